"""Where references to entities go after corrections: facts in, the same facts pointing at what is left out.

A reference to a merged entity moves, one to a parted entity goes by its sentence, one to a dropped entity
ends. A fact that cannot stand without the reference is left out and told in the gaps.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.records import (
    Claim,
    Entity,
    Evidence,
    Gap,
    Happening,
    Kind,
    Knowledge,
    Meeting,
    PlaceControl,
    Status,
)
from kg.resolve.parting import Parting

LEFT_OUT = "fact left out after a correction"
_Where = tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """One correction's effect on references to one entity."""

    to: str  #: "" ends the reference
    parting: Parting | None = None  #: only what it says leaves


class Rewiring:
    """The steps of all corrections, in order."""

    def __init__(self) -> None:
        """Begin with references that go where they point."""
        self._steps: list[tuple[str, _Step]] = []
        self._touched: set[str] = set()

    def move(self, entity_id: str, to: str) -> None:
        """Let references to *entity_id* go to *to*."""
        self._add(entity_id, _Step(to))

    def drop(self, entity_id: str) -> None:
        """Let references to *entity_id* end."""
        self._add(entity_id, _Step(""))

    def part(self, entity_id: str, to: str, parting: Parting) -> None:
        """Let those references to *entity_id* go to *to* that *parting* says leave it."""
        self._add(entity_id, _Step(to, parting))

    def _add(self, entity_id: str, step: _Step) -> None:
        self._steps.append((entity_id, step))
        self._touched.add(entity_id)

    def one(self, entity_id: str, where: _Where) -> str:
        """Return where a reference goes that a fact with this evidence makes, "" where it ends."""
        if entity_id not in self._touched:
            return entity_id
        for old, step in self._steps:
            if old == entity_id and (step.parting is None or step.parting.any_leaves(where)):
                entity_id = step.to
        return entity_id

    def many(self, ids: Iterable[str], where: _Where) -> tuple[str, ...]:
        """Return the same of several, sorted, each once, without those that end."""
        return tuple(sorted({self.one(i, where) for i in ids} - {""}))

    # --- what refers ---------------------------------------------------------------------------

    def entity(self, entity: Entity, kinds: Mapping[str, Kind]) -> Entity:
        """Return *entity* with its offices, country, place and possible doubles rewired."""
        offices = tuple(
            dataclasses.replace(o, organization=self.one(o.organization, o.evidence)) for o in entity.offices
        )
        country = self._place(entity.country, entity.evidence, kinds)
        same = set(self.many(entity.possibly_same, ())) - {entity.entity_id}
        return dataclasses.replace(
            entity,
            offices=tuple(sorted(offices, key=lambda o: (o.title, o.organization, o.date))),
            country="" if country == entity.entity_id else country,
            place=self._place(entity.place, entity.evidence, kinds),
            possibly_same=tuple(sorted(i for i in same if kinds[i] == entity.kind)),
        )

    def knowledge(self, knowledge: Knowledge, entities: tuple[Entity, ...]) -> Knowledge:
        """Return *knowledge* with these entities and every fact rewired."""
        kinds = {e.entity_id: e.kind for e in entities}
        claims = [self._claim(c, kinds) for c in knowledge.claims]
        said = frozenset(c.claim_id for c in (*claims, *knowledge.unnamed) if c)
        meetings = [self._meeting(m, kinds, said) for m in knowledge.meetings]
        controls = [self._control(c, kinds, said) for c in knowledge.controls]
        happenings = [self._happening(h, kinds) for h in knowledge.happenings]
        lost = [
            *_lost(knowledge.meetings, meetings),
            *_lost(knowledge.claims, claims),
            *_lost(knowledge.controls, controls),
            *_lost(knowledge.happenings, happenings),
        ]
        return dataclasses.replace(
            knowledge,
            entities=entities,
            meetings=tuple(m for m in meetings if m),
            claims=tuple(_linked(c, said) for c in claims if c),
            controls=tuple(c for c in controls if c),
            happenings=tuple(h for h in happenings if h),
            gaps=(*knowledge.gaps, *lost),
        )

    def _place(self, place: str, where: _Where, kinds: Mapping[str, Kind]) -> str:
        found = self.one(place, where)
        return found if kinds.get(found) == Kind.PLACE else ""

    def _meeting(self, m: Meeting, kinds: Mapping[str, Kind], said: frozenset[str]) -> Meeting | None:
        participants = self.many(m.participants, m.evidence)
        if len(participants) < min(2, len(m.participants)):
            return None
        return dataclasses.replace(
            m,
            participants=participants,
            attendees=tuple(a for a in self.many(m.attendees, m.evidence) if a not in participants),
            mediators=self.many(m.mediators, m.evidence),
            place=self._place(m.place, m.evidence, kinds),
            according_to=self.many(m.according_to, m.evidence),
            stated_in=tuple(i for i in m.stated_in if i in said),
        )

    def _claim(self, c: Claim, kinds: Mapping[str, Kind]) -> Claim | None:
        speaker = self.one(c.speaker, c.evidence)
        if not speaker:
            return None
        return dataclasses.replace(
            c,
            speaker=speaker,
            on_behalf_of=self.one(c.on_behalf_of, c.evidence),
            place=self._place(c.place, c.evidence, kinds),
            addressee=self.one(c.addressee, c.evidence),
            about=self.many(c.about, c.evidence),
            reported_by=self.one(c.reported_by, c.evidence),
            context=self.many(c.context, c.evidence),
            answers=self.many(c.answers, c.evidence),
        )

    def _control(
        self, c: PlaceControl, kinds: Mapping[str, Kind], said: frozenset[str]
    ) -> PlaceControl | None:
        place, controller = self._place(c.place, c.evidence, kinds), self.one(c.controller, c.evidence)
        if not place or not controller:
            return None
        disputed_by = self.many(c.disputed_by, c.evidence)
        contested = c.status is Status.CONTESTED and not disputed_by
        return dataclasses.replace(
            c,
            place=place,
            controller=controller,
            according_to=self.many(c.according_to, c.evidence),
            disputed_by=disputed_by,
            stated_in=tuple(i for i in c.stated_in if i in said),
            status=Status.CLAIMED if contested else c.status,
        )

    def _happening(self, h: Happening, kinds: Mapping[str, Kind]) -> Happening | None:
        roles = {(role, self.one(entity, h.evidence)) for role, entity in h.roles}
        kept = tuple(sorted((role, entity) for role, entity in roles if entity))
        if h.roles and not kept:
            return None
        return dataclasses.replace(
            h,
            roles=kept,
            place=self._place(h.place, h.evidence, kinds),
            according_to=self.many(h.according_to, h.evidence),
            tolls=tuple(
                dataclasses.replace(toll, according_to=self.many(toll.according_to, toll.evidence))
                for toll in h.tolls
            ),
        )


_Fact = Meeting | Claim | PlaceControl | Happening


def _lost(facts: Sequence[_Fact], rewired: Sequence[_Fact | None]) -> Iterator[Gap]:
    for old, new in zip(facts, rewired, strict=True):
        if new is None:
            yield Gap(LEFT_OUT, f"{type(old).__name__} by {old.rule or 'no rule'}", old.evidence[0])


def _linked(claim: Claim, said: frozenset[str]) -> Claim:
    """Return *claim* without links to claims that were left out."""
    return dataclasses.replace(
        claim,
        within=claim.within if claim.within in said else "",
        contradicts=tuple(c for c in claim.contradicts if c in said),
        supports=tuple(c for c in claim.supports if c in said),
    )
