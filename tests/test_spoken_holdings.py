"""What a body says of a town, in everybody's mouth that speaks for it: what is its own, and what the enemy does."""

from collections.abc import Callable

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.records import Analysis, ControlKind, Factuality

TOWN = "ザレム"
SPEAKERS = (
    "トルナ軍は",
    "トルナ軍の報道官は",
    "トルナ軍のロアン報道官は",
    "トルナ軍のロアン司令官は",
    "トルナ軍司令部は",
    "トルナ国防省は",
    "トルナ国防省の報道官は",
    "トルナ政府の報道官は",
    "トルナ政府高官は",
    "トルナ共和国のロアン国防相は",
    "トルナ共和国のロアン大統領は",
    "トルナ側は",
    "トルナ解放戦線は",
    "トルナ解放戦線の幹部は",
)
HOLDS = (
    "ザレムを取り戻した",
    "ザレムを制圧した",
    "ザレムは我々が押さえた",
    "わが軍がザレムを解放した",
    "ザレムを掌握している",
    "ザレムは完全に支配下にある",
    "ザレムの制圧を完了した",
    "ザレムを守り抜いた",
    "ザレムの中心部を押さえた",
    "ザレムを敵から奪い返した",
)
LOST = ("ザレムを失った", "敵にザレムを奪われた")
#: Nothing of the speaker's own is lost or held by it.
OF_THE_ENEMY = (
    "敵はザレムから撤退した",
    "敵軍はザレムを放棄した",
    "相手はザレムを明け渡した",
    "住民はザレムから退去した",
    "敵がザレムを占領した",
    "ザレムは来週、取り戻す",
    "ザレムを取り戻してはいない",
)


@pytest.fixture(scope="module")
def told(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Callable[[str, str], set[str]]:
    """Return a function from a speaker and his words to what becomes of the town in his side's hands."""

    def read(speaker: str, words: str) -> set[str]:
        found = set()
        for frame in ("{s}3日、「{w}」と述べた。", "{s}{w}と発表した。"):
            text = "ベルカ王国との戦いが続いている。" + frame.format(s=speaker, w=words)
            facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
            names = {e.entity_id: e.name for e in facts.entities}
            own = [
                c
                for c in facts.controls
                if c.factuality is Factuality.ACTUAL
                and names[c.place] == TOWN
                and names[c.controller].startswith("トルナ")
            ]
            found |= {"lost" if c.kind is ControlKind.LOST else "held" for c in own} or {"nothing"}
        return found

    return read


@pytest.mark.model
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_what_a_body_says_of_its_own(speaker: str, told: Callable[[str, str], set[str]]) -> None:
    """Whoever speaks for a body speaks of its deeds where he names nobody else."""
    wrong = [w for w in HOLDS if told(speaker, w) != {"held"}]
    wrong += [w for w in LOST if told(speaker, w) != {"lost"}]

    assert not wrong


@pytest.mark.model
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_what_a_body_says_of_others(speaker: str, told: Callable[[str, str], set[str]]) -> None:
    """What the enemy or others do, what is planned and what is denied is no deed of the speaker's."""
    wrong = [w for w in OF_THE_ENEMY if told(speaker, w) != {"nothing"}]

    assert not wrong


@pytest.mark.model
@pytest.mark.parametrize(
    ("holder", "takes"),
    [
        ("薩摩藩", True),
        ("白鷹教団", True),
        ("トルナ衆", True),
        ("トルナ海賊", True),
        ("ゲリラ「赤い鷹」", True),
        ("武装勢力「赤い鷹」", True),
        ("トルナ商会", False),
        ("トルナ大学", False),
    ],
)
def test_who_takes_a_city(
    holder: str, takes: bool, analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """Clans, bands and whoever is called armed take cities; firms and schools do not."""
    facts = document_facts(analyse(f"{holder}は翌年、ザレム市を攻め落とした。", "2031-05-04"), gazetteer)

    assert bool([c for c in facts.controls if c.factuality is Factuality.ACTUAL]) is takes
