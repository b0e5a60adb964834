"""A headline in; the claims that its form gives, out.

A source behind = or a dash, a speaker before 「 or behind 」, whom a caption shows. Reads verbs of saying in
captions alone.
"""

from kg import expressions as re
from kg.extract.attribution import attribute
from kg.extract.claims_draft import Draft
from kg.extract.cues.headlines import NO_MATTER, QUOTE_ASKED, QUOTED_ON, SAID_SHORT
from kg.extract.cues.speakers import AGENT_ROLE
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.voices import (
    DASH_SOURCE,
    DOER_QUOTE,
    LOST_OPENING,
    LOST_TITLE,
    QUOTE_CREDITED,
    QUOTE_SPEAKER,
    SAID,
    SPEAKER_COMMA_QUOTE,
    SPEAKER_QUOTE,
    SPEAKER_QUOTE_INSIDE,
    SUFFERS,
)
from kg.extract.headline_voices import headline_voice
from kg.extract.voices import named_in
from kg.records import Kind, Sentence

_QUOTING = tuple(
    re.compile(p)
    for p in (
        QUOTE_ASKED,
        SPEAKER_QUOTE,
        SPEAKER_QUOTE_INSIDE,
        QUOTE_SPEAKER,
        QUOTE_CREDITED,
        SPEAKER_COMMA_QUOTE,
    )
)
_BEHIND = re.compile(
    r"[^「」]{1,24}「(?P<content>[^「」]+)」[ 　]+(?P<who>[^「」、。]{2,24}?)"
    r"(?P<says>(?:が|、)[^「」。]{0,12}?(?:発表|主張|表明|宣言|強調|答弁|明言|断言|反論|公表))?(?:する|した)?"
)
_ITEM_MARK = re.compile("[■□◆◇●○▼▽▲△★☆・▶►]+[ 　]?")
#: Between a verb and whom it shows: an office, a body, no other verb.
_NEAR = re.compile("(?!予定|見込み|見通し|はず|方針)[一-龥ァ-ヴー・の]{0,14}")
_QUOTED_ON, _NO_MATTER, _SAID = (
    re.compile(QUOTED_ON),
    re.compile(NO_MATTER),
    re.compile(rf"(?:{SAID})|{SAID_SHORT}"),
)
_OFFICE = re.compile(rf"(?:{AGENT_ROLE})$")
_DASH, _DOER, _SUFFERS = re.compile(DASH_SOURCE), re.compile(DOER_QUOTE), re.compile(SUFFERS)
_LOST, _TITLE = re.compile(LOST_OPENING), re.compile(LOST_TITLE)


def headline_claims(draft: Draft, sentence: Sentence) -> bool:
    """Add the claims of a headline; say whether there was one."""
    view, base = draft.view, sentence.start
    voice = headline_voice(view, draft.roles, sentence)
    if voice is not None and voice.rule == "headline-source":
        return draft.add(sentence, voice.speaker, voice.content, voice.rule) is not None
    mark = _ITEM_MARK.match(sentence.text)
    if _named_behind(draft, sentence):
        return True
    for pattern in _QUOTING:
        match = pattern.match(sentence.text, mark.end()) if mark else pattern.search(sentence.text)
        if match is None:
            continue
        who = "by" if match.groupdict().get("by") else "who"
        speaker = _headline_speaker(draft, sentence, base + match.start(who), base + match.end(who))
        if speaker:
            span = (base + match.start("content"), base + match.end("content"))
            return draft.add(sentence, speaker, span, "headline-quotation", direct=True) is not None
    if _doers_words(draft, sentence) or _quoted_on_a_matter(draft, sentence):
        return True
    match = _DASH.search(sentence.text)
    if match:
        source = [
            m for m in view.mentions_in(sentence) if m.start == base + match.start("source") and m.entities
        ]
        if source and source[0].end == base + match.end("source") and source[0].kind is Kind.ORGANIZATION:
            span = (base + match.start("content"), base + match.end("content"))
            return draft.add(sentence, source[0].entities[0], span, "headline-source") is not None
    return _shown_speaking(draft, sentence) or _lost_opening(draft, sentence)


def _named_behind(draft: Draft, sentence: Sentence) -> bool:
    """Add the quotation between a matter and a person: ミリャ橋「落としたのは敵だ」　コヴァン大統領."""
    match = _BEHIND.fullmatch(sentence.text)
    if match is None:
        return False
    base, view = sentence.start, draft.view
    first, last = base + match.start("who"), base + match.end("who")
    # ザレム「奪還」　ケルサ軍が発表: where a verb of saying follows, whoever stands before does not count
    start = first if match["says"] else sentence.start
    named = [m for m in view.mentions_in(sentence) if m.kind is not Kind.PLACE and m.entities]
    named = [m for m in named if m.start >= start]
    shown = [m for m in named if m.start >= first and (m.end == last or view.text[m.end : last] in OFFICES)]
    if len(named) != 1 or not shown or (shown[0].end == last and not match["says"]):
        return False
    span = (base + match.start("content"), base + match.end("content"))
    speaker = shown[0].entities[0]
    return draft.add(sentence, speaker, span, "headline-quotation", direct=True) is not None


def _doers_words(draft: Draft, sentence: Sentence) -> bool:
    """Add the quotation behind what one person is said to do: X首相、停戦案を拒否　「時間稼ぎだ」."""
    match = _DOER.match(sentence.text)
    if match is None:
        return False
    view, base = draft.view, sentence.start
    first, last = match.span("deed")
    if any(m.kind is Kind.PERSON for m in view.mentions_between(base + first, base + last)):
        return False  # X首相、Y氏と会談　「…」: either of them
    speaker = named_in(view, draft.roles, base + match.start("who"), base + match.end("who"), sentence)
    if not speaker or view.kind(speaker) is not Kind.PERSON or _SUFFERS.search(match["deed"]):
        return False
    span = (base + match.start("content"), base + match.end("content"))
    return draft.add(sentence, speaker, span, "headline-quotation", direct=True) is not None


def _quoted_on_a_matter(draft: Draft, sentence: Sentence) -> bool:
    """Add what a person at the head of a headline says on a matter: X首相、増税「撤回しない」."""
    match = _QUOTED_ON.match(sentence.text)
    if match is None or _NO_MATTER.search(match["matter"]) or not _SAID.search(match["content"]):
        return False
    view, base = draft.view, sentence.start
    inside = view.mentions_between(base + match.start("matter"), base + match.end("matter"))
    if any(m.kind in {Kind.PERSON, Kind.ORGANIZATION} for m in inside):
        return False
    first, last = base + match.start("who"), base + match.end("who")
    named = view.mentions_between(first, last)
    titled = _OFFICE.search(view.text, first, last)
    if not any(m.kind is Kind.PERSON for m in named) and not titled:
        return False
    speaker = named_in(view, draft.roles, first, last, sentence)
    span = (base + match.start("content"), base + match.end("content"))
    return bool(speaker) and draft.add(sentence, speaker, span, "headline-quotation", direct=True) is not None


def _shown_speaking(draft: Draft, sentence: Sentence) -> bool:
    """Add what a caption says that whom it shows says: 会見で「…」と述べる栗原知事＝20日、県庁."""
    reading = draft.reading(sentence)
    made = False
    for item in attribute(reading.masked, reading.frames, reading.agents):
        frame, base = item.frame, reading.masked.base
        if not (item.direct and frame.adnominal) or frame.silent or frame.inner or item.speaker is not None:
            continue
        after = base + frame.verb_end
        shown = next((m for m in draft.view.mentions_in(sentence) if m.start >= after and m.entities), None)
        if (
            shown is None
            or shown.kind is not Kind.PERSON
            or not _NEAR.fullmatch(draft.view.text, after, shown.start)
        ):
            continue
        span = (base + item.start, base + item.end)
        made = (
            draft.add(sentence, shown.entities[0], span, "caption", direct=True, frame=frame) is not None
            or made
        )
    return made


def _headline_speaker(draft: Draft, sentence: Sentence, start: int, end: int) -> str:
    """Return who speaks in a headline: the phrase right before the 「, 県教委が倍増へ 教育長「…」."""
    view = draft.view
    last = max(view.text.rfind(" ", start, end), view.text.rfind("　", start, end))
    person = any(m.kind is Kind.PERSON and m.end == last for m in view.mentions_between(start, last))
    return named_in(view, draft.roles, start if last < 0 or person else last + 1, end, sentence)


def _lost_opening(draft: Draft, sentence: Sentence) -> bool:
    """Add X…」 where the 「 went with a link: the first name speaks, its title ends at the content."""
    view = draft.view
    if not _LOST.search(sentence.text):
        return False
    mentions = [m for m in view.mentions_in(sentence) if m.entities]
    first = mentions[0] if mentions else None
    if first is None or first.start - sentence.start > 12:
        return False
    match = _TITLE.match(view.text, first.phrase_end, sentence.end)
    end = match.end() if match else first.end
    speaker = named_in(view, draft.roles, first.start, end, sentence)
    if not speaker:
        return False
    close = sentence.text.rindex("」")
    return (
        draft.add(sentence, speaker, (end, sentence.start + close), "headline-lost-bracket", direct=True)
        is not None
    )
