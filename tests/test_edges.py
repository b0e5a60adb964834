"""Cues that ask first for a letter at their edge find what trying each of them finds."""

import re
from pathlib import Path

import pytest

from kg.edges import Edges
from kg.extract.cues.neighbours import AFTER, BEFORE, REACH
from kg.extract.neighbours import said_after, said_before

CASES = sorted((Path(__file__).parent / "data").glob("*.txt"))


@pytest.mark.parametrize(
    ("pattern", "first", "last"),
    [
        ("(?:前|元)?首相", "前元首", "相"),
        ("[ァ-ウ]{2,}軍?", "ァアィイゥウ", "ァアィイゥウ軍"),
        ("(?<!一)国(?![家民])", "国", "国"),
        ("氏|さん", "氏さ", "氏ん"),
    ],
    ids=["optional", "range", "lookaround", "branch"],
)
def test_a_pattern_is_tried_at_the_letters_it_may_begin_or_end_with(pattern, first, last):
    """Also past what may be left out, and whatever a look around asks for."""
    for letters, at_end in ((first, False), (last, True)):
        edges = Edges([(pattern, "row")], last=at_end)
        tried = "".join(c for c in map(chr, range(0x10000)) if edges.at(c))
        assert sorted(tried) == sorted(letters)
        assert edges.at("") == []


@pytest.mark.parametrize("pattern", ["[^、]側", "(?!軍)", "軍?"], ids=["negated", "empty", "optional"])
def test_a_pattern_without_sure_letters_is_always_tried(pattern):
    """It may match anywhere."""
    edges = Edges([(pattern, "row")])
    assert all([row for _, row in edges.at(letter)] == ["row"] for letter in ("は", "軍", ""))


def test_neighbours_speak_as_each_of_their_patterns_would():
    """At every place of every case of the rules, in the order of the cues."""
    assert CASES
    after = [(re.compile(pattern), (kind, weight)) for pattern, kind, weight in AFTER]
    before = [(re.compile(f"(?:{pattern})$"), (kind, weight)) for pattern, kind, weight in BEFORE]
    text = "\n".join(path.read_text(encoding="utf-8")[:800] for path in CASES)
    for at in range(len(text)):
        left = text[max(0, at - REACH) : at]
        assert list(said_after(text, at)) == [said for p, said in after if p.match(text, at)]
        assert list(said_before(text, at)) == [said for p, said in before if p.search(left)]
