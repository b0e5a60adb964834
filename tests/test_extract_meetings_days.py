"""On which day a meeting was, and which of the days around it are those of something else."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings

A, B = "〈ソルバ:Person〉氏", "〈ドレク:Person〉氏"


def days(example: str, date: str = "2031-05-27") -> list[str]:
    """Return on which days those met who met, "" for no day."""
    view = marked_view(example, date=date)
    return [m.date for m in extract_meetings(view) if str(m.factuality) == "Actual"]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}は26日の{B}との会談で、協力の強化を求めた。",
        f"{A}は26日、2日に就任した{B}と会談した。",
        f"外務省は27日、{A}が26日に{B}と会談したと発表した。",
        f"{A}は26日、28日の首脳会議を前に{B}と会談した。",
        f"国営通信は26日、{A}が同日、{B}と会談したと伝えた。",
        f"農相日々是好日 26日\n\n早朝、市場を見学。午後、{A}は{B}と会談した。",
        f"【タイムライン】26日の動き\n\n11:15 {A}は{B}と会談した。",
        f"協議の二日間\n\n26日09:40 議場に代表団が入る。\n11:15 {A}は{B}と会談した。",
    ],
)
def test_the_day_of_the_meeting(example: str) -> None:
    """The day of the meeting stands at it, around the partner's name or at the head of the entry."""
    assert days(example) == ["2031-05-26"]


@pytest.mark.parametrize(
    "example",
    [
        f"外務省は27日、{A}が{B}と会談したと発表した。",
        f"英紙は26日、{A}が先週、{B}と会談したと報じた。",
        f"{A}は27日、記者団に{B}と会談したことを明らかにした。",
        f"{A}は26日に発表した声明で、{B}と会談したことを認めた。",
        f"{A}は26日付の声明で、{B}と会談したと明らかにした。",
        f"{A}は2日に就任した{B}と会談した。",
        f"29日に投票を控え、{A}は{B}と会談した。",
    ],
)
def test_the_day_of_something_else(example: str) -> None:
    """The day of an announcement, of taking office or of what lies ahead is not that of the meeting."""
    assert days(example) == [""]


@pytest.mark.parametrize(
    ("example", "month"),
    [
        (f"{A}は24日から26日まで中国を訪れ、{B}と会談した。", "2031-05"),
        (f"{A}は24日から3日間の日程で中国を訪れ、{B}と会談した。", "2031-05"),
        (f"{A}は4月30日から3日間の日程で中国を訪れ、{B}と会談した。", ""),
    ],
)
def test_one_of_the_days_of_a_visit(example: str, month: str) -> None:
    """Where a visit has several days, only their month is told."""
    assert days(example) == [month]


C = "〈ミラン:Person〉外相"


@pytest.mark.parametrize(
    ("entry", "met"),
    [
        (f"9月 {C}、{B}と電話で協議。", {"ミラン", "ドレク"}),
        (f"・9月2日、{C}、{B}に会う。", {"ミラン", "ドレク"}),
        (f"9月2日 {C}、{B}を訪ねる。", {"ミラン", "ドレク"}),
        (f"9月2日 {C}が{B}と会談する。", {"ミラン", "ドレク"}),
    ],
)
def test_an_entry_of_a_chronology_names_its_own_two(entry: str, met: set[str]) -> None:
    """The first name of an entry is its topic, the present tense tells the past, the heading says the year."""
    view = marked_view(f"2012年\n4月3日 {A}と{B}が会談。\n{entry}", date="2031-05-27")
    last = [m for m in extract_meetings(view) if str(m.factuality) == "Actual"][-1]
    assert {view.entities[e].name for e in last.participants} == met
    assert last.date.startswith("2012-09")


@pytest.mark.parametrize("again", ["二人は再び会った", "両者はばったり会った", "二人は再会談した"])
def test_two_who_meet_again(again: str) -> None:
    """An adverb before 会う is no part of it."""
    view = marked_view(f"5月3日、{A}は{B}と会談した。5月4日、{again}。", date="2031-05-27")
    assert [m.date for m in extract_meetings(view)] == ["2031-05-03", "2031-05-04"]


def test_two_who_do_not_meet_again() -> None:
    """The second meeting is planned."""
    view = marked_view(f"5月3日、{A}は{B}と会談した。来月、二人は再び会う。", date="2031-05-27")
    assert [str(m.factuality) for m in extract_meetings(view)] == ["Actual", "Planned"]


@pytest.mark.parametrize(
    ("between", "who"),
    [
        (f"{B}は「外交は忍耐だ」と説いた。", "ソルバ"),
        (f"{B}は1910年、帰国した。", "ドレク"),
        (f"〈ミラン:Person〉外相は席を立った。{B}は「外交は忍耐だ」と説いた。", "ドレク"),
    ],
)
def test_another_day_goes_on_with_the_host(between: str, who: str) -> None:
    """Behind the words of whom he met, a new date is his own; a guest with days or rivals of his own keeps them."""
    view = marked_view(
        f"{A}は1905年、都へ出た。1908年の秋、{B}を訪ねた。{between}1920年3月12日、〈ラドム:Person〉首相と会談した。",
        date="2024-05-14",
    )
    met = [m for m in extract_meetings(view) if m.date == "1920-03-12"]
    assert [{view.entities[e].name for e in m.participants} for m in met] == [{who, "ラドム"}]


STORY = "教科書は、一九二三年の停戦を英断として記す。\n\n"
BACK = "一九一九年の住民投票で地方の編入が決まると、軍は翌年の春に西部を押さえた。\n\n"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (
            f"{STORY}戦争の発端となったのは西部の炭鉱である。{BACK}十月二日、{A}は{B}と会談した。",
            "1923-10-02",
        ),
        (f"{STORY}{BACK}十月二日、{A}は{B}と会談した。", "1920-10-02"),
        (f"{STORY}戦争の発端となったのは西部の炭鉱である。十月二日、{A}は{B}と会談した。", "1923-10-02"),
        # the day after which day is not told
        (
            f"{A}(1921年4月9日 - 2003年11月2日)は政治家。\n\n1971年10月、北京に入った。翌日、{A}は{B}と会談した。",
            "1971-10",
        ),
        (
            f"{A}(1921年4月9日 - 2003年11月2日)は政治家。\n\n1971年10月3日、北京に入った。翌日、{A}は{B}と会談した。",
            "1971-10-04",
        ),
    ],
)
def test_the_year_that_a_tale_stands_at(told: str, day: str) -> None:
    """A paragraph on how things came about does not move it; after a month alone the month is all that is told."""
    assert days(told) == [day]
