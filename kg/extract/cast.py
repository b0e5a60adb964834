"""A document's view in; who stands behind the labels of its turns of speech (発言者), out.

A label is a name, an office that headline or introduction gives somebody, or a word for who asks or
answers. Answers nobody where the document does not say who that is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from kg.extract.cues.asking import HOLDS_TALK, INTERVIEWED_HEAD, PROFILE, PROFILE_HEAD
from kg.extract.cues.cast import (
    ANSWERS,
    ASKS,
    ASKS_BEFORE,
    CLOCK,
    GUEST_LINE,
    INITIAL,
    INTERVIEW,
    LEGEND_BEFORE,
    LEGEND_BEHIND,
    SPOKESMAN,
)
from kg.extract.cues.narrators import GUEST_AFTER
from kg.extract.cues.sections import REPORTS, TELLER_BEFORE, TELLER_BEHIND
from kg.extract.cues.voices import QUESTION
from kg.extract.roles import Roles
from kg.extract.view import View
from kg.extract.voices import Voice, block_sentences, named_in
from kg.records import Block, BlockKind, Form, Kind, Mention, Sentence

_ASKS, _ANSWERS = re.compile(ASKS), re.compile(ANSWERS)
_GUEST = re.compile(GUEST_LINE)
_INTERVIEW, _SPOKESMAN = re.compile(INTERVIEW), re.compile(SPOKESMAN)
_QUESTION = re.compile(QUESTION)
_REPORTS, _BEFORE, _BEHIND = (re.compile(p) for p in (REPORTS, TELLER_BEFORE, TELLER_BEHIND))
_INTERVIEWED_HEAD, _MET = re.compile(INTERVIEWED_HEAD), re.compile(GUEST_AFTER)
_PROFILE, _PROFILE_HEAD = re.compile(PROFILE), re.compile(PROFILE_HEAD)
_CLOCK, _INITIAL = re.compile(CLOCK), re.compile(INITIAL)
_HOLDS = re.compile(HOLDS_TALK)
_EDGE = " 　.．:：—―─–()（）[]［］【】〔〕<>＜＞〈〉《》○◯◎●〇"
#: How many blocks of a document introduce who speaks in it.
_HEAD = 7


class Cast:
    """Who speaks in the labelled turns of one document. Build once."""

    def __init__(self, view: View, roles: Roles) -> None:
        self._view = view
        self._roles = roles
        self._known: dict[str, Voice] = {}

    def voice(self, label: Sentence) -> Voice:
        """Return whose words follow *label*; its speaker is "" when nobody knows."""
        word = _CLOCK.sub("", label.text).strip(_EDGE)
        if word not in self._known:
            known = self._legend(word)
            if known:
                self._known[word] = Voice(known, "turn-label", asks=known in self._askers)
            elif _ANSWERS.fullmatch(word):
                self._known[word] = Voice(self.guest, "turn-label")
            else:
                self._known[word] = self._named(word, label)
        return self._known[word]

    def _legend(self, word: str) -> str:
        """Return whom the head says that *word*, an initial, stands for: M（ミント市長）."""
        if not _INITIAL.fullmatch(word):
            return ""
        text = self._view.text
        for block in self._view.analysis.blocks[:_HEAD]:
            for mention in self._people(block.start, block.end):
                before = text[block.start : mention.start]
                if re.search(LEGEND_BEFORE.format(word=re.escape(word)), before):
                    return mention.entities[0]
                if re.compile(LEGEND_BEHIND.format(word=re.escape(word))).match(text, mention.end, block.end):
                    return mention.entities[0]
        return ""

    def answers(self, label: Sentence) -> bool:
        """Whether *label* says that somebody answers and not who: A, 答え, 回答者."""
        return bool(_ANSWERS.fullmatch(label.text.strip(_EDGE)))

    def _named(self, word: str, label: Sentence) -> Voice:
        """Return who bears a label that is no word for answering."""
        mentions = [m for m in self._view.mentions_in(label) if m.entities]
        named = any(m.form is Form.NAME and m.kind is Kind.PERSON for m in mentions)
        asks = bool(_ASKS.search(word))
        if asks and not named:
            return Voice("", "turn-label", asks=True)
        speaker = named_in(self._view, self._roles, label.start, label.end, label) if named else ""
        speaker = speaker or self._alias(word) or self._holder(word)
        if not speaker and any(self._may_speak(m) for m in mentions):
            speaker = named_in(self._view, self._roles, label.start, label.end, label)
        if not speaker and _SPOKESMAN.search(word):
            speaker = self._house
        return Voice(
            speaker,
            "turn-label",
            asks=asks or speaker in self._askers or (not named and self._mostly_asks(word)),
        )

    def _holder(self, word: str) -> str:
        """Return the first person of the document whose name the office *word* follows."""
        office = re.compile(rf"(?:の?[一-龥ァ-ヴー]{{0,8}}?)?{re.escape(word)}")
        for mention in self._people(0, len(self._view.text)):
            if office.match(self._view.text, mention.phrase_end):
                return mention.entities[0]
        return self._roles.first(word)

    def _may_speak(self, mention: Mention) -> bool:
        """Whether a label may be *mention*: of places only countries speak, the others are spoken of."""
        return mention.kind is not Kind.PLACE or self._view.entities[mention.entities[0]].leaf == "Country"

    def _mostly_asks(self, word: str) -> bool:
        """Whether most turns under the label *word* end as questions."""
        ends = self._endings.get(word, [])
        return 2 * sum(bool(_QUESTION.search(end)) for end in ends) > len(ends)

    @cached_property
    def _endings(self) -> dict[str, list[str]]:
        """Label → the last sentence of each turn under it."""
        found: dict[str, list[str]] = {}
        for block in self._view.analysis.blocks:
            if block.words:
                sentences = block_sentences(self._view, block)
                found.setdefault(sentences[0].text.strip(_EDGE), []).append(sentences[-1].text)
        return found

    @cached_property
    def _askers(self) -> frozenset[str]:
        """Those whom the head of the document names as who asks."""
        return frozenset(
            m.entities[0]
            for b in self._view.analysis.blocks[:_HEAD]
            for m in self._people(b.start, b.end)
            if self._asking(b, m)
        )

    def named(self, start: int, end: int, sentence: Sentence) -> str:
        """Return whom ``[start, end)``, an issuer or a channel's owner, names, "" for nobody."""
        words = re.split("[ 　・]", self._view.text[start:end].strip(_EDGE))[-1]
        people = self._people(start, end)
        known = "" if people else self._alias(words)
        return known or named_in(self._view, self._roles, start, end, sentence)

    def _alias(self, word: str) -> str:
        """Return the one person whose name *word* is or ends."""
        people = [e for e in self._view.entities.values() if e.kind is Kind.PERSON]
        exact = {e.entity_id for e in people if word in {e.name, *e.aliases}}
        parts = {e.entity_id for e in people if word in re.split("[・＝=　 ]", e.name)}
        found = exact or parts
        return found.pop() if len(found) == 1 and len(word) > 1 else ""

    @cached_property
    def _head(self) -> tuple[Block, ...]:
        """The blocks that stand before the first turn."""
        blocks = self._view.analysis.blocks
        first = next((b.index for b in blocks if b.kind is BlockKind.TURN), 0)
        return blocks[: min(first, _HEAD)]

    @cached_property
    def _house(self) -> str:
        """The first organisation that the head of the document names: whose spokesman speaks in it."""
        for block in self._head:
            for mention in self._view.mentions_between(block.start, block.end):
                if mention.kind is Kind.ORGANIZATION and mention.entities and mention.form is Form.NAME:
                    return mention.entities[0]
        return ""

    @cached_property
    def guest(self) -> str:
        """Who answers in the document: introduced as such, labelled most often, or headlined."""
        return self._introduced(self._head) or self._labelled() or self.asked_in_head(len(self._head))

    def _introduced(self, head: Sequence[Block]) -> str:
        """Return whom a line of *head* introduces: ゲスト・X, 話し手：X."""
        for block in head:
            match = _GUEST.match(self._view.text, block.start, block.end)
            people = self._people(match.end(), block.end) if match else []
            if people:
                return people[0].entities[0]
        return ""

    def asked_in_head(self, first: int, *, spoken: bool = False) -> str:
        """Return whom the blocks before block *first*, a question, say is asked; "" for nobody or several.

        *spoken*: the answers say 私, so that somebody gives them though no word says who is asked.
        """
        text = self._view.text
        head = self._view.analysis.blocks[: min(first, _HEAD)]
        introduced = self._introduced(head)
        if introduced:
            return introduced
        titles = [b for b in head if "。" not in text[b.start : b.end]]
        prose = [b for b in head if b not in titles]
        named = self._others(m for b in titles for m in self._people(b.start, b.end))
        everybody = self._others(m for b in head for m in self._people(b.start, b.end))
        told = any(
            _INTERVIEWED_HEAD.search(s.text) and not _REPORTS.search(s.text)
            for b in head
            for s in block_sentences(self._view, b)
        )
        for found in (
            self._others(m for b in titles for m in self._people(b.start, b.end) if self._asked(b, m)),
            self._others(m for b in prose for m in self._people(b.start, b.end) if self._met(b, m)),
            self._others(
                m for b in prose for m in self._people(b.start, b.end) if told and self._holds(b, m)
            ),
            named if told else set(),
            everybody if told or spoken else set(),
        ):
            if found:
                return found.pop() if len(found) == 1 else ""
        return ""

    def told_below(self, last: int) -> str:
        """Return whom a line behind block *last*, the last answer, introduces as who spoke, "" for none."""
        for block in self._view.analysis.blocks[last + 1 : last + 1 + _HEAD]:
            people = self._people(block.start, block.end)[:1]
            head = people and _PROFILE_HEAD.fullmatch(self._view.text, block.start, people[0].start)
            opens = people and (people[0].start == block.start or head)
            if opens and (head or _PROFILE.match(self._view.text, people[0].end, block.end)):
                return people[0].entities[0]
        return ""

    def _holds(self, block: Block, mention: Mention) -> bool:
        """Whether *block* says that *mention* holds the conference: X首相は3日、官邸で記者会見した."""
        return bool(_HOLDS.match(self._view.text, mention.end, block.end))

    def asked_next(self, blocks: Sequence[Block]) -> str:
        """Return whom a title among *blocks*, between two questions, says is asked from here on, else ""."""
        titles = [b for b in blocks if "。" not in self._view.text[b.start : b.end]]
        found = self._others(
            m for b in titles for m in self._people(b.start, b.end) if self._asked(b, m) or self._alone(b, m)
        )
        return found.pop() if len(found) == 1 else ""

    def _alone(self, block: Block, mention: Mention) -> bool:
        """Whether *block* is the name *mention* with offices and nothing else."""
        text = self._view.text
        before = _BEFORE.fullmatch(text, block.start, mention.start)
        return before is not None and bool(_BEHIND.fullmatch(text, mention.end, block.end))

    def _others(self, mentions: Iterable[Mention]) -> set[str]:
        """Return who *mentions* are, without those who ask."""
        return {m.entities[0] for m in mentions} - self._askers

    def _met(self, block: Block, mention: Mention) -> bool:
        """Whether the prose of *block* says that *mention* was asked: X氏に、内幕を聞いた."""
        return bool(_MET.match(self._view.text, mention.end, block.end))

    def _asked(self, block: Block, mention: Mention) -> bool:
        """Whether *block* says that *mention* is interviewed: ドレク氏に聞く, ヴォシュ報道官定例会見."""
        return bool(_INTERVIEW.match(self._view.text, mention.phrase_end, block.end))

    def _labelled(self) -> str:
        """Return who speaks most of the turns under a label with a name or office."""
        counts: Counter[str] = Counter()
        for block in self._view.analysis.blocks:
            if block.words:
                label = block_sentences(self._view, block)[:1]
                word = label[0].text.strip(_EDGE) if label else ""
                if word and not _ANSWERS.fullmatch(word):
                    voice = self.voice(label[0])
                    counts[voice.speaker] += not voice.asks and bool(voice.speaker)
        best = counts.most_common(2)
        alone = len(best) == 1 or (len(best) == 2 and best[0][1] > best[1][1])
        return best[0][0] if best and alone and best[0][1] > 1 else ""

    def _people(self, start: int, end: int) -> list[Mention]:
        return [
            m
            for m in self._view.mentions_between(start, end)
            if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities
        ]

    def _asking(self, block: Block, mention: Mention) -> bool:
        """Whether *block* names *mention* as who asks or wrote it down: 聞き手 早瀬由香里."""
        return bool(re.search(ASKS_BEFORE, self._view.text[block.start : mention.start]))
