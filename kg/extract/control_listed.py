"""A group of places in; those listed before it, each with its own day or quarter (列挙), out.

「3月に甲、4月には乙と丙が落ちた」「東部で甲、西部では乙を制圧した」: one predicate is of all of them.
Knows no predicates.
"""

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_places import acts
from kg.extract.control_scene import Scene
from kg.extract.cues.control_phrases import LISTED_NEXT, LISTED_WHEN

_NEXT, _WHEN = re.compile(LISTED_NEXT), re.compile(LISTED_WHEN)
#: So many letters before a place it may be told when or where.
_REACH = 10


def listed_before(scene: Scene, group: Group) -> tuple[str, ...]:
    """Return the places that stand before *group* in such a list, the nearest first."""
    found: list[str] = []
    later = group
    for earlier in reversed([g for g in scene.groups if g.end <= group.start]):
        if not _NEXT.fullmatch(scene.text(earlier.last.content_end, later.start)):
            break
        before = scene.text(max(scene.sentence.start, earlier.start - _REACH), earlier.start)
        if not _WHEN.search(before) or not scene.places(earlier):
            break
        found.extend(p for p in scene.places(earlier) if not acts(scene.view, p) and p not in found)
        later = earlier
    return tuple(found)
