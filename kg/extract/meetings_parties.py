"""A trigger's position in; the parties (当事者) that arguments, topic and pronouns name, out.

Chooses among arguments by particle and nearness. Does not decide whether they met.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.arguments import (
    Group,
    innermost_quote,
    sentence_arguments,
    sentence_groups,
)
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import BOTH_WORDS, DELEGATES, HEADS, OFFICIALS, PARTNER_AFTER, SAME_TWO, SOURCES
from kg.extract.view import View
from kg.records import BlockKind, Kind, Sentence

WITH = frozenset({"と", "とも", "とは", "とで"})
_DELEGATES = re.compile(DELEGATES)
_SHORT = 24  # characters of a quoted phrase that is no sentence of its own
_BOTH = re.compile("|".join(sorted(BOTH_WORDS, key=len, reverse=True)))
_PARTNER_AFTER = re.compile(r".{1,4}" + PARTNER_AFTER)
_UNKNOWN_SUBJECT = re.compile(r"[一-龥ァ-ヴー]{2}が[^、]*$")
#: A subject inside a quotation that is not the speaker: 父が, 社長は. Times and places are no subjects.
_UNMARKED = re.compile(r"([一-龥ァ-ヴーA-Za-zぁ-ん]{1,6})(?:は|が|も)")
_FIRST_PERSON = re.compile(
    r"(?:私|僕|ぼく|わたし|俺|我々|われわれ|自分|日|月|年|時|回|度|前|後|今|間|初|際|朝|夜|夕|昼|週|それ|これ|とき|こと|実|では|には|で|に|と|も)$"
)
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
        topics = [g for g in found if g.particle == "は"] or [g for g in found if g.particle == "が"]
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


def both(view: View, sentence: Sentence, start: int, end: int, last: tuple[str, ...]) -> Parties | None:
    """Resolve 両首脳, 2人, 両外相 … in ``[start, end)`` to two people.

    *last*: The parties of the meeting told last in this clipping, () when none.
    """
    for arg in sentence_arguments(view, sentence):
        if start <= arg.mention.start < end and len(arg.entities) >= 2:
            shared = set(arg.entities) & set(last)
            if len(last) == 2 and len(shared) == 1 and arg.mention.text in SAME_TWO:
                return Parties(last, "both", start=arg.start)
            return Parties(arg.entities, "both", start=arg.start)
    found = list(_BOTH.finditer(view.text, start, end))
    if not found:
        return None
    word = found[-1]
    office = re.sub(r"^両|^[2２二]人|国", "", word.group())
    if re.match(r"[3３三]", word.group()):
        return Parties(last, "both", start=word.start()) if len(last) == 3 else None
    people = recent_people(view, sentence, word.start(), office if word.group().startswith("両") else "")
    if len(last) == 2 and not _newcomers(view, sentence, word.start(), last):
        people = last
    elif len(people) < 2 or (office == "" and _newcomers(view, sentence, word.start(), people)):
        people = last if _offices_differ(office) else ()
    if word.group() == "両国":
        people = tuple(e for e in last if view.kind(e) is not Kind.PERSON) or recent_places(
            view, sentence, word.start()
        )
    return Parties(people, "both", start=word.start()) if len(people) == 2 else None


def _newcomers(view: View, sentence: Sentence, offset: int, pair: tuple[str, ...]) -> bool:
    """Whether somebody outside *pair* was named in the last two sentences: then 2人 may mean others."""
    for earlier in view.sentences[max(0, sentence.index - 2) : sentence.index + 1]:
        for arg in sentence_arguments(view, earlier):
            outside = arg.mention.kind is Kind.PERSON and not set(arg.entities) & set(pair)
            if outside and arg.mention.start < offset and view.clipping(earlier) == view.clipping(sentence):
                return True
    return False


def _offices_differ(office: str) -> bool:
    return office not in {"首脳", "氏", "者", "", "方", "双方", "首"}


def recent_people(view: View, sentence: Sentence, offset: int, office: str = "") -> tuple[str, ...]:
    """Return the two people named last before *offset* in the clipping, those of *office* if it names one."""
    clipping = view.clipping(sentence)
    seen: list[str] = []
    for index in range(sentence.index, max(-1, sentence.index - 8), -1):
        earlier = view.sentences[index]
        if view.clipping(earlier) != clipping:
            break
        for arg in reversed(sentence_arguments(view, earlier)):
            if arg.mention.start >= offset or arg.mention.kind is not Kind.PERSON:
                continue
            title = arg.title + arg.mention.title
            if office == "首脳" and not title.endswith(HEADS):
                continue
            if _offices_differ(office) and office not in title:
                continue
            seen.extend(e for e in arg.entities if e not in seen)
            if len(seen) >= 2:
                return tuple(seen[:2])
    return ()


def recent_places(view: View, sentence: Sentence, offset: int) -> tuple[str, ...]:
    """Return the two countries that were joined last before *offset* (AとBは)."""
    for earlier in reversed(view.sentences[max(0, sentence.index - 12) : sentence.index + 1]):
        for group in reversed(sentence_groups(view, earlier)):
            places = [e for e in group.entities if view.kind(e) is Kind.PLACE]
            if group.start < offset and len(places) == 2 and len(group.members) == 2:
                return tuple(places)
    return ()


def quoter(view: View, sentence: Sentence, offset: int) -> Group | None:
    """Return who speaks the quotation that holds *offset*, when its own clause names no subject.

    「Y と会った」と X は話した; X は「Y と会った」と話した.
    """
    own = home_quote(view, sentence, offset)
    if own < 0:
        return None
    start, end = view.clauses(sentence).quotes[own].inner
    clause = start + max(view.text[start:offset].rfind("。"), -1) + 1
    if any(not _FIRST_PERSON.search(m[1]) for m in _UNMARKED.finditer(view.text, clause, offset)):
        return None
    outside = [g for g in sentence_groups(view, sentence) if g.last.quote < 0 and _one_person(view, g)]
    before = [g for g in outside if g.end <= start and g.particle in {"は", "が", "も"}]
    after = [g for g in outside if end <= g.start <= end + _SPEAKER_AFTER and g.particle in {"は", "が"}]
    return before[-1] if before else after[0] if after else None


def _one_person(view: View, group: Group) -> bool:
    return len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON


def verb_parties(
    view: View, sentence: Sentence, start: int, *, dative: bool, last: tuple[str, ...]
) -> Parties | None:
    """Return the parties of a verb of meeting at *start*, None when fewer than two are found."""
    groups = groups_before(view, sentence, start)
    partner = _partner(view, groups, start, dative=dative)
    limit = partner.start if partner else start
    subject = subject_of(view, groups, limit)
    scope_start = subject.end if subject else sentence.start
    pair = both(view, sentence, max(sentence.start, scope_start - 12), start, last)
    if partner is None and subject and len(subject.entities) == 1:
        partner = _partner_after(view, sentence, start)
    if partner is None:
        if pair:
            return pair
        if subject and len(subject.entities) >= 2:
            return Parties(people_first(view, subject.entities), "joined", start=subject.start)
        return None
    if subject is None:
        subject = quoter(view, sentence, limit) or topic_before(view, sentence)
    if subject is None:
        return None
    entities = (*subject.entities, *partner.entities)
    if _unnamed_official(view, subject) or _unnamed_official(view, partner):
        return None
    if not all(can_meet(view, e) for e in entities) or set(subject.entities) & set(partner.entities):
        return None
    separate = len(partner.entities) > 1
    return Parties(
        entities,
        "dative" if partner.particle not in WITH else "with",
        separate,
        min(subject.start, partner.start),
    )


def _unnamed_official(view: View, group: Group) -> bool:
    """Whether *group* is a country whose office is meant (カタール首相と): who holds it is not known."""
    return view.kind(group.entities[0]) is Kind.PLACE and group.last.title.endswith(OFFICIALS)


def _partner(view: View, groups: Sequence[Group], start: int, *, dative: bool) -> Group | None:
    for group in reversed(groups):
        gap = view.text[group.end : start]
        if len(gap) > 60:
            return None
        if _UNKNOWN_SUBJECT.search(gap):
            return None
        if (
            group.particle in WITH
            and not re.match(r"(?:いう|する|した|して|述べ|は別|の)", gap)
            and "による" not in gap
        ):
            if re.search(r"(?:し|って|いて|って|べ|め|け)、", gap):
                continue
            return group
        personal = any(view.kind(e) is Kind.PERSON for e in group.entities)
        if dative and group.particle in {"に", "にも"} and len(gap) <= 24 and (personal or not gap):
            return group
    return None


def _partner_after(view: View, sentence: Sentence, start: int) -> Group | None:
    """Return the partner of a cleft: 電話で話した相手は X."""
    match = _PARTNER_AFTER.match(view.text, start, sentence.end)
    if match is None:
        return None
    return next(
        (g for g in sentence_groups(view, sentence) if g.start >= match.end() and g.particle != "の"), None
    )
