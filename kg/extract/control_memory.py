"""A sentence and what it states in; what later sentences may count on (話題の地・支配者), out.

Keys: ``place`` (of the last statement), ``topic`` (spoken of, stated or not), ``holder:PLACE``,
``rival:PLACE`` (the holder before), ``besieger:PLACE``. States no control.
"""

import re
from collections.abc import Sequence

from kg.extract.arguments import Group, sentence_groups
from kg.extract.control_places import is_state, place_entities
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.control import BESIEGING
from kg.extract.cues.control_phrases import SALIENT, TOPIC_END
from kg.extract.view import View
from kg.records import ControlKind, Factuality, Kind, PlaceControl, Sentence

_BESIEGING = re.compile(BESIEGING)
_TOPIC_END = re.compile(TOPIC_END)
#: A bullet's first name is its topic: ・イスマ村🔴→🔵。
_BULLET = 4
#: So many sentences on a place is no longer spoken of.
_TOPIC_LASTS = 3


def remember(view: View, sentence: Sentence, stated: Sequence[PlaceControl], memory: dict[str, str]) -> None:
    """Bring *memory* up to date with *sentence* and the statements in it."""
    for control in stated:
        if control.factuality is not Factuality.ACTUAL:
            continue
        memory["place"] = control.place
        _note_topic(memory, control.place, sentence)
        if control.kind is not ControlKind.LOST:
            held = "holder:" + control.place
            if memory.get(held, control.controller) != control.controller:
                memory["rival:" + control.place] = memory[held]
            memory[held] = control.controller
    topic = _topic(view, sentence)
    if topic:
        _note_topic(memory, topic, sentence)
    sieges = _besieged(view, sentence)
    memory.update(sieges)
    for key in sieges:
        _note_topic(memory, key.removeprefix("besieger:"), sentence)


def forget(view: View, sentence: Sentence, memory: dict[str, str]) -> None:
    """Take from *memory* the place spoken of, where it was spoken of too long ago or in another clipping."""
    at = int(memory.get("topic at", "-1"))
    if at < 0:
        return
    earlier = view.sentences[at]
    if sentence.index - at > _TOPIC_LASTS or view.clipping(earlier) != view.clipping(sentence):
        memory.pop("topic", None)
        memory.pop("topic at", None)


def _note_topic(memory: dict[str, str], place: str, sentence: Sentence) -> None:
    memory["topic"], memory["topic at"] = place, str(sentence.index)


def _topic(view: View, sentence: Sentence) -> str:
    """Return the last place that *sentence* is about, "" when none; a country that acts is none."""
    for group in reversed(sentence_groups(view, sentence)):
        places = place_entities(view, group)
        if not places or group.last.quote >= 0:
            continue
        ends = _TOPIC_END.match(view.text, group.last.content_end, sentence.end) is not None
        opens = ends or (group.start - sentence.start <= _BULLET and not group.particle)
        state = is_state(view, places[-1])
        if (group.particle in SALIENT or opens) and not (state and group.particle != "を"):
            return places[-1]
    return ""


def _besieged(view: View, sentence: Sentence) -> dict[str, str]:
    """Return ``besieger:PLACE`` → entity for the sieges of *sentence*."""
    match = _BESIEGING.search(view.text, sentence.start, sentence.end)
    if match is None:
        return {}
    groups = [g for g in sentence_groups(view, sentence) if g.end <= match.start()]
    objects = [g for g in groups if g.particle in {"を", "に", "へ"} and place_entities(view, g)]
    subjects = [g for g in groups if g.particle in SUBJECT_PARTICLES and not place_entities(view, g)]
    if not subjects and sentence.index:
        subjects = _subjects_before(view, sentence)
    if not objects or not subjects:
        return {}
    return {"besieger:" + p: subjects[0].entities[0] for p in place_entities(view, objects[-1])}


def _subjects_before(view: View, sentence: Sentence) -> list[Group]:
    earlier = sentence_groups(view, view.sentences[sentence.index - 1])
    return [
        g for g in earlier if view.kind(g.entities[0]) is not Kind.PLACE and g.particle in {"は", "が", "の"}
    ]
