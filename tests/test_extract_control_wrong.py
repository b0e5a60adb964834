"""What looks like a word of who holds a place and is none, with the analyser; beside each what is one."""

import pytest

pytestmark = pytest.mark.model


GUARDED = "カレスタ軍はフィン岬を守っていた。"
ROAD = (
    "気がかりは要衝トゥンバの扱いだ。隊商路が交わるこの町は、昨年六月にトルナ軍が奪い返した。"
    "国境の町ガオラは遠い。"
)
BESIEGED = "州都ロカンを共和戦線が包囲して七か月、町を守るトルナ軍は飢えた。"
HOME = "雲居城\n\n雲居城は山城である。鳥越城は遠い。浅倉政時は従弟を残し、"
TAKES = "今井主水は城を攻め落とした。"
TAKEN = "ケルマ軍は三月、バルナを占領した。"
PARLIAMENT = "議会は四日に開かれた。ソマ軍は何も言わなかった。"
STILL_THERE = "兵は今も北半分を占領している。"


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
        # which island, which castle
        (
            "いさかいのもとは小島モトゥイティである。モトゥイティはノア島側が椰子を植えていた。"
            "裁判所は島をフェレのものと認めた。",
            ("ノア島", "フェレ", "Controls"),
            False,
        ),
        (
            "雲居城\n\n雲居城は山城である。穂高主水は、重光が鳥越へ墓参に赴いた隙に城を乗っ取った。"
            "伊庭氏の居城である鳥越城は遠い。",
            ("雲居城", "穂高主水", "Captured"),
            True,
        ),
        (f"{HOME}自らは居城の鳥越に引き返した。{TAKES}", ("雲居城", "今井主水", "Captured"), True),
        (f"{HOME}鳥越を離れられなかった。{TAKES}", ("雲居城", "今井主水", "Captured"), True),
        (f"{HOME}自らは居城の鳥越に引き返した。{TAKES}", ("鳥越城", "今井主水", "Captured"), False),
        (f"{HOME}鳥越を囲んだ。{TAKES}", ("鳥越城", "今井主水", "Captured"), True),
        # a site without a name, which the sentence or the one before it is about
        (
            f"{TAKEN}製油所では火災が続く。いまはソマ軍が占拠している。",
            ("バルナ", "ソマ軍", "Occupied"),
            False,
        ),
        (f"{TAKEN}町では火災が続く。いまはソマ軍が占拠している。", ("バルナ", "ソマ軍", "Occupied"), True),
        (f"{TAKEN}灯台はソマ軍のものだ。", ("バルナ", "ソマ軍", "Controls"), False),
        (f"{TAKEN}町はソマ軍のものだ。", ("バルナ", "ソマ軍", "Controls"), True),
        (f"{GUARDED}岬を守る佐波元直の子、佐波元清は耐えた。", ("フィン岬", "佐波元清", "Controls"), True),
        (f"{GUARDED}岬を守る佐波元直の子、佐波元清は耐えた。", ("フィン岬", "佐波元直", "Controls"), False),
        # of the paragraph before, where neither the place nor its holder is named
        (f"{TAKEN}\n\n{PARLIAMENT}\n\n{STILL_THERE}", ("バルナ", "ソマ軍", "Occupied"), False),
        (f"{TAKEN}{PARLIAMENT}{STILL_THERE}", ("バルナ", "ソマ軍", "Occupied"), True),
        (
            f"{TAKEN}ソマ軍は何も言わなかった。バルナは静かだ。\n\n{STILL_THERE}",
            ("バルナ", "ソマ軍", "Occupied"),
            True,
        ),
        (
            "共和戦線は州都ロカンを占拠している。治安部隊が共和戦線を排除した。",
            ("ロカン", "治安部隊", "Captured"),
            True,
        ),
        (
            "共和戦線は州都ロカンを占拠している。治安部隊がデモ隊を排除した。",
            ("ロカン", "治安部隊", "Captured"),
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


IN, OUT = ("ドレク市", "セルナ軍"), ("ドレク市", "ベルカ軍")


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        ("ベルカ軍がドレク市に迫り、ドレク市を支配するセルナ軍は橋を落とした。", IN, OUT),
        ("ベルカ軍がドレク市に迫り、市を支配するセルナ軍は橋を落とした。", IN, OUT),
        ("ベルカ軍が迫るなか、ドレク市を守るセルナ軍は降伏した。", IN, OUT),
        ("セルナ軍が川を渡り、ドレク市を占領した。", IN, OUT),
        ("セルナ軍が川を渡ってドレク市を占領した戦いで、ベルカ軍は敗れた。", IN, OUT),
        ("ベルカ軍は、ドレク市を占領するセルナ軍に降伏を求めた。", IN, OUT),
        ("セルナ軍による奪還の試みは失敗し、ベルカ軍によるドレク市の占領は2年続いた。", OUT, IN),
        ("セルナ軍がドレク市を制圧するのを、ベルカ軍が阻んだ。", None, IN),
        ("セルナ軍によるドレク市の占領は、ベルカ軍の反撃で失敗した。", None, IN),
        ("セルナ軍によるドレク市の統治は失敗した。", IN, OUT),
        ("王はドレク市を奪い返せとセルナ軍に命じた。", None, IN),
    ],
)
def test_whose_verb_of_holding_it_is(holdings, text, told, not_told) -> None:
    """A relative clause is its head's, not the attacker's before it; what was foiled or ordered holds nothing."""
    found = {(place, holder) for place, holder, _ in holdings(text)}

    assert not_told not in found
    assert told is None or told in found


@pytest.mark.model
@pytest.mark.parametrize(
    "thing", ["中央銀行の口座", "公式アカウント", "顧客データ", "石油会社", "通信網", "商船"]
)
@pytest.mark.parametrize(
    "words",
    [
        "フランスはリビアの{}が自国のものだと主張した。リビアは「リビアのものだ」と反論した。",
        "リビアの{}はフランスが握っているとフランスは主張し、リビアは「我々が握っている」と述べた。",
    ],
)
def test_a_countrys_belongings_are_not_the_country(holdings, thing, words) -> None:
    """Who claims another's account or fleet claims no land, and who claims it back holds no claimant's."""
    assert not {(place, holder) for place, holder, _ in holdings(words.format(thing))} & {
        ("リビア", "フランス"),
        ("フランス", "リビア"),
    }
