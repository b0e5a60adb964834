"""A sentence in; its statements on castles (城) that are shut, burnt by their lord or kept by office, out.

Chronicles tell so who is inside, without a verb of holding. Knows neither factuality nor whose word it is.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.control_bearers import focus, sites
from kg.extract.control_doers import doer
from kg.extract.control_memory import attacker_of
from kg.extract.control_places import acts
from kg.extract.control_roles import each
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots
from kg.extract.cues import control_gates as cues
from kg.extract.cues.control import CASTLE_ENDINGS
from kg.extract.cues.control_frames import STRONGHOLDS
from kg.records import ControlKind, Form, Kind, Mention

_BY_ONESELF, _FLEES = re.compile(cues.BY_ONESELF), re.compile(cues.FLEES)
_CASTLE_OFFICE, _OFFICE_OF = re.compile(cues.CASTLE_OFFICE), re.compile(cues.OFFICE_OF)
_UNDONE, _FALLS = re.compile(cues.UNDONE), re.compile(cues.FALLS)
_BARE_OFFICE = re.compile(cues.BARE_OFFICE)
#: So many letters before a name its office may begin.
_REACH = 20


def shut(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y 城の門を閉ざした: X is inside."""
    if s.passive:
        return
    places = _walled(scene, sites(scene, s.owner) or focus(scene, s.start))
    yield from each(scene, places, doer(scene, s, places=places), kind, s, "shut-gate")


def burn(scene: Scene, s: Slots, kind: ControlKind) -> Iterator[Holding]:
    """X は Y 城に自ら火を放った; X は Y 城を焼いて落ち延びた: X has it no more."""
    if s.passive or s.caused:
        return
    thing = s.first("に") if scene.text(s.start - 1, s.start) == "に" else s.first("を")
    named = _burnt(scene, s) or sites(scene, thing)
    places = _walled(scene, named or focus(scene, s.start))
    lords = doer(scene, s, places=places)
    own = _BY_ONESELF.search(scene.text(max(scene.sentence.start, s.start - 4), s.end)) is not None
    flees = _FLEES.match(scene.view.text, s.end, scene.sentence.end) is not None
    for place in places:
        held = scene.memory.get("holder:" + place, "") in lords
        came = attacker_of(scene.memory, place) in lords and not held
        if own or ((flees or held) and not came):
            yield from each(scene, (place,), lords, kind, s, "burnt-own")


def _burnt(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the place whose particle ends where the verb begins: 新府城に|火を放つ."""
    return next((scene.places(g) for g in scene.groups if g.end == s.start and scene.places(g)), ())


def _walled(scene: Scene, places: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of *places* that have walls by one of their names."""
    known = scene.view.entities
    return tuple(
        p for p in places if any(n.endswith(STRONGHOLDS) for n in (known[p].name, *known[p].aliases))
    )


def office_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield who keeps a castle by the office that stands before his name: 杉森城主・X, 守将の X."""
    for mention in scene.view.mentions_in(scene.sentence):
        if mention.kind is Kind.PERSON and mention.form is Form.NAME and mention.entities:
            for castle in _kept_by(scene, mention):
                for lord in mention.entities:
                    span = (mention.start, mention.end)
                    yield Holding(castle, lord, ControlKind.CONTROLS, *span, "castle-office", static=True)


def _kept_by(scene: Scene, mention: Mention) -> tuple[str, ...]:
    low = max(scene.sentence.start, mention.start - _REACH)
    before = scene.text(low, mention.start)
    if match := _CASTLE_OFFICE.search(before):
        return _castle_named(scene, match["castle"])
    if match := _OFFICE_OF.search(before):
        at = low + match.start()
        named = [g for g in scene.groups if g.particle == "の" and g.end == at + 1]
        places = tuple(p for g in named[-1:] for p in scene.places(g) if not acts(scene.view, p))
        return places if match["lord"] else _walled(scene, places)
    lost = _UNDONE.match(scene.view.text, mention.end) or _FALLS.search(scene.sentence.text)
    if _BARE_OFFICE.search(before) and not lost:
        return _walled(scene, focus(scene, mention.start))
    return ()


def _castle_named(scene: Scene, name: str) -> tuple[str, ...]:
    """Return the castle of the text that *name* ends in: 宮津城 of 丹後宮津城, also as 宮津."""
    found = [
        (len(n), i)
        for i, e in scene.view.entities.items()
        if e.kind is Kind.PLACE
        for n in (e.name, *e.aliases)
        if name.endswith(n) or (len(n) > 1 and name[:-1].endswith(n) and not n.endswith(CASTLE_ENDINGS))
    ]
    return (max(found)[1],) if found else ()
