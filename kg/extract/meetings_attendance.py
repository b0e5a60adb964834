"""Sentences on who sat at a meeting (出席) in; meetings with these people, or attendees added, out.

「会議が…開かれ、AとBが出席した」「会談にはAも同席した」. Finds no meeting by itself.
"""

import re
from dataclasses import dataclass, replace

from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import JOINING
from kg.extract.cues.meetings import ATTEND_NOUN, ATTEND_PEOPLE, HELD, LASTED
from kg.extract.cues.particles import PLANNED_TAILS
from kg.extract.meetings_when import date_of, duration_of, place_of
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Factuality, Kind, Meeting, Sentence

_HELD = Rare(HELD)
_NOUN = Rare(ATTEND_NOUN)
_PEOPLE = Rare(ATTEND_PEOPLE)
_NEAR = 3
_CLOSE = 8
_SITTERS = frozenset({"が", "も", "は", ""})
_LASTED = Rare(LASTED)


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting said to have been held, before the text says who was there."""

    sentence: Sentence
    start: int
    date: str
    place: str


def opened(view: View, sentence: Sentence) -> Opened | None:
    """Return the meeting that *sentence* says was held (会議が開かれた), None when it says none."""
    match = _HELD.search(view.text, sentence.start, sentence.end)
    if match is None or any(t in view.text[match.end() : match.end() + 12] for t in PLANNED_TAILS):
        return None
    if view.text[match.end() : match.end() + 2] in {"る予", "ない", "なか"} or view.text[match.end()] == "る":
        return None
    return Opened(
        sentence,
        match.start(),
        date_of(view, sentence, match.end()),
        place_of(view, sentence, match.end(), sentence.start),
    )


def attended(view: View, sentence: Sentence, found: list[Meeting], pending: Opened | None) -> list[Meeting]:
    """Return *found* with what *sentence* says of who was there."""
    match = _attendance(view, sentence, pending)
    if match is None:
        return found
    group = _attendees(view, sentence, match)
    if not group:
        return found
    people = [e for e in group if view.kind(e) is Kind.PERSON]
    parties = tuple(sorted(people if len(people) >= 2 else group))
    near = [i for i, m in enumerate(found) if _near(view, m, sentence)]
    if near and (len(people) < 2 or _personal(view, found[near[-1]])):
        old = found[near[-1]]
        extra = {e for e in group if e not in old.participants}
        evidence = tuple(dict.fromkeys((*old.evidence, view.evidence(sentence))))
        changed = replace(old, attendees=tuple(sorted({*old.attendees, *extra})), evidence=evidence)
        return [*found[: near[-1]], changed, *found[near[-1] + 1 :]]
    if near:
        old = found[near[-1]]
        changed = replace(old, participants=parties, evidence=(*old.evidence, view.evidence(sentence)))
        return [*found[: near[-1]], changed, *found[near[-1] + 1 :]]
    if pending is None or len(parties) < 2 or sentence.index - pending.sentence.index > _NEAR:
        return found
    evidence = tuple(dict.fromkeys((view.evidence(pending.sentence), view.evidence(sentence))))
    meeting = Meeting(
        meeting_id=f"{view.document.doc_id}-m{pending.start}",
        participants=parties,
        place=pending.place,
        date=pending.date,
        rule="held-attended",
        evidence=evidence,
    )
    return [*found, meeting]


def _attendance(view: View, sentence: Sentence, pending: Opened | None) -> re.Match[str] | None:
    noun = _NOUN.search(view.text, sentence.start, sentence.end)
    if noun is None and (pending is None or pending.sentence.index != sentence.index):
        return None
    start = noun.end() if noun else pending.start if pending else sentence.start
    match = _PEOPLE.search(view.text, start, sentence.end)
    if match is None or view.text[match.end() : match.end() + 5].startswith(
        ("する予", "するは", "するか", "しな", "できな", "する見")
    ):
        return None
    return match


def _attendees(view: View, sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    if match.group().startswith("のは"):
        after = [g for g in sentence_groups(view, sentence) if g.start >= match.end() - 1]
        return _without_modifiers(view, after)
    before = [g for g in sentence_groups(view, sentence) if g.end <= match.start() + 2]
    near = [g for g in before if g.particle in _SITTERS and match.start() - g.last.content_end <= _CLOSE]
    if not near:
        return ()
    noun = _NOUN.search(view.text, sentence.start, sentence.end)
    since = noun.end() if noun else near[-1].start
    listed = [g for g in before if g.start >= since and (g.particle in JOINING or g is near[-1])]
    people = _without_modifiers(view, listed)
    return people or tuple(e for e in near[-1].entities if view.kind(e) is not Kind.EVENT)


def _without_modifiers(view: View, groups: list[Group]) -> tuple[str, ...]:
    people = [e for g in groups for e in g.entities if view.kind(e) is Kind.PERSON]
    return tuple(dict.fromkeys(people))


def _near(view: View, meeting: Meeting, sentence: Sentence) -> bool:
    if meeting.factuality is not Factuality.ACTUAL or not meeting.evidence:
        return False
    first = view.sentences[max(0, sentence.index - _NEAR)]
    return (
        first.start <= meeting.evidence[0].start <= sentence.start
        and view.clipping(first).index <= view.clipping(sentence).index
    )


def _personal(view: View, meeting: Meeting) -> bool:
    return all(view.kind(e) is Kind.PERSON for e in meeting.participants)


def lasted(view: View, sentence: Sentence, found: list[Meeting]) -> list[Meeting]:
    """Return *found* with the length that *sentence* gives (会談は3時間に及び) on the last."""
    match = _LASTED.search(view.text, sentence.start, sentence.end)
    near = [i for i, m in enumerate(found) if _near(view, m, sentence)] if match else []
    if match is None or not near or found[near[-1]].duration:
        return found
    old = found[near[-1]]
    evidence = tuple(dict.fromkeys((*old.evidence, view.evidence(sentence))))
    changed = replace(old, duration=duration_of(match.group()), evidence=evidence)
    return [*found[: near[-1]], changed, *found[near[-1] + 1 :]]
