"""Records in, RDF statements out: the only room that makes statements.

Takes ``Knowledge`` and gives a graph in the vocabulary of ``ontology/kg.ttl``, without blank nodes.
Decides nothing about the facts and does not write files.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.mapping.evidence import all_evidence, document_statements, passage_statements
from kg.mapping.scope import KG, RDF, RDFS, SKOS, Scope
from kg.mapping.things import correction_statements, entity_statements
from kg.mapping.told import (
    claim_statements,
    control_statements,
    happening_statements,
    meeting_statements,
    speaker_statements,
)
from kg.records import Knowledge
from ontology.iris import DEFAULT_BASE, Minter
from ontology.statements import Statement

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["KG", "RDF", "RDFS", "SKOS", "statements", "to_graph"]


def to_graph(knowledge: Knowledge, *, base_iri: str = DEFAULT_BASE) -> "Graph":
    """Return everything in *knowledge* as an ``rdflib.Graph``.

    Takes some ten times as long as the statements alone: for whoever works with the graph in Python.

    Raises:
        UsageError: As for ``statements``.
    """
    from kg.graphs import rdflib_graph

    return rdflib_graph(statements(knowledge, base_iri=base_iri))


def statements(knowledge: Knowledge, *, base_iri: str = DEFAULT_BASE) -> Iterator[Statement]:
    """Yield the statements of *knowledge*, thing by thing; one may come twice.

    Only passages that are evidence of something are told. The statements depend on the records
    alone: the same knowledge gives the same graph.

    Args:
        knowledge: What the documents say together.
        base_iri: Under which things get their IRIs; absolute, ending with ``/`` or ``#``.

    Raises:
        UsageError: The base IRI cannot be used, or a record names a class, property or value
            that ``ontology/kg.ttl`` does not have.
    """
    try:
        mint = Minter(base_iri)
    except ValueError as error:
        raise UsageError(str(error)) from error
    scope = Scope(mint, {entity.entity_id: entity.name for entity in knowledge.entities})
    for entity in knowledge.entities:
        yield from entity_statements(entity, scope)
    for meeting in knowledge.meetings:
        yield from meeting_statements(meeting, scope)
    for claim in knowledge.claims:
        yield from claim_statements(claim, scope)
    for claim in knowledge.unnamed:
        yield from speaker_statements(claim, scope)
        yield from claim_statements(claim, scope)
    for control in knowledge.controls:
        yield from control_statements(control, scope)
    for happening in knowledge.happenings:
        yield from happening_statements(happening, scope)
    for correction in knowledge.corrections:
        yield from correction_statements(correction, scope)
    used = sorted(all_evidence(knowledge))
    documents = {document.doc_id: document for document in knowledge.documents}
    for item in used:
        yield from passage_statements(item, documents[item.doc_id], scope)
    for document in knowledge.documents:
        yield from document_statements(document, scope)
