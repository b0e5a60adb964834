"""A graph file in, a report out: ``kg validate``.

Reads the file and hands it to ``ontology.validate``. Does not print.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError

if TYPE_CHECKING:  # pyshacl takes half a second to import
    from ontology.validate import ValidationReport


def validate_file(path: Path | str, *, lang: str = "en") -> ValidationReport:
    """Check a graph file against the shapes of the vocabulary.

    Args:
        path: Turtle, N-Triples, RDF/XML, N-Quads or TriG, by the file name.
        lang: Language of the messages, ``en`` or ``ja``.

    Raises:
        GraphError: The file cannot be read or checked; not conforming is no error.
    """
    from kg.graphs import read_graph
    from ontology.validate import validate

    graph = read_graph(Path(path))
    try:
        return validate(graph, lang=lang)
    except ValueError as error:
        raise GraphError(f"{path}: {error}") from error
