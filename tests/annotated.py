"""Read examples such as ``〈ドレク:Person〉大統領は…`` into text and what is expected of it.

A mark is ``〈surface:Label〉`` or ``〈surface:Label=answer〉``. Labels are the kinds of names (Person, Place,
Organization, Event), ``Role`` and ``Pronoun``. What an answer says is for the test: an office, a referent.
"""

import re
from dataclasses import dataclass

from kg.records import Form, Kind, Mention

LABELS = frozenset(Kind) | {"Role", "Pronoun"}
_MARK = re.compile(r"〈(?P<text>[^〈〉:]+):(?P<label>\w+)(?:=(?P<answer>[^〈〉]+))?〉")


@dataclass(frozen=True, slots=True)
class Mark:
    """What an example expects at ``[start, end)``."""

    start: int
    end: int
    text: str
    label: str
    answer: str = ""


def parse(example: str) -> tuple[str, list[Mark]]:
    """Return the plain text and its marks; refuse an example that marks nothing, half or an unknown label."""
    text, marks, cursor = "", [], 0
    for match in _MARK.finditer(example):
        text += example[cursor : match.start()]
        if match["label"] not in LABELS:
            raise ValueError(f"bad example, no label {match['label']!r}: {example!r}")
        start = len(text)
        text += match["text"]
        marks.append(Mark(start, len(text), match["text"], match["label"], match["answer"] or ""))
        cursor = match.end()
    text += example[cursor:]
    if not marks or re.search("[〈〉]", text):
        raise ValueError(f"bad example, nothing or half a mark found: {example!r}")
    return text, marks


def label_of(mention: Mention) -> str:
    """Return the label under which a mark expects *mention*."""
    return {Form.ROLE: "Role", Form.PRONOUN: "Pronoun"}.get(mention.form, str(mention.kind))


def names(marks: list[Mark]) -> list[tuple[int, str, str]]:
    """Return (start, surface, label) of each marked name, in text order."""
    return [(m.start, m.text, m.label) for m in marks if m.label in frozenset(Kind)]


def found_names(mentions: tuple[Mention, ...]) -> list[tuple[int, str, str]]:
    """Return the same of the names among *mentions*."""
    return [(m.start, m.text, str(m.kind)) for m in mentions if m.form is Form.NAME]
