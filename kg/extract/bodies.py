"""A view and a common noun of a body (政府, 組合) in; the one body of the clipping that it points at, out.

Answers nobody rather than guess between two. Knows no people.
"""

from collections import Counter

from kg import expressions as re
from kg.extract.cues.speakers import STATE_NAME
from kg.extract.view import View
from kg.records import Form, Kind, Sentence

_STATE = re.compile(STATE_NAME)


def only_state(view: View, sentence: Sentence) -> str:
    """Return the state whose 政府 is meant where nothing else is said: named most of all places."""
    clipping = view.clipping(sentence).index
    places = Counter(
        m.entities[0]
        for m in view.mentions
        if m.kind is Kind.PLACE
        and m.form is Form.NAME
        and m.entities
        and view.clipping(view.sentences[m.sentence]).index == clipping
    )
    first, second = [*places.most_common(2), ("", 0), ("", 0)][:2]
    if first[1] <= second[1]:
        return ""
    entity = view.entities[first[0]]
    return first[0] if entity.leaf == "Country" or _STATE.search(entity.name) else ""


def only_body(view: View, sentence: Sentence, offset: int, ending: re.Pattern[str]) -> str:
    """Return the one organisation of the clipping before *offset* whose name ends so: 組合 for X労組."""
    found = {
        m.entities[0]
        for m in view.names_in_clipping(sentence, Kind.ORGANIZATION)
        if m.start < offset and ending.search(m.text)
    }
    return found.pop() if len(found) == 1 else ""
