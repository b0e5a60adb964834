"""A compound in; its best division into names, offices and common words out (複合名詞の分割と分類).

A Viterbi search over the readings that segments.py gives, with bonuses for what may stand side by side:
a person before an office, a country between a person and an office. Sees one compound at a time; the
document speaks through the votes in the setting.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from kg.extract.around_names import cuts_word
from kg.extract.compounds import Compound, find_compounds
from kg.extract.cues.ene import KIND_OF_ENE
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.extract.cues.titles import LOCAL_OFFICES, OFFICES_AT_A_PLACE
from kg.extract.cues.words import NAME_TAILS
from kg.extract.heard import heard_names
from kg.extract.labels import KIND_OF, Label, Segment, Setting, Votes, Word
from kg.extract.mending import mended, words_of
from kg.extract.segments import LONGEST, readings_of
from kg.extract.state_borders import state_border
from kg.extract.stretches import Stretch, hears_votes, may_hear, stretch_of
from kg.extract.surname_borders import parts_of, surname_border
from kg.extract.votes import gather_votes
from kg.gazetteer import Gazetteer
from kg.records import Kind, Sentence, Token

_FOLLOWS: dict[tuple[Label, Label], float] = {
    (Label.PERSON, Label.OFFICE): 3.5,
    (Label.PERSON, Label.HONORIFIC): 4.5,
    (Label.PERSON, Label.PERSON): -3.0,
    (Label.PERSON, Label.COMMON): -0.6,
    (Label.PERSON, Label.ORGANIZATION): -3.0,
    (Label.PLACE, Label.OFFICE): 1.0,
    (Label.ORGANIZATION, Label.OFFICE): 1.5,
    (Label.JOINT, Label.OFFICE): 1.5,
    (Label.PLACE, Label.PLACE): -0.4,
    (Label.ORGANIZATION, Label.ORGANIZATION): -1.5,
    (Label.PLACE, Label.HONORIFIC): -6.0,
    (Label.ORGANIZATION, Label.HONORIFIC): -4.0,
    (Label.COMMON, Label.HONORIFIC): -3.0,
    (Label.OFFICE, Label.PERSON): 0.3,
    (Label.OFFICE, Label.OFFICE): -4.0,
    (Label.JOINT, Label.COMMON): 0.3,
}
#: How clearly the document must say that a name is nobody's, to take the office beside it for its country's.
_NOBODY = -2.5
#: … and that it is somebody's, to hear two people in X大統領Y外相.
_SOMEBODY = 3.6
#: A body named by common nouns alone, コンゴ|安定化派遣団, has the name before it for a part.
_PART_OF_BODY = -3.0
_AGE = re.compile(r"\s*[（(][0-9０-９]{1,3}[)）]")
#: a division up to its last part: (what stands before, that part); () at the start
_Path: TypeAlias = "tuple[()] | tuple[_Path, Segment]"
#: readings of stretches of a compound by their borders: ``(first, last)``
_Readings = Mapping[tuple[int, int], Sequence[Segment]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A compound as it reads by itself, before the document has been heard."""

    compound: Compound
    parts: list[Segment]
    stretches: Mapping[tuple[int, int], Stretch]
    readings: _Readings  #: of the stretches


def drafted(setting: Setting, compound: Compound, text: str, base: int) -> Draft:
    """Return the best division of *compound* by itself; *text* is the sentence's, at offset *base*."""
    stretches = {
        (first, last): stretch_of(setting.words[first:last], setting.gazetteer)
        for first, last in _borders(setting, compound)
    }
    readings = _read(setting, compound, stretches)
    return Draft(compound, _divided(setting, compound, text, base, readings), stretches, readings)


def divide(setting: Setting, draft: Draft, text: str, base: int, initials: frozenset[str]) -> list[Segment]:
    """Return the best division of a compound, left to right, with what the document says of its parts.

    Only what a vote can change is read anew.

    Args:
        setting: with the votes.
        draft: the compound as it reads by itself.
        text: the sentence's.
        base: its offset.
        initials: first letters of what the votes are for.
    """
    voted = {
        at: stretch
        for at, stretch in draft.stretches.items()
        if may_hear(initials, stretch.text) and hears_votes(setting.votes, stretch.text)
    }
    if not voted:
        return draft.parts
    readings = {**draft.readings, **_read(setting, draft.compound, voted)}
    return _divided(setting, draft.compound, text, base, readings)


def _read(setting: Setting, compound: Compound, stretches: Mapping[tuple[int, int], Stretch]) -> _Readings:
    limit = (compound.first, compound.last)
    return {at: readings_of(setting, stretch, at[0], limit) for at, stretch in stretches.items()}


def _borders(setting: Setting, compound: Compound) -> Iterator[tuple[int, int]]:
    """Yield the stretches that a part of *compound* may fill."""
    whole = [i for i in range(compound.first, compound.last + 1) if not cuts_word(setting, i)]
    for n, first in enumerate(whole):
        for last in whole[n + 1 :]:
            if last - first > LONGEST:
                break
            yield first, last


def _divided(
    setting: Setting, compound: Compound, text: str, base: int, readings: _Readings
) -> list[Segment]:
    middle = state_border(setting, compound)
    if middle:
        halves = (Compound(compound.first, middle), Compound(middle, compound.last))
        return [p for half in halves for p in _divided(setting, half, text, base, readings)]
    border = surname_border(setting, compound)
    if border is not None:
        rest = _divided(setting, Compound(border.body, compound.last), text, base, readings)
        return parts_of(border, compound, rest, readings)
    end_bonus = 2.0 if _AGE.match(text, setting.tokens[compound.last - 1].end - base) else 0.0
    if compound.last - compound.first == 1:
        return _of_one_word(readings.get((compound.first, compound.last), ()), end_bonus)
    best: dict[int, dict[Label, tuple[float, _Path]]] = defaultdict(dict)
    best[compound.first][Label.COMMON] = (0.0, ())

    def text_of(first: int, last: int) -> str:
        return "".join([t.text for t in setting.tokens[first:last]])

    for first in range(compound.first, compound.last):
        if not best.get(first):
            continue
        for last in range(first + 1, min(compound.last, first + LONGEST) + 1):
            for segment in readings.get((first, last), ()):
                gain = segment.score
                if last == compound.last and segment.label == Label.PERSON:
                    gain += end_bonus
                elif segment.label == Label.PERSON and setting.tokens[last].text == "駐":
                    gain += 4.0  # 佐伯駐ドレク大使
                if segment.label in KIND_OF and gain < -3.5:
                    continue
                office = text_of(first, last) if segment.label == Label.OFFICE else ""
                surname = bool(office) and _may_be_surname(setting, first - 1)
                _extend(best, segment, gain, start=first == compound.first, office=office, surname=surname)
    ways = best[compound.last]
    path = max(ways.values(), key=lambda way: way[0])[1] if ways else ()
    parts: list[Segment] = []
    while path:
        path, part = path
        parts.append(part)
    return _with_realms(setting, parts[::-1])


def _of_one_word(readings: Iterable[Segment], end_bonus: float) -> list[Segment]:
    """Return the best reading of a compound of one word: most are, and nothing is to be divided."""
    best, most = None, 0.0
    for segment in readings:
        total = segment.score + (end_bonus if segment.label == Label.PERSON else 0.0)
        if segment.label in KIND_OF:
            if total < -3.5:
                continue
            total -= 0.0 if _earned(segment, 0.0) else 0.6
        if best is None or total > most:
            best, most = segment, total
    return [] if best is None else [best]


def _with_realms(setting: Setting, parts: list[Segment]) -> list[Segment]:
    """Read X in X国王Y and X公Y as the place: one person's office is followed by nobody else's name."""
    for i in range(len(parts) - 2):
        realm, office, bearer = parts[i : i + 3]
        between = office.label in {Label.OFFICE, Label.HONORIFIC}
        if not (between and realm.label == bearer.label == Label.PERSON):
            continue
        words = [setting.tokens[part.first].text for part in (realm, bearer)]
        if all(map(is_katakana, words)) and dict(realm.voices).get("document", 0.0) < _SOMEBODY:
            parts[i] = realm._replace(label=Label.PLACE)
    return parts


def _extend(
    best: dict[int, dict[Label, tuple[float, _Path]]],
    segment: Segment,
    gain: float,
    *,
    start: bool,
    office: str,
    surname: bool,
) -> None:
    there = best[segment.last]
    for label, (score, path) in best[segment.first].items():
        bonus = 0.0 if start else _FOLLOWS.get((label, segment.label), 0.0)
        if segment.label == Label.OFFICE and path and label == Label.PERSON:
            bonus += 1.5 * (not office.endswith(_ALSO_OF_COMPANIES))
            if dict(path[1].voices).get("document", 0.0) < _NOBODY:
                bonus = 0.0
        if segment.label == Label.OFFICE and path and label in {Label.PLACE, Label.ORGANIZATION}:
            bonus = _before_office(path[1], office, bonus, surname=surname)
        elif segment.label == Label.ORGANIZATION and label in {Label.PLACE, Label.ORGANIZATION}:
            bonus += _PART_OF_BODY * (not _has_own_name(segment))
        elif segment.label == Label.PLACE and label == Label.PLACE:
            bonus += _PART_OF_BODY * (segment.leaf == "Facility" and not _has_own_name(segment))
        total = score + gain + bonus
        if segment.label in KIND_OF and not _earned(segment, bonus):
            total -= 0.6
        old = there.get(segment.label)
        if old is None or total > old[0]:
            there[segment.label] = (total, (path, segment))


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
        return -9.0 if before.label == Label.PLACE and before.leaf != "Country" else bonus
    voices = {voice for voice, _ in before.voices}
    if not any(v in {"gazetteer", "dictionary", "abbreviation"} or v.startswith("〜") for v in voices):
        return 0.0
    if before.label == Label.PLACE and before.leaf != "Country" and office not in LOCAL_OFFICES:
        return -1.0
    return bonus


def _earned(segment: Segment, bonus: float) -> bool:
    return segment.score + bonus > 0


def setting_of(
    sentence: Sentence, gazetteer: Gazetteer, votes: Votes, words_of_document: Mapping[str, int]
) -> Setting:
    """Return what the parts of *sentence* are judged by."""
    ginza = {(s.start, s.end): KIND_OF_ENE[s.label] for s in sentence.ginza if s.label in KIND_OF_ENE}
    tokens = mended(sentence.tokens, words_of_document)
    words = tuple([Word(t.text, t.tag) for t in tokens])
    names = heard_names(sentence, tokens, gazetteer)
    for match in _phrases(gazetteer).finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        names[start, end] = gazetteer.lookup(match[0])[0].kind
    return Setting(tokens, words, gazetteer, votes, names, ginza)


@lru_cache(maxsize=4)
def _phrases(gazetteer: Gazetteer) -> re.Pattern[str]:
    """Return a pattern of the names with particles in them that the gazetteer has: 国境なき医師団."""
    names = (n for n in gazetteer.names() if len(n) > 3 and _INNER_KANA.search(n))
    return re.compile("|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) or r"(?!)")


_INNER_KANA = re.compile(r"[一-鿿ァ-ヺー][ぁ-ん]{1,3}[一-鿿ァ-ヺー]")


#: a sentence, what its parts are judged by without votes, and its compounds as they read by themselves
_DraftedSentence = tuple[Sentence, Setting, list[Draft]]


def _drafts(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[_DraftedSentence]:
    words = words_of(sentences, gazetteer)
    for sentence in sentences:
        setting = setting_of(sentence, gazetteer, {}, words)
        compounds = find_compounds(setting.tokens, _held(setting))
        yield sentence, setting, [drafted(setting, c, sentence.text, sentence.start) for c in compounds]


def _held(setting: Setting) -> frozenset[int]:
    """Return the tokens that belong to a heard name although they are numbers, words of time or の."""
    held: set[int] = set()
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for i, token in enumerate(setting.tokens if setting.learned else ()):
        starts[token.start], ends[token.end] = i, i + 1
    for (start, end), kind in setting.learned.items():
        if start in starts and end in ends:
            inside = range(starts[start], ends[end])
            known = "".join([setting.tokens[i].text for i in inside]) in setting.gazetteer
            if known or (
                all(_may_hold(setting.tokens[i], kind) for i in inside) and not _is_phrase(setting, inside)
            ):
                held.update(inside)
    return frozenset(held)


def _may_hold(token: Token, kind: Kind) -> bool:
    if token.text == "の":
        return kind != Kind.PERSON
    if token.tag == "名詞-数詞" and kind == Kind.PLACE:
        return False
    if token.text in {"ノ", "ヶ", "ケ", "ヵ", "之"}:
        return True
    return not token.tag.startswith(("助", "動詞", "補助", "形容詞", "副詞"))


def _is_phrase(setting: Setting, inside: range) -> bool:
    """Whether の joins two things, 呉の都, and not one name: 関ヶ原の戦い, 緑の連合."""
    words = [setting.tokens[i].text for i in inside]
    if "の" not in words:
        return False
    tail = "".join(words[words.index("の") + 1 :])
    return words.count("の") > 1 or not tail.endswith(NAME_TAILS)


def readings(
    sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> Iterable[tuple[Sentence, Setting, list[Segment]]]:
    """Yield each compound of the document with its parts, in text order, judged with the whole document."""
    drafts = list(_drafts(sentences, gazetteer))
    votes = gather_votes([(s, setting, [d.parts for d in compounds]) for s, setting, compounds in drafts])
    initials = frozenset(key[:1] for key in votes)
    for sentence, alone, compounds in drafts:
        setting = replace(alone, votes=votes)
        for draft in compounds:
            yield sentence, setting, divide(setting, draft, sentence.text, sentence.start, initials)
