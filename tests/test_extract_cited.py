"""Names in references: who wrote what is cited, and who published it. No model."""

import pytest
from hand_built import plain_analysis

from kg.analyse.sentences import split_references, split_sentences
from kg.document_facts import document_entities, document_facts
from kg.extract.cited import mentions_referenced, names_cited
from kg.extract.mentions import find_mentions
from kg.records import Block, BlockKind, Document, Kind


def found(text, gazetteer):
    """Return the names that *text* cites as ``name:K``, K the first letter of the kind."""
    return [f"{text[a:b]}:{kind.value[0]}" for a, b, kind in sorted(names_cited(text, gazetteer))]


CITED = {
    "author": ("額田千里『稲津の堰、三年ぶりに開く』。", "額田千里:P"),
    "author-of-five": ("久我山慎太郎『稲津の堰、三年ぶりに開く』。", "久我山慎太郎:P"),
    "authors": ("額田里、波戸修・江口はるか『堰が開く、三年ぶり』。", "額田里:P 波戸修:P 江口はるか:P"),
    "author-and-medium": ("額田千里(Kasumijp)『堰が開く』。", "額田千里:P Kasumijp:O"),
    "medium-and-authors": ("Kasumijp(額田里、波戸修)『堰が開く』。", "Kasumijp:O 額田里:P 波戸修:P"),
    "run-together": ("Kasumijp額田千里『堰が開く』。", "Kasumijp:O 額田千里:P"),
    "from-a-city": ("ロンドン=額田千里『堰が開く』。", "ロンドン:P 額田千里:P"),
    "agency-of-a-city": ("ロンドン12日ロイター『堰が開く』。", "ロンドン:P ロイター:O"),
    "agency": ("烏羽通信『稲津の堰、三年ぶりに開く』。", "烏羽通信:O"),
    "site": ("kasumi.com『稲津の堰、三年ぶりに開く』。", "kasumi.com:O"),
    "latin-author": ('LenaOdgren"Weir of Inazu opened again"。', "LenaOdgren:P"),
    "latin-initials": ('R.A.Odgren"Weir of Inazu opened again"。', "R.A.Odgren:P"),
    "latin-body": ('DailyKestrelNews"Weir of Inazu opened again"。', "DailyKestrelNews:O"),
    "capitals-and-agency": ('LENAODGREN,Reuters"Weir of Inazu opened again"。', "LENAODGREN:P Reuters:O"),
    "publisher": ("KasumiWatch、2011年5月4日。", "KasumiWatch:O"),
    "publishers": ("烏羽新聞(KasumiWatch)、2011年5月4日9時3分(UTC+9)。", "烏羽新聞:O KasumiWatch:O"),
    "publisher-in-brackets": ("『烏羽新聞』、2011年5月4日。", "烏羽新聞:O"),
    "in-one-line": (
        '"Weir of Inazu opened".KTV1,May4,2011"Weir of Inazu".officeoftheMayor,May5,2011『堰が開く、三年ぶり』。',
        "KTV1:O officeoftheMayor:O",
    ),
    "company": ("KestrelNews,Inc.、2011年5月4日。", "KestrelNews,Inc.:O"),
    "section": ("KASUMIONLINE経済『堰が開く、三年ぶり』。", "KASUMIONLINE:O"),
    "place-of-site": ("kasumi.comロンドン『堰が開く、三年ぶり』。", "kasumi.com:O ロンドン:P"),
    "news-of-site": ("KASUMIONLINEニュース『堰が開く、三年ぶり』。", "KASUMIONLINEニュース:O"),
    "day-before": (
        '"Weir of Inazu opened".KTV1,2011年5月4日Kestrel"Weir of Inazu".KTV2,2011年5月4日。',
        "KTV1:O Kestrel:O KTV2:O",
    ),
    "and": ('LenaOdgrenandIvarBerg"Weir of Inazu opened again"。', "LenaOdgren:P IvarBerg:P"),
    "plus": ("KT+PLUS『堰が開く、三年ぶり』。", "KT+PLUS:O"),
    "title-with-number": ('LenaOdgren,KTV1"2weirs of Inazu opened again"。', "LenaOdgren:P KTV1:O"),
    "site-in-capitals": ("KASUMI.COM『堰が開く、三年ぶり』。", "KASUMI.COM:O"),
    "capitals-with-hyphen": ('LENAODGREN-BERG"Weir of Inazu opened again"。', "LENAODGREN-BERG:P"),
}


@pytest.mark.parametrize(("text", "expected"), CITED.values(), ids=CITED)
def test_a_reference_names_its_authors_and_publishers(gazetteer, text, expected):
    """Before a title stand authors, agencies and sites, before a day the publisher."""
    assert found(text, gazetteer) == expected.split(" ")


SILENT = {
    "sort-of-text": "編集特集『稲津の堰、三年ぶりに開く』。",
    "where-it-stood": "社会面『稲津の堰、三年ぶりに開く』。",
    "office": "官房長官『そのような事実はない』。",
    "office-and-speech": "官房長官“そのような事実はない”",
    "prose-before": "詳しくは『稲津の堰の三百年』。",
    "work-in-prose": "額田千里の『稲津の堰』を読んだ。",
    "day-in-prose": "烏羽の堰は、2011年5月4日に開いた。",
    "day-goes-on": "稲津テック、2011年5月4日に新工場を開いた。",
    "section": "株式(PDF)『四半期決算の概要と見通し』。",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_reference_names_nobody(gazetteer, text):
    """Sections, offices and prose before a title are no authors."""
    assert found(text, gazetteer) == []


TEXT = "市長は辞任した。額田千里『堰が開く、三年ぶり』。烏羽新聞、2011年5月4日。"


def test_references_are_numbered_behind_the_sentences():
    """What is cited is no sentence of the document, and can still be pointed at."""
    document = Document("d", TEXT)
    blocks = (Block(0, 0, len(TEXT), BlockKind.BODY, 0),)
    sentences = split_sentences(document, blocks)

    [reference] = split_references(document, blocks, len(sentences))

    assert [s.text for s in sentences] == ["市長は辞任した。", "烏羽新聞、2011年5月4日。"]
    assert (reference.index, reference.text) == (2, "額田千里『堰が開く、三年ぶり』。")


def test_a_sentence_in_a_latin_script_names_its_author(gazetteer):
    """A title in another language is not read, but who wrote it is."""
    mentions = find_mentions(plain_analysis('LenaOdgren"Weir of Inazu opened again"。'), gazetteer)

    assert [m.text for m in mentions] == ["LenaOdgren"]


TITLES = {
    "surname": ("烏羽通信『財務相に額田氏、堰は三年ぶり』。", ["額田"]),
    "full-name": ("烏羽通信『堰を守った額田弘子さん死去』。", ["額田弘子"]),
    "office-before": ("烏羽通信『辞任の財務相額田氏が会見する』。", ["額田"]),
    "foreign": ("烏羽通信『アラン・ドレク氏が堰を訪れる』。", ["アラン・ドレク"]),
    "nobody": ("烏羽通信『堰の会長さん、男性客さん、母親さん、両氏の声』。", []),
    "office-alone": ("烏羽通信『外相が堰を訪れ首相は黙る』。", []),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_people_with_an_honorific_are_read_in_titles(gazetteer, text, expected):
    """Titles are not analysed; who has 氏 or さん in them is somebody all the same."""
    mentions = mentions_referenced(plain_analysis(text).sentences, gazetteer)

    assert [m.text for m in mentions if m.kind == Kind.PERSON] == expected


def test_who_is_cited_is_a_thing_of_the_document(gazetteer):
    """The author of a reference is in the graph, with the reference for evidence."""
    analysis = plain_analysis(TEXT)

    _, entities = document_entities(analysis, gazetteer)
    facts = document_facts(analysis, gazetteer)

    [author] = [e for e in entities.values() if e.name == "額田千里"]
    assert author.kind == "Person"
    assert author.evidence[0] in facts.passages
