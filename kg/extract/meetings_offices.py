"""両国の外相, 両社のトップ in; the two people who hold these offices, out.

Looks at the titles of the people named near. Answers nobody where they are not just two: their countries
or firms are no parties then, for people met.
"""

import re

from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.control_places import own_side
from kg.extract.cues.meetings_together import ANY_HEAD, HEAD_TITLES, OFFICE_OF_BOTH
from kg.extract.view import View
from kg.records import Kind, Sentence

_OFFICE = re.compile(OFFICE_OF_BOTH)
_BEFORE, _AFTER = 6, 3  #: sentences in which the two may be named


def holders_of_both(view: View, sentence: Sentence, both: Argument) -> tuple[str, ...] | None:
    """Return who holds the office after *both* (両国|の外相); () when unclear, None without office."""
    if both.mention.kind is Kind.PERSON:
        return None
    office = _OFFICE.match(view.text, both.mention.end, sentence.end)
    if office is None:
        return None
    wanted = HEAD_TITLES if office[1] in ANY_HEAD else (office[1],)
    people = _titled(view, sentence, wanted)
    if not people:
        return None  # nobody of that office is named: the two sides met
    if len(people) > 2:
        sides = set(both.entities)
        people = [p for p in people if sides & set(own_side(view, p))]
    return tuple(people) if len(people) == 2 else ()


def _titled(view: View, sentence: Sentence, titles: tuple[str, ...]) -> list[str]:
    """Return the people near *sentence* who bear one of *titles* anywhere in the text."""
    near = view.sentences[max(0, sentence.index - _BEFORE) : sentence.index + _AFTER + 1]
    near = tuple(s for s in near if view.clipping(s) == view.clipping(sentence))
    args = [a for s in near for a in sentence_arguments(view, s) if a.mention.kind is Kind.PERSON]
    people = dict.fromkeys(e for a in args for e in a.entities)
    borne: dict[str, set[str]] = {}
    for other in view.sentences:
        for arg in sentence_arguments(view, other):
            for entity in arg.entities:
                borne.setdefault(entity, set()).update({arg.title, arg.mention.title})
    return [p for p in people if any(t.endswith(titles) for t in borne.get(p, ()) if t)]
