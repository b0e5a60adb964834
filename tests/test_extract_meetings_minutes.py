"""Meetings that minutes and reports on journeys list, and those told by who came and who received them."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings

A, B, C = "〈ドレク:Person〉", "〈ミラン:Person〉", "〈カデル:Person〉"
BOTH = [("ドレク", "ミラン")]


def actual(example: str) -> list[tuple[str, ...]]:
    found = extract_meetings(marked_view(example))
    return [m.participants for m in found if str(m.factuality) == "Actual"]


MINUTES = "第4回 港再整備協議会 議事要旨\n日時:2031年5月2日 10:00\n場所:市役所\n"


@pytest.mark.parametrize(
    ("lines", "met"),
    [
        (f"出席:{A}副市長、{B}課長\n\n副市長は計画を説明した。", [BOTH[0]]),
        (
            f"出席　県:{A}局長\n　　　　市:{B}課長、{C}係長\n\n局長は計画を説明した。",
            [("カデル", "ドレク", "ミラン")],
        ),
        (f"出席:{A}副市長、{B}課長\n欠席:{C}係長\n\n副市長は計画を説明した。", [BOTH[0]]),
        (f"出席:{A}副市長\n欠席:{B}課長\n\n副市長は計画を説明した。", []),
    ],
)
def test_minutes_list_who_came(lines: str, met: list[tuple[str, ...]]) -> None:
    """Those on the line of who came met; whoever stayed away did not."""
    assert actual(MINUTES + lines) == met


def test_no_minutes_no_list() -> None:
    """An announcement, and the minutes of a house of parliament, list people who did not all meet."""
    assert actual(f"夏祭りのご案内\n出席:{A}副市長、{B}課長\n\n雨天中止。") == []
    assert actual(f"県議会本会議 議事録\n出席:{A}議員、{B}議員\n\n開会。") == []


JOURNEY = f"{A}大臣のトルナ訪問(結果概要)\n\n大臣は視察した。\n\n"


@pytest.mark.parametrize(
    ("item", "met"),
    [
        (f"(1){B}大統領表敬(16日午前、約30分)\n", BOTH),
        (f"(1){B}副首相との会談及びワーキング・ディナー(18日夜)\n", BOTH),
        (f"(2)水産大臣会談(16日午後)\n　先方は{B}大臣。\n", BOTH),
        (f"(3){B}議長との面会(取りやめ)\n", []),
        ("(3)水産市場視察(16日午後)\n", []),
    ],
)
def test_a_report_on_a_journey_lists_who_was_seen(item: str, met: list[tuple[str, ...]]) -> None:
    """An item that is a talk or a courtesy call was the traveller's with whom it names."""
    assert actual(JOURNEY + item) == met


@pytest.mark.parametrize(
    ("example", "met"),
    [
        (f"二月、{A}は〈岡谷市:Place〉の本社を訪れている。応対した{B}によれば、話は一時間だった。", BOTH),
        (f"20日、{A}国防相が前線に入った。〈トルナ:Place〉の指揮所で出迎えたのは{B}大将。", BOTH),
        (f"{A}は本社を訪れなかった。応対した{B}によれば、人違いだ。", []),
        (f"{A}は初めて悔い、{B}の門前に車を停めること三度、ようやく対面がかなった。", BOTH),
        (f"{A}は初めて悔い、{B}の門前に車を停めること三度、対面はかなわなかった。", []),
        (f"{A}教授と{B}本部長が知り合ったのは、2022年11月に開かれた学会の懇親会だった。", BOTH),
    ],
)
def test_who_came_and_who_received_them(example: str, met: list[tuple[str, ...]]) -> None:
    """Whoever receives, after a sentence in which somebody came, met that one."""
    assert actual(example) == met


@pytest.mark.parametrize(
    ("example", "met"),
    [
        (f"5月10日、{A}氏は港町に立ち寄り、{B}外相と話し込む。", BOTH),
        (f"●5月25日(日)\n\n{A}氏は25日、{B}外相と会談する。", []),
        (f"10日、{A}氏は{B}外相と会談する予定だった。", []),
    ],
)
def test_the_present_tense_of_a_day_gone_by(example: str, met: list[tuple[str, ...]]) -> None:
    """A chronicle tells in the present what lies behind; a plan stays one."""
    assert actual(example) == met


@pytest.mark.parametrize(
    ("example", "met"),
    [
        ("○〈門叶:Person〉委員　町長は、二月に〈小綿:Person〉課長とお会いになったと聞いております。", False),
        ("○〈門叶:Person〉副町長　二月四日、町長と〈小綿:Person〉課長とで面談をいたしました。", False),
        ("○〈門叶:Person〉町長　二月四日、〈小綿:Person〉課長と面談をいたしました。", True),
    ],
    ids=["is-asked-of-an-office", "another-office-met", "met-himself"],
)
def test_who_speaks_does_not_do_what_another_office_did(example: str, met: bool) -> None:
    """In a turn whose clause names an office as its subject the speaker met nobody."""
    found = [m.participants for m in extract_meetings(marked_view(example))]
    assert found == ([("小綿", "門叶")] if met else [])
