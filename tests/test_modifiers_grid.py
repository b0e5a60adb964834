"""Words that tell when, where, how and by whose account change nothing in what a plain sentence states.

Each is put into one sentence with a claim, one with a holding and one with a meeting; GiNZA reads them all once.
"""

import pytest

from kg.evaluate.predicted import Predicted
from kg.score import _graphs

SAID = (
    "3日、", "3日(日本時間4日)、", "現地時間の3日、", "米東部時間3日午後、", "4月3日(土)、", "3日夜(日本時間4日朝)、", "県庁で、",
    "市役所で3日、", "首都の大統領府で、", "訪問先のジュネーブで、", "党大会で、", "自宅前で、", "あらためて、", "きっぱりと、",
    "強い口調で、", "涙ながらに、", "笑顔で、", "式典の後、", "会談後、", "集会で支持者に向け、", "3日公開の動画で、", "ブログで、",
    "同日夜の会見で", "6月3日付の地元紙で、",
)  # fmt: skip
TAKEN = (
    "3日(日本時間4日)、", "3日(現地時間)、", "日本時間の4日、", "数時間後、", "わずか4時間で", "情報筋によると", "大統領選を前に",
    "記録的な大雨の中、", "無人機を使い、", "夜襲をかけ、", "マラカ市を経て", "マラカ市を皮切りに", "2年ぶりに", "ほぼ抵抗を受けずに",
)  # fmt: skip
MET = (
    "タイ・チェンライで",
    "3日(日本時間4日)、",
    "東京・六本木の料亭で",
    "訪問先のカイロで",
    "物価対策をめぐり",
    "通訳を交えて",
    "約1時間",
)


@pytest.fixture(scope="module")
def told() -> dict[str, Predicted]:
    """The graphs of all sentences by their text."""
    texts = [
        *(f"ヴァルナ外相は{m}工場は閉鎖しないと述べた。" for m in SAID),
        *(f"ドルセン軍は{m}カリド村を占領した。" for m in TAKEN),
        *(f"カリド村は{m}ドルセン軍が支配している。" for m in TAKEN),
        *(f"ヴァルナ外相は{m}ロメリ首相と会談した。" for m in MET),
    ]
    return dict(zip(texts, _graphs([(t, "2031-05-04", "x.txt") for t in texts]), strict=True))


@pytest.mark.parametrize("modifier", SAID)
def test_what_is_said_holds_no_circumstance(told: dict[str, Predicted], modifier: str) -> None:
    """When, where and how it was said is no part of what was said."""
    graph = told[f"ヴァルナ外相は{modifier}工場は閉鎖しないと述べた。"]
    assert [graph.text(c, "text") for c in graph.nodes("Claim")] == ["工場は閉鎖しない"]


@pytest.mark.parametrize(
    "sentence", ["ドルセン軍は{}カリド村を占領した。", "カリド村は{}ドルセン軍が支配している。"]
)
@pytest.mark.parametrize("modifier", TAKEN)
def test_a_place_is_held_whatever_is_told_besides(
    told: dict[str, Predicted], modifier: str, sentence: str
) -> None:
    """The holder and the place are the same, and nothing else is held."""
    graph = told[sentence.format(modifier)]
    held = [(graph.called(c, "controller"), graph.called(c, "place")) for c in graph.nodes("PlaceControl")]
    assert [
        (sorted(min(h, key=len) for h in who), sorted(min(p, key=len) for p in where)) for who, where in held
    ] == [(["ドルセン軍"], ["カリド村"])]


@pytest.mark.parametrize("modifier", MET)
def test_two_met_whatever_is_told_besides(told: dict[str, Predicted], modifier: str) -> None:
    """The land and the town of a house did not meet, nor did whose clock it was."""
    graph = told[f"ヴァルナ外相は{modifier}ロメリ首相と会談した。"]
    met = [graph.called(m, "participant") for m in graph.nodes("Meeting")]
    assert [sorted(min(p, key=len) for p in who) for who in met] == [["ロメリ", "ヴァルナ"]]


def test_a_land_and_its_town_are_two_places(told: dict[str, Predicted]) -> None:
    """A town that no dictionary has is not one name with its land."""
    graph = told["ヴァルナ外相はタイ・チェンライでロメリ首相と会談した。"]
    assert [set().union(*graph.called(m, "place")) for m in graph.nodes("Meeting")] == [{"チェンライ"}]
