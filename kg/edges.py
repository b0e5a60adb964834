"""A pattern in; the letters that what it matches may begin or end with, out.

A cue that begins with 氏 need not be tried where は stands. Parses patterns as patterns.py does,
and searches nothing.
"""

from collections.abc import Iterable
from functools import cached_property
from re import _constants as ops  # type: ignore[attr-defined]  # see patterns.py
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Generic, NamedTuple, TypeVar

from kg import expressions as re

Row = TypeVar("Row")
#: Ranges of letters, both ends included; None for any letter, or for matches without letters.
_Ranges = list[tuple[int, int]] | None
#: As many letters of a range as are taken one by one.
_FEW = 128


class Edges(Generic[Row]):
    """The rows of a table by a letter at one edge of what their pattern matches."""

    def __init__(self, rows: Iterable[tuple[str, Row]], *, last: bool = False) -> None:
        """Take (pattern, row) in the order in which they are to be tried; the *last* letter or the first."""
        self._rows, self._last = tuple(rows), last
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._by_letter: dict[str, list[tuple[re.Pattern[str], Row]]] = {}

    def at(self, letter: str) -> list[tuple[re.Pattern[str], Row]]:
        """Return the rows whose pattern may match with this *letter* at the edge, "" where there is none."""
        if letter not in self._by_letter:
            self._by_letter[letter] = [
                (self._pattern(source), row)
                for (source, row), edge in zip(self._rows, self._edges, strict=True)
                if edge is None or edge.has(letter)
            ]
        return self._by_letter[letter]

    def _pattern(self, source: str) -> re.Pattern[str]:
        """Compile *source* once for all its letters: what ``re`` keeps is pushed out by other patterns."""
        if source not in self._compiled:
            self._compiled[source] = re.compile(source)
        return self._compiled[source]

    @cached_property
    def _edges(self) -> list["_Edge | None"]:
        return [_edge(pattern, last=self._last) for pattern, _ in self._rows]


class _Edge(NamedTuple):
    """The letters at an edge of what a pattern matches."""

    letters: frozenset[int]
    ranges: list[tuple[int, int]]  #: wider ones

    def has(self, letter: str) -> bool:
        if not letter:
            return False
        return ord(letter) in self.letters or any(a <= ord(letter) <= b for a, b in self.ranges)


def _edge(source: str, *, last: bool) -> _Edge | None:
    """Return the letters at an edge of what *source* matches, None where it may be any or none.

    >>> edge = _edge("(?:前|元)?首相|[一-龥]{2}", last=False)
    >>> sorted(map(chr, edge.letters)), edge.ranges == [(ord("一"), ord("龥"))]
    (['元', '前', '首'], True)
    >>> _edge("(?![ァ-ヺ])", last=False)
    """
    ranges, empty = _of_sequence(_parser.parse(source), last=last)
    if empty or ranges is None:
        return None
    letters = {letter for a, b in ranges if b - a < _FEW for letter in range(a, b + 1)}
    return _Edge(frozenset(letters), [(a, b) for a, b in ranges if b - a >= _FEW])


def _of_sequence(parts: Any, *, last: bool) -> tuple[_Ranges, bool]:
    """Return the letters at the edge of a sequence, and whether it may match nothing."""
    found: list[tuple[int, int]] = []
    for op, argument in reversed(parts) if last else parts:
        ranges, empty = _of_part(op, argument, last=last)
        if ranges is None:
            return None, False
        found += ranges
        if not empty:
            return found, False
    return found, True


def _of_part(op: Any, argument: Any, *, last: bool) -> tuple[_Ranges, bool]:
    if op is ops.LITERAL:
        return [(argument, argument)], False
    if op is ops.IN:
        return _of_class(argument), False
    if op is ops.BRANCH:
        branches = [_of_sequence(branch, last=last) for branch in argument[1]]
        if any(ranges is None for ranges, _ in branches):
            return None, False
        return [r for ranges, _ in branches for r in ranges or ()], any(empty for _, empty in branches)
    if op is ops.SUBPATTERN and not (argument[1] or argument[2]):
        return _of_sequence(argument[3], last=last)
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT}:
        ranges, empty = _of_sequence(argument[2], last=last)
        return ranges, empty or argument[0] == 0
    if op in {ops.ASSERT, ops.ASSERT_NOT, ops.AT}:
        return [], True
    return None, False


def _of_class(items: Any) -> _Ranges:
    ranges = []
    for op, argument in items:
        if op is ops.LITERAL:
            ranges.append((argument, argument))
        elif op is ops.RANGE:
            ranges.append(argument)
        else:
            return None
    return ranges
