"""The source of a regular expression in; letters and words without which it matches nothing, out.

Reads a pattern as ``re`` does and searches nothing.
"""

import re
from functools import lru_cache
from itertools import groupby
from math import prod
from re import _constants as ops  # type: ignore[attr-defined]  # there is no other way to see what
from re import _parser  # type: ignore[attr-defined]  # a pattern is made of, short of parsing it ourselves
from typing import Any

#: As many characters of a range as are still taken one by one.
_FEW = 64
#: So many ways to begin are quicker tried one after the other than asked for their letters first.
_WAYS = 4
_ZERO_WIDTH = frozenset({ops.AT, ops.ASSERT, ops.ASSERT_NOT})
_REPEATS = frozenset({ops.MAX_REPEAT, ops.MIN_REPEAT})


def needed(source: str) -> frozenset[str]:
    """Return words of which every match of the pattern *source* holds at least one, () where none are sure.

    >>> sorted(needed("(?:軍は)?撤(?:退|収)(?=し|する)"))
    ['撤']
    >>> sorted(needed("陥落(?!さ)|開城|(?<=に)開かれ"))
    ['開かれ', '開城', '陥落']
    >>> needed("[^、。]{2,8}")
    frozenset()
    """
    parsed = _parsed(source)
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return _of_sequence(parsed) or frozenset()


def openings(source: str) -> frozenset[str]:
    """Return letters with one of which every match of *source* begins, () where that spares no work.

    ``re`` itself skips to the letter a pattern begins with, or one of those that its branches begin with, but
    not where a branch looks behind first.

    >>> sorted(openings("(?<!再)会|(?<=に)[着行]|お?招き|(?:と|を)訪ね"))
    ['お', 'と', 'を', '会', '招', '着', '行']
    >>> openings("会う|着く|行く|招く"), openings("(?<!再)会|(?<=に).|お?招き|訪ね")
    (frozenset(), frozenset())
    """
    parsed = _parsed(source)
    way = _first_branches(parsed)
    if parsed.state.flags != re.UNICODE or len(way) < _WAYS or all(b[0][0] is ops.LITERAL for b in way if b):
        return frozenset()
    letters = _openings(parsed)
    return frozenset() if letters is None or "" in letters else letters


def rarest(word: str) -> str:
    """Return the letter of *word* that fewest texts have."""
    return min(word, key=_frequency)


_parsed = lru_cache(maxsize=1)(_parser.parse)  # its words and its openings are asked for in turn


def _first_branches(parts: Any) -> Any:
    """Return the branches that a pattern begins with."""
    for op, argument in parts[:1]:
        if op is ops.SUBPATTERN:
            return _first_branches(argument[3])
        if op is ops.BRANCH:
            return argument[1]
    return ()


def _openings(parts: Any) -> frozenset[str] | None:
    """Return the letters a sequence may begin with, with "" where it may be empty; None where any may be."""
    found = frozenset({""})
    for op, argument in parts:
        of_part = _opening(op, argument)
        if of_part is None:
            return None
        found = found - {""} | of_part
        if "" not in of_part:
            break
    return found


def _opening(op: Any, argument: Any) -> frozenset[str] | None:
    if op is ops.LITERAL:
        return frozenset({chr(argument)})
    if op is ops.IN:
        return _of_class(argument)
    if op in _ZERO_WIDTH:
        return frozenset({""})
    if op is ops.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _openings(argument[3])
    if op is ops.BRANCH:
        branches = [_openings(branch) for branch in argument[1]]
        return None if None in branches else frozenset().union(*filter(None, branches))
    if op in _REPEATS:
        repeated = _openings(argument[2])
        return repeated if repeated is None or argument[0] > 0 else repeated | {""}
    return None


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
