"""A sentence in; its statements that somebody holds, takes, loses or owns a place, out.

One function a pattern; each names its rule. Knows neither factuality nor whose word it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.arguments import Group, innermost_quote, sentence_arguments, sentence_groups
from kg.extract.control_places import focus_groups, own_side, place_entities
from kg.extract.cues import control as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.view import View
from kg.records import Claim, ControlKind, Kind, Sentence

_VERBS = tuple((re.compile(p), ControlKind(k)) for p, k in (*cues.TAKING, *cues.LOSING))
_LEAVING = tuple((re.compile(p), ControlKind(k)) for p, k in cues.LEAVING)
_HANDS = tuple((re.compile(p), ControlKind(k)) for p, k in cues.HANDS)
_SOVEREIGN = re.compile(cues.SOVEREIGN)
_GIVING = re.compile(cues.GIVING)
_EXTENT = re.compile(cues.EXTENTS)
_COUNTED = re.compile(cues.COUNTED)
_PASSIVE = re.compile(r"(?:さ|ら|わ|か|た)?(?:れ|られ)")
_OWN = re.compile("|".join(cues.OWN_SIDE))
_LOST_KINDS = frozenset({ControlKind.LOST})


@dataclass(frozen=True, slots=True)
class Holding:
    """One place and one holder, as a pattern found them."""

    place: str
    controller: str
    kind: ControlKind
    start: int  #: of the predicate's stem
    end: int
    rule: str
    static: bool = False  #: a noun phrase (X城主のY): no predicate whose factuality could be asked
    extent: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Scene:
    view: View
    sentence: Sentence
    groups: Sequence[Group]
    claims: Sequence[Claim]
    memory: Mapping[str, str]

    def text(self, start: int, end: int) -> str:
        return self.view.text[start:end]

    def quote(self, offset: int) -> int:
        return innermost_quote(self.view.clauses(self.sentence).quotes, offset)

    def places(self, group: Group) -> tuple[str, ...]:
        return place_entities(self.view, group)

    def holders(self, group: Group) -> tuple[str, ...]:
        return tuple(e for e in group.entities if self.view.kind(e) is not Kind.EVENT)


def holdings(
    view: View, sentence: Sentence, claims: Sequence[Claim], memory: Mapping[str, str]
) -> list[Holding]:
    """Return the statements of *sentence* in text order, each place and holder once per predicate.

    Args:
        memory: ``place`` in focus and ``holder:PLACE``, as the sentences before left them.
    """
    groups = sorted(
        (*sentence_groups(view, sentence), *focus_groups(view, sentence, memory.get("place", ""))),
        key=lambda g: g.start,
    )
    scene = _Scene(view, sentence, groups, claims, memory)
    found: list[Holding] = []
    for pattern in (_verbal, _leaving, _hands, _giving, _lords):
        found.extend(pattern(scene))
    kept: dict[tuple[str, str, ControlKind], Holding] = {}
    for holding in found:
        if holding.place != holding.controller or holding.kind is ControlKind.SOVEREIGNTY:
            kept.setdefault((holding.place, holding.controller, holding.kind), holding)
    return sorted(kept.values(), key=lambda h: (h.start, h.place, h.controller))


def _verbal(scene: _Scene) -> Iterator[Holding]:
    """X が Y を奪還した; Y は X に占領された; X が支配する Y; Y は X が制圧した."""
    low, high = scene.sentence.start, scene.sentence.end
    taken: list[tuple[int, int]] = []
    for pattern, kind in _VERBS:
        for match in pattern.finditer(scene.view.text, low, high):
            if any(a <= match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            before = scene.text(max(low, match.start() - 14), match.start())
            if any(m in before for m in cues.METAPHORS):
                continue
            yield from _of_verb(scene, match.start(), match.end(), kind)


def _of_verb(scene: _Scene, start: int, end: int, kind: ControlKind) -> Iterator[Holding]:
    quote = scene.quote(start)
    before = [g for g in scene.groups if g.end <= start and g.last.quote == quote]
    tail = scene.text(end, scene.sentence.end)
    passive = bool(_PASSIVE.match(tail)) and "Lost" != kind.value
    if passive:
        yield from _passive(scene, before, start, end, kind)
        return
    objects = [g for g in before if g.particle == "を" and start - g.end <= 22 and scene.places(g)]
    if objects:
        group = objects[-1]
        holder = _holder(scene, before, group.start, start)
        if holder:
            yield from _each(scene, scene.places(group), holder, kind, (start, end), "verb-object")
        return
    between = re.match(r"[^、。]{0,8}(?:た|る|ている|ていた|する)(?=[一-龥ァ-ヴー「A-Za-z])", tail)
    if between:
        after = end + between.end()
        heads = [g for g in scene.groups if after <= g.start <= after + 14 and scene.places(g)]
        heads = [g for g in heads if g.particle or g.last.comma] or heads
        owners = [g for g in before if g.particle in {"が", "の", "も"} and start - g.end <= 14 and scene.holders(g)]
        if heads and owners:
            yield from _each(scene, scene.places(heads[0]), scene.holders(owners[-1]), kind, (start, end), "verb-relative")
            return
    topics = [g for g in before if g.particle in {"は", "も", "については", "について", "では"} and scene.places(g)]
    owners = [g for g in before if g.particle == "が" and start - g.end <= 40 and scene.holders(g)]
    if topics and owners and owners[-1].start >= topics[-1].end:
        yield from _each(scene, scene.places(topics[-1]), scene.holders(owners[-1]), kind, (start, end), "verb-topic")


def _passive(
    scene: _Scene, before: Sequence[Group], start: int, end: int, kind: ControlKind
) -> Iterator[Holding]:
    agents = [
        g for g in before if g.particle in {"に", "により", "によって", "にも"} and start - g.end <= 20 and scene.holders(g)
    ]
    topics = [g for g in before if g.particle in {"は", "が", "も"} and scene.places(g)]
    if topics:
        holder = scene.holders(agents[-1]) if agents else ()
        if not holder and kind in {ControlKind.LIBERATED, ControlKind.CAPTURED}:
            holder = _side_of_speaker(scene, start)
        if holder:
            yield from _each(scene, scene.places(topics[-1]), holder, kind, (start, end), "verb-passive")
        return
    match = re.match(r"[^、。]{0,10}た", scene.text(end, scene.sentence.end))
    if match and agents:
        after = end + match.end()
        heads = [g for g in scene.groups if after <= g.start <= after + 14 and scene.places(g)]
        if heads:
            yield from _each(scene, scene.places(heads[0]), scene.holders(agents[-1]), kind, (start, end), "verb-passive-relative")


def _holder(scene: _Scene, before: Sequence[Group], limit: int, start: int) -> tuple[str, ...]:
    for group in reversed(before):
        if group.end > limit or not scene.holders(group):
            continue
        if group.particle in SUBJECT_PARTICLES:
            return _own_or(scene, scene.holders(group), group.end, start)
        if group.particle in {"による", "の手で"}:
            return scene.holders(group)
    own = _side_of_speaker(scene, start)
    if own:
        return own
    return _previous_subject(scene)


def _own_or(scene: _Scene, holder: tuple[str, ...], since: int, start: int) -> tuple[str, ...]:
    if _OWN.search(scene.text(since, start)):
        return _side_of_speaker(scene, start) or holder
    return holder


def _side_of_speaker(scene: _Scene, start: int) -> tuple[str, ...]:
    inside = [c for c in scene.claims if c.start <= start < c.end]
    if not inside:
        return ()
    return own_side(scene.view, min(inside, key=lambda c: c.end - c.start).speaker)


def _previous_subject(scene: _Scene) -> tuple[str, ...]:
    clipping = scene.view.clipping(scene.sentence)
    for earlier in reversed(scene.view.sentences[max(0, scene.sentence.index - 2) : scene.sentence.index]):
        if scene.view.clipping(earlier) != clipping:
            return ()
        for group in reversed(sentence_groups(scene.view, earlier)):
            if group.particle in SUBJECT_PARTICLES and group.last.quote < 0:
                people = [e for e in group.entities if scene.view.kind(e) in {Kind.PERSON, Kind.ORGANIZATION}]
                if people:
                    return tuple(people)
    return ()


def _leaving(scene: _Scene) -> Iterator[Holding]:
    """X は Y から撤退した."""
    for pattern, kind in _LEAVING:
        for match in pattern.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
            quote = scene.quote(match.start())
            before = [g for g in scene.groups if g.end <= match.start() and g.last.quote == quote]
            sources = [g for g in before if g.particle in {"から", "からは", "からの", "を"} and match.start() - g.end <= 24 and scene.places(g)]
            if not sources:
                continue
            holder = _holder(scene, before, match.start(), match.start())
            if holder:
                yield from _each(scene, scene.places(sources[-1]), holder, kind, match.span(), "leave-from")


def _hands(scene: _Scene) -> Iterator[Holding]:
    """Y は X の支配下にある; Y は X の手に落ちた; Y は X の領土だ."""
    for group in scene.groups:
        if group.particle != "の" or not scene.holders(group):
            continue
        for pattern, kind in _HANDS:
            match = pattern.match(scene.view.text, group.end, scene.sentence.end)
            if match:
                yield from _in_hands(scene, group, kind, match.span(), "in-hands")
                break
        else:
            match = _SOVEREIGN.match(scene.view.text, group.end, scene.sentence.end)
            if match:
                yield from _in_hands(scene, group, ControlKind.SOVEREIGNTY, match.span(), "belongs-to")
    for own in _OWN.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        side = _side_of_speaker(scene, own.start())
        topics = _topics_before(scene, own.start())
        if not side or not topics:
            continue
        rest = re.compile(r"(?:の)?(?:戦士|部隊|兵|軍)?(?:が|の|は)?")
        after = rest.match(scene.view.text, own.end())
        at = after.end() if after else own.end()
        for pattern, kind in (*_HANDS, (_SOVEREIGN, ControlKind.SOVEREIGNTY), *_VERBS):
            match = pattern.match(scene.view.text, at, scene.sentence.end)
            if match and kind is not ControlKind.LOST:
                yield from _each(scene, scene.places(topics[-1]), side, kind, match.span(), "own-side")
                break


def _topics_before(scene: _Scene, offset: int) -> list[Group]:
    quote = scene.quote(offset)
    same = [g for g in scene.groups if g.end <= offset and scene.places(g) and g.particle in {"は", "が", "も", "には", "では", "まで", "について", "については"}]
    return [g for g in same if g.last.quote == quote] or same


def _in_hands(
    scene: _Scene, group: Group, kind: ControlKind, span: tuple[int, int], rule: str
) -> Iterator[Holding]:
    topics = _topics_before(scene, group.start)
    if topics:
        yield from _each(scene, scene.places(topics[-1]), scene.holders(group), kind, span, rule)


def _giving(scene: _Scene) -> Iterator[Holding]:
    """Y を X に与えた; Y は X に渡された."""
    for match in _GIVING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        quote = scene.quote(match.start())
        before = [g for g in scene.groups if g.end <= match.start() and g.last.quote == quote]
        datives = [g for g in before if g.particle in {"に", "へ"} and match.start() - g.end <= 16 and scene.holders(g)]
        if not datives:
            continue
        receiver = datives[-1]
        passive = _PASSIVE.match(scene.view.text, match.end()) or scene.text(match.end(), match.end() + 2).startswith("られ")
        wanted = {"は", "が", "も"} if passive else {"を"}
        things = [g for g in before if g.particle in wanted and scene.places(g) and g is not receiver]
        if things and match.start() - things[-1].end <= 40:
            yield from _each(scene, scene.places(things[-1]), scene.holders(receiver), ControlKind.CONTROLS, match.span(), "given-to")


def _lords(scene: _Scene) -> Iterator[Holding]:
    """X の Y城; Y城主の X; 居城の Y; Y に X が入る."""
    args = sentence_arguments(scene.view, scene.sentence)
    for left, right in zip(args, args[1:], strict=False):
        adjacent = left.end == right.start
        name = right.mention.text
        if left.mention.kind is Kind.PERSON and left.particle == "の" and adjacent and right.mention.kind is Kind.PLACE and name.endswith(cues.CASTLE_ENDINGS):
            yield from _static(right.entities, left.entities, right, "lord-of-castle")
        if left.mention.kind is Kind.PLACE and right.mention.kind is Kind.PERSON and left.title.endswith(cues.LORD_SUFFIX) and adjacent:
            yield from _static(left.entities, right.entities, left, "castle-lord")


def _static(places: Sequence[str], holders: Sequence[str], at: object, rule: str) -> Iterator[Holding]:
    mention = at.mention  # type: ignore[attr-defined]
    for place in places:
        for holder in holders:
            yield Holding(place, holder, ControlKind.CONTROLS, mention.start, mention.end, rule, static=True)


def _each(
    scene: _Scene,
    places: Sequence[str],
    holders: Sequence[str],
    kind: ControlKind,
    span: tuple[int, int],
    rule: str,
) -> Iterator[Holding]:
    near = scene.text(max(scene.sentence.start, span[0] - 20), span[0])
    extent = _EXTENT.search(near)
    counted = _COUNTED.search(near)
    for place in places:
        for holder in holders[:1] if kind is not ControlKind.LOST else holders:
            yield Holding(
                place,
                holder,
                kind,
                span[0],
                span[1],
                rule,
                extent=extent.group() if extent else "",
                count=int(counted[1]) if counted and counted[1].isdigit() else 0,
            )
