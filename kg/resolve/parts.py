"""A document's view in; which of its places is a part of which other one (部分と全体) out.

By what the text says (ハルワ諸島の北島), and by names that are none alone: 北岸 is of the lake spoken of.
Reads no claims.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Kind, Mention
from kg.resolve.sides import Sides

_OF = re.compile(cues.PART_OF)
_ISLAND, _ISLANDS = re.compile(cues.ISLAND), re.compile(cues.ISLANDS)
_PARTS = tuple((re.compile(part), re.compile(whole)) for part, whole in cues.PARTS_OF)


def wholes_of(view: View, sides: Sides) -> dict[str, str]:
    """Return place → the place that it is a part of, as far as both can change hands."""
    grounds = [
        m
        for m in view.mentions
        if m.kind is Kind.PLACE and len(m.entities) == 1 and sides.is_ground(m.entities[0])
    ]
    counted = Counter(m.entities[0] for m in grounds if _ISLANDS.search(_name(view, m)))
    group = min(counted, key=lambda e: (-counted[e], e), default="")
    found: dict[str, str] = {}
    for whole, part in pairwise(grounds):
        if whole.entities != part.entities and _says_so(view, whole, part):
            found.setdefault(part.entities[0], whole.entities[0])
    for at, part in enumerate(grounds):
        if part.entities[0] in found or part.entities[0] in counted:
            continue
        whole_id = group if _ISLAND.search(_name(view, part)) else _spoken_of(view, grounds[:at], part)
        if whole_id:
            found[part.entities[0]] = whole_id
    return found


def _name(view: View, mention: Mention) -> str:
    return view.entities[mention.entities[0]].name


def _says_so(view: View, whole: Mention, part: Mention) -> bool:
    """Whether the text names *part* as one of *whole*, and it has no town's name of its own."""
    between = view.text[whole.phrase_end : part.start]
    if not between or not _OF.fullmatch(between) or _small(view, whole):
        return False
    return _small(view, part) or view.entities[part.entities[0]].leaf == "Facility"


def _small(view: View, mention: Mention) -> bool:
    name = _name(view, mention)
    alone = _ISLAND.search(name) and not _ISLANDS.search(name)
    return bool(alone) or any(part.fullmatch(name) for part, _ in _PARTS)


def _spoken_of(view: View, before: Sequence[Mention], part: Mention) -> str:
    """Return the place named last before *part* in its clipping that has such parts."""
    endings = next((whole for shape, whole in _PARTS if shape.fullmatch(_name(view, part))), None)
    if endings is None:
        return ""
    clip = view.clipping(view.sentences[part.sentence])
    for mention in reversed(before):
        if view.clipping(view.sentences[mention.sentence]) != clip:
            return ""
        if mention.entities != part.entities and endings.search(_name(view, mention)):
            return mention.entities[0]
    return ""
