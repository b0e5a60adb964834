"""What a pattern says its matches begin with is never too little."""

from re import _parser

import pytest

from kg.pattern_starts import EMPTY, starts_of


def told(source):
    """What a pattern may begin with, readable; "" for nothing at all, None for any letter."""
    starts = starts_of(_parser.parse(source))
    if starts is None:
        return None
    found = set()
    for op, argument in starts:
        if (op, argument) == EMPTY:
            found.add("")
        elif isinstance(argument, tuple):
            found.add("-".join(map(chr, argument)))
        else:
            found.add(chr(argument) if str(op) == "LITERAL" else str(argument))
    return found


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("(?<!再)会|(?<=に)[着行]|お?招き|(?:と|を)訪ね", "お と を 会 招 着 行"),
        ("(?:[一-龥]{2,8}の)?会", "一-龥 会"),
        ("^(?P<who>会)(?!う)", "会"),
        (r"\s*[0-9]++円", "CATEGORY_SPACE 0-9"),
        ("(?>会|着)う", "会 着"),
        ("(?=[会着].)[^、]", "会 着"),
        ("お?(?=会|着).", "お 会 着"),
        ("(?=会?)招", "招"),
    ],
)
def test_letters_with_one_of_which_every_match_begins(source, letters):
    """What may be left out, stands beside the match or is one of several ways is seen."""
    assert told(source) == set(letters.split())


@pytest.mark.parametrize("source", ["会?", "", "会|", "(?:招)*(?=会?)", "(?<=会)", "$"])
def test_what_may_be_empty_says_so(source):
    """A pattern that matches nothing at all may do so anywhere."""
    assert "" in told(source)


@pytest.mark.parametrize(
    "source", ["[^会]う", ".う", "会|.う", "(?i:a)b", r"(?a:\d)b", "(会)?(?(1)う|.)", "[^会]?う"]
)
def test_any_letter_is_no_letter(source):
    """Where any letter may begin, nothing is told."""
    assert told(source) is None
