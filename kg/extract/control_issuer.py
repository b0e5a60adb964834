"""A view in; on whose side it is told in the first person (わが部隊は), where no quotation says so, out.

The line above a communique names who issues it; a memoir or diary is its narrator's. Nobody is guessed.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_sides import own_side
from kg.extract.cues.control_frames import COMMUNIQUE
from kg.extract.meetings_narrator import narrator
from kg.extract.view import View
from kg.records import Kind

_COMMUNIQUE = re.compile(COMMUNIQUE)
_ISSUERS: WeakKeyDictionary[View, tuple[str, ...]] = WeakKeyDictionary()
#: Blocks at the beginning of a text where its issuer may stand.
_HEAD = 2


def issuer(view: View) -> tuple[str, ...]:
    """Return the side that tells *view* in the first person, () where no line names it."""
    if view not in _ISSUERS:
        _ISSUERS[view] = _heading_names(view) or _of_narrator(view)
    return _ISSUERS[view]


def _heading_names(view: View) -> tuple[str, ...]:
    """Return the only armed body of the line above a communique."""
    for block in view.analysis.blocks[:_HEAD]:
        line = view.text[block.start : block.end]
        if "。" in line or not _COMMUNIQUE.search(line):
            continue
        named = {e for m in view.mentions_between(block.start, block.end) for e in m.entities}
        bodies = [e for e in named if view.kind(e) is Kind.ORGANIZATION]
        if len(bodies) == 1 and (is_force(view, bodies[0]) or line.startswith(view.entities[bodies[0]].name)):
            return own_side(view, bodies[0])
    return ()


def _of_narrator(view: View) -> tuple[str, ...]:
    group = narrator(view)
    return own_side(view, group.entities[0]) if group is not None and group.entities else ()
