"""What readings of a stretch of tokens are made of: labels, voices, segments, their setting.

Records alone: segments.py makes the readings and naming.py chooses among them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from kg.gazetteer import Gazetteer
from kg.records import Kind, Token, quickly_made


class Label(StrEnum):
    """What a part of a compound is."""

    PERSON = "Person"
    PLACE = "Place"
    ORGANIZATION = "Organization"
    EVENT = "Event"
    JOINT = "joint"  #: several countries in one word: 日米韓
    OFFICE = "office"
    HONORIFIC = "honorific"
    COMMON = "common"


#: The labels by themselves: in Python 3.11, to look one up in its class takes as long as a call.
PERSON, PLACE, ORGANIZATION, EVENT = Label.PERSON, Label.PLACE, Label.ORGANIZATION, Label.EVENT
JOINT, OFFICE, HONORIFIC, COMMON = Label.JOINT, Label.OFFICE, Label.HONORIFIC, Label.COMMON

KIND_OF: dict[Label, Kind] = {
    PERSON: Kind.PERSON,
    PLACE: Kind.PLACE,
    ORGANIZATION: Kind.ORGANIZATION,
    EVENT: Kind.EVENT,
}
LABEL_OF = {kind: label for label, kind in KIND_OF.items()}
#: what a voice says: label, its name, how strongly, finer class
Voice = tuple[Label, str, float, str]
#: name key → kind → weight, gathered over the document
Votes = Mapping[str, Mapping[Kind, float]]
INTRODUCED = 5.0  #: from here on the document says that two common characters are a name


#: of a token; mapped over all tokens of a document they take half the time of a loop
TEXT, TAG = attrgetter("text"), attrgetter("tag")


class Segment(NamedTuple):
    """Tokens ``[first, last)`` read as *label*, with the voices that say so."""

    first: int
    last: int
    label: Label
    score: float
    leaf: str = ""
    voices: tuple[tuple[str, float], ...] = ()


class Word(NamedTuple):
    """A token by itself, wherever it stands."""

    text: str
    tag: str


@lru_cache(maxsize=65536)  # a text has few words that it does not have again
def word_of(text: str, tag: str) -> Word:
    """Return a token by itself, the same one for the same text and tag."""
    return Word(text, tag)


@quickly_made
@dataclass(frozen=True, slots=True)
class Setting:
    """What the segments of one sentence are judged by."""

    tokens: Sequence[Token]
    words: tuple[Word, ...]  #: the same tokens
    gazetteer: Gazetteer
    votes: Votes
    learned: Mapping[tuple[int, int], Kind]  #: (start, end) offsets → kind
    ginza: Mapping[tuple[int, int], Kind]
