"""A sentence in; which places somebody lays siege to (攻める・囲む), out.

Only remembered, so that a later 「城は落ちた」 knows who took it. States no control.
"""

import re

from kg.extract.arguments import sentence_groups
from kg.extract.control_places import place_entities
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.control import BESIEGING
from kg.extract.view import View
from kg.records import Kind, Sentence

_BESIEGING = re.compile(BESIEGING)


def besieged(view: View, sentence: Sentence) -> dict[str, str]:
    """Return ``besieger:PLACE`` → entity for the sieges of *sentence*."""
    match = _BESIEGING.search(view.text, sentence.start, sentence.end)
    if match is None:
        return {}
    groups = [g for g in sentence_groups(view, sentence) if g.end <= match.start()]
    objects = [g for g in groups if g.particle == "を" and place_entities(view, g)]
    subjects = [g for g in groups if g.particle in SUBJECT_PARTICLES and not place_entities(view, g)]
    if not subjects and sentence.index:
        earlier = sentence_groups(view, view.sentences[sentence.index - 1])
        subjects = [
            g
            for g in earlier
            if view.kind(g.entities[0]) is not Kind.PLACE and g.particle in {"は", "が", "の"}
        ]
    if not objects or not subjects:
        return {}
    return {"besieger:" + p: subjects[0].entities[0] for p in place_entities(view, objects[-1])}
