"""A parsed regular expression in; what its matches may begin with out, as the parts of one class of letters.

``re`` skips to where a pattern may begin only if its branches all begin with a letter, not where one looks
behind first or may be left out. Reads what ``re`` parsed, and searches nothing.
"""

import re
from re import _constants as ops  # type: ignore[attr-defined]  # as in pattern_parts
from typing import Any

#: Stands among the parts for nothing at all: what may be empty.
EMPTY: tuple[Any, Any] = (ops.SUCCESS, None)
_NOTHING = frozenset({EMPTY})
_ZERO_WIDTH = frozenset({ops.AT, ops.ASSERT, ops.ASSERT_NOT})
_REPEATS = frozenset({ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT})
_IN_CLASS = frozenset({ops.LITERAL, ops.RANGE, ops.CATEGORY})

#: parts of a class, with EMPTY where there may be nothing; None where it may be any letter
Starts = frozenset[tuple[Any, Any]] | None


def starts_of(parts: Any) -> Starts:
    """Return what a match of a sequence may begin with.

    >>> from re import _parser
    >>> [chr(letter) for _, letter in sorted(starts_of(_parser.parse("(?<!再)会|お?招き(?=を)")))]
    ['お', '会', '招']
    >>> starts_of(_parser.parse("[^、。]{2,8}に"))
    >>> starts_of(_parser.parse("(?:軍は)?")) == {EMPTY, (ops.LITERAL, ord("軍"))}
    True
    """
    found = _NOTHING
    for op, argument in parts.data:
        if op is ops.ASSERT and argument[0] > 0:
            ahead = starts_of(argument[1])
            if ahead is not None and EMPTY not in ahead:
                return found - _NOTHING | ahead
        of_part = _starts_of_part(op, argument)
        if of_part is None:
            return None
        found = found - _NOTHING | of_part
        if EMPTY not in of_part:
            break
    return found


def _starts_of_part(op: Any, argument: Any) -> Starts:
    if op is ops.LITERAL:
        return frozenset({(op, argument)})
    if op is ops.IN:
        return frozenset(argument) if all(op in _IN_CLASS for op, _ in argument) else None
    if op in _ZERO_WIDTH:
        return _NOTHING
    if op is ops.SUBPATTERN:
        return None if argument[1] & (re.IGNORECASE | re.ASCII) else starts_of(argument[3])
    if op is ops.ATOMIC_GROUP:
        return starts_of(argument)
    if op is ops.BRANCH:
        return starts_of_branches(argument[1])
    if op in _REPEATS:
        repeated = starts_of(argument[2])
        return repeated if repeated is None or argument[0] > 0 else repeated | _NOTHING
    return None


def starts_of_branches(branches: Any) -> Starts:
    """Return what one of several sequences may begin with."""
    found: frozenset[tuple[Any, Any]] = frozenset()
    for branch in branches:
        of_branch = starts_of(branch)
        if of_branch is None:
            return None
        found |= of_branch
    return found
