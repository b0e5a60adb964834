"""A pattern of what few sentences hold: a text is asked for words of it first, and mostly not searched.

A rule has dozens of patterns and asks each of every sentence; nearly all find nothing. Whatever 撤退(し|する)
matches holds 撤退: a sentence without it needs no search, and the pattern is compiled when one has it. What
it finds is what ``re`` finds.
"""

import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from kg import expressions as re
from kg.pattern_parts import needed, rarest
from kg.programs import recalled

Row = TypeVar("Row")
_ANYWHERE = sys.maxsize
_NOWHERE: Iterator[re.Match[str]] = iter(())


class Rare:
    """A pattern that few texts hold, compiled when the first text may."""

    __slots__ = ("_by_letter", "_compiled", "_letters", "source")

    def __init__(self, source: str) -> None:
        """Take the pattern as `re.compile` does, without flags."""
        self.source = source
        self._by_letter: dict[str, tuple[str, ...]] = {}
        self._letters: frozenset[str] | None = None
        self._compiled: re.Pattern[str] | None = None

    def finditer(self, text: str, start: int = 0, end: int = _ANYWHERE) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text[start:end]`` as `re.Pattern.finditer` does."""
        part, there = _passage(text, start, end)
        letters = self._letters
        if letters and letters.isdisjoint(there):  # nearly always; what is asked most asks nothing further
            return _NOWHERE
        return self.compiled.finditer(text, start, end) if self.has_word_in(part, there) else _NOWHERE

    def search(self, text: str, start: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]`` as `re.Pattern.search` does."""
        there = self.has_word_in(*_passage(text, start, end))
        return self.compiled.search(text, start, end) if there else None

    def match(self, text: str, start: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the match at *start* as `re.Pattern.match` does: one place alone is asked at once."""
        return self.compiled.match(text, start, end)

    def may_be_in(self, text: str, start: int = 0, end: int = _ANYWHERE) -> bool:
        """Whether ``text[start:end]`` has one of the words without which nothing matches."""
        return self.has_word_in(*_passage(text, start, end))

    def has_word_in(self, part: str, there: frozenset[str]) -> bool:
        """Whether *part*, made of the letters *there*, has such a word."""
        letters = self._letters if self._letters is not None else self._read()
        if letters.isdisjoint(there):
            return not letters
        return _has_word(self._by_letter, letters & there, part)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as ``re`` has it."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    @property
    def words(self) -> dict[str, tuple[str, ...]]:
        """The words of which every match holds one, by their rarest letter; {} where none are sure."""
        if self._letters is None:
            self._read()
        return self._by_letter

    def _read(self) -> frozenset[str]:
        """Read what every match holds; return the rarest letters of its words."""
        words = recalled(("words", self.source), lambda: sorted(needed(self.source)))
        for word in words:
            letter = rarest(word)
            self._by_letter[letter] = (*self._by_letter.get(letter, ()), word)
        self._letters = frozenset(self._by_letter)
        return self._letters


class AnyOf:
    """Several patterns that few texts hold: most texts have a word of none, and are asked once for all."""

    __slots__ = ("_by_letter", "_letters", "_patterns")

    def __init__(self, *patterns: Rare) -> None:
        """Take the patterns, in any order."""
        self._patterns = patterns
        self._by_letter: dict[str, tuple[str, ...]] = {}
        self._letters: frozenset[str] | None = None

    def may_be_in(self, text: str, start: int = 0, end: int = _ANYWHERE) -> bool:
        """Whether ``text[start:end]`` has one of the words without which none of them matches."""
        part, there = _passage(text, start, end)
        letters = self._letters if self._letters is not None else self._read()
        if letters.isdisjoint(there):
            return not letters
        return _has_word(self._by_letter, letters & there, part)

    def _read(self) -> frozenset[str]:
        """Read the words of all; return their rarest letters, none where a pattern needs no word."""
        found: dict[str, set[str]] = {}
        for pattern in self._patterns:
            for letter, words in pattern.words.items():
                found.setdefault(letter, set()).update(words)
        if all(pattern.words for pattern in self._patterns):
            self._by_letter = {letter: tuple(sorted(words)) for letter, words in found.items()}
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
        by_letter = self._by_letter
        found = {
            i
            for letter in by_letter.keys() & there
            for word, numbers in by_letter[letter]
            if word in part
            for i in numbers
        }
        return [(self.rows[i][0].compiled, self.rows[i][1]) for i in sorted(found.union(self._any))]

    def finditer(
        self, text: str, start: int = 0, end: int = _ANYWHERE
    ) -> Iterator[tuple[re.Match[str], Row]]:
        """Yield the matches in ``text[start:end]`` row after row, each with its row."""
        for pattern, row in self.that_may_be_in(text, start, end):
            for match in pattern.finditer(text, start, end):
                yield match, row

    @cached_property
    def _by_letter(self) -> dict[str, list[tuple[str, list[int]]]]:
        """The words of all rows by their rarest letter, each with the rows that need it."""
        found: dict[str, dict[str, list[int]]] = {}
        for i, (pattern, _) in enumerate(self.rows):
            for letter, words in pattern.words.items():
                for word in words:
                    found.setdefault(letter, {}).setdefault(word, []).append(i)
        return {letter: list(words.items()) for letter, words in found.items()}

    @cached_property
    def _any(self) -> list[int]:
        """Rows that need no word."""
        return [i for i, (pattern, _) in enumerate(self.rows) if not pattern.words]


def _has_word(by_letter: dict[str, tuple[str, ...]], letters: frozenset[str], text: str) -> bool:
    """Whether *text* has one of the words that stand under *letters*."""
    for letter in letters:
        for word in by_letter[letter]:
            if word in text:
                return True
    return False


@lru_cache(maxsize=256)  # many patterns are asked of one sentence after the other
def _passage(text: str, start: int, end: int) -> tuple[str, frozenset[str]]:
    """Return ``text[start:end]`` and its letters."""
    part = text[start:end]
    return part, frozenset(part)
