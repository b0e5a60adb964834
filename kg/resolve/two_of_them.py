"""A word for two or three (両首脳, 2人, 3氏, 双方) and the mentions of its document in; whom it means, out.

The names listed right before it, else those whom one sentence puts together, else the two named last.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.anaphora import JOINED_NAMES, KIN_ENTRY, LAST_TITLE, TALKS_OF_TWO
from kg.records import Form, Kind, Mention, Sentence

_JOINED, _TITLE_ONLY = re.compile(JOINED_NAMES), re.compile(LAST_TITLE)
_TALKS = re.compile(TALKS_OF_TWO)
_WHOSE_KIN = re.compile(KIN_ENTRY)
_TWO = 2
_BOTH_FIRMS = "両社"
_AGAIN = 2  #: sentences back where the same word stood
_ACTING = frozenset("はがもと、")
_PARAGRAPHS = 3
_OPENING = 4  #: characters before a word that opens its sentence
_JOINTLY = frozenset("はがの")
_OBJECTS, _SUBJECTS = frozenset("をに"), frozenset("はが")


def listed(text: str, mentions: Sequence[Mention], word: Mention, number: int) -> tuple[str, ...]:
    """Return the *number* names that stand joined right before *word*: A、B|両首脳, A、B、Cの|3氏."""
    names: list[str] = []
    end = word.start - (text[word.start - 1] == "の")
    for m in reversed(mentions):
        if m.start >= end or m.form != Form.NAME or m.kind != word.kind or len(m.entities) != 1:
            continue
        gap = text[m.phrase_end : end]
        if not (_JOINED if names else _TITLE_ONLY).fullmatch(gap):
            break
        names.append(m.entities[0])
        end = m.start
    return tuple(sorted(names)) if len(set(names)) == number == len(names) else ()


def same_two(
    text: str, sentences: Sequence[Sentence], word: Mention, earlier: Sequence[Mention]
) -> tuple[str, ...]:
    """Return the two whom *word* stood for just before, where no two others act since: 両社は…。両社は…."""
    before = next((m for m in reversed(earlier) if m.text == word.text and len(m.entities) == _TWO), None)
    if before is None or word.sentence - before.sentence > _AGAIN:
        return ()
    if sentences[before.sentence].block != sentences[word.sentence].block:
        return ()
    others = {
        m.entities[0]
        for m in earlier
        if m.start > before.end
        and m.kind == word.kind
        and len(m.entities) == 1
        and m.entities[0] not in before.entities
        and text[m.phrase_end : m.phrase_end + 1] in _ACTING
    }
    return before.entities if len(others) < _TWO else ()


def two_of_talks(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], word: Mention
) -> tuple[str, ...]:
    """Return the two whose talks the same paragraph spoke of last: A と B の直接会談を提案した。両首脳は."""
    block = sentences[word.sentence].block
    before = [
        m
        for m in mentions
        if m.end <= word.start
        and sentences[m.sentence].block == block
        and m.kind == Kind.PERSON
        and m.form == Form.NAME
        and len(m.entities) == 1
    ]
    for one, other in reversed(list(pairwise(before))):
        joined = one.sentence == other.sentence and _JOINED.fullmatch(text, one.phrase_end, other.start)
        if joined and one.entities != other.entities and _TALKS.match(text, other.phrase_end):
            return tuple(sorted((*one.entities, *other.entities)))
    return ()


def two_people_before(text: str, mentions: Sequence[Mention], word: Mention) -> tuple[str, ...]:
    """Return the two people who are the joined subject of the sentence before *word*: A と B は. 双方は."""
    people = [
        m
        for m in mentions
        if m.sentence == word.sentence - 1 and m.kind == Kind.PERSON and m.form == Form.NAME and m.entities
    ]
    pair = tuple(dict.fromkeys(e for m in people for e in m.entities))
    if len(pair) != 2 or not _JOINED.fullmatch(text, people[0].phrase_end, people[-1].start):
        return ()
    return tuple(sorted(pair)) if text[people[-1].phrase_end : people[-1].phrase_end + 1] in _SUBJECTS else ()


def two_bodies_before(text: str, mentions: Sequence[Mention], word: Mention) -> tuple[str, ...]:
    """Return the two bodies or towns that the sentence before *word* joins, where it names nobody else.

    A市とB社の対立が深まっている。両者は.
    """
    named = [m for m in mentions if m.sentence == word.sentence - 1 and m.form == Form.NAME and m.entities]
    pair = tuple(dict.fromkeys(e for m in named for e in m.entities))
    if len(pair) != _TWO or any(m.kind == Kind.PERSON for m in named):
        return ()
    joined = _JOINED.fullmatch(text, named[0].phrase_end, named[-1].start)
    between = text[named[-1].phrase_end : named[-1].phrase_end + 1] in _JOINTLY
    return tuple(sorted(pair)) if joined and between else ()


def last_two(
    text: str, sentences: Sequence[Sentence], word: Mention, earlier: Sequence[Mention], kinds: set[Kind]
) -> tuple[str, ...]:
    """Return the last two different things of the same kind, not further back than three paragraphs."""
    paragraph = sentences[word.sentence].block
    near = [
        m
        for m in earlier
        if m.kind in kinds
        and len(m.entities) == 1
        and m.start < word.start
        and sentences[m.sentence].block >= paragraph - _PARAGRAPHS
        and not _WHOSE_KIN.match(text, m.phrase_end)  # 重秀の子。…。両人は: of another generation
    ]
    if kinds == {Kind.PERSON} and (met := _one_after_the_other(text, sentences, word, near)):
        return met
    for sentence in sorted({m.sentence for m in near}, reverse=True):
        just_said = sentence >= word.sentence - 1
        pair = _partners(text, [m for m in near if m.sentence == sentence], just_said=just_said)
        if pair:
            return pair
        if sentence == word.sentence - 1 and (only := _only_two(text, near, sentence)):
            return only
    return _named_last(near, alone=word.text == _BOTH_FIRMS)


def _only_two(text: str, near: Sequence[Mention], sentence: int) -> tuple[str, ...]:
    """Return the two people whom *sentence* names, one of them its topic: X は Y に頼み、Y の答えは…."""
    here = [m for m in near if m.sentence == sentence and m.kind == Kind.PERSON]
    pair = {m.entities[0] for m in here}
    if pair != {m.entities[0] for m in here if m.form is Form.NAME}:
        return ()  # 大統領は首相の叔父だ
    topic = any(text[m.phrase_end : m.phrase_end + 1] == "は" for m in here)
    if any(a.text in b.text for a in here for b in here if a.entities != b.entities):
        return ()  # X・Y and Y, who may be one
    return tuple(sorted(pair)) if len(pair) == _TWO and topic else ()


def _one_after_the_other(
    text: str, sentences: Sequence[Sentence], word: Mention, near: Sequence[Mention]
) -> tuple[str, ...]:
    """Return whom the two sentences before *word* have for their only person: X は発つ。Y が待つ。2人は."""
    if word.sentence < _TWO or sentences[word.sentence - _TWO].block != sentences[word.sentence].block:
        return ()
    if word.start - sentences[word.sentence].start > _OPENING:
        return ()
    found: list[str] = []
    for index in (word.sentence - 2, word.sentence - 1):
        here = {m.entities[0] for m in near if m.sentence == index}
        acting = any(text[m.span[1] : m.span[1] + 1] in _SUBJECTS for m in near if m.sentence == index)
        if len(here) != 1 or not acting:
            return ()
        found.extend(here)
    return tuple(sorted(found)) if found[0] != found[1] else ()


def _named_last(mentions: Sequence[Mention], *, alone: bool) -> tuple[str, ...]:
    """Return the two named last; *alone* or of people, () where the sentences that name them have a third."""
    found: dict[str, None] = {}
    kind: Kind | None = None
    for sentence in sorted({m.sentence for m in mentions}, reverse=True):
        here = [m for m in mentions if m.sentence == sentence and kind in {None, m.kind}]
        for m in reversed(here):
            kind = kind or m.kind
            alone = alone or kind == Kind.PERSON
            if m.kind == kind and (len(found) < _TWO or alone):
                found[m.entities[0]] = None
        if len(found) >= _TWO:
            return tuple(sorted(found)) if len(found) == _TWO else ()
    return ()


def _partners(text: str, mentions: Sequence[Mention], *, just_said: bool) -> tuple[str, ...]:
    """Return whom one sentence puts together: X は Y と, somebody invites X と Y; () when unclear.

    *just_said*: It is the last sentence, where two topics set against each other are a pair too.
    """
    guests = _joined_object(text, mentions)
    if guests:
        return guests
    subject = partner = ""
    subjects: list[str] = []
    for m in mentions:
        after = text[m.span[1] : m.span[1] + 2]
        after = after[1:] if after[:1] in {"ら", "側"} else after
        if after[:1] in {"は", "も"} and m.kind == Kind.PERSON:
            subjects.append(m.entities[0])
        if after[:1] in {"は", "が"}:
            subject = subject or m.entities[0]
        elif after[:1] == "と" and after != "とし":
            partner = m.entities[0]
    if subject and partner and subject != partner:
        return tuple(sorted((subject, partner)))
    # Xは…、Yは…: set against each other
    pair = tuple(dict.fromkeys(subjects))[-2:]
    return tuple(sorted(pair)) if just_said and len(pair) == 2 else ()


def _joined_object(text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the two people whom a third brings together: Z は X と Y を招き."""
    people = [m for m in mentions if m.kind == Kind.PERSON]
    for one, other in pairwise(people):
        pair = {one.entities[0], other.entities[0]}
        acted_on = text[other.phrase_end : other.phrase_end + 1] in _OBJECTS
        joined = _JOINED.fullmatch(text, one.phrase_end, other.start)
        third = any(
            m.entities[0] not in pair and text[m.phrase_end : m.phrase_end + 1] == "は" for m in people
        )
        if acted_on and joined and third and len(pair) == 2:
            return tuple(sorted(pair))
    return ()
