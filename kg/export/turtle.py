"""Write a graph as Turtle, fast and always the same bytes.

In: statements, or an rdflib graph without blank nodes. Out: a Turtle 1.1 file, one group a subject, types
first, everything sorted. Does not check the graph and does not read Turtle.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.export.files import whole_text
from kg.graphs import grouped
from ontology.literals import Text
from ontology.namespaces import PREFIXES
from ontology.statements import Object

if TYPE_CHECKING:
    from kg.graphs import Graphlike

_XSD = PREFIXES["xsd"]
_TYPE = "!"  # sorts before every name and every <
_LOCAL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*\Z")
# Turtle 1.1, [18] IRIREF: these characters stand in an IRI only as \u escapes.
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_NOT_IN_STRING = re.compile(r'[\x00-\x1f\x7f"\\]')
_STRING_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# Only lexical forms that the grammar reads back as the same datatype may go bare ([19] INTEGER, [21] DOUBLE).
_BARE = {
    _XSD + "integer": re.compile(r"[+-]?[0-9]+\Z"),
    _XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+\Z"),
    _XSD + "boolean": re.compile(r"(?:true|false)\Z"),
}


def write_turtle(graph: "Graphlike", path: Path | str, *, prefixes: Mapping[str, str] = PREFIXES) -> None:
    """Write *graph* to *path* in Turtle; the same set of statements gives the same bytes.

    Args:
        graph: ``Statements``, an ``rdflib.Graph`` or any other iterable of triples, in any order;
            repetitions do no harm.
        path: The file; it appears whole or not at all.
        prefixes: Namespaces by prefix. Those that the graph uses are declared, no others.

    Raises:
        GraphError: A triple holds a blank node, whose order would differ from run to run.
        UsageError: The file cannot be written.
    """
    with whole_text(path) as stream:
        stream.writelines(turtle_chunks(graph, prefixes=prefixes))


def turtle_chunks(graph: "Graphlike", *, prefixes: Mapping[str, str] = PREFIXES) -> Iterator[str]:
    """Yield the Turtle document in pieces: the prefixes in use, then one piece a subject in order of IRI."""
    names = _Names(prefixes)
    said = grouped(graph)
    verbs = _Verbs(names)
    blocks = [_block(names.write(subject), said[subject], verbs, names) for subject in sorted(said)]
    yield from (f"@prefix {prefix}: <{prefixes[prefix]}> .\n" for prefix in sorted(names.used))
    yield from blocks


class _Names(dict[str, str]):
    """IRIs as they are written, each computed once; remembers the prefixes in use."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefix_of = {namespace: prefix for prefix, namespace in prefixes.items()}
        self.used: set[str] = set()

    def __missing__(self, iri: str) -> str:
        written = self[iri] = self.write(iri)
        return written

    def write(self, iri: str) -> str:
        """Write *iri* without keeping the answer."""
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._prefix_of.get(iri[:cut])
        if prefix is not None and _LOCAL_NAME.match(iri, cut):
            self.used.add(prefix)
            return f"{prefix}:{iri[cut:]}"
        return f"<{_NOT_IN_IRI.sub(_code_point, iri)}>"


class _Verbs(dict[str, str]):
    """Properties as they are written, but for types, which have to come first."""

    def __init__(self, names: _Names) -> None:
        super().__init__({PREFIXES["rdf"] + "type": _TYPE})
        self._names = names

    def __missing__(self, iri: str) -> str:
        written = self[iri] = self._names[iri]
        return written


def _block(subject: str, said: Iterable[tuple[str, Object]], verbs: _Verbs, names: _Names) -> str:
    parts: list[str] = []
    current = ""
    # one string for both sorts faster than a pair, and in the order of what is written
    lines = [
        f"{verbs[verb]} {_literal(term, names) if isinstance(term, Text) else names[term]}"
        for verb, term in said
    ]
    lines.sort()
    for line in lines:
        predicate, _, term = line.partition(" ")
        if predicate == current:
            parts.append(f" ,\n        {term}")
            continue
        separator = " ;\n    " if current else " "
        current = predicate
        parts.append(f"{separator}{'a' if predicate == _TYPE else predicate} {term}")
    return f"\n{subject}{''.join(parts)} .\n"


def _literal(literal: Text, names: _Names) -> str:
    text, language, datatype = literal
    if datatype:
        bare = _BARE.get(datatype)
        if bare is not None and bare.match(text):
            return text
    if _NOT_IN_STRING.search(text):
        text = _NOT_IN_STRING.sub(_escape, text)
    if language:
        return f'"{text}"@{language}'
    return f'"{text}"^^{names[datatype]}' if datatype else f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    return _STRING_ESCAPES.get(found[0]) or _code_point(found)


def _code_point(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"
