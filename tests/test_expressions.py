"""Patterns compiled by the package's own way find what ``re`` finds."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import kg
from kg import expressions
from kg.patterns import Rare

CASES = sorted((Path(__file__).parent / "data").glob("*.txt"))
#: The ends of classes and of blocks of 256 letters, what stands beside them, and letters beyond 65,535.
LETTERS = [
    chr(border + step)
    for border in (0x30, 0x7F, 0x100, 0x3041, 0x3093, 0x30A1, 0x30FA, 0x30FC, 0x4E00, 0x4F00, 0x9FA5, 0x9FFF)
    for step in (-1, 0, 1)
] + ["々", "\uffff", "\U00010000", "\U00020bb7", "\U0002a6df"]


@pytest.mark.parametrize(
    "source",
    [
        "[一-龥]",
        "[^一-龥]",
        "[一-鿿々]",
        "[一-龥ァ-ヴー・A-Za-z0-9０-９]",
        "[^、。はがを]",
        "[てたす]",
        "[ぁ-んァ-ヺー一-鿿々]",
        "[々々一-五二-龥]",
        r"[\s一-龥]",
        r"[^\d一-龥、]",
        "[一-龥𠀀-𪛟]",
        "[々𠮷一-龥]",
        "[㐀-\U0002ffff]",
        "[\\x00-\uffff]",
        "(?i:[a-z一-龥])",
        "(?:[a-z一-龥]|𠮷)",
    ],
)
def test_a_class_has_the_same_letters(source):
    """A letter is in a class if it is in that of ``re``: at all ends of its ranges and between."""
    ours, plain = expressions.compile(source), re.compile(source)

    for letter in LETTERS + [chr(code) for code in range(0, 0x11000, 37)]:
        assert bool(ours.fullmatch(letter)) == bool(plain.fullmatch(letter)), (source, hex(ord(letter)))


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        ("(?P<who>[一-龥]{2,4}?)(さん|氏)?は(?!な)", 0),
        ("(?<![一-龥])(?:首相|[々一-龥]+)(?=[はがも])", 0),
        ("^[一-龥]+$", re.MULTILINE),
        ("(「)?[一-龥。].*(?(1)」|。)", re.DOTALL),
        ("(?>[一-龥]+)は|[一-龥]++が", 0),
        ("(?i)nato[一-龥]", 0),
        ("nato[一-龥]", re.IGNORECASE),
        ("(?x) [一-龥] # kanji", 0),
        (r"\w[一-龥]\b", re.ASCII),
        ("(?:[一-龥]{1,2}の)?(?:首|(?<=は)「|N|軍|人|山|東|(?:京)?都|(?=側)側|田[^、]|\n)", 0),
        ("(?<![一-龥])(?:首|人|山|東|都|側|田|軍|N|)[相々]?", 0),
        ("(?=[首東])(?P<a>首|東京|軍|人|山|都|側|田|N|n)(?P=a)?[相都]", 0),
        (r"\b(?:\s|[a-z]|N|A|T|O|軍|人|々|側)+?(?=が|」)", re.DOTALL),
        ("", 0),
    ],
)
def test_a_pattern_is_what_re_makes_of_it(source, flags):
    """Source, flags, groups and finds are the same."""
    ours, plain = expressions.compile(source, flags), re.compile(source, flags)
    text = "首相は「NATO軍が来た。\n人々は山田氏は」nato側、\n東京都"

    assert (ours.pattern, ours.flags, ours.groups) == (plain.pattern, plain.flags, plain.groups)
    assert dict(ours.groupindex) == dict(plain.groupindex)
    assert [(m.span(), m.groups()) for m in ours.finditer(text)] == [
        (m.span(), m.groups()) for m in plain.finditer(text)
    ]


def test_the_patterns_of_the_rules_find_the_same():
    """No pattern of a rule finds another passage of the test cases than it does with ``re``."""
    lines = [line for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]
    text = "\n".join(lines[::400])
    sources = set()
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if module.name.startswith(("kg.read", "kg.extract", "kg.resolve")):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    sources.add((value.pattern, value.flags))
                elif isinstance(value, Rare):
                    sources.add((value.source, 0))
    assert len(sources) > 1000

    for source, flags in sources:
        ours, plain = expressions.compile(source, flags), re.compile(source, flags)
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in plain.finditer(text)], source


def test_another_python_compiles_with_re(monkeypatch):
    """Where the parts of ``re`` that are not public are missing, ``re`` compiles."""
    monkeypatch.setattr(expressions, "_WITH_BITMAPS", False)
    expressions.compile.cache_clear()

    assert expressions.compile("[一-龥]々") is re.compile("[一-龥]々")
    expressions.compile.cache_clear()


def test_a_broken_pattern_is_told_as_re_tells_it():
    """What is no pattern raises the error of ``re``."""
    with pytest.raises(re.error, match="unterminated character set"):
        expressions.compile("[一-龥")
