import pytest
from marked_view import marked_view
from quarrels import ENTITIES, STATES, disputers, fact, told

from kg.extract.control import extract_control
from kg.records import (
    Claim,
    ControlKind,
    Evidence,
    Factuality,
    Stance,
    Status,
)
from kg.resolve.bare_denials import with_bare_denials
from kg.resolve.control_disputes import disputed_controls
from kg.resolve.sides import Sides
from kg.resolve.word_of_holders import denied_losses


@pytest.mark.parametrize(
    "reply",
    [
        told("ベルカ国防省", "事実ではない", contradicts=("c-トルナ国防省",)),
        told("ベルカ国防省", "ザレムは今もわれわれの手にある"),
        told("ベルカ国防省", "ザレムから退いた部隊はない"),
        told("ベルカ国防省", "ザレムは落ちていない"),
        told("東海日報", "ザレムではベルカ軍が守っている"),
        told("ベルカ国防省", "敵はザレムを押さえていない"),
        told("ベルカ国防省", "ザレムにトルナ軍の兵士は1人もいない"),
        told("ベルカ国防省", "ザレムの給水塔に翻るのはわが軍の旗だ"),
        told("ベルカ国防省", "ザレムには今も我が軍がいます"),
    ],
    ids=[
        "contradicts",
        "holds on",
        "nobody left",
        "not fallen",
        "another names the holder",
        "enemy not there",
        "no soldier there",
        "own flag",
        "own troops there",
    ],
)
def test_who_disputes_that_a_place_was_taken(reply: Claim) -> None:
    """Whose words cannot be so beside a claimed fact disputes it."""
    assert disputers(fact("トルナ軍", "トルナ国防省"), STATES, reply) == (reply.speaker,)


@pytest.mark.parametrize(
    "reply",
    [
        told("トルナ軍", "ザレムは完全に我々の手にある"),
        told("トルナ国防省", "ザレムから退いた部隊はない", claim_id="c2"),
        told("ベルカ国防省", "ノルドは今もわれわれの手にある"),
        told("ベルカ国防省", "ザレムを奪還する予定だ"),
        told("ベルカ国防省", "ザレムを必ず取り戻す"),
        told("ベルカ国防省", "ザレムは今もわれわれの手にある", evidence=(Evidence("other", 25, 60),)),
        told("東海日報", "ザレムは今も制圧されたとみられる"),
    ],
    ids=["own side", "himself", "another place", "a plan", "a promise", "another document", "repeats it"],
)
def test_who_disputes_nothing(reply: Claim) -> None:
    """The own side, another place, plans and what other documents said at other times dispute nothing."""
    assert disputers(fact("トルナ軍", "トルナ国防省"), STATES, reply) == ()


def test_of_two_villages_one_is_disputed() -> None:
    """A denial that names one of two villages disputes the fact about that one."""
    states = told("トルナ国防省", "ザレムとノルドを解放した", start=2)
    denial = told("ベルカ国防省", "ザレムは制圧されていない", contradicts=("c-トルナ国防省",))
    other = fact("トルナ軍", "トルナ国防省", place="ノルド", control_id="k2")

    first, second = disputed_controls(
        [fact("トルナ軍", "トルナ国防省"), other], [states, denial], Sides(ENTITIES)
    )

    assert (first.disputed_by, second.disputed_by) == (("ベルカ国防省",), ())


def test_what_is_given_up_in_the_same_breath() -> None:
    """Who calls a victory a paper one and admits one village does not dispute that village."""
    denial = told("ベルカ国防省", "地図の上だけの勝利だ", contradicts=("c-トルナ国防省",))
    states = told("トルナ国防省", "ザレムとノルドを取り戻した", start=2)
    other = fact("トルナ軍", "トルナ国防省", place="ノルド", control_id="k2")
    lost = fact("ベルカ", "ベルカ国防省", kind=ControlKind.LOST, evidence=denial.evidence)

    first, second, _ = disputed_controls(
        [fact("トルナ軍", "トルナ国防省"), other, lost], [states, denial], Sides(ENTITIES)
    )

    assert (first.disputed_by, second.disputed_by) == ((), ("ベルカ国防省",))


def test_an_admission_ends_a_dispute() -> None:
    """Earlier denials of the loser's own side, or of anybody, do not dispute what the loser admits."""
    lost = fact("ベルカ軍", "ベルカ国防省", kind=ControlKind.LOST, evidence=(Evidence("d", 70, 90),))
    before = told("ベルカ軍", "ザレムから退いた部隊はない")

    assert disputers(lost, before) == ()


def test_a_state_disputes_nothing_that_its_army_holds() -> None:
    """Disputers of the holder's own side are left out, and a fact without any is claimed."""
    mixed = fact("トルナ軍", "東海日報", disputed_by=("トルナ", "ベルカ軍"), status=Status.CONTESTED)
    own = fact("トルナ軍", "東海日報", disputed_by=("トルナ",), status=Status.CONTESTED)

    assert disputers(mixed) == ("ベルカ軍",)
    assert disputers(own) == ()


NORTH, SOUTH, CITY = "〈トルナ軍:Organization〉", "〈ベルカ軍:Organization〉", "〈ザレム:Place〉"


@pytest.mark.parametrize(
    ("example", "disputed"),
    [
        (f"{NORTH}は{CITY}を制圧したが、{SOUTH}は否定した。", True),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}側はこれを認めていない。", True),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}の報道官は制圧を否定している。", True),
        (f"{NORTH}は{CITY}を制圧した。雨が降った。{SOUTH}は否定した。", False),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}は否定しなかった。", False),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}は関与を否定した。", False),
        (f"{NORTH}は{CITY}を制圧した。{NORTH}は否定した。", False),
        (f"{NORTH}は{CITY}を制圧する計画だ。{SOUTH}は否定した。", False),
        (f"{NORTH}は{CITY}を併合した。雨が降った。{SOUTH}は併合を一度も承認していない。", True),
        (f"{NORTH}は{CITY}を制圧した。雨が降った。{SOUTH}は併合を承認していない。", False),
        (f"{NORTH}は{CITY}を併合した。{SOUTH}は併合を承認した。", False),
    ],
)
def test_a_denial_without_words(example: str, disputed: bool) -> None:
    """…と発表したが、ベルカ軍は否定した disputes the fact told just before; what else is denied does not."""
    view = marked_view(example)
    [found] = with_bare_denials(view, extract_control(view, ()), Sides(view.entities))

    assert (found.disputed_by == ("ベルカ軍",)) is disputed
    assert bool(found.disputed_by) is disputed


def test_who_does_not_give_way() -> None:
    """Who keeps to his right to a place disputes that it is somebody else's, wherever that is told."""
    view = marked_view(f"県境の{CITY}は、{SOUTH}が古い絵図を根拠に譲らない。雨が降った。")
    owned = fact("トルナ軍", "トルナ軍", kind=ControlKind.SOVEREIGNTY, evidence=(Evidence("d", 900, 940),))
    held = fact("トルナ軍", "トルナ軍", kind=ControlKind.CONTROLS, control_id="k2")

    first, second = with_bare_denials(view, (owned, held), Sides(view.entities))

    assert (first.disputed_by, second.disputed_by) == (("ベルカ軍",), ())


@pytest.mark.parametrize(
    ("denied", "factuality", "tellers", "disputers"),
    [
        ("トルナ軍がザレムを制圧したとの発表を", Factuality.ACTUAL, ("トルナ軍",), ("ベルカ国防省",)),
        ("トルナ軍がザレムを制圧したとのうわさを", Factuality.DENIED, ("ベルカ国防省",), ()),
    ],
)
def test_a_fact_that_its_only_claim_denies(
    denied: str, factuality: Factuality, tellers: tuple[str, ...], disputers: tuple[str, ...]
) -> None:
    """Who denies an announcement is no witness of what it announces; of a rumour only its denial is known."""
    denial = told("ベルカ国防省", denied, stance=Stance.DENIES, quotation="Indirect")
    [found] = disputed_controls([fact("トルナ軍", "ベルカ国防省")], [denial], Sides(ENTITIES))

    assert (found.factuality, found.according_to, found.disputed_by) == (factuality, tellers, disputers)
    assert disputed_controls([found], [denial], Sides(ENTITIES)) == (found,)


@pytest.mark.parametrize(
    ("claim", "held"),
    [
        (told("ベルカ国防省", "ザレムは落ちていない"), [("ザレム", "ベルカ")]),
        (told("ベルカ軍", "町から退いた部隊はない", context=("ザレム",)), [("ザレム", "ベルカ軍")]),
        (told("ベルカ国防省", "ザレムの奪回は作り話だ"), [("ザレム", "ベルカ")]),
        (told("ベルカ国防省", "ザレムは落ちた"), []),
        (told("ベルカ国防省", "ザレムを失わないよう", stance=Stance.DEMANDS), []),
        (told("東海日報", "ザレムは落ちていない"), []),
        (told("ベルカ軍", "町から退いた部隊はない", context=("ザレム", "ノルド")), []),
    ],
    ids=["not fallen", "nobody left", "not retaken", "fallen", "a demand", "no party", "which town"],
)
def test_who_denies_a_loss_says_who_holds(claim: Claim, held: list[tuple[str, str]]) -> None:
    """町は落ちていない says that the speaker's side holds the town, where town and side are known."""
    found = denied_losses([claim], (), Sides(ENTITIES))

    assert [(c.place, c.controller) for c in found] == held
    assert all(c.according_to == (claim.speaker,) and c.status is Status.CLAIMED for c in found)


def test_a_holding_that_is_known_is_not_told_twice() -> None:
    """What the control rules read in a claim is left to them."""
    claim = told("ベルカ国防省", "ザレムは落ちていない")

    assert denied_losses([claim], (fact("ベルカ軍", "ベルカ国防省"),), Sides(ENTITIES)) == ()
