"""Claims in; the same claims with what each of them contradicts (反論) and supports (同意), out.

In one document by position, pointing words and shared words; over documents by shared entities and words.
Changes nothing else of a claim, and finds no claims.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Claim, Stance

_WRONG, _POINTING = re.compile(cues.WRONG), re.compile(cues.POINTING)
_ANSWERING, _AGREEING = re.compile(cues.ANSWERING), re.compile(cues.AGREEING)
_OPPOSITES = tuple((re.compile(a), re.compile(b)) for a, b in cues.OPPOSITES)
_WORD = re.compile(r"[一-龥々]{2,}|[ァ-ヴー]{3,}|[A-Za-zＡ-Ｚ]{2,}|[0-9０-９]+")
#: How many sentences back a denial may look for what it denies.
_REACH = 3
#: Share of the shorter content's words that two claims must have in common to be of one matter.
_SAME_MATTER = 0.34
#: From here on two contents say the same.
_SAME_CLAIM = 0.6
#: Days within which one document answers another.
_DAYS = 4


def link_disputes(view: View, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, linked to the claims of their document that they answer."""
    place = {c.claim_id: _sentence_of(view, c) for c in claims}
    by_id = {c.claim_id: c for c in claims}
    linked = []
    for claim in claims:
        others = [c for c in claims if c.speaker != claim.speaker and c.claim_id != claim.within]
        against = _denied(view, claim, others, place) if _denies(claim) else set()
        against |= {c.claim_id for c in others if c.start < claim.start and _opposed(c, claim)}
        against |= {
            c.claim_id
            for i in set(against)
            for c in others
            if _says_same(by_id[i], c) and c.start < claim.start
        }
        agreed = _agreed(view, claim, others, place) - against
        linked.append(
            replace(
                claim,
                contradicts=tuple(sorted({*claim.contradicts, *against})),
                supports=tuple(sorted({*claim.supports, *agreed})),
            )
        )
    return tuple(linked)


def link_over_documents(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, linked to those of other documents that they answer.

    Entity ids must be the same over the documents. A claim answers one that was made at most four days
    before it, by somebody else, about at least one common entity and in common words.
    """
    claims = tuple(claims)
    by_entity: dict[str, list[Claim]] = {}
    for claim in claims:
        for entity in claim.about:
            by_entity.setdefault(entity, []).append(claim)
    linked = []
    for claim in claims:
        against = set(claim.contradicts)
        if claim.about and (_denies(claim) or any(b.search(claim.text) for _, b in _OPPOSITES)):
            near = {c.claim_id: c for entity in claim.about for c in by_entity[entity]}
            against |= {c.claim_id for c in near.values() if _answers_over(claim, c)}
        linked.append(replace(claim, contradicts=tuple(sorted(against))))
    return tuple(linked)


def _answers_over(claim: Claim, other: Claim) -> bool:
    if other.speaker == claim.speaker or other.evidence[0].doc_id == claim.evidence[0].doc_id:
        return False
    if not _soon_after(other.date, claim.date) or other.stance is Stance.DENIES:
        return False
    if _opposed(other, claim):
        return True
    return (
        _denies(claim)
        and len({*claim.about} & {*other.about}) > 1
        and _likeness(claim, other) >= _SAME_MATTER
    )


def _soon_after(earlier: str, later: str) -> bool:
    if len(earlier) != len("2025-01-01") or len(later) != len(earlier):
        return False
    return 0 <= (date.fromisoformat(later) - date.fromisoformat(earlier)).days <= _DAYS


def _denies(claim: Claim) -> bool:
    return claim.stance is Stance.DENIES or claim.verb in cues.REBUTTALS or bool(_WRONG.search(claim.text))


def _denied(view: View, claim: Claim, others: Sequence[Claim], place: dict[str, int]) -> set[str]:
    """Return the claims that a denial answers: owned ones in its sentence, else the nearest fitting one."""
    here = place[claim.claim_id]
    same = [
        c for c in others if place[c.claim_id] == here and c.start <= claim.start and c.rule == "owned/owner"
    ]
    if same:
        return {c.claim_id for c in same}
    sentence = view.sentences[here]
    before = [
        c
        for c in others
        if c.start < claim.start
        and 0 <= here - place[c.claim_id] <= _REACH
        and view.clipping(view.sentences[place[c.claim_id]]) == view.clipping(sentence)
        and c.stance is not Stance.DENIES
    ]
    for other in sorted(before, key=lambda c: c.start, reverse=True):
        distance = here - place[other.claim_id]
        answering = distance <= 1 and bool(
            _ANSWERING.search(sentence.text)
            or claim.verb in cues.REBUTTALS
            or _WRONG.search(claim.text)
            or _POINTING.search(claim.text)
        )
        if answering or _likeness(claim, other) >= _SAME_MATTER:
            return {other.claim_id}
    return set()


def _agreed(view: View, claim: Claim, others: Sequence[Claim], place: dict[str, int]) -> set[str]:
    """Return the claims that *claim* says it agrees with: those of whom it names, else the one before."""
    if not _AGREEING.search(claim.text) and claim.verb not in cues.AGREEMENT_VERBS:
        return set()
    here = place[claim.claim_id]
    near = [c for c in others if c.start < claim.start and here - place[c.claim_id] <= _REACH]
    named = [c for c in near if c.speaker in claim.about]
    return {max(named or near, key=lambda c: c.start).claim_id} if near else set()


def _opposed(first: Claim, second: Claim) -> bool:
    """Whether the contents cannot both hold: about one entity, with words of opposite sense."""
    common = {*first.about} & {*second.about} - {first.speaker, second.speaker}
    if not common or first.speaker == second.speaker:
        return False
    return any(
        (a.search(first.text) and b.search(second.text)) or (b.search(first.text) and a.search(second.text))
        for a, b in _OPPOSITES
    )


def _says_same(first: Claim, second: Claim) -> bool:
    return _likeness(first, second) >= _SAME_CLAIM and first.stance is second.stance


def _likeness(first: Claim, second: Claim) -> float:
    """Return the share of the shorter content's words that the other has too."""
    a, b = set(_WORD.findall(first.text)), set(_WORD.findall(second.text))
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter > 1 else 0.0


def _sentence_of(view: View, claim: Claim) -> int:
    starts = [s.index for s in view.sentences if s.start <= claim.start]
    return starts[-1] if starts else 0
