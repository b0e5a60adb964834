"""A compound in; where a surname ends in it before a body and its office, and the parts it has then, out.

久保寺|日本商業会議所|会頭, 大楽|防衛政策局長: papers run them together where visitors are listed. A firm may
be named after its founder, so that a surname before one is left alone (黒須電機社長).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.compounds import Compound
from kg.extract.cues.bodies import DEPARTMENT_HEADS, FIRMS, HIGH_OFFICES, OF_ALL, PUBLIC_BODIES
from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.titles import LOCAL_OFFICES, NO_SURNAMES, OFFICES
from kg.extract.labels import Label, Segment, Setting, Word
from kg.gazetteer import Gazetteer
from kg.records import Kind

_BODIES, _FIRMS, _OF_ALL = tuple(PUBLIC_BODIES), tuple(FIRMS), tuple(OF_ALL)
_DEPARTMENT_HEADS, _HIGH_OFFICES = tuple(DEPARTMENT_HEADS), tuple(HIGH_OFFICES)
_PREFECTURES, _TOWNS = ("都", "道", "府", "県"), ("市", "区", "町", "村")
_MINISTRIES = ("省", "庁")
_FEWEST = 3  #: words: surname, body, office
_LONGEST_OFFICE = 8
_HEAD = "長"  #: of 協会長, where no dictionary has 会長


@dataclass(frozen=True, slots=True)
class Border:
    """A surname of one word, then a body and an office; as indexes into the sentence's tokens."""

    body: int  #: where the body begins
    office: int  #: where the office of a public body begins; -1 where body and office are one


def surname_border(setting: Setting, compound: Compound) -> Border | None:
    """Return where the surname of *compound* ends, None where it is not built so."""
    if compound.last - compound.first < _FEWEST:
        return None
    length = _office_length(setting.words[compound.first : compound.last], setting.gazetteer)
    if length is None:
        return None
    return Border(compound.first + 1, compound.last - length if length else -1)


def parts_of(
    border: Border,
    compound: Compound,
    rest: Sequence[Segment],
    readings: Mapping[tuple[int, int], Sequence[Segment]],
) -> list[Segment]:
    """Return the surname, the body and the office; *rest* is how what follows the surname reads by itself."""
    name = Segment(compound.first, border.body, Label.PERSON, 5.0, "", (("surname before a body", 5.0),))
    if border.office >= 0:
        known = [s for s in readings.get((border.body, border.office), ()) if s.label is Label.ORGANIZATION]
        told = (("body before an office", 4.0),)
        body = Segment(border.body, border.office, Label.ORGANIZATION, 4.0, "", told)
        office = Segment(border.office, compound.last, Label.OFFICE, 2.0)
        return [name, *(known[:1] or [body]), office]
    kept = list(rest)
    while len(kept) > 1 and kept[-1].label is Label.OFFICE and kept[-2].label is Label.COMMON:
        kept[-2:] = [kept[-1]._replace(first=kept[-2].first)]  # 防衛|政策局長
    return [name, *kept]


@lru_cache(maxsize=65536)
def _office_length(words: tuple[Word, ...], gazetteer: Gazetteer) -> int | None:
    """Return how many words the office has, 0 where it takes in the body, None without a surname."""
    first, rest = words[0], words[1:]
    surname, place = "人名-姓" in first.tag, "地名-一般" in first.tag and 2 <= len(first.text) <= 3
    if not (surname or place) or not is_kanji(first.text) or first.text in NO_SURNAMES:
        return None
    if place and first.text.endswith((*_PREFECTURES, "市", "区")):
        return None
    body, office = _body_and_office(rest)
    if not body or gazetteer.lookup(first.text + body):
        return None
    known = any(e.kind == Kind.ORGANIZATION for e in gazetteer.lookup(body))
    if not known and "人名-名" in rest[0].tag:
        return None
    if office in LOCAL_OFFICES:
        return 0 if _of_another_place(body, rest, surname=surname) else None
    public = known or (body.endswith(_BODIES) and body not in _BODIES)
    national = known or body.startswith(_OF_ALL) or (len(rest) == 2 and body.endswith(_MINISTRIES))
    if public and (surname or national):
        return _words_of(office, rest)
    common = all(
        w.tag.startswith(("名詞-普通名詞", "接尾辞-名詞的", "接頭辞", "名詞-固有名詞-一般")) for w in rest
    )
    heads = _DEPARTMENT_HEADS if surname else _HIGH_OFFICES
    return 0 if common and not body.endswith(_FIRMS) and office.endswith(heads) else None


def _body_and_office(rest: tuple[Word, ...]) -> tuple[str, str]:
    """Return the words after a surname as a body and the office of its head, "" where they are none."""
    text = "".join(w.text for w in rest)
    if text in OFFICES:
        return "", ""
    if rest[-1].text == _HEAD and text[: -len(_HEAD)].endswith(_BODIES):
        return text[: -len(_HEAD)], _HEAD
    for n in range(min(_LONGEST_OFFICE, len(text) - 1), 0, -1):
        if text[-n:] in OFFICES:
            return text[:-n], text[-n:]
    return "", ""


def _words_of(office: str, rest: tuple[Word, ...]) -> int:
    """Return how many words *office* has at the end of *rest*, 0 where it begins inside one."""
    return next((n for n in range(1, len(rest)) if "".join(w.text for w in rest[-n:]) == office), 0)


def _of_another_place(body: str, rest: tuple[Word, ...], *, surname: bool) -> bool:
    """Whether the place of a governor or mayor stands between: 大村愛知県知事.

    No town stands before its prefecture, but a prefecture before its town.
    """
    named = "地名" in rest[0].tag and len(body) > 1
    return named and body.endswith(_PREFECTURES + (_TOWNS if surname else ()))
