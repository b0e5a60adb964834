"""The places, bodies and events of every document in; those that are one over all documents put together.

By the key of the name, and by an alias that nothing else bears. A body called by a common noun alone (県警,
協会) is one in documents about the same things, and that of its land where the document tells the land.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg import expressions as re
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.cues.words import GENERIC_ORGANIZATIONS, GENERIC_PLACES
from kg.gazetteer import Gazetteer
from kg.records import Entity, Kind
from kg.resolve.canonical import canonical
from kg.resolve.company import Company, is_common_name
from kg.resolve.cues import ONE_IN_A_LAND
from kg.resolve.people_across import Cluster

_ONE_IN_A_LAND = re.compile(ONE_IN_A_LAND)
#: So many documents that name a thing outweigh a single one that gives the name to another.
_OUTWEIGH = 10


def things_across(
    local: Iterable[tuple[str, Entity]], gazetteer: Gazetteer, company: Company
) -> list[Cluster]:
    """Return the places, organisations and events of all documents, each with what every document says of it.

    Args:
        local: (document id, a thing that it names), of all documents.
        gazetteer: names of the world.
        company: which documents speak of the same things.
    """
    groups = _by_name([row for row in local if row[1].kind != Kind.PERSON], gazetteer, company)
    parent = {key: key for key in groups}

    def find(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    bearers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, cluster in groups.items():
        for doc_id, entity in cluster:
            for alias in entity.aliases:
                if _specific(alias, entity):
                    name = f"{entity.kind}:{canonical(alias, entity.kind, gazetteer)}"
                    bearers[name][key].add(doc_id)
    for name, keys in sorted(bearers.items()):
        # an alias joins only the thing of that very name, and only where nothing else bears it
        others = keys.keys() - {name}
        if name not in groups or len(others) != 1 or _one_document(groups[name], groups[min(others)]):
            continue
        if len(keys[min(others)]) == 1 and len(groups[name]) >= _OUTWEIGH:
            continue
        a, b = sorted((find(name), find(min(others))))
        parent[b] = a
    for key, full in _shortened(groups).items():
        if not _one_document(groups[key], groups[full]):
            a, b = sorted((find(key), find(full)))
            parent[b] = a
    united: dict[str, Cluster] = defaultdict(list)
    for key, cluster in groups.items():
        united[find(key)].extend(cluster)
    return list(united.values())


def _by_name(local: Cluster, gazetteer: Gazetteer, company: Company) -> dict[str, Cluster]:
    """Group things by the keys of their names; those that only common nouns name, by company as well."""
    names = {(doc_id, e.entity_id): e.name for doc_id, e in local}
    groups: dict[str, Cluster] = {}
    common: dict[str, Cluster] = defaultdict(list)
    for doc_id, entity in local:
        name = _whole_name(entity, names.get((doc_id, entity.country), ""))
        key = f"{entity.kind}:{canonical(name, entity.kind, gazetteer)}"
        if entity.unnamed:  # the rebels of one text are not those of another
            groups.setdefault(f"{key}\x1f{doc_id}", []).append((doc_id, entity))
        elif is_common_name(entity, name) and entity.identifiers:  # 民主党, known to be the American one
            groups.setdefault(f"{key}\x1f{entity.identifiers[0].iri}", []).append((doc_id, entity))
        elif is_common_name(entity, name) and not _is_one_in_a_land(entity, name):
            common[key].append((doc_id, entity))
        else:
            groups.setdefault(key, []).append((doc_id, entity))
    for key, rows in common.items():
        homes: dict[str, str] = {}
        for doc_id, entity in sorted(rows, key=lambda row: (row[0], row[1].entity_id)):
            near = (d for d in sorted(company.shared(doc_id)) if d in homes and company.nearness(doc_id, d))
            homes[doc_id] = homes.get(next(near, ""), f"{key}\x1f{doc_id}")
            groups.setdefault(homes[doc_id], []).append((doc_id, entity))
    return groups


def _whole_name(entity: Entity, country: str) -> str:
    """Return the longest name that ends in a body's common one, else that with its country: 県警, 外務省."""
    name = entity.name
    if not is_common_name(entity, name) or entity.leaf == "Party":
        return name
    longer = [a for a in entity.aliases if a.endswith(name) and len(a) > len(name)]
    return max(longer, key=lambda a: (len(a), a), default=country + name)


def _is_one_in_a_land(entity: Entity, name: str) -> bool:
    """Whether a land has one body of that common name: 外務省, 民主党."""
    return entity.leaf == "Party" or bool(_ONE_IN_A_LAND.search(name))


def _shortened(groups: Mapping[str, Cluster]) -> dict[str, str]:
    """Return which body of a country a shortened name means, where only one can be: ヴェ軍."""
    by_ending: dict[str, dict[str, str]] = defaultdict(dict)
    for key, cluster in groups.items():
        name = cluster[0][1].name
        ending = next((s for s in ("国防省", "外務省", "政府", "軍") if name.endswith(s)), "")
        if ending and is_katakana(name.removesuffix(ending)) and cluster[0][1].kind == Kind.ORGANIZATION:
            by_ending[ending][name.removesuffix(ending)] = key
    found: dict[str, str] = {}
    for heads in by_ending.values():
        for short in (h for h in heads if len(h) < 3):
            longer = [h for h in heads if len(h) > 3 and h.startswith(short)]
            if len(longer) == 1:
                found[heads[short]] = heads[longer[0]]
    return found


def _one_document(a: Cluster, b: Cluster) -> bool:
    """Whether some document tells the two apart."""
    return bool({doc_id for doc_id, _ in a} & {doc_id for doc_id, _ in b})


def _specific(alias: str, entity: Entity) -> bool:
    """Whether an alias names this thing also in another document: 外務省 does not, クルスク does."""
    if len(alias) < 2 or alias in ORG_SUFFIXES or alias in GENERIC_ORGANIZATIONS or alias in GENERIC_PLACES:
        return False
    return not (entity.name != alias and entity.name.endswith(alias))
