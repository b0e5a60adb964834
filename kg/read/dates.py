"""Text, file names and field values in, ISO dates of publication out.

Knows Western, full-width, kanji and era dates (令和7年4月25日). Does not read dates out of running
prose: those belong to the events told, not to the document.
"""

import datetime
from collections.abc import Callable, Sequence
from email.utils import parsedate_to_datetime

from kg import expressions as re

_WIDTH = str.maketrans("０１２３４５６７８９／．－：", "0123456789/.-:")
_KANJI = str.maketrans("〇零一二三四五六七八九", "00123456789")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_NUMBER = r"[0-9]{1,2}|[〇零一二三四五六七八九十]{1,3}"
_FULL = (
    re.compile(
        r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})\s?(?:年|(?P<sep>[/.-]))\s?(?P<m>[0-9]{1,2})\s?"
        r"(?(sep)(?P=sep)|月)\s?(?P<d>[0-9]{1,2})(?![0-9])"
    ),
    re.compile(
        rf"(?P<era>明治|大正|昭和|平成|令和)(?P<y>元|{_NUMBER})年(?P<m>{_NUMBER})月(?P<d>{_NUMBER})日"
    ),
    re.compile(rf"(?P<y>[一二][〇零一二三四五六七八九]{{3}})年(?P<m>{_NUMBER})月(?P<d>{_NUMBER})日"),
)
_PARTIAL = re.compile(
    r"(?<![0-9/])(?:(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日|(?P<m2>[0-9]{1,2})/(?P<d2>[0-9]{1,2})(?![0-9/])"
    r"|(?P<d3>[0-9]{1,2})日)"
)
_RANGE = re.compile(r"[0-9日]\s?(?:[~～〜–—―─‐－-]+|から)\s?[0-9]")
_NAME_DATES = (
    re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[-_./年]([0-9]{1,2})[-_./月]([0-9]{1,2})(?![0-9])"),
    re.compile(r"(?<![0-9A-Za-z])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9A-Za-z])"),
    re.compile(r"(?<![0-9A-Za-z])([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9A-Za-z])"),
)
_TAG = re.compile(r"[#＃][^\s#＃()（）]+[(（](?:20)?([0-9]{2})-?([0-9]{2})-?([0-9]{2})[)）]\s*$")
_ATTRIBUTED = re.compile(r"(?:より|から|投稿|発)(?:\s|$|[、)）])")
_EDGE_LINES = 3
_EDGE_LENGTH = 60


def iso_date(year: int, month: int, day: int) -> str:
    """Return the ISO date, "" when there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def is_iso_date(value: str) -> bool:
    """Say whether *value* is ``YYYY-MM-DD`` and a day of the calendar."""
    return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)) and value == iso_date(
        *map(int, value.split("-"))
    )


def full_dates(text: str) -> list[tuple[int, int, str]]:
    """Return ``(start, end, ISO date)`` of each date in *text* that has year, month and day.

    >>> full_dates("（二〇二四年十一月二十四日）")
    [(1, 13, '2024-11-24')]
    >>> full_dates("令和元年5月1日")
    [(0, 8, '2019-05-01')]
    """
    flat = text.translate(_WIDTH)
    found = []
    for pattern in _FULL:
        for match in pattern.finditer(flat):
            era = match.groupdict().get("era")
            year = _year(match["y"], _ERAS[era] if era else 0)
            value = iso_date(year, _number(match["m"]), _number(match["d"]))
            if value:
                end = match.end() + (flat[match.end() : match.end() + 1] == "日")
                found.append((match.start(), end, value))
    return sorted(found)


def field_date(value: str) -> str:
    """Return the ISO date in a date field's *value*, "" when it holds none.

    >>> field_date("2025-04-26T12:00:00+09:00"), field_date("Sat, 26 Apr 2025 12:00:00 +0900")
    ('2025-04-26', '2025-04-26')
    """
    dates = full_dates(value)
    if dates:
        return dates[0][2]
    compact = re.match(r"\s*((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])", value)
    if compact:
        return iso_date(*map(int, compact.groups()))
    american = re.match(r"\s*([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", value)
    if american:
        month, day, year = map(int, american.groups())
        return iso_date(year, month, day)
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def near_date(text: str, reference: str) -> str:
    """Return the one date in a header or attribution *text*, "" when there is none or a range.

    A date without its year is the last such day up to a month after *reference*; a bare day of
    the month the last one up to *reference*. Without *reference* only full dates count.

    >>> near_date("Xへの投稿、8月3日", "2025-08-06"), near_date("12月30日", "2025-01-02")
    ('2025-08-03', '2024-12-30')
    """
    flat = text.translate(_WIDTH)
    if _RANGE.search(re.sub(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}:[0-9]{2}", "", flat)):
        return ""
    dates = full_dates(text)
    if dates:
        return dates[0][2]
    match = _PARTIAL.search(flat)
    if not match or not is_iso_date(reference):
        return ""
    base = datetime.date.fromisoformat(reference)
    if match["d3"]:
        return _rolled(base, int(match["d3"]))
    month, day = int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
    later = [iso_date(base.year + step, month, day) for step in (1, 0, -1)]
    return next((v for v in later if v and (datetime.date.fromisoformat(v) - base).days <= 31), "")


def has_date(text: str) -> bool:
    """Say whether *text* holds a date, full or partial."""
    return bool(full_dates(text) or _PARTIAL.search(text.translate(_WIDTH)))


def opens_with_date(text: str) -> bool:
    """Say whether *text* begins with a date, full or partial, behind marks at most: ・4月3日 …."""
    flat = text.translate(_WIDTH)
    first = next((i for i, character in enumerate(flat) if character.isalnum()), len(flat))
    return any(start == first for start, _, _ in full_dates(text)) or bool(_PARTIAL.match(flat, first))


def name_date(path: str) -> str:
    """Return the date in a file's name or, failing that, in its folders (``2025/04/26/``).

    >>> name_date("posts/250426.txt"), name_date("notes/2025/04/26/entry.html")
    ('2025-04-26', '2025-04-26')
    """
    flat = path.translate(_WIDTH).replace("\\", "/")
    for part in (flat.rpartition("/")[2], flat):
        for pattern in _NAME_DATES:
            for match in pattern.finditer(part):
                year, month, day = map(int, match.groups())
                value = iso_date(year if year > 99 else 2000 + year, month, day)
                if value:
                    return value
    return ""


def tag_date(lines: Sequence[str]) -> str:
    """Return the date of the last tag such as ``#ロシア(250426)`` in *lines*, "" when none."""
    for line in reversed(lines):
        match = _TAG.search(line.translate(_WIDTH))
        if match:
            year, month, day = map(int, match.groups())
            return iso_date(2000 + year, month, day)
    return ""


def edge_date(lines: Sequence[str]) -> str:
    """Return the first full date in a short line at the head, else at the tail, of *lines*.

    Sentences and lines that say whose words stand above them do not count.
    """
    tail = lines[max(_EDGE_LINES, len(lines) - _EDGE_LINES) :]
    for line in [*lines[:_EDGE_LINES], *reversed(tail)]:
        if len(line) > _EDGE_LENGTH or "。" in line or _ATTRIBUTED.search(line):
            continue
        dates = full_dates(line)
        if dates:
            return dates[0][2]
    return ""


def document_date(text: str, *, given: str, own: tuple[str, str], path: str) -> tuple[str, str]:
    """Return a document's date and where it was found, ("", "") when nowhere.

    The order: ``--date``, front matter or the format's own field (*own*), the file name, a full
    date at the head or tail of the text, a trailing tag.
    """
    if given:
        return given, "--date"
    if own[0]:
        return own
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    searches: tuple[tuple[str, Callable[[], str]], ...] = (
        ("file name", lambda: name_date(path)),
        ("text", lambda: edge_date(lines)),
        ("tag", lambda: tag_date(lines[-_EDGE_LINES:])),
    )
    for label, search in searches:
        value = search()
        if value:
            return value, label
    return "", ""


def _rolled(base: datetime.date, day: int) -> str:
    year, month = base.year, base.month
    for _ in range(12):
        value = iso_date(year, month, day)
        if value and value <= base.isoformat():
            return value
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return ""


def _year(digits: str, era: int) -> int:
    if digits == "元":
        return era + 1
    return era + (_number(digits) if era else int(digits.translate(_KANJI)))


def _number(digits: str) -> int:
    """Return the value of one or two digits, or of kanji up to 九十九, positional or not."""
    if "十" not in digits:
        return int(digits.translate(_KANJI))
    tens, _, ones = digits.partition("十")
    return (int(tens.translate(_KANJI)) if tens else 1) * 10 + (int(ones.translate(_KANJI)) if ones else 0)
