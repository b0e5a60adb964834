"""Who is in a castle: its gates are shut, its lord burns it, an office is told before a name; and who is not."""

import pytest

from kg.document_facts import document_facts
from kg.records import Factuality

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "退いてきた白根勢の前で、桐野藩は桐野城の門を閉ざした。",
            ("桐野城", "桐野藩", "Controls"),
        ),
        (
            "浅倉政時は桐野城の城門を固く閉じ、使者を入れなかった。",
            ("桐野城", "浅倉政時", "Controls"),
        ),
        ("浅倉政時は桐野城に自ら火を放ち、山へ入った。", ("桐野城", "浅倉政時", "Lost")),
        ("浅倉政時は桐野城に火をかけ、舟で都へ逃れた。", ("桐野城", "浅倉政時", "Lost")),
        ("浅倉政時は桐野城を焼き払って落ち延びた。", ("桐野城", "浅倉政時", "Lost")),
        (
            "浅倉政時は杉森城主・白根貞綱と和議を結んだ。杉森城には雪が積もっていた。",
            ("杉森城", "白根貞綱", "Controls"),
        ),
        ("桐野城主だった浅倉政時は都で死んだ。桐野城は荒れた。", ("桐野城", "浅倉政時", "Controls")),
        ("杉森城を白根勢が囲んだ。守将の浅倉政時は和議を断った。", ("杉森城", "浅倉政時", "Controls")),
        ("桐野城を守るのは浅倉政時の弟、浅倉政清である。", ("桐野城", "浅倉政清", "Controls")),
    ],
)
def test_who_is_in_a_castle(holdings, text, fact) -> None:
    """Shut gates, a castle burnt by whoever flees from it, and an office before a name tell who is inside."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "白根勢は桐野城を囲み、城に火を放って攻めた。",
        "浅倉政時は桐野城に火を放とうとしたが、思いとどまった。",
        "杉森城が落ちた。守将の浅倉政時を討って、白根勢は引き揚げた。",
        "桐野城の門は閉ざされていた。",
        "学校は校門を閉じ、浅倉政時は帰宅した。",
    ],
)
def test_what_says_nothing_of_who_is_in_a_castle(holdings, text) -> None:
    """Besiegers who burn, a fire that was not laid, a captain who is killed, gates shut by nobody."""
    assert not {(p, h) for p, h, _ in holdings(text) if h == "浅倉政時" or "門" in text}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("トルナ軍はケルム山を囲んだ。ベルカ軍が頂上を押さえる。", ("ケルム山", "ベルカ軍", "Controls")),
        ("ザレム市の製油所はなおテルガ軍の占拠下にある。", ("ザレム市", "テルガ軍", "Controls")),
        (
            "ハル島は長く無人だったが、エルダ沿岸警備隊が灯台を建て、以来20人が常駐している。",
            ("ハル島", "エルダ沿岸警備隊", "Controls"),
        ),
        (
            "コルサ解放軍がメルナ鉱山を急襲した。警備のカドニア国防隊は応戦せずに退去した。",
            ("メルナ鉱山", "カドニア国防隊", "Lost"),
        ),
        (
            "バルナ砦は19日、コルサ解放軍の支配下に入った。守備に当たっていたカドニア軍は戦わずに退いた。",
            ("バルナ砦", "カドニア軍", "Lost"),
        ),
        (
            "ノルダ警備隊がスカル島から撤収し、4月からはエルダ海軍の分遣隊が駐屯している。",
            ("スカル島", "エルダ海軍", "Controls"),
        ),
        (
            "条約により、北島がセレマ王国に、南島がヌーア共和国に属する。",
            ("北島", "セレマ王国", "Sovereignty"),
        ),
        ("ハル島はカドニア領にある。", ("ハル島", "カドニア", "Sovereignty")),
    ],
)
def test_parts_guards_and_those_who_came(holdings, text, fact) -> None:
    """A part means the place spoken of, guards that withdraw lose it, men who stay are whoever's came."""
    assert fact in holdings(text)


def test_who_holds_half_is_no_place(holdings) -> None:
    """Of two halves each with its holder, neither holder is the place."""
    assert not holdings("いまは西半分をカドニア軍が、東半分をテルガ軍が守る。")


@pytest.mark.parametrize(("eras", "told"), [(True, Factuality.ACTUAL), (False, Factuality.PLANNED)])
def test_a_tale_by_eras_of_its_own_tells_what_happened(analyse, gazetteer, eras, told) -> None:
    """Invented eras make a chronicle, whose present tense is the past; without them it lies ahead."""
    years = ("天弘三年三月、", "天弘五年の秋、") if eras else ("", "")
    text = f"{years[0]}白根貞綱は杉森城を囲んだ。{years[1]}白根貞綱は一戦もせずに桐野城へ入る。"
    facts = document_facts(analyse(text, "2025-05-09"), gazetteer)
    assert {c.factuality for c in facts.controls if c.rule == "entered"} == {told}
