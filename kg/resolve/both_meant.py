"""A word that counts two (両首脳, 両氏, 両国) in; the two of the document that it means, out.

Those listed right before or after, the two of a meeting, the last two of the sort. Nobody where that is open.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.anaphora import BOTH
from kg.records import Kind, Mention
from kg.resolve.named_here import NamedHere, offices_of
from kg.resolve.pointed_at import without_teller
from kg.resolve.sorts_of_bodies import may_be
from kg.resolve.states import two_states
from kg.resolve.two_of_them import last_two, listed, two_of_talks

_GLUED = re.compile(r"[、と・][ァ-ヴー]{2,}$")
_ANYBODY = frozenset("氏者人名君")  #: 両氏, 両者: whoever they are


def both_of(names: NamedHere, mention: Mention, what: str) -> tuple[str, ...]:
    """Return the two that *mention*, 両 with *what* behind it, means; () where that is open."""
    named = listed(names.text, names.mentions, mention, 2)
    if named or _GLUED.search(names.text, 0, mention.start):
        return named  # A、B|両氏, of whom B was not read as a name: no two others
    what = what.removeprefix("国") if what.endswith("首脳") else what
    kind = BOTH.get(what, Kind.PERSON)
    two = two_of_talks(names.text, names.sentences, names.mentions, mention) if kind == Kind.PERSON else ()
    if two and (what in _ANYBODY or not any(names.has_other_offices(what, person) for person in two)):
        return two
    earlier = [
        m for m in names.mentions if m.start < mention.start and len(m.entities) == 1 and m.kind == kind
    ]
    earlier = without_teller(names.text, mention, earlier) if kind == Kind.PERSON else earlier
    if kind == Kind.PERSON and what not in _ANYBODY:
        wanted = offices_of(what)
        earlier = [m for m in earlier if names.holds(m.entities[0], wanted)]
    if kind == Kind.ORGANIZATION:
        earlier = [m for m in earlier if may_be(what, names.entities[m.entities[0]])]
    if kind == Kind.PLACE and what == "国":
        bodies = [m for m in names.mentions if m.start < mention.start and len(m.entities) == 1]
        earlier = two_states(names.entities, names.states, bodies)
    return last_two(names.text, names.sentences, mention, _others_than_topic(names, mention, earlier), {kind})


def _others_than_topic(names: NamedHere, mention: Mention, earlier: Sequence[Mention]) -> Sequence[Mention]:
    """Return *earlier* without whoever acts on both in the same sentence: Xは|両外相を招き."""
    acting = names.acting_on(mention, earlier)
    return [m for m in earlier if m.entities[0] not in acting]
