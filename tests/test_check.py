"""The shapes as queries find what an engine for SHACL finds."""

import random
from pathlib import Path

import pytest
from export_samples import KNOWLEDGE
from pyoxigraph import RdfFormat, Store
from rdflib import SH, Graph

from kg.export.turtle import turtle_chunks
from kg.graphs import rdflib_graph
from kg.mapping import KG, statements
from ontology import shape_queries
from ontology.check import check
from ontology.literals import Text
from ontology.validate import validate

CASES = Path(__file__).parent / "data" / "shapes"


def stored(turtle):
    store = Store()
    store.bulk_load(input=turtle.encode(), format=RdfFormat.TURTLE)
    return store


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("case", sorted(path.stem for path in CASES.iterdir() if "NoBlank" not in path.name))
def test_finds_what_the_engine_finds(case, lang):
    """On the valid and the invalid file of each shape both report the same findings, to the word."""
    turtle = (CASES / f"{case}.ttl").read_text(encoding="utf-8")

    ours, theirs = (
        check(stored(turtle), lang=lang),
        validate(Graph().parse(data=turtle), lang=lang).findings,
    )

    if lang == "ja":  # the engine has but one message for a constraint in SPARQL
        asked = {q.shape for shape in shape_queries.shape_queries() for q in shape.each if "?path" in q.text}
        ours, theirs = ([f for f in found if f.shape not in asked] for found in (ours, theirs))
    assert list(ours) == list(theirs)


def test_blank_nodes_are_found():
    """What has no IRI is reported, as the engine does, under a name that each makes up."""
    turtle = (CASES / "NoBlankNode.invalid.ttl").read_text(encoding="utf-8")

    ours, theirs = check(stored(turtle)), validate(Graph().parse(data=turtle)).findings

    assert [(f.shape, f.message) for f in ours] == [(f.shape, f.message) for f in theirs] != []


@pytest.mark.parametrize("seed", range(12))
def test_finds_the_same_in_damaged_graphs(seed):
    """A graph of ours with statements missing, added and changed is judged alike."""
    shuffle = random.Random(seed)
    told = sorted(set(statements(KNOWLEDGE)), key=repr)
    damaged = [statement for statement in told if shuffle.random() > 0.03]
    for subject, predicate, _ in shuffle.sample(told, 12):
        other = shuffle.choice([shuffle.choice(told)[2], Text(""), Text("x", "en"), KG.Person])
        damaged.append((subject, predicate, other))

    turtle = "".join(turtle_chunks(rdflib_graph(damaged)))

    found = check(stored(turtle))
    assert found
    assert found == validate(Graph().parse(data=turtle)).findings


def test_warnings_can_be_left_out():
    """Whoever asks for what breaks conformance gets no more."""
    turtle = (CASES / "EventActs.invalid.ttl").read_text(encoding="utf-8")

    assert check(stored(turtle))
    assert check(stored(turtle), warnings=False) == ()


def test_an_unknown_constraint_is_refused(monkeypatch):
    """A shape that cannot be put as a query is no shape that everything conforms to."""
    text = "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:maxLength 3 ."
    monkeypatch.setattr(shape_queries, "shapes", lambda: Graph().parse(data=text))
    shape_queries.shape_queries.cache_clear()

    with pytest.raises(ValueError, match=str(SH.maxLength)):
        shape_queries.shape_queries()

    shape_queries.shape_queries.cache_clear()
