"""What a user decides about things stands above the rules, everywhere and only where it says."""

from dataclasses import replace

import pytest
from rdflib import RDF, URIRef
from rdflib.namespace import SKOS

from kg.corrections import COLUMNS, COMMENTS, read_corrections
from kg.errors import UsageError
from kg.mapping import to_graph
from kg.records import (
    Claim,
    ControlKind,
    Correction,
    Document,
    Entity,
    Evidence,
    Facts,
    Happening,
    Identifier,
    Kind,
    Knowledge,
    Meeting,
    Office,
    PlaceControl,
    Status,
)
from kg.resolve.corrected import apply_corrections
from kg.resolve.parting import Parting
from kg.together import put_together
from ontology.terms import KG, PROV
from ontology.validate import validate

HEADER = ",".join(COLUMNS) + "\n"

# --- the file --------------------------------------------------------------------------------------


@pytest.fixture
def read(tmp_path):
    """Read a table as a corrections file."""

    def read_table(text, encoding="utf-8"):
        path = tmp_path / "mine.csv"
        path.write_bytes(text.encode(encoding))
        return read_corrections(path)

    return read_table


def test_each_action_is_read_with_its_line(read):
    """A line gives one correction that knows its line in the file."""
    table = (
        "merge,Person,佐伯正臣,佐伯,,同じ人\n"
        'split,Person,佐伯正臣,正臣,,"別人、\n確認済み"\n'
        "rename,,灰田,,灰田玄,\n"
        "Retype,Place,オズレク,,Place/City,\n"
        "drop,,本件,,,名前ではない\n"
        "keep,Person,佐伯正臣,佐伯,,\n"
        "keep,Place,北浜,,Organization,\n"
    )

    assert read(HEADER + table) == (
        Correction("merge", "佐伯正臣", "Person", "佐伯", "", "同じ人", 2),
        Correction("split", "佐伯正臣", "Person", "正臣", "", "別人、\n確認済み", 4),
        Correction("rename", "灰田", "", "", "灰田玄", "", 5),
        Correction("retype", "オズレク", "Place", "", "Place/City", "", 6),
        Correction("drop", "本件", "", "", "", "名前ではない", 7),
        Correction("keep", "佐伯正臣", "Person", "佐伯", "", "", 8),
        Correction("keep", "北浜", "Place", "", "Organization", "", 9),
    )


@pytest.mark.parametrize(
    "table",
    ["action,name\n", "action,name\n,佐伯\n", "action,name\n\n", HEADER + ",,,,,\n"],
    ids=["header", "no-action", "empty-line", "empty-fields"],
)
def test_lines_without_an_action_change_nothing(read, table):
    """What a review only tells, and empty lines, are passed over."""
    assert read(table) == ()


def test_a_table_saved_by_a_spreadsheet_is_read(read):
    """A byte order mark, carriage returns and columns of comments do no harm."""
    header = ",".join([*COLUMNS, *COMMENTS])

    assert len(read(header + "\r\ndrop,,本件,,,,3,0.4,文\r\n", "utf-8-sig")) == 1


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("", "1: columns are nothing"),
        ("名前,種別\n砂川,Person\n", "1: columns are 名前, 種別"),
        ("action,name,name\n", "1: columns"),
        ("action,name,extra\n", "1: columns"),
        ("action,name\nforget,砂川\n", "2: unknown action 'forget'; use one of merge"),
        ("action,name\ndrop,\n", "2: no name"),
        ("action,name\ndrop,砂川,\n", "2: wrong number"),
        ("action,name,other\ndrop,砂川\n", "2: wrong number"),
        ("action,name\ndrop,灰田\ndrop,\n", "3: no name"),
        (HEADER + "drop,Human,砂川,,,\n", "2: unknown kind 'Human'"),
        (HEADER + "merge,,砂川,,,\n", "2: merge without other"),
        (HEADER + "split,,砂川,,,\n", "2: split without other"),
        (HEADER + "merge,,砂川,砂川,,\n", "2: name and other are both"),
        (HEADER + "merge,,砂川,灰田,玄,\n", "2: merge takes no value"),
        (HEADER + "rename,,砂川,,,\n", "2: rename without value"),
        (HEADER + "rename,,砂川,灰田,玄,\n", "2: rename takes no other"),
        (HEADER + "drop,,砂川,,玄,\n", "2: drop takes no value"),
        (HEADER + "retype,,砂川,,Human,\n", "2: unknown type 'Human'"),
        (HEADER + "retype,,砂川,,Place/Company,\n", "2: 'Company' is no finer class of Place"),
        (HEADER + "retype,,砂川,,Place/Nowhere,\n", "2: 'Nowhere' is no finer class"),
        (HEADER + "drop,,本件,,,\nkeep,,砂川,,Human,\n", "3: unknown type 'Human'"),
        (HEADER + "keep,,砂川,灰田,Place,\n", "2: keep with other and value; write a line for each"),
        (HEADER + "keep,,砂川,砂川,,\n", "2: name and other are both"),
        ('action,name\ndrop,"砂川\n', "not CSV"),
    ],
)
def test_a_table_that_cannot_be_used_is_told_with_its_line(read, table, says):
    """The message has the file, the line, what is wrong and what to write."""
    with pytest.raises(UsageError, match=r"mine\.csv:") as error:
        read(table)

    assert says in str(error.value)
    assert "; " in str(error.value) or "(" in str(error.value)


def test_a_file_that_is_not_there_or_not_utf8_is_told(read, tmp_path):
    """Neither is a traceback."""
    with pytest.raises(UsageError, match="cannot be read"):
        read_corrections(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="not UTF-8"):
        read(HEADER + "drop,,本件,,,\n", "cp932")


# --- what they do ----------------------------------------------------------------------------------

LINES = (
    "佐伯正臣幹事長と砂川首相が北浜で会談した。",  # 0
    "佐伯氏は「北浜を奪った」と述べた。",  # 1
    "同氏は首相を批判した。",  # 2
    "砂川軍は否定した。",  # 3
)
TEXT = "\n".join(LINES)
DOCUMENT = Document("d1", TEXT, date="2031-05-04")


def at(*lines):
    starts = [sum(len(line) + 1 for line in LINES[:i]) for i in range(len(LINES))]
    return tuple(Evidence("d1", starts[i], starts[i] + len(LINES[i])) for i in lines)


SAEKI = Entity(
    "saeki",
    Kind.PERSON,
    "佐伯正臣",
    ("佐伯",),
    surname="佐伯",
    offices=(Office("幹事長", evidence=at(0)),),
    merges=("佐伯 = 佐伯正臣: short name",),
    evidence=at(0, 1),
)
SUNAGAWA = Entity("sunagawa", Kind.PERSON, "砂川", evidence=at(0), possibly_same=("saeki",))
KITAHAMA = Entity(
    "kitahama",
    Kind.PLACE,
    "北浜",
    leaf="City",
    identifiers=(Identifier("https://example.org/1", "user"),),
    coordinates=(1.0, 2.0),
    evidence=at(0, 1),
)
ARMY = Entity("army", Kind.ORGANIZATION, "砂川軍", evidence=at(3), country="kitahama")
KNOWLEDGE = Knowledge(
    documents=(DOCUMENT,),
    entities=(ARMY, KITAHAMA, SAEKI, SUNAGAWA),
    meetings=(Meeting("m", ("saeki", "sunagawa"), place="kitahama", evidence=at(0)),),
    claims=(
        Claim("c1", "saeki", "北浜を奪った", 0, 5, about=("kitahama",), evidence=at(1)),
        Claim("c2", "saeki", "批判", 0, 2, about=("sunagawa",), evidence=at(2)),
        Claim("c3", "army", "否定", 0, 2, contradicts=("c1",), evidence=at(3)),
    ),
    controls=(
        PlaceControl(
            "k",
            "kitahama",
            "saeki",
            ControlKind.CAPTURED,
            Status.CONTESTED,
            according_to=("saeki",),
            disputed_by=("army",),
            stated_in=("c1",),
            evidence=at(1),
        ),
    ),
    happenings=(Happening("h", "Visit", (("visitor", "saeki"),), place="kitahama", evidence=at(0)),),
)


def corrected(*corrections, knowledge=KNOWLEDGE):
    return apply_corrections(knowledge, [Correction(*c) if isinstance(c, tuple) else c for c in corrections])


def named(knowledge):
    return {e.entity_id: e for e in knowledge.entities}


def test_without_corrections_nothing_changes():
    """No corrections give back the same knowledge."""
    assert apply_corrections(KNOWLEDGE, ()) is KNOWLEDGE


def test_merge_moves_every_reference():
    """The merged thing is gone, its names are the other's, and facts, countries and doubles follow."""
    result = corrected(("merge", "佐伯正臣", "Person", "砂川"))
    entities = named(result)

    assert set(entities) == {"army", "kitahama", "saeki"}
    assert entities["saeki"].aliases == ("佐伯", "砂川")
    assert entities["saeki"].evidence == at(0, 1)
    assert {c.about for c in result.claims} >= {("saeki",)}
    assert entities["saeki"].possibly_same == ()


def test_a_thing_is_not_its_own_country():
    """A body merged into its country belongs to no country."""
    assert named(corrected(("merge", "北浜", "", "砂川軍")))["kitahama"].country == ""


def test_a_meeting_of_one_with_himself_is_left_out_and_told():
    """Merging the two who met leaves nobody to meet."""
    result = corrected(("merge", "佐伯正臣", "Person", "砂川"))

    assert result.meetings == ()
    assert [gap.reason for gap in result.gaps] == ["fact left out after a correction"]


def test_split_sends_each_fact_with_its_sentence():
    """A sentence with only the leaving name leaves, and what follows it; one with the full name stays."""
    result = corrected(("split", "佐伯正臣", "Person", "佐伯", "", "別人"))
    entities = named(result)
    (new,) = set(entities) - {e.entity_id for e in KNOWLEDGE.entities}

    assert (entities[new].name, entities[new].evidence) == ("佐伯", at(1))
    assert (entities["saeki"].aliases, entities["saeki"].evidence) == ((), at(0))
    assert result.meetings[0].participants == ("saeki", "sunagawa")
    assert [c.speaker for c in result.claims] == [new, new, "army"]
    assert result.controls[0].controller == new
    assert result.happenings[0].roles == (("visitor", "saeki"),)
    assert entities["saeki"].offices == SAEKI.offices
    assert entities["saeki"].merges == ()


def test_a_sentence_with_both_names_stays_and_is_evidence_of_both():
    """Facts of a sentence that names both stay; a longer name that holds the leaving one is not it."""
    text = "佐伯正臣氏は佐伯氏を見た。\n佐伯由紀子氏と正臣氏は黙った。\n佐伯氏は黙った。"
    places = [Evidence("d", 0, 13), Evidence("d", 14, 29), Evidence("d", 30, 38)]
    entity = replace(SAEKI, aliases=("佐伯", "正臣"), evidence=tuple(places))

    parting = Parting(entity, {"佐伯"}, {"佐伯正臣", "正臣", "佐伯由紀子"}, {"d": text})

    assert [parting.leaves(e) for e in places] == [False, False, True]
    assert parting.staying_evidence == tuple(places[:2])
    assert parting.leaving_evidence == (places[0], places[2])


def test_split_with_a_value_gives_the_name_to_its_bearer():
    """The leaving name joins the thing it names, or makes one of that name."""
    to_other = corrected(("split", "佐伯正臣", "Person", "佐伯", "砂川"))
    assert named(to_other)["sunagawa"].aliases == ("佐伯",)
    assert to_other.claims[0].speaker == "sunagawa"

    to_new = corrected(("split", "佐伯正臣", "Person", "佐伯", "佐伯由紀子"))
    (new,) = (e for e in to_new.entities if e.name == "佐伯由紀子")
    assert new.aliases == ("佐伯",)
    assert to_new.claims[0].speaker == new.entity_id


def test_rename_keeps_the_old_name_and_the_id():
    """Only the preferred name changes."""
    entity = named(corrected(("rename", "砂川", "", "", "砂川啓一")))["sunagawa"]

    assert (entity.name, entity.aliases) == ("砂川啓一", ("砂川",))


def test_retype_takes_what_belonged_to_the_old_kind():
    """An organisation has no coordinates, is nobody's country and is not where one meets."""
    result = corrected(("retype", "北浜", "", "", "Organization/Company"))
    entity = named(result)["kitahama"]

    assert (entity.kind, entity.leaf) == (Kind.ORGANIZATION, "Company")
    assert (entity.identifiers, entity.coordinates) == ((), None)
    assert result.meetings[0].place == ""
    assert result.controls == ()
    assert named(result)["army"].country == ""
    assert result.claims[0].about == ("kitahama",)


def test_a_finer_class_alone_keeps_the_rest():
    """Place/Region of a place changes nothing but the finer class."""
    entity = named(corrected(("retype", "北浜", "", "", "Place/Region")))["kitahama"]

    assert replace(entity, leaf="City", corrections=()) == KITAHAMA


def test_drop_takes_the_facts_that_rest_on_the_thing():
    """A claim without its speaker goes, with the links to it; a contested fact is then only claimed."""
    without_speaker = corrected(("drop", "佐伯正臣"))
    assert [c.claim_id for c in without_speaker.claims] == ["c3"]
    assert without_speaker.claims[0].contradicts == ()
    assert (without_speaker.meetings, without_speaker.controls, without_speaker.happenings) == ((), (), ())
    assert len(without_speaker.gaps) == 5

    control = replace(KNOWLEDGE.controls[0], controller="army", according_to=(), status=Status.REPORTED)
    kept = corrected(("drop", "佐伯正臣"), knowledge=replace(KNOWLEDGE, controls=(control,))).controls[0]
    assert (kept.controller, kept.stated_in) == ("army", ())

    without_denier = corrected(("drop", "砂川軍"))
    assert without_denier.controls[0].status == Status.CLAIMED
    assert without_denier.controls[0].disputed_by == ()


def test_corrections_follow_each_other():
    """A line sees what the lines before it made."""
    result = corrected(
        ("rename", "佐伯正臣", "", "", "佐伯まさおみ"),
        ("split", "佐伯まさおみ", "Person", "佐伯"),
        ("merge", "砂川", "Person", "佐伯"),
    )

    assert result.claims[0].speaker == "sunagawa"
    assert len(result.corrections) == 3


def test_a_name_of_two_things_is_told_by_its_id():
    """An ambiguous name is not guessed; the id decides, alone or as the end of an IRI."""
    double = replace(SUNAGAWA, entity_id="0123456789abcdef", possibly_same=())
    knowledge = replace(KNOWLEDGE, entities=(*KNOWLEDGE.entities, double))

    guessed = corrected(("drop", "砂川", "Person"), knowledge=knowledge)
    assert len(guessed.entities) == 5
    assert "0123456789abcdef" in guessed.gaps[0].text

    told = corrected(("drop", "https://x.example/entity/0123456789abcdef"), knowledge=knowledge)
    assert told.entities == KNOWLEDGE.entities


@pytest.mark.parametrize(
    ("correction", "says"),
    [
        (("drop", "灰田"), "no thing called 灰田"),
        (("drop", "砂川", "Place"), "no Place called 砂川"),
        (("split", "佐伯正臣", "", "灰田"), "灰田 is no other name of 佐伯正臣; its other names: 佐伯"),
        (("split", "佐伯", "", "佐伯正臣"), "佐伯正臣 is no other name"),
        (("merge", "佐伯正臣", "", "佐伯"), "one thing already"),
        (("keep", "灰田"), "no thing called 灰田"),
        (("keep", "砂川", "", "灰田"), "no thing called 灰田"),
        (("keep", "佐伯", "", "佐伯正臣"), "佐伯正臣 is its preferred name"),
        (("keep", "北浜", "", "", "Place"), "it is a Place"),
    ],
)
def test_a_correction_that_fits_nothing_is_told_and_changes_nothing(correction, says):
    """It stands in the gaps of the report with its line; the build goes on."""
    result = corrected(Correction(*correction, line=7))

    assert (result.entities, result.claims) == (KNOWLEDGE.entities, KNOWLEDGE.claims)
    assert [gap.reason for gap in result.gaps] == ["correction that fits nothing"]
    assert "line 7" in result.gaps[0].text
    assert says in result.gaps[0].text
    assert result.corrections == ()


@pytest.mark.parametrize(
    "correction",
    [
        ("merge", "佐伯正臣", "", "砂川"),
        ("split", "佐伯正臣", "", "佐伯"),
        ("rename", "北浜", "", "", "北の浜"),
        ("retype", "砂川軍", "", "", "Place"),
        ("drop", "砂川"),
        ("keep", "砂川", "", "佐伯正臣"),
    ],
)
def test_other_things_keep_their_ids_and_the_graph_conforms(correction):
    """A correction changes no other IRI, and what it leaves is a graph like any other."""
    result = corrected(correction)
    graph = to_graph(result)

    report = validate(graph)
    assert report.conforms, report.findings
    touched = {"saeki", "sunagawa", "kitahama", "army"} - set(named(result))
    assert len(touched) <= 1
    assert all(
        e.evidence == old.evidence
        for e in result.entities
        for old in KNOWLEDGE.entities
        if e.entity_id == old.entity_id and not e.corrections
    )


def test_the_graph_says_what_was_corrected_and_why():
    """The thing points at the correction, an activity with the user's reason; a dropped thing leaves one too."""
    graph = to_graph(corrected(("rename", "砂川", "", "", "砂川啓一", "公報による"), ("drop", "砂川軍")))
    node = URIRef("https://soukan.example/id/entity/sunagawa")

    (correction,) = graph.objects(node, KG.correctedBy)
    assert (correction, RDF.type, PROV.Activity) in graph
    assert str(graph.value(correction, KG.correctionAction)) == "rename"
    assert str(graph.value(correction, KG.correctionReason)) == "公報による"
    assert str(graph.value(node, SKOS.prefLabel)) == "砂川啓一"
    assert len(set(graph.subjects(RDF.type, KG.Correction))) == 2


def test_situations_are_compared_by_the_corrected_things(gazetteer):
    """Two reports of one meeting are one once the user says that two names are one person."""

    def told(number, name):
        evidence = (Evidence(f"{number:016}", 0, 13),)
        people = tuple(
            Entity(f"e{number}{place}", Kind.PERSON, person, evidence=evidence)
            for place, person in enumerate((name, "灰田玄"))
        )
        ids = tuple(p.entity_id for p in people)
        meeting = Meeting(f"m{number}", ids, date="2031-05-04", evidence=evidence)
        document = Document(f"{number:016}", "ドレクと灰田玄が会談した。")
        return Facts(document, passages=(), entities=people, meetings=(meeting,))

    facts = [told(1, "ドレク"), told(2, "砂川啓一")]

    assert len(put_together(facts, gazetteer).meetings) == 2
    merged = put_together(facts, gazetteer, [Correction("merge", "砂川啓一", "Person", "ドレク")])
    assert len(merged.meetings) == 1
    assert len(merged.meetings[0].evidence) == 2
