"""What the claim rules have found so far in one document, and the one place where a claim is made.

Cuts contents clean, names them and keeps which sentences are spoken for. Decides nothing.
"""

import hashlib
from dataclasses import dataclass, field, replace

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.bare_verbs import with_bare_verbs
from kg.extract.cited import is_reference
from kg.extract.cues.control import NATURAL_LEAVES
from kg.extract.nameless_behind import with_nameless_behind
from kg.extract.quotations import Masked, mask_sentence
from kg.extract.reporting import find_frames
from kg.extract.reporting_frames import Frame
from kg.extract.roles import Roles
from kg.extract.silence import disowned, refuses
from kg.extract.source_rows import with_source_rows
from kg.extract.speakers import Agent, find_agents
from kg.extract.stance import certainty_of, stance_of, utterance_of
from kg.extract.view import View
from kg.records import Claim, Gap, Kind, Sentence, Stance

_QUOTED_SENTENCE = re.compile(r"(?:「[^「」]*」|『[^『』]*』|[^。！？!?])+[。！？!?]*")
#: What is so and what is not: one answer to the same matter.
_TOLD = {Stance.ASSERTS, Stance.DENIES}
#: Kinds of frames around a content that is told: と述べた, 「…」と, としている.
_SAID = frozenset({"to", "quote", "suru"})
#: Classes of places in which nobody speaks for the place.
_MUTE = NATURAL_LEAVES | {"Facility"}
#: A sentence of fewer characters goes with the one before it.
_WHOLE = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the claim rules read it."""

    sentence: Sentence
    masked: Masked
    frames: tuple[Frame, ...]
    agents: tuple[Agent, ...]


@dataclass(slots=True)
class Discourse:
    """Who is speaking as the text goes on."""

    speaker: str = ""
    sentence: int = -9
    clipping: int = -1
    claimed: bool = False  #: the speaker is known from a claim, not only as the topic of a sentence
    said: bool = False  #: the speaker said something earlier in the sentence at hand
    announced: int = -9  #: the last sentence that says whose words follow: Xの説明は食い違う
    medium: str = ""  #: the last medium by which a sentence was told: X紙によると
    told_by: int = -9  #: the sentence that it told
    nameless: int = -9  #: the last sentence whose topic is somebody without a name: 市民は…

    def near(self, sentence: Sentence, *, reach: int = 2) -> str:
        """Return who speaks still at *sentence*, "" when that was too long ago."""
        return self.speaker if sentence.index - self.sentence <= reach else ""

    def nameless_since(self, sentence: Sentence) -> bool:
        """Whether somebody without a name is the topic right before *sentence*, and speaks on in it."""
        return self.nameless > self.sentence and sentence.index - self.nameless <= 1


@dataclass(slots=True)
class Draft:
    """The claims and gaps of a document in the making."""

    view: View
    roles: Roles
    claims: list[Claim] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    claimed: dict[int, list[str]] = field(default_factory=dict)  #: sentence → ids of its claims
    readings: dict[int, Reading] = field(default_factory=dict)
    author: str = ""  #: who signs the document
    told: set[int] = field(default_factory=set)  #: the sentences of running text
    #: sentence → what somebody says in it of whom nobody knows who that is
    unspoken: dict[int, list[Attribution]] = field(default_factory=dict)

    def reading(self, sentence: Sentence) -> Reading:
        """Return *sentence* with its frames and possible speakers, read once."""
        if sentence.index not in self.readings:
            masked = mask_sentence(self.view.clauses(sentence))
            agents = find_agents(self.view, sentence, masked)
            agents = with_source_rows(self.view, sentence, masked, agents)
            frames = with_bare_verbs(find_frames(sentence, masked), agents)
            agents = with_nameless_behind(masked, frames, agents)
            self.readings[sentence.index] = Reading(sentence, masked, frames, agents)
        return self.readings[sentence.index]

    def claims_of(self, index: int) -> list[Claim]:
        """Return the claims made of the sentence *index*, in the order in which they were made."""
        said = self.claimed.get(index, ())
        return [c for c in self.claims if c.claim_id in said] if said else []

    def unowned(self) -> tuple[tuple[int, int], ...]:
        """Return where words stand that a verb of saying frames and nobody is known to say, in order."""
        spans = []
        for index, items in sorted(self.unspoken.items()):
            base = self.reading(self.view.sentences[index]).masked.base
            spans += [(base + i.start, base + i.end) for i in items if i.frame.kind in _SAID]
        return tuple(spans)

    def add(
        self,
        sentence: Sentence,
        speaker: str,
        span: tuple[int, int],
        rule: str,
        *,
        direct: bool = False,
        frame: Frame | None = None,
        extra: tuple[Sentence, ...] = (),
        reported_by: str = "",
        quoted: bool = False,
    ) -> Claim | None:
        """Record a claim whose content is *span* of the document; None when nothing is left of it."""
        start, end = self._trim(*span)
        if end - start < 2 or self._is_mute(speaker):
            return None
        text = self.view.text[start:end]
        quotation = direct and self.view.text[max(start - 1, 0)] in "「『“"
        parts = self._parts(start, end) if quotation else ()
        if parts:
            made = [
                self.add(
                    sentence,
                    speaker,
                    part,
                    rule,
                    frame=frame if part is parts[-1] else None,
                    extra=extra,
                    reported_by=reported_by,
                    quoted=True,
                )
                for part in parts
            ]
            return next((claim for claim in made if claim is not None), None)
        before, after = (
            self.view.text[min(sentence.start, start) : start],
            self.view.text[end : sentence.end],
        )
        if refuses(text) or disowned(before, after) or is_reference(text):
            return None
        digest = hashlib.blake2b(f"{speaker}\x1f{start}\x1f{end}".encode(), digest_size=4).hexdigest()
        lemma = frame.lemma if frame else ""
        claim = Claim(
            claim_id=f"{self.view.document.doc_id}-c{start}-{digest}",
            speaker=speaker,
            text=text,
            start=start,
            end=end,
            stance=stance_of(
                utterance_of(
                    text,
                    lemma,
                    frame.kind if frame else rule,
                    before,
                    after,
                    frame.stance if frame else "",
                    self.view.text[max(sentence.start - 110, 0) : sentence.start],
                )
            ),
            quotation="Direct" if direct or quoted else "Indirect",
            verb=lemma,
            about=self._about(start, end),
            certainty=certainty_of(self.view.text[start : sentence.end]),
            reported_by=reported_by,
            rule=rule,
            evidence=tuple(sorted({self.view.evidence(s) for s in (sentence, *extra)})),
        )
        if any(c.claim_id == claim.claim_id for c in self.claims):
            return None
        self.claimed.setdefault(sentence.index, []).append(claim.claim_id)
        self.claims.append(claim)
        return claim

    def _is_mute(self, speaker: str) -> bool:
        """Whether a bridge, a station or a mine would speak: it is what is spoken of."""
        place = self.view.entities.get(speaker)
        return place is not None and place.kind is Kind.PLACE and place.leaf in _MUTE

    def _parts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the parts of a quotation of several sentences that differ in stance, () when it is one.

        「わが国は屈しない。春までに全員を故郷に帰す」と誓った: a statement and a promise.
        """
        parts: list[tuple[int, int, Stance]] = []
        for match in _QUOTED_SENTENCE.finditer(self.view.text, start, end):
            last = match.start() + len(match[0].rstrip("。"))
            stance = stance_of(utterance_of(match[0], "", "turn-label", "", "", "", ""))
            short = match.end() - match.start() < _WHOLE or match[0][0] in "「『"
            same = parts and (parts[-1][2] is stance or {parts[-1][2], stance} == _TOLD)
            if parts and (same or short):
                parts[-1] = (parts[-1][0], last, parts[-1][2])
            else:
                parts.append((match.start(), last, stance))
        return tuple((a, b) for a, b, _ in parts) if len(parts) > 1 else ()

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        text = self.view.text
        while end > start and text[end - 1] in " 　\n、":
            end -= 1
        while start < end and text[start] in " 　\n、。":
            start += 1
        if text[start] == "「" and text[end - 1] == "」" and "」" not in text[start : end - 1]:
            start, end = start + 1, end - 1
        return start, end

    def _about(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(sorted({e for m in self.view.mentions_between(start, end) for e in m.entities}))

    def gap(self, sentence: Sentence, reason: str) -> None:
        """Record that *sentence* was seen and not used."""
        self.gaps.append(Gap(reason, sentence.text, self.view.evidence(sentence)))

    def frame_inner(self) -> None:
        """Say of each claim that stands inside another one's content which one frames it (入れ子)."""
        for i, inner in enumerate(self.claims):
            outer = [
                c
                for c in self.claims
                if c.start <= inner.start and inner.end <= c.end and c.end - c.start > inner.end - inner.start
            ]
            if outer:
                closest = min(outer, key=lambda c: c.end - c.start)
                self.claims[i] = replace(inner, within=closest.claim_id)
