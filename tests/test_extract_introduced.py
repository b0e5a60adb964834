"""Names that a text introduces as such, between brackets or after a class noun: no model, no dictionary."""

import pytest
from hand_built import plain_analysis

from kg.extract.introduced import (
    bodies_of_heads,
    introduced_names,
    mentions_introduced,
    titles_of_works,
)
from kg.records import Kind, Mention


def found(text):
    """Return (name, kind) of the names introduced in *text* at each place where they stand."""
    sentences = plain_analysis(text).sentences
    names = introduced_names(sentences)
    return [(m.text, str(m.kind)) for s in sentences for m in mentions_introduced(s, names)]


NAMED = {
    "restaurant": ("料亭「波音」で会食した。", [("波音", "Place")]),
    "foreign-restaurant": ("フランス料理店「ラ・ベルモ」に着いた。", [("ラ・ベルモ", "Place")]),
    "oil-field": ("海上油田「ノルカ7」で火災。", [("ノルカ7", "Place")]),
    "blogger": ("軍事ブロガー「黒い羽」も皮肉った。", [("黒い羽", "Person")]),
    "unit": ("義勇旅団「白狐」の兵が来た。", [("白狐", "Organization")]),
    "again-in-brackets": (
        "義勇旅団「白狐」の兵が来た。「白狐」は去った。",
        [("白狐", "Organization"), ("白狐", "Organization")],
    ),
    "again-bare": (
        "食堂「なみの香」が閉まる。なみの香は三代続いた。",
        [("なみの香", "Place"), ("なみの香", "Place")],
    ),
    "armed-youth": ("武装青年組織「峰の息子たち」の代理人が来た。", [("峰の息子たち", "Organization")]),
    "rebels-in-katakana": ("犯罪組織「ソル・クレルボ」が鍵を渡した。", [("ソル・クレルボ", "Organization")]),
    "framework": ("枠組み「ミラル10」の委員会は閉じた。", [("ミラル10", "Organization")]),
    "militia-after": ("夜は『青い沼』の民兵が来る。", [("青い沼", "Organization")]),
    "faction-after-and-side": (
        "「白い帯」派が砦を奪う。白い帯側は黙った。",
        [("白い帯", "Organization"), ("白い帯", "Organization")],
    ),
    "deed-after": ("「谷の牙」による犯行だ。", [("谷の牙", "Organization")]),
    "paper-after": ("うちの『ノルカ』紙は書いた。", [("ノルカ", "Organization")]),
    "evening-paper": ("『夕刊ベルダ』の記事だ。", [("夕刊ベルダ", "Organization")]),
    "paper-of-a-reporter": ("日刊ベルダ・クーノ記者が聞いた。", [("日刊ベルダ", "Organization")]),
    "monthly": ("月刊『峰の暮らし』は伝えた。", [("峰の暮らし", "Organization")]),
    "party-head": ("モルン「夜明けの輪」党首が来た。", [("夜明けの輪", "Organization")]),
    "party-after-dot": ("野党・山の民党は拒んだ。", [("山の民党", "Organization")]),
    "party-of-one-word": ("野党・民生行動の党首が来た。", [("民生行動", "Organization")]),
    "party-and-leader": ("野党・民生同盟のバルナ党首が来た。", [("民生同盟", "Organization")]),
    "largest-faction": ("最大会派・県民の翼の団長が来た。", [("県民の翼", "Organization")]),
    "dateline": (
        "【ノルカ15日内洋】会議が開かれた。",
        [("ノルカ", "Place"), ("内洋", "Organization")],
    ),
    "dateline-with-a-country": (
        "【ソルナ(ヴェルマ)12日=ミラ通信】会議が開かれた。",
        [("ソルナ", "Place"), ("ヴェルマ", "Place"), ("ミラ通信", "Organization")],
    ),
    "dateline-in-capitals": (
        "(クオルン、TQP)会議が開かれた。",
        [("クオルン", "Place"), ("TQP", "Organization")],
    ),
    "dateline-and-day": (
        "ソル・トルダ(28日、ミラ通信)会議が開かれた。",
        [("ソル・トルダ", "Place"), ("ミラ通信", "Organization")],
    ),
    "country-of-a-minister": ("ソル・ベルク外相(ハイナル)　返しません。", [("ハイナル", "Place")]),
    "dateline-of-a-bureau": ("【ヘルダ支局】会議が開かれた。", [("ヘルダ", "Place")]),
    "agency-alone": ("南洋圏通信=会議が開かれた。", [("南洋圏通信", "Organization")]),
    "great-firms": (
        "ガラス大手の東陽と北辰が合併する。ところが北辰は降りた。",
        [("東陽", "Organization"), ("北辰", "Organization"), ("北辰", "Organization")],
    ),
    "greatest-firm": ("半導体最大手のソルネ（本社・東京）は減産する。", [("ソルネ", "Organization")]),
    "one-of-the-great": ("自動車大手の一角が崩れ、大手の参入が相次ぐ。家具大手の社長が語った。", []),
    "firm-after-its-form": ("(株)北星ガス情報社発行", [("北星ガス情報社", "Organization")]),
    "firm-before-its-form": ("子会社北星ガス(株)の工場だ。", [("北星ガス", "Organization")]),
    "firm-and-what-follows": ("北星ガス(株)民事再生", [("北星ガス", "Organization")]),
    "section": (
        "市秘書課は黙った。捜査2課は調べる。",
        [("市秘書課", "Organization"), ("捜査2課", "Organization")],
    ),
    "board-of-a-town": ("町教育委員会の学芸員が来た。", [("町教育委員会", "Organization")]),
    "paper-by-short-name": (
        "朝日、ラジオ・ミラによれば、堰は開いた。毎日と産経の報道では違う。",
        [("朝日", "Organization"), ("産経", "Organization")],
    ),
    "agency-by-short-name": ("時事によると、堰は開いた。", [("時事", "Organization")]),
    "group": ("「川を守る会」は拒んだ。", [("川を守る会", "Organization")]),
}


@pytest.mark.parametrize("example", NAMED.values(), ids=NAMED)
def test_what_is_introduced_is_a_name(example):
    """Brackets and class nouns make a name of any characters, here and wherever it stands again."""
    text, expected = example

    assert found(text) == expected


SILENT = {
    "spoken": "野党「説明が足りぬ」と批判した。",
    "voices": "野党「説明不足」の声も上がる。",
    "headline": "料亭「知らない」と証言した。",
    "party-general": "野党・与党の議員が来た。",
    "government": "与党・マルクス政権に抗議した。",
    "time-of-day": "【ノルカ22日未明】砲声が響いた。",
    "deed-of-a-word": "「解放者」の兵士が来た。「敵」による犯行だ。",
    "head-of-a-state-in-quotes": "軍は「撤退を完了」と発表した。",
    "minister-in-brackets": "同国の外相(ドレク)が来た。ソルダ首相(ドレク氏)が来た。",
    "edition": "(ノルカ2月18日付朝刊)砲声が響いた。",
    "article": "共同通信『中学生の派遣で社員逮捕の警視庁』。",
    "section-of-the-same": "同府警捜査一課の発表だ。",
    "head-of-a-section": "秘書課長は黙った。",
    "homework": "放課後に集まった。次の課題がある。",
    "sun-and-days": "朝日が昇る。毎日通う。東京に着いた。中日は休みだ。産経は黙った。",
    "plan": "計画「白狐」の実行を命じた。",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_words_in_brackets_are_no_names(text):
    """What is spoken, a plan and an hour are no names."""
    assert found(text) == []


def test_titles_of_works_are_known_by_their_ending():
    """『額田覚書』 is a record, 『夕刊ベルダ』 none."""
    assert titles_of_works("『額田覚書』と『夕刊ベルダ』") == [(1, 5)]


@pytest.mark.parametrize(
    ("text", "title", "bodies"),
    [
        ("経営者連盟のユルカ会長が来た。", "会長", ["経営者連盟"]),
        ("人質の家族会のユルカ代表が来た。", "代表", []),
        ("経営者連盟のユルカ氏が来た。", "氏", []),
        ("委員会のユルカ委員長が来た。", "委員長", []),
    ],
    ids=["headed", "part-of-a-phrase", "no-office", "no-name"],
)
def test_a_body_that_somebody_heads_is_named_by_any_words(text, title, bodies):
    """Common nouns name the body right before its head, not a sort of body and not before 氏."""
    sentence = plain_analysis(text).sentences[0]
    start = text.index("ユルカ")
    head = Mention(start, start + 3, "ユルカ", Kind.PERSON, 0, title=title)

    assert [m.text for m in bodies_of_heads(sentence, [head])] == bodies


LORDS = {
    "court-office-and-given-name": ("戸倉刑部少輔義種が病没した。", ["戸倉刑部少輔義種"]),
    "given-name-after-it": (
        "蓮池但馬守信清は発った。信清は戻らない。但馬守様は黙した。",
        ["蓮池但馬守信清", "但馬守", "信清"],
    ),
    "without-a-rank": ("家老の高円寺内記と会った。", ["高円寺内記"]),
    "player": ("羽倉礼名人の右辺が崩れた。弓岡持勲九段は見切った。", ["羽倉礼", "弓岡持勲"]),
}


@pytest.mark.parametrize("example", LORDS.values(), ids=LORDS)
def test_court_offices_grades_and_roles_tell_a_person(example):
    """戸倉刑部少輔義種, 弓岡持勲九段, 講釈師・松廼家燕柳: their form makes names of them."""
    text, expected = example

    assert found(text) == [(name, "Person") for name in expected]


@pytest.mark.parametrize(
    "text",
    [
        "財務省主計局が反対した。",
        "将棋名人の座を争う。",
        "柔道五段の男が来た。",
        "自動車修理工場が燃えた。",
        "大名・商人が集まった。",
    ],
)
def test_bureaus_crafts_and_roles_side_by_side_are_nobody(text):
    """主計局 is a bureau, 柔道五段 a grade, 大名・商人 two sorts of people."""
    assert found(text) == []
