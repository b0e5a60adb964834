"""Read the gazetteer that a user brings.

Takes a CSV file with a header; gives checked rows in file order. Does not build entries or rank them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kg.errors import UsageError
from kg.gazetteer.keys import nfkc
from kg.records import Kind
from kg.user_files import read_csv_text, table_rows

COLUMNS = ("surface", "canonical", "type", "identifier", "aliases")


@dataclass(frozen=True, slots=True)
class UserRow:
    """A line of the user's table."""

    surface: str
    canonical: str
    kind: Kind
    leaf: str
    identifier: str  #: IRI or ""
    aliases: tuple[str, ...]


def read_user_rows(path: str) -> Iterator[UserRow]:
    """Yield the rows of a user's gazetteer, in file order.

    Raises:
        UsageError: If the file cannot be read, a column is missing or unknown, or a line is not usable.
    """
    for line, row in table_rows(path, read_csv_text(path).splitlines(), partial(_check_header, path)):
        yield _row(f"{path}:{line}", row)


def _check_header(path: str, names: tuple[str, ...]) -> None:
    if not {"surface", "type"} <= set(names) <= set(COLUMNS):
        found = ", ".join(names) or "nothing"
        raise UsageError(f"{path}:1: columns are {found}; the first line must name {', '.join(COLUMNS)}")


def _row(where: str, row: dict[str, str | None]) -> UserRow:
    if None in row or None in row.values():
        raise UsageError(f"{where}: wrong number of columns; quote fields that contain a comma")
    cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
    if not cells["surface"]:
        raise UsageError(f"{where}: no surface; write the name as texts have it")
    kind, _, leaf = cells["type"].partition("/")
    if kind not in {k.value for k in Kind}:
        raise UsageError(
            f"{where}: unknown type {cells['type']!r}; use one of {', '.join(Kind)}, or Place/City"
        )
    if cells["identifier"] and not cells["identifier"].startswith(("http://", "https://", "urn:")):
        raise UsageError(
            f"{where}: identifier {cells['identifier']!r} is no IRI; write it in full, with https://"
        )
    if any(character in cells["identifier"] for character in ' <>"{}|\\^`'):
        raise UsageError(
            f"{where}: identifier {cells['identifier']!r} has characters an IRI cannot have; encode them"
        )
    aliases = tuple(nfkc(alias) for alias in cells["aliases"].split("|") if alias.strip())
    surface = nfkc(cells["surface"])
    return UserRow(
        surface, nfkc(cells["canonical"]) or surface, Kind(kind), leaf, cells["identifier"], aliases
    )
