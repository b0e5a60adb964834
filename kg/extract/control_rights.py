"""A sentence in; who has a right to a place (主権, 運営権) or is called its owner (所有者, 領主), out.

「Y の主権は X にある」「X は Y の運営権を取得した」「Y の領主 X」. One function a pattern.
"""

import re
from collections.abc import Iterator

from kg.extract.arguments import Group
from kg.extract.control_bearers import bearers, doer, focus, sites
from kg.extract.control_places import acts
from kg.extract.control_roles import patient
from kg.extract.control_scene import Holding, Scene, static
from kg.extract.control_slots import slots
from kg.extract.cues import control as cues
from kg.extract.cues.control_frames import CONTENDED, REFLEXIVE, WALLED
from kg.records import ControlKind

_OWNER = re.compile(rf"の(?:{cues.OWNERS})(?:[はが](?:{cues.BY_NOW})?|の|で、|・|、)?")
_BELONGING = re.compile(r"に(?:あ[るりっ]|属|帰属|存[すし])")
_SOVEREIGNTY = re.compile(r"の(?:領土)?(?:主権|領有権|所有権)[はが]")
_SELF = re.compile(
    rf"の(?:領土)?(?:主権|領有権|所有権)[はが](?:{REFLEXIVE})(?:の側)?に(?:あ[るりっ]|属|帰属|存[すし])"
)
_OVER = re.compile(r"(?:に対する|における|への)")
_FIRM = re.compile(cues.FIRM)
_COMMANDER = re.compile(cues.KEEPERS_OF_FORTS)
_CONTENDED = re.compile(CONTENDED)
_NO_DISPUTE = re.compile(r"領有権(?:をめぐる|の|を巡る)(?:紛争|問題|争い)は(?:存在し|あり|な)")


def right_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for group in scene.groups:
        if scene.places(group):
            for pattern in (_owned, _sovereign, _kept, _undisputed):
                yield from pattern(scene, group)
    yield from _contended(scene)


def _owned(scene: Scene, place: Group) -> Iterator[Holding]:
    """Y の領主 X; Y の所有者は X だ."""
    match = _OWNER.match(scene.view.text, place.last.content_end, scene.sentence.end)
    owners = [g for g in scene.groups if match and g.start == match.end() and not scene.places(g)]
    if any(acts(scene.view, p) for p in scene.places(place)):
        return  # 甲国の守将 X
    places = scene.places(place)
    if match and _COMMANDER.search(match.group()):
        places = tuple(p for p in places if scene.view.entities[p].name.endswith(WALLED))
    for owner in owners[:1]:
        yield from static(places, scene.holders(owner), ControlKind.CONTROLS, owner, "owner-noun")


def _sovereign(scene: Scene, place: Group) -> Iterator[Holding]:
    """Y の主権は X にある; Y に対する X の主権は揺るがない."""
    text, end = scene.view.text, scene.sentence.end
    match = _SOVEREIGNTY.match(text, place.last.content_end, end)
    if match:
        owners = [g for g in scene.groups if g.start == match.end()]
        verb = _BELONGING.match(text, owners[0].last.content_end, end) if owners else None
    else:
        over = _OVER.match(text, place.last.mention.end, end)
        owners = [g for g in scene.groups if over and g.start == over.end()]
        verb = _FIRM.match(text, owners[0].last.content_end, end) if owners else None
    if verb:
        yield from scene.each(
            scene.places(place), scene.holders(owners[0]), ControlKind.SOVEREIGNTY, verb.span(), "sovereign"
        )


def _kept(scene: Scene, place: Group) -> Iterator[Holding]:
    """X は「Y の主権は自国にある」とする: the word of X."""
    match = _SELF.match(scene.view.text, place.last.content_end, scene.sentence.end)
    if match:
        places = scene.places(place)
        named = doer(scene, slots(scene, match.span()), recall=False, places=places)
        holders = [h for h in named if h not in places]
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, match.span(), cues.SELF_CLAIMED)


def _undisputed(scene: Scene, place: Group) -> Iterator[Holding]:
    """「Y に領有権をめぐる紛争は存在しない」: the speaker's side owns it."""
    match = _NO_DISPUTE.search(scene.view.text, place.end, scene.sentence.end)
    if match and scene.quote(place.start) == scene.quote(match.start()) and match.start() - place.end <= 8:
        own = [e for e in scene.own(match.start()) if e not in place.entities]
        yield from scene.each(
            scene.places(place),
            own,
            ControlKind.SOVEREIGNTY,
            (match.start(), match.start() + 3),
            "undisputed",
        )


def _contended(scene: Scene) -> Iterator[Holding]:
    """X は Y の領有権を主張している; X と Z が領有権を争う Y: the word of each."""
    for match in _CONTENDED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        places = sites(scene, s.owner) or _over(scene, match.start()) or patient(scene, s)
        claimant = bearers(scene, s.first("が") or s.first("は"))
        whole = s.owner is not None and not s.owner.owners and not sites(scene, s.owner)
        if set(places) <= set(claimant) and (claimant or "は" not in s.cases or whole):
            places = focus(scene, match.start(), but=claimant)
        holders = [h for h in doer(scene, s, recall=False, places=places) if h not in places]
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, match.span(), cues.SELF_CLAIMED)


def _over(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return Y of 「Y に対する主権を」."""
    for group in scene.groups:
        match = _OVER.match(scene.view.text, group.last.mention.end)
        if match and match.end() == offset:
            return scene.places(group)
    return ()
