"""Whoever is on stage is the subject of what names none, however put there, whatever stands in between."""

from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.pipeline import build
from kg.records import Factuality

A, B, C = "〈ベルガー:Person〉首相", "〈ノヴァク:Person〉大統領", "〈ドレスナー:Person〉外相"


def _read() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    text = (Path(__file__).parent / "data" / "stages.txt").read_text(encoding="utf-8")
    for line in (x for x in text.splitlines() if x and not x.startswith("# ")):
        if line.startswith("## "):
            found[line[3:]] = {}
        else:
            name, row = line.split("\t")
            found[list(found)[-1]][name] = row.replace("\\n", "\n").format(A=A, B=B, C=C)
    return found


GRID = _read()


def told(*parts: str) -> list[tuple[str, ...]]:
    """Return the parties of what the text tells as having happened."""
    view = marked_view("".join(parts))
    return [m.participants for m in extract_meetings(view) if m.factuality is Factuality.ACTUAL]


@pytest.mark.parametrize("stage", GRID["on stage"])
def test_whoever_is_on_stage_met(stage: str) -> None:
    missed = [
        (between, met)
        for (between, gap), (met, tells) in product(GRID["in between"].items(), GRID["met"].items())
        if told(GRID["on stage"][stage], gap, "夜、宮殿で", tells, "。") != [("ノヴァク", "ベルガー")]
    ]
    assert not missed


@pytest.mark.parametrize("stage", GRID["on stage"])
def test_what_did_not_happen_is_nobodys(stage: str) -> None:
    for gap, tells in product(GRID["in between"].values(), GRID["not met"].values()):
        assert told(GRID["on stage"][stage], gap, "夜、宮殿で", tells, "。") == []


@pytest.mark.parametrize("stage", GRID["nobody alone on stage"])
def test_nobody_is_guessed(stage: str) -> None:
    for tells in GRID["met"].values():
        assert told(GRID["nobody alone on stage"][stage], "夜、宮殿で", tells, "。") == []


@pytest.mark.parametrize("scene", GRID["brought together"])
def test_who_were_brought_to_one_place_are_the_parties_of_what_names_none(scene: str) -> None:
    for gap, tells in product(GRID["in between the two"].values(), GRID["both left out"].values()):
        assert set(told(GRID["brought together"][scene], gap, tells)) == {("ノヴァク", "ベルガー")}


@pytest.mark.parametrize("scene", GRID["brought together"])
@pytest.mark.parametrize("tells", GRID["nobody met there"])
def test_what_others_did_or_nobody_is_not_theirs(scene: str, tells: str) -> None:
    assert ("ノヴァク", "ベルガー") not in told(
        GRID["brought together"][scene], GRID["nobody met there"][tells]
    )


@pytest.mark.parametrize("scene", GRID["two told of"])
def test_two_who_are_told_of_go_on_together(scene: str) -> None:
    for tells in GRID["what two do"].values():
        assert told(GRID["two told of"][scene], tells) == [("ノヴァク", "ベルガー")]
    for tells in GRID["what two do not"].values():
        assert told(GRID["two told of"][scene], tells) == []


@pytest.mark.parametrize("scene", GRID["not brought together"])
def test_who_were_not_brought_together_did_not_meet(scene: str) -> None:
    assert told(GRID["not brought together"][scene]) == []


@pytest.mark.parametrize(("guest", "host"), list(product(GRID["guest"], GRID["host"])))
def test_a_host_receives_the_guest_on_stage(guest: str, host: str) -> None:
    assert set(told(GRID["guest"][guest], GRID["host"][host])) == {("ノヴァク", "ベルガー")}


@pytest.mark.parametrize(("guest", "host"), list(product(GRID["guest"], GRID["host of nobody"])))
def test_a_host_of_others_does_not(guest: str, host: str) -> None:
    assert told(GRID["guest"][guest], GRID["host of nobody"][host]) == []


SPOKEN = """外務報道官会見記録

(ラジオ・カルネ 保坂記者)大臣の日程を伺います。
(小森外務報道官){before}夜、宿舎でノヴァク大統領と会談{ending}。
(ラジオ・カルネ 保坂記者)次の訪問先は。
(小森外務報道官)未定です。
"""


@pytest.mark.model
@pytest.mark.parametrize(
    ("before", "ending", "met"),
    [
        ("ベルガー大臣は昨日、首都に到着しました。", "しました", [{"ノヴァク", "ベルガー"}]),
        ("ベルガー大臣は昨日、首都に到着しました。", "する予定です", []),
        ("", "しました", []),
    ],
    ids=["topic", "plan", "no topic"],
)
def test_who_speaks_for_others_tells_of_the_topic(before: str, ending: str, met: list[set[str]]) -> None:
    knowledge = build("-", stdin=BytesIO(SPOKEN.format(before=before, ending=ending).encode())).knowledge
    names = {e.entity_id: e.name for e in knowledge.entities}
    actual = [m for m in knowledge.meetings if m.factuality is Factuality.ACTUAL]
    assert [{names[p] for p in m.participants} for m in actual] == met
