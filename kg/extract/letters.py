"""A document's view in; which of its blocks are a letter (手紙) and who signs it, out.

A letter addresses somebody, speaks for itself and ends with a name on a line of its own. Columns that
somebody signs address nobody.
"""

import re

from kg.extract.cues.sections import ADDRESSES, FIRST_PERSON, POLITE, TELLER_BEFORE, TELLER_BEHIND
from kg.extract.cues.voices import WRITERS_OFFICE
from kg.extract.tone import tells_of
from kg.extract.view import View
from kg.extract.voices import block_sentences
from kg.records import Block, BlockKind, Form, Kind

_ADDRESSES, _WRITERS = re.compile(ADDRESSES), re.compile(WRITERS_OFFICE)
_FIRST_PERSON, _POLITE = re.compile(FIRST_PERSON), re.compile(POLITE)
_BEFORE, _BEHIND = re.compile(TELLER_BEFORE), re.compile(TELLER_BEHIND)
#: Blocks at the head one of which addresses somebody, and at the foot one of which signs.
_HEAD, _FOOT = 4, 3


def letter_of(view: View) -> tuple[int, int, str] | None:
    """Return the blocks from and to which *view* is a letter, and who signs it; None when it is none."""
    blocks = view.analysis.blocks
    address = next((b for b in blocks[:_HEAD] if _ADDRESSES.search(view.text[b.start : b.end])), None)
    if address is None or any(b.kind is BlockKind.TURN or b.words for b in blocks):
        return None
    for block in reversed(blocks[max(address.index + 2, len(blocks) - _FOOT) :]):
        signer = _signer(view, block)
        if signer:
            body = [b for b in blocks[address.index + 1 : block.index] if b.kind is BlockKind.BODY]
            own = _speaks(view, body) and not any(tells_of(view, b, signer) for b in body)
            return (address.index + 1, block.index, signer) if own else None
    return None


def _signer(view: View, block: Block) -> str:
    """Return who signs in *block*, a line with a name and offices alone."""
    text = view.text[block.start : block.end]
    people = [
        m
        for m in view.mentions_between(block.start, block.end)
        if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities
    ]
    if len(people) != 1 or "。" in text or _WRITERS.search(text):
        return ""
    alone = _BEFORE.fullmatch(view.text, block.start, people[0].start)
    return people[0].entities[0] if alone and _BEHIND.fullmatch(view.text, people[0].end, block.end) else ""


def _speaks(view: View, body: list[Block]) -> bool:
    """Whether *body* speaks for itself: in the first person, or politely almost all of it."""
    sentences = [s.text for b in body for s in block_sentences(view, b)]
    polite = sum(bool(_POLITE.search(text)) for text in sentences)
    own = any(_FIRST_PERSON.search(text.split("「")[0]) for text in sentences)
    return bool(sentences) and (own or polite * 4 >= len(sentences) * 3)
