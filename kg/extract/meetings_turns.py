"""A verb's partner in; others whom the same verb has, met one after the other, out.

Y と3回、Z と4回会い; ケルサで Y と、トルナで Z と会談し; 8時に Y、9時半に Z と会談した.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.arguments import Argument, Group
from kg.extract.cues.meetings import EACH_OFTEN
from kg.extract.cues.meetings_together import BESIDES, FIRST_IN_TURN, GAPPED
from kg.extract.meetings_parties import WITH, Parties, Scene, groups_before
from kg.extract.view import View

_EACH_OFTEN, _GAPPED = re.compile(EACH_OFTEN), re.compile(GAPPED)
_FIRST = re.compile(FIRST_IN_TURN)
_ALSO = re.compile(BESIDES)
_BESIDES = frozenset({"に", "のほか"})
_VISITED = frozenset({"を"})
_SUBJECTS = frozenset({"は", "が", "も"})
_COMMAS = frozenset({"、", "，"})
_BEFORE = 30  # characters before the first in which its time or place stands


def in_turn(view: View, groups: Sequence[Group], partner: Group) -> list[Argument]:
    """Return who was met before the last of *partner*, in text order: 1日に X、2日に|Y と.

    They share its particle; a time, a place or a word of order stands before each.
    """
    last = partner.last
    sort = view.kind(last.entities[0])
    before = {m.start: m for g in (*groups, partner) for m in g.members if m.start < last.start}
    found: list[Argument] = []
    after = last
    for one in sorted(before.values(), key=lambda m: m.start, reverse=True):
        if view.kind(one.entities[0]) is not sort or one.particle in {"の", ""}:
            continue
        if one.particle not in _COMMAS or not _GAPPED.fullmatch(view.text, one.end, after.start):
            break
        found.insert(0, one)
        after = one
    low = max(0, found[0].start - _BEFORE) if found else 0
    return found if found and _FIRST.search(view.text[low : found[0].start]) else []


def _besides(scene: Scene, groups: Sequence[Group], known: set[str]) -> list[Group]:
    """Return who was met besides, before a partner with とも: X に続き、|Y とも会談した."""
    also = [g for g in groups if g.particle == "とも" and set(g.entities) <= known]
    near = [g for g in groups if also and g.end <= also[-1].start and not set(g.entities) & known]
    named = [g for g in near if g.particle in _BESIDES and _ALSO.match(scene.view.text, g.last.content_end)]
    sort = scene.view.kind(also[-1].entities[0]) if also else None
    return [g for g in named[-1:] if scene.view.kind(g.entities[0]) is sort]


def earlier_partners(scene: Scene, parties: Parties, start: int) -> list[tuple[Group, bool]]:
    """Return partners that share the verb, and whether each was met elsewhere or on another day.

    Y と3回、Z と4回会い; ケルサで Y と、トルナで Z と会談し.
    """
    everybody = groups_before(scene.view, scene.sentence, start)
    groups = [g for g in everybody if g.particle in (_VISITED if parties.how == "visit" else WITH)]
    found: list[tuple[Group, bool]] = []
    known = set(parties.entities)
    for one, other in reversed(list(pairwise(groups))):
        if not set(other.entities) <= known or set(one.entities) & known:
            continue
        if any(g.particle in _SUBJECTS and one.end <= g.start < other.start for g in everybody):
            continue  # A は B と、C は|D と会談した: B is no partner of C
        gapped = one.last.comma and _GAPPED.fullmatch(scene.view.text, one.end, other.start)
        if gapped or _EACH_OFTEN.fullmatch(scene.view.text, one.end, other.start):
            found.append((one, bool(gapped)))
            known |= set(one.entities)
    found += [(g, False) for g in _besides(scene, everybody, known)]
    known |= {e for g, _ in found for e in g.entities}
    partner = next((g for g in reversed(groups) if set(g.last.entities) <= known), None)
    turns = in_turn(scene.view, everybody, partner) if partner else []
    return [*found, *((Group((a,)), True) for a in turns if not set(a.entities) & known)]


def parted(groups: Sequence[Group]) -> list[Group]:
    """Return *groups* with a partner parted from the subject behind it: A は B と、|C は D と会談した.

    Only behind a subject with the same particle: in A は、B と、C が会ったと述べた B and C are one.
    """
    found: list[Group] = []
    for group in groups:
        joined = len(group.members) > 1 and group.members[-2].particle == "と" and group.members[-2].comma
        if joined and found and group.particle in _SUBJECTS and found[-1].particle == group.particle:
            found += [Group(group.members[:-1]), Group(group.members[-1:])]
        else:
            found.append(group)
    return found


def others_pair(groups: Sequence[Group], subject: Group) -> tuple[Group, Group] | None:
    """Return who met whom with the verb that *subject* has too: A は B と、|C は D と会談した."""
    before = [g for g in groups if g.end <= subject.start and g.particle in {*_SUBJECTS, *WITH}]
    if subject.particle not in _SUBJECTS or len(before) < 2:
        return None
    one, partner = before[-2:]
    shares = one.particle in _SUBJECTS and partner.particle in WITH and partner.last.comma
    return (one, partner) if shares and len(one.entities) == 1 else None


def sharing_the_verb(scene: Scene, parties: Parties, start: int) -> tuple[Group, Group] | None:
    """Return the pair that `others_pair` finds before the subject of *parties*, None of whom is of them."""
    groups = parted(groups_before(scene.view, scene.sentence, start))
    subjects = (g for g in groups if g.particle in _SUBJECTS and set(g.entities) <= set(parties.entities))
    found = next((pair for g in subjects if (pair := others_pair(groups, g))), None)
    theirs = {e for g in found or () for e in g.entities}
    return found if not theirs & set(parties.entities) else None
