"""Rooms and houses that only common nouns name: where somebody met, and nothing else."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.extract.meetings_venues import venues_met_at, with_named_first, with_venues

A, B = "〈ソルバ:Person〉氏", "〈ドレク:Person〉氏"


def _places(example: str) -> list[str]:
    view = marked_view(example)
    halls = with_venues(view)
    told = extract_meetings(view, (), halls)
    return [e.name for e in venues_met_at(halls, told, view.entities)]


@pytest.mark.parametrize(
    ("example", "place"),
    [
        (f"{A}は4日、料亭で{B}と会談した。", "料亭"),
        (f"{A}は4日、{B}を応接室に招き、橋の件を話し合った。", "応接室"),
        (f"{A}は{B}の執務室を訪れ、橋の件を相談した。", "執務室"),
        (f"{A}は{B}の病室を見舞った。", "病室"),
        (f"{A}と{B}は協議を山荘で行った。", "山荘"),
        (f"{A}と{B}は料亭「松乃」で会食した。", "料亭「松乃」"),
        (f"{A}と{B}が会談した。場所は湖畔の山荘だった。", "山荘"),
    ],
)
def test_where_somebody_met(example: str, place: str) -> None:
    """A room, a house or a spot is the place of a meeting that happened there."""
    assert _places(example) == [place]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}は5日、料亭で{B}と会談する予定だ。",  # yet to come
        f"{A}は料亭では{B}と会っていない。",  # denied
        f"{A}は応接室を改装した。{B}と会談した。",  # nobody met there
        f"{A}は4日、〈ザレム:Place〉の料亭で{B}と会談した。",  # the town is named
        f"{A}は4日、大料亭で{B}と会談した。",  # part of a longer word
        f"{A}は電話で{B}と話した。執務室で書類を読んだ。",  # not face to face
    ],
)
def test_no_house_without_a_meeting_there(example: str) -> None:
    """What was planned or denied, a town with a name and a house of another clause leave no house."""
    assert _places(example) == []


def test_a_house_takes_no_part() -> None:
    """The house is a place for the meeting alone; the parties are those of the text."""
    view = marked_view(f"{A}と{B}は会議のあと、山荘で向かい合った。")
    [meeting] = extract_meetings(view, (), with_venues(view))
    assert set(meeting.participants) == {"ソルバ", "ドレク"}


def test_one_meeting_is_told_at_one_place() -> None:
    """Where the town is told too, the room of the same meeting is left out; another day is another meeting."""
    view = marked_view(
        f"{A}は4日、〈ザレム:Place〉で{B}と会談した。{A}は{B}を応接室に招き、橋の件を話し合った。"
    )
    halls = with_venues(view)
    told = with_named_first(extract_meetings(view, (), halls), view.entities)
    assert {m.place for m in told} <= {"ザレム", ""}
