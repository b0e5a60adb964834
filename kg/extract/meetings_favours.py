"""A clause that names one party alone in; that one and whoever tells it, or went before it, out.

話してくれたのは X だ; X は電話の向こうで怒鳴った; 翌3日は X が相手だった. Does not judge whether they met.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings_favours import NOT_THERE, PLAYED
from kg.extract.hero import hero
from kg.extract.meetings_first_person import teller_of
from kg.extract.meetings_interview import interviewee
from kg.extract.meetings_named_after import named_last
from kg.extract.meetings_parties import Parties, Scene, groups_before, home_quote, unnamed_subject
from kg.extract.meetings_receiving import pair_of, personal
from kg.extract.stage import topic_before
from kg.records import BlockKind

_PLAYED, _NOT_THERE = re.compile(PLAYED), re.compile(NOT_THERE)
_TO_OTHERS = frozenset({"を", "に", "へ", "と", "には", "のもとに"})
_BEHIND = 20  #: characters behind the words in which whoever was found there is named
_NEAR = 40  #: characters before the words in which their subject stands


def with_teller(scene: Scene, start: int, end: int) -> Parties | None:
    """Return whoever tells it and who did them the favour, or spoke to them at the other end of a line."""
    view, sentence = scene.view, scene.sentence
    quoted = home_quote(view, sentence, start) >= 0 and view.block_kind(sentence) is not BlockKind.QUOTE
    host = interviewee(scene) or (None if quoted else teller_of(view, sentence))
    groups = [g for g in groups_before(view, sentence, start) if g.particle in SUBJECT_PARTICLES]
    near = [g for g in groups if start - g.end <= _NEAR and personal(view, g) and len(g.entities) == 1]
    guest = named_last(view, sentence, end) or (near[-1] if near else None)
    if host is None or guest is None:
        return None
    if near and unnamed_subject(view, sentence, near[-1].end, start):
        return None
    return pair_of(view, host, guest, "call")


def came_up(scene: Scene, start: int, end: int) -> Parties | None:
    """Return whoever tells it, or the hero of a portrait, and who came up to them: X が迎えに来ていた."""
    view, sentence = scene.view, scene.sentence
    groups = groups_before(view, sentence, end)
    near = [g for g in groups if g.particle in SUBJECT_PARTICLES and end - g.end <= _NEAR]
    guests = [g for g in near if personal(view, g) and len(g.entities) == 1]
    host = _whose_eyes(scene, start)
    if host is None or not guests or unnamed_subject(view, sentence, guests[-1].end, end):
        return None
    if any(g.particle in _TO_OTHERS and personal(view, g) for g in groups):
        return None  # X は Y に話しかけてきた: said of them both by somebody else
    return pair_of(view, host, guests[-1], "call")


def found_there(scene: Scene, start: int, end: int) -> Parties | None:
    """Return whoever tells it and whom they found where they came: 見舞うと、X は窓の外を指した."""
    view, sentence = scene.view, scene.sentence
    before = [g for g in groups_before(view, sentence, start) if g.particle in SUBJECT_PARTICLES]
    host = _whose_eyes(scene, start)
    if host is None or before or unnamed_subject(view, sentence, sentence.start, start, framing=False):
        return None
    behind = [g for g in sentence_groups(view, sentence) if end <= g.start <= end + _BEHIND]
    found = [g for g in behind if g.particle in SUBJECT_PARTICLES and personal(view, g)]
    if not found or _NOT_THERE.search(view.text, end, sentence.end):
        return None
    if unnamed_subject(view, sentence, end, found[0].start):
        return None
    return pair_of(view, host, found[0], "call") if len(found[0].entities) == 1 else None


def _whose_eyes(scene: Scene, start: int) -> Group | None:
    """Return through whose eyes the clause at *start* is told: who tells it, else the hero of a portrait."""
    view, sentence = scene.view, scene.sentence
    if home_quote(view, sentence, start) >= 0 and view.block_kind(sentence) is not BlockKind.QUOTE:
        return None
    return teller_of(view, sentence) or hero(view)


def next_one(scene: Scene, start: int) -> Parties | None:
    """Return who had met somebody in the sentences before, and who was the next: 翌3日は X が|相手だった."""
    view, sentence = scene.view, scene.sentence
    if not scene.told or _PLAYED.search(sentence.text):
        return None
    next_to = [g for g in groups_before(view, sentence, start + 1) if g.last.content_end == start]
    topic = topic_before(view, sentence)
    if not next_to or topic is None or topic.entities[0] not in scene.told[-1].participants:
        return None
    return pair_of(view, topic, next_to[-1], "call")
