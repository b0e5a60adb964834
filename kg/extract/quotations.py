"""A sentence's text in; the same text with its quotations and brackets blotted out, and quoted spans, out.

A rule that matches outside quotations reads the mask, offset by offset the same length as the text.
Finds no speakers.
"""

from dataclasses import dataclass

from kg import expressions as re
from kg.extract.clauses import Clauses
from kg.extract.datelines import bracketed_dateline

QUOTED = "〓"  #: stands for every character of a quotation, brackets included
BRACKETED = "◇"  #: stands for every character of a bracketed remark, brackets included

#: A quotation of so many characters is somebody's words, not a name.
_WORDS = 10
_REMARK = re.compile(
    r"[（(〔][^（()）〔〕]*[）)〕]|^[^\w「]*【[^【】]*[?？]】|[=＝][^=＝、。「」]{1,20}[=＝](?=[はがもの、])"
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with what is not its own words blotted out; offsets count from ``base``."""

    base: int
    text: str  #: as written
    mask: str  #: same length
    quotes: tuple[tuple[int, int, int, int], ...]  #: start, end, inner start, inner end; outermost only

    @property
    def quotes_words(self) -> bool:
        """Whether somebody's words stand between quotation marks, and not only a name."""
        return any(last - inner >= _WORDS for _, _, inner, last in self.quotes)

    def quote_ending_at(self, offset: int) -> tuple[int, int, int, int] | None:
        """Return the quotation whose closing bracket stands right before *offset* or a remark there."""
        while offset > 1 and self.mask[offset - 1] == BRACKETED:
            offset -= 1
        return next((q for q in self.quotes if q[1] == offset), None)


def mask_sentence(clauses: Clauses) -> Masked:
    """Return *clauses*' sentence masked; a lost bracket masks to the sentence's edge."""
    sentence = clauses.sentence
    text, base = sentence.text, sentence.start
    remarks = [match.span() for match in _REMARK.finditer(text)]
    dateline = bracketed_dateline(text)
    if not (remarks or clauses.quotes or dateline[1]):
        return Masked(base, text, text, ())
    chars = list(text)
    for first, last in (*remarks, dateline):
        for i in range(first, last):
            chars[i] = BRACKETED
    quotes = []
    for quote in clauses.quotes:
        if quote.depth:
            continue
        start, end = max(quote.start - base, 0), min(quote.end - base, len(text))
        inner = (max(quote.inner[0] - base, 0), min(quote.inner[1] - base, len(text)))
        quotes.append((start, end, *inner))
        for i in range(start, end):
            chars[i] = QUOTED
    return Masked(base, text, "".join(chars), tuple(quotes))
