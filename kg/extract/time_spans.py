"""Find time expressions (時間表現) and take them apart.

Takes the text of a sentence; gives spans with the year, month, day, shift and time of day that they say.
Does not know today's date: `kg.extract.time` says which date is meant.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg import expressions as re
from kg.extract import calendar
from kg.extract.cues import time as cues
from kg.extract.cues.time_eras import CALENDARS, ERAS
from kg.records import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that names a time. Parts that it does not say are 0."""

    start: int
    end: int
    text: str
    kind: str  #: day, month, year, week, weekday, decade, century, clock
    year: int = 0
    month: int = 0
    day: int = 0
    short_year: bool = False  #: ``year`` has its last two digits only: 32年12月
    foreign_year: bool = False  #: a year of a calendar nobody can convert
    leap_month: bool = False  #: 閏四月
    unit: str = ""  #: of ``shift``: day, week, month, year
    shift: int = 0  #: -1 for 昨日, 去年, 前日
    reference: str = ""  #: what ``shift`` counts from: "anchor", "previous" or ""
    weekday: int = -1  #: 0 is Monday
    nth: int = 0  #: which such ``weekday`` of the month: 2 for 第2日曜日, -1 for 最後の日曜日
    last: tuple[int, int, int] = (0, 0, 0)  #: year, month and day of a range's end
    clock: str = ""  #: time of day, e.g. T14:32


def time_expressions(text: str, base: int = 0) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a sentence in text order, without overlap.

    Lengths of time (3日間, 100日, 二か月) are no expressions: see `durations`.

    Args:
        text: A sentence.
        base: Offset of the sentence in the document; added to every offset.
    """
    return tuple([replace(found, start=found.start + base, end=found.end + base) for found in _kept(text)])


_KANJI = "一二三四五六七八九"
_TWO = rf"(?:[0-9０-９]{{1,2}}|廿[{_KANJI}]?|[{_KANJI}]?十[{_KANJI}]?|[{_KANJI}])"
_FOUR = r"(?:[0-9０-９]{4}|[一二三四五六七八九〇零]{4}|千[一二三四五六七八九十百〇]+)"
_ERA_YEAR = r"(?:元|[0-9０-９]{1,4}|[一二三四五六七八九十百千]+)"
_SHORT = r"[0-9０-９]{2}"
#: 五二年, digit by digit: a length of time is written 五十二年. 四五年 may still be four or five years.
_SHORT_KANJI = r"[一二三四五六七八九][一二三四五六七八九〇零]"
#: not the tail of a longer number, of an amount, or of an ordinal
_FRESH = r"(?<![0-9０-９.,．，:：/第約数幾万億])(?<![一二三四五六七八九十百千〇])"
_STAGE = r"(?:前半|後半|末|初頭|初め|半ば)?"
_PAREN = r"(?:[(（][^()（）]{0,24}年[^()（）]{0,12}[)）])?"
#: 2015 | 3月10日: between the cells of a row
_BAR = r"[ 　]*[|｜\t][ 　]*"
_DASH = r"\s*(?:から|[~〜～\-－–—])\s*"


_TIME_OF_DAY = (
    r"(?P<half>午前|午後)?(?P<hour>[0-9０-９]{1,2})"
    r"(?:時(?!間|期|代|点|短)(?:(?P<minute>[0-9０-９]{1,2})分|(?P<thirty>半))?|[:：](?P<m60>\d\d))"
)


def _words(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _month_day(mark: str) -> str:
    """Return the pattern of 4月25日 or 4月 with its groups marked."""
    day = rf"(?P<d{mark}>{_TWO})日(?!間|ぶり|本[^日部社]){cues.TAIL}"
    return rf"(?P<leap{mark}>閏)?(?P<m{mark}>{_TWO})月(?!{cues.NOT_A_MONTH})(?:の?{day}|{cues.MONTH_TAIL})"


_YEAR = (
    rf"(?:(?P<calendar>{_words([*ERAS, *CALENDARS])})(?P<ey>{_ERA_YEAR})年|"
    rf"(?P<y>{_FOUR})(?:年(?!間|ぶり|前|後|の歴史)|(?={_BAR}{_TWO}月{_TWO}日))|"
    rf"(?P<sy>{_SHORT})年(?=の?{_TWO}月(?!間)|(?:に|には|から|以降|末|ごろ|頃|当時|の?[春夏秋冬])"
    rf"(?!{cues.NOT_A_YEAR}))(?!{cues.NOT_A_YEAR})|"
    rf"(?<![一-龥])(?P<ky>{_SHORT_KANJI})年(?!{cues.NOT_A_YEAR})(?={cues.AFTER_SHORT_YEAR})|"
    rf"['’‘](?P<qy>{_SHORT})年(?!間))"
)
_BARE_DAY = rf"日(?!本|で(?!は|も|き|、|開|終)|{cues.NOT_A_DAY}){cues.TAIL}"
_ANY = "|".join(
    (
        r"(?P<isoy>(?<!\d)\d{4})(?P<sep>[-/.])(?P<isom>\d{1,2})(?P=sep)(?P<isod>\d{1,2})(?!\d)",
        r"(?P<slashm>(?<![\d/])\d{1,2})/(?P<slashd>\d{1,2})"
        r"(?=\s*(?:\d{1,2}[:：]\d\d|[(（][月火水木金土日][)）]|付))",
        rf"(?P<century>{_FRESH}(?:紀元前)?{_TWO}世紀{_STAGE}|紀元前{_ERA_YEAR}年)",
        rf"(?P<decade>{_FRESH}(?:[0-9０-９]{{2}}|{_FOUR}|(?:{_words(ERAS)}){_TWO})年代{_STAGE})",
        rf"(?P<offset>(?P<that>その|それから)?(?:約|ちょうど)?(?<![0-9０-９.,．，第一二三四五六七八九十百千])"
        rf"(?P<amount>[0-9０-９]{{1,3}}|{_TWO}|半)(?P<ounit>年|[かカヶケヵ箇]月|週間|日)(?P<way>前|後)(?!後|半)"
        rf"(?:の{_month_day('0')}|の?[春夏秋冬](?![一-龥]))?)",
        rf"(?:翌|明けて|明くる)?{_FRESH}{_YEAR}{_PAREN}"
        rf"(?:(?:の|[ 　]{{1,3}}|{_BAR})?{_month_day('1')}|の?{cues.YEAR_TAIL})",
        rf"(?P<next>翌){_FRESH}{_TWO}年(?=の?(?:{_TWO}月(?!間)|[春夏秋冬]))"
        rf"(?:の?{_month_day('x')}|の?{cues.YEAR_TAIL})",
        rf"(?P<foreign>(?:[一-龥]暦|[一-龥]{{2}})(?:元|[0-9０-９]{{1,4}}|[一二三四五六七八九十]+)年"
        rf"(?=の?(?:[春夏秋冬]|{_TWO}月))|"
        rf"[一-龥]暦{_ERA_YEAR}年)(?:の?{_month_day('2')}|{cues.YEAR_TAIL})",
        rf"(?P<ys>{_words(cues.YEAR_SHIFTS)})(?!同期|並み|比)の?(?:{_month_day('3')}|{cues.YEAR_TAIL})",
        rf"(?P<ms>{_words(cues.MONTH_SHIFTS)})の?(?:(?P<d4>{_TWO})日(?!間){cues.TAIL}|{cues.MONTH_TAIL})",
        rf"(?P<ds>{_words(cues.DAY_SHIFTS)})(?:の?[(（]?(?P<d5>{_TWO})日[)）]?(?!間))?{cues.TAIL}",
        rf"(?P<ws>{_words(cues.WEEK_SHIFTS)})(?:の?(?P<wd>[月火水木金土日])曜日?|末)?",
        rf"(?P<range>{_FRESH}(?P<d6>{_TWO})(?:日?[~〜～\-－–—]|[、・])(?P<r6>{_TWO})(?:日|の?両日)"
        rf"(?!{cues.NOT_A_DAY}))",
        rf"{_FRESH}{_month_day('7')}",
        rf"{_FRESH}(?P<d8>{_TWO}){_BARE_DAY}",
        rf"(?P<same>同)(?P<d9>{_TWO})日(?!間){cues.TAIL}",
        rf"(?P<named>{_words(cues.NAMED_DAYS)})",
        r"(?P<weekday>(?<![一-龥])[月火水木金土日])曜日?(?!版)",
        rf"(?<![0-9０-９]){_TIME_OF_DAY}",
    )
)
#: What an expression may begin with: looking there first makes the search ten times as fast.
_FIRST = "".join(
    sorted(
        {word[0] for table in (ERAS, CALENDARS, cues.YEAR_SHIFTS, cues.MONTH_SHIFTS) for word in table}
        | {word[0] for table in (cues.DAY_SHIFTS, cues.WEEK_SHIFTS, cues.NAMED_DAYS) for word in table}
        | set("〇零一二三四五六七八九十千廿半午紀約ちそ閏同翌明月火水木金土日'’‘")
    )
)
_PATTERN = re.compile(rf"(?=[\d{_FIRST}]|[一-龥]{{2}}[元0-9０-９一二三四五六七八九十百千])(?:{_ANY})")
_CLOCK = re.compile(rf"\s*{_TIME_OF_DAY}")
_RANGE_END = re.compile(
    rf"{_DASH}(?:翌)?(?:(?:(?P<y>{_FOUR})年)?(?P<m>{_TWO})月(?:(?P<d>{_TWO})日(?!間))?|(?P<d2>{_TWO})日(?!間|ぶり|目)|"
    rf"(?P<y2>{_FOUR})年(?!間|代))(?:まで)?"
)
_NTH_WEEKDAY = re.compile(
    rf"(?:の?(?:第(?P<nth>[一二三四五1-5１-５])|(?P<word>{_words(cues.NTH)}))の?|の)"
    r"(?P<weekday>[月火水木金土日])曜(?:日)?"
)
_WEEKDAYS = "月火水木金土日"
_UNITS = {"年": "year", "週間": "week", "日": "day"}


@lru_cache(maxsize=4096)  # several rules ask for those of one sentence
def _kept(text: str) -> tuple[TimeExpression, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[TimeExpression]:
    position = 0
    while match := _PATTERN.search(text, position):
        found = _expression(match)
        if found is None or match.end() == match.start():
            position = match.start() + 1
            continue
        found = _with_clock(text, _with_range(text, _with_nth_weekday(text, found)))
        position = found.end
        yield found


def _expression(match: re.Match[str]) -> TimeExpression | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    numbers = {name[0]: _number(groups[name]) for name in groups if re.fullmatch(r"[md][0-9x]", name)}
    month, day = numbers.get("m", 0), numbers.get("d", 0)
    if month > 12 or day > 31:
        return None
    text = match.group().removesuffix("の")
    if text.endswith("暮れ"):
        month = 12
    kind = "day" if day else "month" if month else "year"
    leap = any(name.startswith("leap") for name in groups)
    start = match.start()
    found = TimeExpression(start, start + len(text), text, kind, month=month, day=day, leap_month=leap)
    return _with_year(found, groups) or _with_shift(found, groups) or _other(found, groups)


def _with_year(found: TimeExpression, groups: dict[str, str]) -> TimeExpression | None:
    if "isoy" in groups:
        month, day = int(groups["isom"]), int(groups["isod"])
        return replace(found, kind="day", year=int(groups["isoy"]), month=month, day=day)
    if "calendar" in groups:
        return replace(found, year=calendar.western_year(groups["calendar"], _number(groups["ey"])))
    if "y" in groups:
        return replace(found, year=_number(groups["y"]))
    short = groups.get("sy") or groups.get("ky") or groups.get("qy")
    if short:
        return replace(found, year=_number(short), short_year=True)
    return replace(found, foreign_year=True) if "foreign" in groups else None


def _with_shift(found: TimeExpression, groups: dict[str, str]) -> TimeExpression | None:
    for group, unit, table in (
        ("ys", "year", cues.YEAR_SHIFTS),
        ("ms", "month", cues.MONTH_SHIFTS),
        ("ds", "day", cues.DAY_SHIFTS),
    ):
        if group in groups:
            shift, reference = table[groups[group]]
            if unit == "day" and found.day:
                # 前日の17日 says the day itself
                return found
            kind = unit if found.kind == "year" else found.kind
            return replace(found, kind=kind, unit=unit, shift=shift, reference=reference)
    if "next" in groups:
        kind = "year" if found.kind == "year" else found.kind
        return replace(found, kind=kind, unit="year", shift=1, reference="previous")
    if "ws" in groups:
        weekday = _WEEKDAYS.index(groups["wd"]) if "wd" in groups else -1
        kind = "weekday" if weekday >= 0 else "week"
        shift = cues.WEEK_SHIFTS[groups["ws"]]
        return replace(found, kind=kind, unit="week", shift=shift, reference="anchor", weekday=weekday)
    return _with_offset(found, groups) if "offset" in groups else None


def _with_offset(found: TimeExpression, groups: dict[str, str]) -> TimeExpression | None:
    if groups["amount"] == "半":
        return None
    amount = _number(groups["amount"]) * (-1 if groups["way"] == "前" else 1)
    unit = _UNITS.get(groups["ounit"], "month")
    if found.month and found.day and unit != "year":
        return found  # 10日後の4月20日 says the day itself
    ago = groups["way"] == "前" and "that" not in groups
    if unit == "week":
        # two weeks ago is not a day
        return replace(
            found, kind="week", unit="week", shift=amount, reference="anchor" if ago else "previous"
        )
    kind = unit if found.kind == "year" else found.kind
    return replace(found, kind=kind, unit=unit, shift=amount, reference="anchor" if ago else "previous")


def _other(found: TimeExpression, groups: dict[str, str]) -> TimeExpression | None:
    if "century" in groups or "decade" in groups:
        return replace(found, kind="century" if "century" in groups else "decade")
    if "range" in groups:
        return replace(found, last=(0, 0, _number(groups["r6"])))
    if "same" in groups:
        return replace(found, unit="month", reference="previous")
    if "named" in groups:
        month, day = cues.NAMED_DAYS[groups["named"]]
        return replace(found, kind="day", month=month, day=day)
    if "slashm" in groups:
        month, day = int(groups["slashm"]), int(groups["slashd"])
        return replace(found, kind="day", month=month, day=day) if month <= 12 and 1 <= day <= 31 else None
    if "weekday" in groups:
        return replace(found, kind="weekday", weekday=_WEEKDAYS.index(groups["weekday"]))
    if "hour" in groups:
        return replace(found, kind="clock", clock=_clock(groups))
    return found if found.month or found.day else None


def _with_nth_weekday(text: str, found: TimeExpression) -> TimeExpression:
    match = _NTH_WEEKDAY.match(text, found.end) if found.kind == "month" else None
    if match is None:
        return found
    found = replace(found, end=match.end(), text=text[found.start : match.end()])
    if match["nth"] is match["word"] is None:
        return found  # 4月の日曜日 does not say which
    nth = _number(match["nth"]) if match["nth"] else cues.NTH[match["word"]]
    return replace(found, kind="day", nth=nth, weekday=_WEEKDAYS.index(match["weekday"]))


def _with_range(text: str, found: TimeExpression) -> TimeExpression:
    match = _RANGE_END.match(text, found.end)
    if match is None or found.kind not in ("day", "month", "year") or found.last != (0, 0, 0):
        return found
    year, month = _number(match["y"] or match["y2"]), _number(match["m"])
    day = _number(match["d"] or match["d2"])
    if month > 12 or day > 31 or (day and not found.day) or (month and found.kind == "year" and not year):
        return found
    return replace(found, end=match.end(), text=text[found.start : match.end()], last=(year, month, day))


def _with_clock(text: str, found: TimeExpression) -> TimeExpression:
    if found.kind != "day":
        return found
    # the tail of 25日午後 has taken the half of the day
    half = next((half for half in ("午前", "午後") if found.text.endswith(half)), "")
    match = _CLOCK.match(text, found.end)
    if match is None:
        return found
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    groups.setdefault("half", half)
    return replace(found, end=match.end(), text=text[found.start : match.end()], clock=_clock(groups))


def _clock(groups: dict[str, str]) -> str:
    hour = _number(groups["hour"]) + (
        12 if groups.get("half") == "午後" and _number(groups["hour"]) < 12 else 0
    )
    minute = 30 if "thirty" in groups else _number(groups.get("minute") or groups.get("m60"))
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else ""


@lru_cache(maxsize=1024)
def _number(text: str | None) -> int:
    return calendar.numeral(text) if text else 0
