"""A document's view in; which of its blocks are a letter (手紙) or mail and whose, out.

A letter addresses somebody, speaks for itself and ends with a name on a line of its own. Columns that
somebody signs address nobody.
"""

from kg import expressions as re
from kg.extract.cues.sections import (
    ADDRESSES,
    FIRST_PERSON,
    POLITE,
    RELEASE_TITLE,
    TELLER_BEFORE,
    TELLER_BEHIND,
    THIS_BODY,
    TITLED_STATEMENT,
)
from kg.extract.cues.voices import WRITERS_OFFICE
from kg.extract.mails import mail_of
from kg.extract.media import is_medium
from kg.extract.tone import tells_of
from kg.extract.view import View
from kg.extract.voices import block_sentences
from kg.records import Block, BlockKind, Form, Kind

_ADDRESSES, _WRITERS = re.compile(ADDRESSES), re.compile(WRITERS_OFFICE)
_FIRST_PERSON, _POLITE = re.compile(FIRST_PERSON), re.compile(POLITE)
_BEFORE, _BEHIND = re.compile(TELLER_BEFORE), re.compile(TELLER_BEHIND)
_TITLED = re.compile(TITLED_STATEMENT)
_RELEASED, _THIS_BODY = re.compile(RELEASE_TITLE), re.compile(THIS_BODY)
_OFFICE_OF = re.compile(r"[一-龥]{1,6}[・ 　]")
#: Blocks at the head one of which addresses somebody, and at the foot one of which signs.
_HEAD, _FOOT = 4, 3


def letter_of(view: View) -> tuple[int, int, str] | None:
    """Return the blocks from and to which *view* is a letter, and who signs it; None when it is none."""
    blocks = view.analysis.blocks
    mail = mail_of(view)
    if mail is not None:
        return mail.first, len(blocks), mail.sender
    return _addressed(view) or _release(view)


def _addressed(view: View) -> tuple[int, int, str] | None:
    """Return the same of a letter that addresses somebody, or has the title of a statement."""
    blocks = view.analysis.blocks
    heads = [(b, view.text[b.start : b.end]) for b in blocks[:_HEAD]]
    address = next((b for b, text in heads if _ADDRESSES.search(text) or _TITLED.search(text)), None)
    if address is None or any(b.kind is BlockKind.TURN or b.words for b in blocks):
        return None
    if sum(clipping.attribution >= 0 for clipping in view.analysis.clippings) > 1:
        return None  # several letters, each with its signature
    prose = next((b.index for b in blocks if b.kind is BlockKind.BODY), len(blocks))
    head = blocks[address.index + 1 : prose]  # 会員各位 / 日付 / X会 / 会長　Y / 題
    for block in (*reversed(blocks[max(address.index + 2, len(blocks) - _FOOT) :]), *reversed(head)):
        signer = who_signs(view, block)
        if signer and block in head:
            body = [b for b in blocks[prose:] if b.kind is BlockKind.BODY]
            own = speaks_for_itself(view, body) and not any(tells_of(view, b, signer) for b in body)
            return (prose, len(blocks), signer) if own else None
        if signer:
            body = [b for b in blocks[address.index + 1 : block.index] if b.kind is BlockKind.BODY]
            own = speaks_for_itself(view, body) and not any(tells_of(view, b, signer) for b in body)
            return (address.index + 1, block.index, signer) if own else None
    return None


def _release(view: View) -> tuple[int, int, str] | None:
    """Return the same of a release of a body, which says 当社 and whose name is a line of its head.

    日付 / 株式会社X / 代表取締役社長　Y / 業務提携に関するお知らせ: the body speaks, whoever represents it.
    """
    blocks = view.analysis.blocks
    prose = next((b.index for b in blocks if b.kind is BlockKind.BODY), len(blocks))
    titled = any(_RELEASED.search(view.text, b.start, b.end) for b in blocks[:prose])
    issuers = {s for b in blocks[:prose] if (s := who_signs(view, b)) and view.kind(s) is Kind.ORGANIZATION}
    body = [b for b in blocks[prose:] if b.kind is BlockKind.BODY]
    sentences = [s.text.split("「")[0] for b in body for s in block_sentences(view, b)]
    if len(issuers) != 1 or not titled or not any(map(_THIS_BODY.search, sentences)):
        return None
    (issuer,) = issuers
    own = speaks_for_itself(view, body) and not is_medium(view, issuer)  # 当社の記者が歩いた: a report
    return (prose, len(blocks), issuer) if own else None


def who_signs(view: View, block: Block) -> str:
    """Return who signs in *block*, a line with a name and offices or with an organisation alone."""
    text = view.text[block.start : block.end]
    named = [
        m
        for m in view.mentions_between(block.start, block.end)
        if m.kind in {Kind.PERSON, Kind.ORGANIZATION} and m.form is Form.NAME and m.entities
    ]
    people = [m for m in named if m.kind is Kind.PERSON]
    if len(people) > 1 and _OFFICE_OF.fullmatch(view.text, people[-2].end, people[-1].start):
        people = people[-1:]  # ラドム市長　X: a town that is taken for a person
    if len(people) > 1 or not named or "。" in text or _WRITERS.search(text):
        return ""
    if not people:
        whole = len(named) == 1 and 2 * (named[0].end - named[0].start) > len(text)
        return named[0].entities[0] if whole else ""
    alone = _BEFORE.fullmatch(view.text, block.start, people[0].start)
    return people[0].entities[0] if alone and _BEHIND.fullmatch(view.text, people[0].end, block.end) else ""


def speaks_for_itself(view: View, body: list[Block]) -> bool:
    """Whether *body* speaks for itself: in the first person, or politely almost all of it."""
    sentences = [s.text for b in body for s in block_sentences(view, b)]
    polite = sum(bool(_POLITE.search(text)) for text in sentences)
    own = any(_FIRST_PERSON.search(text.split("「")[0]) for text in sentences)
    return bool(sentences) and (own or polite * 4 >= len(sentences) * 3)
