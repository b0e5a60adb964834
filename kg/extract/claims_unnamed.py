"""What the claim rules left without a speaker in; the claims of those whom the text lets speak unnamed, out.

政府高官は…と明かした, 消防によると…: the words are somebody's, and a noun is all that tells whose. Takes no
noun that may mean somebody whom the document names. Its claims have ``speaker_words`` and no speaker.
"""

from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_draft import Draft, Reading
from kg.extract.contents import SHORT, skip_adjuncts
from kg.extract.cues.nameless import OPENING
from kg.extract.cues.reporting_around import ADDING, CLAUSE_BREAK, VENUE
from kg.extract.cues.reporting_endings import HEARSAY_TAILS
from kg.extract.cues.reporting_owners import RELAYED, SOURCE_PARTICLES
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.unnamed import (
    BODY,
    BORDER,
    CLAUSE_BEFORE,
    FACILITY,
    FORMER,
    HEADED,
    HELD_BY_MANY,
    KIN,
    MATTER,
    MINISTERS,
    MODIFIERS,
    NEVER_NAMED,
    POINTS_BACK,
    PUBLIC_BODIES,
    SIDES,
    SOME,
    WRITINGS,
)
from kg.extract.nameless import SUBJECT, TOPIC, can_speak, nameless_subject
from kg.extract.others_words import others_words
from kg.extract.quotations import BRACKETED
from kg.extract.speakers import Agent
from kg.extract.subjects import acts_in_object
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import BlockKind, Claim, Kind, Mention, Sentence

_MODIFIERS = re.compile(f"{MODIFIERS}$")
_POINTS_BACK, _BORDER, _SOME = re.compile(POINTS_BACK), re.compile(BORDER), re.compile(SOME)
_NEVER_NAMED, _PUBLIC = re.compile(NEVER_NAMED), re.compile(PUBLIC_BODIES)
_VENUE = re.compile(VENUE)
_MANY, _KIN, _BODY = re.compile(HELD_BY_MANY), re.compile(KIN), re.compile(BODY)
_HEADED, _MATTER = re.compile(HEADED), re.compile(MATTER)
_SUBJECT_AT_ALL = re.compile("[一-龥々ァ-ヴーA-Za-zん〓◇](?:が|は|も)")
_SIDES, _WRITINGS = re.compile(SIDES), re.compile(WRITINGS)
_MINISTERS = tuple(re.compile(pattern) for pattern in MINISTERS)
_SOURCE = Rare(
    rf"(?P<noun>[一-龥々〇ヶァ-ヴー・A-Za-z0-9０-９]+){BRACKETED}*(?P<particle>{SOURCE_PARTICLES})(?P<comma>、?)"
)
_OPENING = re.compile(f"(?:{OPENING}|もっとも、?)*")
_HEARSAY, _RELAYED = re.compile(HEARSAY_TAILS), re.compile(RELAYED)
_BREAK, _ADDING = re.compile(CLAUSE_BREAK), re.compile(ADDING)
_OWNER = re.compile("[一-龥々〇ヶァ-ヴー・A-Za-z0-9０-９]+$")
_FORMER = re.compile(FORMER)
_CLAUSE, _FACILITY = re.compile(CLAUSE_BEFORE), re.compile(FACILITY)
_REMARK = re.compile(r"[(（][^()（）]*[)）]")
_PHRASE_AFTER = re.compile("[^はがをとにへで。]*")
#: How far around a name its bearer's office stands.
_AROUND = 14
_MODIFIED = re.compile(r"[、。]|[はがを](?=[^、。]*[はも]$)")


@dataclass(frozen=True, slots=True)
class _Somebody:
    """A noun phrase of the sentence; offsets count from it."""

    start: int
    end: int
    words: str


def unnamed_claims(draft: Draft) -> tuple[Claim, ...]:
    """Return the claims of those without a name in *draft*'s document, in text order."""
    found = Draft(draft.view, draft.roles, readings=draft.readings)
    last: tuple[int, str] = (-9, "")
    for index in sorted({*draft.told, *_headlines(draft.view)}):
        sentence = draft.view.sentences[index]
        words = _in_sentence(draft, found, sentence, last)
        if words:
            last = (index, words)
    claims = [replace(c, speaker="", speaker_words=c.speaker) for c in found.claims]
    return tuple(_framed(c, draft.claims) for c in sorted(claims, key=lambda c: (c.start, c.end)))


def _headlines(view: View) -> set[int]:
    kinds = {BlockKind.HEADLINE, BlockKind.HEADING}
    return {s.index for s in view.sentences if view.block_kind(s) in kinds}


def _framed(claim: Claim, named: list[Claim]) -> Claim:
    around = [c for c in named if c.start <= claim.start and claim.end <= c.end and c.text != claim.text]
    closest = min(around, key=lambda c: c.end - c.start, default=None)
    return replace(claim, within=closest.claim_id) if closest else claim


def _in_sentence(draft: Draft, found: Draft, sentence: Sentence, last: tuple[int, str]) -> str:
    """Add the claims of *sentence*; return who speaks in it, "" when nobody without a name does."""
    reading = draft.reading(sentence)
    carried = ""
    for item in draft.unspoken.get(sentence.index, ()):
        somebody = _speaker(reading, item)
        if somebody is not None:
            carried = "" if _known(draft, sentence, somebody) else somebody.words
        elif _has_subject(reading, item):
            carried = ""
        elif not carried and last[0] == sentence.index - 1 and _goes_on(reading, item):
            carried = last[1]
        start = max(item.start, somebody.end + 1) if somebody and somebody.end < item.end else item.start
        start = skip_adjuncts(reading.masked, start, item.end) if start != item.start else start
        end = item.end
        if item.frame.kind == "wo" and end - start <= SHORT:
            end = len(reading.masked.mask[: item.frame.verb_end].rstrip("。、"))
        span = (reading.masked.base + start, reading.masked.base + end)
        if carried and _told_of(reading, item) and _free(draft, found, span):
            rule = f"unnamed/{item.frame.kind}"
            found.add(sentence, carried, span, rule, direct=item.direct, frame=item.frame)
        if item.frame.owner != (0, 0):
            carried = ""  # 隣国の発表を「挑発だ」と一蹴し、…と述べた: not the neighbour's
    return _sourced(draft, found, reading) or carried or _headed(draft, found, reading)


def _sourced(draft: Draft, found: Draft, reading: Reading) -> str:
    """Add what an unnamed source frames: 消防によると、…."""
    masked, sentence = reading.masked, reading.sentence
    match = next(
        (m for m in _SOURCE.finditer(masked.mask) if can_speak(reading, *m.span("noun"))),
        None,
    )
    if match is None or _RELAYED.search(match["particle"]):
        return ""
    if any(a.source and a.entities for a in reading.agents):
        return ""
    somebody = _phrase(reading, *match.span("noun"))
    if _known(draft, sentence, somebody):
        return ""
    tail = _HEARSAY.search(masked.mask)
    end = tail.start() if tail else len(masked.text.rstrip("。"))
    span = (masked.base + match.end(), masked.base + end)
    same = any(c.start == span[0] for c in (*draft.claims, *found.claims))
    if not same and span[1] > span[0]:
        found.add(sentence, somebody.words, span, "unnamed/source")
    return somebody.words


def _headed(draft: Draft, found: Draft, reading: Reading) -> str:
    """Add the words that a headline gives to an office: 財務相「介入、排除せず」."""
    sentence, words = reading.sentence, ""
    for match in _HEADED.finditer(sentence.text):
        somebody = _Somebody(*match.span("who"), match["who"])
        office = match["who"] in OFFICES or _MINISTERS[0].search(match["who"])
        span = (sentence.start + match.start("content"), sentence.start + match.end("content"))
        if office and not _known(draft, sentence, somebody) and _free(draft, found, span):
            found.add(sentence, somebody.words, span, "unnamed/headline", direct=True)
            words = somebody.words
    return words


def _speaker(reading: Reading, item: Attribution) -> _Somebody | None:
    """Return who without a name is the subject of *item*'s verb."""
    masked, frame, agent = reading.masked, item.frame, item.speaker
    mask = masked.mask
    if frame.owner != (0, 0):
        owner = _OWNER.search(mask, *frame.owner)
        speaks = owner is not None and can_speak(reading, *owner.span())
        return _phrase(reading, *owner.span()) if owner and speaks else None
    carried = item.rule == "same-subject" and nameless_subject(reading, item)
    if agent is not None and _VENUE.search(mask, 0, agent.end):
        return None  # 県の検討会では「…」と述べた: whoever spoke there
    if agent is not None and not agent.entities and not carried:
        if not item.direct and _FACILITY.search(agent.noun) and mask[agent.end - 1] != "、":
            return None  # 病院は機能しているとした: it is spoken of
        return _phrase(reading, agent.start, agent.head_end)
    last = frame.verb_end if frame.kind == "quote" else max(frame.verb_start, frame.content_end)
    for pattern in (TOPIC, SUBJECT):
        for match in pattern.finditer(mask, frame.content_end, last):
            if can_speak(reading, *match.span("noun")):
                return _phrase(reading, *match.span("noun"))
    quote = masked.quote_ending_at(frame.content_end)
    limit = quote[0] if quote else frame.content_end
    named = [
        a
        for a in reading.agents
        if a.subject
        and a.entities
        and frame.region <= a.start < limit
        and not acts_in_object(masked, frame, a)
        and not others_words(masked, frame, a)
    ]
    if quote is None:
        return None if named else _opening(reading, frame.region, limit)
    topics = [
        m
        for m in TOPIC.finditer(mask, frame.region, limit)
        if can_speak(reading, *m.span("noun")) and not _VENUE.search(mask, 0, m.end())
    ]
    subjects = [
        m
        for m in SUBJECT.finditer(mask, frame.region, limit)
        if can_speak(reading, *m.span("noun"))
        and (m["comma"] or skip_adjuncts(masked, m.end(), limit, whole=True) == limit)
    ]
    chosen = topics[:1] or subjects[-1:]
    for topic in topics[1:]:
        if _BREAK.search(mask, chosen[0].end(), topic.start()):
            chosen = [topic]
    if not chosen or any(not _before(mask, a, chosen[0].start()) for a in named):
        return None
    return _phrase(reading, *chosen[0].span("noun"))


def _before(mask: str, agent: Agent, start: int) -> bool:
    """Whether *agent* is the subject of a clause that ended before *start*."""
    return agent.end <= start and _BREAK.search(mask, agent.end, start) is not None


def _opening(reading: Reading, begin: int, end: int) -> _Somebody | None:
    """Return the topic that opens ``[begin, end)``, a clause that is told and not quoted."""
    mask = reading.masked.mask
    start = skip_adjuncts(reading.masked, begin, end)
    topic = TOPIC.search(mask, start, end)
    if topic is None or _MODIFIED.search(mask[start : topic.start()]):
        return None
    if _FACILITY.search(topic["noun"]) and not topic["comma"]:
        return None
    return _phrase(reading, *topic.span("noun")) if can_speak(reading, *topic.span("noun")) else None


def _has_subject(reading: Reading, item: Attribution) -> bool:
    """Whether somebody else is the subject of *item*'s verb."""
    end = max(item.frame.verb_start, item.frame.content_end)
    return any(a.subject and item.frame.region <= a.start < end for a in reading.agents)


def _goes_on(reading: Reading, item: Attribution) -> bool:
    """Whether the sentence goes on with who spoke in the one before: さらに、…と訴えた."""
    mask = reading.masked.mask
    limit = reading.masked.quote_ending_at(item.frame.content_end)
    end = limit[0] if limit else item.frame.content_end
    if any(a.subject or a.source for a in reading.agents):
        return False
    if limit or _ADDING.match(mask):
        return not any(can_speak(reading, *m.span("noun")) for m in TOPIC.finditer(mask, 0, end))
    return not _SUBJECT_AT_ALL.search(_MATTER.sub("、", mask[:end]))


def _told_of(reading: Reading, item: Attribution) -> bool:
    """Whether *item*'s verb ends its clause: not 仲裁を求めて着いた."""
    mask = reading.masked.mask
    ends = item.frame.verb_end >= len(mask.rstrip("。 ")) or mask[item.frame.verb_end - 1] in "、。"
    return ends or item.frame.kind not in {"wo", "koto", "yo"}


def _phrase(reading: Reading, start: int, end: int) -> _Somebody:
    """Return the noun at ``[start, end)`` with what belongs to it: 反政府勢力の報道担当."""
    before = _MODIFIERS.search(reading.masked.mask, 0, start)
    opening = _OPENING.match(reading.masked.mask)
    first = start
    if before is not None:
        first = max(before.start(), opening.end() if opening and opening.end() <= start else 0)
        clause = _CLAUSE.search(reading.masked.mask[first:start])
        first += clause.end() if clause else 0
    return _Somebody(first, end, _REMARK.sub("", reading.masked.text[first:end]))


def _free(draft: Draft, found: Draft, span: tuple[int, int]) -> bool:
    """Whether nobody else has said what stands in *span*, unless around it."""
    return not any(
        c.start < span[1] and span[0] < c.end and not (c.start < span[0] and span[1] <= c.end)
        for c in (*draft.claims, *found.claims)
    )


def _names_person(sentence: Sentence, somebody: _Somebody) -> bool:
    """Whether the noun ends in a name that no mention took: 部下のリヴィン報道官補."""
    end = sentence.start + somebody.end
    head = end - len(somebody.words.rsplit("の", 1)[-1])
    heard = any(s.label == "PERSON" and head <= s.start and s.end <= end for s in sentence.learned)
    return heard or any(
        head <= t.start < end and t.tag.startswith("名詞-固有名詞-人名") for t in sentence.tokens
    )


def _bears(view: View, person: Mention, title: re.Pattern[str], *, anywhere: bool) -> bool:
    """Whether a noun stands beside a name, in the same phrase or *anywhere* near, as what its bearer is."""
    end = person.phrase_end + _AROUND
    after = None if anywhere else _PHRASE_AFTER.match(view.text, person.phrase_end, end)
    end = after.end() if after else end
    return title.search(view.text, max(person.start - _AROUND, 0), end) is not None


def _known(draft: Draft, sentence: Sentence, somebody: _Somebody) -> bool:
    """Whether the noun may mean somebody whom the document names: 議長は where X議長 stands."""
    view, words = draft.view, somebody.words
    if "@" in words or _names_person(sentence, somebody) or _POINTS_BACK.search(words):
        return True
    if not _BORDER.search(sentence.text, 0, somebody.start):
        return True
    if _SOME.search(words):
        return False
    head = words.rsplit("の", 1)[-1]
    clipping = view.clipping(sentence).index
    named = [
        m
        for m in view.mentions
        if m.entities
        and m.kind is not Kind.EVENT
        and view.clipping(view.sentences[m.sentence]).index == clipping
    ]
    inside = [m for m in named if sentence.start + somebody.start <= m.start < sentence.start + somebody.end]
    if (any(m.kind is Kind.ORGANIZATION for m in inside) and not _FORMER.search(words)) or (
        inside and _SIDES.search(head)
    ):
        return True  # ソルナ電機の担当者, カレスタの側: who is named speaks
    if named and _WRITINGS.search(head):
        return True
    people = [m for m in named if m.kind is Kind.PERSON and m not in inside]
    title = _MINISTERS[1] if _MINISTERS[0].search(head) else re.compile(re.escape(head))
    office = head in OFFICES
    if any(_bears(view, m, title, anywhere=office) for m in people):
        return True
    if head != words or _NEVER_NAMED.fullmatch(words):
        return False
    if head in OFFICES and not _MANY.search(head):
        return False
    if _KIN.search(head):
        return bool(people)
    if _PUBLIC.fullmatch(head):
        return any(m.text.endswith(head[-1]) or m.text.startswith(head) for m in named)
    if _BODY.search(head):
        kind = head.removesuffix("側")[-1:]
        return any(m.kind is Kind.ORGANIZATION or m.text.endswith(kind) for m in named)
    return any(m.kind is not Kind.PLACE for m in named)
