"""Lines get their kind by form, and lines that belong together share a clipping."""

import random

import pytest

from kg.read import read_text, split_blocks
from kg.records import BlockKind, Clipping, Document

K = BlockKind
BODY = "カルベニアの外相は25日、記者団に対し、協議は続いていると述べた。"
MORE = "政府は詳しい日程を明らかにしていない。"


def kinds(text: str) -> list[tuple[str, str]]:
    document = read_text(text, date="2025-04-26")
    blocks, _ = split_blocks(document)
    return [(b.kind.value, document.text[b.start : b.end]) for b in blocks]


def kind_of(line: str, *, above: str = f"{BODY}\n\n", below: str = f"\n\n{MORE}") -> BlockKind:
    """Return the kind of *line* set between prose, in a document that has more of it."""
    found = [kind for kind, text in kinds(above + line + below) if text == line.strip()]
    assert len(found) == 1, (line, kinds(above + line + below))
    return BlockKind(found[0])


def clippings(text: str) -> tuple[list[list[str]], tuple[Clipping, ...]]:
    document = read_text(text, date="2025-04-26")
    blocks, clips = split_blocks(document)
    return [[document.text[b.start : b.end] for b in blocks[c.first : c.last + 1]] for c in clips], clips


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("【港は開いたまま=カルベニア外務省】", K.HEADLINE),
        ("【港の週間概要 4月19日~25日 カルベニア海軍", K.HEADLINE),
        ("ソルベルグ首相、港の再開について語る】", K.HEADLINE),
        ("💥【倉庫が燃える=港湾局】", K.HEADLINE),
        ("ソルベルグ首相「港は開いている」", K.HEADLINE),
        ("ソルベルグ首相港は開いている 署名はない」", K.HEADLINE),
        ("首相と外相が港で会談=首相府", K.HEADLINE),
        ("首相、辞任を否定 衆院委", K.HEADLINE),
        ("〈港の一日〉", K.HEADLINE),
        ("🇹🇷 港の言い分", K.HEADLINE),
        ("■概要", K.HEADING),
        ("ソルベルグ氏のその他の発言:", K.HEADING),
        ("第2章 港の歴史", K.HEADING),
        ("📡 2025/04/25 夜", K.HEADING),
        ("⚡️ 25日 21:14", K.HEADING),
        ("🔸 港には船が12隻いる。", K.BULLET),
        ("・港には船が12隻いる。", K.BULLET),
        ("- 港には船が12隻いる。", K.BULLET),
        ("▽港には船が12隻いる。", K.BULLET),
        ("○栗原委員　港の件を伺います。", K.TURN),
        ("報道官:「港は開いている」", K.TURN),
        ("【外務報道官】港は開いています。", K.TURN),
        ("（市長）港は来月開きます。", K.TURN),
        ("【津共同】港は開いている。", K.BODY),
        ("司会者：では次に移りましょう。", K.TURN),
        ("Q　港は使えますか。", K.TURN),
        ("――港の話を聞かせてください。", K.TURN),
        ("🔴 4/25 13:20 港は平穏です。", K.TURN),
        ("「港は今も、これからも開いている」", K.QUOTE),
        ("🗨️「港は今も開いている」", K.QUOTE),
        ("> 港は今も開いている。", K.QUOTE),
        ("ヤン・ソルベルグ・Xより 2025年4月25日 午後2時32分", K.ATTRIBUTION),
        ("ヤン・ソルベルグ(Xへの投稿、4月25日)", K.ATTRIBUTION),
        ("(フェイスブックへの投稿、4月25日)", K.ATTRIBUTION),
        ("— ヤン・ソルベルグ、4月25日", K.ATTRIBUTION),
        ("ヤン・ソルベルグ @jan · 4月25日", K.ATTRIBUTION),
        ("返信先: @jan", K.RELATED),
        ("関連記事:港の再開、来月か", K.RELATED),
        ("原題:Port to Stay Open (1)(抜粋)", K.RELATED),
        ("（３面に会見詳報）", K.RELATED),
        ("〔委員長退席〕", K.RELATED),
        ("https://news.example.jp/1", K.LINK),
        ("memo.hatenadiary.example", K.LINK),
        ("#港(250426)", K.TAG),
        ("#港 #カルベニア", K.TAG),
        ("❗️港を守る作戦が完了した。首相が報告を受けた。", K.BODY),
        ("🇷🇺港の警備は続いている。", K.BODY),
        ("【津共同】前線の大雨で、港は閉鎖された。", K.BODY),
        ("［ソルネス　２５日　通信］ - 港は閉鎖された。", K.BODY),
        ("☝️訂正:昨日の「港を閉鎖」は誤り。正しくは開放でした。", K.BODY),
        ("「港は閉じない」と首相は述べた。", K.BODY),
        ("首相は「港は閉じない」と述べた。", K.BODY),
        ("㈱ソルネスの社長は港の閉鎖に反対した。", K.BODY),
        ("東和海運（本社：港南市、以下「当社」）は、会社を設けました。", K.BODY),
        ("会談の時間は10:30からだという。", K.BODY),
        ("港には船がいる。(海軍調べ)", K.BODY),
        ("海軍は3日、港を開いたと発表した。同軍の発表から:", K.BODY),
        ("海軍は3日、港を開いたと発表し、次の点を挙げた:", K.BODY),
        ("海軍の発表から:", K.HEADING),
    ],
)
def test_a_line_gets_its_kind_by_form(line: str, kind: BlockKind) -> None:
    """Marks, brackets and length tell what a line is."""
    assert kind_of(line) is kind


def test_geometric_marks_are_headlines_where_they_carry_news() -> None:
    """◇ before whole headlines separates articles; ■ before words of a section does not."""
    news = kinds(
        f"◇声明は5カ国で=港湾会議\n\n　{BODY}\n\n◇「会っていない」=外相\n\n　{BODY}\n\n"
        f"◇外相が電話\n\n　{MORE}"
    )
    assert [k for k, t in news if t.startswith("◇")] == ["headline"] * 3
    release = kinds(f"■概要\n　{BODY}\n\n■経緯\n　{MORE}")
    assert [k for k, t in release if t.startswith("■")] == ["heading"] * 2


def test_a_quotation_above_indented_text_is_its_headline() -> None:
    """「会長の腹は…」 flush left over an indented paragraph."""
    text = f"　{BODY}\n\n「会長の腹は港」\n\n　{MORE}"
    assert ("headline", "「会長の腹は港」") in kinds(text)


def test_interview_answers_are_turns_with_a_bare_name() -> None:
    """A name and a space, next to a question."""
    text = "――10年ぶりですね。\n羽根　書けなかったんです。\n――次は。\n羽根　まだ秘密です。"
    assert [k for k, _ in kinds(text)] == ["turn"] * 4


@pytest.mark.parametrize("mark", ["　", "：", " ", "―― "])
def test_labels_that_recur_are_those_of_speakers(mark: str) -> None:
    """Whatever their words: 甲 and 乙 speak by turns; the words begin behind the label."""
    said = [
        ("甲", "橋は落ちたのですか。"),
        ("乙", "3年前に落ちました。"),
        ("甲", "誰が。"),
        ("乙", "水です。"),
    ]
    text = "\n".join(f"{who}{mark}{words}" for who, words in said)
    blocks, _ = split_blocks(Document("d", text))
    assert [text[b.words : b.end] for b in blocks] == [words for _, words in said]


@pytest.mark.parametrize("label", ["4月", "同月", "12", "注"])
def test_dates_numbers_and_notes_that_recur_are_no_labels(label: str) -> None:
    """A chronicle's dates open its lines again and again."""
    text = "\n".join(f"{head}　{BODY}" for head in (label, "5月", label, "5月"))
    assert all(b.words == 0 for b in split_blocks(Document("d", text))[0])


# --- clippings -----------------------------------------------------------------------------------


def test_an_attribution_takes_the_paragraph_above_and_closes_it() -> None:
    """The report above and the report below are not the poster's words."""
    post = "港に着きました。素晴らしい一日でした!"
    line = "ヤン・ソルベルグ・Xより 2025年4月25日 午後2時32分"
    groups, clips = clippings(f"{BODY}\n\n{post}\n\n{line}\n\n{MORE}")
    assert groups == [[BODY], [post, line], [MORE]]
    assert (clips[1].attribution, clips[1].date) == (2, "2025-04-25")
    assert (clips[0].attribution, clips[2].attribution) == (-1, -1)


def test_an_attribution_takes_several_paragraphs_in_the_first_person() -> None:
    """A post may have paragraphs; a report among them ends it."""
    groups, _ = clippings(
        f"{BODY}\n\n私は港に着きました。\n\n皆さんに感謝します!\n\nヤン・ソルベルグ(Xへの投稿、4月25日)"
    )
    assert [len(g) for g in groups] == [1, 3]


def test_a_narrator_above_a_post_is_not_the_poster() -> None:
    """Without first person only the paragraph right above the attribution is taken."""
    groups, _ = clippings(
        "港の歴史とは\n\n港は百年前に開かれた。\n\n船は減っている。\n\n私なら港を守れる!\n\nヤン・ソルベルグ(Xへの投稿、4月25日)"
    )
    assert [len(g) for g in groups] == [3, 2]


def test_a_label_above_quoted_words_attributes_them() -> None:
    """Name with office, then the words; the next section heading ends it."""
    groups, clips = clippings(
        f"{MORE}\n\n■コメント\n芝田啓（北港大学教授）\n　「膜は割れました」\n\n■予定\n　{BODY}"
    )
    assert groups[1] == ["芝田啓（北港大学教授）", "「膜は割れました」"]
    assert clips[1].attribution == clips[1].first == 2
    assert clips[2].attribution == -1


def test_a_date_in_brackets_at_the_end_attributes_nothing() -> None:
    """It dates the clipping only."""
    groups, clips = clippings(f"港の話\n\n　{BODY}\n\n　{MORE}\n\n（二〇二五年四月二十四日）")
    assert len(groups) == 1
    assert (clips[0].attribution, clips[0].date) == (-1, "2025-04-24")


def test_dated_posts_under_a_header_are_clippings_of_its_owner() -> None:
    """Each post has its own date; the header says whose they are, until the next header."""
    text = (
        "👤【芝田恵(北港知事)のフェイスブック】\n\n🔴 4/24 13:20 港は平穏です。\n\n"
        "🔴 4/25 07:05 噂は嘘です。\n\n"
        f"📡 2025/04/25\n\n🟢 {BODY}"
    )
    groups, clips = clippings(text)
    assert [len(g) for g in groups] == [2, 1, 2]
    assert [(c.attribution, c.date) for c in clips] == [
        (0, "2025-04-24"),
        (0, "2025-04-25"),
        (-1, "2025-04-25"),
    ]


@pytest.mark.parametrize(
    "separator",
    [
        "\n\n【港は開いたまま=外務省】\n\n",
        "\n\nmemo.example.jp\n\n",
        "\n\n首相、辞任を否定\n\n",
        "\n\n\n",
        "\n\n📡 2025/04/25\n\n",
    ],
    ids=["bracketed", "link", "headline", "blank lines", "date row"],
)
def test_separators_start_a_clipping(separator: str) -> None:
    """Two articles never share one."""
    first = f"{BODY}\n\n{MORE}"
    groups, _ = clippings(f"{first}\n\n{MORE}{separator}{BODY}\n\n{MORE}\n\n{MORE}")
    assert len(groups) == 2
    assert groups[1][-3:] == [BODY, MORE, MORE]


def test_datelines_start_an_article_unless_a_headline_just_did() -> None:
    """【津共同】 opens body text of its own."""
    one, _ = clippings(f"首相、辞任を否定\n\n　【津共同】{BODY}\n\n　{MORE}")
    two, _ = clippings(f"{MORE}\n\n【津共同】{BODY}\n\n　{MORE}")
    assert (len(one), len(two)) == (1, 2)


def test_related_lines_inside_an_article_do_not_end_it() -> None:
    """関連記事 with the same indent on both sides is inside; 原題 is the end."""
    inside, _ = clippings(
        f"{BODY}\n\n  {MORE}\n\n関連記事:港の再開\n\n  {MORE}\n\n原題:Port Open (1)\n\n{BODY}"
    )
    assert [len(g) for g in inside] == [5, 1]


def test_essays_and_minutes_are_one_clipping() -> None:
    """Headings separate, but do not break; nor do stage directions or indented turns."""
    essay, _ = clippings(f"港の八十年\n\n {BODY}\n\n■ 開港\n\n {MORE}\n\n■ 閉港\n\n {BODY}")
    minutes, _ = clippings(
        "○栗原委員長　これより開きます。\n　本日は二人です。\n\n〔委員長退席〕\n\n○宇野委員　伺います。"
    )
    assert (len(essay), len(minutes)) == (1, 1)


def test_a_range_of_days_dates_no_clipping() -> None:
    """Only its own single date counts."""
    _, clips = clippings(f"【港の週間概要 4月19日~25日=海軍】\n\n{BODY}\n\n【首相動静】24日\n\n{MORE}")
    assert [c.date for c in clips] == ["", "2025-04-24"]


def test_offsets_are_exact_for_any_text() -> None:
    """Blocks are trimmed, ordered, cover all visible text, and are numbered by clipping."""
    pieces = [
        BODY,
        "【見出し】",
        "　",
        "\n",
        "\n\n",
        "🔸 項目。",
        "「引用」",
        "○芝田　はい。",
        "(Xへの投稿、8月3日)",
        "#港",
    ]
    pieces += [
        "-",
        "、",
        "📡",
        "芝田:はい。",
        "■",
        "】",
        "Xより 2025年1月1日",
        "memo.example.jp",
        "\t",
        "——",
        "原題:A",
    ]
    chance = random.Random(7)
    for _ in range(400):
        text = "".join(chance.choices(pieces, k=chance.randint(1, 25)))
        if not text.strip():
            continue
        document = read_text(text, date="2025-04-26")
        blocks, clips = split_blocks(document)
        visible = "".join(document.text[b.start : b.end] for b in blocks)
        assert "".join(visible.split()) == "".join(document.text.split())
        assert all(document.text[b.start : b.end].strip() == document.text[b.start : b.end] for b in blocks)
        assert [b.index for b in blocks] == list(range(len(blocks)))
        assert [i for c in clips for i in range(c.first, c.last + 1)] == [b.index for b in blocks]
        assert all(clips[b.clipping].first <= b.index <= clips[b.clipping].last for b in blocks)


def test_the_bars_at_the_edges_of_a_row_are_none_of_its_words() -> None:
    """A row ends as its last cell does; a rule stays, and so does a bar inside a line."""
    table = (
        "| 日付 | 出来事 |\n|---|---|\n| 3月10日 | 首相が外相と会談 |\n|| 4月2日 | 港を再開。 | |\n首相|外相"
    )
    assert [text for _, text in kinds(table)] == [
        "日付 | 出来事",
        "|---|---|",
        "3月10日 | 首相が外相と会談",
        "4月2日 | 港を再開。",
        "首相|外相",
    ]


def test_a_list_of_days_has_no_date_of_its_own() -> None:
    """Each line dates itself alone; a title with a date over prose dates it."""
    _, listed = clippings(
        "2012年4月3日=首相が議長と会談\n5月10日=外相が特使と会談\n13年1月15日=首相が議長と再会談"
    )
    assert [clipping.date for clipping in listed] == [""]
    _, titled = clippings(f"首相の演説 2025年4月3日\n{BODY}{MORE}")
    assert titled[0].date == "2025-04-03"
