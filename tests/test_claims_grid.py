"""Every verb of saying in every frame: what was said has its speaker, what was not said is nobody's claim."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from marked_view import marked_view
from verb_grid import Verb, read_verbs

from kg.extract.claims import extract_claims
from kg.extract.view import View
from kg.records import Analysis

VERBS = read_verbs("verbs_of_saying.txt")

X, WORDS = "〈ドレク:Person〉首相", "港の工事は予定通り進む"

SAID = {
    "topic": "{X}は3日、{words}と{v.past}。",
    "subject": "3日の会見で、{X}が{words}と{v.past}。",
    "quotation": "{X}は「{words}」と{v.past}。",
    "quotation-before": "「{words}」。{X}は3日、こう{v.past}。",
    "after": "「{words}」と{X}は{v.past}。",
    "chain": "{X}は{words}と{v.te}、席を立った。",
    "relative": "{words}と{v.past}{X}は、席を立った。",
    "hearsay": "関係者によると、{X}は{words}と{v.past}という。",
    "lasting": "{X}は{words}と{v.te}いる。",
}

NOT_SAID = {
    "plan": "{X}は来週、{words}と{v.now}予定だ。",
    "should-have": "{X}は{words}と{v.now}はずだったが、来なかった。",
    "not": "{X}は{words}とは{v.nai}なかった。",
    "never": "{X}は{words}と{v.past}ことはない。",
    "no-such-fact": "報道官は、{X}が「{words}」と{v.past}事実はないとした。",
    "if": "{X}が「{words}」と{v.ba}ば、株価は上がる。",
    "had-they": "{X}が「{words}」と{v.te}いたら、株価は上がっていた。",
    "ought": "{X}は「{words}」と{v.now}べきだ。",
    "asked-to": "野党は{X}に対し、{words}と{v.now}よう求めた。",
    "avoided": "{X}は{words}と{v.now}のを避けた。",
    "refused": "{X}は{words}と{v.now}ことを拒んだ。",
    "without": "{X}は{words}と{v.nai}ないまま席を立った。",
    "before": "{X}は「{words}」と{v.now}前に倒れた。",
    "dream": "{X}が「{words}」と{v.now}夢を見た。",
    "maybe": "{X}は{words}と{v.past}かもしれない。",
    "instead": "{X}は{words}と{v.now}代わりに、黙り込んだ。",
    "no-intention": "{X}は{words}と{v.now}つもりはない。",
    "whether": "{X}が{words}と{v.past}かどうかは分からない。",
}


def says(frame: str, verb: Verb, analyse: Callable[..., Analysis]) -> bool:
    """Return whether the sentence tells that X said the words."""
    view = marked_view(frame.format(X=X, words=WORDS, v=verb))
    analysis = replace(analyse(view.document.text, view.document.date), document=view.document)
    claims, _ = extract_claims(View(analysis, view.mentions, view.entities))
    return any(c.speaker == "ドレク" and "工事" in c.text for c in claims)


@pytest.mark.model
@pytest.mark.parametrize("frame", SAID.values(), ids=SAID.keys())
def test_what_was_said_has_its_speaker_whatever_the_verb(
    frame: str, analyse: Callable[..., Analysis]
) -> None:
    assert [v.past for v in VERBS if not says(frame, v, analyse)] == []


@pytest.mark.model
@pytest.mark.parametrize("frame", NOT_SAID.values(), ids=NOT_SAID.keys())
def test_what_was_not_said_is_no_claim_whatever_the_verb(
    frame: str, analyse: Callable[..., Analysis]
) -> None:
    assert [v.past for v in VERBS if says(frame, v, analyse)] == []
