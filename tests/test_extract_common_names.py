"""Names that common nouns make, and words that look like names, with the real analyser."""

import pytest

pytestmark = pytest.mark.model


@pytest.fixture
def who(named):
    """Return each name of a text with its kind and the id of what it is."""
    return lambda text: {name: (kind, thing.entity_id) for name, (kind, thing) in named(text).items()}


FOUND = {
    "site-held": ("反乱軍は3日、灯台を占拠した。灯台には旗が立つ。", "灯台", "Place"),
    "site-of-land": ("ゾルタの税関は民兵が押さえた。税関の職員は逃げた。", "税関", "Place"),
    "reporter": ("(ラジオ・ベルカ 宮脇記者)会談はありましたか。", "ラジオ・ベルカ", "Organization"),
    "reporter-dots": ("(ラジオ・ミルテ・ドゥーラ記者)対抗措置は。", "ドゥーラ", "Person"),
    "named-group": ("地図集団「サイド・センサー」は画像を公開した。", "サイド・センサー", "Organization"),
    "named-firm": ("菓子会社「ほしのみ堂」に貸すと説明した。", "ほしのみ堂", "Organization"),
    "seated-firm": ("事業者のゾーン潮風(東京)は書面で答えた。", "ゾーン潮風", "Organization"),
    "trade-of-firm": ("不動産会社グリーンテラス開発の手に渡った。", "グリーンテラス開発", "Organization"),
    "land-of-governor": ("ロエン州知事・ミルカ・サンドが辞任した。", "ロエン州", "Place"),
    "unit-of-land": ("峠はドレクの山岳大隊が押さえた。ドレクは認めた。", "ドレクの山岳大隊", "Organization"),
    "clan-by-office": ("守護の葛谷氏は桐沢城に拠り、家臣の城主を従えた。", "葛谷氏", "Organization"),
    "clan-of-old": ("城は天正の昔に鷹野家が柿沼氏から奪い、のちに藩主が移った。", "柿沼氏", "Organization"),
}


@pytest.mark.parametrize(("text", "name", "kind"), FOUND.values(), ids=FOUND)
def test_names_are_told_by_their_form(who, text, name, kind):
    """A site, medium, firm, unit, clan or land of a governor has a name that its form or its surroundings tell."""
    assert who(text).get(name, ("", ""))[0] == kind


SILENT = {
    "site-once": ("一行は空港に着いた。空港は混んでいた。", "空港"),
    "site-of-many": ("各地の検問所を押さえた。", "検問所"),
    "class-noun": ("(通信社ゾルム 記者)対抗措置は。", "通信社ゾルム"),
    "cuisine": ("首相は赤坂の中国料理店で会食した。", "中国"),
    "age": ("台詞は江戸中期の軍記に初めて見える。", "江戸"),
    "company-side": ("会社グループは否定した。", "グループ"),
    "clan-of-today": ("柿沼氏から話を聞いた。藩主の末裔という。", "柿沼氏"),
}


@pytest.mark.parametrize(("text", "name"), SILENT.values(), ids=SILENT)
def test_common_words_stay_words(who, text, name):
    """What is no site of its own, no firm and no clan is not named."""
    assert name not in who(text)


ONE = {
    "part-of-port": ("浜名木港第3埠頭が完成した。第3埠頭は県の所有だ。", "浜名木港第3埠頭", "第3埠頭"),
    "imperial-army": ("城は新政府軍に落ちた。官軍の報告書はそう記す。", "新政府軍", "官軍"),
    "leader": (
        "連合会の牧瀬昌宏専務を団長とする9人が着いた。牧瀬団長は語った。",
        "牧瀬昌宏",
        "牧瀬",
    ),
    "governor": ("モルタ州知事のデリム・アルガは会見した。知事は反対だと述べた。", "デリム・アルガ", "知事"),
    "governor-dot": ("ロエン州知事・ミルカ・サンドが辞任した。知事は黙っていた。", "ミルカ・サンド", "知事"),
    "equals": (
        "選考会議(議長=仁科頼子商工会議所会頭)は開かれた。仁科議長は語った。",
        "仁科頼子",
        "仁科",
    ),
}


@pytest.mark.parametrize(("text", "one", "other"), ONE.values(), ids=ONE)
def test_two_names_of_one_thing(who, text, one, other):
    """A site's part, an army's other name, a governor's office and a second one join."""
    found = who(text)

    assert found[one] == found[other]
