"""Patterns that ask a text for their words first find what ``re`` finds."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.pattern_parts import needed
from kg.patterns import AnyOf, Rare, RareRows, Ways

CASES = sorted((Path(__file__).parent / "data").glob("*.txt"))


def rare_patterns() -> dict[str, Rare]:
    """Return every such pattern of a rule, by its source."""
    found: dict[str, Rare] = {}
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if module.name.startswith(("kg.extract", "kg.resolve")):
            values = vars(importlib.import_module(module.name)).values()
            found |= {pattern.source: pattern for pattern in inside(values)}
    return found


def inside(values: object) -> Iterator[Rare]:
    """Yield the patterns in nested tuples."""
    for value in values:
        if isinstance(value, Rare):
            yield value
        elif isinstance(value, RareRows):
            yield from (pattern for pattern, _ in value.rows)
        elif isinstance(value, tuple):
            yield from inside(value)


def sentences() -> list[str]:
    """Return the lines of the rules' test cases, which hold most of what the rules look for."""
    return [line for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]


def spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def test_rules_find_what_they_find_with_re():
    """No line of the test cases is refused to a pattern of the rules that matches in it."""
    patterns, texts = rare_patterns(), sentences()
    assert len(patterns) > 200
    assert len(texts) > 2000

    for source, pattern in patterns.items():
        plain = re.compile(source)
        for text in texts:
            assert spans(pattern.finditer(text)) == spans(plain.finditer(text)), (source, text)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("撤退(?=し)|離脱", "撤退 離脱"),
        ("(?:撤退|離脱)?した", "した"),
        ("(?<=城を)(?:明け|渡)し", "明け 渡し"),
        ("撤(?:さ)?退", "撤さ 撤退"),
        ("会(?!社)(?=[いっ]|えば)|面談(?=$|し)|電(?=話.)", "会い 会っ 会え 面談 電話"),
        ("(?:会|訪)(?:談|問)?し", "会談 会問 会し 訪談 訪問 訪し"),
        ("(?:会|訪)(?:談|問)?$", "会 訪"),
        ("(?:[^、]{2,8}の){0,2}[一-龥]{2}", ""),
        ("降(?=[りっ])|(?<!不)[一-龥]", ""),
        ("(?i)nato|撤退", ""),
        ("(?i:nato)軍", "軍"),
        ("(?P<a>奪)(?P=a)", "奪"),
        ("[^奪]", ""),
        ("(?:奪|取)+り", "取 奪"),
        ("|撤退", ""),
    ],
)
def test_words_without_which_nothing_matches(source, words):
    """What may be left out, stand before the text or be any letter makes no word needed."""
    assert needed(source) == frozenset(words.split())


def test_bounds_hold():
    """What stands outside the bounds is not searched, and looking behind them still works."""
    pattern = Rare("(?<=城を)明け渡")
    text = "城を明け渡した。"

    assert [m.span() for m in pattern.finditer(text, 2)] == [(2, 5)]
    assert pattern.search(text, 2, 8) is not None
    assert pattern.search(text, 3) is None
    assert pattern.match(text, 2) is not None
    assert not pattern.may_be_in(text, 5)


def test_rows_are_tried_in_order():
    """Of a table, the rows come that a text has a word of, and those that need none, as they stand there."""
    sources = ("奪(?=っ)", "[^、]{2}退", "守(?=り)", "[一-龥]{2}")
    rows = RareRows((Rare(source), i) for i, source in enumerate(sources))

    assert [i for _, i in rows.that_may_be_in("町を守り、退いた")] == [1, 2, 3]
    assert [i for _, i in rows.that_may_be_in("町を守り、退いた", 5)] == [1, 3]
    assert [i for _, i in rows.that_may_be_in("")] == [3]


def test_any_of_several_patterns():
    """A text with a word of one of the patterns is told from one with none; a pattern that needs none is in all."""
    either = AnyOf(Rare("奪(?=っ)"), Rare("(?:城を)?明け渡"))

    assert either.may_be_in("町を奪った")
    assert either.may_be_in("明け渡した")
    assert not either.may_be_in("町を守った")
    assert not either.may_be_in("町を奪って守った", 5)
    assert AnyOf(Rare("奪(?=っ)"), Rare("[一-龥]{2}")).may_be_in("")


def test_ways_find_what_one_pattern_finds():
    """What a text has no word of is not tried; of the others the first at a place is found, as in one pattern."""
    sources = ("城を奪(?=っ)", "[^、]{2}(?:奪|守)", "(?:町を)?守り", "[退引]いた")
    plain = re.compile("|".join(sources))
    ways = Ways(*sources)

    for text in ("城を奪った", "町を守り、退いた", "町を守り、城を奪って退いた", "町を", "", "引いた"):
        for start in range(len(text)):
            assert spans(ways.finditer(text, start)) == spans(plain.finditer(text, start)), text
