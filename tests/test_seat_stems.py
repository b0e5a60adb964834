"""Stems of castles and counties that were heard as people, by hand-made mentions."""

import pytest
from hand_built import plain_analysis

from kg.extract.seat_stems import with_seat_stems
from kg.records import Form, Kind, Mention


def _kinds(*named: tuple[str, Kind, str], text: str = "") -> dict[str, Kind]:
    """Return what each of *named* (text, kind, rule) is after the rule; they stand in one sentence."""
    whole = text or "、".join(t for t, _, _ in named)
    found, at = [], 0
    for name, kind, rule in named:
        start = whole.index(name, at)
        found.append(Mention(start, start + len(name), name, kind, 0, Form.NAME, rule=rule))
        at = start + len(name)
    row = plain_analysis(whole).sentences[0]
    return {m.text: m.kind for _, ms in with_seat_stems([(row, found)]) for m in ms}


@pytest.mark.parametrize(
    ("place", "heard"), [("牛首城", "牛首"), ("牛首郷", "牛首"), ("汐見", "汐見湊"), ("葛巻砦", "葛巻")]
)
def test_a_stem_is_the_castle(place, heard) -> None:
    """What is heard as somebody, and is a castle without its ending, is the castle."""
    kinds = _kinds((place, Kind.PLACE, "〜城"), (heard, Kind.PERSON, "recogniser alone"))
    assert kinds[heard] is Kind.PLACE


@pytest.mark.parametrize(
    ("others", "text"),
    [
        ([("鷹尾頼種", Kind.PERSON, "shape")], ""),
        ([("鷹尾家", Kind.ORGANIZATION, "〜家")], ""),
        ([], "鷹尾城、鷹尾、鷹尾氏"),
    ],
)
def test_a_house_keeps_its_name(others, text) -> None:
    """A house whose seat bears its name is no castle."""
    named = [("鷹尾城", Kind.PLACE, "〜城"), ("鷹尾", Kind.PERSON, "recogniser alone"), *others]
    assert _kinds(*named, text=text)["鷹尾"] is Kind.PERSON


def test_a_name_without_a_castle_stays() -> None:
    """Who shares his name with no place is somebody, and so is whom a rule knows by more than hearing."""
    assert _kinds(("鷹尾", Kind.PERSON, "recogniser alone"))["鷹尾"] is Kind.PERSON
    told = _kinds(("牛首城", Kind.PLACE, "〜城"), ("牛首", Kind.PERSON, "office before"))
    assert told["牛首"] is Kind.PERSON
