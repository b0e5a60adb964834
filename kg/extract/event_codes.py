"""A predicate's dictionary form in; its CAMEO code and PLOVER category out.

The table is ``cues/event_codes.csv``; a user's own table in the same form may add to it or override it.
"""

import csv
import io
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from kg.errors import UsageError

Code = tuple[str, str]
_COLUMNS = ("lemma", "cameo", "plover")


@cache
def packaged_codes() -> Mapping[str, Code]:
    """Return the packaged table: lemma → (CAMEO, PLOVER)."""
    source = files("kg.extract.cues").joinpath("event_codes.csv")
    return read_codes(source.read_text(encoding="utf-8"), name="event_codes.csv")


def read_codes(text: str, *, name: str) -> dict[str, Code]:
    r"""Read a table with the columns ``lemma,cameo,plover``.

    Raises:
        UsageError: a column is missing, or a row has no lemma.

    >>> read_codes("lemma,cameo,plover\n会談,040,CONSULT\n", name="mine.csv")
    {'会談': ('040', 'CONSULT')}
    """
    rows = csv.DictReader(io.StringIO(text))
    missing = [c for c in _COLUMNS if c not in (rows.fieldnames or ())]
    if missing:
        raise UsageError(
            f"{name}: no column {', '.join(missing)}; the first line must read {','.join(_COLUMNS)}"
        )
    codes: dict[str, Code] = {}
    for number, row in enumerate(rows, start=2):
        lemma = (row["lemma"] or "").strip()
        if not lemma:
            raise UsageError(f"{name}:{number}: no lemma; write the dictionary form without する")
        codes[lemma] = ((row["cameo"] or "").strip(), (row["plover"] or "").strip())
    return codes


def load_codes(own: Path | None = None) -> Mapping[str, Code]:
    """Return the packaged table with the rows of *own* on top."""
    if own is None:
        return packaged_codes()
    return {**packaged_codes(), **read_codes(own.read_text(encoding="utf-8"), name=str(own))}


def event_code(lemma: str, codes: Mapping[str, Code] | None = None) -> Code:
    """Return the CAMEO code and PLOVER category of *lemma*, two empty strings when it has none.

    >>> event_code("会談")
    ('040', 'CONSULT')
    """
    return (codes or packaged_codes()).get(lemma, ("", ""))
