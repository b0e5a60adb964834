"""Whose words and of what day, in every form of ``data/headers.txt``, from a text to its claims."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.read import read_text
from kg.records import Analysis

_FILE = Path(__file__).parent / "data" / "headers.txt"
_NOTE = re.compile(r"(?P<mark>[>~]) (?P<who>.*?)(?: (?P<day>\d{4}-\d\d-\d\d))?: (?P<words>.*)|!")
_MARKS = re.compile(r"[「」『』\s]")
_PARTS = {
    part.partition("\n")[0]: part.partition("\n")[2].rstrip().split("\n")
    for part in _FILE.read_text(encoding="utf-8").split("\n== ")[1:]
}


def test_every_part_has_notes() -> None:
    assert len(_PARTS) == 147
    assert all(any(_NOTE.fullmatch(line) for line in lines) for lines in _PARTS.values())


@pytest.mark.model
@pytest.mark.parametrize("name", _PARTS)
def test_words_have_their_speaker_and_day(
    name: str, analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """A form gives the claims that its notes name, of their day, and no other; no meeting with a writer."""
    notes = [match for line in _PARTS[name] if (match := _NOTE.fullmatch(line))]
    text = "\n".join(line for line in _PARTS[name] if not _NOTE.fullmatch(line)).rstrip()
    facts = document_facts(analyse(read_text(text).text, "2031-05-04"), gazetteer)
    names = {e.entity_id: e.name for e in facts.entities}
    said = [(names.get(c.speaker, c.speaker), c.date, _MARKS.sub("", c.text)) for c in facts.claims]
    told = [(n["who"], n["day"], _MARKS.sub("", n["words"]), n["mark"]) for n in notes if n["mark"]]

    def is_said(who: str, day: str | None, words: str) -> bool:
        return any(w == who and words in text and day in (None, d) for w, d, text in said)

    missed = [note for note in told if note[3] == ">" and not is_said(*note[:3])]
    more = [c for c in said if not any(c[0] == who and words in c[2] for who, _, words, _ in told)]
    assert (missed, more, facts.meetings) == ([], [], ())
