"""The sentences of a document in; the sites that common nouns name in it out: 空港 of キニラの空港, 灯台.

Only where people meet (官邸で会い), and what the text comes back to and tells that somebody
takes or holds it.
"""

from collections.abc import Collection, Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.common_sites import HELD, MET_THERE, PART_BEFORE, SEATS, SITES, VENUES
from kg.patterns import Rare
from kg.records import Kind, Mention, Sentence

_SITE = Rare(
    rf"(?P<site>{'|'.join(sorted({*SITES, *SEATS, *VENUES}, key=len, reverse=True))})"
    r"(?=[はをもがのにでとへ、。」]|まで|から|だけ|だっ|です)"
)
_PART_BEFORE, _HELD, _MET_THERE = re.compile(PART_BEFORE), re.compile(HELD), re.compile(MET_THERE)
_HOUSES = frozenset({*SEATS, *VENUES})
_TIMES = 2


def common_sites(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the common nouns that name one site each in the document."""
    held = {
        match["site"]
        for sentence in sentences
        for match in _sites(sentence.text)
        if match["site"] in SITES and _HELD.match(sentence.text, match.end())
    }
    told = frozenset(s for s in held if sum(x.text.count(s) for x in sentences) >= _TIMES) | _houses(
        sentences
    )
    if not told:
        return told
    longer = re.compile(f"[一-鿿々ァ-ヺー](?:{'|'.join(sorted(told))})")
    named = {m.group()[1:] for sentence in sentences for m in longer.finditer(sentence.text)}
    return told - named  # カラシュ要塞, then 要塞


def _houses(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the seats of office and other houses where the text tells that people meet."""
    return frozenset(
        match["site"]
        for sentence in sentences
        for match in _sites(sentence.text)
        if match["site"] in _HOUSES and _MET_THERE.match(sentence.text, match.end())
    )


def mentions_of_sites(sentence: Sentence, sites: Collection[str]) -> Iterator[Mention]:
    """Yield the *sites* where *sentence* names them."""
    for match in _sites(sentence.text) if sites else ():
        if match["site"] in sites:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Mention(
                start,
                end,
                match["site"],
                Kind.PLACE,
                sentence.index,
                span=(start, end),
                rule="common site",
            )


def _sites(text: str) -> Iterator[re.Match[str]]:
    return (
        m for m in _SITE.finditer(text) if not _PART_BEFORE.search(text, max(0, m.start() - 5), m.start())
    )
