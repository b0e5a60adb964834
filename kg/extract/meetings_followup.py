"""Sentences around a meeting that tell when and where it was in; meetings with that date and place, out.

会ったのは2日の深夜、X だった; 会談は3日、X で行われた; X で共同記者会見に臨んだ; 開催地は X に落ち着いた.
Finds no meeting.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.cues.meetings import PLACE_AFTER
from kg.extract.cues.meetings_followup import (
    OF_VENUE,
    ONLY_WHEN,
    ONLY_WHERE,
    PRESS_AFTER,
    TALKS_TOLD,
    TOLD_OF_IT,
    VENUE,
)
from kg.extract.cues.meetings_where import NAMES_THE_VENUE, ONLY_ADDS_WHERE, WHO_IT_WAS
from kg.extract.meetings_when import date_of
from kg.extract.meetings_where import place_of
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Factuality, Kind, Meeting, Sentence

_TOLD, _WHEN, _WHERE = re.compile(TOLD_OF_IT), re.compile(ONLY_WHEN), re.compile(ONLY_WHERE)
_PRESS, _VENUE = Rare(PRESS_AFTER), Rare(VENUE)
_PLACE, _NAMES_THE_VENUE = re.compile(PLACE_AFTER), re.compile(NAMES_THE_VENUE)
_OF_VENUE = re.compile(OF_VENUE)
_ADDS, _WHO = re.compile(ONLY_ADDS_WHERE), re.compile(WHO_IT_WAS)
_TALKS_TOLD = re.compile(TALKS_TOLD)
_OPENING = 14
_NEAR = 2


def followed_up(
    view: View, sentence: Sentence, found: list[Meeting], halls: View | None = None
) -> list[Meeting]:
    """Return *found*, the last of it with the date and place that *sentence* adds, if it tells of them.

    *halls*: The view with the rooms and houses that common nouns name.
    """
    told = _TOLD.match(view.text, sentence.start, sentence.end)
    when = _WHEN.fullmatch(sentence.text.strip()) or _only_where(view, sentence)
    press = _PRESS.search(view.text, sentence.start, sentence.end)
    adds = "" if told or when or press else _added_place(view, sentence)
    if adds and found and _just_told(view, sentence, found[-1]) and not found[-1].place:
        evidence = tuple(dict.fromkeys((*found[-1].evidence, view.evidence(sentence))))
        elsewhere = found[-1].channel in {"phone", "online"}
        return found if elsewhere else [*found[:-1], replace(found[-1], place=adds, evidence=evidence)]
    if not (told or when or press) or not found or not _just_told(view, sentence, found[-1]):
        return found
    last = found[-1]
    if any(m.evidence[0] == last.evidence[0] for m in found[:-1] if m.evidence):
        return found  # which of them is not said
    at = told.end() if told else sentence.start
    days = [iso for start, _, iso in dated_expressions(view, sentence) if start >= at or when]
    place = _named(view, sentence, press.start()) if press else _named(view, sentence, sentence.end)
    if not place and told and _OF_VENUE.search(told.group()):
        place = _venue_named(view, sentence, told.end())
    if not place and halls and told:
        place = _named(halls, sentence, sentence.end)
    fits = not press or not last.date or not days or last.date in days
    changed = replace(
        last,
        date=last.date or (days[0] if days and not press else ""),
        place=last.place or (place if fits and last.channel not in {"phone", "online"} else ""),
    )
    if changed == last:
        return found
    evidence = tuple(dict.fromkeys((*last.evidence, view.evidence(sentence))))
    return [*found[:-1], replace(changed, evidence=evidence)]


def _added_place(view: View, sentence: Sentence) -> str:
    """Return the place of a sentence without a verb that adds it: 同じ年の6月に X で。."""
    named = sentence_arguments(view, sentence)
    if not named or any(a.mention.kind is not Kind.PLACE for a in named):
        return ""
    opens = named[0].start - sentence.start <= _OPENING
    adds = opens and _ADDS.fullmatch(view.text, named[0].mention.end, sentence.end)
    return named[0].entities[0] if adds else ""


def who_it_was(view: View, sentence: Sentence, told: list[Meeting]) -> list[Meeting]:
    """Return *told*, the only one of it with the place and day of the talks that the sentence before told.

    15日に X で会談が行われた。顔を合わせたのは Y と Z だった; X に降りた。出迎えたのは Y だ.
    """
    before = view.sentences[sentence.index - 1 : sentence.index]
    says = _WHO.match(view.text, sentence.start, sentence.end)
    if len(told) != 1 or not says or not before or view.clipping(before[0]) != view.clipping(sentence):
        return told
    place = place_of(view, before[0], before[0].end, before[0].start)
    talks = _TALKS_TOLD.search(view.text, before[0].start, before[0].end)
    date = date_of(view, before[0], talks.start() if talks else before[0].end)
    one = told[0]
    return [replace(one, place=one.place or place, date=one.date or date)]


def _only_where(view: View, sentence: Sentence) -> re.Match[str] | None:
    """Return the match of a sentence that is a place and nothing else: ベルネの修道院だった。."""
    named = sentence_arguments(view, sentence)
    opens = len(named) == 1 and named[0].mention.kind is Kind.PLACE and named[0].start == sentence.start
    return _WHERE.fullmatch(sentence.text.strip()) if opens else None


def venue_before(view: View, sentence: Sentence) -> str:
    """Return the place that the sentence before chose for the talks: 開催地は X に落ち着いた, "" for none."""
    before = view.sentences[sentence.index - 1 : sentence.index]
    if not before or view.clipping(before[0]) != view.clipping(sentence):
        return ""
    chosen = _VENUE.search(view.text, before[0].start, before[0].end)
    args = sentence_arguments(view, before[0]) if chosen else ()
    named = [a for a in args if chosen and chosen.start() < a.start and a.mention.kind is Kind.PLACE]
    named = [a for a in named if a.mention.end <= chosen.end("where")] if chosen else []
    return named[-1].entities[0] if named else ""


def _just_told(view: View, sentence: Sentence, meeting: Meeting) -> bool:
    """Whether the meeting told last happened and stands in *sentence* or one of the two before."""
    if meeting.factuality is not Factuality.ACTUAL or not meeting.evidence:
        return False
    first = view.sentences[max(0, sentence.index - _NEAR)]
    told = meeting.evidence[-1].start
    return first.start <= told <= sentence.start and view.clipping(first) == view.clipping(sentence)


def _venue_named(view: View, sentence: Sentence, start: int) -> str:
    """Return the place in which *sentence* ends: 会場は|ケルサの国際会議場."""
    named = [
        a for a in sentence_arguments(view, sentence) if a.start >= start and a.mention.kind is Kind.PLACE
    ]
    last = [a for a in named if _NAMES_THE_VENUE.match(view.text, a.mention.end, sentence.end)]
    return last[0].entities[0] if last else ""


def _named(view: View, sentence: Sentence, end: int) -> str:
    """Return the place before *end* where something is done or is: X で, X だった."""
    args: Sequence[Argument] = sentence_arguments(view, sentence)
    places = [
        a
        for a in args
        if a.mention.kind is Kind.PLACE
        and a.quote < 0
        and _PLACE.match(view.text, a.mention.end, sentence.end)
    ]
    near = [a for a in places if a.mention.end <= end]
    return near[-1].entities[0] if near else ""
