"""A predicate in a sentence in; who shows it as a film or picture (映像を公開した) and says so thereby, out.

「X は Y に旗を掲げた映像を公開した」 is X's own word that Y is his. Reads no predicates.
"""

from kg.extract.arguments import Group
from kg.extract.control_scene import Scene
from kg.extract.cues.control_frames import FOOTAGE
from kg.patterns import Rare
from kg.records import Kind

_FOOTAGE = Rare(FOOTAGE)
_SUBJECTS = frozenset({"は", "が", "も"})


def shown_by(scene: Scene, start: int, end: int) -> Group | None:
    """Return X of 「X は〈…した〉映像を公開した」, where ``[start, end)`` is the stem of what it shows."""
    if _FOOTAGE.match(scene.view.text, end, scene.sentence.end) is None:
        return None
    showing = [g for g in scene.before(start) if g.particle in _SUBJECTS and scene.holders(g)]
    showing = [g for g in showing if not (scene.places(g) and scene.is_thing(g))]
    topics = [g for g in showing if g.particle == "は"] or showing[:1]
    topics = [g for g in topics if all(scene.view.kind(e) is not Kind.PERSON for e in g.entities)]
    return topics[0] if topics else None
