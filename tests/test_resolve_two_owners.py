"""Bearers of one surname whom the text tells apart: by owner, age or office. The mentions are given."""

import re

import pytest
from annotated import parse
from hand_built import plain_analysis

from kg.extract.another_bearer import of_another_body
from kg.records import Form, Kind, Mention
from kg.resolve.names import resolve_names
from kg.resolve.titles import cannot_be_one

#: A text, and a letter for each person that it names, in order: the same letter for the same person.
PEOPLE = {
    "firms": (
        "〈ソルナ海運:O〉の〈田中:P=社長〉は認めた。〈タルダ精機:O〉の〈田中:P=社長〉は否定した。",
        "AB",
    ),
    "firms-again": (
        "〈ソルナ海運:O〉の〈田中:P=社長〉は認めた。〈タルダ精機:O〉の〈田中:P=社長〉は否定した。〈ソルナ海運:O〉の〈田中:P=社長〉は帰った。",
        "ABA",
    ),
    "bare-is-the-last": (
        "〈ソルナ海運:O〉の〈田中:P=社長〉は認めた。〈タルダ精機:O〉の〈田中:P=社長〉は否定した。〈田中:P=社長〉は帰った。",
        "ABB",
    ),
    "firms-that-belong-to-each-other": (
        "〈ソルナ海運:O〉の〈田中:P=社長〉は認めた。子会社の〈タルダ精機:O〉の〈田中:P=社長〉も同席した。",
        "AA",
    ),
    "firm-by-two-names": (
        "〈ソルナ海運:O〉の〈田中:P=社長〉は認めた。〈ソルナ:O〉の〈田中:P=社長〉は帰った。",
        "AA",
    ),
    "towns": ("〈湊市:L〉の〈高橋:P=市長〉は認めた。〈霧瀬市:L〉の〈高橋:P=市長〉は否定した。", "AB"),
    "lands": ("〈韓国:L〉の〈金:P=外相〉は認めた。〈北朝鮮:L〉の〈金:P=外相〉は否定した。", "AB"),
    "land-by-two-names": (
        "〈米国:L〉の〈ブラウン:P=長官〉は認めた。〈アメリカ:L〉の〈ブラウン:P=長官〉は帰った。",
        "AA",
    ),
    "ministries": (
        "〈ノルカ外務省:O〉の〈モルダ:P=報道官〉は認めた。〈オルト外務省:O〉の〈モルダ:P=報道官〉は否定した。",
        "AB",
    ),
    "land-and-its-ministry": (
        "〈ノルカ:L〉の〈モルダ:P=報道官〉は認めた。〈ノルカ外務省:O〉の〈モルダ:P=報道官〉は帰った。",
        "AA",
    ),
    "town-and-firm": (
        "〈湊市:L〉の〈田中:P=社長〉は認めた。〈ソルナ海運:O〉の〈田中:P=社長〉は帰った。",
        "AA",
    ),
    "another-office-abroad": (
        "〈韓国:L〉の〈金:P=外相〉は認めた。〈北朝鮮:L〉の〈金:P=大使〉は帰った。",
        "AA",
    ),
    "full-name-first": (
        "〈ソルナ海運:O〉の〈田中太郎:P=社長〉は認めた。〈タルダ精機:O〉の〈田中:P=社長〉は否定した。",
        "AB",
    ),
    "full-name-of-the-first": (
        "〈ソルナ海運:O〉の〈田中:P=社長〉は認めた。〈タルダ精機:O〉の〈田中:P=社長〉は否定した。〈ソルナ海運:O〉の〈田中太郎:P=社長〉は帰った。",
        "ABA",
    ),
    "ages": ("〈田中:P=さん〉(34)は認めた。〈田中:P=さん〉(60)は否定した。", "AB"),
    "age-told-once": ("〈田中:P=さん〉(34)は認めた。〈田中:P=さん〉は帰った。", "AA"),
    "head-and-minister": (
        "〈ドレク:P=大統領〉は認めた。〈ドレク:P=外相〉は否定した。〈ドレク:P=大統領〉は帰った。",
        "ABA",
    ),
    "head-who-was-minister": (
        "〈田中:P=外相〉は認めた。3年後、首相に就いた。〈田中:P=首相〉は帰った。",
        "AA",
    ),
    "head-of-two-offices": ("〈田中:P=首相〉は認めた。〈田中:P=総裁〉は帰った。", "AA"),
    "two-callings": ("〈山口:P=署長〉は認めた。〈山口:P=校長〉は否定した。", "AB"),
    "player-and-minister": ("〈石井:P=国交相〉は認めた。〈石井:P=選手〉は否定した。", "AB"),
    "whole-names": ("〈山本健:P=氏〉は認めた。〈山本健太:P=氏〉は否定した。", "AB"),
    "surname-of-three": ("〈凪野原:P=氏〉は認めた。〈凪野原健太:P=氏〉は否定した。", "AA"),
    "father-and-son": ("〈田中:P=首相〉は認めた。〈田中親子:P〉は帰った。", "AB"),
}


def letters(gazetteer, example):
    """Return a letter for each person that the mentions of the example point at, in text order."""
    example = re.sub(
        r":P(?:=(\w+))?〉", lambda m: f":Person{'=' if m[1] else ''}{m[1] or ''}〉{m[1] or ''}", example
    )
    example = example.replace("。", "。\n").strip()  # a sentence a line
    text, marks = parse(example.replace(":O〉", ":Organization〉").replace(":L〉", ":Place〉"))
    analysis = plain_analysis(text)
    mentions: list[Mention] = []
    for mark in marks:
        kind = Kind(mark.label)
        before = mentions[-1] if mentions else None
        given = kind is Kind.PERSON and len(mark.text) > len("田中")
        mentions.append(
            Mention(
                mark.start,
                mark.end,
                mark.text,
                kind,
                next(s.index for s in analysis.sentences if s.start <= mark.start < s.end),
                title=mark.answer,
                affiliation=before.text if before and text[before.end : mark.start] == "の" else "",
                surname=mark.text[:2] if given else mark.text * (kind is Kind.PERSON),
                span=(mark.start, mark.end + len(mark.answer)),
            )
        )
    resolved, _ = resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)
    seen = [m.entities[0] for m in resolved if m.kind is Kind.PERSON]
    return "".join("ABCDEFG"[list(dict.fromkeys(seen)).index(e)] for e in seen)


@pytest.mark.parametrize(("example", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_people_of_one_surname_are_as_many_as_the_text_tells_apart(gazetteer, example, expected):
    """The same office of two owners, another age or calling is another person's."""
    assert letters(gazetteer, example) == expected


@pytest.mark.parametrize(
    ("a", "b", "two"),
    [
        ("首相", "司令官", True),
        ("司令官", "首相", True),
        ("議員", "投手", True),
        ("首相", "総裁", False),
        ("首相", "国防相", False),
        ("議員", "外相", False),
        ("選手", "投手", False),
        ("氏", "首相", False),
    ],
)
def test_some_offices_nobody_has_at_a_time(a, b, two):
    """A head of government is no spokesman, a lawmaker no pitcher; many others go together."""
    assert cannot_be_one(a, b) is two


@pytest.mark.parametrize(
    ("text", "office", "owners", "others"),
    [
        ("大統領報道官は笑った。", "大統領報道官", {"ノルカ軍"}, True),
        ("政府報道官は笑った。", "報道官", {"ノルカ軍"}, True),
        ("政府の報道官は笑った。", "報道官", {"ノルカ国防省"}, True),
        ("大統領報道官は笑った。", "大統領報道官", {"ノルカ大統領府"}, False),
        ("政府報道官は笑った。", "報道官", {"ノルカ"}, False),
        ("政府報道官は笑った。", "報道官", set(), False),
        ("首席報道官は笑った。", "首席報道官", {"ノルカ軍"}, False),
        ("報道官は笑った。", "報道官", {"ノルカ軍"}, False),
    ],
)
def test_a_spokesman_of_another_body_is_not_the_one_named(text, office, owners, others):
    """政府報道官 is not the army's spokesman, but may be the one of whom only the land is told."""
    start = text.index(office)
    role = Mention(start, start + len(office), office, Kind.PERSON, 0, form=Form.ROLE, title=office)

    assert of_another_body(text, role, owners) is others
