"""A sentence in; its statements on castles and fiefs (城・領地) and who keeps, enters or loses them, out.

Possessives, lists of fiefs, sieges: what chronicles say without a verb of taking. One function a pattern.
"""

from collections.abc import Iterator
from itertools import pairwise

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.arguments import Argument, Group, sentence_arguments
from kg.extract.control_bearers import bearers, sites
from kg.extract.control_scene import Holding, Scene, is_castle, static
from kg.extract.control_slots import phrases_before
from kg.extract.cues import control as cues
from kg.extract.cues.control_phrases import HOUSES
from kg.extract.cues.titles import HONORIFICS
from kg.records import ControlKind, Kind

_PROVINCES = frozenset({"City", "Province", "Region", "Country"})
_ATTACKED = re.compile(cues.ATTACKED)
_ASSIGNED = re.compile(r"、?(?:帰属|属[すし]|──|――|――|。|$)")
_GIVEN = re.compile(rf"[にへ][、，]?{_ASSIGNED.pattern}")
_AFTER_NAME = re.compile(
    r"[、。」』と]|が取|の(?:もの|手|支配|管理|勢力|縄張り|所領|領分|領地|直轄|管轄|所管|所有|知行|財産|占領|旗の)|が(?:押さえ|占|支配|握|守)|$"
)


def lord_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for pattern in (_lords, _seats, _home_castles, _allotted, _assigned):
        yield from pattern(scene)


def _lords(scene: Scene) -> Iterator[Holding]:
    """X の Y城; Y城主の X; Y城の X; 居城の Y."""
    args = sentence_arguments(scene.view, scene.sentence)
    for left, right in pairwise(args):
        if left.end != right.start:
            continue
        castle_left, castle_right = _is_castle(scene, left), _is_castle(scene, right)
        attacked = _ATTACKED.match(scene.view.text, right.mention.end)  # 定綱の〈灰原城〉攻め: it is not his
        castle_right = castle_right and not attacked
        named = left.mention.kind is Kind.PERSON or right.mention.text.endswith(cues.STRONGHOLDS)
        if castle_right and left.particle == "の" and left.mention.kind is not Kind.PLACE and named:
            yield from static(
                right.entities, left.entities, ControlKind.CONTROLS, Group((right,)), "lord-of-castle"
            )
        lord = left.particle == "の" and (not left.title or left.title.endswith(cues.LORD_TITLES))
        if castle_left and right.mention.kind is Kind.PERSON and lord:
            yield from static(
                left.entities, right.entities, ControlKind.CONTROLS, Group((left,)), "castle-lord"
            )


def _is_castle(scene: Scene, argument: Argument) -> bool:
    """Whether *argument* names a castle; 茨城 is a province."""
    named = is_castle(Group((argument,))) and argument.mention.text not in cues.CASTLE_ENDINGS  # X の館
    return named and not any(scene.view.entities[e].leaf in _PROVINCES for e in argument.entities)


def _seats(scene: Scene) -> Iterator[Holding]:
    """岡城の X: the castle is what the name of X came with."""
    for mention in scene.view.mentions_in(scene.sentence):
        seat = mention.affiliation
        if mention.kind is not Kind.PERSON or not seat.endswith(cues.STRONGHOLDS):
            continue
        if mention.title and not mention.title.endswith((*cues.LORD_TITLES, *HONORIFICS)):
            continue  # 宮城支店長・X
        for castle, entity in scene.view.entities.items():
            if entity.kind is Kind.PLACE and seat in {entity.name, *entity.aliases}:
                for lord in mention.entities:
                    span = (mention.start, mention.end)
                    yield Holding(castle, lord, ControlKind.CONTROLS, *span, "castle-lord", static=True)


def _home_castles(scene: Scene) -> Iterator[Holding]:
    """X は居城の Y に…; X の本拠 Y."""
    text = scene.view.text
    for group in scene.groups:
        places = scene.places(group)
        if places and text[max(0, group.start - 6) : group.start].endswith(cues.HOME_CASTLE):
            owners = [g for g in scene.groups if g.particle == "の" and 0 < group.start - g.end <= 4]
            holder = (
                scene.holders(owners[-1])
                if owners
                else scene.subject([g for g in scene.groups if g is not group], group.start, group.start)
            )
            lords = [
                h
                for h in holder
                if scene.view.kind(h) is Kind.PERSON
                or is_force(scene.view, h)
                or is_castle(group)
                or scene.view.entities[h].name.endswith(HOUSES)
            ]
            yield from static(places, tuple(lords), ControlKind.CONTROLS, group, "home-castle")


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


def _assigned(scene: Scene) -> Iterator[Holding]:
    """甲は X に、乙は Z に属する; 甲を X に、乙を Z に帰属させる: what a treaty gives to whom."""
    if not _GIVEN.search(scene.view.text, scene.sentence.start, scene.sentence.end):
        return
    phrases = phrases_before(scene, scene.sentence.end)
    found = []
    for left, right in pairwise(phrases):
        if (
            left.particle in {"は", "が", "を"}
            and right.particle in {"に", "へ"}
            and right.start <= left.end + 1
        ):
            places, holders = sites(scene, left), bearers(scene, right)
            if places and holders and not set(places) & set(holders):
                found.append((places, holders, right))
    last = found[-1][2] if found else None
    verb = _ASSIGNED.match(scene.view.text, last.end) if last else None
    if verb is None or len(found) < 2:
        return
    for places, holders, phrase in found:
        span = (phrase.start, verb.end())
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, span, "allotted")
