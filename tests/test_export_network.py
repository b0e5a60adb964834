"""The network behind the page and the GraphML file."""

from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from export_samples import KNOWLEDGE, evidence

from kg.export.graphml import write_graphml
from kg.export.layout import _overlapping, positions
from kg.export.network import Standing, network_of
from kg.records import Claim, Factuality, Meeting


def ties(knowledge, relation):
    return [tie for tie in network_of(knowledge).ties if tie.relation == relation]


def test_meeting_ties_those_who_met():
    """One undirected line for what happened, and one of its own for what is planned."""
    told = [(t.source, t.target, t.label, t.mark, t.standing, t.directed) for t in ties(KNOWLEDGE, "Meeting")]

    assert told == [
        ("p1", "p2", "会談", "", Standing.TOLD, False),
        ("p1", "p2", "会談", "予定", Standing.UNREAL, False),
    ]


def test_denied_meeting_never_shares_a_line():
    """A meeting that was denied stands apart from one that took place."""
    denied = replace(KNOWLEDGE.meetings[0], meeting_id="m9", factuality=Factuality.DENIED)

    found = ties(replace(KNOWLEDGE, meetings=(KNOWLEDGE.meetings[0], denied)), "Meeting")

    assert [(tie.mark, len(tie.facts)) for tie in found] == [("", 1), ("否定", 1)]


def test_claim_ties_speaker_to_what_it_is_about():
    """Several claims of one speaker about one thing are one line; their stances are told in the panel."""
    another = Claim("k9", "p1", "アオバ市は渡さない", 0, 5, about=("l1", "p1"), evidence=evidence(2))

    [tie] = [
        tie
        for tie in ties(replace(KNOWLEDGE, claims=(*KNOWLEDGE.claims, another)), "Claim")
        if tie.source == "p1"
    ]

    assert (tie.target, tie.label, tie.directed, len(tie.facts)) == ("l1", "主張", True, 2)


def test_claim_about_nothing_is_kept_for_the_panel():
    """A claim without a topic makes no line, but its speaker's panel has it."""
    network = network_of(KNOWLEDGE)

    [fact] = [fact for fact in network.facts if fact.text == "訪れるように"]
    assert ("話し手", "p2") in fact.roles
    assert all(network.facts.index(fact) not in tie.facts for tie in network.ties)


def test_contested_control_is_marked():
    """Control on somebody's word, disputed by another, is neither a plain fact nor unreal."""
    [tie] = ties(KNOWLEDGE, "PlaceControl")

    assert (tie.source, tie.target, tie.label, tie.mark, tie.standing) == (
        "c1",
        "l1",
        "制圧",
        "係争",
        Standing.WORD,
    )


def test_attack_points_from_attacker_to_target():
    """Roles that act point at the others."""
    [tie] = ties(KNOWLEDGE, "Attack")

    assert (tie.source, tie.target, tie.directed) == ("o1", "l2", True)


def test_possible_double_is_one_line():
    """A pair that both entities name is tied once."""
    assert [(tie.source, tie.target) for tie in ties(KNOWLEDGE, "PossiblySame")] == [("l2", "l3")]


def test_unknown_entity_ties_nothing():
    """A line needs both of its ends."""
    stray = Meeting("m9", ("p1", "nobody"), evidence=evidence(0))

    assert not ties(replace(KNOWLEDGE, meetings=(stray,)), "Meeting")


def test_background_gives_no_weight():
    """A country does not come first for having been named as the country of others."""
    network = network_of(KNOWLEDGE)
    weights = {
        entity.entity_id: weight for entity, weight in zip(network.entities, network.weights, strict=True)
    }

    assert weights["c2"] == 1  # one denial about two things, not that the town lies there
    assert list(weights.values()) == sorted(weights.values(), reverse=True)


def test_layout_is_the_same_every_time_and_keeps_nodes_apart():
    """No node covers another, whatever the order of the pairs."""
    nodes = [f"n{number}" for number in range(300)]
    pairs = {(nodes[number // 3], nodes[number]): 1.0 + number % 4 for number in range(1, 260)}

    place = positions(nodes, pairs, core=40)

    assert place == positions(nodes, dict(reversed(pairs.items())), core=40)
    assert set(place) == set(nodes)
    spots = list(place.values())
    assert all(abs(a[0] - b[0]) > 60 or abs(a[1] - b[1]) > 40 for i, a in enumerate(spots) for b in spots[:i])


@pytest.mark.parametrize("nodes", [[], ["a"], ["a", "b"]], ids=["none", "one", "unlinked"])
def test_layout_of_next_to_nothing(nodes):
    """Small and empty networks have a layout too."""
    assert set(positions(nodes, {})) == set(nodes)


def test_graphml(tmp_path):
    """GraphML holds every entity and tie, and survives characters that XML forbids."""
    entity = replace(KNOWLEDGE.entities[0], name='ミナト\x0b<&">')
    knowledge = replace(KNOWLEDGE, entities=(entity, *KNOWLEDGE.entities[1:]))

    write_graphml(knowledge, tmp_path / "a.graphml")
    write_graphml(knowledge, tmp_path / "b.graphml")

    assert (tmp_path / "a.graphml").read_bytes() == (tmp_path / "b.graphml").read_bytes()
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ElementTree.parse(tmp_path / "a.graphml").getroot()
    assert len(root.findall(f".//{space}node")) == len(knowledge.entities)
    assert len(root.findall(f".//{space}edge")) == len(network_of(knowledge).ties)
    assert 'ミナト\ufffd<&">' in [item.text for item in root.iter(f"{space}data")]


@pytest.mark.parametrize(("number", "side"), [(0, 1), (1, 1), (60, 4), (60, 40)])
def test_overlapping_nodes_are_all_found(number, side):
    """Each pair at most one apart both ways is found once, also on the border and on both sides of zero."""
    points = np.round(np.random.default_rng(7).random((number, 2)) * 2 * side - side) / 2
    rows = points.tolist()
    expected = [
        [i, j]
        for i in range(number)
        for j in range(i + 1, number)
        if abs(rows[i][0] - rows[j][0]) <= 1 and abs(rows[i][1] - rows[j][1]) <= 1
    ]

    assert _overlapping(points).tolist() == expected
