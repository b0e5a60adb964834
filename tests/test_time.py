"""Time expressions: what is found, which date it means, how long something took."""

import json
import re
from pathlib import Path

import pytest
from hand_built import prose_analysis

from kg.extract import time_spans
from kg.extract.calendar import iso, nearest_day, numeral, western_year
from kg.extract.cues import time as cues
from kg.extract.cues.time_eras import ERAS
from kg.extract.situation_dates import dated_expressions
from kg.extract.time import durations, looks_ahead, resolve, time_expressions
from kg.extract.view import View


def dates(text: str, anchor: str, previous: str = "", *, future: bool = False) -> list[str]:
    found = time_expressions(text)
    return [resolve(e, anchor, previous=previous, future=future) for e in found]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("25日", "2025-04-25"),
        ("２３日", "2025-04-23"),
        ("二十七日", "2025-03-27"),
        ("30日", "2025-03-30"),
        ("31日", "2025-03-31"),
        ("3日付", "2025-04-03"),
        ("4月25日", "2025-04-25"),
        ("六月二日", "2024-06-02"),
        ("2025年4月25日", "2025-04-25"),
        ("二〇二五年四月", "2025-04"),
        ("2025/04/25", "2025-04-25"),
        ("2025-04-25", "2025-04-25"),
        ("10/5 13:20", "2024-10-05"),
        ("4月", "2025-04"),
        ("8月中旬", "2024-08"),
        ("4月の第2日曜日", "2025-04-13"),
        ("3月最終金曜日", "2025-03-28"),
        ("先月の最初の土曜", "2025-03-01"),
        ("2月の第5木曜日", "2025-02"),
        ("4月の日曜日", "2025-04"),
        ("1582年", "1582"),
        ("千五百八十二年", "1582"),
        ("2025年度", "2025"),
        ("きょう", "2025-04-26"),
        ("きょう(26日)", "2025-04-26"),
        ("昨夜", "2025-04-25"),
        ("今朝", "2025-04-26"),
        ("おととい", "2025-04-24"),
        ("あす", "2025-04-27"),
        ("今年2月", "2025-02"),
        ("ことし７月10日", "2025-07-10"),
        ("去年8月", "2024-08"),
        ("去年の秋", "2024"),
        ("昨年５月", "2024-05"),
        ("来年", "2026"),
        ("先月25日", "2025-03-25"),
        ("来月5日", "2025-05-05"),
        ("今月7日", "2025-04-07"),
        ("今月", "2025-04"),
        ("先週金曜日", "2025-04-18"),
        ("先週の土曜", "2025-04-19"),
        ("来週月曜日", "2025-04-28"),
        ("月曜日", "2025-04-21"),
        ("19日土曜日", "2025-04-19"),
        ("12年前", "2013"),
        ("2年前の夏", "2023"),
        ("3日前", "2025-04-23"),
        ("大みそか", "2024-12-31"),
        ("先週", ""),
        ("19世紀末", ""),
        ("1930年代", ""),
        ("午後3時", ""),
        ("2015 | 3月10日", "2015-03-10"),
        ("2015年\t3月10日", "2015-03-10"),
    ],
)
def test_a_date_is_counted_from_the_report(text: str, date: str) -> None:
    """A date in a report of 26 April 2025 (a Saturday) means this."""
    found = time_expressions(f"首相は{text}、演説した。")
    assert [e.text for e in found] == [text]
    assert resolve(found[0], "2025-04-26") == date


@pytest.mark.parametrize(
    ("text", "previous", "date"),
    [
        ("同日", "2025-04-20", "2025-04-20"),
        ("翌日", "2025-04-30", "2025-05-01"),
        ("前日", "2025-03-01", "2025-02-28"),
        ("その夜", "2025-04-20", "2025-04-20"),
        ("同月十一日", "1868-04-02", "1868-04-11"),
        ("同25日", "2025-03-02", "2025-03-25"),
        ("翌月", "1943-07", "1943-08"),
        ("同年10月", "1893-07", "1893-10"),
        ("翌年4月9日", "1940-06", "1941-04-09"),
        ("翌1954年", "1953", "1954"),
        ("前年", "1953-11", "1952"),
        ("その年の暮れ", "2022-11", "2022-12"),
        ("四日後", "1868-04-19", "1868-04-23"),
        ("その四年後", "1553", "1557"),
        ("翌32年2月5日", "1931-11-04", "1932-02-05"),
        ("五二年六月", "1934", "1952-06"),
        ("八三年", "1981-03", "1983"),
        ("八三年の春", "1981-03", "1983"),
        ("’92年", "1981-03", "1992"),
        ("翌日", "", ""),
        ("翌日", "2025-04", ""),
        ("翌年", "", ""),
        ("同日", "", "2025-04-26"),
    ],
)
def test_a_date_is_counted_from_the_one_before(text: str, previous: str, date: str) -> None:
    """Words such as 翌日 and 同年 count from the date last spoken of; without one they say nothing."""
    assert dates(f"{text}、使者が着いた。", "2025-04-26", previous) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("天正10年5月15日", "1582-05-15"),
        ("天正十年五月十五日", "1582-05-15"),
        ("明治元年十月二十六日", "1868-10-26"),
        ("令和7年", "2025"),
        ("康熙二十二年", "1683"),
        ("光緒24年八月", "1898-08"),
        ("昭和16年", "1941"),
        ("明治37年2月", "1904-02"),
        ("1867年(慶応3年)7月", "1867-07"),
        ("1941年（昭和16年、仏暦2484年）1月17日", "1941-01-17"),
        ("天正元年(1573年)", "1573"),
        ("仏暦2484年", "1941"),
        ("明治元年閏四月十一日", "1868"),
        ("天正十年二月三十日", "1582-02"),
        ("海暦412年春", ""),
        ("永和寧暦十二年", ""),
    ],
)
def test_eras_become_western_years(text: str, date: str) -> None:
    """Era years are converted, months and days kept; a calendar nobody knows gives nothing."""
    assert dates(f"{text}に和議が成った。", "2024-06-02") == [date]


@pytest.mark.parametrize(
    "text",
    [
        "60日間の停戦",
        "3日間続いた",
        "100日を超えた",
        "3日ぶりに再開した",
        "一日で落とした",
        "一日のうちに落ちた",
        "三日三晩",
        "四日市の工場",
        "二か月にわたる",
        "30年の歴史",
        "10年に一度の祭り",
        "2人は3時間話した",
        "4月号の表紙",
        "9月期の決算",
        "懲役2年3か月",
        "両国は2日間協議した",
        "約25日かかる",
        "四五年前の話",
        "創業八三年、社長は引退した",
        "二五年の歳月が流れた",
    ],
)
def test_lengths_and_counts_are_no_dates(text: str) -> None:
    """A length of time, a count or a place name is not a date."""
    assert time_expressions(text) == ()


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("25日午後2時32分", "T14:32"),
        ("25日午後3時半", "T15:30"),
        ("午前10時", "T10:00"),
        ("10/5 13:20", "T13:20"),
        ("25日午後0時6分", "T12:06"),
    ],
)
def test_the_time_of_day_is_kept(text: str, clock: str) -> None:
    """午前 and 午後 become a 24-hour time."""
    assert time_expressions(text)[0].clock == clock


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("27日", "2025-04-27"),
        ("2日", "2025-05-02"),
        ("8月", "2025-08"),
        ("2月", "2026-02"),
        ("月曜日", "2025-04-28"),
    ],
)
def test_a_plan_looks_forward(text: str, date: str) -> None:
    """A bare date of a plan is the next one."""
    assert dates(text, "2025-04-26", future=True) == [date]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("25日に会談する予定だと述べた。", True),
        ("25日に始まる会議に出る。", True),
        ("25日、オルヴェンを訪れた。", False),
        ("1月15日にオルヴェン首相と会談する。", True),
        ("1月15日に会談したドレク氏は、町を離れる。", False),
        ("25日に拘束されたことを明らかにした。", False),
        ("25日に会談すると発表した。", True),
        ("12日に会談する予定だったと述べた。", False),
        ("25日にウィーンで外相と会うと発表した。", True),
        ("25日に外相が会っていると発表した。", False),
        ("25日に外相と会ったと発表した。", False),
        ("4月17日夜、外相と会い、辞任の意向を伝えた。", False),
        ("4月10日に外相と会う予定だ。", False),
        ("12日、会見を開き、辞任の意向を表明した。", False),
    ],
)
def test_what_follows_says_whether_a_date_is_to_come(text: str, ahead: bool) -> None:
    """予定 or a verb that is not past makes a date one to come; a verb in the past does not."""
    (found,) = time_expressions(text)
    assert looks_ahead(text[found.end :], "2025-04-18", found) is ahead


def test_offsets_point_into_the_document() -> None:
    """Offsets are those of the document, whatever the sentence's place."""
    text = "オルヴェンで25日と翌日に会談した。"
    for found in time_expressions(text, 100):
        assert text[found.start - 100 : found.end - 100] == found.text


@pytest.mark.parametrize(
    ("text", "start", "last"),
    [
        ("4月19日~25日", "2025-04-19", (0, 0, 25)),
        ("4月19日から5月2日まで", "2025-04-19", (0, 5, 2)),
        ("12～18日", "2025-04-12", (0, 0, 18)),
        ("1945年から1952年", "1945", (1952, 0, 0)),
        ("25日から3日間", "2025-04-25", (0, 0, 0)),
    ],
)
def test_a_range_is_one_expression(text: str, start: str, last: tuple[int, int, int]) -> None:
    """It begins on its first date, and its end is no date of its own."""
    (found,) = time_expressions(text)
    assert resolve(found, "2025-04-26") == start
    assert found.last == last


def resolved(text: str, anchor: str) -> list[str]:
    view = View(prose_analysis(text, date=anchor), (), {})
    return [iso for sentence in view.sentences for _, _, iso in dated_expressions(view, sentence)]


def test_a_story_goes_on_from_the_date_before() -> None:
    """A text about the past counts bare months and days from what it told before."""
    text = "天正十年三月、軍が動いた。五日に城を囲み、翌日に落とした。六月二日、主君が討たれた。"
    assert resolved(text, "2024-11-03") == ["1582-03", "1582-03-05", "1582-03-06", "1582-06-02"]


def test_a_look_back_does_not_move_the_story() -> None:
    """九年前の天正元年 dates an aside; the story goes on in its own year."""
    text = "天正十年五月、使僧が来た。使僧は九年前の天正元年に主君と会っている。六月三日、和議が成った。"
    assert resolved(text, "2024-11-03") == ["1582-05", "1573", "1573", "1582-06-03"]


def test_news_with_one_old_year_stays_news() -> None:
    """A report that recalls an old year still counts its bare days from the report."""
    text = "首相は25日、演説した。両国は1956年に条約を結んだ。26日には外相が着いた。24日の協議は流れた。"
    assert resolved(text, "2025-04-26") == ["2025-04-25", "1956", "2025-04-26", "2025-04-24"]


def test_a_sentence_keeps_the_month_it_named() -> None:
    """In one sentence a later bare day belongs to the month named before."""
    assert resolved("8月11日に始まり、13日に終わった。", "2025-10-20") == ["2025-08-11", "2025-08-13"]


def test_an_unknown_calendar_leaves_bare_months_open() -> None:
    """After a year that nobody can convert, months have no date, and not the report's year."""
    assert resolved("海暦412年春、港が落ちた。五月、王が来た。同年秋、盟が成った。", "2019-09-01") == []


def test_a_day_word_looks_for_a_day() -> None:
    """同日 passes over a month that was spoken of in between."""
    text = "首相は24日、演説した。ことし2月の訪問以来だ。同日夜、外相と会った。"
    assert resolved(text, "2025-04-26") == ["2025-04-24", "2025-02", "2025-04-24"]


def test_without_a_date_of_report_only_full_dates_resolve() -> None:
    """Where the date of the report is unknown, only what says its year has a date."""
    assert resolved("25日に着いた。2024年5月に発った。きょう帰る。", "") == ["2024-05"]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("会談は3時間に及んだ", ["PT3H"]),
        ("15分間話した", ["PT15M"]),
        ("約1時間半、40分ほど", ["PT1H30M", "PT40M"]),
        ("3時間15分会談した", ["PT3H15M"]),
        ("およそ２時間会談した", ["PT2H"]),
        ("一時間ほど話を聞いた", ["PT1H"]),
        ("2日間の協議", ["P2D"]),
        ("3時間前に出た", []),
        ("24時間以内に", []),
        ("3時40分、出発", []),
        ("31分、電話会談", []),
    ],
)
def test_lengths_of_time(text: str, lengths: list[str]) -> None:
    """Lengths of time become xsd:duration; distances, limits and clock times do not."""
    found = durations(text)
    assert [length for _, _, length in found] == lengths
    assert all(text[start:end] for start, end, _ in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [("元", 1), ("十", 10), ("二十", 20), ("廿三", 23), ("百二", 102), ("一九四五", 1945), ("１２", 12)],
)
def test_numerals(text: str, value: int) -> None:
    """Kanji numerals are read in both ways of writing."""
    assert numeral(text) == value


def test_days_a_month_does_not_have() -> None:
    """A day that no month of that year has is left out or passed over."""
    assert iso(1582, 2, 30) == "1582-02"
    assert nearest_day("2025-03-15", 31, future=False) == "2025-01-31"
    assert western_year("令和", 1) == 2019


def test_looking_at_the_first_letter_leaves_nothing_out():
    """Each expression that the whole pattern finds in news, dates and examples is found."""
    data = Path(__file__).parent / "data"
    news = [json.loads(line)["text"] for line in (data / "news_sample.jsonl").open(encoding="utf-8")]
    told = "そのちょうど三日後、明けて2025年、翌七月、紀元前三世紀、延暦二十年、平成元年、清暦三年の春、木曜、午後3時、閏四月、約半年前、同9日、廿一日、千六百年"
    texts = [*news, told, (data / "events.txt").read_text(encoding="utf-8"), *EVERY_WORD]
    everywhere = re.compile(time_spans._ANY)

    for text in texts:
        found = [match.span() for match in everywhere.finditer(text)]
        assert found == [match.span() for match in time_spans._PATTERN.finditer(text)]


EVERY_WORD = [
    f"それは{word}の{rest}だ。"
    for table in (
        cues.DAY_SHIFTS,
        cues.MONTH_SHIFTS,
        cues.YEAR_SHIFTS,
        cues.WEEK_SHIFTS,
        cues.NAMED_DAYS,
        ERAS,
    )
    for word in table
    for rest in ("3日", "五月")
]
