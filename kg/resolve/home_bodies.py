"""A bare name of a public body and its longer names in; whether it is the body of the papers' own land, out.

外務省は…。中国の外務省は…: Japanese papers call their own by its bare name. After 中国の外務省は…, or where
the text was telling of China, a bare one is that of the land told of. Joins nothing.
"""

from collections.abc import Mapping, Sequence

from kg.gazetteer import Gazetteer
from kg.records import Kind, Mention, Sentence
from kg.resolve.canonical import canonical
from kg.resolve.cues import BODIES_AT_HOME, HOME_LAND

_PROSE = ("。", "」", "）", ")")
_BACK = 2  #: sentences before a bare name that tell of a land


def told_before_foreign(
    body: str,
    longer: Sequence[Mention],
    named: Sequence[Mention],
    owners: Mapping[int, str],
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
) -> frozenset[int]:
    """Return where those of *longer* begin that are other lands', if the bare *body* stands before them.

    *owners*: what の gives a body to, by where the body's name begins. Headlines and other lines that are no
    sentences leave whose it is to the text below.
    """
    if body not in BODIES_AT_HOME:
        return frozenset()
    lands = {m.start: owners.get(m.start, m.text.removesuffix(body)) for m in longer if m.text.endswith(body)}
    foreign = {start for start, land in lands.items() if land not in HOME_LAND}
    keys = {canonical(lands[start], Kind.PLACE, gazetteer) for start in foreign}
    bare = (
        m
        for m in named
        if m.text == body and m.start not in owners and sentences[m.sentence].text.endswith(_PROSE)
    )
    first = next(bare, None)
    if first is None or first.start > min(foreign, default=0) or _land_told(first, named, gazetteer) in keys:
        return frozenset()
    return frozenset(foreign)


def _land_told(bare: Mention, named: Sequence[Mention], gazetteer: Gazetteer) -> str:
    """Return the key of the place that the text named last before *bare*, "" where that was long ago."""
    places = (m for m in reversed(named) if m.kind is Kind.PLACE and m.start < bare.start)
    last = next(places, None)
    if last is None or bare.sentence - last.sentence > _BACK:
        return ""
    return canonical(last.text, Kind.PLACE, gazetteer)
