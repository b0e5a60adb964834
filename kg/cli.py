"""Command line: read the arguments, call one function, choose the exit code.

Results go to standard output, messages and progress to standard error. Exit 0 done, 1 done but something
was skipped or does not conform, 2 could not run.
"""

import argparse
import gc
import json
import os
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kg.errors import KgError, UsageError

if TYPE_CHECKING:
    from kg.pipeline import BuildResult, Progress

OK, NOT_WHOLE, CANNOT_RUN = 0, 1, 2
# Seconds between two lines of progress where nobody watches a terminal: what takes less says nothing.
LOGGED_EVERY = 30.0

_BUILD = """\
examples:
  kg build seeds --out graph                    every document of a folder
  kg build 'clips/*.html' notes.md --out graph  a glob and a file
  kg build archive.jsonl --out graph --jobs 2   one document a line: id, text, title, date, url, source
  cat post.txt | kg build - --date 2025-04-26 --out graph

reads plain text, Markdown, HTML, JSON Lines, Movable Type (Hatena Blog) exports
writes OUT/graph.ttl, OUT/graph.html, OUT/neo4j/, OUT/review.csv and OUT/report.json

OUT/review.csv holds what is doubtful. Delete the lines where the graph is right, then build with the rest:
  kg build seeds --out graph --corrections review.csv

exit code: 0 all read, 1 something was skipped (report.json says what), 2 could not build"""
_QUERY = """\
examples:
  kg query --list                               the named queries and what each answers
  kg query graph/graph.ttl met                  who met whom, when, where
  kg query graph/graph.ttl claims --format csv  who claimed what
  kg query graph/graph.ttl mine.rq --format json
  echo 'SELECT * { ?s ?p ?o } LIMIT 3' | kg query graph/graph.ttl -"""
_EVALUATE = """\
examples:
  kg evaluate graph/graph.ttl seed.gold.json                  one graph from one document
  kg evaluate a.ttl a.gold.json b.ttl b.gold.json --errors    several, with every error
  kg evaluate --corpus all.ttl a.gold.json b.gold.json        one graph from several documents"""
_EXPLAIN = """\
examples:
  kg explain ドニプロ seeds                     why it is a place, mention by mention
  kg explain 佐伯 'clips/*.txt' --date 2025-04-26
  kg explain 佐伯 seeds --brief                 without the single mentions

says of each mention which voices spoke for which type and how strongly, what the documents' other mentions
say, which thing it became, and why other names are the same thing
exit code: 0 found, 1 no document has the name"""
_VALIDATE = """\
examples:
  kg validate graph/graph.ttl

exit code: 0 conforms, 1 does not (the findings are printed), 2 could not check"""


def run() -> None:
    """Run as the ``kg`` command."""
    try:
        code = main()
    except KeyboardInterrupt:
        print("kg: stopped; finished analyses are kept, the next run goes on from there", file=sys.stderr)
        code = 130
    except BrokenPipeError:
        # the reader of our output (head, less) has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = OK
    gc.freeze()  # at exit Python would walk over all that was built, to free what the system frees anyway
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in *argv* and return its exit code."""
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
    except KgError as error:
        print(f"kg {args.command}: {error}", file=sys.stderr)
        return CANNOT_RUN
    return code


def _build(args: argparse.Namespace) -> int:
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.corrections import read_corrections
    from kg.event_codes import read_own_codes
    from kg.gazetteer import load_user
    from kg.pipeline import build

    cache = None if args.no_cache else AnalysisCache(default_directory())
    with warnings.catch_warnings():
        warnings.simplefilter("default" if args.verbose else "ignore")
        result = build(
            args.inputs,
            out=args.out,
            date=args.date,
            base_iri=args.base_iri,
            validate=not args.no_validate,
            jobs=args.jobs,
            engine=args.engine,
            gazetteer=load_user(args.gazetteer) if args.gazetteer else None,
            corrections=read_corrections(args.corrections) if args.corrections else (),
            event_codes=read_own_codes(args.event_codes) if args.event_codes else None,
            ids=args.ids or None,
            cache=cache,
            stdin=sys.stdin.buffer,
            progress=_progress(),
        )
    _summarise(result, args.out)
    return NOT_WHOLE if result.report.skipped else OK


def _progress() -> "Progress":
    from tqdm import tqdm

    terminal = sys.stderr.isatty()
    bar = tqdm(
        unit=" documents",
        desc="analyse",
        file=sys.stderr if terminal else _Lines(sys.stderr),
        mininterval=0.1 if terminal else LOGGED_EVERY,
        delay=0 if terminal else LOGGED_EVERY,
    )

    def tell(stage: str, done: int, total: int) -> None:
        if stage == "analyse":
            bar.total = total or None
            bar.update(done - bar.n)
        else:
            bar.set_description(stage, refresh=False)
            if terminal or bar.format_dict["elapsed"] >= LOGGED_EVERY:
                bar.refresh()
            if stage == "write":
                bar.close()

    return tell


class _Lines:
    """A stream for a log: each state of a progress bar is a line of its own there."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, state: str) -> None:
        if line := state.strip():
            self._stream.write(line + "\n")

    def flush(self) -> None:
        self._stream.flush()


def _summarise(result: "BuildResult", out: Path) -> None:
    report = result.report
    for what, count in report.counts.items():
        print(f"{what:>48}  {count}")
    if report.most_connected:
        print(f"{'most connected':>48}  " + ", ".join(f"{n} ({k})" for n, k in report.most_connected))
    for reason, gap in report.gaps.items():
        examples = gap["examples"]
        shown = "、".join(list(examples)[:5]) if isinstance(examples, dict) else ""
        print(f"{reason:>48}  {gap['count']}: {shown[:80]}")
    for name, why in report.skipped:
        print(f"{'skipped':>48}  {name}: {why}", file=sys.stderr)
    print(f"{'written to':>48}  {out}")


def _explain(args: argparse.Namespace) -> int:
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.explain import explain
    from kg.gazetteer import load_user

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        explanation = explain(
            args.name,
            args.inputs,
            date=args.date,
            gazetteer=load_user(args.gazetteer) if args.gazetteer else None,
            cache=AnalysisCache(default_directory()),
            stdin=sys.stdin.buffer,
        )
    print(explanation.to_text(brief=args.brief), end="")
    return OK if explanation.documents else NOT_WHOLE


def _query(args: argparse.Namespace) -> int:
    from kg.analyse.cache import AnalysisCache, default_directory
    from kg.query import format_result, list_queries, run_query

    if args.list:
        for query in list_queries():
            print(f"{query.name:10} {query.title}\n{'':10} {query.description}")
        return OK
    if args.graph is None or args.query is None:
        raise UsageError(
            "give a graph and a query, e.g. kg query graph/graph.ttl met; kg query --list shows names"
        )
    text = sys.stdin.read() if args.query == "-" else args.query
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a cache that cannot be written costs time alone
        result = run_query(args.graph, text, cache=AnalysisCache(default_directory()))
    print(format_result(result, args.format), end="")
    return OK


def _evaluate(args: argparse.Namespace) -> int:
    from kg.evaluate import evaluate, evaluate_corpus
    from kg.export.files import write_whole

    files = [Path(f) for f in args.files]
    if args.corpus:
        result = evaluate_corpus(files[0], files[1:])
    elif len(files) % 2:
        raise UsageError("give pairs: GRAPH.ttl GOLD.json; for one graph of several documents add --corpus")
    else:
        result = evaluate(list(zip(files[::2], files[1::2], strict=True)))
    if args.errors:
        print("\n".join(result.errors))
    print(result.to_text(), end="")
    if args.json:
        write_whole(args.json, json.dumps(result.to_json(), ensure_ascii=False, indent=1) + "\n")
    return OK


def _validate(args: argparse.Namespace) -> int:
    from kg.validate import validate_file

    report = validate_file(args.graph)
    for finding in report.findings:
        place = " ".join(dict.fromkeys(filter(None, (finding.focus, finding.path, finding.value))))
        print(f"{finding.severity}: {finding.message} ({place})")
    print(f"{args.graph}: {'conforms' if report.conforms else f'{len(report.findings)} findings'}")
    return OK if report.conforms else NOT_WHOLE


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        """Answer a wrong argument with one line instead of the whole usage."""
        self.exit(CANNOT_RUN, f"{self.prog}: {message}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kg",
        description="Knowledge graphs from Japanese documents: "
        "who met whom, who claimed what, who holds which place.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, help_: str, epilog: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=help_,
            description=help_[0].upper() + help_[1:] + ".",
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    build = command("build", "read documents and build their graph", _BUILD)
    build.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="file, folder, glob, or - for standard input"
    )
    build.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    build.add_argument(
        "--date", default="", metavar="YYYY-MM-DD", help="date of publication of the documents"
    )
    build.add_argument("--base-iri", default="", metavar="IRI", help="what IRIs of things begin with")
    build.add_argument(
        "--gazetteer",
        default="",
        metavar="FILE.csv",
        help="names of your own: surface, canonical, type, identifier, aliases",
    )
    build.add_argument(
        "--corrections",
        default="",
        metavar="FILE.csv",
        help="what you decided about things: action, kind, name, other, value, reason",
    )
    build.add_argument(
        "--event-codes",
        default="",
        metavar="FILE.csv",
        help="codes of your own for events: lemma, cameo, plover",
    )
    build.add_argument(
        "--ids",
        default="",
        metavar="FILE.csv",
        help="things keep the ids they have there; written anew, made if there is none",
    )
    build.add_argument("--no-validate", action="store_true", help="do not check the graph against the shapes")
    build.add_argument("--no-cache", action="store_true", help="analyse anew, and keep nothing for next time")
    build.add_argument(
        "--jobs",
        type=_positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes (default: one a core); the result is the same for any number",
    )
    build.add_argument(
        "--engine", default="", metavar="dask://HOST:PORT", help="have a cluster read the documents"
    )
    build.add_argument(
        "--verbose", action="store_true", help="show warnings, and tracebacks of what was skipped"
    )
    build.set_defaults(run=_build)

    explain = command("explain", "say why a name became what it is in the graph", _EXPLAIN)
    explain.add_argument("name", metavar="NAME")
    explain.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder, glob, or -")
    explain.add_argument("--date", default="", metavar="YYYY-MM-DD", help="date of publication")
    explain.add_argument("--gazetteer", default="", metavar="FILE.csv", help="names of your own")
    explain.add_argument("--brief", action="store_true", help="leave the single mentions out")
    explain.set_defaults(run=_explain)

    query = command("query", "ask a graph with SPARQL", _QUERY)
    query.add_argument("graph", nargs="?", type=Path, metavar="GRAPH.ttl")
    query.add_argument(
        "query", nargs="?", metavar="NAME|FILE.rq|-", help="a named query, a file, or - for standard input"
    )
    query.add_argument("--format", choices=("table", "csv", "json"), default="table")
    query.add_argument("--list", action="store_true", help="show the named queries")
    query.set_defaults(run=_query)

    evaluate = command("evaluate", "measure graphs against annotated documents", _EVALUATE)
    evaluate.add_argument("files", nargs="+", metavar="GRAPH.ttl GOLD.json")
    evaluate.add_argument(
        "--corpus", action="store_true", help="one graph, built from all the documents together"
    )
    evaluate.add_argument("--errors", action="store_true", help="list every error")
    evaluate.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    evaluate.set_defaults(run=_evaluate)

    validate = command("validate", "check a graph against the vocabulary's shapes", _VALIDATE)
    validate.add_argument("graph", type=Path, metavar="GRAPH.ttl")
    validate.set_defaults(run=_validate)
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of processes; give 1 or more")
    return int(text)
