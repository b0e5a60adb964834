"""Documents with sentences in, the same documents analysed out, in order, with as many processes as asked.

Work is cut inside a document, so a result depends neither on the number of processes nor on other documents.
Analyses come from the cache where it has them; the model is loaded at the first piece that it has not.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from multiprocessing.connection import wait
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from kg.analyse.cache import AnalysisCache, content_key, pipeline_version, recogniser_files
from kg.analyse.packed import PackedError, pack, unpack
from kg.errors import InputError
from kg.records import Analysis, Document, Sentence

if TYPE_CHECKING:
    from spacy.language import Language

PIECE = 256  #: sentences in one unit of work: a multiple of the analyser's batch
AHEAD = 8  #: documents in work or waiting, per process: bounds the memory of a stream

Item = TypeVar("Item")
Result = TypeVar("Result")


def analyse_documents(
    documents: Iterable[Analysis],
    *,
    jobs: int = 1,
    fast: bool = True,
    learned: bool = True,
    cache: AnalysisCache | None = None,
    skip: Callable[[Document, InputError], None] | None = None,
) -> Iterator[Analysis]:
    """Yield each document with tokens and entities in its sentences, in order.

    Args:
        documents: as split, read one by one; some ten per process are held at a time.
        jobs: number of processes; one where the system cannot fork. The result is the same for any number.
        fast: see ``load_ginza``.
        learned: run the trained recogniser too, where this copy has one.
        cache: where analyses are looked up and kept.
        skip: told of each document that cannot be analysed, which is then left out.

    Raises:
        InputError: a document cannot be analysed and there is no ``skip``.
    """
    waiting: deque[_Waiting] = deque()
    make = partial(_make_analyser, fast=fast, learned=learned, cache=cache)
    pipeline = pipeline_version(learned=learned)
    with Workers(make, jobs=jobs) as workers:
        for document in documents:
            started = [_start(piece, workers, cache, pipeline) for piece in _pieces(document)]
            waiting.append(_Waiting(document, started))
            while waiting and (waiting[0].is_done() or len(waiting) > AHEAD * workers.jobs):
                yield from _finish(waiting.popleft(), workers, skip)
        while waiting:
            yield from _finish(waiting.popleft(), workers, skip)


@dataclass(slots=True)
class Task(Generic[Item, Result]):
    """An item given to ``Workers``."""

    item: Item
    future: Future[Result] | None = None  #: None while it is nobody's work

    @property
    def is_done(self) -> bool:
        """Whether the result is there without waiting."""
        return self.future is not None and self.future.done()


class Workers(Generic[Item, Result]):
    """Processes that apply one function to items; a process that dies takes only its item with it.

    Args:
        make: returns the function. Called once, here, at the first item, so that what it loads is shared.
        jobs: number of processes; with one, the work is done here when the result is asked for.
    """

    def __init__(self, make: Callable[[], Callable[[Item], Result]], *, jobs: int) -> None:
        self.jobs = max(1, jobs)
        # on macOS a forked child may not use the system's matrix product
        if self.jobs > 1 and (
            sys.platform == "darwin" or "fork" not in multiprocessing.get_all_start_methods()
        ):
            warnings.warn("this system cannot fork: working in one process", stacklevel=2)
            self.jobs = 1
        self._make = make
        self._function: Callable[[Item], Result] | None = None
        self._executor: ProcessPoolExecutor | None = None
        self._tasks: list[Task[Item, Result]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close(wait=kind is None)

    def submit(self, item: Item) -> Task[Item, Result]:
        """Hand over an item; ask for results in the order of submission."""
        task: Task[Item, Result] = Task(item)
        if self.jobs > 1:
            self._tasks.append(task)
            self._give(task)
        return task

    def result(self, task: Task[Item, Result]) -> Result:
        """Return what the function made of the item.

        Raises:
            InputError: the process died over this item, twice.
        """
        if self.jobs == 1:
            return self._ready()(task.item)
        self._tasks.remove(task)
        try:
            if task.future is not None:
                return task.future.result()
        except BrokenProcessPool:
            pass
        return self._again(task)

    def _again(self, task: Task[Item, Result]) -> Result:
        """Do an item of broken workers in a process of its own, then give the others to new ones."""
        self._close(wait=False)
        try:
            with _executor(1, self._ready()) as alone:
                result: Result = alone.submit(_apply, task.item).result()
                return result
        except BrokenProcessPool as error:
            raise InputError(
                "the analysing process died at it, twice: too little memory? Split it"
            ) from error
        finally:
            for other in self._tasks:
                if other.future is None or not other.future.done() or other.future.exception() is not None:
                    self._give(other)

    def _give(self, task: Task[Item, Result]) -> None:
        if self._executor is None:
            self._executor = _executor(self.jobs, self._ready())
        try:
            task.future = self._executor.submit(_apply, task.item)
        except BrokenProcessPool:
            task.future = None

    def _ready(self) -> Callable[[Item], Result]:
        if self._function is None:
            self._function = self._make()
        return self._function

    def _close(self, *, wait: bool) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=wait, cancel_futures=True)
            self._executor = None


def _executor(jobs: int, function: Callable[[Any], Any]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"), _begin, (function,))


_function: Callable[[Any], Any] | None = None  # a worker's: inherited by fork, since a model cannot be sent


def _begin(function: Callable[[Any], Any]) -> None:
    global _function
    from threadpoolctl import threadpool_limits

    # Ctrl-C reaches the whole group: a worker ends at once and leaves the message to its parent
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    threadpool_limits(1, user_api="blas")
    gc.freeze()  # a collection would touch, and so copy, the pages of the model
    _function = function


def _end_with_parent() -> None:
    """End this worker when its parent was killed: it would wait for work for ever and hold the model."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _apply(item: Any) -> Any:
    assert _function is not None
    return _function(item)


# --- documents in pieces -----------------------------------------------------------------------

_Piece = tuple[Sentence, ...]
_Job = tuple[str, tuple[str, ...]]  # key of the cache, texts


@dataclass(frozen=True, slots=True)
class _Waiting:
    document: Analysis
    pieces: list[tuple[_Piece, Task[_Job, bytes] | None]]  # None: analysed already

    def is_done(self) -> bool:
        return all(task is None or task.is_done for _, task in self.pieces)


def _pieces(document: Analysis) -> Iterator[_Piece]:
    for first in range(0, len(document.sentences), PIECE):
        yield document.sentences[first : first + PIECE]


def _start(
    piece: _Piece, workers: Workers[_Job, bytes], cache: AnalysisCache | None, pipeline: str
) -> tuple[_Piece, Task[_Job, bytes] | None]:
    texts = tuple(sentence.text for sentence in piece)
    if cache is None:
        return piece, workers.submit(("", texts))
    key = content_key(texts, pipeline=pipeline)
    packed = cache.get(key)
    if packed is not None:
        try:
            return unpack(packed, piece), None
        except PackedError:
            pass  # a damaged file is as good as none: it is written anew
    return piece, workers.submit((key, texts))


def _finish(
    waiting: _Waiting,
    workers: Workers[_Job, bytes],
    skip: Callable[[Document, InputError], None] | None,
) -> Iterator[Analysis]:
    sentences: list[Sentence] = []
    failure: InputError | None = None
    for piece, task in waiting.pieces:
        try:
            sentences += piece if task is None else unpack(workers.result(task), piece)
        except InputError as error:
            failure = failure or error
    if failure is None:
        yield replace(waiting.document, sentences=tuple(sentences))
    elif skip is None:
        document = waiting.document.document
        raise InputError(f"{document.path or document.doc_id}: {failure}") from failure
    else:
        skip(waiting.document.document, failure)


@dataclass(frozen=True, slots=True)
class Analyser:
    """Analyses a document where it is asked to; the model is loaded once a process, when it is needed."""

    cache: AnalysisCache | None = None
    fast: bool = True
    learned: bool = True

    def load(self) -> None:
        """Load the model now, so that processes that fork share it."""
        _pipeline(fast=self.fast, learned=self.learned)

    def knows(self, document: Analysis) -> bool:
        """Whether every analysis of the document is in the cache."""
        return all(self._kept(_texts(piece)) is not None for piece in _pieces(document))

    def document(self, document: Analysis) -> Analysis:
        """Return the document with tokens and entities in its sentences."""
        found = [sentence for piece in _pieces(document) for sentence in self._analysed(piece)]
        return replace(document, sentences=tuple(found))

    def piece(self, texts: tuple[str, ...]) -> bytes:
        """Return the packed analysis of some sentences, from the cache where it has it."""
        packed = self._kept(texts)
        return self._made(texts) if packed is None else packed

    def _analysed(self, piece: _Piece) -> tuple[Sentence, ...]:
        """Return the sentences of *piece* with tokens and entities: as `piece`, but unpacked once."""
        texts = _texts(piece)
        try:
            return unpack(self._found(texts) or b"", piece)
        except PackedError:
            return unpack(self._made(texts), piece)

    def _made(self, texts: tuple[str, ...]) -> bytes:
        key = self._key(texts) if self.cache else ""
        return _make_analyser(fast=self.fast, learned=self.learned, cache=self.cache)((key, texts))

    def _kept(self, texts: tuple[str, ...]) -> bytes | None:
        packed = self._found(texts)
        try:
            unpack(packed or b"", [Sentence(i, 0, 0, len(text), text) for i, text in enumerate(texts)])
        except PackedError:
            return None  # a damaged file is as good as none: it is written anew
        return packed

    def _found(self, texts: tuple[str, ...]) -> bytes | None:
        return self.cache.get(self._key(texts)) if self.cache else None

    def _key(self, texts: tuple[str, ...]) -> str:
        return content_key(texts, pipeline=pipeline_version(learned=self.learned))


def pieces(document: Analysis) -> list[tuple[str, ...]]:
    """Return the texts of the document's sentences, divided as they are analysed."""
    return [_texts(piece) for piece in _pieces(document)]


def joined(document: Analysis, packed: Iterable[bytes]) -> Analysis:
    """Return the document with the packed analyses of its pieces in its sentences."""
    sentences: list[Sentence] = []
    for piece, found in zip(_pieces(document), packed, strict=True):
        sentences += unpack(found, piece)
    return replace(document, sentences=tuple(sentences))


def _texts(piece: _Piece) -> tuple[str, ...]:
    return tuple(sentence.text for sentence in piece)


@lru_cache(maxsize=1)
def _pipeline(*, fast: bool, learned: bool) -> "Language":
    """Load the model once for all calls of this process."""
    from kg.analyse.ginza import load_ginza

    nlp = load_ginza(fast=fast)
    if learned and recogniser_files():
        from kg.analyse.recogniser import add_recogniser

        add_recogniser(nlp)
    return nlp


def _make_analyser(*, fast: bool, learned: bool, cache: AnalysisCache | None) -> Callable[[_Job], bytes]:
    from kg.analyse.ginza import analyse_sentences

    nlp = _pipeline(fast=fast, learned=learned)

    def analyse(job: _Job) -> bytes:
        key, texts = job
        bare = [Sentence(i, 0, 0, len(text), text) for i, text in enumerate(texts)]
        packed = pack(list(analyse_sentences(nlp, bare)))
        if cache is not None:
            cache.put(key, packed)
        return packed

    return analyse
