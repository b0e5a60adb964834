"""A graph file and a SPARQL query in, a table out (as text, CSV or JSON).

Runs in pyoxigraph and imports nothing heavy. Does not write files or change graphs.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from kg import expressions as re
from kg.errors import GraphError, UsageError
from kg.graphs import graph_format, one_line, reading
from kg.query_index import Cache, QueryIndex, index_of
from ontology.namespaces import PREFIXES

if TYPE_CHECKING:  # a tenth of a second that `kg --help` need not wait
    import pyoxigraph

FORMATS = ("table", "csv", "json")
_CELL_WIDTH = 60
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)")
_HEADER = re.compile(r"#\s*(title|description):\s*(.+)")
_NOT_NAMES = re.compile(r"<[^<>\s]*>|\"[^\"\n]*\"|'[^'\n]*'|#[^\n]*")  # IRIs, strings, comments
_PREFIX_USED = re.compile(r"(?<![\w:?$@-])([A-Za-z][\w-]*):")
_PREFIX_DECLARED = re.compile(r"\bPREFIX\s+([A-Za-z][\w-]*):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that comes with the vocabulary."""

    name: str
    title: str  #: Japanese / English
    description: str
    text: str


@dataclass(frozen=True, slots=True)
class QueryResult:
    """A table: IRIs and literals as their text, ``None`` where nothing is bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def list_queries() -> tuple[NamedQuery, ...]:
    """Return the queries that come with the vocabulary, by name."""
    folder = files("ontology").joinpath("queries")
    sources = sorted(
        (item for item in folder.iterdir() if item.name.endswith(".rq")), key=lambda item: item.name
    )
    return tuple(_named(item.name.removesuffix(".rq"), item.read_text(encoding="utf-8")) for item in sources)


def find_query(query: str) -> tuple[str, str]:
    """Return what *query* is called and its text.

    Args:
        query: A name of ``list_queries``, a file of SPARQL, or SPARQL itself.

    Raises:
        UsageError: It is none of these.
    """
    named = {item.name: item.text for item in list_queries()}
    if query in named:
        return query, named[query]
    if any(mark in query for mark in "{}\n"):
        return "query", query
    path = Path(query)
    try:
        return query, path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{query}: not UTF-8 (byte {error.start}); save the query as UTF-8") from error
    except OSError as error:
        near = difflib.get_close_matches(query, named, n=1)
        remedy = f"did you mean {near[0]}?" if near else f"there are {', '.join(named)}"
        raise UsageError(f"{query!r} is neither a query's name nor a readable file; {remedy}") from error


def run_query(graph: Path | str, query: str, *, cache: Cache | None = None) -> QueryResult:
    """Run a SPARQL 1.1 query over a graph file.

    The prefixes of the project (``kg:``, ``skos:``…) need not be declared. ASK gives one column
    ``answer``; CONSTRUCT and DESCRIBE give the columns ``subject``, ``predicate``, ``object``.

    Args:
        graph: Turtle, N-Triples, RDF/XML, N-Quads or TriG, by the file name.
        query: As for ``find_query``.
        cache: Where a large graph (from 8 MB on) is kept ready for the next query, with the answers to
            this one; none when None.

    Raises:
        UsageError: The query cannot be found or is not SPARQL.
        GraphError: The graph cannot be read, or the query fails while it runs.
    """
    name, text = find_query(query)
    path = Path(graph)
    index = index_of(path, cache)
    if index is None:
        return run_on_store(load_store(path), text, name=name)
    if (known := _unpacked(index.answer(text))) is not None:
        return known
    result = _from_disk(index, text, name) or run_on_store(load_store(path), text, name=name)
    index.keep(text, _packed(result))
    return result


def _from_disk(index: QueryIndex, text: str, name: str) -> QueryResult | None:
    store = index.store()
    try:
        return run_on_store(store, text, name=name) if store is not None else None
    except GraphError:
        return None  # a store that is damaged inside: the graph itself will tell


def keep_answers(path: Path, store: pyoxigraph.Store, cache: Cache) -> None:
    """Keep the answers to the named queries, if the graph file written from *store* is a large one."""
    index = index_of(path, cache)
    for query in list_queries() if index else ():
        assert isinstance(index, QueryIndex)
        index.keep(query.text, _packed(run_on_store(store, query.text, name=query.name)))


def _packed(result: QueryResult) -> bytes:
    return json.dumps([result.columns, result.rows], ensure_ascii=False).encode()


def _unpacked(packed: bytes | None) -> QueryResult | None:
    if packed is None:
        return None
    columns, rows = json.loads(packed)
    return QueryResult(tuple(columns), tuple(map(tuple, rows)))


def load_store(path: Path) -> pyoxigraph.Store:
    """Return the graph file as an in-memory store.

    Raises:
        GraphError: There is no such file, or it is not in its format.
    """
    import pyoxigraph

    store = pyoxigraph.Store()
    with reading(path):
        store.bulk_load(path=path, format=graph_format(path), base_iri=path.absolute().as_uri())
    return store


def store_of(turtle: bytes) -> pyoxigraph.Store:
    """Return a graph of our own making as an in-memory store."""
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_load(input=turtle, format=pyoxigraph.RdfFormat.TURTLE)
    return store


def run_on_store(store: pyoxigraph.Store, text: str, *, name: str = "query") -> QueryResult:
    """Run the SPARQL query *text*, which messages call *name*.

    Raises:
        UsageError: It is not SPARQL.
        GraphError: It fails while it runs.
    """
    import pyoxigraph

    try:
        answer = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise UsageError(f"{name}: {_syntax_error(one_line(error), text)}") from error
    try:
        if isinstance(answer, pyoxigraph.QueryBoolean):
            return QueryResult(("answer",), (("true" if answer else "false",),))
        if isinstance(answer, pyoxigraph.QueryTriples):
            triples = sorted((_text(t.subject), _text(t.predicate), _text(t.object)) for t in answer)
            return QueryResult(("subject", "predicate", "object"), tuple(triples))
        columns = tuple(variable.value for variable in answer.variables)
        return QueryResult(columns, tuple(tuple(map(_cell, solution)) for solution in answer))
    except (OSError, RuntimeError, ValueError) as error:
        raise GraphError(f"{name}: the query cannot be answered: {one_line(error)}") from error


def format_result(result: QueryResult, format_: str = "table") -> str:
    """Return *result* as text ending in a line break.

    ``table`` is for reading: names are shortened to their prefix and long cells cut. ``csv``
    and ``json`` (a list of objects) hold everything.

    Raises:
        UsageError: There is no such format.
    """
    match format_:
        case "table":
            return _table(result)
        case "csv":
            buffer = io.StringIO()
            csv.writer(buffer, lineterminator="\r\n").writerows([result.columns, *result.rows])
            return buffer.getvalue()
        case "json":
            rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
            return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    raise UsageError(f"no format {format_!r}; there are {', '.join(FORMATS)}")


def _named(name: str, text: str) -> NamedQuery:
    header = {match[1]: match[2].strip() for line in text.splitlines() if (match := _HEADER.match(line))}
    return NamedQuery(name, header["title"], header["description"], text)


def _syntax_error(message: str, text: str) -> str:
    declared = {*PREFIXES, *_PREFIX_DECLARED.findall(text)}
    for prefix in _PREFIX_USED.findall(_NOT_NAMES.sub(" ", text)):
        if prefix not in declared:
            return f"prefix {prefix}: is not declared; add PREFIX {prefix}: <…>"
    match = _POSITION.match(message)
    if not match:
        return f"not valid SPARQL: {message}"
    line, column = int(match[1]), int(match[2])
    lines = text.splitlines() or [""]
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    near = f"near {rest[:30]!r}" if rest else "where it ends"
    return f"not a SPARQL query: line {line}, column {column}, {near}"


def _cell(term: object) -> str | None:
    return None if term is None else _text(term)


def _text(term: object) -> str:
    value = getattr(term, "value", None)
    return value if isinstance(value, str) else str(term)


def _table(result: QueryResult) -> str:
    if not result.rows:
        return "(no rows)\n"
    head = [(column, _width(column)) for column in result.columns]
    cells = [head, *([_shown(value) for value in row] for row in result.rows)]
    widths = [max(width for _, width in column) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines) + "\n"


def _line(cells: list[tuple[str, int]], widths: list[int]) -> str:
    padded = [cell + " " * (width - own) for (cell, own), width in zip(cells, widths, strict=True)]
    return "  ".join(padded).rstrip()


@lru_cache(maxsize=65_536)  # a name, a rule or a document stands in many rows
def _shown(value: str | None) -> tuple[str, int]:
    """Return a cell as it is shown, cut where it is too wide, and its width."""
    text = value or ""
    if text.startswith(_NAMESPACES):
        prefix, namespace = next((p, n) for p, n in PREFIXES.items() if text.startswith(n))
        text = f"{prefix}:{text.removeprefix(namespace)}"
    if not text.isprintable():  # text from documents must not be able to steer a terminal
        text = "".join(c if c.isprintable() else " " for c in text)
    text = text.strip()
    if text.isascii() and len(text) <= _CELL_WIDTH:
        return text, len(text)
    if 2 * len(text) <= _CELL_WIDTH:
        return text, _width(text)
    ends = [0, *accumulate(map(_WIDTHS.__getitem__, text))]  # how wide each beginning of it is
    if ends[-1] <= _CELL_WIDTH:
        return text, ends[-1]
    length = bisect_left(ends, _CELL_WIDTH) - 1  # what leaves room for the sign of having been cut
    return text[:length] + "…", ends[length] + _WIDTHS["…"]


def _width(text: str) -> int:
    """Return how many columns *text* takes on a terminal; full-width characters take two."""
    return sum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, int]):
    """How many columns a character takes; each is looked up once."""

    def __missing__(self, character: str) -> int:
        wide = unicodedata.east_asian_width(character) in "WFA"
        self[character] = width = 0 if unicodedata.combining(character) else 2 if wide else 1
        return width


_WIDTHS = _Widths()
_NAMESPACES = tuple(PREFIXES.values())
