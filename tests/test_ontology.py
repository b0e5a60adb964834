import pytest
from rdflib import OWL, RDF, RDFS, XSD, Graph

from kg import records
from ontology import terms
from ontology.iris import Minter, check_base
from ontology.literals import Text, duration, iso_date
from ontology.namespaces import NAMESPACE, PREFIXES

TERMS = sorted(terms.classes() | terms.object_properties() | terms.datatype_properties())


def test_vocabulary_is_not_empty():
    """The vocabulary has the classes and properties that everything else relies on."""
    assert {"Person", "Place", "Organization", "Event", "Meeting", "Claim", "PlaceControl"} <= terms.classes()
    assert {"met", "claimed", "controlledBy", "claimedControlledBy", "evidence"} <= terms.object_properties()
    assert {"text", "date", "killed", "sha256"} <= terms.datatype_properties()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_term_has_one_label_in_each_language(lang):
    """Classes, properties and values are labelled once in Japanese and once in English."""
    vocabulary = terms.vocabulary()
    ours = {node for node in vocabulary.subjects(RDF.type, None) if str(node).startswith(NAMESPACE)}

    wrong = [
        node
        for node in ours
        if len(
            [text for text in vocabulary.objects(node, RDFS.label) if getattr(text, "language", "") == lang]
        )
        != 1
    ]

    assert len(ours) > 150
    assert wrong == []


def test_every_term_has_a_comment():
    """A term without an explanation cannot be added."""
    vocabulary = terms.vocabulary()

    assert [name for name in TERMS if not vocabulary.value(terms.KG[name], RDFS.comment)] == []


def test_whatever_the_vocabulary_mentions_of_itself_is_declared():
    """No class or property points at a term of ours that does not exist."""
    vocabulary = terms.vocabulary()
    mentioned = {node for triple in vocabulary for node in triple if str(node).startswith(NAMESPACE)}

    assert [node for node in mentioned if not vocabulary.value(node, RDF.type)] == []


def test_a_name_is_a_class_or_a_property_of_one_sort():
    """No name is both an object property and a datatype property."""
    assert terms.object_properties() & terms.datatype_properties() == frozenset()


@pytest.mark.parametrize(
    ("class_", "values"),
    [
        ("Factuality", records.Factuality),
        ("Stance", records.Stance),
        ("ControlKind", records.ControlKind),
        ("Status", records.Status),
    ],
    ids=["factuality", "stance", "control", "status"],
)
def test_records_only_use_values_of_the_vocabulary(class_, values):
    """Each value that a record can carry is declared."""
    assert {str(value) for value in values} <= terms.individuals(class_)


def test_finer_classes_stand_under_one_of_the_four():
    """Country is a Place, MilitaryForce an Organization, MilitaryAid an Event."""
    assert "Place" in terms.ancestors("Country")
    assert "Organization" in terms.ancestors("MilitaryForce")
    assert "Event" in terms.ancestors("MilitaryAid")
    assert "Event" not in terms.ancestors("PlaceControl")


def test_the_four_classes_exclude_each_other():
    """Each two of Person, Place, Organization and Event are declared disjoint."""
    pairs = {frozenset((s, o)) for s, o in terms.vocabulary().subject_objects(OWL.disjointWith)}

    assert len(pairs) == 6


def test_prefixes_are_those_of_the_namespaces():
    """The plain strings and rdflib's namespaces say the same."""
    graph = Graph()

    assert str(terms.KG) == NAMESPACE == PREFIXES["kg"]
    assert PREFIXES["xsd"] == str(XSD)
    assert {
        prefix: str(name) for prefix, name in graph.namespaces() if prefix in ("org", "prov", "skos")
    } == {prefix: PREFIXES[prefix] for prefix in ("org", "prov", "skos")}


def test_label_of_an_unknown_term_is_its_name():
    """Something that is no term is shown as it is."""
    assert terms.label("Nothing") == "Nothing"


@pytest.mark.parametrize(
    "base", ["https://kg.example/", "https://kg.example/id#", "urn:kg:/", "http://東京.example/知識/"]
)
def test_usable_bases(base):
    """An absolute IRI ending with / or # is a base."""
    assert check_base(base) == base


@pytest.mark.parametrize(
    "base",
    [
        "",
        "id/",
        "kg.example/id/",
        "https://kg.example/id",
        "https://kg .example/",
        "https://kg.example/<x>/",
        "https:///",
    ],
    ids=["empty", "relative", "no-scheme", "no-end", "space", "brackets", "no-host"],
)
def test_unusable_bases(base):
    """Anything else is refused before an IRI is made of it."""
    with pytest.raises(ValueError, match="base IRI"):
        Minter(base)


def test_parts_cannot_run_into_each_other():
    """Parts that read the same when put together stay different things."""
    mint = Minter()

    assert mint("membership", "ab", "c") != mint("membership", "a", "bc")


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("2025-04-26", XSD.date),
        ("2025-04", XSD.gYearMonth),
        ("2025", XSD.gYear),
        ("0645", XSD.gYear),
        ("2025-13", None),
        ("2025-02-30", None),
        ("2025-W01-1", None),
        ("20250426", None),
        ("25日", None),
    ],
)
def test_dates_are_typed_by_their_length(text, datatype):
    """A day, a month or a year gets its type and keeps its form; anything else stays a plain literal."""
    assert iso_date(text) == Text(text, datatype=str(datatype or ""))


@pytest.mark.parametrize("text", ["P", "PT", "3時間", "PT3", ""])
def test_what_is_no_duration_stays_plain(text):
    """Only xsd:duration's form is typed so."""
    assert duration(text).datatype == ""
