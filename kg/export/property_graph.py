"""Fold RDF triples into a property graph: nodes with labels and values, and typed links between them.

In: the triples of a graph. Out: a PropertyGraph, sorted; names are those of the vocabulary. Writes nothing.
Keeps every fact; what RDF needs extra nodes for (spans of passages, geometries) becomes values.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from rdflib import RDF, Literal, URIRef

from kg.export.turtle import Triple
from ontology.namespaces import PREFIXES

Value: TypeAlias = bool | int | float | str

_KG = PREFIXES["kg"]
_NAMED = PREFIXES["skos"] + "prefLabel"
_SELECTOR = PREFIXES["oa"] + "hasSelector"
_GEOMETRY = PREFIXES["geo"] + "hasGeometry"
_WKT = PREFIXES["geo"] + "asWKT"
_SAID_ELSEWHERE = frozenset({PREFIXES["oa"] + "hasSource"})  # the same as kg:inDocument
_POINT = re.compile(r"POINT\((?P<longitude>-?[0-9.]+) (?P<latitude>-?[0-9.]+)\)\Z")
_XSD = PREFIXES["xsd"]
_INTEGERS = frozenset(
    _XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")
)
_FLOATS = frozenset(_XSD + name for name in ("decimal", "double", "float"))
# Lists even where a graph has one value each, so that a query works on every graph.
_LISTS = frozenset({"altLabel", "exactMatch", "jobTitle", "mergeReason"})


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


def property_graph(triples: Iterable[Triple]) -> PropertyGraph:
    """Fold *triples* into nodes and links."""
    types: dict[str, set[str]] = {}
    values: dict[str, dict[str, set[Value]]] = {}
    objects: dict[tuple[str, str], set[str]] = {}
    for subject, predicate, object_ in triples:
        node, verb = str(subject), str(predicate)
        if predicate == RDF.type:
            types.setdefault(node, set()).add(str(object_))
        elif isinstance(object_, Literal):
            values.setdefault(node, {}).setdefault(verb, set()).add(_value(object_))
        elif isinstance(object_, URIRef) and verb not in _SAID_ELSEWHERE:
            objects.setdefault((node, verb), set()).add(str(object_))
    folded = _fold(values, objects)
    nodes = sorted({*types, *values, *(node for node, _ in objects)} - folded)
    links = _links(objects, set(nodes), values)
    records = tuple(_record(node, types.get(node, set()), values.get(node, {})) for node in nodes)
    return PropertyGraph(records, links, _property_types(records), _list_properties(records))


def _fold(values: dict[str, dict[str, set[Value]]], objects: dict[tuple[str, str], set[str]]) -> set[str]:
    """Move the values of spans and geometries to the node they belong to; return what was emptied."""
    folded: set[str] = set()
    for node, verb in [key for key in objects if key[1] in {_SELECTOR, _GEOMETRY}]:
        for part in objects.pop((node, verb)):
            folded.add(part)
            for name, found in values.get(part, {}).items():
                for key, value in _point(found) if name == _WKT else [(name, found)]:
                    values.setdefault(node, {}).setdefault(key, set()).update(value)
    for part in folded:
        values.pop(part, None)
    return folded


def _point(found: set[Value]) -> Iterator[tuple[str, set[Value]]]:
    for text in found:
        if point := _POINT.match(str(text)):
            yield "latitude", {float(point["latitude"])}
            yield "longitude", {float(point["longitude"])}


def _links(
    objects: dict[tuple[str, str], set[str]], nodes: set[str], values: dict[str, dict[str, set[Value]]]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Link nodes of the graph; terms of the vocabulary and IRIs from elsewhere become values."""
    links: dict[str, list[tuple[str, str]]] = {}
    for (node, verb), ends in objects.items():
        for end in ends:
            if end in nodes:
                links.setdefault(_type_name(verb), []).append((node, end))
            else:
                value = end.removeprefix(_KG)
                values.setdefault(node, {}).setdefault(verb, set()).add(value)
    return {name: tuple(sorted(links[name])) for name in sorted(links)}


def _record(node: str, types: set[str], values: dict[str, set[Value]]) -> Record:
    ours = {iri.removeprefix(_KG) for iri in types if iri.startswith(_KG)}
    labels = ours or {_local_name(iri) for iri in types}
    if _NAMED in values:
        labels = labels | {"Entity"}
    named: dict[str, set[Value]] = {}
    for verb in sorted(values):
        named.setdefault(_local_name(verb), set()).update(values[verb])
    ordered = {name: tuple(sorted(found, key=_order)) for name, found in sorted(named.items())}
    return Record(node, tuple(sorted(labels)), ordered)


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


def _value(literal: Literal) -> Value:
    text, datatype = str(literal), str(literal.datatype or "")
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


def _order(value: Value) -> tuple[str, float, str]:
    return type(value).__name__, 0.0 if isinstance(value, str) else float(value), str(value)


def _local_name(iri: str) -> str:
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


def _type_name(iri: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", _local_name(iri)).upper()
