"""The readings of a compound's stretches in; the best division into them out (複合名詞の分割).

A Viterbi search with bonuses for what may stand side by side: a person before an office, a country between a
person and an office. Makes no readings itself: segments.py does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import TypeAlias

from kg import expressions as re
from kg.extract.compounds import Compound
from kg.extract.cues.scripts import is_acronym, is_kanji, is_katakana
from kg.extract.cues.titles import LOCAL_OFFICES, OFFICES, OFFICES_AT_A_PLACE
from kg.extract.labels import (
    COMMON,
    HONORIFIC,
    JOINT,
    KIND_OF,
    OFFICE,
    ORGANIZATION,
    PERSON,
    PLACE,
    Label,
    Segment,
    Setting,
)
from kg.extract.segments import LONGEST
from kg.extract.state_borders import state_border
from kg.extract.surname_borders import parts_of, surname_border
from kg.gazetteer.keys import name_key
from kg.records import Kind

_SIDE_BY_SIDE: dict[tuple[Label, Label], float] = {
    (PERSON, OFFICE): 3.5,
    (PERSON, HONORIFIC): 4.5,
    (PERSON, PERSON): -3.0,
    (PERSON, COMMON): -0.6,
    (PERSON, ORGANIZATION): -3.0,
    (PLACE, OFFICE): 1.0,
    (ORGANIZATION, OFFICE): 1.5,
    (JOINT, OFFICE): 1.5,
    (PLACE, PLACE): -0.4,
    (ORGANIZATION, ORGANIZATION): -1.5,
    (PLACE, HONORIFIC): -6.0,
    (ORGANIZATION, HONORIFIC): -4.0,
    (COMMON, HONORIFIC): -3.0,
    (OFFICE, PERSON): 0.3,
    (OFFICE, OFFICE): -4.0,
    (JOINT, COMMON): 0.3,
}
#: label → label before it → bonus
_FOLLOWS = {
    label: {before: bonus for (before, after), bonus in _SIDE_BY_SIDE.items() if after == label}
    for label in Label
}
#: What it costs a name that nothing speaks for.
_UNEARNED = 0.6
#: How clearly the document must say that a name is nobody's, to take the office beside it for its country's.
_NOBODY = -2.5
#: … and that it is somebody's, to hear two people in X大統領Y外相.
_SOMEBODY = 3.6
#: How clearly it must say that a body is told of, to hear the head of that body.
_ECHO = 1.0
#: With it ends the office of whoever heads a body: 情報局|長.
_HEAD = "長"
#: A body named by common nouns alone, コンゴ|安定化派遣団, has the name before it for a part.
_PART_OF_BODY = -3.0
_OTHERS = frozenset({"ら", "等"})  #: others behind an office
_AGE = re.compile(r"\s*[（(][0-9０-９]{1,3}(?:[)）]|(?P<told>歳))")
#: a division up to its last part: (what stands before, that part); () at the start
_Path: TypeAlias = "tuple[()] | tuple[_Path, Segment]"
#: readings of stretches of a compound by their borders: ``(first, last)``
StretchReadings = Mapping[tuple[int, int], Sequence[Segment]]


def divided(
    setting: Setting, compound: Compound, text: str, base: int, readings: StretchReadings
) -> list[Segment]:
    """Return the parts of *compound*, left to right; *text* is the sentence's, at offset *base*."""
    age = _AGE.match(text, setting.tokens[compound.last - 1].end - base)
    end_bonus = (6.0 if age["told"] else 2.0) if age else 0.0
    if compound.last - compound.first == 1:
        return _of_one_word(readings.get((compound.first, compound.last), ()), end_bonus)
    middle = state_border(setting, compound)
    if middle:
        halves = (Compound(compound.first, middle), Compound(middle, compound.last))
        return [p for half in halves for p in divided(setting, half, text, base, readings)]
    border = surname_border(setting, compound)
    if border is not None:
        rest = divided(setting, Compound(border.body, compound.last), text, base, readings)
        return parts_of(border, compound, rest, readings)
    alone = Compound(compound.first, compound.last - 1)
    if setting.words[alone.last].text in _OTHERS and surname_border(setting, alone) is not None:
        halves = (alone, Compound(alone.last, compound.last))  # 久保寺日本商業会議所会頭|ら
        return [p for half in halves for p in divided(setting, half, text, base, readings)]
    readings = _without_part_of_office(setting, compound, readings)
    return _with_realms(setting, _best_way(setting, compound, readings, end_bonus))


def asks_document(setting: Setting, compound: Compound) -> bool:
    """Whether the document's votes may change how *compound* is divided, though none changes its readings."""
    return setting.words[compound.last - 1].text.endswith(_HEAD)


def _without_part_of_office(
    setting: Setting, compound: Compound, readings: StretchReadings
) -> StretchReadings:
    """Leave out bodies made of a name and the beginning of an office: ドレク|情報局長 is no ドレク情報局."""
    words = [w.text for w in setting.words[compound.first : compound.last]]
    name = next((i for i, word in enumerate(words) if not is_katakana(word)), 0)
    if not name or "".join(words[name:]) not in OFFICES or not words[-1].endswith(_HEAD):
        return readings
    votes = setting.votes.get(name_key("".join(words[:name])), {})
    if not setting.votes or votes.get(Kind.PLACE, 0.0) > votes.get(Kind.PERSON, 0.0):
        return readings  # nothing of the document is known yet, or that it is a country
    border = compound.first + name
    heard = [
        s
        for (first, last), segments in readings.items()
        if first == compound.first and border < last < compound.last
        for s in segments
        if s.label == ORGANIZATION and "recogniser" in dict(s.voices)
    ]
    if not heard or any(map(_is_told, heard)):
        return readings
    out = {stretch: [s for s in segments if s not in heard] for stretch, segments in readings.items()}
    of_name = out.get((compound.first, border), [])
    if not any(s.score > 0 and s.label in KIND_OF for s in of_name):
        somebody = Segment(compound.first, border, PERSON, 1.0, "", (("before an office", 1.0),))
        out[compound.first, border] = [*(s for s in of_name if s.label != PERSON), somebody]
    return out


def _is_told(body: Segment) -> bool:
    """Whether a body is known, or named elsewhere in its document: more than an echo of its one mention."""
    voices = dict(body.voices)
    return voices.get("gazetteer", 0.0) > 0 or voices.get("document", 0.0) > _ECHO


def _best_way(
    setting: Setting, compound: Compound, readings: StretchReadings, end_bonus: float
) -> list[Segment]:
    """Return the readings side by side that score best together."""
    best: dict[int, dict[Label, tuple[float, _Path]]] = defaultdict(dict)
    best[compound.first][COMMON] = (0.0, ())
    for first in range(compound.first, compound.last):
        if first not in best:
            continue
        for last in range(first + 1, min(compound.last, first + LONGEST) + 1):
            for segment in readings.get((first, last), ()):
                gain = segment.score
                if segment.label == PERSON:
                    gain += _beside_person(setting, compound, last, end_bonus)
                if gain < _HOPELESS and segment.label in KIND_OF:
                    continue
                _extend(setting, best, segment, gain)
    ways = best[compound.last]
    path = max(ways.values(), key=lambda way: way[0])[1] if ways else ()
    parts: list[Segment] = []
    while path:
        path, part = path
        parts.append(part)
    return parts[::-1]


def _beside_person(setting: Setting, compound: Compound, last: int, end_bonus: float) -> float:
    """Return what an age or an accredited office after a person adds: 佐伯(53), 佐伯駐ドレク大使."""
    if last == compound.last:
        return end_bonus
    return 4.0 if setting.tokens[last].text == "駐" else 0.0


def _of_one_word(readings: Iterable[Segment], end_bonus: float) -> list[Segment]:
    """Return the best reading of a compound of one word: most are, and nothing is to be divided."""
    best, most = None, 0.0
    for segment in readings:
        total = segment.score + (end_bonus if segment.label == PERSON else 0.0)
        if segment.label in KIND_OF:
            if total < _HOPELESS:
                continue
            total -= 0.0 if _earned(segment, 0.0) else _UNEARNED
        if best is None or total > most:
            best, most = segment, total
    return [] if best is None else [best]


def _with_realms(setting: Setting, parts: list[Segment]) -> list[Segment]:
    """Read X in X国王Y and X公Y as the place: one person's office is followed by nobody else's name."""
    for i in range(len(parts) - 2):
        realm, office, bearer = parts[i : i + 3]
        between = office.label in {OFFICE, HONORIFIC}
        if not (between and realm.label == bearer.label == PERSON):
            continue
        words = [setting.tokens[part.first].text for part in (realm, bearer)]
        if all(map(is_katakana, words)) and dict(realm.voices).get("document", 0.0) < _SOMEBODY:
            parts[i] = realm._replace(label=PLACE)
    return parts


_NOTHING: tuple[float, "_Path | None"] = (-inf, None)


def _extend(
    setting: Setting,
    best: dict[int, dict[Label, tuple[float, _Path]]],
    segment: Segment,
    gain: float,
) -> None:
    """Put *segment* after the best ways to where it begins, one for each label before it."""
    label, there = segment.label, best[segment.last]
    most, way = there.get(label, _NOTHING)
    named, choosy, follows = label in KIND_OF, label in _CHOOSY, _FOLLOWS[label]
    for before, (score, path) in best[segment.first].items():
        bonus = 0.0
        if path:
            bonus = follows.get(before, 0.0)
            if choosy:
                bonus = _after(setting, path[1], segment, bonus)
        total = score + gain + bonus
        if named and not _earned(segment, bonus):
            total -= _UNEARNED
        if total > most:
            most, way = total, (path, segment)
    if way is not None:
        there[label] = (most, way)


def _after(setting: Setting, before: Segment, segment: Segment, bonus: float) -> float:
    """Return the bonus of an office or name after another with what both are made of considered."""
    if segment.label == OFFICE:
        return _office_after(setting, before, segment, bonus)
    if before.label not in _LANDS_AND_BODIES:
        return bonus
    if segment.label == ORGANIZATION:
        return bonus + _PART_OF_BODY * (not _has_own_name(segment))
    if before.label == PLACE:
        return bonus + _PART_OF_BODY * (segment.leaf == "Facility" and not _has_own_name(segment))
    return bonus


def _office_after(setting: Setting, before: Segment, segment: Segment, bonus: float) -> float:
    office = "".join([word.text for word in setting.words[segment.first : segment.last]])
    if before.label == PERSON:
        name = "".join([word.text for word in setting.words[before.first : before.last]])
        nobody = dict(before.voices).get("document", 0.0) < _NOBODY or is_acronym(name)
        return 0.0 if nobody else bonus + 1.5 * (not office.endswith(_ALSO_OF_COMPANIES))
    if before.label in _LANDS_AND_BODIES:
        surname = bool(office) and _may_be_surname(setting, segment.first - 1)
        return _before_office(before, office, bonus, surname=surname)
    return bonus


#: What is judged by what stands before it.
_CHOOSY = frozenset({OFFICE, ORGANIZATION, PLACE})
_LANDS_AND_BODIES = frozenset({PLACE, ORGANIZATION})
#: Down from here nothing beside a name can make up for what speaks against it.
_HOPELESS = -3.5
#: Offices that an unknown name before them may as well be the company or party of.
_ALSO_OF_COMPANIES = (
    "幹部",
    "議員",
    "担当者",
    "代表",
    "創業者",
    "党首",
    "社長",
    "会長",
    "広報",
    "党員",
    "選手",
)


def _may_be_surname(setting: Setting, i: int) -> bool:
    """Whether the word before an office is a bare place name in kanji that may be a surname: 町田頭取."""
    if i < 0:
        return False
    word = setting.words[i]
    if not 2 <= len(word.text) <= 3 or word.text[-1] in "都道府県市区":
        return False
    return is_kanji(word.text) and "地名" in word.tag and "地名-国" not in word.tag


def _has_own_name(organization: Segment) -> bool:
    """Whether more than common nouns make the name of an organisation."""
    voices = {voice for voice, _ in organization.voices}
    return "generic name" not in voices and any(
        weight > 2.2 or (voice in {"recogniser", "gazetteer", "class noun"} and weight > 0)
        for voice, weight in organization.voices
    )


def _before_office(before: Segment, office: str, bonus: float, *, surname: bool) -> float:
    """A place or organisation before an office must be one on its own evidence, not X長官."""
    if surname and before.last - before.first == 1 and not office.endswith(OFFICES_AT_A_PLACE):
        return -9.0 if before.label == PLACE and before.leaf != "Country" else bonus
    voices = {voice for voice, _ in before.voices}
    if not any(v in {"gazetteer", "dictionary", "abbreviation"} or v.startswith("〜") for v in voices):
        return 0.0
    if before.label == PLACE and before.leaf != "Country" and office not in LOCAL_OFFICES:
        return -1.0
    return bonus


def _earned(segment: Segment, bonus: float) -> bool:
    return segment.score + bonus > 0
