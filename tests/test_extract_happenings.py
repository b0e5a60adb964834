"""Agreements, offices, visits, sanctions: each told, not done and silent, without a model."""

import pytest
from marked_view import marked_view

from kg.extract.agreements import _soon_after
from kg.extract.happenings import extract_happenings
from kg.extract.meetings import extract_meetings
from kg.records import Happening

TORNA, KERSA = "〈トルナ:Place〉", "〈ケルサ:Place〉"
TALKS = "〈ドレク:Person〉は3日、〈ミラン:Person〉と会談した。"


def _told(example: str, type_: str) -> list[Happening]:
    view = marked_view(example)
    return [h for h in extract_happenings(view, (), extract_meetings(view, ())) if h.type == type_]


@pytest.mark.parametrize(
    ("example", "parties", "status", "factuality"),
    [
        (f"{TORNA}と{KERSA}は協定に署名した。", {"トルナ", "ケルサ"}, "signed", "Actual"),
        (f"{TORNA}は{KERSA}と休戦協定を結んだ。", {"トルナ", "ケルサ"}, "signed", "Actual"),
        (f"{TORNA}は{KERSA}と1994年協定を結んだ。", {"トルナ", "ケルサ"}, "signed", "Actual"),
        (f"{TORNA}と{KERSA}は来月、協定に署名する予定だ。", {"トルナ", "ケルサ"}, "unsigned", "Planned"),
        (f"{TORNA}と{KERSA}は協定に署名することで一致した。", {"トルナ", "ケルサ"}, "unsigned", "Planned"),
        (f"{TORNA}と{KERSA}は文書にまだ署名していない。", {"トルナ", "ケルサ"}, "unsigned", "Actual"),
        (f"{TALKS}文書への署名には至らなかった。", {"ドレク", "ミラン"}, "unsigned", "Actual"),
        (f"{TALKS}覚書は交わさなかった。", {"ドレク", "ミラン"}, "unsigned", "Actual"),
        (f"{TALKS}紙には何も書いていない。", {"ドレク", "ミラン"}, "unsigned", "Actual"),
        (f"{TALKS}両氏は覚書を取り交わした。", {"ドレク", "ミラン"}, "signed", "Actual"),
        ("署名したのは〈ドレク:Person〉と〈ミラン:Person〉だ。", {"ドレク", "ミラン"}, "signed", "Actual"),
        (
            "〈白嶺社:Organization〉と〈南浜社:Organization〉は8日、〈東和:Organization〉と覚書を交わした。",
            {"白嶺社", "南浜社", "東和"},
            "signed",
            "Actual",
        ),
        (
            "〈ザレム:Place〉市に本店を置く〈白嶺銀行:Organization〉と〈ソレル:Place〉市に本店を置く〈南浜銀行:Organization〉は協定を結んだ。",
            {"白嶺銀行", "南浜銀行"},
            "signed",
            "Actual",
        ),
        (
            "〈ミラン:Person〉と会談した〈ドレク:Person〉は協定に署名した。",
            {"ドレク", "ミラン"},
            "signed",
            "Actual",
        ),
    ],
)
def test_an_agreement(example: str, parties: set[str], status: str, factuality: str) -> None:
    """The parties are those of the clause, else those who met last; a paper without names on it is unsigned."""
    [agreement] = _told(example, "Agreement")
    assert {e for _, e in agreement.roles} == parties
    assert (dict(agreement.values)["agreementStatus"], str(agreement.factuality)) == (status, factuality)


@pytest.mark.parametrize(
    "example",
    [
        f"{TORNA}は協定に署名した。",  # one party
        f"{TALKS}文書への署名は予定していない。",
        f"{TALKS}〈記者会:Organization〉は「覚書に署名したのか」と尋ねた。",
        "〈ドレク:Person〉は〈ミラン:Person〉と会った。翌年、〈ケルサ:Place〉は入団契約を結んだ。",
        f"{TALKS}道具箱を結んだ。",
        "〈東和:Organization〉は〈ドレク:Person〉選手と契約を結んだ。",
        "〈東和:Organization〉は〈ドレク:Person〉氏と5年間契約を結んだ。",
        "〈連盟:Organization〉は7日、〈東和:Organization〉と契約を結ぶ日本のメーカー3社に改良を求めた。",
        "〈東和:Organization〉は〈ドレク:Person〉と育成選手として契約を交わした。",
    ],
)
def test_no_agreement(example: str) -> None:
    """Nobody agrees alone, in a question, by a player's contract, or where no signing is meant."""
    assert _told(example, "Agreement") == []


def test_talks_of_another_time_sign_nothing() -> None:
    """Who talks now did not sign what is dated years before."""
    assert _soon_after("2031-05-02", "2031-07-01")
    assert not _soon_after("2031-05-02", "2030-11-01")
    assert _told(f"{TALKS}協定は2024年11月に調印された。", "Agreement") == []


@pytest.mark.parametrize(
    ("example", "place", "factuality"),
    [
        ("〈ドレク:Person〉は3日、〈ザレム:Place〉を訪問した。", "ザレム", "Actual"),
        ("〈ドレク:Person〉は3日、〈ザレム:Place〉を電撃訪問した。", "ザレム", "Actual"),
        ("〈ドレク:Person〉は来月、〈ザレム:Place〉を訪れる予定だ。", "ザレム", "Planned"),
        ("〈ドレク:Person〉は〈ザレム:Place〉を訪れない。", "ザレム", "Denied"),
        ("〈ドレク:Person〉は3日、〈ザレム:Place〉に到着した。", "ザレム", "Actual"),
        ("〈ドレク:Person〉は来月、〈ザレム:Place〉を訪ねる。", "ザレム", "Planned"),
        (
            "〈ミラン:Person〉は、来日中の〈ケルサ:Place〉の〈ドレク:Person〉首相と話した。〈日本:Place〉は晴れた。",
            "日本",
            "Actual",
        ),
        (
            "〈ドレク:Person〉は6月に来日し、首相と会談する方向で調整中だ。〈日本:Place〉は晴れた。",
            "日本",
            "Planned",
        ),
    ],
)
def test_a_visit(example: str, place: str, factuality: str) -> None:
    """A visit has a goal in its case, or in one word with the verb."""
    [visit] = _told(example, "Visit")
    assert (dict(visit.roles)["visitor"], visit.place, str(visit.factuality)) == ("ドレク", place, factuality)


@pytest.mark.parametrize(
    "example",
    [
        "〈ドレク:Person〉は〈灰原城:Place〉に入り、兵を集めた。",
        "〈ドレク:Person〉は〈ミラン:Person〉を訪ねた。",
        "遺体は、〈ドレク:Person〉が亡くなった町から〈ザレム:Place〉に到着した。",
        "〈ドレク:Person〉は〈ザレム:Place〉を批判し訪問した。",
    ],
)
def test_no_visit(example: str) -> None:
    """Who enters a castle takes it, and who calls on a person visits no place."""
    assert _told(example, "Visit") == []


def test_a_sanction() -> None:
    """Whoever is put on a list is its object; a place in another clause is no target."""
    [sanction] = _told(
        "〈トルナ財務省:Organization〉は〈東和:Organization〉を制裁対象に指定した。", "Sanction"
    )
    assert dict(sanction.roles) == {"sanctioner": "トルナ財務省", "sanctioned": "東和"}
    assert (
        _told("〈トルナ財務省:Organization〉は〈ケルサ:Place〉に拠点を置く企業に制裁を科した。", "Sanction")
        == []
    )


@pytest.mark.parametrize(
    ("example", "type_", "date"),
    [
        ("〈ドレク:Person〉は1973年に代表に就任した。", "Appointment", "1973"),
        ("〈ドレク:Person〉は1973年に党を出て、その後、代表に就任した。", "Appointment", ""),
        ("〈ドレク:Person〉監督は3日、幹部と話し、辞任の意向を示した。", "Resignation", ""),
        ("〈ドレク:Person〉監督は3日、解任された。", "Resignation", "2031-05-03"),
        ("〈ドレク:Person〉監督は3日付で辞任する意向を示した。", "Resignation", "2031-05-03"),
        ("〈ドレク:Person〉氏は1964年から町に住み、議長に選出された。", "Appointment", ""),
        ("〈ドレク:Person〉氏は1964年から議長に就任した。", "Appointment", "1964"),
        ("〈ドレク:Person〉氏は1945年に党に入り、29歳で下院議員に当選した。", "Appointment", ""),
        ("裁判所は3月に、〈ドレク:Person〉議長を選出した2001年の総会が無効だとした。", "Appointment", ""),
        (f"{TORNA}と{KERSA}は3日、協定を結んだ。", "Agreement", "2031-05-03"),
        (f"{TORNA}は{KERSA}と6月1日から2036年5月31日までの協定を結んだ。", "Agreement", ""),
        (f"{TORNA}は3日、{KERSA}と締結していた協定を破棄すると述べた。", "Agreement", ""),
        (
            f"{TORNA}と{KERSA}は3日、6月1日をめどに港を開くことで合意し、覚書を結んだ。",
            "Agreement",
            "2031-05-03",
        ),
    ],
)
def test_the_day_of_an_event(example: str, type_: str, date: str) -> None:
    """The day of a word about it, of what came before it or of what is aimed at is not its own day."""
    view = marked_view(example, date="2031-05-04")
    [event] = [h for h in extract_happenings(view, ()) if h.type == type_]
    assert event.date == date


@pytest.mark.parametrize(
    ("example", "place"),
    [
        ("22日から〈ザレム:Place〉を訪問していた〈ドレク:Person〉長官が帰国した。", "ザレム"),
        ("〈ドレク:Person〉外相は、訪問先の〈ザレム:Place〉で記者団に述べた。", "ザレム"),
        ("〈ドレク:Person〉外相は、訪問していた〈ザレム:Place〉で記者団に述べた。", "ザレム"),
        ("〈ザレム:Place〉を訪問中の〈ドレク:Person〉外相は、記者団に述べた。", "ザレム"),
        ("〈ミラン:Person〉知事は、〈ザレム:Place〉を訪れた〈ドレク:Person〉外相に会った。", "ザレム"),
        ("〈ドレク:Person〉外相が〈ザレム:Place〉を訪れた際、市民が抗議した。", "ザレム"),
    ],
)
def test_a_visit_told_by_the_way(example: str, place: str) -> None:
    """The visitor is whom the words modify, or who does something at the place that they modify."""
    [visit] = _told(example, "Visit")
    assert (dict(visit.roles), visit.place) == ({"visitor": "ドレク"}, place)


@pytest.mark.parametrize(
    "example",
    [
        "〈ドレク:Person〉氏は、〈ザレム:Place〉を訪れた〈ソレル:Place〉の人の発案だと述べた。",
        "〈ドレク:Person〉外相は来月、訪問先の〈ザレム:Place〉で演説する。",
        "〈ドレク:Person〉首相は〈ザレム:Place〉県合同防災訓練を視察した。",
    ],
)
def test_nobody_named_was_there(example: str) -> None:
    """A visitor without a name, a visit still to come, and a drill that bears the name of a place."""
    assert _told(example, "Visit") == []


def test_a_petition_is_no_agreement() -> None:
    """Names on a petition bind no parties."""
    assert _told(f"{TALKS}返還を求める12万分の署名が集まった。", "Agreement") == []


def test_the_owner_of_a_murder_is_its_victim() -> None:
    """X の暗殺 is done to X, whoever tried it."""
    [attack] = _told("〈トルナ軍:Organization〉の部隊が〈ドレク:Person〉大統領の暗殺を企てた。", "Attack")
    assert ("target", "ドレク") in attack.roles
    assert ("attacker", "ドレク") not in attack.roles


def test_a_date_ahead_is_no_date_of_the_past() -> None:
    """What is told as done did not happen on a day that is still to come."""
    view = marked_view("〈ドレク:Person〉は6月1日の条約に基づく議長に選出された。", date="2031-05-24")
    [taken] = extract_happenings(view, ())
    assert (str(taken.factuality), taken.date) == ("Actual", "")


def test_a_clause_may_modify_one_of_the_parties() -> None:
    """Who asks something of a firm that has a contract with another is no party of it."""
    text = "〈連盟:Organization〉は7日、〈東和:Organization〉と協定を結んだ企業・〈白嶺社:Organization〉に改良を求めた。"
    [agreement] = _told(text, "Agreement")
    assert {e for _, e in agreement.roles} == {"東和", "白嶺社"}


def test_what_no_army_does() -> None:
    """A storm that comes ashore attacks nobody; whose foundations are destroyed is no target."""
    troops = "〈トルナ軍:Organization〉が攻撃を続けている。"
    assert (
        _told(f"{troops}〈ザレム:Place〉へ上陸したハリケーンで、〈新党:Organization〉は票を得た。", "Attack")
        == []
    )
    attacks = _told(
        f"{troops}〈ケルサ軍:Organization〉は〈ザレム:Place〉との関係の基礎を破壊した。", "Attack"
    )
    assert [h for h in attacks if ("target", "ザレム") in h.roles] == []
