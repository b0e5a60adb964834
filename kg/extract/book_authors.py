"""A document's view in; who wrote the book that it is about (著者), out: 『浜の記録』遠山律子著.

Answers nobody where the document names authors of several books. Knows nothing of who signs the review.
"""

from kg import expressions as re
from kg.extract.cues.book_authors import BOOK_BEFORE, BOOK_BEHIND
from kg.extract.view import View
from kg.records import Form, Kind

_BEFORE, _BEHIND = re.compile(BOOK_BEFORE), re.compile(BOOK_BEHIND)
#: How far before a name what calls it an author's stands.
_NEAR = 12


def book_author(view: View) -> str:
    """Return the one person whom the document of *view* calls author of a book, "" when there is none."""
    found = {
        m.entities[0]
        for m in view.mentions
        if m.kind is Kind.PERSON
        and m.form is Form.NAME
        and len(m.entities) == 1
        and (_BEHIND.match(view.text, m.end) or _BEFORE.search(view.text, max(m.start - _NEAR, 0), m.start))
    }
    return found.pop() if len(found) == 1 else ""
