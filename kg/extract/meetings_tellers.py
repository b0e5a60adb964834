"""A sentence in; who tells it in the first person (語り手), part by part, and whom they write to, out.

A letter between two, a part of a paper that somebody signs above or below it. Elsewhere the narrator of the
whole text. Answers nobody rather than guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group, group_of
from kg.extract.cues import narrators as cues
from kg.extract.letters import letter_of
from kg.extract.mails import mail_of
from kg.extract.meetings_narrator import narrator, says_i, tells_own_days
from kg.extract.view import View
from kg.records import Block, BlockKind, Form, Kind, Mention, Sentence

_PART, _LETTER = re.compile(cues.PART_HEAD), re.compile(cues.LETTER_HEAD)
_SENDER, _RECEIVER = re.compile(cues.SENDER_AFTER), re.compile(cues.RECEIVER_AFTER)
_OWN_PART, _OF_OTHERS = re.compile(cues.OWN_PART), re.compile(cues.PART_OF_OTHERS)
_SIGNED_ABOVE, _SIGNED_BELOW = re.compile(cues.SIGNED_ABOVE), re.compile(cues.SIGNED_BELOW)
_SALUTATION = re.compile(cues.SALUTATION)
_SUBSCRIBED, _SUBSCRIBES = re.compile(cues.SUBSCRIPTION_BEFORE), re.compile(cues.SUBSCRIPTION_AFTER)
_FOOT = 2  #: last lines of a letter that may sign it
_HUMBLE = re.compile(cues.HUMBLE)
_HEADS = frozenset({BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.ATTRIBUTION})
_LINE = 60
_OFFICE = 20  #: characters before a name that signs
_PARTS: WeakKeyDictionary[View, tuple["Part", ...]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text that one person tells."""

    start: int  #: its first block
    end: int  #: the block behind its last
    teller: Group
    addressee: Group | None = None
    own: bool = True  #: whether what names no subject in it is the teller's


def part_of(view: View, sentence: Sentence) -> Part | None:
    """Return the part of *view* that holds *sentence* and has a teller of its own, None for none."""
    if view not in _PARTS:
        _PARTS[view] = (*_of_mail(view), *_letters(view), *_parts(view))
    return next((p for p in _PARTS[view] if p.start <= sentence.block < p.end), None)


def teller(view: View, sentence: Sentence) -> Group | None:
    """Return who tells *sentence* in the first person."""
    part = part_of(view, sentence)
    return part.teller if part else narrator(view)


def tells_own(view: View, sentence: Sentence) -> bool:
    """Whether what names no subject around *sentence* is its teller's."""
    part = part_of(view, sentence)
    return part.own if part else tells_own_days(view)


def is_humble(view: View, start: int, end: int) -> bool:
    """Whether the verb of ``[start, end)`` is of whoever speaks: お会いした, 伺った."""
    return bool(_HUMBLE.search(view.text, start, end))


def _of_mail(view: View) -> Iterator[Part]:
    """Yield the parts of a mail or letter: what it quotes of others, its sender's words around that."""
    mail = mail_of(view)
    if mail is None:
        letter = letter_of(view)
        signer = _named(view, letter[2]) if letter else None
        if letter and signer:
            yield Part(letter[0], letter[1], signer)
        return
    sender, receiver = _named(view, mail.sender), _named(view, mail.receiver)
    for block, author in mail.quoted.items():
        if writer := _named(view, author):
            yield Part(block, block + 1, writer, sender if receiver == writer else None)
    if sender:
        yield Part(mail.first, len(view.analysis.blocks), sender, receiver)


def _letters(view: View) -> Iterator[Part]:
    """Yield the letters of an exchange (往復書簡), each from whom it greets (X様) to whoever signs below."""
    blocks = view.analysis.blocks
    greeted = [(b, m) for b in blocks for m in _people(view, b)[-1:] if _opens_letter(view, b, m)]
    if len(greeted) < 2:
        return
    ends = [*(b.index for b, _ in greeted[1:]), len(blocks)]
    for (head, receiver), end in zip(greeted, ends, strict=True):
        signers = [
            m for b in blocks[head.index + 1 : end][-_FOOT:] for m in _people(view, b) if _signs(view, b, m)
        ]
        if len({m.entities for m in signers}) == 1:
            yield Part(head.index + 1, end, group_of(signers[0]), group_of(receiver))


def _opens_letter(view: View, block: Block, name: Mention) -> bool:
    """Whether *block* is a line with which a letter to *name* opens."""
    alone = block.end - block.start <= _LINE and "。" not in view.text[block.start : block.end]
    return alone and bool(_SALUTATION.match(view.text, name.end, block.end))


def _signs(view: View, block: Block, name: Mention) -> bool:
    """Whether *block* is a line with which *name* ends a letter."""
    before = _SUBSCRIBED.fullmatch(view.text, block.start, name.start)
    return bool(before and _SUBSCRIBES.fullmatch(view.text, name.end, block.end))


def _named(view: View, entity: str) -> Group | None:
    """Return the person *entity* as they are first named, None for nobody."""
    people = (m for m in view.mentions if m.kind is Kind.PERSON and m.form is Form.NAME)
    return next((group_of(m) for m in people if m.entities == (entity,)), None)


def _parts(view: View) -> list[Part]:
    blocks = view.analysis.blocks
    heads = [b for b in blocks if b.kind in _HEADS or _PART.match(view.text, b.start, b.end)]
    ends = [*(b.index for b in heads[1:]), len(blocks)][: len(heads)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        letter = _correspondents(view, head)
        if letter:
            found.append(Part(head.index + 1, end, group_of(letter[0]), group_of(letter[1])))
        elif len(heads) > 1 and (signer := _signer(view, head, end)):
            found.append(Part(head.index + 1, end, group_of(signer), own=_speaks(view, head, end)))
    return found


def _correspondents(view: View, block: Block) -> tuple[Mention, Mention] | None:
    """Return from and to whom the letter below *block* is: 市長 X から会長 Y 様へ."""
    if block.end - block.start > _LINE or not _LETTER.search(view.text, block.start, block.end):
        return None
    people = _people(view, block)
    senders = [m for m in people if _SENDER.match(view.text, m.end, block.end)]
    receivers = [m for m in people if _RECEIVER.match(view.text, m.end, block.end)]
    return (senders[0], receivers[0]) if len(senders) == len(receivers) == 1 else None


def _signer(view: View, head: Block, end: int) -> Mention | None:
    """Return who signs the part between the blocks *head* and *end*, above or below its words."""
    line = view.text[head.start : head.end]
    if _OF_OTHERS.search(line):
        return None
    people = _people(view, head)
    if len(people) == 1 and "。" not in line and len(line) <= _LINE:
        before, after = view.text[head.start : people[0].start], view.text[people[0].end : head.end]
        if _SIGNED_ABOVE.search(before) and not after.strip(" 　"):
            return people[0]
    last = view.analysis.blocks[end - 1]
    people = _people(view, last)
    if people and view.text[people[-1].end : last.end].strip(" 　。") in {")", "）"}:
        low = max(0, people[-1].start - _OFFICE)
        return people[-1] if _SIGNED_BELOW.search(view.text, low, people[-1].start) else None
    return None


def _speaks(view: View, head: Block, end: int) -> bool:
    """Whether the part is its signer's own telling: it says I, or is headed as a diary, a letter."""
    if _OWN_PART.search(view.text, head.start, head.end):
        return True
    inside = (s for s in view.sentences if head.index < s.block < end)
    return any(says_i(view, s) for s in inside)


def _people(view: View, block: Block) -> list[Mention]:
    found = view.mentions_between(block.start, block.end)
    return [m for m in found if m.kind is Kind.PERSON and m.form is Form.NAME and len(m.entities) == 1]
