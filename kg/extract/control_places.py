"""Groups of names in; the places they name, places meant by a bare noun, and a speaker's own side, out.

Small look-ups for the control rules. Finds no predicates.
"""

import re
from collections import Counter
from itertools import pairwise
from weakref import WeakKeyDictionary

from kg.extract.arguments import Argument, Group, innermost_quote, sentence_arguments
from kg.extract.cues.arguments import TITLE_LINKS
from kg.extract.cues.control import (
    ACTOR_TITLES,
    BODY_ENDINGS,
    CASTLE_ENDINGS,
    NO_TOWN,
    PARTS,
    PLACE_NOUNS,
    POINTED_AT,
    TOWN_NOUNS,
    WIDE_LEAVES,
)
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

#: What a bare noun may point at beside its own ending.
_ALIKE = {key: tuple(values) for key, values in POINTED_AT.items()}
_NOUNS = "|".join(sorted(PLACE_NOUNS, key=len, reverse=True))
_FOCUS = re.compile(
    rf"(?<![一-龥ァ-ヴーA-Za-z0-9])(?<!わが)(?:この|その|あの|例の|かの)?(?:{_NOUNS})(?P<part>(?:の(?:{PARTS})|全域|全土|一帯|中心部)?)"
    r"(?P<particle>を|は|が|も|から|に|の)(?P<comma>、?)"
)


def place_entities(view: View, group: Group) -> tuple[str, ...]:
    """Return the places among the members of *group*."""
    if group.last.title.endswith(ACTOR_TITLES):
        return ()
    return tuple(e for e in group.entities if view.kind(e) is Kind.PLACE)


def focus_groups(view: View, sentence: Sentence, focus: str) -> list[Group]:
    """Return groups for bare nouns (城を, 町は, 同市は) that point at a place named before.

    *focus*: The place that a control statement spoke of last, "" when none.
    """
    quotes = view.clauses(sentence).quotes
    taken = [(a.mention.start, a.content_end) for a in sentence_arguments(view, sentence)]
    found = []
    for match in _FOCUS.finditer(view.text, sentence.start, sentence.end):
        if any(a <= match.start() < b for a, b in taken):
            continue
        noun = match.group()[: match.start("part") - match.start()]
        place = _meant(view, sentence, match.start(), noun, focus)
        if not place:
            continue
        mention = Mention(
            match.start(),
            match.start("particle"),
            noun,
            Kind.PLACE,
            sentence.index,
            Form.PRONOUN,
            entities=(place,),
        )
        argument = Argument(
            mention,
            mention.start,
            mention.end,
            match.end(),
            "",
            match["particle"],
            bool(match["comma"]),
            innermost_quote(quotes, match.start()),
        )
        found.append(Group((argument,)))
    return found


def _meant(view: View, sentence: Sentence, offset: int, noun: str, focus: str) -> str:
    head = noun[-1]
    town = noun.removeprefix("この").removeprefix("その").removeprefix("あの") in TOWN_NOUNS
    clipping = view.clipping(sentence)
    for index in range(sentence.index, max(-1, sentence.index - 6), -1):
        earlier = view.sentences[index]
        if view.clipping(earlier) != clipping:
            break
        for mention in reversed(view.mentions_in(earlier)):
            if mention.start >= offset or mention.kind is not Kind.PLACE or not mention.entities:
                continue
            name = mention.text
            names = (name, view.entities[mention.entities[0]].name)
            fits = any(n.endswith(_ALIKE.get(head, (head,))) for n in names) or (
                mention.entities[0] == focus and not name.endswith(CASTLE_ENDINGS)
            )
            if town and view.entities[mention.entities[0]].leaf in WIDE_LEAVES:
                continue
            if town and (name.endswith(NO_TOWN) or (name.endswith(CASTLE_ENDINGS) and len(name) > 2)):
                fits = False
            here = town and index == sentence.index and not name.endswith(NO_TOWN)
            if fits or here:
                return mention.entities[0]
    alone = [i for i, e in view.entities.items() if e.kind is Kind.PLACE and e.name.endswith(noun[-2:])]
    if not focus:
        return alone[0] if len(alone) == 1 and not town else ""
    name = view.entities[focus].name
    if head == "城":
        story = tells_story(view) and view.entities[focus].leaf not in WIDE_LEAVES
        return focus if story or name.endswith(CASTLE_ENDINGS) else ""
    return focus if town and not name.endswith((*NO_TOWN, *CASTLE_ENDINGS)) else ""


_SIDES: WeakKeyDictionary[View, dict[str, tuple[str, ...]]] = WeakKeyDictionary()


def own_side(view: View, speaker: str) -> tuple[str, ...]:
    """Return the country or organisation that *speaker* speaks for, itself when it is one."""
    known = _SIDES.setdefault(view, {})
    if speaker not in known:
        known[speaker] = _find_side(view, speaker)
    return known[speaker]


def _find_side(view: View, speaker: str) -> tuple[str, ...]:
    if view.kind(speaker) is not Kind.PERSON:
        return (country_of_body(view, speaker) or speaker,)
    for office in view.entities[speaker].offices:
        if office.organization in view.entities:
            return (country_of_body(view, office.organization) or office.organization,)
    counted = Counter(_affiliations(view, speaker))
    counted += Counter(_glued_sides(view, speaker)) + Counter(_sides_before(view, speaker))
    if not counted:
        return ()
    side = max(counted, key=lambda e: (counted[e], e))
    return (country_of_body(view, side) or side,)


def _affiliations(view: View, person: str) -> list[str]:
    named = {m.affiliation for m in view.mentions if person in m.entities and m.affiliation}
    if not named:
        return []
    return [i for i, e in view.entities.items() if e.kind is not Kind.PERSON and named & {e.name, *e.aliases}]


def country_of_body(view: View, body: str) -> str:
    """Return the country whose name opens the name of the ministry *body* (ケルミア国防省), else ""."""
    names = (view.entities[body].name, *view.entities[body].aliases)
    for name in names:
        if not name.endswith(BODY_ENDINGS):
            continue
        for entity in view.entities.values():
            forms = (entity.name, *entity.aliases)
            if entity.kind is Kind.PLACE and any(name.startswith(f) and f != name for f in forms):
                return entity.entity_id
    return ""


def _glued_sides(view: View, person: str) -> list[str]:
    found = []
    for mention in view.mentions:
        if person not in mention.entities:
            continue
        for other in view.mentions_in(view.sentences[mention.sentence]):
            glued = 0 <= other.start - mention.end <= 1 and other.kind is not Kind.PERSON
            if glued and other.entities and view.text[mention.end : other.start] in TITLE_LINKS:
                found.append(other.entities[0])
    return found


def _sides_before(view: View, person: str) -> list[str]:
    found = []
    for index in {m.sentence for m in view.mentions if person in m.entities}:
        args = sentence_arguments(view, view.sentences[index])
        for left, right in pairwise(args):
            if person not in right.entities or left.mention.kind is Kind.PERSON:
                continue
            if left.particle in {"の", ""} and left.end <= right.start <= left.end + 14:
                found.append(left.entities[0])
    return found
