"""A sentence of running text in; the claims that it frames, itself or for the sentences around it, out.

Covers zero subjects, sources without a verb, quotations alone, and sentences that only say who said
what stands before or after them. Does not look at block forms.
"""

import re

from kg.extract.attribution import Attribution, attribute, has_own_words
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.cues.reporting import BACKWARD, FORWARD, HEADED_QUOTATION, HEARSAY_TAILS
from kg.extract.cues.speakers import PERSON_BACK
from kg.extract.cues.voices import NO_CLAIM
from kg.extract.quotations import QUOTED
from kg.extract.speakers import Agent
from kg.extract.voices import named_in
from kg.records import BlockKind, Claim, Kind, Sentence

#: A quotation of so many characters is somebody's words, not a name.
_LONG = 10
_NO_CLAIM = re.compile(NO_CLAIM)
_HEARSAY = re.compile(HEARSAY_TAILS)
_QUOTE_ALONE = re.compile(rf"^{QUOTED}+[。、 ]*$")
_HEADED = re.compile(HEADED_QUOTATION)
_BACKWARD = re.compile(BACKWARD)
_FORWARD = re.compile(FORWARD)


def prose_claims(draft: Draft, sentence: Sentence, discourse: Discourse) -> None:
    """Add the claims of one sentence of running text."""
    reading = draft.reading(sentence)
    view = draft.view
    clipping = view.block(sentence).clipping
    if clipping != discourse.clipping:
        discourse.speaker, discourse.clipping = "", clipping
    if _headed(draft, reading):
        _remember(draft, reading, discourse)
        return
    made: list[Claim] = []
    for item in attribute(reading.masked, reading.frames, reading.agents):
        claim = _framed(draft, reading, item, discourse)
        if claim is not None:
            made.append(claim)
            if not item.frame.adnominal and not item.frame.inner:
                # the next verb of the sentence has the same subject, left out or not
                discourse.speaker, discourse.sentence, discourse.said = claim.speaker, sentence.index, True
    discourse.said = False
    if not made:
        _frameless(draft, reading, discourse)
    if sentence.index not in draft.claimed and any(q[3] - q[2] >= _LONG for q in reading.masked.quotes):
        draft.gap(sentence, "quotation without a claim")
    _remember(draft, reading, discourse)


def _framed(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> Claim | None:
    sentence, masked, frame = reading.sentence, reading.masked, item.frame
    if frame.silent:
        return None
    speaker = speaker_of(draft, reading, item, discourse)
    if frame.bare:
        if speaker and only_attributes(reading, item):
            attribute_around(draft, reading, speaker)
        return None
    content = masked.text[item.start : item.end]
    if not has_own_words(masked, item.start, item.end) or _NO_CLAIM.search(content):
        return None
    if not speaker:
        draft.gap(sentence, "unresolved speaker" if item.speaker else "no speaker")
        return None
    if frame.kind == "quote":
        draft.gap(sentence, "unknown reporting verb")
    source = item.source.entities[0] if item.source and item.source.entities else ""
    return draft.add(
        sentence,
        speaker,
        (masked.base + item.start, masked.base + item.end),
        f"{frame.kind}/{item.rule or 'zero-subject'}",
        direct=item.direct,
        frame=frame,
        reported_by=source if source != speaker else "",
    )


def only_attributes(reading: Reading, item: Attribution) -> bool:
    """Whether the sentence says nothing but who said what: Xが発表した。 Xはこう述べた。."""
    mask = reading.masked.mask
    if item.speaker is None or item.frame.verb_end < len(mask.rstrip("。 ")):
        return False
    return item.speaker.particle == "が" or bool(_BACKWARD.search(mask))


def resolve_agent(draft: Draft, reading: Reading, agent: Agent, discourse: Discourse) -> str:
    """Return the entity that *agent* is, "" when nobody can tell."""
    if agent.entities:
        return agent.entities[0]
    sentence = reading.sentence
    if re.fullmatch(PERSON_BACK, agent.noun):
        before = [a for a in reading.agents if a.end <= agent.start and a.subject and a.entities]
        if before and draft.view.kind(before[-1].entities[0]) is Kind.PERSON:
            return before[-1].entities[0]
    return draft.roles.back(
        agent.noun, sentence, sentence.start + agent.start, discourse.near(sentence, reach=4)
    )


def speaker_of(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> str:
    """Return the entity that *item*'s content belongs to, "" when nobody can tell."""
    if item.frame.owner != (0, 0):
        first, last = item.frame.owner
        base = reading.sentence.start
        return named_in(draft.view, draft.roles, base + first, base + last, reading.sentence)
    if item.speaker is not None:
        return resolve_agent(draft, reading, item.speaker, discourse)
    if item.frame.adnominal or item.frame.inner:
        return ""
    if item.frame.kind in {"wo", "koto"} and not discourse.said:
        return ""
    if item.source is not None:
        return resolve_agent(draft, reading, item.source, discourse)
    return discourse.near(reading.sentence)


def _frameless(draft: Draft, reading: Reading, discourse: Discourse) -> None:
    """Add the claim of a sentence without a reporting verb: Xによると…, or a quotation alone."""
    sentence, masked = reading.sentence, reading.masked
    source = next((a for a in reading.agents if a.source), None)
    if source is not None:
        speaker = resolve_agent(draft, reading, source, discourse)
        if speaker:
            tail = _HEARSAY.search(masked.mask)
            end = tail.start() if tail else len(masked.text.rstrip("。"))
            draft.add(sentence, speaker, (masked.base + source.end, masked.base + end), "source")
        return
    hearsay = _HEARSAY.search(masked.mask)
    if hearsay and discourse.near(sentence, reach=1):
        end = hearsay.start()
        draft.add(sentence, discourse.speaker, (masked.base, masked.base + end), "hearsay-continued")
        return
    if _QUOTE_ALONE.match(masked.mask):
        speaker = _announced(draft, sentence) or (discourse.near(sentence) if discourse.claimed else "")
        if speaker:
            quote = masked.quotes[0]
            span = (masked.base + quote[2], masked.base + masked.quotes[-1][3])
            draft.add(sentence, speaker, span, "quotation-alone", direct=True)


def _headed(draft: Draft, reading: Reading) -> bool:
    """Add the claim of a noun phrase with its words, 館長「…」; say whether the sentence is that."""
    sentence, masked = reading.sentence, reading.masked
    match = _HEADED.match(masked.mask)
    if match is None or len(masked.quotes) != 1:
        return False
    base = sentence.start
    speaker = named_in(draft.view, draft.roles, base + match.start("who"), base + match.end("who"), sentence)
    if not speaker:
        return False
    quote = masked.quotes[0]
    return (
        draft.add(sentence, speaker, (base + quote[2], base + quote[3]), "headed-quotation", direct=True)
        is not None
    )


def _announced(draft: Draft, sentence: Sentence) -> str:
    """Return who the next sentence says said the quotation before it: 同外相はこう述べた。."""
    view = draft.view
    if sentence.index + 1 >= len(view.sentences):
        return ""
    following = draft.reading(view.sentences[sentence.index + 1])
    if not _BACKWARD.search(following.masked.mask):
        return ""
    for frame in following.frames:
        agent = next((a for a in following.agents if a.subject), None)
        if frame.bare and agent:
            return resolve_agent(draft, following, agent, Discourse())
    return ""


def attribute_around(draft: Draft, reading: Reading, speaker: str) -> None:
    """Give *speaker* the unclaimed sentences right before one that only says who said them."""
    view, sentence = draft.view, reading.sentence
    if _FORWARD.search(reading.masked.mask) or len(sentence.text) > 60:
        return
    block = view.block(sentence)
    before: list[Sentence] = []
    for other in reversed(view.sentences[: sentence.index]):
        same_block = other.block == block.index
        opening = sentence.start == block.start and other.block == block.index - 1
        if draft.claimed.get(other.index) or not (same_block or opening):
            break
        if view.block_kind(other) in {BlockKind.HEADLINE, BlockKind.HEADING}:
            break
        before.append(other)
        if len(before) == 3:
            break
    for other in before:
        span = (other.start, other.start + len(other.text.rstrip("。")))
        draft.add(other, speaker, span, "attributed-after", extra=(sentence,))


def _remember(draft: Draft, reading: Reading, discourse: Discourse) -> None:
    view, sentence = draft.view, reading.sentence
    said = draft.claimed.get(sentence.index)
    topic = next(
        (a for a in reading.agents if a.topic and a.entities and view.kind(a.entities[0]) is not Kind.PLACE),
        None,
    )
    if said:
        last = next(c for c in reversed(draft.claims) if c.claim_id in said)
        discourse.speaker, discourse.sentence, discourse.claimed = last.speaker, sentence.index, True
    elif _FORWARD.search(reading.masked.mask) and topic is None:
        discourse.speaker = ""
    elif topic is not None:
        discourse.speaker, discourse.sentence, discourse.claimed = topic.entities[0], sentence.index, False


def announced_speaker(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return who reports the points below 「Xは…について報告した。」, "" when it is a claim itself."""
    reading = draft.reading(sentence)
    items = attribute(reading.masked, reading.frames, reading.agents)
    if len(items) != 1 or not items[0].frame.bare or items[0].frame.silent or items[0].speaker is None:
        return ""
    if items[0].frame.verb_end < len(reading.masked.mask.rstrip("。 ")):
        return ""
    return resolve_agent(draft, reading, items[0].speaker, discourse)
