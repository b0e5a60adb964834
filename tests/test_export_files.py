"""Output files and folders appear whole or not at all."""

import pytest

from kg.errors import UsageError
from kg.export.files import whole_folder, whole_text, write_whole


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_text_goes_out_as_utf8_with_plain_line_ends(tmp_path):
    """Text is UTF-8 with the line ends it has, on every system, and nothing else stays behind."""
    write_whole(tmp_path / "new" / "文.txt", "会談\n主張\r\n")

    assert (tmp_path / "new" / "文.txt").read_bytes() == "会談\n主張\r\n".encode()
    assert names(tmp_path / "new") == ["文.txt"]


def test_failure_leaves_the_old_file(tmp_path):
    """An error while writing leaves what stood there before, and no scraps."""
    target = tmp_path / "graph.ttl"
    write_whole(target, "old")

    def write_half():
        with whole_text(target) as stream:
            stream.write("half of the n")
            raise RuntimeError("midway")

    with pytest.raises(RuntimeError, match="midway"):
        write_half()

    assert target.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["graph.ttl"]


def test_a_folder_in_the_way_is_named(tmp_path):
    """A folder where a file should go is the user's mistake, told in one line."""
    with pytest.raises(UsageError, match="is a folder"):
        write_whole(tmp_path, "x")


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    """So is a file on the way to the target."""
    (tmp_path / "out").write_text("x", encoding="utf-8")

    with pytest.raises(UsageError, match="cannot write"):
        write_whole(tmp_path / "out" / "graph.ttl", "x")


def test_folder_is_replaced_whole(tmp_path):
    """A folder written again holds the new files only."""
    for name in ("a.csv", "b.csv"):
        with whole_folder(tmp_path / "neo4j", owns=lambda name: name.endswith(".csv")) as inside:
            (inside / name).write_text(name, encoding="utf-8")

    assert names(tmp_path / "neo4j") == ["b.csv"]
    assert names(tmp_path) == ["neo4j"]


def test_folder_with_foreign_files_is_refused(tmp_path):
    """Files of the user are never swept away with ours."""
    (tmp_path / "thesis.docx").write_text("years of work", encoding="utf-8")

    with (
        pytest.raises(UsageError, match=r"thesis\.docx"),
        whole_folder(tmp_path, owns=lambda name: name.endswith(".csv")),
    ):
        pass

    assert names(tmp_path) == ["thesis.docx"]


def test_failure_leaves_the_old_folder(tmp_path):
    """An error while the folder is filled leaves the old one."""
    with whole_folder(tmp_path / "neo4j", owns=bool) as inside:
        (inside / "a.csv").write_text("old", encoding="utf-8")

    def write_half():
        with whole_folder(tmp_path / "neo4j", owns=bool) as inside:
            (inside / "a.csv").write_text("new", encoding="utf-8")
            raise RuntimeError("midway")

    with pytest.raises(RuntimeError, match="midway"):
        write_half()

    assert (tmp_path / "neo4j" / "a.csv").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["neo4j"]
