"""The file that things keep their ids by."""

import pytest

from kg.errors import UsageError
from kg.ids import ids_table, read_ids

IDS = {("a1", "Person:佐伯,正臣"): "0f", ("a1", "Place:霧瀬"): "1e", ("b2", "Place:霧瀬"): "1e"}


def test_what_is_written_is_read(tmp_path):
    """The table has a row for each thing of each document, in order, and reads as what it was."""
    path = tmp_path / "ids.csv"
    path.write_text(ids_table(IDS), encoding="utf-8")

    assert read_ids(path) == IDS
    assert ids_table(dict(reversed(IDS.items()))) == ids_table(IDS)


def test_a_file_that_is_not_there_yet_is_empty(tmp_path):
    """The first build has no ids from before."""
    assert read_ids(tmp_path / "ids.csv") == {}


@pytest.mark.parametrize(
    "text",
    ["name,id\n", "document,thing,id\na1,Place:霧瀬\n", "document,thing,id\na1,b,c,d\n", ""],
    ids=["columns", "short-line", "long-line", "empty"],
)
def test_another_file_is_refused(tmp_path, text):
    """A file that is no such table is not overwritten: the message says what was expected."""
    path = tmp_path / "ids.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(UsageError, match="document, thing, id"):
        read_ids(path)
