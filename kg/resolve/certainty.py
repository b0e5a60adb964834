"""Mentions before and after resolution in; how certain each entity's kind is, and roles nobody holds, out.

The certainty is the share of an entity's mentions that were read as its kind by themselves, less where only
weak voices spoke. Changes no kind: the numbers are for the review list.
"""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.records import Document, Entity, Evidence, Form, Gap, Kind, Mention, Sentence

UNRESOLVED_ROLE = "unresolved role"
#: rules of mentions that know the name from its form or by hearsay alone
_WEAK = frozenset({"context", "generic name"})
_ALONE = " alone"  #: ends the rule of a mention that only hearsay speaks for
_FROM_WEAK = 0.6  #: certainty of a kind that only weak voices speak for
_TITLED = 3  #: mentions that one with an office is worth


def weigh_kinds(
    found: Sequence[Mention], mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> dict[str, Entity]:
    """Return the entities with ``certainty`` and ``rival``.

    Args:
        found: the mentions as each was read by itself.
        mentions: the same, resolved.
        entities: by id.
    """
    alone = {m.start: m for m in found if m.form == Form.NAME}
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    told: set[str] = set()
    for mention in mentions:
        if mention.form != Form.NAME or len(mention.entities) != 1 or mention.start not in alone:
            continue
        own = alone[mention.start]
        votes[mention.entities[0]][own.kind] += _TITLED if own.title else 1
        if own.title or not (own.rule in _WEAK or own.rule.endswith(_ALONE)):
            told.add(mention.entities[0])
    out = {}
    for entity_id, entity in entities.items():
        counted = votes[entity_id]
        share = counted[entity.kind] / (sum(counted.values()) or 1) if counted else 1.0
        others = sorted((-n, kind) for kind, n in counted.items() if kind != entity.kind)
        certainty = round(share if entity_id in told or not counted else share * _FROM_WEAK, 3)
        rival = str(others[0][1]) if others else ""
        same = (certainty, rival) == (entity.certainty, entity.rival)
        out[entity_id] = entity if same else dataclasses.replace(entity, certainty=certainty, rival=rival)
    return out


def unresolved_roles(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[Gap]:
    """Yield the offices without a name whose holder the text does not tell: 米特使."""
    for mention in mentions:
        if mention.form == Form.ROLE and not mention.entities:
            sentence = sentences[mention.sentence]
            surface = document.text[mention.span[0] : mention.span[1]] or mention.text
            place = Evidence(document.doc_id, sentence.start, sentence.end)
            yield Gap(UNRESOLVED_ROLE, surface, place)
