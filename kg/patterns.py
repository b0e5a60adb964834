"""A pattern of what few sentences hold: a text is asked for words of it first, and mostly not searched.

A rule has dozens of patterns and asks each of every sentence; nearly all find nothing. Whatever 撤退(し|する)
matches holds 撤退: a sentence without it needs no search, and the pattern is compiled when one has it. What
it finds is what ``re`` finds.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import groupby
from math import prod
from re import _constants as ops  # type: ignore[attr-defined]  # there is no other way to see what
from re import _parser  # type: ignore[attr-defined]  # a pattern is made of, short of parsing it ourselves
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
_ANYWHERE = sys.maxsize
#: As many characters of a range as are still taken one by one.
_FEW = 64


class Rare:
    """A pattern that few texts hold, compiled when the first text may."""

    __slots__ = ("_by_letter", "_compiled", "_letters", "source")

    def __init__(self, source: str) -> None:
        """Take the pattern as `re.compile` does, without flags."""
        self.source = source
        #: the words of which every match holds one, by their rarest letter; {} where none are sure
        self._by_letter: dict[str, tuple[str, ...]] = {}
        self._letters: frozenset[str] | None = None
        self._compiled: re.Pattern[str] | None = None

    def finditer(self, text: str, start: int = 0, end: int = _ANYWHERE) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text[start:end]`` as `re.Pattern.finditer` does."""
        return self.compiled.finditer(text, start, end) if self.may_be_in(text, start, end) else iter(())

    def search(self, text: str, start: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]`` as `re.Pattern.search` does."""
        return self.compiled.search(text, start, end) if self.may_be_in(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the match at *start* as `re.Pattern.match` does: one place alone is asked at once."""
        return self.compiled.match(text, start, end)

    def may_be_in(self, text: str, start: int = 0, end: int = _ANYWHERE) -> bool:
        """Whether ``text[start:end]`` has one of the words without which nothing matches."""
        return self.has_word_in(*_passage(text, start, end))

    def has_word_in(self, part: str, there: frozenset[str]) -> bool:
        """Whether *part*, made of the letters *there*, has such a word."""
        letters = self._letters if self._letters is not None else self.letters
        if letters.isdisjoint(there):
            return not letters
        for letter in letters & there:
            for word in self._by_letter[letter]:
                if word in part:
                    return True
        return False

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as ``re`` has it."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    @property
    def letters(self) -> frozenset[str]:
        """The rarest letter of each word."""
        if self._letters is None:
            for word in sorted(needed(self.source)):
                letter = min(word, key=_frequency)
                self._by_letter[letter] = (*self._by_letter.get(letter, ()), word)
            self._letters = frozenset(self._by_letter)
        return self._letters


class RareRows(Generic[Row]):
    """The rows of a table, each behind a pattern that few texts hold."""

    def __init__(self, rows: Iterable[tuple[Rare, Row]]) -> None:
        """Take the rows in the order in which they are to be tried."""
        self.rows = tuple(rows)

    def that_may_be_in(
        self, text: str, start: int = 0, end: int = _ANYWHERE
    ) -> list[tuple[re.Pattern[str], Row]]:
        """Return the rows whose pattern ``text[start:end]`` has a word of, in order."""
        part, there = _passage(text, start, end)
        numbers = {i for letter in self._by_letter.keys() & there for i in self._by_letter[letter]}
        rows = [self.rows[i] for i in sorted(numbers.union(self._any))]
        return [(pattern.compiled, row) for pattern, row in rows if pattern.has_word_in(part, there)]

    @cached_property
    def _by_letter(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, (pattern, _) in enumerate(self.rows):
            for letter in pattern.letters:
                found.setdefault(letter, []).append(i)
        return found

    @cached_property
    def _any(self) -> list[int]:
        """Rows that need no word."""
        return [i for i, (pattern, _) in enumerate(self.rows) if not pattern.letters]


def needed(source: str) -> frozenset[str]:
    """Return words of which every match of the pattern *source* holds at least one, () where none are sure.

    >>> sorted(needed("(?:軍は)?撤(?:退|収)(?=し|する)"))
    ['撤']
    >>> sorted(needed("陥落(?!さ)|開城|(?<=に)開かれ"))
    ['開かれ', '開城', '陥落']
    >>> needed("[^、。]{2,8}")
    frozenset()
    """
    parsed = _parser.parse(source)
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return _of_sequence(parsed) or frozenset()


@lru_cache(maxsize=256)  # many patterns are asked of one sentence after the other
def _passage(text: str, start: int, end: int) -> tuple[str, frozenset[str]]:
    """Return ``text[start:end]`` and its letters."""
    part = text[start:end]
    return part, frozenset(part)


def _of_sequence(parts: Any) -> frozenset[str] | None:
    """Return the words of the part of a sequence that fewest texts have; None where no part is sure."""
    found: list[frozenset[str]] = []
    for literal, run in groupby(parts, key=lambda part: part[0] is ops.LITERAL):
        if literal:
            found.append(frozenset({"".join(chr(argument) for _, argument in run)}))
        else:
            found += [words for op, argument in run if (words := _of_part(op, argument)) is not None]
    return min(found, key=lambda words: sum(map(_frequency, words)), default=None)


def _of_part(op: Any, argument: Any) -> frozenset[str] | None:
    if op is ops.IN:
        return _of_class(argument)
    if op is ops.BRANCH:
        return _of_branches(argument[1])
    if op is ops.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _of_sequence(argument[3])
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT} and argument[0] > 0:
        return _of_sequence(argument[2])
    if op is ops.ASSERT and argument[0] > 0:  # what is looked for behind may stand before the text's start
        return _of_sequence(argument[1])
    return None


def _of_class(items: Any) -> frozenset[str] | None:
    letters: set[str] = set()
    for op, argument in items:
        if op is ops.LITERAL:
            letters.add(chr(argument))
        elif op is ops.RANGE and argument[1] - argument[0] < _FEW:
            letters.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return None
    return frozenset(letters)


def _of_branches(branches: Any) -> frozenset[str] | None:
    words: set[str] = set()
    for branch in branches:
        of_branch = _of_sequence(branch)
        if of_branch is None:
            return None
        words |= of_branch
    return frozenset(words)


def _frequency(word: str) -> float:
    """Return the share of texts that have *word*, roughly: most kana stand in most, a kanji in few."""
    return prod(0.1 if letter >= "一" else 0.3 if "ァ" <= letter <= "ヺ" else 0.8 for letter in word)
