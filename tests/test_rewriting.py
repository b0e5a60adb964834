"""The same documents, set as others would set them, give the same facts."""

from pathlib import Path

import pytest

from kg.evaluate import evaluate
from kg.evaluate.rewriting import REWRITINGS
from kg.score import _build, _pairs_of

TEXT = "港の工事を表明、町は反対\n\nリド知事は3日、港の工事を始めると述べた。町は「聞いていない」と反対している。\n次の会見は10日。"
DOCUMENTS = sorted((Path(__file__).parent / "gold" / "further").glob("*.gold.json"))[:6]


@pytest.mark.parametrize("how", REWRITINGS)
def test_only_marks_and_breaks_change(how: str) -> None:
    written = REWRITINGS[how](TEXT)
    assert written != TEXT or how in {"cut-80", "no-blank-lines"}
    letters = [[c for c in text if c.isalnum()] for text in (written, TEXT)]
    assert letters[0] == letters[1]


def test_a_cut_row_begins_with_no_closing_mark() -> None:
    rows = REWRITINGS["cut-40"](TEXT * 3).split("\n")
    assert max(map(len, rows)) <= 24
    assert not any(row[0] in "、。」" for row in rows if row)


@pytest.mark.model
@pytest.mark.parametrize("how", ["cut-40", "commas", "quotes", "bold"])
def test_the_same_facts_are_found(how: str, tmp_path: Path) -> None:
    pairs = [pair for gold in DOCUMENTS for pair in _pairs_of(gold)]
    for folder in ("same", how):
        (tmp_path / folder).mkdir()
    same = evaluate(_build(pairs, tmp_path / "same"))
    rewritten = evaluate(_build(pairs, tmp_path / how, REWRITINGS[how]))
    for figure in ("entities", "claims", "control"):
        assert rewritten.figures[figure].f1 >= same.figures[figure].f1 - 0.04, figure
