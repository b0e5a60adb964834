"""A control predicate in; whether it is told as a fact, a plan, a wish, a supposition or a denial, out.

A contested claim stays a claim of something that happened: disputes are not factuality.
"""

import re

from kg.extract.cues import control as cues
from kg.extract.cues.factuality import NOT_TOLD
from kg.extract.factuality import scope
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import ControlKind, Factuality, Sentence

_NEGATED = re.compile(cues.NEGATED)
_QUESTION = re.compile(cues.QUESTION)
_HEARSAY = re.compile(cues.HEARSAY)
_PLANS = re.compile(cues.PLANS)
_WISHES = re.compile(cues.WISHES)
_CONDITIONS = re.compile(cues.CONDITIONS)
_FUTURE = re.compile(cues.FUTURE)
_NOT_TOLD = re.compile(NOT_TOLD)
_STATES = frozenset({ControlKind.CONTROLS, ControlKind.SOVEREIGNTY})


def control_status(
    view: View, sentence: Sentence, start: int, end: int, kind: ControlKind, date: str
) -> Factuality:
    """Return the factuality of the predicate ``[start, end)``; *end* is where its stem ends."""
    tail = view.text[end : scope(view, sentence, start)[1]]
    if _NEGATED.match(tail):
        return Factuality.DENIED
    if _QUESTION.match(tail) or _HEARSAY.match(tail):
        return Factuality.POSSIBLE
    if _WISHES.match(tail):
        return Factuality.DESIRED
    if _PLANS.match(tail):
        return Factuality.PLANNED
    if _CONDITIONS.match(tail) or _NOT_TOLD.match(tail):
        return Factuality.HYPOTHETICAL
    anchor = view.anchor(sentence)
    if date and anchor and date > anchor[: len(date)]:
        return Factuality.PLANNED
    if kind not in _STATES and _FUTURE.match(tail) and not tells_story(view):
        return Factuality.PLANNED
    return Factuality.ACTUAL
