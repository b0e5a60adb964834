"""Chronologies say their year once; bare months and days of their lines are of that year and not of the report's."""

from dataclasses import replace

import pytest
from hand_built import prose_analysis

from kg.extract.anchors import day_anchors
from kg.extract.date_frames import framing_dates
from kg.extract.situation_dates import dated_expressions, has_open_day
from kg.extract.time import time_expressions
from kg.extract.view import View
from kg.records import BlockKind

REPORT = "2018-05-14"


def dates(text: str, report: str = REPORT) -> list[str]:
    """Return the dates of *text* in text order."""
    view = View(prose_analysis(text, date=report), (), {})
    return [iso for sentence in view.sentences for _, _, iso in dated_expressions(view, sentence)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "年表\n2012年\n4月3日 会談。\n9月 協議。\n2013年\n1月15日 再会談。",
            ["2012-04-03", "2012-09", "2013-01-15"],
        ),
        ("歩み\n■2012年\n4月3日 会談した。\n■13年\n1月15日 会った。", ["2012-04-03", "2013-01-15"]),
        ("◆2015年◆\n▽3月\n10日 会談\n21日 協議\n▽4月\n2日 会談", ["2015-03-10", "2015-03-21", "2015-04-02"]),
        ("平成24年\n四月三日 会談。\n平成25年\n一月十五日 会談。", ["2012-04-03", "2013-01-15"]),
        (
            "第一期(2012年4月〜2013年1月)\n5月3日、会談した。\n第二期(2015年)\n6月2日、会った。",
            ["2012-05-03", "2015-06-02"],
        ),
        (
            "経過\n2012年 4月3日、会談した。9月1日、会った。\n2015年 6月2日、会った。",
            ["2012-04-03", "2012-09-01", "2015-06-02"],
        ),
        ("第3章 2012年の停戦\n4月3日、会談した。翌日、会った。", ["2012-04-03", "2012-04-04"]),
        ("2015年(1年目)\n3月10日、会談。\n2016年(2年目)\n1月9日、協議。", ["2015-03-10", "2016-01-09"]),
    ],
)
def test_a_heading_says_the_year_of_what_stands_under_it(text: str, found: list[str]) -> None:
    """The heading's own date is left out of the comparison."""
    assert [
        iso
        for iso in dates(text)
        if iso not in {"2012", "2013", "2015", "2016", "2015-03", "2015-04", "2012-04"}
    ] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "2012年4月3日=会談\n5月10日=協議\n13年1月15日=再会談\n2月1日=協議",
            ["2012-04-03", "2012-05-10", "2013-01-15", "2013-02-01"],
        ),
        (
            "動き\n2015年3月2日 会談\n1月9日 会談\n2014年12月5日 会談\n11月2日 会談",
            ["2015-03-02", "2015-01-09", "2014-12-05", "2014-11-02"],
        ),
        (
            "動き\n2017年11月2日 会談\n12月5日 会談\n2018年1月9日 会談\n3月2日 訪問",
            ["2017-11-02", "2017-12-05", "2018-01-09", "2018-03-02"],
        ),
        (
            "動き\n2018年3月2日 会談\n1月9日 会談\n2017年12月5日 会談\n11月2日 会談",
            ["2018-03-02", "2018-01-09", "2017-12-05", "2017-11-02"],
        ),
        ("動き\n2018年5月1日 会談\n5月3日 会談\n12月20日 会談", ["2018-05-01", "2018-05-03", "2017-12-20"]),
        ("7月1日 訪問\n7月3日 会談\n7月9日 協議", ["2017-07-01", "2017-07-03", "2017-07-09"]),
    ],
)
def test_a_list_of_days_goes_on_from_its_last_year(text: str, found: list[str]) -> None:
    """Upwards or downwards; a list of this year's days, or without a year, counts from the report."""
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "2012年の春、戦は三年目に入った。4月3日、会談した。翌年1月15日、再び会談した。",
            ["2012", "2012-04-03", "2013-01-15"],
        ),
        (
            "発端は2011年12月だった。2012年4月3日、会談した。年が明けて1月15日、会った。",
            ["2011-12", "2012-04-03", "2013-01-15"],
        ),
        (
            "昭和五十二年四月、訪ねた。六月、会談した。翌五十三年一月、再び会った。",
            ["1977-04", "1977-06", "1978-01"],
        ),
        ("市長は2016年に初当選した。4月10日、知事と会談した。", ["2016", "2018-04-10"]),
        (
            "首相は10日、会談した。両国は2012年に協定を結んだ。4月3日には外相が会った。",
            ["2018-05-10", "2012", "2018-04-03"],
        ),
    ],
)
def test_a_paragraph_that_opens_on_an_old_year_goes_on_in_it(text: str, found: list[str]) -> None:
    """An old year in the middle of a sentence of news does not date what comes next."""
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "2012年4月の協定から6年。首相は3日、会談した。",
        "2012年4月の協定から6年。首相は10月3日、会談した。",
        "2012年9月に協定が成った。4月3日、首相は会談した。",
    ],
)
def test_a_day_of_a_year_that_nobody_says_stays_open(text: str) -> None:
    """It is neither of the old year nor of the report's, and the situation has no date."""
    view = View(prose_analysis(text, date=REPORT), (), {})
    assert dates(text)[1:] == []
    assert has_open_day(view, view.sentences[1])


def test_a_title_is_no_heading() -> None:
    """2012年の停戦協定 over an article says what it is about."""
    view = View(prose_analysis("2012年の停戦協定\n10日、首相は会談した。", date=REPORT), (), {})
    assert framing_dates(view, {s.index: time_expressions(s.text, s.start) for s in view.sentences}) == {}
    assert dates("2012年の停戦協定\n10日、首相は会談した。")[1:] == ["2018-05-10"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "日誌\n2018年4月3日\n昨日は会談した。\n4月5日\nきょうは面会した。",
            ["2018-04-02", "2018-04-05", "2018-04-05"],
        ),
        ("会見記録\n日時:2018年4月3日(火)14時\n場所:会見室\n昨日、首相は会談した。", ["2018-04-02"]),
        ("会談について\n日時:2018年6月3日\n昨日、首相は会談した。", ["2018-05-13"]),
        ("4月3日の首相会見\n昨日、首相は会談した。", ["2018-05-13"]),
        ("3月3日、首相は会談した。5日には外相と会った。", ["2018-03-05"]),
        ("首相は3月3日に就任した。5日には外相と会った。", ["2018-05-05"]),
        ("3月3日、首相は会談した。12日には外相と会った。", ["2018-05-12"]),
    ],
)
def test_words_are_of_the_day_on_which_they_were_said(text: str, found: list[str]) -> None:
    """Under a day alone, in a record that says when it was held; a day to come and a news title move nothing."""
    assert dates(text)[-len(found) :] == found


def test_a_press_conference_with_turns_dates_what_is_said() -> None:
    """The line under its title is a day and a place; without turns of speech it would be a title."""
    analysis = prose_analysis("定例会見\n4月3日午後、会見室で\n報道官:昨日、首相は会談した。", date=REPORT)
    told = replace(
        analysis, blocks=(*analysis.blocks[:-1], replace(analysis.blocks[-1], kind=BlockKind.TURN))
    )
    assert day_anchors(told) == {0: "2018-04-03", 1: "2018-04-03", 2: "2018-04-03"}
    assert day_anchors(analysis) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("議長の動き\n四月\n二日 会議。\n五日 面会。", ["2018-04", "2018-04-02", "2018-04-05"]),
        ("【活動日誌】(3月)\n3日(土) 会議。\n24日(土) 面会。", ["2018-03", "2018-03-03", "2018-03-24"]),
        ("往来日誌 十一月\n二日 会議。\n五日 面会。", ["2017-11", "2017-11-02", "2017-11-05"]),
        ("6月の予定\n2日 会議。\n5日 面会。", ["2018-06", "2018-06-02", "2018-06-05"]),
        (
            "4月の思い出\n首相は2日に会談した。\n外相は5日に会談した。",
            ["2018-04", "2018-05-02", "2018-05-05"],
        ),
    ],
)
def test_a_heading_names_the_month_of_its_days(text: str, found: list[str]) -> None:
    """Days that open their lines are of the month over them, the last of that name or the next to come."""
    assert dates(text)[-len(found) :] == found


def test_months_go_on_from_the_one_year_of_a_tale() -> None:
    """1932年9月、…。10月、…: of 1932, where nothing in the text is of today."""
    tale = "1932年9月、外相は委員長を訪れた。\n外相は10月、全権と会った。"
    assert dates(tale) == ["1932-09", "1932-10"]
    assert dates(tale + "\n昨日、駅が開いた。")[1] == "2017-10"
