"""The Neo4j folder holds the whole graph twice: as CSV and as a script."""

import csv
import re
from dataclasses import replace

import pytest
from export_samples import KNOWLEDGE, evidence
from rdflib import Literal, URIRef

from kg.errors import GraphError, UsageError
from kg.export.neo4j import write_neo4j
from kg.export.property_graph import property_graph
from kg.mapping import statements, to_graph
from kg.records import Claim

HOSTILE = 'a\\u0041 \\\x01 it\'s "q";\n行\\\\u \\n `x` $p {y: 1}; // z \\'
STRING = re.compile(r"'(?:[^'\\]|\\.)*'")


def hostile_knowledge():
    claim = Claim("kx", "p1", HOSTILE, 0, 0, about=("l1",), evidence=evidence(0))
    person = replace(KNOWLEDGE.entities[0], aliases=("ミナト;氏", "O'Minato", "ミナト"))
    return replace(KNOWLEDGE, claims=(*KNOWLEDGE.claims, claim), entities=(person, *KNOWLEDGE.entities[1:]))


@pytest.fixture
def folder(tmp_path):
    write_neo4j(statements(hostile_knowledge()), tmp_path / "neo4j")
    return tmp_path / "neo4j"


def rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def all_rows(folder, pattern):
    return [row for path in sorted(folder.glob(pattern)) for row in rows(path)]


def cypher_strings(text):
    """Read the string literals of a script back, as Cypher does."""
    plain = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}

    def read(found):
        return chr(int(found[1], 16)) if found[1] else plain.get(found[2], found[2])

    joined = re.sub(r"' \+ '", "\ue000", text)
    return [
        re.sub(r"\\u([0-9a-f]{4})|\\(.)", read, literal[1:-1].replace("\ue000", ""))
        for literal in STRING.findall(joined)
    ]


def test_labels_and_counts(folder):
    """Each record of the knowledge is one node with the vocabulary's labels."""
    labels = [set(row[":LABEL"].split("|")) for row in all_rows(folder, "nodes-*.csv")]

    found = {
        name: sum(name in each for each in labels) for name in ("Person", "Place", "Organization", "Meeting")
    }
    assert found == {"Person": 2, "Place": 5, "Organization": 1, "Meeting": 2}
    assert sum("Entity" in each for each in labels) == 9
    assert sum("Claim" in each for each in labels) == 5
    assert {"Resource", "Entity", "Place", "City"} in labels
    assert {"Resource", "Event", "Attack"} in labels
    assert all("Resource" in each for each in labels)


def test_every_end_of_a_relationship_is_a_node(folder):
    """No relationship points at nothing, ids are unique, and the types are those of the vocabulary."""
    ids = [row["iri:ID(Entity)"] for row in all_rows(folder, "nodes-*.csv")]
    relationships = all_rows(folder, "relationships-*.csv")

    assert len(ids) == len(set(ids))
    assert len(relationships) > 40
    assert {row[key] for row in relationships for key in (":START_ID(Entity)", ":END_ID(Entity)")} <= set(ids)
    assert {"MET", "CLAIMED", "SPEAKER", "PARTICIPANT", "EVIDENCE", "CONTROLLER", "PLACE", "IN_DOCUMENT"} <= {
        row[":TYPE"] for row in relationships
    }


def test_what_did_not_happen_is_no_met(folder):
    """Only the meeting that took place makes a MET, in both directions."""
    assert len(rows(folder / "relationships-MET.csv")) == 2
    assert {row["factuality:string"] for row in rows(folder / "nodes-Meeting.csv")} == {"Actual", "Planned"}


def test_columns_are_typed(folder):
    """Header cells carry the type; numbers are long or double; lists are lists even with one value."""
    [attack] = rows(folder / "nodes-Attack.csv")
    town = next(row for row in rows(folder / "nodes-Place.csv") if row["prefLabel:string"] == "アオバ市")
    passage = rows(folder / "nodes-Passage.csv")[0]

    assert attack["killed:long"] == "12"
    assert (town["latitude:double"], town["longitude:double"]) == ("35.5", "139.25")
    assert town["exactMatch:string[]"] == "https://example.org/aoba"
    assert (passage["start:long"], passage["end:long"]) == ("0", "29")


def test_list_with_the_default_delimiter_in_it(folder):
    """An alias with ; in it moves the whole export to another delimiter, which the command names."""
    person = next(
        row for row in rows(folder / "nodes-Person.csv") if row["prefLabel:string"] == "ミナト・リョウ"
    )

    assert sorted(person["altLabel:string[]"].split("|")) == ["O'Minato", "ミナト", "ミナト;氏"]
    assert "--array-delimiter='|'" in (folder / "import.sh").read_text(encoding="utf-8")


def test_default_delimiter_elsewhere(tmp_path):
    """Without such an alias it is Neo4j's own."""
    write_neo4j(statements(KNOWLEDGE), tmp_path / "neo4j")

    assert "--array-delimiter=';'" in (tmp_path / "neo4j" / "import.sh").read_text(encoding="utf-8")


def test_line_breaks_leave_the_csv(folder):
    """neo4j-admin reads one row a line: the text stays, its line breaks become spaces."""
    [claim] = [row for row in rows(folder / "nodes-Claim.csv") if row["iri:ID(Entity)"].endswith("/kx")]

    assert claim["text:string"] == HOSTILE.replace("\n", " ")
    for path in folder.glob("*.csv"):
        assert path.read_text(encoding="utf-8").count("\n") == len(rows(path)) + 1


def test_script_holds_hostile_text_exactly(folder):
    r"""Quotes, backslashes, \u and line breaks read back as they were, and no statement ends early."""
    script = (folder / "load.cypher").read_text(encoding="utf-8")

    assert HOSTILE in cypher_strings(script)
    assert "\\\\u" not in script
    statements = re.sub(r"' \+ '", "", script)
    assert STRING.sub("", statements).count(";") == len(re.findall(r"(?m);$", script))


def test_script_creates_the_constraint_first_and_only_merges(folder):
    """Loading twice cannot double anything: a unique constraint, then MERGE alone; no plugin is called."""
    script = (folder / "load.cypher").read_text(encoding="utf-8")
    outside = STRING.sub("''", re.sub(r"' \+ '", "", script))
    statements = [part.strip() for part in re.sub(r"(?m)^//.*$", "", outside).split(";\n") if part.strip()]

    assert statements[0].startswith("CREATE CONSTRAINT resource_iri IF NOT EXISTS")
    assert len(statements) > 20
    assert all(statement.startswith("UNWIND") and "MERGE" in statement for statement in statements[1:])
    assert not re.search(r"(?i)\bapoc\b|\bn10s\b|\bcall\b|\bcreate \(", outside)


def test_script_and_csv_hold_the_same(folder):
    """Every node and relationship of the CSV stands in the script."""
    script = (folder / "load.cypher").read_text(encoding="utf-8")

    assert script.count("{iri: '") == len(all_rows(folder, "nodes-*.csv"))
    assert len(re.findall(r"(?m)^  \['", script)) == len(all_rows(folder, "relationships-*.csv"))


def test_same_bytes(folder, tmp_path):
    """The order of the triples changes nothing."""
    write_neo4j(reversed(list(to_graph(hostile_knowledge()))), tmp_path / "again")

    assert sorted(path.name for path in folder.iterdir()) == sorted(
        p.name for p in (tmp_path / "again").iterdir()
    )
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes(), path.name


def test_command_names_every_file(folder):
    """import.sh and import.txt name each CSV file."""
    for name in ("import.sh", "import.txt"):
        command = (folder / name).read_text(encoding="utf-8")
        assert "neo4j-admin database import full" in command
        for path in folder.glob("*.csv"):
            assert path.name in command
    assert (folder / "import.sh").stat().st_mode & 0o111


def test_a_name_that_is_no_identifier_is_refused(tmp_path):
    """Labels and types cannot be parameters, so they must be plain names of a vocabulary."""
    odd = URIRef("https://soukan.example/ontology#a`) DETACH DELETE n //")

    with pytest.raises(GraphError, match="cannot name"):
        write_neo4j([(URIRef("https://soukan.example/id/x"), odd, Literal("y"))], tmp_path / "neo4j")


def test_foreign_files_stay(tmp_path):
    """A folder with other files in it is not replaced."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(UsageError, match=r"notes\.txt"):
        write_neo4j(statements(KNOWLEDGE), tmp_path)


def test_mixed_values_become_text():
    """A property that is a number here and a word there is text everywhere."""
    subject, other, killed = (
        URIRef(f"https://soukan.example/ontology#{name}") for name in ("a", "b", "killed")
    )

    graph = property_graph([(subject, killed, Literal(12)), (other, killed, Literal("多数"))])

    assert graph.properties["killed"] is str
