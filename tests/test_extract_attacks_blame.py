"""Attacks whose doer or whose toll another clause or sentence tells."""

import pytest
from marked_view import marked_view

from kg.extract.attacks import extract_attacks
from kg.extract.casualties import losses
from kg.records import Factuality

ARMY, CITY = "〈トルナ軍:Organization〉", "〈ザレム:Place〉"
FRONT = "〈ソラ戦線:Organization〉"
CREW = "船員2人が行方不明になった。"


@pytest.mark.parametrize(
    "example",
    [
        f"九月、{CITY}が包囲された。守備隊は三千だった。囲んだのは{ARMY}の二万、率いるのは王弟だった。",
        f"{CITY}の集合住宅が焼け、17人が死亡した。焼いたのは{ARMY}の火炎砲だと住民は言う。",
        f"{CITY}の監視小屋が迫撃砲弾を浴びた件で、発射地点は{ARMY}側の陣地と認定した。",
        f"{CITY}の市場に爆弾2発が落ちた。知事は「{ARMY}は市場だと知って狙った」と非難した。",
        f"{CITY}の市場に砲弾が当たった。知事は「{ARMY}の爆撃機だ」と名指しした。",
        f"{CITY}の港に無人艇が突っ込み、{CREW}{ARMY}の軍事部門は「敵に向かう船を罰した」との声明を流した。",
        f"2日、{CITY}の給油所に手投げ弾。{ARMY}が犯行を認める。",
        f"{CITY}にロケット弾30発あまりが降り注いだ。{ARMY}が犯行声明を出した。",
        f"{CITY}：ミサイル6発が変電所に着弾。\n{ARMY}の仕業とされる。",
        f"{CITY}：無人艇による襲撃。倉庫が炎上した。\n{ARMY}の仕業とされる。",
    ],
)
def test_who_did_it_is_said_afterwards(example: str) -> None:
    """A blast without a doer is completed by whoever is blamed or owns up to it, in whatever words."""
    attacks = extract_attacks(marked_view(example), ())
    assert [set(a.roles) >= {("attacker", "トルナ軍"), ("target", "ザレム")} for a in attacks] == [True]


@pytest.mark.parametrize(
    "example",
    [
        f"{CITY}の倉庫が焼け、2人が死亡した。消防は漏電とみている。{ARMY}は消火を手伝った。",
        f"{CITY}の市場で火災があり、3人がけがをした。焼け跡を訪れたのは{ARMY}の幹部だった。",
        f"地震で{CITY}の庁舎が崩れ、12人が死亡した。{ARMY}が救助に当たった。",
        f"{FRONT}は「{ARMY}が村を撃った」との声明を出した。{CITY}では3人が死亡した。",
        f"{ARMY}の巡視船は{CITY}の消防訓練で放水した。",
        f"{FRONT}は{CITY}を焼かれて退いた。",
    ],
)
def test_nobody_is_blamed(example: str) -> None:
    """Fires, disasters, drills and what others are said to have done make nobody an attacker."""
    assert extract_attacks(marked_view(example), ()) == ()


def test_long_after_the_blast_somebody_denies_his_part() -> None:
    """Sentences about the victims and about who did it keep the attack open."""
    [attack] = extract_attacks(
        marked_view(
            f"{CITY}の病院に砲弾が当たった。21人が死亡し、57人が負傷した。「手術室がない」。"
            f"誰が撃ったかは分からない。{ARMY}は攻撃への関与を否定した。"
        ),
        (),
    )
    assert (attack.factuality, dict(attack.values)["killed"]) == (Factuality.POSSIBLE, 21)


@pytest.mark.parametrize(
    "example",
    [
        f"{ARMY}の高速艇が{FRONT}の哨戒艇を体当たりで沈めた。",
        f"2009年には{ARMY}の巡視船が{FRONT}の船に向けて放水し、2人がけがをした。",
        f"{FRONT}は9日、{ARMY}の警備艇から銃撃を受け、拿捕された。",
    ],
)
def test_ships(example: str) -> None:
    """What ships do to others is done by whoever sent them."""
    [attack] = extract_attacks(marked_view(example), ())
    assert set(attack.roles) >= {("attacker", "トルナ軍"), ("target", "ソラ戦線")}


@pytest.mark.parametrize(
    "example",
    [
        f"{CITY}は前の年に落ちていた。{ARMY}は奇襲をかけ、市場の半分を取り戻した。",
        f"{ARMY}は夜討ちをかけて{CITY}の二の曲輪を奪った。",
        f"十二月甲子、賊将・〈朱浚:Person〉、夜に乗じて{CITY}の西門を破る。王の兵、これを囲む。",
    ],
)
def test_storms_of_the_place_that_the_story_is_at(example: str) -> None:
    """A storm that takes a part of a town is an attack on the town."""
    [attack, *_] = extract_attacks(marked_view(example), ())
    assert ("target", "ザレム") in attack.roles


def test_what_an_attack_did_is_no_other_attack() -> None:
    """A blackout at the place of the attack does not end its toll."""
    [attack] = extract_attacks(
        marked_view(f"{ARMY}のミサイルが{CITY}の発電所を直撃した。{CITY}で停電し、2人が死亡した。"), ()
    )
    assert dict(attack.values)["killed"] == 2


def test_whose_flag_a_ship_flies_is_not_hit() -> None:
    """The land of a ship's register is no target."""
    told = f"{CITY}の沖で〈ケルサ:Place〉船籍の貨物船に無人艇が突っ込んだ。{ARMY}が犯行を認めた。"
    assert all(("target", "ケルサ") not in a.roles for a in extract_attacks(marked_view(told), ()))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("守備隊41人のうち35人が戦死した", 35),
        ("三百余人を討ち取って城を奪い返した", 300),
        ("市場で自爆し、11人の同胞を奪った", 11),
        ("152人の難民をキャンプで虐殺した", 152),
        ("首級は八百であった", 800),
        ("11人が死亡した。うち2人は子ども", 11),
    ],
)
def test_the_dead_in_other_words(text: str, killed: int) -> None:
    """The dead are counted by what was done to them, too."""
    assert dict(losses(text)).get("killed") == killed
