import json
import re
from dataclasses import replace

import pytest
from test_mapping import CLAIM, CONTROL, DOCUMENT, ENTITIES, FIRST, KNOWLEDGE, MEETING, MERCADO

from kg.errors import GraphError, UsageError
from kg.evaluate import evaluate, evaluate_corpus
from kg.evaluate.figures import Figure
from kg.evaluate.gold import merge_golds, read_gold
from kg.mapping import to_graph
from kg.records import Entity, Factuality, Kind, Knowledge

GOLD = {
    "id": "g",
    "published": "2025-04-26",
    "entities": [
        {"id": "E1", "type": "Person", "names": ["橋場", "橋場公男"]},
        {"id": "E2", "type": "Person", "names": ["メルカド"]},
        {"id": "E3", "type": "Organization", "names": ["東海軍"]},
        {"id": "E4", "type": "Place", "names": ["北浜"]},
    ],
    "meetings": [
        {"id": "M1", "participants": ["E1", "E2"], "place": "E4", "date": "2025-04-26", "key": "会談し"}
    ],
    "non_meetings": [],
    "claims": [
        {"speaker": "E1", "key": "完全に奪還した", "stance": "asserts"},
        {"speaker": ["E2", "E3"], "key": "という発表", "stance": "denies"},
    ],
    "non_claims": [],
    "control": [
        {
            "place": "E4",
            "controller": "E3",
            "kind": "captured",
            "claimant": "E1",
            "disputed_by": ["E2"],
            "key": "奪還した",
        }
    ],
    "non_control": [],
    "attacks": [{"attacker": "E3", "target": "E4", "killed": 12, "key": "奪還"}],
}


@pytest.fixture
def measure(tmp_path):
    """Score knowledge against gold, through files."""

    def measured(knowledge=KNOWLEDGE, **changes):
        graph, gold = tmp_path / "graph.ttl", tmp_path / "gold.json"
        graph.write_text(to_graph(knowledge).serialize(format="turtle"), encoding="utf-8")
        gold.write_text(json.dumps(GOLD | changes, ensure_ascii=False), encoding="utf-8")
        return evaluate([(graph, gold)])

    return measured


def test_a_right_graph_is_right_throughout(measure):
    """Everything that the gold has and nothing else gives 1 everywhere."""
    evaluation = measure()

    counted = {what: (figure.tp, figure.fp, figure.fn) for what, figure in evaluation.figures.items()}
    assert counted == {
        "attacks": (1, 0, 0),
        "claim content": (2, 0, 0),
        "claim stance": (2, 0, 0),
        "claims": (2, 0, 0),
        "control": (1, 0, 0),
        "control claimant": (1, 0, 0),
        "control disputed": (1, 0, 0),
        "entities": (4, 0, 0),
        "entities:Organization": (1, 0, 0),
        "entities:Person": (2, 0, 0),
        "entities:Place": (1, 0, 0),
        "meeting dates": (1, 0, 0),
        "meeting places": (1, 0, 0),
        "meetings": (1, 0, 0),
    }
    assert evaluation.errors == ()


def test_an_empty_graph_misses_everything(measure):
    """What was not found is missed, once each, with a line."""
    evaluation = measure(Knowledge())

    assert evaluation.figures["entities"] == Figure(0, 0, 4)
    assert evaluation.figures["claims"] == Figure(0, 0, 2)
    assert evaluation.figures["meetings"] == evaluation.figures["control"] == Figure(0, 0, 1)
    assert sum("missed" in line for line in evaluation.errors) == 9
    assert all(line.startswith("g ") for line in evaluation.errors)


def test_wrong_type_is_wrong_and_missed(measure):
    """An entity under a wrong class counts against precision and recall."""
    evaluation = measure(
        replace(KNOWLEDGE, entities=(*ENTITIES[:1], *ENTITIES[2:], replace(MERCADO, kind=Kind.PLACE)))
    )

    assert evaluation.figures["entities"] == Figure(3, 1, 1)
    assert evaluation.figures["entities:Person"] == Figure(1, 0, 1)
    assert evaluation.figures["entities:Place"] == Figure(1, 1, 0)


def test_one_entity_in_two_nodes_is_split(measure):
    """Two nodes for one person are one split."""
    again = Entity("again", Kind.PERSON, "橋場公男", evidence=(FIRST,))

    assert measure(replace(KNOWLEDGE, entities=(*ENTITIES, again))).figures["split entities"] == Figure(
        0, 1, 0
    )


def test_two_people_in_one_node_are_merged(measure):
    """A node that bears the own names of two people is counted; a shared surname is not."""
    one = Entity("one", Kind.PERSON, "橋場", ("メルカド",), evidence=(FIRST,))
    namesakes = [
        {"id": "E1", "type": "Person", "names": ["橋場", "橋場公男"]},
        {"id": "E2", "type": "Person", "names": ["橋場"]},
    ]

    assert measure(Knowledge((DOCUMENT,), (one,))).figures["merged people"] == Figure(0, 1, 0)
    shared = Knowledge((DOCUMENT,), ENTITIES[:1])
    none = {"meetings": [], "claims": [], "control": [], "attacks": []}
    assert "merged people" not in measure(shared, entities=namesakes, **none).figures


def test_the_same_meeting_twice_is_a_duplicate(measure):
    """The second node for one meeting is wrong, and counted as a duplicate."""
    figures = measure(replace(KNOWLEDGE, meetings=(MEETING, replace(MEETING, meeting_id="m2")))).figures

    assert figures["meetings"] == Figure(1, 1, 0)
    assert figures["duplicate meetings"] == Figure(0, 1, 0)


def test_meeting_on_another_day_is_another_meeting(measure):
    """A date that contradicts the gold's is a wrong meeting, a coarser one is not."""
    wrong = replace(MEETING, date="2025-04-27")

    assert measure(replace(KNOWLEDGE, meetings=(wrong,))).figures["meetings"] == Figure(0, 1, 1)


@pytest.mark.parametrize(("factuality", "asserted"), [(Factuality.ACTUAL, 1), (Factuality.PLANNED, 0)])
def test_asserted_negatives_are_counted(measure, factuality, asserted):
    """A planned meeting told as one that took place is a negative asserted; kept apart it is not."""
    wished = [{"participants": ["E1", "E2"], "key": "述べた", "why": "wished"}]
    knowledge = replace(KNOWLEDGE, meetings=(replace(MEETING, factuality=factuality),))

    figures = measure(knowledge, meetings=[], non_meetings=wished).figures

    assert ("negatives asserted" in figures) == bool(asserted)


def test_claim_of_another_speaker_is_wrong(measure):
    """The right words in the wrong mouth are wrong and missed."""
    evaluation = measure(replace(KNOWLEDGE, claims=(replace(CLAIM, speaker="army"),)))

    assert evaluation.figures["claims"] == Figure(0, 1, 2)
    assert any("wrong speaker" in line for line in evaluation.errors)


def test_optional_entries_give_no_credit_and_no_blame(measure):
    """An optional claim is neither found nor missed nor wrong."""
    optional = [claim | {"optional": True} for claim in GOLD["claims"]]

    assert measure(claims=optional).figures["claims"] == Figure(0, 0, 0)


def test_dropping_the_claimant_costs_the_claimant_alone(measure):
    """A control fact without its source is found, with the wrong claimant."""
    figures = measure(
        replace(KNOWLEDGE, controls=(replace(CONTROL, according_to=(), disputed_by=()),))
    ).figures

    assert figures["control"] == Figure(1, 0, 0)
    assert figures["control claimant"] == figures["control disputed"] == Figure(0, 0, 1)


def test_figures_as_text_and_json(measure):
    """The table and the JSON say the same numbers."""
    evaluation = measure(Knowledge((DOCUMENT,), ENTITIES[:3]))

    assert evaluation.to_json()["entities"] == {
        "tp": 3,
        "fp": 0,
        "fn": 1,
        "p": 1.0,
        "r": 0.75,
        "f1": 1.5 / 1.75,
    }
    assert "entities                  1.000  0.750  0.857     3     0     1\n" in evaluation.to_text()


def test_a_figure_of_nothing_is_zero():
    """Nothing found and nothing wanted divides nothing by nothing without failing."""
    assert (Figure(0, 0, 0).precision, Figure(0, 0, 0).recall, Figure(0, 0, 0).f1) == (0, 0, 0)


def test_corpus_counts_a_shared_meeting_once(tmp_path):
    """Documents that tell of the same meeting want one node of it."""
    graph, first, second = tmp_path / "graph.ttl", tmp_path / "a.json", tmp_path / "b.json"
    graph.write_text(to_graph(KNOWLEDGE).serialize(format="turtle"), encoding="utf-8")
    for path in (first, second):
        path.write_text(json.dumps(GOLD | {"claims": [], "control": [], "attacks": []}), encoding="utf-8")

    figures = evaluate_corpus(graph, [first, second]).figures

    assert figures["meetings"] == Figure(1, 0, 0)
    assert figures["entities"] == Figure(4, 0, 0)


def test_merging_keeps_the_most_that_is_known(tmp_path):
    """Names, participants and the more precise date of a meeting are put together."""
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    meeting = GOLD["meetings"][0] | {
        "date": "2025-04",
        "participants": ["E1"],
        "others": ["E3"],
        "place": None,
    }
    first.write_text(json.dumps(GOLD | {"meetings": [meeting]}), encoding="utf-8")
    second.write_text(json.dumps(GOLD), encoding="utf-8")

    [merged] = merge_golds([read_gold(first), read_gold(second)]).meetings

    assert (merged.participants, merged.others) == (("E1", "E2"), ("E3",))
    assert (merged.date, merged.place) == ("2025-04-26", "E4")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON at line 1"),
        ("[]", "one JSON object"),
        ('{"id": "g"}', "entities is missing"),
        ('{"id": "g", "entities": [{"id": "E1", "type": "Persona", "names": ["橋場"]}]}', "entities[0].type"),
        ('{"id": "g", "entities": [{"id": "E1", "type": "Person", "names": []}]}', "entities[0].names"),
        (
            json.dumps(GOLD | {"claims": [{"speaker": "E9", "key": "奪還", "stance": "asserts"}]}),
            "claims[0].speaker",
        ),
        (json.dumps(GOLD | {"claims": [{"speaker": "E1", "key": "奪還"}]}), "claims[0].stance"),
        (json.dumps(GOLD | {"entities": GOLD["entities"] * 2}), "E1 stands twice"),
    ],
    ids=["half", "list", "no-entities", "type", "no-name", "unknown-id", "no-stance", "twice"],
)
def test_bad_gold_says_what_and_where(tmp_path, content, said):
    """A slip in an annotation is named with file and field, and not counted as an error of the graph."""
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(UsageError, match=re.escape(said)) as caught:
        read_gold(path)

    assert str(path) in str(caught.value)


def test_missing_files_are_named(tmp_path):
    """A gold file or a graph that is not there is an error with its name."""
    gold = tmp_path / "gold.json"
    with pytest.raises(UsageError, match=r"gold\.json"):
        evaluate([(tmp_path / "graph.ttl", gold)])
    gold.write_text(json.dumps(GOLD), encoding="utf-8")
    with pytest.raises(GraphError, match=r"graph\.ttl"):
        evaluate([(tmp_path / "graph.ttl", gold)])
