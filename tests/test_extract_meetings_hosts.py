"""Where a meeting was: the guest's host, the seat of an office, a place behind the verb."""

import pytest
from marked_view import marked_view

from kg.extract.common_sites import common_sites
from kg.extract.meetings import extract_meetings
from kg.records import Sentence

HOST = "〈ケルサ:Place〉の〈ソルバ:Person〉外相"
GUEST = "〈ノルカ:Place〉の〈ドレク:Person〉財務相"
TELLER = "〈ソルバ:Person〉"


@pytest.mark.parametrize(
    ("example", "place"),
    [
        (f"{HOST}は4日、来訪中の{GUEST}と会談した。", "ケルサ"),
        (f"{HOST}は4日、当地を訪れた{GUEST}と会談した。", "ケルサ"),
        (f"{HOST}は4日、{GUEST}と会談した。", ""),
        (f"〈日本:Place〉の〈高瀬:Person〉外相は4日、来日中の{HOST}と会談した。", "日本"),
        (f"{TELLER}は〈ドレク:Person〉氏と先週も会いましたよ、〈ザレム:Place〉の本屋で。", "ザレム"),
    ],
)
def test_where_they_met(example: str, place: str) -> None:
    """Whoever receives a guest does so in the own land; speech may add the place behind its verb."""
    [meeting] = extract_meetings(marked_view(example))
    assert meeting.place == place


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("高瀬知事は4日、県庁で森田市長と会談した。", {"県庁"}),
        ("森田さんは町役場に高瀬町長を訪ね、校舎を残すよう頼んだ。", {"町役場"}),
        ("ふたりは番小屋でふたたび向かい合った。", {"番小屋"}),
        ("県庁の幹部は取材に答えなかった。", set()),
        ("山荘で雪が降った。", set()),
        ("高瀬知事は森野県庁で森田市長と会談した。", set()),
    ],
)
def test_houses_where_people_meet(text: str, sites: set[str]) -> None:
    """A seat of office or a house is named by its noun where the text tells that people meet there."""
    assert common_sites([Sentence(0, 0, 0, len(text), text)]) == sites
