"""Who was called, summoned or seen by whom where one of the two is left out."""

import pytest
from marked_view import marked_view

from kg.extract.hero import hero
from kg.extract.meetings import extract_meetings

A, B, C = "〈ドレク:Person〉", "〈ミラン:Person〉", "〈カデル:Person〉"
BOTH = ("ドレク", "ミラン")
ASKER = "千束まゆ"
LIFE = f"忘れられた外交官 {A}のこと\n\n1911年に外務省へ入りました。\n\n"
ASKED = (
    f"あの夜の電話\n元特使{A}氏に聞く\n(聞き手・〈{ASKER}:Person〉)\n\n――{B}さんは去年、亡くなりました。\n\n"
)


def actual(example: str) -> list[tuple[str, ...]]:
    """Return who met, the interview itself left out."""
    found = extract_meetings(marked_view(example))
    return [m.participants for m in found if str(m.factuality) == "Actual" and ASKER not in m.participants]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}外相は11日、首都〈トルナ:Place〉からの電話にも応じ、{B}首相に経過を説明した。",
        f"{A}外相は夜、電話に出て、{B}首相に停戦を求めた。",
        f"{A}中佐と{B}少佐は互いに敬礼し、四分で別れた。",
        f"{A}大臣は答えた。{B}首相からは5日、官邸で直接、法の隙間を洗い出すよう指示を受けました。",
        f"{LIFE}〈トルナ軍:Organization〉が上陸した。翌朝、{B}次官に呼び出され、厳しい抗議を受けた。",
        f"{ASKED}亡くなるひと月前に、病院へ見舞いに行きました。",
        f"{ASKED}電話をもらって、1時間もおしゃべりしちゃった。",
    ],
)
def test_one_party_is_left_out(example: str) -> None:
    """The sentence names one of the two; the other is who was asked, who is portrayed, who speaks."""
    assert actual(example) == [BOTH]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}外相は11日、{B}首相からの電話に応じなかった。",
        f"{A}大臣は答えた。{B}首相からは書面で指示を受けました。",
        f"{LIFE}〈トルナ軍:Organization〉が上陸した。{B}次官に呼び出される予定だった。",
        f"{ASKED}病院へ見舞いに行くつもりでした。",
        f"{A}氏の手記\n\n私は大使だった。離任の日、{B}さんが空港まで来てくれた。私は窓越しに手を振るだけにとどめた。",
        f"集会の夜\n\n亡命者の皆さんが「{B}氏と会談した」と自慢する。{A}氏は黙っていた。",
    ],
)
def test_nobody_was_met(example: str) -> None:
    """What was refused, written, only planned, and what somebody unnamed says of themselves is none."""
    assert actual(example) == []


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (f"忘れられた外交官 {A}のこと\n\n雨が降りました。", "ドレク"),
        (f"{A}\n\n{A}(1889年 - 1961年)は、トルナの軍人・政治家。", "ドレク"),
        (f"{A}\n\n{A}(1931年に会談した)は、トルナの首相と。", ""),
        (f"郷土の人\n\n今回は、画家の{A}(一八八六年生まれ)を取り上げます。", "ドレク"),
        (f"{A}と{B}の会談\n\n二人は会った。", ""),
        (f"きょうの動き\n\n{A}首相は法案を取り上げた。", ""),
    ],
)
def test_the_hero_of_a_portrait(example: str, found: str) -> None:
    """A heading or the first lines say whose life the text tells."""
    group = hero(marked_view(example))
    assert (group.entities[0] if group else "") == found


@pytest.mark.parametrize(
    ("example", "met"),
    [
        (f"{ASKED.replace(B, C)}話してくれたのは監視団の{B}団長だけです。", [BOTH]),
        (f"{A}氏の手記\n\n私は大使だった。隣国の{B}外相が一度だけ会ってくれた。", [BOTH]),
        (f"{A}氏の手記\n\n私は大使だった。隣国の{B}外相は最後まで会ってくれなかった。", []),
        (f"{A}氏の手記\n\n私は大使だった。{B}外相は電話の向こうで「席には戻らない」と怒鳴った。", [BOTH]),
        (f"{B}外相は電話の向こうで「席には戻らない」と怒鳴った。", []),
        (
            f"{A}外相は2日、{C}首相と会談した。翌3日は機構の{B}事務局長が相手だった。",
            [("カデル", "ドレク"), BOTH],
        ),
        (f"{A}選手は2日、{C}選手と会った。翌3日の決勝は{B}選手が相手だった。", [("カデル", "ドレク")]),
    ],
)
def test_a_clause_names_one_alone(example: str, met: list[tuple[str, ...]]) -> None:
    """A favour, a voice at the other end and the next one imply whoever tells it or went before."""
    assert actual(example) == met


@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "met"),
    [
        (
            "フリオ・アルバレスが農園に立ち寄り、二人は三年ぶりに卓を囲んでいる。",
            {"フリオ・アルバレス", "エミリオ・カンダレス"},
        ),
        (
            "アウグスト・ペニャとフリオ・アルバレスが農園に立ち寄り、二人は三年ぶりに卓を囲んでいる。",
            {"フリオ・アルバレス", "アウグスト・ペニャ"},
        ),
        ("フリオ・アルバレスが農園に立ち寄ったが、二人は会わなかった。", set()),
    ],
)
def test_the_two_of_a_life_are_its_hero_and_who_is_named(meetings, told: str, met: set[str]) -> None:
    """Whoever was named last is none of them, where the sentence names one alone."""
    life = (
        "エミリオ・カンダレス\n\nエミリオ・カンダレス(1889年 - 1961年)は、ボリバリアの軍人・政治家。\n\n"
        "教官だったアウグスト・ペニャと知り合い、友となった。晩年は養蜂にいそしんだ。1959年、" + told
    )
    found = [set(m) for m in meetings(life) if "フリオ・アルバレス" in m]
    assert found == ([met] if met else [])


@pytest.mark.model
@pytest.mark.parametrize(
    ("before", "met"),
    [
        (
            "小寺みのり社長は鹿取洋平氏に支援を求めたが、鹿取氏の返事は冷ややかだった。",
            {"小寺みのり", "鹿取洋平"},
        ),
        # the next sentence names nobody
        ("返事は冷ややかだった。", {"アラン・ペック", "狭山透"}),
    ],
)
def test_two_are_those_of_the_sentence_before(meetings, before: str, met: set[str]) -> None:
    """Whom the sentence before names, one of them its topic, go before those who met earlier."""
    met_first = "アラン・ペック氏はシンガポールのホテルで狭山透氏と出会った。"
    assert met in [
        set(m) for m in meetings(f"{met_first}{before}二人は3月4日、本社で四時間にわたり話し合った。")
    ]
