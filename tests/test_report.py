"""The report counts what is in the graph and names what the rules could not use."""

import json
from dataclasses import replace

import pytest
from export_samples import DOCUMENT, KNOWLEDGE, evidence

from kg.records import Evidence, Facts, Factuality, Gap, Kind
from kg.report import report_of

FACTS = (Facts(DOCUMENT, passages=tuple(e for number in range(6) for e in evidence(number))),)


def gaps(*texts, reason="unknown title"):
    return tuple(Gap(reason, text, Evidence(DOCUMENT.doc_id, 0, 1)) for text in texts)


def test_counts_are_those_of_the_knowledge():
    """Every class of things and situations is counted, and sentences over all documents."""
    counts = report_of(KNOWLEDGE, FACTS, triples=7).counts

    assert counts["documents"] == 1
    assert counts["passages"] == 6
    assert counts["people"] == sum(e.kind == Kind.PERSON for e in KNOWLEDGE.entities) > 0
    assert counts["places"] == sum(e.kind == Kind.PLACE for e in KNOWLEDGE.entities) > 0
    assert counts["claims"] == len(KNOWLEDGE.claims) > 0
    assert counts["control facts"] == len(KNOWLEDGE.controls) > 0
    assert counts["other events"] == len(KNOWLEDGE.happenings) > 0
    assert counts["triples"] == 7


def test_meetings_that_did_not_happen_are_counted_apart():
    """A planned meeting is no meeting that took place."""
    planned = replace(KNOWLEDGE.meetings[0], factuality=Factuality.PLANNED)
    counts = report_of(replace(KNOWLEDGE, meetings=(planned,)), FACTS, triples=0).counts

    assert counts["meetings"] == 0
    assert counts["meetings that did not happen or may not have"] == 1


def test_most_connected_counts_a_thing_once_a_fact():
    """A thing's number is that of the facts it takes part in; the highest come first."""
    ranked = report_of(KNOWLEDGE, FACTS, triples=0).most_connected
    numbers = [number for _, number in ranked]

    assert ranked
    assert numbers == sorted(numbers, reverse=True)
    assert {name for name, _ in ranked} <= {e.name for e in KNOWLEDGE.entities}

    meeting = replace(KNOWLEDGE.meetings[0], participants=("p1", "p2"), attendees=("p1",))
    alone = replace(KNOWLEDGE, meetings=(meeting,), claims=(), controls=(), happenings=())
    assert [number for _, number in report_of(alone, FACTS, triples=0).most_connected] == [1, 1]


def test_gaps_are_counted_by_reason_with_the_frequent_ones_first():
    """What a rule saw and could not use is counted, with examples, the frequent ones first."""
    known = replace(
        KNOWLEDGE, gaps=(*gaps("島守", "座主", "座主"), *gaps("述懐", reason="unknown reporting verb"))
    )
    found = report_of(known, FACTS, triples=0).gaps

    assert found == {
        "unknown reporting verb": {"count": 1, "examples": {"述懐": 1}},
        "unknown title": {"count": 3, "examples": {"座主": 2, "島守": 1}},
    }
    assert list(found["unknown title"]["examples"]) == ["座主", "島守"]


def test_nothing_seen_is_no_gap():
    """A build without gaps reports none."""
    assert report_of(replace(KNOWLEDGE, gaps=()), FACTS, triples=0).gaps == {}


def test_rules_are_counted():
    """The report says which rule made how many facts."""
    meeting = replace(KNOWLEDGE.meetings[0], rule="meeting: with")
    known = replace(KNOWLEDGE, meetings=(meeting, meeting), claims=(), controls=(), happenings=())

    assert report_of(known, FACTS, triples=0).rules == {"meeting: with": 2}


@pytest.mark.parametrize("skipped", [(), (("絵.png", "is binary"),)], ids=["none", "one"])
def test_json_says_what_was_skipped_and_where_dates_came_from(skipped):
    """report.json is readable Japanese, and holds inputs, dates with their source, and what was skipped."""
    document = replace(DOCUMENT, path="新聞.txt", date_from="file name")
    known = replace(KNOWLEDGE, documents=(document,), skipped=skipped)
    text = report_of(known, FACTS, triples=0).to_json()
    report = json.loads(text)

    assert "新聞.txt" in text
    assert report["documents"][0]["date"] == DOCUMENT.date
    assert report["documents"][0]["dateFrom"] == "file name"
    assert report["skipped"] == [{"input": name, "why": why} for name, why in skipped]
    assert report["counts"]["skipped"] == len(skipped)
