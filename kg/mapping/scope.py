"""What every mapping needs beside its record: namespaces, IRIs, names for labels, values of the vocabulary.

Raises where a record names what ``ontology/kg.ttl`` does not have.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import UsageError
from kg.records import Claim, Evidence, Happening, Meeting, PlaceControl
from ontology import terms
from ontology.iris import Minter, is_absolute_iri
from ontology.literals import Text, boolean, decimal, duration, integer, iso_date, words
from ontology.namespaces import NAMESPACE, PREFIXES, Names
from ontology.statements import Object, Statement

KG = Names(NAMESPACE)
DCTERMS, GEO, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS = (
    Names(PREFIXES[prefix])
    for prefix in ("dcterms", "geo", "oa", "org", "prov", "rdf", "rdfs", "schema", "skos")
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What every mapping below needs to know beside its record."""

    mint: Minter
    names: dict[str, str]  #: entity id → preferred name, for labels

    def iri(self, room: str, *parts: str) -> str:
        """Return the IRI of a thing of a *room* (entity, claim, …) with these parts of an id."""
        return self.mint(room, *parts)

    def links(self, subject: str, property_: str, room: str, ids: str | Iterable[str]) -> Iterator[Statement]:
        """Yield *property_* of *subject* for each of *ids* that is not empty."""
        for id_ in [ids] if isinstance(ids, str) else ids:
            if id_:
                yield subject, KG[property_], self.iri(room, id_)

    def speaker(self, claim: Claim) -> str:
        """Return the IRI of who speaks; those without a name are one for each document and noun."""
        if claim.speaker:
            return self.iri("entity", claim.speaker)
        return self.mint("speaker", claim.evidence[0].doc_id, claim.speaker_words)

    def evidence(self, subject: str, evidence: Iterable[Evidence]) -> Iterator[Statement]:
        """Yield the passages that *subject* rests on."""
        for item in evidence:
            yield subject, KG.evidence, self.mint.passage(item.doc_id, item.start, item.end)

    def listed(self, ids: Iterable[str]) -> str:
        """Return the names of *ids* as a label lists them."""
        return "・".join(self.names.get(id_, id_) for id_ in ids if id_)


def origin(
    node: str, record: Meeting | Claim | PlaceControl | Happening, scope: Scope
) -> Iterator[Statement]:
    """Yield the rule that made *record*, its confidence and its evidence."""
    if record.rule:
        yield node, KG.rule, Text(record.rule)
    if record.confidence:
        yield node, KG.confidence, decimal(record.confidence)
    yield from scope.evidence(node, record.evidence)


def dated(node: str, property_: str, text: str) -> Iterator[Statement]:
    """Yield a date as precise as *text* is, nothing where it is empty."""
    if text:
        yield node, KG[property_], iso_date(text)


def value_of(property_: str, value: str | int, *, where: str) -> Object:
    """Return *value* as the vocabulary wants it for *property_*.

    Raises:
        UsageError: The vocabulary has no such property, or no such value of it.
    """
    if property_ in terms.object_properties():
        text = str(value)
        return individual(terms.range_of(property_), text[:1].upper() + text[1:], where=where)
    require(property_, terms.datatype_properties(), what="property", where=where)
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


def individual(class_: str, name: str, *, where: str) -> str:
    """Return the IRI of the value *name* of a class of the vocabulary.

    Raises:
        UsageError: The class has no such value.
    """
    require(name, terms.individuals(class_), what=class_, where=where)
    return KG[name]


def require(name: str, known: frozenset[str], *, what: str, where: str) -> None:
    """Raise `UsageError` unless *name* is one of the vocabulary's *known* ones."""
    if name not in known:
        raise UsageError(f"{where}: no {what} {name!r} in the vocabulary; declare it in ontology/kg.ttl")


def foreign(iri: str, *, where: str) -> str:
    """Return an IRI of somebody else's, as it is.

    Raises:
        UsageError: It is not absolute.
    """
    if not is_absolute_iri(iri):
        raise UsageError(f"{where}: {iri!r} is not an absolute IRI; write it as https://…")
    return iri
