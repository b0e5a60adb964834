import pytest
from marked_view import marked_view

from kg.extract.control import extract_control
from kg.records import Claim, ControlKind, Entity, Evidence, Factuality, Kind, PlaceControl, Stance, Status
from kg.resolve.bare_denials import with_bare_denials
from kg.resolve.control_disputes import disputed_controls
from kg.resolve.sides import Sides
from kg.resolve.word_of_holders import denied_losses

NAMES = {"ザレム": Kind.PLACE, "ノルド": Kind.PLACE, "トルナ": Kind.PLACE, "ベルカ": Kind.PLACE}
BODIES = {
    **dict.fromkeys(("トルナ軍", "ベルカ軍"), "MilitaryForce"),
    **dict.fromkeys(("トルナ国防省", "ベルカ国防省"), "Government"),
    "東海日報": "MediaOrganization",
}
ENTITIES = {
    **{name: Entity(name, kind, name) for name, kind in NAMES.items()},
    **{name: Entity(name, Kind.ORGANIZATION, name, leaf=leaf) for name, leaf in BODIES.items()},
}


def fact(holder: str, teller: str = "", **fields: object) -> PlaceControl:
    known: dict[str, object] = {
        "control_id": f"k-{holder}-{teller}",
        "place": "ザレム",
        "controller": holder,
        "kind": ControlKind.CAPTURED,
        "status": Status.CLAIMED if teller else Status.REPORTED,
        "according_to": (teller,) if teller else (),
        "stated_in": (f"c-{teller}",) if teller else (),
        "evidence": (Evidence("d", 0, 20),),
    }
    return PlaceControl(**(known | fields))  # type: ignore[arg-type]


def told(speaker: str, text: str, **fields: object) -> Claim:
    known: dict[str, object] = {
        "claim_id": f"c-{speaker}",
        "speaker": speaker,
        "text": text,
        "start": 30,
        "end": 30 + len(text),
        "about": tuple(n for n in ENTITIES if n in text),
        "evidence": (Evidence("d", 25, 60),),
    }
    return Claim(**(known | fields))  # type: ignore[arg-type]


def disputers(
    control: PlaceControl, *claims: Claim, beside: tuple[PlaceControl, ...] = ()
) -> tuple[str, ...]:
    found = disputed_controls([control, *beside], claims, Sides(ENTITIES))[0]
    contested = found.status is Status.CONTESTED
    assert contested is (bool(found.disputed_by) and bool(control.according_to))
    return found.disputed_by


STATES = told("トルナ国防省", "トルナ軍がザレムを制圧した", start=2)


@pytest.mark.parametrize(
    "reply",
    [
        told("ベルカ国防省", "事実ではない", contradicts=("c-トルナ国防省",)),
        told("ベルカ国防省", "ザレムは今もわれわれの手にある"),
        told("ベルカ国防省", "ザレムから退いた部隊はない"),
        told("ベルカ国防省", "ザレムは落ちていない"),
        told("東海日報", "ザレムではベルカ軍が守っている"),
        told("ベルカ国防省", "敵はザレムを押さえていない"),
    ],
    ids=[
        "contradicts",
        "holds on",
        "nobody left",
        "not fallen",
        "another names the holder",
        "enemy not there",
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


def test_rivals_who_both_own_a_place() -> None:
    """Two who both say that a place is theirs dispute each other; so do two holders of one day."""
    one = fact("トルナ", "トルナ国防省", kind=ControlKind.SOVEREIGNTY)
    other = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY)
    held = fact("ベルカ軍", "ベルカ国防省", kind=ControlKind.CONTROLS)

    assert disputers(one, beside=(other,)) == ("ベルカ国防省",)
    assert disputers(fact("トルナ軍", "トルナ国防省"), beside=(held,)) == ("ベルカ国防省",)
    assert disputers(one, beside=(held,)) == ()


def test_what_follows_is_no_rival() -> None:
    """A town that was taken back later, or a fact that was only planned, disputes no earlier fact."""
    first = fact("トルナ軍", "トルナ国防省", date="2031-05-01")
    later = fact("ベルカ軍", "ベルカ国防省", date="2031-05-09", kind=ControlKind.CONTROLS)
    planned = fact("ベルカ軍", "ベルカ国防省", factuality=Factuality.PLANNED, kind=ControlKind.CONTROLS)

    assert disputers(first, beside=(later,)) == ()
    assert disputers(first, beside=(planned,)) == ()


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
    ],
)
def test_a_denial_without_words(example: str, disputed: bool) -> None:
    """…と発表したが、ベルカ軍は否定した disputes the fact told just before; what else is denied does not."""
    view = marked_view(example)
    [found] = with_bare_denials(view, extract_control(view, ()), Sides(view.entities))

    assert (found.disputed_by == ("ベルカ軍",)) is disputed
    assert bool(found.disputed_by) is disputed


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
