"""A graph in, a report out: does it have the shapes of ``shapes.ttl``? Asks pySHACL.

Does not read files and changes nothing. Not conforming is a result, not an error.
"""

from dataclasses import dataclass

from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.shape_queries import SHAPES, shapes


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place where a graph does not have the shape it should (sh:ValidationResult)."""

    severity: str  #: "Violation", "Warning" or "Info"
    focus: str  #: IRI of the node
    path: str  #: IRI of the property, "" for the node itself or a longer path
    value: str  #: the offending value, "" when something is missing
    message: str
    shape: str  #: local name of the node shape, "" when the engine does not say


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What the check found; warnings do not break conformance."""

    conforms: bool
    findings: tuple[Finding, ...]
    triples: int  #: how many were checked


def validate(graph: Graph, *, lang: str = "en") -> ValidationReport:
    """Check *graph* against the shapes.

    Args:
        graph: The data alone; no inference is done, as every class is written out.
        lang: Language of the messages, ``en`` or ``ja``.

    Returns:
        The report with its findings sorted, violations first.

    Raises:
        ValueError: The engine could not run the check.
    """
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError, ShapeLoadError

    try:
        conforms, results, _ = pyshacl.validate(
            graph, shacl_graph=shapes(), allow_warnings=True, inplace=True
        )
    except (ReportableRuntimeError, ShapeLoadError) as error:
        raise ValueError(f"the shapes cannot be checked: {error}") from error
    found = results.subjects(RDF.type, SH.ValidationResult)
    findings = sorted({_finding(node, results, lang) for node in found})
    return ValidationReport(bool(conforms), tuple(findings), len(graph))


def _finding(node: Node, results: Graph, lang: str) -> Finding:
    messages = [text for text in results.objects(node, SH.resultMessage) if isinstance(text, Literal)]
    messages.sort(key=lambda text: (text.language != lang, text))
    return Finding(
        severity=str(results.value(node, SH.resultSeverity)).rpartition("#")[2],
        focus=str(results.value(node, SH.focusNode)),
        path=_iri(results.value(node, SH.resultPath)),
        value=str(results.value(node, SH.value) or ""),
        message=str(messages[0]) if messages else "",
        shape=_shape(results.value(node, SH.sourceShape)),
    )


def _iri(node: Node | None) -> str:
    return str(node) if isinstance(node, URIRef) else ""


def _shape(source: Node | None) -> str:
    """Return the name of the node shape that *source*, a constraint inside it, belongs to."""
    while isinstance(source, BNode):
        source = next(shapes().subjects(None, source), None)
    return _iri(source).removeprefix(SHAPES)
