"""Who keeps, garrisons, gets back or flies a flag over a place, with the analyser; and who does not."""

import pytest

from kg.document_facts import document_facts
from kg.records import Factuality

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "フィン岬はベルカ軍に奪われたが、ケッタ砦はトルナ軍が手放さなかった。",
            ("ケッタ砦", "トルナ軍", "Controls"),
        ),
        ("トルナ軍が手放さなかったのは、ケッタ砦だけだった。", ("ケッタ砦", "トルナ軍", "Controls")),
        ("ザレム市はトルナ軍がベルカ軍から取り上げた。", ("ザレム市", "トルナ軍", "Controls")),
        (
            "タルガ島はメルツァ共和国に帰し、オドリス港も返還された。",
            ("オドリス港", "メルツァ共和国", "Controls"),
        ),
        (
            "ハル灯台はベルカ軍が占拠していた。灯台が明け渡されたのは、五年後である。",
            ("ハル灯台", "ベルカ軍", "Lost"),
        ),
        (
            "ガオラの町には、二年前からバルゲ軍の部隊が難民保護を名目に居座る。",
            ("ガオラ", "バルゲ軍", "Controls"),
        ),
        (
            "ベルカ警備隊がスカール島から撤収し、4月からはエルダ海軍の分遣隊が駐屯している。",
            ("スカール島", "エルダ海軍", "Controls"),
        ),
        (
            "トルナ警備隊は9月、ハル島にやぐらを組み、隊員を常駐させた。",
            ("ハル島", "トルナ警備隊", "Controls"),
        ),
        ("ハル島全体がメルツァ共和国の県のひとつである。", ("ハル島", "メルツァ共和国", "Sovereignty")),
        ("ザレム市は陥落した。ベルカ軍の支配は十一年で終わった。", ("ザレム市", "ベルカ軍", "Controls")),
        (
            "ベルカ軍がハル島に上陸し、守備隊を降伏させた。",
            ("ハル島", "ベルカ軍", "Captured"),
        ),
        (
            "ザレム砦をトルナ軍が囲んだ。夕方、砦の屋上にトルナ軍の緑の旗。",
            ("ザレム砦", "トルナ軍", "Captured"),
        ),
    ],
)
def test_who_keeps_or_gets_a_place(holdings, text, fact) -> None:
    """What is not let go is kept; troops stay where they came; a place given back goes where the other did."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    ("text", "place", "holder"),
    [
        ("トルナ軍はケッタ砦を手放した。", "ケッタ砦", "トルナ軍"),
        ("トルナ軍はケッタ砦を手放さないとの見方がある。", "ケッタ砦", "トルナ軍"),
        ("トルナ軍は5月10日までに、ハル島にやぐらを組み、隊員を常駐させる計画だ。", "ハル島", "トルナ軍"),
        ("ハル島の漁師は、やぐらを組み、犬を常駐させた。", "ハル島", "トルナ軍"),
        (
            "タルガ島はメルツァ共和国に帰したが、オドリス港は返還されなかった。",
            "オドリス港",
            "メルツァ共和国",
        ),
        ("ハル島がメルツァ共和国の県のひとつになることはない。", "ハル島", "メルツァ共和国"),
        ("トルナ軍の支配は市場から始まる。ザレム市は雨だった。", "ザレム市", "トルナ軍"),
        ("ザレム市の店に、トルナ軍の旗が売られている。", "ザレム市", "トルナ軍"),
    ],
)
def test_who_keeps_or_gets_nothing(holdings, text, place, holder) -> None:
    """What was let go, planned, refused, or is sold as a flag says of nobody that he has the place."""
    assert not {f for f in holdings(text) if f[:2] == (place, holder) and f[2] != "Lost"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("トルナ軍は5日、部隊がザレム市に国旗を掲げた映像を公開した。", True),
        ("トルナ軍は5日、部隊がザレム市を奪還したとする動画を投稿した。", True),
        ("トルナ軍は5日、ザレム市を制圧した様子の写真を公開した。", True),
        ("トルナ軍は5日、ザレム市を制圧する計画の地図を公開した。", False),
        ("トルナ軍は5日、観光客がザレム市に旗を掲げた写真を公開した。", False),
        ("トルナ軍は5日、ザレム市を制圧していないとする動画を公開した。", False),
    ],
)
def test_what_an_army_shows_is_its_word(analyse, gazetteer, text, told) -> None:
    """A film of one's own troops in a town says that it is theirs, on one's own word."""
    facts = document_facts(analyse(text, "2031-05-08"), gazetteer)
    names = {e.entity_id: e.name for e in facts.entities}
    words = [
        [names[t] for t in c.according_to]
        for c in facts.controls
        if c.factuality is Factuality.ACTUAL and names[c.controller] == "トルナ軍"
    ]
    assert words == ([["トルナ軍"]] if told else [])


MAP = "塗り分けの理由\n\n【ザレム区{mark}】\n砦のある丘。2026年5月に政府軍が評議会の守備隊から奪った。\n"


@pytest.mark.parametrize(("mark", "told"), [("=赤", True), ("――×", True), ("の市場から", False)])
def test_a_painted_line_is_a_heading(holdings, mark, told) -> None:
    """What a map's legend says how it paints is what the next lines are about; another line is none."""
    assert (("ザレム区", "政府軍", "Captured") in holdings(MAP.format(mark=mark))) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ザレム島は荒れていた。監視機構が12月20日に管理を引き継いだ。", True),
        ("ザレム島は荒れていた。監視機構が12月20日に会議を引き継いだ。", False),
        ("ザレム島は荒れていた。監視機構は12月20日に管理を引き継がなかった。", False),
    ],
)
def test_a_charge_alone_is_of_the_place_spoken_of(holdings, text, told) -> None:
    """Who takes over 管理 has the charge of what was spoken of."""
    assert (("ザレム島", "監視機構", "Controls") in holdings(text)) is told
