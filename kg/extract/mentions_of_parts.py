"""A compound's parts in; the mentions that they make, with the office and affiliation beside each, out.

佐伯|外相 is a person with an office, 米|大統領 an office of a land, 日|米|韓 three places. Judges no part:
naming.py does.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues.anaphora import TOGETHER
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.titles import HONORIFICS, OFFICES, STAND_ALONE, TOWN_HEADS
from kg.extract.firms_in_names import firm_length
from kg.extract.labels import KIND_OF, Label, Segment, Setting
from kg.extract.town_heads import is_office_of_next, runs_into_town, town_and_head
from kg.extract.votes import HEARSAY
from kg.records import Form, Kind, Mention, Sentence, Token

_TOGETHER = re.compile(TOGETHER)
_ECHO = 2.4  #: what the recogniser alone can make the document say of a name
#: Two people by one name each, met or told of together: ドレク・マレク会談.
_PAIR = re.compile(r"[ァ-ヺー]{2,}・[ァ-ヺー]{2,}")
_LORD = "城主"
#: What may stand before it: the castle's name, whatever it sounds like.
_CASTLES = frozenset({Label.PLACE, Label.PERSON, Label.COMMON})
#: What may stand between a person and an office, or before either: whose office it is.
_OWNERS = frozenset({Label.PLACE, Label.ORGANIZATION, Label.JOINT})
_OFFICES = frozenset({Label.OFFICE, Label.HONORIFIC})
_NAME_BEFORE = re.compile(r"[ァ-ヺー](?:氏|さん)?[、と]$")


@dataclass(frozen=True, slots=True)
class _Divided:
    """A compound of a sentence in its parts."""

    sentence: Sentence
    tokens: Sequence[Token]
    parts: Sequence[Segment]

    def text(self, first: int, last: int) -> str:
        """Return the text of the tokens ``[first, last)``."""
        return "".join(t.text for t in self.tokens[first:last])

    def at(self, i: int) -> Segment | None:
        """Return the part *i*, None where the compound has none."""
        return self.parts[i] if 0 <= i < len(self.parts) else None

    def is_lord(self, part: Segment | None) -> bool:
        """Whether *part* is what heads a castle."""
        return part is not None and self.text(part.first, part.last) == _LORD


def mentions_of_parts(sentence: Sentence, setting: Setting, parts: Sequence[Segment]) -> Iterator[Mention]:
    """Yield the mentions that *parts*, those of one compound of *sentence*, are; common nouns are none."""
    tokens = setting.tokens
    compound = _Divided(sentence, tokens, parts)
    for i, part in enumerate(parts):
        start, end = tokens[part.first].start, tokens[part.last - 1].end
        before = compound.at(i - 1)
        if part.label in _CASTLES and compound.is_lord(compound.at(i + 1)):
            yield mention_at(sentence, tokens[part.last - 1].start, end + 1, Kind.PLACE, "〜城")
            continue
        if before is not None and before.label in _CASTLES and compound.is_lord(part):
            start += 1
        if part.label == Label.JOINT:
            for offset in range(start, end):
                yield mention_at(sentence, offset, offset + 1, Kind.PLACE, "joint name")
        elif part.label == Label.PERSON:
            yield from _person(compound, i, start, end)
        elif part.label in KIND_OF:
            yield mention_at(sentence, start, end, KIND_OF[part.label], _rule(part))
        elif part.label == Label.OFFICE and not _belongs_to_person(parts, i):
            whole = start if before is None or before.label == Label.COMMON else tokens[before.first].start
            office = mention_at(sentence, start, end, Kind.PERSON, "office")
            yield dataclasses.replace(
                office,
                form=Form.ROLE,
                title=office.text,
                affiliation=_prefix(compound, before),
                span=(whole, end),
            )


def _person(compound: _Divided, i: int, start: int, end: int) -> Iterator[Mention]:
    """Yield whom part *i*, ``[start, end)``, names, or what it proves to be: two people, a town and head."""
    sentence, tokens, part, before = compound.sentence, compound.tokens, compound.parts[i], compound.at(i - 1)
    titles = _titles_after(compound, i)
    title = compound.text(titles[0].first, titles[-1].last) if titles else ""
    affiliation = _names_between(compound, i, titles)
    if before is not None and before.label == Label.OFFICE and title in {"", *HONORIFICS}:
        title = compound.text(before.first, before.last)  # カルヴェニア国王レムド2世
        before = compound.at(i - 2)
    stop = tokens[titles[-1].last - 1].end if titles else end
    name_end = _without_office(sentence, start, end)
    if name_end < end:
        title = sentence.text[name_end - sentence.start : end - sentence.start] + title
    if runs_into_town(sentence, start, end):
        name_end, stop = end - 1, end + 1
        title = sentence.text[name_end - sentence.start : stop - sentence.start]
    if title in TOWN_HEADS and is_office_of_next(sentence, stop):
        yield from town_and_head(sentence, start, end, stop)  # 汐見市長・国枝真理子
        return
    mention = mention_at(sentence, start, name_end, Kind.PERSON, _rule(part))
    if mention.text in STAND_ALONE and not title:  # 翁は: whoever was called so
        yield dataclasses.replace(mention, form=Form.ROLE, title=mention.text, span=(start, end))
        return
    if firm := firm_length(mention.text, title):
        yield mention_at(sentence, start, start + firm, Kind.ORGANIZATION, "firm of the title")
        return
    together = _TOGETHER.match(sentence.text, end - sentence.start)
    one = (title and title not in HONORIFICS) or _is_last_of_two(sentence, start)
    if _PAIR.fullmatch(mention.text) and together and not one:
        border = start + mention.text.index("・")
        yield mention_at(sentence, start, border, Kind.PERSON, _rule(part))
        yield mention_at(sentence, border + 1, end, Kind.PERSON, _rule(part))
        return
    yield dataclasses.replace(
        mention,
        title=title,
        affiliation=affiliation or _prefix(compound, before),
        surname=_surname(tokens[part.first : part.last], mention.text),
        span=(start, stop),
    )


def _is_last_of_two(sentence: Sentence, start: int) -> bool:
    """Whether another name stands before: ソル・ヴェンデ、ダル・キストナ両氏 are two, not three."""
    return bool(_NAME_BEFORE.search(sentence.text, 0, start - sentence.start))


def _without_office(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name ends in a word that SudachiDict keeps together with its office."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    for n in range(min(6, len(text) - 2), 1, -1):
        if text[-n:] in OFFICES and is_katakana(text[:-n]):
            return end - n
    return end


def _surname(tokens: Sequence[Token], name: str) -> str:
    """Return the surname in a full name: the last word of X・Y, the first token of 姓 + 名."""
    for dot in "・＝=":
        if dot in name:
            return name.rsplit(dot, 1)[1]
    if len(tokens) > 1 and not is_katakana(name) and len(tokens[0].text) < len(name):
        return tokens[0].text
    return name if "人名-姓" in tokens[0].tag or is_katakana(name) else ""


def _rule(part: Segment) -> str:
    """Return the strongest voice; with "alone" where only those spoke that judge by hearing."""
    spoke = {voice for voice, weight in part.voices if weight > (_ECHO if voice == "document" else 0)}
    strongest = max(part.voices, key=lambda v: v[1])[0] if part.voices else "context"
    return f"{strongest} alone" if spoke and spoke <= HEARSAY else strongest


def _titles_after(compound: _Divided, i: int) -> Sequence[Segment]:
    """Return the office after the person at *i*, also past a country: ドレク米大統領, 佐伯駐ドレク大使."""
    parts, j = compound.parts, i + 1
    if j < len(parts) and compound.text(parts[j].first, parts[j].last) == "駐":
        j += 1
    while j < len(parts) and parts[j].label in _OWNERS:
        j += 1
    k = j
    while k < len(parts) and parts[k].label in _OFFICES:
        k += 1
    return parts[j:k]


def _names_between(compound: _Divided, i: int, titles: Sequence[Segment]) -> str:
    """Return the land or body between the person at *i* and the office behind."""
    between = [p for p in compound.parts[i + 1 :] if titles and p.first < titles[0].first]
    return compound.text(between[0].first, between[-1].last) if between else ""


def _prefix(compound: _Divided, before: Segment | None) -> str:
    """Return the land or body that stands *before* an office or a person."""
    owner = before is not None and before.label in _OWNERS
    return compound.text(before.first, before.last) if before is not None and owner else ""


def _belongs_to_person(parts: Sequence[Segment], i: int) -> bool:
    """Whether the office *i* is that of a person before it, past what it is of, or right behind it."""
    j = i - 1
    while j >= 0 and parts[j].label in _OWNERS | _OFFICES:
        j -= 1
    near = (*parts[max(j, 0) : j + 1], *parts[i + 1 : i + 2])
    return any(part.label == Label.PERSON for part in near)


def mention_at(sentence: Sentence, start: int, end: int, kind: Kind, rule: str) -> Mention:
    """Return the name ``[start, end)`` of *sentence*, by what *rule* it was found."""
    surface = sentence.text[start - sentence.start : end - sentence.start]
    return Mention(start, end, surface, kind, sentence.index, span=(start, end), rule=rule)
