"""Count with dates that may lack a day, a month or a year.

Takes numbers as Japanese texts write them, eras, and ISO dates of any precision; gives ISO dates no
preciser than their parts. Reads no text: `kg.extract.time_spans` finds the expressions.
"""

import calendar
import unicodedata
from datetime import date, timedelta

from kg.extract.cues.time_eras import CALENDARS, ERAS

_DIGITS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
#: a report names a coming day without saying so only when it is close
_CLOSE = 10
#: a report of the last so many days names month and day without the year
_JUST_PAST = 31
#: so many days ahead a month and day are of this year and not of the last
_SOON = 31
#: a year with two digits lies at most this many years after the report
_FORESEEN = 20


def numeral(text: str) -> int:
    """Return the value of a number in ASCII, full-width or kanji digits.

    >>> numeral("２３"), numeral("二十七"), numeral("一九四五"), numeral("千五百八十二"), numeral("元")
    (23, 27, 1945, 1582, 1)
    """
    text = unicodedata.normalize("NFKC", text).replace("廿", "二十").replace("卅", "三十")
    if text.isdecimal():
        return int(text)
    if text == "元":
        return 1
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total = digit = 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def western_year(calendar_name: str, year: int) -> int:
    """Return the Western year of a Japanese era or another calendar's year; 0 for an unknown calendar.

    >>> western_year("天正", 10), western_year("仏暦", 2484), western_year("青暦", 12)
    (1582, 1941, 0)
    """
    if calendar_name in ERAS:
        return ERAS[calendar_name] + year - 1
    return year + CALENDARS[calendar_name] if calendar_name in CALENDARS else 0


def iso(year: int, month: int = 0, day: int = 0) -> str:
    """Return the ISO date of the parts that are given (not 0), "" without a year.

    A day that the month does not have (the lunar 二月三十日) is left out.
    """
    if not 1 <= year <= 9999:
        return ""
    if not 1 <= month <= 12:
        return f"{year:04}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}"


def parts(text: str) -> tuple[int, int, int]:
    """Return year, month and day of an ISO date of any precision, 0 for what is missing."""
    numbers = [int(number) for number in text.split("-")] if text else []
    year, month, day = (*numbers, 0, 0, 0)[:3]
    return year, month, day


def shifted(text: str, unit: str, amount: int) -> str:
    """Return an ISO date moved by days, weeks, months or years, cut to that unit's precision.

    Weeks give the day seven times ``amount`` away. "" when ``text`` is not precise enough.

    >>> shifted("2025-03-01", "day", -1), shifted("2025-12-24", "month", 1), shifted("1582-06", "year", -9)
    ('2025-02-28', '2026-01', '1573')
    """
    year, month, day = parts(text)
    if not year:
        return ""
    if unit == "year":
        return iso(year + amount)
    if unit == "month":
        count = year * 12 + month - 1 + amount
        return iso(count // 12, count % 12 + 1) if month else ""
    if not day:
        return ""
    try:
        return (date(year, month, day) + timedelta(days=amount * (7 if unit == "week" else 1))).isoformat()
    except OverflowError:
        return ""


def in_week(anchor: str, weeks: int, weekday: int) -> str:
    """Return the day of the week (0 is Monday) in the week that lies ``weeks`` after that of ``anchor``."""
    year, month, day = parts(anchor)
    if not day:
        return ""
    monday = date(year, month, day) - timedelta(days=date(year, month, day).weekday())
    return (monday + timedelta(weeks=weeks, days=weekday)).isoformat()


def nearest_weekday(anchor: str, weekday: int, *, future: bool) -> str:
    """Return the last such day of the week up to ``anchor``, or the first from it on."""
    year, month, day = parts(anchor)
    if not day:
        return ""
    today = date(year, month, day)
    days = (weekday - today.weekday()) % 7 if future else -((today.weekday() - weekday) % 7)
    return (today + timedelta(days=days)).isoformat()


def nth_weekday(month: str, weekday: int, nth: int) -> str:
    """Return the nth such day of the week of an ISO month, the last one for -1; "" when it has none.

    >>> nth_weekday("2031-04", 6, -1), nth_weekday("2031-04", 6, 2), nth_weekday("2031-04", 6, 5)
    ('2031-04-27', '2031-04-13', '')
    """
    year, number, _ = parts(month)
    if not number:
        return ""
    weeks = calendar.monthcalendar(year, number)
    days = [week[weekday] for week in weeks if week[weekday]]
    place = nth - 1 if nth > 0 else nth
    return iso(year, number, days[place]) if place < len(days) else ""


def nearest_month(anchor: str, month: int, day: int, *, future: bool, soon: bool = False) -> str:
    """Return the last such month (or month and day) up to ``anchor``, or the first from it on.

    *soon*: Whether a day that lies a few weeks ahead is of this year, and not of the last.

    >>> nearest_month("2031-05-04", 5, 9, future=False)
    '2030-05-09'
    >>> nearest_month("2031-05-04", 5, 9, future=False, soon=True)
    '2031-05-09'
    """
    year, anchor_month, anchor_day = parts(anchor)
    if not year:
        return ""
    this = (month, day if day and anchor_day else 0)
    now = (anchor_month, anchor_day if this[1] else 0)
    if future:
        return iso(year + (this < now), month, day)
    if soon and this[1] and this > now and _is_near(anchor, iso(year, month, day)):
        return iso(year, month, day)
    return iso(year - (this > now and anchor_month > 0), month, day)


def _is_near(anchor: str, day: str) -> bool:
    whole = len(anchor) == len(day) == len("2031-05-04")
    return whole and 0 < (date.fromisoformat(day) - date.fromisoformat(anchor)).days <= _SOON


def nearest_day(anchor: str, day: int, *, future: bool) -> str:
    """Return the last such day of a month up to ``anchor``, or the first from it on.

    A month without that day is passed over.
    """
    year, month, anchor_day = parts(anchor)
    if not month or not 1 <= day <= 31:
        return ""
    step = 0
    if anchor_day and (day < anchor_day if future else day > anchor_day):
        step = 1 if future else -1
    count = year * 12 + month - 1 + step
    while calendar.monthrange(count // 12, count % 12 + 1)[1] < day:
        count += 1 if future else -1
    return iso(count // 12, count % 12 + 1, day)


def is_close(anchor: str, day: int) -> bool:
    """Say whether a day of this month comes soon after ``anchor``, so that a bare number may mean it."""
    _, _, anchor_day = parts(anchor)
    return 0 < day - anchor_day <= _CLOSE


def is_just_past(anchor: str, month: int, day: int) -> bool:
    """Say whether the last such day up to ``anchor`` lies within the last month.

    >>> is_just_past("2031-05-04", 4, 28), is_just_past("2031-01-04", 12, 28)
    (True, True)
    >>> is_just_past("2031-05-04", 2, 9)
    False
    """
    last = nearest_month(anchor, month, day, future=False)
    if not len(last) == len(anchor) == len("2031-05-04"):
        return False
    return (date.fromisoformat(anchor) - date.fromisoformat(last)).days <= _JUST_PAST


def full_year(short: int, near: str, anchor: str) -> int:
    """Return the year with these last two digits nearest to the date ``near`` and not far after ``anchor``.

    >>> full_year(32, "1931-11-04", "2023-11-12"), full_year(24, "2025-04-26", "2025-04-26")
    (1932, 2024)
    >>> full_year(54, "", "2023-11-12")
    1954
    """
    year, _, _ = parts(near or anchor)
    latest, _, _ = parts(anchor or near)
    if not year:
        return 0
    candidates = [year // 100 * 100 + century + short for century in (-100, 0, 100)]
    possible = [candidate for candidate in candidates if candidate <= latest + _FORESEEN]
    return min(possible, key=lambda candidate: (abs(candidate - year), candidate), default=0)
