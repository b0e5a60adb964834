"""Large graph files kept ready for queries: a file in; a store that opens at once, and known answers, out.

All lies in the cache under a digest of the file's content: a file that changes finds nothing of what it was.
Made whole or not at all; where nothing can be kept, the file is loaded as a small one is. Runs no queries.
"""

from __future__ import annotations

import shutil
import tempfile
import zlib
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.graphs import graph_format

if TYPE_CHECKING:
    import pyoxigraph

LARGE = 8_000_000  #: bytes of a graph file from which loading it takes longer than all else of a query
_LEVEL = 1


class Cache(Protocol):
    """Where things are kept by key."""

    @property
    def directory(self) -> Path:
        """Where it lies."""
        ...

    def get(self, key: str) -> bytes | None:
        """Return what was put under the key, None when there is nothing."""
        ...

    def put(self, key: str, packed: bytes) -> None:
        """Keep the bytes under the key."""
        ...


@dataclass(frozen=True, slots=True)
class QueryIndex:
    """What is kept for one content of a graph file."""

    path: Path
    digest: str
    state: tuple[int, ...]  #: of the file when it was read
    cache: Cache

    def answer(self, query: str) -> bytes | None:
        """Return what was kept as the answer to *query*, None when there is nothing."""
        packed = self.cache.get(self._key(query))
        try:
            return zlib.decompress(packed) if packed else None
        except zlib.error:
            return None  # damaged: as good as none

    def keep(self, query: str, answer: bytes) -> None:
        """Keep the answer to *query*."""
        self.cache.put(self._key(query), zlib.compress(answer, _LEVEL))

    def store(self) -> pyoxigraph.Store | None:
        """Return the graph as a store on the disk, made where there is none; None where none can be."""
        import pyoxigraph

        folder = self.cache.directory / "graphs" / self.digest
        try:
            if not folder.is_dir():
                self._make(folder)
            return pyoxigraph.Store.read_only(str(folder))
        except (OSError, RuntimeError, SyntaxError, ValueError):
            # no place, no right to write, a damaged store, or a file that is in error: loading says so
            shutil.rmtree(folder, ignore_errors=True)
            return None

    def _make(self, folder: Path) -> None:
        """Make the store beside, then move it into place: nobody ever opens one that is being written."""
        import pyoxigraph

        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix="."))
        try:
            store = pyoxigraph.Store(str(beside))
            store.bulk_load(path=self.path, format=graph_format(self.path))
            store.flush()
            del store  # closes it
            if _state(self.path) != self.state:
                raise OSError("the file has changed meanwhile")
            beside.rename(folder)
        except OSError:
            if not folder.is_dir():  # another process was faster: its store is as good
                raise
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    def _key(self, query: str) -> str:
        return blake2b(f"answer {self.digest} {query}".encode(), digest_size=20).hexdigest()


def index_of(path: Path, cache: Cache | None) -> QueryIndex | None:
    """Return the index of a graph file, None for one that is small, is not there or whose cache is off."""
    try:
        state = _state(path)
        if cache is None or state[0] < LARGE:
            return None
        with path.open("rb") as stream:
            digest = file_digest(stream, lambda: blake2b(digest_size=16))
    except OSError:
        return None  # loading says what is wrong
    read_by = f"{graph_format(path).name} {version('pyoxigraph')}"
    digest.update(read_by.encode())
    return QueryIndex(path, digest.hexdigest(), state, cache)


def _state(path: Path) -> tuple[int, ...]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ino
