"""A thing has the identifier that its text supports, and rather none than a wrong one."""

import pytest
from annotated import parse
from hand_built import plain_analysis

from kg.gazetteer import load_user
from kg.records import Document, Entity, Facts, Identifier, Kind, Mention
from kg.resolve.entities import merge_entities
from kg.resolve.names import resolve_names

GEONAMES, WIKIDATA = "https://sws.geonames.org/", "http://www.wikidata.org/entity/"


def first_thing(gazetteer, example):
    """Resolve an example; return the entity of its first mark."""
    text, marks = parse(example)
    analysis = plain_analysis(text)
    mentions = []
    for mark in marks:
        sentence = next(s for s in analysis.sentences if s.start <= mark.start < s.end)
        mentions.append(Mention(mark.start, mark.end, mark.text, Kind(mark.label), sentence.index))
    resolved, entities = resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)
    return entities[resolved[0].entities[0]]


def iri(gazetteer, example):
    found = first_thing(gazetteer, example).identifiers
    return found[0].iri if found else ""


MEANT = {
    "country": ("〈ロシア:Place〉は黙った。", WIKIDATA + "Q159"),
    "country-by-kanji": ("〈露:Place〉は黙った。", WIKIDATA + "Q159"),
    "metropolis": ("〈モスクワ:Place〉で会談した。", GEONAMES + "524901/"),
    "old-name": ("〈キエフ:Place〉で会談した。", GEONAMES + "703448/"),
    "capital-with-its-country": (
        "〈ワシントン:Place〉で〈アメリカ:Place〉と会談した。",
        GEONAMES + "4140963/",
    ),
    "capital-with-kanji": ("〈ワシントン:Place〉で会談した。\n〈米:Place〉は黙った。", GEONAMES + "4140963/"),
    "town-beside-its-state": ("〈サバンナ:Place〉は〈ジョージア州:Place〉の港だ。", GEONAMES + "4221552/"),
    "namesake-abroad": ("〈トリポリ:Place〉は〈レバノン:Place〉の港だ。", GEONAMES + "266826/"),
    "namesake-at-home": ("〈トリポリ:Place〉は〈リビア:Place〉の首都だ。", GEONAMES + "2210247/"),
    "bigger-namesake": ("〈ハイデラバード:Place〉で集会があった。", GEONAMES + "1269843/"),
    "by-a-ministry-of-the-country": (
        "〈バレンシア:Place〉で〈スペイン外務省:Organization〉が会見した。",
        GEONAMES + "2509954/",
    ),
    "organisation": ("〈国連:Organization〉は黙った。", WIKIDATA + "Q1065"),
    "organisation-and-longer-form": (
        "〈ロイター:Organization〉が伝えた。〈ロイター通信:Organization〉は続けた。",
        WIKIDATA + "Q130879",
    ),
    "ministry-of-a-mentioned-country": (
        "〈国防総省:Organization〉は〈アメリカ:Place〉にある。",
        WIKIDATA + "Q11209",
    ),
}


@pytest.mark.parametrize(("example", "expected"), MEANT.values(), ids=MEANT)
def test_what_the_text_supports_is_identified(gazetteer, example, expected):
    """Fame, the country in the text and the whole name say which one is meant."""
    assert iri(gazetteer, example) == expected


DOUBTFUL = {
    "town-anywhere": "〈サバンナ:Place〉で火事があった。",
    "town-that-is-a-word": "〈サバンナ:Place〉で火事があった。\n〈米:Place〉は黙った。",
    "state-and-stem": "〈ジョージア:Place〉で集会があった。〈ジョージア州:Place〉は黙った。",
    "state-of-a-city's-name": "〈ニューヨーク:Place〉で集会があった。〈ニューヨーク州:Place〉は黙った。",
    "invented-state": "〈クルスク:Place〉で集会があった。〈クルスク島:Place〉は〈ロシア:Place〉だ。",
    "two-alike": "〈バレンシア:Place〉で集会があった。",
    "namesake-abroad-less-known": "〈ロンドン:Place〉は〈カナダ:Place〉にある。",
    "invented-ministry": "〈ノルカ国防総省:Organization〉は黙った。〈国防総省:Organization〉は続けた。",
    "ministry-of-nobody": "〈国防総省:Organization〉は黙った。",
    "party-of-nobody": "〈民主党:Organization〉は黙った。",
    "city-and-region": "〈ガザ:Place〉で停戦が破れた。〈パレスチナ:Place〉は黙った。",
    "town-of-the-country-that-is-a-state-here": (
        "〈クタイシ:Place〉で集会があった。\n〈ジョージア:Place〉、〈ジョージア州:Place〉は黙った。"
    ),
    "author-in-latin-letters": "〈Santos:Place〉の論文による。",
    "brackets": "〈北部連合軍:Organization〉(〈NATO:Organization〉)は黙った。",
    "person": "〈ワシントン:Person〉は黙った。〈アメリカ:Place〉も黙った。",
    "invented": "〈ノルカ:Place〉は黙った。",
}


@pytest.mark.parametrize("example", DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_the_text_does_not_support_has_none(gazetteer, example):
    """No identifier and no coordinates, where another place or body of that name may be meant."""
    entity = first_thing(gazetteer, example)

    assert (entity.identifiers, entity.coordinates) == ((), None)


def test_the_class_stays_without_the_identifier(gazetteer):
    """A town that cannot be told from its namesakes is still a town; a state is no country."""
    assert first_thing(gazetteer, DOUBTFUL["two-alike"]).leaf == "City"
    assert first_thing(gazetteer, DOUBTFUL["state-and-stem"]).leaf == "Region"


def test_coordinates_come_with_the_identifier(gazetteer):
    """They are those of the same entry."""
    latitude, longitude = first_thing(gazetteer, MEANT["namesake-abroad"][0]).coordinates

    assert (round(latitude), round(longitude)) == (34, 36)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([("1", "City"), ("1", "City")], "1"),
        ([("1", "City"), ("", "")], "1"),
        ([("1", "City"), ("2", "City")], ""),
        ([("1", "City"), ("", "Region")], ""),
    ],
    ids=["agreed", "one-knows", "two-places", "two-classes"],
)
def test_documents_that_mean_different_places_leave_it_open(gazetteer, others, expected):
    """One name over several documents has an identifier only where none of them says otherwise."""
    facts = []
    for number, (identifier, leaf) in enumerate(others):
        found = (Identifier(GEONAMES + identifier, "GeoNames"),) if identifier else ()
        place = (1.0, 2.0) if identifier else None
        entity = Entity("e", Kind.PLACE, "ノルカ", leaf=leaf, identifiers=found, coordinates=place)
        facts.append(Facts(Document(f"{number:016x}", "。"), (), (entity,)))

    ((entity,), _) = merge_entities(facts, gazetteer)

    assert [i.iri.removeprefix(GEONAMES) for i in entity.identifiers] == ([expected] if expected else [])
    assert (entity.coordinates is None) == (not expected)


@pytest.mark.parametrize("kind", ["Person", "Place", "Organization", "Event"])
def test_the_users_own_entries_fit_always(tmp_path, kind):
    """Whoever brings a table knows what is meant, people included."""
    path = tmp_path / "mine.csv"
    path.write_text(f"surface,type,identifier\nノルカ,{kind},https://example.org/n\n", encoding="utf-8")

    assert iri(load_user(str(path)), f"〈ノルカ:{kind}〉は黙った。") == "https://example.org/n"
