from dataclasses import replace

import pytest

from kg.records import (
    ControlKind,
    Evidence,
    Factuality,
    Happening,
    Meeting,
    PlaceControl,
    Status,
    Toll,
)
from kg.resolve.situations import control_timeline, merge_controls, merge_happenings, merge_meetings


def meeting(date: str, *, place: str = "", doc: str = "d", **options: object) -> Meeting:
    base = Meeting(
        "m" + date + doc, ("ドレク", "ミラン"), place=place, date=date, evidence=(Evidence(doc, 0, 9),)
    )
    return replace(base, **options)


def test_reports_of_one_meeting_are_one() -> None:
    """Tellings with the same parties and date are one meeting with all their evidence, across documents."""
    [merged] = merge_meetings(
        [meeting("2031-05-18", place="トルナ"), meeting("2031-05-18", doc="e", duration="PT2H")]
    )
    assert (merged.place, merged.duration, len(merged.evidence)) == ("トルナ", "PT2H", 2)


def test_two_days_are_two_meetings() -> None:
    """The same pair on different days met twice."""
    assert len(merge_meetings([meeting("2031-05-18"), meeting("2031-05-19")])) == 2


def test_a_plan_is_no_meeting() -> None:
    """A planned meeting does not join the actual one."""
    assert (
        len(merge_meetings([meeting("2031-05-18"), meeting("2031-05-18", factuality=Factuality.PLANNED)]))
        == 2
    )


def test_an_undated_telling_joins_within_its_document_only() -> None:
    """Without a date nothing says that another document means the same meeting."""
    assert len(merge_meetings([meeting("2031-05-18"), meeting("")])) == 1
    assert len(merge_meetings([meeting("2031-05-18"), meeting("", doc="e")])) == 2


def test_an_undated_telling_goes_on_with_the_later_meeting() -> None:
    """Behind a look back (the first since February) the text goes on with the meeting of today; else with the last."""
    undated = replace(meeting(""), evidence=(Evidence("d", 20, 29),))
    today, before, later = meeting("2031-05-18"), meeting("2031-02"), meeting("2031-06-01")
    told = merge_meetings([today, before, undated])
    assert {m.date: len(m.evidence) for m in told} == {"2031-05-18": 2, "2031-02": 1}
    told = merge_meetings([today, later, undated])
    assert {m.date: len(m.evidence) for m in told} == {"2031-05-18": 1, "2031-06-01": 2}


def control(
    holder: str, date: str, *, kind: ControlKind = ControlKind.CAPTURED, **options: object
) -> PlaceControl:
    base = PlaceControl(
        f"k{holder}{date}", "ザレム", holder, kind, date=date, evidence=(Evidence("d", 0, 9),)
    )
    return replace(base, **options)


def test_a_later_holder_ends_a_reported_state() -> None:
    """What the text reports holds until it reports another holder."""
    first, second = merge_controls([control("トルナ軍", "2031-05-01"), control("ベルカ軍", "2031-05-09")])
    assert (first.until, second.until) == ("2031-05-09", "")


def test_a_claim_ends_nothing() -> None:
    """A claim that another took the place leaves the reported state open."""
    claimed = control("ベルカ軍", "2031-05-09", status=Status.CLAIMED, according_to=("ベルカ軍",))
    first, _ = merge_controls([control("トルナ軍", "2031-05-01"), claimed])
    assert first.until == ""


def test_timeline_of_a_place() -> None:
    """The timeline of a place has its facts in order of date, undated ones last, and no plans."""
    plan = control("ソラ", "2031-04-01", factuality=Factuality.PLANNED)
    rows = [control("ベルカ軍", "2031-05-09"), control("甲", ""), plan, control("トルナ軍", "2031-05-01")]
    assert [c.controller for c in control_timeline(rows, "ザレム")] == ["トルナ軍", "ベルカ軍", "甲"]


@pytest.mark.parametrize(("killed", "count"), [(9, 1), (12, 2)])
def test_attacks_with_other_numbers_stay_apart(killed: int, count: int) -> None:
    """Two tellings of an attack are one unless their numbers differ."""
    roles = (("attacker", "トルナ軍"), ("target", "ザレム"))
    one = Happening(
        "a1", "Attack", roles, (("killed", 9),), date="2031-05-02", evidence=(Evidence("d", 0, 9),)
    )
    other = replace(one, happening_id="a2", values=(("killed", killed),))
    assert len(merge_happenings([one, other])) == count


def test_what_two_sources_count_is_one_attack() -> None:
    """Figures of different sources do not part an attack of one day; each is kept, the first stands for it."""
    roles = (("attacker", "トルナ軍"), ("target", "ザレム"))
    here, there = (Evidence("d", 0, 9),), (Evidence("d", 9, 18),)
    city, army = Toll((("killed", 9),), ("市",), here), Toll((("killed", 7),), ("軍",), there)
    one = Happening("a1", "Attack", roles, (("killed", 9),), date="2031-05-02", tolls=(city,), evidence=here)
    other = replace(one, happening_id="a2", values=(("killed", 7),), tolls=(army,), evidence=there)
    [merged] = merge_happenings([one, other])
    assert (dict(merged.values)["killed"], merged.tolls) == (9, (city, army))
    again = replace(other, tolls=(replace(army, according_to=("市",)),))
    assert len(merge_happenings([one, again])) == 2


@pytest.mark.parametrize(
    ("target", "date", "count"),
    [
        ("ザレム", "2031-05-02", 1),
        ("ザレム", "2031-05-03", 2),
        ("ノルカ", "2031-05-02", 2),
        ("ザレム", "", 2),
    ],
)
def test_an_attack_that_is_told_with_more_sides_is_one(target: str, date: str, count: int) -> None:
    """A telling that adds an attacker is the same attack on the same day and place, and on no other."""
    one = Happening(
        "a1",
        "Attack",
        (("attacker", "トルナ軍"), ("target", "ザレム")),
        date="2031-05-02",
        according_to=("市",),
        evidence=(Evidence("d", 0, 9),),
    )
    more = (("attacker", "トルナ"), ("attacker", "トルナ軍"), ("target", target))
    other = replace(one, roles=more, date=date, according_to=(), evidence=(Evidence("e", 0, 9),))
    merged = merge_happenings([one, other])
    assert len(merged) == count
    if count == 1:
        assert (merged[0].roles, merged[0].according_to) == (more, ())


def test_what_both_sides_say_is_confirmed() -> None:
    """One side says it took the place, the other that it lost it: confirmed; one side alone is a claim."""
    taken = control("トルナ軍", "2031-05-01", status=Status.CLAIMED, according_to=("トルナ軍",))
    lost = control(
        "ベルカ軍",
        "2031-05-01",
        kind=ControlKind.LOST,
        status=Status.CLAIMED,
        according_to=("ベルカ軍",),
    )
    assert {c.status for c in merge_controls([taken, lost])} == {Status.CONFIRMED}
    assert [c.status for c in merge_controls([taken])] == [Status.CLAIMED]
    again = replace(lost, according_to=("トルナ軍",))
    assert {c.status for c in merge_controls([taken, again])} == {Status.CLAIMED}
