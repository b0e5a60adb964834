"""A meeting, claim, control fact or other event in; its statements and shortcuts out.

A shortcut is written only where nobody's word, plan or hedge stands between it and the fact.
"""

from collections.abc import Iterable, Iterator
from itertools import permutations

from kg.mapping.scope import KG, RDF, RDFS, Scope, dated, individual, origin, require, value_of
from kg.records import (
    Claim,
    ControlKind,
    Factuality,
    Happening,
    Meeting,
    PlaceControl,
    Status,
    Toll,
)
from ontology import terms
from ontology.literals import Text, duration, integer, japanese, words
from ontology.statements import Statement

_LABEL_LENGTH = 40

_CHANNELS = {"in person": "InPerson", "phone": "Phone", "online": "Online"}
_HOLDING = frozenset(ControlKind) - {ControlKind.LOST, ControlKind.SOVEREIGNTY}
_SETTLED = frozenset({Status.REPORTED, Status.CONFIRMED})
#: Words of extents that are the place, or nearly: of who has the north alone, nobody asks who holds the town.
_NEARLY_ALL = ("全", "大半", "大部分", "割", "%", "％")


def meeting_statements(meeting: Meeting, scope: Scope) -> Iterator[Statement]:
    """Yield a meeting; who met whom only where it took place."""
    node = scope.iri("meeting", meeting.meeting_id)
    yield from _event(node, "Meeting", scope.listed(meeting.participants), meeting, scope)
    for property_, ids in (
        ("participant", meeting.participants),
        ("attendee", meeting.attendees),
        ("mediator", meeting.mediators),
    ):
        yield from scope.links(node, property_, "entity", ids)
    yield from _stated(node, meeting.stated_in, scope)
    if meeting.duration:
        yield node, KG.duration, duration(meeting.duration)
    if meeting.channel:
        channel = _CHANNELS.get(meeting.channel, meeting.channel)
        yield node, KG.channel, individual("Channel", channel, where=f"meeting {meeting.meeting_id}")
    if meeting.ordinal:
        yield node, KG.ordinal, integer(meeting.ordinal)
    if meeting.topic:
        yield node, KG.topic, words(meeting.topic)
    if meeting.factuality is Factuality.ACTUAL:
        people = [scope.iri("entity", id_) for id_ in meeting.participants]
        for one, other in permutations(dict.fromkeys(people), 2):
            yield one, KG.met, other


def happening_statements(happening: Happening, scope: Scope) -> Iterator[Statement]:
    """Yield an attack, agreement, visit or other event with its roles and figures."""
    where = f"{happening.type} {happening.happening_id}"
    require(happening.type, terms.classes(), what="class", where=where)
    node = scope.iri("happening", happening.happening_id)
    involved = dict.fromkeys(entity for _, entity in happening.roles)
    yield from _event(node, happening.type, scope.listed(involved), happening, scope)
    for property_, entity_id in happening.roles:
        require(property_, terms.object_properties(), what="object property", where=where)
        yield from scope.links(node, property_, "entity", entity_id)
    for property_, value in happening.values:
        yield node, KG[property_], value_of(property_, value, where=where)
    if len(happening.tolls) > 1 or any(toll.according_to for toll in happening.tolls):
        for toll in happening.tolls:  # one figure that is the narrator's own stands with the attack already
            counted = "-".join(f"{name}{number}" for name, number in toll.values)
            key = (happening.happening_id, counted, *toll.according_to)
            yield from _toll(node, scope.iri("toll", *key), toll, scope)


def _toll(attack: str, node: str, toll: Toll, scope: Scope) -> Iterator[Statement]:
    """Yield the figures of one source beside the attack's own, so that nobody's count is lost."""
    yield attack, KG.toll, node
    yield node, RDF.type, KG.Toll
    whose = scope.listed(toll.according_to)
    counted = " ".join(f"{terms.label(name)}{number}" for name, number in toll.values if name != "atLeast")
    yield node, RDFS.label, japanese(" ".join(filter(None, [counted, whose])))
    for property_, value in toll.values:
        yield node, KG[property_], value_of(property_, value, where="toll")
    yield from scope.links(node, "accordingTo", "entity", toll.according_to)
    yield from scope.evidence(node, toll.evidence)


def _event(node: str, type_: str, who: str, record: Meeting | Happening, scope: Scope) -> Iterator[Statement]:
    yield node, RDF.type, KG[type_]
    yield node, RDF.type, KG.Event
    yield node, RDF.type, terms.KNOWN_CLASSES["Event"]
    what = terms.label(type_) + _unreal(record.factuality)
    yield node, RDFS.label, japanese(" ".join(filter(None, [what, who, record.date])))
    yield node, KG.factuality, KG[record.factuality]
    yield from scope.links(node, "place", "entity", record.place)
    yield from scope.links(node, "accordingTo", "entity", record.according_to)
    yield from dated(node, "date", record.date)
    if record.code:
        yield node, KG.eventCode, Text(record.code)
    if record.plover:
        yield node, KG.ploverType, Text(record.plover)
    yield from origin(node, record, scope)


def claim_statements(claim: Claim, scope: Scope) -> Iterator[Statement]:
    """Yield a claim with whose it is, its content and what it contradicts."""
    node, where = scope.iri("claim", claim.claim_id), f"claim {claim.claim_id}"
    who = claim.speaker_words or scope.listed([claim.speaker])
    yield node, RDF.type, KG.Claim
    yield node, RDFS.label, japanese(f"{who}「{_shortened(claim.text)}」")
    yield node, KG.text, japanese(claim.text)
    yield node, KG.stance, individual("Stance", claim.stance, where=where)
    for act in claim.acts:
        yield node, KG.speechAct, individual("SpeechAct", act, where=where)
    yield node, KG.quotation, individual("Quotation", claim.quotation, where=where)
    if claim.verb:
        yield node, KG.reportingVerb, japanese(claim.verb)
    if claim.medium:
        yield node, KG.medium, words(claim.medium)
    if claim.certainty:
        yield node, KG.certainty, _certainty(claim.certainty, where=where)
    if claim.end > claim.start:
        yield node, KG.contentStart, integer(claim.start)
        yield node, KG.contentEnd, integer(claim.end)
    for property_, ids in (
        ("onBehalfOf", claim.on_behalf_of),
        ("reportedBy", claim.reported_by),
        ("addressee", claim.addressee),
        ("place", claim.place),
        ("about", claim.about),
    ):
        yield from scope.links(node, property_, "entity", ids)
    for property_, ids in (
        ("within", claim.within),
        ("contradicts", claim.contradicts),
        ("supports", claim.supports),
    ):
        yield from scope.links(node, property_, "claim", ids)
    yield from dated(node, "date", claim.date)
    yield from origin(node, claim, scope)
    speaker = scope.speaker(claim)
    yield node, KG.speaker, speaker
    yield speaker, KG.claimed, node


def _stated(node: str, claim_ids: Iterable[str], scope: Scope) -> Iterator[Statement]:
    for claim_id in claim_ids:
        claim = scope.iri("claim", claim_id)
        yield node, KG.statedIn, claim
        yield claim, KG.proposition, node


def speaker_statements(claim: Claim, scope: Scope) -> Iterator[Statement]:
    """Yield the speaker of *claim*, whom its text does not name."""
    node = scope.speaker(claim)
    yield node, RDF.type, KG.UnnamedSpeaker
    yield node, RDFS.label, japanese(claim.speaker_words)  # a name it is not: no skos:prefLabel
    yield from scope.evidence(node, claim.evidence)


def _grade(control: PlaceControl) -> str:
    """What keeps a label to its text: (予定), (主張), (争い), (推量); "" for a plain fact."""
    said = str(control.status) if control.status in {Status.CLAIMED, Status.CONTESTED} else ""
    kept = said or control.certainty.capitalize()
    return _unreal(control.factuality) or (f"({terms.label(kept)})" if kept else "")


def _unreal(factuality: Factuality) -> str:
    """Return what a label says of something that did not happen: (予定), (否定); "" where it did."""
    return "" if factuality is Factuality.ACTUAL else f"({terms.label(factuality)})"


def control_statements(control: PlaceControl, scope: Scope) -> Iterator[Statement]:
    """Yield who holds a place, on whose word; the shortcut only while that is so."""
    node = scope.iri("control", control.control_id)
    place, controller = scope.iri("entity", control.place), scope.iri("entity", control.controller)
    what = " ".join(
        [
            scope.listed([control.place]),
            terms.label(control.kind) + _grade(control),
            scope.listed([control.controller]),
        ]
    )
    yield node, RDF.type, KG.PlaceControl
    yield node, RDFS.label, japanese(f"{what} {control.date}".rstrip())
    yield node, KG.place, place
    yield node, KG.controller, controller
    yield node, KG.controlKind, KG[control.kind]
    yield node, KG.status, KG[control.status]
    yield node, KG.factuality, KG[control.factuality]
    yield from scope.links(node, "accordingTo", "entity", control.according_to)
    yield from scope.links(node, "disputedBy", "entity", control.disputed_by)
    yield from _stated(node, control.stated_in, scope)
    yield from dated(node, "date", control.date)
    yield from dated(node, "until", control.until)
    if control.extent:
        yield node, KG.extent, words(control.extent)
    if control.count:
        yield node, KG["count"], integer(control.count)
    if control.certainty:
        yield node, KG.certainty, _certainty(control.certainty, where=f"control {control.control_id}")
    yield from origin(node, control, scope)
    # Having lost a place, or being said to own it, is not holding it; nor is what has ended.
    over = control.until or control.ended
    held = control.kind in _HOLDING and control.factuality is Factuality.ACTUAL and not over
    a_part = control.extent and not any(word in control.extent for word in _NEARLY_ALL)
    if held and not control.certainty and not a_part:
        settled = control.status in _SETTLED
        yield place, KG.controlledBy if settled else KG.claimedControlledBy, controller


def _certainty(grade: str, *, where: str) -> str:
    return individual("Certainty", grade.capitalize(), where=where)


def _shortened(text: str) -> str:
    return text if len(text) <= _LABEL_LENGTH else text[: _LABEL_LENGTH - 1] + "…"
