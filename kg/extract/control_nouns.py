"""A sentence in; its statements that a place is in somebody's hands, theirs, given to or kept by them, out.

The patterns without a verb of taking: nouns, possessives, lists of fiefs. One function a pattern.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.actors import is_force
from kg.extract.control_scene import FORCES, OWN, Holding, Scene, enemy_of, is_castle
from kg.extract.cues import control as cues
from kg.records import ControlKind

_HANDS = tuple((re.compile(p), ControlKind(k)) for p, k in cues.HANDS)
_SOVEREIGN = re.compile(cues.SOVEREIGN)
_BELONGS = re.compile(cues.BELONGS)
_BY_NOUN = re.compile(cues.BY_NOUN)
_CHARGE = re.compile(cues.CHARGE)
_HELD_HEAD = re.compile(r"[^、。はがを]{0,6}(?:た|る|の)")
_LIMITED = re.compile(r"(?:た|る)[一-龥ァ-ヴー]")
_GIVING = re.compile(cues.GIVING)
_PASSING = re.compile(cues.PASSING)
_PASSIVE = re.compile(r"(?:さ|ら|わ|し|か)?(?:れ|られ)")
_STATIONED = re.compile(cues.STATIONED)
_INSIDE = re.compile(rf"(?:の(?:{cues.PARTS}))?に(?!は)")
_ENTERING = re.compile(cues.ENTERING)
_OWN_LINK = re.compile(rf"(?:{cues.FORCES})?(?:固有)?(?:の|が|は)?(?:現に|今も|有効に|しっかり)*")
_ENEMY = re.compile(r"敵の")
_BY_KINDS = tuple((word, ControlKind(kind)) for word, kind in cues.BY_NOUN_KINDS)
_VERB = tuple((re.compile(p), ControlKind(k)) for p, k in cues.TAKING)


def noun_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for pattern in (
        _hands,
        _own,
        _enemy,
        _belongs,
        _by_noun,
        _giving,
        _passing,
        _stationed,
    ):
        yield from pattern(scene)


def _hands(scene: Scene) -> Iterator[Holding]:
    """Y は X の支配下にある; Y は X の手に落ちた; Y は X の領土だ."""
    for group in scene.groups:
        if group.particle != "の" or not scene.holders(group) or is_castle(group):
            continue
        topics = scene.topics(group.start)
        if set(topics) & set(group.entities):
            continue
        after = FORCES.match(scene.view.text, group.last.content_end)
        at = after.end() if after and after.group().endswith("の") else group.end
        for pattern, kind in _HANDS:
            match = pattern.match(scene.view.text, at, scene.sentence.end)
            if match:
                held = topics or _held_head(scene, match.end())
                yield from scene.each(held, scene.holders(group), kind, match.span(), "in-hands")
                break
        else:
            if not topics:
                continue
            match = _SOVEREIGN.match(scene.view.text, at, scene.sentence.end)
            if match:
                once = scene.text(max(scene.sentence.start, group.start - 4), group.start).endswith(
                    cues.FORMERLY
                )
                kind = ControlKind.CONTROLS if once else ControlKind.SOVEREIGNTY
                yield from scene.each(topics, scene.holders(group), kind, match.span(), "belongs-to")


def _held_head(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return the place that a clause ending at *offset* or just after modifies: 手にあった Y."""
    match = _HELD_HEAD.match(scene.view.text, offset, scene.sentence.end)
    heads = [g for g in scene.groups if match and g.start == match.end()]
    return scene.places(heads[0]) if heads else ()


def _own(scene: Scene) -> Iterator[Holding]:
    """Y は我々の手にある; Y はわが国固有の領土だ; Y はわが軍が押さえている."""
    for own in OWN.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        side, topics = scene.own(own.start()), scene.topics(own.start())
        if not side or not topics or set(side) & set(topics):
            continue
        link = _OWN_LINK.match(scene.view.text, own.end())
        at = link.end() if link else own.end()
        for pattern, kind in (
            *_HANDS,
            (_SOVEREIGN, ControlKind.SOVEREIGNTY),
            *_VERB,
            (_STATIONED, ControlKind.CONTROLS),
        ):
            match = pattern.match(scene.view.text, at, scene.sentence.end)
            if match:
                yield from scene.each(topics, side, kind, match.span(), "own-side")
                break


def _enemy(scene: Scene) -> Iterator[Holding]:
    """町は敵の手にある."""
    for enemy in _ENEMY.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        holder, topics = enemy_of(scene, enemy.start()), scene.topics(enemy.start())
        for pattern, kind in _HANDS:
            match = pattern.match(scene.view.text, enemy.end(), scene.sentence.end)
            if match and holder and topics:
                yield from scene.each(topics, holder, kind, match.span(), "enemy-hands")
                break


def _belongs(scene: Scene) -> Iterator[Holding]:
    """Y は X に属する."""
    for match in _BELONGS.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        owners = [
            g
            for g in scene.before(match.start() + 1)
            if g.particle == "に" and match.start() - g.last.content_end <= 1
        ]
        topics = scene.topics(owners[-1].start) if owners else ()
        if topics:
            yield from scene.each(
                topics, scene.holders(owners[-1]), ControlKind.SOVEREIGNTY, match.span(), "belongs-to"
            )


def _by_noun(scene: Scene) -> Iterator[Holding]:
    """X による Y の占領; 「Y は…。X による不法占拠は…」."""
    for group in scene.groups:
        if group.particle != "による" or not scene.holders(group):
            continue
        match: re.Match[str] | None = _BY_NOUN.match(scene.view.text, group.last.content_end)
        if match:
            places = scene.topics(group.start)
        else:
            heads = [g for g in scene.groups if group.end <= g.start <= group.end + 4 and scene.places(g)]
            match = _BY_NOUN.match(scene.view.text, heads[0].last.content_end) if heads else None
            places = scene.places(heads[0]) if heads else ()
        if match and places:
            kind = next((k for w, k in _BY_KINDS if w in match.group()), ControlKind.OCCUPIED)
            yield from scene.each(places, scene.holders(group), kind, match.span(), "by-noun")


def _giving(scene: Scene) -> Iterator[Holding]:
    """Y を X に与えた; Y を X に、Z を W に与えた; Y は X に渡された."""
    for match in _GIVING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        datives = [g for g in before if g.particle in {"に", "へ"} and scene.holders(g)]
        datives = [g for g in datives if match.start() - g.end <= 20]
        datives = [g for g in datives if not _LIMITED.search(scene.text(g.end, match.start()))]
        if not datives:
            continue
        passive = _PASSIVE.match(scene.view.text, match.end())
        wanted = {"は", "が", "も"} if passive else {"を"}
        things = [
            g
            for g in before
            if (
                g.particle in wanted
                or (g.particle == "の" and _CHARGE.match(scene.view.text, g.last.content_end))
            )
            and scene.places(g)
            and g is not datives[-1]
        ]
        if things and match.start() - things[-1].end <= 40:
            yield from scene.each(
                scene.places(things[-1]),
                scene.holders(datives[-1]),
                ControlKind.CONTROLS,
                match.span(),
                "given-to",
            )
        for thing, receiver in pairwise(before):  # 甲を乙に、丙を丁に
            listed = thing.particle == "を" and receiver.particle == "に" and receiver.last.comma
            if listed and scene.places(thing) and not passive:
                yield from scene.each(
                    scene.places(thing),
                    scene.holders(receiver),
                    ControlKind.CONTROLS,
                    match.span(),
                    "given-to",
                )


def _passing(scene: Scene) -> Iterator[Holding]:
    """Y は X 側に移った; Y は X 領に入った."""
    for group in scene.groups:
        if group.particle != "に" or not scene.holders(group):
            continue
        match = _PASSING.match(scene.view.text, group.end)
        if match is None and group.last.title.endswith("領"):
            match = _ENTERING.match(scene.view.text, group.end)
        topics = scene.topics(group.start) if match else ()
        if match and topics and not set(topics) & set(group.entities):
            yield from scene.each(
                topics, scene.holders(group), ControlKind.CONTROLS, match.span(), "passed-to"
            )


def _stationed(scene: Scene) -> Iterator[Holding]:
    """Y には X の警備隊が常駐する; X の部隊は Y にとどまっている."""
    for match in _STATIONED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        owners = [
            g
            for g in scene.before(match.start())
            if g.particle == "の" and FORCES.match(scene.view.text, g.last.content_end)
        ]
        topics = scene.topics(owners[-1].start) if owners else ()
        if topics and not set(topics) & set(owners[-1].entities):
            yield from scene.each(
                topics, scene.holders(owners[-1]), ControlKind.CONTROLS, match.span(), "stationed"
            )
            continue
        yield from _staying(scene, match)


def _staying(scene: Scene, match: re.Match[str]) -> Iterator[Holding]:
    """X は Y にとどまっている: only of troops."""
    before = scene.before(match.start())
    inside = [
        g
        for g in before
        if scene.places(g) and _INSIDE.match(scene.view.text, g.last.content_end, match.start())
    ]
    troops = [
        g
        for g in before
        if g.particle in {"は", "が", "も"} and any(is_force(scene.view, e) for e in g.entities)
    ]
    troops += [g for g in before if g.particle == "の" and FORCES.match(scene.view.text, g.last.content_end)]
    if inside and troops and match.start() - inside[-1].end <= 12:
        yield from scene.each(
            scene.places(inside[-1]),
            scene.holders(troops[-1]),
            ControlKind.CONTROLS,
            match.span(),
            "stationed",
        )
