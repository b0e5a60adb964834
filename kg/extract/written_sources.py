"""A sentence's text in; the chronicles, records and books whose word it tells (史料, 典拠), out.

『稲津覚書』には…とある, ベルク写本は…と伝える: what they say has a speaker like any claim. A book that is
only spoken of is nobody's source.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.cues.works import BARE, RECORD, RECORDS, STATES, TELLS, TITLE
from kg.patterns import Rare

_TITLE = Rare(rf"{TITLE}(?={TELLS})")
_TITLE_OF_RECORD = Rare(rf"{TITLE}(?<=(?:.記|.史|.譜|.録|覚書|聞書|.伝|.書|.紀|縁起)』)(?={STATES})")
_RECORD = Rare(rf"{RECORD}(?={STATES})")
_ENDS = re.compile(f"(?:{RECORDS})$")


def written_sources(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in *text* the names of such sources stand, without brackets."""
    titles = {m.span("title") for pattern in (_TITLE, _TITLE_OF_RECORD) for m in pattern.finditer(text)}
    yield from sorted(titles)
    for match in _RECORD.finditer(text):
        if match["name"] not in BARE:
            yield match.span("name")


def is_written_source(name: str) -> bool:
    """Whether *name*, an organisation's by its kind, is that of a record or book."""
    return bool(_ENDS.search(name))
