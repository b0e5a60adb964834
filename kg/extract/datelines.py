"""The text of a sentence in; the places and agencies of the dateline (クレジット) that opens it, out.

【ソルナ(ヴェルマ)12日=ミラ通信】, ソルナ(28日、ミラ通信), 【ソルナ支局】: the form says what is a
name, whatever its characters are. Reads one line at a time and no sentence after its beginning.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.edges import Edges
from kg.extract.cues.datelines import AGENCY, ANY_AGENCY, COUNTRY, DATELINES, DAY, PLACE
from kg.extract.cues.scripts import is_katakana
from kg.records import Kind

_PARTS = {"PLACE": PLACE, "COUNTRY": COUNTRY, "DAY": DAY, "ANY": ANY_AGENCY, "AGENCY": AGENCY}


def _filled(form: str) -> str:
    for name, pattern in _PARTS.items():
        form = form.replace(f"<{name}>", pattern)
    return form


_FORMS = Edges((_filled(form), None) for form in DATELINES)
#: A dateline has one of these letters near its beginning.
_HEAD, _LETTERS = 36, "日=＝局】）)］"
_CLOSING = "】)）〕］]"
_KIND_OF_PART = (("place", Kind.PLACE), ("country", Kind.PLACE), ("agency", Kind.ORGANIZATION))


def names_of_dateline(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Yield the places in katakana and the agency that the dateline at the start of *text* names.

    A place in kanji is left to those who have a dictionary.
    """
    match = _dateline(text)
    if match is None:
        return
    for part, kind in _KIND_OF_PART:
        name = match.groupdict().get(part)
        if name and (kind is Kind.ORGANIZATION or is_katakana(name)):
            yield *match.span(part), kind


def bracketed_dateline(text: str) -> tuple[int, int]:
    """Return where the bracketed dateline stands that opens *text*, an empty span where none does."""
    match = _dateline(text)
    return match.span() if match is not None and text[match.end() - 1] in _CLOSING else (0, 0)


def _dateline(text: str) -> re.Match[str] | None:
    if not any(letter in text[:_HEAD] for letter in _LETTERS):
        return None
    at = len(text) - len(text.lstrip())
    return next((m for form, _ in _FORMS.at(text[at : at + 1]) if (m := form.match(text, at))), None)
