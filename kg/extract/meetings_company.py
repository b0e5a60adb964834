"""Who came along with the subject of a verb of meeting (同行・同席), by the words around their names, out.

X は Y とともに招かれ、|言葉を交わした; X を交えて; 両首脳のほかに; A さんと私の二人で. Finds no verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.cues.meetings import JOINED_BY
from kg.extract.cues.meetings_together import CAME_ALONG
from kg.extract.cues.meetings_with import BESIDES, WITH_ME
from kg.extract.meetings_parties import Parties, Scene, can_meet
from kg.extract.view import View
from kg.records import Kind

_CAME_ALONG, _JOINED_BY = re.compile(CAME_ALONG), re.compile(JOINED_BY)
_BESIDES, _ME = re.compile(BESIDES), re.compile(WITH_ME)


def companion(scene: Scene, groups: Sequence[Group], subject: Group | None, start: int) -> Group | None:
    """Return with whom the subject came to where they talk: X は Y とともに招かれ、|言葉を交わした."""
    if subject is None or not one_person(scene.view, subject):
        return None
    others = [g for g in groups if g.particle.startswith("と") and g.start >= subject.end]
    others = [g for g in others if one_person(scene.view, g)]
    along = [g for g in others if _CAME_ALONG.fullmatch(scene.view.text, g.last.content_end, start)]
    return along[-1] if along and along[-1].entities != subject.entities else None


def joined_by(view: View, groups: Sequence[Group], subject: Group, partner: Group) -> list[str]:
    """Return who joined in between: X を交えて."""
    between = [g for g in groups if g.particle == "を" and g not in (subject, partner)]
    return [e for g in between if _JOINED_BY.match(view.text, g.end) for e in g.entities]


def besides(view: View, groups: Sequence[Group], named: Parties | None) -> Parties | None:
    """Return *named* with those who were there besides: 両首脳のほかに、A と B が卓を囲んだ."""
    if named is None:
        return None
    before = [g for g in groups if g.end <= named.start and _BESIDES.match(view.text, g.last.content_end)]
    first = [e for g in before for e in g.entities if can_meet(view, e)]
    return replace(named, entities=tuple(dict.fromkeys((*first, *named.entities))))


def with_me(view: View, groups: Sequence[Group], subject: Group, partner: Group) -> list[str]:
    """Return who came along with whoever says I: A さんと|私の二人で Y に会った."""
    others = [m for g in groups if g not in (subject, partner) for m in g.members if m.particle == "と"]
    return [e for m in others if _ME.match(view.text, m.end) for e in m.entities if e not in subject.entities]


def one_person(view: View, group: Group) -> bool:
    """Whether *group* is one person."""
    return len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON
