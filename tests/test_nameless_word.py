"""On whose word a fact stands that somebody without a name tells."""

from collections.abc import Callable

import pytest
from rdflib import RDF, Graph

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.mapping import to_graph
from kg.query import find_query
from kg.records import Analysis, ControlKind, Evidence, PlaceControl, Status
from kg.resolve.situations import merge_controls
from kg.together import put_together
from ontology.terms import KG

HELD = "ドレク村はミラン軍が完全に制圧した"
BY_NOBODY = {
    "diplomat": f"{HELD}と、ある外交官が明かした。",
    "old-man": f"{HELD}と現地の老人が話した。",
    "people-concerned": f"関係者は、{HELD}と話した。",
    "trade-of-somebody-named": f"ドラン氏が着いた。{HELD}と漁師が話した。",
}
BY_THE_TEXT = {
    "told": f"{HELD}。",
    "beside": f"{HELD}。住民は「水が足りない」と話した。",
}
Build = Callable[[str], Graph]


@pytest.fixture
def build(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Build:
    """Return a function from a text to its graph."""

    def run(text: str) -> Graph:
        facts = document_facts(analyse(text, "2031-05-20"), gazetteer)
        return to_graph(put_together([facts], gazetteer))

    return run


@pytest.mark.model
@pytest.mark.parametrize("text", BY_NOBODY.values(), ids=BY_NOBODY)
def test_what_somebody_says_is_claimed(build: Build, text: str) -> None:
    """A holding that somebody without a name tells is no report of the text, and nobody's shortcut."""
    graph = build(text)

    [control] = graph.subjects(RDF.type, KG.PlaceControl)
    assert graph.value(control, KG.status) == KG.Claimed
    assert not list(graph.objects(control, KG.accordingTo))
    assert not list(graph.subject_objects(KG.controlledBy))
    assert list(graph.subject_objects(KG.claimedControlledBy))


@pytest.mark.model
def test_who_holds_what_is_answered_with_whoever_says_so(build: Build) -> None:
    """The named query gives the words for somebody without a name where others have a name."""
    [row] = build(BY_NOBODY["old-man"]).query(find_query("control")[1])

    assert (str(row.status), str(row.accordingTo)) == ("Claimed", "現地の老人")


HEDGED = {
    "seems": (f"{HELD}模様だ。", "Probable"),
    "is-held-to": (f"{HELD}とみられる。", "Probable"),
    "they-say": (f"{HELD}という。", "Hearsay"),
    "is-said-to": (f"{HELD}とされる。", "Hearsay"),
    "was-announced": (f"{HELD}と発表された。", "Hearsay"),
    "was-reported": (f"{HELD}と国営放送で報じられた。", "Hearsay"),
    "word-came": (f"{HELD}との発表があった。", "Hearsay"),
    "told": (f"{HELD}。", ""),
    "hedges-another": (f"{HELD.removesuffix('した')}し、敵は逃げたとみられる。", ""),
    "claimed": (f"ミラン軍は、{HELD}とみられると発表した。", ""),
}


@pytest.mark.model
@pytest.mark.parametrize(("text", "certainty"), HEDGED.values(), ids=HEDGED)
def test_a_hedge_of_the_text_is_kept(build: Build, text: str, certainty: str) -> None:
    """What the text only holds likely, or hands on, is no shortcut of who holds the place."""
    graph = build(text)

    [control] = graph.subjects(RDF.type, KG.PlaceControl)
    assert graph.value(control, KG.certainty) == (KG[certainty] if certainty else None)
    settled = graph.value(control, KG.status) == KG.Reported and not certainty
    assert bool(list(graph.subject_objects(KG.controlledBy))) is settled


@pytest.mark.model
def test_fact_points_at_the_claim_of_somebody(build: Build) -> None:
    """Where the words of somebody without a name are a claim, holding and meeting point at it."""
    graph = build(BY_NOBODY["diplomat"] + "\nドラン大統領がキール首相と5日に会談したと、側近が明かした。")

    for kind in (KG.PlaceControl, KG.Meeting):
        [fact] = graph.subjects(RDF.type, kind)
        [claim] = graph.objects(fact, KG.statedIn)
        assert graph.value(claim, KG.proposition) == fact
        speaker = graph.value(claim, KG.speaker)
        assert graph.value(speaker, RDF.type) == KG.UnnamedSpeaker


@pytest.mark.model
@pytest.mark.parametrize("text", BY_THE_TEXT.values(), ids=BY_THE_TEXT)
def test_what_the_text_says_is_reported(build: Build, text: str) -> None:
    """Somebody who speaks beside it takes nothing from what the text itself tells."""
    graph = build(text)

    [control] = graph.subjects(RDF.type, KG.PlaceControl)
    assert graph.value(control, KG.status) == KG.Reported


def control(
    status: Status, start: int, kind: ControlKind = ControlKind.CAPTURED, by: str = "x"
) -> PlaceControl:
    return PlaceControl(
        f"d-k{start}-p-{by}", "p", by, kind, status=status, evidence=(Evidence("d", start, start + 9),)
    )


@pytest.mark.parametrize("order", [(Status.CLAIMED, Status.REPORTED), (Status.REPORTED, Status.CLAIMED)])
def test_what_the_text_tells_too_is_reported(order: tuple[Status, Status]) -> None:
    """A holding that the text tells and somebody says is told by the text, whichever comes first."""
    [joined] = merge_controls([control(order[0], 0), control(order[1], 20)])

    assert joined.status is Status.REPORTED


def test_two_without_names_confirm_nothing() -> None:
    """That one took and another lost a place is not both sides' word where nobody knows who says so."""
    told = merge_controls([control(Status.CLAIMED, 0), control(Status.CLAIMED, 20, ControlKind.LOST, by="y")])

    assert {c.status for c in told} == {Status.CLAIMED}
