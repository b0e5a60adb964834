"""Sentences whose speaker the form of the text gives; their claims out.

Headlines with a source or a speaker before 「, points under a lead-in, posts, turns of speech. Inside
them reporting verbs with a subject of their own frame further claims.
"""

import re

from kg.extract.attribution import attribute, has_own_words
from kg.extract.claims_draft import Discourse, Draft
from kg.extract.claims_prose import resolve_agent
from kg.extract.cues.voices import LOST_OPENING, NO_CLAIM, QUESTION, SPEAKER_QUOTE
from kg.extract.quotations import QUOTED
from kg.extract.voices import headline_voice, named_in, turn_voice
from kg.records import Sentence

_NO_CLAIM = re.compile(NO_CLAIM)
_QUESTION = re.compile(QUESTION)
_SPEAKER_QUOTE = re.compile(SPEAKER_QUOTE)
_LOST = re.compile(LOST_OPENING)


def headline_claims(draft: Draft, sentence: Sentence) -> bool:
    """Add the claims of a headline; say whether there was one."""
    view, base = draft.view, sentence.start
    voice = headline_voice(view, draft.roles, sentence)
    if voice is not None and voice.rule == "headline-source":
        return draft.add(sentence, voice.speaker, voice.content, voice.rule) is not None
    match = _SPEAKER_QUOTE.search(sentence.text)
    if match:
        speaker = named_in(view, draft.roles, base + match.start("who"), base + match.end("who"), sentence)
        if speaker:
            span = (base + match.start("content"), base + match.end("content"))
            return draft.add(sentence, speaker, span, "headline-quotation", direct=True) is not None
    return _lost_opening(draft, sentence)


def _lost_opening(draft: Draft, sentence: Sentence) -> bool:
    """Add X…」 where the 「 went with a link: the first name speaks, its title ends at the content."""
    view = draft.view
    if not _LOST.search(sentence.text):
        return False
    mentions = [m for m in view.mentions_in(sentence) if m.entities]
    first = mentions[0] if mentions else None
    if first is None or first.start - sentence.start > 12:
        return False
    match = re.compile(r"(?:の?[一-龥]{0,10}?(?:大統領|首相|外相|報道官|長官|議員|次官|氏|相|代表|官|長|特使|大臣|員|党首))?").match(
        view.text, max(first.end, first.span[1]), sentence.end
    )
    end = match.end() if match else first.end
    speaker = named_in(view, draft.roles, first.start, end, sentence)
    if not speaker:
        return False
    close = sentence.text.rindex("」")
    return draft.add(sentence, speaker, (end, sentence.start + close), "headline-lost-bracket", direct=True) is not None


def voiced_sentence(draft: Draft, sentence: Sentence, speaker: str, rule: str, *, start: int = -1) -> None:
    """Add what *speaker* says in *sentence*, and what *speaker* says that others said."""
    reading = draft.reading(sentence)
    begin = sentence.start if start < 0 else start
    text = draft.view.text[begin : sentence.end]
    if _QUESTION.search(text) or _NO_CLAIM.search(text):
        return
    end = begin + len(text.rstrip("。 "))
    whole = reading.masked.mask.strip("。 ")
    direct = bool(whole) and set(whole) == {QUOTED}
    draft.add(sentence, speaker, (begin, end), rule, direct=direct or rule in {"post", "turn-label"})
    for item in attribute(reading.masked, reading.frames, reading.agents):
        if item.frame.silent or item.frame.bare or item.speaker is None:
            continue
        if not has_own_words(reading.masked, item.start, item.end):
            continue
        inner = resolve_agent(draft, reading, item.speaker, Discourse())
        if inner and inner != speaker:
            span = (reading.masked.base + item.start, reading.masked.base + item.end)
            draft.add(
                sentence, inner, span, f"said-by-speaker/{item.frame.kind}", direct=item.direct, frame=item.frame,
                reported_by=speaker,
            )


def turn_claims(draft: Draft, sentences: list[Sentence], writer: str) -> bool:
    """Add the claims of a turn of speech or a post; say whether its speaker is known."""
    speaker, rule, start = writer, "post", -1
    for i, sentence in enumerate(sentences):
        if i == 0:
            voice = turn_voice(draft.view, draft.roles, sentence)
            if voice is not None:
                speaker, rule, start = voice.speaker, voice.rule, voice.content[0]
            elif headline_claims(draft, sentence):
                return True
        if not speaker:
            return False
        voiced_sentence(draft, sentence, speaker, rule, start=start)
        start = -1
    return bool(speaker)


def quoted_only(draft: Draft, sentence: Sentence) -> bool:
    """Whether *sentence* is a quotation from first to last."""
    mask = draft.reading(sentence).masked.mask.strip("。 ")
    return bool(mask) and set(mask) == {QUOTED}
