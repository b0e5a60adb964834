"""Who holds a place and has no name, and turns of phrase that tell who has one, with the analyser."""

from dataclasses import replace

import pytest

from kg.document_facts import document_facts
from kg.extract.control_templates import _table
from kg.records import Factuality
from kg.resolve.entities import merge_entities

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("反乱軍はガルタ村を占拠した。", ("ガルタ村", "反乱軍", "Occupied")),
        ("守備隊は夜のうちにガルタ村を放棄した。", ("ガルタ村", "守備隊", "Lost")),
        ("ガルタ村は反体制派の支配下にある。", ("ガルタ村", "反体制派", "Controls")),
        ("ガルタ空港を武装勢力が制圧した。", ("ガルタ空港", "武装勢力", "Captured")),
        ("ガルタ村はきのう、敵に奪われた。", ("ガルタ村", "敵", "Captured")),
        ("元従業員たちがガルタ製鉄所を占拠している。", ("ガルタ製鉄所", "元従業員たち", "Occupied")),
        ("オルソ軍は給水塔を占拠した。", ("給水塔", "オルソ軍", "Occupied")),
        ("ガルタ島は国が所有している。", ("ガルタ島", "国", "Controls")),
    ],
)
def test_a_noun_alone_tells_who_holds(holdings, text, fact) -> None:
    """A common noun that nothing in the text explains is a holder, or a place, of its own."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "反乱軍はガルタ村を占拠していない。",
        "武装勢力はガルタ空港の占拠を計画している。",
        "どの武装勢力もガルタ空港を制圧できなかった。",
        "住民はガルタ村を去った。",
        "職員はガルタ病院を後にした。",
        "援軍はガルタ村に向かった。",
        "ガルタ島を支配している国などない。",
        "ガルタ島を領有する国は、いまも存在しない。",
        "ガルタ村を占拠している武装勢力は、もう一つもない。",
    ],
)
def test_those_without_a_name_who_hold_nothing(holdings, text) -> None:
    """Neither plans nor denials, nor people who only leave, make a holder of a noun."""
    assert holdings(text) == set()


def test_a_noun_that_the_text_explains_is_nobody_else(holdings) -> None:
    """旅団 after ハルナ旅団 is that brigade, and わが国 the state whose minister speaks."""
    text = "ハルナ旅団が川を渡った。旅団はガルタ村を占拠した。"
    assert {holder for _, holder, _ in holdings(text)} == {"ハルナ旅団"}


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("反乱軍", ("反乱軍はガルタ村を占拠した。", "反乱軍はオルソ港を占拠した。")),
        (
            "応接室",
            ("ドレク首相は応接室でミラン大統領と会談した。", "ロアン社長は応接室でセラ市長と会談した。"),
        ),
    ],
)
def test_what_has_no_name_is_one_thing_in_one_document(analyse, gazetteer, name, texts) -> None:
    """A body or room that no name tells is one in one document and nothing in any other."""
    told = [document_facts(analyse(text), gazetteer) for text in texts]
    facts = [replace(f, document=replace(f.document, doc_id=f"d{i}")) for i, f in enumerate(told)]
    entities, _ = merge_entities(facts, gazetteer)
    assert sum(e.name == name for e in entities) == len(texts)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("ガルタ港の警備は6月からハルナ海兵隊の担当となった。", ("ガルタ港", "ハルナ海兵隊", "Controls")),
        (
            "ガルタ空港の運営を、昨年からはオルソ社が一手に引き受けている。",
            ("ガルタ空港", "オルソ社", "Controls"),
        ),
        ("ガルタ島の実効支配を続けるオルソ国は、桟橋を設けた。", ("ガルタ島", "オルソ国", "Controls")),
        ("ガルタ高地を巡る攻防は、ハルナ旅団に軍配が上がった。", ("ガルタ高地", "ハルナ旅団", "Captured")),
        (
            "ガルタ市庁舎の屋上には、けさからハルナ軍の旗がはためく。",
            ("ガルタ市庁舎", "ハルナ軍", "Controls"),
        ),
        ("ガルタ要塞は、ついにハルナ軍の軍門に下った。", ("ガルタ要塞", "ハルナ軍", "Captured")),
        ("オルソ石油は、ガルタ油田から手を引いた。", ("ガルタ油田", "オルソ石油", "Lost")),
        ("ガルタ鉱山の所有権は昨年、オルソ商会に移った。", ("ガルタ鉱山", "オルソ商会", "Controls")),
        (
            "ガルタ刑務所で実権を握るのは、看守ではなくハルナ旅団だ。",
            ("ガルタ刑務所", "ハルナ旅団", "Controls"),
        ),
        (
            "ハルナ旅団は明け方、ガルタ地区に突入し、完全に制圧した。",
            ("ガルタ地区", "ハルナ旅団", "Captured"),
        ),
        ("ガルタ空港の管制塔は、ハルナ軍の管理に移った。", ("ガルタ空港", "ハルナ軍", "Controls")),
        ("オルソ軍は、ガルタ検問所から要員を引き揚げた。", ("ガルタ検問所", "オルソ軍", "Lost")),
        ("ガルタ村の入り口では、ハルナ軍が検問を敷いている。", ("ガルタ村", "ハルナ軍", "Controls")),
    ],
)
def test_turns_of_phrase_tell_who_has_a_place(holdings, text, fact) -> None:
    """Words that stand in a fixed order between a holder and a place say that the one has the other."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "ガルタ港の警備はハルナ海兵隊の担当ではない。",
        "ガルタ空港の運営を来年からオルソ社が引き受ける予定だ。",
        "オルソ石油は、ガルタ油田から手を引く方針だ。",
        "ガルタ駅にはベンチや柵などの安全設備が配置されている。",
        "ガルタ工場では、オルソ社が品質管理を強化した。",
        "ハルナ旅団はガルタ地区に突入し、通りを制圧する構えだ。",
        "ガルタ大学で笑いを取り仕切るのは、落語研究会ではなくハルナ教授だ。",
        "ガルタ高地を巡る論文では、ハルナ教授が賞を取った。",
    ],
)
def test_turns_of_phrase_that_say_nothing_of_a_holder(holdings, text) -> None:
    """A turn that is denied or planned is no fact."""
    assert holdings(text) == set()


def test_every_turn_names_a_holder_and_its_predicate() -> None:
    """A turn has a place and a holder or a loser; its factuality is asked behind its predicate."""
    for rare, _ in _table().rows:
        names = set(rare.compiled.groupindex)
        assert {"h", "z"} & names, rare.source
        assert {"v", "p"} & names, rare.source


def test_what_is_planned_is_kept_as_planned(analyse, gazetteer) -> None:
    """A plan of rebels is a plan in the graph, and no fact."""
    facts = document_facts(analyse("反乱軍はガルタ村を占拠する計画だ。"), gazetteer)
    assert {c.factuality for c in facts.controls} <= {Factuality.PLANNED}


def test_a_grant_of_another_sort_that_ends_leaves_who_holds(holdings) -> None:
    """Whoever runs a ground goes on when the right to name it is given up, and no longer when the grant ends."""
    runs = "ガルタ球場はオルソ社が運営している。"
    lost = ("ガルタ球場", "オルソ社", "Lost")
    assert lost not in holdings(runs + "市は3日、命名権の契約を解除した。")
    assert lost in holdings(runs + "市は3日、運営の委託契約を解除した。")
