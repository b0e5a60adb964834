"""One kind for every name of a document: the mentions and how they were read are given, no model is needed."""

import pytest
from annotated import parse

from kg.records import Kind, Mention
from kg.resolve.kinds import with_one_kind


def kinds(gazetteer, example, rule):
    """Return the kinds of each name; an answer in a mark is the title, the unanswered were read by *rule*."""
    text, marks = parse(example)
    named = [
        Mention(m.start, m.end, m.text, Kind(m.label), 0, title=m.answer, rule="shape" if m.answer else rule)
        for m in marks
    ]
    return {m.text: str(m.kind) for m in with_one_kind(named, text, gazetteer)}


HEARD = {
    "surname": ("〈ルド・ベルカ:Person=氏〉氏は来た。〈ベルカ:Place〉の覚書が残る。", "ベルカ", "Person"),
    "given": ("〈ルド・ベルカ:Person=大佐〉大佐だ。〈ルド:Organization〉から電話が来た。", "ルド", "Person"),
    "firm": (
        "〈ドルモ・ケミカル:Organization〉は退いた。〈ドルモ:Place〉は黙った。",
        "ドルモ",
        "Organization",
    ),
    "minister": ("〈東淵:Organization〉の韓外相は去った。", "東淵", "Place"),
    "trade": ("〈丸沢燃料:Organization〉は退いた。〈丸沢:Person〉は黙った。", "丸沢", "Organization"),
    "kin": ("公は城を末弟〈ドルモ:Place〉に与えた。", "ドルモ", "Person"),
    "ferry": ("川の渡し場〈ドルモ:Person〉は焼けた。", "ドルモ", "Place"),
    "death": ("翌年、〈塔婁:Place〉が没し、〈塔婁:Place〉の息子が継いだ。", "塔婁", "Person"),
    "arrival": ("船は〈塔婁:Person〉に到着し、〈塔婁:Person〉の港に泊まった。", "塔婁", "Place"),
    "defined": ("〈ドルモ:Person〉(本社・霧瀬市、以下DMG)は黙った。", "ドルモ", "Organization"),
    "islands": ("〈ドルモ諸島:Place〉に着く。〈ドルモ:Person〉は古来の島だ。", "ドルモ", "Place"),
    "list-of-people": ("〈ドルモ:Place〉、ベルカの両氏は黙った。", "ドルモ", "Person"),
    "estate": ("地頭は〈塔婁谷:Person〉を押領した。〈塔婁谷:Person〉は寺の所領となった。", "塔婁谷", "Place"),
    "estates": ("地頭は東郷と〈塔婁:Person〉を押領した。", "塔婁", "Place"),
    "surname-kept": (
        "〈塔婁谷:Person〉は笑った。〈塔婁谷:Person〉の父は寺の所領を継いだ。",
        "塔婁谷",
        "Person",
    ),
    "received": ("公使は〈ドルモ:Place〉に謁見し、〈ドルモ:Place〉の使者に会った。", "ドルモ", "Person"),
    "most": ("〈塔婁:Place〉、〈塔婁:Place〉、〈塔婁:Person〉。", "塔婁", "Place"),
}


@pytest.mark.parametrize("example", HEARD.values(), ids=HEARD)
def test_the_document_settles_what_was_only_heard(gazetteer, example):
    """Longer names and what touches a name tell its kind where only the recogniser did."""
    text, name, kind = example

    assert kinds(gazetteer, text, "recogniser alone")[name] == kind


SETTLED = {
    "country": ("〈フランス・ルド:Person=氏〉氏。〈フランス:Place〉は黙った。", "フランス", "Place"),
    "ending": ("〈霧瀬新報:Organization〉さんが書いた。", "霧瀬新報", "Organization"),
    "islands-and-bearer": (
        "〈ドルモ諸島:Place〉に着く。〈ドルモ:Person=氏〉氏が迎えた。",
        "ドルモ",
        "Person",
    ),
    "mayor": ("〈ドルモ:Person=市長〉市長は黙った。〈ドルモ:Person=市長〉市長だ。", "ドルモ", "Person"),
    "possessive": ("〈塔婁:Person〉の手が震えた。", "塔婁", "Person"),
}


@pytest.mark.parametrize("example", SETTLED.values(), ids=SETTLED)
def test_what_is_told_stays(gazetteer, example):
    """A country, an ending and an office say more than what touches a name."""
    text, name, kind = example

    assert kinds(gazetteer, text, "recogniser")[name] == kind
