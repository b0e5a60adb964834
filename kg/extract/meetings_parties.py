"""A trigger's position in; the parties (当事者) that arguments, topic and pronouns name, out.

Chooses among arguments by particle and nearness. Does not decide whether they met.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.arguments import Group, innermost_quote, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import COUNTED_PARTIES, DELEGATES, SOURCES
from kg.extract.view import View
from kg.records import BlockKind, Kind, Sentence

WITH = frozenset({"と", "とも", "とは", "とで"})
_DELEGATES = re.compile(DELEGATES)
_COUNTED = re.compile(COUNTED_PARTIES)
_SHORT = 24  # characters of a quoted phrase that is no sentence of its own
#: A subject inside a quotation that is not the speaker: 父が, 社長は. Times and places are no subjects.
_UNMARKED = re.compile(r"([一-龥ァ-ヴーA-Za-zぁ-ん]{1,6})(?:は|が|も)")
_FIRST_PERSON = re.compile(
    r"(?:私|僕|ぼく|わたし|俺|我々|われわれ|自分|日|月|年|時|回|度|前|後|今|間|初|際|朝|夜|夕|昼|週|それ|これ|とき|こと|実|では|には|で|に|と|も)$"
)
#: The topic comes last: おさまらないのが X である.
_CLEFT_TOPIC = re.compile(r"の[はが][^、。はがをに]{0,20}(?:で|だ|、|)$")
_SPEAKER_AFTER = 16
_RELATIVE_END = re.compile(r"(?:た|る|う|い|ない|だった|という)(?=[一-龥ァ-ヴー「])")


@dataclass(frozen=True, slots=True)
class Parties:
    """Who may have met, and how the text says it."""

    entities: tuple[str, ...]
    how: str  #: "with", "joined", "both", "dative", "visit", …
    separate: bool = False  #: the first met each of the others on their own
    start: int = 0  #: offset of the first argument used


def groups_before(view: View, sentence: Sentence, offset: int) -> list[Group]:
    """Return the groups of *sentence* before *offset* in the same quotation, in text order."""
    own = home_quote(view, sentence, offset)
    return [g for g in sentence_groups(view, sentence) if g.end <= offset and g.last.quote == own]


def home_quote(view: View, sentence: Sentence, offset: int) -> int:
    """Return the quotation whose sentence holds *offset*; a quoted object does not count."""
    quotes = view.clauses(sentence).quotes
    own = innermost_quote(quotes, offset)
    short = own >= 0 and quotes[own].closed and quotes[own].end - quotes[own].start <= _SHORT
    if short and view.text[quotes[own].end : quotes[own].end + 1] == "を":
        return -1
    return own


def can_meet(view: View, entity: str) -> bool:
    """Whether *entity* is of a kind that meets: not an event."""
    return view.kind(entity) is not Kind.EVENT


def people_first(view: View, entities: Sequence[str]) -> tuple[str, ...]:
    """Return *entities* without the countries and organisations when two people are among them."""
    people = tuple(e for e in entities if view.kind(e) is Kind.PERSON)
    return people if len(people) >= 2 else tuple(entities)


def joined(view: View, sentence: Sentence, group: Group) -> Parties | None:
    """Return *group* as parties who met each other: A と B が, A、B ら4人が; None when it is one alone.

    Where the text counts more (4人, 3カ国) than the group names, those named before in the sentence join.
    """
    entities = people_first(view, [e for e in group.entities if can_meet(view, e)])
    counted = _COUNTED.match(view.text, group.last.mention.end, group.end + 12)
    if counted and (wanted := _number(counted[1])) > len(entities):
        sort = view.kind(group.entities[0]) is Kind.PERSON
        before = [g for g in groups_before(view, sentence, group.end) if g.start <= group.start]
        everybody = dict.fromkeys(
            e
            for g in before
            for e in g.entities
            if (view.kind(e) is Kind.PERSON) is sort and can_meet(view, e)
        )
        if len(everybody) != wanted:
            return None
        entities = tuple(everybody)
    return Parties(entities, "joined", start=group.start) if len(entities) >= 2 else None


def _number(digits: str) -> int:
    return int(digits) if digits.isdigit() else "〇一二三四五六七八九".index(digits)


def subject_of(view: View, groups: Sequence[Group], before: int) -> Group | None:
    """Return the nearest は/が/も group before offset *before* that governs it.

    A が group whose own verb closes a relative clause (カタールが示した案を) is passed over.
    """
    candidates = [
        g for g in groups if g.end <= before and (g.particle in SUBJECT_PARTICLES or _delegates(view, g))
    ]
    for group in reversed(candidates):
        if not any(can_meet(view, e) for e in group.entities):
            continue
        between = view.text[group.end : before]
        if group.last.mention.text.endswith(SOURCES):
            continue
        if group.particle == "が" and _RELATIVE_END.search(_without_quotes(between)[:12]):
            continue
        return group
    return None


def _delegates(view: View, group: Group) -> bool:
    return group.particle == "の" and bool(_DELEGATES.match(view.text, group.end))


def _without_quotes(text: str) -> str:
    return re.sub(r"[（(][^）)]*[）)]", "", re.sub(r"[「『][^」』]*[」』]", "名", text))


def topic_before(view: View, sentence: Sentence) -> Group | None:
    """Return the topic that a subjectless sentence takes over: the last は/が person of the clipping."""
    clipping = view.clipping(sentence)
    if clipping.attribution >= 0 or view.block_kind(sentence) is BlockKind.TURN:
        return author(view, sentence)
    for earlier in reversed(view.sentences[max(0, sentence.index - 4) : sentence.index]):
        if view.clipping(earlier) != clipping:
            return None
        found = [g for g in sentence_groups(view, earlier) if g.last.quote < 0]
        cleft = [g for g in found if _CLEFT_TOPIC.search(view.text[earlier.start : g.end])]
        topics = cleft or [g for g in found if g.particle == "は"] or [g for g in found if g.particle == "が"]
        for group in topics:
            if all(view.kind(e) in {Kind.PERSON, Kind.ORGANIZATION} for e in group.entities):
                return group
    return None


def author(view: View, sentence: Sentence) -> Group | None:
    """Return the person whose post or statement holds *sentence*: named by its attribution line."""
    clipping = view.clipping(sentence)
    if view.block_kind(sentence) is BlockKind.TURN:
        return _label(view, sentence)
    if clipping.attribution < 0:
        return None
    for other in view.sentences:
        if other.block == clipping.attribution:
            for group in sentence_groups(view, other):
                if view.kind(group.entities[0]) is Kind.PERSON:
                    return group
    return None


def _label(view: View, sentence: Sentence) -> Group | None:
    start = view.block(sentence).start
    for other in view.sentences:
        if other.block == sentence.block:
            for group in sentence_groups(view, other):
                if group.start <= start + 6 and view.kind(group.entities[0]) is Kind.PERSON:
                    return group
            return None
    return None


def quoter(view: View, sentence: Sentence, offset: int, *, guest: Group | None = None) -> Group | None:
    """Return who speaks the quotation that holds *offset*, when its own clause names no subject.

    「Y と会った」と X は話した; X は「Y と会った」と話した.
    *guest*: The subject it may name: 「Y が訪ねてきた」.
    """
    own = home_quote(view, sentence, offset)
    if own < 0:
        return None
    start, end = view.clauses(sentence).quotes[own].inner
    clause = start + max(view.text[start:offset].rfind("。"), -1) + 1
    unmarked = [m for m in _UNMARKED.finditer(view.text, clause, offset) if not _FIRST_PERSON.search(m[1])]
    if any(guest is None or not guest.start <= m.start() < guest.end for m in unmarked):
        return None
    outside = [g for g in sentence_groups(view, sentence) if g.last.quote < 0 and _one_person(view, g)]
    before = [g for g in outside if g.end <= start and g.particle in {"は", "が", "も"}]
    after = [g for g in outside if end <= g.start <= end + _SPEAKER_AFTER and g.particle in {"は", "が"}]
    return before[-1] if before else after[0] if after else None


def _one_person(view: View, group: Group) -> bool:
    return len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON
