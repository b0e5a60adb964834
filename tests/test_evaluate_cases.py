"""Short cases: reading their answers, and judging a graph by them."""

from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import UsageError
from kg.evaluate.cases import Case, Fact, kinds_of, read_cases, score_case
from kg.evaluate.figures import Tally
from kg.evaluate.predicted import Predicted
from kg.score import main

CASES = Path(__file__).parent / "gold" / "cases"
PREFIXES = """@prefix kg: <https://soukan.example/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix : <https://example.org/> . :drek a kg:Person ; rdfs:label "ドレク" . :milan a kg:Person ; rdfs:label "ミラン" .
:orda a kg:Place ; rdfs:label "オルダ" . :army a kg:Organization ; rdfs:label "ケルサ軍" .
"""


def graph_of(turtle: str) -> Predicted:
    from ontology.namespaces import NAMESPACE

    return Predicted(Graph().parse(data=PREFIXES.replace("https://soukan.example/ns#", NAMESPACE) + turtle))


def figures(turtle: str, *facts: Fact, kinds: str = "MHQ") -> dict[str, tuple[int, int, int]]:
    tally = Tally()
    score_case(graph_of(turtle), Case("x:1", "…", facts), frozenset(kinds), tally)
    return {name: (f.tp, f.fp, f.fn) for name, f in tally.evaluation().figures.items()}


def test_an_answer_is_read_with_all_its_parts(tmp_path):
    """Place, date, source and dispute stand behind the names."""
    path = tmp_path / "a.cases"
    path.write_text(
        "# a comment => M A+B\n\nドレクは会った。 => M ドレク+ミラン @オルダ港 #2031-05-03 ; Q ドレク|来ない|denies\n"
        "町は落ちた。 => H ケルサ軍>オルダ by ケルサ軍 dis ; L トルナ>オルダ\n何もない。 => -\n",
        encoding="utf-8",
    )

    first, second, third = read_cases(path)

    assert first.facts == (
        Fact("M", ("ドレク", "ミラン"), place="オルダ港", date="2031-05-03"),
        Fact("Q", ("ドレク",), words="来ない", stance="denies"),
    )
    assert second.facts == (
        Fact("H", ("ケルサ軍", "オルダ"), by="ケルサ軍", disputed=True),
        Fact("L", ("トルナ", "オルダ")),
    )
    assert (third.facts, third.where) == ((), "a.cases:5")
    assert kinds_of([second, third]) == {"H"}


@pytest.mark.parametrize(
    "line", ["町は落ちた。 => X ケルサ", "町は落ちた。 => H ケルサ軍", "ドレク。 => Q ドレク"]
)
def test_a_slip_in_an_answer_is_told(tmp_path, capsys, line):
    """One line says where, what and how; nothing is measured."""
    path = tmp_path / "a.cases"
    path.write_text(line, encoding="utf-8")

    assert main([str(path)]) == 2
    assert "a.cases:1" in capsys.readouterr().err


def test_a_file_without_cases_is_told(tmp_path):
    """An empty file measures nothing."""
    path = tmp_path / "a.cases"
    path.write_text("# nothing\n", encoding="utf-8")

    with pytest.raises(UsageError, match="no case"):
        read_cases(path)


MEETING = ":m a kg:Meeting ; kg:participant :drek, :milan ; kg:factuality kg:%s ; kg:date '2031-05-03' ."


@pytest.mark.parametrize(
    ("told", "wanted", "counts"),
    [
        ("Actual", ("ドレク", "ミラン"), (1, 0, 0)),
        ("Planned", ("ドレク", "ミラン"), (0, 0, 1)),
        ("Actual", ("ドレク", "ハルヴァ"), (0, 1, 1)),
        ("Actual", ("ドレク", "ミラン", "ハルヴァ"), (0, 1, 1)),
    ],
)
def test_a_meeting_is_right_with_all_its_parties_only(told, wanted, counts):
    """Planned ones, and ones of other parties, are not the meeting."""
    assert figures(MEETING % told, Fact("M", wanted))["meetings"] == counts


def test_date_and_place_are_judged_of_meetings_found():
    """A month is right where the day is in it; a place that is not there is missed."""
    found = figures(MEETING % "Actual", Fact("M", ("ドレク", "ミラン"), place="オルダ", date="2031-05"))

    assert (found["meeting dates"], found["meeting places"]) == ((1, 0, 0), (0, 0, 1))


CONTROL = ":k a kg:PlaceControl ; kg:place :orda ; kg:controller :army ; kg:controlKind kg:%s ; kg:factuality kg:Actual%s ."


@pytest.mark.parametrize(
    ("kind", "wanted", "counts"),
    [("Captured", "H", (1, 0, 0)), ("Lost", "L", (1, 0, 0)), ("Sovereignty", "H", (0, 1, 1))],
)
def test_holding_losing_and_owning_are_three_things(kind, wanted, counts):
    """Who took a place holds it; who is said to own it does not."""
    assert figures(CONTROL % (kind, ""), Fact(wanted, ("ケルサ軍", "オルダ")))["control"] == counts


def test_whose_word_it_is_and_who_disputes_it():
    """A claimant that is missing, and one too many, are both wrong."""
    fact = Fact("H", ("ケルサ軍", "オルダ"), by="ケルサ軍", disputed=True)

    assert figures(CONTROL % ("Captured", "; kg:accordingTo :army"), fact)["control claimant"] == (1, 0, 0)
    assert figures(CONTROL % ("Captured", ""), fact)["control claimant"] == (0, 0, 1)
    assert figures(CONTROL % ("Captured", ""), fact)["control disputed"] == (0, 0, 1)


def test_a_claim_has_its_speaker_words_and_stance():
    """The right words of another speaker are wrong and missed."""
    told = ":c a kg:Claim ; kg:speaker :drek ; kg:text '私は来ないと思う' ; kg:stance kg:Denies ."

    assert figures(told, Fact("Q", ("ドレク",), words="来ない", stance="denies"))["claim stance"] == (1, 0, 0)
    assert figures(told, Fact("Q", ("ミラン",), words="来ない"))["claims"] == (0, 1, 1)


def test_a_kind_that_a_file_does_not_ask_for_is_not_judged():
    """What the cases leave out is no error."""
    assert "meetings" not in figures(MEETING % "Actual", kinds="H")


def test_the_cases_here_can_be_read():
    """Every answer has the form, and a third of the cases is set aside."""
    cases = [case for path in sorted(CASES.glob("*.cases")) for case in read_cases(path)]

    unread = sum(case.is_unread for case in cases)
    assert len(cases) > 1400
    assert 0.25 < unread / len(cases) < 0.4
