"""Annotated documents as texts for the recogniser."""

import json

import pytest

from kg.errors import InputError
from kg.training.__main__ import main
from kg.training.corpora import Text
from kg.training.documents import kinds_of_names, read_documents, sentences_with_names


def place(*names, **more):
    return {"type": "Place", "names": list(names), **more}


@pytest.fixture
def folder(tmp_path):
    entities = [place("ザルメニア"), {"type": "Person", "names": ["ドルヴィネン"]}]
    for name in ("first", "second"):
        (tmp_path / f"{name}.txt").write_text("ザルメニアにて。\nドルヴィネンは去った。", encoding="utf-8")
        annotation = json.dumps({"entities": entities}, ensure_ascii=False)
        (tmp_path / f"{name}.gold.json").write_text(annotation, encoding="utf-8")
    (tmp_path / "without_text.gold.json").write_text('{"entities": []}', encoding="utf-8")
    return tmp_path


def test_every_sentence_has_its_names(folder):
    """Each sentence of a document is a text; a document left out gives none."""
    assert list(read_documents(folder, leave_out=["second"])) == [
        Text("first-0", "ザルメニアにて。", ((0, 5, "PLACE"),), "mixed"),
        Text("first-9", "ドルヴィネンは去った。", ((0, 6, "PERSON"),), "mixed"),
    ]


def test_the_longest_name_stands():
    """Inside a longer name a shorter one is not marked, nor inside a longer word of the same script."""
    kinds = {"モルテク": "PLACE", "モルテク電機": "ORGANIZATION", "テク": "PERSON"}
    [text] = sentences_with_names("d", "モルテク電機はモルテクのハイテク。", kinds)

    assert text.entities == ((0, 6, "ORGANIZATION"), (7, 11, "PLACE"))


@pytest.mark.parametrize(
    "entities",
    [
        [place("霧瀬", optional=True)],
        [place("白い霧瀬", "霧瀬")],
        [place("霧瀬"), {"type": "Person", "names": ["霧瀬"]}],
        [{"type": "Organization", "names": ["霧瀬"], "also_type": ["Person"]}],
    ],
    ids=["optional", "end-of-a-longer-name", "two-kinds", "another-type-is-right-too"],
)
def test_what_the_annotation_does_not_settle_is_left_open(entities):
    """Such a name teaches neither that it is one nor that it is none."""
    assert kinds_of_names(entities)["霧瀬"] == "IGNORE"


def test_a_name_that_points_is_left_open():
    """同市 names something only by what was said before."""
    assert kinds_of_names([place("霧瀬市", "同市")]) == {"霧瀬市": "PLACE", "同市": "IGNORE"}


def test_a_surname_is_a_name_beside_the_full_name():
    """A person's names are settled, each of them."""
    kinds = kinds_of_names([{"type": "Person", "names": ["額沢正臣", "額沢", "正臣"]}])

    assert set(kinds.values()) == {"PERSON"}


def test_a_broken_annotation_is_refused(tmp_path):
    """The file is named; the command ends with 2."""
    (tmp_path / "d.txt").write_text("雨。", encoding="utf-8")
    (tmp_path / "d.gold.json").write_text('{"entities": [{}]}', encoding="utf-8")

    with pytest.raises(InputError, match=r"d\.gold\.json"):
        list(read_documents(tmp_path))
    assert main(["train", "--documents", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
