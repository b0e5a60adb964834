"""A document's view in; the view with the rooms, houses and spots that only common nouns name, out.

Only the rules of meetings read it, and only where somebody met stays in the graph: 応接室で面会した. States
nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.extract.cues import meetings_venues as cues
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Entity, Form, Kind, Meeting, Mention, Sentence

_WORDS = "|".join(sorted(cues.VENUE_NOUNS, key=len, reverse=True))
_NOUN = Rare(f"(?:{_WORDS}|{cues.CALLED_BY_NAME}|{cues.OF_AN_OFFICE}|{cues.OF_A_SHIP}){cues.AT_VENUE}")
_SHIP = re.compile(cues.OF_A_SHIP)
_NO_VENUE, _OF_A_PLACE = re.compile(cues.NO_VENUE_BEFORE), re.compile(cues.OF_A_PLACE)
_CALLED = re.compile("[「『]")
_BEFORE = 24  #: characters before such a noun in which its place may be named


def with_venues(view: View) -> View:
    """Return *view* with a place for every kind of house or spot that its sentences name."""
    entities, found = dict(view.entities), []
    for sentence in view.sentences:
        taken = [m for m in view.mentions_in(sentence) if m.entities]
        for match in _NOUN.finditer(view.text, sentence.start, sentence.end):
            start, end = match.span()
            a_ship = _SHIP.match(view.text, start)
            if not a_ship and _NO_VENUE.search(view.text, max(sentence.start, start - 5), start):
                continue
            if any(m.start < end and start < m.end for m in taken) or _placed(view, taken, start):
                continue
            name = match.group()
            key = f"unnamed-venue-{name}"
            called = bool(a_ship or _CALLED.search(name))  # 料亭「松乃」
            entities.setdefault(key, Entity(key, Kind.PLACE, name, leaf="Facility", unnamed=not called))
            found.append(_mention(sentence, start, end, name, key))
    if not found:
        return view
    return View(view.analysis, (*view.mentions, *found), entities, like=view)


def with_named_first(told: Sequence[Meeting], known: Mapping[str, Entity]) -> tuple[Meeting, ...]:
    """Return *told*, without the rooms of meetings that the text tells again at another place.

    *known*: The entities without such rooms. 官邸で会談した。…応接室で迎え: one meeting, at one place.
    """
    kept: list[Meeting] = []
    for number, meeting in enumerate(told):
        room = meeting.place if meeting.place not in known else ""
        others = (*kept, *told[number + 1 :]) if room else ()
        elsewhere = any(
            set(o.participants) == set(meeting.participants)
            and o.factuality is meeting.factuality
            and _one_day(o.date, meeting.date)
            and o.place not in {"", room}
            and (o.place in known or o in kept)
            for o in others
        )
        kept.append(replace(meeting, place="") if elsewhere else meeting)
    return tuple(kept)


def _one_day(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def venues_met_at(view: View, told: Iterable[Meeting], known: Mapping[str, Entity]) -> tuple[Entity, ...]:
    """Return the entities of *view* where *told* meetings were, those *known* already left out."""
    places = dict.fromkeys(m.place for m in told if m.place and m.place not in known)
    return tuple(view.entities[p] for p in places if p in view.entities)


def _placed(view: View, named: Sequence[Mention], start: int) -> bool:
    """Whether a place that has a name tells where it was: ザレムの|別荘で."""
    before = [m for m in named if m.end <= start <= m.end + _BEFORE and m.kind is Kind.PLACE]
    return any(m.form is Form.NAME and _OF_A_PLACE.fullmatch(view.text, m.end, start) for m in before)


def _mention(sentence: Sentence, start: int, end: int, name: str, key: str) -> Mention:
    return Mention(
        start, end, name, Kind.PLACE, sentence.index, entities=(key,), span=(start, end), rule="venue"
    )
