"""A sentence in; what its nouns of giving say of who has which place (譲渡・返還・割譲), out.

「X は Z から Y の譲渡を受けた」「Y の X への引き渡しが完了した」「X は Y の割譲を余儀なくされた」. One
function a pattern; the verbs of giving are frames of their own.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.control_bearers import bearers, of_group, sites
from kg.extract.control_doers import doer
from kg.extract.control_phrases import boundary
from kg.extract.control_places import is_state
from kg.extract.control_roles import each, patient, recipient, topic_sites
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before, slots
from kg.extract.cues import control_handing as cues
from kg.patterns import AnyOf, Rare
from kg.records import ControlKind

_RECEIVED, _HANDED_OVER, _YIELDED = Rare(cues.RECEIVED), Rare(cues.HANDED_OVER), Rare(cues.YIELDED)
_ANY_HANDED = AnyOf(_RECEIVED, _HANDED_OVER, _YIELDED)
_GIVING = re.compile(cues.GIVING)


def handing_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    if not _ANY_HANDED.may_be_in(scene.view.text, scene.sentence.start, scene.sentence.end):
        return
    for pattern, read in ((_RECEIVED, _received), (_HANDED_OVER, _handed), (_YIELDED, _yielded)):
        for match in pattern.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
            yield from read(scene, match, slots(scene, match.span()))


def _received(scene: Scene, match: re.Match[str], s: Slots) -> Iterator[Holding]:
    """X は Z から Y の譲渡を受けた; Y は Z から移管を受けた X が….

    Of two topics or subjects the one that is a place is given, the other receives.
    """
    things = sites(scene, s.owner) or topic_sites(scene, s)
    places = _no_states(scene, things)
    if s.head is not None and (not scene.places(s.head) or scene.acts_as_state(s.head)):
        holders = of_group(scene, s.head, s.start)  # 移管を受けた X
    else:
        holders = doer(scene, s, recall=False, places=places)
    givers = bearers(scene, s.first("から")) or bearers(scene, s.first("により"))
    yield from each(scene, places, holders, ControlKind.CONTROLS, s, "given-to")
    if holders and _GIVING.fullmatch(match["noun"]):
        yield from each(scene, places, givers, ControlKind.LOST, s, "given-away")


def _handed(scene: Scene, match: re.Match[str], s: Slots) -> Iterator[Holding]:
    """Y の X への引き渡しが完了した; Z から X への Y の…."""
    before = [p for p in phrases_before(scene, match.start()) if p.start >= scene.sentence.start]
    near = [p for p in before[-3:] if not boundary(scene.text(p.end, match.start()))]
    takers = next((b for p in near if p.particle == "への" and (b := bearers(scene, p))), ())
    whose = near if takers else []
    places = next((found for p in whose if p.particle == "の" and (found := sites(scene, p))), ())
    places = _no_states(scene, places or topic_sites(scene, s))
    yield from each(scene, places, takers, ControlKind.CONTROLS, s, "given-to")
    givers = next((b for p in whose if p.particle == "から" and (b := bearers(scene, p))), ())
    if not (takers or givers) and "を" in match.group() and s.owner is not None:  # X は Y の売却を完了した
        places = _no_states(scene, sites(scene, s.owner))
        sellers = doer(scene, s, recall=False, places=places)
        yield from each(scene, places, sellers, ControlKind.LOST, s, "given-away")
        return
    if takers:
        yield from each(scene, places, givers, ControlKind.LOST, s, "given-away")


def _yielded(scene: Scene, match: re.Match[str], s: Slots) -> Iterator[Holding]:
    """X は Z に Y の割譲を余儀なくされた; Z は X に Y の割譲を認めさせた."""
    places = _no_states(scene, sites(scene, s.owner) or patient(scene, s))
    acting = doer(scene, s, recall=False, places=places)
    other = recipient(scene, s) or bearers(scene, s.first("から"))
    winners, losers = (acting, other) if match["made"] else (other, acting)
    if match["noun"] != "放棄" or not match["made"]:
        yield from each(scene, places, winners, ControlKind.CONTROLS, s, "given-to")
    yield from each(scene, places, losers, ControlKind.LOST, s, "given-away")


def _no_states(scene: Scene, places: Sequence[str]) -> tuple[str, ...]:
    """Return *places* but countries, which nobody gives."""
    return tuple(p for p in places if not is_state(scene.view, p))
