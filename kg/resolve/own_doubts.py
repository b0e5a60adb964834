"""Control facts in; the same facts, where "not fallen" is said by the side that claims to have taken it, out.

参謀本部は町を制圧したと発表した。同じ側の軍事ブロガーは「町はまだ落ちていない」と書いた。 Whoever denies that
a place has fallen speaks for its holders, unless it is his own side that is said to have taken it.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.cues.disputes import NOT_FALLEN
from kg.records import ControlKind, Factuality, PlaceControl, Status
from kg.resolve.sides import Sides

_TAKEN = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED})


def with_own_doubts(controls: Sequence[PlaceControl], sides: Sides) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order; what such a speaker says is that the place is not taken."""
    taken = [c for c in controls if c.kind in _TAKEN and c.factuality is Factuality.ACTUAL and c.according_to]
    return tuple(_doubt(c) if any(_of_own_side(c, t, sides) for t in taken) else c for c in controls)


def _of_own_side(control: PlaceControl, taken: PlaceControl, sides: Sides) -> bool:
    """Whether *control* is a denied fall in the words of somebody of the side that *taken* tells of."""
    if control.rule not in NOT_FALLEN or control.place != taken.place or not control.according_to:
        return False
    if {*control.according_to} & {*taken.according_to} or control.evidence == taken.evidence:
        return False
    told = control.evidence[0].doc_id == taken.evidence[0].doc_id
    return told and sides.same(control.controller, taken.controller)


def _doubt(control: PlaceControl) -> PlaceControl:
    return replace(control, kind=ControlKind.CAPTURED, factuality=Factuality.DENIED, status=Status.CLAIMED)
