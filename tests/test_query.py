import csv
import io
import json
import re
import subprocess
import sys

import pytest
from test_mapping import KNOWLEDGE

from kg.errors import GraphError, UsageError
from kg.mapping import to_graph
from kg.query import QueryResult, format_result, list_queries, run_query


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    path = tmp_path_factory.mktemp("query") / "graph.ttl"
    path.write_text(to_graph(KNOWLEDGE).serialize(format="turtle"), encoding="utf-8")
    return path


def test_named_queries_say_what_they_answer():
    """The queries that people rely on are there, each with a title in two languages."""
    queries = {query.name: query for query in list_queries()}

    assert {"met", "claims", "control", "denials", "evidence", "timeline"} <= set(queries)
    assert all(re.search("[ぁ-ん].* / [a-z]", query.title) for query in queries.values())
    assert all(query.description for query in queries.values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("met", {"date": "2025", "participants": "メルカド、橋場", "attendees": "東海軍", "sources": "2"}),
        (
            "claims",
            {"date": "2025-04-26", "speaker": "橋場", "stance": "Asserts", "text": "北浜を完全に奪還した"},
        ),
        (
            "control",
            {"place": "北浜", "controller": "東海軍", "status": "Contested", "disputedBy": "メルカド"},
        ),
        ("denials", {"speaker": "メルカド", "deniedSpeaker": "橋場", "deniedText": "北浜を完全に奪還した"}),
        ("evidence", {"document": "試し", "start": "31", "sentence": "メルカド首相は否定した。"}),
        ("timeline", {"date": "2025", "what": "会談 橋場・メルカド 2025"}),
        ("offices", {"person": "橋場", "title": "参謀総長", "organization": "東海軍", "date": "2025-04-26"}),
        ("attacks", {"attacker": "東海軍", "target": "北浜", "killed": "12", "weapon": "無人機"}),
    ],
)
def test_named_query_answers(graph, name, expected):
    """Each named query finds the fact it is for."""
    result = run_query(graph, name)

    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    assert any(expected.items() <= row.items() for row in rows)


def test_plans_are_apart_from_what_happened(graph):
    """A meeting that took place is no plan."""
    assert run_query(graph, "plans").rows == ()


def test_every_named_query_runs_on_an_empty_graph(tmp_path):
    """A graph without facts gives no rows and no error."""
    empty = tmp_path / "empty.ttl"
    empty.write_text("", encoding="utf-8")

    assert [run_query(empty, query.name).rows for query in list_queries()] == [()] * len(list_queries())


def test_ask_and_construct(graph, tmp_path):
    """ASK gives one answer, CONSTRUCT gives triples; a query may stand in a file."""
    file = tmp_path / "own.rq"
    file.write_text("CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }", encoding="utf-8")

    assert run_query(graph, "ASK { ?x kg:met ?y }") == QueryResult(("answer",), (("true",),))
    assert run_query(graph, str(file)).columns == ("subject", "predicate", "object")
    assert len(run_query(graph, str(file)).rows) == 2


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x WHERE { ?x a", "line 1, column"),
        ("SELECT ?x WHERE { ?x foo:bar ?y }", "add PREFIX foo:"),
        ("claim", "did you mean claims?"),
        ("zzzz", "there are"),
        ("DELETE WHERE { ?s ?p ?o }", "not a SPARQL query"),
    ],
    ids=["half", "prefix", "near", "unknown", "update"],
)
def test_bad_query_is_one_line_with_a_remedy(graph, query, said):
    """What cannot be run is refused with place and remedy."""
    with pytest.raises(UsageError, match=re.escape(said)) as caught:
        run_query(graph, query)

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, "@prefix kg: <x"], ids=["no-file", "broken"])
def test_bad_graph_is_a_graph_error(tmp_path, content):
    """A graph that cannot be read is named."""
    path = tmp_path / "graph.ttl"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(GraphError, match=re.escape(str(path))):
        run_query(path, "met")


RESULT = QueryResult(("name", "n"), (("橋場", "1"), ("mer\x1b[31mcado\n", None)))


def test_table_counts_full_width_characters_as_two():
    """Columns stand under each other, and text from documents cannot steer the terminal."""
    assert format_result(RESULT) == ("name          n\n------------  -\n橋場          1\nmer [31mcado\n")


def test_long_cells_are_cut_in_tables_only():
    """A table is for reading; CSV holds everything."""
    result = QueryResult(("text",), (("長" * 100,),))

    assert "長" * 29 + "…" in format_result(result)
    assert "長" * 100 in format_result(result, "csv")


def test_nothing_found_is_said():
    """An empty table says so."""
    assert format_result(QueryResult(("x",), ())) == "(no rows)\n"


def test_csv_and_json_can_be_read_back():
    """CSV and JSON hold the same rows; an unbound value is empty or null."""
    assert list(csv.reader(io.StringIO(format_result(RESULT, "csv"), newline=""))) == [
        ["name", "n"],
        ["橋場", "1"],
        ["mer\x1b[31mcado\n", ""],
    ]
    assert json.loads(format_result(RESULT, "json"))[1] == {"name": "mer\x1b[31mcado\n", "n": None}


def test_unknown_format_is_refused():
    """A format that does not exist is named with those that do."""
    with pytest.raises(UsageError, match="table, csv, json"):
        format_result(RESULT, "xml")


def test_starts_without_heavy_libraries():
    """Querying imports neither rdflib nor spaCy."""
    code = (
        "import sys, kg.query; kg.query.list_queries();"
        "print({'rdflib', 'spacy', 'pyshacl'} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
