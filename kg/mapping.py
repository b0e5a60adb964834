"""Records in, RDF statements out: the only file that makes statements.

Takes ``Knowledge`` and gives a graph in the vocabulary of ``ontology/kg.ttl``, without blank nodes.
Decides nothing about the facts and does not write files.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.records import (
    Claim,
    ControlKind,
    Correction,
    Document,
    Entity,
    Evidence,
    Factuality,
    Happening,
    Knowledge,
    Meeting,
    PlaceControl,
    Status,
    Toll,
)
from ontology import terms
from ontology.iris import DEFAULT_BASE, Minter, is_absolute_iri
from ontology.literals import Text, boolean, decimal, duration, integer, iso_date, japanese, words
from ontology.namespaces import NAMESPACE, PREFIXES, Names
from ontology.statements import Object, Statement

if TYPE_CHECKING:
    from rdflib import Graph

KG = Names(NAMESPACE)
DCTERMS, GEO, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS = (
    Names(PREFIXES[prefix])
    for prefix in ("dcterms", "geo", "oa", "org", "prov", "rdf", "rdfs", "schema", "skos")
)

_LABEL_LENGTH = 40

_CHANNELS = {"in person": "InPerson", "phone": "Phone", "online": "Online"}
_HOLDING = frozenset(ControlKind) - {ControlKind.LOST, ControlKind.SOVEREIGNTY}
_SETTLED = frozenset({Status.REPORTED, Status.CONFIRMED})


@dataclass(frozen=True, slots=True)
class _Scope:
    """What every mapping below needs to know beside its record."""

    mint: Minter
    names: dict[str, str]  #: entity id → preferred name, for labels

    def iri(self, room: str, *parts: str) -> str:
        return self.mint(room, *parts)

    def links(self, subject: str, property_: str, room: str, ids: str | Iterable[str]) -> Iterator[Statement]:
        for id_ in [ids] if isinstance(ids, str) else ids:
            if id_:
                yield subject, KG[property_], self.iri(room, id_)

    def speaker(self, claim: Claim) -> str:
        """Return the IRI of who speaks; those without a name are one for each document and noun."""
        if claim.speaker:
            return self.iri("entity", claim.speaker)
        return self.mint("speaker", claim.evidence[0].doc_id, claim.speaker_words)

    def evidence(self, subject: str, evidence: Iterable[Evidence]) -> Iterator[Statement]:
        for item in evidence:
            yield subject, KG.evidence, self.mint.passage(item.doc_id, item.start, item.end)

    def listed(self, ids: Iterable[str]) -> str:
        return "・".join(self.names.get(id_, id_) for id_ in ids if id_)


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
    scope = _Scope(mint, {entity.entity_id: entity.name for entity in knowledge.entities})
    for entity in knowledge.entities:
        yield from _entity(entity, scope)
    for meeting in knowledge.meetings:
        yield from _meeting(meeting, scope)
    for claim in knowledge.claims:
        yield from _claim(claim, scope)
    for claim in knowledge.unnamed:
        yield from _unnamed_speaker(claim, scope)
        yield from _claim(claim, scope)
    for control in knowledge.controls:
        yield from _control(control, scope)
    for happening in knowledge.happenings:
        yield from _happening(happening, scope)
    for correction in knowledge.corrections:
        yield from _correction(correction, scope)
    used = sorted(_all_evidence(knowledge))
    documents = {document.doc_id: document for document in knowledge.documents}
    for item in used:
        yield from _passage(item, documents[item.doc_id], scope)
    for document in knowledge.documents:
        yield from _document(document, scope)


# Named things


def _entity(entity: Entity, scope: _Scope) -> Iterator[Statement]:
    node = scope.iri("entity", entity.entity_id)
    yield node, RDF.type, KG[entity.kind]
    yield node, RDF.type, terms.KNOWN_CLASSES[entity.kind]
    if entity.leaf and entity.leaf != entity.kind:
        _require(entity.leaf, terms.classes(), what="class", where=f"entity {entity.name}")
        # The kind is decided over all mentions; a finer class that contradicts it gives way.
        if entity.kind in terms.ancestors(entity.leaf):
            yield node, RDF.type, KG[entity.leaf]
    yield node, SKOS.prefLabel, japanese(entity.name)
    yield node, RDFS.label, japanese(entity.name)
    for alias in entity.aliases:
        if alias != entity.name:
            yield node, SKOS.altLabel, japanese(alias)
    for identifier in entity.identifiers:
        yield node, SKOS.exactMatch, _foreign(identifier.iri, where=f"identifier of {entity.name}")
    if entity.coordinates:
        yield from _geometry(node, entity, scope)
    for reason in entity.merges:
        yield node, KG.mergeReason, words(reason)
    for other in entity.possibly_same:
        yield node, KG.possiblySameAs, scope.iri("entity", other)
        yield scope.iri("entity", other), KG.possiblySameAs, node
    yield from scope.links(node, "country", "entity", entity.country)
    yield from scope.links(node, "place", "entity", entity.place)
    yield from _dated(node, "date", entity.date)
    yield from _offices(node, entity, scope)
    for correction in entity.corrections:
        yield node, KG.correctedBy, _correction_iri(correction, scope)
    yield from scope.evidence(node, entity.evidence)


def _correction_iri(correction: Correction, scope: _Scope) -> str:
    told = (correction.action, correction.kind, correction.name, correction.other, correction.value)
    return scope.iri("correction", *told, correction.reason)


def _correction(correction: Correction, scope: _Scope) -> Iterator[Statement]:
    node = _correction_iri(correction, scope)
    told = (correction.action, correction.kind, correction.name, correction.other, correction.value)
    yield node, RDF.type, KG.Correction
    yield node, RDF.type, PROV.Activity
    yield node, RDFS.label, japanese(" ".join(filter(None, told)))
    yield node, KG.correctionAction, Text(correction.action)
    if correction.reason:
        yield node, KG.correctionReason, words(correction.reason)


def _offices(node: str, entity: Entity, scope: _Scope) -> Iterator[Statement]:
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
        yield from _dated(membership, "date", office.date)
        yield from scope.evidence(membership, office.evidence)


def _geometry(node: str, entity: Entity, scope: _Scope) -> Iterator[Statement]:
    latitude, longitude = entity.coordinates or (0.0, 0.0)
    geometry = scope.iri("geometry", entity.entity_id)
    yield node, GEO.hasGeometry, geometry
    yield geometry, RDF.type, GEO.Geometry
    point = f"POINT({round(longitude, 5)} {round(latitude, 5)})"
    yield geometry, GEO.asWKT, Text(point, datatype=GEO.wktLiteral)


# What the texts tell of


def _meeting(meeting: Meeting, scope: _Scope) -> Iterator[Statement]:
    node = scope.iri("meeting", meeting.meeting_id)
    yield from _event(node, "Meeting", scope.listed(meeting.participants), meeting, scope)
    for property_, ids in (
        ("participant", meeting.participants),
        ("attendee", meeting.attendees),
        ("mediator", meeting.mediators),
    ):
        yield from scope.links(node, property_, "entity", ids)
    yield from _stated(node, meeting.stated_in, scope)
    if meeting.duration:
        yield node, KG.duration, duration(meeting.duration)
    if meeting.channel:
        channel = _CHANNELS.get(meeting.channel, meeting.channel)
        yield node, KG.channel, _individual("Channel", channel, where=f"meeting {meeting.meeting_id}")
    if meeting.ordinal:
        yield node, KG.ordinal, integer(meeting.ordinal)
    if meeting.topic:
        yield node, KG.topic, words(meeting.topic)
    if meeting.factuality is Factuality.ACTUAL:
        people = [scope.iri("entity", id_) for id_ in meeting.participants]
        for one, other in permutations(dict.fromkeys(people), 2):
            yield one, KG.met, other


def _happening(happening: Happening, scope: _Scope) -> Iterator[Statement]:
    where = f"{happening.type} {happening.happening_id}"
    _require(happening.type, terms.classes(), what="class", where=where)
    node = scope.iri("happening", happening.happening_id)
    involved = dict.fromkeys(entity for _, entity in happening.roles)
    yield from _event(node, happening.type, scope.listed(involved), happening, scope)
    for property_, entity_id in happening.roles:
        _require(property_, terms.object_properties(), what="object property", where=where)
        yield from scope.links(node, property_, "entity", entity_id)
    for property_, value in happening.values:
        yield node, KG[property_], _value(property_, value, where=where)
    if len(happening.tolls) > 1 or any(toll.according_to for toll in happening.tolls):
        for toll in happening.tolls:  # one figure that is the narrator's own stands with the attack already
            counted = "-".join(f"{name}{number}" for name, number in toll.values)
            key = (happening.happening_id, counted, *toll.according_to)
            yield from _toll(node, scope.iri("toll", *key), toll, scope)


def _toll(attack: str, node: str, toll: Toll, scope: _Scope) -> Iterator[Statement]:
    """Yield the figures of one source beside the attack's own, so that nobody's count is lost."""
    yield attack, KG.toll, node
    yield node, RDF.type, KG.Toll
    whose = scope.listed(toll.according_to)
    counted = " ".join(f"{terms.label(name)}{number}" for name, number in toll.values if name != "atLeast")
    yield node, RDFS.label, japanese(" ".join(filter(None, [counted, whose])))
    for property_, value in toll.values:
        yield node, KG[property_], _value(property_, value, where="toll")
    yield from scope.links(node, "accordingTo", "entity", toll.according_to)
    yield from scope.evidence(node, toll.evidence)


def _event(
    node: str, type_: str, who: str, record: Meeting | Happening, scope: _Scope
) -> Iterator[Statement]:
    yield node, RDF.type, KG[type_]
    yield node, RDF.type, KG.Event
    yield node, RDF.type, terms.KNOWN_CLASSES["Event"]
    what = terms.label(type_) + _unreal(record.factuality)
    yield node, RDFS.label, japanese(" ".join(filter(None, [what, who, record.date])))
    yield node, KG.factuality, KG[record.factuality]
    yield from scope.links(node, "place", "entity", record.place)
    yield from scope.links(node, "accordingTo", "entity", record.according_to)
    yield from _dated(node, "date", record.date)
    if record.code:
        yield node, KG.eventCode, Text(record.code)
    if record.plover:
        yield node, KG.ploverType, Text(record.plover)
    yield from _origin(node, record, scope)


def _claim(claim: Claim, scope: _Scope) -> Iterator[Statement]:
    node, where = scope.iri("claim", claim.claim_id), f"claim {claim.claim_id}"
    who = claim.speaker_words or scope.listed([claim.speaker])
    yield node, RDF.type, KG.Claim
    yield node, RDFS.label, japanese(f"{who}「{_shortened(claim.text)}」")
    yield node, KG.text, japanese(claim.text)
    yield node, KG.stance, _individual("Stance", claim.stance, where=where)
    for act in claim.acts:
        yield node, KG.speechAct, _individual("SpeechAct", act, where=where)
    yield node, KG.quotation, _individual("Quotation", claim.quotation, where=where)
    if claim.verb:
        yield node, KG.reportingVerb, japanese(claim.verb)
    if claim.medium:
        yield node, KG.medium, words(claim.medium)
    if claim.certainty:
        yield node, KG.certainty, _certainty(claim.certainty, where=where)
    if claim.end > claim.start:
        yield node, KG.contentStart, integer(claim.start)
        yield node, KG.contentEnd, integer(claim.end)
    for property_, ids in (
        ("onBehalfOf", claim.on_behalf_of),
        ("reportedBy", claim.reported_by),
        ("addressee", claim.addressee),
        ("place", claim.place),
        ("about", claim.about),
    ):
        yield from scope.links(node, property_, "entity", ids)
    for property_, ids in (
        ("within", claim.within),
        ("contradicts", claim.contradicts),
        ("supports", claim.supports),
    ):
        yield from scope.links(node, property_, "claim", ids)
    yield from _dated(node, "date", claim.date)
    yield from _origin(node, claim, scope)
    speaker = scope.speaker(claim)
    yield node, KG.speaker, speaker
    yield speaker, KG.claimed, node


def _certainty(grade: str, *, where: str) -> str:
    return _individual("Certainty", grade.capitalize(), where=where)


def _stated(node: str, claim_ids: Iterable[str], scope: _Scope) -> Iterator[Statement]:
    for claim_id in claim_ids:
        claim = scope.iri("claim", claim_id)
        yield node, KG.statedIn, claim
        yield claim, KG.proposition, node


def _unnamed_speaker(claim: Claim, scope: _Scope) -> Iterator[Statement]:
    node = scope.speaker(claim)
    yield node, RDF.type, KG.UnnamedSpeaker
    yield node, RDFS.label, japanese(claim.speaker_words)  # a name it is not: no skos:prefLabel
    yield from scope.evidence(node, claim.evidence)


def _grade(control: PlaceControl) -> str:
    """What keeps a label to its text: (予定), (主張), (争い), (推量); "" for a plain fact."""
    said = str(control.status) if control.status in {Status.CLAIMED, Status.CONTESTED} else ""
    kept = said or control.certainty.capitalize()
    return _unreal(control.factuality) or (f"({terms.label(kept)})" if kept else "")


def _unreal(factuality: Factuality) -> str:
    """Return what a label says of something that did not happen: (予定), (否定); "" where it did."""
    return "" if factuality is Factuality.ACTUAL else f"({terms.label(factuality)})"


def _control(control: PlaceControl, scope: _Scope) -> Iterator[Statement]:
    node = scope.iri("control", control.control_id)
    place, controller = scope.iri("entity", control.place), scope.iri("entity", control.controller)
    what = " ".join(
        [
            scope.listed([control.place]),
            terms.label(control.kind) + _grade(control),
            scope.listed([control.controller]),
        ]
    )
    yield node, RDF.type, KG.PlaceControl
    yield node, RDFS.label, japanese(f"{what} {control.date}".rstrip())
    yield node, KG.place, place
    yield node, KG.controller, controller
    yield node, KG.controlKind, KG[control.kind]
    yield node, KG.status, KG[control.status]
    yield node, KG.factuality, KG[control.factuality]
    yield from scope.links(node, "accordingTo", "entity", control.according_to)
    yield from scope.links(node, "disputedBy", "entity", control.disputed_by)
    yield from _stated(node, control.stated_in, scope)
    yield from _dated(node, "date", control.date)
    yield from _dated(node, "until", control.until)
    if control.extent:
        yield node, KG.extent, words(control.extent)
    if control.count:
        yield node, KG["count"], integer(control.count)
    if control.certainty:
        yield node, KG.certainty, _certainty(control.certainty, where=f"control {control.control_id}")
    yield from _origin(node, control, scope)
    # Having lost a place, or being said to own it, is not holding it; nor is what has ended.
    held = control.kind in _HOLDING and control.factuality is Factuality.ACTUAL and not control.until
    if held and not control.certainty:
        settled = control.status in _SETTLED
        yield place, KG.controlledBy if settled else KG.claimedControlledBy, controller


# Evidence


def _origin(
    node: str, record: Meeting | Claim | PlaceControl | Happening, scope: _Scope
) -> Iterator[Statement]:
    if record.rule:
        yield node, KG.rule, Text(record.rule)
    if record.confidence:
        yield node, KG.confidence, decimal(record.confidence)
    yield from scope.evidence(node, record.evidence)


def _all_evidence(knowledge: Knowledge) -> set[Evidence]:
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


def _passage(item: Evidence, document: Document, scope: _Scope) -> Iterator[Statement]:
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


def _document(document: Document, scope: _Scope) -> Iterator[Statement]:
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


# Literals and terms


def _shortened(text: str) -> str:
    return text if len(text) <= _LABEL_LENGTH else text[: _LABEL_LENGTH - 1] + "…"


def _dated(node: str, property_: str, text: str) -> Iterator[Statement]:
    if text:
        yield node, KG[property_], iso_date(text)


def _value(property_: str, value: str | int, *, where: str) -> Object:
    if property_ in terms.object_properties():
        text = str(value)
        return _individual(terms.range_of(property_), text[:1].upper() + text[1:], where=where)
    _require(property_, terms.datatype_properties(), what="property", where=where)
    match terms.range_of(property_):
        case "boolean":
            return boolean(str(value).lower() in {"1", "true"})
        case "integer" if str(value).isdecimal():
            return integer(int(value))
        case "duration":
            return duration(str(value))
        case "string":
            return Text(str(value))
    if property_ in {"date", "until"}:
        return iso_date(str(value))
    return integer(value) if isinstance(value, int) else words(value)


def _individual(class_: str, name: str, *, where: str) -> str:
    _require(name, terms.individuals(class_), what=class_, where=where)
    return KG[name]


def _require(name: str, known: frozenset[str], *, what: str, where: str) -> None:
    if name not in known:
        raise UsageError(f"{where}: no {what} {name!r} in the vocabulary; declare it in ontology/kg.ttl")


def _foreign(iri: str, *, where: str) -> str:
    if not is_absolute_iri(iri):
        raise UsageError(f"{where}: {iri!r} is not an absolute IRI; write it as https://…")
    return iri
