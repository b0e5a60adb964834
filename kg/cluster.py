"""A Dask cluster behind the engine that reads documents: ``dask://HOST:PORT``.

Documents go to its workers, packed facts come back. A worker that dies gives its documents to the others. The
machines must have this project in the same version: what others send is refused.
"""

import threading
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self

from kg.errors import InputError, UsageError
from kg.records import Document
from kg.stream_cache import version_of_rules

if TYPE_CHECKING:
    from kg.stream import Reader

SCHEME = "dask://"
_PATIENCE = "15s"  #: for the scheduler to answer
_one_at_a_time = threading.Lock()  # a worker may have threads; the model must not be shared by them


@dataclass(frozen=True, slots=True)
class Sent:
    """A document that is with the cluster."""

    future: Any

    @property
    def is_done(self) -> bool:
        """Whether the result is there without waiting."""
        return bool(self.future.done())


class Cluster:
    """The workers of a Dask scheduler.

    Args:
        name: ``dask://HOST:PORT``.
        reader: how one document is read. Analyses are not kept: what the workers' disks hold is theirs.

    Raises:
        UsageError: no scheduler answers there, or Dask is not installed.
    """

    def __init__(self, name: str, reader: "Reader") -> None:
        if not name.startswith(SCHEME) or ":" not in name.removeprefix(SCHEME):
            raise UsageError(f"there is no engine {name!r}; write dask://HOST:PORT")
        try:
            self._dask: Any = import_module("distributed")  # an extra
        except ImportError as error:
            raise UsageError("an engine of dask:// needs Dask: pip install 'soukan[dask]'") from error
        address = f"tcp://{name.removeprefix(SCHEME)}"
        try:
            self._client: Any = self._dask.Client(address, timeout=_PATIENCE, set_as_default=False)
        except OSError as error:
            raise UsageError(f"no Dask scheduler answers at {name}; is it running?") from error
        self._rules = version_of_rules(reader.gazetteer)
        self.jobs = max(1, len(self._client.nthreads()))
        bare = replace(reader, analyser=replace(reader.analyser, cache=None))
        self._reader = self._client.scatter(bare, broadcast=True, hash=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: Any) -> None:
        self._client.close()

    def submit(self, document: Document) -> Sent:
        """Hand over a document."""
        return Sent(self._client.submit(read, self._reader, document, pure=False))

    def result(self, given: Sent) -> bytes:
        """Return what a document says, packed; wait for it.

        Raises:
            InputError: it cannot be read, or several workers died at it.
            UsageError: a worker has another version of the project.
        """
        try:
            rules, packed = given.future.result()
        except self._dask.KilledWorker as error:
            raise InputError("workers died at it, one after the other: too little memory?") from error
        if rules != self._rules:
            raise UsageError(
                "a worker of the cluster has another version of soukan, its libraries or its model: "
                "install the same on every machine (pip install -c constraints.txt)"
            )
        return bytes(packed)


def read(reader: "Reader", document: Document) -> tuple[str, bytes]:
    """Return the version of a worker's rules, and what the document says, packed; runs on the worker."""
    with _one_at_a_time:
        return version_of_rules(reader.gazetteer), reader(document)
