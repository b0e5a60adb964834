"""A document's view, its facts and claims in; the facts with those whose next words refuse them (反発) out.

トルナ軍がザレムを制圧した。ベルカの国防相は「おとぎ話だ」と一蹴した。 A refusal that speaks of nothing
else is of the fact told just before, the narrator's or another's; who holds by its words is judged elsewhere.
"""

import re
from collections.abc import Mapping, Sequence

from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, PlaceControl
from kg.resolve.bare_denials import LEAST, disputed, is_own
from kg.resolve.pairing import Told, told
from kg.resolve.replies import reply_in
from kg.resolve.sides import Sides
from kg.resolve.surroundings import sentence_of

#: So many sentences before, the fact may be told.
_REACH = 2
_PROTEST = re.compile(cues.PROTEST)
#: What is refused by calling it unlawful.
_BY_RIGHT = frozenset({ControlKind.ANNEXED, ControlKind.SOVEREIGNTY})


def with_rebuffs(
    view: View, controls: Sequence[PlaceControl], claims: Sequence[Claim], sides: Sides
) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, with who refuses what is told just before his words."""
    found: dict[str, set[str]] = {}
    by_id = {c.claim_id: c for c in claims}
    actual = [c for c in controls if c.factuality is Factuality.ACTUAL]
    for claim in claims:
        here = sentence_of(view, claim)
        reply = told(claim, reply_in(claim, here.start, here.text, claims), sides)
        said = reply.reply
        if said.admits or said.withdraws or reply.stands:
            continue
        for control in _told_before(view, actual, claim):
            own = is_own(control, claim.speaker, sides)
            if not own and _refuses(reply, control) and _may_be_meant(control, claim, by_id, sides):
                found.setdefault(control.control_id, set()).add(claim.speaker)
    return tuple(disputed(control, found.get(control.control_id, ())) for control in controls)


def _refuses(reply: Told, control: PlaceControl) -> bool:
    """Whether a claim may refuse a fact: by calling it wrong, another's by a retort, a right by a protest."""
    said = reply.reply
    if said.surely or (control.according_to and (said.rebuffs or said.retorts)):
        return True
    return control.kind in _BY_RIGHT and bool(_PROTEST.search(said.text))


def _told_before(view: View, actual: Sequence[PlaceControl], claim: Claim) -> Sequence[PlaceControl]:
    """Return the facts of the nearest sentence that tells any, as far as they stand before *claim*."""
    here = sentence_of(view, claim)
    for before in reversed(view.sentences[max(0, here.index - _REACH) : here.index + 1]):
        if view.clipping(before) != view.clipping(here):
            break
        there = [c for c in actual if c.evidence[0].start == before.start]
        if before is here and claim.start < here.start + LEAST:
            there = []
        if there:
            return [c for c in there if claim.claim_id not in c.stated_in]
    return ()


def _may_be_meant(control: PlaceControl, claim: Claim, claims: Mapping[str, Claim], sides: Sides) -> bool:
    """Whether nothing tells that a refusal is of another place or another's statement."""
    grounds = {e for e in claim.about if sides.is_ground(e)}
    answered = [i for i in claim.contradicts if i in claims]
    owners = sides.of_all((*control.according_to, control.controller))
    return (
        (not grounds or control.place in grounds)
        and (not answered or any(i in control.stated_in for i in answered))
        and (not claim.answers or bool(sides.of_all(claim.answers) & owners))
    )
