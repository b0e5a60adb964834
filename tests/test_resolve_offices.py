"""Offices and countries of the people of a document whose mentions are given."""

import pytest
from hand_built import mention_of, plain_analysis

from kg.records import Kind
from kg.resolve.names import resolve_names
from kg.resolve.offices import attach_offices


def people(gazetteer, text, *specs, date="2031-05-04"):
    """Return the entities by name; each spec is (surface, kind, title, affiliation)."""
    analysis = plain_analysis(text, date=date)
    mentions = sorted(
        (mention_of(analysis, s, k, title=t, affiliation=a, nth=n) for s, k, t, a, n in specs),
        key=lambda m: m.start,
    )
    named, entities = resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)
    found = attach_offices(analysis.document, analysis.sentences, named, entities, gazetteer)
    return {e.name: e for e in found.values()}


def test_an_office_has_its_organisation_and_date(gazetteer):
    """The title, what stands before the name, the text's date and the sentence make an office."""
    found = people(
        gazetteer,
        "ノルカ国防省のカデル報道官は黙った。",
        ("ノルカ国防省", Kind.ORGANIZATION, "", "", 0),
        ("カデル", Kind.PERSON, "報道官", "ノルカ国防省", 0),
    )
    [office] = found["カデル"].offices

    assert (office.title, office.organization) == ("報道官", found["ノルカ国防省"].entity_id)
    assert office.date == "2031-05-04"
    assert [(e.start, e.end) for e in office.evidence] == [(0, 18)]


@pytest.mark.parametrize("title", ["氏", "さん", "容疑者", ""])
def test_an_honorific_is_no_office(gazetteer, title):
    """氏 gives nobody an office."""
    found = people(gazetteer, f"カデル{title}は黙った。", ("カデル", Kind.PERSON, title, "", 0))

    assert found["カデル"].offices == ()


def test_an_honorific_after_an_office_is_cut(gazetteer):
    """大統領閣下 is the office of a president."""
    found = people(gazetteer, "カデル大統領閣下は黙った。", ("カデル", Kind.PERSON, "大統領閣下", "", 0))

    assert [o.title for o in found["カデル"].offices] == ["大統領"]


def test_an_office_told_twice_is_one_with_two_sentences(gazetteer):
    """The same office in two sentences is one office."""
    found = people(
        gazetteer,
        "カデル外相は黙った。\nカデル外相は怒った。",
        ("カデル", Kind.PERSON, "外相", "", 0),
        ("カデル", Kind.PERSON, "外相", "", 1),
    )
    [office] = found["カデル"].offices

    assert len(office.evidence) == 2


def test_an_office_told_again_without_its_country_is_the_same(gazetteer):
    """カデル外相 after ロシアのカデル外相 is no second office."""
    found = people(
        gazetteer,
        "ロシアのカデル外相は黙った。\nカデル外相は怒った。",
        ("ロシア", Kind.PLACE, "", "", 0),
        ("カデル", Kind.PERSON, "外相", "ロシア", 0),
        ("カデル", Kind.PERSON, "外相", "", 1),
    )

    assert len(found["カデル"].offices) == 1


def test_a_person_may_hold_several_offices(gazetteer):
    """Each title that the text gives is kept."""
    found = people(
        gazetteer,
        "カデル外相は黙った。\nカデル党首は怒った。",
        ("カデル", Kind.PERSON, "外相", "", 0),
        ("カデル", Kind.PERSON, "党首", "", 1),
    )

    assert sorted(o.title for o in found["カデル"].offices) == ["党首", "外相"]


def test_the_country_before_a_person_is_the_persons(gazetteer):
    """ロシアのカデル外相 belongs to Russia."""
    found = people(
        gazetteer,
        "ロシアのカデル外相は黙った。",
        ("ロシア", Kind.PLACE, "", "", 0),
        ("カデル", Kind.PERSON, "外相", "ロシア", 0),
    )

    assert found["カデル"].country == found["ロシア"].entity_id


def test_the_country_in_an_organisations_name_is_its_country(gazetteer):
    """ロシア外務省 belongs to Russia where the text names Russia, and so does its spokesman."""
    found = people(
        gazetteer,
        "ロシアは黙った。ロシア外務省のカデル報道官も黙った。",
        ("ロシア", Kind.PLACE, "", "", 0),
        ("ロシア外務省", Kind.ORGANIZATION, "", "", 0),
        ("カデル", Kind.PERSON, "報道官", "ロシア外務省", 0),
    )

    assert found["ロシア外務省"].country == found["カデル"].country == found["ロシア"].entity_id


def test_a_name_that_only_begins_like_a_country_has_none(gazetteer):
    """米政府 is of アメリカ; 日産, 朝日新聞 and 中国新聞 are of no country that their first letters name."""
    bodies = ("米政府", "日産", "朝日新聞", "中国新聞", "中国国際放送")
    lands = ("アメリカ", "日本", "北朝鮮", "中国")
    found = people(
        gazetteer,
        "と".join((*lands, *bodies)) + "。",
        *((name, Kind.PLACE, "", "", 0) for name in lands),
        *((name, Kind.ORGANIZATION, "", "", 0) for name in bodies),
    )

    assert {name: found[name].country for name in bodies} == {
        "米政府": found["アメリカ"].entity_id,
        "日産": "",
        "朝日新聞": "",
        "中国新聞": "",
        "中国国際放送": found["中国"].entity_id,
    }


def test_a_person_without_affiliation_has_no_country(gazetteer):
    """A country in the same sentence is not a person's country."""
    found = people(
        gazetteer,
        "ロシアをカデル外相が訪れた。",
        ("ロシア", Kind.PLACE, "", "", 0),
        ("カデル", Kind.PERSON, "外相", "", 0),
    )

    assert found["カデル"].country == ""


def test_a_country_named_only_inside_its_ministry_is_a_thing(gazetteer):
    """ポルトガル外務省 alone names ポルトガル too; 毎朝新聞 and a country that stands by itself add nothing."""
    text = "ポルトガル外務省は毎朝新聞に答えた。スペインとスペイン外務省は黙っていた。"
    found = people(
        gazetteer,
        text,
        ("ポルトガル外務省", Kind.ORGANIZATION, "", "", 0),
        ("毎朝新聞", Kind.ORGANIZATION, "", "", 0),
        ("スペイン", Kind.PLACE, "", "", 0),
        ("スペイン外務省", Kind.ORGANIZATION, "", "", 0),
    )

    places = sorted(name for name, e in found.items() if e.kind == Kind.PLACE)
    assert places == ["スペイン", "ポルトガル"]
    assert found["ポルトガル外務省"].country == found["ポルトガル"].entity_id
