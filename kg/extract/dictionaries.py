"""A stretch of tokens in; what dictionaries know it as, out.

The gazetteer, countries of one character, SudachiDict's places. Looks around a stretch only where its entry
needs it: 米 beside a country, an agency in a dateline.
"""

from collections.abc import Sequence

from kg.extract.cues.scripts import is_katakana, is_latin
from kg.extract.cues.suffixes import ORG_CLASS_NOUNS, ORG_SUFFIXES
from kg.extract.cues.titles import OFFICE_PREFIXES, OFFICES
from kg.extract.cues.words import (
    AMBIGUOUS_ABBREVIATIONS,
    CLASS_WORDS,
    DATELINE_AGENCIES,
    DATELINE_ENDS,
    LISTED_ABBREVIATIONS,
    ONE_OF_A_KIND,
    ONE_WHERE_BARE,
)
from kg.extract.labels import LABEL_OF, Label, Setting, Voice, Word
from kg.gazetteer import Gazetteer
from kg.records import Kind

_SHORT, _LARGE = 3, 200_000  #: letters and inhabitants of towns that many a word is called like
_SHORT_TOWN = 0.6


def known_as(
    setting: Setting, words: Sequence[Word], text: str, first: int, limit: tuple[int, int]
) -> tuple[Voice, ...]:
    """Return what dictionaries say: the gazetteer, one-kanji countries, SudachiDict's place names."""
    if text in setting.gazetteer.countries_by_abbreviation and len(text) == 1:
        return _abbreviation(setting, text, first, limit)
    if len(text) == 1 and not is_latin(text):
        return ()
    after = first + len(words)
    following = setting.tokens[after].text if after < len(setting.tokens) else ""
    dateline = text in DATELINE_AGENCIES and following in DATELINE_ENDS
    if text in ONE_WHERE_BARE and limit == (first, after) and not _named_after(setting, after):
        return ((LABEL_OF[ONE_WHERE_BARE[text]], "one of its kind", 5.0, ""),)
    return in_dictionaries(setting.gazetteer, words, text, dateline=dateline)


def _named_after(setting: Setting, i: int) -> bool:
    """Whether a name follows, between brackets or as one of its sort: 国営放送「X」, 国営テレビのMNTV."""
    word = setting.words[i].text if i < len(setting.words) else ""
    if word == "の" and i + 1 < len(setting.words):
        return is_latin(setting.words[i + 1].text)
    return word in {"「", "『", "・"}


def _abbreviation(setting: Setting, text: str, first: int, limit: tuple[int, int]) -> tuple[Voice, ...]:
    if limit[1] - limit[0] > 1 and text not in OFFICE_PREFIXES:
        following = setting.tokens[first + 1].text if first + 1 < limit[1] else ""
        beside = following in OFFICES or following in ORG_SUFFIXES or following in ORG_CLASS_NOUNS
        beside = beside or following in {"科学", "経済"}
        beside = beside and not (text in _ALSO_UNITS and _is_inside(setting, first))
        if beside or text not in AMBIGUOUS_ABBREVIATIONS:
            return ((Label.PLACE, "abbreviation", 1.2, "Country"),)
    elif text in LISTED_ABBREVIATIONS and _beside_country(setting, first):
        return ((Label.PLACE, "abbreviation", 4.0, "Country"),)
    return ()


#: Countries by one character that end a number or a word of time: 一日|中.
_ALSO_UNITS = frozenset("日中")


def _is_inside(setting: Setting, i: int) -> bool:
    """Whether a common noun or a number runs on into the character: 誕生|日|会, 一日|中|放送."""
    if i == 0 or setting.tokens[i - 1].end != setting.tokens[i].start:
        return False
    return setting.words[i - 1].tag.startswith(("名詞-普通名詞", "名詞-数詞", "接尾辞"))


def in_dictionaries(
    gazetteer: Gazetteer, words: Sequence[Word], text: str, *, dateline: bool = False
) -> tuple[Voice, ...]:
    """Return what dictionaries say of a name of more than one character, wherever it stands."""
    entries = gazetteer.lookup(text)[:1]
    if not entries and len(words) > 1 and text not in ONE_OF_A_KIND:
        return ()
    voices: list[Voice] = []
    for entry in entries if not text.startswith(CLASS_WORDS) else ():
        settled = entry.source in {"place", "organization"} and not entry.caution and len(text) > 2
        strong = entry.leaf == "Country" or entry.kind != Kind.PLACE or entry.population > 100_000 or settled
        weight = 5.0 if strong else 1.5
        if entry.leaf == "City" and len(text) <= _SHORT and entry.population < _LARGE and is_katakana(text):
            weight = min(weight, _SHORT_TOWN)
        if entry.kind == Kind.ORGANIZATION:
            weight = 6.0 if len(text) > 2 or not entry.caution or dateline else -1.5
            weight = 1.0 if text in ORG_SUFFIXES else weight
        elif entry.leaf == "Country" and entry.caution:
            weight = 3.5 if len(text) > 2 else 1.5
        elif entry.caution:
            weight = 1.0 if entry.caution == "person" else -1.5
        if entry.kind == Kind.PLACE and "人名" in words[0].tag and entry.leaf != "Country":
            weight = 0.5
        if settled and text not in ORG_SUFFIXES:
            weight += 3.0 * (len(words) - 1)  # more than its parts: インド|太平洋
        voices.append((LABEL_OF[entry.kind], "gazetteer", weight, entry.leaf))
    if text in ONE_OF_A_KIND:
        voices.append((LABEL_OF[ONE_OF_A_KIND[text]], "one of its kind", 5.0, ""))
    if len(words) == 1 and len(text) > 1:
        if "地名-国" in words[0].tag:
            weight = 1.0 if gazetteer.lookup(text) else 3.0
            voices.append((Label.PLACE, "dictionary", weight, "Country"))
        elif "地名" in words[0].tag:
            voices.append((Label.PLACE, "dictionary", 2.2, ""))
    return tuple(voices)


def _beside_country(setting: Setting, i: int) -> bool:
    """Whether a bare 英 stands in a list with a country: 米と英は, フランスと英は."""
    for link, other in ((i - 1, i - 2), (i + 1, i + 2)):
        if 0 <= other < len(setting.words) and setting.words[link].text in {"と", "、", "や", "・"}:
            word = setting.words[other].text
            country = word in LISTED_ABBREVIATIONS
            if country or any(e.leaf == "Country" for e in setting.gazetteer.lookup(word)):
                return True
    return False
