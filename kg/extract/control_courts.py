"""A sentence in; to whom a court or an award gives a place by right (判決・裁定), out: the court's word.

「裁判所は Y の領有権を X に認めた」「判決は Y を X のものと認めた」. What the court only repeats, and what
it refuses, states nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.arguments import Group
from kg.extract.control_bearers import all_sites, is_right, sites
from kg.extract.control_roles import each, recipient
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import slots
from kg.extract.cues import control_handing as cues
from kg.patterns import Rare
from kg.records import ControlKind, Kind

_AWARDED, _JUDGED = Rare(cues.AWARDED), Rare(cues.JUDGED)


def court_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what a court awards in *scene*."""
    court = court_of(scene)
    if court is None:
        return
    for match in _AWARDED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        things = s.cases.get("を", ())
        places = all_sites(scene, things)
        if any(is_right(p) or sites(scene, p) for p in things):
            for holding in each(scene, places, recipient(scene, s), ControlKind.SOVEREIGNTY, s, "awarded"):
                yield replace(holding, said_by=court)


def court_of(scene: Scene) -> tuple[str, ...] | None:
    """Return the court that decides in *scene*, None where there is none."""
    judges = [g for g in scene.groups if _judges(scene, g) and g.particle in {"は", "が", "も"}]
    return scene.holders(judges[0]) if judges else None


def _judges(scene: Scene, group: Group) -> bool:
    name = group.last.mention.text
    if scene.view.kind(group.last.entities[0]) is Kind.EVENT:
        return name.endswith(cues.TREATIES)  # nobody's word: what it lays down is so
    return name.endswith(cues.JUDGES) and bool(scene.holders(group))


def judged(scene: Scene, holding: Holding) -> Holding:
    """Return *holding* as the court's word, where its clause is what a court decides."""
    court = court_of(scene)
    match = _JUDGED.search(scene.view.text, holding.end, scene.sentence.end) if court else None
    near = match is not None and "、" not in scene.text(holding.end, match.start())
    if not court or not near or holding.controller in court or holding.kind is ControlKind.LOST:
        return holding
    return replace(holding, kind=ControlKind.SOVEREIGNTY, said_by=court)
