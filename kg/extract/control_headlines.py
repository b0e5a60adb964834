"""A sentence in; what headlines say without a verb of who took or left a place (見出し) out.

「X、Y を制圧」 is a verb without its ending and the business of frames. Here the noun is one word with the
name of the place: 「X が Y 制圧」「Y 奪還、X が発表」「X、Y 入り」. 「Y 奪還へ」 is a plan and says nothing.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.actors import can_attack, is_force
from kg.extract.arguments import Group
from kg.extract.control_places import acts
from kg.extract.control_scene import Holding, Scene
from kg.extract.cues import control_frames as cues
from kg.patterns import Rare
from kg.records import ControlKind, Kind

_NOUNS = tuple((Rare(noun), ControlKind(kind)) for noun, kind in cues.HEADLINE_NOUNS)
_END = re.compile(cues.HEADLINE_END)
_TELLER = re.compile(cues.HEADLINE_TELLER)
_COMMAND = re.compile(cues.COMMANDS)
_COMMA = frozenset({"、", "は", "が"})


def headline_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the nouns glued to a place's name say, where the headline ends with them."""
    for group in scene.groups:
        places = scene.places(group)
        if not places or any(acts(scene.view, p) for p in places):
            continue
        for pattern, kind in _NOUNS:
            match = pattern.match(scene.view.text, group.last.mention.end, scene.sentence.end)
            if match and _END.match(scene.view.text, match.end(), scene.sentence.end):
                yield from _told(scene, group, match, kind)
                break


def _told(scene: Scene, place: Group, match: re.Match[str], kind: ControlKind) -> Iterator[Holding]:
    span = match.span("noun")
    teller = _teller(scene, match.end())
    named = _subject(scene, place)
    own = tuple(
        h for h in scene.own(place.start) if is_force(scene.view, h) or scene.view.kind(h) is Kind.PLACE
    )
    holders = tuple(h for h in named or own or teller if can_attack(scene.view, h))
    for holding in scene.each(scene.places(place), holders, kind, span, "headline"):
        if scene.text(*span) == cues.COMES_IN and _is_caller(scene, holding.controller):
            continue  # 国務長官がハンザ入り
        if not named and kind is ControlKind.LOST and holding.controller in teller:
            continue  # Y 喪失、X が発表: whose loss, nobody says
        yield holding


def _is_caller(scene: Scene, holder: str) -> bool:
    """Whether *holder* is named with an office of peace, whose coming takes no place."""
    titles = {m.title for m in scene.view.mentions if m.entities == (holder,) and m.title}
    return scene.view.kind(holder) is Kind.PERSON and bool(titles) and not any(map(_COMMAND.search, titles))


def _subject(scene: Scene, place: Group) -> tuple[str, ...]:
    """Return X of 「X が Y 制圧」 and 「X、Y 制圧」: who stands right before the place."""
    before = [g for g in scene.before(place.start) if not set(g.entities) & set(place.entities)]
    if not before:
        return ()
    last = before[-1]
    near = place.start - last.end <= cues.HEADLINE_GAP
    subject = last.particle in _COMMA or scene.text(last.end, place.start).strip("　 ") == ""
    return scene.side(last, last.start) if near and subject and scene.holders(last) else ()


def _teller(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return X of 「Y 奪還、X が発表」: a force that tells of its own deed."""
    for group in scene.groups:
        gap = scene.text(offset, group.start) if group.start >= offset else "。"
        if gap.strip("、　 」』=＝と") == "" and _TELLER.match(scene.view.text, group.last.content_end):
            return tuple(h for h in group.entities if is_force(scene.view, h))
    return ()
