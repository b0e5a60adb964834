"""The words of a stretch in; how much their form speaks for a person's name (人名), out.

Surnames and given names as SudachiDict tags them, dots, the number of characters. Looks at nothing around it.
"""

from collections.abc import Sequence
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues.scripts import (
    KATAKANA_LETTERS,
    NAME_DOTS,
    is_kanji,
    is_katakana,
    is_written_in_kanji,
)
from kg.extract.cues.suffixes import (
    DIRECTIONS,
    HALLS,
    LANDFORMS_FIRST,
    ONE_KANJI_SURNAMES,
    ORG_SUFFIXES,
    PLACE_SUFFIXES,
    THING_CLASS_NOUNS,
    TRADES,
)
from kg.extract.cues.titles import COURT_NAMES, FIELD_WORDS, HONORIFICS, OFFICES, STAND_ALONE
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.labels import Word
from kg.gazetteer import Gazetteer
from kg.records import Kind

_REGNAL = re.compile(r"[ァ-ヺー・]{2,}[0-9０-９一二三四五六七八九十]{1,3}世")
_MOST_WORDS = 7
_DOTS = frozenset(NAME_DOTS)
#: No part of a name; 氏 and other honorifics of one character may be.
_TITLES = OFFICES | {honorific for honorific in HONORIFICS if len(honorific) > 1}
_ENDING_OFFICES = ("大統領", "首相", "前大統領", "元大統領", "書記長", "主席", "国王", "外相", "長官")


def person_shape(tokens: Sequence[Word], text: str) -> float | None:
    """Return how much the form alone speaks for a person's name; None where it cannot be one."""
    if tokens[0].text in THING_CLASS_NOUNS or (len(tokens) > 1 and tokens[-1].text in {"元", "前"}):
        return None
    if text[-1] == "世" and _REGNAL.fullmatch(text):
        return 2.5
    if len(tokens) > _MOST_WORDS or (len(tokens) > 1 and tokens[-1].tag == "名詞-数詞"):
        return None
    if len(tokens) > 1 and tokens[-1].text in TRADES and len(tokens[-1].text) > 1:
        return None
    if not text.isalpha() and any(map(str.isdigit, text)):
        return None
    if len(tokens) == 1 and text.endswith(_ENDING_OFFICES) and _ends_in_office(text):
        return 4.0  # SudachiDict keeps some names and their office in one word
    texts = [t.text for t in tokens]
    if not _TITLES.isdisjoint(texts) or (text in ORG_SUFFIXES and len(text) > 1):
        return None
    if text in STAND_ALONE:
        return None
    if len(text) == 1:
        return 0.0 if "人名-姓" in tokens[0].tag else -5.0 if is_kanji(text) else None
    if text[0] in KATAKANA_LETTERS and is_katakana(text):
        tags = [_sort_of_name(t.tag) for t in tokens]
        return _katakana_name([t for t in tokens if t.text not in NAME_DOTS], tags, text)
    if not _DOTS.isdisjoint(texts):
        dotless = [t for t in tokens if t.text not in NAME_DOTS]
        if any(map(_is_common_kanji, dotless)) and any(t.text in COMMON_KATAKANA for t in dotless):
            return None  # 木馬・ワーム, アマチュア・女流
        return 0.5 if any(is_katakana(t.text) for t in dotless) and len(dotless) > 1 else None
    return _kanji_name(texts, tokens)


def _is_common_kanji(word: Word) -> bool:
    """Whether a word of more than one character is a common noun in kanji."""
    return len(word.text) > 1 and word.tag.startswith("名詞-普通名詞") and is_kanji(word.text)


def _ends_in_office(text: str) -> bool:
    return any(text.endswith(o) and is_katakana(text[: -len(o)]) for o in _ENDING_OFFICES)


@lru_cache(maxsize=1024)
def _sort_of_name(tag: str) -> str:
    """Return what SudachiDict has a word as: 姓, 名, 人 for other people's names, 地, or "" for no name."""
    sorts = (("人名-姓", "姓"), ("人名-名", "名"), ("人名", "人"), ("地名", "地"))
    return next((sort for part, sort in sorts if part in tag), "")


def _katakana_name(words: list[Word], tags: list[str], text: str) -> float | None:
    if (
        len(words) > 1
        and "・" in text
        and (words[0].text in HALLS | LANDFORMS_FIRST or words[-1].text in PLACE_SUFFIXES)
    ):
        return None
    if "・" in text and all(len(part) < 2 or part in COMMON_KATAKANA for part in text.split("・")):
        return None  # セ・リーグ, パン・ワイン
    if any(t.text in COMMON_KATAKANA for t in words):
        return -2.0 if len(words) > 1 else None
    if all("地名" in t.tag for t in words):
        return -2.5 if len(words) == 1 else None
    parts = [p for p in text.replace("＝", "・").replace("=", "・").split("・") if p]
    undotted = len(words) - len(parts)
    base = 1.0 if len(parts) > 1 else -0.3
    named = any(tags) and "地" not in tags and not undotted
    return base + (1.5 if named else 0.0) - 0.4 * undotted


def is_spaced_name(surname: Word, given: Word) -> bool:
    """Whether two words with a blank between them may be surname and given name, not two surnames.

    >>> is_spaced_name(Word("佐伯", "名詞-固有名詞-人名-姓"), Word("和也", "名詞-固有名詞-人名-名"))
    True
    >>> is_spaced_name(Word("佐伯", "名詞-固有名詞-人名-姓"), Word("林", "名詞-固有名詞-人名-姓"))
    False
    """
    if not (is_kanji(surname.text) and len(surname.text) <= _LONGEST_PART):
        return False
    kana = all("ぁ" <= c <= "ゖ" for c in given.text)
    short = len(given.text) <= _LONGEST_PART and (is_kanji(given.text) or kana)
    other = given.tag.endswith(("人名-姓", "地名-一般", "地名-国")) and "人名-名" not in given.tag
    return short and not other and given.text not in OFFICES and given.text not in HONORIFICS


#: Characters of a surname or a given name.
_LONGEST_PART = 3


def _kanji_name(words: list[str], tokens: Sequence[Word]) -> float | None:
    if not FIELD_WORDS.isdisjoint(words) or not all(map(_is_japanese, words)):
        return None
    tags = [_sort_of_name(t.tag) for t in tokens]
    kanji_first = is_written_in_kanji(words[0])
    if kanji_first and any(map(is_katakana, words)) and tags[0] != "姓":
        return 0.5 if tags[0] == "地" and len(words) == 2 and len(words[0]) in {2, 3} else None
    if len(words) == 1:
        if tags[0] in {"姓", "人"}:
            return 1.2
        if tags[0] == "名":
            return 0.6
        if tags[0] == "地" and len(words[0]) <= 3:
            return -1.5
        return -6.0 if kanji_first and 2 <= len(words[0]) <= 4 else None
    if len(words) > 4 or sum(map(len, words)) > 7:
        return None
    if tags[0] == "姓" and tags[-1] == "名":
        return 4.5 - 0.5 * (len(words) - 2)
    if tags[-1] == "名" and len(words) == 2 and kanji_first and len(words[0]) <= 3:
        return 3.5 if tags[0] in {"地", "人"} else 1.8
    if is_katakana(words[0]) and is_kanji(words[-1]) and tags[-1] not in {"名", "人", "姓"}:
        return None
    if len(words) == 2 and words[1] in COURT_NAMES and kanji_first and len(words[0]) in {2, 3}:
        return 3.0
    if tags[0] in {"姓", "人"} and len(words) == 2 and len(words[1]) <= 4 and tags[1] != "地":
        return 2.0 if tags[1] in {"人", "姓"} else 0.7
    if len("".join(words)) == 3 and words[0][0] in ONE_KANJI_SURNAMES and all(map(is_kanji, words)):
        return 0.4 if len(words[0]) == 1 else -0.4
    if all(t.tag.startswith("名詞-普通名詞") and len(t.text) > 1 for t in tokens):
        return -6.0  # 和平|交渉|団長
    if sum(map(len, words)) <= 5 and kanji_first and len(words) <= 3 and all(map(is_kanji, words)):
        return -0.8 if any(t in {"姓", "名", "人"} for t in tags) else -1.6
    return None


@lru_cache(maxsize=65536)
def _is_japanese(word: str) -> bool:
    """Whether *word* is in kanji, in katakana or in hiragana alone."""
    return is_written_in_kanji(word) or is_katakana(word) or all("ぁ" <= c <= "ゖ" for c in word)


def is_plain_name(gazetteer: Gazetteer, tokens: Sequence[Word]) -> bool:
    """Whether nothing in the stretch speaks against a person's name that the form does not show."""
    last = tokens[-1].text
    if last in gazetteer.countries_by_abbreviation or last in DIRECTIONS or last in ORG_SUFFIXES:
        return False
    mixed = any(is_katakana(t.text) and t.text not in {"ノ", "ヶ", "ケ"} for t in tokens) and any(
        is_kanji(t.text) and "人名" not in t.tag for t in tokens
    )
    return not mixed and not any(t.text in COMMON_KATAKANA for t in tokens)


def ends_in_platform(gazetteer: Gazetteer, text: str) -> bool:
    """Whether a dotted name runs on into a known organisation: X・Y・フェイスブック."""
    if "・" not in text:
        return False
    parts = text.split("・")
    return any(
        any(
            e.kind == Kind.ORGANIZATION or e.leaf == "Country" for e in gazetteer.lookup("・".join(parts[i:]))
        )
        for i in range(1, len(parts))
    )
