import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.records import Factuality

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"
T = "〈トルナ:Place〉"


def meetings(example: str, **options: str) -> list[tuple[tuple[str, ...], str]]:
    found = extract_meetings(marked_view(example, **options))
    return [(m.participants, str(m.factuality)) for m in found]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}大統領は18日、{T}で{B}首相と会談した。",
        f"{A}大統領と{B}首相は18日、{T}で会談した。",
        f"{A}大統領は{B}首相に面会し、支援を求めた。",
        f"{A}大統領は18日、{B}首相と電話で話した。",
        f"{A}大統領と{B}首相の会談は3時間に及んだ。",
        f"{A}大統領は{B}首相との会談後、記者団に語った。",
        f"{T}の{A}大統領が18日に{B}首相と行った電話協議は1時間だった。",
        f"十五日、{A}は城で{B}に対面した。",
        f"{A}は{T}に{B}を訪ねた。",
        f"{A}と{B}が顔を合わせるのは、2030年4月以来だ。",
        f"{A}大統領は18日、{T}の{B}首相の表敬を受けた。",
    ],
)
def test_two_people_met(example: str) -> None:
    """Each way of telling that two people met gives one actual meeting of the two."""
    assert meetings(example) == [(("ドレク", "ミラン"), "Actual")]


@pytest.mark.parametrize(
    ("example", "factuality"),
    [
        (f"{A}大統領は{B}首相と会談する予定だ。", "Planned"),
        (f"{A}大統領は25日に{B}首相と会談すると発表した。", "Planned"),
        (f"{A}大統領は{B}首相と会談することを望んでいる。", "Desired"),
        (f"{A}大統領は{B}首相とは会っていない。", "Denied"),
        (f"{A}大統領は{B}首相と会談したとの報道を否定した。", "Denied"),
        (f"{A}大統領と{B}首相の会談は中止となった。", "Denied"),
        (f"{A}大統領と{B}首相の会談に向けて調整が続く。", "Planned"),
    ],
)
def test_what_did_not_happen_keeps_its_factuality(example: str, factuality: str) -> None:
    """Planned, wished, denied and cancelled meetings are kept and never actual."""
    assert [f for _, f in meetings(example)] == [factuality]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}大統領は記者会見で{B}首相を批判した。",
        f"{A}大統領は{B}首相と意見が異なると述べた。",
        f"{A}大統領は{B}社の取材に応じた。",
        "〈ドレク:Person〉氏は尋ねた。〈ミラン:Person〉市長は「国とは先月、協議を済ませた」と答えた。",
        "〈ドレク:Person〉氏は来た。〈ミラン:Person〉氏は地権者とは既に協議した。",
    ],
)
def test_no_meeting(example: str) -> None:
    """Press conferences, opinions and interviews are no meetings."""
    assert meetings(example) == []


def test_separate_calls_are_separate_meetings() -> None:
    """Whoever calls two people one after the other meets each of them, and they do not meet."""
    found = meetings(f"{A}大統領は18日、{B}首相、〈ソラ:Person〉外相とそれぞれ電話で会談した。")
    assert [p for p, _ in found] == [("ドレク", "ミラン"), ("ソラ", "ドレク")]


def test_date_place_duration_and_channel() -> None:
    """A meeting carries the date, place and length that its clause names."""
    [meeting] = extract_meetings(marked_view(f"{A}大統領は18日、{T}で{B}首相と約2時間会談した。"))
    assert (meeting.date, meeting.place, meeting.duration) == ("2031-05-18", "トルナ", "PT2H")
    [call] = extract_meetings(marked_view(f"{A}大統領は18日、{T}から{B}首相と電話で会談した。"))
    assert (call.channel, call.place, call.code) == ("phone", "", "041")


def test_countries_inside_an_office_do_not_meet() -> None:
    """The country in a title after the name is no party: ミラン〈独〉首相."""
    assert meetings(f"{A}大統領は{B}〈独:Place〉首相と会談した。") == [(("ドレク", "ミラン"), "Actual")]


def test_pronouns_point_at_both() -> None:
    """両氏 stands for the two whom its mention names."""
    found = meetings(f"{A}氏は{B}氏をたたえた。〈両氏:Pronoun=ドレク+ミラン〉は7日に会談している。")
    assert found == [(("ドレク", "ミラン"), "Actual")]


def test_press_report_that_is_denied() -> None:
    """A secret meeting that a paper reports and somebody denies did not happen."""
    report = f"〈日報:Organization〉は、{A}氏が{B}氏とひそかに会ったと報じた。"
    example = report + f"{A}氏は「そのような面会はない」と否定した。"
    assert ("Actual" in [f for _, f in meetings(example)]) is False


def test_diary_of_an_office_holder() -> None:
    """Each entry of a daily record that names a visitor is a meeting with the office holder."""
    entries = f"午前9時5分、官邸。10時2分、{B}外相。11時、〈ソラ:Person〉次官。午後1時3分、国会。"
    text = f"【首相動静】{A}首相\n\n{entries}"
    found = extract_meetings(marked_view(text))
    assert {m.participants for m in found if m.rule == "diary-entry"} == {
        ("ドレク", "ミラン"),
        ("ソラ", "ドレク"),
    }


def test_evidence_is_the_sentence() -> None:
    """The evidence of a meeting is the sentence that tells of it."""
    view = marked_view(f"{A}氏が来た。{A}氏は{B}氏と会談した。")
    [meeting] = extract_meetings(view)
    assert view.text_of(meeting.evidence[0].start, meeting.evidence[0].end).endswith("会談した。")
    assert meeting.factuality is Factuality.ACTUAL


BOTH = "〈両国:Pronoun=トルナ+ケルサ〉の外相は6日に会った。"


def test_an_office_of_both_is_held_by_the_two_who_are_named() -> None:
    """Of 両国の外相 the two foreign ministers met, not their countries; of three nobody knows which."""
    two = f"{T}の{A}外相が着いた。〈ケルサ:Place〉の{B}外相も着いた。"
    three = f"{A}外相、{B}外相、〈ハルヴァ:Person〉外相が着いた。{T}と〈ケルサ:Place〉は争う。"
    assert meetings(two + BOTH) == [(("ドレク", "ミラン"), "Actual")]
    assert meetings(three + BOTH) == []
    nobody = f"{T}と〈ケルサ:Place〉は争う。"
    assert meetings(nobody + BOTH) == [(("ケルサ", "トルナ"), "Actual")]


def test_the_talks_of_a_day_are_those_told_of_that_day() -> None:
    """昨日の会談 is the meeting that was told of that day, not the one told last."""
    told = f"{A}大統領は昨日、{B}首相と会談した。〈ハルヴァ:Person〉外相は17日、{B}首相を訪ねた。"
    assert meetings(told + "昨日の会談は2時間に及んだ。")[-1] == (("ドレク", "ミラン"), "Actual")


def test_the_place_is_where_the_report_was_sent_from_or_where_they_went_before() -> None:
    """当地 is the place of the dateline; whoever went to a place and then met somebody met there."""
    [sent] = extract_meetings(marked_view(f"【{T}6日海文】{A}外相は6日、当地で{B}外相と会談した。"))
    assert sent.place == "トルナ"
    [went] = extract_meetings(marked_view(f"{A}は18日、{T}に飛んだ。{A}は{B}と夜には夕食をとった。"))
    assert (went.place, went.date) == ("トルナ", "2031-05-18")
    [other] = extract_meetings(marked_view(f"〈ハルヴァ:Person〉は18日、{T}に飛んだ。{A}は{B}と会った。"))
    assert other.place == ""


def test_a_rank_alone_is_its_bearer() -> None:
    """公 stands for the duke; 公の場 and 公に are no duke, and where nobody is one, 公 is nobody."""
    tale = f"一三〇三年、{A}公は{T}に入る。一三〇四年、{B}王は着く。一三〇六年五月、"
    assert meetings(tale + f"{B}王は公と会見する。", date="2018-03-01") == [(("ドレク", "ミラン"), "Actual")]
    assert meetings(tale + f"{B}王は公の場で語った。", date="2018-03-01") == []
    news = f"{A}公は18日、{T}に着いた。"
    assert meetings(news + f"{B}王は公と会見した。") == [(("ドレク", "ミラン"), "Actual")]
    assert meetings(news + f"{B}王は公と会見する予定だ。") == [(("ドレク", "ミラン"), "Planned")]
    assert meetings(news + f"{B}王は公に会見した。") == []
    assert meetings(f"{A}王は18日、{T}に着いた。{B}王は公と会見した。") == []
