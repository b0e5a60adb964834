"""The entities of a document in; which places are states, and which of them 同国 and 両国 mean, out.

A town of one text has no army and no ministers. Resolves no other words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.control import GOVERNED
from kg.records import Entity, Kind, Mention

_GOVERNED = re.compile(rf"{GOVERNED}|軍(?!事|港|都|曹)")


def states_of(text: str, entities: Iterable[Entity], people: Sequence[Mention]) -> tuple[str, ...]:
    """Return the countries of *text* and what has an army or ministers in it, longest name first."""
    places = [e for e in entities if e.kind == Kind.PLACE and e.leaf in {"Country", ""}]
    found = [e for e in places if e.leaf or _is_governed(text, e.name, people)]
    return tuple(e.entity_id for e in sorted(found, key=lambda e: (-len(e.name), e.entity_id)))


def _is_governed(text: str, name: str, people: Sequence[Mention]) -> bool:
    at = text.find(name)
    while at >= 0:
        if _GOVERNED.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return any(p.affiliation == name and _GOVERNED.match(p.title) for p in people)


def state_named_last(
    entities: Mapping[str, Entity], states: Sequence[str], earlier: Sequence[Mention]
) -> tuple[str, ...]:
    """Return the state that *earlier* names last, itself or by a body of its: ケスタル軍が…し、|同国は."""
    for mention in reversed(earlier):
        if mention.entities[0] in states and len(mention.entities) == 1:
            return mention.entities
        owner = _state_of_body(entities, states, mention)
        if owner:
            return (owner,)
    return ()


def _state_of_body(entities: Mapping[str, Entity], states: Sequence[str], mention: Mention) -> str:
    """Return the state whose name begins that of a body: ケスタル|軍, "" for none."""
    if mention.kind != Kind.ORGANIZATION:
        return ""
    name = entities[mention.entities[0]].name
    return next((e for e in states if name.startswith(entities[e].name)), "")


def two_states(
    entities: Mapping[str, Entity], states: Sequence[str], earlier: Sequence[Mention]
) -> list[Mention]:
    """Return the mentions that 両国 may mean: of states; where fewer than two are known, of any country.

    A body that acts for a state (ケスタル軍が) is a mention of it.
    """
    known = len(states) > 1
    found = []
    for m in earlier:
        place = m.kind == Kind.PLACE
        if place and (
            m.entities[0] in states or (not known and entities[m.entities[0]].leaf in {"Country", ""})
        ):
            found.append(m)
        elif known and (owner := _state_of_body(entities, states, m)):
            found.append(replace(m, kind=Kind.PLACE, entities=(owner,)))
    return found
