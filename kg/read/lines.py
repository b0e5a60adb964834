"""Text in, its lines with their indent and opening sign out, every one still ``BODY``.

Also what several files ask of a line: does it end as a sentence, which word lists apply. Says
nothing about kinds: that is ``forms``.
"""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from kg import expressions as re
from kg.records import BlockKind

BULLETS = frozenset("・･•‣◦▪▫◾◽▽▷▸▹►➤➢✓✔✅☑🔸🔹🔺🔻🔶🔷🔴🔵🟠🟡🟢🟣⚫⚪📍📌-*–※")
HEADLINE_LENGTH = 64
_PARENTHESISED = frozenset(range(0x3200, 0x3400))  # ㈱ and the like open names
_ENDS_SENTENCE = re.compile(r"[。！？!?…♪][」』)）”\"]*[^\w「『(（]*$")
#: A paragraph that ends in a colon, no heading: 「…と発表した。同省の発表から:」「…と述べ、次の点を挙げた:」.
_TELLS_BEFORE_COLON = re.compile(r"。[^」』]*[:：]$|は[^、]*、.*(?:た|ます)[:：]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without its surrounding white space."""

    start: int
    end: int
    text: str
    indent: str  #: white space that stood before it
    blanks: int  #: blank lines above it
    mark: str  #: emoji, bullet or geometric sign at its start, "" when none
    rest: str  #: the text after the mark
    kind: BlockKind = BlockKind.BODY
    label: str = ""  #: speaker label or header that the form shows
    opens: bool = False  #: a group of lines starts here, whatever stands above
    date_text: str = ""  #: the part that may date the group
    words: int = 0  #: where what is said begins behind a label that the document's layout shows, else 0


@cache
def cues() -> Mapping[str, tuple[str, ...]]:
    """Return the word lists of ``cues.toml``."""
    with resources.files("kg.read").joinpath("cues.toml").open("rb") as stream:
        return {name: tuple(words) for name, words in tomllib.load(stream).items()}


def ends_sentence(text: str) -> bool:
    """Say whether *text* ends as a sentence does, brackets, emoji and the colon before a list aside."""
    return bool(_ENDS_SENTENCE.search(text[-40:]) or _TELLS_BEFORE_COLON.search(text))


def split_lines(text: str) -> list[Line]:
    """Return the lines of *text* that are not blank, in text order, with offsets into *text*."""
    lines: list[Line] = []
    offset = blanks = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            indent = raw[: len(raw) - len(raw.lstrip())]
            start = offset + len(indent)
            mark, rest = split_mark(stripped)
            lines.append(Line(start, start + len(stripped), stripped, indent, blanks, mark, rest))
            blanks = 0
        else:
            blanks += 1
        offset += len(raw) + 1
    return lines


def split_mark(text: str) -> tuple[str, str]:
    """Return the signs that *text* starts with and the rest without white space."""
    end = 0
    while end < len(text) and _is_mark(text, end):
        end += 1
    mark = text[:end].strip("\ufe0f\u200d 　")
    return (mark, text[end:].strip()) if end < len(text) else ("", text)


def _is_mark(text: str, place: int) -> bool:
    char = text[place]
    if char in "-*–":
        return place == 0 and text[1:2] in (" ", "　")
    if char in " 　":
        return place > 0
    if char in BULLETS or char == "ℹ" or char == "〇":
        return place == 0 or char != "・"
    if ord(char) in _PARENTHESISED or char in "°℃":
        return False
    return unicodedata.category(char) in ("So", "Sk", "Mn", "Me", "Cf")
