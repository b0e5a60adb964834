"""Fold an RDF graph into a property graph: nodes with labels and values, and typed links between them.

In: a graph. Out: a PropertyGraph, sorted; names are those of the vocabulary. Writes nothing.
Keeps every fact; what RDF needs extra nodes for (spans of passages, geometries) becomes values.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from kg.graphs import grouped
from ontology.literals import Text
from ontology.namespaces import PREFIXES
from ontology.statements import Object, Statements

if TYPE_CHECKING:
    from kg.graphs import Graphlike

Value: TypeAlias = bool | int | float | str

_KG = PREFIXES["kg"]
_TYPE = PREFIXES["rdf"] + "type"
_NAMED = PREFIXES["skos"] + "prefLabel"
_PARTS = frozenset({PREFIXES["oa"] + "hasSelector", PREFIXES["geo"] + "hasGeometry"})
_WKT = PREFIXES["geo"] + "asWKT"
_SAID_ELSEWHERE = frozenset({PREFIXES["oa"] + "hasSource"})  # the same as kg:inDocument
_POINT = re.compile(r"POINT\((?P<longitude>-?[0-9.]+) (?P<latitude>-?[0-9.]+)\)\Z")
_XSD = PREFIXES["xsd"]
_INTEGERS = frozenset(
    _XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")
)
_FLOATS = frozenset(_XSD + name for name in ("decimal", "double", "float"))
# Lists even where a graph has one value each, so that a query works on every graph.
_LISTS = frozenset({"altLabel", "exactMatch", "jobTitle", "mergeReason", "speechAct"})


@dataclass(frozen=True, slots=True)
class Record:
    """A node of the property graph."""

    iri: str
    labels: tuple[str, ...]  #: sorted; "Entity" for what has a name of its own
    values: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """Nodes in order of IRI, links by type in order of their ends, and the type of each property."""

    records: tuple[Record, ...]
    links: Mapping[str, tuple[tuple[str, str], ...]]
    properties: Mapping[str, type[Value]]
    lists: frozenset[str]  #: properties that hold lists


def property_graph(graph: "Graphlike") -> PropertyGraph:
    """Fold *graph* into nodes and links."""
    said = grouped(graph)
    parts = {
        part
        for pairs in said.values()
        for verb, part in pairs
        if verb in _PARTS and not isinstance(part, Text)
    }
    links: dict[str, list[tuple[str, str]]] = {}
    records = tuple(_record(node, said, parts, links) for node in sorted(said.keys() - parts))
    ordered = {name: tuple(sorted(links[name])) for name in sorted(links)}
    return PropertyGraph(records, ordered, _property_types(records), _list_properties(records))


def _record(node: str, said: Statements, parts: set[str], links: dict[str, list[tuple[str, str]]]) -> Record:
    """Return what is said of a node itself; links to other nodes go to *links*.

    Spans and geometries give their values to the node that they belong to; terms of the vocabulary and IRIs
    from elsewhere become values.
    """
    types: list[str] = []
    values: dict[str, set[Value]] = {}
    for verb, object_ in said[node]:
        if isinstance(object_, Text):
            values.setdefault(_local_name(verb), set()).add(_value(object_))
        elif verb == _TYPE:
            types.append(object_)
        elif verb in _PARTS:
            for name, value in _of_part(said.get(object_, ())):
                values.setdefault(name, set()).add(value)
        elif verb in _SAID_ELSEWHERE:
            continue
        elif object_ in said and object_ not in parts:
            links.setdefault(_type_name(verb), []).append((node, object_))
        else:
            values.setdefault(_local_name(verb), set()).add(object_.removeprefix(_KG))
    labels = {iri.removeprefix(_KG) for iri in types if iri.startswith(_KG)}
    labels = labels or {_local_name(iri) for iri in types}
    if any(verb == _NAMED for verb, _ in said[node]):
        labels.add("Entity")
    return Record(node, tuple(sorted(labels)), {name: _ordered(values[name]) for name in sorted(values)})


def _of_part(said: Iterable[tuple[str, Object]]) -> Iterator[tuple[str, Value]]:
    for verb, object_ in said:
        if verb == _WKT and isinstance(object_, Text):
            if point := _POINT.match(object_.value):
                yield "latitude", float(point["latitude"])
                yield "longitude", float(point["longitude"])
        elif isinstance(object_, Text):
            yield _local_name(verb), _value(object_)


def _property_types(records: Iterable[Record]) -> dict[str, type[Value]]:
    """Find one type for each property: that of all its values, or text where they differ."""
    found: dict[str, set[type[Value]]] = {}
    for record in records:
        for name, values in record.values.items():
            found.setdefault(name, set()).update(map(type, values))
    numbers = {int, float}
    return {
        name: kinds.copy().pop() if len(kinds) == 1 else float if kinds == numbers else str
        for name, kinds in sorted(found.items())
    }


def _list_properties(records: Iterable[Record]) -> frozenset[str]:
    several = {name for record in records for name, values in record.values.items() if len(values) > 1}
    return _LISTS | several


def _value(literal: Text) -> Value:
    text, _, datatype = literal
    if not datatype:
        return text
    try:
        if datatype in _INTEGERS:
            return int(text)
        if datatype in _FLOATS:
            return float(text)
    except ValueError:
        return text
    if datatype == _XSD + "boolean" and text in {"true", "false", "1", "0"}:
        return text in {"true", "1"}
    return text


def _ordered(values: set[Value]) -> tuple[Value, ...]:
    return tuple(values) if len(values) == 1 else tuple(sorted(values, key=_order))


def _order(value: Value) -> tuple[str, float, str]:
    return type(value).__name__, 0.0 if isinstance(value, str) else float(value), str(value)


@cache
def _local_name(iri: str) -> str:
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


@cache
def _type_name(iri: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", _local_name(iri)).upper()
