"""Groups of names in; the places they name, places meant by a bare noun, and a speaker's own side, out.

Small look-ups for the control rules. Finds no predicates.
"""

import re

from kg.extract.arguments import Argument, Group, innermost_quote, sentence_arguments
from kg.extract.cues.arguments import TITLE_LINKS
from kg.extract.cues.control import ACTOR_TITLES, PARTS, PLACE_NOUNS
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_FOCUS = re.compile(
    rf"(?<![一-龥ァ-ヴーA-Za-z0-9])(?:この|その)?(?:{'|'.join(sorted(PLACE_NOUNS, key=len, reverse=True))})(?P<part>(?:の(?:{PARTS}))?)(?P<particle>を|は|が|も|から|に|の)(?P<comma>、?)"
)


def place_entities(view: View, group: Group) -> tuple[str, ...]:
    """Return the places among the members of *group*."""
    if group.last.title.endswith(ACTOR_TITLES):
        return ()
    return tuple(e for e in group.entities if view.kind(e) is Kind.PLACE)


def focus_groups(view: View, sentence: Sentence, focus: str) -> list[Group]:
    """Return groups for bare nouns (城を, 町は, 同市は) that point at a place named before.

    Args:
        focus: The place that a control statement spoke of last, "" when none.
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
            match.start(), match.start("particle"), noun, Kind.PLACE, sentence.index, Form.PRONOUN, entities=(place,)
        )
        argument = Argument(
            mention, mention.start, mention.end, match.end(), "", match["particle"], bool(match["comma"]),
            innermost_quote(quotes, match.start()),
        )
        found.append(Group((argument,)))
    return found


def _meant(view: View, sentence: Sentence, offset: int, noun: str, focus: str) -> str:
    head = noun[-1]
    clipping = view.clipping(sentence)
    for index in range(sentence.index, max(-1, sentence.index - 6), -1):
        earlier = view.sentences[index]
        if view.clipping(earlier) != clipping:
            break
        for mention in reversed(view.mentions_in(earlier)):
            if mention.start >= offset or mention.kind is not Kind.PLACE or not mention.entities:
                continue
            if mention.entities[0] == focus or mention.text.endswith(head):
                return mention.entities[0]
    return focus if head in {"町", "村", "市", "城", "島", "地"} else ""


def own_side(view: View, speaker: str) -> tuple[str, ...]:
    """Return the organisation or country that *speaker* speaks for, itself when it is one."""
    if view.kind(speaker) is not Kind.PERSON:
        return (speaker,)
    entity = view.entities[speaker]
    for office in entity.offices:
        if office.organization:
            return (office.organization,)
    for person in (m for m in view.mentions if speaker in m.entities):
        for other in view.mentions:
            glued = 0 <= other.start - person.end <= 1 and other.kind is not Kind.PERSON
            if glued and other.entities and view.text[person.end : other.start] in TITLE_LINKS:
                return (other.entities[0],)
    for sentence in view.sentences:
        args = sentence_arguments(view, sentence)
        for left, right in zip(args, args[1:], strict=False):
            if speaker in right.entities and left.mention.kind is not Kind.PERSON and left.particle in {"の", ""}:
                if left.end <= right.start <= left.end + 14:
                    return (left.entities[0],)
    return ()
