"""The mentions of one document in, names resolved; roles and anaphors resolved where it decides (照応解析).

米特使, 同氏, 両首脳, 2人, 同国 get the entities they point back at. What cannot be decided keeps no
entity: the rules that follow say so instead of guessing. Omitted subjects are not handled here.
"""

import dataclasses
from collections.abc import Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.anaphora import BARE, SORTS, SPLIT_OFF
from kg.gazetteer import Gazetteer
from kg.records import Analysis, Entity, Form, Kind, Mention
from kg.resolve.answering import who_answers
from kg.resolve.both_meant import both_of
from kg.resolve.named_here import NamedHere
from kg.resolve.office_holders import holder_of
from kg.resolve.pointed_at import brought_up, told_of, without_teller
from kg.resolve.portrayed import hero_meant
from kg.resolve.same_meant import same_as
from kg.resolve.two_of_them import last_two, listed, same_two, two_bodies_before, two_people_before

_SPLIT_OFF = re.compile(SPLIT_OFF)
_SORT = re.compile(rf"(?P<sort>{SORTS})側?")
_APPOSED = 16  #: characters, more than any such word has


def resolve_anaphora(
    analysis: Analysis,
    mentions: Sequence[Mention],
    entities: Mapping[str, Entity],
    gazetteer: Gazetteer,
) -> tuple[Mention, ...]:
    """Return the mentions, roles and anaphors with the ids of what they point at, () where open."""
    names = NamedHere(analysis, mentions, entities, gazetteer)
    out = list(mentions)
    for i, mention in enumerate(out):
        if mention.form == Form.ROLE:
            found = holder_of(names, i, out)
        elif mention.form == Form.PRONOUN:
            found = _pointed_at(names, i, out)
        else:
            continue
        if found:
            out[i] = dataclasses.replace(mention, entities=found)
    return tuple(out)


def _pointed_at(names: NamedHere, i: int, resolved: Sequence[Mention]) -> tuple[str, ...]:
    """Return what the anaphor at *i* points back at; *resolved* holds the roles before it."""
    mention = names.mentions[i]
    text = mention.text
    earlier = [m for m in resolved[:i] if m.entities]
    if text in BARE:  # before 同: 同盟 is one of them
        return _only_one_called(names, mention, text)
    if text.startswith("同"):
        return same_as(names, mention, text[1:], earlier)
    if sort := _SORT.fullmatch(text):
        return _only_one_of(names, sort["sort"])
    again = same_two(names.text, names.sentences, mention, resolved[:i])
    if again:
        return again
    if text == "両者" and (bodies := two_bodies_before(names.text, resolved[:i], mention)):
        return bodies
    if text.startswith("両"):
        return both_of(names, mention, text[1:])
    if text == "双方":
        sides = (dataclasses.replace(mention, kind=k) for k in (Kind.PLACE, Kind.ORGANIZATION))
        named = next((p for w in sides if (p := listed(names.text, names.mentions, w, 2))), ())
        others = [m for m in earlier if not names.is_of_actor(m, mention)]
        return (
            named
            or two_people_before(names.text, names.mentions, mention)
            or last_two(names.text, names.sentences, mention, others, {Kind.PLACE, Kind.ORGANIZATION})
        )
    if text[0] in "2２二":
        people = without_teller(names.text, mention, earlier)
        return listed(names.text, names.mentions, mention, 2) or last_two(
            names.text, names.sentences, mention, people, {Kind.PERSON}
        )
    if text[0] in "3３三":
        return listed(names.text, names.mentions, mention, 3)
    if text == "本人" and (told := told_of(names.text, names.sentences, names.mentions, mention)) is not None:
        return told
    answers = who_answers(names.text, names.sentences, mention, earlier)
    if mention.kind == Kind.PERSON and answers is not None:
        return answers
    if meant := hero_meant(names.text, names.sentences, mention, earlier, names.hero):
        return meant
    up = brought_up(names.text, names.sentences, mention, earlier) if text != "本人" else ()
    return up or same_as(names, mention, "氏", earlier)


def _only_one_called(names: NamedHere, mention: Mention, noun: str) -> tuple[str, ...]:
    """Return the organisation named before whose name ends with *noun*, when there is just one."""
    named = {m.entities[0] for m in names.mentions if m.start < mention.start and len(m.entities) == 1}
    called = {
        e
        for e in named
        if names.entities[e].kind == Kind.ORGANIZATION
        and not _SPLIT_OFF.fullmatch(names.entities[e].name)
        and any(n.endswith(noun) and n != noun for n in (names.entities[e].name, *names.entities[e].aliases))
    }
    return tuple(called) if len(called) == 1 else ()


def _only_one_of(names: NamedHere, sort: str) -> tuple[str, ...]:
    """Return the body that the text names right behind its *sort*, when it does so of just one."""
    called = {
        m.entities
        for m in names.mentions
        if m.form == Form.NAME
        and m.kind == Kind.ORGANIZATION
        and names.text[max(0, m.start - _APPOSED) : m.start].rstrip("「『").endswith(sort)
    }
    return called.pop() if len(called) == 1 else ()
