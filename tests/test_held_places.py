"""Common nouns that stand for the place before them: who holds them, and what is none of them."""

import pytest
from marked_view import marked_view

from kg.extract.control import extract_control
from kg.extract.held_places import with_held_places
from kg.records import Factuality

ARMY = "〈ドルカ軍:Organization〉"
NOUNS = [
    "関",
    "検問所",
    "渡河点",
    "峠",
    "浅瀬",
    "堰",
    "埠頭",
    "鉱山",
    "油田",
    "谷",
    "浜",
    "塩田",
    "森",
    "牧",
    "灯台",
    "水門",
    "税関",
    "3集落",
    "二つの村",
]
LYING = ("の", "南方の", "北部の", "郊外の", "の東の")


def held(text: str) -> set[tuple[str, str]]:
    """Return who is told to hold which place as a fact."""
    found = extract_control(with_held_places(marked_view(text)), ())
    return {(c.place, c.controller) for c in found if c.factuality is Factuality.ACTUAL}


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("lying", LYING)
def test_a_thing_of_a_place_stands_for_it(noun: str, lying: str) -> None:
    """Whoever takes what lies at a place is told to hold there, wherever it lies."""
    assert held(f"{ARMY}は3日、〈トルナ:Place〉{lying}{noun}を制圧した。") == {("トルナ", "ドルカ軍")}
    assert held(f"〈トルナ:Place〉{lying}{noun}は3日、{ARMY}の手に落ちた。") == {("トルナ", "ドルカ軍")}


@pytest.mark.parametrize("noun", NOUNS)
def test_a_thing_that_was_not_taken(noun: str) -> None:
    """What is planned, tried or denied is no holding."""
    assert not held(f"{ARMY}は来週、〈トルナ:Place〉の{noun}を制圧する予定だ。")
    assert not held(f"{ARMY}は〈トルナ:Place〉の{noun}を制圧していない。")


@pytest.mark.parametrize(
    "text",
    [
        "〈トルナ:Place〉の市長は〈エルク:Person〉だ。",
        "〈トルナ:Place〉の関係者は話した。",
        "〈トルナ:Place〉の山積する課題を議論した。",
        "〈トルナ共和国:Place〉の基地を訪れた。",
        "〈エルク:Person〉の館は静かだった。",
    ],
)
def test_what_stands_for_no_place(text: str) -> None:
    """People, words that go on, things of a state or a person are left alone."""
    view = marked_view(text)

    assert with_held_places(view) is view


def test_a_name_that_stands_there_is_kept() -> None:
    """Where the noun has a name of its own, that name is meant."""
    view = marked_view("〈トルナ:Place〉の〈灰色の関:Place〉を越えた。")

    assert with_held_places(view) is view
