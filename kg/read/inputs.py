"""Files, folders, globs and standard input in, documents and skipped inputs out, one at a time.

Decides the format by the name's ending and, without one, by the first bytes. Says which inputs
gave nothing and why; stops only for inputs that do not exist. Does not look inside the text.
"""

import codecs
import glob
import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from kg.errors import InputError, UsageError
from kg.read.dates import is_iso_date
from kg.read.drafts import Draft, Skipped, make_document
from kg.read.html import parse_html
from kg.read.jsonl import parse_jsonl
from kg.read.markdown import parse_markdown
from kg.read.movabletype import looks_like_movable_type, parse_movable_type
from kg.read.text import parse_text
from kg.records import Document

MAX_BYTES = 20_000_000
STDIN = "-"
_FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".srt": "text",
    ".vtt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".mt": "movabletype",
}
_WHOLE = {"text": parse_text, "markdown": parse_markdown, "html": parse_html}
_STREAMS = {"jsonl": parse_jsonl, "movabletype": parse_movable_type}
_WILDCARDS = frozenset("*?[")
_HEAD = 65_536
# describes the folder; it is not one of its documents
_FOLDER_NOTE = "readme"


def read_inputs(
    inputs: Sequence[str | Path],
    *,
    date: str = "",
    stdin: BinaryIO | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Document | Skipped]:
    """Return an iterator over the documents of *inputs*, with a ``Skipped`` for each that gave none.

    The order is that of *inputs*, sorted by path inside a folder or glob. The second of two
    documents with the same text is skipped.

    Args:
        inputs: Files, folders (read with all below them), globs, ``-`` for standard input.
        date: ISO date that overrides every document's own.
        stdin: Read for ``-`` in place of ``sys.stdin``.
        max_bytes: Largest file, or line or entry in JSON Lines and Movable Type files, that is read.

    Raises:
        UsageError: At once: an input does not exist, a glob matches nothing, *date* is no date.
    """
    if date and not is_iso_date(date):
        raise UsageError(f"date {date!r} is not a day of the calendar: write it as YYYY-MM-DD")
    if not inputs:
        raise UsageError("no input given: name a file, a folder, a glob or - for standard input")
    expanded = [entry for given in inputs for entry in _expand(str(given))]
    return _read_all(expanded, date, stdin, max_bytes)


def count_documents(inputs: Sequence[str | Path]) -> int:
    """Return how many documents the inputs hold at most, 0 where that takes reading them.

    Counts files, and lines of JSON Lines files.

    Raises:
        UsageError: As ``read_inputs``.
    """
    count = 0
    for path, why in (entry for given in inputs for entry in _expand(str(given))):
        kind = _format_of(path)
        if path == STDIN or kind in {"", "movabletype"} or (kind == "text" and _holds_several(path)):
            return 0
        count += _lines(path) if kind == "jsonl" and not why else 1
    return count


def _holds_several(path: str) -> bool:
    try:
        with _open(path, None) as stream:
            return _kind(path, stream.read(_HEAD)) in _STREAMS
    except (OSError, EOFError, zlib.error):
        return False


def _lines(path: str) -> int:
    try:
        with _open(path, None) as stream:
            return sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1 << 20), b""))
    except (OSError, EOFError, zlib.error):
        return 1


def read_text(
    text: str, *, date: str = "", title: str = "", source: str = "", url: str = "", path: str = ""
) -> Document:
    """Return *text* as a document, with the date and title found in it where none is given.

    Raises:
        InputError: *text* is empty.
        UsageError: *date* is not an ISO date.

    >>> read_text("首相は帰国した。", date="2025-04-26").date_from
    '--date'
    """
    if date and not is_iso_date(date):
        raise UsageError(f"date {date!r} is not a day of the calendar: write it as YYYY-MM-DD")
    return make_document(Draft(text, title=title, source=source, url=url), path=path, date=date)


def _expand(given: str) -> list[tuple[str, str]]:
    """Return ``(path, reason to skip or "")`` of each file that *given* stands for."""
    if given == STDIN:
        return [(STDIN, "")]
    path = Path(given)
    if path.is_dir():
        return _folder_files(path)
    if path.exists():
        return [(given, "")]
    if _WILDCARDS & set(given):
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
        if matches:
            folders = {match for match in matches if Path(match).is_dir()}
            if len(folders) < len(matches):
                return [(match, "") for match in matches if match not in folders]
            return [entry for match in matches for entry in _folder_files(Path(match))]
        raise UsageError(f"no file matches {given!r}: check the pattern and the folder it starts in")
    raise UsageError(f"input {given!r} does not exist: check the path, or use - for standard input")


def _folder_files(folder: Path) -> list[tuple[str, str]]:
    """Return the files below *folder* in sorted order, without hidden ones and README files."""
    files = []
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder).parts
        if any(part.startswith(".") for part in below) or not path.is_file():
            continue
        if path.name.lower().partition(".")[0] == _FOLDER_NOTE:
            continue
        known = _format_of(path.name)
        ending = path.suffix or "no ending"
        files.append(
            (
                str(path),
                "" if known else f"not a format for folders ({ending}); name the file itself to read it",
            )
        )
    return files or [(str(folder), "folder holds no documents")]


def _format_of(name: str) -> str:
    lowered = name.lower().removesuffix(".gz")
    return _FORMATS.get(Path(lowered).suffix, "")


def _read_all(
    entries: Iterable[tuple[str, str]], date: str, stdin: BinaryIO | None, max_bytes: int
) -> Iterator[Document | Skipped]:
    seen: dict[str, str] = {}
    for path, why in entries:
        for result in [Skipped(path, why)] if why else _read_file(path, date, stdin, max_bytes):
            if isinstance(result, Document):
                first = seen.setdefault(result.doc_id, result.path)
                if first is not result.path:
                    yield Skipped(result.path, f"same text as {first}")
                    continue
            yield result


def _read_file(path: str, date: str, stdin: BinaryIO | None, max_bytes: int) -> Iterator[Document | Skipped]:
    try:
        with _open(path, stdin) as stream:
            head = _read_up_to(stream, _HEAD)
            kind = _kind(path, head)
            if kind in _STREAMS:
                for number, draft in _STREAMS[kind](_numbered_lines(head, stream, max_bytes)):
                    yield _finish(draft, f"{path}:{number}", date)
            else:
                raw = head + _read_up_to(stream, max_bytes + 1 - len(head))
                if len(raw) > max_bytes:
                    raise InputError(f"is over {max_bytes:,} bytes; split it, or raise the limit")
                if not raw.strip():
                    raise InputError("is empty")
                yield _finish(_WHOLE[kind](raw), path, date)
    except InputError as error:
        yield Skipped(path, str(error))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield Skipped(path, f"is not a whole gzip file ({error})")
    except OSError as error:
        yield Skipped(path, f"cannot be read ({error.strerror or error})")


def _finish(draft: Draft | str, path: str, date: str) -> Document | Skipped:
    if isinstance(draft, str):
        return Skipped(path, draft)
    try:
        return make_document(draft, path=path, date=date)
    except InputError as error:
        return Skipped(path, str(error))


@contextmanager
def _open(path: str, stdin: BinaryIO | None) -> Iterator[IO[bytes]]:
    if path == STDIN:
        yield stdin if stdin is not None else sys.stdin.buffer
    elif path.lower().endswith(".gz"):
        with gzip.open(path, "rb") as packed:
            yield cast(IO[bytes], packed)
    else:
        with Path(path).open("rb") as stream:
            yield stream


def _kind(path: str, head: bytes) -> str:
    """Return the format, by ending or, for plain and unknown ones, by the first bytes."""
    known = _format_of(path) if path != STDIN else ""
    if known not in ("", "text"):
        return known
    if looks_like_movable_type(head):
        return "movabletype"
    if known:
        return known
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if start.startswith(b"{") and b'"text"' in head:
        return "jsonl"
    return "markdown" if start.startswith(b"---\n") else "text"


def _read_up_to(stream: IO[bytes], size: int) -> bytes:
    """Return *size* bytes or all that is left; a pipe may give less than asked for at a time."""
    pieces: list[bytes] = []
    while size > 0 and (piece := stream.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _numbered_lines(head: bytes, stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number from 1; None in place of one over *limit* bytes."""
    pieces = _pieces(head, stream)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        pieces = _from_utf16(pieces)
    number, rest, over = 1, b"", False
    for piece in pieces:
        rest += piece
        *lines, rest = rest.split(b"\n")
        for line in lines:
            yield number, None if over or len(line) > limit else line
            number, over = number + 1, False
        if len(rest) > limit:
            over, rest = True, b""
    if rest or over:
        yield number, None if over else rest


def _pieces(head: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    piece = head
    while piece:
        yield piece
        piece = _read_up_to(stream, _HEAD)


def _from_utf16(pieces: Iterator[bytes]) -> Iterator[bytes]:
    try:
        for text in codecs.iterdecode(pieces, "utf-16"):
            yield text.encode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError as error:
        raise InputError("starts as UTF-16 but goes on otherwise; save it as UTF-8") from error
