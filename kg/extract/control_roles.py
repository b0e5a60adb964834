"""A predicate with its slots in; the places and holders that play its roles (対象・動作主・相手), out.

What a transitive verb acts on, what an intransitive one is about, by whom and to whom. States no control.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.control_bearers import all_sites, bearers, is_adverb, is_part, is_right, of_group, sites
from kg.extract.control_claims import claim_at, may_speak
from kg.extract.control_enemies import enemy_of
from kg.extract.control_left_out import left_out, right_alone
from kg.extract.control_phrases import Phrase, boundary
from kg.extract.control_places import acts
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control as cues
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_frames as frame_cues
from kg.extract.cues import control_phrases as phrase_cues
from kg.records import ControlKind, Form

_SORT_OF_PLACE, _SO_FAR = re.compile(phrase_cues.SORT_OF_PLACE), re.compile(phrase_cues.SO_FAR)
_WHEN = re.compile(phrase_cues.WHEN_CLAUSE)
_SAYS_SO = re.compile(phrase_cues.SAYS_SO)
_ENEMY = re.compile(cues.ENEMY)
_ABOUT = re.compile(phrase_cues.SPOKEN_ABOUT)
_BY_ATTACK = re.compile(phrase_cues.BY_ATTACK)
_GOES_ON = re.compile(frame_cues.GOES_ON)
#: So long is the clause that shares its head with the one before, at most.
_NEXT_CLAUSE = 30
_HOLDING, _BUILDING = re.compile(frame_cues.HOLDING_ALONE), re.compile(frame_cues.BUILDING)
#: A subject with a predicate of its own, before the verb that is read: X が領有権を主張し、….
_DONE_BEFORE = re.compile(r"を[^、。「」]{1,10}?(?:し|て|り|き|い|ち|み|え|めぐり|めぐって)、")
#: After a place: what the clause before claims, does or refuses to it.
_OBJECT_OF_DEED = re.compile(
    r"(?:の(?:領有権?|主権|帰属|施政権|統治権|管轄権|返還|独立)を|を)[^、。「」]{1,16}?(?:が|し|て|り|き|い|ち|み|え|も)、"
)
_PART_HEAD = re.compile(rf"(?:{cues.PARTS}|{phrase_cues.MORE_PARTS})+")
_NO_ENDING = re.compile(civil_cues.NO_ENDING)
_REALM = re.compile(civil_cues.REALMS)


def each(
    scene: Scene, places: Sequence[str], holders: Sequence[str], kind: ControlKind, s: Slots, rule: str
) -> Iterator[Holding]:
    """Yield a holding for every place and holder; nobody holds themselves."""
    places = [p for p in places if p not in holders]
    yield from scene.each(places, holders, kind, (s.start, s.end), rule)


def _same_clause(scene: Scene, left: Phrase, right: Phrase) -> bool:
    """Whether a topic stands right before an added one: 島は X も."""
    named = left.particle == "は" and bool(sites(scene, left))
    return named and not boundary(scene.text(left.end, right.start))


def patient(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the place that an intransitive or passive verb is about: head, subject or topic."""
    if s.head is not None and scene.places(s.head):
        return scene.places(s.head)
    if s.cleft is not None and s.cleft[1] is not None and scene.is_thing_or_town(s.cleft[1]):
        return scene.places(s.cleft[1])  # 手に残るのは Y だけだ
    subject = s.first("が")
    if subject is not None and not _DONE_BEFORE.search(scene.text(subject.end, s.start)):
        found = sites(scene, subject)
        acting = bool(found) and all(acts(scene.view, p) for p in found)
        if acting and subject.start != s.start and boundary(scene.text(subject.end, s.start)):
            return topic_sites(scene, s) or found  # 島は Z が併合し、戦後は返還された
        if found or is_other_thing(scene, subject):
            return found
    return topic_sites(scene, s)


def _speaks_outside(scene: Scene, phrase: Phrase, offset: int) -> bool:
    """Whether *phrase* names who says something else in the sentence: X は主張し、Z は「|我々が握る」と."""
    group = phrase.group
    if group is None:  # イリ橋について政府側は「…」
        opens = scene.text(phrase.end, phrase.end + 1) in {"「", "『"}
        return opens and scene.quote(offset) >= 0 and scene.quote(phrase.start) != scene.quote(offset)
    if group.last.quote == scene.quote(offset):
        return False
    says = _SAYS_SO.match(scene.view.text, phrase.end, scene.sentence.end) is not None
    return says or any(names(scene, phrase, speaker) for speaker in scene.speakers())


def is_other_thing(scene: Scene, phrase: Phrase) -> bool:
    """Whether *phrase* names a thing that is neither land nor a part or share of it: 回廊が, 船が."""
    part = _PART_HEAD.fullmatch(phrase.head) or is_right(phrase) or is_adverb(phrase)
    return phrase.group is None and not part and not phrase.owners and not bearers(scene, phrase)


def topic_sites(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the places that are the topic: of the clause, else of the sentence around its quotation."""
    claim = claim_at(scene.claims, s.start)
    says = claim.speaker if claim and may_speak(scene.view, claim.speaker) else ""
    topics = tuple(p for p in s.cases.get("は", ()) if not says or not names(scene, p, says))
    topics = tuple(p for p in topics if not _speaks_outside(scene, p, s.start))
    if len(topics) > 1 and topics[0].particle == "も" and _same_clause(scene, topics[1], topics[0]):
        topics = tuple(p for p in topics if p.particle != "も")  # Y は X も…
    for phrase in topics:
        unknown = phrase.group is None and phrase.particle == "は" and not sites(scene, phrase)
        if unknown and not is_adverb(phrase):
            return ()
        if sites(scene, phrase):
            if acted_on := _acted_on(scene, phrase, s.start):
                return acted_on
            joined = topics if phrase.particle == "も" else (phrase,)
            return all_sites(scene, [p for p in joined if p.particle == phrase.particle])
    return () if topics else scene.outer_topics(s.start)


def names(scene: Scene, phrase: Phrase, who: str) -> bool:
    """Whether *phrase* names *who*, or troops or a body that stand for it."""
    named = phrase.group is not None and who in phrase.group.entities
    return named or who in bearers(scene, phrase)


def is_unsaid(scene: Scene, s: Slots) -> bool:
    """Whether the clause names no subject that its predicate could be about, but who says so."""
    said = claim_at(scene.claims, s.start)
    subjects = [p for c in ("は", "が") for p in s.cases.get(c, ()) if not is_adverb(p)]
    others = [p for p in subjects if said is None or not names(scene, p, said.speaker)]
    others = [p for p in others if not _of_another_clause(scene, p, s)]
    return not s.bare_head and s.head is None and not others


def _of_another_clause(scene: Scene, subject: Phrase, s: Slots) -> bool:
    """Whether *subject* belongs to a clause of time before: Z 氏が滅びると、X の支配下に入った."""
    at = s.owner.start if s.owner is not None else s.start
    return subject.particle == "が" and _WHEN.search(scene.text(subject.end, at)) is not None


def _acted_on(scene: Scene, topic: Phrase, verb: int) -> tuple[str, ...]:
    """Return the place to which the topic did something before: トルナは〈島〉の領有権を主張しているが、….

    It did that as a state or a body; the verb after it is about the place.
    """
    things = [g for g in scene.groups if topic.end <= g.start < verb and scene.places(g)]
    things = [g for g in things if _OBJECT_OF_DEED.match(scene.view.text, g.last.content_end, verb)]
    return scene.places(things[-1]) if things and bearers(scene, topic) else ()


def come_to(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y に上陸し、守備隊を…」: where the clauses before go to, come from or build."""
    before = [p for p in phrases_before(scene, s.start) if p.particle in {"に", "には", "から", "からは"}]
    for phrase in reversed(before):
        if found := [p for p in sites(scene, phrase) if not acts(scene.view, p)]:
            return tuple(found)
    return ()


def last_place(scene: Scene) -> tuple[str, ...]:
    """Return the place that a statement spoke of last."""
    place = scene.memory.get("place", "") or scene.memory.get("section", "")
    return (place,) if place else ()


def recipient(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return to whom: Xに, Xへ, Xの管理に."""
    for phrase in s.cases.get("に", ()):
        found = bearers(scene, phrase) or _in_hands_of(scene, phrase)
        if found:
            return found
    return _town(scene, s)


def _town(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the town that is given another place: 橋は東浦村へ引き渡された."""
    for phrase in s.cases.get("に", ()):
        if phrase.group is None or phrase.group.last.mention.form is not Form.NAME:
            continue
        towns = scene.places(phrase.group)
        things = all_sites(scene, [p for c in "をはが" for p in s.cases.get(c, ())])
        named = phrase.group.last.mention.text.endswith(civil_cues.TOWNS)
        if named and things and not set(things) & set(towns):
            return towns
    return ()


def headline_place(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y の管理権、Z から X へ引き渡し。」: what a predicate without an ending is about."""
    bare = _NO_ENDING.match(scene.view.text, s.end, scene.sentence.end)
    if bare is None or s.cases.keys() & {"を", "が"}:
        return ()
    first = [p for p in phrases_before(scene, s.start) if p.particle in {"、", "", "は"}]
    return next((found for p in first if (found := sites(scene, p))), ())


def agent(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return by whom: Xによって, Xに, 敵に, by the attack of X."""
    for case in ("により", "に", "には"):
        for phrase in s.cases.get(case, ()):
            found = _behind(scene, phrase) if case == "には" else bearers(scene, phrase)
            found = found or _behind(scene, phrase)
            if found:
                return found
    if _ENEMY.search(scene.text(max(scene.sentence.start, s.start - 8), s.start)):
        return enemy_of(scene, s.start)
    return ()


def _behind(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return X of Xの攻撃で, Xの手で."""
    if found := _in_hands_of(scene, phrase):  # X の保護領に
        return found
    if phrase.group is None and _BY_ATTACK.fullmatch(phrase.head):
        for owner in reversed(phrase.owners):
            if not scene.places(owner) or not scene.is_thing(owner):
                return of_group(scene, owner, owner.start)
    return ()


def comes_under(s: Slots) -> bool:
    """Whether it is told whose rule or charge the place comes under: Xの管轄に."""
    return any(p.group is None and p.owners and _REALM.fullmatch(p.head) for p in s.cases.get("に", ()))


def _in_hands_of(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return X of Xの直轄に, Xの管理へ: whose rule it is that a place comes under."""
    if phrase.group is None and phrase.owners and _REALM.fullmatch(phrase.head):
        return of_group(scene, phrase.owners[-1], phrase.owners[-1].start)
    return ()


def objects_of(scene: Scene, s: Slots) -> tuple[tuple[str, ...], str]:
    """Return the places that a transitive verb acts on, and how they were found."""
    things = s.cases.get("を", ())
    built = bool(things) and _is_built_there(scene, s, things[0])
    objects = _built_on(scene, s) or (left_out(scene, s) if built else ()) or all_sites(scene, things)
    divided = bool(things) and is_part(things[0]) and not things[0].owners
    if divided and s.head is not None and scene.places(s.head) and not scene.acts_as_state(s.head):
        return scene.places(s.head), "object"  # 南半分を X が治める〈島〉
    shared = divided and not objects and s.first("が") is not None
    if shared and not things[0].head[0].isdigit() and (told := topic_sites(scene, s)):
        return told, "topic"  # Y は X が大半を支配している, but not …が53％を得た
    if objects or (s.cases.get("を") and not s.shared and not right_alone(s)):
        return objects, "object"
    if s.cleft is not None and s.cleft[1] is not None and scene.is_thing_or_town(s.cleft[1]):
        return scene.places(s.cleft[1]), "object"  # 失ったのは Y だけだ
    if s.head is not None and scene.places(s.head):
        return scene.places(s.head), "relative"
    both = _head_of_both(scene, s)
    if both:
        return both, "relative"
    if s.bare_head:
        return _which_they_are(scene, s), "relative"
    also = {"も", *phrase_cues.BESIDE}
    listed = [p for p in s.cases.get("は", ()) if p.particle in also and sites(scene, p)]
    if listed and any(bearers(scene, p) for p in s.cases["は"] if p not in listed):
        return all_sites(scene, listed), "object"  # X は Y も Z も差し出した
    doing = any(bearers(scene, p) for p in s.cases.get("は", ()))
    if doing and s.first("が") is None and _state_acts(scene, s):
        return left_out(scene, s), "topic"  # ケルサは…で譲り受けた
    if s.first("が") is not None or s.cleft is not None or s.owner is not None or doing:
        return topic_sites(scene, s) or left_out(scene, s), "topic"
    about = tuple(p for p in topic_sites(scene, s) if not acts(scene.view, p))
    return about or left_out(scene, s), "own"


def _which_they_are(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y and Z of 「X が占領した集落は Y、Z など5か所に上る」."""
    match = _SORT_OF_PLACE.match(scene.view.text, s.end, scene.sentence.end)
    named = [g for g in scene.groups if match and g.start == match.end() and scene.places(g)]
    known = named and _SO_FAR.match(scene.view.text, named[0].last.mention.end) is not None
    return tuple(p for p in scene.places(named[0]) if not acts(scene.view, p)) if known else ()


def _built_on(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X は Y に灯台を建てて実効支配している」: where the clause before builds or posts."""
    if _HOLDING.match(scene.view.text, s.start) is None:
        return ()
    for phrase in reversed(phrases_before(scene, s.start)):
        gap = scene.text(phrase.end, s.start)
        if phrase.particle in {"に", "へ"} and sites(scene, phrase):
            near = "、" not in gap and _BUILDING.search(gap)
            return tuple(p for p in sites(scene, phrase) if not acts(scene.view, p)) if near else ()
    return ()


def _is_built_there(scene: Scene, s: Slots, thing: Phrase) -> bool:
    """Whether *thing* is only built or put where the land is held: X が灯台を置いて実効支配する."""
    if _HOLDING.match(scene.view.text, s.start) is None:
        return False
    return _BUILDING.match(scene.view.text, thing.content_end, s.start) is not None


def _head_of_both(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X が治め、Z も領有を主張する Y で」: the place that a later verb modifies."""
    if s.first("が") is None or s.cases.keys() & {"を", "は"}:
        return ()
    goes_on = _GOES_ON.match(scene.view.text, s.end, scene.sentence.end)
    for group in scene.groups:
        if goes_on and group.start > goes_on.end() and scene.places(group):
            between = scene.text(goes_on.end(), group.start)
            near = len(between) <= _NEXT_CLAUSE and "。" not in between and "、" not in between
            if near and boundary(between) == "relative" and scene.quote(group.start) == scene.quote(s.start):
                return () if scene.acts_as_state(group) else scene.places(group)
    return ()


def _state_acts(scene: Scene, s: Slots) -> bool:
    """Whether the nearest topic is a country, which does and is not done to."""
    topic = s.first("は")
    named = scene.places(topic.group) if topic is not None and topic.group is not None else ()
    return any(acts(scene.view, p) for p in named)


def spoken_about(scene: Scene, topic: Phrase) -> tuple[str, ...]:
    """Return the places of 「Y については」「Y をめぐっては」: what a clause is about, and no more."""
    about = _ABOUT.match(scene.view.text, topic.content_end)
    return tuple(p for p in sites(scene, topic) if not acts(scene.view, p)) if about else ()
