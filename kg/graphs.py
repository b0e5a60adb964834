"""A graph file in, triples out: through pyoxigraph, which reads far faster than rdflib.

The format follows the file name; Turtle when that says nothing. Does not query or check.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError

if TYPE_CHECKING:  # both take a moment to import, and most commands need only one
    import pyoxigraph
    import rdflib


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
