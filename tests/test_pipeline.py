"""From the seed to a graph: the same bytes every time, true to the text, and what a reader expects in it."""

import dataclasses
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.query import list_queries, load_store, run_on_store, run_query
from kg.records import Document, Entity, Facts, Kind, Meeting
from ontology.validate import validate

SEEDS = Path(__file__).parents[1] / "seeds"
OA = "http://www.w3.org/ns/oa#"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The seed's graph, built once by one process, with the folder it was written to."""
    out = tmp_path_factory.mktemp("built")
    return kg.build(SEEDS, out=out), out


@pytest.fixture(scope="module")
def store(built):
    return load_store(built[1] / "graph.ttl")


def ask(store, pattern):
    """Say whether the graph holds *pattern*, in which «名前» stands for the thing of that name."""
    parts = pattern.split("«")
    named = [part.partition("»") for part in parts[1:]]
    variables = {name: f"?n{number}" for number, name in enumerate(dict.fromkeys(n for n, _, _ in named))}
    where = parts[0] + "".join(variables[name] + rest for name, _, rest in named)
    names = " ".join(
        f'{variable} skos:prefLabel|skos:altLabel "{name}"@ja .' for name, variable in variables.items()
    )
    return run_on_store(store, f"ASK {{ {names} {where} }}").rows == (("true",),)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.model
def test_one_process_or_two_give_the_same_bytes(built, tmp_path):
    """A second build, in a process of its own with other hashes and two workers, writes the same files."""
    _, first = built
    code = "import sys, kg; kg.build(sys.argv[1], out=sys.argv[2], jobs=2)"
    subprocess.run(
        [sys.executable, "-c", code, str(SEEDS), str(tmp_path / "again")],
        check=True,
        env=os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati"},
    )

    files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert Path("graph.ttl") in files
    assert len(files) > 3
    for file in files:
        if file.name != "report.json":  # names its inputs as they were given
            assert digest(first / file) == digest(tmp_path / "again" / file), file


@pytest.mark.model
def test_the_graph_conforms_to_the_shapes(built):
    """What a build writes is what the vocabulary's contract promises."""
    report = validate(built[0].graph)

    assert report.conforms, report.findings[0]


@pytest.mark.model
def test_every_passage_is_its_stretch_of_the_text(built, store):
    """``text[start:end]`` of the document as read is the passage, for every passage."""
    (document,) = built[0].knowledge.documents
    rows = run_on_store(
        store,
        f"""SELECT ?text ?start ?end ?document {{
            ?passage a kg:Passage ; kg:text ?text ; kg:inDocument ?document ; <{OA}hasSelector> ?span .
            ?span <{OA}start> ?start ; <{OA}end> ?end }}""",
    ).rows

    assert len(rows) > 50
    assert all(document.text[int(start) : int(end)] == text for text, start, end, _ in rows)
    assert {iri.rpartition("/")[2] for *_, iri in rows} == {document.doc_id}


@pytest.mark.model
def test_nothing_stands_without_a_sentence(store):
    """Every event, claim and control fact has evidence."""
    rows = run_on_store(
        store,
        """SELECT ?node { VALUES ?kind { kg:Meeting kg:Claim kg:PlaceControl kg:Attack kg:Agreement }
            ?node a ?kind FILTER NOT EXISTS { ?node kg:evidence ?passage } }""",
    ).rows

    assert rows == ()


EXPECTED = {
    "the envoy met the president": """?m a kg:Meeting ; kg:factuality kg:Actual ; kg:date "2025-04-25"^^xsd:date ;
        kg:participant «プーチン», «ウィットコフ» .""",
    "in Moscow, at the president's": """?m a kg:Meeting ; kg:date "2025-04-25"^^xsd:date ; kg:participant «プーチン» ;
        kg:place/skos:prefLabel ?where . FILTER (?where IN ("モスクワ"@ja, "ロシア大統領府"@ja, "クレムリン"@ja))""",
    "the aide attended": "?m a kg:Meeting ; kg:participant «プーチン», «ウィットコフ» ; kg:attendee «ウシャコフ» .",
    "for three hours": "?m a kg:Meeting ; kg:participant «ウィットコフ» ; kg:duration ?three . "
    'FILTER (STR(?three) = "PT3H")',
    "so they met, both ways": "«プーチン» kg:met «ウィットコフ» . «ウィットコフ» kg:met «プーチン» .",
    "two spellings are one man": '«ウィットコフ» skos:prefLabel|skos:altLabel "ウィトコフ"@ja .',
    "and the two presidents met": "«トランプ» kg:met «ゼレンスキー» .",
    "the army says it retook the region": "?c a kg:PlaceControl ; kg:place «クルスク州» ; kg:accordingTo «ゲラシモフ» .",
    "which the other army disputes": "?c a kg:PlaceControl ; kg:place «クルスク州» ; kg:status kg:Contested ; "
    "kg:disputedBy «ウクライナ軍» .",
    "and denies": "?c a kg:Claim ; kg:speaker «ウクライナ軍» ; kg:stance kg:Denies .",
    "the peninsula was annexed": "?c a kg:PlaceControl ; kg:place «クリミア» ; kg:controller «ロシア» ; "
    "kg:controlKind kg:Annexed .",
    "the spokesman blames missiles": "?c a kg:Claim ; kg:speaker «ティーヒー» ; kg:stance kg:Asserts .",
    "the president posts": "?c a kg:Claim ; kg:speaker «トランプ» ; kg:text ?t . FILTER (CONTAINS(?t, '署名'))",
    "offices are kept": "?o a org:Membership ; org:member «ウシャコフ» ; kg:title ?t . FILTER (CONTAINS(STR(?t), '補佐官'))",
    "countries have identifiers": "«ロシア» skos:exactMatch <http://www.wikidata.org/entity/Q159> .",
}


@pytest.mark.model
@pytest.mark.parametrize("pattern", EXPECTED.values(), ids=EXPECTED)
def test_a_reader_finds_what_the_text_tells(store, pattern):
    """What a reader of the seed knows afterwards stands in its graph."""
    assert ask(store, pattern)


NEVER = {
    "a claim is no fact": "«クルスク州» kg:controlledBy ?anyone .",
    "what the army wants is not held": "«クリミア» kg:controlledBy «ウクライナ» .",
    "titles are no part of names": "?p a kg:Person ; skos:prefLabel ?n . FILTER (STRENDS(?n, '大統領') || STRENDS(?n, '氏'))",
    "people are not where one meets": "?m kg:place ?p . ?p a kg:Person .",
    "nobody meets himself": "?p kg:met ?p .",
}


@pytest.mark.model
@pytest.mark.parametrize("pattern", NEVER.values(), ids=NEVER)
def test_a_reader_does_not_find_what_the_text_does_not_tell(store, pattern):
    """What would be wrong for a reader of the seed does not stand in its graph."""
    assert not ask(store, pattern)


@pytest.mark.model
@pytest.mark.parametrize("query", [q.name for q in list_queries()])
def test_named_queries_run_on_a_built_graph(built, query):
    """Every query that comes with the vocabulary runs; those about the seed's contents have an answer."""
    result = run_query(built[1] / "graph.ttl", query)

    assert result.columns
    if query in {"met", "claims", "control", "denials", "evidence", "timeline", "offices"}:
        assert result.rows


@pytest.mark.model
def test_the_report_counts_the_seed(built):
    """The report says where the date came from, and that nothing was skipped."""
    report = built[0].report

    assert report.documents[0]["date"] == "2025-04-26"
    assert report.documents[0]["dateFrom"] == "tag"
    assert report.skipped == []
    assert report.counts["people"] >= 10
    assert report.counts["triples"] == len(built[0].graph)


@pytest.mark.model
def test_a_document_more_changes_no_iri_of_another(built, tmp_path):
    """Documents, passages and claims keep their IRIs when another document joins."""
    (tmp_path / "more.txt").write_text("砂川首相は「予算は足りる」と述べた。", encoding="utf-8")
    both = kg.build([SEEDS, tmp_path / "more.txt"], date="2025-04-26")

    assert len(both.knowledge.documents) == 2
    alone = {claim.claim_id for claim in built[0].knowledge.claims}
    assert alone
    assert alone <= {claim.claim_id for claim in both.knowledge.claims}


# --- without the analyser ------------------------------------------------------------------------


@pytest.mark.model
def test_ids_are_kept_in_a_file(tmp_path):
    """With the file an older document with a namesake takes no IRI away; the file then knows it too."""
    archive, ids = tmp_path / "archive", tmp_path / "ids.csv"
    archive.mkdir()
    (archive / "b.txt").write_text("2031年5月12日\n佐伯正臣幹事長は演説した。\n", encoding="utf-8")
    [first] = kg.build(archive, out=tmp_path / "one", ids=ids, date="2031-05-12").knowledge.entities
    (archive / "a.txt").write_text("2031年5月11日\n佐伯由紀子代表は演説した。\n", encoding="utf-8")

    later = kg.build(archive, out=tmp_path / "two", ids=ids).knowledge.entities

    assert {e.name: e.entity_id for e in later}["佐伯正臣"] == first.entity_id
    assert len(ids.read_text(encoding="utf-8").splitlines()) == 1 + 2


def facts_of(number, *entities, meetings=()):
    document = Document(f"{number:016}", "砂川氏と灰田氏が会談した。", date="2031-05-04")
    return Facts(document, passages=(), entities=entities, meetings=meetings)


def test_ids_of_one_document_become_ids_over_all(gazetteer):
    """What two documents say of one name is said of one thing, and every fact points at it."""
    from kg.records import Evidence
    from kg.together import put_together

    def told(number):
        evidence = (Evidence(f"{number:016}", 0, 13),)
        people = tuple(
            Entity(f"e{number}{place}", Kind.PERSON, name, evidence=evidence)
            for place, name in enumerate(("砂川啓一", "灰田玄"))
        )
        meeting = Meeting(
            f"m{number}", tuple(p.entity_id for p in people), date="2031-05-04", evidence=evidence
        )
        return facts_of(number, *people, meetings=(meeting,))

    knowledge = put_together([told(1), told(2)], gazetteer)

    assert sorted(entity.name for entity in knowledge.entities) == ["灰田玄", "砂川啓一"]
    ids = tuple(sorted(entity.entity_id for entity in knowledge.entities))
    assert [meeting.participants for meeting in knowledge.meetings] == [ids]
    assert len(knowledge.meetings[0].evidence) == 2


def test_no_documents_give_an_empty_world(gazetteer):
    """Nothing read is nothing known."""
    from kg.together import put_together

    knowledge = put_together([], gazetteer)

    assert dataclasses.asdict(knowledge) == dataclasses.asdict(type(knowledge)())


def test_build_wants_something_to_read(tmp_path):
    """A folder without documents is told as a mistake, with its name."""
    with pytest.raises(UsageError, match=r"no input could be read: .*no documents"):
        kg.build(tmp_path)
