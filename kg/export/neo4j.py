"""Write the graph for Neo4j: CSV for ``neo4j-admin database import`` and a script for ``cypher-shell``.

In: the statements of a graph. Out: a folder with both, each complete on its own, and the commands to run.
Talks to no database, needs no plugin on its side, and loads the same graph however often it is run.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.errors import GraphError
from kg.export.files import whole_folder
from kg.export.property_graph import PropertyGraph, Record, Value, property_graph

if TYPE_CHECKING:
    from kg.graphs import Graphlike

_Row = TypeVar("_Row")

_BATCH = 500  # rows a statement: Neo4j plans each statement anew, and parses long ones slowly
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_OURS = re.compile(
    r"(?:nodes-\w+\.csv|relationships-\w+\.csv|import\.sh|import\.txt|load\.cypher|indexes\.cypher)\Z"
)
_LINE_BREAKS = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")
_CONSTRAINT = "CREATE CONSTRAINT resource_iri IF NOT EXISTS FOR (n:Resource) REQUIRE n.iri IS UNIQUE;\n"
_INDEXES = (
    _CONSTRAINT + "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.prefLabel);\n"
    "CREATE INDEX meeting_date IF NOT EXISTS FOR (n:Meeting) ON (n.date);\n"
    "CREATE INDEX claim_date IF NOT EXISTS FOR (n:Claim) ON (n.date);\n"
    "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.prefLabel, n.altLabel]\n"
    "  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};\n"
    "CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:Passage|Claim) ON EACH [n.text]\n"
    "  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};\n"
)
_CYPHER_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_UNICODE_NEXT = re.compile(r"[u\x00-\x1f\x7f\x85\u2028\u2029]")
_TO_ESCAPE = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029'\\]")


def write_neo4j(graph: "Graphlike", folder: Path | str) -> None:
    """Write *graph* into *folder* as CSV files, ``import.sh``, ``indexes.cypher`` and ``load.cypher``.

    Args:
        graph: ``Statements``, an ``rdflib.Graph`` or any other iterable of triples, in any order.
        folder: It appears whole or not at all, and takes the place of one written before.

    Raises:
        GraphError: A class or property has a name that cannot be a label or type in Neo4j.
        UsageError: The folder holds files that were not written here, or cannot be written.
    """
    folded = property_graph(graph)
    for name in {
        *folded.properties,
        *folded.links,
        *(label for record in folded.records for label in record.labels),
    }:
        if not _NAME.match(name):
            raise GraphError(
                f"{name!r} cannot name anything in Neo4j: use letters, digits and _ in the vocabulary"
            )
    with whole_folder(folder, owns=lambda name: bool(_OURS.match(name))) as inside:
        delimiter = _array_delimiter(folded)
        nodes = _write_nodes(folded, inside, delimiter)
        relationships = _write_relationships(folded, inside)
        command = _command(nodes, relationships, delimiter)
        _write(inside / "import.sh", _script(command))
        (inside / "import.sh").chmod(0o755)
        _write(inside / "import.txt", _instructions(command))
        _write(inside / "indexes.cypher", _INDEXES)
        with (inside / "load.cypher").open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(cypher_statements(folded))


def cypher_statements(graph: PropertyGraph) -> Iterator[str]:
    """Yield the statements of ``load.cypher``: the constraint, nodes by label, relationships by type."""
    yield "// cypher-shell -u neo4j -p PASSWORD -d neo4j -f load.cypher\n"
    yield _CONSTRAINT
    by_labels: dict[tuple[str, ...], list[Record]] = {}
    iris = {}  # written once, not for every link
    for record in graph.records:
        by_labels.setdefault(record.labels, []).append(record)
        iris[record.iri] = _text(record.iri)
    for labels in sorted(by_labels):
        for batch in _batches(by_labels[labels]):
            rows = ",\n".join(f"  {{iri: {iris[r.iri]}, values: {_map(r.values, graph)}}}" for r in batch)
            names = "".join(f":`{label}`" for label in labels)
            yield f"UNWIND [\n{rows}\n] AS row\nMERGE (n:Resource {{iri: row.iri}})\n"
            yield f"SET n{names}\nSET n += row.values;\n"
    for name, pairs in sorted(graph.links.items()):
        for chunk in _batches(pairs):
            rows = ",\n".join(f"  [{iris[start]}, {iris[end]}]" for start, end in chunk)
            yield f"UNWIND [\n{rows}\n] AS row\nMATCH (a:Resource {{iri: row[0]}})\n"
            yield f"MATCH (b:Resource {{iri: row[1]}})\nMERGE (a)-[:`{name}`]->(b);\n"


def _batches(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def _map(values: Mapping[str, tuple[Value, ...]], graph: PropertyGraph) -> str:
    return f"{{{', '.join(f'`{name}`: {_literal(name, found, graph)}' for name, found in values.items())}}}"


def _literal(name: str, values: tuple[Value, ...], graph: PropertyGraph) -> str:
    kind = graph.properties[name]
    texts = [_text(_plain(value)) if kind is str else _plain(kind(value)) for value in values]
    return f"[{', '.join(texts)}]" if name in graph.lists else texts[0]


def _plain(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(text: str) -> str:
    r"""Write a Cypher string. Older parsers read ``\u`` before they read ``\\``, so the two never meet."""
    return f"'{_TO_ESCAPE.sub(_escape, text)}'"


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if sign == "\\" and _UNICODE_NEXT.match(found.string, found.end()):
        return "\\\\' + '"
    return _ESCAPES.get(sign) or f"\\u{ord(sign):04x}"


def _array_delimiter(graph: PropertyGraph) -> str:
    """Choose a sign that stands in no value of a list: Neo4j's CSV has no way to escape it."""
    listed = {
        str(value)
        for record in graph.records
        for name in graph.lists
        for value in record.values.get(name, ())
    }
    for sign in ";|¦‖␟":
        if not any(sign in text for text in listed):
            return sign
    raise GraphError("no sign is left to part the values of a list: an alias holds all of ; | ¦ ‖ ␟")


def _write_nodes(graph: PropertyGraph, folder: Path, delimiter: str) -> list[str]:
    files: dict[str, list[Record]] = {}
    for record in graph.records:
        files.setdefault(_file_label(record.labels), []).append(record)
    for label, records in sorted(files.items()):
        names = sorted({name for record in records for name in record.values})
        header = ["iri:ID(Entity)", ":LABEL", *(_column(name, graph) for name in names)]
        rows = (
            [record.iri, delimiter.join(("Resource", *record.labels))]
            + [_cell(record.values.get(name, ()), delimiter) for name in names]
            for record in records
        )
        _write_csv(folder / f"nodes-{label}.csv", header, rows)
    return [f"nodes-{label}.csv" for label in sorted(files)]


def _write_relationships(graph: PropertyGraph, folder: Path) -> list[str]:
    for name, pairs in graph.links.items():
        rows = ([start, end, name] for start, end in pairs)
        _write_csv(
            folder / f"relationships-{name}.csv", [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"], rows
        )
    return [f"relationships-{name}.csv" for name in graph.links]


def _file_label(labels: tuple[str, ...]) -> str:
    """Choose the file of a node: its finest situation, or the broad class of a named thing."""
    for label in ("Person", "Place", "Organization"):
        if label in labels:
            return label
    finer = [label for label in labels if label not in {"Entity", "Event"}]
    return finer[0] if finer and "Entity" not in labels else "Event" if "Event" in labels else "Resource"


def _column(name: str, graph: PropertyGraph) -> str:
    return f"{name}:{_CYPHER_TYPES[graph.properties[name]]}{'[]' if name in graph.lists else ''}"


def _cell(values: tuple[Value, ...], delimiter: str) -> str:
    return _LINE_BREAKS.sub(" ", delimiter.join(map(_plain, values))) if values else ""


def _write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _command(nodes: Sequence[str], relationships: Sequence[str], delimiter: str) -> list[str]:
    return [
        "--id-type=string",
        "--legacy-style-quoting=false",
        f"--array-delimiter='{delimiter}'",
        *(f"--nodes={name}" for name in nodes),
        *(f"--relationships={name}" for name in relationships),
    ]


def _script(command: Sequence[str]) -> str:
    options = " \\\n  ".join(command)
    return (
        "#!/bin/sh\n"
        "# Import into an empty database: ./import.sh [DATABASE [OPTION…]], with Neo4j stopped.\n"
        "# Then start Neo4j and run: cypher-shell -d DATABASE -f indexes.cypher\n"
        'set -eu\ncd "$(dirname "$0")"\n'
        'database="${1:-neo4j}"\n[ $# -eq 0 ] || shift\n'
        f'exec neo4j-admin database import full \\\n  {options} \\\n  "$@" "$database"\n'
    )


def _instructions(command: Sequence[str]) -> str:
    return (
        "Large graph, empty database (Neo4j 5 or later, stopped), in this folder:\n\n"
        f"neo4j-admin database import full {' '.join(command)} neo4j\n\n"
        "then, with Neo4j started:\n\n"
        "cypher-shell -u neo4j -d neo4j -f indexes.cypher\n\n"
        "Any other database, also one that holds data; loading twice changes nothing:\n\n"
        "cypher-shell -u neo4j -d neo4j -f load.cypher\n"
    )
