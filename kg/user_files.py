"""A file that a user wrote in; its text and the rows of its table out, or one line that says what is wrong.

Knows no columns: who reads a table checks its header and its rows.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.errors import UsageError


def read_csv_text(path: str | Path) -> str:
    """Return the text of a user's CSV file, without a byte order mark.

    Raises:
        UsageError: the file cannot be read, or is not UTF-8.
    """
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); give an existing CSV file") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8; save it as UTF-8 CSV") from error


def table_rows(
    name: str | Path, lines: Iterable[str], check_header: Callable[[tuple[str, ...]], None]
) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield the rows of a user's CSV table with the number of the line each ends in.

    Args:
        name: of the file, for messages.
        lines: of the file.
        check_header: told of the columns, before there is a row; raises where they are wrong.

    Raises:
        UsageError: a line is not CSV.
    """
    reader = csv.DictReader(lines, strict=True)
    try:
        check_header(tuple(reader.fieldnames or ()))
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise UsageError(f"{name}:{reader.line_num}: not CSV ({error}); check the quotes") from error
