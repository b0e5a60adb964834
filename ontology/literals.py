"""Text in, typed literals out: Japanese words, dates, durations.

Literals are plain values, so that a graph can be made and written without a graph library. What does not
have the form of its type stays a plain literal, which the shapes then report.
"""

import re
from datetime import date as calendar_date
from typing import NamedTuple

from ontology.namespaces import PREFIXES

_XSD = PREFIXES["xsd"]
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_DURATION = re.compile(r"-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_DATE_TYPES = {4: f"{_XSD}gYear", 7: f"{_XSD}gYearMonth", 10: f"{_XSD}date"}


class Text(NamedTuple):
    """A literal: its text and either its language or the IRI of its datatype; neither for a plain string."""

    value: str
    language: str = ""
    datatype: str = ""


def japanese(text: str) -> Text:
    """Return a name or sentence of a Japanese document."""
    return Text(text, "ja")


def words(text: str) -> Text:
    """Return a Japanese literal when there is a Japanese character in *text*, else a plain one.

    >>> words("核開発").language, words("GDP").language
    ('ja', '')
    """
    return Text(text, "ja") if _JAPANESE.search(text) else Text(text)


def iso_date(text: str) -> Text:
    """Return a day, month or year, typed by its length.

    >>> iso_date("2025-04").datatype.rpartition("#")[2], iso_date("2025-02-30").datatype
    ('gYearMonth', '')
    """
    try:
        calendar_date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return Text(text)
    return Text(text, datatype=_DATE_TYPES[len(text)] if _DATE.fullmatch(text) else "")


def duration(text: str) -> Text:
    """Return a length of time.

    >>> duration("PT3H").datatype.rpartition("#")[2], duration("3時間").datatype
    ('duration', '')
    """
    return Text(text, datatype=f"{_XSD}duration" if _DURATION.fullmatch(text) else "")


def decimal(number: float) -> Text:
    """Return *number* with two places, as ``xsd:decimal``.

    >>> decimal(0.9).value
    '0.90'
    """
    return Text(f"{number:.2f}", datatype=f"{_XSD}decimal")


def integer(number: int) -> Text:
    """Return a whole number, as ``xsd:integer``.

    >>> integer(12).value
    '12'
    """
    return Text(str(number), datatype=f"{_XSD}integer")


def boolean(value: bool) -> Text:
    """Return yes or no, as ``xsd:boolean``.

    >>> boolean(True).value
    'true'
    """
    return Text("true" if value else "false", datatype=f"{_XSD}boolean")
