"""The people of every document in; those who are one person over all documents put together.

Full names first. A bare surname goes to the one bearer of its office, where one person at a time has it, or
to the one of whom documents about the same people, bodies and places speak; else it stays by itself.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from kg.extract.cues.scripts import is_katakana
from kg.gazetteer.keys import name_key
from kg.records import Entity, Kind
from kg.resolve.company import Company
from kg.resolve.spellings import of_one, similar
from kg.resolve.titles import field_of, goes_with, share_office

#: (document id, what it says of a thing), of all documents that speak of it
Cluster = list[tuple[str, Entity]]
#: Telling things that two documents must have in common to mean one person by one surname, and by a rare one.
_COMMON, _COMMON_IF_RARE = 2, 1
#: More letters than these has a foreign surname that few bear; letters of names that differ in a letter.
_RARE, _LONG = 3, 3


def people_across(local: Iterable[tuple[str, Entity]], company: Company) -> list[Cluster]:
    """Return the people of all documents, each with what every document says of him.

    Args:
        local: (document id, a thing that it names), of all documents.
        company: which documents speak of the same things.
    """
    by_surname: dict[str, Cluster] = defaultdict(list)
    people = [(doc_id, e) for doc_id, e in local if e.kind == Kind.PERSON]
    known = {name_key(e.surname) for _, e in people if e.surname}
    for doc_id, entity in people:
        if not entity.surname:
            # 林芳正, taken apart as 林 by another document
            starts = [entity.name[:n] for n in range(1, min(4, len(entity.name))) if entity.name[:n] in known]
            entity = dataclasses.replace(entity, surname=starts[-1]) if starts else entity
        by_surname[name_key(entity.surname or entity.name)].append((doc_id, entity))
    found = [p for _, group in sorted(by_surname.items()) for p in _namesakes(group, company)]
    return [p.rows for p in _respelt(found, company)]


def given_name(entity: Entity) -> str:
    """Return the key of the whole name, "" where only a surname is known."""
    full = max((entity.name, *entity.aliases), key=lambda s: (len(s), s))
    key, surname = name_key(full), name_key(entity.surname or entity.name)
    return "" if key == surname else key


class _Person:
    """Somebody in several documents: what each says of him, and all his titles."""

    def __init__(self, rows: Iterable[tuple[str, Entity]]) -> None:
        self.rows: Cluster = []
        self.docs: set[str] = set()
        self.titles: set[str] = set()
        for doc_id, entity in rows:
            self.add(doc_id, entity)

    def add(self, doc_id: str, entity: Entity) -> None:
        self.rows.append((doc_id, entity))
        self.docs.add(doc_id)
        self.titles.update(o.title for o in entity.offices)

    def take(self, other: "_Person") -> None:
        self.rows.extend(other.rows)
        self.docs |= other.docs
        self.titles |= other.titles


def _namesakes(group: Cluster, company: Company) -> list[_Person]:
    """Divide the bearers of one surname: by full name first, then the bare ones by office and company.

    What no dictionary has as a surname is a whole name (白鵬) where nobody has it as one.
    """
    full: dict[str, Cluster] = {}
    bare: Cluster = []
    divided = any(map(given_name, (entity for _, entity in group)))
    for doc_id, entity in group:
        given = given_name(entity) or ("" if divided or entity.surname else name_key(entity.name))
        if given:
            full.setdefault(given, []).append((doc_id, entity))
        else:
            bare.append((doc_id, entity))
    people = _same_given(full)
    bare.sort(key=lambda row: (row[0], row[1].entity_id))
    homes = [(doc_id, entity, _home(doc_id, entity, people, company)) for doc_id, entity in bare]
    rest: list[_Person] = []
    for doc_id, entity, whole in homes:
        home = whole or _home(doc_id, entity, rest, company)
        if home is None:
            rest.append(_Person([(doc_id, entity)]))
        else:
            home.add(doc_id, entity)
    return [*people, *rest]


def _home(doc_id: str, entity: Entity, people: Sequence[_Person], company: Company) -> _Person | None:
    """Return who a bare surname is: the bearer of its office, or of whom such documents speak."""
    titles = {o.title for o in entity.offices}
    elsewhere = [p for p in people if doc_id not in p.docs and not _in_another_field(titles, p.titles)]
    in_office = [p for p in elsewhere if share_office(filter(of_one, titles), p.titles)]
    if len(in_office) == 1:
        return in_office[0]
    if in_office:
        elsewhere = in_office
    elif any(map(of_one, titles)):
        elsewhere = [p for p in elsewhere if not p.titles]
    rare = is_katakana(entity.name) and len(name_key(entity.name)) > _RARE
    near = sorted((-_nearness(doc_id, p, company, rare=rare), i) for i, p in enumerate(elsewhere))
    if near and near[0][0] and (len(near) == 1 or near[0][0] < near[1][0]):
        return elsewhere[near[0][1]]
    if rare and len(elsewhere) == len(people) == 1:
        lands = company.abroad(doc_id)
        if any(lands & company.abroad(d) for d in elsewhere[0].docs):
            return elsewhere[0]
    return None


def _nearness(doc_id: str, person: _Person, company: Company, *, rare: bool = False) -> float:
    """Return how near a document is to the nearest one about *person*, from 0 (too little tells) to 1."""
    common = _COMMON_IF_RARE if rare else _COMMON
    return max(
        (
            company.nearness(doc_id, d)
            for d, n in company.shared(doc_id).items()
            if n >= common and d in person.docs
        ),
        default=0.0,
    )


def _in_another_field(titles: Collection[str], theirs: Collection[str]) -> bool:
    """Whether offices tell that a bearer of the surname is somebody else."""
    if share_office(titles, theirs) or any(goes_with(a, b) for a in titles for b in theirs):
        return False
    fields, others = ({f for o in g if (f := field_of(o))} for g in (titles, theirs))
    return bool(fields and others) and not fields & others


def _same_given(full: dict[str, Cluster]) -> list[_Person]:
    """Join spellings of one foreign given name (ラグナ, ラグナル) where the office is the same."""
    out: list[_Person] = []
    for rows in full.values():
        person = _Person(rows)
        home = next((p for p in out if _one_spelt(p, person)), None)
        if home is None:
            out.append(person)
        else:
            home.take(person)
    return out


def _one_spelt(a: _Person, b: _Person) -> bool:
    first, second = _first_name(a), _first_name(b)
    if a.docs & b.docs or not (first and second and (first == second or _differ_little(first, second))):
        return False
    return share_office(a.titles, b.titles)


def _first_name(person: _Person) -> str:
    """Return the key of the first of a foreigner's names, "" for others: 佐伯正臣 and 佐伯由紀子 are two."""
    full = max((f for _, e in person.rows for f in (e.name, *e.aliases)), key=lambda s: (len(s), s))
    first = full.split("・")[0]
    return name_key(first) if first != full and is_katakana(first) else ""


def _differ_little(a: str, b: str) -> bool:
    if similar(a, b):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < _LONG or short[:2] != long[:2] or len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        return sum(x != y for x, y in zip(short, long, strict=True)) == 1
    return any(short == long[:i] + long[i + 1 :] for i in range(len(long)))


def _respelt(people: Sequence[_Person], company: Company) -> list[_Person]:
    """Join the bearers of one office whose foreign surnames differ in a letter or two, document by document.

    Candidates share the first three letters of the surname. Two that one document tells apart stay apart.
    """
    out: list[_Person] = []
    by_start: dict[str, list[_Person]] = defaultdict(list)
    for person in people:
        surname = person.rows[0][1].surname or person.rows[0][1].name
        alike = by_start[name_key(surname)[:3]] if is_katakana(surname) else []
        home = next((p for p in alike if _one_person(p, person, company)), None)
        if home is None:
            alike.append(person)
            out.append(person)
        else:
            home.take(person)
    return out


def _one_person(a: _Person, b: _Person, company: Company) -> bool:
    if a.docs & b.docs:
        return False
    surnames = [{name_key(e.surname or e.name) for _, e in p.rows} for p in (a, b)]
    if not any(similar(x, y) for x in surnames[0] for y in surnames[1]):
        return False
    first, second = _first_name(a), _first_name(b)
    if first and second and first != second and not _differ_little(first, second):
        return False
    if share_office(filter(of_one, a.titles), b.titles):
        return True
    return share_office(a.titles, b.titles) and any(_nearness(d, a, company) for d in sorted(b.docs))
