"""A view in; on whose side it is told in the first person (わが部隊は), where no quotation says so, out.

The line above a communique names who issues it; a memoir or diary is its narrator's. Nobody is guessed.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_sides import own_side
from kg.extract.cues.cast import ANSWERS
from kg.extract.cues.control import OWN_SIDE
from kg.extract.cues.control_frames import ABOUT_A_COMMUNIQUE, COMMUNIQUE, SPEAKER_LABEL
from kg.extract.meetings_narrator import narrator
from kg.extract.view import View
from kg.records import Kind, Sentence

_COMMUNIQUE = re.compile(COMMUNIQUE)
_ABOUT = re.compile(ABOUT_A_COMMUNIQUE)
_OWN = re.compile("|".join(OWN_SIDE))
_TURN = re.compile(rf"[　 ]*(?:(?:{ANSWERS}|{SPEAKER_LABEL})[　 :：]|[―—─]{{1,2}}|[「『])")
_ISSUERS: WeakKeyDictionary[View, tuple[str, ...]] = WeakKeyDictionary()
#: Blocks at the beginning of a text where its issuer may stand.
_HEAD = 2


def issuer(view: View) -> tuple[str, ...]:
    """Return the side that tells *view* in the first person, () where no line names it."""
    if view not in _ISSUERS:
        _ISSUERS[view] = communique_of(view) or _of_narrator(view)
    return _ISSUERS[view]


def speaks_as_we(view: View, sentence: Sentence, end: int) -> bool:
    """Whether *sentence* speaks in the first person of a side before *end*: わが軍は…."""
    return _OWN.search(view.text, sentence.start, end) is not None


def is_a_turn(view: View, sentence: Sentence, offset: int) -> bool:
    """Whether what stands at *offset* is somebody's answer, under a label or in quotation marks."""
    block = view.block(sentence)
    quoted = any(q.start < offset < q.end for q in view.clauses(sentence).quotes)
    return quoted or _TURN.match(view.text, block.start, block.end) is not None


def communique_of(view: View) -> tuple[str, ...]:
    """Return the only armed body of the line above a communique."""
    for block in view.analysis.blocks[:_HEAD]:
        line = view.text[block.start : block.end]
        if "。" in line or not _COMMUNIQUE.search(line) or _ABOUT.search(line):
            continue
        named = {e for m in view.mentions_between(block.start, block.end) for e in m.entities}
        bodies = [e for e in named if view.kind(e) is Kind.ORGANIZATION]
        if len(bodies) == 1 and (is_force(view, bodies[0]) or line.startswith(view.entities[bodies[0]].name)):
            return own_side(view, bodies[0])
    return ()


def _of_narrator(view: View) -> tuple[str, ...]:
    group = narrator(view)
    return own_side(view, group.entities[0]) if group is not None and group.entities else ()
