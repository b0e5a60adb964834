"""Texts that were cut at a width are read whole; texts whose lines are their own are left alone."""

import unicodedata

import pytest

from kg.read import read_text
from kg.read.wraps import unwrapped

PARAGRAPHS = [
    "ヴェルナ州のトマ・リド知事は三日、州都で記者会見し、港の拡張工事を来年度に始めると述べた。反対している漁協とは話し合いを続けるという。",
    "漁協のサナ・オルム組合長は「何も聞いていない」と話し、十日に知事へ抗議文を渡す考えを示した。会談の日取りは決まっていない。",
    "港は一九三四年に開かれ、一時は隣のカスト州が治めていたが、五二年にヴェルナ州へ戻された。",
]


def cut(paragraph: str, width: int, *, no_start: str = "、。」）", indent: str = "") -> str:
    """Cut as word processors do: what may not begin a line hangs over."""
    rows, row = [], indent
    for char in paragraph:
        size = sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in row)
        if size >= width and char not in no_start:
            rows.append(row)
            row = ""
        row += char
    return "\n".join([*rows, row])


@pytest.mark.parametrize("width", [26, 40, 60])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_cut_text_is_whole_again(width: int, between: str) -> None:
    indent = "　" if between == "\n" else ""  # paragraphs that no blank line parts are indented
    told = PARAGRAPHS * 2
    text = between.join(cut(p, width, indent=indent) for p in told)
    assert unwrapped(text) == between.join(indent + p for p in told)


def test_a_short_line_ends_a_paragraph() -> None:
    text = "\n".join(cut(p + "以上。", 40) for p in PARAGRAPHS)
    assert unwrapped(text).count("\n") == len(PARAGRAPHS) - 1


def test_quoted_mail_keeps_its_marks_and_stays_apart() -> None:
    quoted = "\n".join("> " + row for row in cut(PARAGRAPHS[0], 40).split("\n"))
    text = f"{cut(PARAGRAPHS[1], 40)}\n{quoted}"
    assert unwrapped(text).split("\n") == [PARAGRAPHS[1], "> " + PARAGRAPHS[0]]


def test_latin_words_are_parted_and_figures_are_not() -> None:
    row = "知事は港の工事を来年度に始めると述べたが、漁協は話を聞いていない"
    begun = f"{row}\nと述べた。\n{row}\nと述べた。\n{row}\nと述べた。\n"
    assert "the port of Lidoが" in unwrapped(f"{begun}{row[:-4]}the port\nof Lidoが反対した。")
    assert "聞いていな2025年に" in unwrapped(f"{begun}{row[:-1]}2\n025年に開く。")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "\n".join(["午前十時、官邸。", "同三十分、外務省の局長。", "正午、昼食。", "午後二時、閣議。"] * 3),
        "\n".join(f"・{name}・リドが港の工事を来年度に始めると述べ、漁協は強く反対" for name in "アイウエオ"),
        "\n".join(["港は冬の朝を待ち", "舟は帰らぬ人を待つ", "知事の声は遠く", "波だけが返事をする"] * 2),
        "\n".join(["リド知事、港の工事を表明", "漁協は反対", PARAGRAPHS[0], PARAGRAPHS[1]]),
        "\n".join(
            f"{n}州の港、工事を来年度に開始へ　{m}は反対"
            for n, m in zip("東西南北中", "町村市県民", strict=True)
        ),
    ],
    ids=["paragraphs", "diary", "bullets", "poem", "headlines", "list of headlines"],
)
def test_lines_of_their_own_are_left_alone(text: str) -> None:
    assert unwrapped(text) == text


def test_reading_joins_lines_and_names_the_text_by_what_was_read() -> None:
    whole = read_text("\n\n".join(PARAGRAPHS))
    assert read_text("\n\n".join(cut(p, 40) for p in PARAGRAPHS)).doc_id == whole.doc_id
