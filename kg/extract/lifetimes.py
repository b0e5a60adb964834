"""The sentences of a document in; the year that each tells of, and whether two lie a lifetime apart, out.

A history calls one king after another 王, 総督, 当主: who was named in 1637 is not received in 1817. Reads
years of our era and of Japan's eras; a sentence without one is of the year that its paragraph told last.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.calendar import numeral
from kg.extract.cues.time_eras import ERAS
from kg.records import Sentence

_LIFETIME = 70  #: years in which nobody holds an office any more
_DIGITS = "〇一二三四五六七八九"
_ERAS = "|".join(sorted(ERAS, key=len, reverse=True))
_YEAR = re.compile(
    rf"(?<![0-9〇一二三四五六七八九])(?P<western>[12][0-9]{{3}}|[一二][{_DIGITS}]{{3}})(?=年(?!前|後|間))"
    rf"|(?P<era>{_ERAS})(?P<number>元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})年"
)


def years_of(sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Return for each of *sentences* the year that it tells of, 0 where its paragraph has told none yet."""
    years: list[int] = []
    year, block = 0, -1
    for sentence in sentences:
        if sentence.block != block:
            year, block = 0, sentence.block
        for match in _YEAR.finditer(sentence.text):
            year = _year(match)
        years.append(year)
    return tuple(years)


def _year(match: re.Match[str]) -> int:
    if match["western"]:
        return numeral(match["western"])
    return ERAS[match["era"]] + numeral(match["number"]) - 1


def lifetime_apart(years: Sequence[int], one: int, other: int) -> bool:
    """Whether the sentences *one* and *other* tell of times too far apart for one bearer of an office.

    >>> lifetime_apart((1637, 1637, 1817), 0, 2), lifetime_apart((0, 1637), 0, 1)
    (True, False)
    """
    return bool(years[one] and years[other]) and abs(years[one] - years[other]) > _LIFETIME
