"""A sentence of running text in; the claims that it frames, itself or for the sentences around it, out.

Covers zero subjects, sources without a verb, quotations alone, and sentences that only say who said
what stands before or after them. Does not look at block forms.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution, attribute
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_around import (
    announced,
    announces,
    attribute_around,
    headed_quotation,
    is_quotation,
    only_attributes,
    pointed_quotation,
    spoken_by_nobody,
    words_follow,
)
from kg.extract.claims_author import own_words_begin, says_when
from kg.extract.claims_diary import own_words
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.claims_letters import letter_words
from kg.extract.claims_portrait import has_just_died, only_met, portrayed_speaker, told_of_inside
from kg.extract.claims_signed import credited_quotations, signed_line
from kg.extract.claims_sourced import first_source, others_words, source_of_all, sourced
from kg.extract.claims_speaker import another_came_in, is_venue, lost_opening, signed_by_somebody, speaker_of
from kg.extract.contents import has_own_words
from kg.extract.cues.asking import ASKED_POLITELY
from kg.extract.cues.reporting_around import (
    AS_FOLLOWS,
    ASKED_HIM,
    BACKWARD,
    COMES_UP,
    CONTINUES,
    FORWARD,
)
from kg.extract.cues.reporting_endings import HEARSAY_TAILS, SUBJECTIVE
from kg.extract.cues.reporting_owners import ASKED_CLAUSE, RELAYED, UNKNOWN_SOURCE
from kg.extract.cues.reporting_verbs import RELAYING
from kg.extract.cues.voices import NO_CLAIM
from kg.extract.media import is_citation, is_medium
from kg.extract.nameless import nameless_topic
from kg.extract.not_said import names_a_work, nobody_says
from kg.extract.presented import presented
from kg.extract.quotations import BRACKETED, QUOTED
from kg.extract.scholars import scholar_of
from kg.extract.speakers import Agent
from kg.extract.stage import opens_stage
from kg.extract.view import View
from kg.extract.voices import named_in
from kg.records import Claim, Kind, Sentence

_AS_FOLLOWS, _BACKWARD = re.compile(AS_FOLLOWS), re.compile(BACKWARD)
_CONTINUES, _ASKED_HIM = re.compile(CONTINUES), re.compile(ASKED_HIM)
_COMES_UP = re.compile(COMES_UP)
#: Over how many sentences whoever is interviewed stays on stage.
_SCENE = 4
_PUT, _ASKED = re.compile(ASKED_POLITELY), re.compile(ASKED_CLAUSE)
_NO_CLAIM, _SLOGAN = re.compile(NO_CLAIM), re.compile("を.*に。?$")
_HEARSAY = re.compile(HEARSAY_TAILS)
#: What may stand between a name and its particle: ミラン|大統領, 高野|さん.
_TITLE = re.compile("(?:[一-龥・]{1,10}|[一-龥]{0,4}さん|ら|側)?")
_OFFICE_TOPIC = re.compile("[一-龥]{0,6}(?:は|も)")  #: behind a name: 金|監理は
_RELAYED, _SUBJECTIVE = re.compile(RELAYED), re.compile(f"{SUBJECTIVE}$")
_FORWARD, _UNKNOWN_SOURCE = re.compile(FORWARD), re.compile(UNKNOWN_SOURCE)


def prose_claims(draft: Draft, sentence: Sentence, discourse: Discourse) -> None:
    """Add the claims of one sentence of running text."""
    reading = draft.reading(sentence)
    view = draft.view
    clipping = view.block(sentence).clipping
    if clipping != discourse.clipping:
        discourse.speaker, discourse.clipping = "", clipping
    if is_citation(view, sentence):
        return
    draft.told.add(sentence.index)
    if letter_words(draft, reading):
        _remember(draft, reading, discourse)
        return
    if own_words(draft, reading) or headed_quotation(draft, reading) or pointed_quotation(draft, reading):
        _remember(draft, reading, discourse)
        return
    if (
        signed_line(draft, reading)
        or credited_quotations(draft, reading)
        or _told_after(draft, reading, discourse)
    ):
        _remember(draft, reading, discourse)
        return
    made: list[Claim] = []
    lost = False
    for item in attribute(reading.masked, signed_by_somebody(draft, reading), reading.agents):
        goes_on = item.frame.kind in {"to", "quote", "suru"} and item.rule != "owner"
        if lost and goes_on and item.speaker is None:
            draft.unspoken.setdefault(sentence.index, []).append(item)
            continue  # 住民は「…」と話しているが、「…」とも話す: whoever that is goes on
        claim = _framed(draft, reading, item, discourse)
        lost = lost or (claim is None and _says(item))
        if claim is not None:
            made.append(claim)
            if not (item.frame.adnominal or item.frame.inner or item.frame.kind == "hearsay"):
                # the next verb of the sentence has the same subject, left out or not
                discourse.speaker, discourse.sentence, discourse.said = claim.speaker, sentence.index, True
    discourse.said = False
    if made:
        source_of_all(draft, reading, discourse, made)
    else:
        _frameless(draft, reading, discourse)
    if sentence.index not in draft.claimed and reading.masked.quotes_words:
        draft.gap(sentence, "quotation without a claim")
    _remember(draft, reading, discourse)


def _says(item: Attribution) -> bool:
    """Whether *item* is a quotation that somebody said."""
    frame = item.frame
    return (
        item.direct and not (frame.silent or frame.adnominal or frame.inner) and frame.kind != "quote-final"
    )


def _told_after(draft: Draft, reading: Reading, discourse: Discourse) -> bool:
    """Add the claim of a sentence of hearsay right after one that says whose words follow; say whether.

    Xの説明は食い違う。先方が議題を変えたいと言い出したのだという。
    """
    sentence, masked = reading.sentence, reading.masked
    if _words_told(draft, reading, discourse):
        return True
    hearsay = _HEARSAY.search(masked.mask)
    if hearsay is None or discourse.announced != sentence.index - 1 or not discourse.near(sentence, reach=1):
        return False
    span = (masked.base, masked.base + hearsay.start())
    return draft.add(sentence, discourse.speaker, span, "hearsay-continued") is not None


def _words_told(draft: Draft, reading: Reading, discourse: Discourse) -> bool:
    """Add the claim of a sentence right after one that gives way to it: Xの報告はこうだ. 橋は落ちた."""
    sentence, masked = reading.sentence, reading.masked
    before = draft.view.sentences[sentence.index - 1].text if sentence.index else ""
    if discourse.announced != sentence.index - 1 or not _AS_FOLLOWS.search(before):
        return False
    if masked.quotes or reading.frames or not discourse.near(sentence, reach=1):
        return False
    span = (masked.base, masked.base + len(masked.text.rstrip("。")))
    return draft.add(sentence, discourse.speaker, span, "words-follow") is not None


def _with_somebody(view: View, reading: Reading, item: Attribution) -> bool:
    """Whether the と behind the content tells with whom: X は Y 大統領とは口をきかなかった."""
    if item.frame.kind != "open" or item.direct:
        return False
    end = reading.masked.base + item.end
    people = [m for m in view.mentions_in(reading.sentence) if m.kind is Kind.PERSON]
    return any(_TITLE.fullmatch(view.text, m.end, end) for m in people if m.end <= end)


def _framed(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> Claim | None:
    sentence, masked, frame = reading.sentence, reading.masked, item.frame
    if frame.silent or (frame.kind == "hearsay" and item.speaker is None) or nobody_says(masked, item):
        return None
    if says_when(reading, item) or _with_somebody(draft.view, reading, item):
        return None
    speaker = speaker_of(draft, reading, item, discourse)
    if frame.bare:
        if speaker and only_attributes(reading, item):
            attribute_around(draft, reading, speaker)
        return None
    content = masked.text[item.start : item.end]
    slogan = item.direct and _SLOGAN.search(content)  # 「海を次の世代に」と訴えた
    if not has_own_words(masked, item.start, item.end) or (_NO_CLAIM.search(content) and not slogan):
        return None
    if not speaker:
        draft.gap(sentence, "unresolved speaker" if item.speaker else "no speaker")
        if frame.owner != (0, 0) or not (frame.adnominal or frame.inner):
            draft.unspoken.setdefault(sentence.index, []).append(item)
        return None
    if frame.kind == "quote":
        draft.gap(sentence, "unknown reporting verb")
    source = item.source.entities[0] if item.source and item.source.entities else ""
    start = own_words_begin(reading, item) if speaker == draft.author else item.start
    told_of = item.speaker is not None and speaker not in {*item.speaker.entities, draft.author}
    if told_of and item.speaker is not None and item.speaker.entities:
        # X紙によると、Yは…と報じた: Y is told of
        start = min(start, item.source.end if source and item.source else item.speaker.start)
    if source and item.source and _relays(draft.view, item, speaker, source):
        # X紙は、Yの話として…と報じた: Y says it, X passes it on
        speaker, source, start = source, speaker, max(start, item.source.end)
    made = None
    for each in (speaker, *_with(item, speaker)):
        claim = draft.add(
            sentence,
            each,
            (masked.base + start, masked.base + item.end),
            f"{frame.kind}/{item.rule or 'zero-subject'}",
            direct=item.direct,
            frame=frame,
            reported_by=source if source != each else "",
        )
        made = made or claim
    return made


def _with(item: Attribution, speaker: str) -> tuple[str, ...]:
    """Return who else says it: 両氏は…と述べた."""
    named = item.speaker.entities if item.speaker is not None else ()
    return tuple(e for e in named if e != speaker) if speaker in named else ()


def _relays(view: View, item: Attribution, speaker: str, source: str) -> bool:
    """Whether the subject, *speaker*, hands on the words of the sentence's *source*.

    Yによると…と、X紙は報じた; X紙は、Yの話として…と報じた.
    """
    told, by = item.source, item.speaker
    if told is None or by is None or told.start >= item.end:
        return False
    relaying = item.frame.lemma in RELAYING
    if _RELAYED.search(told.particle):
        # a paper or a ministry that gives the words of Y, whatever its verb is: …と見通しを示した
        return by.start < told.start and (relaying or view.kind(speaker) is Kind.ORGANIZATION)
    return relaying and by.start >= item.end and is_medium(view, speaker) and not is_medium(view, source)


def _frameless(draft: Draft, reading: Reading, discourse: Discourse) -> None:
    """Add the claim of a sentence without a reporting verb: Xによると…, or a quotation alone."""
    view, sentence, masked = draft.view, reading.sentence, reading.masked
    source = first_source(reading)
    if source is not None:
        speaker = resolve_agent(draft, reading, source, discourse)
        if speaker and is_medium(view, speaker) and others_words(reading, source.end):
            draft.gap(sentence, "no speaker")
        elif speaker:
            sourced(draft, reading, source, speaker, discourse)
        return
    hearsay = _HEARSAY.search(masked.mask)
    if hearsay and _asked(draft, reading, hearsay.start()):
        return
    continued = discourse.claimed and discourse.near(sentence, reach=1)
    topic = (_feels(reading, hearsay.start()) or scholar_of(reading, hearsay.start())) if hearsay else None
    speaker = resolve_agent(draft, reading, topic, discourse) if topic is not None else ""
    if hearsay and topic is not None and speaker:
        draft.add(
            sentence, speaker, (masked.base + topic.end, masked.base + hearsay.start()), "hearsay-topic"
        )
        return
    told = not _UNKNOWN_SOURCE.search(masked.mask)
    if hearsay and told and not reading.frames and continued and not _has_topic(view, reading):
        end = hearsay.start()
        draft.add(sentence, discourse.speaker, (masked.base, masked.base + end), "hearsay-continued")
        return
    if is_quotation(reading):
        if names_a_work(view, masked):
            return
        if _PUT.search(masked.text.rstrip("。」』”")):
            return  # 「橋はいつ直りますか」: somebody asks, whoever spoke before
        if discourse.nameless_since(sentence) or spoken_by_nobody(draft, sentence):
            return
        goes_on = sentence.index > 0 and _CONTINUES.match(view.sentences[sentence.index - 1].text)
        begun = not masked.mask.lstrip(BRACKETED).startswith(QUOTED)
        speaker = (
            lost_opening(draft, reading)
            if begun
            else (discourse.near(sentence) if goes_on else announced(draft, sentence, discourse))
            or _presented(draft, sentence)
            or portrayed_speaker(draft, reading)
            or _still_on_stage(draft, sentence, discourse)
        )
        if speaker and not another_came_in(draft, sentence, speaker):
            quote = masked.quotes[0]
            span = (masked.base + quote[2], masked.base + masked.quotes[-1][3])
            draft.add(sentence, speaker, span, "quotation-alone", direct=True)


def _still_on_stage(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return who was on stage before *sentence*, a quotation alone, and may speak in it."""
    speaker = discourse.near(sentence, reach=_SCENE) if _shows_him(draft, sentence) else ""
    if not speaker:
        one = discourse.claimed or _a_person(draft, discourse.speaker)
        speaker = discourse.near(sentence, reach=2 if discourse.claimed else 1) if one else ""
    silent = only_met(draft, sentence, speaker) or has_just_died(draft, sentence)
    return "" if silent or told_of_inside(draft, draft.reading(sentence), speaker) else speaker


def _asked(draft: Draft, reading: Reading, end: int) -> bool:
    """Add what whoever was asked says, Xに聞くと、…そうだ; say whether the sentence up to *end* is that."""
    asked = _ASKED.search(reading.masked.mask, 0, end)
    if asked is None:
        return False
    begin = reading.sentence.start
    first, last = asked.span("owner")
    speaker = named_in(draft.view, draft.roles, begin + first, begin + last, reading.sentence)
    span = (begin + asked.end(), begin + end)
    return bool(speaker) and draft.add(reading.sentence, speaker, span, "hearsay-asked") is not None


def _feels(reading: Reading, end: int) -> Agent | None:
    """Return the topic whose own wish the hearsay up to *end* hands on: Xは、日記を信じたいという."""
    if reading.frames or not _SUBJECTIVE.search(reading.masked.mask, 0, end):
        return None
    topics = [a for a in reading.agents if a.subject and a.end < end]
    opens = topics[0] if topics and topics[0].topic and not topics[0].place else None
    return opens if opens is not None and len(topics) == 1 else None


def _has_topic(view: View, reading: Reading) -> bool:
    """Whether the sentence has a topic of its own, who may tell it, or tells of the speaker by name."""
    if any(a.topic and a.entities for a in reading.agents):
        return True
    named = (m for m in view.mentions_in(reading.sentence) if m.kind is Kind.PERSON)
    return any(_OFFICE_TOPIC.match(view.text, m.end, reading.sentence.end) for m in named)


def _presented(draft: Draft, sentence: Sentence) -> str:
    """Return whom the sentence right before presents: 背中を押したのは妻のXさんだった。「…」."""
    before = draft.view.sentences[sentence.index - 1] if sentence.index else sentence
    near = before.block == sentence.block and before is not sentence
    shown = presented(draft.view, before) if near else None
    if shown is None and near and _COMES_UP.search(before.text):
        # ガッティが苗を持って現れた。「水を分けてほしい」。
        people = {a.entities for a in draft.reading(before).agents if a.person and a.entities}
        acts = [a for a in draft.reading(before).agents if a.subject]
        return acts[0].entities[0] if len(people) == 1 == len(acts) and acts[0].entities else ""
    return shown.entities[0] if shown else ""


def _a_person(draft: Draft, entity: str) -> bool:
    return bool(entity) and draft.view.kind(entity) is Kind.PERSON


def _shows_him(draft: Draft, sentence: Sentence) -> bool:
    """Whether the sentence before, without a subject, shows how somebody answers: 尋ねると、首を振った."""
    before = draft.view.sentences[sentence.index - 1] if sentence.index else sentence
    if before.block != sentence.block or before is sentence:
        return False
    return _ASKED_HIM.search(before.text) is not None and not draft.reading(before).agents


def _said_before(draft: Draft, reading: Reading, speaker: str) -> bool:
    """Whether the sentence says that *speaker* said what stands before it: Xさんはそう言って目を落とした."""
    before = [c for c in draft.claims_of(reading.sentence.index - 1) if c.speaker == speaker]
    return bool(before) and (
        before[-1].rule == "quotation-alone" or _BACKWARD.search(reading.masked.mask) is not None
    )


def _remember(draft: Draft, reading: Reading, discourse: Discourse) -> None:
    view, sentence = draft.view, reading.sentence
    for source in (a for a in reading.agents if a.source and a.entities):
        if is_medium(view, source.entities[0]):
            discourse.medium, discourse.told_by = source.entities[0], sentence.index
    said = draft.claimed.get(sentence.index)
    follows = "" if said else words_follow(draft, reading)
    if follows:
        discourse.speaker, discourse.sentence, discourse.claimed = follows, sentence.index, True
        discourse.announced = sentence.index
        return
    topic = next(
        (
            a
            for a in reading.agents
            if a.topic
            and a.entities
            and view.kind(a.entities[0]) is not Kind.PLACE
            and not is_venue(reading, a)
        ),
        None,
    )
    if said:
        here = draft.claims_of(sentence.index)
        # a body that passes on the whole sentence speaks on only where nobody else speaks in it
        own = [c for c in here if c.rule != "source" or view.kind(c.speaker) is Kind.PERSON]
        last = own[-1] if own else here[-1]
        discourse.speaker, discourse.sentence, discourse.claimed = last.speaker, sentence.index, True
    elif _FORWARD.search(reading.masked.mask) and topic is None:
        discourse.speaker = ""
    elif topic is None and nameless_topic(reading):
        discourse.nameless = sentence.index
    elif topic is not None:
        discourse.speaker, discourse.sentence = topic.entities[0], sentence.index
        discourse.claimed = announces(reading) or _said_before(draft, reading, topic.entities[0])
    elif opener := opens_stage(view, sentence):
        discourse.speaker, discourse.sentence = opener, sentence.index
        discourse.claimed = announces(reading)
    elif announces(reading) or not discourse.near(sentence):
        subject = next((a for a in reading.agents if a.particle == "が" and a.entities), None)
        if subject is not None and _a_person(draft, subject.entities[0]):
            discourse.speaker, discourse.sentence, discourse.claimed = (
                subject.entities[0],
                sentence.index,
                announces(reading),
            )
