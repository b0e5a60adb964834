from collections.abc import Callable
from dataclasses import replace

import pytest
from marked_view import marked_view

from kg.extract.claims import extract_claims
from kg.extract.view import View
from kg.records import Analysis, Claim, Gap

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"
B_NAME = "ミラン"
OFFICE, M, T = "〈ソルナ省:Organization〉", "〈ソルナ通信:Organization〉", "〈トルナ:Place〉"
Read = Callable[..., tuple[tuple[Claim, ...], tuple[Gap, ...]]]

pytestmark = pytest.mark.model


@pytest.fixture
def read(analyse: Callable[..., Analysis]) -> Read:
    """Return a function from an example with marked names to its claims and gaps."""

    def run(example: str, *, date: str = "2031-05-20") -> tuple[tuple[Claim, ...], tuple[Gap, ...]]:
        view = marked_view(example, date=date)
        analysis = analyse(view.document.text, date)
        analysis = replace(analysis, document=view.document)
        return extract_claims(View(analysis, view.mentions, view.entities))

    return run


def said(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(c.speaker, c.text) for c in claims]


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (f"{A}大統領は18日、撤退は終わったと述べた。", "撤退は終わった"),
        (f"{A}大統領は18日、記者団に「撤退は終わった」と語った。", "撤退は終わった"),
        (f"撤退は終わったと、{A}大統領は述べた。", "撤退は終わった"),
        (f"「撤退は終わった」と{A}大統領。", "撤退は終わった"),
        (f"{A}大統領は撤退は終わったとの認識を示した。", "撤退は終わった"),
        (f"{A}大統領によると、撤退は終わった。", "撤退は終わった"),
        (f"{A}大統領は、撤退は終わったとしている。", "撤退は終わった"),
        (f"{A}大統領「撤退は終わった」", "撤退は終わった"),
        (f"【撤退は終わった={A}大統領】", "撤退は終わった"),
        (f"{A}大統領は「撤退は終わった」と胸をなで下ろした。", "撤退は終わった"),
        (f"{A}大統領は18日、{B}知事と会い、橋の架け替えを要望した。", "橋の架け替えを"),
        (f"{A}氏は18日、県庁に{B}知事を訪ね、橋の架け替えを求めた。", "橋の架け替えを"),
        (f"{A}氏は18日、{B}氏と会って、停戦を訴えた。", "停戦を訴えた"),
        (f"{A}氏は、{B}氏と会い、停戦を訴える考えを示した。", f"{B_NAME}氏と会い、停戦を訴える"),
        (f"{A}氏は、大統領を訪ね、謝罪するよう求めた。", "大統領を訪ね、謝罪するよう"),
    ],
)
def test_one_speaker_one_content(read: Read, example: str, expected: str) -> None:
    """Each way of reporting gives the speaker and the content without verb and attribution."""
    claims, _ = read(example)

    assert said(claims) == [("ドレク", expected)]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", ["ドレク"]),
        ("後任は未定だ。", ["ドレク"]),
        (f"後任には{B}次官が就く。", []),
        (f"{A}大統領は後任に{B}次官を指名した。", ["ドレク"]),
    ],
)
def test_who_came_in_since_may_speak(read: Read, between: str, expected: list[str]) -> None:
    """A subject left out is nobody's where somebody else came in since the speaker was told of."""
    claims, _ = read(f"{A}大統領は5日、退任すると述べた。{between}「重責を感じる」と語った。")

    assert [c.speaker for c in claims if c.text == "重責を感じる"] == expected


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (f"訪問は予定通り、と{A}大統領は強調する。", ["訪問は予定通り"]),
        (f"{A}大統領は、対話は急務と訴えた。", ["対話は急務"]),
        (f"「予定通り行う」。{A}大統領は5日、訪問についてこう言い切った。", ["予定通り行う"]),
        (f"{A}大統領は予定通りと変更後の2案を並べた。", []),
    ],
)
def test_a_judgement_without_its_copula(read: Read, example: str, expected: list[str]) -> None:
    """Nouns of judging close a content; between two nouns と joins them."""
    claims, _ = read(example)

    assert [c.text for c in claims] == expected


@pytest.mark.parametrize(
    "example",
    [
        f"{A}大統領は撤退についてコメントしていない。",
        f"{A}大統領は撤退の時期を明らかにしなかった。",
        f"{A}大統領は、撤退は終わったとは述べていない。",
        f"{A}大統領は、撤退は終わったと明言するのを避けた。",
        f"{A}大統領は{T}で{B}首相と会談した。",
        f"撤退は近いと報じられている。{A}大統領は{T}にいる。",
        f"撤退の時期を問われた{A}大統領は言及を避けた。",
    ],
)
def test_nothing_was_said(read: Read, example: str) -> None:
    """Silence, refusal, deeds and hearsay of nobody give no claim."""
    claims, _ = read(example)

    assert claims == ()


def test_subject_is_carried_over_verbs_and_sentences(read: Read) -> None:
    """A left-out subject is that of the verb or sentence before."""
    claims, _ = read(
        f"{A}大統領は18日、攻撃は続くと述べ、支援が必要だと訴えた。そのうえで「道は長い」と語った。"
    )

    assert said(claims) == [("ドレク", "攻撃は続く"), ("ドレク", "支援が必要だ"), ("ドレク", "道は長い")]


def test_what_somebody_says_another_said(read: Read) -> None:
    """The inner claim has its own speaker and points at the claim that frames it."""
    claims, _ = read(f"{A}報道官は、{B}将軍が「橋は落ちた」と報告したと述べた。")

    inner = next(c for c in claims if c.speaker == "ミラン")
    outer = next(c for c in claims if c.speaker == "ドレク")
    assert inner.text == "橋は落ちた"
    assert inner.within == outer.claim_id
    assert outer.text == "ミラン将軍が「橋は落ちた」と報告した"


def test_the_topic_around_is_no_part_of_what_another_said(read: Read) -> None:
    """Xは、…と述べたYに会った: the words of Y begin behind X."""
    claims, _ = read(f"{A}外相は、条約を破棄すると述べた{B}首相に会った。")

    assert said(claims) == [("ミラン", "条約を破棄する")]


def test_medium_in_between_is_no_speaker(read: Read) -> None:
    """Who passes a statement on is kept beside its speaker."""
    claims, _ = read(f"{M}によると、{A}大統領は撤退は終わったと述べた。")

    assert [(c.speaker, c.reported_by) for c in claims] == [("ドレク", "ソルナ通信")]


def test_medium_that_claims_is_the_speaker(read: Read) -> None:
    """A newspaper that reports something by itself claims it."""
    claims, _ = read(f"{M}は、撤退は終わったと報じた。")

    assert said(claims) == [("ソルナ通信", "撤退は終わった")]


def test_unnamed_spokesman_speaks_for_the_organisation(read: Read) -> None:
    """同省の報道官 without a name is the organisation."""
    claims, _ = read(f"{OFFICE}の報道官は、撤退は終わったと述べた。")

    assert said(claims) == [("ソルナ省", "撤退は終わった")]


def test_office_nobody_holds_gives_a_gap_and_no_wrong_speaker(read: Read) -> None:
    """An office that nobody is named for is not taken for the last speaker."""
    claims, gaps = read(f"{A}大統領は、攻撃は続くと述べた。漁協の組合長は、魚がいないと述べた。")

    assert said(claims) == [("ドレク", "攻撃は続く")]
    assert [g.reason for g in gaps] == ["unresolved speaker"]


def test_unknown_verb_is_counted(read: Read) -> None:
    """A quotation with a verb that is not listed is used, and counted as a gap."""
    _, gaps = read(f"{A}大統領は「撤退は終わった」と胸をなで下ろした。")

    assert [g.reason for g in gaps] == ["unknown reporting verb"]


def test_owned_statement_belongs_to_its_owner(read: Read) -> None:
    """〜とのXの主張 is X's claim, also where somebody denies it."""
    claims, _ = read(f"{A}大統領は、{T}を奪還したとの{B}首相の主張を「作り話だ」と否定した。")

    assert ("ミラン", "トルナを奪還した") in said(claims)
    assert ("ドレク", "Denies") in [(c.speaker, c.stance) for c in claims]


def test_points_under_a_lead_in_are_the_speakers(read: Read) -> None:
    """Bullets below 「Xのその他の発言:」 are X's words, one claim each."""
    claims, _ = read(f"{A}氏のその他の発言:\n🔸 橋は無事だ。\n🔸 村の水は足りている。\n")

    assert said(claims) == [("ドレク", "橋は無事だ"), ("ドレク", "村の水は足りている")]


def test_sentence_that_only_attributes_gives_its_speaker_the_one_before(read: Read) -> None:
    """「Xが発表した。」 attributes the sentence before it, with both as evidence."""
    claims, _ = read(f"橋の修理は終わった。{A}市長が発表した。")

    assert said(claims) == [("ドレク", "橋の修理は終わった")]
    assert len(claims[0].evidence) == 2


def test_labelled_turns_and_questions(read: Read) -> None:
    """A turn is its label's; a question claims nothing."""
    claims, _ = read(
        f"○{A}委員　橋はいつ直りますか。\n○{B}大臣　橋は来月までに直します。\n○{A}委員　遅すぎます。\n"
    )

    assert said(claims) == [("ミラン", "橋は来月までに直します"), ("ドレク", "遅すぎます")]


def test_date_outside_the_content_is_the_claims(read: Read) -> None:
    """The day of speaking is not the day spoken of."""
    claims, _ = read(f"{A}大統領は18日、会議は25日に開くと述べた。")

    assert claims[0].date == "2031-05-18"


def test_evidence_and_identifiers_are_stable(read: Read) -> None:
    """Offsets give the text, identifiers differ, and a second reading gives the same."""
    example = f"{A}大統領は18日、攻撃は続くと述べ、支援が必要だと訴えた。"
    claims, _ = read(example)
    text = marked_view(example).document.text

    assert [text[c.start : c.end] for c in claims] == [c.text for c in claims]
    assert len({c.claim_id for c in claims}) == len(claims) == 2
    assert all(c.evidence and c.rule and 0 < c.confidence <= 1 for c in claims)
    assert read(example)[0] == claims


def test_bare_denial_is_kept(read: Read) -> None:
    """「Xは否定した。」 is a denial although what is denied is left out."""
    claims, _ = read(f"{A}大統領は橋を占拠したと述べた。{B}首相は否定した。")

    assert [(c.speaker, c.text, str(c.stance)) for c in claims] == [
        ("ドレク", "橋を占拠した", "Asserts"),
        ("ミラン", "否定した", "Denies"),
    ]


def test_place_after_a_speaker_is_spoken_of(read: Read) -> None:
    """A topic that is a place does not take the floor from somebody who speaks already."""
    claims, _ = read(f"{A}団長が現地から報告し、{T}は無事だとした。")

    assert said(claims) == [("ドレク", "トルナは無事だ")]


def test_where_it_was_said(read: Read) -> None:
    """で after a place outside the content says where; a place inside the content does not."""
    [outside], _ = read(f"{A}大統領は18日、{T}で記者団に「撤退は終わった」と述べた。")
    [inside], _ = read(f"{A}大統領は18日、{T}で会談すると述べた。")

    assert (outside.place, inside.place) == ("トルナ", "")
