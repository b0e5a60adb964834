"""Passages and documents in; their statements out: texts, offsets, selectors, where a document is from."""

from collections.abc import Iterator

from kg.mapping.scope import DCTERMS, KG, OA, PROV, RDF, RDFS, SCHEMA, Scope
from kg.records import Document, Evidence, Knowledge
from ontology.literals import Text, integer, iso_date, japanese, words
from ontology.statements import Statement


def all_evidence(knowledge: Knowledge) -> set[Evidence]:
    """Return the passages that something in *knowledge* points at."""
    facts = (
        knowledge.meetings,
        knowledge.claims,
        knowledge.unnamed,
        knowledge.controls,
        knowledge.happenings,
    )
    found = {item for records in facts for record in records for item in record.evidence}
    for entity in knowledge.entities:
        found.update(entity.evidence)
        found.update(item for office in entity.offices for item in office.evidence)
    for happening in knowledge.happenings:
        found.update(item for toll in happening.tolls for item in toll.evidence)
    return found


def passage_statements(item: Evidence, document: Document, scope: Scope) -> Iterator[Statement]:
    """Yield the text of one passage and where it stands in *document*."""
    node = scope.mint.passage(item.doc_id, item.start, item.end)
    source = scope.iri("document", item.doc_id)
    span = f"{node}-span"
    yield node, RDF.type, KG.Passage
    yield node, RDF.type, OA.SpecificResource
    yield node, KG.text, japanese(document.text[item.start : item.end])
    yield node, KG.inDocument, source
    yield node, OA.hasSource, source
    yield node, OA.hasSelector, span
    yield span, RDF.type, OA.TextPositionSelector
    yield span, OA.start, integer(item.start)
    yield span, OA.end, integer(item.end)


def document_statements(document: Document, scope: Scope) -> Iterator[Statement]:
    """Yield what a document is called, its date, where it came from and its digest."""
    node = scope.iri("document", document.doc_id)
    for class_ in (KG.Document, SCHEMA.CreativeWork, PROV.Entity):
        yield node, RDF.type, class_
    if document.title:
        yield node, DCTERMS.title, japanese(document.title)
        yield node, RDFS.label, japanese(document.title)
    if document.date:
        yield node, DCTERMS.date, iso_date(document.date)
    if document.url:
        yield node, DCTERMS.source, Text(document.url)
    if document.source:
        yield node, KG.outlet, words(document.source)
    if document.date_from:
        yield node, KG.dateFrom, Text(document.date_from)
    if document.sha256:
        yield node, KG.sha256, Text(document.sha256)
