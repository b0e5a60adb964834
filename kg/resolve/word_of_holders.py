"""Claims in; the holdings that their speakers state by denying the contrary (町は落ちていない), out.

Who says that a place is not lost says who holds it. Only where the place and the holder's side are known for
sure; what the control rules have read already is left to them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.cues.disputes import DENIED_LOSS, STAFFS
from kg.records import Claim, ControlKind, Evidence, Factuality, Kind, PlaceControl, Status
from kg.resolve.sides import Sides
from kg.resolve.standpoints import standpoints_of

_STAFFS = re.compile(STAFFS)


def denied_losses(
    claims: Iterable[Claim], controls: Sequence[PlaceControl], sides: Sides
) -> tuple[PlaceControl, ...]:
    """Return the holdings that *claims* of one document state and *controls* lack, in text order."""
    known = {
        (control.place, side)
        for control in controls
        if control.factuality is Factuality.ACTUAL and control.kind is not ControlKind.LOST
        for side in sides.of(control.controller)
        if control.stated_in
    }
    found: dict[tuple[str, str], PlaceControl] = {}
    for claim in claims:
        for place, holder in _held(claim, sides):
            if not any((place, side) in known for side in sides.of(holder)):
                found.setdefault((place, holder), _holding(claim, place, holder))
    return tuple(found.values())


def _held(claim: Claim, sides: Sides) -> Iterator[tuple[str, str]]:
    """Yield the places that *claim* says are not lost, with who holds them."""
    for stand in standpoints_of(claim, sides):
        if not (stand.holds and stand.denied) or stand.by_right or len(stand.places) != 1:
            continue
        holder = _holder(stand.party, sides)
        if holder:
            yield next(iter(stand.places)), holder


def _holder(party: frozenset[str], sides: Sides) -> str:
    """Return who of one side holds: its army, else its country, else the only body; "" when none does."""
    forces = sorted(e for e in party if sides.leaf(e) == "MilitaryForce" and not _is_staff(e, sides))
    countries = sorted(e for e in party if sides.is_party(e))
    bodies = sorted(e for e in party if sides.kind(e) is Kind.ORGANIZATION)
    for some in (forces, countries, bodies):
        if some:
            return some[0] if len(some) == 1 else ""
    return ""


def _is_staff(entity_id: str, sides: Sides) -> bool:
    return any(_STAFFS.search(name) for name in sides.names(entity_id))


def _holding(claim: Claim, place: str, holder: str) -> PlaceControl:
    evidence: Evidence = claim.evidence[0]
    return PlaceControl(
        control_id=f"{evidence.doc_id}-w{claim.start}-{place}-{holder}",
        place=place,
        controller=holder,
        kind=ControlKind.CONTROLS,
        status=Status.CLAIMED,
        according_to=(claim.speaker,),
        stated_in=(claim.claim_id,),
        rule=DENIED_LOSS,
        evidence=claim.evidence[:1],
    )
