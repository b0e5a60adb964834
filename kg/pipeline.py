"""Inputs in; knowledge, graph and report out: the order of the steps of a build.

read → analyse → facts of each document (``document_facts``) → all documents together (``together``) → graph →
check → files.
"""

import dataclasses
import gc
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.document_facts import document_facts, prepare
from kg.errors import GraphError, InputError, RuleError, UsageError
from kg.gazetteer import Gazetteer
from kg.gazetteer import load as load_gazetteer
from kg.records import Analysis, Correction, Document, Knowledge
from kg.report import Report, report_of
from kg.together import put_together

if TYPE_CHECKING:
    from pyoxigraph import Store
    from rdflib import Graph

    from kg.analyse.cache import AnalysisCache as AnalysisCache
    from kg.extract.event_codes import Code
    from kg.read import Skipped
    from ontology.statements import Statements

#: told of each finished step: (stage, done, total; 0 when unknown)
Progress = Callable[[str, int, int], None]
#: triples up to which a build checks its whole graph; of a larger one, that of every n-th document
CHECKED_WHOLE = 1_000_000


@dataclass(frozen=True)
class BuildResult:
    """What a build gives."""

    knowledge: Knowledge
    report: Report
    base_iri: str  #: what IRIs of things begin with

    @cached_property
    def graph(self) -> "Graph":
        """The graph for work in Python, made when it is first asked for: 20 microseconds a triple."""
        from kg.mapping import to_graph

        return to_graph(self.knowledge, base_iri=self.base_iri)


def build(
    inputs: Sequence[str | Path] | str | Path,
    *,
    out: str | Path | None = None,
    date: str = "",
    base_iri: str = "",
    validate: bool = True,
    jobs: int = 1,
    engine: str = "",
    gazetteer: Gazetteer | None = None,
    corrections: Sequence[Correction] = (),
    event_codes: "Mapping[str, Code] | None" = None,
    ids: str | Path | None = None,
    cache: "AnalysisCache | None" = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Read documents and build their graph.

    Args:
        inputs: files, folders and globs; ``-`` is *stdin*.
        out: folder for graph.ttl, graph.html, neo4j/, review.csv and report.json; None writes nothing.
        date: ISO date of publication for documents that are given none of their own.
        base_iri: what IRIs of things begin with; the vocabulary's default when empty.
        validate: check the graph against the shapes before it is written; from a million triples on, that
            of every n-th document.
        jobs: processes that read documents. The result is the same for any number.
        engine: ``dask://HOST:PORT`` has a cluster read them instead, with the same result.
        gazetteer: names of the world, the user's own included; the packaged one when None.
        corrections: what the user decided about things, see ``kg.corrections.read_corrections``.
        event_codes: the user's CAMEO and PLOVER codes, see ``kg.event_codes.read_own_codes``.
        ids: file that things keep their ids by: read where it exists, and written beside *out*.
        cache: where analyses and facts are kept between builds; none when None.
        stdin: what ``-`` reads.
        progress: told of each step.

    Warns:
        Where a rule of ours broke at a document, which is then skipped: the traceback.

    Raises:
        UsageError: an argument cannot be used; nothing is written.
        GraphError: the graph does not conform to the shapes, which is our mistake; nothing is written.
    """
    from kg.analyse.parallel import Analyser
    from kg.event_codes import recoded
    from kg.export.files import write_whole
    from kg.ids import ids_table, read_ids
    from kg.query import keep_answers, store_of
    from kg.read import count_documents
    from kg.stream import Reader, readings
    from ontology.iris import DEFAULT_BASE, check_base

    try:
        base = check_base(base_iri or DEFAULT_BASE)
    except ValueError as error:
        raise UsageError(str(error)) from error
    if out is not None:
        _check_folder(Path(out))
    before = read_ids(ids) if ids else {}
    tell = progress or (lambda stage, done, total: None)
    names = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    skipped: list[Skipped] = []
    world = gazetteer or load_gazetteer()
    total = count_documents([str(name) for name in names])
    reader = Reader(prepare, document_facts, world, Analyser(cache))
    read = []
    with _seldom_collected():
        for done, reading in enumerate(
            readings(
                _documents(names, date, stdin, skipped),
                reader,
                jobs=jobs,
                engine=engine,
                cache=cache,
                skip=partial(_leave_out, skipped),
            ),
            start=1,
        ):
            tell("analyse", done + len(skipped), total)
            read.append(reading)
            if done == 1:
                _grow_old()  # the rules and word lists, loaded by now
    if not read and skipped:
        first = skipped[0]
        more = f" and {len(skipped) - 1} more" if len(skipped) > 1 else ""
        raise UsageError(f"no input could be read: {first.input}: {first.why}{more}")
    with _uncollected():
        tell("resolve", 0, 0)
        facts = [reading.facts() for reading in read]
        knowledge = recoded(put_together(facts, world, corrections, before), event_codes or {})
        knowledge = dataclasses.replace(knowledge, skipped=tuple((s.input, s.why) for s in skipped))
        tell("map", 0, 0)
        turtle, graph = _turtle(knowledge, base)
        count = graph.count()
        report = report_of(knowledge, facts, triples=count)
        if validate:
            tell("validate", 0, 0)
            # in memory, half a gigabyte for a million triples; `kg validate` checks a whole file
            part = facts[:: -(-count // CHECKED_WHOLE) or 1]
            whole = len(part) == len(facts)
            store = store_of(turtle if whole else _turtle(put_together(part, world), base)[0])
            check(store)
            report.counts["documents checked against the shapes"] = len(part)
        if out is not None:
            tell("write", 0, 0)
            write(knowledge, graph, turtle, report, Path(out))
            if ids:
                write_whole(Path(ids), ids_table({**before, **knowledge.renamed}))
            if cache is not None and validate and whole:
                keep_answers(Path(out) / "graph.ttl", store, cache)
    return BuildResult(knowledge, report, base)


def _turtle(knowledge: Knowledge, base: str) -> "tuple[bytes, Statements]":
    """Return the graph of *knowledge* as it is written, and as what it says."""
    from kg.export.turtle import turtle_chunks
    from kg.mapping import statements
    from ontology.statements import Statements

    graph = Statements(statements(knowledge, base_iri=base))
    return "".join(turtle_chunks(graph)).encode(), graph


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Collect garbage far less often: little of an analysis is circular, and it makes many objects."""
    thresholds = gc.get_threshold()
    gc.set_threshold(250_000, 20, 50)
    try:
        yield
    finally:
        _grow_old()
        gc.set_threshold(*thresholds)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Collect no garbage: nothing in a growing graph is circular, and a collection walks over all of it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        _grow_old()
        if enabled:
            gc.enable()


def _grow_old() -> None:
    """Count everything there as old, as if collected: the next collection would walk over it, to keep it."""
    if not gc.get_freeze_count():  # else somebody wants more than that
        gc.freeze()
        gc.unfreeze()


def _check_folder(folder: Path) -> None:
    """Refuse a folder that cannot be written before the work is done, not after."""
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not there.is_dir():
        raise UsageError(f"{there} is a file; remove it or give another folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise UsageError(f"cannot write to {there}: permission denied; give another folder")


def analyse_inputs(
    inputs: Sequence[str | Path],
    *,
    date: str = "",
    jobs: int = 1,
    cache: "AnalysisCache | None" = None,
    stdin: BinaryIO | None = None,
    skipped: "list[Skipped] | None" = None,
) -> Iterator[Analysis]:
    """Read inputs and yield each document analysed, in order; what cannot be read goes to *skipped*."""
    from kg.analyse.parallel import analyse_documents

    left_out: list[Skipped] = [] if skipped is None else skipped
    documents = _documents(inputs, date, stdin, left_out)
    yield from analyse_documents(
        map(prepare, documents), jobs=jobs, cache=cache, skip=partial(_leave_out, left_out)
    )


def _documents(
    inputs: Sequence[str | Path], date: str, stdin: BinaryIO | None, skipped: "list[Skipped]"
) -> Iterator[Document]:
    """Yield the documents of the inputs; what cannot be read goes to *skipped*."""
    from kg.read import Skipped, read_inputs

    for item in read_inputs([str(name) for name in inputs], date=date, stdin=stdin):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            yield item


def _leave_out(skipped: "list[Skipped]", document: Document, error: InputError) -> None:
    from kg.read import Skipped

    if isinstance(error, RuleError):
        warnings.warn(f"{document.path}:\n{error.trace}", stacklevel=2)
    skipped.append(Skipped(document.path, str(error)))


def check(store: "Store") -> None:
    """Check a graph of ours against the shapes.

    Raises:
        GraphError: it does not conform; the message names the first finding.
    """
    from ontology.check import check as findings_of

    findings = findings_of(store, warnings=False)
    if findings:
        raise GraphError(
            f"the graph breaks the vocabulary's shapes ({len(findings)} findings), first: "
            f"{findings[0]}; please report it, or build with --no-validate"
        )


def write(knowledge: Knowledge, graph: "Statements", turtle: bytes, report: Report, folder: Path) -> None:
    """Write every output into *folder*; each file appears whole or not at all."""
    from kg.export.files import write_whole
    from kg.export.neo4j import write_neo4j
    from kg.export.page import write_page
    from kg.review import review_table

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error.strerror}; give another --out") from error
    write_whole(folder / "graph.ttl", turtle)
    write_page(knowledge, folder / "graph.html")
    write_neo4j(graph, folder / "neo4j")
    write_whole(folder / "review.csv", review_table(knowledge))
    write_whole(folder / "report.json", report.to_json())
