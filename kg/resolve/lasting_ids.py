"""Things over all documents with the ids that their names give them in; the ids they keep, out.

A thing keeps the id that most of its documents gave it before, and nobody gets an id that was another's.
Without ids from before, what the names give stays.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

#: (document id, id in that document)
_Local = tuple[str, str]


def lasting_ids(
    things: Sequence[Sequence[_Local]],
    given: Sequence[str],
    before: Mapping[_Local, str],
    another: Callable[[str], str],
) -> list[str]:
    """Return the id of each thing.

    Args:
        things: the documents' things that are one, for each.
        given: the id that its name gives each; all different.
        before: what the documents' things were called.
        another: makes another id of one that is taken.
    """
    if not before:
        return list(given)
    wishes = sorted(
        (-count, old, i)
        for i, locals_ in enumerate(things)
        for old, count in Counter(before[key] for key in locals_ if key in before).items()
    )
    kept: dict[int, str] = {}
    taken: set[str] = set()
    for _, old, i in wishes:
        if i not in kept and old not in taken:
            kept[i] = old
            taken.add(old)
    taken |= set(before.values())
    for i, id_ in enumerate(given):
        if i in kept:
            continue
        while id_ in taken:
            id_ = another(id_)
        kept[i] = id_
        taken.add(id_)
    return [kept[i] for i in range(len(things))]
