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
