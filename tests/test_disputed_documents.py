"""Whole documents in which sides say that a place is theirs: who disputes which holding, and who none.

They stand in ``data/disputed_documents.txt``: a text, and below it a row for each holding: ``holder | place``,
and who disputes it behind a third bar; ``right:`` before a holder who owns it by right, ``no`` for what is no fact.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.records import Analysis, ControlKind, Facts, Factuality, PlaceControl

_FILE = Path(__file__).parent / "data" / "disputed_documents.txt"
_DOCUMENTS = [part.split("\n--\n") for part in _FILE.read_text(encoding="utf-8").split("### ")[1:]]


def _names(facts: Facts) -> dict[str, str]:
    return {e.entity_id: "/".join((e.name, *e.aliases)) for e in facts.entities}


def _held(facts: Facts, holder: str, place: str, *, by_right: bool) -> list[PlaceControl]:
    names = _names(facts)
    return [
        c
        for c in facts.controls
        if c.factuality is Factuality.ACTUAL
        and c.kind is not ControlKind.LOST
        and (not by_right or c.kind is ControlKind.SOVEREIGNTY)
        and holder in names[c.controller]
        and place in names[c.place]
    ]


def _wrong(facts: Facts, row: str) -> bool:
    """Whether *facts* have another holding, or other disputers, than *row* says."""
    holder, place, *who = (cell.strip() for cell in row.removeprefix("no ").split("|"))
    by_right = holder.startswith("right:")
    held = _held(facts, holder.removeprefix("right:"), place, by_right=by_right)
    if row.startswith("no "):
        return bool(held)
    found = {_names(facts)[e] for c in held for e in c.disputed_by}
    wanted = [name.strip() for name in who[0].split(",")] if who else []
    missing = [name for name in wanted if not any(name in f for f in found)]
    others = [f for f in found if not any(name in f for name in wanted)]
    return not held or bool(missing or others)


@pytest.mark.model
@pytest.mark.parametrize(("text", "rows"), _DOCUMENTS, ids=[text.split("\n")[0] for text, _ in _DOCUMENTS])
def test_who_disputes_what(
    text: str, rows: str, analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """Each holding of a document has its disputers, and no others."""
    facts = document_facts(analyse(text.split("\n", 1)[1], "2031-05-04"), gazetteer)

    assert not [row for row in rows.strip().split("\n") if _wrong(facts, row)]
