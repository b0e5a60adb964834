"""The table of measured precision: what counts as right, and how facts get their confidence."""

from pathlib import Path

from kg.evaluate.gold import read_gold
from kg.extract.rule_precision import precisions, with_confidence
from kg.records import ControlKind, Document, Entity, Facts, Kind, Meeting, PlaceControl
from kg.training.precision import outcomes, table

_GOLD = """{"id": "x", "published": "2031-05-20",
 "entities": [{"id": "E1", "type": "Person", "names": ["ドレク"]},
              {"id": "E2", "type": "Person", "names": ["ミラン"]},
              {"id": "E3", "type": "Place", "names": ["ザレム"]}],
 "meetings": [{"id": "M1", "participants": ["E1", "E2"], "others": [], "key": "会談し"}],
 "control": [{"place": "E3", "controller": "E1", "kind": "captured", "claimant": null, "key": "奪い"}],
 "non_meetings": [], "claims": [], "non_claims": [], "non_control": [], "attacks": [], "agreements": []}"""


def test_a_fact_is_right_when_gold_has_its_parties(tmp_path: Path) -> None:
    """Parties are compared by any of their names, and ways of holding count alike; losing does not."""
    path = tmp_path / "x.gold.json"
    path.write_text(_GOLD, encoding="utf-8")
    entities = (
        Entity("p", Kind.PERSON, "ドレク"),
        Entity("q", Kind.PERSON, "ミラン"),
        Entity("r", Kind.PLACE, "ザレム"),
    )
    facts = Facts(
        Document("d", ""),
        (),
        entities,
        meetings=(Meeting("m", ("p", "q"), rule="told"), Meeting("n", ("p", "r"), rule="told")),
        controls=(
            PlaceControl("k", "r", "p", ControlKind.OCCUPIED, rule="taken"),
            PlaceControl("l", "r", "p", ControlKind.LOST, rule="left"),
        ),
    )
    found = list(outcomes(facts, read_gold(path)))
    assert found == [("told", True), ("told", False), ("taken", True), ("left", False)]


def test_the_table_leaves_out_rules_with_too_few_facts() -> None:
    """Two facts say nothing of a rule; three do."""
    rows = table([("often", True), ("often", True), ("often", False), ("rare", True), ("rare", True)])
    assert rows == [("often", "0.67", 3, 0)]


def test_what_is_found_in_unread_documents_counts_more() -> None:
    """A rule that is right in what was read and wrong elsewhere is not sure; one never met elsewhere is less so."""
    read = [("tuned", True)] * 8 + [("elsewhere", True)] * 8
    unread = [("tuned", False)] * 2 + [("other", True)] * 6
    assert table(read, unread) == [
        ("elsewhere", "0.88", 8, 0),
        ("other", "0.94", 0, 6),
        ("tuned", "0.58", 8, 2),
    ]


def test_confidence_is_the_measured_precision() -> None:
    """A fact takes its rule's precision; an unmeasured rule gives none."""
    rule, precision = next(iter(precisions().items()))
    measured, unknown = with_confidence([Meeting("m", (), rule=rule), Meeting("n", (), rule="no such rule")])
    assert (measured.confidence, unknown.confidence) == (precision, 0.0)
