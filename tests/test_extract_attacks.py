import pytest
from marked_view import marked_view

from kg.errors import UsageError
from kg.event_codes import read_own_codes, recoded
from kg.extract.attacks import extract_attacks
from kg.extract.casualties import losses
from kg.extract.event_codes import event_code
from kg.extract.happenings import extract_happenings
from kg.records import Claim, Evidence, Factuality, Knowledge, Meeting

ARMY, CITY = "〈トルナ軍:Organization〉", "〈ザレム:Place〉"


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}は3日、{CITY}を空爆した。",
        f"{ARMY}の部隊は{CITY}近郊の検問所を襲撃した。",
        f"{CITY}は3日、{ARMY}の砲撃を受けた。",
        f"{CITY}では{ARMY}の無人機による攻撃があり、9人が死亡した。",
        f"{ARMY}は{CITY}の中心部にミサイルを撃ち込んだ。",
    ],
)
def test_who_attacked_what(example: str) -> None:
    """Each way of telling of an attack gives its two sides."""
    [attack] = extract_attacks(marked_view(example), ())
    assert {("attacker", "トルナ軍"), ("target", "ザレム")} <= set(attack.roles)
    assert (attack.factuality, attack.plover) == (Factuality.ACTUAL, "ASSAULT")


@pytest.mark.parametrize(
    "example",
    [f"{ARMY}機が{CITY}上空から爆弾を投下した。", f"{ARMY}は{CITY}で住民40人を虐殺した。"],
)
def test_an_attack_on_people_without_a_name(example: str) -> None:
    """Where nobody who was hit has a name, the attack has the place where they were."""
    [attack] = extract_attacks(marked_view(example), ())
    assert (attack.roles, attack.place) == ((("attacker", "トルナ軍"),), "ザレム")


def test_one_word_tells_of_one_attack() -> None:
    """What two rules read in one word is one event, with the sides that the first of them found."""
    told = marked_view(
        "〈トルナ:Place〉は〈ソラ空港:Place〉および離れた〈基地:Place〉の計2空港へ爆撃を行った。"
    )
    attacks = extract_attacks(told, ())

    assert len({attack.happening_id for attack in attacks}) == len(attacks) == 1


def test_dead_and_injured_in_the_next_sentence() -> None:
    """The dead and injured may stand in the sentence after the attack."""
    [attack] = extract_attacks(
        marked_view(f"{ARMY}は{CITY}を爆撃した。少なくとも12人が死亡、34人が負傷した。"), ()
    )
    values = dict(attack.values)
    assert (values["killed"], values["injured"], values["atLeast"]) == (12, 34, 1)


@pytest.mark.parametrize(
    "example",
    [f"{ARMY}は{CITY}への攻撃を停止した。", f"{ARMY}は{CITY}を訪れた。"],
)
def test_no_attack(example: str) -> None:
    """Stopping an attack, and a visit, are no attacks."""
    assert [a for a in extract_attacks(marked_view(example), ()) if a.factuality is Factuality.ACTUAL] == []


def test_signed_and_unsigned_agreements() -> None:
    """An agreement says whether it was signed."""
    view = marked_view(
        "〈トルナ:Place〉と〈ベルカ:Place〉は協定に署名した。〈トルナ:Place〉と〈ベルカ:Place〉は覚書の署名を見送った。"
    )
    statuses = [dict(h.values)["agreementStatus"] for h in extract_happenings(view, ())]
    assert statuses == ["signed", "unsigned"]


def test_visits_and_resignations() -> None:
    """A visit has a visitor and a place, a dismissal the two people."""
    view = marked_view(
        "〈ドレク:Person〉外相は3日、〈ザレム:Place〉を訪問した。〈ミラン:Person〉大統領は〈ソラ:Person〉参謀総長を解任した。"
    )
    visit, dismissal = extract_happenings(view, ())
    assert (visit.type, visit.roles, visit.place) == ("Visit", (("visitor", "ドレク"),), "ザレム")
    assert dismissal.type == "Resignation"
    assert dict(dismissal.roles) == {"appointee": "ソラ", "appointer": "ミラン"}


def test_codes_come_from_a_table_that_users_extend(tmp_path) -> None:
    """A user's table overrides the packaged one, and tells words apart that it files together."""
    path = tmp_path / "mine.csv"
    path.write_text("lemma,cameo,plover\n会談,044,CONSULT\n急襲,193,ASSAULT\n", encoding="utf-8")
    told = f"{ARMY}は3日、{CITY}を急襲した。{ARMY}は5日、〈ノルカ:Place〉を攻撃した。"
    view = marked_view(told)
    knowledge = Knowledge(
        meetings=(Meeting("m", ("a", "b"), code="040"), Meeting("n", ("a", "b"), code="041")),
        happenings=extract_attacks(view, ()),
    )
    own = recoded(knowledge, read_own_codes(path))
    assert [h.code for h in knowledge.happenings] == ["190", "190"]
    assert [h.code for h in own.happenings] == ["193", "190"]
    assert [m.code for m in own.meetings] == ["044", "041"]
    assert recoded(knowledge, {}) is knowledge
    assert event_code("空爆") == ("195", "ASSAULT")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["lemma,plover", "会談,CONSULT"], ":1: no column cameo"),
        (["lemma,cameo,plover", "会談,040,CONSULT", ",040,CONSULT"], ":3: no lemma"),
        (["lemma,cameo,plover", "会談,999,CONSULT"], ":2: 999 is no CAMEO code"),
        (["lemma,cameo,plover", "会談,040,TALK"], ":2: TALK is no PLOVER category"),
        (["lemma,cameo,plover", "会談,040"], ":2: wrong number of columns"),
        (
            ["lemma,cameo,plover", "会談,040,CONSULT", "会談,044,CONSULT"],
            ":3: 会談 stands in the table twice",
        ),
    ],
)
def test_a_line_of_codes_that_cannot_be_used(tmp_path, lines: list[str], says: str) -> None:
    """A broken table is refused with the line and the remedy."""
    path = tmp_path / "mine.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        read_own_codes(path)


def test_a_table_of_codes_that_is_not_there(tmp_path) -> None:
    """A missing file is named."""
    with pytest.raises(UsageError, match="cannot be read"):
        read_own_codes(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("12人が死亡、34人が負傷した", 12, 34),
        ("死者は４０人、負傷者は１,２００人に上った", 40, 1200),
        ("亡くなった方は9人、けがをされた方は42人です", 9, 42),
        ("守兵二百が討たれた", 200, None),
        ("三百余人が討ち死にした", 300, None),
        ("民間人4人の命が奪われた", 4, None),
        ("11人が死に、30人余りが傷ついた", 11, 30),
        ("兵6人が斃れた", 6, None),
        ("2人が即死、1人が重体", 2, 1),
        ("2人が死にかけた話をした", None, None),
        ("死者は四百にのぼる", 400, None),
        ("乗組員22人にけがはない", None, None),
        ("9人が死傷した", None, None),
    ],
)
def test_the_toll(text: str, killed: int | None, injured: int | None) -> None:
    """The dead and injured are counted in digits or kanji; nobody is where the text says so."""
    values = dict(losses(text))
    assert (values.get("killed"), values.get("injured")) == (killed, injured)


@pytest.mark.parametrize(
    "after",
    [
        "一方、〈ノルカ:Place〉では4人が死亡した。",
        "〈ノルカ:Place〉が攻撃を受け、4人が死亡した。",
    ],
)
def test_the_toll_of_something_else(after: str) -> None:
    """The dead of another place, or of an attack by nobody we know, are not counted."""
    attack, *_ = extract_attacks(marked_view(f"{ARMY}は{CITY}を爆撃した。{after}"), ())
    assert "killed" not in dict(attack.values)


def test_a_supposed_attacker_is_only_possible() -> None:
    """What is thought to be somebody's doing is not told as a fact."""
    [attack] = extract_attacks(
        marked_view(f"{CITY}の劇場が銃撃を受けた。〈自由戦線:Organization〉の犯行とみられる。"), ()
    )
    assert (attack.rule, attack.factuality) == ("attack-blamed", Factuality.POSSIBLE)


def test_an_attack_in_two_sentences_has_both_as_evidence() -> None:
    """Who owns up in the sentence after an attack is its attacker; both sentences bear it out."""
    [attack] = extract_attacks(
        marked_view(f"{CITY}の劇場が銃撃を受けた。〈自由戦線:Organization〉が犯行声明を出した。"), ()
    )
    assert ("attacker", "自由戦線") in attack.roles
    assert len(attack.evidence) == 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("〈ミラン:Person〉は3日に就任した〈ドレク:Person〉監督を支えた。", "ドレク"),
        ("〈ミラン:Person〉大統領は〈ソラ:Person〉を国防相に任命した。", "ソラ"),
        ("〈ミラン:Person〉は成績不振を理由に辞任した。", "ミラン"),
    ],
)
def test_who_takes_or_leaves_an_office(text: str, who: str) -> None:
    """The one who is appointed or leaves is the object, the head of a relative clause, or the clause's subject."""
    told = [h for h in extract_happenings(marked_view(text), ()) if h.type in {"Appointment", "Resignation"}]
    assert {e for h in told for r, e in h.roles if r == "appointee"} == {who}
    assert all(dict(h.values).get("office") != "理由" for h in told)


def test_one_leaves_and_another_follows() -> None:
    """Who left before somebody took office left all the same, and each has his own."""
    text = "〈ミラン:Person〉は〈ドレク:Person〉元首相が退陣した後、党首に就任した。"
    told = extract_happenings(marked_view(text), ())
    assert {h.type: dict(h.roles)["appointee"] for h in told} == {
        "Resignation": "ドレク",
        "Appointment": "ミラン",
    }


def test_a_visit_that_is_only_meant() -> None:
    """A visit in a chain that ends in an intention has not taken place."""
    [visit] = extract_happenings(
        marked_view("〈ドレク:Person〉は近く〈ザレム:Place〉を訪れ、首脳と会いたい意向だ。"), ()
    )
    assert visit.factuality is not Factuality.ACTUAL


@pytest.mark.parametrize("word", ["両社", "両国"])
def test_both_are_of_their_sort(word: str) -> None:
    """Two ministries are neither two firms nor two countries."""
    view = marked_view(
        "〈トルナ国防省:Organization〉と〈ケルサ通信:Organization〉が会見した。"
        f"{word}は昨年、供給契約に調印している。"
    )
    assert [h for h in extract_happenings(view, ()) if h.type == "Agreement"] == []


def test_arms_that_are_only_asked_for() -> None:
    """Who asks for arms to be handed over gives none."""
    view = marked_view("〈ミラン:Person〉は〈ドレク:Person〉に兵器の引き渡しなどを求めた。")
    assert extract_happenings(view, ()) == ()


def test_the_day_of_a_past_attack() -> None:
    """A bare day of a deed that is done is not the next one, whatever its clause looks like."""
    [attack] = extract_attacks(
        marked_view(f"{ARMY}は12日未明、{CITY}に砲弾を撃ち込み、5人が死亡したと発表した。"), ()
    )
    assert (attack.date, attack.factuality) == ("2031-05-12", Factuality.ACTUAL)


def _told(example: str, **said: str):
    """The one attack of *example*, with a claim of each speaker of *said* over the words given."""
    view = marked_view(example)
    claims = []
    for number, (speaker, words) in enumerate(said.items()):
        start = view.text.index(words)
        end = start + len(words)
        claims.append(Claim(f"c{number}", speaker, words, start, end, evidence=(Evidence("d", start, end),)))
    [attack] = extract_attacks(view, claims)
    return attack


def test_whose_figures_they_are() -> None:
    """Each source's figures are kept beside its name; the first reported stand for the attack."""
    attack = _told(
        f"{ARMY}は3日、{CITY}を砲撃した。〈市:Organization〉は9人が死亡したと発表した。〈軍:Organization〉は死者を7人とした。",
        市="9人が死亡した",
        軍="死者を7人",
    )
    assert [(dict(t.values), t.according_to) for t in attack.tolls] == [
        ({"killed": 9}, ("市",)),
        ({"killed": 7}, ("軍",)),
    ]
    assert dict(attack.values)["killed"] == 9


@pytest.mark.parametrize(
    ("after", "source"),
    [
        ("9人が死亡した。", ()),
        ("〈保健省:Organization〉によると、9人が死亡した。", ("保健省",)),
        ("〈保健省:Organization〉は死者を9人としている。", ("保健省",)),
        ("〈保健省:Organization〉は黙っているが、ある医師は死者を9人としている。", ()),
        ("9人が死亡した（〈保健省:Organization〉）。", ("保健省",)),
    ],
)
def test_the_source_of_a_figure(after: str, source: tuple[str, ...]) -> None:
    """A figure is that of によると, of the subject that says so, of the body in brackets, or the narrator's."""
    assert [t.according_to for t in _told(f"{ARMY}は3日、{CITY}を砲撃した。{after}").tolls] == [source]


def test_the_narrator_counts_first() -> None:
    """What the narrator counts with the attack stands for it, whatever others say of it."""
    attack = _told(
        f"{ARMY}は3日、{CITY}を砲撃し、9人が死亡した。〈軍:Organization〉は死者を7人とした。", 軍="死者を7人"
    )
    assert dict(attack.values)["killed"] == 9


def test_the_dead_of_a_place_named_again() -> None:
    """The dead of a place that was attacked are those of that attack, wherever the text counts them."""
    attack = _told(
        f"{ARMY}は3日、{CITY}を砲撃した。4日は晴れた。5日も晴れた。6日も晴れた。7日も晴れた。{CITY}の死者は7人だ。"
    )
    assert dict(attack.values)["killed"] == 7


def test_two_are_blamed_for_one_attack() -> None:
    """An attack whose doer is disputed is told once for each who is blamed, on the word of who blames."""
    view = marked_view(
        f"{CITY}の市場に砲弾が落ちた。〈市:Organization〉は{ARMY}の仕業とした。"
        "〈軍:Organization〉は〈自由戦線:Organization〉の仕業だと主張した。"
    )
    claims = [
        Claim(f"c{i}", who, said, at, at + len(said), evidence=(Evidence("d", at, at + len(said)),))
        for i, (who, said) in enumerate((("市", "トルナ軍の仕業"), ("軍", "自由戦線の仕業だ")))
        for at in [view.text.index(said)]
    ]
    told = extract_attacks(view, claims)
    assert [(dict(h.roles)["attacker"], h.according_to) for h in told] == [
        ("トルナ軍", ("市",)),
        ("自由戦線", ("軍",)),
    ]
    assert len({h.happening_id for h in told}) == 2


def test_blame_by_nobody_we_know_is_no_fact() -> None:
    """What is said to be somebody's doing is no fact where it is not known who says so."""
    fire = f"{CITY}の市場に砲弾が落ちた。"
    [said] = extract_attacks(marked_view(f"{fire}当局は{ARMY}の仕業とした。"), ())
    [told] = extract_attacks(marked_view(f"{fire}{ARMY}の仕業だ。"), ())
    assert (said.factuality, told.factuality) == (Factuality.POSSIBLE, Factuality.ACTUAL)


def test_the_enemy_of_whoever_speaks() -> None:
    """敵 is the one other side of those who fight, for a speaker whose side is known; else it is nobody."""
    words = "敵は昨夜、〈ノルカ:Place〉に無人機12機を放った"
    told = f"〈ケルサ軍:Organization〉は{CITY}を砲撃した。{ARMY}は「{words}」と述べた。"
    view = marked_view(told)
    start = view.text.index("敵は")
    claim = Claim("c", "トルナ軍", "", start, start + 18, evidence=(Evidence("d", start, start + 18),))
    assert [dict(h.roles)["target"] for h in extract_attacks(view, (claim,))] == ["ザレム", "ノルカ"]
    assert [dict(h.roles)["target"] for h in extract_attacks(view, ())] == ["ザレム"]


def test_a_fire_that_nobody_is_blamed_for() -> None:
    """What burns or bursts at a place is an attack only where somebody is said to have done it."""
    fire = "3日、〈ザレム製油所:Place〉で火災が起きた。"
    assert extract_attacks(marked_view(f"{fire}〈市:Organization〉は原因を調べている。"), ()) == ()
    [attack] = extract_attacks(marked_view(f"{fire}〈市:Organization〉は{ARMY}の無人機の攻撃と断じた。"), ())
    assert attack.rule == "attack-blamed"


def test_a_volley_and_what_it_hit() -> None:
    """What was fired without a goal hit what the next sentence tells of."""
    [attack] = extract_attacks(
        marked_view(
            f"{ARMY}は12日夜、ミサイル21発を発射した。{CITY}では集合住宅に1発が命中し、4人が死亡した。"
        ),
        (),
    )
    assert (attack.place, dict(attack.values)["killed"]) == ("ザレム", 4)


def test_somebody_named_beside_those_who_are_counted() -> None:
    """ドレク氏と護衛2人 are three; of those who are counted, うち1人 is no other."""
    assert dict(losses("ドレク氏と護衛2人が死亡した")) == {"killed": 3}
    assert dict(losses("市民と兵士12人が死亡し、うち2人は死亡が後で確認された")) == {"killed": 12}


BAND = "〈黒羊旅団:Organization〉"


@pytest.mark.parametrize(
    ("example", "status"),
    [
        (f"{CITY}の検問所が砲撃を受けた。{ARMY}は「{BAND}が撃った」と断じた。", Factuality.POSSIBLE),
        (f"{CITY}でバスが銃撃され、5人が死亡した。{BAND}が名乗り出た。", Factuality.ACTUAL),
        (f"{CITY}が空爆された。{BAND}は関与を否定した。", Factuality.POSSIBLE),
        (f"{CITY}で車列が待ち伏せに遭った。{ARMY}は「{BAND}の手口だ」とみる。", Factuality.POSSIBLE),
        (f"{CITY}が空爆された。{BAND}は交渉への関与を続けている。", None),
        (f"{CITY}が空爆された。{BAND}は停戦を否定した。", None),
    ],
    ids=["quoted blame", "owns up", "denies a part", "as they do it", "takes part", "denies something else"],
)
def test_who_is_named_for_it_afterwards(example: str, status: Factuality | None) -> None:
    """Who is blamed for an attack, owns up to it or denies a part in it is its attacker, for sure or not."""
    found = extract_attacks(marked_view(example), ())

    assert [(dict(a.roles)["attacker"], a.factuality) for a in found] == (
        [("黒羊旅団", status)] if status else []
    )


@pytest.mark.parametrize(
    ("example", "attacker"),
    [
        (f"{BAND}の戦闘員およそ60人が{CITY}の駐屯地に迫撃砲を撃ち込んだ。", "黒羊旅団"),
        (f"{ARMY}の巡視船が{CITY}の漁船に体当たりした。", "トルナ軍"),
        (f"{ARMY}の工兵隊が{CITY}の鉄橋を吹き飛ばした。", "トルナ軍"),
        (f"{ARMY}の狙撃兵が{CITY}の監視塔を狙い、1人が死亡した。", "トルナ軍"),
        (f"{CITY}への攻撃の犯行を認めた{BAND}を非難した。", "黒羊旅団"),
        (f"{ARMY}の誤爆で、{CITY}の病院にいた6人が死亡した。", "トルナ軍"),
        (f"{ARMY}は{CITY}の優勝を狙い、練習を続けた。", ""),
        (f"{ARMY}は{CITY}に体当たりしなかった。", ""),
    ],
)
def test_boats_fighters_and_blunders(example: str, attacker: str) -> None:
    """Counted fighters and boats act for whoever has them; a bombing by mistake is one; an aim is none."""
    found = [a for a in extract_attacks(marked_view(example), ()) if a.factuality is Factuality.ACTUAL]

    assert [dict(a.roles)["attacker"] for a in found] == ([attacker] if attacker else [])


def test_who_only_tells_of_an_attack() -> None:
    """A historian, or diplomats, who tell of an attack have not made it."""
    view = marked_view(f"〈守屋:Person〉は、{CITY}の天守を焼いたと書いた。")
    start = view.text.index("ザレム")
    claim = Claim(
        "c",
        "守屋",
        view.text[start:-5],
        start,
        len(view.text) - 5,
        evidence=(view.evidence(view.sentences[0]),),
    )

    assert extract_attacks(view, [claim]) == ()
    assert extract_attacks(marked_view(f"〈守屋:Person〉は、{CITY}の天守を焼いた。城兵は死んだ。"), ())
