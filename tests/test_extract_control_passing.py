"""Places that pass from holder to holder, land and houses of a named place, charges that are given; and none."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "ケルム牧場の経営権、東海銀行から酪農法人「みどり野」へ　4月1日付で移行完了",
            {("ケルム牧場", "みどり野", "Controls"), ("ケルム牧場", "東海銀行", "Lost")},
        ),
        (
            "1871年、ベルカ軍はドレア島を占領した。翌年の条約でドレア島は正式に帝国へ割譲された。",
            {("ドレア島", "ベルカ軍", "Occupied")},
        ),
        (
            "桐浜灯台、海上保安庁から桐浜町に無償譲渡。",
            {("桐浜灯台", "桐浜町", "Controls"), ("桐浜灯台", "海上保安庁", "Lost")},
        ),
        (
            "ドレア島はサルン王国からメルク公国へと持ち主を替えた。",
            {("ドレア島", "メルク公国", "Controls"), ("ドレア島", "サルン王国", "Lost")},
        ),
        (
            "白根座は創業以来ずっと浅倉家の同族経営だったが、三年前に桐野興業の傘下に入った。",
            {
                ("白根座", "浅倉家", "Controls"),
                ("白根座", "浅倉家", "Lost"),
                ("白根座", "桐野興業", "Controls"),
            },
        ),
        (
            "桐野ホテルは東海銀行の管理下に入り、最後は同業の桐野観光に引き取られた。",
            {("桐野ホテル", "東海銀行", "Lost"), ("桐野ホテル", "桐野観光", "Controls")},
        ),
        (
            "浅倉政時が賜った桐野町は、政変ののち没収されて幕府領となった。",
            {("桐野町", "浅倉政時", "Controls"), ("桐野町", "浅倉政時", "Lost")},
        ),
        (
            "深瀬鉱山は桐野興業に代わって白根鉱業が経営している。",
            {("深瀬鉱山", "白根鉱業", "Controls"), ("深瀬鉱山", "桐野興業", "Lost")},
        ),
        (
            "製紙の桐野紙業は十日、保有する深瀬工場を白根運輸に四十億円で売った。",
            {("深瀬工場", "白根運輸", "Controls"), ("深瀬工場", "桐野紙業", "Lost")},
        ),
        (
            "深瀬油田の権益のうち、六割は東海石油が握り、残りを白根石油が持っている。",
            {("深瀬油田", "東海石油", "Controls"), ("深瀬油田", "白根石油", "Controls")},
        ),
        (
            "オルカン提督が去ったあとのケルム島を取り仕切ったのは、商人マルク・ユリスである。",
            {("ケルム島", "マルク・ユリス", "Controls")},
        ),
        (
            "深瀬公園の管理者は、この四月に桐野公社から白根林業へと切り替わった。",
            {("深瀬公園", "白根林業", "Controls"), ("深瀬公園", "桐野公社", "Lost")},
        ),
        (
            "守護の浅倉氏にかわって国人の白根弘直が深瀬荘を押領した。",
            {("深瀬荘", "白根弘直", "Captured"), ("深瀬荘", "浅倉氏", "Lost")},
        ),
        (
            "浅倉政時は桐野城をひとたび放棄したが、三年後、兵を率いて奪い返している。",
            {("桐野城", "浅倉政時", "Lost"), ("桐野城", "浅倉政時", "Captured")},
        ),
        (
            "桐野城には、落城のあとも浅倉政時が三月のあいだ立て籠もった。",
            {("桐野城", "浅倉政時", "Controls")},
        ),
        (
            "白根商会が最後まで手元に残したのは、創業の地の深瀬桟橋だった。",
            {("深瀬桟橋", "白根商会", "Controls")},
        ),
        ("ケルム島には、いまや桐野海運の社旗が翻る。", {("ケルム島", "桐野海運", "Captured")}),
        (
            "深瀬ホテルを、白根商事は海外系のファンドに転売した。",
            {("深瀬ホテル", "白根商事", "Lost")},
        ),
    ],
)
def test_who_has_it_next_and_no_more(holdings, text, facts) -> None:
    """From whom to whom a place passes, in words, headlines and chains of owners."""
    assert facts <= set(holdings(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("桐原の別荘地は浅倉家の所有である。", ("桐原", "浅倉家", "Controls")),
        ("深瀬山の水源林は白根財産区に属する。", ("深瀬山", "白根財産区", "Sovereignty")),
        ("深瀬谷は長子オルトーの取り分となった。", ("深瀬谷", "オルトー", "Controls")),
        ("リンド荘は実業家のマルク・ユリスの私邸である。", ("リンド荘", "マルク・ユリス", "Controls")),
        (
            "県立みさき公園は、この春からNPO法人「浜の会」が運営を任されている。",
            ("県立みさき公園", "浜の会", "Controls"),
        ),
        ("深瀬鉱山は今も白根興産が維持管理を続けている。", ("深瀬鉱山", "白根興産", "Controls")),
        (
            "深瀬橋の持ち主は、対岸で果樹園を営む浅倉権蔵さんである。",
            ("深瀬橋", "浅倉権蔵", "Controls"),
        ),
        ("深瀬関の通行税を取り立てていたのは、浅倉党である。", ("深瀬関", "浅倉党", "Controls")),
        ("深瀬鉱山は白根鉱業が採掘権を持つ。", ("深瀬鉱山", "白根鉱業", "Controls")),
        ("深瀬郷は隣の浅倉家に併せられた。", ("深瀬郷", "浅倉家", "Annexed")),
    ],
)
def test_land_and_houses_that_somebody_has(holdings, text, fact) -> None:
    """Woods, villas and mines of a named place; whose they are by a noun, a charge or a right."""
    place, holder, kind = fact
    found = {(p, h, k) for p, h, k in holdings(text)}
    assert any(p in place and h in holder and k == kind for p, h, k in found), found


@pytest.mark.parametrize(
    "text",
    [
        "県庁は桐野市から白根市へ移った。",
        "ケルム牧場の経営権、東海銀行から「緑野」へ移す方針",
        "深瀬ホテルを白根商事がファンドに転売する話は立ち消えになった。",
        "白根座は浅倉家の同族経営だったが、二代目は東京から大阪へ移った。",
        "深瀬橋の持ち主は、浅倉権蔵さんではない。",
        "浅倉権蔵さんは病気の父に代わって店に立った。",
        "法雲寺の茶畑は白根製材が買い取った。",
        "深瀬鉱山について、白根鉱業の社長は買い取りを希望した。",
    ],
)
def test_what_passes_nothing_on(holdings, text) -> None:
    """Those who move house, plans, what came to nothing, a temple whose wood is sold."""
    held = {(p, h) for p, h, k in holdings(text) if k != "Controls" or "同族" not in text}
    assert not held - {("白根座", "浅倉家")}
