"""What only goes round as a rumour, a film or a record is told as possible, of meetings and of places."""

import pytest
from marked_view import marked_view

from kg.extract.control import extract_control
from kg.extract.meetings import extract_meetings
from kg.records import Factuality

A, B = "〈ベルガー:Person〉首相", "〈ノヴァク:Person〉大統領"
HELD = "〈カルネ軍:Organization〉が〈ミルタ島:Place〉を占領した"

ROUND = {
    "film": "という動画が出回っている。",
    "information": "という情報が都を駆け巡った。",
    "record": "とする記述が一部の書籍に見られるが、そのような事実は確認されていない。",
    "rumour": "とのうわさが広がった。",
    "article": "という記事が拡散している。",
}
TOLD = {
    "plain": "。",
    "announced": "と発表した。",
    "picture of it": "。写真が公開された。",
    "news of it": "。知らせは都を駆け巡った。",
}


@pytest.mark.parametrize("rumour", ROUND.values(), ids=ROUND)
def test_what_goes_round_is_possible(rumour: str) -> None:
    """Neither a meeting nor a holding is told as a fact where a rumour of it is told."""
    [meeting] = extract_meetings(marked_view(f"20日、{A}が私邸に{B}を呼び、鍋を振る舞った{rumour}"))
    assert meeting.factuality is not Factuality.ACTUAL
    [control] = extract_control(marked_view(HELD + rumour), [])
    assert control.factuality is not Factuality.ACTUAL


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
def test_news_and_pictures_of_what_happened_leave_it_a_fact(told: str) -> None:
    """What is told, and then goes round, happened."""
    [meeting] = extract_meetings(marked_view(f"20日、{A}が私邸に{B}を呼び、鍋を振る舞った{told}"))
    assert meeting.factuality is Factuality.ACTUAL
    assert [c.factuality for c in extract_control(marked_view(HELD + told), [])] == [Factuality.ACTUAL]


def test_a_photograph_that_goes_round_proves_nothing() -> None:
    """会談した写真が出回っている: somebody shows it; 会談した写真を公開した: who was there does."""
    [meeting] = extract_meetings(marked_view(f"{A}が{B}と会談した写真が出回っている。"))
    assert meeting.factuality is Factuality.POSSIBLE
