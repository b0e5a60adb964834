import pytest
from marked_view import marked_view

from kg.extract.control import extract_control
from kg.extract.meetings import extract_meetings
from kg.extract.refuted import corrections, refused

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"
CITY, NORTH = "〈ザレム:Place〉", "〈トルナ軍:Organization〉"


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        # legends, rumours and books that the text calls wrong
        (f"{A}が城で{B}と握手を交わしたという逸話は、後世の作家の創作である。", "Denied"),
        (f"町史は{A}が{B}と会談したとするが、同じ日の書状が残るので従えない。", "Denied"),
        (f"{A}が{B}と会談したとの報道は誤報だった。", "Denied"),
        (f"町史は{A}が{B}と会談したとするが、日付は書いていない。", "Actual"),
        # corrections of the text itself
        (f"訂正:昨日配信した「{A}が{B}と会談した」は誤りでした。お詫びします。", "Denied"),
        (f"2日付で「{A}が{B}と会談した」とお伝えしたのは、配信元の取り消しにより削除します。", "Denied"),
        (f"前号で、{A}が{B}と会談したと書きましたが、来たのは代理でした。おわびします。", "Denied"),
        (f"前号で、{A}が{B}と会談したと書きましたが、写真は代理でした。", "Actual"),
        # what a paper told, of which nothing took place
        (f"{A}が{B}と会談したと報じていますが、そのような面談は行っておらず、事実もありません。", "Denied"),
        (f"{A}が{B}と会談したと報じていますが、その場所は港でした。", "Actual"),
        (f"通信社は{A}が{B}と会談したと報じた。{A}氏側は「家にいた」と全面的に退けている。", "Denied"),
        (f"通信社は{A}が{B}と会談したと報じた。{A}氏側は「有意義だった」と述べた。", "Actual"),
        # verdicts and questions that follow
        (f"(a)「{A}が{B}と会談した」。写真が出回る。偽。", "Denied"),
        (f"{A}が{B}と会談したという。これは事実ではない。", "Denied"),
        (f"{A}が{B}と会談したと、東海日報にありました。本当ですか。", "Possible"),
        (f"{A}が{B}と会談した。町は静かだった。本当だ。", "Actual"),
        (f"{A}が{B}と会談したという。しかし、それは偽の知らせだった。", "Denied"),
        # a historian on the story before
        (f"{A}が城で{B}と対面したと家譜は記す。もっとも、史家の真鍋はこれを疑っている。", "Possible"),
        (f"{A}は城で{B}と会談したという。史家はこの一夜の対面を後世の作り話として退けた。", "Denied"),
        (f"{A}は城で{B}と会談したとある。だが末裔はこの話を否定している。", "Denied"),
        (f"{A}は城で{B}と会談したとある。だが港の衛兵はこの話を否定している。", "Actual"),
        (f"{A}は城で{B}と会談したという。史家はこの対面を後世に伝えた。", "Actual"),
        (f"{A}は城で{B}と会談したという。家中はこの密会を偽りの内応とみた。", "Actual"),
        (f"{A}は城で{B}と会談した。史家はこの説を退けた。", "Actual"),
        (
            f"{A}は城で{B}と会談したという記録が都に残るものの、{B}は翌年に生まれており、何かの誤りだろう。",
            "Denied",
        ),
        (f"{A}は城で{B}と会談したという記録が都に残り、{B}の書状もこれを伝える。", "Actual"),
        (
            f"{A}は城で{B}と会談したと碑文にある。堰は町に渡った。史家は、ミランとの会談は後人の潤色だという。",
            "Denied",
        ),
        (
            f"{A}は城で{B}と会談したと碑文にある。堰は町に渡った。史家は、テオとの会談は後人の潤色だという。",
            "Actual",
        ),
        (f"{A}と{B}が城で言葉を交わしたとする講談は、まったくの作り事である。", "Denied"),
        (f"石板には{A}が{B}と城で握手したとあるが、これは後世の加筆である。", "Denied"),
        (f"石板には{A}が{B}と城で握手したとあるが、これは先代の石工が彫った。", "Actual"),
        (f"寺伝に、{A}が城で{B}と会談したとあるのは、後人の願望であろう。", "Denied"),
        (f"寺伝に、{A}が城で{B}と会談したとあるのは、書状とも合う。", "Actual"),
        (f"（この記事はエープリルフールの創作です）{A}は{B}と会談した。", "Hypothetical"),
        (f"（この記事は春に書かれました）{A}は{B}と会談した。", "Actual"),
    ],
)
def test_what_a_text_refuses(example: str, expected: str) -> None:
    """What the text itself calls wrong did not happen; what it asks about is open; the rest stands."""
    [meeting] = extract_meetings(marked_view(example))

    assert meeting.factuality.value == expected


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (
            f"【おことわり】2日付で「{NORTH}が{CITY}から撤収」とお伝えしたのは、取り消しにより削除します。",
            "Denied",
        ),
        (f"訂正　昼に流した「{NORTH}が{CITY}を解放」は誤りでした。", "Denied"),
        (f"{NORTH}は{CITY}を解放した。訂正　昼に流した「{NORTH}が{CITY}を解放」は誤りでした。", "Denied"),
        (f"{NORTH}は{CITY}を解放した。訂正　昼に流した「橋が落ちた」は誤りでした。", "Actual"),
        # who announced it takes it back; who checks it calls it false
        (f"{NORTH}は{CITY}を解放したと発表した。翌日、発表は誤りだったと認めた。", "Denied"),
        (f"{NORTH}は{CITY}を解放したと発表した。翌日、声明を撤回した。", "Denied"),
        (f"{NORTH}は{CITY}を解放したと発表した。翌日、死者の数を訂正した。", "Actual"),
        (f"「{NORTH}が{CITY}を解放」はデマ　市が注意を促す", "Denied"),
        (f"言説：{NORTH}が{CITY}を解放した。\n判定：誤り", "Denied"),
        (f"「{NORTH}が{CITY}を解放した」などの投稿が拡散しているが、その事実はない。", "Denied"),
        (f"{NORTH}が{CITY}を解放した映像が公開された。", "Actual"),
        (f"協定案\n第1条　{NORTH}は{CITY}から撤退する。", "Planned"),
    ],
)
def test_what_a_correction_takes_back(example: str, expected: str) -> None:
    """A note of correction withdraws what it quotes, and what was told of it before."""
    found = extract_control(marked_view(example), ())

    assert {c.factuality.value for c in found} == {expected}


def test_a_correction_quotes_nobody() -> None:
    """What a text takes back are its own words; what somebody else's words are called wrong stays his."""
    own = marked_view(f"訂正:昨日配信した「{A}、辞任へ」は誤りでした。")
    other = marked_view(f"{A}は「橋は落ちた」と述べたが、誤りだった。")

    assert len(corrections(own)) == 1
    assert corrections(other) == ()
    assert refused(other, 0) is None


def test_where_a_refused_clause_begins() -> None:
    """What the narrator tells before the legend in the same sentence stands."""
    view = marked_view(f"{A}は橋を渡ったが、{B}と争ったという話は作り話だ。")

    assert refused(view, view.text.index("渡った")) is None
    assert refused(view, view.text.index("争った")) is not None


MET = f"{A}首相と{B}大統領が会談"


@pytest.mark.parametrize(
    ("heading", "entry", "expected"),
    [
        ("3日の予定", f"・{MET}（ベルネ）", "Planned"),
        ("今週のスケジュール", f"4日（水）　{MET}", "Planned"),
        ("議事次第", f"2　{MET}", "Planned"),
        ("日程案", f"10:00　{MET}", "Planned"),
        ("図上演習　想定", f"X日　{MET}", "Hypothetical"),
        # told afterwards, or under another line
        ("式次第", f"一、{MET}", "Planned"),
        ("今日のうそニュース", f"{MET}した。", "Hypothetical"),
        ("3日の予定", f"・{MET}した。", "Actual"),
        ("3日の動き", f"・{MET}（ベルネ）", "Actual"),
        ("予定を変更", f"・{MET}（ベルネ）", "Actual"),
    ],
)
def test_what_stands_below_a_schedule_is_planned(heading: str, entry: str, expected: str) -> None:
    """Entries of a list of what is to come are plans, unless they are told in the past."""
    view = marked_view(f"{heading}\n{entry}\n・国会開会")
    [meeting] = extract_meetings(view)

    assert meeting.factuality.value == expected
