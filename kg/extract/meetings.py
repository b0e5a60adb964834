"""A document's view in; who met or talked with whom (会談), as each sentence tells it, out.

What was planned, wished, called off, denied or supposed keeps its factuality. Does not join several
reports of one meeting: the resolve room does.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.carried_over import not_meant
from kg.extract.control_claims import claim_at, claims_by_sentence, predicate_at
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.attacks import LAND_LEAVES
from kg.extract.cues.factuality import SINCE_HEAD
from kg.extract.cues.meetings import (
    BOTH_SIDES,
    JOINT_OPENERS,
)
from kg.extract.cues.meetings_together import ANOTHER_TIME
from kg.extract.factuality import past_date
from kg.extract.meetings_answered import answered
from kg.extract.meetings_asked import asked_in_person
from kg.extract.meetings_attendance import Opened, attended, lasted, opened
from kg.extract.meetings_delegates import with_delegates
from kg.extract.meetings_details import mediators_of, topic_of
from kg.extract.meetings_diary import diary_meetings
from kg.extract.meetings_favours import came_up, found_there, next_one, with_teller
from kg.extract.meetings_first_person import with_first_person
from kg.extract.meetings_followup import followed_up, venue_before, who_it_was
from kg.extract.meetings_handed import gathered, handed_by, handed_to, introduced, lodged, seated, shuttled
from kg.extract.meetings_levels import levelled
from kg.extract.meetings_may import may_meet
from kg.extract.meetings_minutes import minuted_meetings
from kg.extract.meetings_nouns import noun_parties
from kg.extract.meetings_offices import holders_of
from kg.extract.meetings_pairs import with_hero, with_just_told
from kg.extract.meetings_parties import Parties, Scene, groups_before
from kg.extract.meetings_petition import petitioned
from kg.extract.meetings_receiving import (
    asked,
    called,
    guest_told,
    hosted,
    interviewed,
    made_known,
    quartered,
    reported_to,
    spoken_to,
    visited,
)
from kg.extract.meetings_scene import on_scene
from kg.extract.meetings_standing import where_met
from kg.extract.meetings_telling import day_of, status_of
from kg.extract.meetings_triggers import Trigger, is_dative, triggers
from kg.extract.meetings_turns import earlier_partners, sharing_the_verb
from kg.extract.meetings_verbs import brief_parties, verb_parties
from kg.extract.meetings_when import (
    channel_of,
    date_of,
    date_right_after,
    duration_of,
    ordinal_of,
)
from kg.extract.meetings_where import place_of
from kg.extract.others_subjects import done_by_others, somebody_acts
from kg.extract.roles import with_roles
from kg.extract.rule_precision import with_confidence
from kg.extract.view import View
from kg.records import Claim, Factuality, Kind, Meeting, Sentence

_SINCE = re.compile(SINCE_HEAD)
_IN_TURN = frozenset({"with", "visit"})
_SHARED = frozenset(
    {"verb", "visit", "brief", "face", "joint"}
)  #: sorts whose verb several partners may share
_CARRIED = frozenset({"with", "dative", "visit"})  #: how parties met of whom one may be of a sentence before
_POINTED = frozenset({"both", "since"})  #: … whose word for both stands in the sentence
_CAME_OF_IT = ("talk-joint", "talk-agreed")
_ANOTHER_TIME = re.compile(ANOTHER_TIME)
_THIS_ONE = re.compile(r"[^。、]{0,6}(?:の|こと)は、?(?:これ|それ|このとき|この時)が")  #: told just before


def extract_meetings(
    view: View, claims: Sequence[Claim] = (), halls: View | None = None
) -> tuple[Meeting, ...]:
    """Return the meetings that the sentences of *view* tell of, in text order, one per telling.

    Args:
        view: The document.
        claims: of the document; they say on whose word a meeting stands.
        halls: the same view with the rooms and houses that common nouns name, where no place has a name.
    """
    view = with_first_person(with_delegates(with_roles(view)))
    rows = claims_by_sentence(view, claims)
    found: list[Meeting] = []
    last: tuple[str, ...] = ()
    pending: Opened | None = None
    clipping = -1
    recorded, covered = diary_meetings(view)
    for sentence in view.sentences:
        if sentence.index in covered:
            continue
        if view.clipping(sentence).index != clipping:
            clipping, last, pending = view.clipping(sentence).index, (), None
        told: list[Meeting] = []
        for cluster in triggers(view, sentence):
            scene = Scene(view, sentence, last, tuple(rows.get(sentence.index, ())), (*found, *told), halls)
            one = next((m for m in (_told(scene, t) for t in cluster) if m), [])
            told = [_dated_later(t, one) for t in told]
            one = [m for m in one if not any(_again(m, t) or _headed(sentence, m, t) for t in told)]
            if len(one) == 1 and found and _same_talk(view, sentence, one[0], found[-1]):
                found[-1] = _more_told(found[-1], one[0])
                continue
            if one:
                happened = len(one) == 1 and one[0].factuality is Factuality.ACTUAL
                last = one[0].participants if happened else last
                told.extend(one)
        pending = opened(view, sentence) or pending
        venue = venue_before(view, sentence) if told else ""
        told = [_where_held(sentence, m, pending) for m in told]
        told = who_it_was(view, sentence, told)
        told = [m if m.place or m.channel == "phone" else replace(m, place=venue) for m in told]
        found.extend(_on_whose_word(m, rows.get(sentence.index, ())) for m in told)
        found = lasted(view, sentence, attended(view, sentence, found, pending))
        found = followed_up(view, sentence, found, halls)
    prose = levelled(view, [*found, *asked_in_person(view, found, halls)])
    return with_confidence((*prose, *minuted_meetings(view, prose), *recorded))


def _on_whose_word(meeting: Meeting, claims: Sequence[Claim]) -> Meeting:
    """Return *meeting* with the speaker of the claim that tells it."""
    claim = claim_at(claims, predicate_at(meeting.meeting_id))
    return replace(meeting, according_to=(claim.speaker,), stated_in=(claim.claim_id,)) if claim else meeting


def _same_talk(view: View, sentence: Sentence, told: Meeting, before: Meeting) -> bool:
    """Whether *sentence* goes on with the meeting that the one before tells: 二人は店で…話した."""
    if not told.rule.endswith("-both") or told.participants != before.participants:
        return False
    if not told.factuality is before.factuality is Factuality.ACTUAL or told.date not in {"", before.date}:
        return False
    near = view.sentences[max(0, sentence.index - 1)].start <= before.evidence[-1].start
    return near and not _ANOTHER_TIME.search(view.text, sentence.start, sentence.end)


def _more_told(before: Meeting, told: Meeting) -> Meeting:
    """Return the meeting *before* with what *told* adds to it."""
    return replace(
        before,
        place=before.place or told.place,
        duration=before.duration or told.duration,
        evidence=tuple(dict.fromkeys((*before.evidence, *told.evidence))),
    )


def _again(meeting: Meeting, told: Meeting) -> bool:
    """Whether the same sentence has told of *meeting* already: 会談し、…協議した."""
    same = meeting.participants == told.participants and meeting.factuality is told.factuality
    return same and (meeting.date == told.date or not meeting.date)


def _dated_later(told: Meeting, again: Sequence[Meeting]) -> Meeting:
    """Return *told* with the day that what came of it names: 会談し、|同日、文書に調印した."""
    signed = [m for m in again if m.rule.startswith(_CAME_OF_IT) and m.participants == told.participants]
    undated = signed and not told.date and told.factuality is signed[0].factuality
    return replace(told, date=signed[0].date) if undated else told


def _headed(sentence: Sentence, meeting: Meeting, told: Meeting) -> bool:
    """Whether a headline has said that *meeting* is still to come: X、Y と会談へ　停戦を協議."""
    planned = told.factuality is Factuality.PLANNED and meeting.factuality is Factuality.ACTUAL
    return planned and "。" not in sentence.text and meeting.participants == told.participants


def _where_held(sentence: Sentence, meeting: Meeting, held: Opened | None) -> Meeting:
    """Return *meeting* with place and date of the talks that the sentence before said were held."""
    if held is None or sentence.index - held.sentence.index != 1 or sentence.block != held.sentence.block:
        return meeting
    if meeting.factuality is not Factuality.ACTUAL or meeting.channel in {"phone", "online"}:
        return meeting
    fits = not (meeting.date and held.date) or meeting.date == held.date
    if not fits:
        return meeting
    return replace(meeting, place=meeting.place or held.place, date=meeting.date or held.date)


def _told(scene: Scene, trigger: Trigger) -> list[Meeting]:
    view, sentence = scene.view, scene.sentence
    parties = _parties(scene, trigger) or on_scene(scene, trigger)
    if parties is None or len(set(parties.entities)) < 2 or not may_meet(view, sentence, trigger, parties):
        return []
    status = status_of(view, sentence, trigger, parties)
    if status is None or _others_met(scene, trigger, parties):
        return []
    parties = _of_office(view, sentence, trigger, with_just_told(scene, with_hero(view, sentence, parties)))
    if parties is None:
        return []
    told = _meetings(scene, trigger, parties, status)
    if parties.how not in _IN_TURN or trigger.sort not in _SHARED or len(told) != 1:
        return told
    subject = parties.entities[0]
    others = earlier_partners(scene, parties, trigger.start)
    apart = [_apart(scene, told[0], subject, o, n) for n, o in enumerate(others, start=1)]
    besides = sharing_the_verb(scene, parties, trigger.start)
    if besides is not None:
        first, partner = besides
        apart.append(_apart(scene, told[0], first.entities[0], (partner, True), len(others) + 1))
    return [*told, *apart]


def _others_met(scene: Scene, trigger: Trigger, parties: Parties) -> bool:
    """Whether a party is the subject of another verb, and somebody without a name met the other."""
    view, sentence = scene.view, scene.sentence
    if parties.how not in _POINTED and not_meant(scene, parties.entities, trigger.end):
        return True
    named = [g for g in groups_before(view, sentence, trigger.start) if g.particle in SUBJECT_PARTICLES]
    met = [g for g in named if set(g.entities) & set(parties.entities)]
    if met:
        return done_by_others(view, sentence, met[-1], trigger.start)
    here = {e for m in view.mentions_in(sentence) for e in m.entities}
    carried = parties.how in _CARRIED and not here.issuperset(parties.entities)
    return carried and somebody_acts(view, sentence, trigger.start)


def _of_office(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> Parties | None:
    """Return *parties* with countries or bodies replaced by who met for them, None where it is unclear."""
    if any(view.kind(e) is Kind.PERSON for e in parties.entities):
        return parties
    holders = holders_of(view, sentence, parties.entities, view.text[parties.start : trigger.end])
    if holders is None:
        return parties
    return replace(parties, entities=holders) if holders else None


def _apart(scene: Scene, meeting: Meeting, subject: str, partner: tuple[Group, bool], number: int) -> Meeting:
    """Return the meeting with an earlier *partner* of the verb that tells *meeting*.

    Where the text says of each where or when, that is said of this one before its name.
    """
    group, elsewhere = partner
    view, sentence = scene.view, scene.sentence
    made = replace(
        meeting,
        meeting_id=f"{meeting.meeting_id}-{number}",
        participants=tuple(sorted((subject, *group.entities))),
    )
    # X と3日に、Y と4日に; the day behind a comma is that of the next
    behind = date_right_after(view, sentence, group.end) if view.text[group.end - 1] == "と" else ""
    if not (elsewhere or behind):
        return made
    date = behind or date_of(view, sentence, group.start)
    return replace(made, place=place_of(view, sentence, group.start, group.start), date=date or meeting.date)


def _parties(scene: Scene, trigger: Trigger) -> Parties | None:
    start, end = trigger.start, trigger.end
    match trigger.sort:
        case "noun":
            parties = noun_parties(scene, start, end)
            return None if parties and _with_teller(scene, parties, start) else parties
        case "visit":
            return visited(scene, start, end)
        case "quarters":
            return quartered(scene, start, end)
        case "call":
            return called(scene, start, end)
        case "report":
            return reported_to(scene, start, end)
        case "gather":
            return gathered(scene, start, end)
        case "told" | "reply":
            return spoken_to(scene, start, end)
        case "guest":
            return guest_told(scene, start, end)
        case "asked":
            return asked(scene, start, end)
        case "handed":
            return handed_to(scene, start, end)
        case "lodged":
            return lodged(scene, start, end)
        case "petition":
            return petitioned(scene, start, end)
        case "received":
            return handed_by(scene, start, end)
        case "face":
            return verb_parties(scene, start, end, dative=is_dative(scene.view, scene.sentence, trigger))
        case "introduced":
            return introduced(scene, start)
        case "shuttle":
            return shuttled(scene, start)
        case "brief" | "there":
            return brief_parties(scene, start, end)
        case "joint":
            return verb_parties(scene, start, end, dative=False)
        case "along":
            parties = verb_parties(scene, start, end, dative=False)
            # 向かいに座った X は: opposite whom is not said
            return parties if parties and parties.start < start else None
        case "seated":
            return seated(scene, start, end)
        case "answered":
            return answered(scene, start, end)
        case "interviewed":
            return interviewed(scene, start, end)
        case "known":
            return made_known(scene, start)
        case "brought":
            return verb_parties(scene, start, end, dative=True)
        case "hosted":
            return hosted(scene, start)
        case "favour" | "line":
            return with_teller(scene, start, end)
        case "came":
            return came_up(scene, start, end)
        case "found":
            return found_there(scene, start, end)
        case "next":
            return next_one(scene, start)
        case _:
            return _verb_parties(scene, trigger)


def _with_teller(scene: Scene, parties: Parties, start: int) -> bool:
    """Whether a third one says that talks with both went so: A と B|との協議は順調だ.

    They may be his with each of them.
    """
    claim = claim_at(scene.claims, start)
    if claim is None or claim.speaker in parties.entities:
        return False
    groups = groups_before(scene.view, scene.sentence, start)
    both = [g for g in groups if set(g.entities) == set(parties.entities)]
    return bool(both) and scene.view.text.startswith("との", both[-1].last.content_end)


def _verb_parties(scene: Scene, trigger: Trigger) -> Parties | None:
    view, sentence, last = scene.view, scene.sentence, scene.last
    start, end = trigger.start, trigger.end
    dative = is_dative(view, sentence, trigger)
    parties = verb_parties(scene, start, end, dative=dative)
    if parties is None and dative:
        parties = visited(scene, start, end)
    parties = parties or noun_parties(scene, start, end)
    since = _SINCE.match(view.text, end, sentence.end) and not _THIS_ONE.match(view.text, end)
    if parties is None and len(last) == 2 and since:
        return Parties(last, "since", start=sentence.start)
    return parties


def _meetings(scene: Scene, trigger: Trigger, parties: Parties, status: Factuality) -> list[Meeting]:
    view, sentence = scene.view, scene.sentence
    entities = tuple(dict.fromkeys(parties.entities))
    spoken = view.text[parties.start : trigger.end]
    apart = parties.how == "shuttle" or any(w in spoken for w in JOINT_OPENERS)
    separate = parties.separate and apart
    pairs = [(entities[0], e) for e in entities[1:]] if separate else [entities]
    channel = channel_of(spoken)
    date = past_date(view, sentence, trigger.end, day_of(view, sentence, trigger, parties))
    apart_in_space = channel in {"phone", "online"}
    place = "" if apart_in_space else where_met(scene, trigger, parties, status)
    if place in entities and view.text.startswith(BOTH_SIDES, parties.start):
        return []  # 両国 is not the country where the two met
    if place in entities and view.entities[place].leaf not in LAND_LEAVES:
        place = ""  # ケルサ市では、省と協議した
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
