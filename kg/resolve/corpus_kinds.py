"""The entities of each document in; the same with a doubtful kind settled by the other documents out.

A name that one document types by a close or weak vote takes the kind that the others give it clearly and
far more often. What bears an office, or is certain, stays. Merges nothing.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from kg.gazetteer.keys import name_key
from kg.records import Entity, Kind

#: entities with the id of their document
Local = tuple[str, Entity]

_DOUBTFUL = 0.75  #: kinds that are more certain are not touched
_CLEAR = 0.8  #: how certain the other documents must be together
_OFTEN = 3  #: how much more often they must say so


def settle_kinds(local: Sequence[Local]) -> list[Local]:
    """Return the entities in the same order, with the same ids."""
    sentences: dict[str, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    certain: dict[str, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    for _, entity in local:
        key, n = name_key(entity.name), len(entity.evidence) or 1
        sentences[key][entity.kind] += n
        certain[key][entity.kind] += n * entity.certainty
    return [
        (doc_id, _settled(entity, sentences[name_key(entity.name)], certain[name_key(entity.name)]))
        for doc_id, entity in local
    ]


def _settled(entity: Entity, sentences: dict[Kind, float], certain: dict[Kind, float]) -> Entity:
    if entity.certainty >= _DOUBTFUL or entity.offices or len(sentences) == 1:
        return entity
    kind = max(sentences, key=lambda k: (certain[k], k))
    often = certain[kind] >= _OFTEN * sentences[entity.kind]
    if kind == entity.kind or not often or certain[kind] < _CLEAR * sentences[kind]:
        return entity
    return dataclasses.replace(
        entity,
        kind=kind,
        leaf="",
        surname="",
        identifiers=(),
        coordinates=None,
        merges=(*entity.merges, f"{entity.name}: a {kind} in the other documents"),
    )
