"""How much of a place somebody holds, by what the sentence says of its parts, without a model."""

import pytest
from marked_view import marked_view
from quarrels import disputers, fact, told

from kg.extract.control import extract_control
from kg.records import ControlKind

NORD, SUD, CITY = "〈北軍:Organization〉", "〈ドルト軍:Organization〉", "〈ザレム市:Place〉"


@pytest.mark.parametrize(
    ("example", "extents"),
    [
        (f"{CITY}の北部は{NORD}、南部は{SUD}が支配している。", {"北軍": "北部", "ドルト軍": "南部"}),
        (f"{CITY}は東部を{NORD}が、西部を{SUD}が支配している。", {"北軍": "東部", "ドルト軍": "西部"}),
        (f"{CITY}では北半分を{NORD}が、南半分を{SUD}が占領した。", {"北軍": "北半分", "ドルト軍": "南半分"}),
        (f"{NORD}は{CITY}の東側を制圧した。", {"北軍": "東側"}),
        (f"{NORD}は{CITY}を制圧した。", {"北軍": ""}),
        (f"{NORD}は3日、北部の{CITY}を制圧した。", {"北軍": ""}),
        (f"{NORD}は東部戦線で攻勢に出て、{CITY}を制圧した。", {"北軍": ""}),
        (f"{NORD}は東部でも攻勢に出て、{CITY}を制圧した。", {"北軍": ""}),
        (f"{NORD}が支配しているのは{CITY}の駅周辺だけだ。", {"北軍": "駅周辺"}),
        (f"{NORD}が占領したのは{CITY}のうち港の一角にすぎない。", {"北軍": "港の一角"}),
        (f"{NORD}が確保しているのは{CITY}の工業地区に限られる。", {"北軍": "工業地区"}),
        (f"{CITY}は静かだ。{NORD}が支配しているのは駅周辺だけだ。", {"北軍": "駅周辺"}),
        (f"{NORD}が支配しているのは{CITY}だけだ。", {"北軍": ""}),
        (f"{NORD}は{CITY}の北部を制圧していない。", {"北軍": "北部"}),
        (f"{NORD}は{CITY}のうち東の六か村を占領した。", {"北軍": "東の六か村"}),
        (f"{NORD}は{CITY}の東部の4地区を占領した。", {"北軍": "東部の4地区"}),
        (f"{NORD}は〈ノルカ村:Place〉、〈アスカ村:Place〉の2村を占領した。", {"北軍": ""}),
    ],
)
def test_how_much_is_held(example: str, extents: dict[str, str]) -> None:
    """Each of two who share a town has his part; who holds no more than the station has no town."""
    assert {c.controller: c.extent for c in extract_control(marked_view(example), ())} == extents


@pytest.mark.parametrize(
    ("one", "other", "who"),
    [
        ("北部", "南部", ()),
        ("東岸", "西側", ()),
        ("中心部", "郊外", ()),
        ("北部", "北東部", ("ベルカ国防省",)),
        ("北部", "", ("ベルカ国防省",)),
        ("全域", "南部", ("ベルカ国防省",)),
    ],
)
def test_whose_parts_are_at_odds(one: str, other: str, who: tuple[str, ...]) -> None:
    """Two who each hold a part of a town dispute nothing, as long as the parts are not the same."""
    ours = fact("トルナ軍", "トルナ国防省", kind=ControlKind.CONTROLS, extent=one)
    theirs = fact("ベルカ軍", "ベルカ国防省", kind=ControlKind.CONTROLS, extent=other)

    assert disputers(ours, beside=(theirs,)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ザレムの南部はベルカ軍が支配している", ()),
        ("ザレムはベルカ軍が支配している", ("ベルカ国防省",)),
        ("南部のザレムはベルカ軍が支配している", ("ベルカ国防省",)),
    ],
)
def test_a_claim_of_another_part(text: str, who: tuple[str, ...]) -> None:
    """Who speaks of the south says nothing against who holds the north."""
    north = fact("トルナ軍", "トルナ国防省", kind=ControlKind.CONTROLS, extent="北部")

    assert disputers(north, told("ベルカ国防省", text)) == who
