"""A sentence in; its statements on castles and fiefs (城・領地) and who keeps, enters or loses them, out.

Possessives, lists of fiefs, sieges: what chronicles say without a verb of taking. One function a pattern.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.arguments import Group, sentence_arguments
from kg.extract.control_scene import FORCES, Holding, Scene, is_castle, static
from kg.extract.cues import control as cues
from kg.records import ControlKind, Kind

_ENTERING = re.compile(cues.ENTERING)
_FALLING = re.compile(cues.FALLING)
_HOLDING_OUT = re.compile(cues.HOLDING_OUT)
_AFTER_NAME = re.compile(r"[、。」』と]|が取|のもの|$")


def lord_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for pattern in (_lords, _keepers, _holding_out, _allotted, _falls):
        yield from pattern(scene)


def _lords(scene: Scene) -> Iterator[Holding]:
    """X の Y城; Y城主の X; Y城の X; 居城の Y."""
    args = sentence_arguments(scene.view, scene.sentence)
    text = scene.view.text
    for left, right in pairwise(args):
        if left.end != right.start:
            continue
        castle_right = right.mention.kind is Kind.PLACE and right.mention.text.endswith(cues.CASTLE_ENDINGS)
        castle_left = left.mention.kind is Kind.PLACE and left.mention.text.endswith(cues.CASTLE_ENDINGS)
        if castle_right and left.particle == "の" and left.mention.kind is not Kind.PLACE:
            yield from static(
                right.entities, left.entities, ControlKind.CONTROLS, Group((right,)), "lord-of-castle"
            )
        lord = left.particle == "の" and (not left.title or left.title.endswith(cues.LORD_TITLES))
        if castle_left and right.mention.kind is Kind.PERSON and lord:
            yield from static(
                left.entities, right.entities, ControlKind.CONTROLS, Group((left,)), "castle-lord"
            )
    for group in scene.groups:
        places = scene.places(group)
        if places and text[max(0, group.start - 4) : group.start].endswith(cues.HOME_CASTLE):
            owners = [g for g in scene.groups if g.particle == "の" and 0 < group.start - g.end <= 4]
            holder = (
                scene.holders(owners[-1])
                if owners
                else scene.subject([g for g in scene.groups if g is not group], group.start, group.start)
            )
            yield from static(places, holder, ControlKind.CONTROLS, group, "home-castle")


def _keepers(scene: Scene) -> Iterator[Holding]:
    """Y には X が入る; X が Y に籠もる; Y には X の警備隊が常駐する."""
    for match in _ENTERING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        near = [g for g in before if match.start() - g.end <= 6]
        topics = [g for g in before if g.particle in {"には", "に", "へ"} and scene.places(g)]
        if not topics or not near:
            continue
        castle = is_castle(topics[-1]) or "城" in scene.text(match.start(), match.start() + 3)
        owners = [g for g in near if g.particle == "が" and not scene.places(g)]
        if owners and topics[-1].particle == "には":
            yield from scene.each(
                scene.places(topics[-1]),
                scene.holders(owners[-1]),
                ControlKind.CONTROLS,
                match.span(),
                "entered",
            )
        forces = any(g.particle == "の" and FORCES.match(scene.view.text, g.last.content_end) for g in before)
        strong = forces and topics[-1].last.mention.text.endswith(cues.ENTERED_BY_FORCE)
        if _castle_entered(topics[-1], near[-1], castle=castle or strong):
            holder = scene.subject(
                [g for g in before if g is not topics[-1]], topics[-1].start, match.start()
            )
            yield from scene.each(
                scene.places(topics[-1]), holder, ControlKind.OCCUPIED, match.span(), "entered"
            )


def _castle_entered(place: Group, nearest: Group, *, castle: bool) -> bool:
    """Whether *place* is what was entered, and by its kind or its enterer is held by that."""
    return castle and nearest is place and place.particle != "には"


def _holding_out(scene: Scene) -> Iterator[Holding]:
    for match in _HOLDING_OUT.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        inside = [
            g for g in before if g.particle in {"に", "へ"} and scene.places(g) and match.start() - g.end <= 4
        ]
        doer = re.match(r"った", scene.rest(match.end()))
        heads = [g for g in scene.groups if doer and g.start == match.end() + 2 and not scene.places(g)]
        if inside and heads:
            yield from scene.each(
                scene.places(inside[-1]),
                scene.holders(heads[0]),
                ControlKind.CONTROLS,
                match.span(),
                "held-out",
            )
            continue
        if inside:
            holder = scene.subject(
                [g for g in before if g is not inside[-1]], inside[-1].start, match.start()
            )
            yield from scene.each(
                scene.places(inside[-1]), holder, ControlKind.CONTROLS, match.span(), "held-out"
            )
            continue
        heads = [g for g in scene.groups if match.end() < g.start <= match.end() + 3 and scene.places(g)]
        owners = [g for g in before if g.particle in {"が", "の"} and match.start() - g.end <= 2]
        if heads and owners:
            yield from scene.each(
                scene.places(heads[0]),
                scene.holders(owners[-1]),
                ControlKind.CONTROLS,
                match.span(),
                "held-out",
            )


def _allotted(scene: Scene) -> Iterator[Holding]:
    """甲は X、乙は Y: a list of who got what."""
    found = []
    for left, right in pairwise(scene.groups):
        gap = scene.text(left.end, right.start)
        topical = left.particle == "は" or (
            left.particle == "の" and gap.startswith("うち") and gap.endswith("は")
        )
        if not topical or not scene.places(left) or not scene.holders(right) or len(gap) > 8:
            continue
        if right.last.mention.kind is Kind.PLACE or (gap and not gap.startswith("うち")):
            continue
        if _AFTER_NAME.match(scene.view.text, right.last.content_end):
            found.append((left, right))
    if len(found) >= 2:
        for left, right in found:
            yield from static(
                scene.places(left), scene.holders(right), ControlKind.CONTROLS, right, "allotted"
            )


def _falls(scene: Scene) -> Iterator[Holding]:
    """Y は落城した: lost by whoever held it, taken by whoever besieged it, as told before."""
    for match in _FALLING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        places = scene.topics(match.start())
        between = scene.before(match.start())
        if any(g.particle == "の" and not scene.places(g) and match.start() - g.end <= 10 for g in between):
            continue
        for place in places:
            holder, taker = scene.memory.get("holder:" + place, ""), scene.memory.get("besieger:" + place, "")
            if taker:
                yield from scene.each((place,), (taker,), ControlKind.CAPTURED, match.span(), "fell")
            elif holder:
                yield from scene.each((place,), (holder,), ControlKind.LOST, match.span(), "fell")
