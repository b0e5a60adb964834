"""A predicate of rule by right with its slots in; the holdings that it states (統治・所有・授受), out.

One function a frame: to govern, to be vested with, to borrow, to hand over, to be moved or deposed. Knows
neither factuality nor whose word it is.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg import expressions as re
from kg.extract import control_taking as taking
from kg.extract.control_bearers import all_sites, bearers, focus, ground, is_right, of_group, sites
from kg.extract.control_doers import doer
from kg.extract.control_phrases import Phrase
from kg.extract.control_places import acts, is_state
from kg.extract.control_roles import agent, each, objects_of, patient, recipient
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots
from kg.extract.cues import control_civil as cues
from kg.extract.cues.control import CASTLE_ENDINGS
from kg.extract.cues.control_frames import SPREADING
from kg.extract.cues.control_phrases import HOUSES
from kg.extract.situation_dates import tells_story
from kg.records import ControlKind, Kind

_OWNERSHIP = re.compile(cues.OWNERSHIP)
_STAYS = re.compile(cues.STAYS)
_RECEIVES = frozenset({"受け", "賜"})
_OWNER_NOUN = re.compile(cues.OWNER_NOUN)
_OLD_OFFICE = re.compile(cues.OLD_OFFICES)
_SPREADING = re.compile(SPREADING)
_TAXES = re.compile(cues.TAXES)
_YIELD = re.compile(cues.YIELD)


def govern(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y に代官を置いた; Y では X が年貢を取る; Y では X の知事が執務する."""
    place = s.first("に") or s.first("には")
    places = sites(scene, place) or patient(scene, s)
    if not places and s.owner is not None and not bearers(scene, s.owner):
        places = sites(scene, s.owner)  # Y の通行税を取り立てていたのは X だ
    if not places and place is None:
        places = focus(scene, s.start)
    holders = bearers(scene, s.owner) or doer(scene, s, places=places)
    rulers = tuple(h for h in holders if _rules(scene, h))
    yield from each(scene, places, rulers, kind, s, "governs")


def levy(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y の年貢は X に納められた; Y の通行料は X が取る."""
    taxes = [p for c in "をはが" for p in s.cases.get(c, ()) if _TAXES.fullmatch(p.head) and p.owners]
    places = scene.places(taxes[0].owners[-1]) if taxes else ()
    paid = scene.text(s.start, s.end).startswith("納")
    holders = recipient(scene, s) if paid else doer(scene, s, recall=False, places=places)
    yield from each(scene, places, tuple(h for h in holders if _rules(scene, h)), kind, s, "governs")


def _rules(scene: Scene, holder: str) -> bool:
    """Whether *holder* may levy and send officers: no firm outside a tale."""
    return scene.view.kind(holder) is not Kind.PERSON or tells_story(scene.view)


def vest(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y の主権は X にある; 所有権はなお X に残る; Y の運営は X に一本化された."""
    thing = s.first("は") if is_right(s.first("は")) else s.first("が")
    if thing is None or not is_right(thing):
        return
    places = sites(scene, thing)
    if not places and not thing.whose and not thing.owners:
        others = [p for p in s.cases.get("は", ()) if p is not thing]
        places = next((found for p in others if (found := sites(scene, p))), ()) or ground(scene, s.start)
    stays = _STAYS.match(scene.view.text, s.start) is not None
    owned = stays and _OWNERSHIP.search(thing.head) is not None
    holders = recipient(scene, s)
    yield from each(scene, places, holders, ControlKind.SOVEREIGNTY if owned else kind, s, "vested")
    if holders:
        yield from each(scene, places, bearers(scene, s.first("から")), ControlKind.LOST, s, "vested")


def change(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y は Z から X へと主を替えた; Y の主は Z から X に替わった."""
    thing = s.first("が") or s.first("は")
    owned = thing is not None and _OWNER_NOUN.fullmatch(thing.head) is not None
    if not owned and scene.text(s.start, s.end).endswith("わ"):
        return  # 雨が雪に変わった
    whose = [scene.places(o) for o in thing.owners if scene.places(o)] if owned and thing else []
    places = (whose[-1] if whose else ()) or sites(scene, s.owner) or patient(scene, s)
    old, new = bearers(scene, s.first("から")), recipient(scene, s)
    if old or new:
        yield from each(scene, places, new, kind, s, "changed-hands")
        yield from each(scene, places, old, ControlKind.LOST, s, "changed-hands")


def run(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """堰は X が動かしている: works, which whoever works them holds."""
    for holding in taking.take(scene, s, kind):
        if scene.view.entities[holding.place].name.endswith(cues.WORKS):
            yield holding


def borrow(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Z から Y を借りた: Z owns it still."""
    for holding in taking.take(scene, s, kind):
        if holding.kind is not ControlKind.LOST:
            yield holding


def confiscate(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y を召し上げられた; Y は Z に召し上げられた; Z は X の Y を召し上げた."""
    objects = all_sites(scene, s.cases.get("を", ()))
    if s.passive and objects and not s.shared:
        headed = of_group(scene, s.head, s.start) if s.head and not scene.places(s.head) else ()
        losers = headed or next(
            (b for c in "がは" for p in s.cases.get(c, ()) if (b := bearers(scene, p))), ()
        )
        yield from each(scene, objects, losers or scene.own(s.start), kind, s, "confiscated")
        return
    if s.passive:
        places = patient(scene, s)
        takers = agent(scene, s)
        yield from each(scene, places, takers, ControlKind.CONTROLS, s, "confiscated")
    else:
        places, _ = objects_of(scene, s)
        takers = doer(scene, s, recall=False, places=places)
        yield from each(scene, places, takers, ControlKind.CONTROLS, s, "confiscated")
    losers = bearers(scene, s.first("から")) or _owner_of(scene, s.first("を"))
    yield from each(scene, places, losers, kind, s, "confiscated")


def _owner_of(scene: Scene, thing: Phrase | None) -> tuple[str, ...]:
    """Return X of X の Y を."""
    if thing is None or not thing.owners:
        return ()
    owner = thing.owners[-1]
    return (
        () if scene.places(owner) and not scene.acts_as_state(owner) else of_group(scene, owner, thing.start)
    )


def depose(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は改易された: what the text said that X holds is lost; 幕府は X を改易した."""
    deposed = bearers(scene, s.first("を")) if not s.passive else ()
    deposed = deposed or doer(scene, s)
    for holder in deposed:
        held = [
            k.removeprefix("holder:")
            for k, v in scene.memory.items()
            if k.startswith("holder:") and v == holder
        ]
        yield from each(scene, held, (holder,), kind, s, "deposed")


def move(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は A から B へ移された: a lord, who now holds B."""
    whither, whence = s.first("に"), s.first("から")
    lords = tuple(h for h in doer(scene, s, recall=False) if _is_lord(scene, h))
    told = scene.text(s.start, s.end)[:1] != "移" or any(
        p is not None and _YIELD.fullmatch(p.group.last.title if p.group else p.head)
        for p in (whither, whence)
    )
    old = tuple(p for p in sites(scene, whence) if not is_state(scene.view, p))
    walled = [scene.view.entities[p].name.endswith(CASTLE_ENDINGS) for p in (*old, *sites(scene, whither))]
    told = told or (len(walled) > 1 and all(walled) and tells_story(scene.view))
    known = any(scene.memory.get("holder:" + p, "") in lords for p in old)
    if lords and (told or known):
        new = tuple(p for p in sites(scene, whither) if not acts(scene.view, p))
        yield from each(scene, new, lords, kind, s, "moved-lord")
        yield from each(scene, old, lords, ControlKind.LOST, s, "moved-lord")


def _is_lord(scene: Scene, holder: str) -> bool:
    name = scene.view.entities[holder].name
    return scene.view.kind(holder) is Kind.PERSON or name.endswith(HOUSES)


def install(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y には X が五万石で入った: the new lord."""
    where = [*s.cases.get("に", ()), *s.cases.get("には", ())]  # 五万石で is one too
    places = all_sites(scene, where) or patient(scene, s)
    lords = tuple(h for h in doer(scene, s, recall=False) if _is_lord(scene, h))
    yield from each(scene, places, lords, kind, s, "moved-lord")


def receive(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y 三百貫の加恩を受けた: a right to a place, no place itself (攻撃を受けた)."""
    thing = s.first("を")
    if s.passive and thing is not None and _YIELD.fullmatch(thing.head):  # 定綱は Y に三万石を与えられた
        lords = tuple(h for h in doer(scene, s, recall=False) if _is_lord(scene, h))
        yield from each(scene, sites(scene, s.first("に")), lords, kind, s, "given-to")
    elif is_right(thing) and not s.passive and scene.text(s.start, s.end) in _RECEIVES:
        for holding in taking.take(scene, s, kind):
            if holding.kind is not ControlKind.LOST:
                yield replace(holding, rule="given-to")


def enthrone(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y の守護に補された: in a tale; governors of today hold nothing."""
    if tells_story(scene.view) or _OLD_OFFICE.match(scene.view.text, s.start):
        yield from taking.lord(scene, s, kind)


def spread(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X の勢力は Y に及んだ."""
    power = s.first("が") or s.first("は")
    if power is not None and _SPREADING.fullmatch(power.head) and power.owners:
        holders = of_group(scene, power.owners[-1], s.start)
        cleft = s.cleft[1] if s.cleft is not None else None
        picked = scene.places(cleft) if cleft is not None else ()  # 支配が及ぶのは Y だけだ
        reached = all_sites(scene, [p for c in ("に", "まで", "から") for p in s.cases.get(c, ())])
        reached = tuple(p for p in reached if not is_state(scene.view, p))
        yield from each(scene, reached or picked, holders, kind, s, "spread")
