"""Normalise names for comparison.

Takes a name as a text writes it; gives the key under which equal names meet. Never for text that offsets
point into.
Does not decide that two names are the same thing: it only says that they could be spellings of one name.
"""

import unicodedata
from functools import lru_cache

from kg import expressions as re

_SEPARATORS = "・･=゠＝-‐‑‒–—−･ 　'’ʼ．"
_SEPARATOR = re.compile(f"[{re.escape(_SEPARATORS)}]")
#: What the letters of names in katakana are folded to.
_FOLDED = {
    **dict(zip("ァィゥェォャュョ", "アイウエオヤユヨ", strict=True)),
    **dict.fromkeys(f"{_SEPARATORS}ッー", ""),
    "ヴァ": "バ",
    "ヴィ": "ビ",
    "ヴェ": "ベ",
    "ヴォ": "ボ",
    "ヴュ": "ビユ",
    "ヴ": "ブ",
    "ヷ": "バ",
    "ヸ": "ビ",
    "ヹ": "ベ",
    "ヺ": "ボ",
    "ヂ": "ジ",
    "ヅ": "ズ",
    "ヲ": "オ",
}
_TO_FOLD = re.compile(f"ヴ[ァィェォュ]?|[{re.escape(''.join(c for c in _FOLDED if len(c) == 1))}]")
_KATAKANA = re.compile(r"[ァ-ヺ]")
_KANJI = re.compile(r"[一-鿿々]+")


def nfkc(text: str) -> str:
    """Return ``text`` in the form in which names are looked up exactly: NFKC without outer white space."""
    return unicodedata.normalize("NFKC", text).strip()


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """Return the key that spelling variants of a name share.

    Folded in katakana names: ヴァ/バ, ッ, ー, ・, ィ/イ and the other small vowels. Kanji, kana of other
    names and Latin letters stay as they are apart from NFKC, separators and case.

    >>> name_key("カルヴェニア") == name_key("カルベニア")
    True
    >>> name_key("ゴルダン") == name_key("コルダン")
    False
    """
    if _KANJI.fullmatch(text):
        return text  # most are, and nothing in them is folded
    key = nfkc(text).casefold()
    if not _KATAKANA.search(key):
        return _SEPARATOR.sub("", key) or key
    return _TO_FOLD.sub(lambda letters: _FOLDED[letters[0]], key) or key
