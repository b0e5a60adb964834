"""One sort of punctuation for the rules; the text as it was written for whoever reads the graph."""

from pathlib import Path

import pytest

from kg.document_facts import prepare
from kg.pipeline import build
from kg.punctuation import plain
from kg.read import read_text


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("知事は，三日，会見した．", "知事は、三日、会見した。"),
        ("知事は,三日, 会見した. 町は,X社を訪ねた.", "知事は、三日、 会見した。 町は、X社を訪ねた。"),
        ("｢行かない｣と述べた｡", "「行かない」と述べた。"),
        ("“行かない”と述べ、〝密約〟を否定した。", "「行かない」と述べ、「密約」を否定した。"),
        ('知事は"行かない"と述べた.', "知事は「行かない」と述べた。"),
        ("述べた.20日には", "述べた。20日には"),
        (
            "知事は《行かない》と述べ、≪町も行かない≫と書いた。",
            "知事は「行かない」と述べ、「町も行かない」と書いた。",
        ),
        ("《我々は行かない》。知事はこう述べた。", "「我々は行かない」。知事はこう述べた。"),
        ("リドさん＝58＝は、町＝カスト州＝から", "リドさん（58）は、町（カスト州）から"),
    ],
)
def test_variants_become_the_usual_marks(written: str, seen: str) -> None:
    assert plain(written) == seen
    assert len(plain(written)) == len(written)


@pytest.mark.parametrize(
    "text",
    [
        "１，２３４人と1,234人と3.5％が、Ｊ．ケネディ空港で、３．１運動",
        'リド.comとlido.example、"Port of Lido" Inc.、a, b and c.',
        "１．決定\nア．工事\n2. 予定",
        '5"の画面と6"の画面',
        "“Harbour first”",
        "《青い運河》と題した展示について語った。著書《風の港》を出した。《取材を終えて》翌日、述べた。",
        "ジャン＝ポール＝リド氏と【工事を始める＝知事】",
    ],
)
def test_figures_initials_items_and_latin_keep_theirs(text: str) -> None:
    assert plain(text) == text


def test_the_analysis_sees_the_usual_marks_at_the_same_offsets() -> None:
    document = read_text("リド知事は，工事を始めると述べた．町は“聞いていない”と答えた．")
    sentences = prepare(document).sentences
    assert [s.text for s in sentences] == [
        "リド知事は、工事を始めると述べた。",
        "町は「聞いていない」と答えた。",
    ]
    assert document.text[sentences[1].start : sentences[1].end] == "町は“聞いていない”と答えた．"


def test_a_graph_shows_the_text_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("トマ・リド知事は，港の工事を来年，始めると述べた．", encoding="utf-8")
    known = build(file, date="2031-05-04").knowledge
    (claim,) = known.claims
    assert claim.text == "港の工事を来年，始める"
    assert known.documents[0].text[claim.evidence[0].start : claim.evidence[0].end].endswith("述べた．")
