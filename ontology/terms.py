"""The vocabulary, read from ``kg.ttl``: which classes and properties there are and what they are called.

Gives namespaces, and terms by their local name. Does not write triples.
"""

from functools import cache
from importlib.resources import files

from rdflib import OWL, RDF, RDFS, Graph, Literal, Namespace, URIRef

from ontology.namespaces import NAMESPACE, PREFIXES

KG = Namespace(NAMESPACE)
GEO = Namespace(PREFIXES["geo"])
OA = Namespace(PREFIXES["oa"])
ORG = Namespace(PREFIXES["org"])
PROV = Namespace(PREFIXES["prov"])
SCHEMA = Namespace(PREFIXES["schema"])
SEM = Namespace(PREFIXES["sem"])

#: Class of the vocabulary → the well-known class written out beside it.
KNOWN_CLASSES: dict[str, str] = {
    "Person": str(SCHEMA.Person),
    "Place": str(SCHEMA.Place),
    "Organization": str(SCHEMA.Organization),
    "Event": str(SEM.Event),
}


def read_text(name: str) -> str:
    """Return a file of this package, such as ``kg.ttl`` or ``queries/met.rq``."""
    return files("ontology").joinpath(name).read_text(encoding="utf-8")


@cache
def vocabulary() -> Graph:
    """Return the vocabulary as a graph; read once, not to be changed."""
    return Graph().parse(data=read_text("kg.ttl"), format="turtle")


@cache
def classes() -> frozenset[str]:
    """Return the local names of all classes."""
    return _local_names(OWL.Class)


@cache
def object_properties() -> frozenset[str]:
    """Return the local names of the properties that point at nodes."""
    return _local_names(OWL.ObjectProperty)


@cache
def datatype_properties() -> frozenset[str]:
    """Return the local names of the properties that hold literals."""
    return _local_names(OWL.DatatypeProperty)


@cache
def individuals(class_name: str) -> frozenset[str]:
    """Return the local names of the values of a class.

    >>> sorted(individuals("Quotation"))
    ['Direct', 'Indirect']
    """
    return _local_names(KG[class_name])


@cache
def range_of(name: str) -> str:
    """Return the local name of the range of a property (a class or an XML Schema type), ``""`` when open.

    >>> range_of("killed"), range_of("statedIn"), range_of("topic")
    ('integer', 'Claim', '')
    """
    return str(vocabulary().value(KG[name], RDFS.range) or "").rpartition("#")[2]


@cache
def ancestors(class_name: str) -> frozenset[str]:
    """Return the vocabulary's classes above *class_name*, itself included.

    >>> sorted(ancestors("Province"))
    ['Place', 'Province', 'Region']
    """
    above = vocabulary().transitive_objects(KG[class_name], RDFS.subClassOf)
    return frozenset(name for node in above if (name := _local_name(str(node))))


@cache
def label(name: str, lang: str = "ja") -> str:
    """Return what the term is called in *lang* (``ja`` or ``en``), or *name* when it is no term.

    >>> label("Meeting"), label("participant", "en")
    ('会談', 'participant')
    """
    for text in vocabulary().objects(KG[name], RDFS.label):
        if isinstance(text, Literal) and text.language == lang:
            return str(text)
    return name


def _local_names(class_: URIRef) -> frozenset[str]:
    nodes = vocabulary().subjects(RDF.type, class_)
    return frozenset(name for node in nodes if (name := _local_name(str(node))))


def _local_name(iri: str) -> str:
    return iri.removeprefix(NAMESPACE) if iri.startswith(NAMESPACE) else ""
