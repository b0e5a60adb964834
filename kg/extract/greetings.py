"""A document's view in; which of its blocks are somebody's greeting (挨拶) to readers, and whose, out.

会長あいさつ, トップメッセージ: the heading says what the text is, a line with a name right below it or at
its foot whose. The text has to speak for itself. Reads no letters and no speeches that an article announces.
"""

from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues.sections import GREETING_HEADING
from kg.extract.letters import speaks_for_itself, who_signs
from kg.extract.tone import tells_of
from kg.extract.view import View
from kg.records import Block, BlockKind

_HEADING = re.compile(GREETING_HEADING)
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.ATTRIBUTION})
#: Lines below the heading that may name who greets.
_BELOW = 2


@dataclass(frozen=True, slots=True)
class Greeting:
    """Blocks ``[first, end)`` are words of *speaker*, as far as they are running text."""

    first: int
    end: int
    speaker: str


def greetings_of(view: View) -> tuple[Greeting, ...]:
    """Return the greetings in *view*, in text order."""
    blocks = view.analysis.blocks
    heads = [b.index for b in blocks if "。" not in view.text[b.start : b.end] and _is_heading(view, b)]
    titles = [view.text[blocks[head].start : blocks[head].end] for head in heads]
    if (
        not heads
        or len(set(titles)) < len(titles)
        or any(b.kind is BlockKind.TURN or b.words for b in blocks)
    ):
        return ()
    found = []
    for head, end in zip(heads, [*heads[1:], len(blocks)], strict=True):
        greeting = _greeting(view, blocks[head + 1 : end])
        if greeting is not None:
            found.append(greeting)
    return tuple(found)


def _is_heading(view: View, block: Block) -> bool:
    return _HEADING.match(view.text[block.start : block.end]) is not None


def _greeting(view: View, blocks: tuple[Block, ...]) -> Greeting | None:
    """Return the greeting that *blocks*, all between one heading and the next, begin with."""
    prose = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY), len(blocks))
    above = [(i, s) for i, b in enumerate(blocks[: min(prose + 1, _BELOW)]) if (s := who_signs(view, b))]
    if above:
        start = above[0][0] + 1
        stop = next(
            (i for i, b in enumerate(blocks) if i > max(prose, start) and b.kind in _TITLES), len(blocks)
        )
        return _spoken(view, blocks[start:stop], above[0][1])
    for place in range(len(blocks) - 1, prose, -1):
        signer = who_signs(view, blocks[place])
        if signer:
            return _spoken(view, blocks[prose:place], signer)
    return None


def _spoken(view: View, blocks: tuple[Block, ...], speaker: str) -> Greeting | None:
    body = [b for b in blocks if b.kind is BlockKind.BODY]
    own = speaks_for_itself(view, body) and not any(tells_of(view, b, speaker) for b in body)
    return Greeting(blocks[0].index, blocks[-1].index + 1, speaker) if blocks and own else None
