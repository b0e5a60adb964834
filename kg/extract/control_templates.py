"""A sentence in; what its fixed turns of phrase say of who has which place (言い回し), out.

Each turn is read off the sentence with its names drawn together to one letter, by what they can be: a holder,
a country, a place. 「Y の警備は X の担当だ」「Y に X の旗がたなびく」. Verbs that take their arguments
freely are frames; here the words stand in this order and no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_bearers import focus, of_group
from kg.extract.control_places import acts
from kg.extract.control_scene import Holding, Scene
from kg.extract.cues import control_templates as cues
from kg.patterns import Rare, RareRows
from kg.records import ControlKind, Kind

#: The first of the letters that stand for holders, countries and places.
_HOLDERS, _STATES, _PLACES, _MANY = 0xE000, 0xE400, 0xE800, 0x400
_INSIDE_WORD = re.compile(cues.INSIDE_WORD)
_STANDS_ALONE = re.compile(cues.STANDS_ALONE)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A sentence with a letter for each name."""

    text: str
    starts: tuple[int, ...]  #: where each letter of it stands in the document
    groups: tuple[Group, ...]

    def group(self, letter: str) -> Group:
        """Return the name that *letter* stands for."""
        return self.groups[(ord(letter) - _HOLDERS) % _MANY]

    def offset(self, at: int) -> int:
        """Return where the letter *at* stands in the document."""
        return self.starts[at]


def template_patterns(scene: Scene, known: Sequence[Holding]) -> Iterator[Holding]:
    """Yield what the turns of phrase in *scene* say of places whose holders *known* does not tell already."""
    drawn = _draw(scene)
    if drawn is None:
        return
    told = {(h.place, h.controller, h.kind is ControlKind.LOST) for h in known}
    for match, kind in _table().finditer(drawn.text):
        for holding in _read(scene, drawn, match, kind):
            key = (holding.place, holding.controller, holding.kind is ControlKind.LOST)
            if key not in told:
                told.add(key)
                yield holding


def _read(scene: Scene, drawn: _Drawn, match: re.Match[str], kind: ControlKind) -> Iterator[Holding]:
    names = match.re.groupindex
    which = "v" if "v" in names and match["v"] else 0
    start, end = match.span(which)
    span = (drawn.offset(start), drawn.offset(end))
    places = _places(scene, drawn, match, span[0])
    for part, of_kind in (("h", kind), ("z", ControlKind.LOST)):
        letter = match[part] if part in names else None
        if not letter:
            continue
        group = drawn.group(letter)
        holders = tuple(h for h in of_group(scene, group, group.start) if h not in places)
        yield from scene.each(places, holders, of_kind, span, f"turn-{kind.value.lower()}")


def _places(scene: Scene, drawn: _Drawn, match: re.Match[str], at: int) -> tuple[str, ...]:
    names = match.re.groupindex
    found = [
        p
        for part in ("p", "q")
        if part in names and match[part]
        for p in scene.places(drawn.group(match[part]))
    ]
    if found or "p" in names:
        return tuple(found)
    return focus(scene, at)


def _draw(scene: Scene) -> _Drawn | None:
    """Return the sentence of *scene* with a letter for each name, None where it names nobody."""
    text, low, high = scene.view.text, scene.sentence.start, scene.sentence.end
    letters: list[str] = []
    starts: list[int] = []
    kept: list[Group] = []
    at = low
    for group in sorted(scene.groups, key=lambda g: (g.start, -g.last.mention.end)):
        first, last = group.members[0].mention.start, group.last.mention.end
        if first < at or last > high:
            continue
        letter = _letter(scene, group, len(kept))
        if not letter:
            continue
        letters.extend((*text[at:first], letter))
        starts.extend((*range(at, first), first))
        kept.append(group)
        at = last
    letters.extend(text[at:high])
    starts.extend((*range(at, high), high))
    return _Drawn("".join(letters), tuple(starts), tuple(kept)) if kept else None


def _letter(scene: Scene, group: Group, index: int) -> str:
    """Return what stands for *group*, "" where it is part of a longer word."""
    places = scene.places(group)
    if places and all(acts(scene.view, p) for p in places):
        return chr(_STATES + index)
    last = group.last.mention.end
    after = scene.view.text[last : min(last + 4, scene.sentence.end)]
    if places:
        inside = _INSIDE_WORD.match(after) and not _STANDS_ALONE.match(after)
        return "" if inside else chr(_PLACES + index)
    held = [e for e in group.entities if scene.view.kind(e) in {Kind.ORGANIZATION, Kind.PERSON}]
    return chr(_HOLDERS + index) if held else ""


@cache
def _table() -> RareRows[ControlKind]:
    return RareRows((Rare(_written(p)), ControlKind(kind)) for p, kind in cues.TURNS)


def _written(turn: str) -> str:
    """Return the regular expression that *turn* stands for: <H>, <P>, <Z> and gaps ~8 spelt out.

    No gap has a subject of its own in it; one written ≈ may go over a comma.
    """
    holder = f"[{chr(_HOLDERS)}-{chr(_PLACES - 1)}]"
    place = f"[{chr(_STATES)}-{chr(_PLACES + _MANY - 1)}]"
    names = f"{chr(_HOLDERS)}-{chr(_PLACES + _MANY - 1)}"
    turn = re.sub("~([0-9]+)", lambda m: f"[^、。「」『』はがを{names}]{{0,{m[1]}}}?", turn)
    turn = re.sub("≈([0-9]+)", lambda m: f"(?:[^。「」『』はが{names}]|(?<=[でにとら])は){{0,{m[1]}}}?", turn)
    for letter in "HZ":
        turn = turn.replace(f"<{letter}>", f"[「『]?(?P<{letter.lower()}>{holder}){cues.TROOPS_BEHIND}")
    for letter in "PQ":
        turn = turn.replace(f"<{letter}>", f"[「『]?(?P<{letter.lower()}>{place}){cues.PART_BEHIND}")
    return turn
