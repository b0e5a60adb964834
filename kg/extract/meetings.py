"""A document's view in; who met or talked with whom (会談), as each sentence tells it, out.

What was planned, wished, called off, denied or supposed keeps its factuality. Does not join several
reports of one meeting: the resolve room does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.actors import reports_only
from kg.extract.arguments import Group, sentence_groups
from kg.extract.control_claims import claim_at, claims_by_sentence
from kg.extract.cues.factuality import SINCE_HEAD
from kg.extract.cues.meetings import (
    CALL_NOUN,
    CALL_VERBS,
    DATIVE_VERBS,
    GATHER_VERBS,
    INTERVIEW,
    JOINT_OPENERS,
    MANNER_NOUNS,
    NOT_AFTER_NOUN,
    NOT_BEFORE,
    PARTY_NOUNS,
    PRESS_NOUNS,
    QUARTERS,
    SIDES,
    SPEAK_CHANNELS,
    SPEAK_VERBS,
    TALK_NOUNS,
    TALK_VERBS,
    VERB_AFTER,
    VISIT_VERBS,
)
from kg.extract.factuality import factuality, past_date
from kg.extract.meetings_attendance import Opened, attended, lasted, opened
from kg.extract.meetings_details import mediators_of, topic_of
from kg.extract.meetings_diary import diary_meetings
from kg.extract.meetings_levels import levelled
from kg.extract.meetings_nouns import noun_parties, noun_status
from kg.extract.meetings_parties import (
    Parties,
    groups_before,
    people_first,
    subject_of,
    topic_before,
    verb_parties,
)
from kg.extract.meetings_when import (
    channel_of,
    date_of,
    date_right_before,
    duration_of,
    ordinal_of,
    place_of,
)
from kg.extract.rule_precision import with_confidence
from kg.extract.view import View
from kg.records import Claim, Factuality, Kind, Meeting, Sentence

_NOUN = "|".join(sorted(TALK_NOUNS, key=len, reverse=True))
_NOT_BEFORE = "".join(f"(?<!{w})" for w in NOT_BEFORE)
_TALK = re.compile(f"{_NOT_BEFORE}(?:{_NOUN})")
_AFTER = re.compile(VERB_AFTER)
_NATIVE = re.compile("|".join((*TALK_VERBS, *SPEAK_VERBS)))
_SPEAK = re.compile("|".join(SPEAK_VERBS))
_DATIVE = re.compile("|".join(DATIVE_VERBS))
_VISIT = re.compile("|".join(VISIT_VERBS))
_CALL = re.compile("|".join(CALL_VERBS))
_QUARTERS = re.compile(QUARTERS)
_CALL_NOUN = re.compile(CALL_NOUN)
_GATHER = re.compile("|".join(GATHER_VERBS))
_SINCE = re.compile(SINCE_HEAD)
_CLEFT = re.compile(r".{0,6}(?:の|こと)は")


@dataclass(frozen=True, slots=True)
class _Trigger:
    start: int
    end: int
    sort: str  #: verb, noun, dative, visit, call, gather


def extract_meetings(view: View, claims: Sequence[Claim] = ()) -> tuple[Meeting, ...]:
    """Return the meetings that the sentences of *view* tell of, in text order, one per telling.

    *claims* of the document say on whose word a meeting stands.
    """
    rows = claims_by_sentence(view, claims)
    found: list[Meeting] = []
    last: tuple[str, ...] = ()
    pending: Opened | None = None
    clipping = -1
    for sentence in view.sentences:
        if view.clipping(sentence).index != clipping:
            clipping, last, pending = view.clipping(sentence).index, (), None
        told: list[Meeting] = []
        for trigger in _triggers(view, sentence):
            one = _told(view, sentence, trigger, last)
            one = [m for m in one if not any(_again(m, t) for t in told)]
            if one:
                last = one[0].participants if len(one) == 1 else last
                told.extend(one)
        found.extend(_on_whose_word(m, rows.get(sentence.index, ())) for m in told)
        pending = opened(view, sentence) or pending
        found = lasted(view, sentence, attended(view, sentence, found, pending))
    return with_confidence((*levelled(view, found), *diary_meetings(view)))


def _on_whose_word(meeting: Meeting, claims: Sequence[Claim]) -> Meeting:
    """Return *meeting* with the speaker of the claim that tells it; its own offset is in its id."""
    offset = int(re.split(r"-m", meeting.meeting_id)[-1].split("-")[0])
    claim = claim_at(claims, offset)
    return replace(meeting, according_to=(claim.speaker,)) if claim else meeting


def _again(meeting: Meeting, told: Meeting) -> bool:
    """Whether the same sentence has told of *meeting* already: 会談し、…協議した."""
    same = meeting.participants == told.participants and meeting.factuality is told.factuality
    return same and (meeting.date == told.date or not meeting.date)


def _triggers(view: View, sentence: Sentence) -> list[_Trigger]:
    found: list[_Trigger] = []
    text, low, high = view.text, sentence.start, sentence.end
    for match in _TALK.finditer(text, low, high):
        after = text[match.end() : high]
        manner = match.group() in MANNER_NOUNS and after.startswith("で")
        if manner or after.startswith(NOT_AFTER_NOUN):
            continue
        sort = "verb" if _AFTER.match(text, match.end(), high) else "noun"
        found.append(_Trigger(match.start(), match.end(), sort))
    found.extend(_Trigger(m.start(), m.end(), "noun") for m in _CALL_NOUN.finditer(text, low, high))
    for match in _QUARTERS.finditer(text, low, high):
        found.append(_Trigger(match.start(), match.end(), "quarters"))
    for pattern, sort in ((_NATIVE, "verb"), (_VISIT, "visit"), (_CALL, "call"), (_GATHER, "gather")):
        found.extend(_Trigger(m.start(), m.end(), sort) for m in pattern.finditer(text, low, high))
    for match in _DATIVE.finditer(text, low, high):
        if not any(t.start <= match.start() < t.end for t in found):
            found.append(_Trigger(match.start(), match.end(), "verb"))
    found = [t for t in found if not _speech_only(view, sentence, t)]
    found.sort(key=lambda t: (t.start, -t.end))
    return [t for i, t in enumerate(found) if not any(o.start <= t.start < o.end for o in found[:i])]


def _speech_only(view: View, sentence: Sentence, trigger: _Trigger) -> bool:
    word = view.text[trigger.start : sentence.end]
    if not _SPEAK.match(word) or word.startswith("協議"):
        return False
    return not any(
        c in view.text[max(sentence.start, trigger.start - 25) : trigger.start] for c in SPEAK_CHANNELS
    )


def _told(view: View, sentence: Sentence, trigger: _Trigger, last: tuple[str, ...]) -> list[Meeting]:
    parties = _parties(view, sentence, trigger, last)
    if parties is None or len(set(parties.entities)) < 2 or not _may_meet(view, sentence, trigger, parties):
        return []
    status = _status(view, sentence, trigger, parties)
    if status is None:
        return []
    return _meetings(view, sentence, trigger, parties, status)


def _may_meet(view: View, sentence: Sentence, trigger: _Trigger, parties: Parties) -> bool:
    """Whether these parties can be meant: no press conference, no medium that only reports it."""
    word = view.text[trigger.start : trigger.end]
    if word in PRESS_NOUNS and not parties.how.startswith(("with", "dative")):
        return False
    named = parties.how in {"with", "dative", "visit", "quarters", "call"}
    if not named and any(reports_only(view, e) for e in parties.entities):
        return False
    if word.startswith("知り合") and parties.how != "with":
        return False
    kinds = {view.kind(e) for e in parties.entities}
    if Kind.PERSON in kinds and Kind.PLACE in kinds and not _for_a_side(view, sentence, trigger, parties):
        return False
    return view.text[parties.start : trigger.start].count("によると") == 0


def _for_a_side(view: View, sentence: Sentence, trigger: _Trigger, parties: Parties) -> bool:
    """Whether the countries among *parties* stand for their people: 〜側, 〜政府."""
    if view.text[trigger.start : trigger.end] in PARTY_NOUNS:
        return False
    groups = [g for g in sentence_groups(view, sentence) if set(g.entities) & set(parties.entities)]
    places = [g for g in groups if view.kind(g.entities[0]) is Kind.PLACE]
    return all(g.last.title.endswith(SIDES) for g in places)


def _parties(view: View, sentence: Sentence, trigger: _Trigger, last: tuple[str, ...]) -> Parties | None:
    if trigger.sort == "noun":
        return noun_parties(view, sentence, trigger.start, trigger.end, last)
    if trigger.sort in {"visit", "quarters"}:
        return _visited(view, sentence, trigger)
    if trigger.sort == "call":
        return _called(view, sentence, trigger)
    if trigger.sort == "gather":
        return _gathered(view, sentence, trigger)
    dative = bool(_DATIVE.match(view.text, trigger.start, sentence.end))
    parties = verb_parties(view, sentence, trigger.start, dative=dative, last=last)
    if parties is None and dative:
        parties = _visited(view, sentence, trigger)
    parties = parties or noun_parties(view, sentence, trigger.start, trigger.end, last)
    if parties is None and len(last) == 2 and _SINCE.match(view.text, trigger.end, sentence.end):
        return Parties(last, "since", start=sentence.start)
    return parties


def _visited(view: View, sentence: Sentence, trigger: _Trigger) -> Parties | None:
    groups = groups_before(view, sentence, trigger.start + 1)
    quarters = [g for g in groups if g.last.content_end == trigger.start or g.end == trigger.start + 1]
    if trigger.sort == "quarters":
        groups = [g for g in groups if g not in quarters]
        subject = subject_of(view, groups, trigger.start) or topic_before(view, sentence)
        if not quarters or subject is None:
            return None
        return Parties((*subject.entities, *quarters[-1].entities), "quarters", start=subject.start)
    objects = [g for g in groups if g.particle == "を" and trigger.start - g.end <= 34 and _people(view, g)]
    if not objects:
        return None
    later = [g for g in groups if g.particle == "が" and g.start >= objects[-1].end]
    if not later and trigger.start - objects[-1].end > 16:
        return None
    subject = (
        later[-1] if later else subject_of(view, groups, objects[-1].start) or topic_before(view, sentence)
    )
    if subject is None or not _people(view, subject):
        return None
    return Parties((*subject.entities, *objects[-1].entities), "visit", start=subject.start)


def _people(view: View, group: Group) -> bool:
    return all(view.kind(e) is Kind.PERSON for e in group.entities)


def _called(view: View, sentence: Sentence, trigger: _Trigger) -> Parties | None:
    groups = groups_before(view, sentence, trigger.start + 2)
    callers = [g for g in groups if g.last.content_end == trigger.start and _people(view, g)]
    if not callers:
        return None
    subject = subject_of(view, groups, callers[-1].start) or topic_before(view, sentence)
    if subject is None:
        return None
    return Parties((*subject.entities, *callers[-1].entities), "call", start=subject.start)


def _gathered(view: View, sentence: Sentence, trigger: _Trigger) -> Parties | None:
    groups = groups_before(view, sentence, trigger.start)
    subject = subject_of(view, groups, trigger.start)
    if subject is None or len(subject.entities) < 2:
        return None
    return Parties(people_first(view, subject.entities), "gather", start=subject.start)


def _status(view: View, sentence: Sentence, trigger: _Trigger, parties: Parties) -> Factuality | None:
    if any(w in view.text[max(sentence.start, trigger.start - 6) : trigger.end + 2] for w in INTERVIEW):
        return None
    date = _date(view, sentence, trigger, parties)
    if trigger.sort != "noun":
        date = past_date(view, sentence, trigger.end, date)
    if trigger.sort == "noun":
        return noun_status(view, sentence, trigger.start, trigger.end, date)
    return factuality(view, sentence, trigger.start, trigger.end, date=date)


def _date(view: View, sentence: Sentence, trigger: _Trigger, parties: Parties) -> str:
    if trigger.sort == "noun":
        since = parties.start
        before = date_of(view, sentence, trigger.start, since=since) or date_right_before(
            view, sentence, since
        )
        return before or date_of(view, sentence, trigger.end, since=trigger.end, after=8)
    if _CLEFT.match(view.text, trigger.end, sentence.end):
        return date_of(view, sentence, trigger.end, since=trigger.end, after=40) or date_of(
            view, sentence, trigger.start
        )
    return date_of(view, sentence, trigger.start)


def _place(view: View, sentence: Sentence, trigger: _Trigger, parties: Parties) -> str:
    dative = trigger.sort in {"visit", "gather"}
    place = place_of(view, sentence, trigger.start, parties.start, dative=dative)
    if place:
        return place
    if trigger.sort == "noun" or _CLEFT.match(view.text, trigger.end, sentence.end):
        return place_of(view, sentence, min(sentence.end, trigger.end + 60), trigger.end)
    return ""


def _meetings(
    view: View, sentence: Sentence, trigger: _Trigger, parties: Parties, status: Factuality
) -> list[Meeting]:
    entities = tuple(dict.fromkeys(parties.entities))
    spoken = view.text[parties.start : trigger.end]
    separate = parties.separate and any(w in spoken for w in JOINT_OPENERS)
    pairs = [(entities[0], e) for e in entities[1:]] if separate else [entities]
    channel = channel_of(spoken)
    date = past_date(view, sentence, trigger.end, _date(view, sentence, trigger, parties))
    place = "" if channel in {"phone", "online"} else _place(view, sentence, trigger, parties)
    mediators = mediators_of(view, sentence, trigger.start)
    made = []
    for number, pair in enumerate(pairs):
        made.append(
            Meeting(
                meeting_id=f"{view.document.doc_id}-m{trigger.start}" + (f"-{number}" if number else ""),
                participants=tuple(sorted(pair)),
                place=place,
                date=date,
                mediators=tuple(m for m in mediators if m not in pair),
                topic=topic_of(view, sentence, trigger.start, trigger.end),
                duration=duration_of(spoken),
                ordinal=ordinal_of(view.text[parties.start : sentence.end]),
                channel=channel,
                factuality=status,
                code="041" if channel == "phone" else "040",
                rule=f"talk-{trigger.sort}-{parties.how}",
                evidence=(view.evidence(sentence),),
            )
        )
    return made
