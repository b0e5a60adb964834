"""A scene in; its groups with a headline's subject parted off, and who is named behind a predicate, out.

X、Y に制裁を科す is X's deed though no particle says so; 制裁を科した|X は and 制裁を科したのは|X だ name the
doer last. Judges no deed.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_scene import Scene
from kg.extract.cues import happenings as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.records import Kind

_OPENING = re.compile(cues.OPENING)
_CLEFT, _COPULA = re.compile(cues.CLEFT), re.compile(cues.COPULA)
_RELATIVE = re.compile(cues.RELATIVE)
_TITLE = re.compile("[一-龥ァ-ヴー]{0,8}")
_COMMAS = frozenset({"、", ","})
_HEADS = SUBJECT_PARTICLES | {"に", "と"}


def with_headline_subject(scene: Scene) -> Scene:
    """Return *scene* with whom a headline begins with as its subject: 〈X〉、〈Y〉に戦闘機を供与."""
    groups = scene.groups
    if not groups or "。" in scene.sentence.text or any(g.particle in SUBJECT_PARTICLES for g in groups):
        return scene
    first, *rest = groups
    lead = first.members[0]
    if not _OPENING.fullmatch(scene.text(scene.sentence.start, lead.start)):
        return scene
    if first.particle not in _COMMAS and lead.particle not in _COMMAS:
        return scene
    if first.particle in _COMMAS:  # X と Y、協定に署名
        parted = [Group((*first.members[:-1], replace(first.last, particle="は")))]
    else:
        parted = [Group((replace(lead, particle="は"),)), Group(first.members[1:])]
    return replace(scene, groups=(*parted, *rest))


def doers_behind(scene: Scene, end: int) -> tuple[str, ...]:
    """Return who is named behind the predicate whose stem ends at *end*, () where nobody is.

    A clause that modifies its doer (制裁を科した|X は), or a cleft (制裁を科したのは|X だ).
    """
    rest = scene.rest(end)
    cleft = _CLEFT.match(rest)
    if cleft:
        found = _at(scene, end + cleft.end())
        return found[0].entities if found and _COPULA.match(scene.rest(_name_end(scene, found[0]))) else ()
    relative = _RELATIVE.match(rest)
    found = _at(scene, end + relative.end()) if relative else []
    return found[0].entities if found and found[0].particle in _HEADS else ()


def _name_end(scene: Scene, group: Group) -> int:
    """Return where the name and, of a person, the office behind it end."""
    end = group.last.mention.phrase_end
    person = all(scene.view.kind(e) is Kind.PERSON for e in group.entities)
    return end + len(_TITLE.match(scene.rest(end)).group()) if person else end  # type: ignore[union-attr]


def _at(scene: Scene, start: int) -> Sequence[Group]:
    return [g for g in scene.groups if g.start == start and _may_do(scene, g)][:1]


def _may_do(scene: Scene, group: Group) -> bool:
    return all(scene.view.kind(e) is not Kind.EVENT for e in group.entities)
