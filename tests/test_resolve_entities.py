"""One entity for each thing over all documents, with ids that last."""

from dataclasses import replace
from itertools import permutations

import pytest

from kg.records import Document, Entity, Evidence, Facts, Identifier, Kind, Office
from kg.resolve.entities import merge_entities


def person(name, *aliases, surname="", offices=()):
    return Entity(
        f"Person:{name}",
        Kind.PERSON,
        name,
        aliases,
        surname=surname or name,
        offices=tuple(Office(o) for o in offices),
    )


def thing(kind, name, *aliases, leaf=""):
    return Entity(f"{kind}:{name}", kind, name, aliases, leaf=leaf)


def document(number, *entities, date=""):
    """Return the facts of a document; each entity has that document's first sentence as evidence."""
    doc_id = f"{number:016x}"
    evidence = (Evidence(doc_id, 0, 1),)
    placed = tuple(
        replace(
            e,
            offices=tuple(Office(o.title, o.organization, o.date, evidence) for o in e.offices),
            evidence=evidence,
        )
        for e in entities
    )
    return Facts(Document(doc_id, "。", date=date), evidence, placed)


def names(entities):
    return sorted(sorted({e.name, *e.aliases}) for e in entities)


SAEKI = person("佐伯正臣", "佐伯", surname="佐伯", offices=("幹事長",))
SISTER = person("佐伯由紀子", surname="佐伯", offices=("代表",))

ONE = {
    "same-person": (person("ドレク", offices=("大統領",)), person("ドレク", offices=("大統領",))),
    "full-and-bare": (SAEKI, person("佐伯", offices=("幹事長",))),
    "spelling": (person("ヴァシュク", offices=("外相",)), person("バシュク", offices=("外相",))),
    "given-name-spelt-otherwise": (
        person("ラグナ・モスタン", surname="モスタン", offices=("監督",)),
        person("ラグナル・モスタン", surname="モスタン", offices=("監督",)),
    ),
    "what-is-no-surname": (
        Entity("Person:白鵬", Kind.PERSON, "白鵬"),
        Entity("Person:白鵬", Kind.PERSON, "白鵬"),
    ),
    "country": (thing(Kind.PLACE, "ロシア", leaf="Country"), thing(Kind.PLACE, "露", leaf="Country")),
    "country-before-ministry": (
        thing(Kind.ORGANIZATION, "ロシア国防省"),
        thing(Kind.ORGANIZATION, "露国防省"),
    ),
    "alias": (thing(Kind.PLACE, "オズレク州", "オズレク"), thing(Kind.PLACE, "オズレク")),
    "abbreviation": (thing(Kind.ORGANIZATION, "自由ノルカ戦線", "FNF"), thing(Kind.ORGANIZATION, "FNF")),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_one_thing_in_two_documents_is_one(gazetteer, pair):
    """Two documents that name one thing give one entity, and both point at it."""
    entities, renamed = merge_entities([document(1, pair[0]), document(2, pair[1])], gazetteer)

    assert len(entities) == 1
    assert set(renamed.values()) == {entities[0].entity_id}
    assert len(renamed) == 2


def of(country, name, *aliases):
    """Return a body with its country, as two things of a document."""
    return (
        replace(thing(Kind.ORGANIZATION, name, *aliases), country=f"Place:{country}"),
        thing(Kind.PLACE, country, leaf="Country"),
    )


def organizations(*documents, gazetteer):
    entities, _ = merge_entities(documents, gazetteer)
    return sorted(e.name for e in entities if e.kind is Kind.ORGANIZATION)


POLICE = thing(Kind.ORGANIZATION, "県警")


def test_a_body_called_by_a_common_noun_is_not_that_of_another_text(gazetteer):
    """The prefectural police of two texts are two, unless both texts are about the same things."""
    both = (thing(Kind.PLACE, "早瀬市"), thing(Kind.PLACE, "霧瀬川"))

    assert organizations(document(1, POLICE), document(2, POLICE), gazetteer=gazetteer) == ["県警", "県警"]
    assert organizations(document(1, POLICE, *both), document(2, POLICE, *both), gazetteer=gazetteer) == [
        "県警"
    ]


def test_a_body_called_by_a_common_noun_is_what_its_text_calls_it_in_full(gazetteer):
    """県警 of a text that has 早瀬県警 is that one, and not 霧瀬県警."""
    found = organizations(
        document(1, thing(Kind.ORGANIZATION, "県警", "早瀬県警")),
        document(2, thing(Kind.ORGANIZATION, "早瀬県警")),
        document(3, thing(Kind.ORGANIZATION, "早瀬県警")),
        document(4, thing(Kind.ORGANIZATION, "県警", "霧瀬県警")),
        gazetteer=gazetteer,
    )

    assert found == ["早瀬県警", "県警"]


def test_a_ministry_is_that_of_the_land_its_text_tells(gazetteer):
    """外務省 of Iran is イラン外務省, and not the 外務省 of a text that tells no land."""
    found = organizations(
        document(1, *of("イラン", "外務省")),
        document(2, *of("イラン", "イラン外務省")),
        document(5, *of("イラン", "イラン外務省")),
        document(3, thing(Kind.ORGANIZATION, "外務省")),
        document(4, thing(Kind.ORGANIZATION, "外務省")),
        gazetteer=gazetteer,
    )

    assert found == ["イラン外務省", "外務省"]


def test_a_party_that_is_known_is_not_its_namesake(gazetteer):
    """民主党 with the identifier of the American party stays apart from one without."""
    american = replace(
        thing(Kind.ORGANIZATION, "民主党", leaf="Party"),
        identifiers=(Identifier("http://www.wikidata.org/entity/Q29552", "Wikidata"),),
    )
    other = thing(Kind.ORGANIZATION, "民主党", leaf="Party")

    found = organizations(document(1, american), document(2, other), document(3, other), gazetteer=gazetteer)

    assert found == ["民主党", "民主党"]


def test_one_text_does_not_give_away_a_name_that_many_texts_use(gazetteer):
    """A name that one text puts beside another's, in brackets perhaps, joins two things only if few use it."""
    odd = thing(Kind.ORGANIZATION, "霧瀬航空", "ソルナ電機")
    own = thing(Kind.ORGANIZATION, "ソルナ電機")

    assert organizations(document(1, odd), document(2, own), gazetteer=gazetteer) == ["ソルナ電機"]
    many = [document(n, own) for n in range(2, 14)]
    assert organizations(document(1, odd), *many, gazetteer=gazetteer) == ["ソルナ電機", "霧瀬航空"]


CLUB, TOWN = thing(Kind.ORGANIZATION, "水門を守る会"), thing(Kind.PLACE, "早瀬市")
NORKA = thing(Kind.PLACE, "ノルカ", leaf="Country")
MOSTAN = person("イリヤ・モスタン", surname="モスタン")
COMPANY = {
    "surname": (SAEKI, person("佐伯"), (CLUB, TOWN), 1),
    "surname-with-an-office-of-many": (
        person("佐伯正臣", surname="佐伯", offices=("会長",)),
        person("佐伯", offices=("会長",)),
        (CLUB, TOWN),
        1,
    ),
    "two-surnames": (person("佐伯"), person("佐伯"), (CLUB, TOWN), 1),
    "one-thing-in-common": (SAEKI, person("佐伯"), (TOWN,), 2),
    "a-country-in-common": (SAEKI, person("佐伯"), (NORKA, thing(Kind.PLACE, "日本", leaf="Country")), 2),
    "another-office-of-one": (
        person("佐伯正臣", surname="佐伯", offices=("官房長官",)),
        person("佐伯", offices=("外相",)),
        (CLUB, TOWN),
        2,
    ),
    "rare-surname": (MOSTAN, person("モスタン"), (TOWN,), 1),
    "rare-surname-and-a-country": (MOSTAN, person("モスタン"), (NORKA,), 1),
    "rare-surname-spelt-otherwise": (person("ヴァシュク"), person("バシュク"), (NORKA,), 1),
}


@pytest.mark.parametrize(("whole", "bare", "both", "people"), COMPANY.values(), ids=COMPANY)
def test_whom_a_bare_surname_means_tells_what_else_the_document_names(gazetteer, whole, bare, both, people):
    """A surname is one person's in documents about the same things; of a rare one less is asked."""
    entities, _ = merge_entities([document(1, whole, *both), document(2, bare, *both)], gazetteer)

    assert len([e for e in entities if e.kind is Kind.PERSON]) == people


def test_what_every_document_names_tells_nothing(gazetteer):
    """A paper and a capital that all documents name make no strangers one."""
    great = (thing(Kind.ORGANIZATION, "汎洋新聞"), thing(Kind.PLACE, "東都"))
    others = [document(n, *great) for n in range(3, 40)]

    entities, _ = merge_entities(
        [document(1, SAEKI, *great), document(2, person("佐伯"), *great), *others], gazetteer
    )

    assert len([e for e in entities if e.kind is Kind.PERSON]) == 2


TWO = {
    "other-given-name": (SAEKI, SISTER),
    "other-given-name-same-office": (
        person("佐伯正臣", surname="佐伯", offices=("会長",)),
        person("佐伯由紀", surname="佐伯", offices=("会長",)),
    ),
    "other-foreign-given-name-same-office": (
        person("ジョン・モスタン", surname="モスタン", offices=("監督",)),
        person("ジョルジュ・モスタン", surname="モスタン", offices=("監督",)),
    ),
    "surname-alone": (SAEKI, person("佐伯")),
    "office-of-many": (
        person("佐伯正臣", surname="佐伯", offices=("社長",)),
        person("佐伯", offices=("社長",)),
    ),
    "foreign-surnames-alike-office-of-many": (
        person("ロドリゲス", offices=("投手",)),
        person("ロドリゲル", offices=("投手",)),
    ),
    "other-kind": (person("モスタン"), thing(Kind.PLACE, "モスタン")),
    "other-office": (SAEKI, person("佐伯", offices=("知事",))),
    "two-ministries": (
        thing(Kind.ORGANIZATION, "ロシア外務省", "外務省"),
        thing(Kind.ORGANIZATION, "カルヴェニア外務省", "外務省"),
    ),
    "bare-with-other-offices": (person("林", offices=("経済相",)), person("林", offices=("教授",))),
    "shared-alias": (
        thing(Kind.ORGANIZATION, "オルデン通信", "オルデン"),
        thing(Kind.ORGANIZATION, "オルデン社", "オルデン"),
    ),
    "dotted-surname": (
        person("イリヤ・モスタン", surname="モスタン"),
        person("オルデン・モスタン", surname="モスタン"),
    ),
}


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_two_things_in_two_documents_stay_two(gazetteer, pair):
    """Namesakes are never put together for their name alone."""
    entities, renamed = merge_entities([document(1, pair[0]), document(2, pair[1])], gazetteer)

    assert len(entities) == 2
    assert len(set(renamed.values())) == 2


def test_a_bare_surname_with_two_bearers_is_kept_by_itself(gazetteer):
    """Who cannot be told is nobody's alias, and is linked to everybody who it may be."""
    entities, _ = merge_entities(
        [document(1, SAEKI), document(2, SISTER), document(3, person("佐伯"))], gazetteer
    )
    [bare] = [e for e in entities if e.name == "佐伯"]
    full = sorted(e.entity_id for e in entities if e.name != "佐伯")

    assert len(entities) == 3
    assert list(bare.possibly_same) == full


def test_two_people_of_one_document_are_never_merged(gazetteer):
    """A document that tells two bearers of a surname apart is believed."""
    apart = document(
        1,
        Entity("Person:林", Kind.PERSON, "林", surname="林", offices=(Office("経済相"),)),
        Entity("Person:林+", Kind.PERSON, "林", surname="林", offices=(Office("教授"),)),
    )

    entities, renamed = merge_entities([apart], gazetteer)

    assert len(set(renamed.values())) == len(entities) == 2


WORLD = [
    document(
        1, SAEKI, thing(Kind.PLACE, "ロシア", leaf="Country"), thing(Kind.PLACE, "オズレク州", "オズレク")
    ),
    document(2, person("佐伯", offices=("幹事長",)), thing(Kind.PLACE, "露", leaf="Country")),
    document(3, person("モスタン", offices=("特使",)), thing(Kind.PLACE, "オズレク")),
    document(4, person("イリヤ・モスタン", "モスタン", surname="モスタン", offices=("特使",))),
]


def test_the_order_of_documents_changes_nothing(gazetteer):
    """Documents in any order give the same entities with the same ids."""
    outcomes = {merge_entities(list(order), gazetteer)[0] for order in permutations(WORLD)}

    assert len(outcomes) == 1


@pytest.mark.parametrize("added", range(4))
def test_ids_stay_when_a_document_is_added(gazetteer, added):
    """What a document's names are called does not depend on the documents beside it."""
    fewer = [d for i, d in enumerate(WORLD) if i != added]
    _, before = merge_entities(fewer, gazetteer)
    _, after = merge_entities(WORLD, gazetteer)

    assert {key: after[key] for key in before} == before


AMBIGUOUS = [
    document(1, thing(Kind.ORGANIZATION, "オルデン社", "オルデン")),
    document(2, thing(Kind.ORGANIZATION, "オルデン通信", "オルデン")),
    document(3, person("佐伯", offices=("知事",)), thing(Kind.PLACE, "オズレク市")),
    document(4, SAEKI, thing(Kind.PLACE, "オズレク州", "オズレク")),
]


def test_the_order_of_ambiguous_documents_changes_nothing(gazetteer):
    """Ids do not depend on the order of documents, also where names are shared."""
    outcomes = {merge_entities(list(order), gazetteer)[0] for order in permutations(AMBIGUOUS)}

    assert len(outcomes) == 1


def test_ids_stay_when_a_place_of_the_same_stem_is_added(gazetteer):
    """オズレク市 in a later document leaves the id of オズレク州 alone."""
    province = document(1, thing(Kind.PLACE, "オズレク州"))
    _, before = merge_entities([province], gazetteer)
    _, after = merge_entities([province, document(2, thing(Kind.PLACE, "オズレク市"))], gazetteer)

    assert {key: after[key] for key in before} == before


def test_two_things_of_one_document_stay_two(gazetteer):
    """A document that tells a province from a city of its name is believed."""
    both = document(
        1, thing(Kind.PLACE, "オズレク州", "オズレク"), thing(Kind.PLACE, "オズレク市", "オズレク")
    )

    assert len(merge_entities([both], gazetteer)[0]) == 2


def test_ids_stay_when_a_namesake_is_added(gazetteer):
    """A second 佐伯 in a newer document leaves the first one's id alone, whatever the documents' own ids."""
    first = document(9, SAEKI, date="2031-05-12")
    _, before = merge_entities([first], gazetteer)
    for newer in (document(2, SISTER, date="2031-05-13"), document(2, SISTER)):
        _, after = merge_entities([newer, first], gazetteer)

        assert {key: after[key] for key in before} == before
        assert len(set(after.values())) == 2


def test_aliases_offices_and_evidence_come_together(gazetteer):
    """The entity over all documents has every form, every office and every sentence, each once."""
    entities, _ = merge_entities(
        [document(1, SAEKI), document(2, person("佐伯", offices=("幹事長",)))], gazetteer
    )
    [saeki] = entities

    assert (saeki.name, saeki.aliases) == ("佐伯正臣", ("佐伯",))
    assert [o.title for o in saeki.offices] == ["幹事長"]
    assert [e.doc_id for e in saeki.evidence] == [f"{n:016x}" for n in (1, 2)]


def test_nothing_gives_nothing(gazetteer):
    """No documents, no entities."""
    assert merge_entities([], gazetteer) == ((), {})


@pytest.mark.parametrize("older", ["2031-05-11", "2031-05-13", ""], ids=["older", "newer", "undated"])
@pytest.mark.parametrize(
    ("first", "namesake"),
    [(SAEKI, SISTER), (thing(Kind.PLACE, "オズレク州"), thing(Kind.PLACE, "オズレク市"))],
    ids=["person", "place"],
)
def test_kept_ids_stay_whatever_is_added(gazetteer, first, namesake, older):
    """With the ids from before, also an older document with a namesake takes no id away."""
    known = document(9, first, date="2031-05-12")
    _, before = merge_entities([known], gazetteer)

    _, after = merge_entities([document(2, namesake, date=older), known], gazetteer, before)

    assert {key: after[key] for key in before} == before
    assert len(set(after.values())) == 2


def test_an_id_from_before_is_never_anothers(gazetteer):
    """Whose documents are gone keeps the id; a namesake who comes later gets another."""
    _, before = merge_entities([document(1, SAEKI)], gazetteer)

    _, after = merge_entities([document(2, SISTER)], gazetteer, before)

    assert not set(before.values()) & set(after.values())


def test_two_things_that_become_one_keep_the_id_of_most_documents(gazetteer):
    """Where a bare surname turns out to be the one of two documents, those keep their id."""
    one, two, three = document(1, SAEKI), document(2, SAEKI), document(3, person("佐伯", offices=("幹事長",)))
    ids = {(f.document.doc_id, f.entities[0].entity_id): f"id{n}" for n, f in enumerate((one, two, three))}
    ids[two.document.doc_id, "Person:佐伯正臣"] = "id0"

    entities, _ = merge_entities([one, two, three], gazetteer, ids)

    assert [e.entity_id for e in entities] == ["id0"]
