"""A sentence in; its statements that a place is in somebody's hands, theirs, given to or kept by them, out.

The patterns without a verb of taking: nouns, possessives, lists of fiefs. One function a pattern.
"""

import re
from collections.abc import Iterator

from kg.extract.arguments import Group, sentence_arguments
from kg.extract.control_scene import FORCES, OWN, Holding, Scene, enemy_of
from kg.extract.cues import control as cues
from kg.records import ControlKind, Kind

_HANDS = tuple((re.compile(p), ControlKind(k)) for p, k in cues.HANDS)
_SOVEREIGN = re.compile(cues.SOVEREIGN)
_BELONGS = re.compile(cues.BELONGS)
_DEPENDENCY = re.compile(cues.DEPENDENCY)
_BY_NOUN = re.compile(cues.BY_NOUN)
_GIVING = re.compile(cues.GIVING)
_PASSING = re.compile(cues.PASSING)
_PASSIVE = re.compile(r"(?:さ|ら|わ|し)?(?:れ|られ)")
_STATIONED = re.compile(cues.STATIONED)
_ENTERING = re.compile(cues.ENTERING)
_FALLING = re.compile(cues.FALLING)
_HOLDING_OUT = re.compile(cues.HOLDING_OUT)
_OWN_LINK = re.compile(rf"(?:{cues.FORCES})?(?:固有)?(?:の|が|は)?(?:現に|今も|有効に|しっかり)*")
_ENEMY = re.compile(r"敵の")
_VERB = tuple((re.compile(p), ControlKind(k)) for p, k in cues.TAKING)
_AFTER_NAME = re.compile(r"[、。」』と]|が取|のもの|$")


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
        _lords,
        _keepers,
        _allotted,
        _falls,
    ):
        yield from pattern(scene)


def _hands(scene: Scene) -> Iterator[Holding]:
    """Y は X の支配下にある; Y は X の手に落ちた; Y は X の領土だ."""
    for group in scene.groups:
        if group.particle != "の" or not scene.holders(group) or _bare_place(scene, group):
            continue
        topics = scene.topics(group.start)
        if not topics or set(topics) & set(group.entities):
            continue
        after = FORCES.match(scene.view.text, group.last.content_end)
        at = after.end() if after and after.group().endswith("の") else group.end
        for pattern, kind in _HANDS:
            match = pattern.match(scene.view.text, at, scene.sentence.end)
            if match:
                yield from scene.each(topics, scene.holders(group), kind, match.span(), "in-hands")
                break
        else:
            match = _SOVEREIGN.match(scene.view.text, at, scene.sentence.end)
            if match:
                once = scene.text(max(scene.sentence.start, group.start - 4), group.start).endswith(
                    cues.FORMERLY
                )
                kind = ControlKind.CONTROLS if once else ControlKind.SOVEREIGNTY
                yield from scene.each(topics, scene.holders(group), kind, match.span(), "belongs-to")


def _bare_place(scene: Scene, group: Group) -> bool:
    return group.last.mention.text.endswith(cues.CASTLE_ENDINGS) and group.last.mention.kind is Kind.PLACE


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
    """Y は X に属する; X の自治領 Y."""
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
    for group in scene.groups:
        match = _DEPENDENCY.match(scene.view.text, group.end) if group.particle == "の" else None
        if match:
            heads = [g for g in scene.groups if g.start == match.end() and scene.places(g)]
            for head in heads:
                yield from _static(
                    scene.places(head), scene.holders(group), ControlKind.SOVEREIGNTY, head, "dependency"
                )


def _by_noun(scene: Scene) -> Iterator[Holding]:
    """X による Y の占領; 「Y は…。X による不法占拠は…」."""
    for group in scene.groups:
        if group.particle != "による" or not scene.holders(group):
            continue
        match = _BY_NOUN.match(scene.view.text, group.last.content_end)
        if match:
            places = scene.topics(group.start)
        else:
            heads = [g for g in scene.groups if group.end <= g.start <= group.end + 4 and scene.places(g)]
            match = _BY_NOUN.match(scene.view.text, heads[0].last.content_end) if heads else None
            places = scene.places(heads[0]) if heads else ()
        if match and places:
            yield from scene.each(places, scene.holders(group), ControlKind.OCCUPIED, match.span(), "by-noun")


def _giving(scene: Scene) -> Iterator[Holding]:
    """Y を X に与えた; Y を X に、Z を W に与えた; Y は X に渡された."""
    for match in _GIVING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        datives = [g for g in before if g.particle in {"に", "へ"} and scene.holders(g)]
        datives = [g for g in datives if match.start() - g.end <= 20]
        if not datives:
            continue
        passive = _PASSIVE.match(scene.view.text, match.end())
        wanted = {"は", "が", "も"} if passive else {"を"}
        things = [g for g in before if g.particle in wanted and scene.places(g) and g is not datives[-1]]
        if things and match.start() - things[-1].end <= 40:
            yield from scene.each(
                scene.places(things[-1]),
                scene.holders(datives[-1]),
                ControlKind.CONTROLS,
                match.span(),
                "given-to",
            )
        for thing, receiver in zip(before, before[1:], strict=False):  # 甲を乙に、丙を丁に
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


def _lords(scene: Scene) -> Iterator[Holding]:
    """X の Y城; Y城主の X; Y城の X; 居城の Y."""
    args = sentence_arguments(scene.view, scene.sentence)
    text = scene.view.text
    for left, right in zip(args, args[1:], strict=False):
        if left.end != right.start:
            continue
        castle_right = right.mention.kind is Kind.PLACE and right.mention.text.endswith(cues.CASTLE_ENDINGS)
        castle_left = left.mention.kind is Kind.PLACE and left.mention.text.endswith(cues.CASTLE_ENDINGS)
        if castle_right and left.particle == "の" and left.mention.kind is not Kind.PLACE:
            yield from _static(
                right.entities, left.entities, ControlKind.CONTROLS, Group((right,)), "lord-of-castle"
            )
        lord = left.particle == "の" and (not left.title or left.title.endswith(cues.LORD_TITLES))
        if castle_left and right.mention.kind is Kind.PERSON and lord:
            yield from _static(
                left.entities, right.entities, ControlKind.CONTROLS, Group((left,)), "castle-lord"
            )
    for group in scene.groups:
        places = scene.places(group)
        if places and text[max(0, group.start - 3) : group.start] in cues.HOME_CASTLE:
            holder = scene.subject([g for g in scene.groups if g is not group], group.start, group.start)
            yield from _static(places, holder, ControlKind.CONTROLS, group, "home-castle")


def _keepers(scene: Scene) -> Iterator[Holding]:
    """Y には X が入る; X が Y に籠もる; Y には X の警備隊が常駐する."""
    for match in _ENTERING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        near = [g for g in before if match.start() - g.end <= 6]
        topics = [g for g in before if g.particle in {"には", "に", "へ"} and scene.places(g)]
        if not topics or not near:
            continue
        castle = _bare_place(scene, topics[-1]) or "城" in scene.text(match.start(), match.start() + 3)
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
        if castle_entered(scene, topics[-1], near[-1], castle=castle or forces):
            holder = scene.subject(
                [g for g in before if g is not topics[-1]], topics[-1].start, match.start()
            )
            yield from scene.each(
                scene.places(topics[-1]), holder, ControlKind.OCCUPIED, match.span(), "entered"
            )
    yield from _holding_out(scene)
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


def castle_entered(scene: Scene, place: Group, nearest: Group, *, castle: bool) -> bool:
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
    for left, right in zip(scene.groups, scene.groups[1:], strict=False):
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
            yield from _static(
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


def _static(
    places: tuple[str, ...], holders: tuple[str, ...], kind: ControlKind, at: Group, rule: str
) -> Iterator[Holding]:
    mention = at.last.mention
    for place in places:
        for holder in holders:
            yield Holding(place, holder, kind, mention.start, mention.end, rule, static=True)
