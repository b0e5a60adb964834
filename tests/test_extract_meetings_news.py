"""Meetings as newspapers tell them: nouns without する, offices, words for two, partners without a name."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings

A, B, C = "〈ドレク:Person〉", "〈ミラン:Person〉", "〈サヴァ:Person〉"
K, T = "〈ケルサ:Place〉", "〈トルナ:Place〉"
F, G = "〈白嶺銀行:Organization〉", "〈南浜銀行:Organization〉"
TWO = (("ドレク", "ミラン"), "Actual")


def meetings(example: str) -> list[tuple[tuple[str, ...], str]]:
    return [(m.participants, str(m.factuality)) for m in extract_meetings(marked_view(example))]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}首相は18日、官邸で{B}代表と会談を実施。",
        f"{A}首相と{B}代表は18日、会合を実施して認識で一致した。",
        f"{A}首相は{B}代表と会談の機会を設けた。",
        f"{A}陛下は18日、{B}さんとご面会になった。",
        f"{A}代表は{B}代表と数回にわたって会談をしており、今後は協議を進める見通しだ。",
        f"{A}監督は{B}会長と会談し、辞任の意向を示した。",
        f"{A}監督は{B}会長と会談し、続投する方針で一致した。",
        f"{A}大統領は電話で{B}首相に支援の申し出を行った。",
        f"{A}監督とそれを慰留していた{B}会長が18日に会談した。",
        f"{A}首相と{B}代表が会合を実施、また、両者は協力が必要との認識で一致した。",
        f"{A}会長は3日、{B}会長と会談の機会を設け支持を訴えているが、確約は得られていない。",
        f"{A}氏は{B}会長、ほか協会の理事らと会談した。",
        f"{A}会長と{B}会長の話し合いがまとまらず、開会は延期された。",
        f"4月に開かれた外相会談で、{A}外相は{B}外相へ真相の究明を申し入れた。",
    ],
)
def test_newspapers_tell_of_two_who_met(example: str) -> None:
    """Nouns that end a clause, honorific nouns, what was said there: each tells of one actual meeting."""
    assert meetings(example) == [TWO]


@pytest.mark.parametrize(
    ("example", "factuality"),
    [
        (f"{A}首相は{B}代表と会談を実施する予定だ。", "Planned"),
        (f"{A}首相は{B}代表と会談を実施していない。", "Denied"),
        (f"{A}首相は23日をめどに{B}代表と会談して、回答を求める。", "Planned"),
        (f"{A}首相は今後も{B}代表と交渉し、譲歩を引き出す。", "Planned"),
        (f"{A}首相は{B}代表と会談し、協力を求める考えを示した。", "Planned"),
        (f"{A}大統領は電話で{B}首相に支援の申し出を行う予定だ。", "Planned"),
    ],
)
def test_what_is_to_come_is_planned(example: str, factuality: str) -> None:
    """今後, をめどに and what somebody only thinks of doing make a plan of the whole chain."""
    assert [f for _, f in meetings(example)] == [factuality]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}さんと{B}さんは自宅へ帰って14日ぶりに家族と対面した。",
        f"{A}代表と{B}代表は現地の担当者らと会った。",
        f"{A}院長と運営する法人の{B}理事長が会見し、謝罪した。",
        f"{A}大統領は書簡で{B}首相に支援の申し出を行った。",
        f"{F}は再建を急ぐ。18日、{A}代表と会談し、協力を求めた。",
        f"{A}首相、{B}首相、{C}首相が文書を出した。両首脳は18日に会談した。",
        f"{A}さんは講師だった。{A}さんの自宅にメモが見つかり、同日夜、{B}容疑者宅を訪ねて職務質問をした。",
        f"{A}氏は{B}さんを駐車場に呼び出して殴る蹴るの暴行を加えた。",
    ],
)
def test_partners_that_no_name_tells_are_not_guessed(example: str) -> None:
    """Whoever met somebody unnamed, faced the press or is one of three who may be meant met nobody here."""
    assert meetings(example) == []


def test_several_leaders_named_together_are_met() -> None:
    """X、Y の各派領袖と: each of them is a partner."""
    found = meetings(f"{A}氏は{B}氏、{C}氏の各派領袖と党本部で会談を行い支持を確認した。")
    assert found == [(("サヴァ", "ドレク", "ミラン"), "Actual")]


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (f"{K}の{A}国防長官と{T}の{B}国防相が着いた。{K}と{T}の国防相会談は2時間に及んだ。", [TWO]),
        (f"{K}と{T}の国防相会談は2時間に及んだ。", [(("ケルサ", "トルナ"), "Actual")]),
        (f"{K}の{A}国防長官が着いた。{K}と{T}の国防相会談は2時間に及んだ。", []),
        (f"{K}の{A}大統領が着いた。{K}と{T}の首脳会談は2時間に及んだ。", [(("ケルサ", "トルナ"), "Actual")]),
        (f"{K}と{T}の国防相会談は来月行われる予定だ。", [(("ケルサ", "トルナ"), "Planned")]),
    ],
)
def test_talks_of_an_office_are_talks_of_its_holders(
    example: str, found: list[tuple[tuple[str, ...], str]]
) -> None:
    """国防相会談 of two countries was held by their ministers; where only one is named nobody is said to meet."""
    assert meetings(example) == found


def test_both_countries_are_the_two_that_were_joined() -> None:
    """両国 means the two named together, not a country that a sentence between them mentions."""
    example = f"{K}と{T}の国境が定まった。〈ノルダ:Place〉の放送が伝えた。〈両国:Pronoun=トルナ+ノルダ〉は4月に会談した。"
    assert meetings(example) == [(("ケルサ", "トルナ"), "Actual")]


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (f"3日に{A}党首とお会いしたのは、外務省の{B}政務官です。", [TWO]),
        (f"3日に{A}党首と会う予定なのは、{B}政務官です。", []),
        (f"{B}大統領は忙しい。3日に{A}党首とお会いしたのは、外務省の政務官です。", []),
        (f"{B}大統領は忙しい。{A}党首と会ったのは3日だ。", [TWO]),
    ],
)
def test_a_cleft_names_last_who_met(example: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    """Y と会ったのは X だ: the subject comes last; where it has no name, nobody else is put there."""
    assert meetings(example) == found


def test_partners_of_one_verb_are_met_each_at_their_place() -> None:
    """ケルサで X と、4日にトルナで Y と会談した: two meetings, each with its place and day."""
    view = marked_view(f"{A}大統領は3日に{K}で{B}首相と、4日に{T}で{C}首相と会談した。")
    found = {(m.participants, m.place, m.date) for m in extract_meetings(view)}
    assert found == {
        (("ドレク", "ミラン"), "ケルサ", "2031-05-03"),
        (("サヴァ", "ドレク"), "トルナ", "2031-05-04"),
    }


@pytest.mark.parametrize(
    ("example", "place", "date"),
    [
        (f"{A}大統領と{B}首相は、先月{K}で発生した事件について協議した。", "", ""),
        (f"{A}大統領と{B}首相は4日、{K}で起きた事件をめぐり協議した。", "", "2031-05-04"),
        (f"{A}大統領と{B}首相は4日、{K}で事件について協議した。", "ケルサ", "2031-05-04"),
        (f"{A}大統領と{B}首相は{K}で丸一日、協議した。", "ケルサ", ""),
    ],
)
def test_the_day_of_what_is_talked_about_is_not_the_day_of_the_talks(
    example: str, place: str, date: str
) -> None:
    """What a clause says of the matter (先月起きた事件について) is no date or place of the meeting."""
    assert [(m.place, m.date) for m in extract_meetings(marked_view(example))] == [(place, date)]


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (f"{A}駐在大使から先方の{B}局長に対し、計画の撤回を申し入れました。", [TWO]),
        (f"{A}大使は3日、外務省の{B}次官に抗議した。", [TWO]),
        (f"{A}大使は3日、外務省の{B}次官に抗議する予定だ。", [(TWO[0], "Planned")]),
        (f"{A}大使は3日、外務省の{B}次官に抗議していない。", [(TWO[0], "Denied")]),
        (f"{A}議員は3日、{B}次官に抗議した。", []),
        (f"{A}大使から{B}局長に対し、書簡を通じて撤回を申し入れました。", []),
        (f"{A}会長は{B}代行に対して文書を提出した。", []),
    ],
)
def test_envoys_call_on_whom_they_protest_to(example: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    """An envoy who lodges something with an official has met them; others write or speak in public."""
    assert meetings(example) == found


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (f"{A}外相は{B}外相と協力する方針を確認した。", [TWO]),
        (f"{A}社長は出資比率を{B}氏と確認しております。", [TWO]),
        (f"{A}容疑者は埋められた遺体が{B}さんと孫であると身元を確認した。", []),
        (f"{A}署長は遺体を{B}さんと確認した。", []),
        (f"{A}外相は{B}外相と協力する方針を確認する予定だ。", []),
    ],
)
def test_what_two_confirm_is_what_they_agree_on(
    example: str, found: list[tuple[tuple[str, ...], str]]
) -> None:
    """確認 tells of talks where a course is confirmed between two; who somebody is, is found out alone."""
    assert meetings(example) == found


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (
            f"{K}と{T}は譲らない。〈両国:Pronoun=ケルサ+トルナ〉は3日に協議した。",
            [(("ケルサ", "トルナ"), "Actual")],
        ),
        (f"{T}は譲らない。{K}で行われた〈両国:Pronoun=ケルサ+トルナ〉の協議は3時間に及んだ。", []),
    ],
)
def test_the_country_of_the_talks_is_none_of_both(
    example: str, found: list[tuple[tuple[str, ...], str]]
) -> None:
    """両国 is not taken for the place where they met."""
    assert meetings(example) == found


@pytest.mark.parametrize(
    ("example", "people"),
    [
        (f"{A}氏は{B}会長に加え、{C}副会長らと会談した。", {"ドレク", "ミラン", "サヴァ"}),
        (f"{A}氏は{B}会長、{C}副会長ほか、財界人らと会談した。", {"ドレク", "ミラン", "サヴァ"}),
        (f"{A}大使は、2日間の日程で両国を訪問した。8日は市内で、{K}当局者と会談した。", {"ドレク", "ケルサ"}),
        (f"{F}は{G}に対して買収交渉を進めたが、決裂した。", {"白嶺銀行", "南浜銀行"}),
        (f"{A}駐{T}〈日本:Place〉大使らは28日、{B}大統領と面会した。", {"ドレク", "ミラン"}),
        (f"{K}政府は{B}大統領に特使を派遣して会談を行った。", {"ケルサ", "ミラン"}),
        (
            "〈ケルサ県:Place〉では被害について、〈農林省:Organization〉と協議している。",
            {"ケルサ県", "農林省"},
        ),
    ],
)
def test_who_else_was_there(example: str, people: set[str]) -> None:
    """に加え and ほか add to the partners; an envoy goes for his state; an office acts where it is."""
    [meeting] = extract_meetings(marked_view(example))
    assert (set(meeting.participants), str(meeting.factuality)) == (people, "Actual")


@pytest.mark.parametrize(
    "example",
    [
        f"今後、{F}や{G}など各社との協議を行った。",
        f"{A}首相は{B}大統領に特使を派遣して会談を行った。",
        f"{A}党首は連立交渉でも〈新党:Organization〉との調整で役割を果たし、{B}首相にとって交渉は難しくなったと伝えた。",
        f"{F}は{T}法人に対して買収交渉を進めた。",
        f"〈ジュネーブ:Place〉では、{K}と対応を協議した。",
    ],
)
def test_who_did_not_sit_together(example: str) -> None:
    """Partners joined by や need not know each other; whom an envoy met, his prime minister did not."""
    assert meetings(example) == []


@pytest.mark.parametrize(
    ("example", "place", "date"),
    [
        ("2008年5月の〈日:Place〉〈中:Place〉首脳会談で貸与が提案された。", "", "2008-05"),
        ("昨年11月に開かれた〈日:Place〉〈ケルサ:Place〉外相会談で返還を申し入れた。", "", "2030-11"),
        ("3日{K}と{T}の政策協議が始まった。", "", "2031-05-03"),
        ("12月に予定している{K}と{T}の首脳会談の延期もあり得る。", "", "2031-12"),
        ("1日から〈ザレム:Place〉で行われていた{K}と{T}の実務協議において合意した。", "ザレム", "2031-05-01"),
        ("{A}外相と{B}次官は〈ザレム:Place〉で会談し、3日、文書に調印した。", "ザレム", "2031-05-03"),
        ("黄海で拉致された{A}さんは3日、{B}さんと再会した。", "", "2031-05-03"),
        ("{A}会長は3日会見し、{B}氏と交渉していることを明らかにした。", "", ""),
        ("{A}会長は会見し、3日に{B}氏と会談したと明らかにした。", "", "2031-05-03"),
        ("{A}首相は4月28日夜に{B}財務相と会談し、解散の意向を伝えた。", "", "2031-04-28"),
        ("{A}首相は12月28日夜に{B}財務相と会談する意向だ。", "", "2031-12-28"),
    ],
)
def test_day_and_place_are_of_the_meeting(example: str, place: str, date: str) -> None:
    """Neither where somebody was seized nor when somebody told the press is where and when they met."""
    text = example.format(A=A, B=B, K=K, T=T).replace("黄海", "〈黄海:Place〉")
    [meeting] = extract_meetings(marked_view(text, date="2031-05-04"))
    assert (meeting.place, meeting.date) == (place, date)
