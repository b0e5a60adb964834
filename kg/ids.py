"""The ids that things have in a graph, kept in a file of the user's: read before a build, written after it.

In: a CSV file, or what a build called each document's things. Out: ids by document and thing, or a text.
Decides no id: kg.resolve.lasting_ids does.
"""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from kg.errors import UsageError
from kg.user_files import read_csv_text

COLUMNS = ("document", "thing", "id")
_EXPECTED = f"expected the columns {', '.join(COLUMNS)}, as `kg build --ids` writes them"


def read_ids(path: str | Path) -> dict[tuple[str, str], str]:
    """Return (document, thing in it) → id; nothing where the file does not exist yet.

    Raises:
        UsageError: The file cannot be read, or a line is not of that form.
    """
    if not Path(path).exists():
        return {}
    reader = csv.DictReader(io.StringIO(read_csv_text(path), newline=""), strict=True)
    ids: dict[tuple[str, str], str] = {}
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise UsageError(f"{path}:1: {_EXPECTED}")
        for row in reader:
            document, thing, id_ = (row[column] for column in COLUMNS)
            if not (document and thing and id_) or None in row:
                raise UsageError(f"{path}:{reader.line_num}: {_EXPECTED}")
            ids[document, thing] = id_
    except csv.Error as error:
        raise UsageError(f"{path}:{reader.line_num}: not CSV ({error}); check the quotes") from error
    return ids


def ids_table(ids: Mapping[tuple[str, str], str]) -> str:
    """Return the text of the file, sorted."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows((document, thing, id_) for (document, thing), id_ in sorted(ids.items()))
    return out.getvalue()
