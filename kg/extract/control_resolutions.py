"""A holding in; the same as the word of the assembly that adopts what it stands in (決議), out.

国連総会は Y を X 領と確認する決議を採択した: the assembly says so, and the text does not. Finds no holdings.
"""

from dataclasses import replace

from kg import expressions as re
from kg.extract.control_scene import Holding, Scene
from kg.extract.cues import control_resolutions as cues
from kg.records import ControlKind, Kind

_IN_ONE, _ITS = re.compile(cues.IN_A_RESOLUTION), re.compile(cues.ITS_RESOLUTION)
_OF_RIGHT = re.compile(cues.OF_RIGHT)
_RIGHTS = frozenset({ControlKind.SOVEREIGNTY, ControlKind.CONTROLS})


def resolved(scene: Scene, holding: Holding) -> Holding:
    """Return *holding* as the word of who adopts the paper that says whose the place is."""
    text, end = scene.view.text, scene.sentence.end
    if holding.said_by or holding.static or holding.kind not in _RIGHTS:
        return holding
    if not _OF_RIGHT.search(text, holding.start, min(holding.end + 2, end)):
        return holding
    before = [
        g for g in scene.groups if g.end <= holding.start and g.last.quote == scene.quote(holding.start)
    ]
    issuers = [g for g in before if _ITS.match(text, g.last.content_end)]
    if not issuers and _IN_ONE.match(text, holding.end):
        issuers = [g for g in before if g.particle in cues.ADOPTERS]
    for group in issuers:
        adopters = [e for e in scene.holders(group) if e != holding.place]
        adopters = [
            e for e in adopters if scene.view.kind(e) is Kind.ORGANIZATION or scene.acts_as_state(group)
        ]
        if adopters:
            return replace(holding, kind=ControlKind.SOVEREIGNTY, said_by=tuple(adopters))
    return holding
