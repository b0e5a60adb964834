"""Sentences on who sat at a meeting (出席) in; meetings with these people, or attendees added, out.

「会議が…開かれ、AとBが出席した」「会談にはAも同席した」. Finds no meeting by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import JOINING
from kg.extract.cues.meetings import (
    ATTEND_NOUN,
    ATTEND_PEOPLE,
    CAME_PAST,
    CHAIRS,
    DONE_AT_TALKS,
    HELD,
    HELD_BY_BODY,
    IN_ADDITION,
    LASTED,
    OF_SIDE,
    TALKS_RAN,
    TALKS_WITH_FEW,
)
from kg.extract.cues.particles import PLANNED_TAILS
from kg.extract.factuality import factuality
from kg.extract.meetings_when import date_of, date_right_before, duration_of
from kg.extract.meetings_where import place_of
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Factuality, Kind, Meeting, Sentence

_HELD = Rare(HELD)
_NOUN = Rare(ATTEND_NOUN)
_PEOPLE = Rare(ATTEND_PEOPLE)
_BY_BODY, _WITH_FEW, _CHAIRS = re.compile(HELD_BY_BODY), re.compile(TALKS_WITH_FEW), re.compile(CHAIRS)
_OF_SIDE, _CAME_PAST = re.compile(OF_SIDE), re.compile(CAME_PAST)
_CAME_AFTER = re.compile(rf"(?:(?!のほか)[^。「」])*?{CAME_PAST}")
_FOR_SIDE = frozenset({"は", "からは", "から"})
_MODIFIED = re.compile(r"(?:[^、。はがを「」]{0,14}の)?")
_ADDED, _DONE = re.compile(IN_ADDITION), re.compile(DONE_AT_TALKS)
_RAN = re.compile(TALKS_RAN)
_NEAR = 3
_CLOSE = 8
_SITTERS = frozenset({"が", "も", "は", ""})
_LASTED, _SAT_IN = Rare(LASTED), re.compile(r".*(?:同席|陪席|立ち会)")


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting said to have been held, before the text says who was there."""

    sentence: Sentence
    start: int
    date: str
    place: str


def opened(view: View, sentence: Sentence) -> Opened | None:
    """Return the meeting that *sentence* says was held (会議が開かれた), None when it says none."""
    match = (
        _HELD.search(view.text, sentence.start, sentence.end)
        or _BY_BODY.search(view.text, sentence.start, sentence.end)
        or _RAN.match(view.text, sentence.start, sentence.end)
    )
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
    sides = delegates(view, sentence)
    match = None if sides else _attendance(view, sentence, pending)
    group = sides or (_attendees(view, sentence, match) if match else ())
    if not group:
        return _done_there(view, sentence, _held_by(view, sentence, found, pending), pending)
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
    if pending is None or sentence.index - pending.sentence.index > _NEAR:
        pending = _with_few(view, sentence)
    if pending is None or len(parties) < 2 or (sides and len(people) < 2):
        return found
    if match and _SAT_IN.match(match.group()):
        return found  # whoever only sat in held no talks
    return [*found, _meeting(view, sentence, pending, parties)]


def _meeting(view: View, sentence: Sentence, held: Opened, parties: Sequence[str]) -> Meeting:
    return Meeting(
        meeting_id=f"{view.document.doc_id}-m{held.start}",
        participants=tuple(sorted(parties)),
        place=held.place,
        date=held.date,
        rule="held-attended",
        evidence=tuple(dict.fromkeys((view.evidence(held.sentence), view.evidence(sentence)))),
    )


def delegates(view: View, sentence: Sentence) -> tuple[str, ...]:
    """Return who came for each side, () where fewer than two are told: A 側から X、B 側から Y が出席した."""
    named = [m for m in view.mentions_in(sentence) if m.entities and view.kind(m.entities[0]) is Kind.PERSON]
    if len(named) < 2:
        return ()
    found = [g for g in sentence_groups(view, sentence) if g.last.quote < 0]
    people = [g for g in found if view.kind(g.entities[0]) is Kind.PERSON]
    of_side = [(g, _side_of(view, sentence, g, found)) for g in people]
    sent = [g for g, side in of_side if side]
    if len({side for _, side in of_side if side}) < 2 or not _CAME_PAST.match(
        view.text, sent[-1].last.content_end, sentence.end
    ):
        return ()
    return tuple(dict.fromkeys(e for g in sent for e in g.entities))


def _side_of(view: View, sentence: Sentence, person: Group, groups: Sequence[Group]) -> str:
    """Return for which side *person* came, "" where the text before the name tells none.

    トルナ側からは X, 連邦軍は X.
    """
    side = _OF_SIDE.search(view.text[sentence.start : person.start])
    if side:
        return side[1]
    before = [g for g in groups if g.end <= person.start and view.kind(g.entities[0]) is not Kind.PERSON]
    near = (
        before
        and before[-1].particle in _FOR_SIDE
        and _MODIFIED.fullmatch(view.text, before[-1].end, person.start)
    )
    return before[-1].entities[0] if near else ""


def _with_few(view: View, sentence: Sentence) -> Opened | None:
    """Return the talks whose parties *sentence* names itself: 11日の協議には X と Y が臨んだ."""
    talks = _WITH_FEW.search(view.text, sentence.start, sentence.end)
    came = talks and _CAME_AFTER.match(view.text, talks.end(), sentence.end)
    if talks is None or came is None:
        return None
    named = {g.last.content_end for g in sentence_groups(view, sentence)}
    if any(m.start() not in named for m in _ADDED.finditer(view.text, talks.end(), came.end())):
        return None
    date = date_of(view, sentence, talks.end()) or date_right_before(view, sentence, talks.start())
    return Opened(sentence, talks.start(), date, place_of(view, sentence, talks.start(), sentence.start))


def _held_by(view: View, sentence: Sentence, found: list[Meeting], held: Opened | None) -> list[Meeting]:
    """Return *found* with the talks that a body held between the two who chair it: 共同議長の X、Y 両氏は."""
    if held is None or sentence.index == held.sentence.index or sentence.index - held.sentence.index > 1:
        return found
    if any(_near(view, m, sentence) for m in found):
        return found
    for group in sentence_groups(view, sentence):
        people = [e for e in group.entities if view.kind(e) is Kind.PERSON]
        chairs = _CHAIRS.search(view.text[sentence.start : group.start]) or group.last.title.startswith("両")
        if len(people) >= 2 and chairs and group.last.quote < 0 and group.particle in _SITTERS:
            return [*found, _meeting(view, sentence, held, people)]
    return found


def _done_there(view: View, sentence: Sentence, found: list[Meeting], held: Opened | None) -> list[Meeting]:
    """Return *found* with the talks at which two who are named together did something.

    会談が開かれ、X と Y が引き離しを確認した; 会談は2時間に及んだ。X と Y は….
    """
    if held is None or sentence.index - held.sentence.index > 1:
        return found
    if any(_near(view, m, sentence) for m in found):
        return found
    for group in sentence_groups(view, sentence):
        people = [e for e in group.entities if view.kind(e) is Kind.PERSON]
        if (
            len(people) < 2
            or group.start < held.start
            or group.last.quote >= 0
            or group.particle not in _SITTERS
        ):
            continue
        done = _DONE.match(view.text, group.last.content_end, sentence.end)
        if done and factuality(view, sentence, done.end() - 1, done.end()) is Factuality.ACTUAL:
            return [*found, _meeting(view, sentence, held, people)]
    return found


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
    added = [g for g in before if g.start >= since and _ADDED.match(view.text, g.last.content_end)]
    listed = [g for g in before if g.start >= since and (g.particle in JOINING or g in (*added, near[-1]))]
    people = _without_modifiers(view, listed)
    bodies = (e for g in (*added, near[-1]) for e in g.entities if view.kind(e) is not Kind.EVENT)
    return people or tuple(dict.fromkeys(bodies))


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
