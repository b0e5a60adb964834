"""A name and its kind in; a key that other names of the same thing share, out: 露国防省, ロシア国防省.

Knows countries and well-known places by the gazetteer. Sees one name at a time, never the text.
"""

from collections.abc import Sequence
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.suffixes import HOUSE_SUFFIXES, ORG_SUFFIXES
from kg.gazetteer import Entry, Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind
from kg.resolve.cues import SHORT_ENDINGS, SHORT_WORDS

_SOFT_F = str.maketrans({"フ": "ヴ"})
#: Endings of one town's name in two Slavic languages, Russian → Ukrainian, as name keys have them: -ское and
#: -ське, -ово and -ове, -ная and -на, -овка and -івка. Neighbours at war call it each in their own.
_O_ROW, _E_ROW = "コゴソゾトドノホボモヨロ", "ケゲセゼテデネヘベメエレ"
_RUSSIAN_ENDINGS = {
    **{f"{o}エ": e for o, e in zip(_O_ROW, _E_ROW, strict=True)},
    "ボ": "ベ",
    "イノ": "イネ",
    "リノ": "リネ",
    **{f"{letter}ヤ": letter for letter in "ナカバ"},
    **{
        f"{letter}{middle}カ": f"{i}ウカ"
        for row in (
            [
                "コケキ",
                "ゴゲギ",
                "ソセシ",
                "ゾゼジ",
                "トテチ",
                "ドデジ",
                "ノネニ",
                "ホヘヒ",
                "ボベビ",
                "モメミ",
                "オエイ",
                "ロレリ",
            ]
        )
        for letter, i in zip(row, row[-1] * 3, strict=True)
        for middle in "フブウ"
    },
}
_IN_RUSSIAN = re.compile("(?:" + "|".join(sorted(_RUSSIAN_ENDINGS, key=len, reverse=True)) + ")$")
_ORG_ENDINGS = tuple(ORG_SUFFIXES)


@lru_cache(maxsize=65536)
def canonical(name: str, kind: Kind, gazetteer: Gazetteer) -> str:
    """Return a comparison key: countries and the country in front of an organisation by one name.

    露国防省 and ロシア国防省 have one key; so have 米国 and アメリカ.
    """
    country = gazetteer.countries_by_abbreviation.get(name)
    if country is not None and kind == Kind.PLACE:
        return name_key(country.canonical)
    entries = [e for e in gazetteer.lookup(name) if e.kind == kind]
    if not entries and kind == Kind.ORGANIZATION and "の" in name:  # 国連の安全保障理事会
        entries = [e for e in gazetteer.lookup(name.replace("の", "", 1)) if e.kind == kind]
    if kind == Kind.PLACE and not entries and len(name) > 4 and is_katakana(name):
        return _key_of_unknown_town(name)
    if entries and (kind == Kind.ORGANIZATION or entries[0].leaf == "Country" or _one_place(entries)):
        return name_key(entries[0].canonical)
    if kind == Kind.ORGANIZATION:
        name = _with_short_ending(name)
        for short, full in SHORT_WORDS.items():
            if short in name and full not in name:
                name = name.replace(short, full)
        if len(name) in {3, 4} and name[-1] in HOUSE_SUFFIXES:
            name = name[:-1] + "家"
        for n in range(min(8, len(name) - 1), 0, -1) if name.endswith(_ORG_ENDINGS) else ():
            head, tail = name[:n], name[n:].removeprefix("の")
            if not tail.endswith(_ORG_ENDINGS):
                continue
            place = gazetteer.countries_by_abbreviation.get(head) if n == 1 else None
            found = [e for e in gazetteer.lookup(head) if e.leaf == "Country"] if n > 1 else []
            place = place or (found[0] if found else None)
            if place is not None:
                return name_key(place.canonical + tail)
    return name_key(name)


def _key_of_unknown_town(name: str) -> str:
    """Return one key for リンドハーフェン and リンドハーヴェン, ノヴォゼレノエ and ノボゼレネ."""
    key = name_key(name.translate(_SOFT_F))
    ending = _IN_RUSSIAN.search(key)
    return key if ending is None else key[: ending.start()] + _RUSSIAN_ENDINGS[ending[0]]


def _with_short_ending(name: str) -> str:
    """Return 早瀬地裁 for 早瀬地方裁判所, 早瀬県警 for 早瀬県警察本部."""
    for full, short in SHORT_ENDINGS.items():
        if name.endswith(full) and len(name) > len(full) + 1:
            return name.removesuffix(full) + short
    return name


def _one_place(entries: Sequence[Entry]) -> bool:
    """Whether a name is one well-known city, island or region: its older or other name is the same."""
    first = entries[0]
    return first.source == "place" or (first.caution in {"", "person"} and first.population > 300_000)
