"""The daily record of an office holder (首相動静) in; a meeting for each entry that names people, out.

「午前9時5分、山田外相。同20分、川上官房長官、田所財務次官。」 Reads nothing but such records.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.cues import diary as cues
from kg.extract.cues.meetings import HEADS
from kg.extract.meetings_when import channel_of
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Block, Form, Kind, Meeting, Mention, Sentence

_CLOCK = re.compile(cues.CLOCK)
_OPENS = re.compile(cues.BEFORE_CLOCK + f"(?={cues.CLOCK})")
_HEAD = re.compile(cues.DIARY_HEADS)
_PARTING = re.compile(cues.PARTING)
_SAT_BY = re.compile(cues.SAT_BY)
_CAME_TO = re.compile(cues.CAME_TO)
_THERE = re.compile(cues.THERE)
_LEFT = re.compile(cues.LEFT)
_VERBAL = re.compile(r"[たるすくぐうむぶつぬ][。」）)]?$")
_PAST_OFFICE = re.compile(cues.PAST_OFFICE)
_CLOSE = 8
_FEWEST = 3
_HEADING = 40  # characters of the longest heading
_DAY = len("2031-05-20")


@dataclass(frozen=True, slots=True)
class Record:
    """One day of an office holder: whose, when, and the sentences with its entries."""

    holder: str
    day: str
    sentences: tuple[Sentence, ...]


def diary_meetings(view: View) -> tuple[tuple[Meeting, ...], frozenset[int]]:
    """Return the meetings of the daily records in *view*, and the indices of the sentences that hold them."""
    found: list[Meeting] = []
    covered: set[int] = set()
    for record in records(view):
        covered.update(s.index for s in record.sentences)
        found.extend(_meetings(view, record))
    return tuple(found), frozenset(covered)


def records(view: View) -> tuple[Record, ...]:
    """Return the daily records of *view* in text order; without its holder a record gives nothing."""
    found: list[Record] = []
    heading: list[Sentence] = []
    holder = ""
    headed = False
    run: list[Sentence] = []
    for block in (*view.analysis.blocks, None):
        sentences = [s for s in view.sentences if block is not None and s.block == block.index]
        if block is not None and _is_entry(view, block):
            run.extend(sentences)
            continue
        if run:
            named = any(_HEAD.search(s.text) for s in heading)
            headed = named or (headed and all(_PARTING.fullmatch(s.text) for s in heading))
            if is_record(run, headed=headed) and not any(w in s.text for s in heading for w in cues.TO_COME):
                goes_on = bool(holder) and not named and not any(_people(view, s) for s in heading)
                holder = holder if goes_on else _holder(view, heading)
                day = _day(view, heading, found[-1].day if found and goes_on else "")
                if holder:
                    found.extend(Record(holder, d, tuple(part)) for d, part in _days(view, run, day))
            run, heading = [], []
        short = [s for s in sentences if len(s.text) <= _HEADING]
        heading = [*heading, *short][-_FEWEST:] if len(short) == len(sentences) else []
        if sentences and len(short) < len(sentences):
            holder, headed = "", False
    return tuple(found)


def _days(view: View, run: list[Sentence], day: str) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield the entries of each day where a line opens with its date: ▼3日(火) 午前8時."""
    part: list[Sentence] = []
    for sentence in run:
        opens = _OPENS.match(sentence.text)
        dated = [
            d for a, _, d in dated_expressions(view, sentence) if opens and a < sentence.start + opens.end()
        ]
        if dated and len(dated[0]) == _DAY:
            if part:
                yield day, part
            day, part = dated[0], []
        part.append(sentence)
    yield day, part


def _is_entry(view: View, block: Block) -> bool:
    return bool(_OPENS.match(view.text, block.start, block.end))


def is_record(sentences: list[Sentence], *, headed: bool) -> bool:
    """Whether *sentences* are entries of a daily record: enough clock times, and a heading or bare nouns."""
    timed = [s for s in sentences if _OPENS.match(s.text)]
    bare = sum(not _VERBAL.search(s.text) for s in timed)
    return len(timed) >= _FEWEST and (headed or (2 * len(timed) >= len(sentences) and 2 * bare >= len(timed)))


def _day(view: View, heading: list[Sentence], before: str) -> str:
    """Return the day of the record as its heading names it; that of the text may be the day after."""
    days = [d for s in heading for _, _, d in dated_expressions(view, s) if len(d) == _DAY]
    return days[-1] if days else before


def _holder(view: View, heading: list[Sentence]) -> str:
    """Return whose record it is: named in the heading, or bearer of the office that the heading names."""
    heads = [
        m for s in heading for m in view.mentions_in(s) if _owns(view, m)
    ]  # brackets too: 動静（堀口町長）
    if heads:
        return heads[0].entities[0]
    first = [s for s in view.sentences if s.block < _FEWEST]
    opening = "".join(s.text for s in (*heading, *(first if not heading else ())))
    offices = tuple(h for h in cues.HOLDERS if h in opening)
    everywhere = [a for s in view.sentences for a in _people(view, s)]
    foreign = {a.entities[0] for a in everywhere if _of_a_country(view, a)}
    for wanted in (offices, HEADS):
        named = [a.entities[0] for a in everywhere if wanted and _holds(a, wanted)]
        bare = [m.entities[0] for m in view.mentions if wanted and _is_bare(m, wanted)]
        bearers = Counter(e for e in (*bare, *named) if e not in foreign)
        if bearers:
            return min(bearers, key=lambda e: (-bearers[e], e))
    return ""


def _owns(view: View, mention: Mention) -> bool:
    """Whether *mention* says whose record a heading announces: by office, or right before 動静."""
    if mention.kind is not Kind.PERSON or len(mention.entities) != 1:
        return False
    office = mention.title or view.text[mention.end : mention.end + 4].split("\n")[0].rstrip(")）")
    end = max(mention.end, mention.span[1])
    return office.endswith(cues.HOLDERS) or bool(_HEAD.search(view.text, end, end + _CLOSE))


def _holds(arg: Argument, offices: tuple[str, ...]) -> bool:
    office = _office(arg)
    return office.endswith(offices) and not _PAST_OFFICE.search(office)


def _is_bare(mention: Mention, offices: tuple[str, ...]) -> bool:
    """Whether *mention* is the office alone, without a name or a country: 首相."""
    return mention.form is Form.ROLE and len(mention.entities) == 1 and mention.text in offices


def _of_a_country(view: View, arg: Argument) -> bool:
    """Whether another country stands before the office: papers leave out their own."""
    return bool(arg.mention.affiliation) or view.text[arg.start - 1 : arg.start] == "の"


def _people(view: View, sentence: Sentence) -> list[Argument]:
    args = sentence_arguments(view, sentence)
    return [a for a in args if a.mention.kind is Kind.PERSON and len(a.entities) == 1]


def _office(arg: Argument) -> str:
    return arg.title + arg.mention.title


def _meetings(view: View, record: Record) -> Iterator[Meeting]:
    place = ""
    for entry in _entries(record.sentences):
        text = "".join(view.text[s.start + low : s.start + high] for s, low, high in entry)
        met, sat = _who(view, entry, record.holder)
        own = _where(view, entry, place)
        place = own
        if not met:
            continue
        channel = channel_of(text)
        evidence = tuple(dict.fromkeys(view.evidence(s) for s, _, _ in entry))
        yield Meeting(
            meeting_id=f"{view.document.doc_id}-m{entry[0][0].start + entry[0][1]}",
            participants=tuple(sorted({record.holder, *met})),
            attendees=tuple(sorted(set(sat) - set(met) - {record.holder})),
            place="" if channel in {"phone", "online"} else own,
            date=record.day,
            channel=channel,
            code="041" if channel == "phone" else "040",
            rule="diary-entry",
            evidence=evidence,
        )


#: a sentence and the part of it, from and to, that belongs to an entry
_Part = tuple[Sentence, int, int]


def _entries(sentences: tuple[Sentence, ...]) -> list[list[_Part]]:
    """Return the entries as parts of sentences; what stands before the first clock time is left out."""
    found: list[list[_Part]] = []
    for sentence in sentences:
        cuts = [m.start() for m in _CLOCK.finditer(sentence.text) if _opens(sentence.text, m.start())]
        if found and (not cuts or cuts[0] > 0):
            found[-1].append((sentence, 0, cuts[0] if cuts else len(sentence.text)))
        for low, high in zip(cuts, [*cuts[1:], len(sentence.text)], strict=False):
            found.append([(sentence, low, high)])
    return found


def _opens(text: str, offset: int) -> bool:
    """Whether the clock time at *offset* begins an entry: at the line's beginning, after 。 or a mark."""
    before = _OPENS.match(text)
    return offset == (before.end() if before else 0) or text[offset - 1 : offset] in "。▽▼◇◆▲　 】"


def _who(view: View, entry: list[_Part], holder: str) -> tuple[list[str], list[str]]:
    met: list[str] = []
    sat: list[str] = []
    for sentence, low, high in entry:
        text = sentence.text[low:high]
        if any(w in text for w in cues.NO_MEETING):
            continue
        people = [a for a in _people(view, sentence) if low <= a.mention.start - sentence.start < high]
        named = [a.entities[0] for a in people if a.entities[0] != holder and _met(view, a)]
        (sat if _SAT_BY.search(text) else met).extend(named)
    return met, sat


def _met(view: View, arg: Argument) -> bool:
    if arg.particle == "は" or (arg.particle == "の" and not _CAME_TO.match(view.text, arg.end)):
        return False
    return not any(c in view.text[arg.content_end : arg.content_end + 6] for c in cues.COMPANIONS)


def _where(view: View, entry: list[_Part], place: str) -> str:
    """Return where the holder is at the end of *entry*, who was at *place* before it."""
    for sentence, low, high in entry:
        args = [a for a in sentence_arguments(view, sentence) if low <= a.start - sentence.start < high]
        for arg, following in zip(args, [*args[1:], None], strict=False):
            house = arg.mention.kind is Kind.ORGANIZATION and arg.mention.text.endswith(cues.HOUSES)
            if not (house or arg.mention.kind is Kind.PLACE):
                continue
            end = max(arg.mention.end, arg.mention.span[1])
            if _LEFT.match(view.text, end, sentence.start + high):
                place = ""
            elif _THERE.match(view.text, end, sentence.start + high) and not _belongs(arg, following):
                place = arg.entities[0]
    return place


def _belongs(arg: Argument, following: Argument | None) -> bool:
    """Whether *arg* only says whose office the person after it holds: 福岡県の筑城知事."""
    return following is not None and following.mention.kind is Kind.PERSON and following.start <= arg.end
