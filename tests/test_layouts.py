"""Whose words a document holds, in every layout of ``data/layouts.txt``, from its text to its claims."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.read import read_text
from kg.records import Analysis, Facts

_FILE = Path(__file__).parent / "data" / "layouts.txt"
_MARKS = re.compile(r"[「」『』\s]")


def layouts() -> dict[str, tuple[str, list[str]]]:
    """Return name → text and notes of each part; refuse a part without a note."""
    found = {}
    for part in _FILE.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, _, rest = part.partition("\n")
        lines = rest.rstrip().split("\n")
        notes = [line for line in lines if re.match("[>~!] ?", line) and not re.match("> [^:]*$", line)]
        if not notes or name in found:
            raise ValueError(f"bad layout, no note or told twice: {name!r}")
        found[name] = "\n".join(line for line in lines if line not in notes).rstrip(), notes
    return found


LAYOUTS = layouts()


def mistakes(notes: list[str], facts: Facts) -> list[str]:
    """Return what the notes miss among the claims, and the claims that no note names."""
    names = {e.entity_id: e.name for e in facts.entities}
    said = [(names.get(c.speaker, c.speaker), _MARKS.sub("", c.text)) for c in facts.claims]
    told = [(n[0], *(x.strip() for x in n[2:].split(":", 1))) for n in notes if n[0] != "!"]

    def fits(claim: tuple[str, str], speaker: str, key: str) -> bool:
        return claim[0] == speaker and _MARKS.sub("", key) in claim[1]

    missed = [
        f"missed {s}: {k}" for mark, s, k in told if mark == ">" and not any(fits(c, s, k) for c in said)
    ]
    return missed + [f"not told {c}" for c in said if not any(fits(c, s, k) for _, s, k in told)]


@pytest.mark.model
@pytest.mark.parametrize("name", LAYOUTS)
def test_words_belong_to_who_says_them(
    name: str, analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """A layout gives the claims that its notes name and no other, nobody's where they name nobody."""
    text, notes = LAYOUTS[name]
    read = read_text(text).text

    assert mistakes(notes, document_facts(analyse(read, "2031-05-04"), gazetteer)) == []
