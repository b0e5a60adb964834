"""Which lines of a document are headers of posts and statements, by the forms that it repeats."""

import pytest

from kg.read.forms import classify_lines
from kg.read.header_parts import header_shape, parts_of
from kg.read.headers import induced_headers, is_note
from kg.read.lines import split_lines
from kg.read.signatures import signed_apart
from kg.read.spoken_tone import tone_of
from kg.read.wraps import unwrapped

WORDS = "港は閉じたままだ。私は今夜、委員会で話す。"
OTHER = "港は開いている。わが国の船は出ていない。"


@pytest.mark.parametrize(
    ("line", "who", "moment"),
    [
        ("3月9日（月）07:42　リド議員", "リド議員", "3月9日（月）07:42"),
        ("[07:42] 瀬名浩二", "瀬名浩二", "07:42"),
        ("リナ・オルソー　@rina・3月9日", "リナ・オルソー", "3月9日"),
        ("2031/03/09 07:42 / X / ヴァン国防相", "ヴァン国防相", "2031/03/09 07:42"),
        ("《ミント州知事・3月9日・フェイスブック》", "ミント州知事", "3月9日"),
        ("No.3 リド議員 3/9 7:42", "リド議員", "3/9 7:42"),
        ("真柴啓介（北陵大学教授）", "真柴啓介", ""),
        ("午前10時15分　葛西徹署長", "葛西徹署長", "午前10時15分"),
    ],
)
def test_a_header_names_who_and_when(line: str, who: str, moment: str) -> None:
    parts = parts_of("", line)
    assert parts is not None
    assert (parts.who, parts.moment) == (who, moment)


@pytest.mark.parametrize(
    "line",
    [
        "港は閉じたままだ。",
        "リド議員が3月9日に港を訪れる",
        "リド議員「港は閉じた」",
        "リド首相は19日夜、ヴァン国防相",
        "投票率 52％",
        "有馬かおり様　3月9日",
        "3月9日 07:42",
        "リド議員、ヴァン国防相、ミント州知事、カリム特使、ドナ農相 3月9日",
    ],
)
def test_what_says_anything_else_is_no_header(line: str) -> None:
    assert parts_of("", line) is None


@pytest.mark.parametrize(
    "form",
    [
        "●3月{}日（月）07:42　{}",
        "◆{1}（3月{0}日 07:42）",
        "【3月{}日 07:42／X】{}",
        "{1}　3月{0}日　7:42",
        "――― {1}（3月{0}日） ―――",
        "3/{} 08:00 | {}",
        "{1}（X、3月{0}日）",
    ],
)
def test_any_form_that_comes_again_is_one(form: str) -> None:
    people = ["リド議員", "ヴァン国防相", "リド議員"]
    heads = [form.format(day, who) for day, who in zip((9, 9, 10), people, strict=True)]
    lines = split_lines("\n\n".join(f"{h}\n{w}" for h, w in zip(heads, (WORDS, OTHER, WORDS), strict=True)))
    headers, _ = induced_headers(lines)
    assert [(h.label, h.below) for h in headers.values()] == [(who, True) for who in people]


def test_a_form_that_stands_once_is_none() -> None:
    assert induced_headers(split_lines(f"●3月9日 07:42　リド議員\n{WORDS}")) == ({}, frozenset())


@pytest.mark.parametrize(
    "below",
    [
        ("講演「橋とさび」。会場は本館。", "講演「船」。入場は無料。"),
        ("橋の会社に入る。組合長を務めた。", "港を築いた。"),
        ("リド議員は3月9日に港を訪れた。", "ヴァン国防相は休んだ。"),
        ("橋を落としたと主張している。", "無傷だと反論した。"),
    ],
    ids=["programme", "career", "third-person", "report"],
)
@pytest.mark.parametrize("form", ["●3月9日　{}", "■{}", "{}（2期）"])
def test_what_tells_of_those_it_names_is_nobodys(form: str, below: tuple[str, str]) -> None:
    heads = (form.format("リド議員"), form.format("ヴァン国防相"))
    text = "\n\n".join(f"{h}\n{w}" for h, w in zip(heads, below, strict=True))
    assert induced_headers(split_lines(text))[0] == {}


@pytest.mark.parametrize("heading", ["年表", "大会日程", "出席者", "人事", "略歴"])
def test_a_heading_may_say_that_nobody_speaks(heading: str) -> None:
    text = f"{heading}\n\n3月9日　リド議員\n{WORDS}\n\n3月10日　ヴァン国防相\n{OTHER}"
    assert induced_headers(split_lines(text))[0] == {}


@pytest.mark.parametrize(
    "line",
    [
        "【解説】議員が訪れたのは港である。",
        "※両氏の発言は同じ日。",
        "注：確認されていない。",
        "（3月14日　編集部・日高）",
    ],
)
def test_an_editor_ends_a_post(line: str) -> None:
    text = f"●3月9日 07:42　リド議員\n{WORDS}\n\n{line}\n\n●3月9日 09:00　ヴァン国防相\n{OTHER}"
    lines = classify_lines(text)
    [note] = [one for one in lines if one.text == line]
    assert is_note(note)
    assert note.opens


def test_clocks_take_the_day_above_them() -> None:
    text = f"■3月9日\n\n07:42　リド議員\n{WORDS}\n\n■3月10日\n\n06:10　リド議員\n{OTHER}"
    headers, _ = induced_headers(split_lines(text))
    assert [h.date_text for h in headers.values()] == ["3月9日", "3月10日"]


def test_headers_may_stand_behind() -> None:
    text = f"封鎖について\n\n{WORDS}\n── 瀬名浩二、3月9日\n\n{OTHER}\n── 黒江美帆、3月10日"
    headers, _ = induced_headers(split_lines(text))
    assert [(h.label, h.below) for h in headers.values()] == [("瀬名浩二", False), ("黒江美帆", False)]


def test_signatures_at_the_ends_of_paragraphs_are_lines_of_their_own() -> None:
    lines, headers = signed_apart(
        split_lines("(1) 橋は落ちない。（リド議員、3月9日）\n(2) 橋は通れない。（ヴァン国防相、3月10日）")
    )
    assert [line.text for line in lines[:2]] == ["(1) 橋は落ちない。", "（リド議員、3月9日）"]
    assert [h.label for h in headers.values()] == ["リド議員", "ヴァン国防相"]


@pytest.mark.parametrize(
    "text",
    [
        "港は静かだった。（社会部・蓮見宗一）\n卵がない。（経済部・青柳冬子）",
        "港に並ぶ船。（撮影・蓮見宗一、4月2日）\n雪の残る橋。（撮影・青柳冬子、4月3日）",
        "橋は落ちない。（リド議員、3月9日）\n橋は通れない。",
    ],
    ids=["desks", "photographers", "once"],
)
def test_other_brackets_at_the_end_stay(text: str) -> None:
    assert signed_apart(split_lines(text))[1] == {}


def test_the_tone_of_words() -> None:
    assert tone_of([WORDS]).own == 1
    assert tone_of(["橋を守ると述べた。港を築いた。定員は五十人。"]).told == 3


def test_a_header_is_not_joined_with_the_line_below() -> None:
    heads = ["◆リド上院議員（3月9日 07:42）", "◆ヴァン国防相（3月9日 12:05）"] * 3
    text = "\n".join(f"{h}\n港は閉じたままだ。鍵は海軍が持っている。" for h in heads)
    assert len({header_shape(h) for h in heads}) == 1
    assert unwrapped(text) == text


def test_a_piece_of_cut_prose_is_joined_though_it_looks_like_a_header() -> None:
    cut = "港の倉庫を見に来たのは先月のうちに着任した\n3月9日、ヴァン国防相、リド議員、ミント州知事\nの三人だけだったと港の人は言っているのである。"
    text = "\n".join([cut] * 6)
    assert unwrapped(text).count("\n") < text.count("\n")
