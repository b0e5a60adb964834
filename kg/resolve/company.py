"""The things that each document names in; how much one document's company is another's, out.

A bare surname means in two documents the same person where both speak of the same people, bodies and places.
What everybody speaks of (countries, great newspapers) tells nothing. Looked up by thing, never pair by pair.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.cues.words import GENERIC_ORGANIZATIONS
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Entity, Kind
from kg.resolve.canonical import canonical

#: A thing tells if no more documents than these name it, or this share of all, and never more than the last.
_FEW, _SHARE, _MOST = 20, 0.02, 200
#: Cosine from which two documents are about the same things.
_NEAR = 0.1
_HOME = frozenset({"日本"})


class Company:
    """Which documents speak of the same things.

    Args:
        local: (document id, a thing that it names), of all documents.
        gazetteer: names of the world.
    """

    def __init__(self, local: Iterable[tuple[str, Entity]], gazetteer: Gazetteer) -> None:
        self._local = [(doc_id, e) for doc_id, e in local if not e.unnamed]
        self._gazetteer = gazetteer
        self._shared: dict[str, Counter[str]] = {}

    def shared(self, doc_id: str) -> Mapping[str, int]:
        """Return how many telling things each other document has in common with this one."""
        if doc_id not in self._shared:
            bearers = self._telling
            self._shared[doc_id] = Counter(
                other
                for key in self._named.get(doc_id, ())
                if key in bearers
                for other in bearers[key]
                if other != doc_id
            )
        return self._shared[doc_id]

    def nearness(self, doc_id: str, other: str) -> float:
        """Return the cosine of two documents over what they name, 0 where it is little (long lists)."""
        shared = self.shared(doc_id).get(other, 0)
        cosine = shared / math.sqrt(len(self._named[doc_id]) * len(self._named[other])) if shared else 0.0
        return cosine if cosine >= _NEAR else 0.0

    def abroad(self, doc_id: str) -> frozenset[str]:
        """Return the foreign countries that a document names."""
        return self._countries.get(doc_id, frozenset())

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        named: dict[str, set[str]] = defaultdict(set)
        for doc_id, entity in self._local:
            if key := self._key(entity):
                named[doc_id].add(key)
        return named

    @cached_property
    def _telling(self) -> dict[str, list[str]]:
        bearers: dict[str, list[str]] = defaultdict(list)
        for doc_id in sorted(self._named):
            for key in self._named[doc_id]:
                bearers[key].append(doc_id)
        most = min(max(_FEW, _SHARE * len(self._named)), _MOST)
        return {key: docs for key, docs in bearers.items() if 1 < len(docs) <= most}

    @cached_property
    def _countries(self) -> dict[str, frozenset[str]]:
        countries: dict[str, set[str]] = defaultdict(set)
        for doc_id, entity in self._local:
            if entity.leaf == "Country":
                countries[doc_id].add(canonical(entity.name, entity.kind, self._gazetteer))
        return {doc_id: frozenset(names - _HOME) for doc_id, names in countries.items()}

    def _key(self, entity: Entity) -> str:
        """Return the key of a thing that may tell; "" for countries, bare surnames and 県警, which do not."""
        if entity.kind == Kind.PERSON:
            key = name_key(entity.name)
            return "" if key == name_key(entity.surname or entity.name) else f"{entity.kind}:{key}"
        if entity.leaf == "Country" or is_common_name(entity, entity.name):
            return ""
        return f"{entity.kind}:{canonical(entity.name, entity.kind, self._gazetteer)}"


def is_common_name(entity: Entity, name: str) -> bool:
    """Whether a common noun is all that names a body: 県警, 協会, 民主党."""
    return entity.kind == Kind.ORGANIZATION and (name in ORG_SUFFIXES or name in GENERIC_ORGANIZATIONS)
