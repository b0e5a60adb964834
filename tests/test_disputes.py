import pytest
from marked_view import marked_view

from kg.records import Claim, Evidence, Stance
from kg.resolve.disputes import link_disputes
from kg.resolve.sides import Sides

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"


def claim(text: str, whole: str, speaker: str, **fields: object) -> Claim:
    start = whole.index(text)
    values = {"evidence": (Evidence("d", 0, len(whole)),), "rule": "to/topic", **fields}
    return Claim(f"{speaker}-{start}", speaker, text, start, start + len(text), **values)  # type: ignore[arg-type]


def linked(example: str, *claims: tuple[str, str, dict[str, object]]) -> dict[str, Claim]:
    view = marked_view(example)
    made = [claim(text, view.document.text, speaker, **fields) for text, speaker, fields in claims]
    return {c.speaker: c for c in link_disputes(view, made, Sides(view.entities))}


def test_denial_in_the_next_sentence_contradicts() -> None:
    """これに対し…否定した denies the statement before it."""
    found = linked(
        f"{A}は橋を占拠したと述べた。これに対し、{B}は「作り話だ」と否定した。",
        ("橋を占拠した", "ドレク", {}),
        ("作り話だ", "ミラン", {"stance": Stance.DENIES, "verb": "否定"}),
    )

    assert found["ミラン"].contradicts == (found["ドレク"].claim_id,)
    assert found["ドレク"].contradicts == ()


def test_owned_claim_is_what_its_sentence_denies() -> None:
    """A denial answers the claim that its own sentence names, not an earlier one."""
    found = linked(
        f"道は開いたと市長は述べた。{A}は、橋を占拠したとの{B}の主張を否定した。",
        ("道は開いた", "市長", {}),
        ("橋を占拠した", "ミラン", {"rule": "owned/owner"}),
        ("主張を", "ドレク", {"stance": Stance.DENIES, "verb": "否定"}),
    )

    assert found["ドレク"].contradicts == (found["ミラン"].claim_id,)


def test_agreement_supports() -> None:
    """同意する supports the claim of whom it names."""
    found = linked(
        f"{A}は橋は危ないと述べた。{B}は{A}の意見に同意すると述べた。",
        ("橋は危ない", "ドレク", {}),
        ("意見に同意する", "ミラン", {"about": ("ドレク",)}),
    )

    assert found["ミラン"].supports == (found["ドレク"].claim_id,)


def test_unrelated_statements_stay_apart() -> None:
    """Two speakers on two matters neither contradict nor support each other."""
    found = linked(
        f"{A}は橋は開通したと述べた。{B}は雨が続くと述べた。",
        ("橋は開通した", "ドレク", {}),
        ("雨が続く", "ミラン", {}),
    )

    assert all(not c.contradicts and not c.supports for c in found.values())


def test_own_words_are_not_contradicted() -> None:
    """Nobody contradicts himself by denying something else."""
    found = linked(
        f"{A}は橋を占拠したと述べた。会談の事実はないと否定した。",
        ("橋を占拠した", "ドレク", {}),
        ("会談の事実はない", "ドレク", {"stance": Stance.DENIES, "verb": "否定"}),
    )

    assert found["ドレク"].contradicts == ()


DENIED: dict[str, object] = {"stance": Stance.DENIES, "verb": "否定"}
CITY, NORTH, SOUTH = "〈ザレム:Place〉", "〈トルナ軍:Organization〉", "〈ベルカ軍:Organization〉"


@pytest.mark.parametrize(
    ("example", "said", "reply", "fields"),
    [
        # the denial names whose statement it is, sentences later
        (
            f"{NORTH}は4日、{CITY}を制圧したと発表した。市は給水を止めた。雨が降った。電車も止まった。"
            f"{SOUTH}は{CITY}についての{NORTH}の発表を否定した。",
            "ザレムを制圧した",
            "発表を",
            {**DENIED, "quotation": "Indirect", "about": ("ザレム",)},
        ),
        # a bare denial answers the statement before it
        (f"{NORTH}は{CITY}を砲撃したと述べた。{SOUTH}は否定した。", "ザレムを砲撃した", "否定した", DENIED),
        # who holds the town cannot be both
        (
            f"{NORTH}は4日、{CITY}の全域を掌握したと発表した。{SOUTH}は「{CITY}から退いた部隊は一つもない」と述べた。",
            "ザレムの全域を掌握した",
            "ザレムから退いた部隊は一つもない",
            {},
        ),
        (
            f"{NORTH}は4日、{CITY}を解放したと発表した。{SOUTH}は「町は落ちていない」と述べた。",
            "ザレムを解放した",
            "町は落ちていない",
            {},
        ),
        (
            f"{NORTH}は4日、{CITY}を奪還したと発表した。{SOUTH}は「奪還は敵の空想だ」とする声明を出した。",
            "ザレムを奪還した",
            "奪還は敵の空想だ",
            {"stance": Stance.DENIES},
        ),
        # words of opposite sense, side by side
        (
            f"{A}は書簡を手渡したと述べた。{B}は「封筒ひとつ受け取っていない」と語った。",
            "書簡を手渡した",
            "封筒ひとつ受け取っていない",
            {"stance": Stance.DENIES},
        ),
        # thrown back at what was just said, in words that share nothing with it
        (
            f"{NORTH}は{CITY}を取り戻したと発表したが、{SOUTH}は「地図の上だけの勝利だ」と取り合わなかった。",
            "ザレムを取り戻した",
            "地図の上だけの勝利だ",
            {},
        ),
        (
            f"{NORTH}は{CITY}が燃えたと述べた。{SOUTH}は「夢でも見たのだろう」とやり返した。",
            "ザレムが燃えた",
            "夢でも見たのだろう",
            {},
        ),
    ],
    ids=[
        "named",
        "bare",
        "nobody left",
        "not fallen",
        "not retaken",
        "not received",
        "paper victory",
        "retort",
    ],
)
def test_what_a_denial_answers(example: str, said: str, reply: str, fields: dict[str, object]) -> None:
    """The claim that is named, adjacent or of opposite content is the one that is denied."""
    one, other = ("ドレク", "ミラン") if "ドレク" in example else ("トルナ軍", "ベルカ軍")
    about = tuple(n for n in ("ザレム",) if n in said)
    found = linked(example, (said, one, {"about": about}), (reply, other, fields))

    assert found[other].contradicts == (found[one].claim_id,)
    assert found[one].contradicts == ()


@pytest.mark.parametrize(
    ("example", "said", "reply", "fields"),
    [
        # what is denied is told in other words: nothing to do with the statement before
        (
            f"{A}は来月も話し合うと述べた。{B}は火薬庫の爆発の報道を否定した。",
            "来月も話し合う",
            "火薬庫の爆発の報道を",
            {**DENIED, "quotation": "Indirect"},
        ),
        # somebody else's statement is denied
        (
            f"{A}は橋を閉じると述べた。{B}は〈ソルト社:Organization〉の発表を否定した。",
            "橋を閉じる",
            "ソルト社の発表を",
            {**DENIED, "quotation": "Indirect"},
        ),
        # no answer is no denial
        (f"{A}は橋を閉じたと述べた。{B}は「答えられない」と述べた。", "橋を閉じた", "答えられない", {}),
        # an intention that one does not have
        (
            f"{A}は橋を閉じたと述べた。{B}は橋を直す考えはないと述べた。",
            "橋を閉じた",
            "橋を直す考えはない",
            {"stance": Stance.DENIES},
        ),
        # thrown back at something else, long after
        (
            f"{A}は橋を閉じたと述べた。雨が降った。風も吹いた。{B}は「余計なお世話だ」と一蹴した。",
            "橋を閉じた",
            "余計なお世話だ",
            {},
        ),
        # both say the same
        (
            f"〈トルナ:Place〉の{NORTH}は{CITY}を制圧したと発表した。〈トルナ海軍:Organization〉は{CITY}を失っていないと述べた。",
            "ザレムを制圧した",
            "ザレムを失っていない",
            {"stance": Stance.DENIES},
        ),
        # another town
        (
            f"{NORTH}は{CITY}を制圧したと発表した。{SOUTH}は〈ノルド:Place〉を守っていると述べた。",
            "ザレムを制圧した",
            "ノルドを守っている",
            {},
        ),
    ],
    ids=[
        "another matter",
        "another speaker",
        "no answer",
        "no intention",
        "long after",
        "one side",
        "another town",
    ],
)
def test_what_answers_nothing(example: str, said: str, reply: str, fields: dict[str, object]) -> None:
    """A denial of something else, a refused answer and an ally's words contradict nobody."""
    one, other = ("ドレク", "ミラン") if "ドレク" in example else ("トルナ軍", "ベルカ軍")
    other = other if SOUTH in example or B in example else "トルナ海軍"
    about = tuple(n for n in ("ザレム",) if n in said)
    more = {"about": tuple(n for n in ("ザレム", "ノルド") if n in reply)}
    found = linked(example, (said, one, {"about": about}), (reply, other, {**more, **fields}))

    assert all(c.contradicts == () for c in found.values())


def test_a_dateline_is_not_spoken_of() -> None:
    """The place that a report was sent from is no place of its statements."""
    found = linked(
        f"【{CITY}=〈ドレク:Person〉】{B}は「町は落ちていない」と述べた。", ("町は落ちていない", "ミラン", {})
    )

    assert found["ミラン"].context == ()


@pytest.mark.parametrize(("stance", "answered"), [(Stance.ASSERTS, True), (Stance.DEMANDS, False)])
def test_what_is_thrown_back(stance: Stance, answered: bool) -> None:
    """「…」と一蹴した contradicts an assertion, and refuses a demand."""
    found = linked(
        f"{A}は橋を閉じろと述べた。{B}は「余計なお世話だ」と一蹴した。",
        ("橋を閉じろ", "ドレク", {"stance": stance}),
        ("余計なお世話だ", "ミラン", {}),
    )

    assert bool(found["ミラン"].contradicts) is answered


@pytest.mark.parametrize(("end", "denied"), [("事実ではない", True), ("よく分からない", False)])
def test_who_quotes_another_and_calls_it_wrong(end: str, denied: bool) -> None:
    """Xは「…」と言うが、事実ではない contradicts the words that it quotes."""
    outer = f"ミランは「橋を壊した」と言うが、{end}"
    found = linked(
        f"{A}は{B}は「橋を壊した」と言うが、{end}と述べた。",
        (outer, "ドレク", {"stance": Stance.DENIES}),
        ("橋を壊した", "ミラン", {"rule": "said-by-speaker/to"}),
    )

    assert bool(found["ドレク"].contradicts) is denied


def test_two_who_deny_one_report() -> None:
    """Who joins a denial denies what was denied, not the denial."""
    paper = "〈東海日報:Organization〉"
    found = linked(
        f"{paper}は{A}と{B}が密会したと報じた。{A}は「作り話だ」と否定した。{B}も「事実無根だ」と否定した。",
        ("密会した", "東海日報", {"about": ("ドレク", "ミラン")}),
        ("作り話だ", "ドレク", DENIED),
        ("事実無根だ", "ミラン", DENIED),
    )

    assert found["ドレク"].contradicts == found["ミラン"].contradicts == (found["東海日報"].claim_id,)


def test_a_medium_takes_its_report_back() -> None:
    """…とした記事を撤回した stands against the medium's own words."""
    paper = "〈東海日報:Organization〉"
    whole = f"{paper}は市長が橋で密会したと報じた。{paper}は市長が橋で密会したとする記事について「裏が取れなかった」として撤回した。"
    view = marked_view(whole)
    text = view.document.text
    made = [
        claim("市長が橋で密会した", text, "東海日報"),
        claim("裏が取れなかった", text, "東海日報", verb="とする"),
    ]

    first, second = link_disputes(view, made, Sides(view.entities))

    assert second.contradicts == (first.claim_id,)
    assert first.contradicts == ()


@pytest.mark.parametrize(
    ("reply", "agrees"),
    [
        ("その通りだと述べた", True),
        ("同意すると述べた", True),
        ("同意しないと述べた", False),
        ("同意した事実はないと述べた", False),
    ],
)
def test_agreement_is_said_and_not_refused(reply: str, agrees: bool) -> None:
    """その通りだ agrees with the statement before; a refused agreement is none."""
    found = linked(
        f"{A}は橋は危ないと述べた。{B}は{reply}。",
        ("橋は危ない", "ドレク", {}),
        (reply.removesuffix("と述べた"), "ミラン", {}),
    )

    assert bool(found["ミラン"].supports) is agrees


def test_the_same_view_supports() -> None:
    """…も同様の見方を示した repeats what the speaker before said."""
    found = linked(
        f"{A}は橋は危ないとの見方を示した。{B}も同様の見方を示し、橋は使えないと述べた。",
        ("橋は危ない", "ドレク", {}),
        ("橋は使えない", "ミラン", {}),
    )

    assert found["ミラン"].supports == (found["ドレク"].claim_id,)
