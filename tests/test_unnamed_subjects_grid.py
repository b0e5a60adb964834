"""A verb whose subject no name tells is nobody's whom the sentence names elsewhere; a named subject keeps his."""

from itertools import cycle

import pytest
from marked_view import marked_view

from kg.extract.control import extract_control
from kg.extract.happenings import extract_happenings
from kg.extract.meetings import extract_meetings
from kg.records import Factuality

_ROW = (
    "市民団体は、|住民らは|男が|反対派も|原告は、|調査団は|学生たちは|デモ隊が、|武装した男らが|代表団は、"
    "|労組は|記者も|過激派は、|遺族が|野党議員らは|技術者たちは"
)
SOMEBODY = _ROW.split("|")

PERSON, ARMY = "〈ドレク:Person〉大統領", "〈ソルナ軍:Organization〉"
LAND, PARTY = "〈ベルディア:Place〉", "〈緑環党:Organization〉"
NAMED = (PERSON, ARMY, LAND, PARTY)
ALL = frozenset({"ドレク", "ソルナ軍", "ベルディア", "緑環党"})

#: Where the name stands that does not do it.
ELSEWHERE = {
    "relative": "{S}{X}が訪れた町で{V}",
    "relative-long": "{S}{X}が先月開いた会合の後で{V}",
    "meeting": "{S}{X}が開いた会合で{V}",
    "reason": "{S}{X}が強硬なため、{V}",
    "after": "{S}{X}が倒れた後、{V}",
    "right-after": "{S}{X}が到着した直後に{V}",
    "what-they-think": "{S}{X}は強すぎるとして{V}",
    "amid": "{X}が沈黙するなか、{S}{V}",
    "but": "{X}は沈黙したが、{S}{V}",
    "called": "{X}が「敵」と呼ぶ{S}{V}",
    "caught": "{X}が拘束した{S}{V}",
    "opposed": "{X}に反対する{S}{V}",
    "supporting": "{X}を支持する{S}{V}",
    "near": "{X}に近い{S}{V}",
    "rival": "{X}と対立する{S}{V}",
    "calling-themselves": "{X}を名乗る{S}{V}",
    "fled": "{X}から逃れた{S}{V}",
    "asking": "{X}の退陣を求める{S}{V}",
    "with-an-aide": "{S}{X}の側近とともに{V}",
    "despite": "{S}{X}の反対を押し切って{V}",
    "before": "{X}の到着前に{S}{V}",
    "survivors": "{X}の遺族は{V}",
    "aide": "{X}の側近が{V}",
}

DEEDS = {
    "met": "〈ミラン:Person〉首相と会談した",
    "saw": "〈ミラン:Person〉首相に会った",
    "visited-him": "〈ミラン:Person〉首相を訪ねた",
    "seized": "〈ケルサ:Place〉を占拠した",
    "retook": "〈ケルサ:Place〉を奪還した",
    "left": "〈ケルサ:Place〉から撤退した",
    "attacked": "〈ケルサ:Place〉を攻撃した",
    "raided": "〈ノルカ軍:Organization〉を襲撃した",
    "visited": "〈ケルサ:Place〉を訪問した",
    "took-office": "議長に就任した",
    "resigned": "議長を辞任した",
    "dismissed": "議長を解任した",
    "signed": "〈ミラン:Person〉首相と協定に署名した",
    "will-sign": "〈ミラン:Person〉首相と協定に署名する予定だ",
    "sanctioned": "〈ケルサ:Place〉に制裁を科した",
    "armed": "〈ケルサ:Place〉にミサイルを供与した",
}

#: What the text tells of the name right before.
BEFORE = {
    "came-back": "{X}は3日、帰国した。",
    "arrived": "3日、{X}が〈ザレム:Place〉に到着した。",
    "said": "{X}は「平和を守る」と述べた。",
    "born": "{X}は1990年に生まれた。",
}

#: The name that does it, whoever stands beside it.
DONE = {
    "alone": "{X}は{V}",
    "amid": "住民らが見守るなか、{X}は{V}",
    "but": "住民らは反対したが、{X}は{V}",
    "relative": "{X}は、住民らが待つ町で{V}",
    "after": "{X}は、住民らが抗議した後、{V}",
    "reason": "{X}は住民らが求めたため、{V}",
    "own-thing": "{X}は住民らの反対を押し切って{V}",
}

HIS = {name: told for name, told in DEEDS.items() if name not in {"dismissed", "will-sign"}}


def doers(text: str) -> set[str]:
    """Return everybody who does anything in *text*, or is going to."""
    view = marked_view(text)
    meetings = [m for m in extract_meetings(view) if m.factuality in _TOLD]
    controls = [c for c in extract_control(view, ()) if c.factuality in _TOLD]
    others = [h for h in extract_happenings(view, ()) if h.factuality in _TOLD]
    met = {who for m in meetings for who in m.participants}
    done = {who for h in others for role, who in h.roles if role not in _SUFFERED}
    return met | {c.controller for c in controls} | done


_TOLD = frozenset({Factuality.ACTUAL, Factuality.PLANNED})
_SUFFERED = frozenset({"target", "sanctioned", "recipient"})


@pytest.mark.parametrize("frame", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_what_somebody_without_a_name_does_is_not_the_deed_of_a_name_beside_him(frame: str) -> None:
    somebody = cycle(SOMEBODY)
    texts = [
        frame.format(X=name, S=next(somebody), V=deed) + "。" for name in NAMED for deed in DEEDS.values()
    ]
    wrong = [t for t in texts if doers(t) & ALL]
    assert not wrong


@pytest.mark.parametrize("frame", DONE.values(), ids=DONE.keys())
def test_who_has_a_name_does_what_he_is_told_to_do(frame: str) -> None:
    army = {"seized", "retook", "left", "attacked", "raided"}
    told = {n: frame.format(X=ARMY if n in army else PERSON, V=v) + "。" for n, v in HIS.items()}
    missed = [t for t in told.values() if not doers(t) & {"ドレク", "ソルナ軍"}]
    assert not missed


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
@pytest.mark.parametrize("opening", ["", "一方、", "4日、", "地元の", "橋を守る"])
def test_who_was_named_last_does_not_do_what_somebody_without_a_name_does(before: str, opening: str) -> None:
    somebody = cycle(SOMEBODY)
    told = {n: before.format(X=n) for n in NAMED}
    wrong = [
        text
        for name in NAMED
        for deed in DEEDS.values()
        if len(doers(text := f"{told[name]}{opening}{next(somebody)}{deed}。") & ALL)
        > len(doers(told[name]) & ALL)
    ]
    assert not wrong


@pytest.mark.parametrize("opening", ["", "4日、", "住民らが見守るなか、"])
def test_who_was_named_last_does_what_no_other_subject_does(opening: str) -> None:
    met = f"{PERSON}は3日、帰国した。{opening}〈ミラン:Person〉首相と会談した。"
    assert "ドレク" in doers(met)


def test_who_tells_of_a_meeting_is_not_its_subject() -> None:
    text = (
        f"{PERSON}は3日、帰国した。関係者は、3日に〈ミラン:Person〉首相と会談したことが転機になったと明かす。"
    )
    assert doers(text) >= {"ドレク", "ミラン"}
