"""Frames and possible speakers of a sentence in; who said which stretch of it, out.

Raises the topic (主題) over the embedded clause and carries the subject over the verbs of one sentence.
Knows nothing of other sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.clause_subjects import (
    nearest_clause,
    of_what_is_told,
    own_words,
    set_against_another,
    set_off,
    unknown_topic_between,
)
from kg.extract.contents import content_span
from kg.extract.cues.reporting_around import ACTED_UPON, ASKS, CHANGING, CLAUSE_BREAK, IS_WHO_SAID, NEW_CLAUSE
from kg.extract.cues.reporting_endings import HAS_DONE
from kg.extract.cues.reporting_nouns import RESOLVING, WILL_NOUNS
from kg.extract.cues.reporting_owners import JUDGING, RELAYED
from kg.extract.cues.reporting_verbs import (
    ADDITIVE,
    ANSWERING,
    MAKING_PUBLIC,
    NEEDS_SUBJECT,
    RELAYING,
)
from kg.extract.later_clauses import (
    beside_object,
    contrasted_topic,
    gapped,
    opening_later_clause,
    opens_with_somebody,
    relaying_body,
    set_off_later,
    since_contrast,
    takes_turn,
    tells_behind,
    told_by_nobody,
)
from kg.extract.others_words import others_words
from kg.extract.quotations import QUOTED, Masked
from kg.extract.reasons import subject_behind, told_as_reason, within_reason
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent
from kg.extract.subjects import (
    acts_in_object,
    adjacent,
    alone_announces,
    announces,
    before_topic,
    has_topic_behind,
    of_the_matter,
    opens_clause,
    own_clause,
    speaks_for_body,
    speaks_somewhere,
    verb_of_a_subject,
    wills,
)
from kg.extract.subjects_elsewhere import behind_clause, from_beside, from_whom

_RELAYED = re.compile(RELAYED)
_CONTRAST = re.compile(r"が、|一方(?![的のはがを通])|のに対し|ものの、")
_BREAK = re.compile(CLAUSE_BREAK)
_CHANGING = re.compile(CHANGING)
#: …とされているが、Yは: the contrast opens a clause with a topic of its own
_NEW_CLAUSE = re.compile(NEW_CLAUSE)
_ASKED_ABOUT = re.compile("(?:聞かれ|問われ|尋ねられ|質問され|問いただされ|との(?:質問|問い))")
_ACTED_UPON = re.compile(ACTED_UPON)
#: 梅雨が明けたと発表した北陸|について: a land that is spoken of
_TOLD_OF = re.compile("[^、。はがを]{0,16}(?:について|に関し|に対し)")
#: この法案では、X院は権限を得る|としている: the bill says so.
_IN_A_PAPER = re.compile("(?:法案|法律|規定|条約|協定|計画|[一-龥]案|報告書|憲法|合意|文書|要綱|判決)では、")
#: X軍が勝った時に、輪になって「…」と叫ぶ|儀式: the clause before is X's, and no more
_BEFOREHAND = re.compile("[たるい](?:時|とき|際|後|あと|場合|途端)に?(?:は|も)?、")
_CONTENTS = re.compile("(?:内容|趣旨|理由|骨子|要旨|訴え|主張|言い分|概要|背景|経緯|争点|論点)は、")
_ASKS = re.compile(ASKS)
#: Rules of a subject with が.
_BY_GA = frozenset({"subject-before-quotation", "subject-of-clause", "subject"})
_NO_HEAD = re.compile("[、。はがを]|こと|[事点件旨][にをがはもで]|ため|際に|後に|ところ|の[でに]")
#: What lies between a relative clause and a place that is spoken of, no state: …と宣言した小都市ケフル.
_TOWN = re.compile("(?:都市|町|市街|村|集落|要衝|州都|拠点|島|半島|地区|高地|橋|港|砦|城)$")
#: 「…」と、社長の|X氏は: nothing that could be the quotation's own verb.
_RIGHT_BEHIND = re.compile("と(?:まで|さえ|だけ)?[はも]?、?(?:[^、。をがは〓]{0,14}[のでにぁ-ん、])?")
#: …と「スタッフ」は報じた: a name between quotation marks that nobody knows.
_IS_WHO, _HAS_DONE = re.compile(IS_WHO_SAID), re.compile(HAS_DONE)
_QUOTED_SUBJECT = re.compile(f"と、?[^、。はが{QUOTED}]{{0,12}}{QUOTED}+[はが]")
#: …したことを住民が明かした: whoever stands between an object and its verb speaks, named or not.
_OTHER_SUBJECT = re.compile("を、?[^、。をはが]+[はが]")
_OBJECT = re.compile("[^、。はがを]{1,24}を?")
_CONTINUING = re.compile("て(?:い|お|き)")
#: Yが…と持ちかけたのに、…と述べた: who says the rest is not Y
_ASIDE = re.compile("[^、。]{0,10}[たるい](?:(?P<not>のに)|ので|ため)、")
#: Xは…と言い、先方の議会は…と言い返した: nobody answers himself
_TOPIC_OPENS = re.compile(
    "[^、。はがを〓]{1,16}(?<!事実)(?<!予定)(?<!考え)(?<!つもり)(?<!必要)(?<!証拠)(?<!根拠)(?<!余地)は"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A frame with its speaker and its content; offsets count from the sentence."""

    frame: Frame
    speaker: Agent | None  #: None: the subject is left out
    source: Agent | None  #: Xによると, where somebody else speaks
    start: int
    end: int
    direct: bool
    rule: str


def attribute(masked: Masked, frames: Sequence[Frame], agents: Sequence[Agent]) -> list[Attribution]:
    """Return one attribution per frame that says something, in order."""
    result: list[Attribution] = []
    sources = [a for a in agents if a.source]
    carried: Agent | None = None
    changed = False
    for i, frame in enumerate(frames):
        nested_in = next((f for f in frames[i + 1 :] if not f.inner), None) if frame.inner else None
        # Xは「…」と漏らしたと、Y紙が伝えた: the topic is that of the inner verb
        nested = nested_in is not None and not (
            tells_behind(nested_in, agents) or told_by_nobody(masked, nested_in)
        )
        speaker, rule = (
            choose_speaker(masked, frame, agents, nested=nested) if frame.owner == (0, 0) else (None, "owner")
        )
        if rule != "owner" and (gives := from_beside(masked, frame, agents)) is not None:
            speaker, rule = gives, "from-subject"
        elif (
            not (frame.inner or frame.adnominal or frame.kind == "hearsay" or rule == "owner")
            and carried is not None
        ):
            # …長官が報告し、港は無事だとした: a place after a speaker is what is spoken of
            spoken_of = speaker is not None and speaker.place and not carried.place and rule == "topic"
            # 裁判長は「…」として退け、Yが、…を決めたと認定した: what Y did is what is judged
            judged = frame.lemma in JUDGING and carried.topic and rule == "subject-of-clause"
            if speaker is None or judged or (spoken_of and not _contrasts(masked, carried, frame)):
                speaker, rule = carried, "same-subject"
                answered = frame.lemma in ANSWERING and _TOPIC_OPENS.match(masked.mask, frame.region)
                turned = _contrasts(masked, carried, frame) and opens_with_somebody(masked, frame)
                if answered or turned or takes_turn(frame, carried, agents):
                    speaker, rule = None, "subject-changes"
        within = within_reason(masked, frame, speaker)
        if frame.kind == "suru" and (within or (speaker is None and not rule)):
            behind, why = _reason_of(masked, frame, frames[i + 1 :], agents)
            if behind is not None or (within and subject_behind(masked, frame, agents)):
                # …にあたるとして、Yが支払いを求めた: the が-phrase before belongs to the reason
                speaker, rule = behind, why or "subject-changes"
        if speaker is None and not rule and frame.kind == "to":
            speaker, rule = behind_clause(masked, frame, agents)
        if speaker is None and not rule:
            speaker, rule = from_whom(masked, frame, agents)
        if speaker is None and changed and rule != "owner":
            rule = "subject-changes"
        if not (frame.inner or frame.adnominal or frame.kind == "hearsay"):
            changed = bool(_CHANGING.search(masked.mask, frame.verb_start, frame.verb_end))
            aside = _ASIDE.match(masked.mask, frame.verb_start)
            changed |= rule == "subject-of-clause" and aside is not None
            changed |= rule == "subject-before-quotation" and aside is not None and aside["not"] is not None
            asked = changed and rule in _BY_GA and _ASKS.match(masked.mask, frame.verb_start)
            if asked and carried is not None and carried.topic and carried.person and carried is not speaker:
                changed = False  # X市長は…と答弁し、Y市議が「…」と問うと、「…」: X answers
            else:
                carried = None if changed else speaker or carried
        start, end, direct = content_span(masked, frame, speaker, agents)
        behind_topic = rule == "relative-clause" or (frame.inner and rule == "subject-after-content")
        if behind_topic and not direct:
            start = _behind_topic(masked, agents, start, end)
        source = next((a for a in sources if _RELAYED.search(a.particle)), next(iter(sources), None))
        other = gapped(masked, frame, agents, start, end) if speaker is not None else None
        if other is not None:
            # Xは減税を、Yは増税を主張した
            first = Attribution(frame, speaker, None, start, other.start - len("、"), direct, rule)
            result.append(first)
            speaker, start = other, other.end
        if frame.kind == "hearsay":
            sources = [a for a in sources if a.start >= frame.verb_end]
        result.append(
            Attribution(frame, speaker, source if source is not speaker else None, start, end, direct, rule)
        )
    return result


def _behind_topic(masked: Masked, agents: Sequence[Agent], start: int, end: int) -> int:
    """Return where a content begins behind the topic around it: Xは、〈撤退する〉と述べたYを批判した.

    X紙は、〈撤退する〉とYが述べたと伝えた.
    """
    outer = (a for a in agents if a.topic and a.start == start and a.end < end)
    return next((a.end for a in outer if masked.mask[a.end - 1] == "、"), start)


def _reason_of(
    masked: Masked, frame: Frame, following: Sequence[Frame], agents: Sequence[Agent]
) -> tuple[Agent | None, str]:
    """Return the subject right behind a reason, where it goes on to speak: 危険だとして、Xは自粛を求めた."""
    if not masked.mask.startswith("して、", frame.verb_start) or not following or following[0].silent:
        return None, ""
    behind = subject_behind(masked, frame, agents)
    if behind is None:
        return None, ""
    speaks = choose_speaker(masked, following[0], agents)[0]
    return (behind, "reason-of") if speaks is behind else (None, "")


def _contrasts(masked: Masked, carried: Agent, frame: Frame) -> bool:
    """Whether the frame's clause opens with a contrast to the one before: 〜が、Yは…, 一方、Yは…."""
    return _CONTRAST.search(masked.mask, carried.end, frame.region + 4) is not None


def choose_speaker(
    masked: Masked, frame: Frame, agents: Sequence[Agent], *, nested: bool = False
) -> tuple[Agent | None, str]:
    """Return who the sentence names as the subject of *frame* and the rule that says so."""
    if frame.kind == "hearsay":
        told = [a for a in agents if a.source and frame.region <= a.start and a.end <= frame.content_end]
        return (told[0], "source") if told else (None, "")
    # 「…」と鰐淵氏は憤る: of an unlisted verb only the clause's end is known
    last = frame.verb_end if frame.kind == "quote" else frame.verb_start
    behind = [
        a
        for a in agents
        if frame.content_end <= a.start
        and a.head_end <= last
        and a.subject
        and (frame.kind != "quote" or _RIGHT_BEHIND.fullmatch(masked.mask, frame.content_end, a.start))
    ]
    if behind and frame.kind != "none":
        return behind[-1], "subject-after-content"
    if frame.kind == "to" and _QUOTED_SUBJECT.match(masked.mask, frame.content_end):
        return None, "subject-changes"
    if frame.kind in {"koto", "wo"} and _OTHER_SUBJECT.search(
        masked.mask, frame.content_end, frame.verb_start
    ):
        return None, "subject-changes"
    limit = frame.content_end if frame.kind != "none" else frame.verb_start
    inside = [a for a in agents if frame.region <= a.start and a.end <= limit and a.subject]
    going_on = frame.kind == "copula" or _CONTINUING.search(masked.mask, frame.verb_start, frame.verb_end)
    known = (
        frame.kind == "koto" and frame.lemma in MAKING_PUBLIC and all(a.particle == "では" for a in inside)
    )
    if frame.lemma not in RELAYING and not (going_on or known):
        # 同社では…としている is the company, 国連では…と演説した the place where somebody spoke
        inside = [a for a in inside if a.particle != "では" or own_words(masked, frame, a)]
    topics = [a for a in inside if a.topic] if frame.adnominal else []
    if len(topics) == 1 and _HAS_DONE.match(masked.mask, frame.verb_end):
        return topics[0], "topic"  # Xは、Yが占領したと投稿した|ことがある
    if frame.adnominal and _IS_WHO.match(masked.mask, frame.verb_end):
        return (topics[0], "topic-before-quotation") if len(topics) == 1 else (None, "")
    if frame.adnominal and (gives := told_as_reason(masked, frame, inside)) is not None:
        return gives, "topic-before-quotation"
    if frame.adnominal:
        head = next((a for a in agents if a.start >= frame.verb_end), None)
        told_of = head is not None and head.place and _TOLD_OF.match(masked.mask, head.head_end)
        if (
            head is not None
            and not told_of
            and frame.kind != "wo"
            and not (head.place and _TOWN.search(masked.mask, frame.verb_end, head.start))
            and not _NO_HEAD.search(masked.mask, frame.verb_end, head.start)
        ):
            return (head, "relative-clause") if frame.kind != "held" or head.person else (None, "")
        if frame.kind == "held":
            return None, ""
    if frame.adnominal or nested:
        # an embedded verb has its own が; the topic belongs to the verb outside
        if nested and frame.kind == "wo" and not masked.mask.startswith(("と", "こと", "の"), frame.verb_end):
            # Xは、〈Yが停戦を求める書簡を送った〉と述べた
            asks = next((a for a in reversed(inside) if a.particle == "が"), None)
            asked = asks is not None and _OBJECT.fullmatch(masked.mask, asks.head_end + 1, frame.content_end)
            return (asks, "embedded-subject") if asked else (None, "")
        if frame.kind in {"koto", "wo"} or (nested and frame.lemma in NEEDS_SUBJECT):
            return None, ""
        resolves = frame.kind == "noun" and masked.mask.startswith(RESOLVING, frame.verb_start)
        resolves = (nested and resolves) or frame.kind == "copula"
        if resolves or masked.mask.endswith(WILL_NOUNS, 0, frame.content_end):
            return None, ""  # X紙は、Yが辞任の意向を伝えたと報じた: the paper says it
        inner = [a for a in inside if a.particle == "が"] or (
            [a for a in inside if a.topic][1:] if nested else []
        )
        if inner and (
            verb_of_a_subject(masked, inner[0], frame.content_end)
            or _BEFOREHAND.search(masked.mask, inner[0].end, frame.content_end)
            or (inner[0].topic and unknown_topic_between(masked, inside[0], inner[0]))
        ):
            return None, "subject-changes"
        return (inner[0], "embedded-subject") if inner else (None, "")
    inside = [
        a for a in inside if not (verb_of_a_subject(masked, a, limit) or of_the_matter(masked, a, limit))
    ]
    theirs = [a for a in inside if not others_words(masked, frame, a)]
    if inside and not theirs:
        return None, "subject-changes"
    inside = theirs
    if masked.quote_ending_at(frame.content_end) is None:
        since = list(since_contrast(masked, frame, inside))
        if len(since) < len(inside) and since[0].particle == "が":
            return since[0], "subject-of-clause"
        inside = since
    beside_end = beside_object(masked, frame)
    if beside_end >= 0:
        asks = next((a for a in inside if a.end == beside_end), None)
        return (asks, "subject") if asks else (None, "subject-changes")
    tells = relaying_body(masked, frame, inside)
    if tells is not None:
        return tells, "topic"
    if frame.kind in {"wo", "koto"} and len(inside) > 1 and set_off(masked, inside):
        return inside[-1], "subject"  # Xが4日、Yが5日に、関与を否定した
    if inside and inside[0].particle == "が" and masked.mask[inside[0].end - 1] == "、":
        if _CONTENTS.search(masked.mask, frame.region, inside[0].start):
            return None, "subject-changes"  # 提訴の内容は、X社が、…に当たるとして
        return inside[0], "subject-of-clause"
    if frame.kind == "denial" and inside and inside[-1].end == frame.verb_start:
        # Xの記事は、本人が否定している: the topic is what is denied; Yが…したとの報道について、Xは否定した
        return inside[-1], "topic" if inside[-1].topic else "subject"
    topics = [a for a in inside if a.topic and a.end > a.head_end] or [a for a in inside if a.topic]
    if frame.lemma in ADDITIVE and topics and topics[0].end == topics[0].head_end + 1:
        topics = []
    quote = masked.quote_ending_at(frame.content_end)
    if quote is not None:
        # Xも取り戻したのかと聞かれると、「…」: X is what was asked about
        before = [
            a
            for a in topics
            if a.end <= quote[0] and not (a.place and _ASKED_ABOUT.search(masked.mask, a.end, quote[0]))
        ]
        subjects = [a for a in inside if a.particle == "が" and a.end <= quote[0]]
        acted_upon = _ACTED_UPON.match(masked.mask, frame.verb_start)
        if acted_upon and topics and subjects and subjects[-1].end == quote[0] > topics[0].end:
            return subjects[-1], "embedded-subject"  # X は、Y が「…」と述べたのを受け、攻撃を命じた
        told = [a for a in agents if a.source and frame.region <= a.start and a.end == quote[0]]
        if told and frame.kind == "quote-final":
            # X氏は会う案まで口にしたが、Yによれば「打診もない」
            return told[-1], "source"
        beside = bool(subjects) and adjacent(masked, subjects[-1].end, quote[0])
        own = beside and bool(before) and own_clause(masked, before[0], subjects[-1])
        # アークス社は内山社長が会見し「…」: the person speaks for the body
        official = bool(before and subjects) and speaks_for_body(
            masked, frame, before[-1], subjects[-1], quote[0]
        )
        if official:
            return subjects[-1], "subject-before-quotation"
        if before and not (own or (beside and speaks_for_body(masked, frame, before[0], subjects[-1]))):
            return nearest_clause(masked, before), "topic-before-quotation"
        if beside:
            return subjects[-1], "subject-before-quotation"
        if subjects and opens_clause(masked, subjects[0], quote[0]):
            return subjects[0], "subject-of-clause"
        return None, ""
    if (
        announces(masked, inside)
        or alone_announces(masked, frame, inside)
        or speaks_somewhere(masked, frame, inside)
        or (frame.kind == "to" and before_topic(masked, frame, inside))
    ):
        return inside[0], "subject-of-clause"
    acts = inside[-1] if frame.kind == "none" and topics and inside[-1].particle == "が" else None
    if acts is not None and speaks_for_body(masked, frame, topics[-1], acts, frame.verb_start):
        return acts, "subject"  # X党もY代表が取材に答え、
    if topics and set_off_later(masked, inside):
        return None, "subject-changes"
    if topics and frame.kind == "suru" and _IN_A_PAPER.search(masked.mask, frame.region, topics[0].start):
        return None, "subject-changes"
    if topics:
        chosen = contrasted_topic(masked, frame, topics) or nearest_clause(masked, topics, _NEW_CLAUSE)
        if frame.kind == "wo" and chosen.place and _BREAK.search(masked.mask[chosen.end : topics[-1].start]):
            # 浅瀬は隣国が実効支配し、Xは返還を求めている: the place is spoken of
            chosen = topics[-1]
        if (
            frame.kind == "wo"
            and not topics[-1].place
            and topics[-1].entities
            and _OBJECT.fullmatch(masked.mask, topics[-1].end, frame.content_end)
            and _BREAK.search(masked.mask[chosen.end : topics[-1].start])
        ):
            # 船長はいまも拘束されたままで、X国は解放を求めている: who stands beside the object asks
            chosen = topics[-1]
        return chosen, "topic"
    # Xによると、Yが勝利し、弾みをつけたと伝えている: whoever tells is not Y
    relayed = (
        bool(inside)
        and (inside[0].person or inside[0].place)
        and frame.lemma in RELAYING
        and "によると、" in masked.mask
    )
    if inside and inside[0].particle == "が" and not relayed and opens_clause(masked, inside[0], limit):
        later = opening_later_clause(masked, inside)
        if later is not None:
            # Y政府が損害は軽微だと発表した: whoever stands before a topic of what is said
            speaks = has_topic_behind(masked, frame, later)
            return (later, "subject-of-clause") if speaks else (None, "subject-changes")
        return inside[0], "subject-of-clause"
    if (
        inside
        and inside[0].particle == "が"
        and _CHANGING.search(masked.mask, frame.verb_start, frame.verb_end)
    ):
        return inside[0], "subject-of-clause"
    if frame.kind == "none" and len(inside) > 1 and inside[-1].particle == "が" == inside[0].particle:
        return inside[-1], "subject"  # Xが務めていた|劇場が発表した
    if inside and acts_in_object(masked, frame, inside[0]):
        return None, "subject-changes"
    if inside and frame.kind in {"none", "wo"} and not of_what_is_told(masked, frame, inside[0]):
        return inside[0], "subject"
    if frame.kind == "noun" and wills(masked, frame, inside):
        return inside[0], "who-would"
    if set_against_another(masked, frame, inside, agents):
        return inside[0], "subject-of-clause"
    return None, ""
