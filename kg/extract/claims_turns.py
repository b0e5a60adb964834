"""The turns of speech of a document (発言録, 一問一答) block by block in; their claims out.

A label names the speaker, also of the paragraphs that go on below it; a dash or a Q asks, and whoever is
said to be asked answers. Reads no other blocks.
"""

from collections import Counter

from kg import expressions as re
from kg.extract.attribution import attribute
from kg.extract.cast import Cast
from kg.extract.claims_draft import Discourse, Draft
from kg.extract.claims_prose import prose_claims
from kg.extract.claims_voiced import asked_words, turn_claims, voiced_sentences
from kg.extract.claims_within import Others
from kg.extract.cues.asking import OWN, PROFILE
from kg.extract.cues.voices import (
    OTHER_LABEL,
    POLITE,
    QUESTION_MARK,
    SIGNED_ANSWER,
    TOPIC_QUESTION,
)
from kg.extract.tone import QUOTED, goes_on, polite, tells_of
from kg.extract.voices import Voice, interviewee, named_in
from kg.records import Block, BlockKind, Sentence

_MARK, _OWN, _PROFILE = re.compile(QUESTION_MARK), re.compile(OWN), re.compile(PROFILE)
_POLITE = re.compile(POLITE)
#: A1．大槻社長：…: who answers, behind the mark of an answer
_NAMED = re.compile(r"(?P<who>[^\s　:：。、「」]{2,16})[:：][ 　]?(?=\S)")
_OTHER_LABEL = re.compile(OTHER_LABEL)
_BEHIND_LABEL = re.compile(r"^[^。、]{1,20}?[ 　:：]+")
_ITEM = re.compile("[■□◆◇▲▼△▽★☆]")


class Turns:
    """Whose turn it is as the blocks of one document go by."""

    def __init__(self, draft: Draft, cast: Cast) -> None:
        self._draft = draft
        self._speaker = ""  #: of the labelled turn that may go on
        self._asks = False
        self._last = -1  #: block of the last labelled turn, or of what goes on below it
        self._cast = cast
        self._said = ""  #: in the last turn whose label the layout shows, and below it
        self._answers = ""  #: whom the mark of an answer names
        self._signed = ""  #: who signs the lines of the block at hand
        self.others = Others()

    def take(self, block: Block, sentences: list[Sentence], writer: str, discourse: Discourse) -> bool:
        """Add the claims of *block* if it is a turn, a post of *writer*, or goes on with one; say whether."""
        if (block.words or block.kind is BlockKind.TURN) and self._is_profile(block):
            self._speaker = ""
            return True
        self._signed = writer
        if block.words:
            self._labelled(block, sentences, discourse)
            return True
        if block.kind is BlockKind.TURN and self._without_label(block, sentences, discourse):
            return True
        if block.kind is BlockKind.TURN or writer:
            known, speaker, asks = turn_claims(self._draft, sentences, writer, self.others)
            if block.kind is BlockKind.TURN:
                self._speaker, self._asks, self._last, self._said = speaker, asks, block.index, ""
            if not known and block.kind is BlockKind.TURN:
                self.question(sentences)
            return known or block.kind is BlockKind.TURN
        if block.kind is BlockKind.BODY and self._goes_on(block, sentences):
            voiced_sentences(
                self._draft, sentences, self._speaker, "turn-label", self.others, asks=self._asks
            )
            self._last = block.index
            self._said += "".join(s.text for s in sentences)
            return True
        return False

    def _labelled(self, block: Block, sentences: list[Sentence], discourse: Discourse) -> None:
        """Add the claims of a turn whose label, its first sentence, the document's layout shows."""
        voice, words = self._cast.voice(sentences[0]), sentences[1:]
        if self._signed and self._cast.answers(sentences[0]):
            voice = Voice(self._signed, "answer")
        self._speaker, self._asks, self._last = voice.speaker, voice.asks, block.index
        self._said = self._draft.view.text[block.words : block.end]
        if voice.speaker and self._is_told(block, words):
            said = Discourse(voice.speaker, sentences[0].index, block.clipping, claimed=True)
            for sentence in words:
                prose_claims(self._draft, sentence, said)
        elif voice.speaker:
            voiced_sentences(self._draft, words, voice.speaker, voice.rule, self.others, asks=voice.asks)
        elif voice.asks:
            self.question(words)
        elif words and not (
            self._cast.answers(sentences[0]) and self._answer(words, block.words, alone=False)
        ):
            for sentence in words:
                prose_claims(self._draft, sentence, discourse)

    def _is_profile(self, block: Block) -> bool:
        """Whether a line tells of its label and is no turn: ふじくら・こういち　1958年、羽南市生まれ."""
        text = self._draft.view.text[block.start : block.end]
        behind = _BEHIND_LABEL.sub("", text)
        return bool(_PROFILE.match(behind)) and not (polite(behind) or _OWN.search(behind))

    def _is_told(self, block: Block, words: list[Sentence]) -> bool:
        """Whether an item tells what the bearer of its label said: ◆灰谷市長　土地は「売らない」と強調した.

        In plain words, with a verb of saying around a quotation that nobody but the bearer has said. A label
        that comes again is that of a talk.
        """
        if not _ITEM.match(self._draft.view.text, block.start, block.end) or self._cast.recurs(block):
            return False
        text = "".join(s.text for s in words)
        if polite(text) or _OWN.search(QUOTED.sub("", text)):
            return False
        for sentence in words:
            reading = self._draft.reading(sentence)
            for item in attribute(reading.masked, reading.frames, reading.agents):
                own = item.speaker is None and item.frame.owner == (0, 0)
                if (
                    own
                    and item.direct
                    and not (item.frame.silent or item.frame.inner or item.frame.adnominal)
                ):
                    return True
        return False

    def _goes_on(self, block: Block, sentences: list[Sentence]) -> bool:
        """Whether a paragraph below a labelled turn is more of it: as polite, and the writer's in nothing.

        With a blank line between only before another turn, or where the label stands on a line of its own.
        """
        view, blocks = self._draft.view, self._draft.view.analysis.blocks
        if not self._speaker or self._last != block.index - 1 or not sentences:
            return False
        above = blocks[block.index - 1]
        if _OTHER_LABEL.match(view.text[block.start : block.end]):
            return False
        if view.text[above.end : block.start].count("\n") == 1:
            bare = above.words == above.end
            return bare or all(_POLITE.search(s.text) for s in (sentences[0], sentences[-1]))
        formal = polite(self._said)
        between = formal or any(b.words for b in blocks[block.index + 1 :])
        own = goes_on(view, block, formal=formal) and not tells_of(view, block, self._speaker)
        return bool(self._said) and between and own

    def _without_label(self, block: Block, sentences: list[Sentence], discourse: Discourse) -> bool:
        """Add a turn whose label names nobody: a dash, Q or A; say whether it is one."""
        mark = _MARK.match(self._draft.view.text[block.start : block.end])
        if mark is None or not sentences:
            return bool(mark)
        begins = self._answer_begins(sentences)
        words = self._draft.view.text[block.start : block.end]
        named = _NAMED.match(words, mark.end()) if mark["answer"] is not None else None
        by = named.span("who") if named else mark.span("by") if mark["by"] else None
        if begins:
            # Q.稼働はいつですか。A.来年の秋を予定しています。: both on one line
            self.question(sentences[:begins])
            label = _MARK.match(sentences[begins].text)
            start = sentences[begins].start + (label.end() if label else 0)
            self._answer(sentences[begins:], start, alone=False)
        elif mark["question"] is not None:
            self.question(sentences)
        elif not self._answer(
            sentences,
            block.start + (named.end() if named else mark.end()),
            alone=mark["answer"] is None,
            by=(block.start + by[0], block.start + by[1]) if by else None,
        ):
            for sentence in sentences:
                prose_claims(self._draft, sentence, discourse)
        return True

    def _answer_begins(self, sentences: list[Sentence]) -> int:
        """Return which sentence behind the first opens with the mark of an answer, 0 when none does."""
        marks = ((i, _MARK.match(s.text)) for i, s in enumerate(sentences))
        return next((i for i, m in marks if i and m and m["answer"] is not None), 0)

    def question(self, sentences: list[Sentence]) -> None:
        """Add what a question says that others said; nobody who is left out in it is known."""
        self.others.asked()
        for sentence in sentences:
            reading = self._draft.reading(sentence)
            if not asked_words(self._draft, reading, self.others):
                prose_claims(self._draft, sentence, Discourse(nameless=sentence.index))
            self.others.note(self._draft, sentence, self._speaker)

    def _answer(
        self, sentences: list[Sentence], start: int, *, alone: bool, by: tuple[int, int] | None = None
    ) -> bool:
        """Add an answer without a label, whose words begin at *start*; say whether its speaker is known.

        Its speaker is whom its mark or that of an answer before names (*by*), who signed it, who is said to
        have been asked or, where a dash (*alone*) opens it, whoever the document quotes most.
        """
        view, roles, last = self._draft.view, self._draft.roles, sentences[-1]
        if re.search(TOPIC_QUESTION, last.text):
            return True
        signed = re.search(SIGNED_ANSWER, last.text)
        span = (last.start + signed.start("who"), last.start + signed.end("who")) if signed else (0, 0)
        speaker = named_in(view, roles, *span, last) if signed else self._signed
        if by is not None:
            self._answers = named_in(view, roles, *by, sentences[0])
            if not self._answers:
                return False
        speaker = speaker or ("" if alone else self._answers)
        default = self._most_quoted() if alone else ""
        speaker = speaker or self._cast.guest or interviewee(view, sentences[0], default=default, alone=alone)
        if speaker:
            voiced_sentences(self._draft, sentences, speaker, "answer", self.others, start=start)
        return bool(speaker)

    def _most_quoted(self) -> str:
        """Return who said most of what the document tells, "" when nobody stands out."""
        speakers = Counter(c.speaker for c in self._draft.claims)
        speaker, count = max(speakers.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        return speaker if count >= 3 and 2 * count > speakers.total() else ""
