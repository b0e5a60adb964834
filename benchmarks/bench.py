"""Measure this project's analyser against plain GiNZA: ``python benchmarks/bench.py``, or ``make bench``.

In: the seeds, recombined to as much text as asked, or a JSON Lines file with a ``text`` in each line.
Out: a table, on the screen and in docs/performance.md. Each run is its own process, and the kinds take turns.
"""

import argparse
import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from common import ROOT, cpu_seconds, in_process, keep, machine, say, write_page

PACKAGES = ("spacy", "thinc", "blis", "ginza", "ja-ginza", "SudachiDict-core", "numpy")
ATTRIBUTES: list[int | str] = [
    *("HEAD", "DEP", "TAG", "POS", "LEMMA", "NORM", "MORPH"),
    *("ENT_IOB", "ENT_TYPE", "SENT_START"),
]
PLAIN = "plain"

Texts = list[list[str]]  #: sentences of documents


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to analyse."""

    title: str
    run: Callable[[Texts], Iterator[Any]]  #: yields what is compared: one array a sentence
    fast: bool


def pipe(texts: Texts, *, fast: bool, batch_size: int | None, n_process: int) -> Iterator[Any]:
    """Yield the attributes of each sentence's tokens from ``nlp.pipe``."""
    from kg.analyse.ginza import load_ginza

    nlp = load_ginza(fast=fast)
    yield
    sentences = [sentence for document in texts for sentence in document]
    for doc in nlp.pipe(sentences, batch_size=batch_size, n_process=n_process):
        yield doc.to_array(ATTRIBUTES).tolist()


def build(texts: Texts, *, fast: bool, jobs: int, learned: bool = False) -> Iterator[Any]:
    """Yield each sentence's tokens and entities as the build gets them."""
    from kg.analyse.parallel import analyse_documents

    list(analyse_documents(as_documents([["読み込み"]]), fast=fast, learned=learned))
    yield
    for document in analyse_documents(as_documents(texts), jobs=jobs, fast=fast, learned=learned):
        for sentence in document.sentences:
            tokens = [
                (t.start, t.text, t.lemma, t.norm, t.pos, t.tag, t.dep, t.head) for t in sentence.tokens
            ]
            yield [*tokens, *((span.start, span.end, span.label) for span in sentence.ginza)]


def as_documents(texts: Texts) -> Iterator[Any]:
    """Yield the documents as the analyser takes them."""
    from kg.records import Analysis, Document, Sentence

    for number, lines in enumerate(texts):
        sentences, start = [], 0
        for index, line in enumerate(lines):
            sentences.append(Sentence(index, 0, start, start + len(line), line))
            start += len(line) + 1
        yield Analysis(Document(f"{number:016x}", "\n".join(lines)), (), (), tuple(sentences))


KINDS = {
    PLAIN: Kind("plain `nlp.pipe`", partial(pipe, fast=False, batch_size=None, n_process=1), fast=False),
    "plain-64": Kind(
        "plain, `batch_size=64`", partial(pipe, fast=False, batch_size=64, n_process=1), fast=False
    ),
    "plain-2": Kind(
        "plain, `n_process=2`", partial(pipe, fast=False, batch_size=None, n_process=2), fast=False
    ),
    "plain-64-2": Kind(
        "plain, `batch_size=64`, `n_process=2`",
        partial(pipe, fast=False, batch_size=64, n_process=2),
        fast=False,
    ),
    "fast-64": Kind(
        "our components, `nlp.pipe(batch_size=64)`",
        partial(pipe, fast=True, batch_size=64, n_process=1),
        fast=True,
    ),
    "build-1": Kind("our analyser, `jobs=1`", partial(build, fast=True, jobs=1), fast=True),
    "build-2": Kind("our analyser, `jobs=2`", partial(build, fast=True, jobs=2), fast=True),
    "build-2-learned": Kind(
        "the same with the trained recogniser", partial(build, fast=True, jobs=2, learned=True), fast=True
    ),
}
REFERENCE = "reference"  # the build's output from plain components: compared, not timed


def measure(name: str, texts: Texts, output: Path) -> dict[str, float]:
    """Run one kind and write what it found; return seconds and megabytes, loading left out."""
    run = partial(build, fast=False, jobs=1) if name == REFERENCE else KINDS[name].run
    found = run(texts)
    next(found)
    wall, cpu = time.perf_counter(), cpu_seconds()
    rows = list(found)
    wall, cpu = time.perf_counter() - wall, cpu_seconds() - cpu
    peaks = [
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    output.write_text(json.dumps(rows), encoding="utf-8")
    return {"wall": wall, "cpu": cpu, "peak": peaks[0], "worker": peaks[1]}


def compare(names: Sequence[str], texts: Texts, rounds: int) -> dict[str, list[dict[str, float]]]:
    """Run each kind in turn, as often as asked, and count the tokens that differ from plain's."""
    results: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "texts.json"
        given.write_text(json.dumps(texts), encoding="utf-8")
        references: dict[str, Any] = {}
        if any(name.startswith("build") for name in names):
            references["build"] = one(REFERENCE, given)[1]
        for number in range(rounds):
            for name in names:
                result, rows = one(name, given)
                family = "build" if name.startswith("build") else "pipe"
                reference = references.setdefault(family, rows)
                result["tokens"] = sum(map(len, rows))
                result["differing"] = differing(reference, rows)
                results[name].append(result)
                seconds, count = result["wall"], result["differing"]
                say(f"round {number + 1}/{rounds} {name}: {seconds:.1f} s, {count:.0f} differ")
    return results


def one(name: str, given: Path) -> tuple[dict[str, float], list[list[Any]]]:
    """Run one kind in a fresh process; return its figures and its rows."""
    output = given.with_name("rows.json")
    figures = in_process(__file__, "--one", name, str(given), str(output))
    return figures, json.loads(output.read_text(encoding="utf-8"))


def differing(reference: list[list[Any]], rows: list[list[Any]]) -> int:
    """Count the tokens (and entities) that are not the same, missing ones included."""
    count = abs(len(reference) - len(rows))
    for ours, theirs in zip(rows, reference, strict=False):
        count += abs(len(ours) - len(theirs)) + sum(a != b for a, b in zip(ours, theirs, strict=False))
    return count


def read_seeds(characters: int) -> Texts:
    """Return documents of twenty sentences made of the seeds' clauses, shuffled; the same at each call."""
    lines = [
        line.strip()
        for file in sorted((ROOT / "seeds").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    clauses = [clause for line in lines if "。" in line for clause in line.rstrip("。").split("、")]
    shuffle = random.Random(0)
    texts: Texts = []
    while sum(len(sentence) for document in texts for sentence in document) < characters:
        chosen = [shuffle.sample(clauses, shuffle.choice((1, 2, 2, 3))) for _ in range(20)]
        texts.append(["、".join(parts) + "。" for parts in chosen])
    return texts


def read_jsonl(path: Path, characters: int) -> Texts:
    """Return the sentences of the file's documents, up to a number of characters."""
    import gzip

    from kg.analyse.sentences import sentence_spans

    texts: Texts = []
    total = 0
    read = gzip.open if path.suffix == ".gz" else open
    with read(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            paragraphs = json.loads(line)["text"].split("\n")
            texts.append([p[a:b] for p in paragraphs for a, b in sentence_spans(p, 0, len(p))])
            total += sum(map(len, texts[-1]))
            if total >= characters:
                break
    return texts


def table(results: dict[str, list[dict[str, float]]], characters: int) -> str:
    """Return the results as a Markdown table; ratios are taken within a round."""
    rows = [
        "| | characters per CPU second | per second | CPU, times plain | wall, times plain "
        "| peak MB (+ a worker's) | tokens | differing |",
        "|---|---|---|---|---|---|---|---|",
    ]
    base = results[PLAIN]
    for name, runs in results.items():
        peak = f"{max(run['peak'] for run in runs):,.0f}"
        if (worker := max(run["worker"] for run in runs)) > 0:
            peak += f" + {worker:,.0f}"
        cells = [
            KINDS[name].title,
            f"{characters / statistics.median(run['cpu'] for run in runs):,.0f}",
            f"{characters / statistics.median(run['wall'] for run in runs):,.0f}",
            spread([plain["cpu"] / run["cpu"] for plain, run in zip(base, runs, strict=True)]),
            spread([plain["wall"] / run["wall"] for plain, run in zip(base, runs, strict=True)]),
            peak,
            f"{runs[0]['tokens']:,.0f}",
            f"{max(run['differing'] for run in runs):,.0f}",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def drawn(runs: list[dict[str, float]], characters: int) -> dict[str, float]:
    """Return what the picture shows of a kind: characters a second, of processor time and of the clock."""
    return {kind: characters / statistics.median(run[kind] for run in runs) for kind in ("cpu", "wall")}


def spread(values: Sequence[float]) -> str:
    """Return median, lowest and highest."""
    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"


def blas_of_numpy() -> str:
    """Return what multiplies numpy's matrices."""
    import numpy  # noqa: F401  # loads the BLAS that is asked for below
    from threadpoolctl import threadpool_info  # type: ignore[import-untyped]

    found = {
        f"{item['internal_api']} {item['version']} ({item.get('architecture')})" for item in threadpool_info()
    }
    return f"BLAS of numpy: {', '.join(sorted(found))}."


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--input", type=Path, help="JSON Lines, plain or .gz, with a text in each line")
    parser.add_argument("--characters", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--kinds", nargs="+", choices=KINDS, default=list(KINDS), help=f"{PLAIN} is always run"
    )
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md alone")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        name, texts, output = given.one
        figures = measure(name, json.loads(Path(texts).read_text(encoding="utf-8")), Path(output))
        sys.stdout.write(json.dumps(figures))
        return 0
    about = f"{machine(*PACKAGES)} {blas_of_numpy()}"
    texts = read_jsonl(given.input, given.characters) if given.input else read_seeds(given.characters)
    characters = sum(len(sentence) for document in texts for sentence in document)
    names = [name for name in KINDS if name == PLAIN or name in given.kinds]
    results = compare(names, texts, given.rounds)
    what = (
        f"{characters:,} characters in {sum(map(len, texts)):,} sentences of {len(texts):,} documents, "
        f"{'from a file' if given.input else 'recombined from the seeds'}; {given.rounds} rounds, medians, "
        "lowest and highest ratio in brackets; loading the model is left out."
    )
    text = f"{what} {about}\n\n{table(results, characters)}"
    sys.stdout.write(f"{text}\n")
    if not given.no_page:
        write_page("bench", text)
        keep("analyser", {KINDS[name].title: drawn(runs, characters) for name, runs in results.items()})
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
