"""A trigger and the parties of it in; whether they met, and when and where, out.

Each sort of trigger has its tense, its date and its place somewhere else. Finds no parties.
"""

from kg import expressions as re
from kg.extract.cues.factuality import CAPTION_HEAD
from kg.extract.cues.meetings import (
    HELD_ADNOMINAL,
    HELD_AFTER,
    INTERVIEW,
    LIGHT_VERB,
    MET_AT,
    NEVER_HELD,
    SEATING_VERB,
)
from kg.extract.cues.meetings_arrivals import KEPT_APART, NOT_AT_HOME, WAS_OUT
from kg.extract.cues.meetings_together import ONLY, TODAY_IN_HEADLINE, WHILE_DOING
from kg.extract.cues.meetings_where import AT_THE_TALKS
from kg.extract.cues.time import OF_ANOTHER_DAY
from kg.extract.day_headings import day_of_heading
from kg.extract.factuality import factuality, past_date
from kg.extract.meetings_hosts import hosts_land, place_said_last
from kg.extract.meetings_interview import confirmed
from kg.extract.meetings_nouns import noun_status
from kg.extract.meetings_parties import Parties
from kg.extract.meetings_triggers import Trigger
from kg.extract.meetings_when import date_around_party, date_of, date_right_before, date_taken_over
from kg.extract.meetings_where import (
    place_of,
    place_of_headline,
    place_of_scene,
    place_predicated,
    place_taken_over,
)
from kg.extract.situation_dates import dated_expressions, has_open_day
from kg.extract.view import View
from kg.records import Factuality, Sentence

_SEAT = re.compile(SEATING_VERB)
_WHILE = re.compile(WHILE_DOING)
_AT_THE_TALKS = re.compile(AT_THE_TALKS)
_NEVER_HELD, _BY_NOUN = re.compile(NEVER_HELD), re.compile(r"会談$|面会$|会合$|協議$|対談$|懇談$|会食$")
_LIGHT = re.compile(LIGHT_VERB)
_MET_AT = re.compile(MET_AT)
#: Sorts of somebody who comes to where another is.
_CALLS = frozenset({"visit", "quarters", "hosted", "answered", "petition"})
#: Sorts whose words hold the house: X の|執務室を訪れ, 応接室に通し.
_WITHIN_WORDS = frozenset(
    {"along", "introduced", "quarters", "visit", "call", "told", "lodged", "reply", "report", "there"}
)
_ONLY, _NOT_AT_HOME = re.compile(ONLY), re.compile(NOT_AT_HOME)
_OUT = re.compile(WAS_OUT)
_KEPT_APART = re.compile(KEPT_APART)
_IN_REPLY = frozenset({"asked", "reply", "found"})
_PAST_END = re.compile(r"(?:[ただ]|という|ます|です)[。」]?$")
_ADMITTED = re.compile(r"[^、。「」]{0,6}たこと(?:を|は)[^、。]{0,8}(?:認め|明らか|明か|公表|告白|白状)")
_TODAY = re.compile(TODAY_IN_HEADLINE)
_HELD_AFTER = re.compile(HELD_AFTER)
_HELD_ADNOMINAL = re.compile(HELD_ADNOMINAL)
#: Not of the day that a heading over the sentence names.
_EARLIER = re.compile(OF_ANOTHER_DAY)
#: Nobody plans that the telephone rings.
_RINGS = re.compile(r"から[^、。]{0,10}?電話が(?:入|鳴|かか|掛か|来)[るり](?:、[^。]*[たるいうく])?。[」\s]*")
_CAPTION, _CAPTION_LENGTH = re.compile(CAPTION_HEAD), 60
_BACK = 60  #: characters that ``place_of`` looks back
_NEAR = 8  # characters after a noun of meeting in which its date may stand
_CLEFT = re.compile(r".{0,6}(?:の|こと)は")


def status_of(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> Factuality | None:
    """Return whether *parties* met, None where the text does not say it of them."""
    around = view.text[max(sentence.start, trigger.start - 6) : trigger.end + 2]
    if trigger.sort != "interviewed" and any(w in around for w in INTERVIEW):
        return None
    named = trigger.sort == "noun" or _BY_NOUN.search(view.text, trigger.start, trigger.end)
    if named and _NEVER_HELD.search(view.text, sentence.start, trigger.start):
        return Factuality.DENIED
    date = day_of(view, sentence, trigger, parties)
    if trigger.sort == "noun":
        return noun_status(view, sentence, trigger.start, trigger.end, date)
    if trigger.sort in _IN_REPLY:
        return Factuality.ACTUAL if _PAST_END.search(sentence.text.rstrip()) else None
    if _headed_today(view, sentence, trigger):
        return Factuality.PLANNED
    end = _tense_from(view, sentence, trigger)
    date = past_date(view, sentence, end, date)
    if (status := confirmed(view, sentence)) is not None:
        return status
    status = factuality(view, sentence, trigger.start, end, date=date)
    if (
        status is Factuality.PLANNED
        and trigger.sort == "call"
        and _RINGS.fullmatch(view.text, trigger.start, sentence.end)
    ):
        return Factuality.ACTUAL  # 午前七時、Y から電話が入る。
    if status is Factuality.DENIED and _ONLY.search(view.text, sentence.start, trigger.start):
        return Factuality.ACTUAL  # 生涯に七度しか会っていない
    not_received = trigger.sort in _CALLS and (
        _NOT_AT_HOME.search(view.text, trigger.end, sentence.end)
        or _kept_apart(view, sentence)
        or _was_out(view, sentence)
    )
    return Factuality.DENIED if status is Factuality.ACTUAL and not_received else status


def _kept_apart(view: View, sentence: Sentence) -> bool:
    """Whether the next two sentences say that whoever came was not met: 窓越しに手を振るだけにした."""
    following = view.sentences[sentence.index + 1 : sentence.index + 3]
    return any(s.block == sentence.block and _KEPT_APART.search(s.text) for s in following)


def _was_out(view: View, sentence: Sentence) -> bool:
    """Whether the next sentence opens by saying that whoever was called on was not there: 外相は留守で、…."""
    following = view.sentences[sentence.index + 1 : sentence.index + 2]
    return any(s.block == sentence.block and _OUT.match(s.text) for s in following)


def _headed_today(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a headline says that they meet today: X、きょう Y と会談."""
    last = trigger.end >= len(view.text[: sentence.end].rstrip()) and "。" not in sentence.text
    return last and bool(_TODAY.search(view.text[sentence.start : trigger.start]))


def _tense_from(view: View, sentence: Sentence, trigger: Trigger) -> int:
    """Return where the verb begins that says whether it happened: 協議を18日に開いた."""
    if trigger.sort == "seated":
        seat = _SEAT.search(view.text, trigger.end, sentence.end)
        return seat.start() if seat else trigger.end
    while_done = _WHILE.match(view.text, trigger.end, sentence.end)
    if while_done:
        return while_done.start("verb")  # 葉巻をくゆらせながら|決めた
    light = _LIGHT.match(view.text, trigger.end, sentence.end)
    return light.end() if light else trigger.end


def day_of(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> str:
    """Return the date of the meeting, "" where the text does not tell it."""
    if trigger.sort == "noun":
        since = parties.start
        before = date_of(view, sentence, trigger.start, since=since) or date_right_before(
            view, sentence, min(since, trigger.start)
        )
        if not before and _HELD_ADNOMINAL.search(view.text, sentence.start, min(since, trigger.start)):
            before = date_of(view, sentence, min(since, trigger.start))  # 3日開かれた|X と Y の会談
        before = before or date_around_party(view, sentence, trigger.start)
        before = before or _day_glued(view, sentence, since)
        held = _HELD_AFTER.match(view.text, trigger.end, sentence.end)
        beyond = held.end() - trigger.end if held else _NEAR
        return before or date_of(view, sentence, trigger.end, since=trigger.end, after=beyond)
    if _CLEFT.match(view.text, trigger.end, sentence.end):
        return date_of(view, sentence, trigger.end, since=trigger.end, after=40) or date_of(
            view, sentence, trigger.start
        )
    if _CAPTION.match(view.text, trigger.end, sentence.end) and (
        shown := date_of(view, sentence, trigger.end, since=trigger.end, after=_CAPTION_LENGTH)
    ):
        return shown
    until = trigger.end if trigger.sort in {"call", "told", "report", "quarters"} else trigger.start
    if _ADMITTED.match(view.text, trigger.end, sentence.end) and not date_of(
        view, sentence, until, since=parties.start
    ):
        return ""  # 翌日になって、X は Y を迎えたことを認めた: the day it was admitted
    told = date_of(view, sentence, until) or date_taken_over(view, sentence)
    if told or has_open_day(view, sentence) or _EARLIER.search(view.text, sentence.start, until):
        return told
    return day_of_heading(view, sentence)


def _day_glued(view: View, sentence: Sentence, since: int) -> str:
    """Return the day that stands right before the parties: 17日|両党の協議が始まった."""
    near = [iso for _, end, iso in dated_expressions(view, sentence) if end == since]
    return near[-1] if near else ""


def venue_of(
    view: View, sentence: Sentence, trigger: Trigger, parties: Parties, *, implied: bool = True
) -> str:
    """Return the place of the meeting, "" where the text does not tell it.

    *implied*: Whether it may follow from who received whom, where no place of the meeting is told.
    """
    met_at = _MET_AT.match(view.text, trigger.start) is not None
    dative = met_at or trigger.sort in {"visit", "gather", "quarters"}
    place = place_of(view, sentence, trigger.start, parties.start, dative=dative)
    if not place and trigger.sort in _WITHIN_WORDS:
        place = place_of(view, sentence, min(sentence.end, trigger.end + 2), parties.start, dative=dative)
    if place:
        return place
    light = _LIGHT.match(view.text, trigger.end, sentence.end)
    if light and trigger.sort == "verb":
        place = place_of(view, sentence, light.end(), trigger.end + _BACK)  # 会談を|X で|行った
        if place:
            return place
    at_talks = trigger.sort == "noun" and _AT_THE_TALKS.match(view.text, trigger.end, sentence.end)
    if at_talks:
        place = place_of(view, sentence, trigger.end, trigger.end)  # X であった|Y との会談で
    elif trigger.sort == "noun" or _CLEFT.match(view.text, trigger.end, sentence.end):
        place = place_of(view, sentence, min(sentence.end, trigger.end + 60), trigger.end)
    place = place or place_predicated(view, sentence, trigger.end)
    place = place or place_of_headline(view, sentence, trigger.end)
    if not place and "。" not in sentence.text:
        place = place_of(view, sentence, sentence.end, trigger.end)  # X が Y と会談　P で
    place = place or place_said_last(view, sentence, trigger.end)
    place = place or place_taken_over(view, sentence, parties.entities)
    place = place or place_of_scene(view, sentence, parties.entities)
    if place or not implied:
        return place
    return hosts_land(view, sentence, parties.entities, parties.start, trigger)
