"""A sentence in; who has a right to a place (主権, 運営権) or is called its owner (所有者, 領主), out.

「Y の主権は X にある」「X は Y の運営権を取得した」「Y の領主 X」. One function a pattern.
"""

import re
from collections.abc import Iterator

from kg.extract.arguments import Group
from kg.extract.control_scene import Holding, Scene, static
from kg.extract.cues import control as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.records import ControlKind

_HAVE = re.compile(rf"(?:の)?{cues.RIGHTS}を[^、。をはが]{{0,12}}?(?:{cues.HAVING})")
_HAVE_NOT = re.compile(rf"(?:の)?{cues.RIGHTS}を[^、。をはが]{{0,12}}?(?:{cues.GIVING_UP})")
_RIGHT_TOPIC = re.compile(rf"の{cues.RIGHTS}[はがも]")
_RIGHT = re.compile(rf"{cues.RIGHTS}を(?:{cues.HAVING})(?:[^、。]{{0,4}}?(?:る|た|す))?(?=[一-龥ァ-ヴー])")
_HELD = re.compile(rf"(?:{cues.HAVING})")
_OWNER = re.compile(rf"の(?:{cues.OWNERS})(?:は|の|で、|・|、)?")
_BELONGING = re.compile(r"に(?:あ[るりっ]|属|帰属|存[すし])")
_SOVEREIGNTY = re.compile(r"の(?:領土)?(?:主権|領有権|所有権)[はが]")
_OVER = re.compile(r"(?:に対する|における|への)")
_FIRM = re.compile(r"(?:の)?(?:領土)?(?:主権|領有権)[はがを](?:揺る|明|認め|有[すし]|行使|持|疑|絶対|不変)")
_ASSERTED = re.compile(
    r"(?:の|に対する)(?:領土)?(?:主権|領有権|帰属|領有)[をも](?:[^、。を]{0,6})?(?:主張|宣言)(?=し|する)"
)
_NO_DISPUTE = re.compile(r"領有権(?:をめぐる|の|を巡る)(?:紛争|問題|争い)は(?:存在し|あり|な)")


def right_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for group in scene.groups:
        if scene.places(group):
            for pattern in (_acquired, _held_by, _owned, _sovereign, _asserted, _undisputed):
                yield from pattern(scene, group)
    yield from _holder_of_right(scene)


def _subject(scene: Scene, place: Group) -> tuple[str, ...]:
    found = [
        g
        for g in scene.before(place.start)
        if g.particle in SUBJECT_PARTICLES and scene.holders(g) and not set(g.entities) & set(place.entities)
    ]
    return scene.holders(found[-1]) if found else ()


def _acquired(scene: Scene, place: Group) -> Iterator[Holding]:
    """X は Y の運営権を取得した; X は Y の運営権を失った."""
    for pattern, kind in ((_HAVE, ControlKind.CONTROLS), (_HAVE_NOT, ControlKind.LOST)):
        match = pattern.match(scene.view.text, place.last.content_end, scene.sentence.end)
        if match:
            yield from scene.each(
                scene.places(place), _subject(scene, place), kind, match.span(), "right-acquired"
            )


def _held_by(scene: Scene, place: Group) -> Iterator[Holding]:
    """Y の運営権は X が握っている."""
    match = _RIGHT_TOPIC.match(scene.view.text, place.last.content_end, scene.sentence.end)
    owners = [g for g in scene.groups if match and g.start == match.end() and g.particle == "が"]
    verb = _HELD.match(scene.view.text, owners[0].end, scene.sentence.end) if owners else None
    if verb:
        yield from scene.each(
            scene.places(place), scene.holders(owners[0]), ControlKind.CONTROLS, verb.span(), "right-held"
        )


def _holder_of_right(scene: Scene) -> Iterator[Holding]:
    """X が施政権を持つ Y."""
    for match in _RIGHT.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        owners = [g for g in scene.groups if g.end == match.start() and g.particle in {"が", "の"}]
        heads = [g for g in scene.groups if g.start == match.end() and scene.places(g)]
        if owners and heads:
            yield from scene.each(
                scene.places(heads[0]),
                scene.holders(owners[0]),
                ControlKind.CONTROLS,
                match.span(),
                "right-held",
            )


def _owned(scene: Scene, place: Group) -> Iterator[Holding]:
    """Y の領主 X; Y の所有者は X だ."""
    match = _OWNER.match(scene.view.text, place.last.content_end, scene.sentence.end)
    owners = [g for g in scene.groups if match and g.start == match.end() and not scene.places(g)]
    for owner in owners[:1]:
        yield from static(
            scene.places(place), scene.holders(owner), ControlKind.CONTROLS, owner, "owner-noun"
        )


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


def _asserted(scene: Scene, place: Group) -> Iterator[Holding]:
    """X は Y の領有権を主張している: X's own word."""
    match = _ASSERTED.match(scene.view.text, place.last.content_end, scene.sentence.end)
    if match:
        yield from scene.each(
            scene.places(place),
            _subject(scene, place),
            ControlKind.SOVEREIGNTY,
            match.span(),
            cues.SELF_CLAIMED,
        )


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
