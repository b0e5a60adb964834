"""Whoever is named with a hold on a place in; the same without the league that only entrusts it, out.

国際連盟の委任統治領: a league gives land on trust to a power and has not itself.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.control import LEAGUES, ON_TRUST
from kg.extract.view import View

_ON_TRUST = re.compile(ON_TRUST)


def without_leagues(view: View, owners: Sequence[str], held_as: str) -> tuple[str, ...]:
    """Return *owners* without leagues where the noun they hold the place by, *held_as*, is one of trust."""
    if not _ON_TRUST.search(held_as):
        return tuple(owners)
    return tuple(owner for owner in owners if view.entities[owner].name not in LEAGUES)
