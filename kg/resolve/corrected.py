"""Knowledge over all documents and a user's corrections in; the knowledge with the corrections made out.

Comes after the entities of all documents are one and before their situations are, so every reference
follows. No other entity changes its id. What fits nothing, or loses its subject, is told in the gaps.
"""

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence

from kg.gazetteer.keys import name_key, nfkc
from kg.records import Correction, Entity, Evidence, Gap, Kind, Knowledge, Office
from kg.resolve.certainty import UNRESOLVED_ROLE
from kg.resolve.parting import Parting
from kg.resolve.rewiring import Rewiring

NO_FIT = "correction that fits nothing"


class _UnfitError(Exception):
    """A correction does not fit the entities; the message says why."""


def apply_corrections(knowledge: Knowledge, corrections: Sequence[Correction]) -> Knowledge:
    """Return *knowledge* with the corrections made, one after the other, in the user's order.

    Facts that rest on a dropped thing, and control of what is no place any more, are left out.
    """
    if not corrections:
        return knowledge
    texts = {d.doc_id: d.text for d in knowledge.documents}
    roles = {nfkc(gap.text) for gap in knowledge.gaps if gap.reason == UNRESOLVED_ROLE}
    desk = _Desk({e.entity_id: e for e in knowledge.entities}, texts, roles)
    applied: list[Correction] = []
    gaps: list[Gap] = []
    for correction in corrections:
        try:
            desk.make(correction)
            applied.append(correction)
        except _UnfitError as error:
            told = " ".join(filter(None, (correction.action, correction.name, correction.other)))
            gaps.append(Gap(NO_FIT, f"line {correction.line}: {told}: {error}", Evidence("", 0, 0)))
    rewired = desk.wires.knowledge(knowledge, desk.final())
    return dataclasses.replace(rewired, gaps=(*rewired.gaps, *gaps), corrections=tuple(applied))


class _Desk:
    """The entities as the corrections leave them, and where references to them go."""

    def __init__(self, entities: dict[str, Entity], texts: dict[str, str], roles: set[str]) -> None:
        self.entities = entities
        self.texts = texts
        self.roles = roles
        self.wires = Rewiring()

    def make(self, correction: Correction) -> None:
        if correction.action == "keep" and correction.name in self.roles and not correction.other:
            return  # it is the list that need not ask again, see kg.review
        entity = self._find(correction.kind, correction.name)
        match correction.action:
            case "merge":
                self._merge(entity, correction)
            case "split":
                self._split(entity, correction)
            case "rename":
                forms = {entity.name, *entity.aliases} - {correction.value}
                self._put(
                    dataclasses.replace(entity, name=correction.value, aliases=tuple(sorted(forms))),
                    correction,
                )
            case "retype":
                self._put(_retyped(entity, correction.value), correction)
            case "keep":
                self._keep(entity, correction)
            case _:
                del self.entities[entity.entity_id]
                self.wires.drop(entity.entity_id)

    def final(self) -> tuple[Entity, ...]:
        """Return the entities, sorted, with what they refer to rewired."""
        kinds = {e.entity_id: e.kind for e in self.entities.values()}
        found = (self.wires.entity(e, kinds) for e in self.entities.values())
        return tuple(sorted(found, key=lambda e: e.entity_id))

    def _find(self, kind: str, name: str) -> Entity:
        """Return the one entity with this id, preferred name or other name, looked for in this order."""
        wanted = name.rsplit("/", 1)[-1]
        if wanted in self.entities:
            return self.entities[wanted]
        pool = [e for e in self.entities.values() if kind in {"", e.kind}]
        found = [e for e in pool if nfkc(e.name) == name]
        found = found or [e for e in pool if name in map(nfkc, e.aliases)]
        if not found:
            raise _UnfitError(f"there is no {kind or 'thing'} called {name}")
        if len(found) > 1:
            which = "、".join(
                f"{e.kind} {e.name} ({e.entity_id})" for e in sorted(found, key=lambda e: e.entity_id)
            )
            raise _UnfitError(f"{name} may be {which}; write the id in brackets instead of the name")
        return found[0]

    def _put(self, entity: Entity, correction: Correction) -> None:
        self.entities[entity.entity_id] = dataclasses.replace(
            entity, corrections=(*entity.corrections, correction)
        )

    def _other(self, correction: Correction) -> Entity:
        try:
            return self._find(correction.kind, correction.other)
        except _UnfitError:
            return self._find("", correction.other)

    def _keep(self, entity: Entity, correction: Correction) -> None:
        """Settle a doubt as the graph has it: a name stays, a kind stays, two things stay two."""
        if correction.value == entity.kind:
            raise _UnfitError(f"it is a {entity.kind}; leave value empty, or write what it is not")
        if not correction.other:
            self._put(dataclasses.replace(entity, certainty=1.0, rival=""), correction)
        elif correction.other in map(nfkc, entity.aliases):
            self._put(entity, correction)
        else:
            other = self._other(correction)
            if other.entity_id == entity.entity_id:
                raise _UnfitError(f"{correction.other} is its preferred name; write one of its other names")
            for one, two in ((entity, other), (other, entity)):
                same = tuple(i for i in one.possibly_same if i != two.entity_id)
                self._put(dataclasses.replace(one, possibly_same=same), correction)

    def _merge(self, entity: Entity, correction: Correction) -> None:
        other = self._other(correction)
        if other.entity_id == entity.entity_id:
            raise _UnfitError("they are one thing already")
        del self.entities[other.entity_id]
        self.wires.move(other.entity_id, entity.entity_id)
        self._put(_united(entity, other), correction)

    def _split(self, entity: Entity, correction: Correction) -> None:
        leaving = {a for a in entity.aliases if nfkc(a) in {correction.other, correction.value}}
        if correction.other not in map(nfkc, leaving):
            names = "、".join(entity.aliases) or "none"
            raise _UnfitError(
                f"{correction.other} is no other name of {entity.name}; its other names: {names}"
            )
        staying = {entity.name, *entity.aliases} - leaving
        others = {form for e in self.entities.values() if e is not entity for form in (e.name, *e.aliases)}
        parting = Parting(entity, leaving, staying | others, self.texts)
        target = self._namesake(entity, correction)
        new_id = target.entity_id if target else _split_id(entity, correction)
        self.wires.part(entity.entity_id, new_id, parting)
        rest, left = _parted(entity, leaving, parting, new_id, correction.value or correction.other)
        self._put(rest, correction)
        self._put(_united(target, left) if target else left, correction)

    def _namesake(self, entity: Entity, correction: Correction) -> Entity | None:
        """Return the entity whose name the leaving one is, None when the graph has none yet."""
        if not correction.value:
            return None
        try:
            found = self._find(entity.kind, correction.value)
        except _UnfitError:
            return None
        return None if found.entity_id == entity.entity_id else found


def _split_id(entity: Entity, correction: Correction) -> str:
    key = "\x1f".join(
        (entity.kind, name_key(correction.value or correction.other), "split", entity.entity_id)
    )
    return hashlib.blake2b(key.encode(), digest_size=8).hexdigest()


def _united(entity: Entity, other: Entity) -> Entity:
    """Return *entity* with everything that *other* is known by; its own name, kind and identifiers first."""
    forms = {entity.name, *entity.aliases, other.name, *other.aliases}
    same = entity.kind == other.kind
    return dataclasses.replace(
        entity,
        aliases=tuple(sorted(forms - {entity.name})),
        surname=entity.surname or (other.surname if same else ""),
        leaf=entity.leaf or (other.leaf if same else ""),
        offices=_offices((*entity.offices, *(other.offices if same else ()))),
        country=entity.country or other.country,
        identifiers=entity.identifiers or (other.identifiers if same else ()),
        coordinates=entity.coordinates or (other.coordinates if same else None),
        evidence=tuple(sorted({*entity.evidence, *other.evidence})),
        possibly_same=tuple(sorted({*entity.possibly_same, *other.possibly_same})),
        merges=tuple(sorted({*entity.merges, *other.merges})),
        corrections=(*entity.corrections, *other.corrections),
    )


def _offices(offices: Iterable[Office]) -> tuple[Office, ...]:
    found: dict[tuple[str, str, str], Office] = {}
    for office in offices:
        key = (office.title, office.organization, office.date)
        evidence = {*office.evidence, *(found[key].evidence if key in found else ())}
        found[key] = dataclasses.replace(office, evidence=tuple(sorted(evidence)))
    return tuple(found[key] for key in sorted(found))


def _parted(
    entity: Entity, leaving: set[str], parting: Parting, new_id: str, name: str
) -> tuple[Entity, Entity]:
    """Return what stays of an entity and what leaves it, each with its own evidence and offices."""
    going = [o for o in entity.offices if o.evidence and all(map(parting.leaves, o.evidence))]
    rest = dataclasses.replace(
        entity,
        aliases=tuple(a for a in entity.aliases if a not in leaving),
        surname="" if entity.surname in leaving else entity.surname,
        offices=tuple(o for o in entity.offices if o not in going),
        evidence=parting.staying_evidence,
        merges=tuple(m for m in entity.merges if not any(form in m for form in leaving)),
    )
    left = Entity(
        new_id,
        entity.kind,
        name,
        aliases=tuple(sorted(leaving - {name})),
        offices=tuple(going),
        evidence=parting.leaving_evidence,
    )
    return rest, left


def _retyped(entity: Entity, type_: str) -> Entity:
    kind, _, leaf = type_.partition("/")
    if kind == entity.kind:
        return dataclasses.replace(entity, leaf=leaf or entity.leaf, certainty=1.0, rival="")
    return dataclasses.replace(
        entity,
        kind=Kind(kind),
        leaf=leaf,
        surname="",
        offices=(),
        identifiers=(),
        coordinates=None,
        certainty=1.0,
        rival="",
    )
