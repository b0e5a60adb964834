"""The people of a document in; bearers of one bare surname whom the text calls after two owners, out.

ソルナ海運の田中社長は…。タルダ精機の田中社長は…: two people. So are 田中さん(34) and 田中さん(60).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kg import expressions as re
from kg.extract.cues.suffixes import ORG_SUFFIXES, PLACE_SUFFIXES, TRADES
from kg.extract.endings import ending_of
from kg.extract.labels import ORGANIZATION, PLACE
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Mention
from kg.resolve.canonical import canonical
from kg.resolve.cues import LINKED_FIRMS
from kg.resolve.groups import Groups
from kg.resolve.titles import offices_of, share_office

_AGE = re.compile(r"[（(](?P<age>[0-9０-９]{1,3})歳?[、)）]")
_ALIKE = 2  #: first characters that two names of one firm share: ソルナ海運, ソルナHD


@dataclass(slots=True)
class _Bearer:
    """One person of a surname, with what the text has told of him so far."""

    node: str
    titles: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    ages: list[int] = field(default_factory=list)


def apart_by_owner(
    groups: Groups,
    people: Sequence[Mention],
    nodes: Mapping[int, str],
    named: Sequence[Mention],
    text: str,
    gazetteer: Gazetteer,
) -> dict[int, str]:
    """Return nodes for mentions of bare surnames that the text gives to bearers of two owners or ages."""
    roots = {m.text: groups.find(nodes[m.start]) for m in named if m.kind is not Kind.PERSON}
    apart: dict[int, str] = {}
    for surname in dict.fromkeys(m.text for m in people):
        alike = [
            m for m in people if m.text == surname or (m.surname == surname and len(m.text) > len(surname))
        ]
        if sum(m.text == surname for m in alike) and len(alike) > 1:
            apart.update(_bearers(surname, alike, nodes, roots, text, gazetteer))
    return apart


def _bearers(
    surname: str,
    alike: Sequence[Mention],
    nodes: Mapping[int, str],
    roots: Mapping[str, str],
    text: str,
    gazetteer: Gazetteer,
) -> dict[int, str]:
    """Return the node of each mention of the bare *surname*, {} where nothing tells two bearers apart."""

    def are_two(a: str, b: str) -> bool:
        return _are_two_owners(a, b, roots, gazetteer, linked=linked)

    linked = LINKED_FIRMS.search(text) is not None
    found: list[_Bearer] = []
    chosen: dict[int, _Bearer] = {}
    last: _Bearer | None = None
    told = False
    for mention in alike:
        age = _age(mention, text)
        same = [b for b in found if not _differs(mention, age, b, are_two)]
        full = mention.text != surname
        known = [b for b in same if _agrees(mention, age, b, roots)]
        bearer = (
            next((b for b in found if full and b.node == nodes[mention.start]), None)
            or next(iter(known), None)
            or (last if last in same else next(iter(same), None))
        )
        if bearer is None or (full and bearer.node != nodes[mention.start] and "#" not in bearer.node):
            told = told or (bool(found) and not same)
            bearer = _Bearer(nodes[mention.start] if full else f"{nodes[mention.start]}#of {mention.start}")
            found.append(bearer)
        elif full and "#" in bearer.node:
            bearer.node = nodes[mention.start]
        bearer.titles.append(mention.title)
        bearer.owners += [mention.affiliation] * bool(mention.affiliation)
        bearer.ages += [age] * bool(age)
        chosen[mention.start] = last = bearer
    bare = [m for m in alike if m.text == surname]
    return {m.start: chosen[m.start].node for m in bare} if told else {}


def _age(mention: Mention, text: str) -> int:
    match = _AGE.match(text, mention.phrase_end)
    return int(match["age"]) if match else 0


def _differs(mention: Mention, age: int, bearer: _Bearer, are_two: Callable[[str, str], bool]) -> bool:
    """Whether *mention* cannot be *bearer*: another age, or the same office of another owner."""
    if age and bearer.ages:
        return age not in bearer.ages
    if not mention.affiliation or not bearer.owners:
        return False
    offices = offices_of(mention.title)
    alike = (
        share_office((mention.title,), bearer.titles) if offices else not any(map(offices_of, bearer.titles))
    )
    return alike and all(are_two(mention.affiliation, owner) for owner in bearer.owners)


def _agrees(mention: Mention, age: int, bearer: _Bearer, roots: Mapping[str, str]) -> bool:
    """Whether the text has told of *bearer* what stands with *mention*."""
    if age and age in bearer.ages:
        return True
    owner = mention.affiliation
    return bool(owner) and any(
        o == owner or roots.get(o, o) == roots.get(owner, owner) for o in bearer.owners
    )


def _are_two_owners(a: str, b: str, roots: Mapping[str, str], gazetteer: Gazetteer, *, linked: bool) -> bool:
    """Whether *a* and *b* are two things of one sort: two towns, two firms, the ministries of two lands.

    *linked*: firms of the text belong to each other, and one person may head two.
    """
    if a in roots and b in roots and roots[a] == roots[b]:
        return False
    keys = [canonical(x, kind, gazetteer) for kind in (Kind.PLACE, Kind.ORGANIZATION) for x in (a, b)]
    if keys[0] == keys[1] or keys[2] == keys[3] or a.startswith(b) or b.startswith(a):
        return False
    sorts = _sort(a, gazetteer), _sort(b, gazetteer)
    if not sorts[0] or sorts[0] != sorts[1]:
        return False
    return sorts[0] != "Company" or not (linked or name_key(a)[:_ALIKE] == name_key(b)[:_ALIKE])


def _sort(owner: str, gazetteer: Gazetteer) -> str:
    """Return of what sort an owner is: Country, City, Company, 大学, 外務省; "" where that is not known."""
    known = {e.leaf for e in gazetteer.lookup(owner)}
    if known & {"Country", "Company", "Party"}:
        return next(iter(known & {"Country", "Company", "Party"}))
    body = ending_of(owner, ORGANIZATION)
    if body:
        leaf = ORG_SUFFIXES.get(body, "")
        return leaf if leaf in {"Company", "Party"} else body
    if owner.endswith(tuple(TRADES)):
        return "Company"
    place = ending_of(owner, PLACE)
    return PLACE_SUFFIXES.get(place, "") if place else ("" if known else "Country")
