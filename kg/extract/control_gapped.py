"""A sentence in whose clauses one verb serves several pairs of place and holder; those pairs (空所化) out.

「左岸を X が、右岸を Z が押さえる」「甲は X、乙は Z が握る」「東詰を押さえるのは X、西詰は Z だ」. Also
what answers the question who holds a place. Knows no factuality.
"""

from collections.abc import Iterator
from itertools import pairwise

from kg import expressions as re
from kg.extract.actors import can_attack
from kg.extract.control_bearers import bearers, focus, is_part, sites
from kg.extract.control_phrases import Phrase
from kg.extract.control_places import acts, is_town
from kg.extract.control_roles import topic_sites
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control_frames as cues
from kg.records import ControlKind

Pair = tuple[tuple[str, ...], tuple[str, ...]]
_SIDE_ALONE = re.compile(r"[東西南北左右]")
_HOLDING = re.compile(cues.HOLDING)
_ASKED = re.compile(cues.WHO_HOLDS)
_IS_IT = re.compile(cues.IS_IT)
_CASES = frozenset({"は", "が", "を"})


def gapped(scene: Scene, s: Slots) -> list[Pair]:
    """Return the pairs of place and holder of 「X は甲を、Z は乙を占めた」.

    Also of 「甲は X が、乙は Z が…」「甲を X、乙を Z が…」; () where there is but one.
    """
    row = [p for p in phrases_before(scene, s.start) if p.particle in _CASES]
    pairs = [
        (right, left) if right.particle == "を" else (left, right)
        for left, right in pairwise(row[:-2])
        if right.comma and left.particle + right.particle in cues.PAIRED
    ]
    found = [(_whole(scene, s, place), bearers(scene, holder)) for place, holder in pairs]
    found = [(p, h) for p, h in (*found, *_without_particle(scene, s)) if p and h]
    if found and row[-2].particle + row[-1].particle in cues.PAIRED:
        place, holder = row[-2:] if row[-1].particle != "を" else row[:-3:-1]
        found.append((_whole(scene, s, place), bearers(scene, holder)))
    return found


def _whole(scene: Scene, s: Slots, phrase: Phrase) -> tuple[str, ...]:
    """Return the place that *phrase* is, or that it is one of two parts of: one has two banks then."""
    side = _SIDE_ALONE.fullmatch(phrase.head) is not None
    if not (is_part(phrase) or side) or phrase.owners:
        return sites(scene, phrase)
    if s.head is not None and scene.places(s.head) and not scene.acts_as_state(s.head):
        return scene.places(s.head)
    about = topic_sites(scene, s) or sites(scene, s.first("には"))
    if about and not any(acts(scene.view, p) for p in about):
        return about
    return sites(scene, phrase) or tuple(p for p in focus(scene, phrase.start) if is_town(scene.view, p))


def _without_particle(scene: Scene, s: Slots) -> list[Pair]:
    """Return the first pairs of 「甲は X、乙は Z が…」「甲を X、乙を Z が…」."""
    before = [p for p in phrases_before(scene, s.start) if p.start >= scene.sentence.start]
    found = []
    for left, right in pairwise(before):
        follows = left.particle in {"は", "を"} and right.start == left.end and right.group is not None
        ends = right.particle in {"、", "は"} or (right.particle == "が" and right.comma)
        last = [p for p in before if p.start >= right.start and p is not right and p.particle == "が"]
        again = [p for p in before if p.start >= right.end and p.particle == left.particle]
        if follows and ends and last and (left.particle == "は" or again) and right.group is not None:
            holder = right.group.members[0].entities if left.particle == "は" else bearers(scene, right)
            found.append((_whole(scene, s, left), holder))
    return found


def gapped_owners(scene: Scene, s: Slots) -> list[Pair]:
    """Return the first pairs of 「甲は X、乙は Z の支配下にある」: of a place and of who has it."""
    before = [p for p in phrases_before(scene, s.start) if p.start >= scene.sentence.start]
    found = []
    for i, (left, right) in enumerate(pairwise(before)):
        row = left.particle == "は" and right.start == left.end and right.particle == "、"
        again = i + 2 < len(before) and any(p.particle == "は" for p in before[i + 2 :])
        if row and again and right.group is not None and len(right.group.members) == 1:
            holders = tuple(h for h in right.group.last.entities if can_attack(scene.view, h))
            found.append((_whole(scene, s, left), holders))
    return [(places, holders) for places, holders in found if places and holders]


def gapped_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield the pairs of 「東詰は X、西詰は Z だ」 after a verb of holding, or the question who holds."""
    asked = _asked(scene)
    if not asked and not _HOLDING.search(scene.view.text, scene.sentence.start, scene.sentence.end):
        return  # nearly always: the phrases need not be told apart
    found = []
    for left, right in pairwise(phrases_before(scene, scene.sentence.end)):
        named = left.particle == "は" and right.group is not None and 0 <= right.start - left.end <= 1
        if not named or right.group is None:
            continue
        after = right.group.last.content_end
        told = asked or _HOLDING.search(scene.view.text, scene.sentence.start, left.start)
        if told and _IS_IT.match(scene.view.text, after, scene.sentence.end):
            holders = tuple(h for h in bearers(scene, right) if can_attack(scene.view, h))
            found.append((sites(scene, left), holders, (right.start, after)))
    for places, holders, span in found:
        places = tuple(p for p in places if p not in holders)
        yield from scene.each(places, holders, ControlKind.CONTROLS, span, "gapped")


def _asked(scene: Scene) -> bool:
    """Whether the sentence before asks who holds a place."""
    if scene.sentence.index == 0:
        return False
    before = scene.view.sentences[scene.sentence.index - 1]
    near = scene.view.clipping(before) == scene.view.clipping(scene.sentence)
    return near and _ASKED.search(before.text) is not None
