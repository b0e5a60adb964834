"""Two clauses with a subject each, joined in every way: what the second one says is not the first one's."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest
from marked_view import marked_view

from kg.extract.claims import extract_claims
from kg.extract.view import View
from kg.records import Analysis

FIRST, SECOND = "〈ドレク:Person〉市長", "〈ミラン:Person〉議員"
BEFORE = {
    "showed": ("案を示し", "案を示し"),
    "dissolved": ("議会を解散し", "議会を解散し"),
    "arrived": ("現地に着き", "現地に着い"),
    "closed": ("国境を閉じ", "国境を閉じ"),
    "raised": ("抗議の声を上げ", "抗議の声を上げ"),
}
JOINED = {
    "and": "{first}{chain}、{second}",
    "but": "{first}{past}たが、{second}",
    "while": "{first}{past}たのに対し、{second}",
    "on hearing": "{first}{past}たことを受け、{second}",
    "because": "{first}{past}たため、{second}",
    "on the other hand": "{first}{chain}、一方で{second}",
    "though": "{first}{past}たものの、{second}",
}
SAYS = {
    "asks": "撤回を求めた。",
    "demands": "撤回すべきだと主張した。",
    "judges": "工事は無理だと主張した。",
    "quoted": "「工事は無理だ」と述べた。",
    "asks to": "撤回するよう求めた。",
    "means to": "撤回する考えを示した。",
    "promises": "撤回することを約束した。",
    "view": "撤回は難しいとの見方を示した。",
}


@pytest.fixture
def speakers(analyse: Callable[..., Analysis]) -> Callable[[str], set[str]]:
    """Return a function from a sentence to who says in it what the second clause tells."""

    def run(text: str) -> set[str]:
        view = marked_view(text, date="2031-05-20")
        analysis = replace(analyse(view.document.text, "2031-05-20"), document=view.document)
        claims, _ = extract_claims(View(analysis, view.mentions, view.entities))
        return {c.speaker for c in claims if "撤回" in c.text or "無理" in c.text}

    return run


def sentences(first: str, second: str, says: dict[str, str]) -> list[str]:
    return [
        joined.format(first=f"{FIRST}{first}", second=f"{SECOND}{second}{words}", chain=chain, past=past)
        for (chain, past), joined, words in product(BEFORE.values(), JOINED.values(), says.values())
    ]


@pytest.mark.model
def test_a_topic_behind_another_clause_speaks(speakers: Callable[[str], set[str]]) -> None:
    """X が…、Y は…: Y says it, whatever joins the two and however it is told."""
    for text in sentences("が", "は", SAYS):
        assert speakers(text) == {"ミラン"}, text


@pytest.mark.model
def test_a_subject_behind_another_clause_is_no_others_speaker(
    speakers: Callable[[str], set[str]],
) -> None:
    """X が…、Y が…: X never says it; where somebody who is left out may, nobody does."""
    for text in sentences("が", "が", SAYS):
        assert "ドレク" not in speakers(text), text
    for text in sentences("が", "が", {"asks": SAYS["asks"], "quoted": SAYS["quoted"]}):
        assert speakers(text) == {"ミラン"}, text


@pytest.mark.model
def test_a_subject_right_before_the_object_asks_for_it(speakers: Callable[[str], set[str]]) -> None:
    """X は…、Y が撤回を求めた: nothing of what X might say lies between Y and the verb."""
    for text in sentences("は", "が", {"asks": SAYS["asks"]}):
        assert speakers(text) == {"ミラン"}, text
