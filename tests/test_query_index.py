"""A large graph file answers from what is kept for its content, and never from what another content was."""

import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from test_mapping import KNOWLEDGE

from kg import query, query_index
from kg.analyse.cache import AnalysisCache
from kg.errors import GraphError
from kg.export.turtle import write_turtle
from kg.mapping import statements
from kg.query import keep_answers, list_queries, load_store, run_query

MINE = "SELECT ?s WHERE { ?s a kg:Claim } ORDER BY ?s"


@pytest.fixture(autouse=True)
def _every_file_is_large(monkeypatch):
    monkeypatch.setattr(query_index, "LARGE", 0)


@pytest.fixture
def graph(tmp_path):
    path = tmp_path / "graph.ttl"
    write_turtle(statements(KNOWLEDGE), path)
    return path


@pytest.fixture
def cache(tmp_path):
    return AnalysisCache(tmp_path / "cache")


def unread(monkeypatch):
    """Let nothing read the graph file but to take its digest."""

    def refuse(*given, **named):
        raise AssertionError("the graph was loaded")

    monkeypatch.setattr(query, "load_store", refuse)


@pytest.mark.parametrize("asked", [*(named.name for named in list_queries()), MINE])
def test_the_same_answer_with_and_without(graph, cache, asked):
    """The first answer, the kept one and that of a graph loaded anew are equal."""
    first, second = run_query(graph, asked, cache=cache), run_query(graph, asked, cache=cache)

    assert first == second == run_query(graph, asked)


def test_another_query_finds_the_store(graph, cache, monkeypatch):
    """Once made, the store answers what was never asked, without the file."""
    run_query(graph, MINE, cache=cache)
    unread(monkeypatch)
    monkeypatch.setattr(query_index.QueryIndex, "_make", lambda *given: pytest.fail("made twice"))

    assert len(run_query(graph, "ASK { ?s a kg:Claim }", cache=cache).rows) == 1


def test_a_build_leaves_the_answers(graph, cache, monkeypatch):
    """What is kept beside a graph as it is written answers every named query, and needs no store."""
    keep_answers(graph, load_store(graph), cache)
    expected = {named.name: run_query(graph, named.name) for named in list_queries()}
    unread(monkeypatch)

    assert {name: run_query(graph, name, cache=cache) for name in expected} == expected
    assert not (cache.directory / "graphs").exists()


def test_a_changed_file_is_another_graph(graph, cache):
    """A file that changes answers for itself, and again for what it was when it is put back."""
    before, text = run_query(graph, MINE, cache=cache), graph.read_text(encoding="utf-8")
    graph.write_text("", encoding="utf-8")

    assert run_query(graph, MINE, cache=cache).rows == ()
    graph.write_text(text, encoding="utf-8")
    assert run_query(graph, MINE, cache=cache) == before


def test_a_cache_that_cannot_be_written(graph, tmp_path):
    """Where nothing can be kept the query is answered as ever, and nothing is left."""
    (tmp_path / "cache").write_text("a file", encoding="utf-8")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = run_query(graph, MINE, cache=AnalysisCache(tmp_path / "cache"))

    assert found == run_query(graph, MINE)
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize("damage", ["store", "answers"])
def test_what_is_damaged_counts_as_absent(graph, cache, damage):
    """A store or an answer that was cut short is made anew."""
    expected = run_query(graph, MINE, cache=cache)
    for file in cache.directory.rglob("*"):
        inside = "graphs" in file.relative_to(cache.directory).parts
        if file.is_file() and inside == (damage == "store"):
            file.write_bytes(b"")
        elif file.is_file() and damage == "store":
            file.unlink()

    assert run_query(graph, MINE, cache=cache) == run_query(graph, MINE, cache=cache) == expected


def test_a_file_that_changes_while_it_is_read_is_not_kept(graph, cache, monkeypatch):
    """A store of what the file has become is not kept under what it was."""
    states = iter([(1, 0, 0), (2, 0, 0)])
    monkeypatch.setattr(query_index, "_state", lambda path: next(states))

    run_query(graph, MINE, cache=cache)

    assert list((cache.directory / "graphs").iterdir()) == []


@pytest.mark.parametrize("content", ["<a> <b> .", "これは文章です。"])
def test_a_broken_file_is_told_as_ever(graph, cache, content):
    """What cannot be read is an error with the file's name, and nothing of it is kept."""
    graph.write_text(content, encoding="utf-8")

    with pytest.raises(GraphError, match="not valid"):
        run_query(graph, MINE, cache=cache)

    assert not any(cache.directory.rglob("*.sst"))


def test_relative_names_follow_the_file(graph, cache):
    """Names without a base depend on where the file lies: they are read there."""
    graph.write_text("<a> a <b> .", encoding="utf-8")

    [[found]] = run_query(graph, "SELECT ?s { ?s ?p ?o }", cache=cache).rows

    assert found == graph.with_name("a").as_uri()


def test_several_at_once(graph, tmp_path):
    """Processes that ask at the same time all get the answer; one store is left and no scraps."""
    script = (
        "import sys; from pathlib import Path; from kg import query, query_index;"
        "from kg.analyse.cache import AnalysisCache; query_index.LARGE = 0;"
        "print(len(query.run_query(sys.argv[1], sys.argv[2], cache=AnalysisCache(Path(sys.argv[3]))).rows))"
    )
    command = [sys.executable, "-c", script, str(graph), MINE, str(tmp_path / "cache")]
    at_once = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(4)
    ]

    found = {process.communicate(timeout=60) for process in at_once}

    assert found == {(f"{len(run_query(graph, MINE).rows)}\n".encode(), b"")}
    assert len(list((tmp_path / "cache" / "graphs").iterdir())) == 1


def test_the_directory_may_be_removed(graph, cache):
    """Without what was kept the file is read again."""
    expected = run_query(graph, MINE, cache=cache)
    shutil.rmtree(cache.directory)

    assert run_query(graph, MINE, cache=cache) == expected


ROOT = Path(__file__).parents[1]
