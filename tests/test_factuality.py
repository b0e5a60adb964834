import pytest
from marked_view import marked_view

from kg.extract.factuality import factuality
from kg.extract.unreal import realised, unreal
from kg.records import Factuality


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("した。", "Actual"),
        ("し、支援を求めた。", "Actual"),
        ("している。", "Actual"),
        ("するのは今回が4回目。", "Actual"),
        ("するのは5月で3回目の予定だ。", "Planned"),
        ("する予定だ。", "Planned"),
        ("する。", "Planned"),
        ("することを望んでいる。", "Desired"),
        ("する可能性がある。", "Possible"),
        ("したかどうかは不明だ。", "Possible"),
        ("すれば、初めてとなる。", "Hypothetical"),
        ("しなかった。", "Denied"),
        ("していない。", "Denied"),
        ("しておりません。", "Denied"),
        ("してはおりません。", "Denied"),
        ("せずじまいだった。", "Denied"),
        ("したかったが、時間がなかった。", "Desired"),
        ("したも同然だと胸を張った。", "Denied"),
        ("したかは明らかでない。", "Possible"),
        ("したというのは、記者の勘違いだった。", "Denied"),
        ("したというのは、本当だった。", "Actual"),
        ("した相手は外相ではなかった。", "Denied"),
        ("しております。", "Actual"),
        ("したことはない。", "Denied"),
        ("する予定だったが、取りやめた。", "Planned"),
    ],
)
def test_what_follows_a_predicate_decides(tail: str, expected: str) -> None:
    """The text after the stem says whether it happened."""
    view = marked_view(f"〈ドレク:Person〉氏は〈ミラン:Person〉氏と会談{tail}")
    start = view.text.index("会談")
    assert str(factuality(view, view.sentences[0], start, start + 2)) == expected


@pytest.mark.parametrize(
    ("answer", "denied"),
    [
        ("そのような事実はない", True),
        ("会っていない", True),
        ("承知していない", False),
        ("確認していない", False),
        ("肯定も否定もしていない", False),
    ],
)
def test_who_says_nothing_denies_nothing(answer: str, denied: bool) -> None:
    """A secret meeting is denied by a denial, and not by who knows nothing of it or does not comment."""
    view = marked_view(
        f"〈ミラン:Person〉氏は〈ドレク:Person〉氏と極秘に会談した。首相府は「{answer}」としている。"
    )
    start = view.text.index("会談")

    status = factuality(view, view.sentences[0], start, start + 2, date="2031-05-19")

    assert (status is Factuality.DENIED) is denied


def test_a_date_to_come_makes_a_plan() -> None:
    """A chain with a date after the report's own is a plan."""
    view = marked_view("〈ドレク:Person〉氏は22日に〈ミラン:Person〉氏と会談し、協議します。")
    start = view.text.index("会談")
    assert str(factuality(view, view.sentences[0], start, start + 2, date="2031-05-22")) == "Planned"


_DENIED, _PLANNED, _WISHED, _OPEN, _SUPPOSED = (
    Factuality.DENIED,
    Factuality.PLANNED,
    Factuality.DESIRED,
    Factuality.POSSIBLE,
    Factuality.HYPOTHETICAL,
)


@pytest.mark.parametrize("verb", ["する した し しよう", "う った い おう"], ids=["制圧する", "会う"])
@pytest.mark.parametrize(
    ("tail", "status"),
    [
        ("{0}ことなく引き揚げた。", _DENIED),
        ("{0}に至らなかった。", _DENIED),
        ("{0}のを断念した。", _DENIED),
        ("{0}ことに失敗した。", _DENIED),
        ("{0}機会はなかった。", _DENIED),
        ("{0}どころか、逃げ出した。", _DENIED),
        ("{0}寸前で引き返した。", _DENIED),
        ("{0}ところだった。", _DENIED),
        ("{1}のではない。", _DENIED),
        ("{1}という証拠はない。", _DENIED),
        ("{1}と偽った。", _DENIED),
        ("{1}ふりをした。", _DENIED),
        ("{1}とは考えにくい。", _DENIED),
        ("{2}そこねた。", _DENIED),
        ("{2}かけた。", _DENIED),
        ("{1}ことなど一度もない。", _DENIED),
        ("{1}ことを認めていない。", _DENIED),
        ("{1}ように見せた合成だ。", _DENIED),
        ("{0}前に、停戦が成った。", _PLANNED),
        ("{0}日は遠くない。", _PLANNED),
        ("{0}ため、部隊を送った。", _PLANNED),
        ("{1}とされる日、外にいた。", _OPEN),
        ("{1}ように、橋も落ちた。", None),
        ("{0}はずだった。", _PLANNED),
        ("{0}ことを決めた。", _PLANNED),
        ("{0}ことになっていた。", _PLANNED),
        ("{3}とした。", _PLANNED),
        ("{2}たがっている。", _WISHED),
        ("{0}ことを望んでいる。", _WISHED),
        ("{0}よう迫られた。", _WISHED),
        ("{0}べきだった。", _WISHED),
        ("{1}か定かでない。", _OPEN),
        ("{1}かもしれない。", _OPEN),
        ("{1}とも言われる。", _OPEN),
        ("{1}とされるが、真偽は不明だ。", _OPEN),
        ("{2}かねない。", _OPEN),
        ("{1}ら戦争は終わる。", _SUPPOSED),
        ("{0}のは難しい。", _SUPPOSED),
        ("{1}。", None),
        ("{1}と発表した。", None),
        ("{1}際、囲まれた。", None),
        ("{1}後、引き揚げた。", None),
        ("{1}ものの、成果はなかった。", None),
        ("{1}のは3日だった。", None),
        ("{1}ばかりだ。", None),
        ("{1}ことを認めた。", None),
    ],
)
def test_what_follows_makes_it_no_fact(verb: str, tail: str, status: Factuality | None) -> None:
    """The words after a stem say that it was not done, is meant, wished, open or supposed, or tell a fact."""
    assert unreal(tail.format(*verb.split())) is status


@pytest.mark.parametrize(
    "tail",
    [
        "することに成功した。",
        "うことができた。",
        "するに至った。",
        "うにとどまった。",
        "せざるを得なかった。",
    ],
)
def test_what_was_done_after_all(tail: str) -> None:
    """制圧することに成功した tells a fact; することに成功していない does not."""
    assert realised(tail)
    assert not realised("することに失敗した。")
    assert not realised("するに至っていない。")
