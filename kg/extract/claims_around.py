"""Sentences that only say who said what stands around them (こう述べた); the claims of their neighbours out.

Covers sentences before and after, clefts (そう語るのはXだ) and noun phrases with their words. Reads no
content of a reporting verb.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution, attribute
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.cues.reporting_around import (
    BACKWARD,
    FORWARD,
    LISTENING_MANNER,
    MADE_KNOWN,
    OBJECTS_CLEFT,
    OF_ANOTHER,
    OTHERS_WORDS,
    POINTING_CLEFT,
    PUT_IN,
    REACTING_MANNER,
    SAYING_SO,
    SOMEBODY_SPEAKS,
    SPEAKING_ALONE,
    SPEAKING_MANNER,
    SPEAKING_WHILE,
    VOICES_RISE,
    WORDS_FOLLOW,
)
from kg.extract.cues.reporting_endings import EXPRESSIVE
from kg.extract.cues.reporting_owners import HEADED_QUOTATION, WORDS_MET, WORDS_OF_WHOM
from kg.extract.cues.sections import FIRST_PERSON
from kg.extract.datelines import bracketed_dateline
from kg.extract.nameless import can_speak, nameless_topic
from kg.extract.not_said import names_a_work
from kg.extract.quotations import BRACKETED, QUOTED
from kg.extract.speakers import Agent
from kg.extract.voices import named_in
from kg.records import BlockKind, Kind, Sentence

#: Rule of a sentence that the next one gives to a speaker: Xが発表した.
ATTRIBUTED = "attributed-after"
_HEADED = re.compile(HEADED_QUOTATION)
_BACKWARD = re.compile(BACKWARD)
_FORWARD, _MADE_KNOWN = re.compile(FORWARD), re.compile(MADE_KNOWN)
_CLEFT = re.compile(POINTING_CLEFT)
_WORDS_OF_WHOM = re.compile(WORDS_OF_WHOM)
_OTHERS_WORDS, _OF_ANOTHER = re.compile(OTHERS_WORDS), re.compile(OF_ANOTHER)
_WORDS_MET, _PUT_IN = re.compile(WORDS_MET), re.compile(PUT_IN)
_VOICES_RISE = re.compile(VOICES_RISE)
_LISTENS = re.compile(LISTENING_MANNER)
_REACTS, _ALONE = re.compile(REACTING_MANNER), re.compile(SPEAKING_ALONE)
_MANNER, _SHOWS = re.compile(SPEAKING_MANNER), re.compile(rf"(?:[はも、]|に)(?:{EXPRESSIVE})。?$")
#: こう供述しているという。
_HANDED_ON = re.compile(r"(?<=[るた])(?:という|そうだ|とのこと(?:だ)?|といいます|そうです)。?$")
_WHILE = re.compile(SPEAKING_WHILE)
_WORDS_FOLLOW, _SAYING_SO = re.compile(WORDS_FOLLOW), re.compile(SAYING_SO)
_OBJECTS = re.compile(OBJECTS_CLEFT)
#: 「…」。 「…」からだ。: a quotation and nothing else, but for what makes it a reason.
_QUOTE_ALONE = re.compile(
    rf"{QUOTED}+(?:から(?:だ|です|である|だった|だという)|ため(?:だ|である))?[。、―—─ ]*$"
)
_QUOTE_THEN_POINTED = re.compile(rf"^{QUOTED}+[―—─ ]+(?={QUOTED}*[^{QUOTED}])")
#: A sentence longer than this says something of its own.
_SHORT = 60
_I = re.compile(rf"{FIRST_PERSON}[はもが]")
_SOMEBODY_SPEAKS = re.compile(SOMEBODY_SPEAKS)


def is_quotation(reading: Reading) -> bool:
    """Whether the sentence is a quotation and nothing else, behind its dateline."""
    _, begin = bracketed_dateline(reading.masked.text)
    return bool(_QUOTE_ALONE.match(reading.masked.mask, begin))


def only_attributes(reading: Reading, item: Attribution) -> bool:
    """Whether the sentence says nothing but who said what: Xが発表した。 Xはこう述べた。."""
    mask = _HANDED_ON.sub("", reading.masked.mask)
    if item.speaker is None or item.frame.verb_end < len(mask.rstrip("。 ")):
        return False
    return item.speaker.particle == "が" or bool(_BACKWARD.search(mask))


def headed_quotation(draft: Draft, reading: Reading) -> bool:
    """Add the claim of a noun phrase with its words, 館長「…」; say whether the sentence is that."""
    masked = reading.masked
    match = _HEADED.match(masked.mask)
    if match is None or len(masked.quotes) != 1 or not match["who"].strip(BRACKETED):
        return False  # 【リスタ共同】「…」: a dateline says nothing
    if names_a_work(draft.view, masked):
        return False  # 佐伯正『橋の記録』: an entry in a list of sources
    # X代表はY首相の対応に対し、「…: the topic speaks, and not who stands last before the quotation
    topic = next((a for a in reading.agents if a.topic and a.end <= match.end("who")), None)
    speaker = (
        resolve_agent(draft, reading, topic, Discourse())
        if topic is not None
        else _named(draft, reading, match.span("who"))
    )
    return bool(speaker) and _quoted(draft, reading, speaker, "headed-quotation")


def pointed_quotation(draft: Draft, reading: Reading) -> bool:
    """Add the claim of 「…」――Xはそう言い切った; say whether the sentence is that."""
    match = _QUOTE_THEN_POINTED.match(reading.masked.mask)
    speaker = pointed_speaker(draft, reading, Discourse(), begin=match.end()) if match else ""
    return bool(speaker) and _quoted(draft, reading, speaker, "pointed-quotation")


def _quoted(draft: Draft, reading: Reading, speaker: str, rule: str) -> bool:
    quote, base = reading.masked.quotes[0], reading.masked.base
    span = (base + quote[2], base + quote[3])
    return draft.add(reading.sentence, speaker, span, rule, direct=True) is not None


def _named(draft: Draft, reading: Reading, span: tuple[int, int]) -> str:
    base = reading.sentence.start
    return named_in(draft.view, draft.roles, base + span[0], base + span[1], reading.sentence)


def pointed_speaker(draft: Draft, reading: Reading, discourse: Discourse, *, begin: int = 0) -> str:
    """Return who こう述べた, そう語るのはXだ and the like say spoke what stands before, "" for none."""
    mask = reading.masked.mask
    match = _BACKWARD.search(mask, begin)
    if match is None or QUOTED in mask[begin : match.end()]:
        return ""
    before = [a for a in reading.agents if begin <= a.start and a.head_end <= match.end() and a.subject]
    if before:
        return resolve_agent(draft, reading, before[-1], discourse)
    after = next((a for a in reading.agents if a.subject and a.start >= match.start()), None)
    if after is not None and after.person and _SAYING_SO.match(mask[begin : after.start]):
        return resolve_agent(draft, reading, after, discourse)
    cleft = _CLEFT.search(mask, match.end())
    return _named(draft, reading, cleft.span("owner")) if cleft else ""


def announced(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return who the next sentence says said the quotation before it: 同外相はこう述べた。."""
    view = draft.view
    following = view.sentences[sentence.index + 1 : sentence.index + 2]
    if not following or view.clipping(following[0]) != view.clipping(sentence):
        return ""
    reading = draft.reading(following[0])
    pointed = pointed_speaker(draft, reading, discourse)
    if pointed:
        return pointed
    mask = reading.masked.mask
    owner = _WORDS_OF_WHOM.match(mask) or (_WORDS_MET.match(mask) if QUOTED not in mask else None)
    if owner:
        return _named(draft, reading, owner.span("who"))
    if put_in := _put_in(reading):
        return _named(draft, reading, put_in)
    if QUOTED in mask or len(mask) > _SHORT or _FORWARD.search(mask):
        return ""
    if following[0].block != sentence.block and not _is_block(draft, sentence):
        return ""  # 「…」。 / 妻の X さんは教員を続ける: the next paragraph is about somebody else
    subject = next((a for a in reading.agents if a.subject), None)
    if _OF_ANOTHER.search(mask) or _LISTENS.search(mask):
        return ""
    bare = [f for f in reading.frames if not f.silent]
    tells = len(bare) == 1 and bare[0].bare and bare[0].verb_end >= len(mask.rstrip("。 "))
    reacts = _REACTS.search(mask) and not (discourse.claimed and discourse.near(sentence, reach=1))
    manner = _MANNER.search(mask) or _ALONE.match(mask) or _SHOWS.search(mask) or _WHILE.search(mask)
    opens = subject is not None and _opens_with_words(draft, sentence, following[0], subject)
    if subject is None or not (tells or reacts or manner or opens):
        return ""
    speaker = resolve_agent(draft, reading, subject, discourse)
    return speaker if speaker and (tells or view.kind(speaker) is Kind.PERSON) else ""


def _is_block(draft: Draft, sentence: Sentence) -> bool:
    """Whether *sentence* is all of its paragraph."""
    return not any(s.block == sentence.block and s is not sentence for s in draft.view.sentences)


def _opens_with_words(draft: Draft, quote: Sentence, next_: Sentence, subject: Agent) -> bool:
    """Whether a paragraph opens with *quote*, then its speaker does something: 「…」。Xさんは鞄を抱いた."""
    view = draft.view
    if quote.start != view.block(quote).start or next_.block != quote.block or not subject.topic:
        return False
    reading = draft.reading(next_)
    says = any(not f.silent for f in reading.frames)
    acts = bool(subject.entities) and subject.person and not says
    return acts and not _OTHERS_WORDS.search(reading.masked.mask)


def _put_in(reading: Reading) -> tuple[int, int] | None:
    """Return where the sentence names who put in what stands before it: Xが切り返すと、."""
    match = _PUT_IN.match(reading.masked.mask)
    return match.span("who" if match["who"] else "voice") if match else None


def spoken_by_nobody(draft: Draft, sentence: Sentence) -> bool:
    """Whether the next sentence says that somebody without a name said it: 住民の一人はこう話した."""
    view = draft.view
    following = view.sentences[sentence.index + 1 : sentence.index + 2]
    if not following or view.clipping(following[0]) != view.clipping(sentence):
        return False
    reading = draft.reading(following[0])
    mask = reading.masked.mask
    met = _WORDS_MET.match(mask)
    if met and QUOTED not in mask and not _named(draft, reading, met.span("who")):
        return True
    if _VOICES_RISE.match(mask):
        return True
    speaks = _SOMEBODY_SPEAKS.match(mask)
    if speaks and can_speak(reading, *speaks.span("who")):
        return True
    if put_in := _put_in(reading):
        return not _named(draft, reading, put_in)
    if _I.match(mask):
        return False  # 「水を分けてほしい」。私たちは腰かけて話した
    points = bool(_BACKWARD.search(mask)) or (len(mask) <= _SHORT and any(f.bare for f in reading.frames))
    return points and QUOTED not in mask and nameless_topic(reading)


def attribute_around(draft: Draft, reading: Reading, speaker: str) -> None:
    """Give *speaker* the unclaimed sentences right before one that only says who said them."""
    view, sentence = draft.view, reading.sentence
    if _FORWARD.search(reading.masked.mask) or len(sentence.text) > _SHORT:
        return
    block = view.block(sentence)
    if _points_ahead(draft, reading):
        return
    agrees = any(f.lemma == "考える" for f in reading.frames)
    before: list[Sentence] = []
    for other in reversed(view.sentences[: sentence.index]):
        same_block = other.block == block.index
        opening = sentence.start == block.start and other.block == block.index - 1
        if draft.claimed.get(other.index) or not (same_block or opening):
            break
        sourced = any(a.source for a in draft.reading(other).agents)
        if sourced or view.block_kind(other) in {BlockKind.HEADLINE, BlockKind.HEADING}:
            break
        if agrees and _has_speaker(draft, other):
            break  # 著者は、…と指摘する。評者もそう思う。
        before.append(other)
        if len(before) == 3:
            break
    for other in before:
        span = (other.start, other.start + len(other.text.rstrip("。")))
        draft.add(other, speaker, span, ATTRIBUTED, extra=(sentence,))


def _has_speaker(draft: Draft, sentence: Sentence) -> bool:
    """Whether *sentence* says itself who said what it tells: 著者は、…と指摘する."""
    reading = draft.reading(sentence)
    return any(
        item.speaker is not None and _ends_with(reading, item) and not item.frame.bare
        for item in attribute(reading.masked, reading.frames, reading.agents)
    )


def _ends_with(reading: Reading, item: Attribution) -> bool:
    """Whether *item*'s verb ends the sentence."""
    silent = item.frame.silent or item.frame.adnominal or item.frame.inner
    return not silent and item.frame.verb_end >= len(reading.masked.mask.rstrip("。 "))


def _points_ahead(draft: Draft, reading: Reading) -> bool:
    """Whether the quotation behind a sentence is meant, not what was told before: 隊長はこうぼやく。「…」."""
    sentence, mask = reading.sentence, reading.masked.mask
    before = draft.view.sentences[max(sentence.index - 1, 0) : sentence.index]
    after = draft.view.sentences[sentence.index + 1 : sentence.index + 2]
    if _MADE_KNOWN.search(mask) and "こう" not in mask:
        return False
    ahead = any(s.block == sentence.block and is_quotation(draft.reading(s)) for s in after)
    return ahead and not any(is_quotation(draft.reading(s)) for s in before)


def announces(reading: Reading) -> bool:
    """Whether the sentence says that somebody speaks and leaves the words to the next: Xは言う。."""
    mask = reading.masked.mask.rstrip("。 :：")
    if len(mask) > _SHORT or reading.masked.quotes_words:
        return False
    if _FORWARD.search(mask) or _MANNER.search(mask):
        return True
    said = [f for f in reading.frames if not f.silent]
    return len(said) == 1 and said[0].bare and said[0].verb_end >= len(mask)


def words_follow(draft: Draft, reading: Reading) -> str:
    """Return whose words follow: Xの説明は食い違う, Xに話を聞いた, かみついたのがXだ; "" for nobody's."""
    mask = reading.masked.mask
    if len(mask) > _SHORT or QUOTED in mask:
        return ""
    match = _WORDS_FOLLOW.match(mask) or _OBJECTS.search(mask)
    return _named(draft, reading, match.span("who")) if match else ""


def announced_speaker(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return who reports the points below 「Xは…について報告した。」, "" when it is a claim itself."""
    reading = draft.reading(sentence)
    items = attribute(reading.masked, reading.frames, reading.agents)
    if len(items) != 1 or not items[0].frame.bare or items[0].frame.silent or items[0].speaker is None:
        return ""
    if items[0].frame.verb_end < len(reading.masked.mask.rstrip("。 ")):
        return ""
    return resolve_agent(draft, reading, items[0].speaker, discourse)
