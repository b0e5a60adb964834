"""The holdings told so far in; whose grant a sentence takes back (指定・許可の取り消し), as a loss, out.

X 社は Y の指定管理者だったが、指定を取り消された. Says nothing of troops and states, which need no grant.
"""

from collections.abc import Iterable, Iterator, Sequence

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_places import acts
from kg.extract.control_scene import Holding
from kg.extract.cues import control_revoked as cues
from kg.extract.view import View
from kg.records import ControlKind, Kind, PlaceControl, Sentence

_REVOKED = tuple(re.compile(p) for p in (cues.REVOKED, cues.STEPPED_DOWN))
_ONCE, _OTHER_GRANT = re.compile(cues.GRANTED_ONCE), re.compile(cues.OTHER_GRANT)


def revoked(
    view: View, sentence: Sentence, here: Sequence[Holding], before: Iterable[PlaceControl]
) -> Iterator[Holding]:
    """Yield the loss of whoever last held a place by a grant, *here* or in the sentences *before*.

    Of two holders that may be meant, nobody.
    """
    low, high = sentence.start, sentence.end
    matches = [m for p in _REVOKED for m in p.finditer(view.text, low, high)]
    matches += _ONCE.finditer(view.text, low, high) if here else ()
    for match in matches:
        start, end = match.start("verb"), match.end("verb")
        if _OTHER_GRANT.search(view.text, low, start):
            continue  # 球場の命名権の契約を解除した
        told = {(h.place, h.controller) for h in here if h.end <= start and h.kind is ControlKind.CONTROLS}
        told = told or _told_before(view, sentence, before)
        whose = {
            e for m in view.mentions_in(sentence) if m.phrase_end == match.start() - 1 for e in m.entities
        }
        told = {(place, who) for place, who in told if _is_private(view, who) and whose <= {who}}
        if len(told) == 1:
            place, who = told.pop()
            yield Holding(place, who, ControlKind.LOST, start, end, "revoked")


def _told_before(view: View, sentence: Sentence, before: Iterable[PlaceControl]) -> set[tuple[str, str]]:
    near = view.sentences[max(0, sentence.index - cues.REACH) : sentence.index]
    starts = {s.start for s in near if s.block == sentence.block}
    return {
        (c.place, c.controller)
        for c in before
        if c.kind is ControlKind.CONTROLS and any(e.start in starts for e in c.evidence)
    }


def _is_private(view: View, who: str) -> bool:
    """Whether *who* may hold by a grant: a person or a body that is no army and no state."""
    return view.kind(who) is not Kind.PLACE and not is_force(view, who) and not acts(view, who)
