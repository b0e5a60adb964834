"""Two extents (範囲) in; whether what one names is apart from the other out: 北部 is no part of 南部."""

from kg import expressions as re
from kg.extract.cues.control_extent import BEARINGS, OF_A_VERB, PART, WHOSE_PART

_BEARINGS = re.compile(BEARINGS)
_PART, _WHOSE, _OF_A_VERB = re.compile(PART), re.compile(WHOSE_PART), re.compile(OF_A_VERB)


def apart(one: str, other: str) -> bool:
    """Whether two extents of one place have nothing in common, by their bearings.

    >>> apart("北部", "南部"), apart("北部", "北東部"), apart("北部", ""), apart("全域", "南部")
    (True, False, False, False)
    """
    bearings, others = (frozenset(_BEARINGS.findall(extent)) for extent in (one, other))
    return bool(bearings and others) and not bearings & others


def parts_in(text: str) -> str:
    """Return the parts of places that *text* says something of, "" where it speaks of wholes.

    >>> parts_in("市の南部を支配している"), parts_in("南部のザレム市を支配している")
    ('南部', '')
    """
    found = _PART.finditer(text)
    told = (m.group() for m in found if _WHOSE.search(text, 0, m.start()) and _OF_A_VERB.match(text, m.end()))
    return "、".join(told)
