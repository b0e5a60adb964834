"""Annotated documents in; the figures of our own graphs of them out: ``python -m kg.score FOLDER…``.

Builds each document that has a ``NAME.gold.json`` beside its ``NAME.txt``, with the annotation's date, and
measures the graphs. Does not change the annotation.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, UsageError
from kg.evaluate import evaluate
from kg.evaluate.cases import PUBLISHED, kinds_of, read_cases, score_case
from kg.evaluate.figures import Tally
from kg.evaluate.gold import read_gold
from kg.evaluate.predicted import Predicted
from kg.evaluate.rewriting import REWRITINGS
from kg.evaluate.tables import table_of_documents, table_of_sets

if TYPE_CHECKING:
    from ontology.statements import Statements


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the folders or gold files in *argv* and print the table."""
    parser = argparse.ArgumentParser(prog="python -m kg.score", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER|GOLD.json|FILE.cases")
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument("--by-document", action="store_true", help="a table for each document too")
    parser.add_argument(
        "--markdown",
        action="store_true",
        help="tables in Markdown: a column for each FOLDER, a row by document",
    )
    parser.add_argument(
        "--rewrite",
        choices=REWRITINGS,
        metavar="HOW",
        help=f"measure on the texts as others would set them: {', '.join(REWRITINGS)}",
    )
    parser.add_argument(
        "--unread", action="store_true", help="of short cases only the third that nobody reads"
    )
    args = parser.parse_args(argv)
    try:
        cases = [path for given in args.folders for path in _cases_in(given)]
        if cases:
            _measure_cases(cases, args)
        else:
            _measure(args)
    except KgError as error:
        sys.stderr.write(f"kg.score: {error}\n")
        return 2
    return 0


def _measure(args: argparse.Namespace) -> None:
    sets = {folder: _pairs_of(folder) for folder in args.folders}
    pairs = list(dict.fromkeys(pair for some in sets.values() for pair in some))
    if not pairs:
        raise UsageError(f"{args.folders[0]}: no NAME.gold.json with a NAME.txt beside it")
    for gold, _ in pairs:
        read_gold(gold)  # a slip in an annotation is told before the documents are built
    with tempfile.TemporaryDirectory() as folder:
        graphs = _build(pairs, Path(folder), REWRITINGS.get(args.rewrite, str))
        if args.markdown:
            graph_of = {gold: graph for graph, gold in graphs}
            sys.stdout.write(_markdown({f.name: [(graph_of[g], g) for g, _ in p] for f, p in sets.items()}))
            return
        if args.by_document:
            for graph, gold in graphs:
                sys.stdout.write(f"{gold.name}\n{evaluate([(graph, gold)]).to_text()}\n")
        result = evaluate(graphs)
    if args.errors:
        sys.stdout.write("\n".join(result.errors) + "\n")
    sys.stdout.write(result.to_text())


def _cases_in(given: Path) -> list[Path]:
    return [given] if given.suffix == ".cases" else sorted(given.glob("*.cases"))


def _measure_cases(files: Sequence[Path], args: argparse.Namespace) -> None:
    tally = Tally()
    for path in files:
        cases = read_cases(path)
        kinds = kinds_of(cases)
        part = [case for case in cases if case.is_unread == args.unread]
        for case, graph in zip(part, _graphs([(c.text, PUBLISHED, c.where) for c in part]), strict=True):
            score_case(graph, case, kinds, tally)
    result = tally.evaluation()
    if args.errors and not args.unread:
        sys.stdout.write("\n".join(result.errors) + "\n")
    sys.stdout.write(result.to_text())


def _pairs_of(folder: Path) -> list[tuple[Path, Path]]:
    golds = [folder] if folder.is_file() else sorted(folder.rglob("*.gold.json"))
    return [(gold, text) for gold in golds if (text := _text_of(gold)) is not None]


def _markdown(sets: Mapping[str, Sequence[tuple[Path, Path]]]) -> str:
    columns = {name: evaluate(graphs) for name, graphs in sets.items()}
    if len(sets) > 1:
        together = dict.fromkeys(pair for graphs in sets.values() for pair in graphs)
        columns = {f"all {len(together)}": evaluate(list(together)), **columns}
    rows = [
        (gold.name.removesuffix(".gold.json"), name, evaluate([(graph, gold)]))
        for name, graphs in sets.items()
        for graph, gold in graphs
    ]
    return f"{table_of_sets(columns)}\n{table_of_documents(sorted(rows, key=lambda row: row[:2]))}"


def _text_of(gold: Path) -> Path | None:
    """Return the annotated text: beside the annotation, or the seed that it names."""
    name = gold.name.removesuffix(".gold.json")
    beside = gold.with_name(name + ".txt")
    if beside.exists():
        return beside
    seeds = sorted(Path("seeds").glob("*.txt")) if name == "seed" else []
    return seeds[0] if seeds else None


def _build(
    pairs: Sequence[tuple[Path, Path]], folder: Path, rewrite: Callable[[str], str] = str
) -> list[tuple[Path, Path]]:
    from kg.export.turtle import write_turtle

    texts = [
        (
            rewrite(path.read_text(encoding="utf-8")),
            json.loads(gold.read_text(encoding="utf-8")).get("published") or "",
            str(path),
        )
        for gold, path in pairs
    ]
    graphs = []
    for (gold, _), said in zip(pairs, _said_of(texts), strict=True):
        graph = folder / f"{gold.name}.ttl"
        write_turtle(said, graph)
        graphs.append((graph, gold))
    return graphs


def _graphs(texts: Sequence[tuple[str, str, str]]) -> Iterator[Predicted]:
    from kg.graphs import rdflib_graph

    for said in _said_of(texts):
        yield Predicted(rdflib_graph((s, p, o) for s, of_one in said.items() for p, o in of_one))


def _said_of(texts: Sequence[tuple[str, str, str]]) -> Iterator["Statements"]:
    """Yield the statements of the graph of each text alone; a text comes with its date and path."""
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.analyse.parallel import analyse_documents
    from kg.document_facts import document_facts, prepare
    from kg.gazetteer import load
    from kg.mapping import statements
    from kg.read import read_text
    from kg.together import put_together
    from ontology.statements import Statements

    world = load()
    documents = [prepare(read_text(text, date=date, path=path)) for text, date, path in texts]
    for analysis in analyse_documents(documents, jobs=2, cache=AnalysisCache(default_directory())):
        yield Statements(statements(put_together([document_facts(analysis, world)], world)))


if __name__ == "__main__":
    sys.exit(main())
