"""Resolved mentions of a document in; its people with the offices and countries the text gives them out.

An office is the title that stands with a name, the organisation or country before it and the text's date.
Honorifics are none. Bare roles that were resolved count too.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.cues.titles import HONORIFICS
from kg.gazetteer import Gazetteer
from kg.records import Document, Entity, Evidence, Form, Kind, Mention, Office, Sentence
from kg.resolve.canonical import canonical


def attach_offices(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Mapping[str, Entity],
    gazetteer: Gazetteer,
) -> dict[str, Entity]:
    """Return the entities, people with their offices, organisations with the country in their name."""
    entities = {**entities, **_countries_in_names(entities, gazetteer)}
    by_name: dict[str, str] = {}
    for mention in mentions:
        if mention.form == Form.NAME and mention.entities and mention.kind in {Kind.PLACE, Kind.ORGANIZATION}:
            by_name.setdefault(mention.text, mention.entities[0])
    offices: dict[str, dict[tuple[str, str], list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        if mention.kind != Kind.PERSON or len(mention.entities) != 1 or not mention.title:
            continue
        title = _office(mention.title)
        if not title or mention.entities[0] not in entities:
            continue
        sentence = sentences[mention.sentence]
        place = Evidence(document.doc_id, sentence.start, sentence.end)
        offices[mention.entities[0]][title, by_name.get(mention.affiliation, "")].append(place)
    countries = {
        canonical(e.name, e.kind, gazetteer): e.entity_id
        for e in entities.values()
        if e.kind == Kind.PLACE and e.leaf == "Country"
    }
    out: dict[str, Entity] = {}
    for entity_id, entity in entities.items():
        told = offices[entity_id]
        placed = {title for title, organization in told if organization}
        held = tuple(
            Office(title, organization, document.date, tuple(sorted(set(evidence))))
            for (title, organization), evidence in sorted(told.items())
            if organization or title not in placed
        )
        country = _country(entity, held, entities, countries, gazetteer)
        same = (held, country) == (entity.offices, entity.country)
        out[entity_id] = entity if same else dataclasses.replace(entity, offices=held, country=country)
    return out


#: Leaf classes of what a state has: its name begins with the state's.
_OF_A_STATE = frozenset({"Government", "Ministry", "MilitaryForce"})


def _countries_in_names(entities: Mapping[str, Entity], gazetteer: Gazetteer) -> dict[str, Entity]:
    """Return the countries that the document names only inside 〜外務省, 〜大統領府, 〜軍."""
    known = {canonical(e.name, e.kind, gazetteer) for e in entities.values() if e.kind == Kind.PLACE}
    found: dict[str, Entity] = {}
    for entity in entities.values():
        if entity.kind != Kind.ORGANIZATION or entity.leaf not in _OF_A_STATE:
            continue
        for name in (entity.name, *entity.aliases):
            country = _country_before(name, gazetteer)
            key = canonical(country, Kind.PLACE, gazetteer) if country else ""
            if not country or key in known:
                continue
            entry = next(e for e in gazetteer.lookup(country) if e.leaf == "Country")
            old = found.get(key)
            found[key] = Entity(
                entity_id=f"{Kind.PLACE}:{key}",
                kind=Kind.PLACE,
                name=old.name if old else country,
                leaf="Country",
                identifiers=entry.identifiers,
                coordinates=entry.coordinates,
                evidence=tuple(sorted({*entity.evidence, *(old.evidence if old else ())})),
            )
    return {e.entity_id: e for e in found.values() if e.entity_id not in entities}


def _country_before(name: str, gazetteer: Gazetteer) -> str:
    for n in range(min(12, len(name) - 1), 1, -1):
        rest = name[n:].removeprefix("の")
        if rest in ORG_SUFFIXES and any(e.leaf == "Country" for e in gazetteer.lookup(name[:n])):
            return name[:n]
    return ""


#: Those as long as each other in one order for every process.
_LONGEST_FIRST = tuple(sorted(HONORIFICS, key=lambda h: (-len(h), h)))


def _office(title: str) -> str:
    bare = title
    for honorific in _LONGEST_FIRST if title.endswith(_LONGEST_FIRST) else ():
        bare = bare.removesuffix(honorific) if bare != honorific else ""
    return bare if not bare.startswith(("同", "両")) else bare[1:]


def _country(
    entity: Entity,
    held: Sequence[Office],
    entities: Mapping[str, Entity],
    countries: Mapping[str, str],
    gazetteer: Gazetteer,
) -> str:
    """Return the country that stands with the person, or in front of the organisation's name."""
    if entity.kind == Kind.PERSON:
        for office in held:
            organization = entities.get(office.organization)
            if organization is not None and organization.leaf == "Country":
                return organization.entity_id
        for office in held:
            organization = entities.get(office.organization)
            if organization is not None:
                return _country(organization, (), entities, countries, gazetteer)
        return ""
    if entity.kind != Kind.ORGANIZATION:
        return ""
    for name in (entity.name, *entity.aliases):
        for n in range(min(8, len(name) - 1), 0, -1):
            key = canonical(name[:n], Kind.PLACE, gazetteer)
            if key in countries and _tells_its_country(name, n, gazetteer):
                return countries[key]
    return ""


def _tells_its_country(name: str, n: int, gazetteer: Gazetteer) -> bool:
    """Whether the country that a name seems to begin with is its: 米政府, not 日産 nor 朝日新聞."""
    rest = name[n:]
    if n > 1:  # 中国新聞 is of the 中国地方
        return ORG_SUFFIXES.get(rest) != "MediaOrganization" or rest.endswith(_BROADCASTERS)
    return name[:n] in gazetteer.countries_by_abbreviation and ORG_SUFFIXES.get(rest) in _OF_A_STATE


_BROADCASTERS = ("放送", "通信", "通信社", "放送局", "テレビ")
