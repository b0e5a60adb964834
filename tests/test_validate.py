import re
from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, URIRef

from kg.errors import GraphError
from kg.graphs import read_graph
from kg.validate import validate_file
from ontology import terms
from ontology.shape_queries import shapes
from ontology.validate import validate

CASES = Path(__file__).parent / "data" / "shapes"
SHAPES = sorted(
    str(node).rpartition("#")[2]
    for node in shapes().subjects(RDF.type, SH.NodeShape)
    if isinstance(node, URIRef)
)


def test_every_shape_has_a_valid_and_an_invalid_file():
    """A shape without its two files cannot be added, nor a file without its shape."""
    names = sorted(path.name for path in CASES.iterdir())

    assert len(SHAPES) >= 30
    assert names == sorted(f"{shape}.{kind}.ttl" for shape in SHAPES for kind in ("valid", "invalid"))


@pytest.mark.parametrize("shape", SHAPES)
def test_valid_file_conforms(shape):
    """The valid file of a shape has no finding at all."""
    report = validate(read_graph(CASES / f"{shape}.valid.ttl"))

    assert report.conforms
    assert report.findings == ()


@pytest.mark.parametrize("shape", SHAPES)
def test_invalid_file_is_found_by_its_shape(shape):
    """The invalid file of a shape is found by that shape; only warnings leave it conforming."""
    report = validate(read_graph(CASES / f"{shape}.invalid.ttl"))

    found = [finding for finding in report.findings if finding.shape == shape]
    assert found
    assert all(finding.message for finding in found)
    assert report.conforms == all(finding.severity == "Warning" for finding in report.findings)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_messages_come_in_two_languages(lang):
    """A finding says what is wrong in the language asked for."""
    [finding] = validate(read_graph(CASES / "Number.invalid.ttl"), lang=lang).findings[:1]

    assert bool(re.search("[ぁ-ん]", finding.message)) == (lang == "ja")


def test_finding_names_node_property_and_value():
    """A finding can be traced to the node, the property and the value that caused it."""
    [finding] = validate(read_graph(CASES / "Told.invalid.ttl")).findings

    assert finding.severity == "Violation"
    assert finding.focus == "https://soukan.example/id/m"
    assert finding.path == str(terms.KG.factuality)
    assert finding.value == str(terms.KG.Maybe)


@pytest.mark.parametrize("kind", ["Place", "Organization", "Event"])
def test_every_finer_class_is_checked(kind):
    """No finer class is left out of the shapes that want its parent beside it."""
    finer = {name for name in terms.classes() if kind in terms.ancestors(name)} - {kind}

    targets = set(shapes().objects(None, SH.targetClass))

    assert finer
    assert {name for name in finer if terms.KG[name] not in targets} == set()


@pytest.mark.parametrize(
    "property_", ["stance", "factuality", "controlKind", "status", "channel", "agreementStatus"]
)
def test_allowed_values_are_those_of_the_vocabulary(property_):
    """A value added to the vocabulary is allowed by the shapes too."""
    graph = shapes()
    lists = [graph.value(node, SH["in"]) for node in graph.subjects(SH.path, terms.KG[property_])]

    allowed = [set(graph.items(head)) for head in lists if head is not None]

    declared = {terms.KG[name] for name in terms.individuals(terms.range_of(property_))}
    assert allowed
    assert all(values == declared for values in allowed)


def test_empty_graph_conforms():
    """A graph that says nothing says nothing wrong."""
    report = validate(Graph())

    assert (report.conforms, report.triples) == (True, 0)


def test_file_is_checked():
    """A graph file is read and checked."""
    assert validate_file(CASES / "Met.valid.ttl").conforms
    assert not validate_file(CASES / "Met.invalid.ttl").conforms


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "give a graph file"), ("<a> <b> .", "line 1"), ("これは文章です。", "not valid Turtle")],
    ids=["no-file", "broken", "not-turtle"],
)
def test_what_cannot_be_read_is_an_error(tmp_path, content, said):
    """Could not check is an error with one line, not a finding."""
    path = tmp_path / "graph.ttl"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(GraphError, match=re.escape(said)) as caught:
        validate_file(path)

    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
