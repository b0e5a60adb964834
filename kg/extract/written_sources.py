"""A sentence's text in; the chronicles, records and books whose word it tells (史料, 典拠), out.

『稲津覚書』には…とある, ベルク写本は…と伝える: what they say has a speaker like any claim. A book that is
only spoken of is nobody's source.
"""

import re
from collections.abc import Iterator

from kg.extract.cues.works import BARE, RECORD, RECORDS, TELLS, TITLE
from kg.patterns import Rare

_TITLE = Rare(rf"{TITLE}(?={TELLS})")
_RECORD = Rare(rf"{RECORD}(?={TELLS})")
_ENDS = re.compile(f"(?:{RECORDS})$")


def written_sources(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in *text* the names of such sources stand, without brackets."""
    for match in _TITLE.finditer(text):
        yield match.span("title")
    for match in _RECORD.finditer(text):
        if match["name"] not in BARE:
            yield match.span("name")


def is_written_source(name: str) -> bool:
    """Whether *name*, an organisation's by its kind, is that of a record or book."""
    return bool(_ENDS.search(name))
