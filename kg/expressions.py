"""``re`` for this package's patterns: a source in, the same pattern out, compiled and searched in less time.

``from kg import expressions as re``. What costs ``re`` most are classes of Japanese letters: for [一-龥] or
[てたす] it walks over the 65,536 letters that a class may hold, and 2,800 patterns have 10,000 classes. Here
it is handed the bitmap that it would make of a class, made once from the borders of its ranges. It is told as
well what letters a match begins with, where it does not see that itself, and what letters many branches begin
with, which it would try one by one.
"""

import re
import struct
from array import array
from functools import cache, lru_cache
from re import DOTALL as DOTALL
from re import IGNORECASE as IGNORECASE
from re import MULTILINE as MULTILINE
from re import UNICODE as UNICODE
from re import Match as Match
from re import Pattern as Pattern
from re import escape as escape
from re import finditer as finditer
from re import fullmatch as fullmatch
from re import match as match
from re import search as search
from re import split as split
from re import sub as sub
from typing import Any

from kg.pattern_starts import EMPTY, Starts, starts_of, starts_of_branches
from kg.programs import recalled

try:
    # not public: another Python may have them otherwise, or not at all
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
    from re import _constants as ops  # type: ignore[attr-defined]

    _WITH_BITMAPS = _sre.CODESIZE == 4 and callable(_compiler._compile_info) and callable(_sre.compile)
except (ImportError, AttributeError):
    _WITH_BITMAPS = False

_BLOCK = 256  #: letters of one bitmap
_PLANE = 65_536  #: letters that bitmaps tell; what is beyond stays as it is
_FULL = (1 << _BLOCK) - 1
#: Letters of a class up to which ``re`` is as quick: it keeps two ranges as they are.
_FEW = 256
#: So many branches are quicker asked for their first letters at once than tried one after the other.
_MANY = 8
#: The program's first words: what they are, how many, what they tell, the shortest match, the longest.
_SKIP, _TOLD, _SHORTEST = 1, 2, 3


@lru_cache(maxsize=4096)
def compile(source: str, flags: int = 0) -> Pattern[str]:  # it stands for re.compile
    """Return what ``re.compile`` returns: the same finds, groups, source and flags.

    >>> compile("(?P<who>[一-龥]+)は").match("首相は")["who"]
    '首相'
    """
    if not _WITH_BITMAPS or flags & ~(DOTALL | MULTILINE | UNICODE):
        return re.compile(source, flags)
    told, code, groups, names = recalled(
        ("program", source, int(flags)), lambda: _program(source, int(flags))
    )
    if told & IGNORECASE:
        return re.compile(source, flags)
    by_number: list[str | None] = [None, *[None] * groups]
    for name, number in names.items():
        by_number[number] = name
    words = memoryview(code).cast("I").tolist()
    compiled: Pattern[str] = _sre.compile(source, told, words, groups, names, tuple(by_number))
    return compiled


def _program(source: str, flags: int) -> tuple[int, bytes, int, dict[str, int]]:
    """Return what ``re`` is told of a pattern: all flags, the program, how many groups, their names."""
    parsed = _parser.parse(source, flags)
    state = parsed.state
    flags |= state.flags
    if flags & IGNORECASE:
        return flags, b"", 0, {}
    starts = starts_of(parsed)
    _rewrite(parsed)
    code: list[int] = []
    _compiler._compile_info(code, parsed, flags)
    _tell_starts(code, starts, flags)
    _compiler._compile(code, parsed.data, flags)
    code.append(ops.SUCCESS)
    return flags, array("I", code).tobytes(), state.groups - 1, state.groupdict


def _tell_starts(code: list[int], starts: Starts, flags: int) -> None:
    """Tell in the head of a program what its matches begin with, where it says nothing of that yet."""
    if starts is None or EMPTY in starts or code[_TOLD] or not code[_SHORTEST]:
        return
    code[_TOLD] = _compiler.SRE_INFO_CHARSET
    _compiler._compile_charset(_class(tuple(sorted(starts))), flags, code)
    code[_SKIP] = len(code) - _SKIP


def _rewrite(parts: Any) -> None:
    """Put the bitmap of each class of *parts* in its place, and before many branches what they begin with."""
    data = []
    for op, argument in parts.data:
        if op is ops.IN:
            argument = _class(tuple(argument))
        elif op is ops.SUBPATTERN:
            if not argument[1] & IGNORECASE:
                _rewrite(argument[3])
        elif op is ops.BRANCH:
            starts = starts_of_branches(argument[1]) if len(argument[1]) >= _MANY else None
            if starts is not None and EMPTY not in starts:
                ahead = [(ops.IN, _class(tuple(sorted(starts))))]
                data.append((ops.ASSERT, (1, _parser.SubPattern(parts.state, ahead))))
            for branch in argument[1]:
                _rewrite(branch)
        elif op is ops.ASSERT or op is ops.ASSERT_NOT:
            _rewrite(argument[1])
        elif op is ops.MAX_REPEAT or op is ops.MIN_REPEAT or op is ops.POSSESSIVE_REPEAT:
            _rewrite(argument[2])
        data.append((op, argument))
    parts.data = data


@cache
def _class(items: tuple[tuple[Any, Any], ...]) -> list[tuple[Any, Any]]:
    """Return the parts of a class with its letters as one bitmap where that spares work."""
    ranges, others, negated = [], [], []
    for op, argument in items:
        if op is ops.LITERAL and argument < _PLANE:
            ranges.append((argument, argument))
        elif op is ops.RANGE and argument[1] < _PLANE:
            ranges.append(argument)
        elif op is ops.NEGATE:
            negated.append((op, argument))
        else:
            others.append((op, argument))
    runs = 0
    end, letters = -2, 0
    for low, high in sorted(ranges):
        runs += low > end + 1
        letters += high + 1 - max(low, end + 1) if high > end else 0
        end = max(end, high)
    if end < _BLOCK or (runs <= 2 and letters < _FEW):
        return list(items)
    return [*negated, (ops.BIGCHARSET, _bitmap(ranges)), *others]


def _bitmap(ranges: list[tuple[int, int]]) -> list[int]:
    """Return *ranges* as ``re`` tells large classes: how many blocks differ, which stands where, they."""
    blocks: dict[int, int] = {}
    for low, high in ranges:
        for block in range(low // _BLOCK, high // _BLOCK + 1):
            first, last = max(low - block * _BLOCK, 0), min(high - block * _BLOCK, _BLOCK - 1)
            blocks[block] = blocks.get(block, 0) | ((1 << (last - first + 1)) - 1) << first
    kinds = {0: 0}
    where = bytearray(_PLANE // _BLOCK)
    for block, letters in blocks.items():
        where[block] = kinds.setdefault(letters, len(kinds))
    words = [w for letters in kinds for w in struct.unpack("<8I", letters.to_bytes(_BLOCK // 8, "little"))]
    return [len(kinds), *memoryview(where).cast("I"), *words]
