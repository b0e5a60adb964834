"""An entity or a correction in; its statements out: kinds, names, offices, identifiers, points."""

from collections.abc import Iterator

from kg.mapping.scope import GEO, KG, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, Scope, dated, foreign, require
from kg.records import Correction, Entity
from ontology import terms
from ontology.literals import Text, japanese, words
from ontology.statements import Statement


def entity_statements(entity: Entity, scope: Scope) -> Iterator[Statement]:
    """Yield kind, names, offices, identifiers and points of *entity*."""
    node = scope.iri("entity", entity.entity_id)
    yield node, RDF.type, KG[entity.kind]
    yield node, RDF.type, terms.KNOWN_CLASSES[entity.kind]
    if entity.leaf and entity.leaf != entity.kind:
        require(entity.leaf, terms.classes(), what="class", where=f"entity {entity.name}")
        # The kind is decided over all mentions; a finer class that contradicts it gives way.
        if entity.kind in terms.ancestors(entity.leaf):
            yield node, RDF.type, KG[entity.leaf]
    yield node, SKOS.prefLabel, japanese(entity.name)
    yield node, RDFS.label, japanese(entity.name)
    for alias in entity.aliases:
        if alias != entity.name:
            yield node, SKOS.altLabel, japanese(alias)
    for identifier in entity.identifiers:
        yield node, SKOS.exactMatch, foreign(identifier.iri, where=f"identifier of {entity.name}")
    if entity.coordinates:
        yield from _geometry(node, entity, scope)
    for reason in entity.merges:
        yield node, KG.mergeReason, words(reason)
    for other in entity.possibly_same:
        yield node, KG.possiblySameAs, scope.iri("entity", other)
        yield scope.iri("entity", other), KG.possiblySameAs, node
    yield from scope.links(node, "country", "entity", entity.country)
    yield from scope.links(node, "place", "entity", entity.place)
    yield from dated(node, "date", entity.date)
    yield from _offices(node, entity, scope)
    for correction in entity.corrections:
        yield node, KG.correctedBy, _correction_iri(correction, scope)
    yield from scope.evidence(node, entity.evidence)


def _correction_iri(correction: Correction, scope: Scope) -> str:
    told = (correction.action, correction.kind, correction.name, correction.other, correction.value)
    return scope.iri("correction", *told, correction.reason)


def correction_statements(correction: Correction, scope: Scope) -> Iterator[Statement]:
    """Yield what a user corrected."""
    node = _correction_iri(correction, scope)
    told = (correction.action, correction.kind, correction.name, correction.other, correction.value)
    yield node, RDF.type, KG.Correction
    yield node, RDF.type, PROV.Activity
    yield node, RDFS.label, japanese(" ".join(filter(None, told)))
    yield node, KG.correctionAction, Text(correction.action)
    if correction.reason:
        yield node, KG.correctionReason, words(correction.reason)


def _offices(node: str, entity: Entity, scope: Scope) -> Iterator[Statement]:
    for office in entity.offices:
        membership = scope.iri("membership", entity.entity_id, office.title, office.organization)
        held = f"{entity.name} {scope.listed([office.organization])}{office.title}"
        yield node, SCHEMA.jobTitle, japanese(office.title)
        yield membership, RDF.type, ORG.Membership
        yield membership, RDFS.label, japanese(held)
        yield membership, ORG.member, node
        yield membership, KG.title, japanese(office.title)
        if office.organization:
            yield membership, ORG.organization, scope.iri("entity", office.organization)
        yield from dated(membership, "date", office.date)
        yield from scope.evidence(membership, office.evidence)


def _geometry(node: str, entity: Entity, scope: Scope) -> Iterator[Statement]:
    latitude, longitude = entity.coordinates or (0.0, 0.0)
    geometry = scope.iri("geometry", entity.entity_id)
    yield node, GEO.hasGeometry, geometry
    yield geometry, RDF.type, GEO.Geometry
    point = f"POINT({round(longitude, 5)} {round(latitude, 5)})"
    yield geometry, GEO.asWKT, Text(point, datatype=GEO.wktLiteral)
