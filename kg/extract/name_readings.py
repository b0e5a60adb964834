"""A stretch where it stands in; what the voices heard of it make of it, and what the document adds, out.

Keeps who said what and how strongly. Who speaks is name_voices.py's to ask.
"""

from collections.abc import Mapping

from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.suffixes import THINGS_OF_PLACES
from kg.extract.endings import may_end
from kg.extract.labels import INTRODUCED, LABEL_OF, PERSON, Label, Segment, Setting, Votes
from kg.extract.stretches import Stretch
from kg.gazetteer.keys import name_key
from kg.records import Kind

_TOLD, _SOMEBODY = 1.7, 0.5  #: where the text tells of a place, a person is heard in vain
_SHORT = 2  #: words
_VOTED = (Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION)


class Readings:
    """A stretch where it stands, and what the voices heard so far make of it."""

    __slots__ = (
        "accredited",
        "beside",
        "first",
        "labels",
        "last",
        "learned",
        "limit",
        "setting",
        "span",
        "stretch",
    )

    def __init__(self, setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]) -> None:
        """Take the *stretch* that begins at token *first* of the compound *limit*."""
        self.setting = setting
        self.stretch = stretch
        self.first = first
        self.last = first + len(stretch.words)
        self.limit = limit
        self.span = (setting.tokens[first].start, setting.tokens[self.last - 1].end)
        #: what the recogniser heard the very stretch as
        self.learned = setting.learned.get(self.span)
        #: whether an ambassador is accredited there: 駐|X大使
        self.accredited = stretch.nameable and first > 0 and setting.words[first - 1].text[0] == "駐"
        #: what the class noun right before says: label, finer class
        self.beside: tuple[Label, str] | None = None
        #: label → score, finer class, voices
        self.labels: dict[Label, tuple[float, str, tuple[tuple[str, float], ...]]] = {}

    def say(self, label: Label, voice: str, weight: float, leaf: str = "") -> None:
        """Let a *voice* speak for *label*."""
        old = self.labels.get(label)
        if old is None:
            self.labels[label] = (weight, leaf, ((voice, weight),))
        else:
            self.labels[label] = (old[0] + weight, leaf or old[1], (*old[2], (voice, weight)))

    def segments(self, votes: Votes) -> list[Segment]:
        """Return the readings, what the document says of the same name and the class noun heard at last."""
        heard = self.labels
        if votes or self.beside is not None:
            self.labels = dict(heard)
            _hear_document(self, votes)
            if self.beside is not None:
                self.say(self.beside[0], "class noun", 2.5, self.beside[1])
        found = [Segment(self.first, self.last, label, *said) for label, said in self.labels.items()]
        self.labels = heard
        return found

    def is_heard_alike(self, votes: Votes) -> bool:
        """Whether *votes* add what the document says of the same name, and change nothing said before."""
        text = self.stretch.text
        apart = is_told_place(self, votes) or is_thing_of_place(self, votes)
        return len(text) > 1 and not may_end(text) and not apart


def is_thing_of_place(readings: Readings, told: Votes) -> bool:
    """Whether what a place has or undergoes stands behind one that is told of: ドレク|債務."""
    words = readings.stretch.words
    if len(words) != _SHORT or words[1].text not in THINGS_OF_PLACES or not is_katakana(words[0].text):
        return False
    return told.get(name_key(words[0].text), {}).get(Kind.PLACE, 0.0) >= _TOLD


def is_told_place(readings: Readings, told: Votes) -> bool:
    """Whether the text does with a person in katakana what is done with places, and calls it nobody."""
    text = readings.stretch.text
    if readings.learned != Kind.PERSON or not is_katakana(text):
        return False
    votes = told.get(name_key(text), {})
    return votes.get(Kind.PLACE, 0.0) >= _TOLD and votes.get(Kind.PERSON, 0.0) < _SOMEBODY


def _hear_document(readings: Readings, told: Votes) -> None:
    """Hear how the document uses the same name elsewhere."""
    stretch = readings.stretch
    votes = told.get(name_key(stretch.text)) if told else None
    if votes and (stretch.nameable or _is_introduced(stretch, votes)):
        best = max(votes.values())
        for kind in _VOTED:
            _hear_vote(readings, votes, kind, best)


def _is_introduced(stretch: Stretch, votes: Mapping[Kind, float]) -> bool:
    """Whether the document says that two common characters are somebody's name."""
    return votes.get(Kind.PERSON, 0.0) >= INTRODUCED and len(stretch.text) == 2 and bool(stretch.shape)


def _hear_vote(readings: Readings, votes: Mapping[Kind, float], kind: Kind, best: float) -> None:
    label, weight = LABEL_OF[kind], votes.get(kind, 0.0)
    formless = label == PERSON and readings.stretch.shape is None
    if label not in readings.labels and (weight < 1.5 or formless):
        return
    others = max([w for k, w in votes.items() if k != kind], default=0.0)
    readings.say(
        label, "document", max(-3.0, min(0.0 if formless else 3.5, weight - others)) if best else 0.0
    )
