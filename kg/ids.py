"""The ids that things have in a graph, kept in a file of the user's: read before a build, written after it.

In: a CSV file, or what a build called each document's things. Out: ids by document and thing, or a text.
Decides no id: kg.resolve.lasting_ids does.
"""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from kg.errors import UsageError
from kg.user_files import read_csv_text, table_rows

COLUMNS = ("document", "thing", "id")
_EXPECTED = f"expected the columns {', '.join(COLUMNS)}, as `kg build --ids` writes them"


def read_ids(path: str | Path) -> dict[tuple[str, str], str]:
    """Return (document, thing in it) → id; nothing where the file does not exist yet.

    Raises:
        UsageError: The file cannot be read, or a line is not of that form.
    """
    if not Path(path).exists():
        return {}

    def check_header(columns: tuple[str, ...]) -> None:
        if columns != COLUMNS:
            raise UsageError(f"{path}:1: {_EXPECTED}")

    ids: dict[tuple[str, str], str] = {}
    for line, row in table_rows(path, io.StringIO(read_csv_text(path), newline=""), check_header):
        document, thing, id_ = (row[column] for column in COLUMNS)
        if not (document and thing and id_) or None in row:
            raise UsageError(f"{path}:{line}: {_EXPECTED}")
        ids[document, thing] = id_
    return ids


def ids_table(ids: Mapping[tuple[str, str], str]) -> str:
    """Return the text of the file, sorted."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows((document, thing, id_) for (document, thing), id_ in sorted(ids.items()))
    return out.getvalue()
