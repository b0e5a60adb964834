"""Which body of several that are called alike is meant: the mentions are given, no model is needed."""

import pytest
from test_resolve_names import resolved

from kg.records import Kind

#: A text, and a letter for each body that it names, in order: the same letter for the same body.
BODIES = {
    "of-two-lands": ("〈ノルカ:P〉の〈統計局:O〉は認めた。〈オルト:P〉の〈統計局:O〉は否定した。", "AB"),
    "of-two-towns": ("〈葉多津市:P〉の〈水道局:O〉は認めた。〈湊市:P〉の〈水道局:O〉は否定した。", "AB"),
    "of-two-firms": (
        "〈ソルナ海運:O〉の〈労組:O〉は認めた。〈タルダ精機:O〉の〈労組:O〉は否定した。",
        "ABCD",
    ),
    "of-two-parties": ("〈民政党:O〉の〈青年局:O〉は認めた。〈共生党:O〉の〈青年局:O〉は否定した。", "ABCD"),
    "of-two-armies": (
        "〈ノルカ軍:O〉の〈参謀本部:O〉は認めた。〈オルト軍:O〉の〈参謀本部:O〉は否定した。",
        "ABCD",
    ),
    "one-by-its-whole-name": ("〈ノルカ統計局:O〉は認めた。〈オルト:P〉の〈統計局:O〉は否定した。", "AB"),
    "bare-after-two": (
        "〈葉多津市:P〉の〈水道局:O〉は認めた。〈湊市:P〉の〈水道局:O〉は否定した。〈水道局:O〉は謝った。",
        "ABB",
    ),
    "one-owner": ("〈湊市:P〉の〈水道局:O〉は認めた。〈水道局:O〉は謝った。", "AA"),
    "one-owner-by-two-names": (
        "〈湊市:P〉の〈水道局:O〉は認めた。〈湊市水道局:O〉は謝った。〈霧瀬市:P〉の〈水道局:O〉は黙った。",
        "AAB",
    ),
    "one-land-by-two-names": (
        "〈米国:P〉の〈国務省:O〉は認めた。〈米政府:O〉の〈国務省:O〉は謝った。",
        "ABA",
    ),
    "federation": ("〈アルダ連邦:P〉の〈内務省:O〉は認めた。〈アルダ内務省:O〉は謝った。", "AA"),
    "of-an-unknown-land": ("〈ノルカ:P〉の〈気象庁:O〉は認めた。オルトの〈気象庁:O〉は否定した。", "AB"),
    "of-no-land": ("〈ノルカ:P〉の〈内務省:O〉は認めた。メーカーの〈内務省:O〉は否定した。", "AA"),
    "land-pointed-at": (
        "〈ロシア:P〉の〈国防省:O〉は認めた。〈ウクライナ:P〉は怒った。同国の〈国防省:O〉は否定した。",
        "AB",
    ),
    "at-home-and-abroad": ("〈外務省:O〉は抗議した。〈中国:P〉の〈外務省:O〉は否定した。", "AB"),
    "at-home-and-abroad-in-one-word": ("〈気象庁:O〉は認めた。〈韓国気象庁:O〉は否定した。", "AB"),
    "abroad-and-then-bare": ("〈中国:P〉の〈外務省:O〉は否定した。〈外務省:O〉は黙った。", "AA"),
    "told-of-a-land": ("〈イラン:P〉は拒んだ。〈外務省:O〉は抗議した。〈イラン外務省:O〉は黙った。", "AA"),
    "abroad-then-at-home": (
        "〈韓国:P〉の〈気象庁:O〉は認めた。〈日本:P〉の〈気象庁:O〉は否定した。〈気象庁:O〉は黙った。",
        "ABB",
    ),
    "where-it-is": ("〈東京:P〉の〈警視庁:O〉は認めた。〈警視庁:O〉は黙った。", "AA"),
    "town-by-what-is-told": (
        "〈ノルカ国防省:O〉は認めた。〈キルナス:P〉の〈国防省:O〉は黙った。〈キルナス:P〉市内は静かだ。",
        "AA",
    ),
    "ministry-of-a-capital": ("〈ロシア外務省:O〉は認めた。〈モスクワ:P〉の〈外務省:O〉は黙った。", "AA"),
    "firm-in-two-places": (
        "〈湊市:P〉の〈ソルナ海運:O〉は認めた。〈霧瀬県:P〉の〈ソルナ海運:O〉は黙った。",
        "AA",
    ),
}


def letters(gazetteer, example):
    """Return a letter for each organisation that the mentions of the example point at, in text order."""
    marked = example.replace(":P〉", ":Place〉").replace(":O〉", ":Organization〉")
    mentions, _ = resolved(gazetteer, marked)
    seen = [m.entities[0] for m in mentions if m.kind is Kind.ORGANIZATION]
    return "".join("ABCDEFG"[list(dict.fromkeys(seen)).index(e)] for e in seen)


@pytest.mark.parametrize(("example", "expected"), BODIES.values(), ids=BODIES)
def test_bodies_of_one_name_are_as_many_as_their_owners(gazetteer, example, expected):
    """Whom の or the word before gives it to says whose body it is."""
    assert letters(gazetteer, example) == expected


def test_a_foreign_body_has_not_what_the_world_knows_of_ours(gazetteer):
    """気象庁 of another land bears its land's name and none of the identifiers of the Japanese one."""
    _, entities = resolved(gazetteer, "〈ノルカ:Place〉の〈気象庁:Organization〉は認めた。")
    body = next(e for e in entities.values() if e.kind is Kind.ORGANIZATION)

    assert (body.name, body.identifiers) == ("ノルカ気象庁", ())
