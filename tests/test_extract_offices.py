"""Offices that change hands (就任・辞任): whose, which, by whose will and how told, without a model."""

import pytest
from marked_view import marked_view

from kg.extract.happenings import extract_happenings
from kg.records import Happening


def _told(example: str, *types: str) -> list[Happening]:
    return [h for h in extract_happenings(marked_view(example), ()) if h.type in types]


@pytest.mark.parametrize(
    ("example", "who", "factuality"),
    [
        ("〈ドレク:Person〉は3日、国防相に就任した。", "ドレク", "Actual"),
        ("〈ミラン:Person〉大統領は〈ドレク:Person〉を国防相に任命した。", "ドレク", "Actual"),
        ("〈ドレク:Person〉は国防相に任命された。", "ドレク", "Actual"),
        ("4月1日に〈ドレク:Person〉は国防相に任命されている。", "ドレク", "Actual"),
        ("〈ミラン:Person〉が退いた党から、〈ドレク:Person〉が議長に選出された。", "ドレク", "Actual"),
        ("〈ミラン:Person〉は後任に〈ドレク:Person〉を充てた。", "ドレク", "Actual"),
        ("〈ドレク:Person〉が首相の座に就いた。", "ドレク", "Actual"),
        ("〈ミラン:Person〉は〈ドレク:Person〉の辞任を承認した。", "ドレク", "Actual"),
        ("〈ドレク:Person〉は3日、辞表を提出した。", "ドレク", "Actual"),
        ("〈ドレク:Person〉は辞任を表明した。", "ドレク", "Planned"),
        ("〈ドレク:Person〉は辞任を否定した。", "ドレク", "Denied"),
        ("〈ドレク:Person〉が更迭されるとの噂がある。", "ドレク", "Possible"),
        ("〈ドレク:Person〉が辞任しない場合、党が割れる。", "ドレク", "Hypothetical"),
        ("〈ミラン:Person〉は〈ドレク:Person〉の辞任を求めた。", "ドレク", "Desired"),
    ],
)
def test_an_office_that_changes_hands(example: str, who: str, factuality: str) -> None:
    """Whose office it is follows from the frame of the verb; how it is told, from what stands after it."""
    told = [h for t in ("Appointment", "Resignation") for h in _told(example, t)]
    assert [dict(h.roles)["appointee"] for h in told] == [who]
    assert str(told[0].factuality) == factuality


@pytest.mark.parametrize(
    "example",
    [
        "〈ミラン:Person〉は大臣の辞任を求めた。",
        "〈ミラン:Person〉大統領は大臣4人を解任した。",
        "〈ミラン:Person〉は失言を理由に辞任を求めた。",
        "〈ドレク:Person〉は帰国の途に就いた。",
        "〈ミラン:Person〉は〈ドレク:Person〉をスタメンに起用した。",
        "〈ミラン:Person〉は〈ドレク:Person〉を「嘘つき」と呼んだことで批判され、解任決議が出た。",
    ],
)
def test_no_office_changes_hands(example: str) -> None:
    """Who asks another to go, goes home, or puts up a player changes no office."""
    assert [h for t in ("Appointment", "Resignation") for h in _told(example, t)] == []


@pytest.mark.parametrize(
    ("example", "office"),
    [
        ("〈ドレク:Person〉は昨年、評議会議長へ就任していた。", "評議会議長"),
        ("〈ドレク:Person〉は演芸場の館長にも就任した。", "館長"),
        ("最高経営責任者(CEO)には、創業家の〈ドレク:Person〉氏が就任した。", "最高経営責任者"),
        ("議会は初の大統領に、第2党の〈ドレク:Person〉氏を選出した。", "大統領"),
        ("社長に話を聞き、〈ドレク:Person〉氏が就任した。", ""),  # another clause
        ("〈ドレク:Person〉氏は年末に、議会の承認を得て就任した。", ""),
    ],
)
def test_the_office_taken(example: str, office: str) -> None:
    """The office stands with its particle before the verb, or in the same clause before its bearer."""
    [taken] = _told(example, "Appointment")
    assert dict(taken.values).get("office", "") == office


@pytest.mark.parametrize(
    ("example", "who", "office"),
    [
        ("〈ミラン:Person〉社長は〈ドレク:Person〉監督を解任した。", "ドレク", "監督"),
        ("〈ミラン:Person〉首相は3日、〈ドレク:Person〉司令官を解任した。", "ドレク", "司令官"),
        ("〈ドレク:Person〉は3日、会長を辞任した。", "ドレク", "会長"),
        ("〈ドレク:Person〉は6代目組長に就任した。", "ドレク", "組長"),
        ("〈ドレク:Person〉は同年6月大統領を辞任した。", "ドレク", "大統領"),
        ("〈ドレク:Person〉は第44代合衆国大統領に就任した。", "ドレク", "合衆国大統領"),
        ("〈ドレク:Person〉は「監督代行」に就任する。", "ドレク", "監督代行"),
        ("〈ドレク:Person〉氏は弁護士だ。1978年には厚生大臣に就任し、改革を進めた。", "ドレク", "厚生大臣"),
        ("〈ドレク:Person〉氏は弁護士だ。2009年に議長に選出された。", "ドレク", "議長"),
    ],
)
def test_an_office_bears_no_name(example: str, who: str, office: str) -> None:
    """What stands between the bearer's name and the particle is the office, and nothing before it."""
    [change] = [h for t in ("Appointment", "Resignation") for h in _told(example, t)]
    assert (dict(change.roles)["appointee"], dict(change.values)["office"]) == (who, office)


@pytest.mark.parametrize(
    ("example", "who", "factuality"),
    [
        (
            "〈ミラン:Person〉監督の求めで就任するコーチの〈ドレク:Person〉氏が指揮をとる。",
            "ドレク",
            "Planned",
        ),
        ("会長に就任する予定の〈ドレク:Person〉氏は会見した。", "ドレク", "Planned"),
        ("〈ドレク:Person〉氏は会長に就任する予定だ。", "ドレク", "Planned"),
        ("〈ドレク:Person〉氏が会長に就任した際、株価は下がった。", "ドレク", "Actual"),
        ("〈ドレク:Person〉監督が就任するも、9敗と低迷した。", "ドレク", "Actual"),
        ("〈ドレク:Person〉知事が就任する前に、買った品が見つかった。", "ドレク", "Actual"),
        ("〈ドレク:Person〉農相は辞任も示唆した。", "ドレク", "Planned"),
        ("〈新党:Organization〉は〈ドレク:Person〉総統が辞任する事を求めた。", "ドレク", "Desired"),
        ("〈ドレク:Person〉会長が辞任するのが最善だ。", "ドレク", "Desired"),
        ("〈ドレク:Person〉氏は、退任した前〈監督:Role=ドレク〉の後任として就任した。", "ドレク", "Actual"),
        ("〈ドレク:Person〉氏が就任するなど、役員の半数が代わることとなった。", "ドレク", "Planned"),
        ("〈ドレク:Person〉氏が退任し、役員19人が新たに就任した。", "ドレク", "Actual"),
        ("〈ドレク:Person〉農相は署名を拒否して辞表提出。", "ドレク", "Actual"),
        ("〈ドレク:Person〉理事長が辞任する事と、会則の改正を決めた。", "ドレク", "Planned"),
    ],
)
def test_who_a_clause_before_him_tells_of(example: str, who: str, factuality: str) -> None:
    """A predicate before a name is of whom it modifies; before a word for when, of its subject."""
    [change] = [h for t in ("Appointment", "Resignation") for h in _told(example, t)]
    assert (dict(change.roles)["appointee"], str(change.factuality)) == (who, factuality)


def test_others_who_left_the_office_before() -> None:
    """Whoever held the post long ago is not its holder of today."""
    view = marked_view("〈ドレク:Person〉氏が会長だ。〈会長:Role=ドレク〉が辞任したのは1957年以来だ。")
    assert [h for h in extract_happenings(view, ()) if h.type == "Resignation"] == []


@pytest.mark.parametrize(
    ("example", "held"),
    [
        (
            "〈ミラン:Person〉首相は、〈ドレク:Person〉氏を外相に、〈サヴァ:Person〉氏を財務相に任命した。",
            {"ドレク": "外相", "サヴァ": "財務相"},
        ),
        (
            "〈ミラン:Person〉首相は、外相に〈ドレク:Person〉氏を、財務相に〈サヴァ:Person〉氏を起用した。",
            {"ドレク": "外相", "サヴァ": "財務相"},
        ),
        (
            "〈ドレク:Person〉氏が外務大臣に、〈サヴァ:Person〉氏が財務大臣に就任した。",
            {"ドレク": "外務大臣", "サヴァ": "財務大臣"},
        ),
        (
            "〈ドレク:Person〉氏が外務大臣、〈サヴァ:Person〉氏が財務大臣となった。",
            {"ドレク": "外務大臣", "サヴァ": "財務大臣"},
        ),
        ("〈ドレク:Person〉氏は1998年に社長となり、改革を進めた。", {"ドレク": "社長"}),
        ("〈ミラン:Person〉氏が会社を去り、〈ドレク:Person〉氏が社長に就任した。", {"ドレク": "社長"}),
        ("〈ミラン:Person〉は今季、〈ドレク:Person〉監督が社長に就任した。", {"ドレク": "社長"}),
    ],
)
def test_those_who_share_the_verb(example: str, held: dict[str, str]) -> None:
    """Each of several who take office by one verb has his own; who stands in another clause takes none."""
    told = _told(example, "Appointment")
    assert {dict(h.roles)["appointee"]: dict(h.values)["office"] for h in told} == held
    assert len({h.happening_id for h in told}) == len(held)


@pytest.mark.parametrize(
    "example",
    [
        "〈ドレク:Person〉氏が社長となった場合、株価は下がる。",
        "〈ドレク:Person〉氏は町一番の人気者となった。",
        "〈ドレク:Person〉氏は弁護士だ。同国の首相は2009年に議長に就任した。",
        "〈ドレク:Person〉氏は弁護士だ。2009年に議長に就任した人が多い。",
        "〈ドレク:Person〉氏は弁護士だ。〈新党:Organization〉では2009年に議長に就任した。",
        "最優秀選手には、〈ドレク:Person〉投手が選出された。",
        "〈ドレク:Person〉監督は、優勝経験を持たない監督となった。",
        "〈ドレク:Person〉が首相だ。議会が〈首相:Role=ドレク〉を選出する選挙は来月だ。",
        "〈ドレク:Person〉が市長だ。当選する〈新市長:Role=ドレク〉の力が問われる。",
        "選考委員会が開かれ、北海賞は〈ドレク:Person〉投手が選出された。",
        "〈ドレク:Person〉氏が大統領だ。〈大統領:Role=ドレク〉は3期続けて就任することが禁じられている。",
    ],
)
def test_nobody_took_office(example: str) -> None:
    """An office that somebody might get, and what is none."""
    assert _told(example, "Appointment") == []


def test_none_has_done_so_for_long() -> None:
    """Who leaves for the first time in 600 years is told elsewhere."""
    view = marked_view("〈ドレク:Person〉が教皇だ。〈教皇:Role=ドレク〉が自ら辞任するのは600年ぶりだ。")
    assert [h for h in extract_happenings(view, ()) if h.type == "Resignation"] == []
