"""What looks like a word of who holds a place and is none, with the analyser; beside each what is one."""

import pytest

pytestmark = pytest.mark.model


GUARDED = "カレスタ軍はフィン岬を守っていた。"
ROAD = (
    "気がかりは要衝トゥンバの扱いだ。隊商路が交わるこの町は、昨年六月にトルナ軍が奪い返した。"
    "国境の町ガオラは遠い。"
)
BESIEGED = "州都ロカンを共和戦線が包囲して七か月、町を守るトルナ軍は飢えた。"


@pytest.mark.parametrize(
    ("text", "fact", "told"),
    [
        (f"{GUARDED}公国軍は岬を奪い、今も治める。", ("フィン岬", "公国軍", "Controls"), True),
        (f"{GUARDED}公国軍は岬を失い、怒りを得た。", ("フィン岬", "公国軍", "Lost"), True),
        (f"{GUARDED}公国軍は岬を失い、怒りを得た。", ("フィン岬", "公国軍", "Controls"), False),
        ("カナリ放送が、トルナ軍がハーケ島を奪還したと報じた。", ("ハーケ島", "トルナ軍", "Captured"), True),
        (
            "カナリ放送が、トルナ軍がハーケ島を奪還したと速報したことがあるが、翌日に誤報と認めた。",
            ("ハーケ島", "トルナ軍", "Captured"),
            False,
        ),
        (
            "武装勢力「鷲の目」は、トルナ兵をベレ村から追い出した。",
            ("ベレ村", "鷲の目", "Captured"),
            True,
        ),
        (
            "チャンネル「鷲の目」は、トルナ兵をベレ村から追い出したと投稿した。",
            ("ベレ村", "鷲の目", "Captured"),
            False,
        ),
        (BESIEGED, ("ロカン", "トルナ軍", "Controls"), True),
        (BESIEGED, ("ロカン", "共和戦線", "Controls"), False),
        (f"{GUARDED}ベルカ軍は岬を占拠し、砦を建てた。", ("フィン岬", "ベルカ軍", "Occupied"), True),
        (f"{GUARDED}ベルカ軍はこれを「不法占拠」と呼ぶ。", ("フィン岬", "ベルカ軍", "Occupied"), False),
        (ROAD, ("隊商路", "トルナ軍", "Captured"), False),
        (ROAD, ("ガオラ", "トルナ軍", "Captured"), False),
        (ROAD, ("トゥンバ", "トルナ軍", "Captured"), True),
        (
            f"{GUARDED}ベルカ軍のサイ司令官は「岬は落ちた」と叫んだ。",
            ("フィン岬", "カレスタ軍", "Lost"),
            False,
        ),
        (
            f"{GUARDED}ベルカ軍のサイ司令官は「岬は落ちた」と叫んだ。",
            ("フィン岬", "ベルカ軍", "Captured"),
            True,
        ),
        (
            f"{GUARDED}5日に失ったとベルカ軍が騒いでいるピク山は、静かだ。",
            ("フィン岬", "カレスタ軍", "Lost"),
            False,
        ),
        (f"{GUARDED}5日に失ったと、カレスタ軍が認めた。", ("フィン岬", "カレスタ軍", "Lost"), True),
    ],
)
def test_what_is_no_word_of_holding(holdings, text, fact, told) -> None:
    """Anger won, a false report, a medium's scoop, a siege and a road through a town hold nothing."""
    assert (fact in holdings(text)) is told
