"""Where a meeting was, as the particles and the places around its sentence tell it."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.extract.meetings_venues import with_venues

A, B = "〈ソルバ:Person〉氏", "〈ドレク:Person〉氏"
LAND, TOWN = "〈カルネ:Place〉", "〈ベルネ:Place〉"


def places(example: str) -> list[str]:
    """Return where those met who met, "" for no place."""
    return [m.place for m in extract_meetings(marked_view(example)) if str(m.factuality) == "Actual"]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}と{B}は3日、{TOWN}にて約15分協議した。",
        f"{A}は3日、{LAND}の首都{TOWN}を訪れ、{B}と会談した。",
        f"{A}は3日、{LAND}の港町{TOWN}に立ち寄り、{B}と会談した。",
        f"{A}は3日、{TOWN}郊外の別荘に{B}を招き、話し合った。",
        f"{A}は3日、{TOWN}の料亭「松乃」に{B}を招いた。",
        f"{A}と{B}が最後に会ったのは去年10月、{TOWN}で開かれた〈東方会議:Organization〉の会場でのこと。",
        f"{A}は、3日に{TOWN}であった{B}との会談で撤退を求めた。",
        f"3日の{TOWN}での会談で、{A}は{B}に撤退を求めた。",
        f"{A}は3日、{B}と会談した。{TOWN}の修道院だった。",
        f"{A}は3日、料亭「{TOWN}」に{B}を招いて協議した。",
        f"{A}は3日、{LAND}・{TOWN}の本社に{B}を招き、懇談した。",
        f"4月3日、{TOWN}。{A}は{B}と2時間話し合った。",
        f"6月の{TOWN}。{A}は{B}と夕食を共にした。",
        f"4月3日、首都{TOWN}の官邸。{A}は{B}と会談した。",
        f"2月6日、舞台は{TOWN}に移る。{A}は{B}と会談した。",
        f"場所を{TOWN}に移した。{A}は{B}と会談した。",
        f"5月2日、{TOWN}でのことである。{A}は{B}と会談した。",
    ],
)
def test_where_they_met(example: str) -> None:
    """The town is where they met, and not the land it lies in, nor the body that met there."""
    assert places(example) == ["ベルネ"]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}は3日、{B}と会談した。{TOWN}は雨だった。",
        f"{A}は3日、{TOWN}訪問中の{B}と電話で会談した。",
        f"{A}は3日、{TOWN}の仲介で{B}と会談した。",
        f"4月3日、{TOWN}。{A}は{B}と電話で話し合った。",
        f"4月3日、{TOWN}。帰国した{A}は{B}と会談した。",
        f"{TOWN}の空は晴れていた。{A}は{B}と会談した。",
    ],
)
def test_where_they_did_not_meet(example: str) -> None:
    """What is only told of a town, and a call, give no place."""
    assert places(example) == [""]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}と{B}が直接の交渉を行ったのは昨年の{TOWN}が最後だ。",
        f"{A}と{B}の対面は、〈ミラン:Person〉氏が仲介した4日の{TOWN}に続いて2度目。",
        f"{A}と{B}の出会いは2年前の夏、{TOWN}のクラブの楽屋。",
        f"{A}と{B}が3日に会談したのは、{TOWN}のホテルだ。",
        f"{A}と{B}がじかに言葉を交わすのは、昨年10月の{TOWN}の総会以来。",
        f"{A}は3日、{B}と会談した。会場は{TOWN}の国際会議場。",
        f"{A}と{B}は{TOWN}の灯台守の家に一週間こもり、条約を話し合った。",
        f"{A}と{B}は{TOWN}に三日間滞在して膝詰めで話し合った。",
        f"{TOWN}の中洲に張られた天幕で、{A}と{B}が会談した。",
        f"{A}は3日、{TOWN}の橋のたもとで{B}と会い、語り合った。",
        f"{A}は3日、{LAND}{TOWN}の本社を訪れ、{B}と会談した。",
        f"{A}は3日、{TOWN}の〈東方会議:Organization〉本部で{B}と会談した。",
        f"{A}、{B}と会談入り=国境の村{TOWN}",
        f"{A}は3日、{TOWN}で国際会議に出席した。その合間に{A}は{B}と会談した。",
        f"3日に{TOWN}で会談が行われた。顔を合わせたのは、{A}と{B}だった。",
        f"{A}は{B}と会った。同じ年の6月に{TOWN}で。",
    ],
)
def test_where_the_text_says_so_in_other_words(example: str) -> None:
    """Behind the verb, in a sentence of its own or with how they went there, it is the same town."""
    assert places(example)[-1:] == ["ベルネ"]


@pytest.mark.parametrize(
    "example",
    [
        f"次の任地は{TOWN}でした。8日、〈ミラン:Person〉氏の宿で、{A}と{B}が顔を合わせました。",
        f"仲介者は3日、{TOWN}で協議に入った。{A}は4日、{B}を宿舎に訪ねた。",
        f"【{TOWN}=共同】首脳会議は3日に開幕した。午後、{A}と{B}は別室で会談した。",
        f"【{TOWN}=共同】{A}は3日、市内のホテルで{B}と会談した。",
        f"{TOWN}では、{A}が城を囲んでいた。{A}は三日夜、{B}を陣中に招いて会い、話をまとめた。",
        f"定例会見録(5月9日、{TOWN})\n\n{A}は8日、当地で{B}と会談した。",
    ],
)
def test_where_the_text_stands(example: str) -> None:
    """A room without a name is in the town where the sentences before, or the head of the text, are."""
    view = marked_view(example)

    assert [m.place for m in extract_meetings(view, (), with_venues(view))] == ["ベルネ"]


@pytest.mark.parametrize(
    ("example", "place"),
    [
        ("〈ザレム市:Place〉の{A}と〈ノル町:Place〉の{B}は3日、同市役所で懇談した。", "ザレム市"),
        (
            "〈ザレム市:Place〉で事故があった。〈ノル町:Place〉の{A}は3日、{B}と町内のすし店で会った。",
            "ノル町",
        ),
        ("〈ミラン:Person〉氏は2日、{TOWN}で演説した。{A}は3日、料亭で{B}と会食した。", "料亭"),
        ("〈ミラン:Person〉氏は2日、{TOWN}で演説した。一方、{A}は3日、自宅に{B}を招いた。", "自宅"),
        ("{TOWN}で2日、爆発があった。{A}は3日、料亭で{B}と会食した。", "料亭"),
        ("首脳会議は{TOWN}で閉幕した。{A}は3日、自宅に{B}を招いた。", "自宅"),
        ("首脳会議は{TOWN}で閉幕した。{A}は3日、都内のホテルで{B}と会談した。", "ホテル"),
    ],
)
def test_which_town_around(example: str, place: str) -> None:
    """同市 and 町内 are the town so called; a room of others than those told of before stays a room."""
    view = marked_view(example.format(A=A, B=B, TOWN=TOWN))
    halls = with_venues(view)

    assert [halls.entities[m.place].name for m in extract_meetings(view, (), halls)] == [place]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}は25日、来月{TOWN}で開かれる首脳会議を前に、{B}と会談した。",
        f"{A}は25日、{TOWN}での首脳会議に先立ち、{B}と会談した。",
        f"{TOWN}での軍事衝突を受け、{A}は25日、{B}と会談した。",
        f"{A}は25日、7月に{TOWN}で開催される万博への参加について{B}と意見を交わした。",
        f"{A}は25日、{TOWN}で演説し、先週{B}と会談したことを明らかにした。",
        f"{A}は25日、{TOWN}で記者団に対し、{B}と会談したと明らかにした。",
        f"{A}は{TOWN}で開かれた集会で、先月{B}と会談したと述べた。",
        f"{TOWN}で大学に通った{A}は25日、{B}と面会した。",
        f"{TOWN}で開かれた会議から帰国した{A}は25日、{B}と会談した。",
        f"26日から{TOWN}を訪れる{A}は25日、{B}と会談した。",
        f"{A}は24日、{TOWN}を訪れ、学生と懇談した。25日には帰国し、{A}は{B}と会談した。",
        f"{A}は25日、{B}と会談し、26日に{TOWN}で共同で記者会見を開く予定を確認した。",
        f"翌日の{A}と{B}の会談で{A}は、国王を{TOWN}で謹慎させたいと願い出た。",
        f"{A}が{B}と会ったのは、{TOWN}の外相だった人の紹介だ。",
    ],
)
def test_a_place_of_something_else(example: str) -> None:
    """An occasion to come, a speech that tells of it, a place left since or asked for is not where they met."""
    assert set(places(example)) <= {""}


@pytest.mark.parametrize(
    ("example", "place"),
    [
        (f"5日、〈ソルバ:Person〉駐{LAND}大使が{LAND}の{B}と会談した。", "カルネ"),
        (f"{A}は14日に現地入りし、〈ザレム市:Place〉の〈ドレク:Person〉市長と面会した。", "ザレム市"),
        (
            f"{LAND}の〈ソルバ:Person〉首相は、2日から公式訪問中の{TOWN}の{B}を迎え、3日、意見を交換した。",
            "カルネ",
        ),
        (f"{A}は11日、〈TKI:Organization〉を訪れた{B}に、売却を打ち明けた。", "TKI"),
        (
            f"{A}は〈カルネ外務省:Organization〉の〈ドレク:Person〉次官に呼び出され、抗議を受けた。",
            "カルネ外務省",
        ),
    ],
)
def test_who_came_to_whom(example: str, place: str) -> None:
    """An envoy, a guest or whoever was called is where the other one has his land, town or office."""
    assert places(example) == [place]


@pytest.mark.parametrize(
    ("example", "met"),
    [
        (f"{A}は{B}を{LAND}・{TOWN}の料亭に招き、懇談した。", {("ソルバ", "ドレク")}),
        (f"{A}は{B}を{LAND}・{TOWN}の本社に呼び、協議した。", {("ソルバ", "ドレク")}),
        (f"{A}が{LAND}、{TOWN}の港を視察し、協議した。", set()),
        (f"{LAND}と{TOWN}の3日の会談。", {("カルネ", "ベルネ")}),
        (f"{LAND}・{TOWN}の代表が3日に協議した。", {("カルネ", "ベルネ")}),
        (f"{LAND}と{TOWN}の首都で開かれた会談は3日に終わった。", {("カルネ", "ベルネ")}),
    ],
)
def test_land_and_town_of_a_house_are_no_parties(example: str, met: set[tuple[str, ...]]) -> None:
    """A land and a town that tell where a house is do not meet each other; two lands that talk do."""
    found = extract_meetings(marked_view(example))
    assert {tuple(sorted(m.participants)) for m in found if str(m.factuality) == "Actual"} == met
