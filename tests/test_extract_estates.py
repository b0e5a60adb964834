"""Names of estates and fiefs, by hand-made mentions: yields are cut off, the estate's end belongs to its name."""

import pytest
from hand_built import plain_analysis

from kg.extract.estates import with_estates
from kg.records import Form, Kind, Mention


def _read(text: str, name: str, kind: Kind) -> list[tuple[str, Kind]]:
    """Return what the one mention *name* of *text* becomes."""
    at = text.index(name)
    mention = Mention(at, at + len(name), name, kind, 0, Form.NAME, rule="recogniser")
    [(_, mentions)] = with_estates([(plain_analysis(text).sentences[0], [mention])])
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(m.text, m.kind) for m in mentions]


@pytest.mark.parametrize(
    ("text", "name", "kind", "read"),
    [
        ("弟に北郷三千石を与えた。", "北郷三千石", Kind.PERSON, [("北郷", Kind.PLACE)]),
        ("浅倉十万石は揺らいだ。", "浅倉十万石", Kind.PERSON, [("浅倉", Kind.PERSON)]),
        ("次男に二千石を与えた。", "二千石", Kind.PERSON, []),
        ("刈谷庄は寺に渡った。", "刈谷", Kind.PLACE, [("刈谷庄", Kind.PLACE)]),
        ("刈谷庄司は笑った。", "刈谷", Kind.PLACE, [("刈谷", Kind.PLACE)]),
        ("刈谷庄は笑った。", "刈谷", Kind.PERSON, [("刈谷", Kind.PERSON)]),
    ],
)
def test_estates(text, name, kind, read) -> None:
    """A yield is no part of a name and alone no name; 庄 behind a place is part of it, before 司 it is not."""
    assert _read(text, name, kind) == read
