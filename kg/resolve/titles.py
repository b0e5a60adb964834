"""Titles in; which offices (役職) they are and whether two can be one person's, out.

補佐官 and 大統領補佐官 can be one office, 大統領 and 副大統領 cannot. Sees titles alone, no names.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache

from kg.extract.cues.titles import HONORIFICS, OFFICE_PREFIXES, OFFICES
from kg.records import Mention
from kg.resolve.cues import (
    CALLINGS,
    FIELDS,
    HEADS,
    OF_OTHERS_THAN_HEADS,
    RANKS_OF_SOLDIERS,
    SOLDIERS_OFFICES,
    STATESMEN,
    TITLE_SYNONYMS,
)


@lru_cache(maxsize=16384)
def offices_of(title: str) -> frozenset[str]:
    """Return the offices in a title, without 元, 前, 同 and honorifics, each with its synonyms.

    >>> sorted(offices_of("前外相"))
    ['外務大臣', '外相']
    """
    bare = title
    changed = True
    while changed:
        changed = False
        for prefix in OFFICE_PREFIXES - {"副", "准"}:
            if bare.startswith(prefix) and len(bare) > len(prefix) + 1:
                bare, changed = bare[len(prefix) :], True
    for honorific in ("夫妻", "夫人", "氏", "さん", "閣下", "陛下", "殿下"):
        if bare.endswith(honorific) and bare[: -len(honorific)] in OFFICES:
            bare = "" if honorific == "夫人" else bare[: -len(honorific)]
    if not bare or bare in HONORIFICS:
        return frozenset()
    return frozenset({bare, *TITLE_SYNONYMS.get(bare, ())})


@lru_cache(maxsize=65536)
def same_office(a: str, b: str) -> bool:
    """Whether two titles can be one office: 補佐官 and 大統領補佐官; not 大統領 and 副大統領."""
    return any(_ends_alike(x, y) for x in offices_of(a) for y in offices_of(b))


def share_office(titles: Iterable[str], others: Collection[str]) -> bool:
    """Whether one of *titles* can be the same office as one of *others*."""
    return any(same_office(a, b) for a in titles for b in others)


def goes_with(a: str, b: str) -> bool:
    """Whether one is a soldier's rank and the other an office that one of that rank may have."""
    return any(x.endswith(RANKS_OF_SOLDIERS) and y.endswith(SOLDIERS_OFFICES) for x, y in ((a, b), (b, a)))


def _ends_alike(x: str, y: str) -> bool:
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    return len(short) >= 2 and long.endswith(short) and long[-len(short) - 1] not in "副准"


def field_of(title: str) -> str:
    """Return the walk of life of an office, "" where it may go with any other: 特使, 代表, 将軍."""
    offices = offices_of(title)
    for field, members in FIELDS.items():
        if offices & members or any(o.endswith(tuple(members)) for o in offices):
            return field
    return ""


@lru_cache(maxsize=16384)
def cannot_be_one(a: str, b: str) -> bool:
    """Whether nobody has both offices at a time: 首相 and 司令官, 議員 and 投手, 署長 and 校長."""
    callings = [CALLINGS.get(_among(x, CALLINGS), "") for x in (a, b)]
    if all(callings):
        return callings[0] != callings[1]
    return any(
        (CALLINGS.get(_among(one, CALLINGS)) and _among(other, STATESMEN))
        or (offices_of(one) & HEADS and _among(other, OF_OTHERS_THAN_HEADS))
        for one, other in ((a, b), (b, a))
    )


def _among(title: str, offices: Iterable[str]) -> str:
    """Return which of *offices* a title is or ends in, "" for none."""
    return next((o for o in offices if title.endswith(o)), "")


def is_former(mention: Mention) -> bool:
    """Whether the office is past: 元外相 may be anything now."""
    return mention.title.startswith(("元", "前", "旧"))
