"""The mentions of one document in; the entities they name out, each name mention pointing at its entity.

Knows the order in which spellings, places, organisations and people are put together, each in its own file.
Roles and anaphors are left to coreference.py.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Document, Entity, Form, Mention, Sentence
from kg.resolve.entity_records import entity_of
from kg.resolve.groups import Groups
from kg.resolve.houses import with_houses
from kg.resolve.identifiers import fitting_entry, setting_of
from kg.resolve.kinds import with_one_kind
from kg.resolve.organization_names import join_organizations
from kg.resolve.other_names import join_names_of_others
from kg.resolve.owned_bodies import named_with_owner, owners_of, set_apart
from kg.resolve.person_names import join_people
from kg.resolve.place_names import join_places
from kg.resolve.spellings import join_brackets, join_spellings


def resolve_names(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], dict[str, Entity]]:
    """Return the mentions with their entities, and the entities by id, in order of first mention.

    Ids are local to the document: the kind and the name. Roles and anaphors come back unresolved.
    """
    named = [m for m in mentions if m.form == Form.NAME]
    named = with_houses(with_one_kind(named, document.text, gazetteer), document.text)
    groups = Groups()
    nodes = {m.start: _node(m) for m in named}
    for node in nodes.values():
        groups.find(node)
    join_spellings(groups, named, nodes, gazetteer)
    join_brackets(groups, named, nodes, document.text, gazetteer)
    join_places(groups, named, nodes, document.text, gazetteer)
    join_names_of_others(groups, named, nodes, sentences, document.text, gazetteer)
    owners = owners_of(groups, named, nodes, sentences, document.text, gazetteer)
    set_apart(groups, named, nodes, owners, document.text, gazetteer)
    owned = {start: owner.text for start, owner in owners.items()}
    join_organizations(groups, named, nodes, sentences, owned, gazetteer)
    join_people(groups, named, nodes, document.text, gazetteer)
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in named:
        members[groups.find(nodes[mention.start])].append(mention)
    entities: dict[str, Entity] = {}
    ids: dict[str, str] = {}
    setting = setting_of(named, gazetteer)
    for root, group in members.items():
        entry = fitting_entry(
            {m.text for m in group}, group[0].kind, gazetteer, setting, {m.sentence for m in group}
        )
        entity = entity_of(document, sentences, group, entry, groups.why.get(root, []))
        entity = named_with_owner(entity, group, owners)
        while entity.entity_id in entities:  # a namesake
            entity = dataclasses.replace(entity, entity_id=entity.entity_id + "+")
        ids[root] = entity.entity_id
        entities[entity.entity_id] = entity
    resolved = {m.start: dataclasses.replace(m, entities=(ids[groups.find(nodes[m.start])],)) for m in named}
    return tuple(resolved.get(m.start, m) if m.form == Form.NAME else m for m in mentions), entities


def _node(mention: Mention) -> str:
    return f"{mention.kind}:{name_key(mention.text)}"
