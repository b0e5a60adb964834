"""Turtle comes out the same every time and reads back as the same graph."""

import random

import pytest
from export_samples import KNOWLEDGE
from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef

from kg.errors import GraphError
from kg.export.turtle import write_turtle
from kg.mapping import statements, to_graph
from ontology.statements import Statements

KG = Namespace("https://soukan.example/ontology#")
ID = Namespace("https://soukan.example/id/")


def written(graph, path):
    write_turtle(graph, path)
    return path.read_text(encoding="utf-8")


def test_round_trip(tmp_path):
    """What is written reads back as the same triples."""
    expected = set(to_graph(KNOWLEDGE))
    assert len(expected) > 100

    graph = Graph().parse(data=written(statements(KNOWLEDGE), tmp_path / "graph.ttl"), format="turtle")

    assert set(graph) == expected


def test_what_stands_for_the_graph_does_not_matter(tmp_path):
    """Plain statements, grouped ones and an rdflib graph of them give the same bytes."""
    plain = written(statements(KNOWLEDGE), tmp_path / "plain.ttl")

    assert written(Statements(statements(KNOWLEDGE)), tmp_path / "grouped.ttl") == plain
    assert written(to_graph(KNOWLEDGE), tmp_path / "rdflib.ttl") == plain


def test_order_of_triples_does_not_matter(tmp_path):
    """The same set of triples gives the same bytes, also shuffled and repeated."""
    ordered = list(statements(KNOWLEDGE))
    shuffled = [*ordered, *ordered[:20]]
    random.Random(1).shuffle(shuffled)

    assert written(ordered, tmp_path / "a.ttl") == written(shuffled, tmp_path / "b.ttl")


def test_layout(tmp_path):
    """One group a subject, the types first, prefixes in use only."""
    told = [
        (ID["会談"], KG.date, Literal("2031-05-04", datatype=XSD.date)),
        (ID["会談"], RDF.type, KG.Meeting),
        (ID["会談"], RDF.type, KG.Event),
        (ID["会談"], KG.ordinal, Literal(4)),
        (ID["会談"], KG.text, Literal("会談", lang="ja")),
    ]

    assert written(told, tmp_path / "graph.ttl") == (
        "@prefix kg: <https://soukan.example/ontology#> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "\n"
        "<https://soukan.example/id/会談> a kg:Event ,\n"
        "        kg:Meeting ;\n"
        '    kg:date "2031-05-04"^^xsd:date ;\n'
        "    kg:ordinal 4 ;\n"
        '    kg:text "会談"@ja .\n'
    )


@pytest.mark.parametrize(
    "term",
    [
        Literal('"引用" \\ と\n改行\r\tタブ\x00\x07\x7f', lang="ja"),
        Literal("\\u0041 \\"),
        Literal("絵文字😀\u2028\u00a0"),
        Literal(""),
        Literal("x", lang="ja-JP"),
        Literal("plain", datatype=XSD.string),
        Literal("12", datatype=XSD.integer),
        Literal("-3", datatype=XSD.integer),
        Literal("twelve", datatype=XSD.integer),
        Literal("0.90", datatype=XSD.decimal),
        Literal("5", datatype=XSD.decimal),
        Literal("1e3", datatype=XSD.double),
        Literal("true", datatype=XSD.boolean),
        Literal("1", datatype=XSD.boolean),
        Literal("2031", datatype=XSD.gYear),
        Literal("POINT(1 2)", datatype=URIRef("http://www.opengis.net/ont/geosparql#wktLiteral")),
        KG["with.dot"],
        KG["-dash"],
        KG["1st"],
        KG["日本語"],
        URIRef("https://example.org/%E6%97%A5?q=1&r=(2)"),
        URIRef("https://soukan.example/ontology#"),
    ],
    ids=repr,
)
def test_awkward_terms(tmp_path, term):
    """Every literal and IRI reads back exactly, with its language or datatype."""
    text = written([(ID.s, KG.p, term)], tmp_path / "graph.ttl")

    [found] = Graph().parse(data=text, format="turtle").objects(ID.s, KG.p)
    read_again = {str(found), getattr(found, "language", None), getattr(found, "datatype", None)}
    expected = {str(term), getattr(term, "language", None), getattr(term, "datatype", None)}
    assert type(found) is type(term)
    assert read_again - {XSD.string} == expected - {XSD.string}


@pytest.mark.parametrize(
    "triple", [(BNode(), KG.p, Literal("x")), (ID.s, KG.p, BNode())], ids=["subject", "object"]
)
def test_blank_nodes_are_refused(tmp_path, triple):
    """A blank node would differ from run to run; nothing is written."""
    with pytest.raises(GraphError, match="blank node"):
        write_turtle([triple], tmp_path / "graph.ttl")

    assert list(tmp_path.iterdir()) == []
