"""An attribution of a sentence in; the entity that its content belongs to, out.

A left-out subject is worked out only where nothing in the sentence speaks against it: no subject without a
name, no medium that merely tells, no verb that needs its own subject. Makes no claims.
"""

from dataclasses import replace

from kg import expressions as re
from kg.extract.acted_on import unless_acted_on
from kg.extract.attribution import Attribution
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_author import author_says, says_it_himself
from kg.extract.claims_diary import in_record, left_out_speaker
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.claims_portrait import is_told_now, portrayed_speaker
from kg.extract.counterparts import counterpart
from kg.extract.cues.nameless import OPENING, SOMEBODY_TOPIC, TIME_TOPIC
from kg.extract.cues.others_subjects import SOMEBODY as SOMEBODY_ELSE
from kg.extract.cues.reporting_around import (
    ADDING,
    ANSWERS_HIM,
    OTHER_TOPIC,
    QUOTE_LEADS,
    SENTENCE_LIKE,
    VENUE,
    WAS_ASKED,
)
from kg.extract.cues.reporting_endings import NOT_SPOKEN, REASON_FOLLOWED
from kg.extract.cues.reporting_owners import (
    ACCUSED,
    ASKED_CLAUSE,
    JOINTLY,
    JUDGING,
    SUSPECT_TELLS,
    UNKNOWN_SOURCE,
    WORDS_FROM,
)
from kg.extract.cues.reporting_verbs import ANSWERING, NEEDS_SUBJECT, OF_MEDIA, RELAYING, SPOKEN_BY_ONE
from kg.extract.media import is_medium
from kg.extract.nameless import (
    another_acts,
    nameless_before,
    nameless_right_before,
    nameless_subject,
    someone_behind,
    turns_to_another,
)
from kg.extract.not_said import tells_itself, thinks_of_him
from kg.extract.passing_on import left_out_medium, telling_medium, tells_of_topic
from kg.extract.quotations import QUOTED
from kg.extract.reporting_frames import Frame
from kg.extract.resolved import resolve_told_by_another
from kg.extract.speaker_ranker import likely_speaker
from kg.extract.speakers import Agent
from kg.extract.stage import just_told_of, presented_before
from kg.extract.voices import named_in
from kg.records import Kind, Sentence

_SENTENCE_LIKE = re.compile(SENTENCE_LIKE)
_NOT_SPOKEN = re.compile(NOT_SPOKEN)
_REASON_FOLLOWED = re.compile(REASON_FOLLOWED)
_QUOTE_LEADS = re.compile(QUOTE_LEADS)
_ASKED = re.compile(ASKED_CLAUSE)
_COMMA_TOPIC = re.compile(r"(?:^|[、。])(?P<noun>[一-龥々ァ-ヴー・A-Za-z]{2,12})(?P<particle>は)、$")
_TIME_TOPIC = re.compile(TIME_TOPIC)
_OTHER_TOPIC = re.compile(OTHER_TOPIC)
_SOMEBODY = re.compile(SOMEBODY_TOPIC)
_UNKNOWN_SOURCE = re.compile(UNKNOWN_SOURCE)
_ADDING, _ANY_SUBJECT = re.compile(ADDING), re.compile("[一-龥々ァ-ヴーA-Za-zん〓◇](?:が|は|も)")
_VENUE = re.compile(VENUE)
_OPENING, _NOUN = re.compile(rf"(?:{OPENING}|先に|これまで|すでに)*"), re.compile("[一-龥ァ-ヴA-ZＡ-Ｚ]")
_ANSWERS_HIM = re.compile(ANSWERS_HIM)
_CONTRAST = re.compile("(?:[たるいだ]|です|ます)が、|一方(?:で|、)|ものの、|のに対し(?:て)?、")
_WRITTEN = re.compile(
    r"(?:書い|記し|刻ん|彫っ|刷っ|印刷し|書き残し)[てで]あ|(?:書か|記さ|刻ま|彫ら|刷ら)れて"
)
_HEARD = re.compile(r"聞いて(?:い|お)")
_TOLD_OFF = re.compile("[^、。]{0,3}(?:言っ|答え|教え|返し|話し)て(?:やっ|あげ|み(?:た|まし))")
_WAS_ASKED = re.compile(WAS_ASKED)
#: The rest of a quotation and the verb of speaking behind it.
_SAID_AFTER = re.compile(
    "[^「」]{0,600}(?:「[^「」]*」[^「」]{0,300}){0,3}」と、?[^。「」]{0,14}?(?:語|話|述べ|コメント|説明|謝罪|供述|答え|発言|証言|振り返|喜|判断|指摘)"
)
#: …として、|母親が署に通報した
_SOMEBODY_BEHIND = re.compile(
    f"、?[^、。はがを]{{0,12}}?(?:{SOMEBODY_ELSE}|母親?|父親?|両親|妻|夫|祖[父母]|隣人)(?:ら|たち|側|など)?が"
)
_JOINTLY, _SUSPECT = re.compile(JOINTLY), re.compile(SUSPECT_TELLS)
#: How rules end that found a subject.
_AS_SUBJECT = ("/topic", "/topic-before-quotation", "/subject-of-clause")
_WORDS_FROM = re.compile(WORDS_FROM)


def speaker_of(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> str:
    """Return the entity that *item*'s content belongs to, "" when nobody can tell."""
    frame, sentence = item.frame, reading.sentence
    if frame.owner != (0, 0):
        first, last = frame.owner
        owner = reading.masked.mask[first:last]
        other = counterpart(draft, owner, sentence, sentence.start + first)
        if other is not None:
            return other
        return named_in(draft.view, draft.roles, sentence.start + first, sentence.start + last, sentence)
    asked = _ASKED.search(reading.masked.mask, frame.region, _limit(reading, item))
    if asked and (item.speaker is None or frame.kind == "copula"):
        first, last = asked.span("owner")
        return named_in(draft.view, draft.roles, sentence.start + first, sentence.start + last, sentence)
    if resolve_told_by_another(draft, reading, item):
        return ""
    if item.rule == "topic-behind":
        before = speaker_of(draft, reading, replace(item, speaker=None, rule=""), discourse)
        behind = speaker_of(draft, reading, replace(item, rule="topic-behind-clause"), discourse)
        return behind if before in {"", behind} else ""  # …と約束し、Yは頼んだ: who spoke before, or Y
    if tells_of_topic(draft, reading, item):
        medium = telling_medium(draft, reading, item, discourse)
        if medium:
            return medium
    if author_says(draft, reading, item, discourse):
        return draft.author
    if says_it_himself(reading, item):
        return ""
    if item.speaker is not None:
        if thinks_of_him(reading, item) or _is_passed_on(draft, reading, item):
            return ""
        if item.speaker.person and frame.lemma in OF_MEDIA and frame.kind == "to":
            return ""  # X氏は、…と報じた記事を訂正した
        if item.rule == "same-subject" and (
            nameless_subject(reading, item) or _told_of_by_name(reading, item)
        ):
            return ""
        told = frame.kind == "denial" or (frame.kind == "wo" and item.speaker.particle == "が")
        if told and nameless_before(reading, item.speaker.end, frame.verb_start):
            return ""  # X が述べたとの情報を市は否定した
        ahead = item.speaker.end <= item.frame.content_end
        if _behind_another(reading, item) or another_acts(reading, item):
            return ""
        written = _WRITTEN.match(reading.masked.mask, item.frame.verb_start)
        if ahead and (written or someone_behind(reading, item)):
            return ""
        if frame.lemma in JUDGING and item.speaker.noun.endswith(ACCUSED):
            return ""  # X容疑者も…共犯に問えると判断した: who judges is left out
        begin = 0 if item.rule == "same-subject" else frame.region
        if item.speaker.place and nameless_before(reading, begin, item.speaker.start):
            return ""  # 郷土読本は、霧ケ嶺は「…」と教える: the place is spoken of
        if frame.kind == "open" and item.speaker.place:
            return ""
        return resolve_agent(draft, reading, item.speaker, discourse)
    if item.rule == "subject-changes":
        return ""
    if _told_of_by_name(reading, item):
        return ""
    quoted = frame.kind in {"to", "quote", "quote-final"}
    if quoted and _SUSPECT.search(reading.masked.mask, 0, frame.verb_end):
        return draft.roles.suspect(sentence)
    if _begins_before(reading, item):
        return lost_opening(draft, reading)
    if frame.lemma in RELAYING and not (frame.adnominal or frame.inner):
        media = [
            a for a in reading.agents if a.particle == "が" and frame.region <= a.start < frame.content_end
        ]
        if media and media[0].entities and is_medium(draft.view, media[0].entities[0]):
            return media[0].entities[0]  # X通信が18日に…と報じた: who else reports?
        medium = left_out_medium(draft, reading, item, discourse)
        if medium and discourse.speaker != medium and not discourse.said:
            return medium
    goes_on = discourse.said or (
        frame.kind != "wo" and discourse.claimed and discourse.near(sentence, reach=1)
    )
    shown = _shown(draft, reading, item)
    goes_on = goes_on or _adds(reading, item, discourse) or bool(shown) or _on_stage(draft, reading, item)
    recorded = in_record(draft, sentence) and frame.verb_end >= len(reading.masked.mask.rstrip("。 "))
    if (
        frame.adnominal
        or frame.inner
        or (frame.kind in {"wo", "koto", "copula", "open"} and not (goes_on or recorded))
    ):
        return ""
    if nameless_subject(reading, item) or not _can_be_left_out(reading, item):
        return ""
    if tells_itself(draft.view, reading, item):
        return ""
    if item.source is None and _UNKNOWN_SOURCE.search(reading.masked.mask, frame.region, frame.content_end):
        return ""  # 同社の担当者によると、…としている: whoever that is
    if any(
        a.particle == "では" and frame.region <= a.start < frame.content_end and not is_venue(reading, a)
        for a in reading.agents
    ):
        return ""  # X社では問題を「…」としている: whoever spoke before does not
    if _ANSWERS_HIM.match(reading.masked.mask) and not discourse.said:
        return ""  # これに対し古参は「…」と反発した: nobody answers himself
    if recorded and item.source is None and not discourse.said:
        return left_out_speaker(draft, sentence, asks=frame.stance == "demands")
    if item.source is not None:
        source = resolve_agent(draft, reading, item.source, discourse)
        spoken = discourse.near(sentence, reach=1) if frame.lemma in SPOKEN_BY_ONE else ""
        if spoken and source and draft.view.kind(spoken) is Kind.PERSON is not draft.view.kind(source):
            return spoken  # X は着いた。外務省によると、「…」と語った
        passed_on = bool(source) and is_medium(draft.view, source) and frame.lemma not in RELAYING
        if not passed_on:
            return source
        # 読売新聞によると…とコメントしている: the paper tells it, and who comments is left out
        if not item.direct or frame.lemma in ANSWERING or not discourse.near(sentence, reach=1):
            return ""
    if discourse.said:
        speaker = discourse.near(sentence)
        if _only_tells(draft, sentence, speaker, frame):
            return ""
        return unless_acted_on(draft.view, reading, item, speaker)
    if shown:
        return unless_acted_on(draft.view, reading, item, shown)
    if discourse.nameless_since(sentence):
        return ""
    if quoted and is_told_now(reading) and (whose := portrayed_speaker(draft, reading)):
        return whose
    if _TOLD_OFF.match(reading.masked.mask, frame.verb_start):
        return ""  # 記者が来た。「…」と言ってやった: whoever tells it
    opener = _opener_without_particle(draft, reading)
    speaker = likely_speaker(draft, sentence, sentence.start + item.start, discourse, frame.kind)
    if not speaker and _adds(reading, item, discourse):
        speaker = discourse.near(sentence, reach=1)
    if not speaker or (opener and speaker not in opener) or another_came_in(draft, sentence, speaker):
        return ""
    speaker = _who_talks(draft, sentence, speaker) if frame.lemma in SPOKEN_BY_ONE else speaker
    if _only_tells(draft, sentence, speaker, frame):
        return ""
    return unless_acted_on(draft.view, reading, item, speaker)


def _who_talks(draft: Draft, sentence: Sentence, speaker: str) -> str:
    """Return the person whose words the sentence before has, where *speaker* is a body: one talks on."""
    if draft.view.kind(speaker) is Kind.PERSON:
        return speaker
    direct = (c.speaker for c in draft.claims_of(sentence.index - 1) if c.quotation == "Direct")
    people = [s for s in direct if draft.view.kind(s) is Kind.PERSON]
    return people[-1] if people else speaker


def _only_tells(draft: Draft, sentence: Sentence, speaker: str, frame: Frame) -> bool:
    """Whether *speaker* is a paper that has told what others say, and the verb is none of telling."""
    tells = bool(speaker) and is_medium(draft.view, speaker) and frame.lemma not in RELAYING
    return tells and not _spoke_for_itself(draft, sentence, speaker)


def _spoke_for_itself(draft: Draft, sentence: Sentence, medium: str) -> bool:
    """Whether the sentence before has words of *medium*'s own: Xテレビは…と発表した. …も明らかにした."""
    before = draft.claims_of(sentence.index - 1)
    return any(c.speaker == medium and c.rule.endswith(_AS_SUBJECT) for c in before)


def another_came_in(draft: Draft, sentence: Sentence, speaker: str) -> bool:
    """Whether the sentence before tells of somebody else and not of *speaker*: 後任にはYが就く。「…」と語る.

    It may be either who speaks.
    """
    before = draft.view.sentences[sentence.index - 1] if sentence.index else sentence
    if before.block != sentence.block or before is sentence or before.index in draft.claimed:
        return False
    agents = draft.reading(before).agents
    told_of = any(speaker in a.entities for a in agents)
    return not told_of and any(a.person and a.particle == "が" and a.entities for a in agents)


def _opener_without_particle(draft: Draft, reading: Reading) -> tuple[str, ...]:
    """Return the person who opens the sentence and has no particle: 先に真壁市長港湾の….

    A forgotten particle, or a compound (真壁市長訪米について…): nobody else than he speaks on.
    """
    view, sentence = draft.view, reading.sentence
    first = next(iter(view.mentions_in(sentence)), None)
    if first is None or first.kind is not Kind.PERSON:
        return ()
    opens = _OPENING.fullmatch(view.text, sentence.start, first.start)
    behind = _NOUN.match(view.text, first.phrase_end, sentence.end)
    return first.entities if opens and behind else ()


def is_venue(reading: Reading, agent: Agent) -> bool:
    """Whether *agent* is where somebody speaks: 市議会では."""
    return _VENUE.search(reading.masked.mask, 0, agent.end) is not None


def _adds(reading: Reading, item: Attribution, discourse: Discourse) -> bool:
    """Whether the sentence adds to what was just said, with no subject: また、住民に節水を呼びかけている."""
    mask = reading.masked.mask
    said = discourse.claimed and discourse.near(reading.sentence, reach=1)
    opens = _ADDING.match(mask)
    return bool(said and opens and not _ANY_SUBJECT.search(mask, opens.end(), item.frame.content_end))


def _on_stage(draft: Draft, reading: Reading, item: Attribution) -> bool:
    """Whether the sentence before tells what one person did, and nobody else is a subject in this one."""
    told = just_told_of(draft.view, reading.sentence)
    return (
        told is not None
        and len(told.entities) == 1
        and not _ANY_SUBJECT.search(reading.masked.mask, 0, item.frame.content_end)
    )


def _shown(draft: Draft, reading: Reading, item: Attribution) -> str:
    """Return whom the sentence before presents (面白くないのが X だ), "" where another may speak."""
    frame = item.frame
    put = "てあ" in reading.masked.mask[frame.verb_start : frame.verb_end + 2]  # 「…」と添えてあった
    if put or any(a.subject and a.start < frame.content_end for a in reading.agents):
        return ""
    shown = presented_before(draft.view, reading.sentence)
    return shown.entities[0] if shown else ""


def _behind_another(reading: Reading, item: Attribution) -> bool:
    """Whether somebody without a name stands right before the speaker or right before the quotation.

    3人は被告は孤独だったと言った; X氏は喜び、業界では「…」としている.
    """
    speaker = item.speaker
    if speaker is None:
        return False
    if speaker.topic and (
        nameless_right_before(reading, item.frame.region, speaker.start)
        or _comma_topic_before(reading, speaker)
    ):
        return True
    quote = reading.masked.quote_ending_at(item.frame.content_end)
    if quote is None or speaker.end >= quote[0]:
        return False
    if turns_to_another(reading, speaker.end, quote[0]) or _said_beside(reading, speaker, quote[0]):
        return True
    # X軍は退いたとされるが、長老会議は「…」: behind the contrast any body without a name is the speaker
    contrast = _CONTRAST.search(reading.masked.mask, speaker.end, quote[0])
    any_body = contrast is not None and nameless_right_before(reading, contrast.end(), quote[0], body=True)
    return any_body or nameless_right_before(reading, speaker.end, quote[0])


def _said_beside(reading: Reading, speaker: Agent, quote: int) -> bool:
    """Whether a clause of *speaker*'s ends and another topic stands there: 県が調べており、丸北も「…」.

    Whoever or whatever that is, a が goes no further than its clause.
    """
    mask = reading.masked.mask
    topic = _OTHER_TOPIC.search(mask, speaker.end, quote)
    return speaker.particle == "が" and topic is not None and not _TIME_TOPIC.search(topic["noun"])


def _comma_topic_before(reading: Reading, speaker: Agent) -> bool:
    """Whether a topic that is nobody known stands right before: 政綱は、浜は動かせないと答えた."""
    match = _COMMA_TOPIC.search(reading.masked.mask, 0, speaker.start)
    if match is None or any(a.head_end == match.start("particle") for a in reading.agents):
        return False
    return _TIME_TOPIC.search(match["noun"]) is None


def _begins_before(reading: Reading, item: Attribution) -> bool:
    """Whether *item* reports a quotation that began in a sentence before: …残念だ」と話す."""
    quote = reading.masked.quote_ending_at(item.frame.content_end)
    return quote is not None and not quote[0] and reading.masked.text[0] not in "「『“"


def lost_opening(draft: Draft, reading: Reading) -> str:
    """Return who began the quotation that only ends in this sentence, "" when nobody can tell."""
    text = draft.view.text
    for claim in reversed(draft.claims):
        begun = next(s for s in draft.view.sentences if s.start <= claim.start < s.end)
        if begun.index < reading.sentence.index:
            open_yet = "」" not in text[claim.start : reading.sentence.start]
            return claim.speaker if open_yet and "「" in text[begun.start : claim.start] else ""
    return ""


def _is_passed_on(draft: Draft, reading: Reading, item: Attribution) -> bool:
    """Whether a paper only passes on words that go on in the next sentence: X紙によると、「…。…」と語った."""
    source, quote = item.speaker, reading.masked.quote_ending_at(item.frame.content_end)
    if item.rule != "source" or item.frame.kind != "quote-final" or quote is None or source is None:
        return False
    if not source.entities or not is_medium(draft.view, source.entities[0]):
        return False
    return _SAID_AFTER.match(draft.view.text, reading.masked.base + quote[2]) is not None


def _told_of_by_name(reading: Reading, item: Attribution) -> bool:
    """Whether a name that nobody knows stands right before the quotation as its topic: ミルザ側は「…」."""
    masked = reading.masked
    quote = masked.quote_ending_at(item.frame.content_end)
    if quote is None or masked.mask[quote[0] - 1 : quote[0]] not in {"は", "も"}:
        return False
    at = quote[0] - 1
    if any(a.head_end == at for a in reading.agents):
        return False
    last = next((t for t in reversed(reading.sentence.tokens) if t.end - masked.base <= at), None)
    named = last is not None and last.tag.startswith("名詞-固有名詞") and "地名" not in last.tag
    return named or bool(_SOMEBODY.search(masked.mask, 0, at))


def signed_by_somebody(draft: Draft, reading: Reading) -> tuple[Frame, ...]:
    """Return the frames of *reading*; what no known name signs is said by the subject: 「…」と不満顔。."""
    frames = []
    for frame in reading.frames:
        first, last = (reading.sentence.start + offset for offset in frame.owner)
        if frame.kind == "signed" and not named_in(draft.view, draft.roles, first, last, reading.sentence):
            quoted = reading.masked.quote_ending_at(frame.content_end) is not None
            frame = replace(frame, kind="quote" if quoted else "open", owner=(0, 0))
        frames.append(frame)
    return tuple(frames)


def _limit(reading: Reading, item: Attribution) -> int:
    """Return where the quotation that *item* reports begins, its content's end when it is none."""
    quote = reading.masked.quote_ending_at(item.frame.content_end)
    return quote[0] if quote else item.frame.content_end


def _can_be_left_out(reading: Reading, item: Attribution) -> bool:
    """Whether *item*'s frame is one whose subject a text leaves out: not 投手として, 「神話」として有名."""
    frame, masked = item.frame, reading.masked
    mask = masked.mask
    if frame.lemma in NEEDS_SUBJECT or _JOINTLY.search(mask, frame.region, frame.content_end):
        return False
    if _HEARD.match(mask, frame.verb_start) and frame.kind == "to":
        return False  # 花は受け取られた、と聞いている: whoever tells it has heard
    quote = masked.quote_ending_at(frame.content_end)
    if quote and _WORDS_FROM.search(mask, frame.region, quote[0]):
        return False
    if frame.kind in {"quote", "quote-final"} and quote is not None:
        words = masked.text[quote[2] : quote[3]]
        answers = _WAS_ASKED.search(mask, 0, quote[0])
        if not (answers or _SENTENCE_LIKE.search(words)) or _NOT_SPOKEN.match(mask, frame.content_end):
            return False
        if frame.kind == "quote-final":
            return masked.text[quote[0]] != "『" and bool(_QUOTE_LEADS.search(mask[: quote[0]]))
    if frame.kind == "suru" and mask.startswith("して", frame.verb_start):
        rest = mask[frame.verb_end :]
        if any(a.subject and a.start >= frame.verb_end for a in reading.agents) or _SOMEBODY_BEHIND.match(
            mask, frame.verb_end
        ):
            return False  # …として、Xが賠償を求めた: the reason is X's, if anybody's
        more = any(f.verb_start > frame.verb_start and not f.adnominal for f in reading.frames)
        return more or QUOTED in rest or bool(_REASON_FOLLOWED.search(mask, frame.verb_start))
    return True
