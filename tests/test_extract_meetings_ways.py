"""Ways of saying that two met: counted companions, granted audiences, talks that ran over, callers at a house."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.records import Factuality

A, B, C = "〈ソルバ:Person〉", "〈ドレク:Person〉", "〈ハルヴァ:Person〉"
FIRM = "〈ネド産業:Organization〉"


def _met(example: str) -> list[set[str]]:
    told = extract_meetings(marked_view(example))
    return [set(m.participants) for m in told if m.factuality is Factuality.ACTUAL]


@pytest.mark.parametrize(
    "example",
    [
        # companions without a name, counted
        f"{A}会長ら幹部3人が4日、{B}知事と会談した。",
        f"{B}知事は、{A}会長ら理事5人と意見を交わした。",
        f"{B}知事は{A}会長ら役員4人を県庁に招いた。",
        # what was granted, found or got through
        f"{A}氏は{B}首相と会う機会を得た。",
        f"{A}氏は滞在中に{B}首相と会う日程をこなした。",
        f"{A}氏は空港で{B}外相と1時間ほど会う時間をつくった。",
        f"{A}氏は{B}王への目通りがかなった。",
        f"{A}外相は2日、{B}首相への表敬訪問を行った。",
        # talks that came to something, or ran over
        f"{A}代表と{B}社長の徹夜の交渉は、賃上げで決着した。",
        f"{A}代表と{B}社長の交渉は深夜に及び、ようやくまとまった。",
        f"{A}司令官と{B}提督とのビデオ会議は4日、予定より30分長引いて終わった。",
        f"連立協議は、{A}党首と{B}党首の間で3日に始まった。",
        # of whom, by whom
        f"{A}副首相による{B}指揮官との会見は、山荘で行われた。",
        f"拒み続けていた{A}大統領だったが、結局は折れ、{B}特使を自宅に迎えて二時間話した。",
        f"{A}内相は「影の首相」とも呼ばれる{B}氏に会い、撤去するよう談判した。",
        # callers
        f"{A}さんのところに、ダム建設を担う{B}部長が菓子折りを提げてあいさつに来た。",
        f"{A}大統領は{B}司令官の待つ天幕に通された。",
        f"{A}社長は山荘へ足を運び、{B}元大統領に教えを請うた。",
        f"{A}武官は参謀本部に呼び出され、{B}次長から領空侵犯の抗議を受けた。",
        f"{A}は医師の{B}の前に手をついた。",
        f"{A}首相、ザレムで{B}氏を電撃訪問",
        # together
        f"{A}官房長は、受け入れ側の{B}儀典長と日程を組み直した。",
        f"{A}氏と{B}氏は恩師の見舞いで鉢合わせし、再結成の話になった。",
        f"{A}司教は{B}さんと並んで礼拝堂の石段に腰を下ろした。",
        f"{A}社長は{B}会長と料亭で将来を占った。",
        f"{A}氏は{B}氏と2時間、絵の話に興じた。",
        f"{A}氏は{B}氏と葉巻をくゆらせながら油田の分け前を決めた。",
        f"{A}氏は{B}氏と独房で朝まで過ごした。",
        f"{A}次長は{B}氏の訴えにじっと聞き入り、水を増やすと請け合った。",
        f"{A}会長が工場で{B}支部長と長い立ち話をしているのを見た人がいる。",
        f"{A}氏と{B}氏の朝食会は3日、2時間の予定が4時間になった。",
        f"予定を過ぎて始まった{A}大統領と{B}首相の会談は、日付をまたいでようやく終わった。",
        f"{A}族長と{B}総督が握手を交わす写真が4日付の各紙の1面を飾った。",
        f"{A}議長は、反対する{B}議員を別室へ連れ出し、15分かけて説き伏せた。",
        f"{A}長官は4日に電話で{B}総裁と為替の動きについて確認し合った。",
        f"{A}氏は、{B}氏と昼食を共にする間柄だったと告白した。",
        f"俳優の{A}氏と監督の{B}氏は3年前の映画祭で知り合い、今も手紙を書く。",
    ],
)
def test_they_met(example: str) -> None:
    """Each tells that the two met or talked."""
    assert _met(example) == [{"ソルバ", "ドレク"}]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}会長ら幹部3人が近く{B}知事と会談する予定だ。",
        f"{A}会長ら3人が逮捕された。{B}知事は何も言わなかった。",
        f"{A}氏は{B}首相と会う機会を得たいと語った。",
        f"{A}氏は{B}首相と会う機会を得られなかった。",
        f"{A}氏は{B}王への目通りを願い出たが、許されなかった。",
        f"{A}外相は{B}首相への表敬訪問を見送った。",
        f"{A}代表と{B}社長の交渉は来週にも決着する見通しだ。",
        f"{A}社長は{B}元大統領に教えを請うつもりはないと語った。",
        f"{A}氏と{B}氏は知り合いだという。",
        f"{A}氏は{B}氏と教会で式を挙げた。",
        f"{A}氏は{B}氏と寮で暮らした。",
        f"{A}社長は{B}会長とホテルで発表会を開く予定だ。",
        f"{A}氏は{B}氏と劇場で共演した。",
        f"{A}首相は、予定していた{B}国王への謁見を、体調不良のため取りやめた。",
        f"{A}氏は、{B}氏とは別に声明を出した。",
    ],
)
def test_they_did_not(example: str) -> None:
    """What is planned, asked for, refused or of another sense is no meeting."""
    assert _met(example) == []


def test_apart_from_somebody_is_not_with_them() -> None:
    """Y とは別に X と話した: X alone was talked with."""
    assert _met(f"{FIRM}は{C}氏とは別に、{A}氏と水面下で話し合いを重ねている。") == [{"ネド産業", "ソルバ"}]


@pytest.mark.parametrize(
    ("example", "told"),
    [
        (f"{A}外相は4日、{B}大統領と会い、野党指導者の{C}氏とは会わなかった。", {B: True, C: False}),
        (f"{A}外相は{B}大統領と会談し、{C}国防相とは会わずじまいだった。", {B: True, C: False}),
        (f"{A}外相は{B}大統領と会談したものの、{C}国防相との会談は見送られた。", {B: True, C: False}),
        (f"{A}外相は{B}大統領とは会談せず、{C}国防相と会談した。", {B: False, C: True}),
        (f"{A}外相は{B}大統領と違い、{C}国防相と会談した。", {C: True}),
        (f"{A}外相は{B}大統領との会談を拒んだ。", {B: False}),
        (f"{A}外相は会談を拒否していたが、{B}大統領と会談した。", {B: True}),
        (f"{A}外相は{B}大統領と3回、{C}国防相と4回会談した。", {B: True, C: True}),
        (f"{A}外相は{B}大統領と朝に、{C}国防相と夜に会談した。", {B: True, C: True}),
    ],
)
def test_each_clause_has_its_own_verb(example: str, told: dict[str, bool]) -> None:
    """Who was met in the first clause is not denied by the second; two share a verb where there is but one."""
    names = {who.split(":")[0].removeprefix("〈"): met for who, met in told.items()}
    found = [(m.participants, m.factuality) for m in extract_meetings(marked_view(example))]

    assert {n: f is Factuality.ACTUAL for p, f in found for n in p if n != "ソルバ"} == names
    assert len(found) == len(names)


@pytest.mark.parametrize("apart", ["それぞれ", "別々の部屋で", "別室で", "個別に"])
def test_each_met_the_mediator_alone(apart: str) -> None:
    """Two in separate rooms did not meet each other."""
    met = _met(f"{A}大統領と{B}大統領は、{apart}{C}特使と会談した。")

    assert sorted(sorted(m) for m in met) == [["ソルバ", "ハルヴァ"], ["ドレク", "ハルヴァ"]]


def test_one_partner_alone_and_a_plan_with_another() -> None:
    """会談後 tells of the first; the plan behind it is with the second alone."""
    told = extract_meetings(
        marked_view(f"{A}大統領は{B}大統領と会談後、{C}首相とも会談する予定だったが、流れた。")
    )

    assert {(m.participants, m.factuality) for m in told} == {
        (("ソルバ", "ドレク"), Factuality.ACTUAL),
        (("ソルバ", "ハルヴァ"), Factuality.PLANNED),
    }


@pytest.mark.parametrize(
    ("example", "pairs"),
    [
        (f"{C}特使は{A}大統領に、{B}大統領と会うよう勧めた。", [["ソルバ", "ドレク"]]),
        (f"{C}特使は{A}大統領に、{B}大統領と会談するよう求めた。", [["ソルバ", "ドレク"]]),
        (f"{C}特使は、{A}大統領が{B}大統領と会うよう求めた。", [["ソルバ", "ドレク"]]),
        (f"{C}特使は、{B}大統領と会うよう求めた。", []),
        (f"{C}特使は会談を求め、{B}大統領と会った。", [["ドレク", "ハルヴァ"]]),
        (
            f"{A}大統領は{C}外相に、{B}大統領と会うよう命じ、{C}外相は4日に出発した。",
            [["ドレク", "ハルヴァ"]],
        ),
    ],
)
def test_who_is_asked_to_meet(example: str, pairs: list[list[str]]) -> None:
    """Who asks another to meet somebody does not meet him."""
    told = extract_meetings(marked_view(example))

    assert [sorted(m.participants) for m in told] == pairs
