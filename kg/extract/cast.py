"""A document's view in; who stands behind the labels of its turns of speech (発言者), out.

A label is a name, an office that headline or introduction gives somebody, or a word for who asks or
answers. Answers nobody where the document does not say who that is.
"""

from collections import Counter
from functools import cached_property

from kg import expressions as re
from kg.extract.cues.cast import (
    ANSWERS,
    ASKS,
    CLOCK,
    INITIAL,
    LEGEND_BEFORE,
    LEGEND_BEHIND,
    SPOKESMAN,
)
from kg.extract.cues.voices import QUESTION
from kg.extract.guests import HEAD, Guests
from kg.extract.roles import Roles
from kg.extract.view import View
from kg.extract.voices import Voice, block_sentences, named_in
from kg.records import Block, BlockKind, Form, Kind, Mention, Sentence

_ASKS, _ANSWERS = re.compile(ASKS), re.compile(ANSWERS)
_SPOKESMAN, _QUESTION = re.compile(SPOKESMAN), re.compile(QUESTION)
_CLOCK, _INITIAL = re.compile(CLOCK), re.compile(INITIAL)
_SURNAME = re.compile("[一-鿿々]{1,3}")
_EDGE = " 　\t|｜.．:：—―─–()（）[]［］【】〔〕<>＜＞〈〉《》○◯◎●〇"


class Cast:
    """Who speaks in the labelled turns of one document. Build once."""

    def __init__(self, view: View, roles: Roles) -> None:
        self._view = view
        self._roles = roles
        self._known: dict[str, Voice] = {}
        self.guests = Guests(view, roles)

    def voice(self, label: Sentence) -> Voice:
        """Return whose words follow *label*; its speaker is "" when nobody knows."""
        word = _CLOCK.sub("", label.text).strip(_EDGE)
        if word not in self._known:
            known = self._legend(word)
            if known:
                self._known[word] = Voice(known, "turn-label", asks=known in self.guests.askers)
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
        for block in self._view.analysis.blocks[:HEAD]:
            for mention in self.guests.people(block.start, block.end):
                before = text[block.start : mention.start]
                if re.search(LEGEND_BEFORE.format(word=re.escape(word)), before):
                    return mention.entities[0]
                if re.compile(LEGEND_BEHIND.format(word=re.escape(word))).match(text, mention.end, block.end):
                    return mention.entities[0]
        return ""

    def answers(self, label: Sentence) -> bool:
        """Whether *label* says that somebody answers and not who: A, 答え, 回答者."""
        return bool(_ANSWERS.fullmatch(label.text.strip(_EDGE)))

    def recurs(self, block: Block) -> bool:
        """Whether the label of *block*, which the layout shows, heads another one too."""
        label = block_sentences(self._view, block)[0].text.strip(_EDGE)
        return len(self._endings[label]) > 1

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
            asks=asks or speaker in self.guests.askers or (not named and self._mostly_asks(word)),
        )

    def _holder(self, word: str) -> str:
        """Return the first person of the document whose name the office *word* follows."""
        office = re.compile(rf"(?:の?[一-龥ァ-ヴー]{{0,8}}?)?{re.escape(word)}")
        for mention in self.guests.people(0, len(self._view.text)):
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

    def named(self, start: int, end: int, sentence: Sentence) -> str:
        """Return whom ``[start, end)``, an issuer or a channel's owner, names, "" for nobody."""
        words = re.split("[ 　・]", self._view.text[start:end].strip(_EDGE))[-1]
        people = self.guests.people(start, end)
        known = "" if people else self._alias(words)
        return known or named_in(self._view, self._roles, start, end, sentence)

    def _alias(self, word: str) -> str:
        """Return the one person whose name *word* is or ends."""
        people = [e for e in self._view.entities.values() if e.kind is Kind.PERSON]
        exact = {e.entity_id for e in people if word in {e.name, *e.aliases}}
        parts = {e.entity_id for e in people if word in re.split("[・＝=　 ]", e.name)}
        found = exact or parts or self._called_by_surname(word)
        return found.pop() if len(found) == 1 and (len(word) > 1 or not exact | parts) else ""

    def _called_by_surname(self, word: str) -> set[str]:
        """Return those whose full name, above the first turn, the label *word* opens: 乾 of 乾まどか."""
        if not _SURNAME.fullmatch(word):
            return set()
        blocks = self._view.analysis.blocks
        first = next((b.start for b in blocks if b.kind is BlockKind.TURN), 0)
        full = (m for m in self.guests.people(0, first) if m.text.startswith(word) and m.text != word)
        return {m.entities[0] for m in full}

    @cached_property
    def _head(self) -> tuple[Block, ...]:
        """The blocks that stand before the first turn."""
        blocks = self._view.analysis.blocks
        first = next((b.index for b in blocks if b.kind is BlockKind.TURN), 0)
        return blocks[: min(first, HEAD)]

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
        return (
            self.guests.introduced(self._head)
            or self._labelled()
            or self.guests.asked_in_head(len(self._head))
        )

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
