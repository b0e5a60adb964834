"""A meeting's sentence and its parties in; the land of whoever the guest came to (来訪中の X と会談), out.

Only where the text says that the guest is a guest, and whose land the host's is. Finds no meetings.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.control_sides import own_side
from kg.extract.cues.meetings_hosts import (
    CAME_THERE,
    CAME_TO,
    ENVOY_TO,
    GUEST,
    GUEST_IN_JAPAN,
    SPEECH_ENDS_IN_PLACE,
    SUMMONED,
)
from kg.extract.meetings_triggers import Trigger
from kg.extract.meetings_where import head_place, place_of
from kg.extract.view import View
from kg.records import Kind, Sentence

_GUEST, _IN_JAPAN = re.compile(GUEST), re.compile(GUEST_IN_JAPAN)
_CAME_THERE, _CAME_TO = re.compile(CAME_THERE), re.compile(CAME_TO)
_ENVOY_TO, _SUMMONED = re.compile(ENVOY_TO), re.compile(SUMMONED)
_NEAR = 20
_SPEECH_ENDS = re.compile(SPEECH_ENDS_IN_PLACE)


def hosts_land(view: View, sentence: Sentence, people: Sequence[str], start: int, trigger: Trigger) -> str:
    """Return where *people* met whom the clause from *start* to *trigger* tells of, by who received whom.

    "" where no guest is told of.
    """
    end = sentence.end if trigger.sort == "guest" else trigger.start
    if _IN_JAPAN.search(view.text, start, end):
        named = (i for i, e in sorted(view.entities.items()) if e.kind is Kind.PLACE and e.name == "日本")
        return next(named, "")
    if came := _house_come_to(view, sentence, people, start):
        return came
    guest = _GUEST.search(view.text, start, end)
    if guest is not None and guest.group().startswith("当地") and (head := head_place(view)):
        return head
    if guest is not None:
        return _land_of_host(view, sentence, people, guest.end(), end)
    return _post_of_envoy(view, sentence, people) or _town_come_to(view, sentence, people, trigger.start)


def _land_of_host(view: View, sentence: Sentence, people: Sequence[str], start: int, end: int) -> str:
    """Return the land of those of *people* who are not named as guests in ``[start, end)``."""
    after = [g for g in sentence_groups(view, sentence) if start <= g.start and g.end <= end]
    guests = {e for g in after for e in g.entities}
    hosts = [p for p in people if p not in guests]
    if not guests & set(people) or not hosts:
        return ""
    lands = {s for h in hosts for s in own_side(view, h) if view.kind(s) is Kind.PLACE}
    lands -= {s for g in guests for s in own_side(view, g)}
    return lands.pop() if len(lands) == 1 else ""


def _house_come_to(view: View, sentence: Sentence, people: Sequence[str], start: int) -> str:
    """Return the house that a guest came to, or the office of who called him.

    TKI を訪れた X に; Y 省の X 次官に呼び出され.
    """
    mentions = [m for m in view.mentions_in(sentence) if m.entities]
    for house, guest in pairwise(mentions):
        came = _CAME_TO.match(view.text, house.end, sentence.end)
        met = guest.entities[0] in people and house.start >= start and house.kind is not Kind.PERSON
        if came and met and guest.start - came.end() <= _NEAR:
            return house.entities[0]
        called = guest.entities[0] in people and _SUMMONED.match(view.text, guest.end, sentence.end)
        of_it = house.kind is Kind.ORGANIZATION and view.text[house.end : guest.start] == "の"
        if called and of_it:
            return house.entities[0]
    return ""


def _post_of_envoy(view: View, sentence: Sentence, people: Sequence[str]) -> str:
    """Return the land that one of *people* is sent to and the other one is of: 駐ロシア大使, ロシアの次官."""
    for match in _ENVOY_TO.finditer(view.text, sentence.start, sentence.end):
        party = [m for m in view.mentions_in(sentence) if m.entities and m.entities[0] in people]
        envoys = [m for m in party if m.end == match.start() or 0 <= m.start - match.end() <= 1]
        others = [p for p in people if envoys and p != envoys[0].entities[0]]
        lands = {s for o in others for s in own_side(view, o) if view.kind(s) is Kind.PLACE}
        named = {e for m in view.mentions_between(match.start(), match.end()) for e in m.entities}
        if len(lands & named) == 1:
            return (lands & named).pop()
    return ""


def _town_come_to(view: View, sentence: Sentence, people: Sequence[str], end: int) -> str:
    """Return the town of an official whom somebody met who came there: 現地入りし、X 市の Y 市長と."""
    came = _CAME_THERE.search(view.text, sentence.start, end)
    if came is None:
        return ""
    hosts = {e for m in view.mentions_between(came.end(), end) for e in m.entities if e in people}
    towns = {s for h in hosts for s in own_side(view, h) if view.kind(s) is Kind.PLACE}
    return towns.pop() if len(towns) == 1 else ""


def place_said_last(view: View, sentence: Sentence, end: int) -> str:
    """Return the place that speech adds behind its verb: 先週も会いましたよ、ザレムの本屋で."""
    if not _SPEECH_ENDS.match(view.text, end, sentence.end):
        return ""
    return place_of(view, sentence, sentence.end, end)
