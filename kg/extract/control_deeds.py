"""A sentence in; what its nouns of title and possession say of who has which place (領分・直轄・併合), out.

「Y は X の直轄だった」「Y の管理者は X だ」「X による Y 併合」. One function a pattern.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_bearers import all_sites, bearers, focus, ground, of_group
from kg.extract.control_doers import doer
from kg.extract.control_places import acts
from kg.extract.control_quoted import quoted_by
from kg.extract.control_roles import patient
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_sides import own_side
from kg.extract.control_slots import Slots, slots
from kg.extract.cues import control_civil as cues
from kg.extract.cues.control import BODY_ENDINGS
from kg.extract.situation_dates import tells_story
from kg.extract.trustees import without_leagues
from kg.patterns import Rare
from kg.records import ControlKind, Form, Kind

_NOUNS = Rare(cues.NOUNS)
_WATERS = Rare(cues.WATERS)
_NOT_OF_LAND = re.compile(cues.NOT_OF_LAND)
_PUT = re.compile(r"に(?:置|組|編|付)")
_OURS = re.compile(cues.OURS)
_KEEPERS = re.compile(cues.KEEPERS)
_IS_KEEPER = re.compile(cues.IS_KEEPER)
_BARE_KEEPER = re.compile(cues.BARE_KEEPER)
#: Who it is that keeps a place may be said at length: 対岸で果樹園を営む.
_LONGEST_MODIFIER = 32
_ANOTHER_CLAUSE = re.compile(r"[。「」はも]|(?:が|て|で|し|り)、")
_GLUED_KINDS = {
    "支配": ControlKind.CONTROLS,
    "統治": ControlKind.CONTROLS,
}
_GLUED = re.compile(cues.GLUED_ANNEXATION)


def deed_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    yield from _possessed(scene)
    yield from _keeper_of_it(scene)
    for group in scene.groups:
        if scene.places(group):
            yield from _kept(scene, group)
        if group.particle in {"による", "の"} and scene.holders(group):
            yield from _annexed(scene, group)


def _possessed(scene: Scene) -> Iterator[Holding]:
    """Y は X の直轄だった; Y の北側は X の水域だ; 島は公儀の御料である."""
    for pattern, kind in ((_NOUNS, ControlKind.CONTROLS), (_WATERS, ControlKind.SOVEREIGNTY)):
        for match in pattern.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
            s = slots(scene, match.span())
            owners = _wider(scene, s) or bearers(scene, s.owner) or _village(scene, s)
            owners = owners or ours(scene, match.start())
            owners = without_leagues(scene.view, owners, match.group())
            places = [p for p in _possession(scene, s) if p not in owners]
            if owners and places:
                yield from scene.each(places, owners, kind, match.span(), "possessed")


def _wider(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return X of 「X は Y を Z 県の一部とした」: a county has nothing of its own."""
    named = scene.places(s.owner.group) if s.owner is not None and s.owner.group is not None else ()
    county = named and not any(acts(scene.view, p) for p in named)
    return doer(scene, replace(s, owner=None), recall=False) if county and s.cases.get("を") else ()


def _village(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return X of 「山は X 村の持ち山だ」: villages own like anybody."""
    group = s.owner.group if s.owner is not None else None
    named = group is not None and group.last.mention.form is Form.NAME
    return scene.places(group) if group and named and group.last.mention.text.endswith(cues.TOWNS) else ()


def ours(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return the speaker's side where 「うちの」「わが」 stands before *offset*."""
    match = _OURS.search(scene.text(max(scene.sentence.start, offset - 14), offset))
    if match is None:
        return ()
    own = scene.own(offset - len(match.group()))
    if match["state"]:  # 共和国の一部だ, in the mouth of its government
        return tuple(h for h in own if scene.view.kind(h) is Kind.PLACE or _is_state_body(scene, h))
    teller = () if own else quoted_by(scene.view, scene.sentence, offset)
    return own or (own_side(scene.view, teller[0]) if teller else ())


def _is_state_body(scene: Scene, body: str) -> bool:
    return scene.view.entities[body].name.endswith(BODY_ENDINGS)


def _possession(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the place that the noun is said of; that spoken of where the clause names no subject."""
    objects = all_sites(scene, s.cases.get("を", ()))
    if objects and _PUT.match(scene.view.text, s.end):
        return objects
    named = patient(scene, s)
    if named or s.bare_head or s.head is not None or s.cases.keys() & {"は", "が"}:
        return named
    spoken = () if _NOT_OF_LAND.match(scene.view.text, s.start) else focus(scene, s.start)
    return objects or spoken


def _kept(scene: Scene, place: Group) -> Iterator[Holding]:
    """Y の管理者は X だ; X は Y の領主だった."""
    text, end = scene.view.text, scene.sentence.end
    match = _KEEPERS.match(text, place.last.content_end, end)
    if match is None:
        return
    after = text[match.end() : match.end() + 1]
    span = (match.start() + 1, match.end())
    if after in {"は", "が"}:
        named = _named_as_keeper(scene, match.end() + 1)
        if named is not None:
            keepers = of_group(scene, named, match.start())
            yield from scene.each(scene.places(place), keepers, ControlKind.CONTROLS, span, "owner-noun")
    elif _IS_KEEPER.match(text, match.end(), end):
        places = scene.places(place)
        s = slots(scene, (match.end() - 1, match.end()))
        if s.head is not None and text.startswith("人", s.head.last.mention.end):
            return  # Y の所有者であるベルギー人の X: no country
        keepers = tuple(
            h for h in doer(scene, s, recall=tells_story(scene.view), places=places) if h not in places
        )
        yield from scene.each(places, keepers, ControlKind.CONTROLS, span, "owner-noun")


def _keeper_of_it(scene: Scene) -> Iterator[Holding]:
    """「所有者は X である」: of the place spoken of."""
    for match in _BARE_KEEPER.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        named = _named_as_keeper(scene, match.end())
        if named is not None:
            keepers = of_group(scene, named, named.start)
            places = [p for p in ground(scene, match.start()) if p not in keepers]
            yield from scene.each(places, keepers, ControlKind.CONTROLS, match.span(), "owner-noun")


def _named_as_keeper(scene: Scene, offset: int) -> Group | None:
    """Return X of 「…は、対岸で果樹園を営む X だ」: the name that ends the clause behind *offset*."""
    for group in scene.groups:
        if group.start < offset:
            continue
        between = scene.text(offset, group.start)
        if len(between) > _LONGEST_MODIFIER or _ANOTHER_CLAUSE.search(between):
            return None
        if _IS_KEEPER.match(scene.view.text, group.last.content_end, scene.sentence.end):
            return group if scene.quote(group.start) == scene.quote(offset) else None
    return None


def _annexed(scene: Scene, taker: Group) -> Iterator[Holding]:
    """X による Y 併合から十年; X の Y 併合を."""
    heads = [g for g in scene.groups if taker.end <= g.start <= taker.end + 4 and scene.places(g)]
    match = _GLUED.match(scene.view.text, heads[0].last.mention.end, scene.sentence.end) if heads else None
    state = taker.particle == "による" or scene.acts_as_state(taker) or not scene.places(taker)
    if match and state and all(scene.view.kind(h) is not Kind.PERSON for h in scene.holders(taker)):
        yield from scene.each(
            scene.places(heads[0]),
            scene.holders(taker),
            _GLUED_KINDS.get(match["noun"][-2:], ControlKind.ANNEXED),
            match.span("noun"),
            "annexed-noun",
        )
