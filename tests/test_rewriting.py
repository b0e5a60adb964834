"""The same documents, set as others would set them, give the same facts."""

from pathlib import Path

import pytest

from kg.evaluate import evaluate
from kg.evaluate.rewriting import REWRITINGS
from kg.score import _build, _pairs_of

TEXT = "港の工事を表明、町は反対\n\nリド知事は3日、港の工事を始めると述べた。町は「聞いていない」と反対している。\n次の会見は10日。"
DOCUMENTS = sorted((Path(__file__).parent / "gold" / "further").glob("*.gold.json"))[:6]


LEFT_OUT = {
    "topics-left-out": "リド知事は姿を見せた。3日、港の",
    "subjects-left-out": "リド知事が姿を見せた。3日、港の",
    "topics-pointed-at": "リド知事は姿を見せた。同氏は3日、港の",
}


@pytest.mark.parametrize("how", [how for how in REWRITINGS if how not in LEFT_OUT])
def test_only_marks_and_breaks_change(how: str) -> None:
    written = REWRITINGS[how](TEXT)
    assert written != TEXT or how in {"cut-80", "no-blank-lines"}
    letters = [[c for c in text if c.isalnum()] for text in (written, TEXT)]
    assert letters[0] == letters[1]


@pytest.mark.parametrize("how", LEFT_OUT)
def test_a_topic_gets_a_sentence_of_its_own(how: str) -> None:
    assert REWRITINGS[how](TEXT) == TEXT.replace("リド知事は3日、港の", LEFT_OUT[how])


@pytest.mark.parametrize(
    "text",
    [
        "町は反対した。",
        "「リド知事は3日に来る」と町は言う。",
        "リド知事は3日、港へ",
        "のちのリド知事とミラン氏は3日、港へ行ったという。",
    ],
)
@pytest.mark.parametrize("how", LEFT_OUT)
def test_what_is_no_topic_with_a_title_stays(how: str, text: str) -> None:
    assert REWRITINGS[how](text) == text


def test_a_cut_row_begins_with_no_closing_mark() -> None:
    rows = REWRITINGS["cut-40"](TEXT * 3).split("\n")
    assert max(map(len, rows)) <= 24
    assert not any(row[0] in "、。」" for row in rows if row)


@pytest.mark.model
@pytest.mark.parametrize("how", ["cut-40", "commas", "quotes", "bold", "topics-pointed-at"])
def test_the_same_facts_are_found(how: str, tmp_path: Path) -> None:
    pairs = [pair for gold in DOCUMENTS for pair in _pairs_of(gold)]
    for folder in ("same", how):
        (tmp_path / folder).mkdir()
    same = evaluate(_build(pairs, tmp_path / "same"))
    rewritten = evaluate(_build(pairs, tmp_path / how, REWRITINGS[how]))
    for figure in ("entities", "claims", "control"):
        assert rewritten.figures[figure].f1 >= same.figures[figure].f1 - 0.04, figure
