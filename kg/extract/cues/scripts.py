"""Character classes of Japanese text. Data and tiny predicates only."""

from functools import lru_cache

from kg import expressions as re

KATAKANA = re.compile(r"[ァ-ヺー・＝=ヽヾ]+")
KANJI = re.compile(r"[一-鿿々〆ヶ]+")
HIRAGANA = re.compile(r"[ぁ-ゖー]+")
LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9.&'’@_-]*")
NAME_DOTS = "・＝="
#: With what a text in katakana or in Latin letters begins: most begin otherwise and need no further look.
KATAKANA_LETTERS = frozenset(map(chr, range(ord("ァ"), ord("ヾ") + 1)))
LATIN_LETTERS = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
)


@lru_cache(maxsize=65536)
def is_katakana(text: str) -> bool:
    """Whether *text* is katakana, name dots allowed inside."""
    return bool(KATAKANA.fullmatch(text)) and text[0] not in NAME_DOTS + "ー" and text[-1] not in NAME_DOTS


@lru_cache(maxsize=65536)
def is_kanji(text: str) -> bool:
    """Whether *text* is kanji alone."""
    return bool(KANJI.fullmatch(text))


@lru_cache(maxsize=65536)
def is_written_in_kanji(text: str) -> bool:
    """Whether *text* is kanji but for the small katakana that stand inside Japanese names: 鶴ケ谷, 一ノ瀬."""
    return is_kanji(_INSIDE_KANJI.sub("", text))


_INSIDE_KANJI = re.compile("(?<=[一-鿿々])[ケノツ](?=[一-鿿々])")


@lru_cache(maxsize=65536)
def is_acronym(text: str) -> bool:
    """Whether *text* is three or more Latin capitals: NSUA."""
    return len(text) > 2 and all("A" <= c <= "Z" or "Ａ" <= c <= "Ｚ" for c in text)


@lru_cache(maxsize=65536)
def is_latin(text: str) -> bool:
    """Whether *text* is one Latin word, full-width letters included."""
    return bool(LATIN.fullmatch(text))
