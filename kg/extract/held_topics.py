"""A place that is a topic in; whether the verb behind it is done to it (主題化された目的語) out.

マルダは放棄したと認めている: nobody is called マルダ, and who says so is left out. Finds no verbs of its own.
"""

from kg import expressions as re
from kg.extract.control_places import acts
from kg.extract.cues.held_topics import HELD_TOPIC, KEPT_TOPIC, TOPIC_TOWNS
from kg.extract.view import View
from kg.records import Kind

_HELD, _KEPT = re.compile(HELD_TOPIC), re.compile(KEPT_TOPIC)


def is_done_to(view: View, place: str, end: int) -> bool:
    """Whether the clause that begins at *end*, behind the topic *place*, takes or gives up that place.

    A town may have secured something that was named before; a state acts whatever its verb.
    """
    if view.kind(place) is not Kind.PLACE or acts(view, place):
        return False
    town = view.entities[place].name.endswith(TOPIC_TOWNS)
    patterns = (_HELD,) if town else (_HELD, _KEPT)
    return any(p.match(view.text, end) for p in patterns)
