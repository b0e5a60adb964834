"""A sentence in; what it says of places that pass from holder to holder (甲から乙へ), out.

「島は甲から乙へ、そして丙へと持ち主を替えた」「Y の経営権、甲から乙へ」; and who has a place no more because
the same sentence goes on with the next holder (Y は甲の経営だったが、乙の傘下に入った). Knows no factuality.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_bearers import bearers, of_group, sites
from kg.extract.control_places import acts, is_state
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import phrases_before
from kg.extract.cues import control_passing as cues
from kg.extract.cues.control import SELF_GOVERNING
from kg.extract.cues.control_civil import OWNER_NOUN
from kg.extract.cues.control_phrases import HOUSES
from kg.records import ControlKind, Form, Kind

_THEN_WHO = re.compile(cues.THEN + cues.WHO)
_PASSED, _MOVES = re.compile(cues.PASSED), re.compile(cues.MOVES)
_RIGHT, _OWNER = re.compile(cues.RIGHT_TOLD), re.compile(OWNER_NOUN)
_IN_WHOSE_PLACE = re.compile(cues.IN_WHOSE_PLACE)
_ONCE, _COMES_IN = re.compile(cues.ONCE), re.compile(cues.COMES_IN)
_TAKEN_AWAY = re.compile(cues.TAKEN_AWAY)
#: So far behind its predicate the place stands that a clause modifies.
_NEAR = 12
_HOLDS = frozenset(ControlKind) - {ControlKind.LOST, ControlKind.SOVEREIGNTY}
_TOPICS = frozenset({"は", "が", "も", "を", "、"})


def passing_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what 「甲から乙へ」 says in *scene*."""
    for giver, taker in pairwise(scene.groups):
        if giver.particle not in cues.FROM_WHOM or taker.particle not in cues.TO_WHOM:
            continue
        if not _THEN_WHO.fullmatch(scene.text(giver.end, taker.start)):
            continue
        chain = [giver, taker, *_further(scene, taker)]
        passed = _PASSED.match(scene.view.text, chain[-1].end, scene.sentence.end)
        if passed is None:
            continue
        right = _RIGHT.search(scene.text(scene.sentence.start, passed.end())) is not None
        if _MOVES.match(passed.group()) and not right and any(_is_town(scene, g) for g in chain):
            continue  # 県庁は甲市から乙市へ移った
        places = _what_passes(scene, giver)
        rows = [_whose(scene, g) for g in chain]
        if not places or not all(rows):
            continue
        span = (taker.start, passed.end())
        for holders in rows[1:]:
            yield from scene.each(_others(places, holders), holders, ControlKind.CONTROLS, span, "passed-on")
        for holders in rows[:-1]:
            yield from scene.each(_others(places, holders), holders, ControlKind.LOST, span, "passed-on")


def _further(scene: Scene, taker: Group) -> Iterator[Group]:
    """Yield Z of 「X から Y へ、そして Z へ」."""
    last = taker
    for group in scene.groups:
        if group.start < last.end:
            continue
        if group.particle not in cues.TO_WHOM or not _THEN_WHO.fullmatch(scene.text(last.end, group.start)):
            return
        yield group
        last = group


def _is_town(scene: Scene, group: Group) -> bool:
    """Whether *group* names a place where one may live, and no country."""
    return any(not acts(scene.view, p) for p in scene.places(group))


def _whose(scene: Scene, group: Group) -> tuple[str, ...]:
    named = of_group(scene, group, group.start)
    town = group.last.mention.form is Form.NAME and group.last.mention.text.endswith(SELF_GOVERNING)
    return named or (() if scene.is_thing(group) and not town else scene.holders(group))


def _others(places: Sequence[str], holders: Sequence[str]) -> tuple[str, ...]:
    return tuple(p for p in places if p not in holders)


def _what_passes(scene: Scene, giver: Group) -> tuple[str, ...]:
    """Return the place that the clause is about: the nearest topic before *giver*."""
    for phrase in reversed(phrases_before(scene, giver.start)):
        told = phrase.particle in _TOPICS or (phrase.comma and not phrase.particle)
        if told and _OWNER.fullmatch(phrase.head) and phrase.owners:  # Y の管理者は X から Z へ
            return next((p for o in reversed(phrase.owners) if (p := scene.places(o))), ())
        if told and (found := sites(scene, phrase)):
            return tuple(p for p in found if not is_state(scene.view, p))
        if phrase.particle in {"は", "が", "も"} and bearers(scene, phrase):
            return ()  # X は Z から W に…: who does something
    return ()


def succeeded(scene: Scene, found: Sequence[Holding]) -> Iterator[Holding]:
    """Yield who had a place before, where the sentence goes on with the next holder of it."""
    yield from _replaced(scene, found)
    for first in found:
        if first.kind in _HOLDS and (taken := _taken_away(scene, first)):
            yield replace(
                first, kind=ControlKind.LOST, start=taken.start(), end=taken.end(), rule="taken-away"
            )
        if first.kind not in _HOLDS or not _ONCE.match(scene.view.text, first.end, scene.sentence.end):
            continue
        for later in found:
            after = later.kind in _HOLDS and later.place == first.place and later.start > first.end
            comes = _COMES_IN.search(scene.view.text, later.start, later.end + 4) is not None
            if after and comes and later.controller != first.controller:
                yield replace(later, controller=first.controller, kind=ControlKind.LOST, rule="succeeded")


def _replaced(scene: Scene, found: Sequence[Holding]) -> Iterator[Holding]:
    """Yield X of 「X 家に代わって Z が Y を治める」: a house or body, no man in whose stead another acts."""
    for group in scene.groups:
        if not _IN_WHOSE_PLACE.match(scene.view.text, group.last.content_end, scene.sentence.end):
            continue
        house = group.last.title.endswith(HOUSES)
        bodies = [h for h in scene.holders(group) if house or scene.view.kind(h) is Kind.ORGANIZATION]
        for later in found:
            if later.kind in _HOLDS and later.start > group.end and later.controller not in bodies:
                for body in bodies:
                    yield replace(later, controller=body, kind=ControlKind.LOST, rule="succeeded")


def _taken_away(scene: Scene, first: Holding) -> re.Match[str] | None:
    """Return where the place of *first*, which its clause modifies, is taken: X が賜った Y は没収された."""
    heads = [
        g for g in scene.groups if first.end <= g.start <= first.end + _NEAR and first.place in g.entities
    ]
    if not heads or heads[0].particle not in {"は", "が", "も"}:
        return None
    taken = _TAKEN_AWAY.search(scene.view.text, heads[0].end, scene.sentence.end)
    between = scene.text(heads[0].end, taken.start()) if taken else "が"
    return taken if not any(c in between for c in "はがを。「") else None
