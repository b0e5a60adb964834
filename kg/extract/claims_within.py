"""A sentence of somebody's own words in; what it passes on of others (発話の中の他人の言葉), out.

あの方は「…」と。 「…」とのことでした。 …と約束してくださった。: the words are another's, and no
claim of whoever tells them. Knows who was spoken of last; makes no claims.
"""

from dataclasses import dataclass, field

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.sections import FIRST_PERSON
from kg.extract.cues.within import (
    ASKED_OF,
    BODY_ENDING,
    GOT_TOLD,
    OF_ONESELF,
    OF_OTHERS,
    OFFICE,
    OTHER_SIDE,
    REPLY,
    RETOLD,
    SAID_LATER,
    SAID_SO,
    SIGNED_SOURCE,
    SOURCE_MARK,
    SOURCE_REMARK,
    TOLD,
    TRAILS_OFF,
)
from kg.extract.nameless import nameless_subject
from kg.extract.quotations import QUOTED
from kg.records import BlockKind, Form, Kind, Sentence

_OTHER_SIDE, _OFFICE = re.compile(OTHER_SIDE), re.compile(OFFICE)
_OF_OTHERS, _OF_ONESELF = re.compile(OF_OTHERS), re.compile(OF_ONESELF)
_TRAILS_OFF, _TOLD = re.compile(TRAILS_OFF), re.compile(TOLD)
_GOT, _REPLY, _SAID_SO = re.compile(GOT_TOLD), re.compile(REPLY), re.compile(SAID_SO)
_OWN = re.compile(rf"{FIRST_PERSON}(?:として)?[はもが]")
_ASKED_OF, _SAID_LATER = re.compile(ASKED_OF), re.compile(SAID_LATER)
_BODY, _SOURCE_MARK, _SOURCE_REMARK = (
    re.compile(BODY_ENDING),
    re.compile(SOURCE_MARK),
    re.compile(SOURCE_REMARK),
)
_RETOLD = re.compile(RETOLD)
_SIGNED = re.compile(SIGNED_SOURCE)
_QUOTE_ENDS = re.compile(rf"{QUOTED}[。…]*$")
#: A quotation of so many characters is what somebody said, not a name.
_WORDS = 5
_MARKS = " 　・>＞🔸🔹🟠🔴🔵▪◾◆■●○-―—"


@dataclass(slots=True)
class Others:
    """The person of whom somebody speaks, as the words go on."""

    last: str = ""
    sentence: int = -9
    named: set[str] = field(default_factory=set)  #: since the last question, in it and in its answer
    answers: bool = False  #: the words are answers: what is quoted in them is mostly another's

    def asked(self) -> None:
        """Begin anew: a question opens a matter of its own."""
        self.named.clear()
        self.answers = True

    def note(self, draft: Draft, sentence: Sentence, speaker: str) -> None:
        """Remember whom *sentence* names, unless that is *speaker*."""
        for mention in draft.view.mentions_in(sentence):
            person = mention.kind is Kind.PERSON and mention.form is not Form.ZERO
            if person and len(mention.entities) == 1 and mention.entities[0] != speaker:
                self.last, self.sentence = mention.entities[0], sentence.index
                if mention.form is Form.NAME:
                    self.named.add(self.last)

    def said(self, speaker: str, sentence: Sentence) -> None:
        """Remember who was just quoted."""
        self.last, self.sentence = speaker, sentence.index

    def near(self, sentence: Sentence) -> str:
        """Return whom the sentence at hand or one of the two before names, or alone the answer, else ""."""
        if sentence.index - self.sentence <= 2:
            return self.last
        return next(iter(self.named)) if len(self.named) == 1 else ""


@dataclass(frozen=True, slots=True)
class Relayed:
    """Words of somebody else inside a speaker's; ``speaker`` is "" when nobody knows whose."""

    speaker: str
    start: int  #: in the document
    end: int
    direct: bool


def relayed(draft: Draft, reading: Reading, others: Others, speaker: str, begin: int) -> Relayed | None:
    """Return what *reading* passes on without a verb and subject that say so, None when it is all its own.

    Args:
        draft: The claims so far.
        reading: The sentence.
        others: Who was spoken of before it.
        speaker: Whose words the sentence is.
        begin: Where these begin in the document.
    """
    masked = reading.masked
    mask = masked.mask
    quote = next(
        (q for q in reversed(masked.quotes) if q[3] - q[2] >= _WORDS and q[0] + masked.base >= begin), None
    )
    told = bool(_TOLD.search(mask))
    later = quote is not None and bool(_SAID_LATER.match(mask, quote[1]))
    # 首相から電話がありました。「辞めないでくれ」と。: no verb frames the words
    end = len(mask.rstrip("。… "))
    trails = bool(_TRAILS_OFF.search(mask)) and all(f.verb_start >= end for f in reading.frames)
    if trails and quote is not None and _said_himself(draft, reading):
        return None
    bare = quote is not None and bool(_QUOTE_ENDS.search(mask))
    if bare and quote is not None and quote[0] + masked.base <= begin:
        bare = not _all_quoted(draft, reading) and (others.answers or bool(others.near(reading.sentence)))
    retold = trails and quote is None and bool(_RETOLD.search(mask))
    if not (trails or bare or later or (told and quote is not None)):
        return None
    if _OWN.search(mask) and not (told or retold):
        return None
    if retold and not _thought(draft, reading, others, speaker, begin):
        return Relayed(others.near(reading.sentence), begin, masked.base + _words_end(mask), direct=False)
    if quote is None and not mask.rstrip("。").endswith(("とある", "あります")):
        return _thought(draft, reading, others, speaker, begin)
    who = _named(draft, reading, others, speaker, quote[0] if quote else len(mask), told=told)
    if quote is not None:
        return Relayed(who, masked.base + quote[2], masked.base + quote[3], direct=True)
    return Relayed(who, begin, masked.base + _words_end(mask), direct=False)


def _said_himself(draft: Draft, reading: Reading) -> bool:
    """Whether the sentence before says that whoever speaks said it: 私は言いました。「やめろ」と。."""
    before = draft.view.sentences[max(reading.sentence.index - 1, 0)]
    return before.block == reading.sentence.block and _OWN.search(before.text) is not None


def _all_quoted(draft: Draft, reading: Reading) -> bool:
    """Whether the paragraph opens with the quotation, as where all that is said stands in brackets."""
    block = draft.view.block(reading.sentence)
    if (
        draft.view.block_kind(reading.sentence) is not BlockKind.TURN
        and reading.sentence.start == block.start
    ):
        return True
    return draft.view.text[block.words or block.start :].lstrip(_MARKS).startswith(("「", "『", "“"))


def _words_end(mask: str) -> int:
    tail = _TRAILS_OFF.search(mask)
    return tail.start() if tail else len(mask)


def _thought(draft: Draft, reading: Reading, others: Others, speaker: str, begin: int) -> Relayed | None:
    """Return …と。 without quotation marks as the words of who stands before them, None when nobody does."""
    masked, mask, sentence = reading.masked, reading.masked.mask, reading.sentence
    who, start = "", 0
    for agent in reading.agents:
        opens = mask[agent.end - 1] == "、" and (agent.subject or agent.particle == "から")
        asked = agent.particle == "に" and _ASKED_OF.match(mask, agent.head_end)
        if (opens or asked) and agent.entities and agent.entities[0] != speaker and not agent.place:
            who, start = agent.entities[0], asked.end() if asked else agent.end
            break
    side, office = _OTHER_SIDE.search(mask), _OFFICE.search(mask)
    if not who and side:
        who, start = _pointed(draft, reading, others, speaker, side.start()), side.end()
    if not who and office and mask.startswith("、", office.end()):
        who = draft.roles.holder(office["office"], sentence, sentence.start + office.start())
        start = office.end()
    if not who or who == speaker:
        return None
    while start < len(mask) and mask[start] in "はがもから、":
        start += 1
    return Relayed(who, max(begin, masked.base + start), masked.base + _words_end(mask), direct=False)


def _named(draft: Draft, reading: Reading, others: Others, speaker: str, before: int, *, told: bool) -> str:
    """Return who says what is passed on: named in the sentence, pointed at, else spoken of right before."""
    sentence = reading.sentence
    for agent in reading.agents:
        speaks = agent.particle in {"に", "から"} if told else agent.subject or agent.particle == "から"
        other = bool(agent.entities) and agent.entities[0] != speaker and not agent.place
        if speaks and other and agent.end <= before:
            return agent.entities[0]
    side = _OTHER_SIDE.search(reading.masked.mask[:before])
    if side:
        return _pointed(draft, reading, others, speaker, side.start())
    office = _OFFICE.search(reading.masked.mask[:before])
    if office:
        holder = draft.roles.holder(office["office"], sentence, sentence.start + office.start())
        return holder if holder != speaker else ""
    return others.near(sentence)


def _pointed(draft: Draft, reading: Reading, others: Others, speaker: str, before: int) -> str:
    """Return whom あの方 at *before* points at: the last one named in its sentence, else in the words."""
    base = reading.masked.base
    named = [
        m.entities[0]
        for m in draft.view.mentions_between(base, base + before)
        if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities and m.entities[0] != speaker
    ]
    return named[-1] if named else others.last


def inner_speaker(
    draft: Draft, reading: Reading, item: Attribution, others: Others, speaker: str
) -> str | None:
    """Return who says the content of a frame whose subject is left out or points at the other side.

    Returns:
        The entity, "" when it is another's and nobody knows whose, None when it is *speaker*'s own.
    """
    mask, frame = reading.masked.mask, item.frame
    verb = mask[frame.content_end : frame.verb_end + 6]
    if _GOT.search(verb):
        return others.near(reading.sentence)
    if _REPLY.search(verb) and _SAID_SO.search(mask, 0, frame.content_end):
        return None
    if _OF_ONESELF.search(verb) or _OWN.search(mask, 0, frame.verb_start):
        return None
    side = _OTHER_SIDE.search(mask[: frame.content_end])
    if side:
        return _pointed(draft, reading, others, speaker, side.start())
    office = _OFFICE.search(mask[: frame.content_end])
    if office and (item.direct or _OF_OTHERS.search(verb)):
        return draft.roles.holder(office["office"], reading.sentence, reading.sentence.start + office.start())
    if nameless_subject(reading, item) and frame.verb_end >= len(mask.rstrip("。 ")) - 2:
        return ""
    if _OF_OTHERS.search(verb):
        return others.near(reading.sentence)
    quote = reading.masked.quote_ending_at(frame.content_end)
    if quote is not None and item.direct and quote[3] - quote[2] >= _WORDS and frame.kind != "source":
        return others.near(reading.sentence) or None
    return None


def signed_source(draft: Draft, sentence: Sentence) -> str | None:
    """Return the organisation that stands in brackets behind a statement as its source.

    Returns:
        The entity, "" when it is some body that nobody knows, None when there is no source.
    """
    match = _SIGNED.search(sentence.text)
    if match is None:
        return None
    start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
    named = [
        m
        for m in draft.view.mentions_between(start, end)
        if m.kind is Kind.ORGANIZATION and m.entities and m.end == end and m.start - start <= 4
    ]
    return named[-1].entities[0] if named else "" if _BODY.search(match["who"]) else None


def unknown_source(draft: Draft, reading: Reading) -> str | None:
    """Return who is said to be the source by a description with a name in brackets: 中隊長(呼び名はX)いわく.

    Returns:
        The entity, "" when the description names nobody, None when the sentence has no such source.
    """
    sentence = reading.sentence
    remark = _SOURCE_REMARK.search(sentence.text)
    if remark:
        start, end = sentence.start + remark.start("who"), sentence.start + remark.end("who")
        people = [m for m in draft.view.mentions_between(start, end) if m.kind is Kind.PERSON and m.entities]
        return people[-1].entities[0] if people else ""
    return "" if _SOURCE_MARK.search(reading.masked.mask) else None
