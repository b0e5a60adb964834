"""A document's view in; who claimed what (主張) in it, and what was seen and could not be used, out.

Walks the blocks and asks, block by block, whose words they are: a headline's source, a lead-in, the
writer of a post, a label, else the reporting verbs. Links no claims over documents.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.attribution import attribute
from kg.extract.cast import Cast
from kg.extract.circumstances import addressee_of, medium_of, on_behalf_of, said_at, said_on
from kg.extract.claims_around import ATTRIBUTED, announced, announced_speaker
from kg.extract.claims_author import writer_of
from kg.extract.claims_confidence import confidence_of
from kg.extract.claims_draft import Discourse, Draft
from kg.extract.claims_headline_echoes import headline_echoes
from kg.extract.claims_headlines import headline_claims
from kg.extract.claims_paragraphs import paragraph_claims
from kg.extract.claims_prose import prose_claims
from kg.extract.claims_quoted_within import quoted_within
from kg.extract.claims_signed import signer_of
from kg.extract.claims_turns import Turns
from kg.extract.claims_unnamed import unnamed_claims
from kg.extract.claims_voiced import (
    ends_with,
    quoted_only,
    voiced_sentence,
    voiced_sentences,
)
from kg.extract.claims_within import Others
from kg.extract.cues.voices import ANNOUNCING, TITLE_MARK, WORDS_TO_COME
from kg.extract.following import announced_in, speaks_behind, words_below
from kg.extract.headline_voices import headline_voice
from kg.extract.interview import interview_of
from kg.extract.letters import who_signs
from kg.extract.refuted import corrections
from kg.extract.roles import Roles
from kg.extract.sections import Sections
from kg.extract.tone import QUOTED
from kg.extract.view import View
from kg.extract.voices import block_sentences, label_alone, lead_in, passes_on, poster
from kg.records import Block, BlockKind, Claim, Gap, Kind, Sentence

_TITLE_MARK, _WORDS_TO_COME = re.compile(TITLE_MARK), re.compile(WORDS_TO_COME)


@dataclass(frozen=True, slots=True)
class Told:
    """Who claimed what in one document, in text order."""

    claims: tuple[Claim, ...]
    unnamed: tuple[Claim, ...]  #: of speakers whom the text does not name
    gaps: tuple[Gap, ...]
    #: where words stand in the text that nobody is known to say
    unowned: tuple[tuple[int, int], ...] = ()


def extract_claims(view: View) -> tuple[tuple[Claim, ...], tuple[Gap, ...]]:
    """Return the claims of *view*'s document in text order, and the gaps."""
    told = told_claims(view)
    return told.claims, told.gaps


def told_claims(view: View) -> Told:
    """Return the claims of *view*'s document, those of speakers without a name apart, and the gaps."""
    walk = _Walk(view)
    for block in view.analysis.blocks:
        walk.block(block)
    paragraph_claims(walk.draft)
    headline_echoes(walk.draft)
    claims_made = walk.draft.claims
    unnamed = unnamed_claims(walk.draft)
    claims_made[:] = [
        c for c in claims_made if not (_taken_back(c, corrections(view)) or _WORDS_TO_COME.search(c.text))
    ]
    walk.draft.claims[:] = [_handed_on(walk.draft, c) for c in walk.draft.claims]
    quoted_within(walk.draft)
    walk.draft.frame_inner()
    claims = sorted(walk.draft.claims, key=lambda c: (c.start, c.end, c.speaker))
    return Told(
        tuple(_told(view, claim, claims) for claim in claims),
        tuple(_told(view, c, claims) for c in unnamed if not _taken_back(c, corrections(view))),
        tuple(walk.draft.gaps),
        walk.draft.unowned(),
    )


def _handed_on(draft: Draft, claim: Claim) -> Claim:
    """Return *claim* with who passes on the post that it is of."""
    if claim.rule != "post" or claim.reported_by:
        return claim
    home = next(s for s in draft.view.sentences if s.start <= claim.start < s.end)
    by = passes_on(draft.view, draft.roles, draft.view.block(home).clipping)
    return replace(claim, reported_by=by) if by != claim.speaker else claim


def _taken_back(claim: Claim, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether *claim* is what the text quotes from itself as wrong, or the note that does."""
    inside = any(a <= claim.start and claim.end <= b for a, b in quoted)
    return inside or (
        claim.rule == ATTRIBUTED and any(claim.start <= a and b <= claim.end for a, b in quoted)
    )


def _told(view: View, claim: Claim, claims: list[Claim]) -> Claim:
    """Return *claim* with when, through what and to whom it was said, and the confidence of its rule."""
    sentence = next(s for s in view.sentences if s.start <= claim.start < s.end)
    here = [(c.start, c.end) for c in claims if sentence.start <= c.start < sentence.end]
    return replace(
        claim,
        date=said_on(view, sentence, here),
        place=said_at(view, sentence, view.mentions_in(sentence), here),
        medium=medium_of(view, sentence, here),
        on_behalf_of=on_behalf_of(view, view.mentions_in(sentence), claim.speaker),
        addressee=addressee_of(view, sentence, view.mentions_in(sentence), here, claim.speaker),
        confidence=confidence_of(claim.rule),
    )


class _Walk:
    """The walk over a document's blocks; holds whose turn it is."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.draft = Draft(view, Roles(view), author=writer_of(view))
        cast = Cast(view, self.draft.roles)
        self.interview = interview_of(view)
        self.others = Others()
        self.turns = Turns(self.draft, cast)
        self.sections = Sections(view, self.draft.roles, cast)
        self.discourse = Discourse()
        self.following: dict[int, tuple[str, int]] = {}  #: block → who speaks in it, and from where
        self.headline = ""  #: source that the headline above names
        self.points = ""  #: whose points (🔸, ▪️) follow
        self.clipping = -1

    def block(self, block: Block) -> None:
        """Add the claims of *block*."""
        if block.clipping != self.clipping:
            self.clipping = block.clipping
            self.headline = self.points = ""
        voice = self.sections.take(block)
        if voice is not None:
            sentences = block_sentences(self.view, block)
            start = voice.content[0] or block.start
            voiced_sentences(self.draft, sentences, voice.speaker, voice.rule, self.others, start=start)
            return
        if self.sections.reposts(block) or self._interviewed(block) or self._announced(block):
            return
        if block.kind is BlockKind.HEADLINE:
            self._headline(block)
        elif block.kind is BlockKind.HEADING:
            self._heading(block)
        elif block.kind in {BlockKind.BODY, BlockKind.BULLET, BlockKind.QUOTE, BlockKind.TURN}:
            self._words(block)
        elif block.kind is BlockKind.RELATED:
            for sentence in block_sentences(self.view, block):
                headline_claims(self.draft, sentence)
                if label_alone(self.view, sentence) and _opens_words(self.view, block):
                    self.points = lead_in(self.view, self.draft.roles, sentence)
        self._follows(block)

    def _interviewed(self, block: Block) -> bool:
        """Add the claims of a question without a label, or of the guest's answer; say whether it is one."""
        sentences = block_sentences(self.view, block)
        guest = self.interview.answers.get(block.index, "")
        asks = block.index in self.interview.questions
        if block.index in self.interview.quoted:
            self._quoted_answers(block, guest)
        elif guest:
            voiced_sentences(self.draft, sentences, guest, "answer", self.turns.others)
        elif asks:
            self.turns.question(sentences)
        return bool(guest) or asks

    def _quoted_answers(self, block: Block, guest: str) -> None:
        """Add the quotations of a paragraph of questions and answers: ――予算は。「来週出す」."""
        for match in QUOTED.finditer(self.view.text, block.start, block.end):
            inside = (s for s in block_sentences(self.view, block) if s.start <= match.start() < s.end)
            for sentence in inside:
                self.draft.add(sentence, guest, (match.start() + 1, match.end() - 1), "answer", direct=True)

    def _announced(self, block: Block) -> bool:
        """Add the claims of a block whose words one above it announces; say whether it is one."""
        if block.index not in self.following:
            return False
        speaker, start = self.following[block.index]
        sentences = block_sentences(self.view, block)
        voiced_sentences(self.draft, sentences, speaker, "statement", self.others, start=start)
        return True

    def _follows(self, block: Block) -> None:
        """Remember whose words the blocks below *block* are, where it says so: 内容は次の通り."""
        if block.kind not in {BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.BODY, BlockKind.BULLET}:
            return
        announced = announced_in(self.draft, block_sentences(self.view, block), self.discourse)
        if announced is not None:
            words = words_below(self.view, block, announced)
            self.following |= {place: (announced.speaker, start) for place, start in words.items()}

    def _headline(self, block: Block) -> None:
        sentences = block_sentences(self.view, block)
        self.headline = self.points = ""
        if len(sentences) == 1 and _opens_words(self.view, block):
            self.points = lead_in(self.view, self.draft.roles, sentences[0]) or self._shown(block)
        for sentence in sentences:
            voice = headline_voice(self.view, self.draft.roles, sentence)
            if voice is not None:
                self.headline = voice.speaker
                self.points = voice.speaker if voice.rule == "summary-source" else self.points
            headline_claims(self.draft, sentence)

    def _shown(self, block: Block) -> str:
        """Return whom *block*, a name and an office right above a quotation, shows: 漁師　海野修さん."""
        below = self.view.analysis.blocks[block.index + 1]
        near = self.view.text[block.end : below.start].count("\n") == 1
        named = [m for m in self.view.mentions_between(block.start, block.end) if m.kind is Kind.PERSON]
        titled = len(named) == 1 and bool(named[0].title)
        return who_signs(self.view, block) if below.kind is BlockKind.QUOTE and near and titled else ""

    def _heading(self, block: Block) -> None:
        for sentence in block_sentences(self.view, block):
            speaker = lead_in(self.view, self.draft.roles, sentence)
            self.points = speaker
            if not speaker:
                headline_claims(self.draft, sentence)

    def _words(self, block: Block) -> None:
        writer = poster(self.view, self.draft.roles, block.clipping)
        sentences = block_sentences(self.view, block)
        if self.turns.take(block, sentences, writer, self.discourse):
            return
        if block.kind is BlockKind.QUOTE and _TITLE_MARK.match(self.view.text, block.start):
            self.headline = self.points = ""  # ■「猫一匹渡っていない」: the title of the next item
        points = self.points or (self.headline if block.kind in {BlockKind.QUOTE, BlockKind.BULLET} else "")
        quote = sentences[0] if block.kind is BlockKind.QUOTE and len(sentences) == 1 else None
        if quote is not None and not self.points and announced(self.draft, quote, self.discourse):
            points = ""
        if (
            block.kind in {BlockKind.BULLET, BlockKind.QUOTE}
            and points
            and not self._told_of_others(sentences, points)
        ):
            for sentence in sentences:
                voiced_sentence(self.draft, sentence, points, "points" if self.points else "headline-source")
            return
        if block.kind is BlockKind.QUOTE and writer and self.view.text[block.start] == ">":
            return
        if block.kind is BlockKind.BODY:
            self.points = ""
        signer = self._signer(block, sentences)
        if signer:
            signed = sentences if len(sentences) == 1 else sentences[:-1]
            voiced_sentences(self.draft, signed, signer, "signed-line", self.others)
            return
        for place, sentence in enumerate(sentences):
            speaker = speaks_behind(self.draft, sentences, place, self.discourse)
            if speaker:
                voiced_sentences(self.draft, sentences[place + 1 :], speaker, "statement", self.others)
                break
            alone = sentence is not quote and quoted_only(self.draft, sentence)
            if self.headline and alone and not self._announced_here(sentence):
                voiced_sentence(self.draft, sentence, self.headline, "headline-source")
            else:
                prose_claims(self.draft, sentence, self.discourse)
        following = self.view.analysis.blocks[block.index + 1 : block.index + 2]
        if block.kind is BlockKind.BODY and sentences and following and following[0].kind is BlockKind.BULLET:
            if re.search(ANNOUNCING, sentences[-1].text):
                named = lead_in(self.view, self.draft.roles, sentences[-1])
                self.points = named or self.discourse.near(sentences[-1], reach=1)
        elif block.kind is BlockKind.BULLET and len(sentences) == 1:
            self.points = announced_speaker(self.draft, sentences[0], self.discourse)

    def _told_of_others(self, sentences: list[Sentence], points: str) -> bool:
        """Whether a point of several sentences is the writer's, who tells in it what others say."""
        return len(sentences) > 1 and any(
            ends_with(reading, item) and item.speaker.entities and points not in item.speaker.entities
            for reading in map(self.draft.reading, sentences)
            for item in attribute(reading.masked, reading.frames, reading.agents)
            if item.speaker is not None
        )

    def _announced_here(self, sentence: Sentence) -> bool:
        """Whether the sentence before or behind a quotation alone says whose it is: X市長が書いた。「…」."""
        before = self.discourse.claimed and self.discourse.near(sentence, reach=1)
        return bool(before or announced(self.draft, sentence, self.discourse))

    def _signer(self, block: Block, sentences: list[Sentence]) -> str:
        """Return who signs *block*, in its last sentence or in a line of its own right below a quotation."""
        if len(sentences) > 1 and block.kind is BlockKind.BODY:
            return signer_of(self.view, sentences)
        below = self.view.analysis.blocks[block.index + 1 : block.index + 2]
        if block.kind is not BlockKind.QUOTE or not below or below[0].kind is not BlockKind.BODY:
            return ""
        signature = block_sentences(self.view, below[0])
        return signer_of(self.view, [*sentences, *signature]) if len(signature) == 1 else ""


def _opens_words(view: View, block: Block) -> bool:
    """Whether a quotation or points follow *block*, a line such as 社長のコメント."""
    following = view.analysis.blocks[block.index + 1 : block.index + 2]
    return bool(following) and following[0].kind in {BlockKind.QUOTE, BlockKind.BULLET}
