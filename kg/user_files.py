"""A file that a user wrote in; its text out, or one line that says what is wrong with it. Reads no table."""

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
