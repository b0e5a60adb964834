"""A place in a text in; the kinds that what stands right before or after it speaks for, out.

The cues are those of cues/neighbours.py. Weighs nothing: votes.py and the resolvers do.
"""

from collections.abc import Iterator

from kg.edges import Edges
from kg.extract.cues.neighbours import AFTER, BEFORE, REACH
from kg.records import Kind

#: kind, how strongly it is said
Said = tuple[Kind, float]

_RIGHT = Edges((pattern, (kind, weight)) for pattern, kind, weight in AFTER)
_LEFT = Edges(((f"(?:{pattern})$", (kind, weight)) for pattern, kind, weight in BEFORE), last=True)


def said_after(text: str, at: int) -> Iterator[Said]:
    """Yield what is said of the name that ends at *at*, in the order of the cues."""
    for pattern, said in _RIGHT.at(text[at : at + 1]):
        if pattern.match(text, at):
            yield said


def said_before(text: str, at: int) -> Iterator[Said]:
    """Yield what is said of the name that begins at *at*, in the order of the cues."""
    left = text[max(0, at - REACH) : at]
    for pattern, said in _LEFT.at(left.rstrip("\n")[-1:]):  # $ matches before the end of a line too
        if pattern.search(left):
            yield said
