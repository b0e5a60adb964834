"""Lords, lands and people in annals of states, with the real analyser; and texts that tell of none."""

import pytest

pytestmark = pytest.mark.model

_TELLING = "諸侯は会盟した。太子は質となった。宰相は諫めた。"


@pytest.fixture
def who(named):
    """Return each name of a text with its kind and the name of what it is."""
    return lambda text: {name: (kind, thing.name) for name, (kind, thing) in named(text).items()}


LORDS = {
    "land-and-rank": (
        "鄔侯の伯渠は瀧に奔り、鄔の軍は敗れた。瀧は兵を出し、瀧の民は喜んだ。",
        {"鄔侯", "伯渠"},
        {"鄔", "瀧"},
    ),
    "posthumous": ("榛の荘公が没し、榛の民は泣いた。榛に奔る者はなかった。", {"荘公"}, {"榛"}),
    "officer": ("太史の南宮黙は、榛の都に留まった。遼の軍が榛を囲んだ。", {"南宮黙"}, {"榛"}),
    "given-name": ("賊将・鄧燮、関を破る。燮、城に居ること三日であった。", {"鄧燮", "燮"}, set()),
    "keeper": ("泊烏の鎮将・翟衡は叛いた。", {"翟衡"}, {"泊烏"}),
}


@pytest.mark.parametrize(("text", "people", "lands"), LORDS.values(), ids=LORDS)
def test_lords_and_lands_are_told_apart(who, text, people, lands):
    """A lord called by land and rank is a person, his land a place."""
    found = who(_TELLING + text)

    assert people <= {name for name, (kind, _) in found.items() if kind == "Person"}
    assert lands <= {name for name, (kind, _) in found.items() if kind == "Place"}


def test_a_lord_is_his_own_name(who):
    """What a lord is called by his land and by himself is one person."""
    found = who(_TELLING + "鄔侯の伯渠は瀧に兵を送った。鄔侯は瀧を囲み、鄔の民は喜んだ。伯渠は帰った。")

    assert found["鄔侯"] == found["伯渠"]


def test_who_comes_to_a_throne_has_its_name(who):
    """太子の子朔が立った。これが霊公である: both are one person, not the father."""
    found = who(_TELLING + "瀧の襄公が没し、太子の子朔が立った。これが霊公である。霊公は瀧の民を集めた。")

    assert found["霊公"] == found["子朔"]
    assert found["襄公"] != found["霊公"]


def test_an_heir_bears_the_title(who):
    """After a lord's death his title is his heir's."""
    text = "鄔侯の伯渠は瀧と盟した。冬、鄔侯が没し、子の仲渠が立った。鄔侯は瀧の軍を破った。"
    found = who(_TELLING + text)

    assert found["鄔侯"] == found["仲渠"] != found["伯渠"]


SILENT = {
    "surname": "県知事の林君は会議に来た。佐伯は「会盟など知らない」と首相に述べた。",
    "words": "主人公は諸君に会った。先王は没した。",
    "today": "榛公の伯頓は外相と会談し、榛の軍を退けた。",
    "key": "守将は鍵を渡した。鍵は城の蔵にあり、鍵を失った者は斬られた。",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_other_words_are_no_lords_and_no_lands(who, text):
    """Surnames, common words and texts of today give no lord of a land."""
    names = set(who(_TELLING + text))

    assert not names & {"林君", "佐", "主人公", "諸君", "先王", "榛公", "鍵"}
