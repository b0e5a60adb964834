"""Names of countries, places and organisations, and what the world calls them.

Takes a name as a text writes it; gives gazetteer entries, best first, with kind, identifiers and coordinates.
Does not look at context: choosing between entries of one name, or none, is for the caller.
"""

import csv
import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from importlib.resources import files
from types import MappingProxyType

from kg.gazetteer.keys import name_key, nfkc
from kg.gazetteer.user import UserRow, read_user_rows
from kg.records import Identifier, Kind

__all__ = ["Entry", "Gazetteer", "load", "load_user", "name_key", "nfkc"]

WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"
ISO_3166 = "https://www.iso.org/obp/ui/#iso:code:3166:"

#: which table wins when one name stands in several; a city with many inhabitants climbs
_RANKS = {"user": 0, "country": 1, "former country": 2, "organization": 3, "place": 4, "city": 5}
_BIG_CITY = 300_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the gazetteer."""

    name: str  #: as looked up, after NFKC
    canonical: str  #: everyday Japanese name
    kind: Kind
    leaf: str = ""  #: finer class: Country, Region, City, WaterBody, MediaOrganization, …
    identifiers: tuple[Identifier, ...] = ()
    country: str = ""  #: ISO 3166-1 alpha-2 of the country it is or lies in, "" when unknown
    population: int = 0
    coordinates: tuple[float, float] | None = None  #: latitude, longitude
    aliases: tuple[str, ...] = ()
    source: str = ""  #: "country", "former country", "city", "place", "organization", "user", "abbreviation"
    caution: str = ""  #: why the name alone proves little: "person", "common", "compound", "context" or ""


@dataclass(frozen=True, eq=False)  # each is a thing of its own, so that look-ups in it can be remembered
class Gazetteer:
    """Entries by name. Build one with `load` or `load_user`."""

    _fixed: Mapping[str, tuple[Entry, ...]]  #: name after NFKC -> entries of all tables but the cities'
    _cities: Mapping[str, tuple[str, ...]]  #: NFKC name -> lines of the table of cities
    _cautions: Mapping[str, str]

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Travel to another process as the packaged one by name, else with the user's entries."""
        if self is load():
            return load, ()
        return Gazetteer, (self._fixed, self._cities, self._cautions)

    @cached_property
    def own_names(self) -> str:
        """Return a digest of the user's own entries, "" without any."""
        own = sorted(repr(e) for entries in self._fixed.values() for e in entries if e.source == "user")
        return blake2b("\n".join(own).encode(), digest_size=8).hexdigest() if own else ""

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of exactly this name after NFKC, best first, () when unknown.

        The user's come first, then countries, big cities by population, organisations, regions, other cities.
        """
        key = nfkc(name)
        if key not in self._fixed and key not in self._cities:
            return ()  # most of what a text asks for
        return _looked_up(self, key)

    def _find(self, key: str) -> tuple[Entry, ...]:
        found = [*self._fixed.get(key, ()), *(_city(line, key) for line in self._cities.get(key, ()))]
        caution = self._cautions.get(key, "")
        named = (_named(entry, key, entry.caution or caution) for entry in found)
        return tuple(sorted(named, key=_rank))

    def lookup_similar(self, name: str) -> tuple[Entry, ...]:
        """Return the entries with the same `name_key` (カルヴェニア, カルベニア), exact ones first."""
        exact = self.lookup(name)
        others = (e for spelling in self._spellings.get(name_key(name), ()) for e in self.lookup(spelling))
        seen = {(entry.canonical, entry.source, entry.coordinates) for entry in exact}
        return exact + tuple(e for e in others if (e.canonical, e.source, e.coordinates) not in seen)

    def caution(self, name: str) -> str:
        """Return why ``name`` alone proves little: "person" (a name too), "common" (a word too), or ""."""
        return self._cautions.get(nfkc(name), "")

    def __contains__(self, name: str) -> bool:
        key = nfkc(name)
        return key in self._fixed or key in self._cities

    def names(self) -> Iterator[str]:
        """Yield every name, each once, in no particular order."""
        yield from self._fixed
        yield from (name for name in self._cities if name not in self._fixed)

    @cached_property
    def _spellings(self) -> Mapping[str, tuple[str, ...]]:
        spellings: dict[str, tuple[str, ...]] = {}
        for name in self.names():
            key = name_key(name)
            spellings[key] = (*spellings.get(key, ()), name)
        return spellings

    @cached_property
    def countries_by_abbreviation(self) -> Mapping[str, Entry]:
        """Return one-kanji abbreviation (米, 露, 英) -> country.

        ``Entry.caution`` says where it may be read: "" anywhere, "context" in a text about that country,
        "compound" only beside another abbreviation or before an office or an army (日米, 比軍).
        """
        by_iso = {e.country: e for entries in self._fixed.values() for e in entries if e.source == "country"}
        soviet = self._fixed["ソ連"][0]
        found: dict[str, Entry] = {}
        for row in _rows("abbreviations.csv"):
            entry = by_iso.get(row["iso"], soviet)
            found[row["kanji"]] = _named(entry, row["kanji"], "" if row["alone"] == "safe" else row["alone"])
        return MappingProxyType(found)

    @cached_property
    def countries_by_flag(self) -> Mapping[str, Entry]:
        """Return flag emoji -> country."""
        return MappingProxyType(
            {
                _flag(e.country): e
                for entries in self._fixed.values()
                for e in entries
                if e.source == "country"
            }
        )


@lru_cache(maxsize=65536)  # a text asks for the same names again and again
def _looked_up(gazetteer: Gazetteer, key: str) -> tuple[Entry, ...]:
    return gazetteer._find(key)


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """Return the gazetteer that comes with the package."""
    fixed: dict[str, tuple[Entry, ...]] = {}
    for entry in (*_countries(), *_former_countries(), *_organizations(), *_places()):
        _add(fixed, entry)
    cities: dict[str, tuple[str, ...]] = {}
    packed = (files(__package__) / "data" / "cities.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode().splitlines():
        for name in line.rsplit("\t", 1)[1].split("|"):
            cities[name] = (*cities.get(name, ()), line)
    text = (files(__package__) / "data" / "cautions.tsv").read_text(encoding="utf-8")
    cautions = dict(line.split("\t") for line in text.splitlines())
    return Gazetteer(fixed, cities, cautions)


def load_user(path: str, base: Gazetteer | None = None) -> Gazetteer:
    """Return ``base`` (by default the packaged gazetteer) with a user's CSV file before its own entries.

    The file has a header with the columns surface, canonical, type, identifier, aliases; only surface and
    type must be filled. Aliases are separated by ``|``; type is one of the four classes or ``Class/Leaf``
    (``Place/City``).

    Raises:
        UsageError: If the file cannot be read or a line is not usable; names the line.
    """
    base = base or load()
    fixed = dict(base._fixed)
    for row in read_user_rows(path):
        _add(fixed, _user_entry(row))
    return Gazetteer(fixed, base._cities, base._cautions)


def _user_entry(row: UserRow) -> Entry:
    identifiers = (Identifier(row.identifier, "user"),) if row.identifier else ()
    aliases = tuple(dict.fromkeys((row.surface, *row.aliases)))
    return Entry(
        row.canonical, row.canonical, row.kind, row.leaf, identifiers, aliases=aliases, source="user"
    )


def _add(fixed: dict[str, tuple[Entry, ...]], entry: Entry) -> None:
    for name in dict.fromkeys(map(nfkc, (entry.canonical, *entry.aliases))):
        fixed[name] = (*fixed.get(name, ()), entry)


def _rank(entry: Entry) -> tuple[float, int]:
    rank: float = _RANKS[entry.source]
    if entry.source == "city" and entry.population >= _BIG_CITY:
        rank = 2.5
    return rank, -entry.population


def _named(entry: Entry, name: str, caution: str) -> Entry:
    # dataclasses.replace is five times slower, and this runs for every name of every document
    return Entry(
        name,
        entry.canonical,
        entry.kind,
        entry.leaf,
        entry.identifiers,
        entry.country,
        entry.population,
        entry.coordinates,
        entry.aliases,
        entry.source,
        caution,
    )


def _flag(iso: str) -> str:
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in iso)


def _rows(table: str) -> Iterable[dict[str, str]]:
    text = (files(__package__) / "data" / table).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines())


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _wikidata(qid: str) -> tuple[Identifier, ...]:
    return (Identifier(WIKIDATA + qid, "Wikidata"),) if qid else ()


def _point(row: Mapping[str, str]) -> tuple[float, float] | None:
    return (float(row["lat"]), float(row["lon"])) if row["lat"] else None


def _countries() -> Iterator[Entry]:
    for row in _rows("countries.csv"):
        iso, geonames = row["iso"], row["geonames"]
        identifiers = _wikidata(row["qid"])
        if geonames:
            identifiers += (Identifier(f"{GEONAMES}{geonames}/", "GeoNames"),)
        if iso != "XK":  # assigned by its users, not by ISO
            identifiers += (Identifier(ISO_3166 + iso, "ISO 3166-1"),)
        population, aliases = int(row["population"] or 0), (*_names(row["aliases"]), _flag(iso))
        name = row["name"]
        yield Entry(
            name, name, Kind.PLACE, "Country", identifiers, iso, population, _point(row), aliases, "country"
        )


def _former_countries() -> Iterator[Entry]:
    for row in _rows("former_countries.csv"):
        name, aliases = row["name"], _names(row["aliases"])
        caution = "common" if len(name) == 1 else ""
        yield Entry(
            name,
            name,
            Kind.PLACE,
            "Country",
            _wikidata(row["qid"]),
            "",
            0,
            _point(row),
            aliases,
            "former country",
            caution,
        )


def _places() -> Iterator[Entry]:
    for row in _rows("places.csv"):
        name, aliases = row["name"], _names(row["aliases"])
        identifiers = _wikidata(row["qid"])
        yield Entry(
            name, name, Kind.PLACE, row["leaf"], identifiers, row["country"], 0, _point(row), aliases, "place"
        )


def _organizations() -> Iterator[Entry]:
    for row in _rows("organizations.csv"):
        name, aliases = row["name"], _names(row["aliases"])
        leaf = "" if row["leaf"] == "Organization" else row["leaf"]
        identifiers = _wikidata(row["qid"])
        yield Entry(name, name, Kind.ORGANIZATION, leaf, identifiers, "", 0, None, aliases, "organization")


def _city(line: str, name: str) -> Entry:
    geonames, country, population, latitude, longitude, names = line.split("\t")
    canonical, *aliases = names.split("|")
    return Entry(
        name,
        canonical,
        Kind.PLACE,
        "City",
        (Identifier(f"{GEONAMES}{geonames}/", "GeoNames"),),
        country,
        int(population),
        (float(latitude), float(longitude)),
        tuple(aliases),
        "city",
    )
