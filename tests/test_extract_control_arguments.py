"""Who holds which place, where the verb is plain and its place or its holder stands elsewhere, with the analyser."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "心配なのはサルカ港です。いまはトルナ軍が管理しています。",
            ("サルカ港", "トルナ軍", "Controls"),
        ),
        (
            "もう一つの火種はケッタ島です。開戦の年にトルナ軍が攻め取りました。",
            ("ケッタ島", "トルナ軍", "Captured"),
        ),
        (
            "争点がハル工場だ。12年にトルナ社が買い取り、単独で所有している。",
            ("ハル工場", "トルナ社", "Controls"),
        ),
        (
            "北軍は川を渡り、ザレム市へ向かう。ここを守る将軍のアラン・ボルドは布告を出した。",
            ("ザレム市", "アラン・ボルド", "Controls"),
        ),
        (
            "トルナ軍がモルテ島に上陸し、以後ベルカ軍が実効支配を続けている。",
            ("モルテ島", "ベルカ軍", "Controls"),
        ),
        (
            "ベルカ共和国の艦隊がザレム島を占領した。ベルカ共和国は終戦後も居座った。",
            ("ザレム島", "ベルカ共和国", "Controls"),
        ),
        ("ザレム島は海にある。この地はトルナ藩に預けられた。", ("ザレム島", "トルナ藩", "Controls")),
        (
            "ロカナ島は岩礁だ。1951年以来トルナ共和国が灯台を置いて実効支配している。",
            ("ロカナ島", "トルナ共和国", "Controls"),
        ),
    ],
)
def test_a_place_told_before(holdings, text, fact) -> None:
    """What the sentence or clause before is about is held, where the verb names no place itself."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "心配なのはサルカ港です。資料はトルナ軍が管理しています。",
        "心配なのはサルカ港です。いまはトルナ軍が管理していません。",
        "中心地はサルカ港です。市場が立つ。いまはトルナ軍が管理しています。",
        "争点がサルカ港だ。来年、トルナ軍が買い取る予定だ。",
        "ロカナ島は岩礁だ。1951年にトルナ軍が灯台を置いて引き揚げた。",
    ],
)
def test_another_thing_is_run(holdings, text) -> None:
    """An archive, a denial, a plan, or what was spoken of longer ago says of nobody that he has the port."""
    assert not {f for f in holdings(text) if f[1] == "トルナ軍" and f[2] != "Lost"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "ベルカ軍はモルテ島を攻めた。島の北側四分の三は、なおトルナ軍の手にある。",
            ("モルテ島", "トルナ軍", "Controls"),
        ),
        (
            "ザリ島は割れている。島の三分の一あまりは今もトルナ軍が占領している。",
            ("ザリ島", "トルナ軍", "Occupied"),
        ),
        (
            "ガンディ峠で戦闘があった。峠の東斜面は2月以降、トルナ軍が押さえたままである。",
            ("ガンディ峠", "トルナ軍", "Controls"),
        ),
        (
            "ザレム市は落ちていない。空港は今もトルナ軍の管理下にある。",
            ("ザレム市", "トルナ軍", "Controls"),
        ),
        (
            "ザレム橋の北詰めはベルカ軍、南詰めはトルナ軍が押さえている。",
            ("ザレム橋", "ベルカ軍", "Controls"),
        ),
        ("ナポ湖では漁が続く。湖面の7割はトルナ国の管轄だ。", ("ナポ湖", "トルナ国", "Controls")),
        ("トルナ軍がモルテ島に上陸した。部隊は6日間島を確保した。", ("モルテ島", "トルナ軍", "Controls")),
        (
            "トルナ軍は首都カサドの全域に加え、港湾都市ザレムも掌握した。",
            ("カサド", "トルナ軍", "Captured"),
        ),
        ("トルナ軍はポルト市に加え、ザレム市も掌握した。", ("ポルト市", "トルナ軍", "Captured")),
        ("ハル鉱区の採掘権、トルナ財閥がまだ手放していない。", ("ハル鉱区", "トルナ財閥", "Controls")),
    ],
)
def test_a_part_or_share_is_held(holdings, text, fact) -> None:
    """A share, a slope, an end or the airport is of the place that it is named with or that was spoken of."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "モルテ島はベルカ軍が押さえたが、ザレム市を守る知事のハサン・トゥアレは拒んだ。",
            "ハサン・トゥアレ",
        ),
        ("ザレム市を治める首長のアラン・ボルドは会談を拒んだ。", "アラン・ボルド"),
        ("トルナ軍の放送は5月に、ザレム市を占領したと伝えた。", "トルナ軍"),
        ("ザレム市に残るベルカ軍をトルナ軍が一掃した。", "トルナ軍"),
        ("トルナ軍はザレム市に立てこもるベルカ軍を掃討した。", "トルナ軍"),
        ("トルナ軍の将軍のアラン・ボルドがザレム市を囲んだ。アラン・ボルドがザレム市に入った。", ""),
        ("市場の値段を守る会長のハサン・トゥアレは、ザレム市を訪れた。", ""),
        ("ザレム市に残る住民をトルナ軍が助けた。", ""),
        ("トルナ軍の放送は、ザレム市を占領していないと伝えた。", ""),
        ("赤地図という団体は、ザレム市は軍が押さえていると分析した。", ""),
    ],
)
def test_whose_deed_it_is(holdings, text, holder) -> None:
    """An office before a name, the organ of an army or those driven out do not hide who has the town."""
    held = {f[1] for f in holdings(text) if f[0] == "ザレム市" and f[2] != "Lost"}
    assert held - {"ベルカ軍"} == ({holder} if holder else held & {"トルナ軍", "アラン・ボルド"})
    assert "赤地図" not in held


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("どちらを信じても、ザレム市がトルナ軍の手に移ったことは動かない。", True),
        ("ザレム市がトルナ軍の手に移ったことは揺るがない。", True),
        ("ザレム市がトルナ軍の手に移ったことはない。", False),
    ],
)
def test_what_stands_firm_is_told(holdings, text, told) -> None:
    """That something is not shaken is no denial of it."""
    assert bool({f for f in holdings(text) if f[:2] == ("ザレム市", "トルナ軍")}) is told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("トルナ軍はケッタ島と周辺の三つの村を制圧した。", ("ケッタ島", "トルナ軍", "Captured")),
        ("トルナ軍と民兵がザレム市を制圧した。", ("ザレム市", "トルナ軍", "Captured")),
        (
            "トルナの大統領は演説した。ボルド将軍が率いるトルナの部隊はケッタ島を制圧した。",
            ("ケッタ島", "トルナ", "Captured"),
        ),
        (
            "トルナの大統領は演説した。トルナは3日に川を渡った。5日にはケッタ島を制圧した。",
            ("ケッタ島", "トルナ", "Captured"),
        ),
        (
            "トルナの大統領は演説した。ケッタ島は海にある。トルナは先月、同地を制圧した。",
            ("ケッタ島", "トルナ", "Captured"),
        ),
        ("ケッタ島の倉庫は今なおトルナ軍が押さえている。", ("ケッタ島", "トルナ軍", "Controls")),
        (
            "鏡岳を含む半島の北側は、なおトルナ国の手にある。沖那半島は寒い。",
            ("鏡岳", "トルナ国", "Controls"),
        ),
        ("トルナ軍はザレム市を含む三つの郡を押さえた。", ("ザレム市", "トルナ軍", "Controls")),
        ("ザレム市を含む沿岸部はトルナ軍の支配下にある。", ("ザレム市", "トルナ軍", "Controls")),
        ("トルナ軍がザレム市を支配しているため、住民が逃げた。", ("ザレム市", "トルナ軍", "Controls")),
        ("ドルンはトルナが制圧した。", ("ドルン", "トルナ", "Captured")),
        ("ドルンはトルナに占領されている。", ("ドルン", "トルナ", "Occupied")),
    ],
)
def test_what_stands_beside_or_before(holdings, text, fact) -> None:
    """Who is joined, leads or acted last, and what is joined, included or known by the verb, is told."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "トルナ軍はザレム市を支配するため、部隊を送った。",
        "ザレム市を除く三つの郡をトルナ軍が押さえた。",
        "トルナ軍はザレム市を含む交渉の主導権を握った。",
        "トルナ軍と民兵はザレム市を制圧していない。",
        "ザレムはトルナに占領された町で生まれた。",
        "ザレムはトルナが制圧したと述べた。",
    ],
)
def test_what_does_not_follow(holdings, text) -> None:
    """An aim, an exception, a lead in talks, a denial, a birthplace and a speaker are no holding."""
    assert not {f for f in holdings(text) if f[0].startswith("ザレム") and f[2] != "Lost"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "五月、門叶家の勢三千が真名瀬川を渡った。葛巻城は二日で落ちた。",
            ("葛巻城", "門叶家", "Captured"),
        ),
        (
            "トルナ国防省の報道官は、駅はトルナ軍が固守していると述べた。ただし、ハル村は放棄したと認めている。",
            ("ハル村", "トルナ軍", "Lost"),
        ),
        ("頼久は牛首城を捨てた。政親は一戦もせずに牛首城へ入った。", ("牛首城", "政親", "Occupied")),
    ],
)
def test_who_takes_or_loses_after_another_sentence(holdings, text, fact) -> None:
    """Who has come takes what falls, and whoever admits a loss is he who spoke before."""
    assert (fact[0].removesuffix("城"), *fact[1:]) in {
        (p.removesuffix("城"), h, k) for p, h, k in holdings(text)
    }


@pytest.mark.parametrize(
    "text",
    [
        "鷹尾城は山の中だ。鷹尾頼種が来た。頼久は鷹尾を破った。",
        "鷹尾城は山の中だ。鷹尾氏が来た。頼久は鷹尾を追った。",
        "頼久は牛首城に泊まり、牛首を去った。",
        "ミランは夜、会社で述べた。計画は放棄したと認めている。",
    ],
)
def test_a_house_is_no_castle(holdings, text) -> None:
    """A house whose seat bears its name, a guest and a plan make nobody the lord of the castle."""
    assert not {f for f in holdings(text) if f[2] != "Lost" and f[1] == "頼久"}
