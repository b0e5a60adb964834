"""An entity or a sentence in; whether that can hold land, take it by arms or attack, out.

By the entity's class and the end of its name, and by words of games and votes around. Finds no facts.
"""

import re

from kg.extract.cues import control as cues
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Kind, Sentence

_CONTEST = re.compile(cues.CONTESTS)
_DISASTER = re.compile(cues.DISASTERS)
_WAR = re.compile(cues.WAR_WORDS)


def can_hold(view: View, entity: str) -> bool:
    """Whether *entity* may hold, own or run a place: no event, no medium that only reports."""
    found = view.entities[entity]
    if found.kind is Kind.ORGANIZATION:
        return found.leaf not in cues.REPORTING_LEAVES and not found.name.endswith(cues.REPORTING_ENDINGS)
    return found.kind is not Kind.EVENT


def reports_only(view: View, entity: str) -> bool:
    """Whether *entity* is a medium, which reports what others do."""
    return view.kind(entity) is Kind.ORGANIZATION and not can_hold(view, entity)


def can_attack(view: View, entity: str) -> bool:
    """Whether *entity* may attack: as ``can_hold``, and no school, club, firm or court."""
    found = view.entities[entity]
    unarmed = found.leaf in cues.UNARMED_LEAVES or found.name.endswith(cues.UNARMED_ENDINGS)
    return can_hold(view, entity) and not unarmed


def is_force(view: View, entity: str) -> bool:
    """Whether *entity* is an armed body, by its class or its name."""
    found = view.entities[entity]
    return found.kind is Kind.ORGANIZATION and (
        found.leaf in {"MilitaryForce", "ArmedGroup"} or found.name.endswith(cues.FORCE_ENDINGS)
    )


def is_contest(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* tells of a game, a vote or a market, where nothing is taken by arms."""
    return bool(_CONTEST.search(view.text, sentence.start, sentence.end))


def disaster_before(view: View, sentence: Sentence, offset: int) -> bool:
    """Whether a force of nature is a subject of *sentence* before *offset*."""
    return bool(_DISASTER.search(view.text, sentence.start, offset))


def is_warlike(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* speaks of arms, or the whole text is a tale of the past."""
    return tells_story(view) or bool(_WAR.search(view.text, sentence.start, sentence.end))
