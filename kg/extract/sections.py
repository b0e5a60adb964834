"""A document's view and a heading in; whose own text stands below it (声明全文, チャンネルの投稿), out.

A heading names an issuer and a kind of text, or a channel and a time. Below a statement's heading the text
has to speak for itself (わが国, です・ます), else it is a report about the statement.
"""

from kg import expressions as re
from kg.extract.cast import Cast
from kg.extract.cues.sections import (
    BARE_STATEMENT,
    COMMENT_HEADING,
    EDITORS,
    ENDS_STATEMENT,
    FIRST_PERSON,
    LETTER_HEADING,
    OPENING_REMARKS,
    POLITE,
    POST_HEADING,
    READ_OUT,
    REPORTS,
    REPOST_HEADING,
    STATEMENT_HEADING,
    TELLER_BEFORE,
    TELLER_BEHIND,
    TELLING,
)
from kg.extract.greetings import greetings_of
from kg.extract.interview import interview_of
from kg.extract.letters import letter_of, who_signs
from kg.extract.mails import mail_of
from kg.extract.media import is_medium
from kg.extract.readers_letters import readers_letters
from kg.extract.roles import Roles
from kg.extract.tone import goes_on, polite, tells_of
from kg.extract.view import View
from kg.extract.voices import Voice, block_sentences
from kg.records import Block, BlockKind, Form, Kind, Sentence

_STATEMENT, _POST = re.compile(STATEMENT_HEADING), re.compile(POST_HEADING)
_FIRST_PERSON, _POLITE = re.compile(FIRST_PERSON), re.compile(POLITE)
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.ATTRIBUTION})
_REPORTS = re.compile(REPORTS)
_BEFORE, _BEHIND, _TELLING = (re.compile(p) for p in (TELLER_BEFORE, TELLER_BEHIND, TELLING))
#: Blocks at the head of a document one of which names who tells it.
_TELLER = 3
_COMMENT = re.compile(COMMENT_HEADING)
_BARE, _ENDS = re.compile(BARE_STATEMENT), re.compile(ENDS_STATEMENT)
_LETTER, _EDITORS = re.compile(LETTER_HEADING), re.compile(EDITORS)
_OPENING_REMARKS = re.compile(OPENING_REMARKS)
_READ_OUT, _REPOST = re.compile(READ_OUT), re.compile(REPOST_HEADING)
#: The head of a document, where a release names its kind and issuer.
_HEAD = 6
_NUMBERED = re.compile(
    r"^(?:第?[0-9０-９一二三四五六七八九十]{1,3}[.．、)）章節条部 　]|[(（][0-9０-９]{1,2}[)）])"
)
#: Behind the name of a reader who writes to the paper: town and age. （羽南市　78）
_READERS_LINE = re.compile(
    "[（(][^（）()]{0,16}[市区町村都道府県郡][^（）()0-9０-９]{0,8}[ 　・、]?[0-9０-９]{2}歳?[)）]$"
)
#: Sentences at the head of a text that show its tone.
_OPENING = 2
#: Sentences of a comment at most.
_COMMENT_LENGTH = 8
#: Sentences with somebody's quoted words that make a story of what one person writes.
_SCENES = 2
#: Posts of a document that stand under such headings at least: one alone may be a news flash.
_MANY = 2


class Sections:
    """Whose own text it is as the headings of one document go by."""

    def __init__(self, view: View, roles: Roles, cast: Cast) -> None:
        self._view = view
        self._roles = roles
        self._cast = cast
        self._posts = [
            b.index for b in view.analysis.blocks if (b.kind in _TITLES and self._post(b)) or self.reposts(b)
        ]
        self._all_told = False  #: by one person, paragraph for paragraph
        self._formal = False  #: who tells it all is polite
        self._greetings = greetings_of(view) or readers_letters(view)
        self._issued = None if self._greetings else self._issue()
        mail = mail_of(view)
        self._quoted = mail.quoted if mail is not None else {}
        self._voice: Voice | None = None
        self._writes = False  #: the voice is that of a letter, which goes on to the next heading
        self._clipping = -1

    def take(self, block: Block) -> Voice | None:
        """Return whose words *block* is, None when no heading above says so or it is a heading."""
        if block.index in self._quoted:
            return Voice(self._quoted[block.index], "statement", (block.start + 1, block.end))
        if block.kind in _TITLES or self.reposts(block):
            self._heading(block)
            return None
        if block.clipping != self._clipping and not self._writes:
            self._voice = None
        if self._writes and _EDITORS.match(self._view.text[block.start : block.end]):
            self._voice = None
        for greeting in self._greetings:
            if greeting.first <= block.index < greeting.end and block.kind is BlockKind.BODY:
                return Voice(greeting.speaker, "statement")
        if self._issued is not None and self._issued[0] <= block.index < self._issued[1]:
            sentences = block_sentences(self._view, block)
            if self._all_told:
                own = not self._formal or goes_on(self._view, block, formal=True)
            else:
                own = self._own(sentences)
            own = own and block.kind is BlockKind.BODY and not self._reads_out(block)
            return Voice(self._issued[2], "statement") if own else None
        prose = block.kind is BlockKind.BODY and self._voice is not None and self._voice.rule == "statement"
        if prose and self._formal and not goes_on(self._view, block, formal=True):
            return None  # in a polite text a paragraph that is not is the writer's
        if prose and not self._writes and self._reads_out(block):
            return None
        return self._voice if block.kind in {BlockKind.BODY, BlockKind.BULLET, BlockKind.TAG} else None

    def _issue(self) -> tuple[int, int, str] | None:
        """Return the blocks from and to which the document is its issuer's own text, and the issuer."""
        blocks, text = self._view.analysis.blocks, self._view.text
        if sum(clipping.attribution >= 0 for clipping in self._view.analysis.clippings) > 1:
            return None  # words of several, each with a header
        head = blocks[:_HEAD]
        bare = next((b for b in head[:3] if _BARE.search(text[b.start : b.end])), None)
        if bare is None:
            letter = letter_of(self._view)
            self._all_told = letter is not None
            return letter or self._told()
        named = {
            m.entities[0]
            for b in head
            for m in self._view.mentions_between(b.start, b.end)
            if m.kind is not Kind.EVENT and m.entities and 2 * (m.end - m.start) > b.end - b.start
        }
        named = named or {signer for b in head if (signer := who_signs(self._view, b))}
        ends = (b.index for b in blocks[bare.index + 1 :] if _ENDS.search(text[b.start : b.end]))
        return (bare.index + 1, next(ends, len(blocks)), named.pop()) if len(named) == 1 else None

    def _told(self) -> tuple[int, int, str] | None:
        """Return the same where the head names one person, who then tells it all: 元工兵・Xさんの話."""
        blocks, text = self._view.analysis.blocks, self._view.text
        if any(b.kind is BlockKind.TURN or b.words for b in blocks) or interview_of(self._view).questions:
            return None
        for block in blocks[:_TELLER]:
            people = [
                m
                for m in self._view.mentions_between(block.start, block.end)
                if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities
            ]
            if len(people) != 1:
                continue
            behind = _BEHIND.fullmatch(text, people[0].end, block.end)
            if behind is None or not _BEFORE.fullmatch(text, block.start, people[0].start):
                continue
            body = [b for b in blocks[block.index + 1 :] if b.kind is BlockKind.BODY]
            sentences = [s for b in body for s in block_sentences(self._view, b)]
            called = behind["honoured"] or any(
                _TELLING.search(text, b.start, b.end) for b in blocks[:_TELLER]
            )
            called = called or bool(_READERS_LINE.search(text, people[0].end, block.end))
            told = called and sentences and self._tells(sentences, people[0].entities[0])
            if told and not self._is_memoir(sentences):
                self._all_told = True
                self._formal = polite("".join(s.text for s in sentences))
                return block.index + 1, len(blocks), people[0].entities[0]
        return None

    def _tells(self, sentences: list[Sentence], teller: str) -> bool:
        """Whether *sentences* are *teller*'s own: in the first person or polite, and never about him."""
        named = any(
            teller in m.entities and m.form is Form.NAME for s in sentences for m in self._view.mentions_in(s)
        )
        polite = sum(bool(_POLITE.search(s.text)) for s in sentences)
        return not named and (_in_first_person(sentences) or polite * 4 >= len(sentences) * 3)

    def _is_memoir(self, sentences: list[Sentence]) -> bool:
        """Whether *sentences* are written as a story with scenes: of it its writer says what he quotes."""
        scenes = sum(
            "「" in s.text and any(m.kind is Kind.PERSON for m in self._view.mentions_in(s))
            for s in sentences
        )
        return scenes >= _SCENES and not polite("".join(s.text for s in sentences))

    def _own(self, sentences: list[Sentence]) -> bool:
        """Whether a paragraph of a release speaks for its issuer: わが国は, or です・ます to its end."""
        first = _in_first_person(sentences)
        return bool(sentences) and (first or all(_POLITE.search(s.text) for s in sentences))

    def _heading(self, block: Block) -> None:
        text = self._view.text[block.start : block.end]
        letter = _LETTER.search(text)
        self._writes = letter is not None
        if letter is not None:
            speaker = self._who(block, _LETTER)
            writes = bool(speaker) and self._view.kind(speaker) is not Kind.PLACE and self._speaks(block)
            self._voice = Voice(speaker, "statement") if writes else None
            self._formal = False
        elif block.index in self._posts and len(self._posts) >= _MANY:
            speaker = self._who(block, _REPOST if self.reposts(block) else _POST)
            medium = bool(speaker) and is_medium(self._view, speaker)
            self._voice = Voice(speaker, "post") if speaker and not medium else None
        elif _OPENING_REMARKS.search(text) and self._speaks(block):
            self._voice = Voice(self._cast.guest, "statement") if self._cast.guest else None
            self._formal = True
        elif _STATEMENT.search(text):
            speaker = self._who(block, _STATEMENT)
            spoken = bool(speaker) and (self._speaks(block) or self._comments(block, speaker))
            self._voice = Voice(speaker, "statement") if spoken else None
            self._formal = spoken and all(_POLITE.search(s.text) for s in self._below(block)[:_OPENING])
        elif self._closes(block, text):
            self._voice = None
        self._clipping = block.clipping

    def reposts(self, block: Block) -> bool:
        """Whether *block* heads the words of who passes a post on, which have no time: リポスト：X."""
        marked = block.kind in {BlockKind.BULLET, *_TITLES}
        return marked and _REPOST.match(self._view.text[block.start : block.end]) is not None

    def _reads_out(self, block: Block) -> bool:
        """Whether a paragraph of a release tells of a meeting: 大臣から…旨述べました."""
        return _READ_OUT.search(self._view.text, block.start, block.end) is not None

    def _closes(self, block: Block, text: str) -> bool:
        """Whether a heading ends the text above it: no numbered part of a statement, no title of a post."""
        if self._voice is None or block.clipping != self._clipping:
            return True
        if self._voice.rule == "post":
            return False
        return block.kind is BlockKind.HEADLINE or not _NUMBERED.match(text)

    def _post(self, block: Block) -> bool:
        return bool(_POST.search(self._view.text[block.start : block.end]))

    def _who(self, block: Block, pattern: re.Pattern[str]) -> str:
        match = pattern.search(self._view.text[block.start : block.end])
        sentences = block_sentences(self._view, block)
        if match is None or not sentences:
            return ""
        start, end = block.start + match.start("who"), block.start + match.end("who")
        people = {
            m.entities
            for m in self._view.mentions_between(start, end)
            if m.kind is Kind.PERSON and m.entities and (pattern is not _LETTER or m.end == end)
        }
        return "" if len(people) > 1 else self._cast.named(start, end, sentences[0])

    def _speaks(self, heading: Block) -> bool:
        """Whether the text below a statement's *heading* is the issuer's own words, not a report of them."""
        sentences = self._below(heading)
        if not sentences:
            return False
        polite = sum(bool(_POLITE.search(s.text)) for s in sentences)
        own = _in_first_person(sentences)
        reports = any(_REPORTS.search(s.text) for s in sentences)
        return (own and len(sentences) > 1) or (polite * 4 >= len(sentences) * 3 and not reports)

    def _comments(self, heading: Block, speaker: str) -> bool:
        """Whether the text below X氏の談話 is that talk though it is not polite: it tells of no person."""
        text = self._view.text[heading.start : heading.end]
        sentences = self._below(heading)
        if not _COMMENT.search(text) or not 0 < len(sentences) <= _COMMENT_LENGTH:
            return False
        blocks = {self._view.block(s).index: self._view.block(s) for s in sentences}
        told = any(tells_of(self._view, b, speaker) for b in blocks.values())
        people = any(m.kind is Kind.PERSON for s in sentences for m in self._view.mentions_in(s))
        return not (told or people or any(_REPORTS.search(s.text) or "「" in s.text for s in sentences))

    def _below(self, heading: Block) -> list[Sentence]:
        sentences: list[Sentence] = []
        for block in self._view.analysis.blocks[heading.index + 1 :]:
            text = self._view.text[block.start : block.end]
            if block.clipping != heading.clipping or (block.kind in _TITLES and not _NUMBERED.match(text)):
                break
            if block.kind in {BlockKind.BULLET, BlockKind.QUOTE}:
                return []  # points and quotations under a lead-in, among them the editors' own words
            if block.kind is BlockKind.BODY:
                sentences += block_sentences(self._view, block)
        return sentences


def _in_first_person(sentences: list[Sentence]) -> bool:
    return any(_FIRST_PERSON.search(s.text.split("「")[0]) for s in sentences)
