"""A document's view in; who wrote it as a mail, and whose each line is that it quotes (> …), out.

Lines with From: and the like open a mail. What it quotes was written by whom a line above says so
(5月3日 X <…>:), else by whoever it goes to, where that is one. Answers nobody where the document is no mail.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg import expressions as re
from kg.extract.cues.sections import MAIL_ADDRESSEE, MAIL_HEADER, MAIL_SENDER, QUOTED_AUTHOR
from kg.extract.view import View
from kg.records import Block, BlockKind, Kind

_MAIL, _SENDER = re.compile(MAIL_HEADER), re.compile(MAIL_SENDER)
_ADDRESSEE, _AUTHOR = re.compile(MAIL_ADDRESSEE), re.compile(QUOTED_AUTHOR)
#: Lines at the head of a mail at most, and at least.
_HEAD, _HEADERS = 7, 2
_MARKS = frozenset(">＞|｜")
#: A line that is more than a name or an address.
_SAYS = re.compile("[。！？!?]|.{12}")


@dataclass(frozen=True, slots=True)
class Mail:
    """Who wrote a mail, from where on, and what others wrote in it."""

    sender: str
    first: int  #: index of the block behind its headers
    quoted: Mapping[int, str] = field(default_factory=dict)  #: block → who wrote it before
    receiver: str = ""  #: whom it goes to, where that is one


def mail_of(view: View) -> Mail | None:
    """Return the mail that *view* is, None when it is none or nobody knows who sent it."""
    blocks = view.analysis.blocks
    head = blocks[:_HEAD]
    lines = [b for b in head if _MAIL.match(view.text, b.start, b.end)]
    sender = next((b for b in lines if _SENDER.match(view.text, b.start, b.end)), None)
    if sender is None or len(lines) < _HEADERS or lines[-1].index - lines[0].index >= len(lines):
        return None
    named = _named(view, sender)
    if len(named) != 1:
        return None
    to = {e for b in lines if _ADDRESSEE.match(view.text, b.start, b.end) for e in _named(view, b)}
    [author] = named
    first = lines[-1].index + 1
    receiver = to.pop() if len(to) == 1 else ""
    return Mail(author, first, _quoted(view, blocks[first:], receiver), receiver)


def _named(view: View, line: Block) -> set[str]:
    """Return whom a header names: its people, else its bodies behind the colon."""
    start = max(view.text.find(mark, line.start, line.end) for mark in ":：")
    here = [m for m in view.mentions_between(line.start, line.end) if m.entities]
    people = {m.entities[0] for m in here if m.kind is Kind.PERSON}
    return people or {m.entities[0] for m in here if m.start > start}


def _quoted(view: View, blocks: tuple[Block, ...], other: str) -> dict[int, str]:
    """Return block → who wrote what is quoted in it, *other* where no line says so."""
    found: dict[int, str] = {}
    author = other
    for block in blocks:
        if _AUTHOR.fullmatch(view.text, block.start, block.end):
            people = {
                m.entities[0]
                for m in view.mentions_between(block.start, block.end)
                if m.kind is Kind.PERSON and m.entities
            }
            author = people.pop() if len(people) == 1 else ""
        elif (
            author
            and block.kind is BlockKind.QUOTE
            and view.text[block.start] in _MARKS
            and _SAYS.search(view.text, block.start + 1, block.end)
        ):
            found[block.index] = author
    return found
