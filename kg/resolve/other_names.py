"""The place mentions of a document in; those joined that it says two lands call by two names, 呼称.

サンホセ礁(中国名・月牙礁), カシャムでの呼び名はネム諸島だ, 瀚海国はこの島々を南珠群島と呼ぶ: one place, on
which two claims would otherwise pass each other by. Joins places only, and no spellings of one name.
"""

from collections.abc import Mapping, Sequence

from kg import expressions as re
from kg.gazetteer import Gazetteer
from kg.records import Kind, Mention, Sentence
from kg.resolve.cues import CALLED_BY_OTHERS, CALLED_SO, NAME_OF_OTHERS
from kg.resolve.groups import Groups

_IN_BRACKETS = re.compile(NAME_OF_OTHERS)
_CALLED_SO, _CALLED_BY = re.compile(CALLED_SO), re.compile(CALLED_BY_OTHERS)
#: Ends of names of which one land says the one and another the other: a reef is no island to both.
_SAME_SORT = ("島諸島群島列島半島礁岩洲", "村集落町市里郷", "山岳峰岳高地丘", "川河江", "海湾峡")
_WIDE = frozenset({"Country", "Region", "Continent"})


def join_names_of_others(
    groups: Groups,
    named: Sequence[Mention],
    nodes: Mapping[int, str],
    sentences: Sequence[Sentence],
    text: str,
    gazetteer: Gazetteer,
) -> None:
    """Join each place with what the document says that another land or tongue calls it."""
    places = [m for m in named if m.kind is Kind.PLACE]
    for i, other in enumerate(places):
        first = _named_before(places, i, text)
        if first is None and (reach := _called_in(other, sentences, text)):
            first = _spoken_of(other, places[:i], reach, gazetteer)
        if first is not None and not _are_lands(first, other, gazetteer):
            groups.join(
                nodes[first.start], nodes[other.start], f"{first.text} = {other.text}: another's name for it"
            )


def _named_before(places: Sequence[Mention], i: int, text: str) -> Mention | None:
    """Return the place behind which the *i*-th stands in brackets as another's name for it."""
    other = places[i]
    for j in range(i - 1, -1, -1):
        first = places[j]
        if other.start - first.end > _LONGEST_GAP:
            return None  # a book names a thousand places: only the nearest can be meant
        if _gap(first, other, text):
            return first
    return None


def _gap(first: Mention, other: Mention, text: str) -> re.Match[str] | None:
    """Return the bracket between two names that says whose name the second is: (中国名・, (ロシア語で."""
    if not 0 < other.start - first.end <= _LONGEST_GAP:
        return None
    return _IN_BRACKETS.fullmatch(text, first.end, other.start)


#: Sentences back in which this island (この島) may have been named.
_POINTED = 5
_LONGEST_GAP = 20  #: characters between a name and the other in brackets behind it


def _called_in(other: Mention, sentences: Sequence[Sentence], text: str) -> int:
    """Return how many sentences back the place may be named that somebody calls by *other*, else 0."""
    sentence = sentences[other.sentence]
    start = max(sentence.start, max(text.rfind(mark, sentence.start, other.start) for mark in "。、") + 1)
    before = _CALLED_BY.fullmatch(text, start, other.start)
    if before is None or not (before["name"] or _CALLED_SO.match(text, other.end, sentence.end)):
        return 0
    return _POINTED if before["pointed"] else 1


def _spoken_of(other: Mention, before: Sequence[Mention], reach: int, gazetteer: Gazetteer) -> Mention | None:
    """Return the one place of *other*'s sort that this sentence or *reach* before it name."""
    near = [
        m
        for m in before
        if other.sentence - m.sentence <= reach
        and m.text != other.text
        and _of_one_sort(m.text, other.text)
        and not any(e.leaf in _WIDE for e in gazetteer.lookup(m.text))
    ]
    return near[-1] if len({m.text for m in near}) == 1 else None


def _of_one_sort(one: str, other: str) -> bool:
    return any(one[-1] in ends and other[-1] in ends for ends in _SAME_SORT)


def _are_lands(first: Mention, other: Mention, gazetteer: Gazetteer) -> bool:
    """Whether both are known, and not as one: a land in brackets tells where something lies."""
    known = [{e.canonical for e in gazetteer.lookup(m.text) if e.kind is Kind.PLACE} for m in (first, other)]
    return all(known) and not known[0] & known[1]
