"""What the recogniser hears, trimmed and parted before it counts; words that SudachiDict keeps together."""

import pytest
from hand_built import analysis_of, sentence_of, tokens_of

from kg.extract.mending import mended, words_of
from kg.extract.mentions import find_mentions
from kg.records import Form


def names(gazetteer, *sentences):
    """Return (surface, kind) of the names in sentences, each with what the recogniser hears in it."""
    built = [sentence_of(morphemes, learned=learned) for morphemes, learned in sentences]
    found = find_mentions(analysis_of(*built), gazetteer)
    return [(m.text, str(m.kind)) for m in found if m.form is Form.NAME]


HEARD = {
    "section-of-a-body": (
        "浪速 地検 特捜 部 は",
        {"浪速地検": "ORGANIZATION"},
        [("浪速地検特捜部", "Organization")],
    ),
    "section-apart": (
        "警視庁 組織 犯罪 対策 5/num 課 は",
        {"警視庁": "ORGANIZATION"},
        [("警視庁", "Organization"), ("組織犯罪対策5課", "Organization")],
    ),
    "head-of-a-section": (
        "警視庁 捜査 課長 は",
        {"警視庁": "ORGANIZATION"},
        [("警視庁", "Organization")],
    ),
    "no-section": ("浪速 地検 幹部 は", {"浪速地検": "ORGANIZATION"}, [("浪速地検", "Organization")]),
    "authorities": (
        "オルデン/place 内務省 当局 は",
        {"オルデン内務省当局": "ORGANIZATION"},
        [("オルデン内務省", "Organization")],
    ),
    "district": (
        "霧瀬市/place 北浦/place で",
        {"霧瀬市北浦": "PLACE"},
        [("霧瀬市", "Place"), ("北浦", "Place")],
    ),
    "inside-of-a-city": ("霧瀬市/place 中部 で", {"霧瀬市": "PLACE"}, [("霧瀬市", "Place")]),
    "former-name": ("旧 ドレク 社/suffix は", {"旧ドレク社": "ORGANIZATION"}, [("ドレク社", "Organization")]),
    "prosecutor-of-a-section": (
        "浪速 地検 特捜 部 職員/n は",
        {"浪速地検": "ORGANIZATION"},
        [("浪速地検特捜部", "Organization")],
    ),
    "district-in-the-word": (
        "霧瀬市北浦/place で",
        {"霧瀬市北浦": "PLACE"},
        [("霧瀬市", "Place"), ("北浦", "Place")],
    ),
    "market-in-the-word": ("霧瀬市場/place で", {"霧瀬市場": "PLACE"}, [("霧瀬市場", "Place")]),
    "side-of-a-state": (
        "オルデン/place 領 東 ヌサ ・ マルカ 州 で",
        {"ヌサ・マルカ州": "PLACE"},
        [("オルデン", "Place"), ("東ヌサ・マルカ州", "Place")],
    ),
    "country-after-a-person": (
        "アラン/person ・ ドレク/person ・ トルコ/country 外相 は",
        {"アラン・ドレク": "PERSON"},
        [("アラン・ドレク", "Person"), ("トルコ", "Place")],
    ),
    "country-before-a-person": (
        "フランス/country ・ ドレク/person 大統領 は",
        {"フランス・ドレク": "PERSON"},
        [("フランス", "Place"), ("ドレク", "Person")],
    ),
    "called-like-a-country": (
        "イスラエル/country ・ ドレク/person 外相 は",
        {"イスラエル・ドレク": "PERSON"},
        [("イスラエル・ドレク", "Person")],
    ),
    "no-office": (
        "フランス/country ・ ドレク/person は",
        {"フランス・ドレク": "PERSON"},
        [("フランス・ドレク", "Person")],
    ),
    "region-of-a-department": (
        "アラン/person ・ ドレク/person ・ アジア/place 関係 局長 は",
        {"アラン・ドレク・アジア": "PERSON"},
        [("アラン・ドレク", "Person"), ("アジア", "Place")],
    ),
    "one-place-of-two": (
        "ポルト ・ バルセロナ で",
        {"ポルト・バルセロナ": "PLACE"},
        [("ポルト・バルセロナ", "Place")],
    ),
    "age": (
        "白露/n 山/suffix (/punct 26/num 歳/suffix )/punct が",
        {"白露山": "PLACE"},
        [("白露山", "Person")],
    ),
    "ship": ("第31 吉進/given 丸/suffix は", {"吉進": "PERSON"}, []),
    "reading-of-latin": (
        "HOLDA/n ( ホルダ ) は",
        {"HOLDA": "ORGANIZATION", "ホルダ": "PLACE"},
        [("HOLDA", "Organization")],
    ),
    "small-town": ("オカク/n は", {}, []),
    "station": (
        "浪速県警 霧瀬/place 署/suffix は",
        {"浪速県警霧瀬署": "ORGANIZATION"},
        [("浪速県警", "Organization"), ("霧瀬署", "Organization")],
    ),
    "same-bodys": ("同 市 交通局 は", {"同市交通局": "ORGANIZATION"}, []),
    "country-and-city": (
        "フランス/country ・ マルセイユ/place で",
        {"フランス・マルセイユ": "ORGANIZATION"},
        [("フランス", "Place"), ("マルセイユ", "Place")],
    ),
    "team-like-two-countries": (
        "中日/n が 額田/surname を 指名 する/suru",
        {"額田": "PERSON"},
        [("額田", "Person")],
    ),
    "inside-of-the-capital": ("東京/place 都 内 で", {"東京都内": "PLACE"}, [("東京都", "Place")]),
    "horse": ("馬/n 体重 は", {}, []),
    "fighter": ("F16/n は", {"F16": "ORGANIZATION"}, []),
    "same-police": ("同 府警 は", {"同府警": "ORGANIZATION"}, []),
    "money": ("スイス/country フラン で", {"スイス": "PLACE"}, []),
    "no-money": ("スイス/country で フラン を", {"スイス": "PLACE"}, [("スイス", "Place")]),
    "daytime": ("日中/n の", {"日": "PLACE"}, []),
    "visit": ("訪日/n の", {"日": "PLACE"}, [("日", "Place")]),
    "student-and-age": ("女子大生/n (/punct 21/num 歳/suffix )/punct が", {}, []),
    "jockey": ("額田/surname 騎手 は", {"額田騎手": "PERSON"}, [("額田", "Person")]),
    "storm": ("台風 12/num 号 「 ベルザ 」 が", {"ベルザ": "PERSON"}, []),
    "storm-with-its-sort": ("ハリケーン ・ ベルザ が", {"ハリケーン・ベルザ": "PERSON"}, []),
    "no-storm": ("ベルザ 氏/suffix は", {"ベルザ": "PERSON"}, [("ベルザ", "Person")]),
    "award": ("ドレク/person 平和 賞 を", {"ドレク": "PERSON"}, []),
    "prize-money": ("ドレク/person の 賞金 を", {"ドレク": "PERSON"}, [("ドレク", "Person")]),
    "people": ("ベルザ 族 と オルザ 族 は", {"ベルザ": "ORGANIZATION"}, []),
    "reading": (
        "額田/surname 千里/given ( ぬかだ/n ・ ちさと/given ) は",
        {"額田千里": "PERSON", "ちさと": "PERSON"},
        [("額田千里", "Person")],
    ),
    "reading-in-the-word": (
        "霧瀬市(きりせし)/place で",
        {"霧瀬市(きりせし)": "PLACE"},
        [("霧瀬市", "Place")],
    ),
    "grade": ("UTC/n は", {"UTC": "ORGANIZATION"}, []),
    "province": ("四川省/place の", {"四川省": "ORGANIZATION"}, [("四川省", "Place")]),
    "police-station": ("霧瀬/place 署 は", {"霧瀬署": "ORGANIZATION"}, [("霧瀬署", "Organization")]),
    "rank": ("大関 琴/n 若葉/given が", {"大関琴若葉": "PERSON"}, [("琴若葉", "Person")]),
    "class-noun": ("野党 民生 党 は", {"野党民生党": "ORGANIZATION"}, [("民生党", "Organization")]),
    "state-agency": (
        "国営 オルデン 通信 は",
        {"国営オルデン通信": "ORGANIZATION"},
        [("オルデン通信", "Organization")],
    ),
    "state-agency-denied": (
        "国営 オルデン 通信 で は ない/aux",
        {"国営オルデン通信": "ORGANIZATION"},
        [("オルデン通信", "Organization")],
    ),
    "state-television": ("国営 テレビ は", {"国営テレビ": "ORGANIZATION"}, [("国営テレビ", "Organization")]),
    "waters": ("オルデン/place 領海 に", {"オルデン領海": "PLACE"}, [("オルデン", "Place")]),
    "bracket": ("速報 】 改新 党 は", {"速報】改新党": "ORGANIZATION"}, [("改新党", "Organization")]),
    "agency": (
        "オルデン/place 共同/n 】",
        {"オルデン共同": "ORGANIZATION"},
        [("オルデン", "Place"), ("共同", "Organization")],
    ),
    "market-of": ("オルデン/place の 港 で", {"オルデンの港": "PLACE"}, [("オルデン", "Place")]),
    "border": (
        "マルデン ・ オルデン 国境 で",
        {"マルデン・オルデン": "PLACE"},
        [("マルデン", "Place"), ("オルデン", "Place")],
    ),
    "prefecture": (
        "長野県 霧瀬市/place の",
        {"長野県霧瀬市": "PLACE"},
        [("長野県", "Place"), ("霧瀬市", "Place")],
    ),
    "particle": ("桐原/place の 戦い で", {"桐原の戦い": "EVENT"}, [("桐原の戦い", "Event")]),
    "party": ("緑 の 連合 は", {"緑の連合": "ORGANIZATION"}, [("緑の連合", "Organization")]),
    "regnal": ("オルド 3/num 世/suffix は", {"オルド3世": "PERSON"}, [("オルド3世", "Person")]),
    "cut-by-time": ("馬 朝/n 旭/place 次官 は", {"馬朝旭": "PERSON"}, [("馬朝旭", "Person")]),
    "part-and-whole": (
        "日本/country 海溝 で",
        {"日本海溝": "PLACE"},
        [("日本海溝", "Place")],
    ),
    "body-of-a-city": (
        "霧瀬/place 市/n 教育委員会 は",
        {"霧瀬市": "PLACE"},
        [("霧瀬市教育委員会", "Organization")],
    ),
    "platform": (
        "ダナ ・ リスク ・ フェイスブック",
        {"ダナ・リスク・フェイスブック": "ORGANIZATION"},
        [("ダナ・リスク", "Person"), ("フェイスブック", "Organization")],
    ),
    "word-over-the-border": (
        "常瀬/n 野市/place の",
        {"常瀬野市": "PLACE"},
        [("常瀬野市", "Place")],
    ),
    "known-phrase": ("国境/n なき/adj 医師 団 が", {}, [("国境なき医師団", "Organization")]),
    "castle": ("桐生/place 城主 の", {"桐生": "PERSON"}, [("桐生城", "Place")]),
    "body-of-a-place": (
        "ガザ/place の 保健 当局 は",
        {"ガザ": "PLACE"},
        [("ガザの保健当局", "Organization")],
    ),
    "ambassador": ("駐日 オルデン/place 大使 は", {"オルデン": "PERSON"}, [("オルデン", "Place")]),
}


@pytest.mark.parametrize("example", HEARD.values(), ids=HEARD)
def test_what_is_heard_is_put_right(gazetteer, example):
    """Ranks, class nouns and brackets go; の and numbers stay in names; two places are two."""
    morphemes, learned, expected = example

    assert names(gazetteer, (morphemes, learned)) == expected


SILENT = {
    "phrase": ("呉/n の 都 を", {"呉の都": "PLACE"}),
    "vessel": ("貨物船 アストリ ・ ベル が", {"貨物船アストリ・ベル": "PERSON"}),
    "paper-of-a-country": ("ロシア/country 紙 は", {"ロシア紙": "ORGANIZATION"}),
    "office": ("外相 は", {"外相": "ORGANIZATION"}),
    "word-of-time": ("いま/adv 州/n が", {"いま州": "PLACE"}),
    "dinner": ("夕食会 に", {"夕食会": "ORGANIZATION"}),
}


@pytest.mark.parametrize("example", SILENT.values(), ids=SILENT)
def test_what_is_heard_amiss_is_no_name_as_a_whole(gazetteer, example):
    """A ship, some paper of a country and a phrase with の are no names although they were heard."""
    morphemes, learned = example

    assert not {surface for surface, _ in names(gazetteer, (morphemes, learned))} & set(learned)


def test_a_surname_that_is_also_a_town_is_a_person_before_an_office(gazetteer):
    """町田頭取 is somebody called 町田, 町田市長 the mayor of 町田."""
    assert names(gazetteer, ("町田/place 頭取 は", {"町田": "PLACE"})) == [("町田", "Person")]
    assert names(gazetteer, ("町田/place 市長 は", {"町田": "PLACE"})) == [("町田", "Place")]


def test_a_body_is_named_by_its_last_word_once_it_was_named_in_full(gazetteer):
    """監視団 alone is nobody's; after 国連の監視団 it is that one."""
    alone = names(gazetteer, ("監視 団 は", {}))
    after = names(gazetteer, ("国連/proper の 監視 団 が", {}), ("監視 団 は", {}))

    assert alone == []
    assert after == [("国連の監視団", "Organization"), ("監視団", "Organization")]


def test_a_town_that_was_read_whole_is_read_whole_before_a_place_in_it(gazetteer):
    """常瀬津町公民館 has the town 常瀬津町 in it; 常瀬津町長 is its mayor."""
    told = ("常瀬/n 津町/place で", {"常瀬津町": "PLACE"})

    hall = names(gazetteer, told, ("常瀬/n 津町/place 中浜/n で", {}))
    mayor = names(gazetteer, told, ("常瀬/n 津町/place 長/suffix は", {}))

    assert hall.count(("常瀬津町", "Place")) == 2
    assert mayor.count(("常瀬津町", "Place")) == 1


_BUREAU = {"テレシコ情報局": "ORGANIZATION"}
OF_A_BUREAU = {
    "somebody": ((("テレシコ 情報局 長/suffix は", _BUREAU),), [("テレシコ", "Person")]),
    "denied": ((("テレシコ 情報局 長/suffix で は ない/aux", _BUREAU),), [("テレシコ", "Person")]),
    "of-a-state": ((("アメリカ/country 情報局 長/suffix は", {}),), [("アメリカ", "Place")]),
    "of-a-place": (
        (("テレシコ の 町/n で", {"テレシコ": "PLACE"}), ("テレシコ 情報局 長/suffix は", _BUREAU)),
        [("テレシコ", "Place")] * 2,
    ),
    "of-that-bureau": (
        (
            ("テレシコ 情報局 は", _BUREAU),
            ("テレシコ 情報局 が", _BUREAU),
            ("テレシコ 情報局 長/suffix は", _BUREAU),
        ),
        [("テレシコ情報局", "Organization")] * 3,
    ),
}


@pytest.mark.parametrize(("sentences", "found"), OF_A_BUREAU.values(), ids=OF_A_BUREAU)
def test_the_head_of_a_bureau_is_nobodys_bureau(gazetteer, sentences, found):
    """テレシコ情報局長 is somebody in the office 情報局長, テレシコ情報局 is a body."""
    assert names(gazetteer, *sentences) == found


@pytest.mark.parametrize(
    ("morphemes", "found"),
    [
        ("ドルン 公爵 領 は", [("ドルン公爵領", "Place")]),
        ("ドルン 公爵 領 で は ない/aux", [("ドルン公爵領", "Place")]),
        ("ドルン 公爵 は", [("ドルン", "Person")]),
    ],
    ids=["land", "denied", "lord"],
)
def test_the_land_of_a_lord_is_a_place(gazetteer, morphemes, found):
    """ドルン公爵領 is a land, ドルン公爵 its lord."""
    assert names(gazetteer, (morphemes, {"ドルン": "PERSON"})) == found


# --- words that SudachiDict keeps together -------------------------------------------------------


def parted(gazetteer, *sentences):
    """Return the words of the last of some sentences, parted."""
    built = [sentence_of(s) for s in sentences]
    return [t.text for t in mended(built[-1].tokens, words_of(built, gazetteer))]


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        (("東京都港区/place で",), ["東京都", "港区", "で"]),
        (("英紙 は",), ["英", "紙", "は"]),
        (("霧瀬駅前/place で",), ["霧瀬駅", "前", "で"]),
        (("下条町/place 長/suffix は",), ["下条", "町長", "は"]),
        (("桑野/surname 聡市/given 長/suffix は",), ["桑野", "聡", "市長", "は"]),
        (("桑野/surname 勇町/given 議/suffix は",), ["桑野", "勇", "町議", "は"]),
        (("桑野/surname 清元/given 首相 は",), ["桑野", "清", "元首相", "は"]),
        (("桑野/surname 清元/given は",), ["桑野", "清元", "は"]),
        (("桑野/surname 清元/given 夫人 は",), ["桑野", "清元", "夫人", "は"]),
        (("下条町/place で", "下条町/place 長/suffix は"), ["下条町", "長", "は"]),
        (("ドレク は", "ヴェルダ は", "ドレクヴェルダ 大統領 は"), ["ドレク", "ヴェルダ", "大統領", "は"]),
        (("ドレクイエメン 大統領 は",), ["ドレク", "イエメン", "大統領", "は"]),
        (("ドレクヴェルダ 大統領 は",), ["ドレクヴェルダ", "大統領", "は"]),
        (("ドルシュ カ氏 は",), ["ドルシュカ", "氏", "は"]),
        (("ドルシュ カ氏 は 否定/n せ/v ず/aux",), ["ドルシュカ", "氏", "は", "否定", "せ", "ず"]),
        (("ムルトスポーツ 大臣 は",), ["ムルト", "スポーツ", "大臣", "は"]),
        (("ムルトスポーツ は",), ["ムルトスポーツ", "は"]),
        (("気温 は カ氏 で",), ["気温", "は", "カ氏", "で"]),
        (("東京/place で",), ["東京", "で"]),
        (("新聞紙 は",), ["新聞紙", "は"]),
    ],
    ids=[
        "ward",
        "paper",
        "front",
        "mayor",
        "given-name-mayor",
        "given-name-council",
        "given-name-former",
        "given-name-alone",
        "given-name-no-office",
        "mayor-of-town",
        "known",
        "country",
        "unknown",
        "degrees",
        "denied-degrees",
        "portfolio",
        "no-portfolio",
        "real-degrees",
        "city",
        "word",
    ],
)
def test_fused_words_are_parted(gazetteer, sentences, words):
    """A word is parted where its letters or its document say so, and nowhere else."""
    assert parted(gazetteer, *sentences) == words


def test_a_sentence_without_fused_words_stays_the_very_same():
    """Nothing is copied where there is nothing to part."""
    tokens = tokens_of("ドレク は 去っ/v た/aux")

    assert mended(tokens, {}) is tokens
