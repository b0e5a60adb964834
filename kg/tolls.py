"""The figures of an attack's dead and injured in, by source; those that stand for the attack, out.

Who counts is kept beside what is counted: a ministry's figure is no fact of the narrator's.
"""

from collections.abc import Iterable, Sequence

from kg.records import Toll

#: What a source may count.
COUNTS = ("killed", "injured")


def main_figures(tolls: Sequence[Toll]) -> dict[str, int]:
    """Return the figures that stand for the attack: the narrator's of each sort, else the first reported.

    What the narrator adds in later sentences does not replace what was reported with the attack itself.

    >>> city, ministry = Toll((("killed", 9),), ("city",)), Toll((("killed", 7),), ("ministry",))
    >>> main_figures([city, ministry]), main_figures([city, Toll((("killed", 8),))])
    ({'killed': 9}, {'killed': 8})
    """
    at = tolls[0].evidence[:1] if tolls else ()
    told = sorted(tolls, key=lambda t: (t.evidence[:1] != at, bool(t.according_to) and t.evidence[:1] == at))
    figures: dict[str, int] = {}
    for toll in told:
        new = {name: number for name, number in toll.values if name in COUNTS and name not in figures}
        if new and dict(toll.values).get("atLeast"):
            figures["atLeast"] = 1
        figures.update(new)
    return figures


def joined(tolls: Iterable[Toll]) -> tuple[Toll, ...]:
    """Return *tolls* in order, the same figures of one source once, with all their evidence."""
    rows: dict[tuple[object, object], Toll] = {}
    for toll in tolls:
        key = (toll.values, toll.according_to)
        old = rows.get(key)
        evidence = tuple(sorted({*(old.evidence if old else ()), *toll.evidence}))
        rows[key] = Toll(toll.values, toll.according_to, evidence)
    return tuple(rows.values())
