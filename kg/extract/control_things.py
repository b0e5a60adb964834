"""A holding in; whether what is held, left or put up is a thing that only bears a place's name, out.

東駅行きの指定席券を売った, 浜田便を持つ, 艦は港を離れた, 駅に柵を設置した: nobody holds or loses the place.
"""

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_scene import Holding
from kg.extract.cues import control_things as cues
from kg.extract.view import View
from kg.records import Sentence

_THING_NAME, _THING_BEHIND = re.compile(cues.THING_NAME), re.compile(cues.THING_BEHIND)
_VESSEL = re.compile(cues.VESSEL)


def of_a_thing(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether *holding* is of a thing called after the place, of a vessel that sails, or of a fitting."""
    if _THING_NAME.search(view.entities[holding.place].name):
        return True
    named = view.mentions_of(holding.place, sentence)
    if named and all(_THING_BEHIND.match(view.text, m.phrase_end) for m in named):
        return True
    if holding.rule == "leave-from" and _VESSEL.search(view.text, sentence.start, holding.start):
        return True
    holder = view.entities[holding.controller].name
    if view.text.startswith("警備", holding.start) and holder.endswith(cues.POLICE):
        return True
    return view.text.startswith("設置", holding.start) and not is_force(view, holding.controller)
