"""Who speaks in a sentence of several clauses with subjects of their own."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from marked_view import marked_view

from kg.extract.claims import told_claims
from kg.extract.view import View
from kg.records import Analysis

pytestmark = pytest.mark.model

A, B = "〈浅田:Person〉市長", "〈宮下:Person〉議員"
X, Y = "〈ドレク軍:Organization〉", "〈ミラン政府:Organization〉"

TOLD = {
    "beside-its-object": (f"{A}が計画を示し、{B}が撤回を求めた。", {("宮下", "撤回を求めた")}),
    "topic-first": (f"{A}は計画を示し、{B}が撤回を求めた。", {("宮下", "撤回を求めた")}),
    "contrast": (f"{A}は就任したばかりだが、{B}が解散を要求した。", {("宮下", "解散を要求した")}),
    "reason": (f"{X}が橋を壊したため、{Y}が賠償を求めた。", {("ミラン政府", "賠償を求めた")}),
    "closes-with-ji": (f"{X}が国境を閉じ、{Y}が再開を要求した。", {("ミラン政府", "再開を要求した")}),
    "somebody-without-a-name": (f"{A}が計画を示し、住民が撤回を求めた。", set()),
    "before-a-topic": (
        f"{X}が橋を壊し、{Y}が損害は軽微だと発表した。",
        {("ミラン政府", "損害は軽微だ")},
    ),
    "against": (f"{A}は反対したのに対し、{B}が工事は進むと述べた。", {("宮下", "工事は進む")}),
    "against-topic": (
        f"{X}が撤退したのに対し、{Y}は「まだ残っている」と主張した。",
        {("ミラン政府", "まだ残っている")},
    ),
    "own-mind": (f"{A}は国境を閉じ、{B}は計画を撤回する考えを示した。", {("宮下", "計画を撤回する")}),
    "own-wish": (f"{A}は議会を解散し、{B}は計画を撤回するよう求めた。", {("宮下", "計画を撤回するよう")}),
    "occasion": (f"{A}が会見し、{X}が橋を壊したと述べた。", {("浅田", "ドレク軍が橋を壊した")}),
    "relative-clause": (
        f"{A}が演説で、{B}がまとめた停戦案への支持を表明した。",
        {("浅田", "宮下議員がまとめた停戦案への支持を")},
    ),
    "inside-what-is-said": (
        f"{A}は、{X}が橋を壊し、{Y}が賠償を求めたと説明した。",
        {("浅田", "ドレク軍が橋を壊し、ミラン政府が賠償を求めた")},
    ),
    "wish-of-a-noun": (
        f"{A}は計画は無理だと述べ、{B}が求める撤回に応じない考えを示した。",
        {("浅田", "計画は無理だ"), ("浅田", "宮下議員が求める撤回に応じない")},
    ),
    "leads-on": (
        f"{A}が計画を発表すると、{B}は「聞いていない」と反発した。",
        {("浅田", "計画を発表する"), ("宮下", "聞いていない")},
    ),
    "leads-on-against": (
        f"{X}は攻撃を否定したが、{Y}は「12人が死亡した」とした。",
        {("ドレク軍", "攻撃を否定した"), ("ミラン政府", "12人が死亡した")},
    ),
    "says-nothing": (f"{X}が橋を壊し、{Y}は抗議した。", set()),
    "welcomes-nothing": (f"{A}が計画を示し、{B}は歓迎した。", set()),
    "denies": (
        f"{A}は計画を示したと発表したが、{B}は否定した。",
        {("浅田", "計画を示した"), ("宮下", "否定した")},
    ),
    "told-from": (f"{A}は{B}から「協力したい」と伝えられた。", {("宮下", "協力したい")}),
    "scolded": (f"{A}は{B}に「勝手だ」とたしなめられた。", {("宮下", "勝手だ")}),
    "called-a-name": (f"{A}は「裏切り者だ」とののしられた。", set()),
    "inner-topic": (
        f"{A}は側近に「もう疲れた」と漏らしたと、〈ベルカ紙:Organization〉が伝えた。",
        {("ベルカ紙", "浅田市長は側近に「もう疲れた」と漏らした"), ("浅田", "もう疲れた")},
    ),
    "with-whom": (f"{A}は{B}との会談を見送った。", set()),
    "in-the-seat": (f"{A}は席上、捕虜の返還を求めた。", {("浅田", "捕虜の返還を")}),
    "how-things-are": (
        f"{A}は、{B}との関係は改善したとの認識を示した。",
        {("浅田", "宮下議員との関係は改善した")},
    ),
    "two-objects": (f"{A}は減税を、{B}は増税を主張した。", {("浅田", "減税を"), ("宮下", "増税を")}),
    "two-objects-of-papers": (
        "政策の課題として、〈東海日報:Organization〉は汚職の追放を、〈北陸日報:Organization〉は連合への加盟を挙げている。",
        {("東海日報", "汚職の追放を"), ("北陸日報", "連合への加盟を")},
    ),
    "contrast-in-what-is-said": (
        f"〈東海日報:Organization〉は、{X}が退いたのに対し、{Y}は進んだとしている。",
        {("東海日報", "ドレク軍が退いたのに対し、ミラン政府は進んだ")},
    ),
    "somebody-after-a-contrast": (
        f"{A}は選挙を実施するとしているものの、7政党はこれを信用できないとしている。",
        {("浅田", "選挙を実施する"), ("7政党", "これを信用できない")},
    ),
    "deed-asked-for": (
        f"{A}と{B}が争っている。和平組織は、双方が戦闘を停止することを呼びかけた。",
        {("和平組織", "双方が戦闘を停止することを")},
    ),
    "sues": ("〈ソルナ電機:Organization〉が、〈トルナ化学:Organization〉を訴えた。", set()),
    "sues-because": (
        "〈ソルナ電機:Organization〉は特許を侵害されたとして、〈トルナ化学:Organization〉を訴えた。",
        {("ソルナ電機", "特許を侵害された")},
    ),
    "appeals": (f"{A}は減税の必要性を訴えた。", {("浅田", "減税の必要性を")}),
    "side-of-the-only-firm": (
        "〈トルナ化学:Organization〉で火災があった。会社側は「原因を調べている」と話した。",
        {("トルナ化学", "原因を調べている")},
    ),
    "side-of-either-firm": (
        "〈ソルナ電機:Organization〉と〈トルナ化学:Organization〉が争っている。会社側は「調べている」と話した。",
        set(),
    ),
    "side-of-either-university": (
        "〈ソルナ大学:Organization〉と〈トルナ大学:Organization〉が争っている。大学側は「調べている」と話した。",
        set(),
    ),
    "either-may-speak": (f"{A}が辞任し、{B}が後任に就くと発表した。", set()),
    "either-may-promise": (f"{X}が兵を退き、{Y}が賠償することを約束した。", set()),
}


@pytest.mark.parametrize(("example", "expected"), TOLD.values(), ids=TOLD)
def test_each_clause_has_its_own_speaker(
    analyse: Callable[..., Analysis], example: str, expected: set[tuple[str, str]]
) -> None:
    """Nobody is given what the subject of a later clause says; where either may speak nobody is."""
    view = marked_view(example, date="2031-05-20")
    analysis = replace(analyse(view.document.text, "2031-05-20"), document=view.document)
    told = told_claims(View(analysis, view.mentions, view.entities))

    assert {(c.speaker or c.speaker_words, c.text) for c in (*told.claims, *told.unnamed)} == expected
