"""The words of a stretch in; whether they are common nouns (普通名詞) and no name, out.

Sorts of bodies and places, numbers of things, deeds, papers of a country. Looks at nothing around them.
"""

from collections.abc import Sequence
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues.news_words import COMMON_LATIN, NO_LATIN_NAME
from kg.extract.cues.scripts import LATIN_LETTERS, is_katakana, is_latin
from kg.extract.cues.suffixes import (
    DIRECTIONS,
    ORG_SUFFIXES,
    PLACE_SUFFIXES,
    THING_CLASS_NOUNS,
    VEHICLE_SUFFIXES,
)
from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.extract.cues.words import (
    COMMON_KATAKANA,
    GENERIC_ORGANIZATIONS,
    GENERIC_PLACES,
    NO_NAMES,
    TIME_WORDS,
)
from kg.extract.labels import Word
from kg.gazetteer import Gazetteer

_NO_LATIN_NAME = re.compile(NO_LATIN_NAME)
#: With what such a number or type begins.
_NUMBERED = frozenset("0123456789０１２３４５６７８９.,第№ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LANDFORMS = (word for word in PLACE_SUFFIXES if len(word) > 1)
_GENERIC = GENERIC_ORGANIZATIONS.union(GENERIC_PLACES, ORG_SUFFIXES, _LANDFORMS)
_OWN_WORDS = ("自ら", "みずから", "自分")
_NOT_IN_NAMES = (*VEHICLE_SUFFIXES, "側")
_COUNTED = re.compile(
    r"[一二三四五六七八九十廿卅百千万数]+[日人年月歳回度本枚隻騎艘里名件社校店棟台頭石貫俵]?|[一二三四五六七八九十数]城|.*[一二三四五六七八九十数][百千万]"
)
_NUMERALS, _LARGE_NUMERALS = frozenset("一二三四五六七八九十廿卅百千万数"), frozenset("百千万")
_NO_OWN_NAMES = OFFICES | HONORIFICS | COMMON_KATAKANA
#: Words that are no names, whatever stands beside them.
_NEVER_NAMES = COMMON_KATAKANA | GENERIC_PLACES | NO_NAMES | TIME_WORDS


#: A year of an era: 天正元年.
_YEAR = re.compile(r"[一-龥]{2,4}(?:元|[二三四五六七八九十廿卅]{1,3})年")
#: A number of lands, of none in particular: 三郡, 全州, 六か国; 四国 and 三郷 are known.
_SO_MANY = re.compile(
    r"(?:[二三四五六七八九十百数全両各]|[0-9]+)(?:つの)?(?:[かカヵヶ]?(?:国|村)|州|県|郡|市|町|島|藩|城|寺|谷|代|区|港|塔)"
)
_LANDS = frozenset("国村州県郡市町島藩城寺谷代区港塔")


def is_generic(text: str) -> bool:
    """Whether a word names a sort of body or place, and none of them."""
    return text in _GENERIC


def is_counted(text: str) -> bool:
    """Whether the stretch is a number of things: 四十日, 三百."""
    numeral = text[0] in _NUMERALS or text[-1] in _LARGE_NUMERALS
    return numeral and bool(_COUNTED.fullmatch(text))


def is_so_many(text: str) -> bool:
    """Whether the stretch is a number of lands, of none in particular: 三郡, 全州."""
    return text[-1] in _LANDS and bool(_SO_MANY.fullmatch(text))


def is_no_name(gazetteer: Gazetteer, text: str) -> bool:
    """Whether the stretch cannot be a name of any kind: 四十日, 訪米, 元内閣."""
    if text in _NEVER_NAMES or text.startswith(_OWN_WORDS) or is_counted(text):
        return True
    if text[-1] == "年" and _YEAR.fullmatch(text):
        return True
    if text in COMMON_LATIN and text not in gazetteer:
        return True
    if text[0] in _NUMBERED and _NO_LATIN_NAME.fullmatch(text):
        return text not in gazetteer
    if text.endswith(_NOT_IN_NAMES) or text[0] in "-‐–−":
        return True
    if text[0].isdigit() and is_katakana(text[-1]):  # RM-70ヴァルカ: the name of a weapon
        return True
    if len(text) == 2 and text[0] in "訪来在駐対親反両同" and text[1] in gazetteer.countries_by_abbreviation:
        return True
    # 旧海軍 is a body that was, 元内閣(官房参与) is none
    generic = text[0] in "元前現同両" and is_generic(text[1:])
    return generic or (text[0] in "旧元前現同両" and bool(gazetteer.lookup(text[1:])))


def begins_as_adverb(words: Sequence[Word]) -> bool:
    """Whether a word of time or manner that ends in kana stands before the rest: いま|州, 限り|王国."""
    adverb = len(words) > 1 and "副詞" in words[0].tag
    return adverb and "ぁ" <= words[0].text[-1] <= "ゖ"


def is_nameable(tokens: Sequence[Word], text: str) -> bool:
    """Whether a proper noun, a word of katakana or Latin letters may make a name of the stretch."""
    if not (any(map(_may_name, tokens)) or (text[0] in LATIN_LETTERS and is_latin(text))):
        return False
    if len(text) < 2 or is_generic(text) or text in _NO_OWN_NAMES:
        return False
    return tokens[0].text not in THING_CLASS_NOUNS and tokens[-1].text not in DIRECTIONS


@lru_cache(maxsize=65536)
def _may_name(word: Word) -> bool:
    return "固有名詞" in word.tag or (is_katakana(word.text) and word.text not in COMMON_KATAKANA)


def is_deed(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether SudachiDict has a word of katakana as something one does or is, デビュー, ピッタリ: no name."""
    deed = "サ変可能" in word.tag or word.tag.startswith(("形状詞", "副詞", "感動詞"))
    return deed and is_katakana(word.text) and not gazetteer.lookup(word.text)


def is_country_paper(gazetteer: Gazetteer, text: str) -> bool:
    """Whether a word means some paper of a country, イスラエル紙, and not the name of one."""
    return text[-1] in "紙誌" and any(e.leaf == "Country" for e in gazetteer.lookup(text[:-1]))


def commonness(word: Word, text: str) -> float:
    """Return the score of a word as a common noun; lower for offices and proper nouns."""
    if text in OFFICES and len(text) > 1:
        return -3.0
    if "固有名詞" in word.tag:
        return -1.0
    if is_katakana(text) and text not in COMMON_KATAKANA and len(text) > 2:
        return -0.2
    return 0.0
