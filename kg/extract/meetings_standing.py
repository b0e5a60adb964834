"""A meeting in a room or house without a name in; the place with a name where the text stands then, out.

ペンローズの宿で, 市内のホテルで, 別室で: the town is told in the sentences before, or at the head of the
clipping. Only what happens there counts, not what a town is only spoken of. Finds no meetings.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.meetings_standing import (
    CHANGES_SCENE,
    HOMES,
    INDOORS,
    INSIDE_IT,
    NO_PLACE_ALONE,
    OF_A_REGION,
    STANDS_NOT_THERE,
)
from kg.extract.cues.meetings_venues import VENUE_NOUNS
from kg.extract.cues.meetings_where import NO_LONGER_THERE
from kg.extract.meetings_parties import Parties, Scene
from kg.extract.meetings_telling import venue_of
from kg.extract.meetings_triggers import Trigger
from kg.extract.meetings_where import dateline, place_of
from kg.extract.view import View
from kg.records import BlockKind, Factuality, Kind, Sentence

_INDOORS, _INSIDE_IT = re.compile(INDOORS), re.compile(INSIDE_IT)
_NOT_THERE, _GONE = re.compile(STANDS_NOT_THERE), re.compile(NO_LONGER_THERE)
_OF_A_REGION = re.compile(OF_A_REGION)
_CHANGES_SCENE = re.compile(CHANGES_SCENE)
_BACK = 6  #: sentences


def where_met(scene: Scene, trigger: Trigger, parties: Parties, status: Factuality) -> str:
    """Return where they met: a place with a name, else a room or house, else the land of who received."""
    view, sentence = scene.view, scene.sentence
    told = venue_of(view, sentence, trigger, parties, implied=False)
    if status is Factuality.ACTUAL:
        if not told and scene.halls:
            told = venue_of(scene.halls, sentence, trigger, parties, implied=False)
        told = _place_around(scene, parties.entities, told, trigger.end)
    return told or venue_of(view, sentence, trigger, parties)


def _place_around(scene: Scene, people: Sequence[str], room: str, start: int) -> str:
    """Return the named place where *people* met before *start*, in the *room* if one is told, else *room*.

    Without a room only 市内で and 別室で are looked at.
    """
    view, sentence = scene.view, scene.sentence
    known = (scene.halls or view).entities
    name = known[room].name if room in known else ""
    if room and name not in VENUE_NOUNS:
        return room
    inside = _inside(view, sentence, start)
    if inside or (room and name not in NO_PLACE_ALONE):
        return inside or room
    if _OF_A_REGION.search(view.text, sentence.start, start):
        return room
    if not room and not _INDOORS.search(view.text, sentence.start, start):
        return ""
    if not room and (last := _last_place(scene)):
        return last  # 別室で is another room of that house
    return _called_in_full(view, sentence, name) or _standing_place(view, sentence, people, name) or room


def _last_place(scene: Scene) -> str:
    """Return where the meeting was that the sentences right before told last, "" for none."""
    near = min((s.start for s in _sentences_before(scene.view, scene.sentence)), default=None)
    last = next((m for m in reversed(scene.told) if m.factuality is Factuality.ACTUAL), None)
    told = last is not None and near is not None and last.evidence and last.evidence[0].start >= near
    return last.place if last and told else ""


def _inside(view: View, sentence: Sentence, start: int) -> str:
    """Return the town that 市内で or 同町の before *start* means, "" where it is not clear."""
    match = _INSIDE_IT.search(view.text, sentence.start, start)
    if match is None:
        return ""
    ending = match["inside"] or match["of"] or match["same"]
    sent = dateline(view, sentence) if match["inside"] else ""
    if sent:
        return sent
    for mention in reversed(
        [m for m in view.names_in_clipping(sentence, Kind.PLACE) if m.end <= match.start()]
    ):
        if mention.text.endswith(ending) or view.text.startswith(f"の{ending}", mention.end):
            return mention.entities[0]
    return ""


def _called_in_full(view: View, sentence: Sentence, name: str) -> str:
    """Return the place named before that ends in *name*: カメニ検問所 of 検問所."""
    before = [m for m in view.names_in_clipping(sentence, Kind.PLACE) if m.end <= sentence.start]
    full = (m.entities[0] for m in reversed(before) if name and m.text.endswith(name) and m.text != name)
    return next(full, "")


def _standing_place(view: View, sentence: Sentence, people: Sequence[str], name: str) -> str:
    """Return the place where the text stands before *sentence*, "" where it tells of others than *people*."""
    if _CHANGES_SCENE.match(view.text, sentence.start, sentence.end):
        return ""
    for earlier in _sentences_before(view, sentence):
        if _GONE.search(earlier.text):
            return ""
        if _NOT_THERE.search(earlier.text):
            continue
        place = place_of(view, earlier, earlier.end, earlier.start)
        if place and view.kind(place) is Kind.PLACE:
            named = {e for m in view.mentions_in(earlier) if m.kind is Kind.PERSON for e in m.entities}
            return place if named & set(people) or not (named or name in HOMES) else ""
    return dateline(view, sentence)


def _sentences_before(view: View, sentence: Sentence) -> Iterator[Sentence]:
    for earlier in reversed(view.sentences[max(0, sentence.index - _BACK) : sentence.index]):
        if view.clipping(earlier) != view.clipping(sentence):
            return
        if view.block_kind(earlier) is BlockKind.BODY:
            yield earlier
