"""A graph in, what it says out, by name and as comparable text.

Reads the graph through the vocabulary alone. Does not judge.
"""

from collections import defaultdict
from collections.abc import Collection
from functools import cache

from rdflib import RDF, RDFS, Graph, Literal
from rdflib.namespace import SKOS
from rdflib.term import Node

from kg.evaluate.gold import comparable
from ontology.terms import KG

Names = frozenset[str]  #: comparable forms of everything one node is called

_ENTITY_TYPES = ("Person", "Place", "Organization", "Event")
_SITUATIONS = ("Meeting", "Attack", "PlaceControl", "Agreement", "Claim")


class Predicted:
    """What a graph says; a class because names are looked up again and again."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.types: dict[Node, set[str]] = defaultdict(set)
        for kind in _ENTITY_TYPES:
            for node in self.nodes(kind):
                self.types[node].add(kind)
        situations = {node for name in _SITUATIONS for node in self.nodes(name)}
        self._names = cache(self._names_of)
        self.named = {node: self._names(node) for node in self.types if node not in situations}

    def nodes(self, class_name: str) -> list[Node]:
        """Return the nodes of a class, in the order of the graph."""
        return list(self.graph.subjects(RDF.type, KG[class_name]))

    def called(self, node: Node, *properties: str) -> list[Names]:
        """Return the names of each node that *properties* of *node* point at."""
        pointed = (other for name in properties for other in self.graph.objects(node, KG[name]))
        return [self._names(other) or frozenset({comparable(local_name(other))}) for other in pointed]

    def texts(self, node: Node) -> list[str]:
        """Return the comparable forms of ``kg:text``."""
        return [comparable(str(text)) for text in self.graph.objects(node, KG.text)]

    def evidence(self, node: Node) -> list[str]:
        """Return the comparable forms of the sentences behind *node*."""
        return [text for passage in self.graph.objects(node, KG.evidence) for text in self.texts(passage)]

    def value(self, node: Node, property_: str) -> Node | None:
        """Return a value of the property, None when it has none."""
        return self.graph.value(node, KG[property_])

    def term(self, node: Node, property_: str) -> str | None:
        """Return the local name of the property's value in lower case, None when it has none."""
        value = self.value(node, property_)
        return None if value is None else local_name(value)

    def text(self, node: Node, property_: str) -> str:
        """Return the property's value as text, ``""`` when it has none."""
        value = self.value(node, property_)
        return "" if value is None else str(value)

    def number(self, node: Node, property_: str) -> int | None:
        """Return the property's value when it is a whole number."""
        value = self.value(node, property_)
        return int(value) if isinstance(value, Literal) and value.isdecimal() else None

    def is_actual(self, node: Node) -> bool:
        """Say whether *node* is told as having happened; saying nothing counts as that."""
        return self.term(node, "factuality") in (None, "actual")

    def framing(self) -> set[Node]:
        """Return the claims that frame another one."""
        return set(self.graph.objects(None, KG.within))

    def _names_of(self, node: Node) -> Names:
        properties = (SKOS.prefLabel, SKOS.altLabel, RDFS.label)
        return frozenset(comparable(str(name)) for p in properties for name in self.graph.objects(node, p))


def local_name(node: Node) -> str:
    """Return the last part of an IRI, in lower case."""
    return str(node).rsplit("#", 1)[-1].rsplit("/", 1)[-1].lower()


def first_names(labels: Collection[Names], count: int = 1) -> list[list[str]]:
    """Return a few names of each, sorted, for messages."""
    return [sorted(names)[:count] for names in labels]
