"""Claims in; the holdings that they state and the control rules have not read (町は落ちていない), out.

Who says that a place is not lost says who holds it; so does who names both, or whose word another disputes.
Only where the place and the holder's side are known for sure; an answer speaks of what was asked about.
"""

from collections.abc import Iterable, Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.control import TAKING_ENDINGS, TAKING_LEAVES
from kg.extract.cues.disputes import (
    ANSWER,
    CORRECTED,
    DENIED_LOSS,
    HOLDS_NO_MORE_THAN,
    IN_DISPUTE,
    STAFFS,
    VOICES_OF_STATE,
)
from kg.records import Claim, ControlKind, Evidence, Factuality, Kind, PlaceControl, Stance, Status
from kg.resolve.sides import Sides
from kg.resolve.standpoints import Standpoint, at_odds, standpoints_of

_CORRECTED = re.compile(CORRECTED)
_STAFFS, _VOICES = re.compile(STAFFS), re.compile(VOICES_OF_STATE)
_NO_MORE = re.compile(HOLDS_NO_MORE_THAN)
#: What is said to be so.
_TOLD = frozenset({Stance.ASSERTS, Stance.DENIES})
#: Who fights on, or has come in, holds nothing by that.
_NO_HOLDING = frozenset({"contested", "present"})
_KINDS = {
    "takes": ControlKind.CAPTURED,
    "falls": ControlKind.CAPTURED,
    "owns": ControlKind.SOVEREIGNTY,
    "own right": ControlKind.SOVEREIGNTY,
}


def stated_holdings(
    claims: Sequence[Claim], controls: Sequence[PlaceControl], sides: Sides
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
    stands = {c.claim_id: standpoints_of(c, sides) for c in claims}
    for claim in filter(_is_told, claims):
        for stand in stands[claim.claim_id]:
            placed = stand.placed or (stand.left_out and claim.rule == ANSWER)
            sure = _denied_loss(stand) or (stand.named and placed)
            if not stand.holds or stand.sense in _NO_HOLDING or len(stand.places) != 1:
                continue
            if _fought_over(stand, stands[claim.claim_id]):
                continue
            if claim.stance is Stance.DENIES and not stand.denied:
                continue  # 奪還したとする発表を否定した: the word that is denied is no word of the denier's
            if not sure and not _is_disputed(claim, stand, claims, stands, sides):
                continue
            place, holder = next(iter(stand.places)), _holder(stand.party, sides)
            if stand.sense == "takes" and not sides.same(claim.speaker, holder):
                continue  # 敵が越境してきた州を奪還した: who is named in it may be whom it was taken from
            if holder and not any((place, side) in known for side in sides.of(holder)):
                found.setdefault((place, holder), _holding(claim, stand, place, holder))
    return tuple(found.values())


def _is_told(claim: Claim) -> bool:
    """Whether *claim* says for sure what is so, and takes nothing back."""
    little = _CORRECTED.search(claim.text) or _NO_MORE.search(claim.text)
    return claim.stance in _TOLD and not claim.certainty and not little


def _denied_loss(stand: Standpoint) -> bool:
    return stand.denied and not stand.by_right


def _fought_over(stand: Standpoint, said: Sequence[Standpoint]) -> bool:
    """Whether a clause names no place, and the claim only says of one that the fight for it goes on."""
    fought = (s for s in said if s.sense == "contested" and s.placed)
    return not stand.placed and any(s.places & stand.places for s in fought)


def _is_disputed(
    claim: Claim,
    stand: Standpoint,
    claims: Iterable[Claim],
    stands: Mapping[str, tuple[Standpoint, ...]],
    sides: Sides,
) -> bool:
    """Whether another side answers *claim*, or says what cannot be so beside it."""
    return any(
        other.claim_id in claim.contradicts
        or claim.claim_id in other.contradicts
        or any(at_odds(stand, s) for s in stands[other.claim_id])
        for other in claims
        if not sides.same(claim.speaker, other.speaker)
    )


def _holder(party: frozenset[str], sides: Sides) -> str:
    """Return who of one side holds: its army, else its country, else the only body; "" when none does."""
    forces = sorted(e for e in party if sides.leaf(e) == "MilitaryForce" and not _is_staff(e, sides))
    countries = sorted(e for e in party if sides.is_party(e))
    own = (e for e in party if sides.kind(e) is Kind.ORGANIZATION and not _is_staff(e, sides))
    bodies = sorted(e for e in own if _takes(e, sides))
    for some in (forces, countries, bodies):
        if some:
            return some[0] if len(some) == 1 else ""
    return ""


def _takes(entity_id: str, sides: Sides) -> bool:
    """Whether a body is of a sort that has lands; a club whose lead is held, or a commission, is not."""
    public = sides.leaf(entity_id) in TAKING_LEAVES
    return public or any(name.endswith(TAKING_ENDINGS) for name in sides.names(entity_id))


def _is_staff(entity_id: str, sides: Sides) -> bool:
    """Whether a body leads an army or speaks for a state, and holds nothing itself."""
    return any(_STAFFS.search(name) or _VOICES.search(name) for name in sides.names(entity_id))


def _holding(claim: Claim, stand: Standpoint, place: str, holder: str) -> PlaceControl:
    evidence: Evidence = claim.evidence[0]
    denied = _denied_loss(stand)
    return PlaceControl(
        control_id=f"{evidence.doc_id}-w{claim.start}-{place}-{holder}",
        place=place,
        controller=holder,
        kind=ControlKind.CONTROLS if denied else _KINDS.get(stand.sense, ControlKind.CONTROLS),
        status=Status.CLAIMED,
        according_to=(claim.speaker,),
        stated_in=(claim.claim_id,),
        rule=DENIED_LOSS if denied else IN_DISPUTE,
        evidence=claim.evidence[:1],
    )
