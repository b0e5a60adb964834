"""Every verb of taking a place in every frame: what was taken is found, what was not is no holding."""

import pytest
from marked_view import marked_view
from verb_grid import UNREAL, Verb, read_verbs

from kg.extract.control import extract_control
from kg.records import Factuality

VERBS = read_verbs("verbs_of_holding.txt")

A, B = "〈ドルカ軍:Organization〉", "〈トルナ:Place〉"

TAKEN = {
    "topic": "{A}は3日、{B}{v.particle}{v.past}。",
    "subject": "3日、{A}が{B}{v.particle}{v.past}。",
    "town": "{A}は3日、要衝{B}{v.particle}{v.past}。",
    "long": "{A}は、補給の遅れが続くなか、3日に{B}{v.particle}{v.past}。",
    "after": "{A}は{B}{v.particle}{v.past}後、さらに西へ進んだ。",
    "cleft": "{A}が{B}{v.particle}{v.past}のは3日のことだ。",
    "chain": "{A}は3日、{B}{v.particle}{v.te}、さらに西へ進んだ。",
    "relative": "{B}{v.particle}{v.past}{A}は、さらに西へ進んだ。",
}

NOT_TAKEN = {
    "plan": "{A}は来週、{B}{v.particle}{v.now}予定だ。",
    "aim": "{A}は{B}{v.particle}{v.now}狙いだ。",
    "plan-that-failed": "{A}は{B}{v.particle}{v.now}はずだったが、退いた。",
    "outlook": "{A}は{B}{v.particle}{v.now}見通しとなった。",
    "decided-to": "{A}は{B}{v.particle}{v.now}方針を固めた。",
    "tried-to": "{A}は{B}{v.particle}{v.stem}ようとした。",
    "considered": "{A}は{B}{v.particle}{v.now}ことを検討した。",
    "gave-up": "{A}は{B}{v.particle}{v.now}ことを断念した。",
    "failed": "{A}は{B}{v.particle}{v.now}ことに失敗した。",
    "wish": "{A}は{B}{v.particle}{v.stem}たいと述べた。",
    "not": "{A}は{B}{v.particle}{v.nai}なかった。",
    "without": "{A}は{B}{v.particle}{v.nai}ないまま退いた。",
    "without-once": "{A}は{B}{v.particle}{v.now}ことなく退いた。",
    "never": "{A}は{B}{v.particle}{v.past}ことがない。",
    "had-they": "{A}が{B}{v.particle}{v.ba}ば、戦争は終わった。",
    "had-they-been": "{A}が{B}{v.particle}{v.te}いたら、戦争は終わっていた。",
    "if-past": "{A}が{B}{v.particle}{v.past}なら、戦争は終わっただろう。",
    "suppose": "{A}が{B}{v.particle}{v.past}としたら、一大事だ。",
    "ought": "{A}は{B}{v.particle}{v.now}べきだと社説は説く。",
    "ordered": "{A}は{B}{v.particle}{v.now}よう命じられた。",
    "maybe": "{A}は{B}{v.particle}{v.past}かもしれない。",
    "possibility": "{A}が{B}{v.particle}{v.past}可能性がある。",
    "rumour": "{A}が{B}{v.particle}{v.past}といううわさは根も葉もない。",
    "on-the-point-of": "{A}は{B}{v.particle}{v.now}寸前で退いた。",
    "instead": "{A}は{B}{v.particle}{v.now}代わりに、橋を壊した。",
    "far-from": "{A}は{B}{v.particle}{v.now}どころか、川も渡っていない。",
    "before": "{A}は{B}{v.particle}{v.now}前に退いた。",
    "no-intention": "{A}は{B}{v.particle}{v.now}つもりはないとした。",
    "condition": "{A}が{B}{v.particle}{v.now}ことが終戦の条件だ。",
    "game": "ゲームでは、{A}が{B}{v.particle}{v.now}。",
    "to": "{A}は{B}{v.particle}{v.now}ために橋を架けた。",
    "denied": "{A}は{B}{v.particle}{v.past}という報道を否定した。",
    "denied-in-words": "{A}は、{B}{v.particle}{v.past}との一部報道を「事実無根だ」と否定した。",
    "thought-better-of": "{A}は{B}{v.particle}{v.stem}かけたが、思いとどまった。",
    "about-to": "{A}は{B}{v.particle}{v.stem}そうだ。",
    "to-prevent": "{A}が{B}{v.particle}{v.now}のを防ぐため、橋を壊した。",
    "war-game": "訓練は、{A}が{B}{v.particle}{v.past}との想定で行われた。",
    "play": "映画「北の海」は、{A}が{B}{v.particle}{v.past}という筋書きだ。",
    "feigned": "{A}は{B}{v.particle}{v.now}ふりをした。",
    "exercise": "{A}が{B}{v.particle}{v.now}演習が行われた。",
    **UNREAL,
    "false-words": "「{A}が{B}{v.particle}{v.past}」という偽の情報が広がった。",
}


def told(frame: str, verb: Verb) -> list[tuple[str, str]]:
    """Return who holds which place by what the sentence tells as a fact."""
    view = marked_view(frame.format(A=A, B=B, v=verb))
    found = extract_control(view, ())
    return [(c.controller, c.place) for c in found if c.factuality is Factuality.ACTUAL]


@pytest.mark.parametrize("frame", TAKEN.values(), ids=TAKEN.keys())
def test_what_was_taken_is_found_whatever_the_verb(frame: str) -> None:
    missed = [v.past for v in VERBS if ("ドルカ軍", "トルナ") not in told(frame, v)]
    assert not missed


@pytest.mark.parametrize("frame", NOT_TAKEN.values(), ids=NOT_TAKEN.keys())
def test_what_was_not_taken_is_no_holding_whatever_the_verb(frame: str) -> None:
    invented = [v.past for v in VERBS if told(frame, v)]
    assert not invented
