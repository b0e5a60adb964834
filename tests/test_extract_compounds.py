"""Nominal compounds of sentences written down by hand."""

import pytest
from hand_built import tokens_of

from kg.extract.compounds import find_compounds


def compounds(morphemes):
    tokens = tokens_of(morphemes)
    return ["".join(t.text for t in tokens[c.first : c.last]) for c in find_compounds(tokens)]


@pytest.mark.parametrize(
    ("morphemes", "expected"),
    [
        ("ロシア/country 外務省 の | 報道官 は", ["ロシア外務省", "報道官"]),
        ("ドレク 米 大統領 側近 が", ["ドレク米大統領側近"]),
        ("イリヤ/person ・ モスタン/person 氏/suffix は", ["イリヤ・モスタン氏"]),
        ("NATO/proper 軍 が", ["NATO軍"]),
        ("第 7/num 艦隊 は", ["第7艦隊"]),
        ("去っ/v=去る た/aux 。", []),
        ("", []),
    ],
    ids=["particle-ends-it", "one-run", "name-dot", "latin", "ordinal", "no-noun", "empty"],
)
def test_a_compound_is_a_run_of_nouns(morphemes, expected):
    """Nouns with nothing between them are one compound; particles and verbs end it."""
    assert compounds(morphemes) == expected


@pytest.mark.parametrize(
    ("morphemes", "expected"),
    [
        ("25/num 日/counter ドレク 大統領 は", ["ドレク大統領"]),
        ("ドレク 大統領 25/num 日/counter 会談/sahen", ["ドレク大統領", "会談"]),
        ("3/num 時間/counter 会談/sahen", ["会談"]),
        ("きょう/n ドレク 大統領 は", ["ドレク大統領"]),
    ],
    ids=["date-before", "date-inside", "length-of-time", "word-of-time"],
)
def test_dates_and_counts_end_a_compound(morphemes, expected):
    """A date between two names is part of neither."""
    assert compounds(morphemes) == expected


@pytest.mark.parametrize(
    ("morphemes", "expected"),
    [("・ ドレク 氏/suffix", ["ドレク氏"]), ("ドレク 氏/suffix ・ 。", ["ドレク氏"])],
    ids=["bullet", "trailing"],
)
def test_a_dot_joins_only_what_stands_on_both_sides(morphemes, expected):
    """・ before a list item is a bullet."""
    assert compounds(morphemes) == expected
