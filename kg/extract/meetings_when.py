"""A sentence and a trigger in; the date, duration and channel of the meeting out.

Takes the nearest expression that stands before the trigger in the same clause. Finds no parties.
"""

from kg import expressions as re
from kg.extract import calendar
from kg.extract.arguments import innermost_quote
from kg.extract.cues.meetings import CHANNELS, SAME_DAY
from kg.extract.cues.meetings_together import (
    AIMED_AT,
    AT_A_PRESS_CONFERENCE,
    BEFELL,
    COUNTED_FROM,
    EVER_SINCE,
    OF_MATTER,
    OF_OTHER_DAYS,
    SINCE,
    SINCE_WHEN,
    TIME_OF_DAY,
    WHERE_OR_WHEN,
    WHOLE,
)
from kg.extract.cues.meetings_when import (
    DAY_OF_TALKS_WITH,
    DAYS_LONG,
    DAYS_OF_A_VISIT,
    LIES_AHEAD,
    LOOKED_BACK_TO,
    SPOKEN_ON,
    TELLS_OF_OTHERS,
    TOOK_OFFICE,
)
from kg.extract.cues.meetings_where import TOLD_OF
from kg.extract.meetings_parties import home_quote
from kg.extract.situation_dates import dated_expressions, has_open_day
from kg.extract.view import View
from kg.records import Sentence

_BEFELL = re.compile(BEFELL)
_COUNTED_FROM, _SINCE_WHEN = re.compile(COUNTED_FROM), re.compile(SINCE_WHEN)
_LASTING = re.compile(r"(?:歩|旅し|待|かか|がか|かけ|続|過ご|滞在|泊|こも|話|語|論|議|と三晩|三晩)")
_LENGTH_ALONE = re.compile(r"[二三四五六七八九十]+日")
_BEFORE_LENGTH = frozenset("でに")
_OF_MATTER, _OF_OTHER_DAYS = re.compile(OF_MATTER), re.compile(OF_OTHER_DAYS)
_TIME_OF_DAY = re.compile(TIME_OF_DAY)
_AIMED_AT = re.compile(AIMED_AT)
_PRESS, _TOLD_OF = re.compile(AT_A_PRESS_CONFERENCE), re.compile(TOLD_OF)
_SPOKEN_ON, _TELLS_OF_OTHERS = re.compile(SPOKEN_ON), re.compile(TELLS_OF_OTHERS)
_TOOK_OFFICE, _LIES_AHEAD = re.compile(TOOK_OFFICE), re.compile(LIES_AHEAD)
_LOOKED_BACK_TO = re.compile(LOOKED_BACK_TO)
_DAYS_OF_A_VISIT, _DAYS_LONG = re.compile(DAYS_OF_A_VISIT), re.compile(DAYS_LONG)
_WITH_WHOM = re.compile(DAY_OF_TALKS_WITH)
_DAYS_BACK = 4
_CLOSE = 9
_HEADING = 24
_GOES_ON = re.compile(SAME_DAY)
_WHERE = re.compile(WHERE_OR_WHEN)
_DURATION = re.compile(
    r"([0-9０-９一二三四五六七八九十]+)時間(半)?(?:([0-9０-９]+)分)?|([0-9０-９一二三四五六七八九十]+)分間?"
)
_ORDINAL = re.compile(r"([0-9０-９]{1,2})[回度]目")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九")}


def duration_of(text: str) -> str:
    """Return the first duration in *text* as xsd:duration.

    >>> duration_of("約1時間半会談した")
    'PT1H30M'
    >>> duration_of("およそ５０分間")
    'PT50M'
    """
    match = _DURATION.search(text)
    if match is None:
        return ""
    hours, half, minutes, only = match.groups()
    if only:
        return f"PT{_number(only)}M"
    rest = 30 if half else _number(minutes) if minutes else 0
    return f"PT{_number(hours)}H" + (f"{rest}M" if rest else "")


def ordinal_of(text: str) -> int:
    """Return which meeting of theirs it is, 0 when *text* does not say.

    >>> ordinal_of("今回が4回目"), ordinal_of("会談した")
    (4, 0)
    """
    match = _ORDINAL.search(text)
    return _number(match[1]) if match else 0


def _number(text: str) -> int:
    text = text.translate(_DIGITS)
    if text.isdigit():
        return int(text)
    tens, _, ones = text.rpartition("十")
    return (10 * (_KANJI.get(tens, 1) or 1) if "十" in text else 0) + (_KANJI.get(ones, 0) if ones else 0)


def channel_of(text: str) -> str:
    """Return "phone", "online", "in person" or "" as *text* says."""
    return next((name for name, words in CHANNELS if any(w in text for w in words)), "")


def date_of(view: View, sentence: Sentence, start: int, *, since: int = 0, after: int = 0) -> str:
    """Return the date that stands nearest before *start*, else "".

    *since*: Dates before this offset belong to another clause.
    *after*: Look this many characters beyond *start* when nothing stands before it.
    """
    quotes = view.clauses(sentence).quotes
    own = home_quote(view, sentence, start)
    found = [e for e in dated_expressions(view, sentence) if innermost_quote(quotes, e[0]) == own and e[2]]
    found = [e for e in found if not _belongs(view, e[1], start) or e[0] > start]
    found = [e for e in found if not _OF_MATTER.match(view.text, e[1], start)]
    if _TOLD_OF.match(view.text, start, sentence.end):
        found = [e for e in found if not _of_the_telling(view, e, start)]
    found = [e for e in found if not view.text.startswith(EVER_SINCE, e[1])]
    # 会うのは4月以来だ tells the day they met before; 5日、4月以来の会談を行った the day of this one
    found = [e for e in found if not view.text.startswith(SINCE, e[1])] or found
    found = [e for e in found if not _AIMED_AT.match(view.text, e[1])] or found
    found = [e for e in found if not _LOOKED_BACK_TO.match(view.text, e[1], start)]
    found = [e for e in found if not _OF_OTHER_DAYS.match(view.text, e[1], start)]
    found = [e for e in found if not _LIES_AHEAD.match(view.text, e[1], start)]
    found = [e for e in found if not _TOOK_OFFICE.match(view.text, e[1], start)]
    # only of a whole year: a day that somebody came on mostly is the day they met
    found = [e for e in found if len(e[2]) > len("1987") or not _BEFELL.match(view.text, e[1], start)]
    before = [e for e in found if since <= e[0] < start and not _of_something(view, e)]
    if before:
        own_clause = [e for e in before if not _of_guest(view, e[1], start)]
        since_then = not own_clause and view.text[before[-1][1] :].startswith("から")
        return "" if since_then else _as_precise(view, (own_clause or before)[-1], start)
    beyond = [e for e in found if start <= e[0] < start + after]
    return beyond[0][2] if beyond else ""


def _of_the_telling(view: View, expression: tuple[int, int, str], start: int) -> bool:
    """Whether the day is that on which somebody tells of the meeting at *start*.

    4日会見し、X と交渉していることを明らかにした; 外務省は27日、外相が X と会談したと発表した.
    """
    begin, end, _ = expression
    if _PRESS.search(view.text, end, start) or _SPOKEN_ON.search(view.text, end, start):
        return True
    return view.text[begin - 1 : begin] in {"は", "も"} and bool(
        _TELLS_OF_OTHERS.fullmatch(view.text, end, start)
    )


def _as_precise(view: View, expression: tuple[int, int, str], start: int) -> str:
    """Return the date of *expression*, the month of it where it only opens the days of a visit.

    24日から26日まで中国を訪れ、X と会談した: on one of them. "" where they are of two months.
    """
    begin, end, iso = expression
    lasts = view.text.startswith("から", end) or "から" in view.text[begin:end]
    if len(iso) != len("2025-04-25") or not lasts or not _DAYS_OF_A_VISIT.match(view.text, end, start):
        return iso
    long = _DAYS_LONG.match(view.text, end, start)
    until = calendar.shifted(iso, "day", calendar.numeral(long["days"]) - 1) if long else iso
    return iso[: len("2025-04")] if until[: len("2025-04")] == iso[: len("2025-04")] else ""


def date_around_party(view: View, sentence: Sentence, start: int) -> str:
    """Return the day that modifies the talks at *start* over the partner's name: 26日の X との|会談."""
    dates = [d for d in dated_expressions(view, sentence) if d[1] < start]
    return next((iso for _, end, iso in reversed(dates) if _WITH_WHOM.fullmatch(view.text, end, start)), "")


def _belongs(view: View, end: int, start: int) -> bool:
    """Whether the date that ends at *end* modifies a noun far before *start*: 5日の会見で."""
    # 6日のオスロでは says when, too
    return view.text[end] == "の" and start - end > _CLOSE and not _WHERE.match(view.text, end, start)


def _of_something(view: View, expression: tuple[int, int, str]) -> bool:
    """Whether the time is counted from another event, or is a length: 暗殺の3日前, 山小屋で三日、."""
    start, end, _ = expression
    if view.text[:start].endswith(WHOLE):
        return True
    if _DATED_EVENT.search(view.text[max(0, start - _CLOSE) : start]):
        return False  # 4月10日の選挙の|前夜
    length = view.text[start - 1 : start] in _BEFORE_LENGTH or _LASTING.match(view.text, end)
    if length and _LENGTH_ALONE.fullmatch(view.text, start, end):
        return True
    return view.text[start - 1 : start] == "の" and bool(_COUNTED_FROM.search(view.text, start, end))


_DATED_EVENT = re.compile("日の[^、。はがを]{1,10}の$")


def _of_guest(view: View, end: int, start: int) -> bool:
    """Whether the date tells since when somebody named after it is there: 前夜に着いたばかりの X に."""
    return bool(_SINCE_WHEN.match(view.text, end, start))


def date_right_before(view: View, sentence: Sentence, offset: int) -> str:
    """Return the date that modifies what starts at *offset* (5日の…), else ""."""
    for start, end, iso in dated_expressions(view, sentence):
        if start < offset and view.text[end:offset] == "の":
            return iso
    return ""


def date_right_after(view: View, sentence: Sentence, offset: int) -> str:
    """Return the date that follows right on *offset* (X と|3日に、Y と4日に), else ""."""
    return next((iso for start, _, iso in dated_expressions(view, sentence) if start == offset), "")


def date_taken_over(view: View, sentence: Sentence) -> str:
    """Return the date that the sentence before sets for this one, "" when it sets none.

    昨日の動きを2点。Xは…会談した。 / これに先立ち、Xは…
    """
    before = view.sentences[sentence.index - 1 : sentence.index]
    if not before or before[0].block != sentence.block:
        return ""
    if has_open_day(view, sentence) or any(_of_something(view, e) for e in dated_expressions(view, sentence)):
        return ""  # 選挙の前夜: no day, but not that of the sentence before
    dates = [iso for _, _, iso in dated_expressions(view, before[0])]
    short = len(before[0].text) <= _HEADING and len(dates) == 1
    goes_on = _GOES_ON.match(view.text, sentence.start, sentence.end)
    if dates and (short or goes_on):
        return dates[-1]
    return _day_spoken_of(view, sentence) if _TIME_OF_DAY.search(sentence.text) else ""


def _day_spoken_of(view: View, sentence: Sentence) -> str:
    """Return the last day named in the paragraph before *sentence*: 6日、… / 夜には…."""
    for earlier in reversed(view.sentences[max(0, sentence.index - _DAYS_BACK) : sentence.index]):
        if earlier.block != sentence.block:
            return ""
        quotes = view.clauses(earlier).quotes
        dates = [iso for at, _, iso in dated_expressions(view, earlier) if innermost_quote(quotes, at) < 0]
        if dates:
            return dates[0] if len(dates[0]) == len("2025-01-01") else ""
    return ""
