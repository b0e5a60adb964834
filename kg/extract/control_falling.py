"""A predicate of falling or surrendering with its slots in; the holdings that it states (陥落・降伏), out.

One function a frame: who takes it is who lay around it, attacked it or came with troops. Knows neither
factuality nor whose word it is.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_bearers import bearers, focus, of_group
from kg.extract.control_memory import attacker_of, besieged
from kg.extract.control_places import is_state
from kg.extract.control_roles import agent, each, is_unsaid, patient
from kg.extract.control_scene import Holding, Scene, is_walled
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control as cues
from kg.extract.cues import control_frames as frame_cues
from kg.records import ControlKind

_BESIEGING = re.compile(cues.BESIEGING)
_SURROUNDED = re.compile(rf"(?:{cues.BESIEGING}|{cues.BESIEGED})[^、。]{{0,4}}れ")
_ASSAULT, _SUFFERED = re.compile(cues.ASSAULT), re.compile(cues.SUFFERED)
_LATER = re.compile(cues.FELL_LATER)
_SHORTEST = 2
_GATE = re.compile("門を開")


def fall(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y は X の前に落ちた; 囲まれていた Y が落ちた: taken by the besieger, else lost by who held it."""
    places = patient(scene, s)
    takers = agent(scene, s) or _besiegers(scene, s)
    if not places and takers and is_unsaid(scene, s):
        places = focus(scene, s.start, but=takers)  # 十一年、大内勢に攻められて落城し
    if not takers and _BESIEGING.search(scene.text(scene.sentence.start, s.start)):
        found = [b for c in "がは" for p in s.cases.get(c, ()) if (b := bearers(scene, p))]
        takers = found[0] if found else ()
    here = besieged(scene.view, scene.sentence, s.start)
    later = _LATER.match(scene.view.text, s.end, scene.sentence.end) is not None
    for place in places:
        before = here.get("besieger:" + place, "") or ("" if later else attacker_of(scene.memory, place))
        by = takers or ((before,) if before else ())
        held = scene.memory.get("holder:" + place, "")
        if not by and held:  # 町は落ちた, in the mouth of who fights its holder
            by = tuple(h for h in scene.own(s.start) if h != held and is_force(scene.view, h))
        yield from each(scene, (place,), by, kind, s, "fell")
        losers = (held,) if held else _of_its_name(scene, place)
        if not by:
            yield from each(scene, (place,), losers, ControlKind.LOST, s, "fell")


def _of_its_name(scene: Scene, castle: str) -> tuple[str, ...]:
    """Return the fief or house whose seat *castle* is by its name: 桐野藩 of 桐野城."""
    known = scene.view.entities
    stem = known[castle].name.removesuffix("城")
    if stem == known[castle].name or len(stem) < _SHORTEST:
        return ()
    return tuple(i for i, e in known.items() if e.name in {stem + end for end in frame_cues.HOUSE_OF_SEAT})


def surrender(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """Y は X に降った: a castle or town, no country."""
    places = [p for p in patient(scene, s) if not is_state(scene.view, p)]
    takers = agent(scene, s) or _besiegers(scene, s)
    if not takers and _GATE.search(scene.text(s.start, s.end)):
        places = places or list(focus(scene, s.start))
        for place in places if is_walled(scene, places) else ():  # 戦わずに門を開いた
            by = attacker_of(scene.memory, place)
            yield from each(scene, (place,), (by,) if by else (), kind, s, "surrendered")
        return
    yield from each(scene, places, takers, kind, s, "surrendered")


def _besiegers(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return who the sentence says lay around the place: X に包囲され、降伏した."""
    siege = _SURROUNDED.search(scene.view.text, scene.sentence.start, s.start)
    before = phrases_before(scene, siege.start()) if siege else ()
    near = [p for p in before if p.particle in {"に", "により", "によって"}]
    return (bearers(scene, near[-1]) if near else ()) or _assailants(scene, s)


def _assailants(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return X of 「X の猛攻を受けて Y は落ちた」."""
    for phrase in reversed(phrases_before(scene, s.start)):
        suffered = phrase.owners and _SUFFERED.match(scene.view.text, phrase.content_end)
        if suffered and _ASSAULT.fullmatch(phrase.head):
            return of_group(scene, phrase.owners[-1], phrase.start)
    return ()
