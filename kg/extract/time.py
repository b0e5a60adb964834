"""Say which dates the time expressions (時間表現) of a text mean, and how long something took.

Takes a time expression and the date of its report; gives the ISO date, as precise as the text, and lengths
of time. Does not walk the text (`kg.extract.situation_dates`) nor decide which situation a date belongs to.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg import expressions as re
from kg.extract import calendar
from kg.extract.cues import time as cues
from kg.extract.time_spans import TimeExpression, time_expressions
from kg.patterns import Rare

__all__ = ["TimeExpression", "durations", "looks_ahead", "resolve", "time_expressions"]

#: from this day of a month on, a bare small number may be a day of the next
_JUST_PAST = 3  #: days: a bare 25日 in a report of the 26th to the 28th was
_MONTH_END = 21
_DAY_LENGTH, _MONTH_LENGTH = len("2025-04-25"), len("2025-04")

_AHEAD, _PAST, _WORD_GIVEN = Rare(cues.AHEAD), re.compile(cues.PAST), re.compile(cues.WORD_GIVEN)


def resolve(
    expression: TimeExpression,
    anchor: str,
    *,
    future: bool = False,
    previous: str = "",
    following: bool = False,
) -> str:
    """Return the ISO date that an expression means, as precise as it says, "" when it cannot be said.

    Args:
        expression: What `time_expressions` found.
        anchor: ISO date of the report.
        future: A plan: a bare 25日, 4月 or 土曜 is the next one and not the last.
        previous: The date last spoken of, for 翌日, 同月, 前年; of any precision.
        following: The text tells a story: bare months and days go on from ``previous``, not from ``anchor``.

    Weeks, decades, centuries and times of day give "". A lunar date keeps the month and day of the text; a
    leap month (閏四月) gives the year alone.
    """
    if expression.nth:
        month_alone = replace(expression, kind="month", nth=0, weekday=-1)
        of_month = resolve(month_alone, anchor, future=future, previous=previous, following=following)
        return calendar.nth_weekday(of_month, expression.weekday, expression.nth) or of_month
    if expression.kind in ("decade", "century", "clock") or expression.foreign_year:
        return ""
    month, day = (0, 0) if expression.leap_month else (expression.month, expression.day)
    if expression.short_year:
        return calendar.iso(calendar.full_year(expression.year, previous, anchor), month, day)
    if expression.year:
        return calendar.iso(expression.year, month, day)
    if expression.unit:
        near = previous if expression.reference == "previous" else anchor
        if not near and expression.shift == 0 and not following:
            near = anchor
        return _shifted(expression, near, month, day)
    if expression.weekday >= 0:
        return calendar.nearest_weekday(anchor, expression.weekday, future=future)
    if following:
        return _following(expression, previous, month, day)
    if expression.leap_month:
        return ""
    if month:
        soon = not previous or previous[:4] == anchor[:4]
        return calendar.nearest_month(anchor, month, day, future=future, soon=soon)
    return calendar.nearest_day(anchor, day, future=future)


def looks_ahead(text: str, anchor: str, expression: TimeExpression) -> bool:
    """Say whether a bare date is one to come, by what follows it in its sentence.

    Args:
        text: The sentence from the end of the expression on.
        anchor: ISO date of the report.
        expression: The date.
    """
    _, _, anchor_day = calendar.parts(anchor)
    if (
        expression.month
        and expression.day
        and calendar.is_just_past(anchor, expression.month, expression.day)
    ):
        return False  # 4月25日、…する意向を示した, in a report of the 26th
    if not expression.month and expression.day <= anchor_day and _WORD_GIVEN.match(text):
        return False  # 12日、…する意向を表明した: the day of the word
    if not expression.month and 0 <= anchor_day - expression.day <= _JUST_PAST:
        return False
    if not expression.month and expression.day <= anchor_day < _MONTH_END:
        # a day of the next month is not left bare, save when this one is nearly over
        return False
    ahead, past = _AHEAD.search(text), _PAST.search(text)
    if ahead and (past is None or ahead.start() < past.start()):
        return True
    return past is None and not expression.month and calendar.is_close(anchor, expression.day)


def _shifted(expression: TimeExpression, near: str, month: int, day: int) -> str:
    if expression.unit == "week":
        if expression.weekday >= 0:
            return calendar.in_week(near, expression.shift, expression.weekday)
        # two weeks after a day are a month of the calendar, and no day
        told = expression.reference == "previous" and len(near) == _DAY_LENGTH
        return calendar.shifted(near, "day", 7 * expression.shift)[:_MONTH_LENGTH] if told else ""
    moved = calendar.shifted(near, expression.unit, expression.shift)
    year, near_month, _ = calendar.parts(moved)
    if not year or expression.unit == "day":
        return moved
    return calendar.iso(year, near_month or month, day)


def _following(expression: TimeExpression, previous: str, month: int, day: int) -> str:
    year, previous_month, _ = calendar.parts(previous)
    if expression.leap_month or month:
        return calendar.iso(year, month, day)
    return calendar.iso(year, previous_month, day) if previous_month else ""


# --- how long ----------------------------------------------------------------------------------

_NUMBER = r"[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}"
_DURATION = re.compile(
    rf"(?<![0-9０-９.,．，:：時一二三四五六七八九十第])(?:(?P<days>{_NUMBER})日間|"
    rf"(?P<hours>{_NUMBER})時間(?:(?P<half>半)|(?P<rest>{_NUMBER})分)?間?(?!{cues.NOT_A_LENGTH})|"
    rf"(?P<minutes>{_NUMBER})分(?:間|(?={cues.AFTER_MINUTES}))(?!{cues.NOT_A_LENGTH}))"
)


def durations(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, xsd:duration) of the lengths of time in a sentence, in text order.

    >>> durations("約1時間半会談し、40分ほど電話で話した")
    ((1, 5, 'PT1H30M'), (9, 12, 'PT40M'))
    """
    return tuple(_durations(text))


def _durations(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _DURATION.finditer(text):
        value = {
            name: calendar.numeral(number)
            for name, number in match.groupdict().items()
            if number and name != "half"
        }
        minutes = value.get("minutes", 0) + value.get("rest", 0) + (30 if match["half"] else 0)
        hours = f"{value['hours']}H" if "hours" in value else ""
        length = f"P{value['days']}D" if "days" in value else f"PT{hours}{f'{minutes}M' if minutes else ''}"
        yield match.start(), match.end(), length
