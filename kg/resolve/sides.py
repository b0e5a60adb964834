"""Entities in; whose side each of them is on (陣営) out: its country, its organisation, those it is named by.

Reads offices and names only: トルナ国防省 and a minister of トルナ are of one side, and nothing tells who is
allied with whom.
"""

from collections.abc import Iterable, Mapping

from kg import expressions as re
from kg.extract.cues.control import STATE_ENDINGS
from kg.extract.cues.disputes import (
    BARE_BODIES,
    BODIES,
    COUNTRY_OF_READERS,
    LOCAL_TITLES,
    TITLES_OF_READERS,
)
from kg.records import Entity, Kind

#: They report what others do.
_BYSTANDERS = frozenset(
    {"MediaOrganization", "NewsAgency", "Platform", "InternationalOrganization", "WrittenSource"}
)
#: Before the name that the bodies of a land share, in what takes the place of an id.
_STEM = "stem:"
_BODIES = re.compile(BODIES)
_ACTORS = frozenset({Kind.PLACE, Kind.ORGANIZATION})
#: Places of these classes, or of none that is known, may be lands that act.
_LANDS = frozenset({"", "Country", "HistoricState"})


class Sides:
    """Whose side everybody of one comparison is on."""

    def __init__(self, entities: Mapping[str, Entity], speaking: Iterable[str] = ()) -> None:
        """Index the names of *entities*, by id; a land of which *speaking* tells, or with ministers, acts."""
        self._entities = entities
        self._by_name: dict[str, set[str]] = {}
        for entity in entities.values():
            if entity.kind in _ACTORS:
                for name in (entity.name, *entity.aliases):
                    if len(name) > 1 or _is_country(entity):
                        self._by_name.setdefault(name, set()).add(entity.entity_id)
        self._places = tuple(entity for entity in entities.values() if entity.kind is Kind.PLACE)
        self._known: dict[str, frozenset[str]] = {}
        self._leading = {
            root
            for entity in entities.values()
            if entity.kind is Kind.ORGANIZATION and _BODIES.search(entity.name)
            for root in self._named_by(entity)
        }
        self._leading |= {i for i in {*speaking, *self._served()} if self._is_land(i)}

    def of(self, entity_id: str) -> frozenset[str]:
        """Return the ids of everybody whose side *entity_id* is on, its own among them."""
        if entity_id not in self._known:
            self._known[entity_id] = frozenset(self._side(entity_id, ()))
        return self._known[entity_id]

    def of_all(self, ids: Iterable[str]) -> frozenset[str]:
        """Return the sides of all *ids* together."""
        return frozenset(side for i in ids if i for side in self.of(i))

    def same(self, one: str, other: str) -> bool:
        """Whether two are of one side: a country and its army, two ministers of one government."""
        return bool(self.of(one) & self.of(other))

    def acts(self, entity_id: str) -> bool:
        """Whether an entity can be a party: an organisation, a country, a place with ministries."""
        entity = self._entities.get(entity_id)
        if entity is None or entity.kind not in _ACTORS:
            return False
        return entity.kind is Kind.ORGANIZATION or _is_country(entity) or entity.entity_id in self._leading

    def takes_sides(self, entity_id: str) -> bool:
        """Whether 町を制圧した without a subject is of the speaker himself: not in the mouth of a medium."""
        entity = self._entities.get(entity_id)
        if entity is None or entity.leaf in _BYSTANDERS or entity.name in BARE_BODIES:
            return False
        organizations = (self._entities.get(office.organization) for office in entity.offices)
        if any(o is not None and o.leaf in _BYSTANDERS for o in organizations):
            return False
        return any(self.acts(side) for side in self.of(entity_id))

    def is_ground(self, entity_id: str) -> bool:
        """Whether an entity can change hands: a place that is no country."""
        entity = self._entities.get(entity_id)
        if entity is None or entity.kind is not Kind.PLACE or _is_country(entity):
            return False
        return entity_id not in self._leading

    def is_party(self, entity_id: str) -> bool:
        """Whether an entity is a country, or another place that bodies are named by."""
        entity = self._entities.get(entity_id)
        return (
            entity is not None
            and entity.kind is Kind.PLACE
            and (_is_country(entity) or entity_id in self._leading)
        )

    def names(self, entity_id: str) -> tuple[str, ...]:
        """Return everything that an entity is called."""
        entity = self._entities.get(entity_id)
        return () if entity is None else (entity.name, *entity.aliases)

    def kind(self, entity_id: str) -> Kind | None:
        """Return the kind of an entity, None when it is unknown."""
        entity = self._entities.get(entity_id)
        return None if entity is None else entity.kind

    def leaf(self, entity_id: str) -> str:
        """Return the finer class of an entity."""
        entity = self._entities.get(entity_id)
        return "" if entity is None else entity.leaf

    def states_behind(self, ids: Iterable[str]) -> frozenset[str]:
        """Return the states of those ministries among *ids* that no name of theirs tells apart: 国防省."""
        bodies = (self._entities.get(i) for i in ids)
        return frozenset(b.country for b in bodies if b is not None and b.country and b.name in BARE_BODIES)

    def _served(self) -> set[str]:
        """Return whatever has officers, who are no mayors."""
        offices = (office for entity in self._entities.values() for office in entity.offices)
        return {o.organization for o in offices if o.organization and not o.title.endswith(LOCAL_TITLES)}

    def _is_land(self, entity_id: str) -> bool:
        entity = self._entities.get(entity_id)
        return entity is not None and entity.kind is Kind.PLACE and entity.leaf in _LANDS

    def _side(self, entity_id: str, seen: tuple[str, ...]) -> set[str]:
        entity = self._entities.get(entity_id)
        found = {entity_id}
        if entity is None or entity_id in seen:
            return found
        seen = (*seen, entity_id)
        nearer = {office.organization for office in entity.offices} | {entity.country}
        if not nearer - {""} and any(office.title in TITLES_OF_READERS for office in entity.offices):
            nearer |= self._by_name.get(COUNTRY_OF_READERS, set())
        if entity.kind is Kind.ORGANIZATION:
            nearer |= self._named_by(entity)
            found |= _stems(entity)
        for other in sorted(nearer - {""}):
            found |= self._side(other, seen)
        return found

    def _named_by(self, entity: Entity) -> set[str]:
        """Return the places and organisations whose name begins that of *entity*."""
        names = (entity.name, *entity.aliases)
        found = {
            root
            for name in names
            for end in range(1, len(name))
            for root in self._by_name.get(name[:end], ())
        }
        return (found or self._abbreviated(names)) - {entity.entity_id}

    def _abbreviated(self, names: Iterable[str]) -> set[str]:
        """Return the one place whose name begins like that of a body: ヴァ軍 is of ヴァルスラント."""
        stems = tuple({_BODIES.sub("", name) for name in names if _BODIES.search(name)} - {""})
        if not stems:
            return set()
        meant = {place.entity_id for place in self._places if place.name.startswith(stems)}
        return meant if len(meant) == 1 else set()


def _stems(entity: Entity) -> set[str]:
    """Return what the bodies of one land share where no name tells of the land: トルナ of トルナ軍."""
    names = (name for name in (entity.name, *entity.aliases) if _BODIES.search(name))
    return {f"{_STEM}{stem}" for name in names if len(stem := _BODIES.sub("", name)) > 1}


def _is_country(entity: Entity) -> bool:
    """Whether *entity* is a country by its class, or by a name: サンペル, that is サンペル共和国."""
    names = (entity.name, *entity.aliases)
    return entity.leaf == "Country" or (
        entity.kind is Kind.PLACE and any(name.endswith(STATE_ENDINGS) for name in names)
    )
