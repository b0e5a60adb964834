"""A sentence and its meeting's place in it; who mediated (仲介) and what was talked about (議題), out.

Both only as the same sentence says them. Finds no meetings.
"""

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import ABOUT, MEDIATED, MEDIATING
from kg.extract.view import View
from kg.records import Kind, Sentence

_MEDIATED = re.compile(MEDIATED)
_MEDIATING = re.compile(MEDIATING)
_ABOUT = re.compile(ABOUT)
_FAR = 60
_LONGEST = 40
_BEFORE_TOPIC = SUBJECT_PARTICLES | {"と", "で", "に", "とも", "では", "、"}


def mediators_of(view: View, sentence: Sentence, start: int) -> tuple[str, ...]:
    """Return who mediated the meeting at *start*: X の仲介で, X が仲介する, 仲介役の X."""
    found: list[str] = []
    for group in sentence_groups(view, sentence):
        actors = [e for e in group.entities if view.kind(e) is not Kind.EVENT]
        after = group.particle == "の" and _MEDIATED.match(view.text, group.end, sentence.end)
        acting = group.particle in SUBJECT_PARTICLES and _MEDIATING.match(view.text, group.end, sentence.end)
        if after or (acting and group.end <= start):
            found.extend(actors)
    return tuple(sorted(set(found)))


def topic_of(view: View, sentence: Sentence, start: int, end: int) -> str:
    """Return what the meeting ``[start, end)`` was about (…について), "" when the sentence says nothing."""
    match = _ABOUT.search(view.text, max(sentence.start, start - _FAR), min(sentence.end, end + _FAR))
    if match is None:
        return ""
    low = max(sentence.start, match.start() - _LONGEST)
    cut = max(view.text.rfind(mark, low, match.start()) + 1 for mark in "、。「」")
    ends = [
        g.end
        for g in sentence_groups(view, sentence)
        if g.end <= match.start() and g.particle in _BEFORE_TOPIC
    ]
    begin = max(low, cut, *ends) if ends else max(low, cut)
    return view.text[begin : match.start()].strip()
