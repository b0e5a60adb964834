"""Read what a user decided about things: a CSV file in, checked corrections in file order out.

The file has the columns of the review.csv that a build writes. Lines without an action change nothing.
Does not apply the corrections, nor look whether they fit anything: kg.resolve.corrected does.
"""

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kg.errors import UsageError
from kg.gazetteer.keys import nfkc
from kg.records import Correction, Kind
from kg.user_files import read_csv_text, table_rows

COLUMNS = ("action", "kind", "name", "other", "value", "reason")
#: columns that speak to the reader of the table and are not read
COMMENTS = ("facts", "doubt", "example")

#: action → what each of the columns ``other`` and ``value`` is to it
_USES = {
    "merge": {"other": "must", "value": "no"},
    "split": {"other": "must", "value": "may"},
    "rename": {"other": "no", "value": "must"},
    "retype": {"other": "no", "value": "must"},
    "drop": {"other": "no", "value": "no"},
    "keep": {"other": "may", "value": "may"},
}
_HINTS = {
    ("merge", "other"): "write the name that is the same thing",
    ("split", "other"): "write the name that is not the same thing",
    ("rename", "value"): "write the new name",
    ("retype", "value"): "write one of Person, Place, Organization, Event, or Place/City",
}


def read_corrections(path: str | Path) -> tuple[Correction, ...]:
    """Return the corrections of a file, in its order.

    Raises:
        UsageError: The file cannot be read, or a line cannot be used; names the line and the remedy.
    """
    return tuple(_corrections(str(path)))


def _corrections(path: str) -> Iterator[Correction]:
    lines = io.StringIO(read_csv_text(path), newline="")
    for line, row in table_rows(path, lines, partial(_check_header, path)):
        correction = _correction(f"{path}:{line}", row, line)
        if correction is not None:
            yield correction


def _check_header(path: str, names: tuple[str, ...]) -> None:
    if not {"action", "name"} <= set(names) <= {*COLUMNS, *COMMENTS} or len(set(names)) < len(names):
        found = ", ".join(names) or "nothing"
        raise UsageError(f"{path}:1: columns are {found}; the first line must name {', '.join(COLUMNS)}")


def _correction(where: str, row: dict[str, str | None], line: int) -> Correction | None:
    if None in row or None in row.values():
        raise UsageError(f"{where}: wrong number of columns; quote fields that contain a comma")
    cells = {column: nfkc(row.get(column) or "") for column in COLUMNS}
    action = cells["action"].lower()
    if not action:
        return None
    if action not in _USES:
        raise UsageError(f"{where}: unknown action {cells['action']!r}; use one of {', '.join(_USES)}")
    if not cells["name"]:
        raise UsageError(f"{where}: no name; write the name that the graph gives the thing")
    if cells["kind"] not in {"", *Kind}:
        raise UsageError(f"{where}: unknown kind {cells['kind']!r}; use one of {', '.join(Kind)}, or none")
    for column, use in _USES[action].items():
        if use == "must" and not cells[column]:
            raise UsageError(f"{where}: {action} without {column}; {_HINTS[action, column]}")
        if use == "no" and cells[column]:
            raise UsageError(f"{where}: {action} takes no {column}; leave that field empty")
    if cells["other"] == cells["name"]:
        raise UsageError(f"{where}: name and other are both {cells['name']!r}; write two names")
    if action == "keep" and cells["other"] and cells["value"]:
        raise UsageError(f"{where}: keep with other and value; write a line for each")
    if action == "retype" or (action == "keep" and cells["value"]):
        _check_type(where, cells["value"])
    reason = (row.get("reason") or "").strip()
    return Correction(action, cells["name"], cells["kind"], cells["other"], cells["value"], reason, line)


def _check_type(where: str, type_: str) -> None:
    kind, slash, leaf = type_.partition("/")
    if kind not in set(Kind):
        raise UsageError(f"{where}: unknown type {type_!r}; use one of {', '.join(Kind)}, or Place/City")
    if slash:
        from ontology import terms

        if leaf not in terms.classes() or kind not in terms.ancestors(leaf):
            raise UsageError(
                f"{where}: {leaf!r} is no finer class of {kind}; see ontology/kg.ttl, or leave it out"
            )
