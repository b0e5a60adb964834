"""The control facts of one document in; the same, marked where the text goes on to tell their end, out.

X 軍は町を占領したが、その後撤退した: what was so then is told, and X has the town no more. Knows no dates but
those that forbid it; until when something lasted, situations.py says.
"""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.control_claims import predicate_at
from kg.records import ControlKind, Factuality, PlaceControl
from kg.resolve.sides import Sides

_HOLDS = frozenset(ControlKind) - {ControlKind.LOST, ControlKind.SOVEREIGNTY}
_TAKES = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED, ControlKind.ANNEXED})


def with_ended(controls: Iterable[PlaceControl], sides: Sides) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, with those marked that a later telling ends.

    The holder loses the place, or somebody else takes all of it; on no word but the narrator's, the holder's
    own or that of whoever told the holding.
    """
    controls = tuple(controls)
    by_place: dict[str, list[PlaceControl]] = {}
    for control in controls:
        if control.factuality is Factuality.ACTUAL and predicate_at(control.control_id) >= 0:
            by_place.setdefault(control.place, []).append(control)
    return tuple(
        replace(c, ended=True)
        if not c.ended and any(_ends(c, o, sides) for o in by_place.get(c.place, ()))
        else c
        for c in controls
    )


def _ends(control: PlaceControl, later: PlaceControl, sides: Sides) -> bool:
    """Whether *later* tells that the holding of *control* is over."""
    at, then = predicate_at(control.control_id), predicate_at(later.control_id)
    if control.kind not in _HOLDS or control.factuality is not Factuality.ACTUAL or not 0 <= at < then:
        return False
    if later.extent and later.extent != control.extent:
        return False  # a part of it is lost, or taken
    if control.date and later.date and later.date < control.date[: len(later.date)]:
        return False
    known = {*control.according_to, control.controller}
    if not all(any(sides.same(t, k) for k in known) for t in later.according_to):
        return False
    if later.kind is ControlKind.LOST:
        return later.controller == control.controller
    at_once = later.kind is ControlKind.OCCUPIED and control.evidence[:1] == later.evidence[:1]
    takes = later.kind in _TAKES or at_once  # elsewhere it may tell of earlier times: 占領していた
    return takes and not sides.same(later.controller, control.controller)
