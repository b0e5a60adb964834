"""Exports of messengers, protocols of meetings and subtitles are read as turns; what only looks so is not."""

import pytest

from kg.read import read_text
from kg.read.messages import as_turns

TURNS = """2026年5月2日
佐伯和也：説明会は中止です。
三浦：理由は何ですか？
佐伯和也：資料が出ません。
水沢 恵：市は公開済みです！
"""
UNDATED = TURNS.partition("\n")[2]

INLINE = {
    "LINE": """[LINE] 港湾対策のトーク履歴
保存日時：2026/05/03 18:20

2026/05/02(土)
10:15	佐伯和也	説明会は中止です
10:15		三浦が参加しました。
10:16	三浦	理由は何ですか？
10:20	佐伯和也	[写真]
10:20	佐伯和也	資料が出ません
10:25	水沢 恵	市は公開済みです！
""",
    "LINE, spaces": """2026.05.02 土曜日
10:15 佐伯和也 説明会は中止です
10:16 三浦 理由は何ですか？
10:20 佐伯和也 資料が出ません
10:25 水沢 市は公開済みです！
""",
    "WhatsApp": """[2026/05/02, 10:15:22] 佐伯和也: 説明会は中止です
[2026/05/02, 10:16:01] 三浦: 理由は何ですか？
[2026/05/02, 10:20:45] 佐伯和也: 資料が出ません
[2026/05/02, 10:25:10] 水沢 恵: 市は公開済みです！
""",
    "WhatsApp, Android": """2026/05/02 10:15 - 佐伯和也: 説明会は中止です
2026/05/02 10:16 - 三浦: 理由は何ですか？
2026/05/02 10:17 - 三浦: <メディアは含まれていません>
2026/05/02 10:20 - 佐伯和也: 資料が出ません
2026/05/02 10:25 - 水沢 恵: 市は公開済みです！
""",
    "Telegram": """佐伯和也, [2026/05/02 10:15]
説明会は中止です

三浦, [2026/05/02 10:16]
理由は何ですか？

佐伯和也, [2026/05/02 10:20]
資料が出ません

水沢 恵, [2026/05/02 10:25]
市は公開済みです！
""",
    "Discord": """佐伯和也 — 2026/05/02 10:15
説明会は中止です
三浦 — 2026/05/02 10:16
理由は何ですか？
佐伯和也 — 2026/05/02 10:20
資料が出ません
水沢 恵 — 2026/05/02 10:25
市は公開済みです！
""",
}
WITHOUT_DAYS = {
    "IRC": """10:15 <佐伯和也> 説明会は中止です
10:16 <三浦> 理由は何ですか？
10:20 <佐伯和也> 資料が出ません
10:25 <水沢 恵> 市は公開済みです！
""",
    "Zoom chat": """10:15:22 From 佐伯和也 to Everyone: 説明会は中止です
10:16:01 From 三浦 to Everyone: 理由は何ですか？
10:20:45 From 佐伯和也 to Everyone: 資料が出ません
10:25:10 From 水沢 恵 to Everyone: 市は公開済みです！
""",
    "Slack": """佐伯和也  10:15
説明会は中止です
三浦  午前10:16
理由は何ですか？
佐伯和也  10:20
資料が出ません
水沢 恵  10:25
市は公開済みです！
""",
    "protocol": """[00:01:15] 佐伯和也
説明会は中止です

[00:02:16] 三浦
理由は何ですか？

[00:02:40] 佐伯和也
資料が
出ません

[00:03:10] 水沢 恵
市は公開済みです！
""",
    "WebVTT": """WEBVTT

00:01:15.000 --> 00:01:19.000
<v 佐伯和也>説明会は中止です</v>

00:02:16.000 --> 00:02:19.000
<v 三浦>理由は<i>何</i>ですか？</v>

00:02:40.000 --> 00:02:43.000
<v 佐伯和也>資料が

00:02:43.000 --> 00:02:49.000
<v 佐伯和也>出ません</v>

00:03:10.000 --> 00:03:12.000
<v 水沢 恵>市は公開済みです！</v>
""",
    "SubRip": """1
00:01:15,000 --> 00:01:19,000
佐伯和也: 説明会は中止です

2
00:02:16,000 --> 00:02:19,000
三浦: 理由は何ですか？

3
00:02:40,000 --> 00:02:49,000
佐伯和也: 資料が
出ません

4
00:03:10,000 --> 00:03:12,000
水沢 恵: 市は公開済みです！
""",
}


@pytest.mark.parametrize("form", INLINE)
def test_every_export_gives_the_same_turns_under_their_day(form: str) -> None:
    turns = as_turns(INLINE[form]).replace("水沢：", "水沢 恵：")
    assert turns[turns.index("2026年5月2日") :] == TURNS


@pytest.mark.parametrize("form", WITHOUT_DAYS)
def test_exports_without_days_give_the_same_turns(form: str) -> None:
    assert as_turns(WITHOUT_DAYS[form]) == UNDATED


def test_each_day_has_its_own_row_and_the_head_stays() -> None:
    text = INLINE["LINE"] + "\n2026/05/03(日)\n09:10\t三浦\t了解です"
    turns = as_turns(text)
    assert turns.startswith("[LINE] 港湾対策のトーク履歴\n")
    assert turns.endswith("！\n\n2026年5月3日\n三浦：了解です。\n")
    assert read_text(text).date == "2026-05-02"


def test_a_message_of_several_lines_is_one_turn() -> None:
    """Each line is a sentence, unless it stops at a comma or a particle."""
    text = '2026/05/02(土)\n10:15\t三浦\t"市長は\n来ません\nまた明日"\n10:16\t佐伯\tはい\n10:17\t三浦\tでは'
    assert "三浦：市長は来ません。また明日。\n" in as_turns(text)


def test_subtitles_without_names_are_one_text() -> None:
    """Cues are cut where the picture is full; a polite ending is taken for the end of a sentence."""
    cues = ["首相は三日、", "首都で外相と会談しました", "協議は続いています"]
    text = "\n\n".join(f"{i}\n00:00:0{i},000 --> 00:00:0{i},900\n{cue}" for i, cue in enumerate(cues, 1))
    assert as_turns(text) == "首相は三日、首都で外相と会談しました。協議は続いています。\n"


@pytest.mark.parametrize(
    "text",
    [
        "日時：5月3日 10:00\n場所：公民館\n講師：佐伯和也\n対象：町民\n",
        "町長の一日\n10:15 町役場 登庁\n11:00 県庁 会議\n13:20 町議会 本会議\n",
        "東京 10:15\n名古屋 11:52\n京都 12:30\n名古屋 13:00\n東京 14:10\n",
        "首相は3日、外相と会談した。\n\n外相：\n「合意は近い」\n",
        "10:15\t<佐伯>\n説明会\n",
    ],
    ids=["list", "day of office", "timetable", "article", "two lines"],
)
def test_what_only_looks_like_messages_stays_as_it_is(text: str) -> None:
    assert as_turns(text) is text
