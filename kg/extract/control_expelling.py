"""A predicate of driving out with its slots in; who has the place then and who has it no more, out.

Where that is may be told with those driven out, or before. Knows neither factuality nor whose word it is.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.control_bearers import bearers, focus, sites
from kg.extract.control_doers import doer
from kg.extract.control_places import acts
from kg.extract.control_roles import agent, come_to, each, topic_sites
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control_frames as cues
from kg.extract.cues.control_phrases import ENEMY_TROOPS
from kg.records import ControlKind

_HAS_HELD, _STAYING = re.compile(cues.HELD), re.compile(cues.STAYING)
_CIVILIANS = re.compile(cues.CIVILIANS)
_FOE = re.compile(ENEMY_TROOPS)


def expel(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Z を Y から追い出した: X has it, Z no more; Z は Y から追い出された."""
    places = sites(scene, s.first("から"))
    if s.passive:
        places = places or (focus(scene, s.start) if s.first("から") is None and agent(scene, s) else ())
        yield from each(scene, places, doer(scene, s, recall=False), ControlKind.LOST, s, "expelled")
        yield from each(scene, places, agent(scene, s), kind, s, "expelled")
        return
    if s.cases.get("を"):
        takers = doer(scene, s, recall=False)
        if not places and _CIVILIANS.search(s.cases["を"][0].head):
            return  # デモ隊を排除した: nobody who held a place
        ousted = bearers(scene, s.first("を"))
        pointing = s.cases["を"][0].group is None and not ousted
        places = places or _governed_by(scene, s) or _where_they_stay(scene, s)
        if not places and _FOE.fullmatch(s.cases["を"][0].head):
            places = topic_sites(scene, s)  # Y も敵を一掃した
            takers = tuple(h for h in takers or scene.own(s.start) if h not in places)
        at_once = come_to(scene, s) if pointing and takers else ()  # 島に上陸し、守備隊を降伏させた
        places = places or _held_by(scene, ousted, takers) or at_once
        places = places or (focus(scene, s.start) if pointing else ())
        yield from each(scene, places, takers, kind, s, "expelled")
        yield from each(scene, places, ousted, ControlKind.LOST, s, "expelled")


def _governed_by(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「代々 Y を治めてきた Z を追い払い」: what a clause says that those driven out held."""
    ousted = s.first("を")
    before = [p for p in phrases_before(scene, ousted.start) if p.particle == "を"] if ousted else []
    gap = scene.text(before[-1].end, ousted.start) if before and ousted else ""
    return sites(scene, before[-1]) if _HAS_HELD.match(gap) and "、" not in gap else ()


def _where_they_stay(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「Y に残る Z を一掃した」: where those driven out are said to be."""
    ousted = s.first("を")
    before = [p for p in phrases_before(scene, ousted.start) if p.particle == "に"] if ousted else []
    there = before and ousted and _STAYING.fullmatch(scene.text(before[-1].end, ousted.start))
    return tuple(p for p in sites(scene, before[-1]) if not acts(scene.view, p)) if there else ()


def _held_by(scene: Scene, ousted: Sequence[str], takers: Sequence[str]) -> tuple[str, ...]:
    """Return the place spoken of, where those driven out held it, or others than *takers* did."""
    place = scene.memory.get("place", "")
    holder = scene.memory.get("holder:" + place, "")
    known = holder and (holder in ousted if ousted else holder not in takers)
    return (place,) if place and known else ()
