"""Whom an accusation of unlawful holding is of, where it names nobody."""

import pytest
from quarrels import ENTITIES, fact, told

from kg.records import ControlKind, Factuality, PlaceControl, Stance
from kg.resolve.accusations import accused_holdings
from kg.resolve.sides import Sides

SIDES = Sides(ENTITIES)
HELD = fact("ベルカ軍", kind=ControlKind.CONTROLS)


def accused(text: str, *controls: PlaceControl, **fields: object) -> list[tuple[str, str]]:
    """Return whom the ministry of トルナ accuses of what by *text*, after *controls*."""
    claim = told("トルナ国防省", text, **({"about": (), "context": ("ザレム",)} | fields))
    return [(c.place, c.controller) for c in accused_holdings([claim], controls or (HELD,), SIDES)]


@pytest.mark.parametrize(
    "text",
    [
        "不法占拠だ",
        "違法な占領を続けている",
        "不当に占拠している",
        "一方的な併合は無効だ",
        "侵略にほかならない",
    ],
)
def test_the_holder_is_accused(text: str) -> None:
    """Who is told to hold the place that is spoken of is meant."""
    assert accused(text) == [("ザレム", "ベルカ軍")]


@pytest.mark.parametrize("text", ["不法占拠ではない", "対話を続ける", "不法な漁をやめよ"])
def test_no_accusation(text: str) -> None:
    """What is denied, or is said of something else, accuses nobody of a holding."""
    assert not accused(text)


def test_whom_it_is_not_of() -> None:
    """One's own holding, a loss, what is only planned, and two holders of two places are not meant."""
    own = fact("トルナ軍", kind=ControlKind.CONTROLS)
    lost = fact("ベルカ軍", kind=ControlKind.LOST)
    planned = fact("ベルカ軍", factuality=Factuality.PLANNED)
    elsewhere = fact("ベルカ軍", kind=ControlKind.CONTROLS, place="ノルド")

    for control in (own, lost, planned, elsewhere):
        assert not accused("不法占拠だ", control)
    assert not accused("不法占拠だ", HELD, elsewhere, context=("ザレム", "ノルド"))
    assert not accused("不法占拠をやめよ", stance=Stance.DEMANDS)
