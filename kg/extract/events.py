"""A document's view in; its named events with the date and place that the text gives them out.

Looks only at sentences that name the event: 1月にXで開かれた〈E〉, 〈E〉(1月), 〈E〉は1月にXで始まった.
Where they disagree there is neither. Finds no events: those that have a name are mentions already.
"""

import dataclasses
from collections import defaultdict

from kg import expressions as re
from kg.extract.cues.events import HAPPENED, HAPPENS, TOPIC
from kg.extract.cues.scripts import is_kanji
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Entity, Form, Kind, Mention

_BRACKET = re.compile(r"[」』]?[（(]")
_DATE_BEFORE = re.compile(rf"の(?:[「『])?|、?に?[^。、「」]{{0,12}}?{HAPPENED}[「『]?")
_DATE_AFTER = re.compile(rf"[」』]?{TOPIC}")
_AFTER_DATE = re.compile(rf"に?、?[^。、「」]{{0,12}}?{HAPPENS}")
_PLACE_BEFORE = re.compile(rf"で(?:の[「『]?|[^。、「」]{{0,10}}?{HAPPENED}[「『]?)")
_PLACE_AFTER = re.compile(rf"[」』]?{TOPIC}[^。「」]{{0,14}}")
_AFTER_PLACE = re.compile(rf"で[^。、「」]{{0,6}}?{HAPPENS}")


def date_events(view: View) -> dict[str, Entity]:
    """Return the document's entities by id, named events with date and place where the text has them."""
    dates: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[str]] = defaultdict(set)
    for mention in view.mentions:
        goes_on = is_kanji(view.text[mention.end : mention.end + 1])  # 〈東海会議〉開幕式 is something else
        named = mention.kind == Kind.EVENT and mention.form == Form.NAME and len(mention.entities) == 1
        if named and not goes_on:
            dates[mention.entities[0]].add(_date(view, mention))
            places[mention.entities[0]].add(_place(view, mention))
    return {
        i: dataclasses.replace(e, date=_agreed(dates[i]), place=_only(places[i])) if i in dates else e
        for i, e in view.entities.items()
    }


def _date(view: View, event: Mention) -> str:
    sentence = view.sentences[event.sentence]
    for start, end, date in dated_expressions(view, sentence):
        if end <= event.start and _DATE_BEFORE.fullmatch(view.text, end, event.start):
            return date
        if start >= event.end:
            gap = view.text[event.end : start]
            after = _AFTER_DATE.match(view.text, end, sentence.end)
            if _BRACKET.fullmatch(gap) or (_DATE_AFTER.fullmatch(gap) and after):
                return date
    return ""


def _place(view: View, event: Mention) -> str:
    sentence = view.sentences[event.sentence]
    for place in view.mentions_in(sentence):
        if place.kind != Kind.PLACE or len(place.entities) != 1:
            continue
        if place.end <= event.start and _PLACE_BEFORE.fullmatch(view.text, place.end, event.start):
            return place.entities[0]
        topic = place.start >= event.end and _PLACE_AFTER.fullmatch(view.text, event.end, place.start)
        if topic and _AFTER_PLACE.match(view.text, place.end, sentence.end):
            return place.entities[0]
    return ""


def _agreed(dates: set[str]) -> str:
    """Return the most precise of dates that are one; "" where they differ."""
    told = sorted(dates - {""}, key=len)
    return told[-1] if told and all(told[-1].startswith(date) for date in told) else ""


def _only(places: set[str]) -> str:
    told = places - {""}
    return min(told) if len(told) == 1 else ""
