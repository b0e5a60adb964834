"""Four posts of one blog built together: the named queries answer what holds over the days.

``archive.corpus.json`` says what that is: statements contradicted by others, who held the town when and on
whose word, who came into which office.
"""

import json
from pathlib import Path

import pytest

import kg
from kg.evaluate import evaluate_corpus
from kg.evaluate.gold import comparable

pytestmark = pytest.mark.model

ARCHIVE = Path(__file__).parent / "gold" / "archive"
GOLDS = sorted(ARCHIVE.glob("*.gold.json"))
CORPUS = json.loads((ARCHIVE / "archive.corpus.json").read_text(encoding="utf-8"))

#: of the contradictions, states and offices annotated: how many the queries must find; raised with the rules
FOUND = {"contradictions": 16, "control": 4, "offices": 4}
FLOORS = {"entities": 0.95, "meetings": 0.80, "claims": 0.93, "control": 0.80}


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    """The Turtle file of the four posts together."""
    folder = tmp_path_factory.mktemp("archive")
    posts = []
    for gold in GOLDS:
        text = gold.with_name(gold.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        date = json.loads(gold.read_text(encoding="utf-8"))["published"]
        posts.append(json.dumps({"text": text, "date": date}, ensure_ascii=False))
    (folder / "posts.jsonl").write_text("\n".join(posts), encoding="utf-8")
    kg.build(str(folder / "posts.jsonl"), out=folder)
    return folder / "graph.ttl"


@pytest.fixture(scope="module")
def names():
    """Entity id → every form of its name in the four posts."""
    found = {}
    for gold in GOLDS:
        for entity in json.loads(gold.read_text(encoding="utf-8"))["entities"]:
            found.setdefault(entity["id"], set()).update(map(comparable, entity["names"]))
    return found


def answers(graph, query):
    table = kg.run_query(graph, query)
    return [dict(zip(table.columns, (cell or "" for cell in row), strict=True)) for row in table.rows]


def one_of(cell, ids, names):
    """Whether a cell that lists names has one of the entities *ids*."""
    wanted = set().union(*(names[i] for i in ([ids] if isinstance(ids, str) else ids)))
    return any(comparable(name) in wanted for name in cell.split("、"))


def test_the_posts_together_are_as_good_as_each_alone(graph):
    """The figures over the archive do not fall; nobody is two people, nothing is told twice."""
    assert len(GOLDS) == 4
    figures = evaluate_corpus(graph, GOLDS).figures

    assert {what: figures[what].f1 for what in FLOORS if figures[what].f1 < FLOORS[what]} == {}
    assert "merged people" not in figures


def test_contradictions_are_asked_for(graph):
    """Who contradicted whom, on the same day and on later ones."""
    rows = answers(graph, "denials")
    found = [
        pair
        for pair in CORPUS["contradictions"]
        if any(
            comparable(pair["denied_by"]["key"]) in comparable(row["text"])
            and comparable(pair["claim"]["key"]) in comparable(row["deniedText"])
            for row in rows
        )
    ]

    assert len(found) >= FOUND["contradictions"], found


def test_the_timeline_of_a_place_is_asked_for(graph, names):
    """Who held a place on whose word."""
    rows = answers(graph, "control")
    found = [
        (place, state["key"])
        for place, states in CORPUS["control_timeline"].items()
        for state in states
        if any(
            one_of(row["place"], place, names)
            and one_of(row["controller"], state["controller"], names)
            and row["factuality"] == "Actual"
            and row["kind"] != "Lost"
            and one_of(row["accordingTo"], state["claimants"], names)
            for row in rows
        )
    ]

    assert len(found) >= FOUND["control"], found


def test_offices_are_asked_for(graph, names):
    """Who held which office, by the date of the text that says so."""
    rows = answers(graph, "offices")
    found = [
        office
        for office in CORPUS["offices"]
        if any(
            one_of(row["person"], office["person"], names) and row["title"] in office["role"] for row in rows
        )
    ]

    assert len(found) >= FOUND["offices"], found
