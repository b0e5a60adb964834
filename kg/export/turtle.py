"""Write triples as Turtle, fast and always the same bytes.

In: an rdflib graph or any iterable of triples without blank nodes. Out: a Turtle 1.1 file, one group a
subject, types first, everything sorted. Does not check the graph and does not read Turtle.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rdflib import RDF, Literal, URIRef
from rdflib.term import Node

from kg.errors import GraphError
from kg.export.files import whole_text
from ontology.namespaces import PREFIXES

Triple = tuple[Node, Node, Node]

_XSD = PREFIXES["xsd"]
_TYPE = "!"  # sorts before every name and every <
_XSD_STRING = _XSD + "string"
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


def write_turtle(
    triples: Iterable[Triple], path: Path | str, *, prefixes: Mapping[str, str] = PREFIXES
) -> None:
    """Write *triples* to *path* in Turtle; the same set of triples gives the same bytes.

    Args:
        triples: An ``rdflib.Graph`` or any other iterable of triples, in any order; repetitions do no harm.
        path: The file; it appears whole or not at all.
        prefixes: Namespaces by prefix. Those that the triples use are declared, no others.

    Raises:
        GraphError: A triple holds a blank node, whose order would differ from run to run.
        UsageError: The file cannot be written.
    """
    with whole_text(path) as stream:
        for chunk in turtle_chunks(triples, prefixes=prefixes):
            stream.write(chunk)


def turtle_chunks(triples: Iterable[Triple], *, prefixes: Mapping[str, str] = PREFIXES) -> Iterator[str]:
    """Yield the Turtle document in pieces: the prefixes in use, then one piece a subject in order of IRI."""
    names = _Names(prefixes)
    groups = _grouped(triples, names)
    written = {subject: names.write(subject) for subject in sorted(groups)}
    yield from (f"@prefix {prefix}: <{prefixes[prefix]}> .\n" for prefix in sorted(names.used))
    for subject, name in written.items():
        yield _subject_block(name, groups.pop(subject))


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


def _grouped(triples: Iterable[Triple], names: _Names) -> dict[str, list[str]]:
    """Collect "predicate object" lines by subject; one string a triple sorts faster than a pair."""
    groups: dict[str, list[str]] = {}
    predicates = {str(RDF.type): _TYPE}
    for subject, predicate, object_ in triples:
        verb = predicates.get(str(predicate))
        if verb is None:
            verb = predicates[str(predicate)] = names[str(predicate)]
        term = _literal(object_, names) if isinstance(object_, Literal) else names[_iri(object_)]
        lines = groups.get(str(subject))
        if lines is None:
            lines = groups[_iri(subject)] = []
        lines.append(f"{verb} {term}")
    return groups


def _subject_block(subject: str, lines: list[str]) -> str:
    parts: list[str] = []
    current = ""
    for line in sorted(set(lines)):
        predicate, _, term = line.partition(" ")
        if predicate == current:
            parts.append(f" ,\n        {term}")
            continue
        separator = " ;\n    " if current else " "
        current = predicate
        parts.append(f"{separator}{'a' if predicate == _TYPE else predicate} {term}")
    return f"\n{subject}{''.join(parts)} .\n"


def _iri(node: Node) -> str:
    if isinstance(node, URIRef):
        return str(node)
    raise GraphError(f"{node.n3()} stands where only an IRI can: give blank nodes IRIs before writing")


def _literal(literal: Literal, names: _Names) -> str:
    text, datatype = str(literal), literal.datatype
    if datatype is not None:
        bare = _BARE.get(str(datatype))
        if bare is not None and bare.match(text):
            return text
    if _NOT_IN_STRING.search(text):
        text = _NOT_IN_STRING.sub(_escape, text)
    if literal.language:
        return f'"{text}"@{literal.language}'
    if datatype is None or str(datatype) == _XSD_STRING:
        return f'"{text}"'
    return f'"{text}"^^{names[str(datatype)]}'


def _escape(found: re.Match[str]) -> str:
    return _STRING_ESCAPES.get(found[0]) or _code_point(found)


def _code_point(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"
