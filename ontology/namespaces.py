"""Prefixes and namespaces as plain strings, for code that must start fast.

No library is imported here; ``ontology.terms`` gives the same as rdflib namespaces.
"""


class Names:
    """The IRIs of a namespace: ``Names("https://schema.org/").Person``, or with square brackets.

    >>> Names("https://schema.org/").Person, Names("https://schema.org/")["Person"]
    ('https://schema.org/Person', 'https://schema.org/Person')
    """

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> str:
        """Return the IRI of *name*, and keep it: it is asked for once a statement."""
        iri = self._namespace + name
        setattr(self, name, iri)
        return iri

    def __getitem__(self, name: str) -> str:
        """Return the IRI of *name*."""
        iri: str = getattr(self, name)
        return iri


NAMESPACE = "https://soukan.example/ontology#"

#: Prefixes of every file the project writes; queries may use them undeclared.
PREFIXES: dict[str, str] = {
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "kg": NAMESPACE,
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
