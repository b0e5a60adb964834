"""Holdings that the text goes on to end, on records alone."""

import pytest
from quarrels import ENTITIES, fact

from kg.records import ControlKind, Factuality, PlaceControl
from kg.resolve.ended import with_ended
from kg.resolve.sides import Sides

LOST, TAKEN, HELD = ControlKind.LOST, ControlKind.CAPTURED, ControlKind.CONTROLS


def _told(at: int, holder: str, teller: str = "", **fields: object) -> PlaceControl:
    return fact(holder, teller, control_id=f"d-k{at}-ザレム-{holder}", **fields)


def _ended(*controls: PlaceControl) -> list[bool]:
    return [c.ended for c in with_ended(controls, Sides(ENTITIES))]


@pytest.mark.parametrize(
    ("later", "ended"),
    [
        (_told(30, "トルナ軍", kind=LOST), True),
        (_told(30, "トルナ軍", "トルナ国防省", kind=LOST), True),
        (_told(30, "ベルカ軍"), True),
        # the enemy's word, what was planned or denied, and what was told before
        (_told(30, "トルナ軍", "ベルカ国防省", kind=LOST), False),
        (_told(30, "ベルカ軍", "ベルカ国防省"), False),
        (_told(30, "トルナ軍", kind=LOST, factuality=Factuality.PLANNED), False),
        (_told(5, "トルナ軍", kind=LOST), False),
        # another's loss, a state beside it, the same side, a part, another time
        (_told(30, "ベルカ軍", kind=LOST), False),
        (_told(30, "ベルカ軍", kind=HELD), False),
        (_told(30, "トルナ国防省"), False),
        (_told(30, "ベルカ軍", extent="北部"), False),
        (_told(30, "トルナ軍", kind=LOST, date="2030-01"), False),
        (_told(30, "トルナ軍", kind=LOST, date="2031-04"), True),
    ],
)
def test_what_ends_a_holding(later: PlaceControl, ended: bool) -> None:
    """A loss of the holder or another's capture, told later on nobody's word or the holder's own, ends it."""
    first = _told(10, "トルナ軍", kind=HELD, date="2031-03")

    assert _ended(first, later) == [ended, False]


def test_who_won_it_back_has_it() -> None:
    """Of three changes the last one stands."""
    told = (_told(10, "トルナ軍"), _told(20, "トルナ軍", kind=LOST), _told(30, "トルナ軍"))

    assert _ended(*told) == [True, False, False]
