"""Records that are made quickly are what their dataclasses say."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from kg.records import Evidence, Kind, Mention, Token, quickly_made


@dataclass(frozen=True, slots=True, order=True)
class Plain:
    """A record with all sorts of fields."""

    start: int
    words: tuple[str, ...] = ()
    known: list[str] = field(default_factory=list, compare=False)


@quickly_made
@dataclass(frozen=True, slots=True, order=True)
class Quick:
    """The same."""

    start: int
    words: tuple[str, ...] = ()
    known: list[str] = field(default_factory=list, compare=False)


def test_a_quick_record_is_made_as_a_plain_one():
    """By position and by name, with defaults of its own, and refused where a field is missing."""
    one, other = Quick(1, known=["a"]), Quick(start=1, words=())

    assert (one.start, one.words, one.known, other.known) == (1, (), ["a"], [])
    assert one == other
    assert one < Quick(2)
    assert hash(one) == hash(other)
    assert other.known is not Quick(1).known
    assert repr(one) == repr(Plain(1, known=["a"])).replace("Plain", "Quick")
    assert [f.name for f in fields(one)] == ["start", "words", "known"]
    with pytest.raises(TypeError, match="start"):
        Quick()
    with pytest.raises(AttributeError):
        one.other = 1
    with pytest.raises(FrozenInstanceError):
        Plain(1).start = 2


def test_records_travel_and_are_changed_by_copies():
    """Other processes get them, and what is replaced leaves the old one alone."""
    mention = Mention(3, 6, "首相", Kind.PERSON, 0, span=(3, 8))

    assert pickle.loads(pickle.dumps(mention)) == mention
    assert replace(mention, title="首相").title == "首相"
    assert mention.title == ""
    assert mention.phrase_end == 8
    assert sorted([Evidence("b", 1, 2), Evidence("a", 3, 4)])[0].doc_id == "a"
    assert len({Token(0, 1, "軍", "軍", "軍", "NOUN", "名詞", "ROOT", 0, 0)} | {mention}) == 2
