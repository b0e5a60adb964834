"""A predicate of taking, holding, losing or giving with its slots in; the holdings that it states, out.

One function a frame. Knows neither factuality nor whose word it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_bearers import all_sites, bearers, focus, is_right, of_group, people, sites
from kg.extract.control_doers import doer
from kg.extract.control_gapped import gapped
from kg.extract.control_left_out import left_out
from kg.extract.control_memory import attacker_of
from kg.extract.control_phrases import Phrase
from kg.extract.control_places import acts, is_landed, is_state, tells_of_old
from kg.extract.control_roles import (
    agent,
    come_to,
    each,
    headline_place,
    last_place,
    objects_of,
    patient,
    recipient,
    spoken_about,
    topic_sites,
)
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_frames as cues
from kg.extract.cues.control import ANOTHERS_WORDS, CAME_FROM, PUBLIC_BODIES, SELF_GOVERNING, WIDE_LEAVES
from kg.extract.cues.control_phrases import BUILT, ENEMY_TROOPS, HOUSES
from kg.extract.situation_dates import tells_story
from kg.records import ControlKind, Kind

_LEFT_BY_WILL = re.compile(civil_cues.LEFT_BY_WILL)
_TAKEN = ControlKind.CAPTURED
_FREED = frozenset({ControlKind.LIBERATED, ControlKind.CAPTURED})
_BASED = re.compile(cues.BASED)
_ANOTHERS_WORDS = re.compile(ANOTHERS_WORDS)
_RUNNING = re.compile(cues.RUNNING)
_LET_IN = re.compile(cues.LET_IN)
_GAINED = re.compile(cues.GAINED)
_BARE_TROOPS = re.compile(cues.BARE_TROOPS)
_HAS_HELD = re.compile(cues.HELD)
_GRANTED = re.compile(cues.GRANTED)
_LAND = re.compile(cues.SO_MUCH_LAND)
_CAME_FROM = re.compile(CAME_FROM)
_CASTLE = "城"
_FOE = re.compile(ENEMY_TROOPS)
_STAYING = re.compile(cues.STAYING)
_ADMITS = re.compile(cues.ADMITS)
_BARE_END = re.compile(r"[。、」』]|$")
_BODY_NOUN = re.compile(cues.BODY_NOUN)
_SOLD, _SOMEBODY = re.compile(cues.SOLD), re.compile(cues.SOMEBODY)
_SHARE = re.compile(cues.SHARE_OF_RIGHT)
_OLD_OFFICE = re.compile(civil_cues.OLD_OFFICES)
_ROBBED = re.compile(cues.ROBBED)
_INCORPORATES = re.compile("編入|併合|組み[入込]")
_NATIONALISES = re.compile("[国州県市町村公]有化|国営化")
_PASSED_THROUGH, _CEDED = re.compile(cues.PASSED_THROUGH), re.compile(cues.CEDED)


def take(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X が Y を…; X が…た Y; Y は X が…; Y は X に…れた; X は Y を Z に…れた."""
    if s.passive or (s.first("により") is not None and _BARE_END.match(scene.view.text, s.end)):
        yield from _taken(scene, s, kind)  # X により奪還。
        return
    places, how = objects_of(scene, s)
    if not places and s.first("から") and not (s.cases.keys() & {"を", "は"}):
        places, how = last_place(scene), "object"
    if _PASSED_THROUGH.match(scene.view.text, s.start):
        places = tuple(p for p in places if not scene.view.entities[p].name.endswith(cues.PASSES))
    ambiguous = how == "relative" and s.head is not None and s.head.particle == "の"
    if ambiguous and _RUNNING.match(scene.view.text, s.start):
        places = tuple(p for p in places if _is_built(scene, p))  # 鉄道会社が運営する A 市の踏切
    based = _BASED.match(scene.view.text, s.start) is not None
    if based and s.bare_head:
        return  # X が Y を拠点とする組織に関心を持つ: that organisation's base
    if s.shared and (based or (how == "own" and not places)):
        return
    if how == "own":
        holders = scene.own(s.start) if not scene.unnamed_subject(s.start) else ()
        holders = tuple(h for h in holders if scene.view.kind(h) is not Kind.PERSON)
    elif s.caused and (causees := _causees(scene, s)):
        holders = causees
    elif _INCORPORATES.match(scene.view.text, s.start) and (into := _lands(scene, recipient(scene, s))):
        holders = into  # 議会は Y を Z に編入する法案を可決した: Z has it, and no parliament
    else:
        told = kind is not ControlKind.CONTROLS or tells_story(scene.view) or _gained(scene, s)
        told = told or bool(_forces_before(scene))
        holders = doer(scene, s, recall=told and how == "object", places=places)
        if _ANOTHERS_WORDS.search(scene.view.text, scene.sentence.start, s.start):
            holders = tuple(h for h in holders if h not in scene.own(s.start))  # X のいう Y を取り戻すとは
        if not holders and how == "object" and _are_bare_troops(s.first("が") or s.first("は")):
            holders = scene.own(s.start) or _forces_before(scene)
        if kind is ControlKind.CONTROLS and s.head is not None and holders:
            foe = [attacker_of(scene.memory, p) for p in places]
            if set(holders) <= set(foe):  # 町を守る総督の X: not those who march on it
                holders = people(scene, scene.holders(s.head))
        if based:
            holders = tuple(h for h in holders if holds_where_based(scene, h))
    nationalised = _NATIONALISES.match(scene.view.text, s.start) is not None
    if nationalised:
        # 会社が運営する空港を国有化した: no firm makes it the state's
        holders = tuple(h for h in holders if _is_public(scene, h))
    for place, holder in () if nationalised else gapped(scene, s):
        yield from each(scene, place, holder, kind, s, "take-object")
        places = tuple(p for p in places if p not in place) or places
    yield from each(scene, places, holders, kind, s, "take-" + how)
    if places and kind is not ControlKind.LIBERATED and not _of_a_share(scene, s):
        source = s.first("から")
        if source is None or not _CAME_FROM.match(scene.view.text, source.end):
            yield from each(scene, places, bearers(scene, source), ControlKind.LOST, s, "take-from")


def _is_public(scene: Scene, holder: str) -> bool:
    """Whether *holder* is a state, a town, a person who rules, or a body of theirs: no firm."""
    view = scene.view
    return view.kind(holder) is not Kind.ORGANIZATION or view.entities[holder].name.endswith(PUBLIC_BODIES)


def _lands(scene: Scene, found: Sequence[str]) -> tuple[str, ...]:
    """Return those of *found* that are lands, of which another may become a part."""
    return tuple(e for e in found if scene.view.kind(e) is Kind.PLACE)


def _causees(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return whom X makes take it: X は Z に Y を攻め落とさせた; no place that falls to X himself."""
    made = recipient(scene, s)
    return tuple(h for h in made if scene.view.kind(h) is not Kind.PLACE or acts(scene.view, h))


def _forces_before(scene: Scene) -> tuple[str, ...]:
    """Return the army that acted last: トルナ軍は川を渡った。部隊が町を制圧した."""
    acted = scene.last_subject()
    return acted if all(is_force(scene.view, h) for h in acted) else ()


def _are_bare_troops(subject: Phrase | None) -> bool:
    """Whether *subject* is troops of an army that the text has named: 部隊が, not 反乱軍が."""
    if subject is None or subject.group is not None or subject.owners or subject.whose:
        return False
    return _BARE_TROOPS.fullmatch(subject.head) is not None


def _of_a_share(scene: Scene, s: Slots) -> bool:
    """Whether only a share changes hands, so that whoever gives it keeps the rest: 権益の30%を."""
    thing = s.first("を")
    return thing is not None and _SHARE.search(scene.text(thing.start, thing.content_end)) is not None


def _is_built(scene: Scene, place: str) -> bool:
    """Whether *place* is one that is run as such: a port, a pool, a mine, no town or country."""
    named = scene.view.entities[place]
    town = named.leaf in WIDE_LEAVES or named.leaf == "City" or named.name.endswith(SELF_GOVERNING)
    return named.name.endswith(BUILT) and not town


def breach(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y 城の門を破った; Y 峠は X に破られた: walls and passes, nothing else that breaks."""
    places = patient(scene, s) if s.passive else objects_of(scene, s)[0]
    if places and all(scene.view.entities[p].name.endswith(cues.WALLED) for p in places):
        yield from take(scene, s, kind)


def _gained(scene: Scene, s: Slots) -> bool:
    return _GAINED.match(scene.view.text, s.start) is not None


def holds_where_based(scene: Scene, holder: str) -> bool:
    """Whether *holder* holds where it is based: a person, a state or troops; firms and clubs do not."""
    house = scene.view.entities[holder].name.endswith(HOUSES)
    return house or is_force(scene.view, holder) or scene.view.kind(holder) is not Kind.ORGANIZATION


def _taken(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    agents = agent(scene, s)
    objects = all_sites(scene, s.cases.get("を", ()))
    if objects and s.shared:
        yield from each(scene, objects, agents, kind, s, "take-passive")
        return
    if objects:
        yield from each(scene, objects, agents, kind, s, "robbed")
        if kind is not ControlKind.CONTROLS:
            losers = next((b for c in "がは" for p in s.cases.get(c, ()) if (b := bearers(scene, p))), ())
            headed = of_group(scene, s.head, s.start) if s.head and not scene.places(s.head) else ()
            losers = headed or losers or scene.own(s.start)
            yield from each(scene, objects, losers, ControlKind.LOST, s, "robbed")
        return
    if s.cases.get("を") and not s.shared:
        return
    places = patient(scene, s)
    by_arms = kind is not ControlKind.CONTROLS
    another = any(p.group is None and _LAND.fullmatch(p.head) for p in s.cases.get("は", ()))
    if not places and agents and by_arms and not (s.bare_head or another or s.first("が")):
        places = focus(scene, s.start)
    robbed = _ROBBED.match(scene.view.text, s.start) is not None
    if not agents and kind in _FREED and not robbed:
        agents = scene.own(s.start)
    how = "take-passive-relative" if s.head is not None else "take-passive"
    yield from each(scene, places, agents, kind, s, how)
    bought = kind is ControlKind.CONTROLS and _gained(scene, s)
    if (agents or bought) and kind is not ControlKind.LIBERATED:
        yield from each(scene, places, bearers(scene, s.first("から")), ControlKind.LOST, s, "take-from")


def rule(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y の支配を固めた; X は Y で支配を確立した; X が占領を続ける Y."""
    places = sites(scene, s.owner) or all_sites(scene, s.cases.get("を", ())) or sites(scene, s.first("には"))
    if not places and s.head is not None:
        places = scene.places(s.head)
    if not places and s.owner is None and s.first("が") is not None and not s.cases.get("を"):
        # Y は X が管理を続けている; Y に上陸し、以後 X が支配を続けている
        places = topic_sites(scene, s) or come_to(scene, s) or left_out(scene, s)
    if not places and s.owner is None:
        places = next((found for p in s.cases.get("は", ()) if (found := spoken_about(scene, p))), ())
    rulers = doer(scene, s, recall=False, places=places)
    if not rulers and s.head is not None and not set(scene.places(s.head)) & set(places):
        rulers = of_group(scene, s.head, s.start)  # Y の併合を決めた X は
    yield from each(scene, places, rulers, kind, s, "rule")


def charge(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y の運営は X が担っている."""
    thing = s.first("を") or s.first("は")
    if is_right(thing):
        alone = thing is not None and thing.particle == "を" and not thing.owners and not thing.whose
        places = sites(scene, thing) or (topic_sites(scene, s) if alone and s.first("が") else ())
        yield from each(scene, places, doer(scene, s, recall=False, places=places), kind, s, "rule")


def lord(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y の城主となった; Z は X を Y の城主に据えた; Y は X が城代を務めた."""
    castle = scene.text(s.start, s.start + 1) == _CASTLE  # 高津城|主となり, whose name ends in it
    ends = {s.start, s.start + castle}
    glued = [scene.places(g) for g in scene.groups if g.last.mention.end in ends]
    places = sites(scene, s.owner) or (glued[0] if glued else ()) or patient(scene, s)
    made = bearers(scene, s.first("を"))
    if made and not places and _OLD_OFFICE.match(scene.view.text, s.start) and tells_of_old(scene.view):
        spoken = focus(scene, s.start, but=made)
        places = tuple(p for p in spoken if not is_landed(scene.view, p))  # 幕府は渋谷重光を地頭に補任した
    yield from each(scene, places, made or doer(scene, s, recall=False, places=places), kind, s, "made-lord")


def lose(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X が Y を失った; X が失った Y."""
    if s.passive and not _ROBBED.match(scene.view.text, s.start):  # 町は失われた
        lost = patient(scene, s)
        losers = scene.own(s.start) or tuple(h for p in lost if (h := scene.memory.get("holder:" + p, "")))
        yield from each(scene, lost, losers, kind, s, "lose-passive")
        return
    places, how = objects_of(scene, s)
    opened = _LET_IN.search(scene.view.text, s.end, scene.sentence.end)
    if opened:  # 門を開き、X を引き入れた
        friends = [g for g in scene.groups if s.end <= g.start and g.end == opened.start()]
        yield from each(scene, places, scene.holders(friends[0]) if friends else (), _TAKEN, s, "fell")
    if opened:
        return
    losers = doer(scene, s, recall=how == "object", places=places, leaves=True) if how != "own" else ()
    if how == "own":  # 橋については「手放した」と認めた
        admits = _ADMITS.match(scene.view.text, s.end, scene.sentence.end)
        fighting = [
            tuple(h for h in sayers if is_force(scene.view, h) or acts(scene.view, h))
            for sayers in (scene.own(s.start), scene.last_subject() if admits else ())
        ]
        losers = fighting[0] or fighting[1]  # a ministry admits what its army lost
    yield from each(scene, places, losers, kind, s, "lose-" + how)
    thing = s.first("を")
    if is_right(thing):  # 門を開いた: to whoever lay before it
        for place in places:
            by = attacker_of(scene.memory, place)
            yield from each(scene, (place,), (by,) if by else (), ControlKind.CAPTURED, s, "fell")


def cede(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Z が Y を X に…; Y は Z から X に…れた: X has it, Z no more."""
    yield from _give(scene, s, kind, keeps=False)


def inherit(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y を Z から引き継いだ; Z は Y を X に引き継いだ."""
    given = any(p.group is not None or _BODY_NOUN.search(p.head) for p in s.cases.get("に", ()))
    handed = s.passive or (given and s.first("を") is not None)
    yield from (_give(scene, s, kind, keeps=False) if handed else take(scene, s, kind))


def entrust(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Z が Y を X に預けた: X has it, and Z has lost nothing."""
    if _GRANTED.match(scene.view.text, s.start) and not (s.passive or recipient(scene, s)):
        for holding in take(scene, s, kind):  # X が賜った Y
            if holding.kind is not ControlKind.LOST:
                yield replace(holding, rule="given-to")
        return
    yield from _give(scene, s, kind, keeps=True)


def _give(scene: Scene, s: Slots, kind: ControlKind, *, keeps: bool) -> Iterator[Holding]:
    recipients = recipient(scene, s) or _receiver_before(scene, s)
    objects = all_sites(scene, s.cases.get("を", ()))
    headline = headline_place(scene, s) if recipients and not s.passive else ()
    if headline:  # Y、Z から X へ引き渡し
        yield from each(scene, headline, recipients, kind, s, "given-to")
        yield from each(scene, headline, bearers(scene, s.first("から")), ControlKind.LOST, s, "given-away")
        return
    charged = s.passive and not (objects or s.shared) and is_right(s.first("を")) and not recipients
    if charged and s.first("が") is not None:  # Y は X が運営を任されている
        objects = topic_sites(scene, s)
    if s.passive and objects and not s.shared:  # X は Y を与えられた
        given = doer(scene, s, recall=False, places=objects if charged else ())
        yield from each(scene, objects, given, kind, s, "given-to")
        return
    if s.caused and objects:  # X は Z に Y を割譲させた
        yield from each(scene, objects, doer(scene, s, recall=False, places=objects), kind, s, "given-to")
        yield from each(scene, objects, () if keeps else recipients, ControlKind.LOST, s, "given-away")
        return
    if s.shared and not objects and not s.passive and not is_right(s.first("を")):
        return  # 乗組員を解放し、日本側に引き渡した; but Y の運営権を取り上げ、X に移した
    if s.passive:
        places = () if s.cases.get("を") and not s.shared else patient(scene, s)
        givers = bearers(scene, s.first("から")) or bearers(scene, s.first("により"))
        to_another = any(not _FOE.fullmatch(p.head) for p in s.cases.get("に", ()))
        if not (givers or recipients or keeps or to_another):  # 灯台は明け渡された: by who held it
            givers = tuple(h for p in places if (h := scene.memory.get("holder:" + p, "")))
    else:
        places, how = objects_of(scene, s)
        if not places and is_right(s.first("を")) and recipients:  # Y から撤退し、権益を X に譲渡した
            places, how = come_to(scene, s), "object"
        givers = () if how == "own" else doer(scene, s, recall=not recipients and not keeps)
    ceded = _CEDED.match(scene.view.text, s.start) is not None and any(acts(scene.view, g) for g in givers)
    places = tuple(p for p in places if ceded or not is_state(scene.view, p))
    to_foe = any(_FOE.fullmatch(p.head) for p in s.cases.get("に", ()))
    sold = _SOLD.match(scene.view.text, s.start) is not None and any(
        _SOMEBODY.search(p.head) for p in s.cases.get("に", ()) if p.group is None
    )
    if s.cases.get("に") and not recipients and not ((to_foe or sold) and givers):
        return
    listed = _listed(scene, s)
    for place, receivers in listed:
        yield from each(scene, place, receivers, kind, s, "given-to")
    if not listed:
        yield from each(scene, places, recipients, kind, s, "given-to")
    if givers and not (recipients or s.passive or keeps):  # 城を明け渡した: to whoever lay before it
        yield from _to_besiegers(scene, s, places, givers)
    left = _LEFT_BY_WILL.search(scene.text(max(scene.sentence.start, s.start - 24), s.start))
    if not (keeps or left or _of_a_share(scene, s)) and set(givers) != set(recipients):
        yield from each(scene, places, givers, ControlKind.LOST, s, "given-away")


def _receiver_before(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return X of 「甲は X に帰し、乙も返還された」: to whom the clause before gives another place."""
    topic = s.first("は")
    if not s.passive or topic is None or topic.particle != "も" or s.cases.get("に"):
        return ()
    before = [p for p in phrases_before(scene, topic.start) if p.particle in {"に", "へ"}]
    return bearers(scene, before[-1]) if before else ()


def _to_besiegers(scene: Scene, s: Slots, places: Sequence[str], givers: Sequence[str]) -> Iterator[Holding]:
    for place in places:
        by = attacker_of(scene.memory, place)
        if by and by not in givers:
            yield from each(scene, (place,), (by,), ControlKind.CAPTURED, s, "fell")


def _listed(scene: Scene, s: Slots) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the pairs of 「甲を乙に、丙を丁に与えた」, none where there is but one."""
    things = sorted(s.cases.get("を", ()), key=lambda p: p.start)
    receivers = sorted(s.cases.get("に", ()), key=lambda p: p.start)
    pairs = [(sites(scene, a), bearers(scene, b)) for a, b in zip(things, receivers, strict=False)]
    alike = len(things) == len(receivers) > 1
    return pairs if alike and all(a and b for a, b in pairs) else []
