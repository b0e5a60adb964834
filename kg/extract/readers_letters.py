"""A document's view in; which of its blocks readers wrote to the paper (投書), and whose each letter is, out.

A line with a calling, a name and a town or an age stands above the letter: 無職　遠山律子　（南浜市　78歳）.
The page says that readers write in it, or the letter is in the first person. Reads no lists of people.
"""

from kg import expressions as re
from kg.extract.cues.sections import FIRST_PERSON, READERS_LINE, READERS_PAGE
from kg.extract.greetings import Greeting
from kg.extract.tone import tells_of
from kg.extract.view import View
from kg.extract.voices import block_sentences
from kg.records import Block, BlockKind, Form, Kind

_LINE, _PAGE, _FIRST_PERSON = re.compile(READERS_LINE), re.compile(READERS_PAGE), re.compile(FIRST_PERSON)
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.ATTRIBUTION, BlockKind.RELATED})
#: Sentences that a letter has at least.
_LETTER = 2


def readers_letters(view: View) -> tuple[Greeting, ...]:
    """Return the letters of readers in *view*, in text order."""
    blocks = view.analysis.blocks
    if any(b.kind is BlockKind.TURN or b.words for b in blocks):
        return ()
    found = []
    for block in blocks:
        writer = _writer(view, block)
        if not writer:
            continue
        first = block.index + 1
        while first < len(blocks) and blocks[first].kind is BlockKind.RELATED:
            first += 1  # （南浜市）
        end = next((b.index for b in blocks[first:] if b.kind in _TITLES), len(blocks))
        body = blocks[first:end]
        sentences = [s for b in body for s in block_sentences(view, b)]
        own = any(_FIRST_PERSON.search(s.text.split("「")[0]) for s in sentences)
        page = any(_PAGE.search(view.text, b.start, b.end) for b in blocks[: block.index])
        told = any(tells_of(view, b, writer) for b in body)
        if len(sentences) >= _LETTER and (own or page) and not told:
            found.append(Greeting(first, end, writer))
    return tuple(found)


def _writer(view: View, block: Block) -> str:
    """Return whom *block* names as who wrote the letter below it, "" when it is no such line."""
    if block.kind not in _TITLES or not _LINE.fullmatch(view.text, block.start, block.end):
        return ""
    people = [
        m
        for m in view.mentions_between(block.start, block.end)
        if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities
    ]
    return people[0].entities[0] if len(people) == 1 else ""
