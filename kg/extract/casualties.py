"""Text in; how many it says were killed and injured (死傷者数), and whether at least so many, out.

Counts nobody twice: the first figure of each sort stands. 死傷 alone says neither.
"""

from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues import casualties as cues

_PATTERNS = (("injured", re.compile(cues.INJURED)), ("killed", re.compile(cues.KILLED)))
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789", ",，")
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100, "千": 1000}

_BESIDES = re.compile(cues.BESIDES)
_OF_THEM = re.compile(cues.OF_THEM)

Values = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the dead or injured."""

    name: str  #: "killed" or "injured"
    number: int
    start: int  #: where the number stands
    at_least: bool


def losses(text: str) -> Values:
    """Return the figures of *text* by their property, sorted.

    >>> losses("少なくとも12人が死亡、34人が負傷した")
    (('atLeast', 1), ('injured', 34), ('killed', 12))
    >>> losses("死者は四百にのぼる"), losses("9人が死傷した")
    ((('killed', 400),), ())
    """
    values: dict[str, int] = {}
    for figure in figures(text):
        if figure.name not in values:
            values[figure.name] = figure.number
            if figure.at_least:
                values["atLeast"] = 1
    return tuple(sorted(values.items()))


def figures(text: str) -> tuple[Figure, ...]:
    """Return every figure of *text* in the order in which the text gives them.

    >>> [(f.name, f.number) for f in figures("死者は31人とされたが、実際には84人が死亡した")]
    [('killed', 31), ('killed', 84)]
    """
    found = []
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _OF_THEM.search(text[: match.start()]):  # うち2人は子ども: counted already
                continue
            group = next(i for i, g in enumerate(match.groups(), start=1) if g)
            near = text[max(0, match.start() - 6) : match.end() + 2]
            count = number(match[group]) + _named_besides(text, match.start())
            found.append(Figure(name, count, match.start(group), any(w in near for w in cues.AT_LEAST)))
    return tuple(sorted(found, key=lambda f: (f.start, f.name)))


def _named_besides(text: str, start: int) -> int:
    """Return 1 where somebody is named beside those who are counted: ドレク氏と護衛2人が死亡."""
    return int(bool(_BESIDES.search(text[:start])))


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
