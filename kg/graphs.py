"""Graphs from files, through pyoxigraph, which reads far faster than rdflib; and to and from rdflib.

The format follows the file name; Turtle when that says nothing. Does not query or check.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kg.errors import GraphError
from ontology.literals import Text
from ontology.namespaces import PREFIXES
from ontology.statements import Object, Statement, Statements

if TYPE_CHECKING:  # both take a moment to import, and most commands need only one
    import pyoxigraph
    import rdflib

    Triple: TypeAlias = tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]
    Graphlike: TypeAlias = Statements | Iterable[Triple | Statement]

_XSD_STRING = PREFIXES["xsd"] + "string"


def graph_format(path: Path) -> pyoxigraph.RdfFormat:
    """Return the RDF format that the name of *path* says, Turtle when it says none."""
    import pyoxigraph

    return pyoxigraph.RdfFormat.from_extension(path.suffix.removeprefix(".")) or pyoxigraph.RdfFormat.TURTLE


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn the errors of reading a graph file into ours.

    Raises:
        GraphError: There is no such file, or it is not in its format.
    """
    try:
        yield
    except OSError as error:
        raise GraphError(f"{path}: {error}; give a graph file such as out/graph.ttl") from error
    except (SyntaxError, ValueError) as error:
        format_ = graph_format(path).name
        raise GraphError(f"{path}: not valid {format_}: {one_line(error)}") from error


def read_graph(path: Path) -> rdflib.Graph:
    """Return the statements of a graph file, in file order, named graphs put together.

    Raises:
        GraphError: There is no such file, or it is not in its format.
    """
    import pyoxigraph
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    with reading(path):
        quads = pyoxigraph.parse(path=path, format=graph_format(path), base_iri=path.absolute().as_uri())
        for quad in quads:
            graph.add((_node(quad.subject), rdflib.URIRef(quad.predicate.value), _node(quad.object)))
    return graph


def rdflib_graph(statements: Iterable[Statement]) -> rdflib.Graph:
    """Return *statements* as a graph with the prefixes of the project."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for subject, predicate, object_ in statements:
        if isinstance(object_, Text):
            datatype = rdflib.URIRef(object_.datatype) if object_.datatype else None
            node: rdflib.term.Node = rdflib.Literal(
                object_.value, lang=object_.language or None, datatype=datatype, normalize=False
            )
        else:
            node = rdflib.URIRef(object_)
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), node))
    return graph


def grouped(graph: Graphlike) -> Statements:
    """Return an rdflib graph or other triples, plain statements among them, grouped by subject.

    Raises:
        GraphError: A triple holds a blank node, whose order would differ from run to run.
    """
    if isinstance(graph, Statements):
        return graph
    return Statements((_iri(s), str(p), _object(o)) for s, p, o in graph)


def _iri(node: rdflib.term.Node | str) -> str:
    import rdflib

    if not isinstance(node, str) or isinstance(node, rdflib.BNode):
        raise GraphError(f"{node.n3()} stands where only an IRI can: give blank nodes IRIs before writing")
    return str(node)


def _object(node: rdflib.term.Node | Object) -> Object:
    import rdflib

    if isinstance(node, Text):
        return node
    if not isinstance(node, rdflib.Literal):
        return _iri(node)
    datatype = str(node.datatype or "")
    return Text(str(node), node.language or "", "" if datatype == _XSD_STRING else datatype)


def one_line(error: Exception) -> str:
    """Return the message of a parser's error, with its position, on one line."""
    return " ".join(str(error.args[0] if error.args else error).split())


def _node(term: object) -> rdflib.term.Node:
    import pyoxigraph
    import rdflib

    match term:
        case pyoxigraph.NamedNode():
            return rdflib.URIRef(term.value)
        case pyoxigraph.BlankNode():
            return rdflib.BNode(term.value)
        case pyoxigraph.Literal(language=str(language)):
            return rdflib.Literal(term.value, lang=language)
        case pyoxigraph.Literal():
            datatype = term.datatype.value
            plain = datatype == "http://www.w3.org/2001/XMLSchema#string"
            return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(datatype))
        case _:
            raise ValueError("a statement about a statement (RDF 1.2), which this project does not read")
