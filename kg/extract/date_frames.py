"""A document's view in; the year (and month) that the bare dates of each line count from, out.

A chronology says its year once: in a heading (■2012年 ⏎ ・4月3日、…), at the head of an entry
(2012年 4月3日、…。9月1日、…), or in the first of several lines that open with a date each
(2012年4月3日=… ⏎ 5月10日=…). A journal says its month so
(四月の動き ⏎ 三日 …). Resolves no expression itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg import expressions as re
from kg.extract import calendar
from kg.extract.cues.time import (
    AROUND_HEADED_MONTH,
    BEFORE_HEADED_YEAR,
    BEHIND_HEADED_YEAR,
    MONTH_TO_COME,
    SHORT_YEAR_ALONE,
)
from kg.extract.time_spans import TimeExpression
from kg.extract.view import View
from kg.records import Sentence

_HEADING = 24  #: characters of a line that may be a heading
_FEWEST_DAYS = 2  #: lines that open with a day under the heading of a month
_FEWEST_LINES = 3  #: lines with a date each that make a list of dates

_MARKS = re.compile(r"[\W_]*")
_BEFORE, _BEHIND = (
    re.compile(rf"[\W_]*{BEFORE_HEADED_YEAR}[\W_]*"),
    re.compile(rf"{BEHIND_HEADED_YEAR}[\W_]*"),
)
_MONTH_BEFORE, _MONTH_BEHIND = (re.compile(part) for part in AROUND_HEADED_MONTH)
_TO_COME = re.compile(MONTH_TO_COME)
_SHORT_YEAR, _APART = re.compile(SHORT_YEAR_ALONE), re.compile(r"年[ 　]")

Expressions = Mapping[int, Sequence[TimeExpression]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A block with the time expressions of its sentences."""

    sentences: tuple[Sentence, ...]
    start: int
    end: int
    expressions: tuple[TimeExpression, ...]
    opens: bool  #: its first expression is its first word


def framing_dates(view: View, expressions: Expressions) -> dict[int, str]:
    """Return the ISO year or month that frames each sentence, by its index; none where no layout tells it.

    Args:
        view: The document.
        expressions: The time expressions of each sentence, by its index.
    """
    frames: dict[int, str] = {}
    month = ""
    for _, of_clipping in groupby(view.sentences, key=lambda s: view.clipping(s).index):
        lines = list(_lines(view, of_clipping, expressions))
        months = _months(view, lines)
        # lines of a journal that look like the headline of something else
        month = month if lines and _opens_with_day(lines[0]) else ""
        frames.update(_of_clipping(view, lines, months, month))
        month = months[max(months)] if months else month
    return frames


def _lines(view: View, sentences: Iterator[Sentence], expressions: Expressions) -> Iterator[_Line]:
    for _, of_block in groupby(sentences, key=lambda s: s.block):
        own = tuple(of_block)
        block = view.block(own[0])
        found = tuple(e for s in own for e in expressions.get(s.index, ()))
        opens = bool(found) and bool(_MARKS.fullmatch(view.text, block.start, found[0].start))
        yield _Line(own, block.start, block.end, found, opens)


def _of_clipping(
    view: View, lines: Sequence[_Line], months: Mapping[int, str], carried: str
) -> Iterator[tuple[int, str]]:
    anchor, _, _ = calendar.parts(view.anchor(lines[0].sentences[0]))
    dated = [line for line in lines if line.opens]
    listed = len(dated) >= _FEWEST_LINES and 2 * len(dated) >= len(lines)
    descends = _descends(dated)
    heading, entry = carried, ""
    of_month = bool(carried)  # the heading names a month without its year
    for number, line in enumerate(lines):
        if number in months and (of_month or not heading):
            heading, entry, of_month = months[number], "", True
            continue
        headed = _heading(view, line, heading, title=line is lines[0] and not listed)
        if headed:
            heading, entry, of_month = headed, "", False
            yield from ((s.index, headed[:4]) for s in line.sentences)
            continue
        first = line.expressions[0] if line.opens else None
        year = _year(first, entry or heading or view.anchor(line.sentences[0])) if first is not None else 0
        if first is not None and year:
            entry = calendar.iso(year, first.month) if listed or heading else _labelled(view, line)
            if year == anchor and not heading:
                entry = ""  # in a list of this year's days the report's own date decides
        elif entry and not heading and first is not None and first.month:
            year, month, _ = calendar.parts(entry)
            turned = first.month > month if descends else first.month < month
            entry = calendar.iso(year + turned * (-1 if descends else 1), first.month)
        frame = entry or heading
        if frame:
            yield from ((s.index, frame) for s in line.sentences)
        if not listed:
            entry = ""


def _months(view: View, lines: Sequence[_Line]) -> dict[int, str]:
    """Return the month of each line that names one over lines that open with a day alone, by its number."""
    found: dict[int, str] = {}
    for number, line in enumerate(lines):
        month = _month_named(view, line)
        if not month:
            continue
        days = 0
        for below in lines[number + 1 :]:
            if days and _month_named(view, below):
                break
            days += _opens_with_day(below)
        anchor = view.anchor(line.sentences[0])
        if days >= _FEWEST_DAYS and anchor:
            to_come = bool(_TO_COME.search(view.text, line.start, line.end))
            found[number] = _nearest(anchor, month, to_come=to_come)
    return found


def _opens_with_day(line: _Line) -> bool:
    """Whether *line* opens with a day alone: 三日 晴."""
    first = line.expressions[0] if line.opens else None
    return first is not None and first.day > 0 and not (first.month or first.year or first.unit)


def _month_named(view: View, line: _Line) -> int:
    """Return the month that a heading without a year names (四月, 活動日誌(3月)), 0 for another line."""
    if line.end - line.start > _HEADING or len(line.expressions) != 1 or len(line.sentences) != 1:
        return 0
    (found,) = line.expressions
    if not found.month or found.day or found.unit or found.year:
        return 0
    before = _MONTH_BEFORE.fullmatch(view.text, line.start, found.start)
    return found.month if before and _MONTH_BEHIND.fullmatch(view.text, found.end, line.end) else 0


def _nearest(anchor: str, month: int, *, to_come: bool) -> str:
    """Return *month* in the year that a text of the day *anchor* means: the last one, or the next to come."""
    year, today, _ = calendar.parts(anchor)
    if to_come:
        return calendar.iso(year + (month < today), month)
    return calendar.iso(year - (month > today), month)


def _heading(view: View, line: _Line, above: str, *, title: bool) -> str:
    """Return the date of a line that is a heading, "" for any other line.

    Args:
        view: The document.
        line: One of its lines.
        above: The heading before it.
        title: The line opens a text that is no list: 2012年の停戦協定 says what the text is about.
    """
    if line.end - line.start > _HEADING or len(line.sentences) != 1:
        return ""
    short = _SHORT_YEAR.fullmatch(view.text, line.start, line.end)
    if short and above:
        year = calendar.numeral(short["year"] or short["quoted"])
        return calendar.iso(calendar.full_year(year, above, above))
    if short:
        return ""
    if len(line.expressions) != 1:
        return ""
    (found,) = line.expressions
    month_alone = bool(above) and not found.year and found.month > 0
    if found.day or found.unit or not (_tells_year(found) or month_alone):
        return ""
    before = _BEFORE.fullmatch(view.text, line.start, found.start)
    alone = _MARKS.fullmatch(view.text, found.end, line.end)
    numbered = before and re.search(r"\w", before.group())
    if before and (alone or numbered or not title) and _BEHIND.fullmatch(view.text, found.end, line.end):
        return calendar.iso(found.year or int(above[:4]), found.month)
    bracketed = view.text.startswith(("(", "（", "【"), found.start - 1) and found.end < line.end
    tells = found.year and bracketed and alone and not title
    return calendar.iso(found.year, found.month) if tells else ""


def _labelled(view: View, line: _Line) -> str:
    """Return the year that stands apart at the head of an entry (2012年 4月3日、…), "" for another line."""
    first = line.expressions[0]
    return calendar.iso(first.year) if _APART.search(view.text, first.start, first.end + 1) else ""


def _descends(dated: Sequence[_Line]) -> bool:
    """Whether a list has its newest date first."""
    years = [line.expressions[0].year for line in dated if _tells_year(line.expressions[0])]
    return years != sorted(years)


def _year(expression: TimeExpression, near: str) -> int:
    """Return the year that an expression says, 0 where it says none: 13年 behind 2012年 is 2013."""
    return calendar.full_year(expression.year, near, near) if expression.short_year else expression.year


def _tells_year(expression: TimeExpression) -> bool:
    return expression.year > 0 and not expression.short_year
