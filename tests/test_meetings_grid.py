"""Every verb of meeting in every frame: what happened is found, what did not is never told as a fact."""

import pytest
from marked_view import marked_view
from verb_grid import UNREAL, Verb, read_verbs

from kg.extract.meetings import extract_meetings
from kg.records import Factuality

VERBS = read_verbs("verbs_of_meeting.txt")

A, B = "〈ベルガー:Person〉首相", "〈ノヴァク:Person〉大統領"

HAPPENED = {
    "topic": "{A}は3日、{B}{v.particle}{v.past}。",
    "subject": "3日、{A}が{B}{v.particle}{v.past}。",
    "place": "{A}は3日、〈ベルン:Place〉で{B}{v.particle}{v.past}。",
    "long": "{A}は、国境の問題が長引くなか、3日に{B}{v.particle}{v.past}。",
    "after": "{A}は{B}{v.particle}{v.past}後、記者団に「前進した」と述べた。",
    "cleft": "{A}が{B}{v.particle}{v.past}のは3日のことだ。",
    "chain": "{A}は3日、{B}{v.particle}{v.te}、前進があったと述べた。",
}

NOT_A_FACT = {
    "plan": "{A}は来週、{B}{v.particle}{v.now}予定だ。",
    "put-off": "{A}は3日、{B}{v.particle}{v.now}予定だったが、見送った。",
    "should-have": "{A}は3日、{B}{v.particle}{v.now}はずだったが、来なかった。",
    "outlook": "{A}は{B}{v.particle}{v.now}見通しとなった。",
    "decided-to": "{A}は{B}{v.particle}{v.now}方針を固めた。",
    "arranging": "{A}は{B}{v.particle}{v.now}方向で調整している。",
    "considered": "{A}は{B}{v.particle}{v.now}ことを検討した。",
    "refused": "{A}は{B}{v.particle}{v.now}ことを拒んだ。",
    "avoided": "{A}は{B}{v.particle}{v.now}のを避けた。",
    "gave-up": "{A}は{B}{v.particle}{v.now}ことを断念した。",
    "wish": "{A}は{B}{v.particle}{v.stem}たいと述べた。",
    "wished": "{A}は{B}{v.particle}{v.stem}たかったが、時間がなかった。",
    "not": "{A}は{B}{v.particle}{v.nai}なかった。",
    "without": "{A}は{B}{v.particle}{v.nai}ないまま帰国した。",
    "without-once": "{A}は{B}{v.particle}{v.now}ことなく帰国した。",
    "never": "{A}は{B}{v.particle}{v.past}ことがない。",
    "no-such-fact": "報道官は、{A}が{B}{v.particle}{v.past}事実はないと述べた。",
    "had-they": "{A}が{B}{v.particle}{v.ba}ば、戦争は避けられた。",
    "had-they-been": "{A}が{B}{v.particle}{v.te}いたら、戦争は避けられた。",
    "if-past": "{A}が{B}{v.particle}{v.past}なら、戦争は避けられただろう。",
    "suppose": "{A}が{B}{v.particle}{v.past}としたら、大問題だ。",
    "ought": "{A}は{B}{v.particle}{v.now}べきだと社説は説く。",
    "asked-to": "野党は、{A}が{B}{v.particle}{v.now}よう求めた。",
    "invited-to": "{A}は{B}{v.particle}{v.now}よう誘われたが断った。",
    "maybe": "{A}は{B}{v.particle}{v.past}かもしれない。",
    "possibility": "{A}が{B}{v.particle}{v.past}可能性がある。",
    "rumour": "{A}が{B}{v.particle}{v.past}といううわさは根も葉もない。",
    "dream": "{A}は、{B}{v.particle}{v.now}夢を見た。",
    "pretended": "{A}は{B}{v.particle}{v.past}ふりをした。",
    "on-the-point-of": "{A}は{B}{v.particle}{v.now}寸前で引き返した。",
    "instead": "{A}は{B}{v.particle}{v.now}代わりに、映画を見た。",
    "far-from": "{A}は{B}{v.particle}{v.now}どころか、国を出てもいない。",
    "before": "{A}は{B}{v.particle}{v.now}前に倒れた。",
    "no-intention": "{A}は{B}{v.particle}{v.now}つもりはないと述べた。",
    "condition": "{A}が{B}{v.particle}{v.now}ことが停戦の条件だ。",
    "failed-to": "{A}は{B}{v.particle}{v.stem}そびれた。",
    "denied": "{A}は{B}{v.particle}{v.past}という報道を否定した。",
    "denied-in-words": "{A}は、{B}{v.particle}{v.past}との一部報道を「事実無根だ」と否定した。",
    "about-to": "{A}は{B}{v.particle}{v.stem}そうだ。",
    "war-game": "訓練は、{A}が{B}{v.particle}{v.past}という想定だった。",
    "false-words": "「{A}が{B}{v.particle}{v.past}」という偽の情報が広がった。",
    "said-to": "{A}は{B}{v.particle}{v.past}とされる。",
    **UNREAL,
}


def told(frame: str, verb: Verb) -> list[tuple[str, ...]]:
    """Return the parties of what the sentence tells as having happened."""
    view = marked_view(frame.format(A=A, B=B, v=verb))
    return [m.participants for m in extract_meetings(view) if m.factuality is Factuality.ACTUAL]


@pytest.mark.parametrize("frame", HAPPENED.values(), ids=HAPPENED.keys())
def test_what_happened_is_found_whatever_the_verb(frame: str) -> None:
    missed = [v.past for v in VERBS if ("ノヴァク", "ベルガー") not in told(frame, v)]
    assert not missed


@pytest.mark.parametrize("frame", NOT_A_FACT.values(), ids=NOT_A_FACT.keys())
def test_what_did_not_happen_is_no_meeting_whatever_the_verb(frame: str) -> None:
    invented = [v.past for v in VERBS if told(frame, v)]
    assert not invented
