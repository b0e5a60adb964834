"""A text in; the same with the lines that were cut at a width (mails, PDF, plain-text letters) whole, out.

A text is cut where most of its lines that go on reach the same width. What stands indented, behind a mark or
below a short line begins anew. Does nothing to a text whose lines are paragraphs.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from kg import expressions as re
from kg.read.header_parts import header_shape
from kg.read.lines import BULLETS, ends_sentence

#: Widths are counted in half-width columns, as a terminal does.
_LEAST = 24
#: How far a line may fall short of the width: a bracket, a comma or a Latin word that is not divided.
_SHORT = 4
#: How near to it most lines end: one character that may not open or close a line.
_EDGE = 2
#: How far one may hang over it: a full stop and a closing bracket.
_OVER = 4
_MANY = 3  #: cut lines that a text has at least
_SHARE = 0.6  #: of the lines that go on below, those that must reach the width
_WIDER = 0.1  #: of all lines, those that may be wider: addresses, a heading
_INSIDE = 0.25  #: of the cuts, those that must lie inside a sentence: a list of headlines has none
_BEFORE = re.compile(r"[、はがをの]$")
_INSIDE_SENTENCE = re.compile(r"[ぁ-んー々、。」』）)]")
_QUOTED = re.compile(r"(?:[>＞][ 　]?)+")
_BEGINS = re.compile(r"[ 　\t]|[■◆●○◎◇□▲▼△▽★☆※【〔〈《━─＝=#＃*]|[―—–-]{1,2}|[(（]?[0-9０-９]{1,2}[)）.．、]")
_ADDRESS = re.compile(r"https?://\S+$")
#: Two Latin words that the cut had a space between; figures and capitals (2|025, C|NN) are cut inside.
_WORDS = re.compile(r"[a-zà-ÿ,.;:!?)] [A-Za-z]")


def unwrapped(text: str) -> str:
    r"""Return *text* with the lines of a cut text joined, and any other text as it is.

    >>> row = "知事は三日の会見で、港の整備を来年度に始めると述べた。町は反対して"
    >>> cut = "\n".join([row, "いる。", *(row, row, "いる。") * 2])
    >>> unwrapped(cut).count("\n")
    2
    """
    lines = text.split("\n")
    bare = [_QUOTED.sub("", line, count=1) if _QUOTED.match(line) else line for line in lines]
    heads = _headers(bare)
    for length in (_columns, _characters):
        if width := _width_of_text(bare, length, heads):
            return "\n".join(_joined(lines, bare, width, length, heads))
    return text


def _joined(
    lines: Sequence[str],
    bare: Sequence[str],
    width: int,
    length: Callable[[str], int],
    heads: frozenset[str],
) -> list[str]:
    joined: list[str] = []
    reaches, level = False, ""
    for line, words in zip(lines, bare, strict=True):
        if reaches and _goes_on(words, _level(line) == level):
            begun, rest = joined[-1], words.strip()
            space = " " if _WORDS.fullmatch(f"{begun[-1]} {rest[0]}") else ""
            joined[-1] = begun + space + rest
        else:
            joined.append(line.rstrip())
        fills = width - _SHORT <= length(words) <= width + _OVER
        reaches = fills and not _ADDRESS.search(words) and words not in heads
        level = _level(line)
    return joined


def _headers(lines: Sequence[str]) -> frozenset[str]:
    """Return the lines that are headers of posts: in a form that comes again, and no piece of cut prose."""
    begins = (b for a, b in pairwise(["", *lines]) if not a.strip() or ends_sentence(a.rstrip()))
    shapes = {line: shape for line in begins if (shape := header_shape(line))}
    counts = Counter(shapes.values())
    return frozenset(line for line, shape in shapes.items() if counts[shape] > 1)


def _width_of_text(lines: Sequence[str], length: Callable[[str], int], heads: frozenset[str]) -> int:
    """Return the width at which a text is cut, by the *length* of its lines, 0 where it is not."""
    filled = [line for line in lines if line.strip() and not _ADDRESS.search(line)]
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and _goes_on(b, True) and a not in heads]
    widths = Counter(length(line) for line, _ in pairs)
    near = {w: sum(widths[n] for n in range(w - _EDGE, w + _EDGE + 1)) for w in widths if w >= _LEAST}
    width = max(near, key=lambda w: (near[w], widths[w]), default=0)
    cut = [(a, b) for a, b in pairs if abs(length(a) - width) <= _EDGE]
    # a short line that ends a sentence ends a paragraph
    open_ = sum(abs(length(a) - width) > _EDGE and not ends_sentence(a) for a, _ in pairs)
    if not width or len(cut) < max(_MANY, _SHARE * (len(cut) + open_)):
        return 0
    inside = sum(bool(_BEFORE.search(a) or _INSIDE_SENTENCE.match(b)) for a, b in cut)
    wider = sum(length(line) > width + _OVER for line in filled)
    return width if inside >= _INSIDE * len(cut) and wider <= _WIDER * len(filled) else 0


def _goes_on(line: str, level: bool) -> bool:
    """Whether *line* may go on with the one above: nothing at its beginning says that it is another."""
    return bool(line.strip()) and level and not _BEGINS.match(line) and line[0] not in BULLETS


def _level(line: str) -> str:
    """Return the marks of quotation that *line* begins with."""
    found = _QUOTED.match(line)
    return found[0].replace(" ", "").replace("\u3000", "") if found else ""


def _columns(line: str) -> int:
    """Return how wide *line* is on a terminal, where kanji and kana take two columns."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line.rstrip())


def _characters(line: str) -> int:
    """Return how long *line* is for a program that counts characters, in as many columns."""
    return 2 * len(line.rstrip())
