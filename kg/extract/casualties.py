"""Text in; how many it says were killed and injured (死傷者数), and whether at least so many, out.

Counts nobody twice: the first figure of each sort stands. 死傷 alone says neither.
"""

import re

from kg.extract.cues import casualties as cues

_PATTERNS = (("injured", re.compile(cues.INJURED)), ("killed", re.compile(cues.KILLED)))
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789", ",，")
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100, "千": 1000}

Values = tuple[tuple[str, int], ...]


def losses(text: str) -> Values:
    """Return the figures of *text* by their property, sorted.

    >>> losses("少なくとも12人が死亡、34人が負傷した")
    (('atLeast', 1), ('injured', 34), ('killed', 12))
    >>> losses("死者は四百にのぼる"), losses("9人が死傷した")
    ((('killed', 400),), ())
    """
    values: dict[str, int] = {}
    for name, pattern in _PATTERNS:
        match = pattern.search(text)
        if match is None:
            continue
        values[name] = number(next(g for g in match.groups() if g))
        if any(w in text[max(0, match.start() - 6) : match.end()] for w in cues.AT_LEAST):
            values["atLeast"] = 1
    return tuple(sorted(values.items()))


def number(text: str) -> int:
    """Return the number that *text* writes, in digits or kanji.

    >>> number("１,２００"), number("二百"), number("1万2000"), number("三千五百")
    (1200, 200, 12000, 3500)
    """
    plain = text.translate(_DIGITS)
    if plain.isdigit():
        return int(plain)
    many, _, rest = plain.rpartition("万")
    if many:
        return number(many) * 10_000 + (number(rest) if rest else 0)
    total, digit = 0, 0
    for char in rest:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _KANJI.get(char, 0)
    return total + digit
