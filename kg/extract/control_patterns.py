"""A sentence in; its statements that somebody holds, takes, loses or leaves a place, by their verbs, out.

One function a pattern; each names its rule. Knows neither factuality nor whose word it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.actors import can_hold, is_contest, is_warlike
from kg.extract.arguments import Group, sentence_groups
from kg.extract.control_leaving import leaving
from kg.extract.control_lords import lord_patterns
from kg.extract.control_nouns import noun_patterns
from kg.extract.control_places import focus_groups
from kg.extract.control_rights import right_patterns
from kg.extract.control_scene import Holding, Scene, enemy_of
from kg.extract.control_yielding import yielding_patterns
from kg.extract.cues import control as cues
from kg.extract.view import View
from kg.records import Claim, ControlKind, Kind, Sentence

_VERBS = tuple((re.compile(p), ControlKind(k)) for p, k in (*cues.TAKING, *cues.LOSING))
_PASSIVE = re.compile(r"(?:さ|ら|わ|か|た|し)?(?:れ|られ)")
_RELATIVE = re.compile(
    r"[^、。]{0,8}(?:た|る|ている|ていた|する|う)(?=[一-龥ァ-ヴー「A-Za-z])"
    r"(?!(?:直?後|前|際|時|日|年|月|夜|朝|翌|以来|場合|模様|見通し|予定|方針))"
)
_CLEFT = re.compile(r"[^、。]{0,6}のは")
_NEAR_SUBJECT = 14
#: 城を攻め落とし、…に奪い返された: the object is the first verb's.
_CHAINED = re.compile(r"(?:し|り|き|い|み|ち|って|て|た|たが|が)、")
_BY_ARMS = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED, ControlKind.OCCUPIED, ControlKind.LOST})


def holdings(
    view: View, sentence: Sentence, claims: Sequence[Claim], memory: Mapping[str, str]
) -> list[Holding]:
    """Return the statements of *sentence* in text order, each place and holder once per predicate.

    *memory*: ``place`` in focus and ``holder:PLACE``, as the sentences before left them.
    """
    groups = sorted(
        (*sentence_groups(view, sentence), *focus_groups(view, sentence, memory.get("place", ""))),
        key=lambda g: g.last.start,
    )
    scene = Scene(view, sentence, groups, claims, memory)
    kept: dict[tuple[str, str, ControlKind], Holding] = {}
    contest = is_contest(view, sentence) and not is_warlike(view, sentence)
    for holding in (
        *_verbal(scene),
        *leaving(scene),
        *noun_patterns(scene),
        *lord_patterns(scene),
        *right_patterns(scene),
        *yielding_patterns(scene),
    ):
        if not can_hold(view, holding.controller) or (contest and holding.kind in _BY_ARMS):
            continue
        if holding.place != holding.controller or holding.kind is ControlKind.SOVEREIGNTY:
            kept.setdefault((holding.place, holding.controller, holding.kind), holding)
    return sorted(kept.values(), key=lambda h: (h.start, h.place, h.controller))


def _verbal(scene: Scene) -> Iterator[Holding]:
    low, high = scene.sentence.start, scene.sentence.end
    taken: list[tuple[int, int]] = []
    for pattern, kind in _VERBS:
        for match in pattern.finditer(scene.view.text, low, high):
            if any(a <= match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            if _figurative(scene, match.start()):
                continue
            yield from _of_verb(scene, match.span(), kind)


def _figurative(scene: Scene, start: int) -> bool:
    """Whether a word like 市場 or 首位 stands before *start*; inside a name (ハルファン) it says nothing."""
    before = scene.text(max(scene.sentence.start, start - 14), start)
    for group in scene.groups:
        for member in group.members:
            before = before.replace(member.mention.text, "、")
    return any(m in before for m in cues.METAPHORS)


def _of_verb(scene: Scene, span: tuple[int, int], kind: ControlKind) -> Iterator[Holding]:
    start, end = span
    before = scene.before(start)
    if _PASSIVE.match(scene.rest(end)) and kind is not ControlKind.LOST:
        yield from _passive(scene, before, span, kind)
        return
    objects = scene.objects(before, start)
    if objects:
        places = scene.all_places(objects)
        others = [g for g in before if g not in objects]
        holder = scene.subject(others, min(g.start for g in objects), start)
        late = [g for g in others if g.particle == "が" and g.start >= objects[-1].end and scene.holders(g)]
        if late:  # Y の7割を X が支配している
            holder = scene.holders(late[-1])
        told = bool(late) or any(
            g.particle in {"は", "が", "も", "の"} and g.start < objects[-1].start for g in others
        )
        cleft = _CLEFT.match(scene.rest(end)) and not any(
            g.particle == "が" and start - g.end <= _NEAR_SUBJECT for g in others
        )
        doer = _doer(scene, end, others) if kind is not ControlKind.CONTROLS else ()
        if doer:
            holder = doer
        elif cleft or (not told and kind is ControlKind.CONTROLS and not scene.own(start)):
            return
        yield from scene.each([p for p in places if p not in holder], holder, kind, span, "verb-object")
        return
    relative = _RELATIVE.match(scene.view.text, end, scene.sentence.end)
    if relative:
        heads = _heads(scene, relative.end())
        owners = [
            g for g in before if g.particle in {"が", "の", "も"} and start - g.end <= 14 and scene.holders(g)
        ]
        if heads and owners:
            yield from scene.each(heads, scene.holders(owners[-1]), kind, span, "verb-relative")
        return
    owners = [g for g in before if g.particle == "が" and start - g.end <= 40 and scene.holders(g)]
    topics = scene.topics(owners[-1].start) if owners else scene.topics(start)
    if kind is ControlKind.LOST and owners:
        return
    if owners and topics and not set(scene.holders(owners[-1])) & set(topics):
        yield from scene.each(topics, scene.holders(owners[-1]), kind, span, "verb-topic")
    elif topics and not owners and kind is not ControlKind.LOST:
        yield from _ownerless(scene, topics, span, kind)


def _doer(scene: Scene, end: int, others: Sequence[Group]) -> tuple[str, ...]:
    """Return the head of 「Y を抜いた X は」: who did it."""
    relative = _RELATIVE.match(scene.view.text, end, scene.sentence.end)
    if relative is None or any(g.particle == "が" for g in others):
        return ()
    heads = [g for g in scene.groups if g.start == relative.end() and not scene.places(g)]
    return scene.holders(heads[0]) if heads and heads[0].particle != "の" else ()


def _ownerless(
    scene: Scene, topics: Sequence[str], span: tuple[int, int], kind: ControlKind
) -> Iterator[Holding]:
    """Y は先週、制圧した: inside somebody's words, said of the speaker's own side."""
    holder = () if scene.unnamed_subject(span[0]) else scene.own(span[0])
    holder = tuple(e for e in holder if scene.view.kind(e) is not Kind.PERSON)
    if holder and not set(holder) & set(topics):
        yield from scene.each(topics, holder, kind, span, "verb-own")


def _heads(scene: Scene, offset: int) -> tuple[str, ...]:
    heads = [g for g in scene.groups if offset <= g.start <= offset + 14 and scene.places(g)]
    named = [g for g in heads if g.particle or g.last.comma] or heads
    return scene.places(named[0]) if named else ()


def _passive(
    scene: Scene, before: Sequence[Group], span: tuple[int, int], kind: ControlKind
) -> Iterator[Holding]:
    start, end = span
    agents = [
        g
        for g in before
        if g.particle in {"に", "により", "によって", "にも"} and start - g.end <= 20 and scene.holders(g)
    ]
    relative = re.match(r"[^、。]{0,10}た(?=[一-龥ァ-ヴー])", scene.rest(end))
    if relative and agents:
        heads = _heads(scene, end + relative.end())
        if heads:
            yield from scene.each(heads, scene.holders(agents[-1]), kind, span, "verb-passive-relative")
            return
    robbed = [g for g in scene.objects(before, start) if not _CHAINED.search(scene.text(g.end, start))]
    if robbed and kind is not ControlKind.CONTROLS:
        yield from _robbed(scene, before, robbed, agents, span, kind)
        return
    topics = scene.topics(agents[-1].start if agents else start)
    if not topics and agents:
        topics = _place_in_focus(scene, before)
    holder = scene.holders(agents[-1]) if agents else _unnamed_agent(scene, start)
    if topics and holder:
        yield from scene.each(topics, holder, kind, span, "verb-passive")


def _robbed(
    scene: Scene,
    before: Sequence[Group],
    objects: Sequence[Group],
    agents: Sequence[Group],
    span: tuple[int, int],
    kind: ControlKind,
) -> Iterator[Holding]:
    """X は Y を Z に奪われた: Z has it, X has lost it."""
    places = scene.all_places(objects)
    if agents:
        yield from scene.each(places, scene.holders(agents[-1]), kind, span, "robbed")
    losers = [g for g in before if g.particle in {"は", "が", "も"} and scene.holders(g) and g not in objects]
    if losers:
        yield from scene.each(places, scene.holders(losers[-1]), ControlKind.LOST, span, "robbed")


def _unnamed_agent(scene: Scene, start: int) -> tuple[str, ...]:
    if re.search(cues.ENEMY, scene.text(max(scene.sentence.start, start - 8), start)):
        return enemy_of(scene, start)
    return scene.own(start)


def _place_in_focus(scene: Scene, before: Sequence[Group]) -> tuple[str, ...]:
    named = [g for g in before if scene.places(g) and g.particle in {"を", "が", "は"}]
    if named:
        return scene.places(named[-1])
    others = [g for g in scene.groups if scene.places(g)]
    focus = scene.memory.get("place", "")
    return (focus,) if focus and not others else ()
