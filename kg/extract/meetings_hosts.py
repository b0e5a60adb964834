"""A meeting's sentence and its parties in; the land of whoever the guest came to (来訪中の X と会談), out.

Only where the text says that the guest is a guest, and whose land the host's is. Finds no meetings.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.control_sides import own_side
from kg.extract.cues.meetings_hosts import GUEST, GUEST_IN_JAPAN, SPEECH_ENDS_IN_PLACE
from kg.extract.meetings_where import place_of
from kg.extract.view import View
from kg.records import Kind, Sentence

_GUEST, _IN_JAPAN = re.compile(GUEST), re.compile(GUEST_IN_JAPAN)
_SPEECH_ENDS = re.compile(SPEECH_ENDS_IN_PLACE)


def hosts_land(view: View, sentence: Sentence, people: Sequence[str], start: int, end: int) -> str:
    """Return the land where *people* met between *start* and *end*, "" where no guest is told of."""
    if _IN_JAPAN.search(view.text, start, end):
        named = (i for i, e in sorted(view.entities.items()) if e.kind is Kind.PLACE and e.name == "日本")
        return next(named, "")
    guest = _GUEST.search(view.text, start, end)
    if guest is None:
        return ""
    after = [g for g in sentence_groups(view, sentence) if g.start >= guest.end() and g.end <= end]
    guests = {e for g in after for e in g.entities}
    hosts = [p for p in people if p not in guests]
    if not guests & set(people) or not hosts:
        return ""
    lands = {s for h in hosts for s in own_side(view, h) if view.kind(s) is Kind.PLACE}
    lands -= {s for g in guests for s in own_side(view, g)}
    return lands.pop() if len(lands) == 1 else ""


def place_said_last(view: View, sentence: Sentence, end: int) -> str:
    """Return the place that speech adds behind its verb: 先週も会いましたよ、ザレムの本屋で."""
    if not _SPEECH_ENDS.match(view.text, end, sentence.end):
        return ""
    return place_of(view, sentence, sentence.end, end)
