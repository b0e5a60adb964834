"""A sentence and its speaker's side in; whom 敵, 相手側 and 先方 mean, out: one party, or nobody.

By who held the place that is spoken of, else by there being but one other country, army or side.
"""

from collections.abc import Set

from kg.extract.actors import is_force
from kg.extract.control_places import acts
from kg.extract.control_scene import Scene
from kg.extract.control_sides import country_named_by
from kg.records import Kind

#: So many sentences before, a side is named as one: カルヴァ側は.
_SIDES_NEAR = 8
_ARMY = "軍"


def enemy_of(scene: Scene, start: int) -> tuple[str, ...]:
    """Return who held the place in focus last and is not on the side of whoever speaks at *start*."""
    own = set(scene.own(start))
    topics = scene.topics(start)
    held = [scene.memory.get("rival:" + p, "") or scene.memory.get("holder:" + p, "") for p in topics]
    others = [v for k, v in scene.memory.items() if k.startswith(("holder:", "rival:"))]
    found = [h for h in (*held, *reversed(others)) if h and h not in own] if own else []
    return (
        tuple(found[:1]) or _other_country(scene, own) or _other_force(scene, own) or _other_side(scene, own)
    )


def _other_country(scene: Scene, own: Set[str]) -> tuple[str, ...]:
    """Return the one country of the text that *own* is not of, () where there is none or a third."""
    view = scene.view
    named = {c for h in own for c in country_named_by(view, h)}
    countries = {i for i, e in view.entities.items() if e.kind is Kind.PLACE and acts(view, i)}
    others = countries - own - named
    return tuple(others) if len(others) == 1 and (own | named) & countries else ()


def _other_force(scene: Scene, own: Set[str]) -> tuple[str, ...]:
    """Return the one army of the text that is not on the side of *own*, () where there is none or a third."""
    view = scene.view
    forces = {i for i, e in view.entities.items() if e.kind is Kind.ORGANIZATION and is_force(view, i)}
    named = {c for h in own for c in country_named_by(view, h)}
    stems = {view.entities[h].name.split(_ARMY)[0] for h in own}  # クレイン司令官 of オスメル軍北部方面隊
    others = {
        f
        for f in forces - own
        if not named & {*country_named_by(view, f)} and view.entities[f].name.split(_ARMY)[0] not in stems
    }
    return tuple(others) if own and len(others) == 1 else ()


def _other_side(scene: Scene, own: Set[str]) -> tuple[str, ...]:
    """Return the one side that the sentences before call one: カルヴァ側は…と言う。相手側の手にある."""
    view, named = scene.view, set[str]()
    for sentence in view.sentences[max(0, scene.sentence.index - _SIDES_NEAR) : scene.sentence.index]:
        for mention in view.mentions_in(sentence):
            if view.text.startswith("側", mention.end) and view.clipping(sentence) == view.clipping(
                scene.sentence
            ):
                named |= {e for e in mention.entities if acts(view, e) or is_force(view, e)}
    others = named - own
    return tuple(others) if len(others) == 1 else ()
