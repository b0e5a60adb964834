"""Each command teaches, does its work with the right exit code, and answers mistakes in one line."""

import io
import json
import os
import subprocess
import sys

import pytest
from test_mapping import KNOWLEDGE

from kg import cli
from kg.mapping import to_graph

COMMANDS = ("build", "explain", "query", "evaluate", "validate")
NEWS = "首相は25日、帰国した。\n\n外相は「遺憾だ」と述べた。\n"
BROKEN_GRAPH = "<https://x.example/a> <https://x.example/b> .\n"
NOT_CONFORMING = """\
@prefix kg: <https://soukan.example/ontology#> .
<https://x.example/m> a kg:Meeting, kg:Event .
"""


@pytest.fixture
def kg(capsys):
    """Run the command line in this process: give its exit code, its output and its messages."""

    def run(*argv):
        try:
            code = cli.main([str(part) for part in argv])
        except SystemExit as stop:  # argparse
            code = stop.code
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def quick(monkeypatch):
    """Leave the analyser out: sentences without morphemes, in which no rule finds anything."""
    monkeypatch.setattr("kg.analyse.parallel.analyse_documents", lambda documents, **options: documents)


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news_250426.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


@pytest.fixture
def graph(tmp_path):
    path = tmp_path / "graph.ttl"
    path.write_text(to_graph(KNOWLEDGE).serialize(format="turtle"), encoding="utf-8")
    return path


def one_line(code, out, err, *, says):
    """Check that a mistake was answered as it should be."""
    assert code == 2
    assert out == ""
    assert err.startswith(("kg ", "kg: "))
    assert err.count("\n") == 1, err
    assert says in err


def everything_in(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_by_example(kg, command):
    """``kg COMMAND --help`` shows how the command is used, and ends well."""
    code, out, _ = kg(command, "--help")

    assert code == 0
    assert "examples:" in out
    assert f"  kg {command} " in out


def test_help_names_every_command(kg):
    """``kg --help`` lists the commands."""
    code, out, _ = kg("--help")

    assert code == 0
    assert all(f"\n    {command} " in out for command in COMMANDS)


def test_help_is_there_at_once():
    """``kg --help`` loads no library that takes long."""
    heavy = ("spacy", "rdflib", "pyshacl", "networkx", "trafilatura", "numpy")
    code = f"import sys, kg.cli; kg.cli._parser(); print([m for m in {heavy} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_package_runs_as_a_command():
    """``python -m kg`` is the same as ``kg``."""
    done = subprocess.run([sys.executable, "-m", "kg", "query", "--list"], capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
    assert {"met", "claims", "control", "denials", "evidence", "timeline"} <= set(done.stdout.split())


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ([], "COMMAND"),
        (["biuld"], "invalid choice"),
        (["build"], "INPUT"),
        (["build", "x.txt"], "--out"),
        (["build", "x.txt", "--out", "o", "--jobs", "0"], "give 1 or more"),
        (["query", "g.ttl", "met", "--format", "xml"], "--format"),
        (["validate"], "GRAPH.ttl"),
        (["evaluate"], "GOLD.json"),
        (["explain", "砂川"], "INPUT"),
    ],
    ids=lambda value: " ".join(value) or "nothing" if isinstance(value, list) else "says",
)
def test_wrong_arguments_are_answered_in_one_line(kg, argv, says):
    """A missing or unknown argument costs one line that names it and the way to help."""
    code, out, err = kg(*argv)

    one_line(code, out, err, says=says)
    assert "--help" in err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--date", "26.4.2025"], "YYYY-MM-DD"),
        (["--date", "2025-02-30"], "2025-02-30"),
        (["--base-iri", "things/"], "not an absolute IRI"),
        (["--base-iri", "https://x.example/id"], "must end with / or #"),
        (["--gazetteer", "no.csv"], "no.csv"),
        (["--corrections", "no.csv"], "no.csv"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "says",
)
def test_bad_options_of_build_write_nothing(kg, news, tmp_path, options, says):
    """A value that cannot be used is told before anything is read or written."""
    code, out, err = kg("build", news, "--out", tmp_path / "out", *options)

    one_line(code, out, err, says=says)
    assert not (tmp_path / "out").exists()


def test_event_codes_that_cannot_be_used_are_named_with_their_line(kg, news, tmp_path):
    """A mistake in the user's table of event codes is told with file, line and remedy."""
    path = tmp_path / "codes.csv"
    path.write_text("lemma,cameo,plover\n会談,999,CONSULT\n", encoding="utf-8")

    code, out, err = kg("build", news, "--out", tmp_path / "out", "--event-codes", path)

    one_line(code, out, err, says="codes.csv:2:")


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("名前,種別\n砂川,Person\n", ":1:"),
        ("surface,type\n砂川,Human\n", ":2:"),
        ("surface,type,identifier\n砂川,Person,Q1\n", "IRI"),
        ("", "surface"),
    ],
    ids=["columns", "type", "identifier", "empty"],
)
def test_a_gazetteer_that_cannot_be_used_is_named_with_its_line(kg, news, tmp_path, table, says):
    """A mistake in the user's table is told with file, line and remedy."""
    path = tmp_path / "mine.csv"
    path.write_text(table, encoding="utf-8")

    code, out, err = kg("build", news, "--out", tmp_path / "out", "--gazetteer", path)

    one_line(code, out, err, says=says)
    assert "mine.csv" in err


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("名前,種別\n砂川,Person\n", "action"),
        ("action,kind,name,other,value,reason\nforget,Person,砂川,,,\n", ":2"),
        ("action,kind,name,other,value,reason\nrename,Person,砂川,,,\n", "write the new name"),
    ],
    ids=["columns", "action", "value"],
)
def test_corrections_that_cannot_be_used_are_named_with_their_line(kg, news, tmp_path, table, says):
    """A mistake in the user's corrections is told with file, line and remedy."""
    path = tmp_path / "mine.csv"
    path.write_text(table, encoding="utf-8")

    code, out, err = kg("build", news, "--out", tmp_path / "out", "--corrections", path)

    one_line(code, out, err, says=says)
    assert "mine.csv" in err


@pytest.mark.parametrize("given", ["missing.txt", "missing/", "*.nothing"])
def test_inputs_that_do_not_exist_stop_the_build(kg, tmp_path, given):
    """A path or pattern that stands for no file is an error before anything is done."""
    code, out, err = kg("build", tmp_path / given, "--out", tmp_path / "out")

    one_line(code, out, err, says=given.rstrip("/"))
    assert not (tmp_path / "out").exists()


def test_a_build_that_could_read_nothing_says_why(kg, quick, tmp_path):
    """With no readable input there is no graph, and the first reason is told."""
    (tmp_path / "empty.txt").write_text("")

    code, out, err = kg("build", tmp_path / "empty.txt", "--out", tmp_path / "out", "--no-cache")

    one_line(code, out, err, says="is empty")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("below", ["", "deep/er"], ids=["itself", "below"])
def test_a_file_where_the_folder_should_be_is_refused_at_once(kg, news, tmp_path, below):
    """``--out`` on or below a file is told before the work is done."""
    (tmp_path / "taken").write_text("mine")

    code, out, err = kg("build", news, "--out", tmp_path / "taken" / below)

    one_line(code, out, err, says="is a file")
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_folder_that_may_not_be_written_is_refused_at_once(kg, news, tmp_path, monkeypatch):
    """``--out`` below a folder without write permission is told before the work is done."""
    # root may write everywhere, so the permission is taken away here
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    code, out, err = kg("build", news, "--out", tmp_path / "out")

    one_line(code, out, err, says="permission")


def test_build_writes_graph_page_tables_and_report(kg, quick, news, tmp_path):
    """A build puts everything it promises into the folder, and nothing else, and sums it up."""
    code, out, err = kg("build", news, "--out", tmp_path / "out", "--no-cache")

    assert (code, err) == (0, "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "graph.ttl",
        "graph.html",
        "neo4j",
        "report.json",
        "review.csv",
    }
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["counts"]["documents"] == 1
    assert report["documents"][0] | {"id": ""} == {
        "id": "",
        "input": str(news),
        "title": report["documents"][0]["title"],
        "date": "2025-04-26",
        "dateFrom": "file name",
    }
    for what in ("documents", "people", "meetings", "claims", "control facts", "written to"):
        assert what in out


def test_long_work_tells_a_log_how_far_it_is(kg, quick, news, tmp_path, monkeypatch):
    """Where no terminal is, progress comes in whole lines, one now and then."""
    monkeypatch.setattr(cli, "LOGGED_EVERY", 0.0)

    code, _, err = kg("build", news, "--out", tmp_path / "out", "--no-cache")

    assert code == 0
    assert "\r" not in err
    assert "write: 100%" in err
    assert "1/1" in err


def test_a_skipped_input_makes_the_exit_code_one(kg, quick, news, tmp_path):
    """What cannot be read is named with its reason; the rest is built; the exit code tells."""
    (tmp_path / "image.txt").write_bytes(bytes(range(256)) * 8)

    code, _, err = kg("build", news, tmp_path / "image.txt", "--out", tmp_path / "out", "--no-cache")

    assert code == 1
    assert "image.txt" in err
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["counts"]["documents"] == 1
    assert [skipped["input"] for skipped in report["skipped"]] == [str(tmp_path / "image.txt")]


def test_build_reads_standard_input(kg, quick, tmp_path, monkeypatch):
    """``-`` is a document on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEWS.encode())))

    code, _, _ = kg("build", "-", "--date", "2025-04-26", "--out", tmp_path / "out", "--no-cache")

    assert code == 0
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["documents"][0]["dateFrom"] == "--date"


def test_a_failing_write_leaves_the_graph_that_was_there(kg, quick, news, tmp_path, monkeypatch):
    """A disk that fills up midway leaves the old graph whole and no scraps beside it."""
    folder = tmp_path / "out"
    assert kg("build", news, "--out", folder, "--no-cache")[0] == 0
    before, files = (folder / "graph.ttl").read_bytes(), everything_in(folder)

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, out, err = kg("build", news, "--out", folder, "--date", "2025-01-01", "--no-cache")

    one_line(code, out, err, says="No space left")
    assert (folder / "graph.ttl").read_bytes() == before
    assert everything_in(folder) == files


def test_a_graph_against_the_shapes_is_not_written(kg, quick, news, tmp_path, monkeypatch):
    """A graph that breaks the vocabulary's shapes is our mistake: told, not written."""
    from ontology.validate import Finding

    finding = Finding("Violation", "https://x.example/m", "", "", "no evidence", "MeetingShape")
    monkeypatch.setattr("ontology.check.check", lambda store, warnings: (finding,))

    code, out, err = kg("build", news, "--out", tmp_path / "out", "--no-cache")

    one_line(code, out, err, says="no evidence")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [(None, "graph file"), (BROKEN_GRAPH, "not valid")],
    ids=["missing", "broken"],
)
@pytest.mark.parametrize("command", ["query", "validate", "evaluate"])
def test_a_graph_that_cannot_be_read_is_named(kg, tmp_path, command, content, says):
    """A graph file that is not there or is no Turtle is told with its name."""
    path = tmp_path / "bad.ttl"
    if content is not None:
        path.write_text(content)
    gold = tmp_path / "x.gold.json"
    gold.write_text('{"id": "x", "entities": [], "meetings": [], "claims": [], "control": []}')

    code, out, err = kg(command, path, *{"query": ["met"], "evaluate": [gold]}.get(command, []))

    one_line(code, out, err, says=says)
    assert "bad.ttl" in err


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("mett", "did you mean met"),
        ("what.rq", "what.rq"),
        ("SELECT ?x WHERE { ?x a }", "line 1"),
        ("SELECT * { ?x my:name ?y }", "my:"),
    ],
    ids=["name", "file", "syntax", "prefix"],
)
def test_a_query_that_cannot_be_run_is_explained(kg, graph, query, says):
    """An unknown name, a missing file and bad SPARQL are told with where and the remedy."""
    one_line(*kg("query", graph, query), says=says)


def test_a_query_needs_a_graph(kg):
    """``kg query`` alone says what to give."""
    one_line(*kg("query"), says="kg query --list")


def test_query_answers_in_each_format(kg, graph, monkeypatch):
    """A named query and one from standard input answer as table, CSV and JSON."""
    assert "メルカド" in kg("query", graph, "met")[1]
    assert kg("query", graph, "met", "--format", "csv")[1].startswith("date,participants,")
    assert json.loads(kg("query", graph, "met", "--format", "json")[1])[0]["participants"] == "メルカド、橋場"

    monkeypatch.setattr(sys, "stdin", io.StringIO("ASK { ?m a kg:Meeting }"))
    assert kg("query", graph, "-", "--format", "csv") == (0, "answer\r\ntrue\r\n", "")


def test_validate_tells_conforming_from_not(kg, graph, tmp_path):
    """Exit 0 conforms; exit 1 does not, with each finding on a line of its own."""
    assert kg("validate", graph)[:2] == (0, f"{graph}: conforms\n")

    bad = tmp_path / "bad.ttl"
    bad.write_text(NOT_CONFORMING)
    code, out, err = kg("validate", bad)

    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[-1] == f"{bad}: {len(lines) - 1} findings"
    assert lines[0].startswith("Violation: ")
    assert all(line.startswith(("Violation: ", "Warning: ")) for line in lines[:-1])


def test_evaluate_wants_pairs(kg, graph):
    """A graph without its annotation is told with the way out."""
    one_line(*kg("evaluate", graph), says="--corpus")


@pytest.mark.parametrize("gold", ["not json", "[]", '{"id": "x"}'], ids=["text", "list", "empty"])
def test_an_annotation_that_cannot_be_used_is_named(kg, graph, tmp_path, gold):
    """A gold file that is no annotation is told with its name."""
    path = tmp_path / "x.gold.json"
    path.write_text(gold)

    one_line(*kg("evaluate", graph, path), says="x.gold.json")


def test_evaluate_prints_and_writes_the_figures(kg, graph, tmp_path):
    """The figures go to standard output as a table, and whole into a file when asked."""
    gold = tmp_path / "x.gold.json"
    gold.write_text(
        '{"id": "x", "entities": [{"id": "E1", "type": "Person", "names": ["橋場"]}],'
        ' "meetings": [], "claims": [], "control": []}',
        encoding="utf-8",
    )

    code, out, err = kg("evaluate", graph, gold, "--errors", "--json", tmp_path / "figures.json")

    assert (code, err) == (0, "")
    assert "entities" in out
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))


def test_a_reader_that_goes_away_is_no_error(graph):
    """``kg query … | head -1`` ends quietly."""
    command = f"{sys.executable} -m kg query {graph} 'SELECT ?s ?p ?o {{ ?s ?p ?o }}' --format csv | head -1"

    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True)

    assert done.stderr == ""
    assert done.stdout == "s,p,o\n"
