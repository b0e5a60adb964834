"""A document's view in; whose each paragraph below a question without a label is (聞き書き, 一問一答), out.

Who answers is whom the headline or introduction says is asked; what tells of him in the third person, or in
another tone, is the writer's. Answers nobody where the document is no interview.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.asking import Exchange, exchanges
from kg.extract.cues.asking import ASKED_AND_ANSWERED, OPENS_WITH_SPEAKER
from kg.extract.cues.cast import SPEAKS
from kg.extract.cues.voices import OTHER_LABEL
from kg.extract.guests import Guests
from kg.extract.roles import Roles
from kg.extract.tone import QUOTED, goes_on, polite, tells_of, words_of
from kg.extract.view import View
from kg.records import Block, BlockKind

_BOTH = re.compile(ASKED_AND_ANSWERED)
_OTHER_LABEL = re.compile(OTHER_LABEL)
_SPEAKS, _LABEL = re.compile(SPEAKS), re.compile(OPENS_WITH_SPEAKER)
#: So many questions make an interview where no word says that it is one.
_MANY = 3


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions without labels of a document and the answers to them, by the index of their blocks."""

    questions: frozenset[int]
    answers: Mapping[int, str]  #: block → who speaks in it
    quoted: frozenset[int] = frozenset()  #: blocks whose answers alone stand in quotation marks: ――…。「…」


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the guest of an interview answers."""

    guest: str
    quoted: bool  #: in quotation marks
    polite: bool


_KEPT: WeakKeyDictionary[View, Interview] = WeakKeyDictionary()


def interview_of(view: View) -> Interview:
    """Return the interview that *view* holds, read once; without questions where it is none."""
    if view not in _KEPT:
        _KEPT[view] = _read(view)
    return _KEPT[view]


def _read(view: View) -> Interview:
    blocks = view.analysis.blocks
    asked = exchanges(view.text, blocks)
    guests = Guests(view, Roles(view))
    both = [b for b in blocks if _BOTH.fullmatch(view.text, b.start, b.end)]
    if both:
        guest = guests.asked_in_head(both[0].index)
        places = [b.index for b in both if guest]
        return Interview(frozenset(), dict.fromkeys(places, guest), frozenset(places))
    manner = _manner(view, guests, asked) if asked else None
    if manner is None:
        return Interview(frozenset(), {})
    answers = dict.fromkeys(_titles(view, asked[0].question), manner.guest)
    longest, above = 1, asked[0].question
    for exchange in asked:
        between = [b for b in blocks[above + 1 : exchange.question] if b.index not in answers]
        manner = replace(manner, guest=guests.asked_next(between) or manner.guest)
        above = exchange.question
        own = _own(view, exchange, manner, longest)
        longest = max(longest, len(own))
        answers |= dict.fromkeys(own, manner.guest)
    return Interview(frozenset(x.question for x in asked), answers)


def _manner(view: View, guests: Guests, asked: tuple[Exchange, ...]) -> _Manner | None:
    """Return who answers what is *asked*, and how; None for nobody."""
    blocks = view.analysis.blocks
    texts = [words_of(view, blocks[i]) for x in asked for i in x.answers]
    addressed = sum(x.polite for x in asked)
    put = 2 * addressed > len(asked)
    spoken = _MANY <= len(asked) <= 3 * addressed and any(_SPEAKS.search(text) for text in texts)
    first = [blocks[x.answers[0]] for x in asked]
    quoted = 2 * sum(b.kind is BlockKind.QUOTE for b in first) > len(first)
    told = spoken or (quoted and asked[0].marked)
    guest = guests.asked_in_head(asked[0].question, spoken=told)
    guest = guest or guests.credited_below(asked[-1].answers[-1])
    if not guest and _MANY <= len(asked) <= 3 * addressed:
        guest = guests.told_below(asked[-1].answers[0])
    formal = 2 * sum(polite(words_of(view, b)) for b in first) > len(first)
    if not guest or not (asked[0].marked or _spoken_below(view, first, guest, formal or quoted or put)):
        return None
    return _Manner(guest, quoted, formal)


def _spoken_below(view: View, first: list[Block], guest: str, put: bool) -> bool:
    """Whether paragraphs below headings that ask are answers, and no feature about *guest*."""
    about = sum(tells_of(view, b, guest) for b in first)
    own = any(_SPEAKS.search(words_of(view, b)) for b in first)
    return 3 * about <= len(first) and (put or own)


def _titles(view: View, question: int) -> list[int]:
    """Return the quotations among the titles above the first *question*: they are out of the talk."""
    found = []
    for block in view.analysis.blocks[:question]:
        text = view.text[block.start : block.end]
        if QUOTED.fullmatch(text):
            found.append(block.index)
        elif "。" in text:
            break
    return found


def _own(view: View, exchange: Exchange, manner: _Manner, longest: int) -> list[int]:
    """Return the blocks of *exchange* that the guest speaks.

    The last answer of one who does not speak politely has no more paragraphs than the *longest* before it.
    """
    own: list[int] = []
    plain = not (manner.polite or manner.quoted)
    for index in exchange.answers:
        block = view.analysis.blocks[index]
        if _names_its_speaker(view, block):
            continue
        if manner.quoted:
            writers = block.kind is not BlockKind.QUOTE
        else:
            writers = tells_of(view, block, manner.guest) or (
                bool(own) and not goes_on(view, block, formal=manner.polite)
            )
        if writers and (exchange.last or not own):
            break  # the writer takes over; or the question is none that the guest answers
        if not writers and not (exchange.last and plain and len(own) >= longest):
            own.append(index)
    return own


def _names_its_speaker(view: View, block: Block) -> bool:
    """Whether *block* opens with who speaks in it: ベルク氏「…」, ベルク市長　…, 被告　…."""
    if _OTHER_LABEL.match(view.text, block.start, block.end):
        return True
    opens = next((m for m in view.mentions_between(block.start, block.end) if m.start == block.start), None)
    return opens is not None and bool(_LABEL.match(view.text, opens.end, block.end))
