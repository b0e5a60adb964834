"""A name taken for a person's and its title in; how much of both is a firm's name (社名), out.

垣内|食品名誉会長 is the chairman of 垣内食品, カナリス・フーズ|会長 that of a firm. Knows no firm by name.
"""

from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.cues.titles import OFFICES_OF_FIRMS

_LONGEST = 6  #: characters of such an ending


def firm_length(name: str, title: str) -> int:
    """Return how many characters of *name* and *title* are a firm's name, 0 where *name* is a person's.

    >>> firm_length("垣内", "食品名誉会長"), firm_length("垣内", "会長")
    (4, 0)
    """
    last = name.rsplit("・", 1)[-1]
    if last != name and ORG_SUFFIXES.get(last) == "Company":
        return len(name)
    for length in range(min(_LONGEST, len(title) - 1), 1, -1):
        ending, office = title[:length], title[length:]
        if ORG_SUFFIXES.get(ending) == "Company" and office.endswith(OFFICES_OF_FIRMS):
            return len(name) + length
    return 0
