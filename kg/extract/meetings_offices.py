"""両国の外相, 両社のトップ in; the two people who hold these offices, out.

Looks at the titles of the people named near. Answers nobody where they are not just two: their countries
or firms are no parties then, for people met.
"""

from collections import Counter
from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.control_sides import own_side
from kg.extract.cues.meetings import HEADS
from kg.extract.cues.meetings_together import (
    ANY_HEAD,
    HEAD_TITLES,
    LESSER_OFFICES,
    OFFICE_OF_BOTH,
    OFFICE_TALKS,
    SAME_OFFICES,
)
from kg.extract.view import View
from kg.records import Kind, Sentence

_OFFICE = re.compile(OFFICE_OF_BOTH)
_OFFICE_TALKS = re.compile(OFFICE_TALKS)
_BEFORE, _AFTER = 6, 3  #: sentences in which the two may be named


def holders_of_both(view: View, sentence: Sentence, both: Argument) -> tuple[str, ...] | None:
    """Return who holds the office after *both* (両国|の外相); () when unclear, None without office."""
    if both.mention.kind is Kind.PERSON:
        return None
    office = _OFFICE.match(view.text, both.mention.end, sentence.end)
    if office is None:
        return None
    people = _titled(view, sentence, _titles_of(office[1]))
    if not people:
        return None  # nobody of that office is named: the two sides met
    if len(people) > 2:
        sides = set(both.entities)
        people = [p for p in people if sides & set(own_side(view, p))]
    return tuple(people) if len(people) == 2 else ()


def holders_of(view: View, sentence: Sentence, sides: Sequence[str], text: str) -> tuple[str, ...] | None:
    """Return who met for *sides* at talks that *text* calls those of an office: A と B の|外相会談.

    () when holders of their office are named in the clipping, but not one for each side; None when none is.
    """
    office = _OFFICE_TALKS.search(text)
    if office is None:
        return None
    people = _titled(view, sentence, _titles_of(office[1]), near=False)
    if not people:
        return None
    of_side = {side: [p for p in people if side in own_side(view, p)] for side in sides}
    found = tuple(p for row in of_side.values() for p in row)
    some_head = office[1] in ANY_HEAD and not all(of_side.values())  # leaders are named for other reasons
    if not found or some_head:
        return None
    return found if all(len(row) == 1 for row in of_side.values()) else ()


def may_be_heads(view: View, sentence: Sentence, people: Sequence[str]) -> bool:
    """Whether none of *people* bears a lesser office than the heads of state whom the clipping names."""
    heads = set(_titled(view, sentence, HEADS, near=False))
    lesser = set(_titled(view, sentence, LESSER_OFFICES, near=False)) - heads
    return not heads or (bool(people) and not set(people) & lesser)


def leading_heads(view: View, sentence: Sentence) -> tuple[str, ...]:
    """Return the two heads whom the clipping names most, () where a third is named nearly as often."""
    heads = set(_titled(view, sentence, HEADS, near=False))
    named = Counter(
        m.entities[0]
        for m in view.names_in_clipping(sentence, Kind.PERSON)
        if len(m.entities) == 1 and m.entities[0] in heads
    )
    first = named.most_common(3)
    clear = len(first) == 2 or (len(first) > 2 and first[1][1] >= 2 * first[2][1])
    return tuple(e for e, _ in first[:2]) if clear else ()


def _titles_of(office: str) -> tuple[str, ...]:
    """Return the titles that people of *office* bear in their own countries or firms."""
    if office in ANY_HEAD:
        return HEAD_TITLES
    return next((titles for titles in SAME_OFFICES if office in titles), (office,))


def _titled(view: View, sentence: Sentence, titles: tuple[str, ...], *, near: bool = True) -> list[str]:
    """Return the people of the clipping who bear one of *titles* anywhere in the text.

    *near*: Only those who are named around *sentence*.
    """
    low, high = (sentence.index - _BEFORE, sentence.index + _AFTER + 1) if near else (0, len(view.sentences))
    around = (s for s in view.sentences[max(0, low) : high] if view.clipping(s) == view.clipping(sentence))
    args = [a for s in around for a in sentence_arguments(view, s) if a.mention.kind is Kind.PERSON]
    people = dict.fromkeys(e for a in args for e in a.entities)
    borne: dict[str, set[str]] = {}
    for other in view.sentences:
        for arg in sentence_arguments(view, other):
            for entity in arg.entities:
                borne.setdefault(entity, set()).update({arg.title, arg.mention.title})
    return [p for p in people if any(t.endswith(titles) for t in borne.get(p, ()) if t)]
