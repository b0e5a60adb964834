"""One side's word that a town is its own, beside another side's word: who disputes it, and who does not.

The words stand in ``data/disputes.txt``; every word of one side meets every word of the other, and those of the
other side stand in every place and in everybody's mouth.
"""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.records import Analysis, ControlKind, Factuality

_FILE = Path(__file__).parent / "data" / "disputes.txt"
TOWN = "ザレム"


def _sections() -> dict[str, list[str]]:
    """Return the lines of the file under their headings; a line that is empty joins its neighbours."""
    found: dict[str, list[str]] = {}
    for part in _FILE.read_text(encoding="utf-8").split("## ")[1:]:
        heading, lines = part.split("\n", 1)
        found[heading] = lines.strip().replace("\n\n", "\f").split("\n")
    return found


SECTIONS = _sections()
TOGETHER = [line.replace("\f", "\n\n") for line in SECTIONS["together"]]
WORDS = [
    (word, disputed)
    for name, disputed in (("disputes", True), ("disputes nothing", False))
    for word in SECTIONS[name]
]


def _wrong(texts: list[tuple[str, bool]], disputed: Callable[[str], bool | None]) -> list[str]:
    return [text for text, expected in texts if disputed(text) is not expected]


@pytest.fixture(scope="module")
def disputed(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Callable[[str], bool | None]:
    """Return a function from a text to whether B disputes what A holds, None where A holds nothing."""

    def read(text: str) -> bool | None:
        facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
        names = {e.entity_id: e.name for e in facts.entities}
        held = [
            c
            for c in facts.controls
            if c.factuality is Factuality.ACTUAL
            and c.kind is not ControlKind.LOST
            and names[c.place] == TOWN
            and names[c.controller].startswith("トルナ")
        ]
        return any(c.disputed_by for c in held) if held else None

    return read


def _text(together: str, says: str, word: str, who: str) -> str:
    first = says if says.endswith("。") else says + "\n"
    return together.format(says=first, word=word).format(a="トルナ軍", b=who, p=TOWN)


@pytest.mark.model
@pytest.mark.parametrize("says", SECTIONS["says"])
def test_every_word_against_every_claim(says: str, disputed: Callable[[str], bool | None]) -> None:
    """Whoever denies, holds on or throws the enemy out disputes; who complains or gives way does not."""
    texts = [(_text(TOGETHER[0], says, word, "ベルカ軍"), expected) for word, expected in WORDS]

    assert not _wrong(texts, disputed)


@pytest.mark.model
@pytest.mark.parametrize("together", TOGETHER)
def test_every_word_in_every_place_and_mouth(together: str, disputed: Callable[[str], bool | None]) -> None:
    """It matters neither where the word stands nor who of the other side says it."""
    mouths = SECTIONS["who"]
    rows = [
        (word, expected, mouths[(i + shift) % len(mouths)])
        for shift, (i, (word, expected)) in product((0, 3), enumerate(WORDS))
    ]
    texts = [(_text(together, SECTIONS["says"][0], word, who), expected) for word, expected, who in rows]

    assert not _wrong(texts, disputed)
