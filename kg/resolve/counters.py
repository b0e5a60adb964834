"""A document's view, its facts and claims in; the facts with those whose words stand against them out.

旗の写真は去年のものだ, 敵は橋で食い止めた, 今も守備隊が詰めている: such words name neither holder nor place,
and are of the fact told just before. So is what the accused says of his being there
(住民の要請に基づく駐留だ), and what a second chronicle has instead of a storming (城主が自ら門を開いた).
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues import counter_words as cues
from kg.extract.cues.disputes import ELSEWHERE, REBUTTALS
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, PlaceControl, Stance
from kg.resolve.bare_denials import disputed, is_own
from kg.resolve.rebuffs import may_be_meant, told_before
from kg.resolve.replies import denies_another_matter, reply_in
from kg.resolve.sides import Sides
from kg.resolve.surroundings import sentence_of

_COUNTERS, _OF_ENEMY = re.compile(cues.COUNTERS), re.compile(cues.OF_ENEMY)
_LITTLE = re.compile(cues.LITTLE)
_JUSTIFIES, _ACCUSES, _DISOWNS = (re.compile(p) for p in (cues.JUSTIFIES, cues.ACCUSES, cues.DISOWNS))
_ELSEWHERE = re.compile(ELSEWHERE)
_PEACEFUL, _OTHER_ACCOUNT = re.compile(cues.PEACEFUL), re.compile(cues.OTHER_ACCOUNT)
_TAKEN = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED})
#: Of whose hands a place is in, and not whose it is.
_HELD = _TAKEN | {ControlKind.CONTROLS, ControlKind.OCCUPIED}
_TOLD = frozenset({Stance.ASSERTS, Stance.DENIES})
_RECORD = "WrittenSource"


def with_counters(
    view: View, controls: Sequence[PlaceControl], claims: Sequence[Claim], sides: Sides
) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, with whose next words cannot stand beside them."""
    found: dict[str, set[str]] = {}
    by_id = {c.claim_id: c for c in claims}
    held = [c for c in controls if c.factuality is Factuality.ACTUAL and c.kind in _HELD]
    for claim in claims if held else ():
        if claim.stance not in _TOLD or denies_another_matter(claim) or _gives_way(view, claim, claims):
            continue
        anothers = [c for c in held if not is_own(c, claim.speaker, sides)]
        for control in told_before(view, anothers, claim) or _told_of_named(anothers, claim, sides):
            if not may_be_meant(control, claim, by_id, sides):
                continue
            if _counters(control, claim, sides) or _is_another_account(view, control, claim, sides):
                found.setdefault(control.control_id, set()).add(claim.speaker)
        for control in held:
            if _answers_accusation(view, control, claim, sides):
                found.setdefault(control.control_id, set()).add(claim.speaker)
    return tuple(disputed(control, found.get(control.control_id, ())) for control in controls)


def _gives_way(view: View, claim: Claim, claims: Sequence[Claim]) -> bool:
    here = sentence_of(view, claim)
    reply = reply_in(claim, here.start, here.text, claims)
    return reply.admits or reply.withdraws


def _told_of_named(held: Sequence[PlaceControl], claim: Claim, sides: Sides) -> Sequence[PlaceControl]:
    """Return what was told last, wherever it stands, of the one place that *claim* or its sentence names."""
    grounds = {e for e in claim.about if sides.is_ground(e)} or {
        e for e in claim.context if sides.is_ground(e)
    }
    if len(grounds) != 1:
        return ()
    before = [c for c in held if c.place in grounds and c.evidence[0].start < claim.evidence[0].start]
    last = max((c.evidence[0].start for c in before), default=-1)
    return [c for c in before if c.evidence[0].start == last]


def _counters(control: PlaceControl, claim: Claim, sides: Sides) -> bool:
    """Whether another side's words leave no room for the fact: of the enemy, they would bear it out."""
    if not _COUNTERS.search(claim.text):
        return False
    theirs = sides.of(control.controller) & {*claim.about}
    elsewhere = control.place not in claim.about and _ELSEWHERE.search(claim.text)
    if _LITTLE.search(claim.text):
        return not elsewhere
    return not (theirs or elsewhere or _OF_ENEMY.search(claim.text))


def _is_another_account(view: View, control: PlaceControl, claim: Claim, sides: Sides) -> bool:
    """Whether a chronicle, set against the narrator, knows of no storming: ただし…は門を開いたと伝える."""
    if control.kind not in _TAKEN or sides.leaf(claim.speaker) != _RECORD:
        return False
    opens = _OTHER_ACCOUNT.match(sentence_of(view, claim).text)
    return bool(opens and _PEACEFUL.search(claim.text)) and claim.speaker not in control.according_to


def _answers_accusation(view: View, control: PlaceControl, claim: Claim, sides: Sides) -> bool:
    """Whether the holder's side says why it is there, or that it is not, to whoever calls it a wrong.

    The wrong is called so by the fact, or in the sentence before the holder's words: …を占領と呼び、Xは….
    """
    if not sides.same(claim.speaker, control.controller) or claim.claim_id in control.stated_in:
        return False
    if any(sides.same(claim.speaker, teller) for teller in control.according_to):
        return False
    here = sentence_of(view, claim)
    told = next((s for s in view.sentences if s.start == control.evidence[0].start), None)
    if told is None or view.clipping(told) != view.clipping(here) or not 0 <= here.index - told.index <= 2:
        return False
    if control.evidence[0].start == here.start and claim.start < here.start + 8:
        return False
    grounds = {e for e in claim.about if sides.is_ground(e)}
    if grounds and control.place not in grounds:
        return False
    if control.according_to and _DISOWNS.search(claim.text):
        return True
    retorts = bool(control.according_to) or claim.verb in REBUTTALS
    accused = (control.kind is ControlKind.OCCUPIED and retorts) or _ACCUSES.search(
        here.text, 0, max(0, claim.start - here.start)
    )
    return bool(accused and _JUSTIFIES.search(claim.text))
