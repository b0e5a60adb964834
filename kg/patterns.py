"""A pattern of what few sentences hold: a text is asked for words of it first, and mostly not searched.

A rule has dozens of patterns and asks each of every sentence; nearly all find nothing. Whatever 撤退(し|する)
matches holds 撤退: a sentence without it needs no search, and the pattern is compiled when one has it. What
it finds is what ``re`` finds. Which words of all patterns a sentence has is looked up once for all of them.
"""

import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from operator import add
from typing import Generic, TypeVar

from kg import expressions as re
from kg.pattern_parts import needed, rarest
from kg.programs import recalled

Row = TypeVar("Row")
_ANYWHERE = sys.maxsize
_NOWHERE: Iterator[re.Match[str]] = iter(())
_by_pair: dict[str, list[str]] = {}  #: the words of all patterns by two letters of them, or their only one
_words: set[str] = set()  #: the same words


class Rare:
    """A pattern that few texts hold, compiled when the first text may."""

    __slots__ = ("_compiled", "_words", "source")

    def __init__(self, source: str) -> None:
        """Take the pattern as `re.compile` does, without flags."""
        self.source = source
        self._words: frozenset[str] | None = None
        self._compiled: re.Pattern[str] | None = None

    def finditer(self, text: str, start: int = 0, end: int = _ANYWHERE) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text[start:end]`` as `re.Pattern.finditer` does."""
        words = self._words if self._words is not None else self._read()
        if words and words.isdisjoint(_words_in(text, start, end)):
            return _NOWHERE
        return self.compiled.finditer(text, start, end)

    def search(self, text: str, start: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]`` as `re.Pattern.search` does."""
        return self.compiled.search(text, start, end) if self.may_be_in(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the match at *start* as `re.Pattern.match` does: one place alone is asked at once."""
        return self.compiled.match(text, start, end)

    def may_be_in(self, text: str, start: int = 0, end: int = _ANYWHERE) -> bool:
        """Whether ``text[start:end]`` has one of the words without which nothing matches."""
        words = self._words if self._words is not None else self._read()
        return not words or not words.isdisjoint(_words_in(text, start, end))

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as ``re`` has it."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    @property
    def words(self) -> frozenset[str]:
        """The words of which every match holds one; none where none are sure."""
        return self._words if self._words is not None else self._read()

    def _read(self) -> frozenset[str]:
        """Read what every match holds, and have every text be asked for it."""
        self._words = frozenset(recalled(("words", self.source), lambda: sorted(needed(self.source))))
        new = self._words - _words
        for word in sorted(new):
            _by_pair.setdefault(_pair(word), []).append(word)
        if new:
            _words.update(new)
            _words_in.cache_clear()
            _words_of.cache_clear()
        return self._words


class AnyOf:
    """Several patterns that few texts hold: most texts have a word of none, and are asked once for all."""

    def __init__(self, *patterns: Rare) -> None:
        """Take the patterns, in any order."""
        self._patterns = patterns

    def may_be_in(self, text: str, start: int = 0, end: int = _ANYWHERE) -> bool:
        """Whether ``text[start:end]`` has one of the words without which none of them matches."""
        words = self._words
        return not words or not words.isdisjoint(_words_in(text, start, end))

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of all, none where a pattern needs no word."""
        words = [pattern.words for pattern in self._patterns]
        return frozenset().union(*words) if all(words) else frozenset()


class Ways:
    """Ways to say one thing, together one pattern: only those that a text has a word of are tried."""

    def __init__(self, *sources: str) -> None:
        """Take the ways in the order in which one pattern would have them, without references to groups."""
        self._ways = tuple(map(Rare, sources))
        self._joined: dict[tuple[bool, ...], re.Pattern[str]] = {}

    def finditer(self, text: str, start: int = 0, end: int = _ANYWHERE) -> Iterator[re.Match[str]]:
        """Yield the matches of ``way|way|…`` in ``text[start:end]``."""
        tried = tuple([way.may_be_in(text, start, end) for way in self._ways])
        if not any(tried):
            return _NOWHERE
        pattern = self._joined.get(tried)
        if pattern is None:
            sources = [way.source for way, is_tried in zip(self._ways, tried, strict=True) if is_tried]
            pattern = self._joined[tried] = re.compile("|".join(sources))
        return pattern.finditer(text, start, end)


class RareRows(Generic[Row]):
    """The rows of a table, each behind a pattern that few texts hold."""

    def __init__(self, rows: Iterable[tuple[Rare, Row]]) -> None:
        """Take the rows in the order in which they are to be tried."""
        self.rows = tuple(rows)

    def that_may_be_in(
        self, text: str, start: int = 0, end: int = _ANYWHERE
    ) -> list[tuple[re.Pattern[str], Row]]:
        """Return the rows whose pattern ``text[start:end]`` has a word of, in order."""
        by_word = self._by_word
        numbers = set(self._any)
        for word in by_word.keys() & _words_in(text, start, end):
            numbers.update(by_word[word])
        return [(self.rows[i][0].compiled, self.rows[i][1]) for i in sorted(numbers)]

    def finditer(
        self, text: str, start: int = 0, end: int = _ANYWHERE
    ) -> Iterator[tuple[re.Match[str], Row]]:
        """Yield the matches in ``text[start:end]`` row after row, each with its row."""
        for pattern, row in self.that_may_be_in(text, start, end):
            for match in pattern.finditer(text, start, end):
                yield match, row

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The words of all rows, each with the rows that need it."""
        found: dict[str, list[int]] = {}
        for i, (pattern, _) in enumerate(self.rows):
            for word in pattern.words:
                found.setdefault(word, []).append(i)
        return found

    @cached_property
    def _any(self) -> list[int]:
        """Rows that need no word."""
        return [i for i, (pattern, _) in enumerate(self.rows) if not pattern.words]


def _pair(word: str) -> str:
    """Return the rarest letter of *word* with the letter after it, or before it where it is the last."""
    at = min(word.index(rarest(word)), max(len(word) - 2, 0))
    return word[at : at + 2]


@lru_cache(maxsize=256)  # many patterns are asked of one sentence after the other
def _words_in(text: str, start: int, end: int) -> frozenset[str]:
    """Return the words of patterns that ``text[start:end]`` has."""
    return _words_of(text[start:end])


@lru_cache(
    maxsize=1024
)  # a sentence comes as a part of its document, by itself and with its quotations masked
def _words_of(part: str) -> frozenset[str]:
    pairs = {*part, *map(add, part, part[1:])}
    return frozenset([word for pair in _by_pair.keys() & pairs for word in _by_pair[pair] if word in part])
