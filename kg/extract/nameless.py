"""A sentence as the claim rules read it in; whether somebody speaks in it whom no name tells, out.

住民は…と話した has a subject, though none that the graph could hold: whoever spoke before does not say it.
Finds no speakers.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_draft import Reading
from kg.extract.contents import skip_adjuncts
from kg.extract.cues.nameless import (
    BARE_NOUN,
    BARE_TOPIC,
    BEFALLS,
    NAMED_ELSEWHERE,
    NARRATOR,
    NO_SPEAKER,
    OPENING,
    PERSON_ENDING,
    SOMEBODY,
    SPEAKING_NOUN,
    SPOKEN_OF,
    SWITCH,
    TIME_TOPIC,
    WRITER,
    WRITERS_VERBS,
)
from kg.extract.cues.reporting_around import VENUE
from kg.extract.cues.reporting_endings import CLASSICAL, DAY_ALONE, TERSE
from kg.extract.cues.reporting_nouns import SPEECH_NOUNS
from kg.extract.cues.speakers import AGENT_ROLE, SUFFIXES_ALONE
from kg.extract.cues.titles import OFFICES
from kg.extract.quotations import BRACKETED, QUOTED
from kg.patterns import Rare
from kg.records import Sentence

_NOUN = rf"{BARE_NOUN}[{BRACKETED}]*"
TOPIC = Rare(rf"{_NOUN}(?:のほう)?(?P<particle>では(?!な|あ)|として(?:は|も)|は|も)(?P<comma>、?)")
SUBJECT = Rare(rf"{_NOUN}が(?P<comma>、?)")
_OWN_SUBJECT = re.compile("[一-龥々ァ-ヴーA-Za-zんの]が")
_PERSON, _NAMED_ELSEWHERE = re.compile(PERSON_ENDING), re.compile(NAMED_ELSEWHERE)
_BODY_ASKS = re.compile("(?:政府|当局|議会|国会|警察|裁判所|委員会|党|省|庁|局|軍|会社|団体|組合|協会|側)$")
_BEFALLS = re.compile(BEFALLS)
_SOMEBODY, _SWITCH = re.compile(SOMEBODY), re.compile(SWITCH)
_WORK = Rare(rf"{QUOTED}(?:の[一-龥]{{1,8}})?(?P<particle>では|は|も)")
_WORK_BEHIND = re.compile(f"{QUOTED}(?:は|も|が)")
_BEHIND = re.compile(rf"{_NOUN}[はが]$")
_SAYS_IT = re.compile(rf"と、?{_NOUN}[はが]、?")
_MODIFIED = re.compile(r"[、。]|[はがを](?=[^、。]*[はも]$)")
_SPOKEN_OF = re.compile(SPOKEN_OF)
_SPEAKING = re.compile(rf"(?:{SPEAKING_NOUN})$|(?:{AGENT_ROLE})[ァ-ヴー・]{{2,}}$")
_NO_SPEAKER = re.compile(NO_SPEAKER)
_BARE_TOPIC, _CLASSICAL = re.compile(BARE_TOPIC), re.compile(CLASSICAL)
_OPENING = re.compile(rf"(?:{OPENING})*")
_WRITER = re.compile(WRITER)
_NARRATOR, _VENUE = re.compile(NARRATOR), re.compile(VENUE)
_FLASH = re.compile(rf"{DAY_ALONE}(?P<noun>[一-龥々ァ-ヴー・]{{2,12}})、{TERSE}")
_LABEL = re.compile(
    rf"[\W_]*(?P<noun>[^はがをにでとも、。「」{QUOTED}]{{1,24}}[一-龥々ァ-ヴー])"
    rf"[{BRACKETED}　 ]*(?P<comma>、?)"
)
_AND_NOUN = re.compile(rf"と、?(?:[^、。はがを]{{0,8}}の)?{_NOUN}。?")
_CLAUSE_ENDS = re.compile("[いきしちにびみりえけせてでねべめれ]、[^、。はがを]{0,6}$")
_GOES_AND = re.compile("[^、。はが]{1,14}[てで]、?")
_SAYING = frozenset(SPEECH_NOUNS)
_PUT_IN = re.compile("(?:[^、。はがを]{1,24}[にでへ]、?)?")
_TIME = re.compile(TIME_TOPIC)
#: 議員3人が上陸したことについては「…」: the が-phrase has a verb of its own
_CLAUSE = re.compile("[たるい](?:こと|の|と|[一-龥])")


def nameless_subject(reading: Reading, item: Attribution) -> bool:
    """Whether the subject of *item*'s verb stands there and names nobody: 住民は, この報告書では."""
    masked, frame = reading.masked, item.frame
    mask = masked.mask
    last = max(frame.verb_start, frame.content_end)
    for pattern in (TOPIC, SUBJECT):
        for match in pattern.finditer(mask, frame.content_end, last):
            if match["noun"] not in _SAYING and _speaks(reading, match):
                return True
    if frame.kind in {"to", "quote"} and _BEHIND.search(mask, frame.content_end, last):
        return True  # …、と県漁連はいう: whoever stands between a content and its verb says it
    if _WORK_BEHIND.search(mask, frame.content_end, frame.verb_start):
        return True
    if _BARE_TOPIC.match(mask) and _CLASSICAL.search(mask):
        return True  # 王、…と宣す: in the old language a noun and a comma are a topic
    quote = masked.quote_ending_at(frame.content_end)
    limit = quote[0] if quote else frame.content_end
    if frame.lemma in WRITERS_VERBS and _WRITER.search(mask, frame.region, limit):
        return True
    if quote and _NARRATOR.search(mask, frame.region, limit):
        return True  # 私は「…」と答えた: who tells the story, not whoever spoke before
    if quote and item.speaker is None and (_labelled(reading, quote[0]) or _named_behind(reading, item)):
        return True
    if quote and quote[0] > frame.region:
        return _before_quotation(reading, frame.region, quote[0])
    if frame.kind == "yo" and item.speaker is None:
        # 政府が市民に備えるよう求めた: a body that asks, not one that is asked
        bodies = SUBJECT.finditer(mask, frame.region, limit)
        if any(_BODY_ASKS.search(m["noun"]) and _speaks(reading, m) for m in bodies):
            return True
    if item.speaker is None and frame.kind in {"to", "suru"} and _unknown_topic(reading, frame.region, limit):
        return True
    return _opens_content(reading, frame.region, limit, carried=item.speaker is not None)


def someone_behind(reading: Reading, item: Attribution) -> bool:
    """Whether somebody without a name stands between a content and its verb: 彼は通ったと|親族は言う."""
    mask, frame = reading.masked.mask, item.frame
    found = _SAYS_IT.fullmatch(mask, frame.content_end, frame.verb_start) if frame.kind == "to" else None
    return found is not None and can_speak(reading, *found.span("noun"))


def _labelled(reading: Reading, quote: int) -> bool:
    """Whether a noun alone opens the sentence before its quotation: ある漁師「…」, 漁師、「…」."""
    label = _LABEL.fullmatch(reading.masked.mask, 0, quote)
    if label is None or _TIME.search(label["noun"]):
        return False
    return not label["comma"] or can_speak(reading, *label.span("noun"))


def _named_behind(reading: Reading, item: Attribution) -> bool:
    """Whether nothing but a noun stands behind the quotation and says it: 「遅すぎる」と漁師。."""
    behind = _AND_NOUN.fullmatch(reading.masked.mask, item.frame.content_end)
    return behind is not None and can_speak(reading, *behind.span("noun"))


def turns_to_another(reading: Reading, begin: int, quote: int) -> bool:
    """Whether a clause ends behind *begin* and somebody without a name speaks: 数字を尋ね、課長が「…」."""
    mask = reading.masked.mask
    found = (m for m in SUBJECT.finditer(mask, begin, quote) if m.end() == quote and _speaks(reading, m))
    return any(_CLAUSE_ENDS.search(mask, begin, m.start("noun")) for m in found)


def _unknown_topic(reading: Reading, begin: int, end: int) -> bool:
    """Whether a proper name that nobody knows opens the clause as its topic: X紙は、…が倒れたと伝えた."""
    mask = reading.masked.mask
    start = skip_adjuncts(reading.masked, begin, end)
    opening = _OPENING.match(mask, start)
    start = opening.end() if opening else start
    topic = TOPIC.search(mask, start, end)
    if topic is None or _MODIFIED.search(mask[start : topic.start()]) or topic["particle"] != "は":
        return False
    first, last = topic.span("noun")
    if any(a.start < last and first < a.head_end for a in reading.agents):
        return False
    names = [
        t
        for t in reading.sentence.tokens
        if first <= t.start - reading.masked.base < last and t.tag.startswith("名詞-固有名詞")
    ]
    return bool(names or "・" in topic["noun"]) and _OWN_SUBJECT.search(mask, topic.end(), end) is not None


def another_acts(reading: Reading, item: Attribution) -> bool:
    """Whether somebody without a name acts between *item*'s topic and its quotation.

    Xは食事をしていたが、口論になった男が押しかけ、「…」と脅した: the man says it.
    """
    quote = reading.masked.quote_ending_at(item.frame.content_end)
    if item.speaker is None or quote is None or not item.speaker.topic:
        return False
    mask, begin = reading.masked.mask, item.speaker.end
    return any(
        _SWITCH.search(mask, begin, m.start()) and not _SWITCH.search(mask, m.end(), quote[0])
        for m in SUBJECT.finditer(mask, begin, quote[0])
        if _SOMEBODY.search(m["noun"]) and _speaks(reading, m)
    )


def nameless_topic(reading: Reading) -> bool:
    """Whether the sentence's topic is somebody whom no name tells: 市民は歓声を上げた."""
    mask = reading.masked.mask
    flash = _FLASH.fullmatch(mask)
    if flash and not reading.agents and can_speak(reading, *flash.span("noun")):
        return True  # 漁協、抗議文を提出。
    if not _opens_content(reading, 0, len(mask)):
        return False
    topic = TOPIC.search(mask)
    person = topic is None or _PERSON.search(topic["noun"]) or _SOMEBODY.search(topic["noun"])
    return bool(person) or not _BEFALLS.search(mask)


def nameless_before(reading: Reading, begin: int, end: int) -> bool:
    """Whether a topic in ``[begin, end)`` is somebody whom no name tells."""
    mask = reading.masked.mask
    topics = [*TOPIC.finditer(mask, begin, end)]
    return any(_speaks(reading, m) for m in topics) or bool(_WORK.search(mask, begin, end))


def people_before(reading: Reading, begin: int, end: int) -> bool:
    """Whether a topic or subject in ``[begin, end)`` is people: nobody with an office, a name or a body."""
    mask = reading.masked.mask
    topics = [*TOPIC.finditer(mask, begin, end), *SUBJECT.finditer(mask, begin, end)]
    return any(_speaks(reading, m) and not _NAMED_ELSEWHERE.search(m["noun"]) for m in topics)


def nameless_right_before(reading: Reading, begin: int, end: int, *, body: bool = False) -> bool:
    """Whether a subject or topic that is a person without a name ends at *end*: no town, no post.

    With *body* any body counts that can speak: 長老会議は.
    """
    mask = reading.masked.mask
    found = (m for p in (TOPIC, SUBJECT) for m in p.finditer(mask, begin, end))
    if any(m.end() == end for m in _NARRATOR.finditer(mask, begin, end)):
        return True
    return any(m.end() == end and (body or _PERSON.search(m["noun"])) and _speaks(reading, m) for m in found)


def _before_quotation(reading: Reading, begin: int, end: int) -> bool:
    mask = reading.masked.mask
    topics = [
        m
        for m in TOPIC.finditer(mask, begin, end)
        if (_speaks(reading, m) or _acts(reading, m, end)) and not _VENUE.search(mask, 0, m.end())
    ]
    works = list(_WORK.finditer(mask, begin, end))
    subjects = [
        m
        for m in SUBJECT.finditer(mask, begin, end)
        if _speaks(reading, m)
        and not _CLAUSE.search(mask, m.end(), end)
        and (
            m["comma"]
            or skip_adjuncts(reading.masked, m.end(), end, whole=True) == end
            or _GOES_AND.fullmatch(mask, m.end(), end)
        )
    ]
    return bool(topics or works or subjects)


def _acts(reading: Reading, topic: re.Match[str], quote: int) -> bool:
    """Whether a topic that nobody knows says the quotation at *quote*: ブロガーのヤッコは8日夜、SNSに「…」.

    Dates, addressees and media stand between somebody and his words; what the words are about stands right
    before them (増税は「時期尚早だ」).
    """
    first, last = topic.span("noun")
    if topic["particle"] != "は" or _NO_SPEAKER.search(topic["noun"]) or _TIME.search(topic["noun"]):
        return False
    if topic["noun"] in _SAYING or any(a.start < last and first < a.head_end for a in reading.agents):
        return False
    start = skip_adjuncts(reading.masked, topic.end(), quote, whole=True)
    return topic.end() < start and _PUT_IN.fullmatch(reading.masked.mask, start, quote) is not None


def _opens_content(reading: Reading, begin: int, end: int, *, carried: bool = False) -> bool:
    """Whether the first topic of ``[begin, end)`` is one who can speak, or a が-phrase set off by a comma.

    Without a comma a topic may be what is spoken of: where the sentence's subject is *carried* on, and where
    it is a force or a town (村は自軍が維持していると述べた).
    """
    mask = reading.masked.mask
    start = skip_adjuncts(reading.masked, begin, end)
    opening = _OPENING.match(mask, start)
    start = opening.end() if opening else start
    topic = TOPIC.search(mask, start, end)
    before = mask[start : topic.start()] if topic else ""
    if topic and QUOTED not in before and not _MODIFIED.search(before):
        weak = not topic["comma"] and (carried or _SPOKEN_OF.search(topic["noun"]))
        return not weak and _speaks(reading, topic)
    work = _WORK.search(mask, start, end)
    if work and not re.search("[、。はがを]", mask[start : work.start()]):
        return True
    subject = SUBJECT.search(mask, start, end)
    return (
        subject is not None
        and bool(subject["comma"])
        and QUOTED not in mask[start : subject.start()]
        and not re.search("[、。が]", mask[start : subject.start()])
        and _speaks(reading, subject)
    )


def _speaks(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the noun phrase of *match* is somebody who can speak and no agent that has a name."""
    return can_speak(reading, *match.span("noun"))


def can_speak(reading: Reading, start: int, end: int) -> bool:
    """Whether the noun at ``[start, end)`` is somebody who can speak and no agent that has a name."""
    if any(a.start < end and start < a.head_end and a.entities for a in reading.agents):
        return False
    noun = reading.masked.mask[start:end]
    if noun in SUFFIXES_ALONE or _NO_SPEAKER.search(noun):
        return False
    return bool(_SPEAKING.search(noun)) or noun in OFFICES or _personal(reading.sentence, start, end)


def _personal(sentence: Sentence, start: int, end: int) -> bool:
    """Whether ``[start, end)`` of *sentence* holds a name that no mention took: 田辺真介参事."""
    start, end = sentence.start + start, sentence.start + end
    heard = any(
        start <= s.start and s.end <= end and s.label in {"PERSON", "ORGANIZATION"} for s in sentence.learned
    )
    return heard or any(
        start <= t.start and t.end <= end and t.tag.startswith("名詞-固有名詞-人名") for t in sentence.tokens
    )
