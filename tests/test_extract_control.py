import pytest
from marked_view import marked_view

from kg.extract.control import extract_control
from kg.records import Claim, ControlKind, Factuality, PlaceControl, Status

ARMY, CITY = "〈トルナ軍:Organization〉", "〈ザレム:Place〉"


def controls(example: str, claims: tuple[Claim, ...] = ()) -> tuple[PlaceControl, ...]:
    return extract_control(marked_view(example), claims)


@pytest.mark.parametrize(
    ("example", "kind"),
    [
        (f"{ARMY}は3日、{CITY}を制圧した。", "Captured"),
        (f"{ARMY}は{CITY}の市街を奪い返した。", "Captured"),
        (f"{CITY}は3日、{ARMY}に占領された。", "Occupied"),
        (f"{CITY}は3日に{ARMY}が解放した。", "Liberated"),
        (f"{ARMY}が支配する{CITY}で火災があった。", "Controls"),
        (f"{CITY}は今も{ARMY}の管理下にある。", "Controls"),
        (f"{CITY}は{ARMY}の手に落ちた。", "Captured"),
        (f"{ARMY}は{CITY}から撤退した。", "Lost"),
        (f"{ARMY}は{CITY}を失った。", "Lost"),
        (f"{CITY}は{ARMY}に渡された。", "Controls"),
        (f"政府は{CITY}を{ARMY}が支配していることを認めた。", "Controls"),
    ],
)
def test_who_holds_a_place(example: str, kind: str) -> None:
    """Each way of telling who holds, takes or loses a place gives one fact of the right kind."""
    [control] = controls(example)
    assert (control.place, control.controller, str(control.kind)) == ("ザレム", "トルナ軍", kind)
    assert (control.factuality, control.status) == (Factuality.ACTUAL, Status.REPORTED)


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}は{CITY}を制圧できなかった。",
        f"{ARMY}は{CITY}を奪還する計画だ。",
        f"停戦案は{CITY}を{ARMY}が支配し続けることを事実上認める。",
        f"それは{ARMY}が{CITY}を占領し、住民を追い出すことである。",
        f"{ARMY}が{CITY}を制圧したとの情報が流れた。",
        f"{ARMY}は{CITY}を取り戻す権利がある。",
    ],
)
def test_what_is_no_fact_is_not_actual(example: str) -> None:
    """What failed, is planned, rumoured or only a right is never told as a fact."""
    assert all(c.factuality is not Factuality.ACTUAL for c in controls(example))


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}は{CITY}をミサイルで攻撃した。",
        f"{ARMY}は国内の首位を奪還した。{CITY}は雨だった。",
        f"{CITY}の奪還は不可能だと{ARMY}の元幹部は言う。",
        f"〈鷺山神宮:Place〉で祭りがあった。{ARMY}は、かつて一帯を治めていたとされる。",
    ],
)
def test_no_control(example: str) -> None:
    """Attacks without capture, metaphors and bare nouns of taking say nothing of control."""
    assert controls(example) == ()


def test_castles_have_lords() -> None:
    """A possessive before a castle names its lord."""
    [control] = controls("〈ハルタカ:Person〉の〈鷺山城:Place〉に使者が着いた。")
    assert (control.place, control.controller, control.kind) == ("鷺山城", "ハルタカ", ControlKind.CONTROLS)


def test_fiefs_in_a_list() -> None:
    """Of 甲は A、乙は B each place goes to its own lord."""
    found = controls("〈甲:Place〉は〈ハルタカ:Person〉、〈乙:Place〉は〈ヨシミチ:Person〉。")
    assert {(c.place, c.controller) for c in found} == {("甲", "ハルタカ"), ("乙", "ヨシミチ")}


def claim(view_text: str, content: str, speaker: str, **options: str) -> Claim:
    start = view_text.index(content)
    return Claim(speaker + "1", speaker, content, start, start + len(content), **options)


def test_a_claim_stays_a_claim() -> None:
    """What stands in somebody's words is according to them."""
    rival = "〈ベルカ軍:Organization〉"
    example = f"{ARMY}は{CITY}を制圧したと発表した。{rival}は「{CITY}は我々の手にある」と反論した。"
    text = marked_view(example).text
    claims = (
        claim(text, "ザレムを制圧した", "トルナ軍", quotation="Indirect"),
        claim(text, "ザレムは我々の手にある", "ベルカ軍"),
    )
    one, other = controls(example, claims)
    assert (one.according_to, one.status) == (("トルナ軍",), Status.CLAIMED)
    assert (other.controller, other.according_to) == ("ベルカ軍", ("ベルカ軍",))


def test_counted_villages_and_extent() -> None:
    """Villages that are counted and not named are a fact about their region, with the number."""
    [control] = controls(f"{ARMY}は{CITY}の4集落を制圧した。")
    assert (control.place, control.count) == ("ザレム", 4)
    [part] = controls(f"{ARMY}は{CITY}の大半を制圧した。")
    assert part.extent == "大半"


@pytest.mark.parametrize(
    ("example", "date"),
    [
        (f"借地権は2041年まで有効で、{CITY}は今も{ARMY}の支配下にある。", ""),
        (f"2025年まで続いた戦いの末、{CITY}は{ARMY}の支配下にある。", ""),
        (f"2030年までに{CITY}は{ARMY}に制圧された。", "2030"),
        (f"2030年4月3日、{ARMY}は{CITY}を制圧した。", "2030-04-03"),
    ],
)
def test_what_lasts_until_a_day_did_not_begin_then(example: str, date: str) -> None:
    """A date with まで is the end of something and the beginning of nothing."""
    assert [c.date for c in controls(example)] == [date]


def test_a_force_without_a_name_is_not_the_one_before() -> None:
    """反乱軍は…を制圧した: somebody holds it, but nobody that the text before has named."""
    assert controls(f"{ARMY}は沈黙した。反乱軍は4日、{CITY}を制圧した。") == ()


@pytest.mark.parametrize(
    ("example", "holder", "place"),
    [
        (f"丘を見下ろす{CITY}は、21日から{ARMY}が保持している。", "トルナ軍", "ザレム"),
        (f"{ARMY}が{CITY}を武装勢力「〈赤い月:Organization〉」から奪い返した。", "トルナ軍", "ザレム"),
        (f"東部の鉄道の町{CITY}。町の北側は{ARMY}が押さえていた。", "トルナ軍", "ザレム"),
        (f"{CITY}に架かる〈ミラ橋:Place〉が爆破された。橋の東詰を{ARMY}が奪った。", "トルナ軍", "ミラ橋"),
        (f"{CITY}については、{ARMY}が西半分を保持している。", "トルナ軍", "ザレム"),
    ],
    ids=["relative", "quoted-name", "nominal-topic", "part-of-bridge", "about"],
)
def test_parts_and_clauses(example: str, holder: str, place: str) -> None:
    """A verb that modifies the topic, a name in quotation marks or a part of a place hides no fact."""
    held = {(c.place, c.controller) for c in controls(example) if c.kind is not ControlKind.LOST}
    assert (place, holder) in held


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}が{CITY}から撤退した形跡は見つかっていない。",
        f"2日付で「{ARMY}が{CITY}から撤退」とお伝えしたのは、誤りでした。",
        f"{CITY}を{ARMY}に引き渡すことは、この席で決まったという。",
        f"{ARMY}が{CITY}に残っているとの一部報道について問われ、報道官は黙った。",
        f"{ARMY}が{CITY}を占領しているとの指摘に対し、報道官は反論した。",
        f"{ARMY}が{CITY}を占領しているとの批判に、報道官は反論した。",
        f"{ARMY}が{CITY}を制圧したとの見方を報道官は一蹴した。",
        f"{ARMY}が{CITY}を占拠しているとの証言がある一方、町長は黙った。",
        f"{ARMY}が{CITY}を制圧したとの報告が相次いでいる。",
    ],
    ids=[
        "no-trace",
        "retracted",
        "decided",
        "asked",
        "pointed-out",
        "criticised",
        "supposed",
        "witnessed",
        "reported",
    ],
)
def test_what_nobody_saw_or_only_decided_is_not_actual(example: str) -> None:
    """No trace of it, a report taken back and a decision are told, but not as facts."""
    found = controls(example)
    assert found
    assert all(c.factuality is not Factuality.ACTUAL for c in found)


@pytest.mark.parametrize(
    "example",
    [
        f"{CITY}は静かだった。{ARMY}が帯地の南半分を占領した。",
        f"{CITY}は静かだった。{ARMY}が東岸を制圧した。",
        f"{ARMY}は今月2日、守備隊が戦わずに去った{CITY}を撮影した。",
    ],
    ids=["part-of-the-unknown", "bank-of-no-river", "garrison-that-left"],
)
def test_parts_of_other_things_are_no_places(example: str) -> None:
    """The half of what no name tells, the bank of a town and who left unnamed give no fact."""
    assert controls(example) == ()


RIVAL = "〈ベルカ軍:Organization〉"


@pytest.mark.parametrize(
    ("example", "kind"),
    [
        (f"{RIVAL}は{CITY}を占領した。翌年、{ARMY}がこれを追い出した。", "Captured"),
        (f"{CITY}の給水塔に翻っているのは{ARMY}の旗だ。", "Captured"),
        (f"{RIVAL}は{CITY}を占領した。町は一夜で{ARMY}の旗に変わった。", "Captured"),
        (f"{RIVAL}は{CITY}を占領した。北半分は{ARMY}に残った。", "Controls"),
        (f"{CITY}の三分の二は{ARMY}の手中。", "Controls"),
        (f"{RIVAL}は{CITY}を占領した。{ARMY}は八日で攻め落とした。", "Captured"),
    ],
    ids=["drove-out", "flag-flies", "flag-changed", "left-to", "in-hands", "place-left-out"],
)
def test_the_second_holder(example: str, kind: str) -> None:
    """Who drives out, flies the flag, keeps a part or takes the place spoken of holds it."""
    held = {(c.place, c.controller, str(c.kind)) for c in controls(example)}
    assert ("ザレム", "トルナ軍", kind) in held


@pytest.mark.parametrize(
    "example",
    [
        f"{RIVAL}は{CITY}を占領した。{ARMY}は休暇の一日を奪った。",
        f"{RIVAL}は{CITY}を占領した。{ARMY}は八日で攻め落とす計画だ。",
        f"{RIVAL}は{CITY}を占領した。{ARMY}はこれを追い出さなかった。",
        f"{ARMY}の旗だと市民は話した。{CITY}は静かだった。",
    ],
    ids=["time-as-object", "planned", "not-driven-out", "flag-of-nowhere"],
)
def test_no_second_holder(example: str) -> None:
    """A stretch of time that is taken, a plan, a failure and a flag alone make nobody a holder."""
    actual = {c.controller for c in controls(example) if c.factuality is Factuality.ACTUAL}
    assert "トルナ軍" not in actual


def test_a_section_is_about_the_place_of_its_heading() -> None:
    """Of 「■ ザレム」 and a town without a name below it, the town is Zalem."""
    found = controls(f"■ {CITY}\n\n3月、{ARMY}が市の南半分を奪い返した。")
    assert {(c.place, c.controller) for c in found} == {("ザレム", "トルナ軍")}


@pytest.mark.parametrize(
    ("example", "facts"),
    [
        (
            "〈西島:Place〉は〈オルナ:Organization〉、〈東島:Place〉は〈ベルカ:Organization〉がそれぞれ実効支配している。",
            {("西島", "オルナ"), ("東島", "ベルカ")},
        ),
        (
            "〈西島:Place〉は〈オルナ:Organization〉に、〈東島:Place〉は〈ベルカ:Organization〉に属する。",
            {("西島", "オルナ"), ("東島", "ベルカ")},
        ),
        (
            "〈西島:Place〉を〈オルナ:Organization〉に、〈東島:Place〉を〈ベルカ:Organization〉に帰属させた。",
            {("西島", "オルナ"), ("東島", "ベルカ")},
        ),
        (
            f"{CITY}の丘の頂上は{ARMY}が占めているが、{RIVAL}は全域の領有権を主張する。",
            {("ザレム", "トルナ軍"), ("ザレム", "ベルカ軍")},
        ),
    ],
    ids=["held", "belong", "assigned", "contended"],
)
def test_each_place_goes_to_its_own_holder(example: str, facts: set[tuple[str, str]]) -> None:
    """Where one verb stands for two pairs, each place is said to be its own holder's."""
    assert {(c.place, c.controller) for c in controls(example)} == facts


@pytest.mark.parametrize(
    "example",
    [
        "〈西島:Place〉は〈オルナ:Organization〉に、〈東島:Place〉は〈ベルカ:Organization〉に近い。",
        "〈西島:Place〉は〈オルナ:Organization〉に、〈東島:Place〉は〈ベルカ:Organization〉に食料を送った。",
    ],
    ids=["near", "sent"],
)
def test_pairs_without_a_verb_of_owning(example: str) -> None:
    """What is near somebody or sends something to them belongs to nobody thereby."""
    assert controls(example) == ()


@pytest.mark.parametrize(
    ("example", "holder", "kind"),
    [
        (f"3月7日、{ARMY}が{CITY}に入った。", "トルナ軍", "Occupied"),
        (
            "〈ハルト:Person〉は夜陰に紛れて〈ザレム:Place〉の城門を開き、〈ファルカ:Person〉を引き入れた。",
            "ファルカ",
            "Captured",
        ),
        (
            "1938年、会議が開かれた。半年後、〈トルナ軍:Organization〉は〈ザレム:Place〉を占領する。",
            "トルナ軍",
            "Occupied",
        ),
        (
            f"{ARMY}が{CITY}を占領した。〈ベルカ:Place〉の外相は「町にはいま敵が座っている」と述べた。",
            "トルナ軍",
            "Occupied",
        ),
    ],
    ids=["entered", "let-in", "historical-present", "enemy-sits"],
)
def test_ways_into_a_town(example: str, holder: str, kind: str) -> None:
    """Troops that entered, friends let in by the gate, and what a tale tells in the present are facts."""
    actual = {
        (c.place, c.controller, str(c.kind)) for c in controls(example) if c.factuality is Factuality.ACTUAL
    }
    assert ("ザレム", holder, kind) in actual


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}が{CITY}の工業地区に入ったことを映像が示している。",
        f"来月、{ARMY}は{CITY}を占領する。",
        f"{ARMY}はまだ{CITY}に入っていない。",
        "〈ハルト:Person〉氏は「〈ザレム:Place〉を手放した責任は私にある」と述べた。",
    ],
    ids=["quarter", "ahead", "not-yet", "no-side"],
)
def test_ways_that_end_before_the_town(example: str) -> None:
    """A quarter reached, what lies ahead, what has not happened and a speaker without a side: no facts."""
    text = marked_view(example).text
    told = (claim(text, "ザレムを手放した責任は私にある", "ハルト"),) if "私" in text else ()
    assert all(c.factuality is not Factuality.ACTUAL for c in controls(example, told))


def test_whose_troops_an_officer_speaks_of() -> None:
    """Of 「X軍・Y司令官」 the officer's side is the army before the point, and 敵 who held the town."""
    example = (
        f"{RIVAL}が{CITY}を占領した。{ARMY}・〈ハルト:Person〉司令官は「{CITY}はわが軍の手にある」と述べた。"
    )
    text = marked_view(example).text
    found = controls(example, (claim(text, "ザレムはわが軍の手にある", "ハルト"),))
    assert ("ザレム", "トルナ軍") in {(c.place, c.controller) for c in found}


@pytest.mark.parametrize(
    "example",
    [
        f"〈東都電鉄:Organization〉が運営する{CITY}の踏切で事故があった。",
        "〈ハルト:Person〉騎手は〈ザレム:Place〉を制覇し、通算3勝とした。",
    ],
    ids=["line-through-a-city", "race"],
)
def test_firms_and_races_hold_no_town(example: str) -> None:
    """A railway runs no city and a jockey takes none."""
    assert controls(example) == ()


def test_an_adverb_is_no_subject() -> None:
    """Of 「北軍は峠を押さえ、Y をも解放した」 and 「一発も撃たずに」 the force stays the subject."""
    found = controls(f"{ARMY}は〈ハル峠:Place〉を押さえ、{CITY}をも解放した。")
    assert {(c.place, c.controller) for c in found} == {("ハル峠", "トルナ軍"), ("ザレム", "トルナ軍")}


@pytest.mark.parametrize(
    ("example", "kind"),
    [
        (f"{ARMY}の部隊が{CITY}に進駐した。", "Occupied"),
        (f"{ARMY}は{CITY}に守備隊を置いた。", "Controls"),
        (f"{CITY}の実権は{ARMY}が握っている。", "Controls"),
        (f"{CITY}を支配しているのは{ARMY}だ。", "Controls"),
        (f"{ARMY}支配地域の{CITY}で爆発があった。", "Controls"),
        (f"{ARMY}は{CITY}の奪回に成功した。", "Captured"),
        (f"{CITY}、{ARMY}が奪還", "Captured"),
        (f"{CITY}は{ARMY}に包囲され、まもなく降伏した。", "Captured"),
        (f"{ARMY}の{CITY}占領から一年がたった。", "Captured"),
        (f"{CITY}は{ARMY}が完全に押さえ込んだ。", "Controls"),
    ],
    ids=["stationed", "garrison", "reins", "cleft", "zone", "told", "headline", "siege", "noun", "reined-in"],
)
def test_more_ways_to_hold(example: str, kind: str) -> None:
    """Reins, garrisons, zones, headlines and nouns of taking tell who holds a place."""
    found = {
        (c.place, c.controller, str(c.kind)) for c in controls(example) if c.factuality is Factuality.ACTUAL
    }
    assert found == {("ザレム", "トルナ軍", kind)}


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}は{CITY}を占領したことを否定した。",
        f"{CITY}には{ARMY}の元兵士がいる。",
        f"〈オルナ:Place〉は{CITY}を自国領と主張していない。",
        f"{ARMY}の{CITY}占領を許さないと市長は語った。",
        f"{ARMY}は{CITY}の奪還に失敗した。",
        f"{ARMY}は{CITY}の近くに部隊を配置した。",
        f"{CITY}を支配するのは{ARMY}ではない。",
    ],
    ids=["denied", "veteran", "not-called", "not-allowed", "failed", "near", "not-they"],
)
def test_more_ways_to_hold_nothing(example: str) -> None:
    """Denials, veterans, failures and troops nearby hold nothing."""
    assert all(c.factuality is not Factuality.ACTUAL for c in controls(example))


@pytest.mark.parametrize(
    "words",
    [
        "和平案は、{c}をオルナ領と認める内容だという。",
        "和平案は、{c}をオルナ領とする内容となっている。",
        "草案は{c}をオルナの管理下に置くとしている。",
        "この案では、{c}はオルナが支配し続ける。",
        "計画は、{c}をオルナが管理する内容だ。",
    ],
)
def test_what_a_draft_provides_is_planned(words: str) -> None:
    """What a plan or draft acknowledges, puts or keeps in somebody's hands is not in them."""
    found = controls(words.format(c=CITY).replace("オルナ", "〈オルナ:Place〉"))

    assert {c.factuality for c in found} == {Factuality.PLANNED}


def test_what_a_treaty_acknowledged_is_a_fact() -> None:
    """A treaty is no draft, and what is held already is held whatever a plan does with it."""
    assert {c.factuality for c in controls(f"協定は、{CITY}を〈オルナ:Place〉領と認めた。")} == {
        Factuality.ACTUAL
    }


@pytest.mark.parametrize(
    "words", ["町からは一歩も退いていない", "町を一度も失っていない", "町は落ちていない"]
)
def test_what_is_not_lost_is_held(words: str) -> None:
    """Who says that their side has not left, lost or seen fall a town says that it holds it."""
    example = f"{RIVAL}は{CITY}に迫った。{ARMY}の〈ハルト:Person〉報道官は「{words}」と述べた。"
    found = controls(example, (claim(marked_view(example).text, words, "ハルト"),))
    held = {(c.place, c.controller, str(c.kind)) for c in found if c.factuality is Factuality.ACTUAL}
    assert held == {("ザレム", "トルナ軍", "Controls")}


def test_whose_word_a_right_is() -> None:
    """A claim to own is the claimant's word, whoever the sentence quotes besides; no island speaks."""
    example = f"〈オルナ:Place〉が実効支配し、〈カシム:Place〉が{CITY}の領有権を主張している。"
    text = marked_view(example).text
    found = controls(example, (claim(text, "ザレムの領有権を", "オルナ", quotation="Indirect"),))
    assert {(c.controller, c.according_to) for c in found if c.kind is ControlKind.SOVEREIGNTY} == {
        ("カシム", ("カシム",))
    }
    example = f"{CITY}は{ARMY}が実効支配し、返還を求める声がある。"
    text = marked_view(example).text
    [told] = controls(example, (claim(text, "トルナ軍が実効支配し、返還を", "ザレム", quotation="Indirect"),))
    assert told.according_to == ()


@pytest.mark.parametrize(
    ("before", "holders"),
    [
        (f"{ARMY}を率いる〈ハルト:Person〉が現れた。", {"トルナ軍"}),
        ("〈ハルト:Person〉が現れた。", set()),
    ],
    ids=["leads-an-army", "leads-nobody"],
)
def test_whom_a_commander_speaks_for(before: str, holders: set[str]) -> None:
    """わが隊 of a commander is the body that he leads, and nobody where none is named."""
    example = f"{before}〈隊長:Role=ハルト〉は「{CITY}はわが隊が保持している」と述べた。"
    text = marked_view(example).text
    found = controls(example, (claim(text, "ザレムはわが隊が保持している", "ハルト"),))
    assert {c.controller for c in found} == holders


def test_who_issues_a_communique_is_we() -> None:
    """Of わが部隊 below 「X 声明」 the side is X; without such a line it is nobody."""
    body = f"わが部隊は3日、{CITY}を奪取した。"
    assert [c.controller for c in controls(f"{ARMY}声明\n\n{body}")] == ["トルナ軍"]
    assert controls(f"{ARMY}は沈黙した。\n\n{body}") == ()


def test_a_quotation_that_is_no_claim() -> None:
    """Words that an office says which no name covers are those of its state, and no fact of the narrator's."""
    words = "〈ザレム:Place〉は〈トルナ王国:Place〉の一部だ"
    [said] = controls(f"〈トルナ王国:Place〉の大統領は「{words}」と演説した。")
    [written] = controls(f"碑には「{words}」とある。")

    assert (said.according_to, said.status) == (("トルナ王国",), Status.CLAIMED)
    assert written.according_to == ()


def test_what_two_say_alike_is_the_word_of_each() -> None:
    """Of joint words each holder has said his own part."""
    text = f"{ARMY}と〈ベルカ軍:Organization〉はそれぞれ、{CITY}を支配していると主張した。"
    plain = marked_view(text).text
    both = tuple(claim(plain, "ザレムを支配している", speaker) for speaker in ("トルナ軍", "ベルカ軍"))

    assert {c.controller: c.according_to for c in controls(text, both)} == {
        "トルナ軍": ("トルナ軍",),
        "ベルカ軍": ("ベルカ軍",),
    }


def test_a_ministry_named_with_its_state() -> None:
    """A ministry that many states have holds for the one that the text names it with."""
    named = f"〈トルナ王国:Place〉の〈国防省:Organization〉が会見した。〈国防省:Organization〉は{CITY}を制圧した。"
    [of_it] = controls(named)
    [bare] = controls(f"〈国防省:Organization〉は{CITY}を制圧した。")

    assert (of_it.controller, bare.controller) == ("トルナ王国", "国防省")


@pytest.mark.parametrize(
    ("before", "holders"),
    [
        ("〈シモン:Person〉の言う", {"シモン"}),
        ("〈ドルト軍:Organization〉の掲げる", {"ドルト軍"}),
        ("〈ドルト軍:Organization〉がかつて約束した", {"ドルト軍"}),
        ("〈ドルト軍:Organization〉は退いた。", {"トルナ軍"}),
        ("そのいう", {"トルナ軍"}),
    ],
)
def test_whose_words_stand_in_a_quotation(before: str, holders: set[str]) -> None:
    """X の言う「Y を取り戻す」 is a plan of X, whoever speaks of it, and none of the speaker's side."""
    text = f"〈トルナ軍:Organization〉は、{before}「〈ザレム:Place〉を取り戻す」とは虐殺のことだと述べた。"
    view = marked_view(text)
    start = view.text.index("「")
    words = Claim("c", "トルナ軍", view.text[start:-5], start, len(view.text) - 5, quotation="Indirect")
    found = extract_control(view, (words,))

    assert {c.controller for c in found} <= holders
    assert {c.factuality for c in found} <= {Factuality.PLANNED}


@pytest.mark.parametrize(
    ("example", "teller", "factuality"),
    [
        (f"{ARMY}声明\n\nわが軍は{CITY}を制圧した。", ("トルナ軍",), Factuality.ACTUAL),
        (
            f"{ARMY}の発表\n\n答　我が軍の〈第6旅団:Organization〉が{CITY}を制圧した。",
            ("トルナ軍",),
            Factuality.ACTUAL,
        ),
        (
            f"{ARMY}の発表への反論\n\n答　我が軍の〈第6旅団:Organization〉が{CITY}を制圧した。",
            (),
            Factuality.POSSIBLE,
        ),
        (
            f"問答の要旨\n\n報道官　我が軍の〈第6旅団:Organization〉が{CITY}を制圧した。",
            (),
            Factuality.POSSIBLE,
        ),
        (f"問答の要旨\n\n「我が軍の〈第6旅団:Organization〉が{CITY}を制圧した」", (), Factuality.POSSIBLE),
        (f"従軍日記\n\n我が軍の〈第6旅団:Organization〉が{CITY}を制圧した。", (), Factuality.ACTUAL),
    ],
)
def test_whose_army_is_ours(example: str, teller: tuple[str, ...], factuality: Factuality) -> None:
    """わが軍 is of whoever issues a communique; in an answer without a name nobody knows whose word it is."""
    found = controls(example)

    assert [(c.according_to, c.factuality) for c in found] == [(teller, factuality)]


@pytest.mark.parametrize("heading", ["の発表を受けた会見の要旨", "の声明への反論", "の発表について(問答)"])
def test_who_answers_a_communique_did_not_issue_it(heading: str) -> None:
    """Below a line about another's communique わが軍 is nobody's."""
    assert controls(f"{ARMY}{heading}\n\n報道官　{CITY}は今もわが軍の支配下にある。") == ()


@pytest.mark.parametrize(
    ("example", "teller"),
    [
        ("〈国連総会:Organization〉は{c}を〈オルナ:Place〉領と確認する決議を採択した。", ("国連総会",)),
        ("〈国連総会:Organization〉で、{c}を〈オルナ:Place〉領と認める決議が採択された。", ("国連総会",)),
        ("〈オルナ議会:Organization〉は{c}を〈オルナ:Place〉の領土とする宣言を可決した。", ("オルナ議会",)),
        ("〈国連総会:Organization〉の決議は、{c}を〈オルナ:Place〉領と確認した。", ("国連総会",)),
        ("条約は{c}を〈オルナ:Place〉領と定めた。", ()),
        ("〈国連総会:Organization〉は開かれた。{c}は〈オルナ:Place〉領だ。", ()),
    ],
)
def test_what_an_assembly_adopts_is_its_word(example: str, teller: tuple[str, ...]) -> None:
    """A resolution says whose a place is on the word of who adopts it; a treaty makes it so."""
    [found] = controls(example.format(c=CITY))

    assert (found.controller, str(found.kind), found.according_to) == ("オルナ", "Sovereignty", teller)


@pytest.mark.parametrize(
    ("example", "ended"),
    [
        (f"{CITY}はかつて{ARMY}が支配していた。", True),
        (f"それまでの20年、{CITY}は{ARMY}が治めていた。", True),
        (f"{CITY}は1990年まで{ARMY}が占領していた。", True),
        (f"{CITY}はかつて{ARMY}が占領した。", False),
        (f"{CITY}は以前から{ARMY}が支配している。", False),
        (f"かつては静かだったが、{CITY}は{ARMY}が支配した。", False),
        (f"{CITY}は{ARMY}が支配していた。", False),
    ],
)
def test_what_was_so_once(example: str, ended: bool) -> None:
    """Who held a place in earlier times by the sentence's own words holds it no more."""
    assert [c.ended for c in controls(example)] == [ended]


@pytest.mark.parametrize(
    ("example", "teller"),
    [
        (f"{ARMY}は{CITY}を「解放した」と宣言した。", ("トルナ軍",)),
        (f"野党は、{ARMY}が{CITY}を「見捨てた」と批判した。", ()),
    ],
)
def test_whose_word_in_quotation_marks(example: str, teller: tuple[str, ...]) -> None:
    """Who does it within another's sentence does not say so."""
    assert [c.according_to for c in controls(example)] == [teller]
