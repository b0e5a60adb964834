"""Measure writing and asking graphs against rdflib and pyoxigraph: ``python benchmarks/stores.py``.

In: made-up claims, as many triples as asked. Out: processor seconds to write Turtle and to answer queries,
each in a process of its own; how long commands take. All must agree on the graph and on the answers.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from common import ROOT, cpu_seconds, in_process, keep, machine, peak_megabytes, row, say, write_page

BASE = "https://soukan.example/id/"
A_CLAIM = 9  #: triples
QUERIES = {
    "what one person said": """SELECT ?text ?place WHERE {
        ?claim kg:speaker <https://soukan.example/id/person7> ; kg:text ?text ;
            kg:place/skos:prefLabel ?place }""",
    "who spoke where": """SELECT DISTINCT ?who ?where WHERE {
        ?claim a kg:Claim ; kg:speaker/skos:prefLabel ?who ; kg:place/skos:prefLabel ?where ;
            kg:stance kg:Denies ; kg:date "2025-04-07"^^xsd:date }""",
    "claims by person": """SELECT ?who (COUNT(?claim) AS ?claims) WHERE {
        ?claim kg:speaker ?who } GROUP BY ?who""",
}
COMMANDS = ("--help", "query --list", "query GRAPH met", "validate GRAPH")


def made_up(triples: int) -> Iterator[tuple[str, str, Any]]:
    """Yield statements like those of a build: claims, who made them, where and when."""
    from kg.mapping import KG, RDF, RDFS, SKOS
    from ontology.literals import decimal, iso_date, japanese

    claims = triples // (A_CLAIM + 1)
    people = max(10, claims // 20)
    for kind, number in (("Person", people), ("Place", people)):
        for i in range(number):
            node = f"{BASE}{kind.lower()}{i}"
            yield node, RDF.type, KG[kind]
            yield node, SKOS.prefLabel, japanese(f"{'人' if kind == 'Person' else '町'}{i}")
    for i in range(claims):
        node, speaker = f"{BASE}claim{i}", f"{BASE}person{i % people}"
        yield node, RDF.type, KG.Claim
        yield node, RDFS.label, japanese(f"人{i % people}「{i}度目の会談は来月だ」")
        yield node, KG.text, japanese(f"{i}度目の会談は来月だ")
        yield node, KG.speaker, speaker
        yield node, KG.place, f"{BASE}place{i * 7 % people}"
        yield node, KG.stance, KG.Denies if i % 3 == 0 else KG.Asserts
        yield node, KG.date, iso_date(f"2025-04-{i % 28 + 1:02}")
        yield node, KG.confidence, decimal(0.5 + i % 40 / 100)
        yield speaker, KG.claimed, node


def write(tool: str, triples: int, path: Path) -> dict[str, float]:
    """Write the statements as Turtle; making the graph is told apart."""
    told = list(made_up(triples))
    start = cpu_seconds()
    if tool == "soukan":
        from kg.export.turtle import write_turtle
        from ontology.statements import Statements

        graph: Any = Statements(told)
        made = cpu_seconds()
        write_turtle(graph, path)
    elif tool == "rdflib":
        from kg.graphs import rdflib_graph

        graph = rdflib_graph(told)
        made = cpu_seconds()
        graph.serialize(path, format="turtle")
    else:
        graph = _oxigraph(told)
        made = cpu_seconds()
        with path.open("wb") as stream:
            graph.dump(stream, format=_turtle(), from_graph=_default())
    return {"make": made - start, "write": cpu_seconds() - made, "peak": peak_megabytes()}


def _oxigraph(told: list[tuple[str, str, Any]]) -> Any:
    from pyoxigraph import Literal, NamedNode, Quad, Store

    def term(value: Any) -> Any:
        if isinstance(value, str):
            return NamedNode(value)
        if value.language:
            return Literal(value.value, language=value.language)
        return Literal(value.value, datatype=NamedNode(value.datatype))

    store = Store()
    store.bulk_extend(Quad(NamedNode(s), NamedNode(p), term(o)) for s, p, o in told)
    return store


def _turtle() -> Any:
    from pyoxigraph import RdfFormat

    return RdfFormat.TURTLE


def _default() -> Any:
    from pyoxigraph import DefaultGraph

    return DefaultGraph()


def ask(tool: str, path: Path) -> dict[str, Any]:
    """Load a graph and answer each query; return seconds and a digest of each answer."""
    from ontology.namespaces import PREFIXES

    start = cpu_seconds()
    if tool == "rdflib":
        import rdflib

        graph: Any = rdflib.Graph().parse(path, format="turtle")
        loaded = cpu_seconds()
        answers = {name: _timed(lambda q=q: _rdflib_rows(graph, q, PREFIXES)) for name, q in QUERIES.items()}
        return {"load": loaded - start, "answers": answers, "peak": peak_megabytes()}
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.query import load_store, run_on_store, run_query

    if tool == "soukan":  # opens what the first query left; no question was asked before
        cache = AnalysisCache(default_directory())
        answers = {
            name: _timed(lambda q=q, n=name: run_query(path, f"{q} # {n}", cache=cache).rows)
            for name, q in QUERIES.items()
        }
        return {"load": 0.0, "answers": answers, "peak": peak_megabytes()}
    store = load_store(path)
    loaded = cpu_seconds()
    answers = {name: _timed(lambda q=q: run_on_store(store, q).rows) for name, q in QUERIES.items()}
    return {"load": loaded - start, "answers": answers, "peak": peak_megabytes()}


def index(path: Path) -> float:
    """Ask a large graph a first time, which leaves the store that the next queries open."""
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.query import run_query

    start = cpu_seconds()
    run_query(path, "ASK { ?s ?p ?o }", cache=AnalysisCache(default_directory()))
    return cpu_seconds() - start


def _rdflib_rows(graph: Any, query: str, prefixes: dict[str, str]) -> list[tuple[str, ...]]:
    return [tuple(map(str, answer)) for answer in graph.query(query, initNs=prefixes)]


def _timed(answer: Any) -> tuple[float, str]:
    start = cpu_seconds()
    rows = sorted(map(tuple, answer()))
    spent = cpu_seconds() - start
    return spent, blake2b(json.dumps(rows).encode(), digest_size=8).hexdigest()


def compare(triples: int, folder: Path, rdflib_up_to: int) -> list[dict[str, Any]]:
    """Measure each tool on that many triples and see that they agree."""
    cache = str(folder / "cache")
    results: list[dict[str, Any]] = []
    tools = ["soukan", "pyoxigraph", *(["rdflib"] if triples <= rdflib_up_to else [])]
    ours = folder / "soukan.ttl"
    for tool in tools:
        path = folder / f"{tool}.ttl"
        found = in_process(__file__, "--write", tool, str(triples), str(path))
        if graph_digest(path) != graph_digest(ours):
            raise SystemExit(f"{tool} wrote another graph")
        if tool == "soukan":
            in_process(__file__, "--index", str(ours), SOUKAN_CACHE=cache)
        asked = in_process(__file__, "--ask", tool, str(ours), SOUKAN_CACHE=cache)
        results.append({"tool": tool, "triples": triples} | found | asked)
        say(f"{triples:,} triples, {tool}: written in {found['write']:.1f} CPU s, loaded {asked['load']:.1f}")
    answers = [{name: digest for name, (_, digest) in r["answers"].items()} for r in results]
    if any(answer != answers[0] for answer in answers):
        raise SystemExit("the answers differ")
    return results


def graph_digest(path: Path) -> str:
    """Return a digest of what a Turtle file says, whatever its order."""
    from kg.query import load_store

    lines = sorted(map(str, load_store(path)))  # a store gives 0.50 and 0.5 as one number
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def starts(rounds: int, graph: Path) -> dict[str, tuple[float, float]]:
    """Return the median seconds, by the clock and of the processor, that commands take from start to end."""
    found = {}
    for command in COMMANDS:
        runs = []
        for _ in range(rounds):
            wall, cpu = time.perf_counter(), cpu_seconds()
            arguments = command.replace("GRAPH", str(graph)).split()
            done = subprocess.run(
                [sys.executable, "-m", "kg", *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=False
            )
            if done.returncode > 1:  # made-up claims need not conform
                raise SystemExit(f"kg {command} failed")
            runs.append((time.perf_counter() - wall, cpu_seconds() - cpu))
        found[f"kg {command}"] = tuple(statistics.median(run[i] for run in runs) for i in (0, 1))
    return found


def table(results: list[dict[str, Any]], started: dict[str, tuple[float, float]]) -> str:
    """Return the results as Markdown tables."""
    names = {"soukan": "this project", "rdflib": "rdflib", "pyoxigraph": "pyoxigraph"}
    rows = [
        row("CPU seconds", "triples", "graph made", "Turtle written", "loaded", *QUERIES, "peak MB"),
        row(*("---" for _ in range(6 + len(QUERIES)))),
    ]
    for r in results:
        answers = (f"{r['answers'][name][0]:.4f}" for name in QUERIES)
        figures = (f"{r[name]:.2f}" for name in ("make", "write", "load"))
        rows.append(row(names[r["tool"]], f"{r['triples']:,}", *figures, *answers, f"{r['peak']:,.0f}"))
    rows += ["", row("start to end", "seconds", "CPU seconds"), row("---", "---:", "---:")]
    rows += [row(f"`{name}`", f"{wall:.2f}", f"{cpu:.2f}") for name, (wall, cpu) in started.items()]
    return "\n".join(rows)


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=5, help="of starting commands")
    parser.add_argument("--rdflib-up-to", type=int, default=1_000_000, help="it takes minutes there")
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md alone")
    parser.add_argument("--write", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--ask", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--index", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        tool, triples, path = given.write
        sys.stdout.write(json.dumps(write(tool, int(triples), Path(path))))
        return 0
    if given.index:
        sys.stdout.write(json.dumps(index(given.index)))
        return 0
    if given.ask:
        sys.stdout.write(json.dumps(ask(given.ask[0], Path(given.ask[1]))))
        return 0
    about = machine("rdflib", "pyoxigraph")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        results = [
            found for triples in given.triples for found in compare(triples, folder, given.rdflib_up_to)
        ]
        small = folder / "small.ttl"
        in_process(__file__, "--write", "soukan", "5000", str(small))
        started = starts(given.rounds, small)
    text = (
        "Made-up claims; all wrote the same graph and gave the same answers. With this project, opening the "
        f"kept store (or, below 8 MB, loading the file) is part of each answer. {about}\n\n"
    )
    text += table(results, started)
    sys.stdout.write(f"{text}\n")
    if not given.no_page:
        write_page("stores", text)
        keep("stores", results)
        keep("starts", started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
