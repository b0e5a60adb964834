"""Mediators, topics, on whose word a meeting stands, and the day of a daily record."""

from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.records import Claim, Evidence

A, B, C = "〈ドレク:Person〉", "〈ミラン:Person〉", "〈ハルヴァ:Person〉"


def test_a_mediator_is_no_party() -> None:
    """Whoever mediates stands beside the parties, also as a country; others there do not."""
    [meeting] = extract_meetings(marked_view(f"{A}は〈ヴェルド:Place〉の仲介で{B}と会談した。"))
    assert (meeting.participants, meeting.mediators) == (("ドレク", "ミラン"), ("ヴェルド",))
    [meeting] = extract_meetings(marked_view(f"{A}は〈ヴェルド:Place〉の首都で{B}と会談した。"))
    assert meeting.mediators == ()


def test_the_topic_is_what_the_talks_were_about() -> None:
    """The words before について are the topic, without the parties."""
    [meeting] = extract_meetings(marked_view(f"{A}は{B}と会談し、捕虜の交換について意見を交わした。"))
    assert meeting.topic == "捕虜の交換"
    [meeting] = extract_meetings(marked_view(f"{A}は{B}と会談した。"))
    assert meeting.topic == ""


def test_a_region_told_by_its_last_letter_is_the_one_that_the_text_names() -> None:
    """都内のホテルで is 東京 where the text names it, and nothing where it does not or where nobody met there."""

    def places(place: str, name: str) -> set[str]:
        view = marked_view(f"{A}は{place}{B}と会談した。{C}は〈{name}:Place〉を離れた。")
        return {m.place for m in extract_meetings(view)}

    assert places("都内のホテルで", "東京") == {"東京"}
    assert places("道内の牧場で", "北海道") == {"北海道"}
    assert places("都内のホテルで", "ヴェルド") == {""}
    assert places("都内の様子について", "東京") == {""}


def test_the_year_in_which_something_befell_a_party_is_not_when_they_met() -> None:
    """The year of a clause that tells who somebody is is its own; a day, or a year for all, is the meeting's."""

    def told(before: str) -> str:
        [meeting] = extract_meetings(marked_view(f"{before}{A}さんは、実姉の{B}さんと再会した。"))
        return meeting.date

    assert told("1987年に沖で拉致されたとする") == ""
    assert told("1987年に都で生まれた") == ""
    assert told("2030年、沖で拉致された") == "2030"
    assert told("2030年に来日した") == "2030"
    assert told("3日に来日した") == "2031-05-03"


def test_the_day_of_something_else_is_not_when_they_met() -> None:
    """A day since when, and that of what lies ahead, is not the meeting's, unless no other is told."""

    def told(text: str) -> list[str]:
        return [m.date for m in extract_meetings(marked_view(text))]

    assert told(f"{A}は5日、昨年10月以来となる会談を{B}と行った。") == ["2031-05-05"]
    assert told(f"{A}と{B}が会うのは昨年10月以来だ。") == ["2030-10"]
    assert told(f"{A}は昨年10月以降、{B}と会談した。") == [""]
    assert told(f"{A}は5日、12日に始まる国会を前に{B}と会談した。") == ["2031-05-05"]
    assert told(f"{A}は5日に始まった国会で{B}と会談した。") == ["2031-05-05"]


def test_a_meeting_in_somebodys_words_stands_on_them() -> None:
    """Inside a claim a meeting is its speaker's word; outside it is the narrator's."""
    view = marked_view(f"{C}は、{A}が{B}と会談したと述べた。")
    end = view.text.index("と述べた")
    claim = Claim("c", "ハルヴァ", "", 5, end, evidence=(Evidence("d", 0, end),))
    [meeting] = extract_meetings(view, [claim])
    assert meeting.according_to == ("ハルヴァ",)
    [meeting] = extract_meetings(view)
    assert meeting.according_to == ()


def test_the_day_of_a_record_stands_in_its_heading() -> None:
    """A daily record tells of the day in its heading, and goes on after 【午後】."""
    text = (
        f"〈ドレク:Person〉首相の一日(18日)\n\n9時5分、{B}財務相。10時2分、閣議。11時、{C}次官。\n"
        f"【午後】1時、〈ソレン:Person〉外相。2時、閣議。3時、{B}財務相。"
    )
    found = extract_meetings(marked_view(text))
    assert {m.date for m in found} == {"2031-05-18"}
    assert {"ソレン", "ハルヴァ", "ミラン"} == {p for m in found for p in m.participants} - {"ドレク"}


def test_a_record_without_its_holder_gives_nothing() -> None:
    """Visitors are not taken for whoever received them."""
    text = f"首相動静\n\n9時5分、{B}財務相。10時2分、閣議。11時、{C}次官。"
    assert extract_meetings(marked_view(text)) == ()


def test_an_entry_names_those_who_sat_by_and_where() -> None:
    """Sentences up to the next clock time are one entry: a house sets the place, 同席 is no party, 欠席 nobody."""
    text = (
        f"〈ドレク:Person〉首相の一日(18日)\n\n9時5分、〈王宮:Place〉着。10時、{B}財務相。{C}次官同席。"
        f"11時、〈ソレン:Person〉外相。〈テオ:Person〉次官は欠席。"
    )
    first, second = extract_meetings(marked_view(text))
    assert (first.participants, first.attendees, first.place) == (("ドレク", "ミラン"), ("ハルヴァ",), "王宮")
    assert (second.participants, second.attendees) == (("ソレン", "ドレク"), ())


def test_a_line_may_open_with_its_day() -> None:
    """Each line of a record may tell of a day of its own, and the heading may name its holder in brackets."""
    text = (
        f"町長動静(〈ドレク:Person〉町長)\n\n▼18日(日) 9時、{B}所長。10時、登庁。11時、{C}館長。\n"
        f"▼19日(月) 9時、〈ソレン:Person〉院長。10時、登庁。"
    )
    found = {(m.participants, m.date) for m in extract_meetings(marked_view(text))}
    assert (("ソレン", "ドレク"), "2031-05-19") in found
    assert (("ドレク", "ミラン"), "2031-05-18") in found


def test_who_says_i_is_the_signer_or_nobody() -> None:
    """私は…を訪ねた is a meeting of whoever signs the text; without a signature it is nobody's."""
    told = f"{A}氏は画家である。去年の五月、私は{B}さんを訪ねた。"
    [meeting] = extract_meetings(marked_view(f"{told}\n\n(文・〈ハルヴァ:Person〉)"))
    assert meeting.participants == ("ハルヴァ", "ミラン")
    assert extract_meetings(marked_view(told)) == ()


def test_an_answer_is_spoken_by_whom_the_title_names() -> None:
    """In the paragraph after a question the omitted subject is the one person of the title."""
    text = f"〈ドレク:Person〉氏に聞く\n\n――{B}氏との縁は。\n{B}さんとは4月に王都で会っています。"
    [meeting] = extract_meetings(marked_view(text))
    assert (meeting.participants, meeting.date) == (("ドレク", "ミラン"), "2031-04")


def test_others_of_two_sides_are_not_whoever_was_named() -> None:
    """外相同士が会談した: nobody named met; 首脳同士 are those who are named."""

    def actual(text: str) -> list[tuple[str, ...]]:
        found = extract_meetings(marked_view(text))
        return [m.participants for m in found if m.factuality.value == "Actual"]

    assert actual(f"予定された{A}首相と{B}大統領の会談は行われず、代わりに外相同士が会談した。") == []
    assert actual(f"{A}首相と{B}大統領は会わず、側近同士が協議した。") == []
    assert actual(f"{A}首相と{B}大統領は、通訳を交えずに会談した。") == [("ドレク", "ミラン")]
