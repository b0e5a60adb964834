import pytest
from marked_view import marked_view

from kg.extract.factuality import factuality


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("した。", "Actual"),
        ("し、支援を求めた。", "Actual"),
        ("している。", "Actual"),
        ("するのは今回が4回目。", "Actual"),
        ("するのは5月で3回目の予定だ。", "Planned"),
        ("する予定だ。", "Planned"),
        ("する。", "Planned"),
        ("することを望んでいる。", "Desired"),
        ("する可能性がある。", "Possible"),
        ("したかどうかは不明だ。", "Possible"),
        ("すれば、初めてとなる。", "Hypothetical"),
        ("しなかった。", "Denied"),
        ("していない。", "Denied"),
        ("したことはない。", "Denied"),
        ("する予定だったが、取りやめた。", "Planned"),
    ],
)
def test_what_follows_a_predicate_decides(tail: str, expected: str) -> None:
    """The text after the stem says whether it happened."""
    view = marked_view(f"〈ドレク:Person〉氏は〈ミラン:Person〉氏と会談{tail}")
    start = view.text.index("会談")
    assert str(factuality(view, view.sentences[0], start, start + 2)) == expected


def test_a_date_to_come_makes_a_plan() -> None:
    """A chain with a date after the report's own is a plan."""
    view = marked_view("〈ドレク:Person〉氏は22日に〈ミラン:Person〉氏と会談し、協議します。")
    start = view.text.index("会談")
    assert str(factuality(view, view.sentences[0], start, start + 2, date="2031-05-22")) == "Planned"
