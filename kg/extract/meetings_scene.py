"""A clause of meeting that leaves a party out in; those who the sentences before brought together, out.

X は Y の公邸に着いた。2時間話し合った; Y が都に来た。X は官邸で会談した. Does not decide whether they met.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings_scene import (
    ANOTHER_PARTNER,
    ANOTHER_SUBJECT,
    BARE_MEETING,
    BROUGHT,
    NOT_BROUGHT,
    OF_HOSTS,
    OF_TWO,
    WHERE_ANOTHER_IS,
)
from kg.extract.meetings_parties import (
    Parties,
    Scene,
    groups_before,
    home_quote,
    unnamed_partner,
    unnamed_subject,
)
from kg.extract.meetings_triggers import Trigger
from kg.extract.stage import topic_before
from kg.extract.view import View
from kg.records import BlockKind, Kind, Sentence

_WHERE, _BROUGHT, _NOT_BROUGHT = re.compile(WHERE_ANOTHER_IS), re.compile(BROUGHT), re.compile(NOT_BROUGHT)
_OF_TWO, _OF_HOSTS, _BARE = re.compile(OF_TWO), re.compile(OF_HOSTS), re.compile(BARE_MEETING)
_OTHER_PARTNER, _OTHER_SUBJECT = re.compile(ANOTHER_PARTNER), re.compile(ANOTHER_SUBJECT)
_OBJECT = re.compile("を|相手")
_STEM = 2  #: letters of a verb behind its trigger
_REACH = 2  #: sentences back that brought the two together
_COMERS = SUBJECT_PARTICLES | {"を", "、"}
_DEEDS = frozenset({"verb", "face", "joint", "brief"})


def on_scene(scene: Scene, trigger: Trigger) -> Parties | None:
    """Return the parties of *trigger*, of whom its clause names one or none, None where that is not clear."""
    view, sentence = scene.view, scene.sentence
    told = view.block_kind(sentence) is BlockKind.BODY and home_quote(view, sentence, trigger.start) < 0
    if not told or unnamed_partner(view, sentence, trigger.start):
        return None
    named = [
        g for g in groups_before(view, sentence, trigger.start) if view.kind(g.entities[0]) is not Kind.PLACE
    ]
    if not named:
        return _pair(scene, trigger) if _names_nobody(scene, trigger) else None
    alone = len(named) == 1 and _one_person(view, named[0]) and named[0].particle in SUBJECT_PARTICLES
    return _with_guest(scene, trigger, named[0]) if alone else None


def _names_nobody(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause of *trigger* leaves no room for other parties than those on the scene."""
    text, start = scene.view.text, scene.sentence.start
    if trigger.sort == "noun":
        return bool(_BARE.fullmatch(text, start, trigger.start))
    clause = text[start : trigger.start]
    if trigger.sort not in _DEEDS or unnamed_subject(scene.view, scene.sentence, start, trigger.start):
        return False
    return not (_OTHER_PARTNER.search(clause) or _OTHER_SUBJECT.search(clause))


def _pair(scene: Scene, trigger: Trigger) -> Parties | None:
    """Return the two whom the last sentence that names people brought to one place."""
    view, sentence = scene.view, scene.sentence
    for earlier in reversed(view.sentences[max(0, sentence.index - _REACH) : sentence.index]):
        if earlier.block != sentence.block or _NOT_BROUGHT.search(earlier.text):
            return None
        people = [g for g in sentence_groups(view, earlier) if view.kind(g.entities[0]) is Kind.PERSON]
        if people:
            pair = _brought(view, earlier, people) or _two_told_of(view, earlier, people, trigger)
            return Parties(pair, "both", start=sentence.start) if len(pair) == 2 else None
        if unnamed_subject(view, earlier, earlier.start, earlier.end):
            return None
    return None


def _brought(view: View, sentence: Sentence, people: list[Group]) -> tuple[str, ...]:
    """Return those of *people*, all whom *sentence* names, who are in one place by it, () for others."""
    several = any(not _one_person(view, g) or g.last.quote >= 0 for g in people)
    if several or not _BROUGHT.search(sentence.text):
        return ()
    hosts = [g for g in people if _WHERE.match(view.text, g.last.mention.end, sentence.end)]
    comers = [g for g in people if g not in hosts[:1]]
    if not hosts or any(g.particle not in _COMERS for g in comers):
        return ()
    before = None if comers else topic_before(view, sentence)
    met = {e for g in (*people, *([before] if before else [])) for e in g.entities}
    return tuple(sorted(met)) if len(met) == 2 else ()


def _two_told_of(view: View, sentence: Sentence, people: list[Group], trigger: Trigger) -> tuple[str, ...]:
    """Return the two who are the topic of *sentence*, which names nobody else: X と Y は着いた; 両氏は."""
    deed = trigger.sort in _DEEDS and _OF_TWO.search(view.text, trigger.start, trigger.end + _STEM)
    two = len(people) == 1 and len(people[0].entities) == 2 and people[0].particle in SUBJECT_PARTICLES
    told = two and people[0].last.quote < 0 and _BROUGHT.search(sentence.text)
    return tuple(sorted(people[0].entities)) if deed and told else ()


def _with_guest(scene: Scene, trigger: Trigger, host: Group) -> Parties | None:
    """Return *host* with the one person on stage, whom its verb leaves out: Y が来た。X は|官邸に招いた."""
    view, sentence = scene.view, scene.sentence
    word = _OF_HOSTS if trigger.sort == "visit" else _OF_TWO
    if trigger.sort not in {"visit", *_DEEDS} or not word.match(view.text, trigger.start):
        return None
    between = view.text[host.end : trigger.start]
    if _OTHER_PARTNER.search(between) or _OTHER_SUBJECT.search(between) or _OBJECT.search(between):
        return None
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    if not earlier or earlier[0].block != sentence.block or _NOT_BROUGHT.search(earlier[0].text):
        return None
    people = [g for g in sentence_groups(view, earlier[0]) if view.kind(g.entities[0]) is Kind.PERSON]
    guest = topic_before(view, sentence, spoken_of=True)
    if guest is None or guest.entities == host.entities or not _one_person(view, guest):
        return None
    if {e for g in people for e in g.entities} != set(guest.entities):
        return None
    return Parties((*host.entities, *guest.entities), "with", start=host.start)


def _one_person(view: View, group: Group) -> bool:
    return len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON
