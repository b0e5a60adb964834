"""The facts of every document in; one entity for each thing over all of them out, with lasting ids.

Candidates are looked up by name key, never pair by pair, so the work grows with the number of names. Two
people of one surname stay apart; a bare surname that could be either is kept by itself and linked to both.
"""

import dataclasses
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.extract.cues.suffixes import PLACE_SUFFIXES
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Entity, Facts, Kind, Office
from kg.resolve.canonical import canonical
from kg.resolve.company import Company
from kg.resolve.corpus_kinds import settle_kinds
from kg.resolve.lasting_ids import lasting_ids
from kg.resolve.people_across import Cluster, given_name, people_across
from kg.resolve.things_across import things_across

#: (document id, id in that document) → id over all documents
Renaming = Mapping[tuple[str, str], str]


def merge_entities(
    facts: Sequence[Facts], gazetteer: Gazetteer, before: Mapping[tuple[str, str], str] | None = None
) -> tuple[tuple[Entity, ...], dict[tuple[str, str], str]]:
    """Return the entities of all documents, sorted by id, and how each document's ids were renamed.

    An id is a hash of the kind and a key of the name (a surname, a place without 州 or 市). Where two
    things share that key, the one told of first keeps it, by the documents' dates (without a date, last; then
    by id), and the full name makes the id of the others. So ids stay when newer documents are added. An older
    document that knows a namesake takes the key over, unless *before* says what things were called.

    Args:
        facts: what each document says.
        gazetteer: names of the world.
        before: how an earlier build renamed the ids of these documents, or of some of them.
    """
    local = settle_kinds([(f.document.doc_id, e) for f in facts for e in f.entities])
    company = Company(local, gazetteer)
    clusters = [*things_across(local, gazetteer, company), *people_across(local, company)]
    told = {f.document.doc_id: (f.document.date or "~", f.document.doc_id) for f in facts}
    ids = lasting_ids(
        [[(doc_id, e.entity_id) for doc_id, e in cluster] for cluster in clusters],
        _ids_by_name(clusters, gazetteer, told),
        before or {},
        _hashed,
    )
    renamed = {
        (doc_id, e.entity_id): entity_id
        for entity_id, cluster in zip(ids, clusters, strict=True)
        for doc_id, e in cluster
    }
    final = [
        _rewired(_united(entity_id, cluster), renamed, cluster)
        for entity_id, cluster in sorted(zip(ids, clusters, strict=True), key=lambda pair: pair[0])
    ]
    return tuple(sorted(_linked(final), key=lambda e: e.entity_id)), renamed


def _ids_by_name(
    clusters: Sequence[Cluster], gazetteer: Gazetteer, told: Mapping[str, tuple[str, str]]
) -> list[str]:
    """Return the id that its name gives each thing; of namesakes the first told of has the shortest key."""
    keys: dict[str, list[int]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        keys[_identity(cluster, gazetteer)].append(i)
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for key, members in sorted(keys.items()):
        rows = sorted((_first_told(clusters[i], told), i) for i in members)
        for place, (_, i) in enumerate(rows):
            entity_id = _hashed(key if place == 0 else f"{key}\x1f{_full_name(clusters[i])}")
            while entity_id in taken:
                entity_id = _hashed(entity_id)
            taken.add(entity_id)
            ids[i] = entity_id
    return [ids[i] for i in range(len(clusters))]


def _identity(cluster: Cluster, gazetteer: Gazetteer) -> str:
    entity = min((e for _, e in cluster), key=lambda e: (e.name, e.entity_id))
    if entity.kind == Kind.PERSON:
        surname = min(name_key(e.surname or e.name) for _, e in cluster)
        return f"Person\x1f{surname}"
    key = canonical(entity.name, entity.kind, gazetteer)
    if entity.kind == Kind.PLACE and entity.leaf != "Country":
        stems = {_stem(e.name) for _, e in cluster}
        key = name_key(min(stems, key=lambda s: (len(s), s)))
    return f"{entity.kind}\x1f{key}"


_LONGEST_SUFFIX = max(map(len, PLACE_SUFFIXES))
_SHORTEST_STEM = 2  #: letters


def _stem(name: str) -> str:
    """Return *name* without the longest word for a sort of place that it ends in: 霧瀬 of 霧瀬市."""
    for length in range(min(_LONGEST_SUFFIX, len(name) - _SHORTEST_STEM), 0, -1):
        if name[-length:] in PLACE_SUFFIXES:
            return name[:-length]
    return name


def _first_told(cluster: Cluster, told: Mapping[str, tuple[str, str]]) -> tuple[tuple[str, str], int, str]:
    """Return when a thing is first told of, and where in that document."""
    return min((told[doc_id], min((x.start for x in e.evidence), default=0), e.name) for doc_id, e in cluster)


def _full_name(cluster: Cluster) -> str:
    return name_key(max((e.name for _, e in cluster), key=lambda s: (len(s), s)))


def _hashed(key: str) -> str:
    return hashlib.blake2b(key.encode(), digest_size=8).hexdigest()


def _united(entity_id: str, cluster: Cluster) -> Entity:
    entities = [e for _, e in cluster]
    kind = entities[0].kind
    names = [e.name for e in entities]
    if kind == Kind.PERSON:
        name = min(names, key=lambda s: (-len(s), s))
    else:
        times = Counter(names)
        name = min(times, key=lambda s: (-times[s], -len(s), s))
    forms = {form for e in entities for form in (e.name, *e.aliases)}
    known = next((e for e in entities if e.identifiers), entities[0])
    unsure = min(entities, key=lambda e: (e.certainty, e.rival))
    weighed = [(e, len(e.evidence) or 1) for e in entities]
    # documents that mean different places by one name leave open which it is
    agreed = len({e.identifiers for e in entities} - {()}) == 1 and len({e.leaf for e in entities} - {""}) < 2
    return dataclasses.replace(
        known,
        entity_id=entity_id,
        name=name,
        aliases=tuple(sorted(forms - {name})),
        surname=next((e.surname for e in entities if e.surname), ""),
        leaf=next((e.leaf for e in entities if e.leaf), ""),
        offices=tuple(o for e in entities for o in e.offices),
        evidence=tuple(sorted({x for e in entities for x in e.evidence})),
        merges=tuple(sorted({m for e in entities for m in e.merges} | _across(name, cluster))),
        certainty=round(sum(e.certainty * n for e, n in weighed) / sum(n for _, n in weighed), 3),
        rival=unsure.rival,
        possibly_same=(),
        date=_agreed_date(e.date for e in entities),
        identifiers=known.identifiers if agreed else (),
        coordinates=known.coordinates if agreed else None,
    )


def _agreed_date(dates: Iterable[str]) -> str:
    """Return the most precise of dates that are one; "" where the documents differ."""
    told = sorted({*dates, ""}, key=len)
    return told[-1] if all(told[-1].startswith(date) for date in told) else ""


def _across(name: str, cluster: Cluster) -> set[str]:
    """Say which documents' names were put together, where no document does it by itself."""
    within = {form for _, e in cluster if name in (e.name, *e.aliases) for form in (e.name, *e.aliases)}
    return {f"{e.name} = {name}: another document" for _, e in cluster if e.name not in within}


def _rewired(entity: Entity, renamed: Renaming, cluster: Cluster) -> Entity:
    """Give the offices, country and place of an entity their ids over all documents."""
    offices: dict[tuple[str, str, str], Office] = {}
    for office in entity.offices:
        doc_id = office.evidence[0].doc_id if office.evidence else ""
        organization = renamed.get((doc_id, office.organization), "")
        key = (office.title, organization, office.date)
        old = offices.get(key)
        evidence = tuple(sorted({*office.evidence, *(old.evidence if old else ())}))
        offices[key] = dataclasses.replace(office, organization=organization, evidence=evidence)
    countries = (renamed.get((doc_id, e.country), "") for doc_id, e in cluster)
    places = (renamed.get((doc_id, e.place), "") for doc_id, e in cluster)
    return dataclasses.replace(
        entity,
        offices=tuple(offices[k] for k in sorted(offices)),
        country=next(filter(None, countries), ""),
        place=next(filter(None, places), ""),
    )


def _linked(entities: Sequence[Entity]) -> list[Entity]:
    """Link a bare surname to the people with full names who may be its bearer."""
    by_surname: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind == Kind.PERSON:
            by_surname[name_key(entity.surname or entity.name)].append(entity)
    possible: dict[str, tuple[str, ...]] = {}
    for group in by_surname.values():
        named = [e for e in group if given_name(e)]
        for entity in group:
            if not given_name(entity) and named:
                possible[entity.entity_id] = tuple(sorted(e.entity_id for e in named))
    return [
        dataclasses.replace(e, possibly_same=possible[e.entity_id]) if e.entity_id in possible else e
        for e in entities
    ]
