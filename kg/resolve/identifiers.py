"""The names of one thing and what its document speaks of in; the gazetteer entry that fits it, or none, out.

A wrong identifier is worse than none: an entry that the text does not support keeps its class and loses its
identifiers and coordinates. Among homonymous cities inhabitants count, and the countries a text mentions.
"""

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kg.extract.cues.suffixes import ORG_SUFFIXES, PLACE_SUFFIXES
from kg.extract.cues.words import GENERIC_ORGANIZATIONS
from kg.gazetteer import Entry, Gazetteer
from kg.gazetteer.keys import nfkc
from kg.records import Kind, Mention

_METROPOLIS = 1_000_000  #: known everywhere by its name
_CITY = 300_000  #: known by its name where that is nothing else
_AT_HOME = 20  #: how much more a city counts in a text that mentions its country
_CLEARLY = 2  #: how much more than the next one must count

#: finer class by ending → classes of entries that a name so ending may be
_FITTING = {
    "Country": {"Country", "HistoricState"},
    "City": {"City", "Town", "Village", "District"},
    "Facility": {"Facility"},
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document speaks of."""

    names: frozenset[str] = frozenset()  #: as mentioned
    countries: frozenset[str] = frozenset()  #: ISO 3166-1 codes
    by_sentence: Mapping[int, frozenset[str]] = dataclasses.field(default_factory=dict)

    def near(self, sentences: Iterable[int]) -> frozenset[str]:
        """Return the countries that these sentences mention."""
        return frozenset[str]().union(*(self.by_sentence.get(s, ()) for s in sentences))


def setting_of(mentions: Iterable[Mention], gazetteer: Gazetteer) -> Setting:
    """Return which countries the named mentions of a document speak of, by name, region, city or body."""
    known: dict[tuple[str, Kind], str] = {}
    by_sentence: dict[int, set[str]] = {}
    mentions = list(mentions)
    names = frozenset(m.text for m in mentions)
    for mention in mentions:
        key = (mention.text, mention.kind)
        if key not in known:
            known[key] = _country(mention.text, mention.kind, names, gazetteer)
        if known[key]:
            by_sentence.setdefault(mention.sentence, set()).add(known[key])
    countries = frozenset[str]().union(*by_sentence.values())
    return Setting(names, countries, {s: frozenset(c) for s, c in by_sentence.items()})


def _country(name: str, kind: Kind, names: frozenset[str], gazetteer: Gazetteer) -> str:
    if kind == Kind.ORGANIZATION:
        for n in range(min(8, len(name) - 1), 0, -1):
            if n > 1 and (found := _country(name[:n], Kind.PLACE, frozenset(), gazetteer)):
                return found
        short = gazetteer.countries_by_abbreviation.get(name[:1])
        return short.country if short and name[1:].endswith(_ORG_ENDINGS) else ""
    if kind != Kind.PLACE:
        return ""
    if len(name) == 1:
        short = gazetteer.countries_by_abbreviation.get(name)
        return short.country if short else ""
    entries = [e for e in gazetteer.lookup(name) if e.kind == Kind.PLACE]
    if not entries or _is_short_for_region(name, names):
        return ""
    first = entries[0]
    alone = len(entries) == 1 and not first.caution and first.population >= _METROPOLIS
    sure = first.source != "city" or alone
    return first.country if sure else ""


def _is_short_for_region(name: str, names: frozenset[str]) -> bool:
    """Whether the text also says X州, for which X then stands: ジョージア is no country there."""
    return any(name + region in names for region in _REGIONS)


_ORG_ENDINGS = tuple(ORG_SUFFIXES)
_REGIONS = tuple(suffix for suffix, leaf in PLACE_SUFFIXES.items() if leaf == "Region")


def fitting_entry(
    surfaces: Collection[str],
    kind: Kind,
    gazetteer: Gazetteer,
    setting: Setting,
    sentences: Iterable[int] = (),
) -> Entry | None:
    """Return the entry of the thing with these names, without identifiers unless the text supports them.

    Args:
        surfaces: every name the document gives it.
        kind: what it was decided to be.
        gazetteer: the user's own entries fit always.
        setting: what else the document speaks of.
        sentences: those that name the thing.
    """
    near = setting.near(sentences)
    for surface in sorted(surfaces, key=lambda s: (-len(s), s)):
        entries = [e for e in gazetteer.lookup(surface) if e.kind == kind]
        if entries and entries[0].source == "user":
            return entries[0]
        if kind == Kind.PERSON:
            continue
        if len(surface) == 1 and (country := gazetteer.countries_by_abbreviation.get(surface)):
            return country
        entries = [e for e in entries if _shape_fits(e, surfaces)]
        if not entries:
            continue
        if kind == Kind.ORGANIZATION:
            return entries[0] if _is_meant(entries[0], surface, setting, gazetteer) else _bare(entries[0])
        if entries[0].source != "city":
            return entries[0]
        return _city(entries, surface, setting.countries, near) or _bare(entries[0])
    return None


def _bare(entry: Entry) -> Entry:
    return dataclasses.replace(entry, identifiers=(), coordinates=None)


def _shape_fits(entry: Entry, surfaces: Collection[str]) -> bool:
    """Whether the thing's longer names agree with the entry: X州 is no country X, 東海外務省 no 外務省."""
    known = {nfkc(name) for name in (entry.canonical, *entry.aliases)}
    for longer in (s for s in surfaces if len(s) > len(entry.name) and nfkc(s) not in known):
        if entry.kind == Kind.ORGANIZATION and not longer.startswith(entry.name):
            return False
        if entry.kind == Kind.PLACE and longer.startswith(entry.name):
            leaf = PLACE_SUFFIXES.get(longer[len(entry.name) :])
            if leaf is not None and entry.leaf not in _FITTING.get(leaf, {leaf}):
                return False
    return True


def _is_meant(entry: Entry, surface: str, setting: Setting, gazetteer: Gazetteer) -> bool:
    """Whether an organisation's name is its own, or the text says whose: 国防総省 beside アメリカ."""
    if not (surface in ORG_SUFFIXES or surface in GENERIC_ORGANIZATIONS):
        return True
    for name in (entry.canonical, *entry.aliases):
        owner = name.removesuffix(surface)
        if owner == name or not owner:
            continue
        country = _country(owner, Kind.PLACE, frozenset(), gazetteer)
        if owner in setting.names or (country and country in setting.countries):
            return True
    return False


def _city(
    entries: list[Entry], surface: str, countries: frozenset[str], near: frozenset[str]
) -> Entry | None:
    """Return the city that is meant; None where none is clearly so."""

    def counts(city: Entry) -> int:
        return (city.population or 1) * (_AT_HOME if city.country in countries else 1)

    cities = [e for e in entries if e.source == "city"]
    first, *rest = sorted(cities, key=lambda c: (-counts(c), c.identifiers[0].iri))
    if rest and counts(first) < _CLEARLY * counts(rest[0]):
        return None
    if len(cities) < len(entries) and first.population < _METROPOLIS:
        return None  # its region has the same name: ガザ, 新潟
    cautious = bool(first.caution) or surface.isascii()
    if first.population >= (_METROPOLIS if cautious else _CITY) or first.country in near:
        return first
    supported = first.country in countries and (not cautious or first.population >= _CITY)
    return first if supported else None
