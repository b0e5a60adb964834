"""The source of a regular expression in; letters and words without which it matches nothing, out.

Reads a pattern as ``re`` does and searches nothing.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import prod
from re import _constants as ops  # type: ignore[attr-defined]  # there is no other way to see what
from re import _parser  # type: ignore[attr-defined]  # a pattern is made of, short of parsing it ourselves
from typing import Any, NamedTuple

#: As many characters of a range as are still taken one by one.
_FEW = 64
#: A word is told with the letter after it where that is one of so many.
_ENDINGS = 12
_RARE_FIRST = (("一", "\U0010ffff"), ("ァ", "ヺ"))
_NOTHING = frozenset({""})
_ZERO_WIDTH = frozenset({ops.AT, ops.ASSERT, ops.ASSERT_NOT})
_REPEATS = frozenset({ops.MAX_REPEAT, ops.MIN_REPEAT})


def needed(source: str) -> frozenset[str]:
    """Return words of which every match of the pattern *source* holds at least one, () where none are sure.

    >>> sorted(needed("(?:軍は)?撤(?:退|収)(?=し|する)"))
    ['撤収', '撤退']
    >>> sorted(needed("陥落(?!さ)|開城|(?<=に)開かれ"))
    ['開かれ', '開城', '陥落']
    >>> sorted(needed("会(?!社)(?:え|お?う)(?=よ)"))
    ['会う', '会え', '会お']
    >>> needed("[^、。]{2,8}")
    frozenset()
    """
    parsed = _parser.parse(source)
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    words = _of_sequence(parsed)
    return frozenset() if words is None else words.words


def rarest(word: str) -> str:
    """Return the letter of *word* that fewest texts have: a kanji, else a katakana, else the first."""
    for low, high in _RARE_FIRST:
        for letter in word:
            if low <= letter <= high:
                return letter
    return word[0]


def _openings(parts: Any) -> frozenset[str] | None:
    """Return the letters a sequence may begin with, with "" where it may be empty; None where any may be."""
    found = _NOTHING
    for op, argument in parts.data:
        of_part = _opening(op, argument)
        if of_part is None:
            return None
        found = found - _NOTHING | of_part
        if "" not in of_part:
            break
    return found


def _opening(op: Any, argument: Any) -> frozenset[str] | None:
    if op is ops.LITERAL:
        return frozenset({chr(argument)})
    if op is ops.IN:
        return _of_class(argument)
    if op in _ZERO_WIDTH:
        return _NOTHING
    if op is ops.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _openings(argument[3])
    if op is ops.BRANCH:
        branches = [_openings(branch) for branch in argument[1]]
        return None if None in branches else frozenset().union(*filter(None, branches))
    if op in _REPEATS:
        repeated = _openings(argument[2])
        return repeated if repeated is None or argument[0] > 0 else repeated | _NOTHING
    return None


class _Words(NamedTuple):
    """Words of which a text has one where a part of a pattern matches."""

    share: float  #: of texts that have one, roughly
    words: frozenset[str]


def _of_sequence(parts: Any, after: frozenset[str] | None = None) -> _Words | None:
    """Return the words of the part of a sequence that fewest texts have; None where no part is sure.

    *after*: The letters that may come right after the sequence, None where any may.
    """
    found: list[_Words] = []
    run, ending = "", after
    for op, argument in reversed(parts.data):
        if op is ops.LITERAL:
            ending = ending if run else after
            run = chr(argument) + run
            after = frozenset({run[0]})
            continue
        if run:
            found.append(_with_ending(run, ending))
            run = ""
        words = _of_part(op, argument, after)
        if words is not None:
            found.append(words)
        after = _going_on(op, argument, after)
    if run:
        found.append(_with_ending(run, ending))
    return min(reversed(found), key=lambda words: words.share, default=None)


def _with_ending(word: str, after: frozenset[str] | None) -> _Words:
    """Return a *word* of one letter with those that may follow, where they are few: 会い, not 会 of 会社."""
    share = _frequency(word)
    if not after or len(after) > _ENDINGS or len(word) > 1:
        return _Words(share, frozenset({word}))
    return _Words(share * min(1.0, sum(map(_next, after))), frozenset({word + letter for letter in after}))


def _going_on(op: Any, argument: Any, after: frozenset[str] | None) -> frozenset[str] | None:
    """Return the letters a text may go on with at a part that *after* may come after; None: any."""
    if op is ops.AT:
        return None
    if op is ops.ASSERT and argument[0] > 0:
        letters = _openings(argument[1])
        return None if letters is None or "" in letters else letters
    if op in _ZERO_WIDTH:
        return after
    letters = _opening(op, argument)
    if letters is None or "" not in letters:
        return letters
    return None if after is None else letters - _NOTHING | after


def _of_part(op: Any, argument: Any, after: frozenset[str] | None) -> _Words | None:
    if op is ops.IN:
        letters = _of_class(argument)
        if letters is None:
            return None
        return _any_of([_with_ending(x, after if len(letters) <= _ENDINGS else None) for x in letters])
    if op is ops.BRANCH:
        return _of_branches(argument[1], after)
    if op is ops.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _of_sequence(argument[3], after)
    if op in _REPEATS and argument[0] > 0:
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


def _of_branches(branches: Any, after: frozenset[str] | None) -> _Words | None:
    found = [_of_sequence(branch, after) for branch in branches]
    sure = [words for words in found if words is not None]
    return _any_of(sure) if len(sure) == len(found) else None


def _any_of(found: Iterable[_Words]) -> _Words:
    shares, words = zip(*found, strict=True)
    return _Words(_any(shares), frozenset().union(*words))


def _any(shares: Iterable[float]) -> float:
    """Return the share of texts that have one of several words."""
    return 1 - prod(1 - share for share in shares)


@lru_cache(maxsize=8192)  # the patterns of one table have most words in common
def _frequency(word: str) -> float:
    """Return the share of texts that have *word*, roughly: one kana stands in most, a kanji in few."""
    kana = word[0] < "ァ"
    return prod(map(_next, word)) * (2 if kana else 1)


def _next(letter: str) -> float:
    """Return how often a text goes on with *letter* where it might, roughly."""
    return 0.05 if letter >= "一" else 0.2 if letter >= "ァ" else 0.4
