"""Words that a source gives (Xによると…) in a sentence as the claim rules read it; their claims, out.

A medium hands on what others say, and is kept with that instead. Finds no verb of saying.
"""

from kg import expressions as re
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.cues.reporting_around import AND_MORE, SENTENCE_LIKE
from kg.extract.cues.reporting_endings import HEARSAY_TAILS
from kg.extract.cues.reporting_owners import RELAYED
from kg.extract.cues.reporting_verbs import NEEDS_SUBJECT, RELAYING
from kg.extract.media import is_medium
from kg.extract.nameless import people_before
from kg.extract.quotations import Masked
from kg.extract.speakers import Agent
from kg.records import Claim

_AND_MORE = re.compile(AND_MORE)
_HEARSAY = re.compile(HEARSAY_TAILS)
_RELAYED, _SENTENCE_LIKE = re.compile(RELAYED), re.compile(SENTENCE_LIKE)
#: …したとして、; 「…」として運行する; 「…」とした水
_PAUSES = re.compile("して(?!い|お)|した[「『一-龥ァ-ヴ]")
_HELD_BY_ALL = frozenset({"suru", "copula", "held"})


def first_source(reading: Reading) -> Agent | None:
    """Return the source of the sentence's words: whose they are, where a medium hands them on."""
    sources = [a for a in reading.agents if a.source]
    return next((a for a in sources if _RELAYED.search(a.particle)), sources[0] if sources else None)


def source_of_all(draft: Draft, reading: Reading, discourse: Discourse, made: list[Claim]) -> None:
    """Add what Xによると frames when somebody else's words stand in it: 市長によると、軍は登庁を命じた.

    A medium passes on, and is kept with what it passes on instead.
    """
    masked = reading.masked
    source = next((a for a in reading.agents if a.source), None)
    if source is None or _RELAYED.search(source.particle) or any(f.kind == "hearsay" for f in reading.frames):
        return
    speaker = resolve_agent(draft, reading, source, discourse)
    within = all(c.start >= masked.base + source.end for c in made)
    if not speaker or not within:
        return
    first = min(made, key=lambda c: c.start)
    if speaker in {c.speaker for c in made}:
        # Xによれば、恩赦は千人に上る見通しで、「…」: what stands before the quotation is X's as well
        before = _AND_MORE.search(masked.mask, source.end, first.start - masked.base)
        if before and first.speaker == speaker and not is_medium(draft.view, speaker):
            span = (masked.base + source.end, masked.base + before.start("end"))
            draft.add(reading.sentence, speaker, span, "source")
        return
    if is_medium(draft.view, speaker):
        return
    span = (masked.base + source.end, masked.base + _end_of(masked))
    draft.add(reading.sentence, speaker, span, "source")


def _end_of(masked: Masked) -> int:
    """Return where what is told ends: before という, else with the sentence."""
    tail = _HEARSAY.search(masked.mask)
    return tail.start() if tail else len(masked.text.rstrip("。"))


def sourced(draft: Draft, reading: Reading, source: Agent, speaker: str, discourse: Discourse) -> None:
    """Add what *source* says up to the end or to the next source: A紙によると…で、B省によると…."""
    masked = reading.masked
    quote = next((q for q in masked.quotes if q[0] == source.end), None)
    if quote is not None and _RELAYED.search(source.particle):
        # X社は、Yのコメントとして「…」と載せた
        span = (masked.base + quote[2], masked.base + quote[3])
        draft.add(reading.sentence, speaker, span, "source", direct=True)
        return
    end = _end_of(masked)
    other = next((a for a in reading.agents if a.source and a.start >= source.end and a.entities), None)
    who = resolve_agent(draft, reading, other, discourse) if other is not None else ""
    alone = other is None or not who or who == speaker or masked.mask[other.start - 1] != "、"
    until = end if alone or other is None else other.start
    # Xは、Y紙によると、橋を架けた: what the paper tells is of X
    of_whom = next((a for a in reading.agents if a.topic and a.end == source.start), None)
    begin = of_whom.start if of_whom is not None else source.end
    fellows = source.entities[1:] if speaker in source.entities[:1] else ()
    for each in (speaker, *fellows):  # X紙、Y紙によると
        draft.add(reading.sentence, each, (masked.base + begin, masked.base + until), "source")
    if alone or other is None:
        return
    passed_on = speaker if is_medium(draft.view, speaker) and other.start - source.end < 2 else ""
    span = (masked.base + other.end, masked.base + end)
    draft.add(reading.sentence, who, span, "source", reported_by=passed_on)


def others_words(reading: Reading, begin: int) -> bool:
    """Whether the sentence says from *begin* on what somebody left out said: a medium only passes that on.

    …としている and …する方針だ without a quotation are as much the medium's as anybody's.
    """
    return any(
        not (f.silent or f.bare or f.adnominal or f.inner or f.kind == "hearsay")
        and not (f.kind in _HELD_BY_ALL and reading.masked.quote_ending_at(f.content_end) is None)
        and not (f.kind == "quote" and _is_a_label(reading.masked, f.content_end))
        and not (f.kind == "suru" and _PAUSES.match(reading.masked.mask, f.verb_start))
        and f.lemma not in {*RELAYING, *NEEDS_SUBJECT}
        and not reading.masked.mask.startswith("いい、", f.verb_start)
        and not people_before(reading, begin, f.verb_start)
        for f in reading.frames
    )


def _is_a_label(masked: Masked, content_end: int) -> bool:
    """Whether the quotation that ends there is no sentence: 「県産りんご使用」と表示していた."""
    quote = masked.quote_ending_at(content_end)
    return quote is not None and _SENTENCE_LIKE.search(masked.text[quote[2] : quote[3]]) is None
