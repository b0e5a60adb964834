"""The claims of a document so far in; those of a quotation that runs over several sentences, out.

「…。 and what follows up to …」, in other paragraphs or not, are one person's words. Finds no speaker:
whoever says the first of them or the last one says those between.
"""

from collections.abc import Iterator, Sequence

from kg.extract.claims_draft import Draft
from kg.extract.claims_voiced import voiced_sentences
from kg.extract.claims_within import Others
from kg.extract.view import View
from kg.records import BlockKind, Sentence

#: A quotation over more sentences than this has lost its end.
_MOST = 12
_PROSE = frozenset({BlockKind.BODY, BlockKind.QUOTE})


def paragraph_claims(draft: Draft) -> None:
    """Add what stands between the first and the last sentence of a quotation, where both are known."""
    for sentences, opening, closing in _long_quotations(draft.view):
        ends = [c for c in draft.claims if opening < c.start and c.end <= closing]
        first = [c.speaker for c in ends if c.start < sentences[0].end]
        last = [c.speaker for c in ends if c.start >= sentences[-1].start]
        speakers = {*first[-1:], *last[:1]}
        if len(speakers) != 1:
            continue
        between = [s for s in sentences[1:-1] if not draft.claimed.get(s.index)]
        voiced_sentences(draft, between, speakers.pop(), "statement", Others())


def _long_quotations(view: View) -> Iterator[tuple[Sequence[Sentence], int, int]]:
    """Yield the sentences of each quotation over three or more, and where it opens and closes."""
    for place, sentence in enumerate(view.sentences):
        opening = _unclosed(view, sentence)
        if opening < 0:
            continue
        reach = view.sentences[place : place + _MOST]
        for step, later in enumerate(reach[1:], start=1):
            text = later.text
            if view.clipping(later) != view.clipping(sentence) or _unclosed(view, later) >= 0:
                break
            if view.block_kind(later) not in _PROSE:
                break
            if text.count("」") > text.count("「"):
                if step > 1:
                    yield reach[: step + 1], opening, later.start + text.index("」") + 1
                break


def _unclosed(view: View, sentence: Sentence) -> int:
    """Return where *sentence* opens a quotation that it does not close, -1 where it opens none."""
    text = sentence.text
    if view.block_kind(sentence) not in _PROSE or text.count("「") != text.count("」") + 1:
        return -1
    return sentence.start + text.rindex("「")
