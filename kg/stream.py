"""Documents in, what each of them says out: in order, read by as many processes as asked, or by a cluster.

Analysis and rules run in one go where the document is, so that only facts come back. Facts are kept between
builds. Knows how documents travel, not what is done to them: that is given.
"""

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol, Self

from kg import programs
from kg.analyse.cache import AnalysisCache
from kg.analyse.parallel import Analyser, Task, Workers, joined, pieces
from kg.errors import InputError, KgError, RuleError
from kg.gazetteer import Gazetteer
from kg.punctuation import plain
from kg.records import Analysis, Document, Facts
from kg.stream_cache import (
    FactsError,
    digest_of_rules,
    facts_key,
    packed_facts,
    unpacked_facts,
    version_of_rules,
)

AHEAD = 8  #: documents in work or waiting, per process: bounds the memory of a stream
LONG = 20_000  #: characters from which a document is divided between processes

Skip = Callable[[Document, InputError], None]
_Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """How one document is read; travels to other processes and machines."""

    prepare: Callable[[Document], Analysis]
    extract: Callable[[Analysis, Gazetteer], Facts]
    gazetteer: Gazetteer
    analyser: Analyser

    def __call__(self, item: Document | _Texts) -> bytes:
        """Return what a document says, or the analysis of a part of one, packed.

        Raises:
            InputError: it cannot be analysed.
            RuleError: a rule broke at it.
        """
        if not isinstance(item, Document):
            return self.analyser.piece(item)
        with _mistakes_named():
            return self.facts(self.analyser.document(self.prepare(item)))

    def facts(self, analysis: Analysis) -> bytes:
        """Return what an analysed document says, packed.

        Raises:
            RuleError: a rule broke at it.
        """
        with _mistakes_named():
            packed = packed_facts(self.extract(analysis, self.gazetteer))
        programs.keep(self.analyser.cache, digest_of_rules())
        return packed


class _mistakes_named:  # noqa: N801  reads as the statement it is
    """Turns a mistake of ours at one document into an error that names it, so that the others are read."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, Exception) and not isinstance(error, KgError):
            told = "".join(traceback.format_exception(error))
            what = f"our mistake, please report it: {type(error).__name__}: {error}"
            raise RuleError(what, told) from error


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says, packed until it is asked for.

    The facts of an archive are a million small objects: while it is read, each collection of garbage would
    walk over those of the documents before.
    """

    document: Document
    packed: bytes
    known: Facts | None = None  #: as an earlier build kept them

    def facts(self) -> Facts:
        """Return what the document says; claims in its own punctuation, which the rules did not see."""
        facts = replace(self.known or unpacked_facts(self.packed), document=self.document)
        written = self.document.text
        if all(c.text == written[c.start : c.end] for c in facts.claims):
            return facts  # nearly always: what the rules saw is not made again
        seen = plain(written)
        claims = (
            replace(c, text=written[c.start : c.end]) if c.text == seen[c.start : c.end] else c
            for c in facts.claims
        )
        return replace(facts, claims=tuple(claims))


class Given(Protocol):
    """A document given away."""

    @property
    def is_done(self) -> bool:
        """Whether the result is there without waiting."""
        ...


class Engine(Protocol):
    """What reads documents: processes here, or a cluster."""

    jobs: int  #: documents read at a time

    def __enter__(self) -> Self:
        """Make ready."""
        ...

    def __exit__(self, *raised: Any) -> None:
        """Let go."""
        ...

    def submit(self, document: Document) -> Given:
        """Hand over a document."""
        ...

    def result(self, given: Any) -> bytes:
        """Return what a document says, packed; wait for it."""
        ...


def readings(
    documents: Iterable[Document],
    reader: Reader,
    *,
    jobs: int = 1,
    engine: str = "",
    cache: AnalysisCache | None = None,
    skip: Skip | None = None,
) -> Iterator[Reading]:
    """Yield what each document says, in the order of the documents, whatever reads them.

    Args:
        documents: read one by one; some ten per process are held at a time.
        reader: how one document is read.
        jobs: number of processes here.
        engine: ``dask://HOST:PORT`` has a cluster do it instead.
        cache: where facts are kept; those of the same text under the same rules are not read anew.
        skip: told of each document that could not be read, which is then left out.

    Raises:
        InputError: a document cannot be read and there is no ``skip``.
        UsageError: there is no such engine, or it does not answer.
    """
    rules = version_of_rules(reader.gazetteer) if cache else ""
    waiting: deque[tuple[Document, str, Facts | Given]] = deque()
    with _engine(engine, reader, jobs) as workers:
        for document in documents:
            key = facts_key(document, rules) if cache else ""
            known = _kept(cache, key)
            waiting.append((document, key, workers.submit(document) if known is None else known))
            while waiting and (_is_done(waiting[0][2]) or len(waiting) > AHEAD * workers.jobs):
                yield from _finish(*waiting.popleft(), workers, cache, skip)
        while waiting:
            yield from _finish(*waiting.popleft(), workers, cache, skip)
    programs.keep(cache, digest_of_rules(), last=True)


def _engine(name: str, reader: Reader, jobs: int) -> Engine:
    if name:
        from kg.cluster import Cluster

        return Cluster(name, reader)
    return Local(reader, jobs=jobs)


def _is_done(what: Facts | Given) -> bool:
    return isinstance(what, Facts) or what.is_done


def _kept(cache: AnalysisCache | None, key: str) -> Facts | None:
    packed = cache.get(key) if cache else None
    if packed is None:
        return None
    try:
        return unpacked_facts(packed)
    except FactsError:
        return None  # a damaged file is as good as none: it is written anew


def _finish(
    document: Document,
    key: str,
    what: Facts | Given,
    workers: Engine,
    cache: AnalysisCache | None,
    skip: Skip | None,
) -> Iterator[Reading]:
    if isinstance(what, Facts):
        yield Reading(document, b"", what)
        return
    try:
        packed = workers.result(what)
    except InputError as error:
        if skip is None:
            raise
        skip(document, error)
        return
    if cache:
        cache.put(key, packed)
    yield Reading(document, packed)


@dataclass(frozen=True, slots=True)
class _Divided:
    """A long document whose parts are analysed by several processes."""

    analysis: Analysis
    parts: list[Task[Document | _Texts, bytes]]

    @property
    def is_done(self) -> bool:
        return all(part.is_done for part in self.parts)


class Local:
    """Processes of this machine.

    Args:
        reader: how one document is read.
        jobs: number of processes; with one, the work is done here when the result is asked for.
    """

    def __init__(self, reader: Reader, *, jobs: int) -> None:
        self._reader = reader
        self._workers: Workers[Document | _Texts, bytes] = Workers(lambda: reader, jobs=jobs)
        self.jobs = self._workers.jobs
        self._begun = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: Any) -> None:
        self._workers.__exit__(*raised)

    def submit(self, document: Document) -> Given:
        """Hand over a document."""
        if not self._begun:
            self._begin(document)
        if self.jobs == 1 or len(document.text) < LONG:
            return self._workers.submit(document)
        analysis = self._reader.prepare(document)
        return _Divided(analysis, [self._workers.submit(texts) for texts in pieces(analysis)])

    def _begin(self, document: Document) -> None:
        self._begun = True
        programs.recall(self._reader.analyser.cache, digest_of_rules())
        with _mistakes_named():
            known = self._reader.analyser.knows(self._reader.prepare(document))
        if not known:  # else the rules alone changed, and the model may not be needed at all
            self._reader.analyser.load()

    def result(self, given: Any) -> bytes:
        """Return what a document says, packed; wait for it.

        Raises:
            InputError: it cannot be read.
        """
        if not isinstance(given, _Divided):
            return self._workers.result(given)
        packed = [self._workers.result(part) for part in given.parts]
        return self._reader.facts(joined(given.analysis, packed))
