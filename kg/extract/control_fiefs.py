"""A noun for a lord's land in a sentence (領地, 遺領) in; the places that the text said are his, out.

Whose it is, is who was named before it in the sentence, by name or by house; where nobody was, it is the land
that is spoken of. Finds no predicates.
"""

from kg import expressions as re
from kg.extract.control_memory import spoken_of
from kg.extract.control_places import acts
from kg.extract.control_scene import Scene
from kg.extract.cues.control_civil import FIEFS, YIELD
from kg.extract.cues.control_phrases import HOUSES
from kg.records import Kind

_FIEFS, _YIELD = re.compile(FIEFS), re.compile(YIELD)
#: Of more lands than these it is not told which are meant.
_AT_MOST = 2


def is_fief(head: str) -> bool:
    """Whether the noun *head* means a lord's land without naming it."""
    return _FIEFS.fullmatch(head) is not None


def fief_of(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return what places a noun for a lord's land at *offset* means, () where the text does not tell."""
    before = [g for g in scene.groups if g.end <= offset]
    lords = [e for g in reversed(before) for e in g.entities if scene.view.kind(e) is not Kind.PLACE]
    for lord in lords:
        lands = tuple(
            key.removeprefix("holder:")
            for key, holder in scene.memory.items()
            if key.startswith("holder:") and _of_one_house(scene, lord, holder)
        )
        if lands:
            return lands if len(lands) <= _AT_MOST else ()
    for group in reversed(before):
        land = _YIELD.match(scene.view.text, group.last.mention.end) or group.particle in {"を", "は"}
        if land and (places := [p for p in scene.places(group) if not acts(scene.view, p)]):
            return tuple(places[-1:])
    spoken = "" if lords else spoken_of(scene.memory)
    return (spoken,) if spoken and not acts(scene.view, spoken) else ()


def _of_one_house(scene: Scene, one: str, other: str) -> bool:
    """Whether both are one, or one is the house (渡瀬家) that the other's name begins with."""
    if one == other:
        return True
    names = (scene.view.entities[one].name, scene.view.entities[other].name)
    return any(a.endswith(HOUSES) and len(a) > 2 and b.startswith(a[:-1]) for a, b in (names, names[::-1]))
