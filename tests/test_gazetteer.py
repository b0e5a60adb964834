"""The packaged gazetteer, its keys, and the tables that users bring."""

import csv
import re
from importlib.resources import files

import pytest

from kg.errors import UsageError
from kg.gazetteer import Gazetteer, load, load_user, name_key
from kg.records import Kind


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("カルヴェニア", "カルベニア"),
        ("ウィットラム", "ウィトラム"),
        ("ノヴォゼレンカ", "ノボゼレンカ"),
        ("ドーベルグ", "ドベルグ"),
        ("アル・サリハ", "アルサリハ"),
        ("フィルデン", "フイルデン"),
        ("ｶﾙﾍﾞﾆｱ", "カルベニア"),
        ("Orven Post", "orven post"),
    ],
)
def test_spelling_variants_share_a_key(one: str, other: str) -> None:
    """Spelling variants of a katakana name have one key."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("ガルダン", "カルダン"), ("サリハ", "サリヤ"), ("東山", "西山")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    """Names that differ in more than spelling keep different keys."""
    assert name_key(one) != name_key(other)


def test_a_key_is_never_empty() -> None:
    """A name of separators only keeps itself as key."""
    assert name_key("ー") == "ー"


@pytest.mark.parametrize("name", ["アメリカ", "米国", "アメリカ合衆国", "🇺🇸"])
def test_a_country_is_found_by_each_of_its_names(gazetteer: Gazetteer, name: str) -> None:
    """Every everyday name of a country gives the same entry with its identifiers."""
    entry = gazetteer.lookup(name)[0]
    assert (entry.canonical, entry.kind, entry.leaf, entry.country) == (
        "アメリカ",
        Kind.PLACE,
        "Country",
        "US",
    )
    assert {i.source: i.iri for i in entry.identifiers} == {
        "Wikidata": "http://www.wikidata.org/entity/Q30",
        "GeoNames": "https://sws.geonames.org/6252001/",
        "ISO 3166-1": "https://www.iso.org/obp/ui/#iso:code:3166:US",
    }


@pytest.mark.parametrize(
    ("name", "geonames"),
    [
        ("モスクワ", 524901),
        ("キーウ", 703448),
        ("キエフ", 703448),
        ("台北", 1668341),
        ("平壌", 1871859),
        ("ドネツク", 709717),
    ],
)
def test_a_city_carries_its_geonames_id(gazetteer: Gazetteer, name: str, geonames: int) -> None:
    """Cities are found by old and new names and carry their GeoNames id."""
    entry = gazetteer.lookup(name)[0]
    assert entry.identifiers[0].iri == f"https://sws.geonames.org/{geonames}/"
    assert entry.coordinates is not None


def test_the_bigger_city_comes_first(gazetteer: Gazetteer) -> None:
    """Of cities with one name the one with more inhabitants comes first."""
    found = [e for e in gazetteer.lookup("ワシントン") if e.source == "city"]
    assert found[0].population > 600_000
    assert [e.population for e in found] == sorted((e.population for e in found), reverse=True)


def test_a_country_comes_before_a_city_of_its_name(gazetteer: Gazetteer) -> None:
    """バチカン is the country first and the city second."""
    assert [e.leaf for e in gazetteer.lookup("バチカン")][:2] == ["Country", "City"]


@pytest.mark.parametrize("name", ["", "ヌルガンパ", "露", "カルヴェニア"])
def test_unknown_names_and_bare_kanji_give_nothing(gazetteer: Gazetteer, name: str) -> None:
    """Unknown names give nothing, nor do one-kanji abbreviations, which have a table of their own."""
    assert gazetteer.lookup(name) == ()
    assert name not in gazetteer


def test_a_variant_spelling_finds_the_entry(gazetteer: Gazetteer) -> None:
    """A spelling that no table has finds the entry by its key."""
    assert gazetteer.lookup("ヴァティカン") == ()
    assert gazetteer.lookup_similar("ゼネーヴ") == ()
    assert gazetteer.lookup_similar("イスタンヴール")[0].canonical == "イスタンブール"


def test_abbreviations_say_how_safe_they_are(gazetteer: Gazetteer) -> None:
    """露 may be read alone, 中 only in compounds, 宇 in a text about the country."""
    table = gazetteer.countries_by_abbreviation
    assert {kanji: (table[kanji].country, table[kanji].caution) for kanji in "露中宇"} == {
        "露": ("RU", ""),
        "中": ("CN", "compound"),
        "宇": ("UA", "context"),
    }


def test_a_surname_that_is_a_city_carries_a_caution(gazetteer: Gazetteer) -> None:
    """A city whose name is also a person's says so; one whose name is not, does not."""
    assert gazetteer.lookup("松本")[0].caution == "person"
    assert gazetteer.lookup("札幌市")[0].caution == ""


@pytest.mark.parametrize(
    ("alias", "canonical", "leaf"),
    [
        ("NATO", "北大西洋条約機構", "InternationalOrganization"),
        ("ＮＡＴＯ", "北大西洋条約機構", "InternationalOrganization"),
        ("ツイッター", "X", "Platform"),
        ("新華社通信", "新華社", "MediaOrganization"),
    ],
)
def test_organizations_are_found_by_alias(
    gazetteer: Gazetteer, alias: str, canonical: str, leaf: str
) -> None:
    """Organisations are found by alias, in half and full width."""
    entry = gazetteer.lookup(alias)[0]
    assert (entry.canonical, entry.leaf, entry.kind) == (canonical, leaf, Kind.ORGANIZATION)


def test_flags_name_countries(gazetteer: Gazetteer) -> None:
    """Each country of the table has its flag."""
    assert gazetteer.countries_by_flag["🇷🇺"].canonical == "ロシア"
    assert len(gazetteer.countries_by_flag) == 227


@pytest.mark.parametrize(
    ("table", "rows"),
    [("countries.csv", 227), ("former_countries.csv", 39), ("places.csv", 1043), ("organizations.csv", 1176)],
)
def test_tables_are_well_formed(table: str, rows: int) -> None:
    """Each table has full rows, names once, and identifiers in the form of Wikidata's."""
    text = (files("kg.gazetteer") / "data" / table).read_text(encoding="utf-8")
    read = list(csv.DictReader(text.splitlines()))
    assert len(read) == rows
    assert all(None not in row and None not in row.values() for row in read)
    assert all(re.fullmatch(r"(Q[1-9]\d*)?", row["qid"]) for row in read)
    qids = [row["qid"] for row in read if row["qid"]]
    assert len(qids) == len(set(qids))
    for row in read:
        assert row["name"].strip() == row["name"] != ""
        assert row["name"] not in row["aliases"].split("|")


def test_a_user_adds_names(tmp_path) -> None:
    """A user's entries come before the packaged ones, under surface and alias."""
    path = tmp_path / "mine.csv"
    path.write_text(
        "surface,canonical,type,identifier,aliases\n"
        "オルヴェン,オルヴェン共和国,Place/Country,https://example.org/orven,オルベン|オ国\n"
        "モスクワ,,Organization,,\n",
        encoding="utf-8",
    )
    mine = load_user(str(path))
    entry = mine.lookup("オ国")[0]
    assert (entry.canonical, entry.leaf, entry.source) == ("オルヴェン共和国", "Country", "user")
    assert entry.identifiers[0].iri == "https://example.org/orven"
    assert [e.source for e in mine.lookup("モスクワ")][:2] == ["user", "city"]
    assert mine.lookup_similar("オルベン")[0].canonical == "オルヴェン共和国"
    assert load().lookup("オ国") == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("surface,kind\nオルヴェン,Place\n", r":1: columns are surface, kind"),
        ("surface,type\n,Place\n", r":2: no surface"),
        ("surface,type\nオルヴェン,Place\nドルム,City\n", r":3: unknown type 'City'"),
        ("surface,type\nオルヴェン,Place,Q1\n", r":2: wrong number of columns"),
        ("surface,type,identifier\nオルヴェン,Place,Q159\n", r":2: identifier 'Q159' is no IRI"),
        ("surface,type,identifier\nオルヴェン,Place,https://a b\n", r":2: identifier .* cannot have"),
        ("", r":1: columns are nothing"),
    ],
    ids=["header", "surface", "type", "columns", "identifier", "characters", "empty"],
)
def test_a_bad_line_is_named(tmp_path, text: str, complaint: str) -> None:
    """Each mistake in a user's table is refused with file and line."""
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=complaint):
        load_user(str(path))


def test_a_missing_file_is_refused(tmp_path) -> None:
    """A file that is not there is the user's mistake, said in one line."""
    with pytest.raises(UsageError, match="cannot be read"):
        load_user(str(tmp_path / "none.csv"))


def test_a_file_in_another_encoding_is_refused(tmp_path) -> None:
    """A table in Shift_JIS is refused with the remedy."""
    path = tmp_path / "mine.csv"
    path.write_bytes("surface,type\nオルヴェン,Place\n".encode("cp932"))
    with pytest.raises(UsageError, match="save it as UTF-8"):
        load_user(str(path))
