"""Claims and facts in; the occupations that a claim accuses somebody of (不法占拠だ) and does not name, out.

Who holds the place is told before it: ハリン島はベルカが治める。トルナは「不法占拠だ」と非難した. Judges no
right.
"""

from collections.abc import Iterable, Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.disputes import ACCUSED, ILLEGAL_HOLD, NO_HOLD
from kg.records import Claim, ControlKind, Factuality, PlaceControl, Stance, Status
from kg.resolve.sides import Sides

_ILLEGAL, _NONE = re.compile(ILLEGAL_HOLD), re.compile(NO_HOLD)
_NOT_HELD = frozenset({ControlKind.LOST, ControlKind.SOVEREIGNTY})


def accused_holdings(
    claims: Iterable[Claim], controls: Sequence[PlaceControl], sides: Sides
) -> tuple[PlaceControl, ...]:
    """Return the occupations that *claims* of one document speak of without a name, in text order."""
    held = [c for c in controls if c.factuality is Factuality.ACTUAL and c.kind not in _NOT_HELD]
    found: dict[str, PlaceControl] = {}
    for claim in claims:
        accuses = _ILLEGAL.search(claim.text)
        if claim.stance is not Stance.ASSERTS or accuses is None or _NONE.match(claim.text, accuses.end()):
            continue
        meant = list(_held_before(claim, held, sides))
        if len({c.place for c in meant}) != 1 or not _of_one_side(meant, sides):
            continue
        if not any(claim.claim_id in c.stated_in for c in controls):
            found.setdefault(claim.claim_id, _occupation(claim, meant[-1]))
    return tuple(found.values())


def _held_before(claim: Claim, held: Sequence[PlaceControl], sides: Sides) -> Iterator[PlaceControl]:
    """Yield what another side is told to hold, before *claim*, of the places that its sentence speaks of."""
    grounds = {e for e in (*claim.about, *claim.context) if sides.is_ground(e)}
    others = {e for e in claim.about if sides.acts(e) and not sides.same(e, claim.speaker)}
    for control in held:
        known = control.place in grounds and control.evidence[0].start <= claim.start
        if not known or sides.same(control.controller, claim.speaker):
            continue
        if not others or any(sides.same(control.controller, other) for other in others):
            yield control


def _of_one_side(controls: Sequence[PlaceControl], sides: Sides) -> bool:
    return all(sides.same(c.controller, controls[-1].controller) for c in controls)


def _occupation(claim: Claim, held: PlaceControl) -> PlaceControl:
    return PlaceControl(
        control_id=f"{claim.evidence[0].doc_id}-a{claim.start}-{held.place}",
        place=held.place,
        controller=held.controller,
        kind=ControlKind.OCCUPIED,
        status=Status.CLAIMED,
        according_to=(claim.speaker,),
        stated_in=(claim.claim_id,),
        rule=ACCUSED,
        evidence=claim.evidence[:1],
    )
