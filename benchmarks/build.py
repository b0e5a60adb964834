"""Measure whole builds by stage: ``python benchmarks/build.py``, or ``make bench``.

In: documents made of the seeds' clauses, or a JSON Lines file. Out: for each number of documents, a first
build and a second from what the first kept, which must give the same files; one process each. What patterns
compile to is there before, from a build of the first hundred: it is kept once a machine and version.
"""

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections import Counter
from filecmp import cmp
from pathlib import Path
from typing import Any

from bench import read_seeds
from common import cpu_seconds, in_process, keep, machine, peak_megabytes, row, say, write_page

#: documents of the build that fills the cache with patterns
_FILLING = 100
STAGES = {
    "analysis": "analysis",
    "rules": "reading, rules, facts kept or found",
    "resolve": "things and situations over all documents",
    "map": "statements, Turtle",
    "validate": "check against the shapes",
    "write": "files: Turtle, page, Neo4j, review; answers kept",
}


def measure(source: Path, out: Path) -> dict[str, Any]:
    """Build once; return processor seconds by stage, wall seconds, megabytes and counts; loading left out."""
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.analyse.parallel import Analyser
    from kg.gazetteer import load
    from kg.pipeline import build

    spent: Counter[str] = Counter()
    analyse = Analyser.document

    def timed(analyser: Analyser, document: Any) -> Any:
        start = time.process_time()
        try:
            return analyse(analyser, document)
        finally:
            spent["analysis"] += time.process_time() - start

    Analyser.document = timed  # type: ignore[method-assign]
    load()
    if not out.with_name("second").exists():
        Analyser().load()
    stage, since = "rules", time.process_time()

    def tell(now: str, done: int, total: int) -> None:
        nonlocal stage, since
        if now != "analyse" and now != stage:
            spent[stage] += time.process_time() - since
            stage, since = now, time.process_time()

    wall, cpu = time.perf_counter(), cpu_seconds()
    since = time.process_time()
    result = build(source, out=out, cache=AnalysisCache(default_directory()), progress=tell)
    spent[stage] += time.process_time() - since
    spent["rules"] -= spent["analysis"]
    return {
        "stages": {name: spent[name] for name in STAGES},
        "cpu": cpu_seconds() - cpu,
        "wall": time.perf_counter() - wall,
        "peak": peak_megabytes(),
        "documents": result.report.counts["documents"],
        "triples": result.report.counts["triples"],
    }


def compare(source: Path, numbers: list[int]) -> list[dict[str, Any]]:
    """Build each number of documents twice and see that both give the same files."""
    lines = read_lines(source) if source.name else seeds(max(numbers))
    found = []
    for number in numbers:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            given = folder / "documents.jsonl"
            given.write_text("".join(lines[:number]), encoding="utf-8")
            keep_patterns(lines[:_FILLING], folder)
            for turn in ("first", "second"):
                arguments = ("--one", str(given), str(folder / turn))
                result = in_process(__file__, *arguments, SOUKAN_CACHE=str(folder / "cache"))
                (folder / "second").mkdir(
                    exist_ok=True
                )  # tells the next process that nothing is to be loaded
                found.append(result | {"turn": turn})
                say(f"{number} documents, {turn} build: {result['cpu']:.1f} CPU s")
            differing = different(folder / "first", folder / "second")
            if differing:
                raise SystemExit(f"the second build differs: {', '.join(differing)}")
    return found


def keep_patterns(lines: list[str], folder: Path) -> None:
    """Leave in ``folder/cache`` what patterns compile to, as the first build of a machine does."""
    from kg.analyse.cache import AnalysisCache
    from kg.programs import name_of
    from kg.stream_cache import digest_of_rules

    given = folder / "filling.jsonl"
    given.write_text("".join(lines), encoding="utf-8")
    in_process(
        __file__, "--one", str(given), str(folder / "filling"), SOUKAN_CACHE=str(folder / "filling_cache")
    )
    name = name_of(digest_of_rules())
    kept = AnalysisCache(folder / "filling_cache").get(name)
    if kept is not None:
        AnalysisCache(folder / "cache").put(name, kept)


def different(first: Path, second: Path) -> list[str]:
    """Return the files of one folder that are not the same in the other."""
    names = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    return [str(name) for name in names if not cmp(first / name, second / name, shallow=False)]


def read_lines(path: Path) -> list[str]:
    """Return the lines of a JSON Lines file, plain or packed."""
    read = gzip.open if path.suffix == ".gz" else open
    with read(path, "rt", encoding="utf-8") as stream:
        return stream.readlines()


def seeds(number: int) -> list[str]:
    """Return documents of some 900 characters made of the seeds' clauses, as lines of JSON."""
    texts = read_seeds(number * 1500)[:number]
    return [
        json.dumps({"id": str(i), "date": "2025-04-26", "text": "\n".join(text)}, ensure_ascii=False) + "\n"
        for i, text in enumerate(texts)
    ]


def table(results: list[dict[str, Any]]) -> str:
    """Return the results as a Markdown table, a column for each build."""
    head = [f"{r['documents']:,} documents, {r['turn']} build" for r in results]
    rows = [row("CPU seconds", *head), row("---", *("---:" for _ in results))]
    for name, title in STAGES.items():
        rows.append(row(title, *(f"{r['stages'][name]:.2f}" for r in results)))
    rows += [
        row("**together**", *(f"**{r['cpu']:.1f}**" for r in results)),
        row(
            "times the analysis",
            *(f"{r['cpu'] / r['stages']['analysis']:.2f}" if r["turn"] == "first" else "" for r in results),
        ),
        row("milliseconds a document", *(f"{1000 * r['cpu'] / r['documents']:.1f}" for r in results)),
        row("triples", *(f"{r['triples']:,}" for r in results)),
        row("peak MB", *(f"{r['peak']:,.0f}" for r in results)),
    ]
    return "\n".join(rows)


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--input", type=Path, default=Path(), help="JSON Lines, plain or .gz")
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 300])
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md alone")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        sys.stdout.write(json.dumps(measure(*map(Path, given.one))))
        return 0
    about = machine("rdflib", "pyoxigraph", "spacy", "ginza")
    results = compare(given.input, given.documents)
    what = "articles of a file" if given.input.name else "documents recombined from the seeds"
    text = f"{what.capitalize()}, one process, loading the model left out; patterns kept by a build before. "
    text += f"{about}\n\n{table(results)}"
    sys.stdout.write(f"{text}\n")
    if not given.no_page:
        write_page("build", text)
        keep("build", results)
    return 0


if __name__ == "__main__":
    sys.exit(main())
