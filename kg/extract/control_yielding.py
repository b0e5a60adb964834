"""A sentence in; places that bear their holder's name (X 領, X 支配下), or yield or are given a keeper, out.

「ヴェルド領のミルタ島」「城は景盛に降った」「重房を城に置いた」. One function a pattern.
"""

from collections.abc import Iterator
from itertools import pairwise

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_scene import Holding, Scene, is_castle, static
from kg.extract.cues import control as cues
from kg.extract.cues.control_frames import PLANTS
from kg.patterns import Rare
from kg.records import ControlKind, Form, Kind

_DEPENDENCY = Rare(cues.DEPENDENCY)
_TAKEN_NOUN = re.compile(cues.TAKEN_NOUN)
_TAKEN_GLUED = re.compile("の?" + cues.TAKEN_NOUN.removeprefix("の"))
_PLACED = Rare(cues.PLACED)
_UNDER = re.compile(cues.UNDER)
_TERRITORY = re.compile(cues.TERRITORY)
_PART_OF = re.compile(r"一部(?:と|に|だ|で)")  # X 領 Y の一部となった: X has the part
_PASSIVE = re.compile(r"(?:さ|ら|わ|し|か)?(?:れ|られ)")


def yielding_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for pattern in (_dependency, _taken_noun, _under, _placed):
        yield from pattern(scene)


def _dependency(scene: Scene) -> Iterator[Holding]:
    """X の自治領 Y."""
    for group in scene.groups:
        match = _DEPENDENCY.match(scene.view.text, group.end) if group.particle == "の" else None
        if match:
            heads = [g for g in scene.groups if g.start == match.end() and scene.places(g)]
            for head in heads:
                yield from static(
                    scene.places(head), scene.holders(group), ControlKind.SOVEREIGNTY, head, "dependency"
                )


def _taken_noun(scene: Scene) -> Iterator[Holding]:
    """X による Y の奪還から1年."""
    for group in scene.groups:
        armed = group.particle == "の" and any(is_force(scene.view, e) for e in group.entities)
        if not (armed or group.particle == "による") or not scene.holders(group):
            continue
        heads = [g for g in scene.groups if group.end <= g.start <= group.end + 4 and scene.places(g)]
        end = heads[0].last.mention.end if heads else group.end
        match = (_TAKEN_GLUED if armed else _TAKEN_NOUN).match(scene.view.text, end) if heads else None
        if match:
            span = match.span("noun")
            yield from scene.each(
                scene.places(heads[0]), scene.holders(group), ControlKind.CAPTURED, span, "taken-noun"
            )


def _under(scene: Scene) -> Iterator[Holding]:
    """ケルサ軍支配下の Y; ヴェルド領の Y."""
    text = scene.view.text
    for left, right in pairwise(scene.groups):
        place = tuple(e for e in right.members[0].entities if scene.view.kind(e) is Kind.PLACE)
        if right.last.mention.form is Form.PRONOUN:
            continue  # X 領の村に住んでいた: some village
        if not place or not scene.holders(left) or set(left.entities) & set(right.entities):
            continue
        for pattern, kind, rule in (
            (_UNDER, ControlKind.CONTROLS, "under"),
            (_TERRITORY, ControlKind.SOVEREIGNTY, "territory-of"),
        ):
            match = pattern.match(text, left.last.mention.end)
            passing = rule == "territory-of" and right.last.mention.text.endswith(
                PLANTS
            )  # X 領の製油所で火災
            passing = passing or (rule == "territory-of" and _PART_OF.match(text, right.end) is not None)
            if match and match.end() == right.start and not passing:
                yield from static(place, left.members[-1].entities, kind, right, rule)


def _placed(scene: Scene) -> Iterator[Holding]:
    """X を Y 城に置いた; Y 城には X が置かれた."""
    for match in _PLACED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        passive = _PASSIVE.match(scene.view.text, match.end())
        wanted = {"が", "は"} if passive else {"を"}
        castles = [g for g in before if g.particle in {"に", "には"} and is_castle(g)]
        keepers = [
            g
            for g in before
            if g.particle in wanted and any(scene.view.kind(e) is Kind.PERSON for e in g.entities)
        ]
        if castles and keepers and match.start() - max(castles[-1].end, keepers[-1].end) <= 2:
            yield from scene.each(
                scene.places(castles[-1]),
                scene.holders(keepers[-1]),
                ControlKind.CONTROLS,
                match.span(),
                "placed",
            )
