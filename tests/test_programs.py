"""What patterns compile to is kept whole or not at all, and nothing depends on it."""

import zlib

import pytest

from kg import expressions, programs
from kg.analyse.cache import AnalysisCache
from kg.patterns import Rare

SOURCES = [
    "(?P<who>[一-龥]{2,4}?)(さん|氏)?は(?!な)",
    "(?i)nato[一-龥]",
    "[\ud800-\udfff]",  # half letters, which no encoding has
    "^[一-龥]+$",
    "",
]


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch):
    """A process that has compiled nothing yet."""
    monkeypatch.setattr(programs, "_kept", {})
    monkeypatch.setattr(programs, "_new", {})
    expressions.compile.cache_clear()
    yield
    expressions.compile.cache_clear()


def another_process():
    """Forget what this one compiled."""
    programs._kept.clear()
    programs._new.clear()
    expressions.compile.cache_clear()


def test_a_pattern_is_not_parsed_twice(tmp_path, monkeypatch):
    """A later process makes the same pattern of what an earlier one kept, and parses nothing."""
    cache = AnalysisCache(tmp_path)
    before = [expressions.compile(source) for source in SOURCES]
    words = Rare("(?:軍は)?撤(?:退|収)(?=し|する)").words
    programs.keep(cache, "rules", last=True)
    another_process()
    programs.recall(cache, "rules")
    monkeypatch.setattr(expressions, "_program", lambda *_: pytest.fail("parsed"))
    monkeypatch.setattr("kg.patterns.needed", lambda *_: pytest.fail("parsed"))

    after = [expressions.compile(source) for source in SOURCES]

    text = "首相は山田さんは\nNATO軍\ud800"
    for old, new in zip(before, after, strict=True):
        assert (old.pattern, old.flags, old.groupindex) == (new.pattern, new.flags, new.groupindex)
        assert [m.groups() for m in old.finditer(text)] == [m.groups() for m in new.finditer(text)]
    assert Rare("(?:軍は)?撤(?:退|収)(?=し|する)").words == words


def test_other_rules_are_not_asked(tmp_path):
    """What other rules kept is left alone."""
    expressions.compile("[一-龥]は")
    programs.keep(AnalysisCache(tmp_path), "rules", last=True)
    another_process()

    programs.recall(AnalysisCache(tmp_path), "others")

    assert programs._kept == {}


@pytest.mark.parametrize("damaged", [b"", b"half", zlib.compress(b"\x93\x01\x02"), zlib.compress(b"\x01")])
def test_damaged_ones_count_as_absent(tmp_path, damaged):
    """Patterns are compiled anew where the file cannot be read, and it is written anew."""
    cache = AnalysisCache(tmp_path)
    cache.put(programs.name_of("rules"), damaged)

    programs.recall(cache, "rules")
    assert expressions.compile("[一-龥]は").search("首相は")
    programs.keep(cache, "rules", last=True)
    another_process()
    programs.recall(cache, "rules")

    assert ("program", "[一-龥]は", 0) in programs._kept


def test_what_another_process_kept_stays(tmp_path):
    """Two processes write one after the other: what both kept is there."""
    cache = AnalysisCache(tmp_path)
    for source in ("[一-龥]は", "[一-龥]が"):
        expressions.compile(source)
        programs.keep(cache, "rules", last=True)
        another_process()

    programs.recall(cache, "rules")

    assert {source for _, source, _ in programs._kept} == {"[一-龥]は", "[一-龥]が"}


def test_few_are_left_for_the_end(tmp_path):
    """Not every document writes the file anew."""
    expressions.compile("[一-龥]は")

    programs.keep(AnalysisCache(tmp_path), "rules")
    assert not list(tmp_path.iterdir())
    programs.keep(None, "rules", last=True)  # without a cache nothing is kept

    assert len(programs._new) == 1
