"""The name mentions of a document in; bodies that の gives to a land of the text as things of their own, out.

ロシア国防省 … ウクライナの国防省: two ministries, though both are called 国防省. What is said to be another's
(隣国の国防省) is nobody's of these. Joins no names that の does not tell apart.
"""

import dataclasses
from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.another_bearer import is_anothers
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Entity, Kind, Mention
from kg.resolve.cues import BODIES_OF_LANDS
from kg.resolve.groups import Groups

_BODY = re.compile(BODIES_OF_LANDS)
_CITIES = frozenset({"City"})


def owners_of(named: Sequence[Mention], text: str, gazetteer: Gazetteer) -> dict[int, Mention]:
    """Return the land that の gives each bare name of a state's body to, by where the body's name begins.

    A city has no ministry: モスクワの国防省.
    """
    found: dict[int, Mention] = {}
    for before, mention in pairwise(named):
        of = before.kind is Kind.PLACE and text[before.end : mention.start] == "の"
        if not (of and mention.kind is Kind.ORGANIZATION and _BODY.fullmatch(mention.text)):
            continue
        known = {e.leaf for e in gazetteer.lookup(before.text)}
        capital = f"首都{before.text}" in text or f"首都・{before.text}" in text
        if not capital and (not known or not known <= _CITIES):
            found[mention.start] = before
    return found


def set_apart(
    groups: Groups, named: Sequence[Mention], nodes: dict[int, str], owners: dict[int, Mention], text: str
) -> None:
    """Give bodies that の tells apart nodes of their own, joined with the longer names of the same body."""
    bodies = [m for m in named if m.kind is Kind.ORGANIZATION and _BODY.fullmatch(m.text)]
    for mention in bodies:
        owner = owners.get(mention.start)
        if owner is not None:
            land = groups.find(nodes[owner.start])
            own = nodes[mention.start]
            nodes[mention.start] = f"{own}@{land}"
            for full in _longer_names(groups, named, nodes, land, mention.text):
                groups.join(nodes[mention.start], nodes[full.start], f"{owner.text}の{mention.text}")
        elif is_anothers(text, mention.start):
            nodes[mention.start] = f"{nodes[mention.start]}@{mention.start}"


def _longer_names(
    groups: Groups, named: Sequence[Mention], nodes: dict[int, str], land: str, body: str
) -> list[Mention]:
    """Return the names that begin with one of the *land*'s and end in *body*: ロシア国防省, 露国防省."""
    lands = {m.text for m in named if m.kind is Kind.PLACE and groups.find(nodes[m.start]) == land}
    names = {f"{name}{body}" for name in lands}
    return [m for m in named if m.kind is Kind.ORGANIZATION and m.text in names]


def named_with_owner(entity: Entity, group: Sequence[Mention], owners: dict[int, Mention]) -> Entity:
    """Return *entity* under the name of its land and its own, where the text calls it by its own alone."""
    owner = next((owners[m.start] for m in group if m.start in owners), None)
    if owner is None or not _BODY.fullmatch(entity.name):
        return entity
    name = f"{owner.text}{entity.name}"
    aliases = tuple(sorted({*entity.aliases, entity.name} - {name}))
    return dataclasses.replace(
        entity, entity_id=f"{entity.kind}:{name_key(name)}", name=name, aliases=aliases
    )
