"""The claims of a document so far in; those of a quotation that runs over several paragraphs, out.

「…。 and the paragraphs below it up to …」 are one person's words. Finds no speaker: whoever says the first
paragraph or the last one says those between.
"""

from collections.abc import Iterator

from kg.extract.claims_draft import Draft
from kg.extract.claims_voiced import voiced_sentences
from kg.extract.claims_within import Others
from kg.extract.view import View
from kg.extract.voices import block_sentences
from kg.records import Block, BlockKind

#: A quotation over more paragraphs than this has lost its end.
_MOST = 12
_PROSE = frozenset({BlockKind.BODY, BlockKind.QUOTE})


def paragraph_claims(draft: Draft) -> None:
    """Add what stands between the first and the last paragraph of a quotation, where both are known."""
    for blocks, opening, closing in _long_quotations(draft.view):
        ends = [c for c in draft.claims if opening < c.start and c.end <= closing]
        first = [c.speaker for c in ends if c.start < blocks[0].end]
        last = [c.speaker for c in ends if c.start >= blocks[-1].start]
        speakers = {*first[-1:], *last[:1]}
        if len(speakers) != 1:
            continue
        for block in blocks[1:-1]:
            sentences = block_sentences(draft.view, block)
            if not any(draft.claimed.get(s.index) for s in sentences):
                voiced_sentences(draft, sentences, speakers.copy().pop(), "statement", Others())


def _long_quotations(view: View) -> Iterator[tuple[list[Block], int, int]]:
    """Yield the paragraphs of each quotation over three or more, and where it opens and closes."""
    blocks = view.analysis.blocks
    place = 0
    while place < len(blocks):
        opening = _unclosed(view, blocks[place])
        reach = blocks[place : place + _MOST] if opening >= 0 else ()
        for step, block in enumerate(reach[1:], start=1):
            text = view.text[block.start : block.end]
            if block.kind not in _PROSE or block.clipping != reach[0].clipping or _unclosed(view, block) >= 0:
                break
            if text.count("」") > text.count("「"):
                if step > 1:
                    yield list(reach[: step + 1]), opening, block.start + text.index("」") + 1
                place += step - 1
                break
        place += 1


def _unclosed(view: View, block: Block) -> int:
    """Return where *block* opens a quotation that it does not close, -1 where it opens none."""
    text = view.text[block.start : block.end]
    if block.kind not in _PROSE or text.count("「") != text.count("」") + 1:
        return -1
    return block.start + text.rindex("「")
