from dataclasses import replace
from itertools import permutations

import pytest
from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, SKOS

from kg.errors import UsageError
from kg.mapping import to_graph
from kg.records import (
    Claim,
    ControlKind,
    Document,
    Entity,
    Evidence,
    Factuality,
    Happening,
    Identifier,
    Kind,
    Knowledge,
    Meeting,
    Office,
    PlaceControl,
    SpeechAct,
    Stance,
    Status,
    Toll,
)
from ontology.terms import GEO, KG, OA, ORG, SCHEMA, SEM
from ontology.validate import validate

BASE = "https://soukan.example/id/"
TEXT = "東海軍の橋場参謀総長は26日、北浜を完全に奪還したと述べた。\nメルカド首相は否定した。"
FIRST, SECOND = Evidence("d1", 0, 30), Evidence("d1", 31, 43)
DOCUMENT = Document(
    "d1",
    TEXT,
    title="試し",
    date="2025-04-26",
    url="https://news.example/1",
    source="試し通信",
    sha256="0a" * 32,
)
HASHIBA = Entity(
    "hashiba",
    Kind.PERSON,
    "橋場",
    ("橋場公男",),
    offices=(Office("参謀総長", "army", "2025-04-26", (FIRST,)),),
    merges=("姓が同じで役職も同じ",),
    possibly_same=("mercado",),
    evidence=(FIRST,),
)
MERCADO = Entity("mercado", Kind.PERSON, "メルカド", evidence=(SECOND,))
ARMY = Entity(
    "army", Kind.ORGANIZATION, "東海軍", leaf="MilitaryForce", country="kitahama", evidence=(FIRST,)
)
KITAHAMA = Entity(
    "kitahama",
    Kind.PLACE,
    "北浜",
    leaf="City",
    identifiers=(Identifier("https://www.geonames.org/1", "GeoNames"),),
    coordinates=(35.5, 135.25),
    evidence=(FIRST,),
)
ENTITIES = (HASHIBA, MERCADO, ARMY, KITAHAMA)
CLAIM = Claim(
    "c1",
    "hashiba",
    "北浜を完全に奪還した",
    15,
    25,
    acts=(SpeechAct.ACCUSES, SpeechAct.THANKS),
    quotation="Indirect",
    verb="述べる",
    on_behalf_of="army",
    date="2025-04-26",
    medium="記者会見",
    about=("kitahama",),
    certainty="probable",
    rule="to-clause",
    confidence=0.9,
    evidence=(FIRST,),
)
DENIAL = Claim(
    "c2", "mercado", "奪還したという発表", 0, 0, stance=Stance.DENIES, contradicts=("c1",), evidence=(SECOND,)
)
CONTROL = PlaceControl(
    "k1",
    "kitahama",
    "army",
    ControlKind.LIBERATED,
    Status.CONTESTED,
    according_to=("hashiba",),
    disputed_by=("mercado",),
    stated_in=("c1",),
    date="2025-04",
    extent="全域",
    count=5,
    rule="object-place",
    confidence=0.8,
    evidence=(FIRST,),
)
MEETING = Meeting(
    "m1",
    ("hashiba", "mercado"),
    attendees=("army",),
    mediators=("kitahama",),
    place="kitahama",
    date="2025",
    duration="PT3H",
    channel="in person",
    ordinal=4,
    topic="停戦",
    rule="to-kaidan",
    confidence=0.85,
    evidence=(FIRST, SECOND),
)
ATTACK = Happening(
    "h1",
    "Attack",
    (("attacker", "army"), ("target", "kitahama")),
    (("atLeast", 1), ("killed", 12), ("weapon", "無人機")),
    place="kitahama",
    code="190",
    plover="ASSAULT",
    evidence=(FIRST,),
)
KNOWLEDGE = Knowledge((DOCUMENT,), ENTITIES, (MEETING,), (CLAIM, DENIAL), (CONTROL,), (ATTACK,))


def iri(path: str) -> URIRef:
    return URIRef(BASE + path)


def graph_of(**parts: object) -> Graph:
    return to_graph(Knowledge((DOCUMENT,), ENTITIES, **parts))


def test_what_is_written_conforms():
    """A graph with one of everything has every shape, without a warning."""
    report = validate(to_graph(KNOWLEDGE))

    assert report.findings == ()


def test_whose_figures_the_dead_are():
    """Each source's toll is a node beside the attack's own numbers; the narrator's alone needs none."""
    city, army = (
        Toll((("killed", 12),), ("kitahama",), (FIRST,)),
        Toll((("killed", 7),), ("army",), (SECOND,)),
    )
    graph = graph_of(happenings=(replace(ATTACK, tolls=(city, army)),))
    [attack] = graph.subjects(RDF.type, KG.Attack)
    counted = {
        (str(graph.value(toll, KG.killed)), str(graph.value(graph.value(toll, KG.accordingTo), RDFS.label)))
        for toll in graph.objects(attack, KG.toll)
    }
    assert counted == {("12", "北浜"), ("7", "東海軍")}
    assert validate(graph).findings == ()
    alone = graph_of(happenings=(replace(ATTACK, tolls=(Toll((("killed", 12),), (), (FIRST,)),)),))
    assert list(alone.subjects(RDF.type, KG.Toll)) == []


def test_no_blank_nodes_and_only_terms_of_the_vocabulary():
    """Everything has an IRI, and nothing is written under a name the vocabulary does not have."""
    from ontology import terms

    declared = terms.classes() | terms.object_properties() | terms.datatype_properties()
    declared |= {name for class_ in terms.classes() for name in terms.individuals(class_)}
    graph = to_graph(KNOWLEDGE)
    nodes = {node for triple in graph for node in triple}

    used = {str(node).removeprefix(str(KG)) for node in nodes if str(node).startswith(str(KG))}

    assert not any(isinstance(node, BNode) for node in nodes)
    assert used - declared == set()


def test_the_same_knowledge_gives_the_same_bytes():
    """The order of the records does not show in the file."""
    turned = replace(KNOWLEDGE, entities=ENTITIES[::-1], claims=(DENIAL, CLAIM))

    assert to_graph(KNOWLEDGE).serialize(format="turtle") == to_graph(turned).serialize(format="turtle")


def test_another_document_changes_no_iri():
    """Everything that was in the graph is still there when a document is added."""
    more = Document("d2", "別の文書。", sha256="0b" * 32)
    other = Entity("other", Kind.PERSON, "別人", evidence=(Evidence("d2", 0, 5),))

    before = to_graph(KNOWLEDGE)
    after = to_graph(replace(KNOWLEDGE, documents=(DOCUMENT, more), entities=(*ENTITIES, other)))

    assert set(before) <= set(after)


@pytest.mark.parametrize(
    ("entity", "types"),
    [
        ("hashiba", {KG.Person, SCHEMA.Person}),
        ("army", {KG.Organization, SCHEMA.Organization, KG.MilitaryForce}),
        ("kitahama", {KG.Place, SCHEMA.Place, KG.City}),
    ],
)
def test_entity_carries_one_of_the_four_classes(entity, types):
    """The kind, its well-known class and the finer class are written out."""
    assert set(graph_of().objects(iri(f"entity/{entity}"), RDF.type)) == types


def test_named_event_is_a_sem_event():
    """A named event has the class of SEM beside ours, its date and its place."""
    event = Entity(
        "e", Kind.EVENT, "北浜の戦い", leaf="Battle", date="1600-10", place="kitahama", evidence=(FIRST,)
    )
    graph = to_graph(Knowledge((DOCUMENT,), (event, KITAHAMA)))

    assert set(graph.objects(iri("entity/e"), RDF.type)) == {KG.Event, SEM.Event, KG.Battle}
    assert graph.value(iri("entity/e"), KG.date) == Literal("1600-10", datatype=XSD.gYearMonth)
    assert graph.value(iri("entity/e"), KG.place) == iri("entity/kitahama")


def test_finer_class_of_another_kind_gives_way():
    """A person whom some table calls a city stays a person."""
    graph = to_graph(Knowledge((DOCUMENT,), (replace(MERCADO, leaf="City"),)))

    assert set(graph.objects(iri("entity/mercado"), RDF.type)) == {KG.Person, SCHEMA.Person}


def test_names():
    """The preferred name is also the label; other names are alternatives; all are Japanese."""
    graph, node = graph_of(), iri("entity/hashiba")

    assert list(graph.objects(node, SKOS.prefLabel)) == [Literal("橋場", lang="ja")]
    assert list(graph.objects(node, RDFS.label)) == [Literal("橋場", lang="ja")]
    assert list(graph.objects(node, SKOS.altLabel)) == [Literal("橋場公男", lang="ja")]
    assert (node, KG.mergeReason, Literal("姓が同じで役職も同じ", lang="ja")) in graph
    assert (iri("entity/mercado"), KG.possiblySameAs, node) in graph


def test_office_is_a_membership():
    """A post has its title on the person and a membership with organisation, date and sentence."""
    graph = graph_of()

    [membership] = graph.subjects(ORG.member, iri("entity/hashiba"))

    assert (iri("entity/hashiba"), SCHEMA.jobTitle, Literal("参謀総長", lang="ja")) in graph
    assert graph.value(membership, ORG.organization) == iri("entity/army")
    assert graph.value(membership, KG.title) == Literal("参謀総長", lang="ja")
    assert graph.value(membership, KG.evidence) == iri("passage/d1-0-30")


def test_place_has_identifier_and_point():
    """Identifiers are exact matches; the point is longitude first, as WKT wants."""
    graph = graph_of()
    geometry = graph.value(iri("entity/kitahama"), GEO.hasGeometry)

    assert graph.value(iri("entity/kitahama"), SKOS.exactMatch) == URIRef("https://www.geonames.org/1")
    assert graph.value(geometry, GEO.asWKT) == Literal("POINT(135.25 35.5)", datatype=GEO.wktLiteral)


def test_meeting():
    """A meeting has its parties, circumstances, codes and sentences."""
    graph, node = graph_of(meetings=(MEETING,)), iri("meeting/m1")

    assert set(graph.objects(node, RDF.type)) == {KG.Meeting, KG.Event, SEM.Event}
    assert set(graph.objects(node, KG.participant)) == {iri("entity/hashiba"), iri("entity/mercado")}
    assert graph.value(node, KG.attendee) == iri("entity/army")
    assert graph.value(node, KG.mediator) == iri("entity/kitahama")
    assert graph.value(node, KG.channel) == KG.InPerson
    assert graph.value(node, KG.duration) == Literal("PT3H", datatype=XSD.duration, normalize=False)
    assert graph.value(node, KG.ordinal) == Literal(4)
    assert graph.value(node, KG.date) == Literal("2025", datatype=XSD.gYear, normalize=False)
    assert graph.value(node, KG.eventCode) == Literal("040")
    assert set(graph.objects(node, KG.evidence)) == {iri("passage/d1-0-30"), iri("passage/d1-31-43")}


def test_met_joins_all_participants_of_an_actual_meeting_both_ways():
    """Each participant met each other one, and nobody met himself."""
    three = replace(MEETING, participants=("army", "hashiba", "mercado"))

    met = set(graph_of(meetings=(three,)).subject_objects(KG.met))

    assert met == set(permutations([iri("entity/army"), iri("entity/hashiba"), iri("entity/mercado")], 2))


@pytest.mark.parametrize("factuality", sorted(set(Factuality) - {Factuality.ACTUAL}))
def test_what_did_not_happen_is_kept_and_never_met(factuality):
    """A meeting planned, wished, denied or supposed has its node and no shortcut."""
    graph = graph_of(meetings=(replace(MEETING, factuality=factuality),))

    assert graph.value(iri("meeting/m1"), KG.factuality) == KG[factuality]
    assert list(graph.triples((None, KG.met, None))) == []


def test_claim():
    """A claim has speaker, content, stance, form, verb and position, and the shortcut."""
    graph, node = graph_of(claims=(CLAIM, DENIAL)), iri("claim/c1")

    assert graph.value(node, KG.speaker) == iri("entity/hashiba")
    assert graph.value(node, KG.onBehalfOf) == iri("entity/army")
    assert graph.value(node, KG.text) == Literal("北浜を完全に奪還した", lang="ja")
    assert graph.value(node, KG.stance) == KG.Asserts
    assert set(graph.objects(node, KG.speechAct)) == {KG.Accuses, KG.Thanks}
    assert graph.value(node, KG.quotation) == KG.Indirect
    assert graph.value(node, KG.reportingVerb) == Literal("述べる", lang="ja")
    assert graph.value(node, KG.certainty) == KG.Probable
    assert graph.value(node, KG.about) == iri("entity/kitahama")
    assert graph.value(node, KG.rule) == Literal("to-clause")
    assert str(graph.value(node, KG.confidence)) == "0.90"
    assert (iri("entity/hashiba"), KG.claimed, node) in graph
    assert graph.value(iri("claim/c2"), KG.contradicts) == node
    assert graph.value(iri("claim/c2"), KG.contentStart) is None


@pytest.mark.parametrize(
    ("change", "grade"),
    [
        ({"status": Status.REPORTED}, ""),
        ({"status": Status.CLAIMED}, "(主張)"),
        ({"status": Status.CONTESTED}, "(争い)"),
        ({"status": Status.CLAIMED, "factuality": Factuality.PLANNED}, "(予定)"),
    ],
)
def test_a_label_tells_no_more_of_control_than_the_text(change, grade):
    """Where only a label is shown, a claim or a plan does not look like a fact."""
    graph = graph_of(controls=(replace(CONTROL, **change),))

    assert f"奪還{grade} " in str(graph.value(iri("control/k1"), RDFS.label))


def test_control_and_the_claim_that_states_it():
    """A control fact and its claim point at each other."""
    graph, node = graph_of(claims=(CLAIM,), controls=(CONTROL,)), iri("control/k1")

    assert set(graph.objects(node, RDF.type)) == {KG.PlaceControl}
    assert graph.value(node, KG.controlKind) == KG.Liberated
    assert graph.value(node, KG.status) == KG.Contested
    assert graph.value(node, KG.disputedBy) == iri("entity/mercado")
    assert graph.value(node, KG["count"]) == Literal(5)
    assert graph.value(node, KG.statedIn) == iri("claim/c1")
    assert graph.value(iri("claim/c1"), KG.proposition) == node


@pytest.mark.parametrize(
    ("status", "shortcut"),
    [
        (Status.REPORTED, KG.controlledBy),
        (Status.CONFIRMED, KG.controlledBy),
        (Status.CLAIMED, KG.claimedControlledBy),
        (Status.CONTESTED, KG.claimedControlledBy),
    ],
)
def test_a_claim_is_never_laundered_into_a_fact(status, shortcut):
    """Only what the text itself or both sides say becomes kg:controlledBy."""
    graph = graph_of(controls=(replace(CONTROL, status=status),))

    found = set(graph.predicates(iri("entity/kitahama"), iri("entity/army")))

    assert found == {shortcut}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": ControlKind.LOST},
        {"kind": ControlKind.SOVEREIGNTY},
        {"factuality": Factuality.HYPOTHETICAL},
        {"factuality": Factuality.DENIED},
        {"until": "2025-05"},
        {"ended": True},
        {"extent": "北部"},
    ],
    ids=["lost", "owned", "supposed", "denied", "ended", "told to be over", "in part"],
)
def test_what_is_not_held_has_no_shortcut(change):
    """A place lost, owned on paper, supposed to be held or held no longer is not held."""
    graph = graph_of(controls=(replace(CONTROL, status=Status.REPORTED, **change),))

    assert set(graph.predicates(iri("entity/kitahama"), iri("entity/army"))) == set()


def test_happening_roles_and_values():
    """Roles point at entities; numbers, flags and words get their types."""
    graph, node = graph_of(happenings=(ATTACK,)), iri("happening/h1")

    assert set(graph.objects(node, RDF.type)) == {KG.Attack, KG.Event, SEM.Event}
    assert graph.value(node, KG.attacker) == iri("entity/army")
    assert graph.value(node, KG.target) == iri("entity/kitahama")
    assert graph.value(node, KG.killed) == Literal(12)
    assert graph.value(node, KG.atLeast) == Literal(True)
    assert graph.value(node, KG.weapon) == Literal("無人機", lang="ja")


def test_agreement_status_is_a_value_of_the_vocabulary():
    """The word of the record becomes the vocabulary's individual."""
    agreement = Happening(
        "g", "Agreement", (("party", "army"),), (("agreementStatus", "unsigned"),), evidence=(FIRST,)
    )

    assert graph_of(happenings=(agreement,)).value(iri("happening/g"), KG.agreementStatus) == KG.Unsigned


@pytest.mark.parametrize(
    "change",
    [
        {"type": "Quarrel"},
        {"roles": (("attakcer", "army"),)},
        {"values": (("deaths", 3),)},
        {"values": (("agreementStatus", "perhaps"),)},
    ],
    ids=["class", "role", "value", "individual"],
)
def test_what_the_vocabulary_does_not_have_is_refused(change):
    """A name from a user's table that is no term is an error that says where to declare it."""
    with pytest.raises(UsageError, match=r"ontology/kg\.ttl"):
        graph_of(happenings=(replace(ATTACK, **change),))


def test_passage_is_what_stands_in_the_text():
    """Text and offsets of a passage agree, and it points at its document."""
    graph, node = graph_of(), iri("passage/d1-31-43")
    span = graph.value(node, OA.hasSelector)

    assert str(graph.value(node, KG.text)) == "メルカド首相は否定した。"
    assert (graph.value(span, OA.start), graph.value(span, OA.end)) == (Literal(31), Literal(43))
    assert graph.value(node, OA.hasSource) == graph.value(node, KG.inDocument) == iri("document/d1")


def test_only_evidence_becomes_a_passage():
    """A sentence that supports nothing is not in the graph."""
    graph = to_graph(Knowledge((DOCUMENT,), (MERCADO,)))

    assert list(graph.subjects(RDF.type, KG.Passage)) == [iri("passage/d1-31-43")]


def test_document():
    """A document says where and when it is from, and what its text is."""
    graph, node = graph_of(), iri("document/d1")

    assert graph.value(node, DCTERMS.title) == Literal("試し", lang="ja")
    assert graph.value(node, DCTERMS.date) == Literal("2025-04-26", datatype=XSD.date)
    assert graph.value(node, DCTERMS.source) == Literal("https://news.example/1")
    assert graph.value(node, KG.outlet) == Literal("試し通信", lang="ja")
    assert graph.value(node, KG.sha256) == Literal("0a" * 32)


def test_base_iri_is_the_users():
    """Every thing gets its IRI under the base that was given."""
    graph = to_graph(KNOWLEDGE, base_iri="https://archive.example/kg#")

    assert all(str(node).startswith("https://archive.example/kg#") for node in graph.subjects())


@pytest.mark.parametrize("base", ["kg/", "https://archive.example/kg", "https://a b/"])
def test_bad_base_iri_is_a_usage_error(base):
    """A base that cannot be used is refused with the remedy."""
    with pytest.raises(UsageError, match="base IRI"):
        to_graph(KNOWLEDGE, base_iri=base)


def test_bad_identifier_is_a_usage_error():
    """An identifier that is no IRI would break the file and is refused by name."""
    broken = replace(MERCADO, identifiers=(Identifier("Q 159", "user"),))

    with pytest.raises(UsageError, match="メルカド"):
        to_graph(Knowledge((DOCUMENT,), (broken,)))


def test_strange_ids_are_hashed():
    """An id that is not safe in an IRI is replaced by its hash, everywhere the same."""
    strange = replace(MERCADO, entity_id="メル カド")
    claim = replace(DENIAL, speaker="メル カド", contradicts=())
    graph = to_graph(Knowledge((DOCUMENT,), (strange,), claims=(claim,)))

    [node] = graph.subjects(SKOS.prefLabel, None)

    assert graph.value(iri("claim/c2"), KG.speaker) == node
    assert node.isascii()
