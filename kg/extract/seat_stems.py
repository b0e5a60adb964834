"""The mentions of each sentence in; the same with stems of castles and counties as places, out.

A text goes on to call 葛巻城 or 牛首郷 just 葛巻, 牛首, and 汐見 also 汐見湊: a recogniser hears surnames. A
house whose seat bears its name (鷹尾城 of 鷹尾頼種) keeps it.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.seat_stems import HEARD, HONOURS, SEATS
from kg.records import Form, Kind, Mention, Sentence

Found = Sequence[tuple[Sentence, list[Mention]]]
_SHORTEST = 2  #: characters of a stem


def with_seat_stems(found: Found) -> Found:
    """Return the sentences with such mentions as places, all others as they were."""
    named = [m for _, ms in found for m in ms if m.form is Form.NAME]
    places = {m.text for m in named if m.kind is Kind.PLACE}
    suspects = {m.text for m in named if m.kind is Kind.PERSON and m.rule in HEARD and is_kanji(m.text)}
    stems = {t for t in suspects if _is_stem(t, places) and not _is_somebody(t, found, named)}
    if not stems:
        return found
    return [(s, [_place(m) if m.text in stems and _heard(m) else m for m in ms]) for s, ms in found]


def _is_stem(text: str, places: set[str]) -> bool:
    """Whether *text* is a place of the text without its ending, or with one of its own: 葛巻, 汐見湊."""
    if len(text) < _SHORTEST:
        return False
    whole = any(text + end in places for end in SEATS)
    return whole or any(text.endswith(end) and text[: -len(end)] in places for end in SEATS)


def _is_somebody(text: str, found: Found, named: Sequence[Mention]) -> bool:
    """Whether the text names a house or people by *text*, or speaks of it with respect."""
    house = any(
        m.kind is not Kind.PLACE and len(m.text) > len(text) and m.text.startswith(text) for m in named
    )
    body = any(m.kind is Kind.ORGANIZATION and m.text == text for m in named)
    titled = any(m.text == text and m.title for m in named)
    honoured = any(text + end in s.text for s, _ in found if text in s.text for end in HONOURS)
    return house or body or titled or honoured


def _heard(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON and mention.rule in HEARD


def _place(mention: Mention) -> Mention:
    return replace(mention, kind=Kind.PLACE, surname="", rule="seat")
