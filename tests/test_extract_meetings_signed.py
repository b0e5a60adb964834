"""A text in one line with its teller at the end: what names no subject in it is the teller's."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.records import Factuality

TELLER, B, C = "〈森田薫:Person〉", "〈ドレク:Person〉", "〈ハルヴァ:Person〉"


@pytest.mark.parametrize(
    "example",
    [
        f"4月27日、晴。夕方、散歩の途中で{B}医師に会い、薬の相談。夜、早寝。（{TELLER}の日記）",
        f"昼過ぎ、橋で旧友の{B}に出くわし、蕎麦を食う。（{TELLER}『日録抄』）",
        f"その後、私は町へ向かい、{B}首班と面談しました。――{TELLER}公使の公電より",
        f"今日は{B}大使とゆっくりお話しさせていただきました。（参議院議員　{TELLER}）",
    ],
)
def test_the_teller_met_them(example: str) -> None:
    """A diary, a dispatch or humble words belong to whoever signs them."""
    [meeting] = [m for m in extract_meetings(marked_view(example)) if m.factuality is Factuality.ACTUAL]
    assert set(meeting.participants) == {"森田薫", "ドレク"}


@pytest.mark.parametrize(
    "example",
    [
        f"{C}知事は4日、{B}市長と会談した。（{TELLER}記者）",
        f"{C}知事は4日、{B}市長と会談した。（監督　{TELLER}）",
    ],
)
def test_a_byline_took_no_part(example: str) -> None:
    """Whoever only wrote a report met nobody."""
    [meeting] = extract_meetings(marked_view(example))
    assert set(meeting.participants) == {"ハルヴァ", "ドレク"}
