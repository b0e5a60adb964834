"""A document's view, its facts and claims in; the facts with those whose next words refuse them (反発) out.

トルナ軍がザレムを制圧した。ベルカの国防相は「おとぎ話だ」と一蹴した。 A refusal that speaks of nothing
else is of the fact told just before, the narrator's or another's; who holds by its words is judged elsewhere.
"""

from collections.abc import Mapping, Sequence

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, PlaceControl, Stance
from kg.resolve.bare_denials import LEAST, disputed, is_own, told_behind
from kg.resolve.pairing import Told, told
from kg.resolve.replies import denies_another_matter, reply_in
from kg.resolve.sides import Sides
from kg.resolve.surroundings import sentence_of

#: So many sentences before, the fact may be told.
_REACH = 3
_STATEMENT = re.compile(cues.OWN_STATEMENT)
_PROTEST = re.compile(cues.PROTEST)
_NO_QUARREL = re.compile(cues.NO_QUARREL)
_TRANSFERS, _VOID = re.compile(cues.TRANSFERS), re.compile(cues.VOID)
#: What is refused by calling it unlawful.
_BY_RIGHT = frozenset({ControlKind.ANNEXED, ControlKind.SOVEREIGNTY})


def with_rebuffs(
    view: View, controls: Sequence[PlaceControl], claims: Sequence[Claim], sides: Sides
) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, with who refuses what is told just before his words."""
    found: dict[str, set[str]] = {}
    by_id = {c.claim_id: c for c in claims}
    actual = [c for c in controls if c.factuality is Factuality.ACTUAL]
    by_right = [c for c in actual if c.kind in _BY_RIGHT or _accuses(c)]
    for claim in claims:
        here = sentence_of(view, claim)
        reply = told(claim, reply_in(claim, here.start, here.text, claims), sides)
        said = reply.reply
        if said.admits or said.withdraws or (reply.stands and not _voids(claim)):
            continue
        if denies_another_matter(claim):
            continue
        plainly = said.surely or said.rebuffs or said.retorts or _voids(claim)
        anothers = [c for c in (actual if plainly else by_right) if not is_own(c, claim.speaker, sides)]
        facts = told_before(view, anothers, claim) or (
            _of_named_statement(view, anothers, claim) if said.surely else ()
        )
        for control in facts or (told_behind(view, anothers, here) if said.surely else ()):
            if may_be_meant(control, claim, by_id, sides) and _refuses(reply, claim, control):
                found.setdefault(control.control_id, set()).add(claim.speaker)
    return tuple(disputed(control, found.get(control.control_id, ())) for control in controls)


def _refuses(reply: Told, claim: Claim, control: PlaceControl) -> bool:
    """Whether a claim may refuse a fact: by calling it wrong, another's by a retort, a right by a protest.

    So does who calls the change of hands void, or says that there was none: 国有化は無効だ.
    """
    said = reply.reply
    if _voids(claim):
        return True
    if said.rebuffs and said.denies and said.negated:
        return True  # 敵が入った事実はないと一蹴した
    if said.surely or (control.according_to and (said.rebuffs or said.retorts)):
        return True
    if _NO_QUARREL.search(claim.text):
        return control.kind in _BY_RIGHT or _accuses(control)
    return control.kind in _BY_RIGHT and bool(_PROTEST.search(said.text))


def _accuses(control: PlaceControl) -> bool:
    """Whether *control* is somebody's word that another has no right to be in a place."""
    return control.kind is ControlKind.OCCUPIED and bool(control.according_to)


def _voids(claim: Claim) -> bool:
    """Whether *claim* says of a change of hands that it is void, or was none."""
    transfer = _TRANSFERS.search(claim.text)
    return (
        transfer is not None
        and claim.stance is not Stance.DEMANDS
        and _VOID.search(claim.text, transfer.end()) is not None
    )


def _states(answered: Claim, control: PlaceControl, sides: Sides) -> bool:
    """Whether the answered words state the fact, or stand beside it and are its holder's."""
    beside = any(e.start <= answered.start < e.end for e in control.evidence)
    return answered.claim_id in control.stated_in or (
        beside and sides.same(answered.speaker, control.controller)
    )


def told_before(view: View, actual: Sequence[PlaceControl], claim: Claim) -> Sequence[PlaceControl]:
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


def _of_named_statement(view: View, actual: Sequence[PlaceControl], claim: Claim) -> Sequence[PlaceControl]:
    """Return what he told last whose statement is spoken of right before *claim*: コストフ発言は誤りだ。."""
    here = sentence_of(view, claim)
    near = view.sentences[max(0, here.index - 1) : here.index + 1]
    named = {
        entity
        for sentence in near
        if view.clipping(sentence) == view.clipping(here)
        for mention in view.mentions_in(sentence)
        if mention.start < claim.start and _STATEMENT.match(view.text, mention.end, sentence.end)
        for entity in mention.entities
    }
    told = [c for c in actual if named & {*c.according_to} and c.evidence[0].start < here.start]
    last = max((c.evidence[0].start for c in told), default=-1)
    return [c for c in told if c.evidence[0].start == last]


def may_be_meant(control: PlaceControl, claim: Claim, claims: Mapping[str, Claim], sides: Sides) -> bool:
    """Whether nothing tells that a refusal is of another place or another's statement."""
    grounds = {e for e in claim.about if sides.is_ground(e)}
    answered = [i for i in claim.contradicts if i in claims]
    owners = sides.of_all((*control.according_to, control.controller))
    return (
        (not grounds or control.place in grounds)
        and (not answered or any(_states(claims[i], control, sides) for i in answered))
        and (not claim.answers or bool(sides.of_all(claim.answers) & owners))
    )
