"""A predicate of falling, passing, leaving or entering with its slots in; the holdings that it states, out.

One function a frame: the place falls, or troops come and go. Knows neither factuality nor whose word it is.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_bearers import (
    bearers,
    focus,
    is_adverb,
    is_own_troops,
    is_right,
    people,
    sites,
)
from kg.extract.control_claims import claim_at
from kg.extract.control_doers import doer
from kg.extract.control_left_out import left_out
from kg.extract.control_memory import attacker_of, spoken_of
from kg.extract.control_phrases import Phrase
from kg.extract.control_places import acts, is_state
from kg.extract.control_roles import (
    come_to,
    comes_under,
    each,
    is_unsaid,
    patient,
    recipient,
    spoken_about,
    topic_sites,
)
from kg.extract.control_scene import Holding, Scene, is_walled
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control as cues
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_frames as frame_cues
from kg.extract.cues import control_gates as gate_cues
from kg.extract.cues import control_phrases as phrase_cues
from kg.extract.situation_dates import tells_story
from kg.records import ControlKind, Kind

_OWNED = frozenset({ControlKind.SOVEREIGNTY})
_REGISTER = re.compile(frame_cues.REGISTER)
_CAME = re.compile(frame_cues.CAME)
_AS_LORD = re.compile(civil_cues.AS_LORD)
_AS_GUEST, _ENVOY = re.compile(civil_cues.AS_GUEST), re.compile(civil_cues.ENVOY_BEFORE)
_RAISES_SIEGE = re.compile(civil_cues.RAISES_SIEGE)
_IN_PASSING = re.compile(r"り、")
_GOES_IN = re.compile(frame_cues.LEFT_AND_THEN)
_LEFT, _HELD = re.compile(frame_cues.LEFT), re.compile(frame_cues.HELD)
_WITHDRAWS = re.compile(frame_cues.WITHDRAWS)
_TROOPS = re.compile(phrase_cues.TROOPS)
_VESSELS, _EQUIPMENT = re.compile(phrase_cues.VESSELS), re.compile(phrase_cues.EQUIPMENT)
_NOT_TAKEN = re.compile(frame_cues.NOT_TAKEN)
_ENEMY = re.compile(phrase_cues.ENEMY_TROOPS)
_STATIONED, _WILL_NOT_GO = re.compile(frame_cues.STATIONED), re.compile(frame_cues.WILL_NOT_GO)
_MOVED_OUT = re.compile(frame_cues.MOVED_OUT)
_ANOTHER_FIEF = re.compile(frame_cues.ANOTHER_FIEF)
_OWN_MEN = re.compile(phrase_cues.OWN_MEN)
_GUARDING, _SO_MANY = re.compile(gate_cues.GUARDING), re.compile(gate_cues.SO_MANY)
#: So many letters before a name it may be told what he guarded.
_GUARDED = 24


def pass_over(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y は X に移った; Y は X に属する: to a country, force or lord."""
    about = patient(scene, s)
    if not about and kind in _OWNED and s.head is None and not s.bare_head:
        subjects = [p for c in ("は", "が", "を") for p in s.cases.get(c, ()) if not is_adverb(p)]
        about = () if subjects else focus(scene, s.start, but=recipient(scene, s))  # 現在は X に属する
    places = [p for p in about if kind in _OWNED or not is_state(scene.view, p)]
    if kind in _OWNED:
        own = s.first("に") is not None and s.cases["に"][0].group is None  # 自国に属する
        others = own and any(is_state(scene.view, p) for p in places)  # Z は…とし、X は自国に属すると
        places = [] if others else places
        if not places and claim_at(scene.claims, s.start) and (others or is_unsaid(scene, s)):
            places = list(focus(scene, s.start, but=recipient(scene, s)))  # 自国に属するとの立場だ
        places = [p for p in places if own or not _REGISTER.search(_names(scene, recipient(scene, s)))]
        bodies = any(scene.view.kind(h) is Kind.ORGANIZATION for h in recipient(scene, s))
        places = [p for p in places if not (bodies and is_state(scene.view, p))]  # a member of it
    owned = is_right(s.first("は") or s.first("が")) or comes_under(s)  # X の管轄に移った
    givers = bearers(scene, s.first("から")) if kind not in _OWNED else ()
    takers = [
        h
        for h in recipient(scene, s)
        if kind in _OWNED
        or owned
        or (givers and not s.bare_head)
        or scene.view.kind(h) is not Kind.ORGANIZATION
        or is_force(scene.view, h)
    ]
    if not s.passive and not s.caused:
        yield from each(scene, places, takers, kind, s, "passed-to")
        if takers and kind not in _OWNED:
            yield from each(scene, places, givers, ControlKind.LOST, s, "passed-to")


def _names(scene: Scene, entities: Sequence[str]) -> str:
    return "、".join(scene.view.entities[e].name for e in entities)


def leave(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y から撤退した; X の去った Y: troops leave towns, people only castles."""
    objects = s.first("を")
    if _raises_siege(scene, s) or _is_thing(scene, s, _VESSELS):
        return
    if s.first("から") is None and _NOT_TAKEN.search(scene.view.text, scene.sentence.start, s.start):
        return
    source = s.first("から") or (None if s.shared else objects)
    places = sites(scene, source) or (() if s.shared else sites(scene, objects))
    if not places and objects is not None and _OWN_MEN.fullmatch(objects.head):
        places = sites(scene, s.first("から")) or topic_sites(scene, s)
    if not places and source is None and s.head is None and bearers(scene, s.first("が")):
        places = _left_topic(scene, s)
    if not places and source is None and s.head is None and _force_comes(scene, s):
        places = left_out(scene, s)
    manned = s.first("が") or s.first("は")
    if not places and source is None and s.head is None and manned is not None and manned.owners:
        garrison = manned.group is None and not scene.acts_as_state(manned.owners[-1])
        if garrison and scene.places(manned.owners[-1]):  # Y の守備隊は撤収した
            yield from each(scene, scene.places(manned.owners[-1]), scene.own(s.start), kind, s, "leave-from")
            return
    if not places and source is None and s.head is None and _troops_of_state(scene, s):
        places = tuple(p for p in (spoken_of(scene.memory),) if p)
    men = objects is not None and _OWN_MEN.fullmatch(objects.head) is not None
    if not places and s.head is None and (men or source is None):
        places = _held_so_far(scene, s)
    guard = not places and source is None and s.head is None and _on_guard(scene, s)
    if guard:
        places = tuple(p for p in (spoken_of(scene.memory),) if p and not is_state(scene.view, p))
    relative = not places and s.head is not None and bool(scene.places(s.head))
    if relative and s.head is not None:
        places = scene.places(s.head)
    castle = bool(places) and is_walled(scene, places[:1])
    named = s.owner if relative and s.owner else (s.first("が") or s.first("は"))
    troops = named is not None and (named.group is None or scene.troops_title(named.group))
    leavers = doer(scene, s, leaves=True) if places else ()
    if set(leavers) <= set(places) and (leavers or _may_be_own(named)):  # Y の部隊は町を出た
        leavers = scene.own(s.start)
    loose = troops or castle or guard
    armed = [h for h in leavers if loose or is_force(scene.view, h) or scene.own(s.start)]
    held = {scene.memory.get("holder:" + p, "") for p in places}
    armed += [h for h in leavers if h not in armed and h in held and scene.view.kind(h) is Kind.PERSON]
    if _MOVED_OUT.match(scene.view.text, s.start) and _ANOTHER_FIEF.search(scene.sentence.text):
        armed += [h for h in people(scene, leavers) if h not in armed]
    armed += [h for h in leavers if h not in armed and scene.view.kind(h) is Kind.PLACE]
    yield from each(scene, places, armed, kind, s, "leave-from")


def _is_thing(scene: Scene, s: Slots, things: re.Pattern[str]) -> bool:
    """Whether the subject is one of *things*, which hold nothing: 艦二隻は港を離れた."""
    named = s.first("が") or s.first("は")
    return named is not None and things.fullmatch(scene.view.text, named.start, named.content_end) is not None


def _raises_siege(scene: Scene, s: Slots) -> bool:
    """Whether the clause before tells of a siege that is given up: 砦を囲んだが、雪のため退いた."""
    siege = _RAISES_SIEGE.search(scene.text(scene.sentence.start, s.start))
    left = s.first("から") or s.first("を")
    return siege is not None and (left is None or left.start < scene.sentence.start + siege.start())


def _left_topic(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y は X が撤退し、…」: a topic that is the name of a place and nothing more."""
    topic = s.first("は")
    if topic is None or not _WITHDRAWS.match(scene.view.text, s.start):
        return ()
    about = next((found for p in s.cases["は"] if (found := spoken_about(scene, p))), ())
    if about or topic.group is None:
        return about  # Y について、政府は X が撤収したと発表した
    alone = len(topic.group.members) == 1 and not topic.group.last.title
    return tuple(p for p in scene.places(topic.group) if alone and not acts(scene.view, p))


def _on_guard(scene: Scene, s: Slots) -> bool:
    """Whether who leaves had the place spoken of to guard: 守備に当たっていた X は戦わずに退いた."""
    named = s.first("が") or s.first("は")
    if named is None or named.group is None:
        return False
    low = max(scene.sentence.start, named.start - _GUARDED)
    return _GUARDING.search(scene.text(low, named.group.last.mention.start)) is not None


def _may_be_own(leaver: Phrase | None) -> bool:
    """Whether who leaves is left out, or troops of the speaker's: 部隊は, not 敵軍は, 住民は."""
    if leaver is None:
        return True
    return (
        leaver.group is None and _TROOPS.fullmatch(leaver.head) is not None and not _ENEMY.match(leaver.head)
    )


def _held_so_far(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return what the leaver held: X は Y を占領したが、撤退した; Y を守っていた X は撤退した."""
    leavers = set(doer(scene, s, recall=False))
    if not leavers or not all(is_force(scene.view, h) or scene.view.kind(h) is Kind.PLACE for h in leavers):
        return ()
    before = [p for p in phrases_before(scene, s.start) if p.particle in {"を", "に"}]
    for thing in reversed(before):
        if _HELD.match(scene.view.text, thing.end, s.start):
            return tuple(p for p in sites(scene, thing) if p not in leavers)
    place = spoken_of(scene.memory) if _WITHDRAWS.match(scene.view.text, s.start) else ""
    return (place,) if place and scene.memory.get("holder:" + place, "") in leavers else ()


def enter(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y 城に入った; Y には X の部隊が入る."""
    place = s.first("に") or s.first("には")
    places = sites(scene, place)
    if place is not None and place.particle == "で" and place.owners and not places:
        place = None  # X の命で
    verb = scene.text(s.start, s.end)
    arms = verb in phrase_cues.ENTERING_BY_ARMS
    if place is None and (arms or s.first("が")):
        found = _left_by_others(scene, s) or focus(scene, s.start)
        castle = is_walled(scene, found)
        listed = _CAME.match(scene.view.text, s.end, scene.sentence.end) and _force_comes(scene, s)
        at_gate = castle or (arms and verb not in phrase_cues.STATIONING)
        places = found if at_gate or listed else ()
    if s.passive or not places or _as_guest(scene, s):
        return
    if place is not None and place.particle == "には" and s.first("が"):
        yield from each(scene, places, bearers(scene, s.first("が")), ControlKind.CONTROLS, s, "entered")
        return
    strong = all(scene.view.entities[p].name.endswith(cues.ENTERED_BY_FORCE) for p in places)
    castle = is_walled(scene, places)
    comers = doer(scene, s, recall=castle)
    named = s.first("が") or s.first("は")
    troops = named is not None and named.group is None
    soldiers = troops and named is not None and _TROOPS.fullmatch(named.head) is not None
    forces = [h for h in comers if soldiers or is_force(scene.view, h) or scene.view.kind(h) is Kind.PLACE]
    forces = [h for h in forces if is_force(scene.view, h) or not _IN_PASSING.match(scene.rest(s.end))]
    picked = s.cleft is not None and s.cleft[1] is not None  # Y に入ったのは X だ
    came = bool(forces) and (picked or _CAME.match(scene.view.text, s.end, scene.sentence.end) is not None)
    came = came and (place is None or not place.owners) and not any(acts(scene.view, p) for p in places)
    after_others = bool(forces) and _LEFT.search(scene.text(scene.sentence.start, s.start)) is not None
    besieger = bool(comers) and all(attacker_of(scene.memory, p) in comers for p in places)
    as_lord = _AS_LORD.search(scene.text(scene.sentence.start, s.start)) and tells_story(scene.view)
    if as_lord and people(scene, comers):  # 五万石で Y に入った
        yield from each(scene, places, comers, ControlKind.CONTROLS, s, "moved-lord")
    elif (
        castle
        or besieger
        or came
        or after_others
        or (strong and (forces or troops))
        or (arms and (forces or people(scene, comers)))
    ):
        yield from each(scene, places, comers, kind, s, "entered")


def _as_guest(scene: Scene, s: Slots) -> bool:
    """Whether whoever comes in is an envoy, a hostage or a guest, who takes nothing."""
    if _AS_GUEST.search(scene.text(scene.sentence.start, s.start)):
        return True
    named = s.first("が") or s.first("は")
    group = named.group if named is not None else None
    return group is not None and _ENVOY.search(scene.text(scene.sentence.start, group.start)) is not None


def _left_by_others(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y からは Z が退き、X が入った」: the place that the clause before tells to be left."""
    for phrase in reversed(phrases_before(scene, s.start)):
        left = phrase.particle in {"から", "からは"} and sites(scene, phrase)
        if left and _GOES_IN.search(scene.text(phrase.end, s.start)):
            return left
    return ()


def _troops_of_state(scene: Scene, s: Slots) -> bool:
    """Whether the subject is a country's troops: X の兵は夜明けに出ていった."""
    named = s.first("が") or s.first("は")
    return named is not None and named.group is None and bool(named.owners) and bool(bearers(scene, named))


def _force_comes(scene: Scene, s: Slots) -> bool:
    """Whether the subject is an armed body."""
    return any(is_force(scene.view, h) for h in bearers(scene, s.first("が")))


def _where(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y には X が難民保護を名目に居座る」: the nearest phrase of place that names one."""
    if _WILL_NOT_GO.match(scene.view.text, s.start):
        cases = ["から"]
    else:  # 町を離れ、川の東に陣を敷いた: not where it was before
        cases = ["に", "には"] if s.cases.get("に") else ["には", "を"]
    return next((found for c in cases for p in s.cases.get(c, ()) if (found := sites(scene, p))), ())


def _where_it_came(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y に小屋を建て、隊員を常駐させた」「Z が Y から去り、X が駐屯する」, else the focus."""
    if s.first("には") or any(p.group is not None for p in s.cases.get("に", ())):
        return ()
    held = spoken_of(scene.memory)  # Y を占領した X は、終戦後も居座り
    kept = bool(held) and scene.memory.get("holder:" + held, "") in doer(scene, s, recall=False)
    return come_to(scene, s) or (focus(scene, s.start) if kept or _force_comes(scene, s) else ())


def _who_came(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return X of 「X が灯台を建て、以来20人が常駐する」: whose men they are."""
    subjects = s.cases.get("が", ())
    if not subjects or subjects[0].group is not None or not _SO_MANY.fullmatch(subjects[0].head):
        return ()
    before = (*subjects[1:], *s.cases.get("は", ()))
    return next((found for p in before if (found := bearers(scene, p))), ())


def stay(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y に籠もった; Y には X の警備隊が常駐する; X の拠る Y."""
    place = s.first("に") or s.first("には") or s.first("を")
    places = _where(scene, s)
    if not places and s.head is not None:
        places = scene.places(s.head)
    if place is None and s.head is None and s.first("が") is not None:
        places = topic_sites(scene, s)  # 町は敵が陣取ったままだ
    if not places and s.head is None and not s.bare_head and _STATIONED.match(scene.view.text, s.start):
        places = _where_it_came(scene, s)
    subject = s.first("が")
    nameless = subject is not None and subject.group is None and not subject.owners
    if (
        subject is not None
        and nameless
        and not is_own_troops(subject)
        and scene.text(s.start, s.end) == "残っ"
    ):
        return  # 家に血痕が残っている
    if _is_thing(scene, s, _EQUIPMENT):
        return
    posted = scene.text(s.start, s.end) in phrase_cues.POSTED
    loose = posted and (s.head is not None or s.bare_head)
    if s.passive != posted or loose or not places:
        return
    castle = is_walled(scene, places)
    stayers = doer(scene, s, recall=castle) or _who_came(scene, s)
    named = s.first("が") or s.first("は") or s.owner
    troops = named is not None and (named.group is None or scene.troops_title(named.group))
    held = {scene.memory.get("holder:" + p, "") for p in places}
    armed = [h for h in stayers if castle or troops or h in held or is_force(scene.view, h)]
    yield from each(scene, places, armed, kind, s, "stationed")
