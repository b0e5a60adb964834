"""Turn what was learnt into a network: entities as nodes, facts as ties between them.

In: Knowledge. Out: a Network of plain values for the page and for Gephi, sorted, with Japanese labels.
Draws nothing and writes nothing; a fact that ties no two entities is kept for the panel of its entity.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import combinations, product
from typing import Any

from kg.records import (
    Claim,
    Entity,
    Evidence,
    Factuality,
    Happening,
    Knowledge,
    Meeting,
    PlaceControl,
    Status,
)
from ontology.terms import label

_HOURS = re.compile(r"PT(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?")


class Standing(StrEnum):
    """How far a fact may be relied on; the page draws each in its own way."""

    TOLD = "told"  #: as having happened
    WORD = "word"  #: on somebody's word, or disputed
    UNREAL = "unreal"  #: planned, wished for, possible, denied, hypothetical


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the documents say, as the panel shows it (事実)."""

    relation: str  #: class of the vocabulary: Meeting, Claim, PlaceControl, Attack, …, Office
    label: str  #: 会談, 主張, 奪取
    mark: str  #: 予定, 否定, 係争, … or "" for what is told as having happened
    standing: Standing
    date: str
    text: str  #: content of a claim, "" otherwise
    roles: tuple[tuple[str, str], ...]  #: (label of the role, entity id)
    values: tuple[tuple[str, str], ...]  #: (label, value)
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two entities and the facts behind it (つながり)."""

    source: str
    target: str
    relation: str
    label: str
    mark: str
    standing: Standing  #: of all its facts: what is not told as plain fact never shares a line with what is
    directed: bool
    facts: tuple[int, ...]  #: indexes into Network.facts


@dataclass(frozen=True, slots=True)
class Network:
    """Entities by weight, their facts, and the ties these make (相関図)."""

    entities: tuple[Entity, ...]  #: most facts first
    weights: tuple[int, ...]  #: number of facts that tie the entity of the same position to another
    facts: tuple[Fact, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    source: str
    target: str
    label: str
    directed: bool


@cache
def style() -> dict[str, Any]:
    """Return the tables of page.toml."""
    return tomllib.loads(files("kg.export").joinpath("page.toml").read_text(encoding="utf-8"))


def word(name: str) -> str:
    """Return what *name* is called: page.toml's word, else the vocabulary's label, else *name*."""
    return str(style()["words"].get(name) or label(name))


def network_of(knowledge: Knowledge) -> Network:
    """Build the network: one tie per pair, relation, label and mark, facts in order of date."""
    told = sorted(_facts(knowledge), key=lambda pair: _fact_order(pair[0]))
    facts = tuple(fact for fact, _ in told)
    ties = _ties(told, {entity.entity_id for entity in knowledge.entities})
    weights = _weights(ties)
    entities = tuple(sorted(knowledge.entities, key=lambda e: (-weights[e.entity_id], e.name, e.entity_id)))
    return Network(entities, tuple(weights[entity.entity_id] for entity in entities), facts, ties)


def _ties(told: Sequence[tuple[Fact, list[_Line]]], known: set[str]) -> tuple[Tie, ...]:
    """Put the lines between the same two entities together, unless they say different things."""
    groups: dict[tuple[str, str, str, str, str, Standing, bool], tuple[dict[int, None], set[str]]] = {}
    for index, (fact, lines) in enumerate(told):
        for line in lines:
            if line.source == line.target or not {line.source, line.target} <= known:
                continue
            # Stances and titles are told apart in the panel; a line for each would hide the rest.
            apart = "" if fact.relation in {"Claim", "Office"} else line.label
            key = (line.source, line.target, fact.relation, apart, fact.mark, fact.standing, line.directed)
            indexes, names = groups.setdefault(key, ({}, set()))
            indexes[index] = None
            names.add(line.label)
    ties = []
    for key in sorted(groups):
        source, target, relation, _, mark, standing, directed = key
        indexes, names = groups[key]
        name = names.pop() if len(names) == 1 else word(relation)
        ties.append(Tie(source, target, relation, name, mark, standing, directed, tuple(indexes)))
    return tuple(ties)


def _weights(ties: Iterable[Tie]) -> Counter[str]:
    facts: dict[str, set[int]] = {}
    for tie in ties:
        if tie.relation in {"Country", "PossiblySame"}:
            continue  # background, not news: a country would outweigh all who act
        for end in (tie.source, tie.target):
            facts.setdefault(end, set()).update(tie.facts)
    return Counter({end: len(indexes) for end, indexes in facts.items()})


def _fact_order(fact: Fact) -> tuple[str, str, str, str, tuple[tuple[str, str], ...], tuple[Evidence, ...]]:
    return fact.date, fact.relation, fact.label, fact.text, fact.roles, fact.evidence


def _facts(knowledge: Knowledge) -> Iterator[tuple[Fact, list[_Line]]]:
    for meeting in knowledge.meetings:
        yield _meeting(meeting)
    for claim in knowledge.claims:
        yield _claim(claim)
    for control in knowledge.controls:
        yield _control(control)
    for happening in knowledge.happenings:
        yield _happening(happening)
    for entity in knowledge.entities:
        yield from _background(entity)
    yield from _doubles(knowledge.entities)


def _meeting(meeting: Meeting) -> tuple[Fact, list[_Line]]:
    name = word("Meeting")
    lines = [_Line(a, b, name, False) for a, b in combinations(sorted(meeting.participants), 2)]
    for role, others in (("attendee", meeting.attendees), ("mediator", meeting.mediators)):
        for pair in product(others, meeting.participants):
            first, second = sorted(pair)
            lines.append(_Line(first, second, word(role), False))
    roles = _roles(
        participant=meeting.participants,
        attendee=meeting.attendees,
        mediator=meeting.mediators,
        place=(meeting.place,),
        accordingTo=meeting.according_to,
    )
    values = _values(
        duration=_read_aloud(meeting.duration),
        channel=_value_word(meeting.channel),
        ordinal=str(meeting.ordinal or ""),
        topic=meeting.topic,
    )
    mark, standing = _told(meeting.factuality, meeting.according_to)
    return Fact("Meeting", name, mark, standing, meeting.date, "", roles, values, meeting.evidence), lines


def _claim(claim: Claim) -> tuple[Fact, list[_Line]]:
    name = word(claim.stance)
    roles = _roles(
        speaker=(claim.speaker,),
        onBehalfOf=(claim.on_behalf_of,),
        addressee=(claim.addressee,),
        about=claim.about,
        reportedBy=(claim.reported_by,),
        place=(claim.place,),
    )
    values = _values(
        stance=name,
        quotation=word(claim.quotation),
        reportingVerb=claim.verb,
        medium=claim.medium,
        certainty=_value_word(claim.certainty),
    )
    lines = [_Line(claim.speaker, topic, name, True) for topic in claim.about]
    return Fact(
        "Claim", name, "", Standing.TOLD, claim.date, claim.text, roles, values, claim.evidence
    ), lines


def _control(control: PlaceControl) -> tuple[Fact, list[_Line]]:
    name = word(control.kind)
    said = word(control.status) if control.status in {Status.CLAIMED, Status.CONTESTED} else ""
    roles = _roles(
        controller=(control.controller,),
        place=(control.place,),
        accordingTo=control.according_to,
        disputedBy=control.disputed_by,
    )
    values = _values(
        status=style()["status"][control.status],
        extent=control.extent,
        count=str(control.count or ""),
        until=control.until,
    )
    mark, standing = _told(control.factuality, (said,) if said else ())
    fact = Fact(
        "PlaceControl", name, mark or said, standing, control.date, "", roles, values, control.evidence
    )
    return fact, [_Line(control.controller, control.place, name, True)]


def _happening(happening: Happening) -> tuple[Fact, list[_Line]]:
    name, acting = word(happening.type), style()["ties"]["agents"]
    agents = [entity for role, entity in happening.roles if role in acting]
    others = [entity for role, entity in happening.roles if role not in acting]
    place = [happening.place] if happening.place else []
    if agents or len(others) == 1:
        ends = product(agents, others or place) if agents else product(others, place)
        lines = [_Line(first, second, name, True) for first, second in ends]
    else:
        lines = [_Line(first, second, name, False) for first, second in combinations(sorted(others), 2)]
    roles = tuple((word(role), entity) for role, entity in happening.roles)
    roles += _roles(place=(happening.place,), accordingTo=happening.according_to)
    values = tuple((word(key), word(str(value))) for key, value in happening.values)
    roles += tuple((f"{word(key)}{number}", who) for key, number, who in _counted(happening))
    mark, standing = _told(happening.factuality, happening.according_to)
    fact = Fact(happening.type, name, mark, standing, happening.date, "", roles, values, happening.evidence)
    return fact, lines


def _counted(happening: Happening) -> Iterator[tuple[str, int, str]]:
    """Yield each figure of the dead and injured with whoever counts so."""
    for toll in happening.tolls:
        for name, number in toll.values:
            if name != "atLeast":
                yield from ((name, number, who) for who in toll.according_to)


def _background(entity: Entity) -> Iterator[tuple[Fact, list[_Line]]]:
    """Yield what is said of an entity alone: its offices and its country."""
    this = entity.entity_id
    for office in entity.offices:
        roles, values = (
            _roles(person=(this,), organization=(office.organization,)),
            _values(title=office.title),
        )
        lines = [_Line(this, office.organization, office.title, True)]
        yield (
            Fact("Office", office.title, "", Standing.TOLD, office.date, "", roles, values, office.evidence),
            lines,
        )
    if entity.country and entity.country != this:
        roles, name = _roles(object=(this,), country=(entity.country,)), word("Country")
        fact = Fact("Country", name, "", Standing.TOLD, "", "", roles, (), entity.evidence[:1])
        yield fact, [_Line(this, entity.country, name, True)]


def _doubles(entities: Iterable[Entity]) -> Iterator[tuple[Fact, list[_Line]]]:
    """Yield once each pair that may be one entity; the records may name it from either side."""
    evidence: dict[tuple[str, str], tuple[Evidence, ...]] = {}
    for entity in entities:
        for other in entity.possibly_same:
            first, second = sorted((entity.entity_id, other))
            evidence[first, second] = evidence.get((first, second), ()) + entity.evidence[:1]
    for (first, second), passages in evidence.items():
        roles, name = _roles(object=(first, second)), word("PossiblySame")
        fact = Fact("PossiblySame", name, word("Possible"), Standing.UNREAL, "", "", roles, (), passages)
        yield fact, [_Line(first, second, word("same"), False)]


def _told(factuality: Factuality, by: tuple[str, ...]) -> tuple[str, Standing]:
    if factuality is not Factuality.ACTUAL:
        return word(factuality), Standing.UNREAL
    return "", Standing.WORD if by else Standing.TOLD


def _value_word(value: str) -> str:
    """Return the word for a value that the records spell in plain English: "in person" is kg:InPerson."""
    return word("".join(part.capitalize() for part in value.split())) if value else ""


def _roles(**entities: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((word(role), entity) for role, ids in entities.items() for entity in ids if entity)


def _values(**values: str) -> tuple[tuple[str, str], ...]:
    return tuple((word(name), value) for name, value in values.items() if value)


def _read_aloud(duration: str) -> str:
    """Say an xsd:duration of hours and minutes in Japanese (PT3H → 3時間); leave any other as it is."""
    found = _HOURS.fullmatch(duration)
    if not found or duration == "PT":
        return duration
    units = ((found["hours"], word("hours")), (found["minutes"], word("minutes")))
    return "".join(number + unit for number, unit in units if number)
