"""Bytes of a web page in, one ``Draft`` out: main text, title, date and canonical address.

Trafilatura tells the article from menus and advertisements. Comments under an article are left
out. Fetches nothing.
"""

from kg.errors import InputError
from kg.read.dates import field_date
from kg.read.drafts import Draft
from kg.read.encoding import decode
from kg.read.fragments import fragment_text

# htmldate otherwise takes today as the latest date, and the result would depend on the clock
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}


def parse_html(raw: bytes) -> Draft:
    """Return the draft of an HTML page.

    Raises:
        InputError: *raw* cannot be decoded, or the page has no main text.
    """
    import trafilatura

    page = decode(raw, html=True)
    found = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params=dict(_DATES),
    )
    fields = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    text = str(fields.get("text") or "") or fragment_text(_body(page))
    if not text.strip():
        raise InputError("has no main text")
    date = field_date(str(fields.get("date") or ""))
    return Draft(
        text,
        title=str(fields.get("title") or ""),
        date=date,
        date_from="field" if date else "",
        url=str(fields.get("url") or ""),
        source=str(fields.get("sitename") or fields.get("hostname") or ""),
    )


def _body(page: str) -> str:
    """Return the part of *page* from ``<body``, which short pages that trafilatura passes over need."""
    start = page.lower().find("<body")
    return page[max(start, 0) :]
