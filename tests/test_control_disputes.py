from dataclasses import replace

import pytest
from marked_view import marked_view
from quarrels import ENTITIES, STATES, disputers, fact, told

from kg.extract.control import extract_control
from kg.records import (
    Claim,
    ControlKind,
    Entity,
    Evidence,
    Factuality,
    Kind,
    Office,
    Stance,
    Status,
)
from kg.resolve.bare_denials import with_bare_denials
from kg.resolve.control_disputes import disputed_controls
from kg.resolve.employers import with_employers
from kg.resolve.rebuffs import with_rebuffs
from kg.resolve.sides import Sides
from kg.resolve.word_of_holders import stated_holdings


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
        told("ベルカ国防省", "ザレムは一寸たりとも渡さない"),
        told("ベルカ国防省", "敵兵はザレムに一歩も入っていない"),
        told("ベルカ国防省", "ザレムを襲った戦闘員は撃退された"),
        told("ベルカ国防省", "ザレムでは市街戦が続いている"),
        told("ベルカ国防省", "ザレムからの撤退を", stance=Stance.DENIES),
        told("ベルカ国防省", "一度も失っていない", context=("ザレム",)),
        told("ベルカ国防省", "ザレムの市役所は平常どおり業務を続けている"),
        told("ベルカ国防省", "守備隊の健在を", context=("ザレム",)),
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
        "never given up",
        "nobody came in",
        "driven out",
        "still fought for",
        "denies in a noun",
        "lost nothing",
        "business as usual",
        "alive and well",
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
        told("ベルカ国防省", "ザレムの船は引き揚げられない"),
        told("ベルカ国防省", "ザレムは会談の予定に入っていない"),
        told("ベルカ国防省", "ザレムの違法な占領を許さない"),
        told("ベルカ国防省", "ザレムから退くべきだ。交渉を求める", stance=Stance.DEMANDS),
        told("ベルカ国防省", "ザレムからの撤退を"),
        told("ベルカ国防省", "兵士を一人も失っていない", context=("ザレム",)),
        told("ベルカ国防省", "ザレムは双方とも掌握できていない"),
    ],
    ids=[
        "own side",
        "himself",
        "another place",
        "a plan",
        "a promise",
        "another document",
        "repeats it",
        "cannot leave",
        "not on the plan",
        "a crime of whom",
        "a demand",
        "no denial",
        "lost no men",
        "neither side",
    ],
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
        (f"{NORTH}は{CITY}を併合したが、{SOUTH}をはじめ多くの国は承認していない。", True),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}はこの主張を受け入れていない。", True),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}は停戦案を受け入れていない。", False),
        (f"{NORTH}は{CITY}を占領した。{SOUTH}は今も占領を認めていない。", True),
        (f"{NORTH}は{CITY}を併合した。{SOUTH}は直ちに大使を呼び、厳重に抗議した。", True),
        (f"{NORTH}は{CITY}を併合した。{SOUTH}は抗議しなかった。", False),
        (f"{NORTH}は{CITY}を併合した。{SOUTH}は編入の事実そのものを認めない。", True),
        (f"{NORTH}は{CITY}を併合した。{SOUTH}は編入の事実そのものを認めた。", False),
        (f"{NORTH}は{CITY}を制圧した。{SOUTH}は捕虜の扱いに抗議した。", False),
    ],
)
def test_a_denial_without_words(example: str, disputed: bool) -> None:
    """…と発表したが、ベルカ軍は否定した disputes the fact told just before; what else is denied does not."""
    view = marked_view(example)
    [found] = with_bare_denials(view, extract_control(view, ()), Sides(view.entities))

    assert (found.disputed_by == ("ベルカ軍",)) is disputed
    assert bool(found.disputed_by) is disputed


@pytest.mark.parametrize(
    ("fact_told", "verb", "words", "disputed"),
    [
        ("を制圧した。", "一蹴", "おとぎ話だ", True),
        ("を制圧した。", "反論", "彼らの地図は古い", True),
        ("を制圧した。", "述べる", "絵に描いた餅だ", True),
        ("を制圧した。", "述べる", "3人が負傷した", False),
        ("を制圧した。", "抗議", "国際法に違反する", False),
        ("を併合した。", "抗議", "国際法に違反する", True),
        ("を併合した。", "述べる", "解決すべき領土問題は存在しない", True),
        ("を制圧した。", "述べる", "解決すべき領土問題は存在しない", False),
        ("を併合した。", "述べる", "事実認定には承服しがたい", True),
        ("を制圧した。", "述べる", "そのような事実はない", True),
        ("を制圧した。", "述べる", "人質を傷つけるような事実を許さない", False),
        ("を制圧する計画だ。", "一蹴", "おとぎ話だ", False),
        ("を制圧したと主張する。", "揶揄", "魚屋二軒のことか", False),
        ("を国有化した。", "反発", "国有化は契約違反で無効だ", True),
        ("を接収した。", "述べる", "接収に応じた覚えはない", True),
        ("を接収した。", "述べる", "接収は順調に進んだ", False),
        ("を制圧した。雨が降った。雪が降った。風が吹いた。", "一蹴", "おとぎ話だ", False),
    ],
)
def test_a_refusal_of_what_was_just_told(fact_told: str, verb: str, words: str, disputed: bool) -> None:
    """「おとぎ話だ」と一蹴した is of the fact before it; a protest is of rights alone."""
    view = marked_view(f"{NORTH}は{CITY}{fact_told}{SOUTH}は「{words}」と{verb}した。")
    start = view.text.index(words)
    evidence = (view.evidence(next(s for s in view.sentences if s.start <= start < s.end)),)
    claim = Claim("c", "ベルカ軍", words, start, start + len(words), verb=verb, about=(), evidence=evidence)
    [found] = with_rebuffs(view, extract_control(view, ()), [claim], Sides(view.entities))

    assert found.disputed_by == (("ベルカ軍",) if disputed else ())


def test_the_accused_denies_what_another_says_of_him() -> None:
    """A third party's word that a side holds a place is disputed by that side's own denial of it."""
    states = told("東海日報", "トルナ軍がザレムに居座っている", start=2)
    held = fact("トルナ軍", "東海日報", kind=ControlKind.CONTROLS)
    denial = told("トルナ国防省", "いるのは測量技師だけだ", verb="反論", contradicts=("c-東海日報",))
    comment = replace(denial, verb="述べる")

    assert disputers(held, states, denial) == ("トルナ国防省",)
    assert disputers(held, states, comment) == ()


def test_what_is_so_now_answers_the_narrator() -> None:
    """町は今もわれわれの手にある disputes what the narrator told just before, not what he tells after it."""
    later = told("ベルカ国防省", "ザレムは今もわれわれの手にある")

    assert disputers(fact("トルナ軍"), later) == ("ベルカ国防省",)
    assert disputers(fact("トルナ軍", evidence=(Evidence("d", 70, 90),)), later) == ()


def test_a_land_that_speaks_has_a_side() -> None:
    """A land of no known class acts by speaking, and by ministers; a town by its mayor does not."""
    town = Entity("ペシュ", Kind.PLACE, "ペシュ")
    mayor = Entity("ハジ", Kind.PERSON, "ハジ", offices=(Office("市長", "ペシュ"),))
    minister = replace(mayor, offices=(Office("国防相", "ペシュ"),))

    assert not Sides({"ペシュ": town}).acts("ペシュ")
    assert Sides({"ペシュ": town}, ["ペシュ"]).acts("ペシュ")
    assert Sides({"ペシュ": town, "ハジ": minister}).acts("ペシュ")
    assert not Sides({"ペシュ": town, "ハジ": mayor}).acts("ペシュ")


def test_a_bare_ministry_disputes_for_its_state() -> None:
    """Where a ministry that many states have disputes a fact, its state does; one that is named apart alone."""
    state = Entity("ペシュ", Kind.PLACE, "ペシュ", leaf="Country")
    bare = Entity("国防省", Kind.ORGANIZATION, "国防省", leaf="Government", country="ペシュ")
    apart = Entity("ペシュ国防省", Kind.ORGANIZATION, "ペシュ国防省", leaf="Government", country="ペシュ")
    sides = Sides({e.entity_id: e for e in (state, bare, apart)})

    assert sides.states_behind(["国防省"]) == {"ペシュ"}
    assert sides.states_behind(["ペシュ国防省", "ペシュ"]) == frozenset()


def test_a_ministry_is_of_the_state_it_is_named_with() -> None:
    """A bare ministry has the country that the text names right before it, where that is one."""
    named = "〈トルナ王国:Place〉の〈国防省:Organization〉が会見した。"
    two = f"{named}〈ベルカ王国:Place〉の〈国防省:Organization〉も会見した。"

    assert with_employers(marked_view(named))["国防省"].country == "トルナ王国"
    assert with_employers(marked_view(two))["国防省"].country == ""


def test_a_country_by_one_of_its_names() -> None:
    """A land whose other name ends like a state's is a country, and changes no hands."""
    state = Entity("ペシュ", Kind.PLACE, "ペシュ", aliases=("ペシュ共和国",))
    town = Entity("ペシュ", Kind.PLACE, "ペシュ", aliases=("ペシュ地区",))

    assert Sides({"ペシュ": state}).is_party("ペシュ")
    assert not Sides({"ペシュ": state}).is_ground("ペシュ")
    assert Sides({"ペシュ": town}).is_ground("ペシュ")
    assert not Sides({"ペシュ": town}).is_party("ペシュ")


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
        (told("ベルカ国防省", "ザレムは一度も取り戻していない"), []),
        (told("ベルカ国防省", "ザレムでは市街戦が続いている"), []),
        (told("ベルカ国防省", "ザレムは落ちた"), []),
        (told("ベルカ国防省", "ザレムを失わないよう", stance=Stance.DEMANDS), []),
        (told("東海日報", "ザレムは落ちていない"), []),
        (told("ベルカ軍", "町から退いた部隊はない", context=("ザレム", "ノルド")), []),
    ],
    ids=[
        "not fallen",
        "nobody left",
        "not retaken",
        "never won back",
        "still fought for",
        "fallen",
        "a demand",
        "no party",
        "which town",
    ],
)
def test_who_denies_a_loss_says_who_holds(claim: Claim, held: list[tuple[str, str]]) -> None:
    """町は落ちていない says that the speaker's side holds the town, where town and side are known."""
    found = stated_holdings([claim], (), Sides(ENTITIES))

    assert [(c.place, c.controller) for c in found] == held
    assert all(c.according_to == (claim.speaker,) and c.status is Status.CLAIMED for c in found)


@pytest.mark.parametrize(
    ("claim", "answer", "held"),
    [
        ("ザレムはトルナ軍が奪った", "", "トルナ軍"),
        ("町を奪った", "作り話だ", "トルナ"),
        ("町を奪った", "", ""),
        ("町を奪う予定だ", "作り話だ", ""),
        ("町を奪ったとの情報がある", "作り話だ", ""),
        ("町を奪ったという報告は誤りだった", "作り話だ", ""),
        ("占領していた町を離れた", "作り話だ", ""),
    ],
    ids=["names both", "answered", "unanswered", "a plan", "hearsay", "taken back", "of before"],
)
def test_who_is_answered_says_who_holds(claim: str, answer: str, held: str) -> None:
    """A taking that another side disputes is what its speaker states; so is one that names both."""
    states = told("トルナ国防省", claim, context=("ザレム",), start=2)
    denial = told("ベルカ国防省", answer, contradicts=(states.claim_id,) if answer else ())

    found = stated_holdings([states, denial], (), Sides(ENTITIES))

    assert [(c.place, c.controller, c.kind) for c in found] == (
        [("ザレム", held, ControlKind.CAPTURED)] if held else []
    )


def test_a_holding_that_is_known_is_not_told_twice() -> None:
    """What the control rules read in a claim is left to them."""
    claim = told("ベルカ国防省", "ザレムは落ちていない")

    assert stated_holdings([claim], (fact("ベルカ軍", "ベルカ国防省"),), Sides(ENTITIES)) == ()


def test_who_says_that_the_same_did_not_happen_disputes_it() -> None:
    denied = fact("トルナ軍", "東海日報", control_id="k-no", factuality=Factuality.DENIED, stated_in=())
    elsewhere = fact("トルナ軍", "東海日報", place="ノルド", factuality=Factuality.DENIED, stated_in=())

    assert disputers(fact("トルナ軍"), beside=(denied,)) == ("東海日報",)
    assert disputers(fact("トルナ軍"), beside=(elsewhere,)) == ()
    assert disputers(fact("ベルカ軍"), beside=(denied,)) == ()
