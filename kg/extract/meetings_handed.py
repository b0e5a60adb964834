"""A verb at its offset in; who handed what to whom, and who was brought together by a third, out.

X は Y に要望書を手渡した, X は Y から鍵を受け取った, A と B を引き合わせた, 双方の控室を行き来した.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings_handed import ENVOYS, SEATS, SENT
from kg.extract.meetings_named_after import named_after
from kg.extract.meetings_parties import Parties, Scene, groups_before, joined, own_subject
from kg.extract.meetings_receiving import FAR, NEAR, TARGETS, called, pair_of, personal, subject_or_implied
from kg.extract.meetings_tellers import teller
from kg.extract.stage import topic_before
from kg.extract.view import View
from kg.records import Form, Kind, Sentence

_IN_PERSON = re.compile(r"^(?:直接|じかに|みずから|自ら|丁重に|恭しく)、")
_SENT, _SEATS = re.compile(SENT), re.compile(SEATS)
_BY_HAND = re.compile("手渡|手交")


def handed_to(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who handed something to whom in person: X は Y に要望書を手渡した."""
    if _SENT.search(scene.view.text, scene.sentence.start, end):
        return None
    groups = groups_before(scene.view, scene.sentence, start)
    takers = [g for g in groups if g.particle in TARGETS and start - g.end <= FAR and personal(scene.view, g)]
    if not takers or "、" in _IN_PERSON.sub("", scene.view.text[takers[-1].end : start]):
        return None
    giver = subject_or_implied(scene, [g for g in groups if g is not takers[-1]], start)
    by_hand = _BY_HAND.search(scene.view.text, start, end)
    body = (
        by_hand and giver is not None and giver.start >= scene.sentence.start and _is_body(scene.view, giver)
    )
    return pair_of(scene.view, giver, takers[-1], "handed", people=not body)


def _is_body(view: View, group: Group) -> bool:
    return all(view.kind(e) is Kind.ORGANIZATION for e in group.entities)


def lodged(scene: Scene, start: int, end: int) -> Parties | None:
    """Return which official conveyed something to which: X 大使から Y 局長に対し、撤回を申し入れた."""
    view, sentence = scene.view, scene.sentence
    if _SENT.search(view.text, sentence.start, end):
        return None
    groups = [g for g in groups_before(view, sentence, start) if personal(view, g)]
    takers = [g for g in groups if g.particle in TARGETS and start - g.end <= FAR]
    if not takers or not takers[-1].last.title:
        return None
    before = [g for g in groups if g.end <= takers[-1].start and g.last.title]
    envoys = [
        g
        for g in before
        if g.particle == "から" or (g.particle in SUBJECT_PARTICLES and g.last.title.endswith(ENVOYS))
    ]
    return pair_of(view, envoys[-1], takers[-1], "lodged") if envoys else None


def handed_by(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who received something of whom in person: X は Y から鍵を受け取った."""
    if _SENT.search(scene.view.text, scene.sentence.start, end):
        return None
    if not scene.view.text.startswith(("から", "の"), start):
        return _taken(scene, start)
    given = called(scene, start, end, people=True)
    return Parties(given.entities, "handed", start=given.start) if given else None


def _taken(scene: Scene, start: int) -> Parties | None:
    """Return who took what the topic had brought: X 市長は県庁を訪れ、…、Y 氏が代わって要望書を受け取った."""
    groups = groups_before(scene.view, scene.sentence, start)
    takers = [g for g in groups if g.particle == "が" and start - g.end <= NEAR and personal(scene.view, g)]
    if not takers:
        return None
    topics = [
        g for g in groups if g.particle == "は" and g.end <= takers[-1].start and personal(scene.view, g)
    ]
    giver = topics[0] if topics else topic_before(scene.view, scene.sentence)
    return pair_of(scene.view, giver, takers[-1], "handed")


def introduced(scene: Scene, start: int) -> Parties | None:
    """Return the two whom a third brought together: A と B を引き合わせ, A を B に引き合わせ."""
    groups = [g for g in groups_before(scene.view, scene.sentence, start) if personal(scene.view, g)]
    objects = [g for g in groups if g.particle == "を" and start - g.end <= FAR]
    if not objects:
        return None
    if len(objects[-1].entities) >= 2:
        pointed = objects[-1].last.mention.form is Form.PRONOUN
        acting = [g for g in groups if g.particle in SUBJECT_PARTICLES and g.end <= objects[-1].start]
        if pointed and any(set(g.entities) & set(objects[-1].entities) for g in acting):
            return _with_teller(scene, objects[-1], acting)
        pair = joined(scene.view, scene.sentence, objects[-1])
        host = own_subject(scene, [g for g in groups if g.end <= objects[-1].start], objects[-1].start)
        sits = pair and host and _SEATS.match(scene.view.text, start) and personal(scene.view, host)
        # whoever makes two sit down is there
        return replace(pair, entities=(*host.entities, *pair.entities)) if pair and host and sits else pair
    others = [g for g in groups if g.particle in TARGETS and start - g.end <= FAR]
    return pair_of(scene.view, objects[-1], others[-1], "introduced") if others else None


def _with_teller(scene: Scene, both: Group, acting: Sequence[Group]) -> Parties | None:
    """Return the teller and the other one of two where whoever acts on them (X が二人を…) is neither."""
    host = teller(scene.view, scene.sentence)
    rest = [e for e in both.entities if not any(e in g.entities for g in acting)]
    if host is None or len(rest) != 1 or rest[0] in host.entities:
        return None
    return Parties((*host.entities, rest[0]), "introduced", start=both.start)


def shuttled(scene: Scene, start: int) -> Parties | None:
    """Return the mediator and the two whom they saw one after the other: X が双方の控室を行き来した."""
    view, sentence = scene.view, scene.sentence
    mediator = own_subject(scene, groups_before(view, sentence, start), start)
    if mediator is None or not personal(view, mediator) or mediator.last.mention.form is not Form.NAME:
        return None
    people = _people_of(view, [sentence])
    if len(set(people) - set(mediator.entities)) != 2:
        near = view.sentences[max(0, sentence.index - 2) : sentence.index + 1]
        people = _people_of(view, [s for s in near if view.clipping(s) == view.clipping(sentence)])
    both = [g for g in sentence_groups(view, sentence) if start <= g.start <= start + NEAR]
    both = [g for g in both if len(g.entities) == 2 and g.last.mention.form is Form.PRONOUN]
    if both and personal(view, both[0]):
        people = list(both[0].entities)  # 両者|の陣を順に訪ね
    sides = tuple(dict.fromkeys(e for e in people if e not in mediator.entities))
    if len(sides) != 2:
        return None
    return Parties((*mediator.entities, *sides), "shuttle", True, mediator.start)


def _people_of(view: View, sentences: Sequence[Sentence]) -> list[str]:
    found = (g for s in sentences for g in sentence_groups(view, s) if personal(view, g))
    return [e for g in found for e in g.entities]


def seated(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who sat down together: 和議の席には X と Y が着いた."""
    view, sentence = scene.view, scene.sentence
    sitting = [g for g in sentence_groups(view, sentence) if g.start >= end and g.particle in {"が", "も"}]
    if not sitting or len(sitting[0].entities) >= 2:
        return joined(view, sentence, sitting[0]) if sitting else None
    people = [g for g in sitting if personal(view, g)]
    return pair_of(view, people[0], people[1], "joined") if len(people) == 2 else None


def gathered(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who came together: A、B、C が集まり; 集まったのは A、B、C."""
    view, sentence = scene.view, scene.sentence
    subject = own_subject(scene, groups_before(view, sentence, start), start)
    parties = joined(view, sentence, subject) if subject and len(subject.entities) >= 2 else None
    parties = parties or (named_after(view, sentence, end) if subject is None else None)
    return Parties(parties.entities, "gather", start=parties.start) if parties else None
