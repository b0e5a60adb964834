"""The name mentions of a document in; bodies that の gives to an owner as things of their own, out.

ロシア国防省 … ウクライナの国防省: two ministries, though both are called 国防省. So are the 水道局 of two
towns and the 労組 of two firms. What is said to be another's (隣国の国防省) is nobody's of these. Joins no
names that の does not tell apart.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from kg import expressions as re
from kg.extract.another_bearer import is_anothers, names_owner, owner_before
from kg.extract.cues.suffixes import STATES
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Entity, Kind, Mention, Sentence
from kg.resolve.canonical import canonical
from kg.resolve.cues import (
    BODIES_AT_HOME,
    BODIES_OF_ALL_LANDS,
    BODIES_OF_LANDS,
    BODIES_OF_OWNERS,
    BODIES_OF_TOWNS,
    HOME,
    HOME_LAND,
    OF_A_STATE,
    OF_THE_LAND_NAMED,
    TOWN_TOLD,
)
from kg.resolve.groups import Groups

_BODY, _ANY_BODY = re.compile(BODIES_OF_LANDS), re.compile(BODIES_OF_OWNERS)
_OF_TOWNS = re.compile(BODIES_OF_TOWNS)
_TOWN_TOLD, _OF_THE_LAND = re.compile(TOWN_TOLD), re.compile(OF_THE_LAND_NAMED)
_OF_A_STATE = re.compile(OF_A_STATE)
_CITIES = frozenset({"City"})
_OF_LAND = re.compile("(?:政府|軍)$")
_BACK = 12  #: characters before a body that may point at its land


class Owner(NamedTuple):
    """To whom a text gives a body."""

    text: str
    node: str  #: of the name

    def called(self, body: str) -> str:
        """Return the longer name of its *body*: ウクライナ国防省."""
        return f"{self.text}{body}"


def owners_of(
    groups: Groups,
    named: Sequence[Mention],
    nodes: Mapping[int, str],
    sentences: Sequence[Sentence],
    text: str,
    gazetteer: Gazetteer,
) -> dict[int, Owner]:
    """Return the owner that の gives each bare name of a body to, by where the body's name begins.

    A city has no ministry: モスクワの国防省. Bodies that not only lands have are told apart where the text
    has those of two: 霧瀬市の水道局, 湊市の水道局.
    """
    found = {}
    for mention, owner in _given(groups, named, nodes, text, gazetteer):
        if mention.kind is Kind.ORGANIZATION and not _holds_name(mention, sentences):
            found[mention.start] = owner
    texts = {m.start: m.text for m in named}
    several = _of_several(groups, found, texts, named, nodes, gazetteer)
    return {
        start: owner
        for start, owner in found.items()
        if _is_its_own(texts[start], owner, text, gazetteer, several=texts[start] in several)
    }


def _is_its_own(body: str, owner: Owner, text: str, gazetteer: Gazetteer, *, several: bool) -> bool:
    """Whether *owner* has a body of that name by itself; *several*: another owner of the text has, too."""
    of_lands = body in BODIES_AT_HOME or bool(_BODY.fullmatch(body))
    if of_lands and _is_town(owner.text, text, gazetteer):
        return several and bool(_OF_TOWNS.fullmatch(body))
    if body in BODIES_AT_HOME:  # 東京の警視庁: where it is
        home = any(e.country == HOME for e in gazetteer.lookup(owner.text))
        return several if owner.text in HOME_LAND else not home
    if not several and body not in BODIES_OF_ALL_LANDS and gazetteer.lookup(body):
        return False  # バチカンの教皇庁: there is one
    return of_lands or (several and bool(_ANY_BODY.search(body)))


def _given(
    groups: Groups, named: Sequence[Mention], nodes: Mapping[int, str], text: str, gazetteer: Gazetteer
) -> Iterator[tuple[Mention, Owner]]:
    """Yield the mentions that の gives to whoever is named before, or to the land named last: 同国の."""
    lands = {canonical(m.text, Kind.PLACE, gazetteer): m for m in named if m.kind is Kind.PLACE}
    places = [m for m in named if m.kind is Kind.PLACE]
    for before, mention in pairwise((None, *named)):
        if mention is None:
            continue
        if before is not None and text[before.end : mention.start] == "の":
            if before.kind is Kind.ORGANIZATION:  # ノルカ政府の国防省 is ノルカの国防省
                head = canonical(_OF_LAND.sub("", before.text), Kind.PLACE, gazetteer)
                before = lands.get(head, before)
            if before.kind in {Kind.PLACE, Kind.ORGANIZATION} and names_owner(before.text):
                yield mention, Owner(before.text, groups.find(nodes[before.start]))
        elif _OF_THE_LAND.search(text, max(0, mention.start - _BACK), mention.start):
            last = next((m for m in reversed(places) if m.start < mention.start), None)
            if last is not None:
                yield mention, Owner(last.text, groups.find(nodes[last.start]))
        elif name := owner_before(text, mention.start):
            yield mention, Owner(name, groups.find(f"{Kind.PLACE}:{name_key(name)}"))


def _holds_name(body: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether a place's or person's name is part of the body's, so that it is one alone: 山田病院."""
    inside = (t for t in sentences[body.sentence].tokens if body.start <= t.start < body.end)
    return any("地名" in t.tag or "人名" in t.tag for t in inside)


def _of_several(
    groups: Groups,
    found: Mapping[int, Owner],
    texts: Mapping[int, str],
    named: Sequence[Mention],
    nodes: Mapping[int, str],
    gazetteer: Gazetteer,
) -> set[str]:
    """Return the names of bodies that the text gives to more than one owner: 霧瀬市水道局, 湊市の水道局."""
    owners: dict[str, set[str]] = defaultdict(set)
    for start, owner in found.items():
        owners[texts[start]].add(owner.node)
    names = {m.text: groups.find(nodes[m.start]) for m in named}
    names |= {canonical(m.text, Kind.PLACE, gazetteer): names[m.text] for m in named if m.kind is Kind.PLACE}
    for mention in named:
        body = next((b for b in owners if mention.text.endswith(b) and mention.text != b), "")
        head = mention.text.removesuffix(body)
        if body and mention.kind is Kind.ORGANIZATION and not _OF_A_STATE.fullmatch(head):
            owners[body].add(names.get(head) or names.get(canonical(head, Kind.PLACE, gazetteer), head))
    return {body for body, nodes_of in owners.items() if len(nodes_of) > 1}


def _is_town(place: str, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a place is a town, that has no ministry, by what is known of it or by the text: 首都X."""
    known = {e.leaf for e in gazetteer.lookup(place)}
    if known:
        return known <= _CITIES
    told = (f"都{place}", f"都・{place}")
    at = text.find(place)
    while at >= 0:
        if (
            text.startswith(told, at - 2)
            or text.startswith(told, at - 1)
            or _TOWN_TOLD.match(text, at + len(place))
        ):
            return True
        at = text.find(place, at + 1)
    return False


def set_apart(
    groups: Groups,
    named: Sequence[Mention],
    nodes: dict[int, str],
    owners: Mapping[int, Owner],
    text: str,
    gazetteer: Gazetteer,
) -> None:
    """Give bodies that の tells apart nodes of their own, joined with the longer names of the same body."""
    for mention in (m for m in named if m.kind is Kind.ORGANIZATION):
        owner = owners.get(mention.start)
        if owner is not None:
            own = groups.find(nodes[mention.start])  # 最高検察庁 as well as 最高検
            nodes[mention.start] = f"{own}@{owner.node}"
            for full in _longer_names(groups, named, nodes, owner, mention.text, gazetteer):
                groups.join(nodes[mention.start], nodes[full.start], f"{owner.text}の{mention.text}")
        elif _BODY.fullmatch(mention.text) and is_anothers(text, mention.start):
            nodes[mention.start] = f"{nodes[mention.start]}@{mention.start}"


def _longer_names(
    groups: Groups,
    named: Sequence[Mention],
    nodes: Mapping[int, str],
    owner: Owner,
    body: str,
    gazetteer: Gazetteer,
) -> list[Mention]:
    """Return the names that begin with one of the *owner*'s and end in *body*: ロシア国防省, 露国防省.

    Also without what sort of state it is, アルダ国防省 of アルダ連邦, and with that alone: 連邦捜査庁.
    """
    heads = {m.text for m in named if groups.find(nodes[m.start]) == owner.node} | {owner.text}
    heads |= {head.removesuffix(s) for head in heads for s in STATES if len(head) > len(s) + 1}
    names = {canonical(f"{head}{body}", Kind.ORGANIZATION, gazetteer) for head in heads}
    bodies = [m for m in named if m.kind is Kind.ORGANIZATION]
    found = [m for m in bodies if canonical(m.text, Kind.ORGANIZATION, gazetteer) in names]
    return found or [m for m in bodies if _OF_A_STATE.fullmatch(m.text.removesuffix(body))]


def named_with_owner(entity: Entity, group: Sequence[Mention], owners: Mapping[int, Owner]) -> Entity:
    """Return *entity* under the name of its land and its own, where the text calls it by its own alone."""
    owner, body = next(((owners[m.start], m.text) for m in group if m.start in owners), (None, ""))
    if owner is None or entity.name != body:
        return entity
    home = body in BODIES_AT_HOME
    if home and owner.text in HOME_LAND:
        return entity
    name = owner.called(body)
    aliases = tuple(sorted({*entity.aliases, body} - {name}))
    entity = dataclasses.replace(
        entity, entity_id=f"{entity.kind}:{name_key(name)}", name=name, aliases=aliases
    )
    # what the world calls 気象庁 is no other land's
    return dataclasses.replace(entity, identifiers=(), coordinates=None) if home else entity
