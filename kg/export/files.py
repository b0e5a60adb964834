"""Put output on the disk whole or not at all.

In: a path and what belongs there. Out: the file or folder, written beside, flushed, then renamed into place.
Does not know what it writes; every writer of the export room goes through here.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from kg.errors import UsageError


def write_whole(path: Path | str, content: str | bytes) -> None:
    r"""Write *content* to *path* in one step; text goes out as UTF-8 with ``\n`` line ends.

    Raises:
        UsageError: The path cannot be written; what stood there before is untouched.
    """
    with whole_binary(path) as stream:
        stream.write(content.encode("utf-8") if isinstance(content, str) else content)


@contextmanager
def whole_text(path: Path | str) -> Iterator[TextIO]:
    """Open *path* for UTF-8 text that appears when the block ends without an error."""
    with _beside(path) as partial, partial.open("w", encoding="utf-8", newline="") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


@contextmanager
def whole_binary(path: Path | str) -> Iterator[BinaryIO]:
    """Open *path* for bytes that appear when the block ends without an error."""
    with _beside(path) as partial, partial.open("wb") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


@contextmanager
def whole_folder(path: Path | str, *, owns: Callable[[str], bool]) -> Iterator[Path]:
    """Yield an empty folder that takes the place of *path* when the block ends without an error.

    Args:
        path: The folder to make or replace.
        owns: Says whether a file of that name is one that the caller writes. A folder that holds
            anything else is never replaced.

    Raises:
        UsageError: The folder holds foreign files, or cannot be written.
    """
    target = Path(path).resolve()
    _refuse_foreign(target, owns)
    partial, old = _sibling(target, "partial"), _sibling(target, "old")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield partial
        for file in sorted(partial.iterdir()):
            _flush(file)
        _swap(partial, target, old)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


@contextmanager
def _beside(path: Path | str) -> Iterator[Path]:
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        if target.is_dir():
            raise UsageError(f"{target} is a folder; give the name of a file")
        yield target  # a device or pipe, such as /dev/stdout, cannot be renamed over
        return
    partial = _sibling(target, "partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield partial
        partial.replace(target)
        _flush(target.parent)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        partial.unlink(missing_ok=True)


def _swap(partial: Path, target: Path, old: Path) -> None:
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        partial.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
    _flush(target.parent)


def _refuse_foreign(target: Path, owns: Callable[[str], bool]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise UsageError(f"{target} is a file; remove it or give the name of a folder")
    foreign = sorted(entry.name for entry in target.iterdir() if entry.is_dir() or not owns(entry.name))
    if foreign:
        raise UsageError(f"{target} holds {foreign[0]!r}, which was not written here; give another folder")


def _sibling(target: Path, suffix: str) -> Path:
    # The process number keeps two builds into one folder from writing into each other's file.
    return target.with_name(f".{target.name}.{os.getpid()}.{suffix}")


def _flush(path: Path) -> None:
    if os.name == "nt":
        return  # Windows opens no folder and needs no flush for a rename to last
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _cannot_write(target: Path, error: OSError) -> UsageError:
    return UsageError(f"cannot write {target}: {error.strerror or error}; free the place or choose another")
