"""Which place and whose hand is meant, with the analyser: by apposition, surname, colony, pass; and what is to come."""

import pytest

from kg.document_facts import document_facts
from kg.records import Factuality

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "テルガ軍は交易都市バルナを囲み、カドル村へ延びる道も断ったが、市の中心部はカドニア軍の手中にある。",
            ("バルナ", "カドニア軍", "Controls"),
        ),
        (
            "桐野城は浅倉政時に与えられたが、その浅倉も城を追われた。",
            ("桐野城", "浅倉政時", "Lost"),
        ),
        (
            "桐野城は浅倉政時に与えられたが、慶長六年、徳川家康の命で白根貞綱が入った。",
            ("桐野城", "白根貞綱", "Occupied"),
        ),
        (
            "バルナ港について、カドニア政府はテルガ海運から運営権を取り上げ、ベルカ港湾公社に移した。",
            ("バルナ港", "ベルカ港湾公社", "Controls"),
        ),
        ("1893年の条約でタイはラオスを割譲した。", ("ラオス", "タイ", "Lost")),
        ("桐野城は五月に落城。桐野藩の藩主は逃れた。", ("桐野城", "桐野藩", "Lost")),
        ("鬼面山は寛文の裁許で上梨村の領分となった。", ("鬼面山", "上梨村", "Controls")),
        ("カドニア軍はミルザ市からの撤収を公表しなかった。", ("ミルザ市", "カドニア軍", "Lost")),
    ],
)
def test_which_place_and_whose(holdings, text, fact) -> None:
    """A town so called is the town, a surname its bearer; what is kept back has happened."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("母野峠を抜いた新政府軍は若松の城下に入った。", ("母野峠", "新政府軍", "Captured")),
        (
            "六日夜、大坂城の徳川慶喜はひそかに城を抜け出し、船で江戸へ去った。",
            ("大坂城", "徳川慶喜", "Controls"),
        ),
        ("カドニア軍はミルザ市から撤退しなかった。", ("ミルザ市", "カドニア軍", "Lost")),
        ("総裁はミルザ橋の明け渡しを求めた。", ("ミルザ橋", "総裁", "Lost")),
    ],
)
def test_who_holds_nothing(holdings, text, fact) -> None:
    """A pass is passed through, a castle left is held no more, what is asked for has not happened."""
    assert fact not in holdings(text)


def test_a_place_after_the_war_is_to_come(analyse, gazetteer) -> None:
    """Who governs 戦後の Y shall do so."""
    text = "戦後のミルザ市を治めるのはカドニア政府だけだと、サドル首相は強調した。"
    facts = document_facts(analyse(text, "2025-05-09"), gazetteer)
    assert {c.factuality for c in facts.controls} <= {Factuality.PLANNED}


_BORN = "湯浅鉄雄さんは久米島の網元の家に生まれた。"
_GUARDED = "湯浅さんは、尖った岩ばかりの無人島、ウフ離れの灯台を守る会の会長を務めた。"


def test_an_island_by_the_noun_before_its_name_is_no_town(holdings) -> None:
    """無人島、ウフ離れ is the 島 that the next sentence means, and not the 町 that takes its lighthouse."""
    facts = holdings(f"{_BORN}\n{_GUARDED}島は国有地だが、灯台は二〇〇五年に町が国から譲り受けた。")
    assert "ウフ離れ" in {place for place, _, _ in facts}
    assert "ウフ離れ" not in {holder for _, holder, _ in facts}
    assert "久米島" not in {place for place, _, _ in facts}


def test_the_island_named_last_stays_the_one_meant(holdings) -> None:
    """Where no noun says what of the land a later place is, 島 is the name that ends in it."""
    facts = holdings(f"{_BORN}\n晩年はサンブラスに渡った。島は今も反乱軍が押さえている。")
    assert {place for place, _, _ in facts} == {"久米島"}
