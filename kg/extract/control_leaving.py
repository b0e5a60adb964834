"""A sentence in; who leaves which place (撤退), loses it to a ruler (召し上げ) or is given it (安堵), out.

One function a pattern; each names its rule. Troops leave towns, people only castles.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.actors import is_force
from kg.extract.arguments import Group
from kg.extract.control_scene import FORCES, Holding, Scene, is_castle
from kg.extract.cues import control as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.records import ControlKind, Kind

_LEAVING = tuple(re.compile(p) for p, _ in cues.LEAVING)
_OBJECT = re.compile(cues.LEAVING_OBJECT)
_CONFISCATED = re.compile(cues.CONFISCATED)
_ENDOWED = re.compile(cues.ENDOWED)
_SOURCE = re.compile(rf"(?:の)?(?:{cues.PARTS})?から(?:は|の)?")
#: 撤退したスーパー: its head leaves, not the subject of the sentence.
_HEAD = re.compile(
    r"[^、。]{0,4}た(?=[一-龥ァ-ヴーA-Za-z])(?!(?:直?後|際|時|日|年|月|夜|朝|翌|以来|場合|模様))"
)
_TROOPS = re.compile(cues.FORCES)


def leaving(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for pattern in (_left, _left_object, _confiscated, _endowed):
        yield from pattern(scene)


def _left(scene: Scene) -> Iterator[Holding]:
    """X は Y から撤退した; X の部隊が Y の市街から撤収した."""
    for pattern in _LEAVING:
        for match in pattern.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
            start = match.start()
            before = scene.before(start)
            sources = [
                g
                for g in before
                if scene.places(g)
                and start - g.end <= 30
                and _SOURCE.match(scene.view.text, g.last.content_end)
            ]
            if sources:
                holder = _leaver(scene, sources[-1], before, match.end())
                yield from scene.each(
                    scene.places(sources[-1]), holder, ControlKind.LOST, match.span(), "leave-from"
                )


def _left_object(scene: Scene) -> Iterator[Holding]:
    """X の部隊は Y を離れていた."""
    for match in _OBJECT.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        objects = [g for g in before if g.particle == "を" and g.end == match.start() and scene.places(g)]
        if objects:
            holder = _leaver(scene, objects[-1], before, match.end())
            yield from scene.each(
                scene.places(objects[-1]), holder, ControlKind.LOST, match.span(), "left-object"
            )


def _leaver(scene: Scene, source: Group, before: Sequence[Group], end: int) -> tuple[str, ...]:
    """Return who leaves *source*: troops, a country's troops, or the lord of a castle."""
    head = _HEAD.match(scene.view.text, end, scene.sentence.end)
    if head:
        heads = [g for g in scene.groups if g.start == head.end()]
        return tuple(e for g in heads for e in scene.holders(g) if is_force(scene.view, e))
    between = [g for g in before if g.start >= source.end and scene.holders(g)]
    forces = [g for g in between if g.particle in {"の", "が", "は"} and not scene.places(g)]
    if forces:
        return _armed(scene, scene.holders(forces[-1]), source, forces[-1])
    others = [g for g in before if g is not source]
    subjects = [g for g in others if g.particle in SUBJECT_PARTICLES or _their_troops(scene, g)]
    subjects = [g for g in subjects if scene.holders(g) and not set(g.entities) & set(source.entities)]
    own = scene.own(end - 1)
    if own:
        return own
    found = scene.subject(others, end, end)
    return _armed(scene, found, source, subjects[-1] if subjects else None)


def _their_troops(scene: Scene, group: Group) -> bool:
    return group.particle == "の" and bool(FORCES.match(scene.view.text, group.last.content_end))


def _armed(scene: Scene, holders: Sequence[str], source: Group, named: Group | None) -> tuple[str, ...]:
    """Return those of *holders* that hold a place by being there."""
    troops = named is not None and _TROOPS.match(scene.view.text, named.last.content_end)
    castle = is_castle(source)
    return tuple(
        e for e in holders if troops or is_force(scene.view, e) or scene.view.kind(e) is Kind.PLACE or castle
    )


def _confiscated(scene: Scene) -> Iterator[Holding]:
    """Y を X から召し上げた: X holds it no more."""
    for match in _CONFISCATED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        owners = [g for g in before if g.particle == "から" and scene.holders(g)]
        objects = scene.objects(before, match.start())
        if owners and objects:
            yield from scene.each(
                scene.all_places(objects),
                scene.holders(owners[-1]),
                ControlKind.LOST,
                match.span(),
                "confiscated",
            )


def _endowed(scene: Scene) -> Iterator[Holding]:
    """X は Y を安堵された; X は Y を賜った."""
    for match in _ENDOWED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        objects = scene.objects(before, match.start())
        subjects = [
            g for g in before if g not in objects and g.particle in SUBJECT_PARTICLES and scene.holders(g)
        ]
        if objects and subjects:
            yield from scene.each(
                scene.all_places(objects),
                scene.holders(subjects[-1]),
                ControlKind.CONTROLS,
                match.span(),
                "endowed",
            )
