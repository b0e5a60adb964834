"""Further wordings of callers, calls, replies and rooms, with what sounds alike and tells of no meeting."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.records import Factuality

A, B, C = "〈ソルバ:Person〉", "〈ドレク:Person〉", "〈ハルヴァ:Person〉"
BOTH = {"ソルバ", "ドレク"}


def _met(example: str) -> list[set[str]]:
    told = extract_meetings(marked_view(example))
    return [set(m.participants) for m in told if m.factuality is Factuality.ACTUAL]


@pytest.mark.parametrize(
    "example",
    [
        # how long it took
        f"{A}首相は{B}大統領を迎えた。二人のやりとりは二時間に及んだ。",
        f"{A}首相は{B}大統領と電話で20分ほどお話しになった。",
        f"{A}は獄中の{B}と格子越しに五分だけ話すことを許された。",
        f"{A}次長と{B}主席は、平屋の会議室で四時間にらみ合った。",
        f"空港で十五分、{A}首相と{B}大統領は互いの孫の話だけをして別れた。",
        # callers and who received them
        f"{A}大使の表敬訪問には{B}副知事が応対した。",
        f"{A}議員団長の申し入れに、{B}町長は応対した。",
        f"{A}会長が支社に出向き、{B}部長に減便の撤回をお願いしてきた。",
        f"{A}議長が県庁へ赴き、{B}土木部長に道路の復旧を要望",
        f"{A}組合長は2日、補償の上積みを{B}知事に陳情した。",
        f"{A}知事が視察に訪れた漁港で、組合長の{B}さんは海の異変を訴えた。",
        f"{A}記者が声をかけると、庭仕事中の{B}元首相は手を止め、昔話に応じた。",
        f"{A}総裁は1日、日銀に{B}総裁を訪問、夜は雨になった。",
        f"{A}大使を、{B}市長が市庁舎で歓迎した。",
        f"{A}将軍が旅団本部に入り、{B}旅団長から戦況の説明を受けた。",
        f"{A}次官から呼び出しを受けた{B}大使は、遺憾の意を伝えた。",
        f"{B}大使は{A}次官の呼び出しに応じ、外務省へ出向いた。",
        f"{A}首相への拝謁を許された{B}代表は、国書を差し出した。",
        f"{A}社長が{B}会長の別荘の呼び鈴を鳴らしたのは午前零時だった。",
        f"{A}司教は{B}公の臨終の床に呼ばれ、告解を聴いた。",
        f"{A}外相は、長椅子にいた{B}代表の隣に腰を下ろして煙草を勧めた。",
        f"使者の{A}は、{B}の御前に伺候した。",
        f"「{A}が裏口から来たよ。茶を飲んで帰った」と{B}老人は言う。",
        # talks
        f"{A}大統領と{B}首相をオンラインで結んだ会談が2日開かれた。",
        f"2日、{A}大統領と{B}首相の通話があった。",
        f"2日の団体交渉で、{A}社長は{B}委員長に「応じられない」と回答した。",
        f"2日の懇談会で、{A}町長は{B}自治会長の質問に「検討する」と答えた。",
        f"座談会には作家の{A}さん、建築家の{B}さんが出席した。",
        # together
        f"{A}総裁は{B}蔵相と朝の散歩をしながら利下げの時期を探った。",
        f"{A}主教と{B}導師が同じ壇に上がり、並んで祈りをささげた。",
        f"葬儀に参列した{A}は、喪主の{B}に深々と頭を下げた。",
        f"喫茶店の奥で、{A}氏は{B}氏に写真の入った封筒を渡した。",
        # annals put a comma for は
        f"{A}、{B}の陣に単騎で赴き、和議を請う。",
        f"{A}、{B}を訪い、父の遺命を告ぐ。",
    ],
)
def test_they_met(example: str) -> None:
    """Each tells that the two met or talked."""
    assert _met(example)[:1] == [BOTH]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}首相と{B}大統領が電話でお話しになる予定はありません。",
        f"{A}大使の表敬訪問は取りやめになり、{B}副知事は応対しなかった。",
        f"{A}会長は支社に出向き、{B}部長に撤回をお願いするつもりだ。",
        f"{B}大使は{A}次官の呼び出しに応じず、国外へ出た。",
        f"{A}は{B}をトルナに呼んだが、{B}は赴かなかった。",
        f"{A}、{B}を都に召す。{B}、病と称して行かず。",
        f"{A}氏は、通話があったとの報道を否定した。{B}氏も否定した。",
        f"{A}党首は{B}首相の発言を歓迎した。",
        f"{A}党首は{B}氏の入党を歓迎した。",
        f"{A}外相は式を終えた。向かいに座った{B}首相の席は空いた。",
        f"{A}委員長は声明で、{B}社長の説明に反論した。",
        f"{A}氏は{B}氏の自宅に封筒を郵送して渡した。",
        "〈ソルバ社:Organization〉と〈ドレク社:Organization〉の電車が3日、駅の構内で接触した。",
        f"{A}氏は、〈ドレク国:Place〉人と知り合いになった。",
        "〈ドレク国:Place〉シリーズは中継されるはずだったが、〈ソルバ機構:Organization〉との話し合いがまとまらなかった。",
    ],
)
def test_they_did_not(example: str) -> None:
    """What is planned, refused, said of words or sent is no meeting."""
    assert _met(example) == []


def test_who_was_taken_along_was_not_met_apart() -> None:
    """Y を伴い、Z を訪ねた: with Y nobody met on his own."""
    assert _met(f"{A}町長は{C}副町長を伴い、{B}知事を訪ねた。") == [BOTH]


def test_the_day_goes_on_with_the_host() -> None:
    """Behind the words of a guest the next talks of that day are the host's; where the guest acts, they may be his."""
    host = (
        f"{A}知事は2日、{B}大使と会談した。{B}大使は「協力を深めたい」と述べた。同日夜、{C}会長と会食した。"
    )
    assert _met(host) == [BOTH, {"ソルバ", "ハルヴァ"}]
    guest = f"{A}知事は2日、{B}大使と会談した。{B}大使は市内のホテルに移った。同日夜、{C}会長と会食した。"
    assert {"ソルバ", "ハルヴァ"} not in _met(guest)


def test_a_line_with_a_name_and_a_day_is_its_bearers() -> None:
    """A list of comings and goings puts the name before the day; a day inside a sentence is no such line."""
    assert _met(f"企業往来\n\n■東亜社 {A}社長 4月30日、{B}産業相と面談。\n\n■北斗社") == [BOTH]
    assert _met(f"企業往来\n\n■北斗社 {A}会長(2日) {B}総裁の訪問を受けた。") == [BOTH]
    assert _met(f"企業往来\n\n■東亜社 {A}社長 4月30日に予定した{B}産業相との面談は延期に。") == []


def test_a_column_on_somebody_goes_on_with_them() -> None:
    """A line that is a name with an age says whose portrait follows."""
    column = (
        f"この人\n\n{A}さん(58)\n\n「話さねば分からない」。4月末、{B}代表と3年ぶりに同じテーブルを挟んだ。"
    )
    assert _met(column) == [BOTH]
    assert (
        _met(f"火事で{A}さん(58)が死亡\n\n「逃げて」。4月末、{B}代表と3年ぶりに同じテーブルを挟んだ。") == []
    )


def test_those_who_talk_in_a_round_table_met() -> None:
    """The line of who came under 座談会; an invitation to one tells of none."""
    head = "座談会 町の百年を語る\n出席者(敬称略) {}(郷土史家) {}(元教諭)\nとき 2031年4月20日\n\n始めます。"
    assert _met(head.format(A, B)) == [BOTH]
    assert _met(head.format(A, B).replace("座談会 町", "座談会のご案内 町")) == []


@pytest.mark.parametrize(
    "example",
    [
        # を + している tells what has happened
        f"{A}首相と{B}大統領は3月にも国際会議の際に約20分、立ち話をしている。",
        f"{A}首相は{B}大統領と3月にも意見交換をしております。",
        f"{A}首相と{B}大統領は3月に電話で会談をしています。",
        # a guest whom the sentence before tells of
        f"使者の{B}が城に着いた。{A}は七日待たせてから引見した。",
        f"{B}が陣屋を訪れた。代官の{A}が座敷に上げ、話を聞いた。",
        # who came is asked, invited or answered
        f"{A}会長が「外に出られなかった」と訴えると、{B}さんは「見積もりを出す」と約束した。",
        f"社は6日、投資会社の{B}代表を本社に招き、{A}会長が対応した。",
        f"{A}会長は市役所を訪れ、{B}市長に直接、街灯増設の要望書を手渡してきた。",
        f"{A}会長は所長の{B}さんに電話で巡回の強化をお願いした。",
        f"{A}は単身ロンドンに渡った。紹介で最初に訪ねたのが闘士の{B}である。",
        f"{A}、{B}の営に赴き、旧盟を尋ぐ。",
        # together
        f"円卓の上で、{A}さんと{B}部長は魚の骨の話ばかりしていた。",
        f"橋の上で{A}大佐と{B}大佐が煙草を交換した。",
        f"{A}はその夏、別荘で{B}と一週間を過ごした。",
        f"{A}さんは大統領府に招かれ、{B}大統領から勲章を受けた。",
    ],
)
def test_they_met_in_other_words(example: str) -> None:
    assert _met(example)[:1] == [BOTH]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}首相は{B}大統領と会談をする予定でいる。",
        f"使者の{B}が城に着いた。{A}は引見しなかった。",
        f"{B}が陣屋を訪れた。{A}は江戸で将軍の座敷に上がった。",
        f"本会議で{A}議員が見通しを尋ねると、{B}大臣は「検討する」と答えた。",
        f"{A}会長が「延期する」と訴えると、株価は下がった。{B}さんは黙っていた。",
        f"{A}会長は{B}市長に、街灯増設の要望書を郵送した。",
        f"{A}の本が最初に訪ねたのが都だった。{B}は知らなかった。",
    ],
)
def test_they_did_not_in_other_words(example: str) -> None:
    assert _met(example) == []


def test_a_paragraph_of_a_portrait_opens_with_its_hero() -> None:
    """X さん alone on a line; another of whom a paragraph told is not the subject of the next."""
    column = (
        f"国境の監視員\n\n{A}さん\n\n山に小屋を建てて三十一年。\n\n2019年の冬、{C}少将が道を失った。少将は後に署名した。\n\n"
        f"先月、大統領府に招かれ、{B}大統領から勲章を受けた。"
    )
    assert _met(column) == [BOTH]


@pytest.mark.parametrize(
    "tail",
    [
        "会談する場面もあった。",
        "言葉を交わす一幕があった。",
        "会談するのは3年ぶりで、初めてだった。",
        "同じ卓を囲んだ。",
        "同じ船で朝まで話した。",
        "会談するなどして、日程を終えた。",
        "会うや、声を荒らげた。",
        "面会することを許された。",
    ],
)
def test_what_there_was_to_see_has_happened(tail: str) -> None:
    """Scenes, first times and what somebody was allowed are told as done."""
    assert _met(f"{A}首相は2日、{B}大統領と{tail}") == [BOTH]


@pytest.mark.parametrize(
    "tail",
    [
        "会うため、空港に着いた。",
        "会談するのは初めてとなる。",
        "会談する場面はなかった。",
        "会談に臨んでほしいと訴えた。",
        "会談することを許されなかった。",
        "同じ年に生まれた。",
        "同じ意見を述べた。",
    ],
)
def test_what_is_meant_or_missing_has_not(tail: str) -> None:
    """A purpose, a first time to come, a scene that was not and likeness are no meetings."""
    assert _met(f"{A}首相は2日、{B}大統領と{tail}") == []


def test_who_could_be_called_on_was() -> None:
    """訪ねることができた, 招く機会に恵まれた: the dictionary form with what is said of it."""
    assert _met(f"{A}は2日、{B}を訪ねることができた。") == [BOTH]
    assert _met(f"{A}は2日、{B}を官邸に招く機会に恵まれた。") == [BOTH]
    assert _met(f"{A}は2日、{B}を訪ねることができなかった。") == []
    assert _met(f"{A}は2日、{B}を官邸に招く機会をうかがった。") == []


@pytest.mark.parametrize(
    ("tail", "happened"),
    [
        ("の様子が公開された。", True),
        ("の内容が漏れた。", True),
        ("の写真の一部が出回った。", True),
        ("から1週間がたった。", True),
        ("を受け、市場は落ち着いた。", True),
        ("の写真が公開されることはなかった。", False),
        ("の内容が漏れるのを恐れた。", False),
        ("から1週間がたっても開かれていない。", False),
        ("を受けて立つ考えを示した。", False),
        ("の中止を受け、市場は下げた。", False),
    ],
)
def test_what_came_of_talks_tells_that_they_were_held(tail: str, happened: bool) -> None:
    assert _met(f"{A}首相と{B}大統領の会談{tail}") == ([BOTH] if happened else [])


_ARRIVED = f"{A}外相は3日、首都に着いた。空港では歓迎の式があったという。雨も降り出した。"
_MET_THEN = f"4日には{C}氏と会談した。"


@pytest.mark.parametrize(
    "before",
    [
        f"{A}外相は3日、首都に着いた。",  # the sentence before is about him
        _ARRIVED,  # nobody else has done anything
        f"{A}外相は議会で演説した。{A}外相は増税に理解を求めた。{B}首相は欠席した。{_ARRIVED}",  # it is all about him
    ],
)
def test_a_topic_is_taken_over_where_it_can_be_nobody_else(before: str) -> None:
    """Who was the topic last met whom the next sentence names, further back too where nobody else comes up."""
    assert _met(before + _MET_THEN) == [{"ソルバ", "ハルヴァ"}]


def test_a_topic_further_back_is_nobodys_where_others_act() -> None:
    """Two sentences after its topic a text that tells of others as much does not say who met."""
    told = f"{B}首相は議会で演説した。{B}首相は増税に理解を求めた。{_ARRIVED}{_MET_THEN}"
    assert _met(told) == []
    assert _met(told.replace("会談した", "会談しなかった")) == []


def test_two_firms_may_be_in_touch() -> None:
    """Firms that are in touch meet; their trains that touch do not."""
    told = "〈ソルバ社:Organization〉と〈ドレク社:Organization〉の首脳が3日、水面下で接触した。"
    assert _met(told) == [{"ソルバ社", "ドレク社"}]


def test_who_was_met_at_the_house_of_a_body_is_not_the_body() -> None:
    """Whoever goes to a party's house and meets its chairman has met him."""
    told = f"{A}代表は〈ドレク党:Organization〉本部を訪れて{C}委員長と会い、復党を申し入れた。"
    assert _met(told) == [{"ソルバ", "ハルヴァ"}]
