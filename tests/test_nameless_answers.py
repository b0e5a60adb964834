"""Somebody without a name answers what one side says it holds: his side disputes it, whoever he is."""

from collections.abc import Callable

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.records import Analysis, Factuality

FACT = "トルナ軍は3日、要衝の町ザレムを制圧したと発表した。"
BETWEEN = ("", "町には1万人が暮らす。")
#: What brings the other side in, and who of it answers.
WHO = {
    "the army": ("", "ベルカ軍は"),
    "same country": ("ベルカ王国の国防省は3日、緊急の会議を開いた。", "同国は"),
    "same army": ("ベルカ軍は3日、増援を送った。", "同軍は"),
    "the others": ("ベルカ王国との戦いは2年目に入った。", "先方は"),
    "the other side": ("ベルカ王国との戦いは2年目に入った。", "相手側は"),
    "an office": ("ベルカ国防省は3日夜に会見を開いた。", "報道官は"),
    "a minister": ("ベルカ王国では3日夜、国防相が会見した。", "国防相は"),
    "left out": ("ベルカ国防省の報道官は3日夜、会見に臨んだ。", ""),
    "left out, of a body": ("ベルカ国防省は3日夜、声明を出した。", ""),
}
CONTRARY = (
    "「町は今も我々の手にある」と述べた。",
    "これを否定した。",
    "「作り話だ」と一蹴した。",
    "「戦闘は続いている」と強調した。",
    "制圧を認めていない。",
    "「敵は町に入ってもいない」と話した。",
)
NOT_CONTRARY = (
    "「確認中だ」と述べた。",
    "撤退を認めた。",
    "「町を失った」と認めた。",
    "停戦を呼びかけた。",
    "捕虜の虐待を否定した。",
    "「必ず取り戻す」と述べた。",
    "部隊を後方に下げたと説明した。",
    "化学兵器を使ったとの指摘を否定した。",
    "「交渉の用意がある」と述べた。",
)
#: Ways to refuse in a sentence of one's own.
REFUSALS = (
    "これに反論したのがベルカ軍だ。町には自軍の部隊が残っているという。",
    "これにかみついたのがベルカ国防省だ。",
    "これに異を唱えるのはベルカ国防省のケルン報道官だ。",
    "ベルカ国防省は待ったをかけた。",
    "ベルカ側の見方は異なる。",
    "ベルカ軍の説明は食い違う。",
)
#: The side itself answers nobody.
OWN = (
    "トルナ国防省は3日夜に会見を開いた。報道官は「町は我々の手にある」と述べた。",
    "トルナ国防省は3日夜に会見を開いた。報道官は「作り話だ」と一蹴した。",
    "トルナ国防省の報道官は3日夜、会見に臨んだ。これを否定した。",
    "ベルカ王国との戦いは2年目に入った。国防相は「町は我々の手にある」と述べた。",
    "トルナ軍の説明は食い違う。",
)


@pytest.fixture(scope="module")
def disputed(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Callable[[str], bool]:
    """Return a function from a text to whether anybody disputes what it says is held."""

    def read(text: str) -> bool:
        facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
        held = [c for c in facts.controls if c.factuality is Factuality.ACTUAL]
        assert held
        return any(c.disputed_by for c in held)

    return read


@pytest.mark.model
@pytest.mark.parametrize(("before", "who"), WHO.values(), ids=WHO.keys())
def test_who_answers_disputes(before: str, who: str, disputed: Callable[[str], bool]) -> None:
    """Contrary words dispute, near and farther on; other words of the same side do not."""
    told = [(FACT + between + before + who, words) for between in BETWEEN for words in CONTRARY]
    other = [(FACT + before + who, words) for words in NOT_CONTRARY]

    assert not [text + words for text, words in told if not disputed(text + words)]
    assert not [text + words for text, words in other if disputed(text + words)]


@pytest.mark.model
@pytest.mark.parametrize("refusal", REFUSALS)
def test_refusals_that_name_their_side(refusal: str, disputed: Callable[[str], bool]) -> None:
    """Who is picked out as the one that objects, or whose account differs, disputes."""
    assert disputed(FACT + refusal)
    assert disputed(FACT + BETWEEN[1] + refusal)


@pytest.mark.model
@pytest.mark.parametrize("words", OWN)
def test_the_side_itself_disputes_nothing(words: str, disputed: Callable[[str], bool]) -> None:
    """A ministry and an army of one land are of one side, also where nobody names the land."""
    assert not disputed(FACT + words)
