"""Text in, typed RDF literals out: Japanese words, dates, durations.

What does not have the form of its type stays a plain literal, which the shapes then report.
"""

import re
from datetime import date as calendar_date

from rdflib import XSD, Literal

_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_DURATION = re.compile(r"-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def japanese(text: str) -> Literal:
    """Return a name or sentence of a Japanese document."""
    return Literal(text, lang="ja")


def words(text: str) -> Literal:
    """Return a Japanese literal when there is a Japanese character in *text*, else a plain one.

    >>> words("核開発"), words("GDP")
    (rdflib.term.Literal('核開発', lang='ja'), rdflib.term.Literal('GDP'))
    """
    return japanese(text) if _JAPANESE.search(text) else Literal(text)


def iso_date(text: str) -> Literal:
    """Return a day, month or year, typed by its length.

    >>> iso_date("2025-04").datatype == XSD.gYearMonth, iso_date("2025-02-30").datatype
    (True, None)
    """
    try:
        calendar_date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return Literal(text)
    datatype = _DATE_TYPES[len(text)] if _DATE.fullmatch(text) else None
    return Literal(text, datatype=datatype, normalize=False)


def duration(text: str) -> Literal:
    """Return a length of time.

    >>> duration("PT3H").datatype == XSD.duration, duration("3時間").datatype
    (True, None)
    """
    return (
        Literal(text, datatype=XSD.duration, normalize=False) if _DURATION.fullmatch(text) else Literal(text)
    )


def decimal(number: float) -> Literal:
    """Return *number* with two places, as ``xsd:decimal``.

    >>> str(decimal(0.9))
    '0.90'
    """
    return Literal(f"{number:.2f}", datatype=XSD.decimal, normalize=False)
