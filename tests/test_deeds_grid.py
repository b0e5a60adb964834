"""Attacks, sanctions, agreements, visits, offices and aid in every frame: what was not done is never a fact."""

from typing import NamedTuple

import pytest
from marked_view import marked_view
from verb_grid import Verb

from kg.extract.happenings import extract_happenings
from kg.records import Factuality, Happening

ARMY, TOWN = "〈ドルカ軍:Organization〉", "〈ザレム:Place〉"
LAND, OTHER = "〈トルナ:Place〉", "〈ケルサ:Place〉"
HEAD, MAN = "〈ベルガー:Person〉首相", "〈ノヴァク:Person〉"


class Deed(NamedTuple):
    """Who does what to whom: the words before the verb and its forms."""

    type: str
    doer: str
    other: str
    before: str
    verb: Verb


def _verb(now: str, past: str, te: str, stem: str, nai: str, ba: str) -> Verb:
    return Verb("", now, past, te, stem, nai, ba)


def _suru(noun: str) -> Verb:
    return _verb(*(noun + ending for ending in ("する", "した", "して", "し", "し", "すれ")))


_LAY = _verb("科す", "科した", "科して", "科し", "科さ", "科せ")
_HAND = _verb("引き渡す", "引き渡した", "引き渡して", "引き渡し", "引き渡さ", "引き渡せ")
_CONCLUDE = _verb("結ぶ", "結んだ", "結んで", "結び", "結ば", "結べ")
_CALL_AT = _verb("訪れる", "訪れた", "訪れて", "訪れ", "訪れ", "訪れれ")

_INVADE = _verb("攻め込む", "攻め込んだ", "攻め込んで", "攻め込み", "攻め込ま", "攻め込め")

DEEDS = {
    "invade": Deed("Attack", LAND, OTHER, f"{OTHER}に", _INVADE),
    "attack": Deed("Attack", ARMY, TOWN, f"{TOWN}を", _suru("攻撃")),
    "shell": Deed("Attack", ARMY, TOWN, f"{TOWN}を", _suru("砲撃")),
    "fire": Deed("Attack", LAND, OTHER, f"{OTHER}にミサイルを", _suru("発射")),
    "sanction": Deed("Sanction", LAND, OTHER, f"{OTHER}に制裁を", _LAY),
    "more sanctions": Deed("Sanction", LAND, OTHER, f"{OTHER}に対する追加制裁を", _suru("発動")),
    "sign": Deed("Agreement", LAND, OTHER, f"{OTHER}との和平協定に", _suru("署名")),
    "conclude": Deed("Agreement", LAND, OTHER, f"{OTHER}と防衛協定を", _CONCLUDE),
    "visit": Deed("Visit", HEAD, TOWN, f"{TOWN}を", _suru("訪問")),
    "call at": Deed("Visit", HEAD, TOWN, f"{TOWN}を", _CALL_AT),
    "appoint": Deed("Appointment", HEAD, MAN, f"{MAN}氏を国防相に", _suru("任命")),
    "dismiss": Deed("Resignation", HEAD, MAN, f"{MAN}国防相を", _suru("解任")),
    "supply": Deed("MilitaryAid", LAND, OTHER, f"{OTHER}に防空ミサイルを", _suru("供与")),
    "hand over": Deed("MilitaryAid", LAND, OTHER, f"{OTHER}に戦闘機を", _HAND),
}

DONE = {
    "topic": "{d.doer}は3日、{d.before}{v.past}。",
    "subject": "3日、{d.doer}が{d.before}{v.past}。",
    "chain": "{d.doer}は3日に{d.before}{v.te}、4日に声明を出した。",
    "though": "{d.doer}は{d.before}{v.past}ものの、4日に謝罪した。",
    "cleft on time": "{d.doer}が{d.before}{v.past}のは3日のことだ。",
    "known": "{d.doer}が3日、{d.before}{v.past}ことが分かった。",
    "because": "{d.doer}が{d.before}{v.past}ため、不安が広がった。",
    "cleft": "3日に{d.before}{v.past}のは{d.doer}だ。",
    "relative": "{d.before}{v.past}{d.doer}は4日、声明を出した。",
}

NOT_DONE = {
    "not": "{d.doer}は{d.before}{v.nai}なかった。",
    "not, politely": "{d.doer}は{d.before}{v.stem}ませんでした。",
    "not yet": "{d.doer}はまだ{d.before}{v.te}いない。",
    "without": "{d.doer}は{d.before}{v.nai}ないまま4日に声明を出した。",
    "never": "{d.doer}が{d.before}{v.past}ことはない。",
    "no such fact": "{d.doer}が{d.before}{v.past}事実はない。",
    "put off": "{d.doer}は{d.before}{v.now}のを見送った。",
    "refused": "{d.doer}は{d.before}{v.now}ことを拒否した。",
    "called off": "{d.doer}は{d.before}{v.now}のを取りやめた。",
    "gave up": "{d.doer}は{d.before}{v.now}のを断念した。",
    "failed": "{d.doer}は{d.before}{v.now}のに失敗した。",
    "kept from": "治安部隊は、{d.doer}が{d.before}{v.now}のを阻止した。",
    "to prevent": "{d.doer}が{d.before}{v.now}のを防ぐため、警備を強めた。",
    "on the verge": "{d.doer}は{d.before}{v.stem}かけたが、思いとどまった。",
    "about to": "{d.doer}は{d.before}{v.stem}そうだ。",
    "pretended": "{d.doer}は{d.before}{v.past}ように装った。",
    "denies a report": "{d.doer}は、{d.before}{v.past}との報道を否定した。",
    "denies it with words": "{d.doer}は{d.before}{v.past}とする一部報道を「事実無根だ」と否定した。",
    "wrongly reported": "現地のテレビは、{d.doer}が{d.before}{v.past}と誤って報じた。",
    "false news": "{d.doer}が{d.before}{v.past}とする偽の動画が拡散した。",
    "false words": "「{d.doer}が{d.before}{v.past}」という偽の情報が広がった。",
    "a play": "映画「北の海」は、{d.doer}が{d.before}{v.past}という筋書きだ。",
    "a war game": "訓練は、{d.doer}が{d.before}{v.past}との想定で行われた。",
    "is said to": "{d.doer}は{d.before}{v.past}とされる。",
    "plan": "{d.doer}は来月、{d.before}{v.now}予定だ。",
    "should have": "{d.doer}は3日に{d.before}{v.now}はずだった。",
    "withdrew the plan": "{d.doer}は{d.before}{v.now}方針を撤回した。",
    "considers": "{d.doer}は{d.before}{v.now}ことを検討している。",
    "agreed to": "{d.doer}は4日、{d.before}{v.now}ことで合意した。",
    "promised": "{d.doer}は{d.before}{v.now}ことを約束した。",
    "plan comes out": "{d.doer}が{d.before}{v.now}計画が明らかになった。",
    "prepares": "{d.doer}は{d.before}{v.now}準備を進めている。",
    "asked to": "報道官は、{d.doer}が{d.before}{v.now}よう求めた。",
    "ought": "{d.doer}は{d.before}{v.now}べきだ。",
    "wish": "{d.doer}は{d.before}{v.stem}たいと述べた。",
    "if": "{d.doer}が{d.before}{v.ba}ば、混乱は避けられない。",
    "had it": "{d.doer}が{d.before}{v.te}いたら、戦争になっていた。",
    "in case": "{d.doer}が{d.before}{v.past}場合、混乱は避けられない。",
    "in an exercise": "{d.doer}が{d.before}{v.now}演習が行われた。",
    "feigned": "{d.doer}は{d.before}{v.now}ふりをした。",
    "faces the choice": "{d.doer}は{d.before}{v.now}か退くかの選択を迫られている。",
    "could have": "{d.doer}は{d.before}{v.now}こともできたが、しなかった。",
    "on suspicion": "{d.doer}は{d.before}{v.past}疑いで処分された。",
    "fear": "{d.doer}が{d.before}{v.now}恐れがある。",
    "maybe": "{d.doer}は{d.before}{v.now}かもしれない。",
    "suspicion": "{d.doer}が{d.before}{v.past}疑いがある。",
    "rumour": "{d.doer}が{d.before}{v.past}とのうわさが流れた。",
    "tried in vain": "{d.doer}は{d.before}{v.now}ことを試みたが、うまくいかなかった。",
    "may": "{d.doer}は{d.before}{v.te}もよい。",
    "needs to": "{d.doer}は{d.before}{v.now}必要がある。",
    "said it would": "{d.doer}は{d.before}{v.now}としていたが、実現しなかった。",
    "threatens": "{d.doer}は{d.before}{v.now}ぞと脅した。",
    "whether it will": "{d.doer}が{d.before}{v.now}かに注目が集まる。",
    "at hand": "{d.doer}が{d.before}{v.now}のは目前だった。",
    "one step short": "{d.doer}は{d.before}{v.now}ところまで迫った。",
    "asked whether": "{d.doer}が{d.before}{v.past}のか。",
    "is feared by the town": "{d.doer}が{d.before}{v.now}と、町は恐れていた。",
    "heard of": "{d.doer}が{d.before}{v.past}と聞いたが、確かめられない。",
    "testimony taken back": "{d.doer}が{d.before}{v.past}との証言を翻した。",
    "but for the rain": "雨が降らなければ、{d.doer}は{d.before}{v.te}いた。",
}


def _told(frame: str, deed: Deed) -> list[Happening]:
    """Return what the sentence tells as a fact, a paper that nobody signed left out."""
    view = marked_view(frame.format(d=deed, v=deed.verb))
    found = [h for h in extract_happenings(view, (), ()) if h.factuality is Factuality.ACTUAL]
    return [h for h in found if dict(h.values).get("agreementStatus") != "unsigned"]


def _name(marked: str) -> str:
    return marked[1 : marked.index(":")]


@pytest.mark.parametrize("frame", DONE.values(), ids=DONE.keys())
def test_what_was_done_is_found_with_both_its_sides(frame: str) -> None:
    """Who does it stands before the verb, behind it, or at the end of a cleft."""
    for name, deed in DEEDS.items():
        [event] = [h for h in _told(frame, deed) if h.type == deed.type]
        named = {e for _, e in event.roles} | {event.place} - {""}
        assert named == {_name(deed.doer), _name(deed.other)}, name


@pytest.mark.parametrize("frame", NOT_DONE.values(), ids=NOT_DONE.keys())
def test_what_was_not_done_is_no_fact(frame: str) -> None:
    """Denied, planned, feared, played, falsely reported: whatever the deed, nobody is told to have done it."""
    assert not [name for name, deed in DEEDS.items() if _told(frame, deed)]


@pytest.mark.parametrize(
    ("headline", "type_", "roles"),
    [
        (f"{LAND}、{OTHER}に戦闘機を供与", "MilitaryAid", {"donor": "トルナ", "recipient": "ケルサ"}),
        (f"{LAND}、{OTHER}に追加制裁を発動", "Sanction", {"sanctioner": "トルナ", "sanctioned": "ケルサ"}),
        (f"{HEAD}、{MAN}氏を国防相に任命", "Appointment", {"appointer": "ベルガー", "appointee": "ノヴァク"}),
        (f"{HEAD}、{MAN}国防相を解任", "Resignation", {"appointer": "ベルガー", "appointee": "ノヴァク"}),
        (f"{HEAD}、辞任", "Resignation", {"appointee": "ベルガー"}),
        (f"{HEAD}、{TOWN}を訪問", "Visit", {"visitor": "ベルガー"}),
    ],
)
def test_whom_a_headline_begins_with_does_it(headline: str, type_: str, roles: dict[str, str]) -> None:
    """The name before the first comma is the subject, and none of those to whom it is done."""
    [event] = extract_happenings(marked_view(headline), (), ())
    assert (event.type, dict(event.roles)) == (type_, roles)


@pytest.mark.parametrize(
    "headline", [f"{LAND}と{OTHER}、和平協定に署名", f"{LAND}、{OTHER}との和平協定に署名"]
)
def test_who_signs_in_a_headline(headline: str) -> None:
    """Two before the comma sign together, and one before it with the other."""
    [event] = extract_happenings(marked_view(headline), (), ())
    assert {e for _, e in event.roles} == {"トルナ", "ケルサ"}


def test_one_country_falls_upon_another() -> None:
    """A country that 攻め込む into another attacks it; in a game nobody is attacked."""
    [event] = extract_happenings(marked_view(f"{LAND}は3日、{OTHER}に攻め込んだ。"), (), ())
    assert event.type == "Attack"
    assert not extract_happenings(marked_view(f"{LAND}は決勝で{OTHER}に攻め込んだ。"), (), ())


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        (f"{TOWN}は{ARMY}の攻撃を受けていない。", "Denied"),
        (f"{ARMY}の攻撃で{TOWN}の住民12人が死亡する恐れがあった。", "Possible"),
        (f"{TOWN}を攻撃したのは{ARMY}だとの見方を、報道官は否定した。", "Denied"),
        (f"{ARMY}は{TOWN}を攻撃せずにはいられなかった。", "Actual"),
        (f"{LAND}と{OTHER}による和平協定の調印式が3日、行われた。", "Actual"),
        (f"{LAND}と{OTHER}による和平協定の調印式が来月、行われる。", "Planned"),
        (f"{LAND}と{OTHER}の間で停戦協定が成立した。", "Actual"),
        (f"{LAND}と{OTHER}が結んだ防衛協定が発効した。", "Actual"),
        (f"{LAND}と{OTHER}は和平協定の締結で合意した。", "Planned"),
        (f"{HEAD}は{TOWN}訪問を終え、帰国した。", "Actual"),
        (f"{HEAD}が{TOWN}を訪れたのは初めてだ。", "Actual"),
        (f"{HEAD}が{TOWN}を訪れるのは初めてだ。", "Possible"),
        (f"{HEAD}は辞任に追い込まれた。", "Actual"),
    ],
)
def test_one_deed(text: str, factuality: str) -> None:
    """What is told of one deed in words of its own."""
    [event] = extract_happenings(marked_view(text), (), ())
    assert str(event.factuality) == factuality


def test_who_owns_up_is_who_says_so() -> None:
    """A claim of responsibility is no more than the word of those who make it."""
    [attack] = extract_happenings(marked_view(f"{TOWN}で爆発があり、{ARMY}が犯行声明を出した。"), (), ())
    assert attack.according_to == ("ドルカ軍",)
