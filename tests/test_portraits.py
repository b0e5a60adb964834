"""Texts about people: portraits, memoirs, obituaries. Who is meant where nobody is named, and what never happened."""

import pytest
from marked_view import marked_view

from kg.extract.claims import told_claims
from kg.extract.meetings import extract_meetings
from kg.records import Factuality

A, B, C = "〈ドレク:Person〉", "〈ミラン:Person〉", "〈カデル:Person〉"
BOTH = ("ドレク", "ミラン")
HEAD = f"ひと　島を回る調停人\n\n{A}さん(58)\n\n"
MEMOIR = f"私の履歴書\n\n{A}(元公使)\n\n私は都にいた。"
MOURNED = f"追悼　{A}さんを悼む\n\n{C}(作家)\n\n私は春に島へ渡った。"


def said(example: str) -> list[tuple[str, str]]:
    return [(c.speaker, c.text) for c in told_claims(marked_view(example)).claims if c.quotation == "Direct"]


def met(example: str) -> list[tuple[str, ...]]:
    found = extract_meetings(marked_view(example))
    return [m.participants for m in found if m.factuality is Factuality.ACTUAL]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("「島は人の数だけ言い分がある」。二十年、争いを収めてきた。", "ドレク"),
        ("赤い靴で現れた。「島は人の数だけ言い分がある」。", "ドレク"),
        (f"昨年、網元の{B}さんと三日話した。「島は人の数だけ言い分がある」と笑う。", "ドレク"),
        (f"昨年、{B}氏の宿を訪ねた。夜明けまで粘った。「島は人の数だけ言い分がある」。", "ドレク"),
        # another may say it
        (f"昨年、網元の{B}さんと三日話した。「島は人の数だけ言い分がある」。", ""),
        ("手紙を書くと返事が来た。「島は人の数だけ言い分がある」。たった一行だった。", ""),
        ("若いころ、師匠に叱られた。「島は人の数だけ言い分がある」。", ""),
        ("「島は人の数だけ言い分がある」。この言葉を母は繰り返した。", ""),
        (f"{B}将軍には会えなかった。将軍は昨年死去した。「島は人の数だけ言い分がある」", ""),
        ("肩書は「なんでも屋」。黙って座る。「島は人の数だけ言い分がある」", "ドレク"),
        (f"秘書の{B}氏によると、彼は遅れて着いた。「島は人の数だけ言い分がある」", "ミラン"),
        (f"妻の{B}さんは心配する。「島は人の数だけ言い分がある」", "ミラン"),
        (f"妻の{B}さんは「島は人の数だけ言い分がある」と笑う。", "ミラン"),
        # the next paragraph is about somebody else
        (f"大臣を待った。「島は人の数だけ言い分がある」\n\n妻の{B}さんは教員を続ける。", "ドレク"),
        (f"{B}氏は枕元で語った。「島は人の数だけ言い分がある」", "ミラン"),
    ],
)
def test_who_speaks_in_a_portrait(body: str, speaker: str) -> None:
    """What no subject says in a portrait its hero says, unless somebody else is on stage, wrote or called."""
    found = said(HEAD + body)
    assert found == ([(speaker, "島は人の数だけ言い分がある")] if speaker else [])


def test_a_writer_who_says_i_may_speak_himself() -> None:
    """In an obituary whose writer says I, and where nobody is portrayed, nobody is guessed."""
    words = "赤い靴で現れた。「島は人の数だけ言い分がある」。"
    assert said(MOURNED + words) == []
    assert said(f"島の争い収まる\n\n{A}さん(58)が死亡\n\n{words}") == []


def test_who_only_listens_did_not_say_it() -> None:
    """Who nods or shakes the head behind a quotation hears it; who complains has said it."""
    scene = f"{HEAD}昨年、{B}司令官の宿を訪ねた。夜明けまで粘った。「道を開けて」。"
    assert said(scene + "司令官は首を振った。") == [("ドレク", "道を開けて")]
    assert said(f"「道を開けて」。{B}司令官はうなずいた。") == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"私たちは{B}議長の門口にいた。", []),
        (f"{B}議長は門口にいた。私たちは夕方まで話し込んだ。", [BOTH]),
        (f"{B}議長は譲らなかった。私は夜明けまで向かい合った。", [BOTH]),
        (f"{B}議長は{C}次官を責めた。私たちは夕方まで話し込んだ。", []),
        (f"{B}議長は門口にいた。私は家族と夕方まで話し込んだ。", []),
        (f"{B}議長は門口にいた。私たちは話し合うつもりだった。", []),
        (f"{B}議長は門口にいた。私たちは言葉を交わさなかった。", []),
        (f"番頭の{B}が駅に迎えに来ていた。", [BOTH]),
        (f"番頭の{B}が{C}に駆け寄ってきた。", []),
        (f"番頭の{B}は迎えに来なかった。", []),
        (f"{B}さんは門口で待っていてくれた。", [BOTH]),
        (f"{B}さんが駅まで送ってくれた。", [BOTH]),
        (f"{B}さんが手紙を送ってくれた。", []),
        (f"戸を開けると、{B}氏が猫を抱いて座っていた。", [BOTH]),
        (f"病院に見舞うと、{B}氏は窓の外を指した。", [BOTH]),
        (f"病院に見舞うと、{B}氏は昨日亡くなっていた。", []),
        (f"戸を開けると、{B}氏が座っている姿を思う。", []),
        (f"病院に見舞うと、妻は窓の外を指した。{B}氏は黙った。", []),
        (f"{B}氏に会った。夜会で、{C}大使が二人を引き合わせてくれたのだ。", [BOTH]),
        (f"{B}議長と出会ったのは港の酒場だった。", [BOTH]),
        (f"{B}議長と出会ったのは友人の社長だった。", []),
        (f"そこへ{B}さんが菓子折を提げてやってきた。", [BOTH]),
        (f"{B}さんがふらりと店に入ってきた。", [BOTH]),
        (f"{B}さんは町にやってきた。", []),
        (f"{B}さんが石段を下り、隣に腰を下ろした。", [BOTH]),
        (f"{B}さんは供も連れずに現れた。", [BOTH]),
        (f"{B}知事は逆で、庁舎に呼んで下さった。", [BOTH]),
        (f"{B}知事は呼んで下さらなかった。", []),
        (f"{B}さんとは先週、お茶を飲みました。", [BOTH]),
        (f"{B}船長のほうから無線が入り、四十分話した。", [BOTH]),
        (f"夜、{B}さんから電話が鳴った。", [BOTH]),
        (f"総裁の{B}という人が私を訪ねてきた。", [BOTH]),
        (f"{B}さんは三年前に島を出ていたが、門口で待っていてくれた。", [BOTH]),
    ],
)
def test_whom_the_teller_met(body: str, found: list[tuple[str, ...]]) -> None:
    """Whoever tells it met the one of whom the sentence before tells, who came up or was found there."""
    assert list(dict.fromkeys(met(MEMOIR + body))) == found


def test_the_writer_met_whom_he_mourns() -> None:
    """Where the hero of the text is the other side, the writer is this one."""
    assert met(f"{MOURNED}{A}さんと言葉を交わしたのは一度だけだ。") == [("カデル", "ドレク")]
    assert met(f"{MOURNED}{A}さんとは言葉を交わさずじまいだった。") == []


def test_a_portrait_goes_on_with_its_hero() -> None:
    """Who is only asked about the hero, and a look at his views, leave him on stage."""
    asked = f"{HEAD}同僚の{B}さんは「変わらない人だ」と笑う。先月、{C}大臣と会った。"
    assert met(asked) == [("カデル", "ドレク")]
    views = f"{HEAD}同僚の{B}さんは黙った。{A}さんの見方は違う。先月、{C}大臣と会った。"
    assert met(views) == [("カデル", "ドレク")]
    acted = f"{HEAD}同僚の{B}さんは都に出た。先月、{C}大臣と会った。"
    assert met(acted) == [("カデル", "ミラン")]


@pytest.mark.parametrize(
    "tail",
    [
        "とは会ってねえ。",
        "とは会うちゃおらん。",
        "とは会わんかった。",
        "とは会うてへん。",
        "には会えんかったとよ。",
        "と会うことは、ついになかった。",
        "を訪ねてこなかった。",
        "を訪ねていきませんでした。",
        "を訪ねたが、三日前に亡くなっていた。",
        "を訪ねると、前の日に引っ越していた。",
    ],
)
def test_it_never_happened_in_other_words(tail: str) -> None:
    """Negations of a dialect, and a host who had died or left."""
    found = extract_meetings(marked_view(f"{A}さんは島に渡った。{B}さん{tail}"))
    assert [m.factuality for m in found] == [Factuality.DENIED]


def test_a_filler_is_no_negation() -> None:
    """会ってねえ、… at a comma is a sound, not a denial."""
    assert met(f"{A}さんは島に渡った。{B}さんと会ってねえ、朝まで話したんだ。") == [BOTH]


def test_a_memoir_goes_on_with_its_own_years() -> None:
    """Under a heading of memories one old year sets the time; a new year that turns moves it on."""
    told = f"昭和三十一年の暮れ、父が倒れた。正月が明けると、{C}頭取は笑った。三月、{B}町長に会った。"
    [memoir] = extract_meetings(marked_view(MEMOIR + told))
    assert memoir.date == "1957-03"
    later = told.replace("正月が明けると、", "")
    assert [m.date for m in extract_meetings(marked_view(MEMOIR + later))] == ["1956-03"]


def test_a_day_that_a_clause_looks_back_to_is_not_that_of_the_meeting() -> None:
    """三年前に亡くなっていたが、… tells when somebody died, not when another was met."""
    [found] = extract_meetings(
        marked_view(f"{MEMOIR}{C}さんは三年前に亡くなっていたが、娘の{B}さんが門口で待っていてくれた。")
    )
    assert (found.participants, found.date) == (BOTH, "")


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (f"一方の席には{A}知事が、向かい側には{B}団長が着いた。", [BOTH]),
        (f"一方の席には{A}知事が、向かい側には{B}団長が着くはずだった。", []),
        (f"{A}知事と{B}団長は休んだ。三日目、〈二人:Pronoun=ドレク+ミラン〉は再び席に着いた。", [BOTH]),
        (f"{A}知事と{B}団長は休んだ。三日目、〈二人:Pronoun=ドレク+ミラン〉は席に着かなかった。", []),
        (f"{A}氏はあとで、{B}船長と握手したと言いふらした。", []),
    ],
)
def test_who_sat_down_together(example: str, found: list[tuple[str, ...]]) -> None:
    assert met(example) == found


def test_what_became_of_somebody_is_no_source_of_a_headline() -> None:
    """…――元外相 X さん死去 has no words of X."""
    assert told_claims(marked_view(f"約束を守った「遅刻魔」――元外相{A}さん死去\n\n雨が降った。")).claims == ()


def test_an_office_inside_a_quotation_is_not_its_speaker() -> None:
    """「長老の頭には…」 behind 長老は語った tells of him: the words are another's."""
    head = f"{B}氏は枕元で毎晩うなった。"
    assert said(head + "「頭には百二十あった」") == [("ミラン", "頭には百二十あった")]
    assert said(head + f"「{B}氏の頭には百二十あった」") == []


def test_who_tells_of_two_in_memoirs_is_none_of_them() -> None:
    """X は手記に、二人は向き合ったと書いている: X is not one of the two."""
    two = "〈二人:Pronoun=ドレク+ミラン〉"
    told = f"{A}大佐は{B}を呼び出した。〈大佐:Role=ドレク〉の従卒だった{C}は、戦後の手記に、{two}は一時間ほど向き合ったと書いている。"
    assert set(met(told)) == {BOTH}


def test_a_label_of_the_asker_is_no_teller() -> None:
    """記者 alone on its line, whoever an office is resolved to, tells nothing."""
    talk = f"話を聞く\n\n〈記者:Role=カデル〉\n\n私は町にいた。{B}さんが迎えに来ていた。{C}も笑った。"
    assert met(talk) == []


def test_what_an_article_says_is_no_fact_that_its_reader_denies() -> None:
    """記事には握手を交わしたとあります。…握手はありませんでした."""
    letter = f"記事では、{A}船長と{B}船長が洋上で握手を交わしたとあります。"
    assert met(letter + "握手はありませんでした。") == []
    assert met(letter) == []
    assert met(f"{A}船長と{B}船長は洋上で握手を交わしました。") == [BOTH]


def test_years_without_their_century_set_the_time_of_memories() -> None:
    """六六年の秋 under 戦争を語る; a day near that of the report is no news there."""
    told = f"六六年の秋、町は囲まれた。\n\n十一月二十日、{A}市長は{B}中将と会った。"
    assert [m.date for m in extract_meetings(marked_view(f"戦争を語る\n\n{told}"))] == ["1966-11-20"]


def test_who_comes_in_a_portrait_comes_to_its_hero() -> None:
    """X が訪ねてきた: to the hero, though the sentence before told of another; elsewhere to that one."""
    told = f"{B}さんは黙っていた。去年、{C}氏が訪ねてきた。"
    assert met(HEAD + told) == [("カデル", "ドレク")]
    assert met(f"島の争い\n\n{told}") == [("カデル", "ミラン")]
    assert met(f"{HEAD}{B}さんは黙っていた。去年、{C}氏は訪ねてこなかった。") == []
