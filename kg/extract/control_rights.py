"""A sentence in; who has a right to a place (主権, 運営権) or is called its owner (所有者, 領主), out.

「Y の主権は X にある」「X は Y の運営権を取得した」「Y の領主 X」. One function a pattern.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_doers import doer
from kg.extract.control_places import acts
from kg.extract.control_scene import Holding, Scene, static
from kg.extract.control_slots import slots
from kg.extract.cues import control as cues
from kg.extract.cues.control_frames import REFLEXIVE, WALLED
from kg.extract.cues.disputes import NO_QUARREL
from kg.patterns import Rare
from kg.records import ControlKind, Kind

_OWNER = re.compile(
    rf"の(?:{cues.OWNERS})(?:[はが](?:{cues.BY_NOW})?|の|で、|・|、|であった|だった|である|を務め[たる]|となった)?"
)
_NATIVE = re.compile(r"(?:系)?人の?[一-龥々]{0,6}(?:・)?|(?:国籍|出身|生まれ)の[一-龥々]{0,6}")
_MAYBE = re.compile(r"とも|か(?:[、。はも]|どうか)|では(?:な|あり)|だと(?:言われ|され)")
_BELONGING = re.compile(r"に(?:あ[るりっ]|属|帰属|存[すし])")
_SOVEREIGNTY = re.compile(r"の(?:領土)?(?:主権|領有権|所有権)[はが]")
_SELF = re.compile(
    rf"の(?:領土)?(?:主権|領有権|所有権)[はが](?:{REFLEXIVE})(?:の側)?に(?:あ[るりっ]|属|帰属|存[すし])"
)
_OVER = re.compile(r"(?:に対する|における|への)")
_FIRM = re.compile(cues.FIRM)
_COMMANDER = re.compile(cues.KEEPERS_OF_FORTS)
_OVER_OWN = re.compile(cues.OVER_OWN)
_HOUSE_MAN = re.compile(cues.OF_A_HOUSE)
#: Particles of an owner who is one no more, or not yet.
_CHANGING = frozenset({"から", "に", "へ", "より", "を"})
_NO_DISPUTE = Rare(NO_QUARREL)


def right_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for group in scene.groups:
        if scene.places(group):
            for pattern in (_owned, _sovereign, _kept, _over_own):
                yield from pattern(scene, group)
    yield from _undisputed(scene)


def _of_house(scene: Scene, owners: Sequence[Group]) -> Sequence[Group]:
    """Return the one owner of *owners*, or whoever of that house is named next: X 家の末裔、Y."""
    if owners and (native := _NATIVE.match(scene.view.text, owners[0].last.mention.end)):
        return [  # Y の所有者であるベルギー人の|X 氏
            g
            for g in scene.groups
            if g.start == native.end() and scene.view.kind(g.entities[0]) is Kind.PERSON
        ]
    if not owners or owners[0].particle != "の":
        return owners[:1]
    after = [g for g in scene.groups if g.start >= owners[0].end]
    named = bool(after) and _HOUSE_MAN.fullmatch(scene.text(owners[0].end, after[0].start))
    person = named and scene.view.kind(after[0].entities[0]) is Kind.PERSON
    return after[:1] if person else owners[:1]


def _owned(scene: Scene, place: Group) -> Iterator[Holding]:
    """Y の領主 X; Y の所有者は X だ."""
    match = _OWNER.match(scene.view.text, place.last.content_end, scene.sentence.end)
    owners = [g for g in scene.groups if match and g.start == match.end() and not scene.places(g)]
    if any(acts(scene.view, p) for p in scene.places(place)):
        return  # 甲国の守将 X
    places = scene.places(place)
    if match and _COMMANDER.search(match.group()):
        places = tuple(p for p in places if scene.view.entities[p].name.endswith(WALLED))
    for owner in _of_house(scene, owners):
        if owner.particle in _CHANGING:
            continue  # 所有者が X から Z に替わった
        if _MAYBE.match(scene.view.text, owner.last.content_end, scene.sentence.end):
            continue  # 領主は X とも Z とも言われる
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


def _over_own(scene: Scene, place: Group) -> Iterator[Holding]:
    """X は Y に対する自国の主権を再確認した: the word of X."""
    match = _OVER_OWN.match(scene.view.text, place.last.mention.end, scene.sentence.end)
    if match:
        places = scene.places(place)
        named = doer(scene, slots(scene, match.span()), recall=False, places=places)
        holders = [h for h in named if h not in places]
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, match.span(), cues.SELF_CLAIMED)


def _undisputed(scene: Scene) -> Iterator[Holding]:
    """「Y に領土問題は存在しない」「Y の帰属は決着済みだ」: who says so owns it."""
    for match in _NO_DISPUTE.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        own = [e for e in scene.own(match.start()) if scene.view.kind(e) is not Kind.PERSON]
        if not own or scene.quote(match.start()) < 0:
            continue
        named = [g for g in scene.before(match.start()) if scene.places(g) and not scene.acts_as_state(g)]
        places = scene.places(named[-1]) if named else scene.outer_topics(match.start())
        yield from scene.each(
            [p for p in places if p not in own], own, ControlKind.SOVEREIGNTY, match.span(), "undisputed"
        )
