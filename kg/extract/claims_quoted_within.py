"""The claims of a document in; what others say inside the quotations of running text (入れ子の引用), out.

Aは「Bは『…』と述べた」と語った: A's claim is made elsewhere, B's stands within it and never alone. What
is supposed, denied or asked there is nobody's. Reads no turns of speech, whose sentences are read whole.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from kg import expressions as re
from kg.extract.attribution import Attribution, attribute, choose_speaker
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.claims_speaker import speaker_of
from kg.extract.contents import content_span, has_own_words
from kg.extract.cues.quoted_within import NOT_REPORTED, ONES_OWN, PAIRS, REPORTED, SUPPOSES, TO_WHOM
from kg.extract.cues.voices import FIRST_PERSON
from kg.extract.silence import refuses
from kg.extract.view import View
from kg.records import Claim, Sentence, Token

_SUPPOSES, _NOT_REPORTED = re.compile(SUPPOSES), re.compile(NOT_REPORTED)
_REPORTED, _OWN = re.compile(REPORTED), re.compile(FIRST_PERSON)
_ANY_SUBJECT, _ONES_OWN = re.compile("[一-龥々ァ-ヴーA-Za-zん〓◇](?:が|は|も)"), re.compile(ONES_OWN)
_TO_WHOM = re.compile(TO_WHOM)
_BOTH = re.compile(PAIRS)
#: Frames whose content is told in words: と述べた, Xによると, 「…」.
_TOLD = frozenset({"to", "quote", "suru", "yo", "answered", "noun"})
_SENTENCE = re.compile(r"(?:「[^「」]*」|『[^『』]*』|[^。！？!?])+[。！？!?]*")


def quoted_within(draft: Draft) -> None:
    """Add what others say inside the quotations that *draft* has claims of."""
    for outer in list(draft.claims):
        sentence = _home(draft.view, outer)
        if sentence is not None and not outer.within:
            told = ""
            for part in _parts(draft.view, outer, sentence):
                told = _add(draft, outer, sentence, part, told)


def _home(view: View, claim: Claim) -> Sentence | None:
    """Return the sentence of running text in which *claim* is quoted, None where it is not."""
    sentence = next((s for s in view.sentences if s.start <= claim.start < s.end), None)
    if sentence is None or claim.quotation != "Direct":
        return None
    quotes = (q.inner for q in view.clauses(sentence).quotes if not q.depth)
    return sentence if any(a <= claim.start and claim.end <= b for a, b in quotes) else None


def _parts(view: View, claim: Claim, home: Sentence) -> Iterator[Sentence]:
    """Yield the sentences that *claim*'s words are, each as if it stood alone."""
    for match in _SENTENCE.finditer(view.text, claim.start, claim.end):
        first, last = match.span()
        inside = [(i, t) for i, t in enumerate(home.tokens) if first <= t.start and t.end <= last]
        if inside:
            tokens = tuple(_moved(t, inside[0][0], len(inside)) for _, t in inside)
            yield replace(home, start=first, end=last, text=match[0], tokens=tokens, ginza=(), learned=())


def _moved(token: Token, first: int, count: int) -> Token:
    """Return *token* as one of a sentence that begins at the token *first*."""
    return replace(token, head=min(max(token.head - first, 0), count - 1))


def _add(draft: Draft, outer: Claim, home: Sentence, part: Sentence, told: str) -> str:
    """Add what others say in *part*, right before which *told* acted; return who alone acts in *part*."""
    view = draft.view
    mentions = [m for m in view.mentions_in(home) if part.start <= m.start and m.end <= part.end]
    if not (mentions or told):
        return ""
    inner = Draft(View(view.analysis, mentions, view.entities), draft.roles)
    reading = inner.reading(part)
    items = attribute(reading.masked, reading.frames, reading.agents)
    for item in map(partial(_with_subject, reading), items):
        who = _speaker(inner, reading, item) or _went_on(reading, item, told)
        first, last = _words(reading, item)
        span = (part.start + first, part.start + last)
        if who and who != outer.speaker and _is_reported(reading, item) and span != (outer.start, outer.end):
            rule = f"within-quotation/{item.frame.kind}"
            draft.add(home, who, span, rule, direct=item.direct, frame=item.frame, reported_by=outer.speaker)
    source = next((a for a in reading.agents if a.source and a.entities), None)
    if source is not None and not items and source.entities[0] != outer.speaker:
        # Aは「Bによれば、来月にも返される」と述べた
        words = len(part.text.rstrip("。 "))
        if not _SUPPOSES.search(part.text) and part.text[source.end : words]:
            span = (part.start + source.end, part.start + words)
            rule = "within-quotation/source"
            draft.add(home, source.entities[0], span, rule, reported_by=outer.speaker)
    acts = [a for a in reading.agents if a.subject]
    alone = len(acts) == 1 and acts[0].person and not _ANY_SUBJECT.search(reading.masked.mask, acts[0].end)
    return acts[0].entities[0] if alone and acts[0].entities and not _OWN.search(part.text) else ""


def _went_on(reading: Reading, item: Attribution, told: str) -> str:
    """Return *told* where nobody else can say the quotation: 大臣が訪ねてきた。『引退しろ』と言うのです。."""
    masked, frame = reading.masked, item.frame
    bare = item.speaker is None and not item.rule and item.direct and frame.owner == (0, 0)
    if not (told and bare) or frame.silent or frame.adnominal or frame.kind not in _TOLD:
        return ""
    if _ANY_SUBJECT.search(masked.mask) or _ONES_OWN.match(masked.mask, _ending(reading, item)):
        return ""
    return told if _REPORTED.match(masked.mask, _ending(reading, item)) else ""


def _with_subject(reading: Reading, item: Attribution) -> Attribution:
    """Return *item*; of who opens the words with が that he is the subject: Aは「|Bが返さないと言った」と."""
    masked, frame = reading.masked, item.frame
    if item.speaker is not None or item.rule or frame.adnominal:
        return item
    agent, rule = choose_speaker(masked, frame, reading.agents, nested=True)
    opens = agent is not None and not masked.mask[: agent.start].strip("　 、")
    if agent is None or not opens or not _REPORTED.match(masked.mask, _ending(reading, item)):
        return item
    start, end, direct = content_span(masked, frame, agent, reading.agents)
    return replace(
        item, speaker=agent, rule=rule, start=max(start, agent.end) if not direct else start, end=end
    )


def _words(reading: Reading, item: Attribution) -> tuple[int, int]:
    """Return where the words stand: inside their quotation marks, behind whom they were said to."""
    quote = reading.masked.quote_ending_at(item.frame.content_end) if item.direct else None
    if quote is not None:
        return quote[2], quote[3]
    told = _TO_WHOM.match(reading.masked.mask, item.start, item.end)
    return (told.end() if told else item.start), item.end


def _speaker(draft: Draft, reading: Reading, item: Attribution) -> str:
    """Return who says *item*'s content, "" where nobody is told to say it."""
    frame, masked = item.frame, reading.masked
    if frame.silent or frame.bare or frame.kind not in _TOLD:
        return ""
    if item.speaker is None and frame.owner == (0, 0):
        return ""
    if item.speaker is not None and _BOTH.match(item.speaker.noun):
        return ""  # 双方とも出ないと約束した: whichever two
    if frame.adnominal and item.rule == "embedded-subject":
        return ""  # Xが町を失ったと書く本もある, Xが港を自国領と認めることだ
    if _OWN.search(masked.mask, 0, frame.verb_start) or refuses(masked.text[item.start : item.end]):
        return ""
    if not has_own_words(masked, item.start, item.end):
        return ""
    return speaker_of(draft, reading, item, Discourse())


def _ending(reading: Reading, item: Attribution) -> int:
    """Return where the verb's ending begins: behind its last Chinese character, else at its end."""
    mask, frame = reading.masked.mask, item.frame
    stem = re.match(r"[一-龥]+", mask[frame.verb_start : frame.verb_end])
    return frame.verb_start + (stem.end() if stem else 0)


def _is_reported(reading: Reading, item: Attribution) -> bool:
    """Whether the words are told as said, and not supposed, asked for or denied."""
    mask, frame = reading.masked.mask, item.frame
    if _NOT_REPORTED.match(mask, _ending(reading, item)):
        return False
    return not _SUPPOSES.search(mask, 0, frame.verb_start)
