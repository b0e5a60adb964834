"""A document's view in; its officials with the body that stands right before them (所属) out.

For those whose office names no body: 東部自由軍（VAO）のミラン報道官; the head of a firm after a sentence
about that firm alone: ソルナ港湾は…。コバ社長は. Leaves everybody else as they are.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg import expressions as re
from kg.extract.control_sides import state_before
from kg.extract.cues.control import OFFICIAL_TITLES, STATE_LEAVES
from kg.extract.cues.disputes import BARE_BODIES
from kg.extract.cues.titles import FIRM_HEADS
from kg.extract.view import View
from kg.records import Entity, Form, Kind, Mention

#: Between a body and its official: （VAO）の, ・.
_OF = re.compile(r"(?:第[0-9０-９]+[一-龥]{1,4})?[」』]?(?:[（(][^（）()]{1,14})?[）)]?(?:の|・|　| )?")
_TOPIC = re.compile(r"[」』]?(?:[（(][^（）()]{1,14}[）)])?は")
#: Bodies that officials speak for.
_BODIES = frozenset({"", "Government", "Ministry", "MilitaryForce", "ArmedGroup", "Party"})


def with_employers(view: View) -> dict[str, Entity]:
    """Return the entities of *view* by id, officials with the body that the text names before them."""
    return {i: _of_state(view, _employed(view, entity)) for i, entity in view.entities.items()}


def _of_state(view: View, body: Entity) -> Entity:
    """Return *body* with its country where it is a ministry that the text names with its state once."""
    if body.kind is not Kind.ORGANIZATION or body.country or body.name not in BARE_BODIES:
        return body
    state = state_before(view, body.entity_id)
    return replace(body, country=state) if state else body


def _employed(view: View, person: Entity) -> Entity:
    if person.kind is not Kind.PERSON or any(office.organization for office in person.offices):
        return person
    if any(office.title.endswith(FIRM_HEADS) for office in person.offices):
        return _with_body(person, FIRM_HEADS, _firm_told_before(view, person.entity_id))
    if not any(office.title.endswith(OFFICIAL_TITLES) for office in person.offices):
        return person
    counted = Counter(_bodies_before(view, person.entity_id))
    if not counted:
        return person
    body = min(counted, key=lambda e: (-counted[e], e))
    country = body if view.kind(body) is Kind.PLACE else view.entities[body].country
    return replace(_with_body(person, OFFICIAL_TITLES, body), country=person.country or country)


def _with_body(person: Entity, titles: tuple[str, ...], body: str) -> Entity:
    """Return *person* with *body*, where there is one, as that of the offices that end in one of *titles*."""
    offices = tuple(
        replace(office, organization=body) if office.title.endswith(titles) else office
        for office in person.offices
    )
    return replace(person, offices=offices) if body else person


def _firm_told_before(view: View, person: str) -> str:
    """Return the one firm that the sentence before the first of *person* is about and names."""
    first = next((m for m in view.mentions if person in m.entities and m.form is Form.NAME), None)
    if first is None or first.sentence == 0:
        return ""
    here, before = view.sentences[first.sentence], view.sentences[first.sentence - 1]
    if here.block != before.block:
        return ""
    told = [m for m in view.mentions_in(before) if m.kind is Kind.ORGANIZATION]
    told_here = [m for m in view.mentions_in(here) if m.kind is Kind.ORGANIZATION and m.end <= first.start]
    firms = {e for m in (*told, *told_here) for e in m.entities}
    if told and len(firms) == 1 and _TOPIC.match(view.text, told[0].end) and _is_firm(view, *firms):
        return next(iter(firms))
    return ""


def _is_firm(view: View, entity: str) -> bool:
    return view.entities[entity].leaf in {"", "Company"}


def _bodies_before(view: View, person: str) -> Iterator[str]:
    """Yield the country, government, army or group that stands right before a mention of *person*."""
    for mention in view.mentions:
        if person not in mention.entities or mention.form is not Form.NAME:
            continue
        left = [m for m in view.mentions_in(view.sentences[mention.sentence]) if m.end <= mention.start]
        if not left or len(left[-1].entities) != 1 or not _may_employ(view, left[-1]):
            continue
        if _OF.fullmatch(view.text[left[-1].end : mention.start]):
            yield left[-1].entities[0]


def _may_employ(view: View, mention: Mention) -> bool:
    entity = view.entities[mention.entities[0]]
    if mention.form is not Form.NAME:
        return False  # 同国 may be any of those before
    if entity.kind is Kind.PLACE:
        return entity.leaf in STATE_LEAVES or not entity.leaf
    return entity.kind is Kind.ORGANIZATION and entity.leaf in _BODIES
