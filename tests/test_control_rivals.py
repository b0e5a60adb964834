import re
from dataclasses import replace

import pytest
from marked_view import marked_view
from quarrels import ENTITIES, STATES, disputers, fact, told

from kg.extract.view import View
from kg.records import (
    ControlKind,
    Evidence,
    Factuality,
    Office,
    PlaceControl,
    Stance,
)
from kg.resolve.control_disputes import disputed_controls
from kg.resolve.employers import with_employers
from kg.resolve.parts import wholes_of
from kg.resolve.sides import Sides
from kg.resolve.word_of_holders import stated_holdings


def test_rivals_who_both_own_a_place() -> None:
    """Two who both say that a place is theirs dispute each other; so do two holders of one day."""
    one = fact("トルナ", "トルナ国防省", kind=ControlKind.SOVEREIGNTY)
    other = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY)
    held = fact("ベルカ軍", "ベルカ国防省", kind=ControlKind.CONTROLS)

    assert disputers(one, beside=(other,)) == ("ベルカ国防省",)
    assert disputers(fact("トルナ軍", "トルナ国防省"), beside=(held,)) == ("ベルカ国防省",)
    assert disputers(one, beside=(held,)) == ("ベルカ国防省",)
    assert disputers(one, beside=(fact("ベルカ軍", "東海日報", kind=ControlKind.CONTROLS),)) == ()


def test_a_right_is_at_odds_with_an_annexation() -> None:
    """Whose land it is, is disputed between who annexed it and who calls it his own."""
    annexed = fact("トルナ", "トルナ国防省", kind=ControlKind.ANNEXED)
    owned = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY)

    assert disputers(annexed, beside=(owned,)) == ("ベルカ国防省",)
    assert disputers(owned, beside=(annexed,)) == ("トルナ国防省",)


def test_who_is_said_to_occupy_his_own() -> None:
    """Occupation is the accuser's word: who calls the place his own disputes it, who only holds it does not."""
    accused = fact("トルナ軍", "ベルカ国防省", kind=ControlKind.OCCUPIED)
    owned = fact("トルナ", "トルナ国防省", kind=ControlKind.SOVEREIGNTY)
    held = fact("トルナ軍", "トルナ国防省", kind=ControlKind.CONTROLS)

    assert disputers(accused, beside=(owned,)) == ("トルナ国防省",)
    assert disputers(accused, beside=(held,)) == ()
    assert disputers(fact("トルナ軍", kind=ControlKind.OCCUPIED), beside=(owned,)) == ()


def test_nameless_troops_of_an_accusation() -> None:
    """The marines that somebody complains of are the owner's, and each disputes the other's word."""
    marines = replace(ENTITIES["トルナ軍"], entity_id="海兵隊", name="海兵隊")
    sides = Sides({**ENTITIES, "海兵隊": marines})
    accused = fact("海兵隊", "ベルカ国防省", kind=ControlKind.OCCUPIED)
    owned = fact("トルナ", "トルナ国防省", kind=ControlKind.SOVEREIGNTY)
    victim = fact("ベルカ", "東海日報", kind=ControlKind.SOVEREIGNTY)

    first, second = disputed_controls([accused, owned], (), sides)

    assert (first.disputed_by, second.disputed_by) == (("トルナ国防省",), ("ベルカ国防省",))
    assert disputed_controls([accused, victim], (), sides)[0].disputed_by == ()


def test_who_keeps_what_another_calls_his_own() -> None:
    """A right is disputed by the country that holds the place, as the narrator tells; by no company."""
    owned = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY)
    held = fact("トルナ軍", kind=ControlKind.CONTROLS)
    company = fact("東海日報", kind=ControlKind.CONTROLS)

    assert disputers(owned, beside=(held,)) == ("トルナ",)
    assert disputers(owned, beside=(company,)) == ()
    assert disputers(owned, beside=(replace(held, kind=ControlKind.LOST),)) == ()
    assert disputers(owned, beside=(replace(held, controller="ベルカ軍"),)) == ()


@pytest.mark.parametrize(("stance", "disputes"), [(Stance.DENIES, True), (Stance.ASSERTS, False)])
def test_who_denies_that_his_troops_are_there(stance: Stance, disputes: bool) -> None:
    """Of what a third party says of them, the occupiers' side may dispute that they are there at all."""
    accused = fact("トルナ軍", "東海日報", kind=ControlKind.OCCUPIED)
    states = told("東海日報", "ザレムにトルナ軍が居座っている", start=2)
    denial = told("トルナ国防省", "いるのは測量技師だけだ", contradicts=("c-東海日報",), stance=stance)

    assert bool(disputers(accused, states, denial)) is disputes


def test_a_denial_far_from_what_the_narrator_tells() -> None:
    """Pages later a denial is of other times, unless somebody claims the fact."""
    denial = told("ベルカ国防省", "ザレムは落ちていない", start=900, end=910)

    assert disputers(fact("トルナ軍"), denial) == ()
    assert disputers(fact("トルナ軍", "トルナ国防省"), STATES, denial) == ("ベルカ国防省",)


def bodies_of_offices(example: str) -> list[str]:
    """Return the bodies of the one office that 〈ミラン:Person+office〉 has in *example*."""
    title = re.findall(r"\+([^〉]+)〉", example)[0]
    view = marked_view(example.replace(f"+{title}", ""))
    official = replace(view.entities["ミラン"], offices=(Office(title, ""),))
    entities = {**view.entities, "ミラン": official}
    found = with_employers(View(view.analysis, view.mentions, entities))["ミラン"]
    return [o.organization for o in found.offices]


@pytest.mark.parametrize(
    ("example", "body"),
    [
        ("〈ザレム軍:Organization〉の〈ミラン:Person+報道官〉は黙った。", "ザレム軍"),
        ("「〈ザレム軍:Organization〉」（ZF）の〈ミラン:Person+報道官〉は黙った。", "ザレム軍"),
        ("〈ザレム軍:Organization〉第2管区の〈ミラン:Person+司令官〉は黙った。", "ザレム軍"),
        ("〈ザレム軍:Organization〉は〈ミラン:Person+報道官〉を送った。", ""),
        ("〈ザレム軍:Organization〉の〈ミラン:Person+画家〉は黙った。", ""),
        ("〈ザレム軍:Organization〉、〈ミラン:Person+報道官〉は黙った。", ""),
    ],
)
def test_what_body_stands_before_an_official(example: str, body: str) -> None:
    """An official is of the body right before him; nobody else gets one."""
    assert bodies_of_offices(example) == [body]


@pytest.mark.parametrize(
    ("example", "firm"),
    [
        ("〈ラケ港湾:Organization〉は港を営む。〈ミラン:Person+社長〉は黙った。", "ラケ港湾"),
        (
            "〈ラケ港湾:Organization〉（LK）は港を営む。旧知の〈ミラン:Person+最高経営責任者〉は黙った。",
            "ラケ港湾",
        ),
        (
            "〈ラケ港湾:Organization〉は〈ベルカ海運:Organization〉を訴えた。〈ミラン:Person+社長〉は黙った。",
            "",
        ),
        (
            "〈ラケ港湾:Organization〉は港を営む。〈ベルカ海運:Organization〉の〈ミラン:Person+社長〉は黙った。",
            "",
        ),
        ("港は〈ラケ港湾:Organization〉が営む。〈ミラン:Person+社長〉は黙った。", ""),
        ("〈ラケ港湾:Organization〉は港を営む。\n\n〈ミラン:Person+社長〉は黙った。", ""),
        ("〈ラケ港湾:Organization〉は港を営む。〈ミラン:Person+市長〉は黙った。", ""),
    ],
)
def test_whose_head_is_named_after_a_sentence_about_a_firm(example: str, firm: str) -> None:
    """A head of a firm is of the one firm that the sentence before is about; a mayor is of none."""
    assert bodies_of_offices(example) == [firm]


def test_what_the_narrator_tells_is_disputed_beside_it() -> None:
    """A rival claim right after a narrated fact disputes it; one pages later, or of another time, does not."""
    beside = fact("ベルカ軍", "ベルカ国防省", kind=ControlKind.CONTROLS, evidence=(Evidence("d", 21, 40),))
    far = fact("ベルカ軍", "ベルカ国防省", kind=ControlKind.CONTROLS, evidence=(Evidence("d", 900, 940),))

    assert disputers(fact("トルナ軍"), beside=(beside,)) == ("ベルカ国防省",)
    assert disputers(fact("トルナ軍"), beside=(far,)) == ()


def test_a_part_is_disputed_with_its_whole() -> None:
    """Who owns all islands disputes that one of them is another's; a holder of one does not dispute the rest."""
    whole_of = {"ノルド": "ザレム"}
    part = fact("トルナ軍", "トルナ国防省", place="ノルド", kind=ControlKind.CONTROLS)
    owner = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY)
    holder = fact("ベルカ", "ベルカ国防省", kind=ControlKind.CONTROLS)

    def of_part(*beside: PlaceControl) -> tuple[str, ...]:
        return disputed_controls([part, *beside], (), Sides(ENTITIES), whole_of)[0].disputed_by

    assert of_part(owner) == ("ベルカ国防省",)
    assert of_part(holder) == ()
    assert disputed_controls([part, owner], (), Sides(ENTITIES))[0].disputed_by == ()


@pytest.mark.parametrize(
    ("example", "wholes"),
    [
        ("〈ザレム諸島:Place〉の〈北島:Place〉に船が着いた。", {"北島": "ザレム諸島"}),
        ("〈ザレム諸島:Place〉は霧だ。〈灯島:Place〉も霧だ。", {"灯島": "ザレム諸島"}),
        ("〈ノルド湖:Place〉は深い。〈北岸:Place〉は遠い。", {"北岸": "ノルド湖"}),
        ("〈ザレム市:Place〉は静かだ。〈北岸:Place〉は遠い。", {}),
        ("〈ザレム市:Place〉の〈ノルド市:Place〉とは別だ。", {}),
        ("〈ザレム市:Place〉、〈ノルド島:Place〉を回った。", {}),
    ],
)
def test_parts_of_places(example: str, wholes: dict[str, str]) -> None:
    """A part is named after its whole, or has no name of its own; two towns are no parts of each other."""
    view = marked_view(example)

    assert wholes_of(view, Sides(view.entities)) == wholes


def test_rights_that_are_claimed_on_other_days() -> None:
    """Two who each own a place by their own word dispute each other, whenever each has said so."""
    north = fact("トルナ", "トルナ国防省", kind=ControlKind.SOVEREIGNTY, date="2031-05-02")
    south = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY, date="2031-05-09")
    held = replace(south, kind=ControlKind.CONTROLS)

    assert disputers(north, beside=(south,)) == ("ベルカ国防省",)
    assert disputers(replace(north, kind=ControlKind.CONTROLS), beside=(held,)) == ()


def test_captures_told_in_one_breath() -> None:
    """Of two who in one sentence each say that they took the place, each disputes the other."""
    north, south = fact("トルナ軍", "トルナ軍"), fact("ベルカ軍", "ベルカ軍")
    later = replace(south, evidence=(Evidence("d", 50, 70),))

    assert disputers(north, beside=(south,)) == ("ベルカ軍",)
    assert disputers(north, beside=(later,)) == ()


def test_what_follows_is_no_rival() -> None:
    """A town that was taken back later, or a fact that was only planned, disputes no earlier fact."""
    first = fact("トルナ軍", "トルナ国防省", date="2031-05-01")
    later = fact("ベルカ軍", "ベルカ国防省", date="2031-05-09", kind=ControlKind.CONTROLS)
    planned = fact("ベルカ軍", "ベルカ国防省", factuality=Factuality.PLANNED, kind=ControlKind.CONTROLS)

    assert disputers(first, beside=(later,)) == ()
    assert disputers(first, beside=(planned,)) == ()


def test_staffs_hold_nothing() -> None:
    """Who speaks for an army's staff says that the country holds on."""
    staff = replace(ENTITIES["ベルカ軍"], entity_id="参謀本部", name="ベルカ参謀本部")
    claim = told("参謀本部", "ザレムでは一歩も譲っていない", claim_id="c1")

    [held] = stated_holdings([claim], (), Sides({**ENTITIES, "参謀本部": staff}))

    assert held.controller == "ベルカ"


def test_who_is_named_beside_a_taking_is_not_read_as_the_taker() -> None:
    """トルナ軍 says that the town into which ベルカ軍 came is retaken: ベルカ軍 took nothing."""
    taken = told(
        "トルナ軍",
        "ベルカ軍が攻めてきたザレムについて完全に奪還した",
        claim_id="c1",
        about=("ベルカ軍", "ザレム"),
    )

    assert stated_holdings([taken], (), Sides(ENTITIES)) == ()


def test_who_denies_a_capture_took_nothing() -> None:
    """トルナ軍 denies the news that ザレム is taken: the word of the other is not its own."""
    denial = told(
        "トルナ軍",
        "ザレムを奪還したとする発表",
        stance=Stance.DENIES,
        claim_id="c1",
        about=("ザレム",),
    )
    news = told("ベルカ軍", "ザレムを奪還した", claim_id="c2", about=("ザレム",))
    answered = replace(denial, contradicts=("c2",))

    assert "トルナ軍" not in {h.controller for h in stated_holdings([answered, news], (), Sides(ENTITIES))}


@pytest.mark.parametrize(
    ("text", "rule", "holds"),
    [
        ("わが国の領土だ", "turn-label", True),
        ("わが軍が押さえている", "turn-label", True),
        ("島はわが国の領土だ", "turn-label", True),
        ("わが国の領土だ", "to/topic", False),
        ("この半島はわが国の一部だ", "turn-label", False),
        ("わが国の領土だと明記されるなら検討する", "turn-label", False),
    ],
)
def test_an_answer_speaks_of_what_was_asked_about(text: str, rule: str, holds: bool) -> None:
    """What an answer leaves out was named by the question; elsewhere, or of another thing, nobody knows."""
    claim = told("トルナ国防省", text, rule=rule, about=(), context=("ザレム",))

    found = stated_holdings((claim,), (), Sides(ENTITIES))

    assert [c.place for c in found] == (["ザレム"] if holds else [])


def test_no_quarrel_is_nothing_denied() -> None:
    """Who denies that there is a question of whose a place is says that it is his."""
    owned = fact("ベルカ", "ベルカ国防省", kind=ControlKind.SOVEREIGNTY)
    claim = told("トルナ国防省", "ザレムに領土問題は存在しない", stance=Stance.DENIES)

    assert disputers(owned, claim) == ("トルナ国防省",)


def test_what_a_demonstrative_points_at_is_the_place_named_right_before() -> None:
    """ザレムに触れ、この町は…: it is ザレム, not the place that was named before the claim."""
    claim = told(
        "トルナ国防省",
        "ザレムについて触れ、この町はトルナの一部であり続ける",
        claim_id="c1",
        context=("ノルド",),
    )
    answer = told("ベルカ国防省", "ザレムはベルカの領土だ", claim_id="c2", contradicts=("c1",))

    held = stated_holdings([claim, answer], (), Sides(ENTITIES))

    assert {h.place for h in held} == {"ザレム"}


@pytest.mark.parametrize(
    "words",
    [
        "不可分の領土だ",
        "固有の領土である",
        "正当な領土です",
        "国土の一部だ",
        "わが国の州の一つだ",
        "トルナの州だ",
        "わが国の管轄にある",
        "自国の行政下にある",
        "一度も他国の手に渡っていない",
        "誰にも渡せない",
        "国民の財産だ",
    ],
)
def test_words_of_owning(words: str) -> None:
    """What is called a land's own, its owner named or not, is the speaker's."""
    claim = told("トルナ国防省", f"ザレムは{words}")

    assert {h.controller for h in stated_holdings([claim], (), Sides(ENTITIES))} == {"トルナ"}


@pytest.mark.parametrize(
    "words", ["不可分の領土ではない", "ベルカの州ではない", "豊かな土地だ", "美しい国だ", "国土の広さを示す"]
)
def test_words_of_no_owning(words: str) -> None:
    """What is negated, or tells of the land alone, owns nothing."""
    claim = told("トルナ国防省", f"ザレムは{words}")

    assert stated_holdings([claim], (), Sides(ENTITIES)) == ()


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("わが軍はザレムを離れていない", True),
        ("長官はその晩、ザレムを離れていない", False),
        ("大統領はザレムから出ていない", False),
    ],
)
def test_where_one_person_stays_is_nobodys_land(text: str, holds: bool) -> None:
    """An army that has not left a town holds it; an official who has not left it only is there."""
    found = stated_holdings([told("ベルカ国防省", text, stance=Stance.DENIES)], (), Sides(ENTITIES))

    assert bool(found) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("ザレムへ至る鉄道はすべてわが軍の管理下に入った", False),
        ("ザレムはすべてわが軍の管理下に入った", True),
        ("トルナの防空ミサイルがそれてザレムに落ちた", False),
        ("ザレムは夜半に落ちた", True),
        ("ザレムの駐留はこれを不法占拠と呼ぶほかない", False),
    ],
)
def test_what_is_said_of_something_else(text: str, holds: bool) -> None:
    """A railway to a town, a missile that falls on it and a crime say nothing of who holds it."""
    answer = told("ベルカ国防省", "ザレムは我々が保持している", claim_id="b")
    said = told("トルナ国防省", text, contradicts=("b",))

    found = stated_holdings([said, answer], (), Sides(ENTITIES))
    assert any(c.stated_in == (said.claim_id,) for c in found) is holds


@pytest.mark.parametrize(
    ("words", "owns"),
    [
        ("は住民投票で帰属を選んだ", True),
        ("は住民の意思により祖国に復帰した", True),
        ("は住民投票を求めている", False),
    ],
)
def test_what_a_vote_decided(words: str, owns: bool) -> None:
    """Who says that the people of a town chose says that it is his own."""
    claim = told("トルナ国防省", f"ザレム{words}", contradicts=("b",))
    answer = told("ベルカ国防省", "ザレムは我が国固有の領土だ", claim_id="b")

    found = stated_holdings([claim, answer], (), Sides(ENTITIES))
    assert any(c.according_to == ("トルナ国防省",) for c in found) is owns


def test_from_whom_a_place_was_taken_is_no_rival() -> None:
    """X が支配する町を奪還した: whoever took it says nothing against its having been X's till then."""
    held = replace(fact("ベルカ軍", "", kind=ControlKind.CONTROLS), rule="take-relative", according_to=())
    taken = fact("トルナ軍", "トルナ国防省")

    assert disputers(held, beside=(taken,)) == ()
    assert disputers(replace(held, rule="take-object"), beside=(taken,)) == ("トルナ国防省",)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("ザレムを失ってはいない", True),
        ("ザレムの部隊を入れ替えただけだ", False),
        ("ザレムから後退しただけだ", False),
        ("ザレムからは退いていない", True),
    ],
)
def test_who_only_fell_back_is_there_no_more(text: str, holds: bool) -> None:
    """後退しただけだ denies a rout, and not that the place was left."""
    said = told("トルナ国防省", text)

    assert bool(stated_holdings((said,), (), Sides(ENTITIES))) is holds


@pytest.mark.parametrize(("ends", "holds"), [("政府", True), ("大使館", False), ("情報局", False)])
def test_what_only_speaks_for_a_state_has_no_land(ends: str, holds: bool) -> None:
    """An embassy or a bureau says whose land it is: not its own."""
    body = replace(ENTITIES["トルナ国防省"], entity_id="body", name=f"ソルカ{ends}", leaf="Government")
    own = told(
        "body", "ザレムは住民投票で帰属を選んだ。ザレムはわが国の領土だ", claim_id="c1", about=("ザレム",)
    )
    other = told("ベルカ国防省", "ザレムはわが国の領土だ", claim_id="c2", about=("ザレム",))

    found = stated_holdings((own, other), (), Sides({**ENTITIES, "body": body}))

    assert ("body" in {c.controller for c in found}) == holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("ベルカ軍がザレムを押さえている", True),
        ("ベルカ軍がザレムで押さえているのは、実は三つの駅だけだ", False),
    ],
)
def test_who_holds_only_a_part_holds_not_the_place(text: str, holds: bool) -> None:
    """A claim that limits what is held says nothing of the rest."""
    claim = told("トルナ国防省", text, claim_id="c1", about=("ベルカ軍", "ザレム"))

    assert bool(stated_holdings((claim,), (), Sides(ENTITIES))) == holds
