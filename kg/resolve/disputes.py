"""Claims in; the same claims with what each of them contradicts (反論) and supports (同意), out.

In one document by position, pointing words and shared words; over documents by shared entities and words.
Changes nothing else of a claim, and finds no claims.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Claim, ControlKind, Entity, Factuality, Kind, PlaceControl, Stance, Status

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
#: How many characters on a statement that names the place still answers one about it, and one that does not.
_NAMED_REACH, _REACH_OF_ANSWER = 900, 320
_HOLDING_ON, _REFUSING = re.compile(cues.HOLDING_ON), re.compile(cues.REFUSING)
_OWNING = re.compile(cues.OWNING)
_OWNED = frozenset({ControlKind.SOVEREIGNTY, ControlKind.ANNEXED})


def link_disputes(view: View, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, linked to the claims of their document that they answer."""
    place = {c.claim_id: _sentence_of(view, c) for c in claims}
    by_id = {c.claim_id: c for c in claims}
    linked = []
    for claim in claims:
        others = [c for c in claims if c.speaker != claim.speaker and c.claim_id != claim.within]
        against = _denied(view, claim, others, place) if _denies(claim) else set()
        if _WRONG.search(claim.text):
            # …と伝えた記事について「誤報だった」とした: a medium takes its own words back
            against |= {
                c.claim_id
                for c in claims
                if c.speaker == claim.speaker
                and place[c.claim_id] == place[claim.claim_id]
                and c.end < claim.start
                and c.rule.endswith("/relative-clause")
            }
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
    by_id = {c.claim_id: c for c in claims}
    by_day: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for entity in claim.about:
            by_day.setdefault((entity, claim.date), []).append(claim)
    linked = []
    for claim in claims:
        against = set(claim.contradicts)
        matter = {*claim.about, claim.speaker, claim.on_behalf_of} - {""}
        if _denies(claim) or any(a.search(claim.text) or b.search(claim.text) for a, b in _OPPOSITES):
            near = _lately(by_day, matter, claim.date)
            against |= {c.claim_id for c in near if _answers_over(claim, c, matter)}
        for denied in claim.contradicts:
            near = _lately(by_day, by_id[denied].about, claim.date)
            against |= {c.claim_id for c in near if _repeats(by_id[denied], c)} - {claim.claim_id}
        linked.append(replace(claim, contradicts=tuple(sorted(against))))
    return tuple(linked)


def _lately(
    by_day: Mapping[tuple[str, str], Sequence[Claim]], matter: Iterable[str], day: str
) -> Collection[Claim]:
    """Return the claims about any of *matter* of the last days up to *day*, each once."""
    if len(day) != len("2025-01-01"):
        return ()
    last = date.fromisoformat(day)
    days = [(last - timedelta(days=k)).isoformat() for k in range(_DAYS + 1)]
    found = (c for entity in sorted(matter) for d in days for c in by_day.get((entity, d), ()))
    return {c.claim_id: c for c in found}.values()


def _answers_over(claim: Claim, other: Claim, matter: set[str]) -> bool:
    """Whether *claim* answers *other* of another document: opposite words, or a denial in its words.

    What somebody admits stands against what the same speaker said before.
    """
    if other.evidence[0].doc_id == claim.evidence[0].doc_id:
        return False
    if _opposed(other, claim, same_speaker=other.date < claim.date):
        return True
    if other.stance is Stance.DENIES or other.speaker == claim.speaker or not _denies(claim):
        return False
    common = len(matter & {*other.about})
    return _likeness(claim, other) >= (_SAME_MATTER if common > 1 else _SAME_CLAIM)


def _repeats(claim: Claim, other: Claim) -> bool:
    """Whether *other* says in another document what *claim* says."""
    apart = other.evidence[0].doc_id != claim.evidence[0].doc_id
    return apart and _says_same(claim, other) and len({*claim.about} & {*other.about}) > 0


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


def _opposed(first: Claim, second: Claim, *, same_speaker: bool = False) -> bool:
    """Whether the contents cannot both hold: about one entity, with words of opposite sense."""
    common = {*first.about} & {*second.about} - {first.speaker, second.speaker}
    if not common or (first.speaker == second.speaker and not same_speaker):
        return False
    return any(
        (_tells(a, first) and b.search(second.text)) or (b.search(first.text) and _tells(a, second))
        for a, b in _OPPOSITES
    )


def _tells(pattern: re.Pattern[str], claim: Claim) -> bool:
    """Whether *claim* says so itself: 奪還されたというのは真っ赤なうそだ does not."""
    return bool(pattern.search(claim.text)) and not _WRONG.search(claim.text)


def _says_same(first: Claim, second: Claim) -> bool:
    return _likeness(first, second) >= _SAME_CLAIM and first.stance is second.stance


def _likeness(first: Claim, second: Claim) -> float:
    """Return the share of the shorter content's words that the other has too."""
    a, b = _words(first.text), _words(second.text)
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter > 1 else 0.0


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _sentence_of(view: View, claim: Claim) -> int:
    starts = [s.index for s in view.sentences if s.start <= claim.start]
    return starts[-1] if starts else 0


def without_own_side(
    controls: Iterable[PlaceControl], entities: Mapping[str, Entity]
) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, without disputers of the holder's own side.

    「ロシア側の発表を否定した」 makes nobody but its subject a disputer: an army's state does not dispute
    what the army holds. A fact that nobody else disputes is claimed, not contested.
    """
    rows = []
    for control in controls:
        side = _side(control.controller, entities)
        others = tuple(d for d in control.disputed_by if not side & _side(d, entities))
        status = Status.CLAIMED if control.status is Status.CONTESTED and not others else control.status
        rows.append(replace(control, disputed_by=others, status=status))
    return tuple(rows)


def _side(entity_id: str, entities: Mapping[str, Entity]) -> set[str]:
    entity = entities.get(entity_id)
    country = (
        {entity.country} if entity is not None and entity.country and entity.kind != Kind.PERSON else set()
    )
    return {entity_id, *country}


def disputed_controls(controls: Iterable[PlaceControl], claims: Iterable[Claim]) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, each with everybody who disputes it.

    A fact is disputed by whoever contradicts a claim that states it, over documents too, and by whoever
    holds on to the place soon after it: 町は今も我々の手にある. Who claims the fact never disputes it.
    """
    claims = tuple(claims)
    speakers = {c.claim_id: c.speaker for c in claims}
    against: dict[str, set[str]] = {}
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.evidence[0].doc_id, []).append(claim)
        for other in claim.contradicts:
            against.setdefault(other, set()).add(claim.speaker)
    rows = []
    for control in controls:
        own = {*control.according_to, *(speakers.get(i, "") for i in control.stated_in)}
        others = {s for i in control.stated_in for s in against.get(i, ())}
        if control.factuality is Factuality.ACTUAL and not control.until:
            others |= {
                c.speaker
                for evidence in control.evidence
                for c in by_document.get(evidence.doc_id, ())
                if c.claim_id not in control.stated_in and _holds_on(c, control, evidence.start, evidence.end)
            }
        rows.append(_contested(control, others - own))
    return tuple(rows)


def _holds_on(claim: Claim, control: PlaceControl, start: int, end: int) -> bool:
    """Whether *claim*, made after a statement at ``[start, end)``, says that its place is not held so."""
    own_side = claim.speaker == control.controller and control.kind is not ControlKind.LOST
    if claim.start <= start or own_side:
        return False
    named = control.place in claim.about
    distance = claim.start - end
    if distance > (_NAMED_REACH if named else _REACH_OF_ANSWER):
        return False
    if control.kind is ControlKind.LOST and claim.speaker != control.controller and not named:
        return False
    answers = claim.verb in cues.REBUTTALS or bool(_WRONG.search(claim.text) or _REFUSING.search(claim.text))
    if control.kind in _OWNED and _OWNING.search(claim.text):
        return named
    if control.kind not in _OWNED and _HOLDING_ON.search(claim.text):
        return named or answers or distance <= _REACH_OF_ANSWER // 2
    return answers and claim.stance is Stance.DENIES and named


def _contested(control: PlaceControl, others: set[str]) -> PlaceControl:
    if not others - {*control.disputed_by}:
        return control
    names = tuple(sorted({*control.disputed_by, *others}))
    return replace(control, disputed_by=names, status=Status.CONTESTED)
