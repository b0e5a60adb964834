"""Whose words a text tells without a name: unnamed speakers, apart from the things of the graph."""

from collections.abc import Callable

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.mapping import to_graph
from kg.records import Analysis
from kg.together import put_together
from ontology.terms import KG

TOLD = {
    "source-of-the-state": (
        "政府高官は「関税は段階的に下げる」と明かした。",
        {("政府高官", "関税は段階的に下げる")},
    ),
    "one-of-many": ("駅員の一人は「始発から混んでいた」と話した。", {("駅員の一人", "始発から混んでいた")}),
    "somebody-of-a-side": (
        "反乱側の報道担当は、町を離れたことはないと反論した。",
        {("反乱側の報道担当", "町を離れたことはない")},
    ),
    "was-of-a-body": (
        "ソルナ電機の元幹部は「会長は知っていた」と話した。",
        {("ソルナ電機の元幹部", "会長は知っていた")},
    ),
    "authority-of-no-land": ("司法当局は捜査を始めたと発表した。", {("司法当局", "捜査を始めた")}),
    "office": ("知事は会見で「堰は開けない」と述べた。", {("知事", "堰は開けない")}),
    "kin": ("母親は法廷で「息子を返して」と訴えた。", {("母親", "息子を返して")}),
    "relative-clause": (
        "向かいに住む60代の男性は「爆発のような音がした」と驚いた様子で話した。",
        {("60代の男性", "爆発のような音がした")},
    ),
    "behind-hearsay": (
        "彼を幼い頃から知っていたという近所の女性は「信じられない」と話した。",
        {("近所の女性", "信じられない")},
    ),
    "house-that-is-spoken-of": ("市内の病院は機能しているとした。", set()),
    "house-that-speaks": (
        "市内の病院は、患者を受け入れているとしている。",
        {("市内の病院", "患者を受け入れている")},
    ),
    "meant-to-be-nobody": ("ある外交官は「交渉は続く」と明かした。", {("ある外交官", "交渉は続く")}),
    "source": ("消防によると、けが人は3人だという。", {("消防", "けが人は3人だ")}),
    "view": ("保健当局の見立てでは、流行は冬まで続く。", {("保健当局", "流行は冬まで続く")}),
    "behind": ("「橋の音が変だった」と運転手は証言した。", {("運転手", "橋の音が変だった")}),
    "goes-on": (
        "首相経験者は「党は変わっていない」と語った。さらに、「順番を間違えた」と苦言を呈した。",
        {("首相経験者", "党は変わっていない"), ("首相経験者", "順番を間違えた")},
    ),
    "two-verbs": (
        "元交際相手は容疑を否認し、「はめられた」と供述した。",
        {("元交際相手", "はめられた"), ("元交際相手", "容疑を否認し")},
    ),
    "beside-a-name": (
        "ハルダ市のヨナス・ベルク市長は「町は静かだ」と述べたが、現地の記者は、銃声を聞いたと伝えた。",
        {("現地の記者", "銃声を聞いた")},
    ),
}

SILENT = {
    "not-said": "政府高官は「関税を下げる」とは述べなかった。",
    "would-say": "知事が「堰は開けない」と述べれば、町は沈む。",
    "planned": "知事は近く、堰は開けないと表明する見通しだ。",
    "pointing-back": "同氏は「堰は開けない」と述べた。",
    "both": "双方は「合意に近い」と述べた。",
    "named-above": "議長の灰原理久氏が市庁舎に着いた。議長は「時間がない」と述べた。",
    "minister-named-above": "灰原理久エネルギー相が会見した。大臣は「峠は越えた」と述べた。",
    "thing": "増税は「時期尚早だ」と批判されている。",
    "sign": "門には「立ち入り禁止」と書かれている。",
    "the-paper-itself": "本紙は「三陸新報」と改題した。",
    "adnominal": "外交団が仲裁を求めて港に着いた。",
}

Told = Callable[[str], set[tuple[str, str]]]


@pytest.fixture
def unnamed(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Told:
    def of(text: str) -> set[tuple[str, str]]:
        claims = document_facts(analyse(text, "2031-05-04"), gazetteer).unnamed
        assert all(not c.speaker for c in claims)
        return {(c.speaker_words, c.text) for c in claims}

    return of


@pytest.mark.model
@pytest.mark.parametrize(("text", "claims"), TOLD.values(), ids=TOLD.keys())
def test_words_of_somebody_without_a_name(text: str, claims: set[tuple[str, str]], unnamed: Told) -> None:
    assert unnamed(text) == claims


@pytest.mark.model
@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_nobody_says_it_or_who_does_may_have_a_name(text: str, unnamed: Told) -> None:
    assert unnamed(text) == set()


@pytest.mark.model
def test_an_unnamed_speaker_is_no_thing_of_the_graph(
    analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """One node for a document and a noun, of a class of its own; the claims are claims like any other."""
    text = "政府高官は「関税は下げる」と明かした。政府高官は「年内だ」とも述べた。"
    facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
    graph = to_graph(put_together([facts], gazetteer))
    [speaker] = set(graph.objects(None, KG.speaker))
    assert len(set(graph.objects(speaker, KG.claimed))) == 2
    assert facts.entities == ()
    assert facts.claims == ()
