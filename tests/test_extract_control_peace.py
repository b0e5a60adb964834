"""Who holds what where no war is told of, with the analyser: a firm, a club or a citizen holds no town."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "新しく生まれた丸瀬市は、浜松市を抜いて県内で最も面積の広い自治体となった。",
        "浜松便、鹿児島便を持つ北翔航空は増便を要請した。",
        "歌手のケイン・ドレクさんは浜松を拠点としているため、秋まで戻らない。",
        "ドレク氏は北都大学で学び、1937年にフランス市民権を得た。",
        "竹生容疑者は浜松駅までの指定席券を購入し、転売した疑い。",
        "北斗精機は浜松で病院と工場を運営する。",
        "リーグ1部の北都FCが本拠地とする浜松市の競技場は改修に入る。",
        "3-2で丸瀬高が鹿児島城西を抑え、4年ぶりに夏の甲子園へ出場を決めた。",
        "茨城の竹生選手は決勝で敗れた。",
        "竹生雪彦氏主宰の茨城の劇団が浜松で公演した。",
        "北斗開発が、巨化公司の所有する工場跡で発電を始める。",
        "浜松市、丸瀬市と北浜町が合併して誕生した「新浜市」は県内で最も大きい。",
        "竹生動物園は学校を回って「ふれあい動物園」を開いている。",
        "竹生前知事は完成記念の杮落としの催しとして浜松に大会を誘致した。",
        "北斗大学は4日、浜松から撤退した。新しい校舎は丸瀬市に建つ。",
        "フランスは未だ国連機構の理事会に属した事のない国のうちの1つである。",
        "竹生容疑者は浜松駅間指定席券1枚を購入し、転売した疑い。",
        "北斗府警は、浜松地区を管轄する協議会の前議長・竹生雪彦容疑者を逮捕した。",
        "攻撃された艦二隻は北浜港を離れた。北斗旅団が声明を出した。",
        "浜松駅には北斗ホームドアが設置されている。",
        "浜松県警は、丸瀬市の繁華街を警備するための本部を置いた。",
    ],
)
def test_nobody_holds_a_town_in_peace(holdings, text):
    """What is overtaken, flown to, lived in, acquired or played for is not held."""
    assert holdings(text) == set()


@pytest.mark.parametrize(
    ("text", "place", "holder"),
    [
        ("浜松市が管理する北浜港で火災があった。", "北浜港", "浜松"),
        ("北斗海運は北浜港の第2埠頭を所有している。", "第2埠頭", "北斗海運"),
        ("ケルサ軍は4日、北部の町オルダを制圧した。", "オルダ", "ケルサ軍"),
        ("フランス軍は浜松市を占領した。", "浜松", "フランス軍"),
        ("浜松地方を治める領主の竹生雪彦が来た。", "浜松地方", "竹生"),
        ("ケルサ軍は北浜港を離れ、町を明け渡した。", "北浜港", "ケルサ軍"),
    ],
)
def test_what_is_held_is_still_found(holdings, text, place, holder):
    """A town runs its port, a firm owns its quay, an army takes a town."""
    found = holdings(text)
    assert any(p.startswith(place) and h.startswith(holder) for p, h, _ in found), found
