"""Sentences whose speaker the form of the text gives; their claims out.

Points under a lead-in, posts, turns of speech. Inside them reporting verbs with a subject of their own
frame further claims.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.attribution import Attribution, attribute
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_around import headed_quotation, only_attributes
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.claims_headlines import headline_claims
from kg.extract.claims_speaker import speaker_of
from kg.extract.claims_within import Others, inner_speaker, relayed, signed_source, unknown_source
from kg.extract.contents import has_own_words
from kg.extract.cues.voices import (
    FIRST_PERSON,
    NO_CLAIM,
    PASSED_ON,
    QUESTION,
    REQUEST,
    STAMP,
    TOPIC_QUESTION,
)
from kg.extract.cues.within import INTERJECTION, LEANING
from kg.extract.quotations import QUOTED
from kg.extract.silence import refuses
from kg.extract.voices import turn_voice
from kg.records import Sentence

_NO_CLAIM = re.compile(NO_CLAIM)
_QUESTION = re.compile(QUESTION)
_FIRST_PERSON, _REQUEST = re.compile(FIRST_PERSON), re.compile(REQUEST)
_STAMP, _TOPIC_QUESTION = re.compile(STAMP), re.compile(TOPIC_QUESTION)
_LEANING, _INTERJECTION = re.compile(LEANING), re.compile(INTERJECTION)
#: 相手は港を求めていた: what somebody asked for or turned down is told by whoever speaks.
_DEEDS = frozenset({"wo", "yo", "koto"})
_PASSED_ON = re.compile(PASSED_ON)


def voiced_sentences(
    draft: Draft,
    sentences: Sequence[Sentence],
    speaker: str,
    rule: str,
    others: Others,
    *,
    start: int = -1,
    asks: bool = False,
) -> None:
    """Add what *speaker* says in *sentences*, from *start* on; a short answer goes with what follows it."""
    leaning: Sentence | None = None
    if sentences and rule == "post" and _PASSED_ON.match(sentences[0].text):
        return
    for i, sentence in enumerate(sentences):
        begin = max(start, sentence.start)
        if leaning is not None:
            begin = max(start, leaning.start)
        words = draft.view.text[begin : sentence.end]
        last = i + 1 == len(sentences)
        if leaning is None and not last and _LEANING.match(words) and not _QUESTION.search(words):
            leaning = None if refuses(words) else sentence
            continue
        if not _INTERJECTION.match(words):
            voiced_sentence(
                draft, sentence, speaker, rule, start=begin, asks=asks, others=others, leaning=leaning
            )
        leaning = None
        others.note(draft, sentence, speaker)


def voiced_sentence(
    draft: Draft,
    sentence: Sentence,
    speaker: str,
    rule: str,
    *,
    start: int = -1,
    asks: bool = False,
    others: Others | None = None,
    leaning: Sentence | None = None,
) -> None:
    """Add what *speaker* says in *sentence*, and what *speaker* says that others said.

    Who *asks* passes on what others say and says nothing by it. *others* knows who was spoken of before,
    *leaning* is a short answer before the sentence that *start* takes in.
    """
    reading = draft.reading(sentence)
    begin = sentence.start if start < 0 else start
    stamp = _STAMP.match(draft.view.text[begin : sentence.end])
    if stamp:
        begin += stamp.end()
    text = draft.view.text[begin : sentence.end]
    if _QUESTION.search(text) or _NO_CLAIM.search(text):
        return
    others = others or Others()
    if others_words(draft, reading, speaker, others, begin):
        return
    items = attribute(reading.masked, reading.frames, reading.agents)
    if any(i.frame.bare and only_attributes(reading, i) for i in items):
        return
    end = begin + len(text.rstrip("。 "))
    whole = reading.masked.mask.strip("。 ")
    direct = bool(whole) and set(whole) == {QUOTED}
    source = next((a for a in reading.agents if a.source), None)
    other = resolve_agent(draft, reading, source, Discourse()) if source else ""
    described = "" if other else unknown_source(draft, reading)
    if described:
        comma = sentence.text.find("、", sentence.text.index(")") if ")" in sentence.text else 0)
        draft.add(
            sentence,
            described,
            (sentence.start + comma + 1, end),
            "said-by-speaker/source",
            reported_by=speaker,
        )
    if described is not None and not other:
        return
    inner, unknown = _inner(draft, reading, items, speaker, others)
    if not (unknown or (asks and _only_asks(reading, text))):
        draft.add(
            sentence,
            speaker,
            (begin, end),
            rule,
            direct=direct or rule in {"post", "turn-label", "statement"},
            extra=(leaning,) if leaning is not None else (),
        )
    if source and other and other != speaker:
        span = (reading.masked.base + source.end, end)
        draft.add(sentence, other, span, "said-by-speaker/source", reported_by=speaker)
        others.said(other, sentence)
    for item, who in inner:
        span = (reading.masked.base + item.start, reading.masked.base + item.end)
        draft.add(
            sentence,
            who,
            span,
            f"said-by-speaker/{item.frame.kind}",
            direct=item.direct,
            frame=item.frame,
            reported_by=speaker,
        )
        others.said(who, sentence)


def _only_asks(reading: Reading, text: str) -> bool:
    """Whether a sentence of who asks is a question, or passes on what somebody did or said."""
    acts = any(a.subject and a.entities and not a.place for a in reading.agents)
    return bool(acts or reading.frames or _REQUEST.search(text) or _TOPIC_QUESTION.search(text))


def others_words(draft: Draft, reading: Reading, speaker: str, others: Others, begin: int) -> bool:
    """Add what *reading* only passes on, Xから「…」と。 and the like; say whether it is that."""
    sentence = reading.sentence
    if begin <= sentence.start and headed_quotation(draft, reading):
        return True
    signed = signed_source(draft, sentence)
    if signed is not None and signed != speaker:
        bracket = sentence.start + max(sentence.text.rfind("("), sentence.text.rfind("（"))
        if signed:
            draft.add(sentence, signed, (begin, bracket), "signed-source", reported_by=speaker)
        return True
    words = relayed(draft, reading, others, speaker, begin)
    if words is None:
        return False
    if words.speaker and words.speaker != speaker:
        span = (words.start, words.end)
        draft.add(sentence, words.speaker, span, "relayed", direct=words.direct, reported_by=speaker)
        others.said(words.speaker, sentence)
    return True


def asked_words(draft: Draft, reading: Reading, others: Others) -> bool:
    """Add what a question only passes on, あの方は…と。; say whether it is that and whose it is."""
    words = relayed(draft, reading, others, "", reading.sentence.start)
    if words is None or not words.speaker:
        return False
    span = (words.start, words.end)
    return draft.add(reading.sentence, words.speaker, span, "relayed", direct=words.direct) is not None


def _inner(
    draft: Draft, reading: Reading, items: Sequence[Attribution], speaker: str, others: Others
) -> tuple[list[tuple[Attribution, str]], bool]:
    """Return what others say in a sentence of *speaker*'s, with who; whether some is unknown whose."""
    found: list[tuple[Attribution, str]] = []
    unknown = False
    for item in items:
        if item.frame.silent or item.frame.bare:
            continue
        if not has_own_words(reading.masked, item.start, item.end) or _own(reading, item):
            continue
        if item.speaker is None and item.frame.owner == (0, 0):
            who = inner_speaker(draft, reading, item, others, speaker)
            unknown = unknown or (who == "" and item.frame.kind not in _DEEDS)
        else:
            who = speaker_of(draft, reading, item, Discourse())
            if not who and item.speaker is not None and not item.speaker.entities:
                who = inner_speaker(draft, reading, item, others, speaker) or ""
                unknown = unknown or (not who and ends_with(reading, item))
        if who and who != speaker:
            found.append((item, who))
    return found, unknown


def ends_with(reading: Reading, item: Attribution) -> bool:
    """Whether *item*'s verb is the last of the sentence: all of it is somebody else's words."""
    return item.frame.verb_end >= len(reading.masked.mask.rstrip("。 ")) - 2


def _own(reading: Reading, item: Attribution) -> bool:
    """Whether *item*'s subject is the speaker after all: わが国は、Xは…との立場です."""
    first = _FIRST_PERSON.search(reading.masked.mask, 0, item.frame.content_end)
    return first is not None and item.speaker is not None and first.start() <= item.speaker.start


def turn_claims(
    draft: Draft, sentences: list[Sentence], writer: str, others: Others
) -> tuple[bool, str, bool]:
    """Add the claims of a turn of speech or a post.

    Returns:
        Whether its speaker is known; who that is, "" where a headline's form gives it; whether they ask.
    """
    speaker, rule, start, asks = writer, "post", -1, False
    for i, sentence in enumerate(sentences):
        if i == 0:
            voice = turn_voice(draft.view, draft.roles, sentence)
            if voice is not None:
                speaker, rule, start = voice.speaker, voice.rule, voice.content[0]
                asks = voice.asks
            elif headline_claims(draft, sentence):
                return True, "", False
        if not speaker:
            return False, "", False
        rest = sentences[i:]
        voiced_sentences(draft, rest, speaker, rule, others, start=start, asks=asks)
        break
    return bool(speaker), speaker, asks


def quoted_only(draft: Draft, sentence: Sentence) -> bool:
    """Whether *sentence* is a quotation from first to last."""
    mask = draft.reading(sentence).masked.mask.strip("。 ")
    return bool(mask) and set(mask) == {QUOTED}
