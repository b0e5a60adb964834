"""The daily record of an office holder (首相動静) in; a meeting for each entry that names people, out.

「午前9時5分、山田外相。同20分、川上官房長官、田所財務次官。」 Reads nothing but such records.
"""

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.cues.diary import CLOCK, COMPANIONS, DIARY_HEADS, HOLDERS, NO_MEETING
from kg.extract.cues.meetings import HEADS
from kg.extract.meetings_when import place_of
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import BlockKind, Clipping, Kind, Meeting, Sentence

_CLOCK = re.compile(CLOCK)
_FEWEST = 3
_PART_OF_DAY = re.compile(r"^(?:【[^】]{1,4}】|[▽▼◇◆・　 同])+")


def diary_meetings(view: View) -> tuple[Meeting, ...]:
    """Return the meetings of every clipping that is a daily record, in text order."""
    found: list[Meeting] = []
    holder, day = "", ""  # a record may go on in the next clipping: 【午後】
    for clipping in view.analysis.clippings:
        sentences = [s for s in view.sentences if clipping.first <= s.block <= clipping.last]
        if not is_diary(view, sentences):
            holder, day = "", ""
            continue
        own = bool(sentences) and not _CLOCK.match(_PART_OF_DAY.sub("", sentences[0].text))
        if own or not holder:
            holder = _holder(view, sentences)
            day = _day(view, clipping, sentences)
        if holder:
            found.extend(_entries(view, day, sentences, holder))
    return tuple(found)


def _day(view: View, clipping: Clipping, sentences: list[Sentence]) -> str:
    """Return the day of the record: in its heading, else the clipping's or the document's."""
    dated = [d for s in sentences[:2] if not _CLOCK.match(s.text) for d in dated_expressions(view, s)]
    days = [iso for _, _, iso in dated if len(iso) == len("2031-05-20")]
    return days[-1] if days else clipping.date or view.document.date


def is_diary(view: View, sentences: list[Sentence]) -> bool:
    """Whether the heading names such a record, or most sentences open with a clock time."""
    clocks = sum(bool(_CLOCK.match(_PART_OF_DAY.sub("", s.text))) for s in sentences)
    headed = any(
        any(h in s.text for h in DIARY_HEADS) and view.block_kind(s) is not BlockKind.BODY
        for s in sentences[:3]
    )
    return clocks >= _FEWEST and (headed or 2 * clocks >= len(sentences))


def _holder(view: View, sentences: list[Sentence]) -> str:
    """Return whose record it is: named in the heading, or bearer of the office that the heading names."""
    clocks = [s.start + m.start() for s in sentences for m in _CLOCK.finditer(s.text)]
    first = min(clocks, default=0)
    heading = [a for s in sentences[:3] for a in _people(view, s) if a.mention.start < first]
    heads = [a for a in heading if _office(a).endswith(HOLDERS)]
    if heads:
        return heads[0].entities[0]
    opening = view.text[sentences[0].start : first]
    offices = tuple(h for h in HOLDERS if h in opening)
    everywhere = [a for s in view.sentences for a in _people(view, s)]
    for wanted in (offices, () if heading else HEADS):
        bearers = Counter(a.entities[0] for a in everywhere if wanted and _office(a).endswith(wanted))
        if bearers:
            return min(bearers, key=lambda e: (-bearers[e], e))
    return heading[0].entities[0] if heading else ""


def _people(view: View, sentence: Sentence) -> list[Argument]:
    args = sentence_arguments(view, sentence)
    return [a for a in args if a.mention.kind is Kind.PERSON and len(a.entities) == 1]


def _office(arg: Argument) -> str:
    return arg.title + arg.mention.title


def _entries(view: View, day: str, sentences: list[Sentence], holder: str) -> Iterator[Meeting]:
    place = ""
    for sentence in sentences:
        for start, end in _cut(sentence):
            text = view.text[start:end]
            args = [a for a in sentence_arguments(view, sentence) if start <= a.mention.start < end]
            place = _arrived(view, args, text) or place
            people = [e for a in args if _met(view, a, text, start) for e in a.entities if e != holder]
            if not people or any(w in text for w in NO_MEETING):
                continue
            own = place_of(view, sentence, end, start)
            yield Meeting(
                meeting_id=f"{view.document.doc_id}-m{start}",
                participants=tuple(sorted({holder, *people})),
                place=own or place,
                date=day,
                rule="diary-entry",
                evidence=(view.evidence(sentence),),
            )


def _cut(sentence: Sentence) -> list[tuple[int, int]]:
    starts = [sentence.start + m.start() for m in _CLOCK.finditer(sentence.text)]
    return list(zip(starts, [*starts[1:], sentence.end], strict=False))


def _met(view: View, arg: Argument, text: str, start: int) -> bool:
    if arg.mention.kind is not Kind.PERSON or (arg.particle in {"は", "の"} and not text.endswith("面会")):
        return False
    return not any(c in view.text[arg.content_end : arg.content_end + 6] for c in COMPANIONS)


def _arrived(view: View, args: list[Argument], text: str) -> str:
    places = [a for a in args if a.mention.kind is Kind.PLACE]
    return places[-1].entities[0] if places and ("着" in text or "入" in text) else ""
