"""The name mentions of a document in; its places joined with their short names: オズレク州, オズレク.

What a state or a landform is called without its ending, and a site without its owner. Joins no other kind.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.suffixes import PLACE_SUFFIXES
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Mention
from kg.resolve.canonical import canonical
from kg.resolve.groups import Groups

_PLACE_SUFFIXES = sorted(PLACE_SUFFIXES, key=len, reverse=True)
_BY_LAST_LETTER = {
    letter: [suffix for suffix in _PLACE_SUFFIXES if suffix[-1] == letter]
    for letter in {suffix[-1] for suffix in _PLACE_SUFFIXES}
}
_STATES = (
    "自治共和国",
    "自治州",
    "人民共和国",
    "社会主義共和国",
    "民主共和国",
    "民主国",
    "連合王国",
    "大公国",
    "連邦共和国",
    "共和国",
    "首長国連邦",
    "首長国",
    "合衆国",
    "連邦",
    "王国",
    "帝国",
    "公国",
    "国",
)


#: A castle and a port are called by the bare name too: 波浦港, 波浦.
_NAMED_ALIKE = frozenset("城港")
#: Between 本島 and what the main island is called.
_MAIN, _IS_MAIN = "本島", re.compile(r"の|[（(]|である|、(?=[^、]{2,12}島(?:は|が|に))")


def join_places(
    groups: Groups, named: Sequence[Mention], nodes: Mapping[int, str], text: str, gazetteer: Gazetteer
) -> None:
    """Join each place with its name without a state, an owner or an ending."""
    places = [m for m in named if m.kind == Kind.PLACE]
    for main, island in pairwise(places):
        if (
            main.text == _MAIN
            and island.text.endswith("島")
            and _IS_MAIN.fullmatch(text, main.end, island.start)
        ):
            groups.join(nodes[main.start], nodes[island.start], f"{_MAIN} = {island.text}: main island")
    _join_parts_of_sites(groups, {m.text: m for m in places}, nodes)
    # ノヴォゼレノエ村 is ノボゼレネ, as its neighbours write it
    bare = {canonical(m.text, Kind.PLACE, gazetteer): m for m in places if is_katakana(m.text)}
    bare |= {name_key(m.text): m for m in places}
    for mention in places:
        stem = _before_state(mention.text, gazetteer)
        if stem and (other := bare.get(name_key(stem))) is not None:
            groups.join(nodes[mention.start], nodes[other.start], f"{stem} = {mention.text}: short name")
            continue
        tail = bare.get(name_key(_after_owner(mention.text, gazetteer) or mention.text.partition("・")[2]))
        if tail is not None and tail.text.endswith(tuple(_PLACE_SUFFIXES)):
            # プラサット・タマウ寺院, 陸上自衛隊岩鞍演習場: what stands before it is left out
            groups.join(nodes[mention.start], nodes[tail.start], f"{tail.text} = {mention.text}: short name")
            continue
        for suffix in _BY_LAST_LETTER.get(mention.text[-1], ()):
            stem = mention.text.removesuffix(suffix)
            if stem == mention.text or len(stem) < 2:
                continue
            other = bare.get(name_key(stem)) or (
                bare.get(canonical(stem, Kind.PLACE, gazetteer)) if is_katakana(stem) else None
            )
            castle = (
                suffix in _NAMED_ALIKE and not gazetteer.lookup(stem) and not _best_suffixed(stem, places)
            )
            if PLACE_SUFFIXES[suffix] == "Facility" and not castle:
                break
            if PLACE_SUFFIXES[suffix] == "" and gazetteer.lookup(stem):
                break  # 日本海 is no short name's sea
            if other is not None and (castle or _best_suffixed(stem, places) == mention.text):
                groups.join(
                    nodes[mention.start], nodes[other.start], f"{other.text} = {mention.text}: short name"
                )
            break


#: Of a port or a river, called so alone where it is the only one: 碇浜港第3埠頭, 第3埠頭.
_PART_OF_SITE = re.compile(
    r"第?[0-9０-９一二三四五]+(?:号)?(?:埠頭|ふ頭|岸壁|桟橋|工場|倉庫|発電所|坑|橋|水門|号機)|[東西南北]岸"
)


def _join_parts_of_sites(groups: Groups, places: Mapping[str, Mention], nodes: Mapping[int, str]) -> None:
    for short in (name for name in places if _PART_OF_SITE.fullmatch(name)):
        fuller = [name for name in places if name.endswith(short) and len(name) > len(short) + 1]
        if len(fuller) == 1:
            one, other = places[short], places[fuller[0]]
            groups.join(nodes[one.start], nodes[other.start], f"{short} = {other.text}: only one")


def _after_owner(name: str, gazetteer: Gazetteer) -> str:
    """Return what follows the organisation that *name* begins with, "" where it begins with none."""
    for n in range(len(name) - 2, 2, -1):
        if any(e.kind == Kind.ORGANIZATION for e in gazetteer.lookup(name[:n])):
            return name[n:].removeprefix("の")
    return ""


def _before_state(name: str, gazetteer: Gazetteer) -> str:
    """Return the short name of a state or province that no gazetteer has: 那波国, ロアレ諸島共和国."""
    state = next((s for s in _STATES if name.endswith(s) and len(name) > len(s) + 1), "")
    stem = name.removesuffix(state) if state else ""
    for islands in ("諸島", "群島", "列島"):
        stem = stem.removesuffix(islands) if len(stem) > len(islands) + 1 else stem
    return "" if gazetteer.lookup(name) or gazetteer.lookup(stem) else stem


def _best_suffixed(stem: str, places: Sequence[Mention]) -> str:
    """Return which of X州, X市… a bare X stands for: the one named most often, then the first."""
    counts = Counter(
        m.text
        for m in places
        if m.text.startswith(stem) and PLACE_SUFFIXES.get(m.text[len(stem) :], "Facility") != "Facility"
    )
    return counts.most_common(1)[0][0] if counts else ""
