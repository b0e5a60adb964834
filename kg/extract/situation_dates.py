"""A document's view in; every date expression of it with the ISO date it means, out.

Walks the document once, so that 翌日 and 同月 count from the date spoken of last, and so that bare days of
a story go on from the story's own dates. Attaches no date to a situation.
"""

from dataclasses import replace
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract import calendar
from kg.extract.cues.factuality import PLANNED_END
from kg.extract.cues.time import (
    BACKGROUND,
    BACKSTORY,
    NEW_YEAR,
    OWN_REPORT,
    RECALLS,
    TIME_LIMIT,
    TO_THIS_DAY,
    YEAR_TURNED,
)
from kg.extract.cues.time_eras import UNKNOWN_ERA
from kg.extract.date_frames import framing_dates
from kg.extract.time import TimeExpression, looks_ahead, resolve, time_expressions
from kg.extract.view import Source, View
from kg.records import Sentence

#: A year this far from the document's own is history.
_OLD = 10
_FEWEST_OLD = 3
#: … and so far alone tells that a text without another date is a tale.
_AGES = 100
#: A year this far back is told as the past where the report's own days are not spoken of.
_PAST_YEARS = 2
#: A bare day this many days before the report is told as news.
_FRESH = 4
_OPENING = 4

_PLANNED_END = re.compile(PLANNED_END)
_UNKNOWN_ERA = re.compile(UNKNOWN_ERA)
_CHAIN = re.compile(r"(?:し|って|て|い|き|み)、")

#: 前日に予定されていた会合は, 前日には着いていた: told aside, その夜 is of the day that the tale stands at.
_ASIDE = re.compile(BACKGROUND)
_UNTIL = re.compile(TIME_LIMIT)
_OF_A_NOUN = re.compile(
    r"に[^、。はがを「」]{1,12}[ただ](?=[一-龥ァ-ヴー])(?!際|時|後|直後|翌|場合|日|夜|朝|ところ|結果|上)"
)
#: 十年前 counts from where a tale stands, 今日まで from any time.
_LONG_AGO = 3
_MARKS = re.compile(r"[\W_]*")
_TO_THIS_DAY = re.compile(TO_THIS_DAY)
_NEW_YEAR = re.compile(NEW_YEAR)
_YEAR_TURNED = re.compile(YEAR_TURNED)
_BACKSTORY = re.compile(BACKSTORY)
_AUTUMN = 9  #: a month after which the next year may begin
_RECALLS, _OWN_REPORT = re.compile(RECALLS), re.compile(OWN_REPORT)
_HEADINGS = 4  #: blocks at the beginning that may say what sort of text it is
#: Before a year that does not set the time of its paragraph: 両国は2012年に条約を結んだ.
_TOPIC = re.compile(r"[はがもをに「]")

Dated = tuple[int, int, str]
_FOUND: WeakKeyDictionary[Source, dict[int, tuple[TimeExpression, ...]]] = WeakKeyDictionary()
_STORY: WeakKeyDictionary[Source, bool] = WeakKeyDictionary()
_KEPT: WeakKeyDictionary[Source, dict[int, tuple[Dated, ...]]] = WeakKeyDictionary()


def dated_expressions(view: View, sentence: Sentence) -> tuple[Dated, ...]:
    """Return ``(start, end, ISO date)`` of the expressions of *sentence* that mean a date, in text order."""
    if view.source not in _KEPT:
        _KEPT[view.source] = _walk(view)
    return _KEPT[view.source].get(sentence.index, ())


def has_open_day(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* tells a day of which nobody knows the month or year: 2023年に発足した。12日、…."""
    known = {start for start, _, _ in dated_expressions(view, sentence)}
    found = _expressions(view)[sentence.index]
    return any(e.day and not (e.year or e.unit) and e.start not in known for e in found)


def _walk(view: View) -> dict[int, tuple[Dated, ...]]:
    story = tells_story(view)
    previous, day, clipping, block = "", "", -1, -1
    opens = False  # the date spoken of last opened its sentence: 4月、…
    sets_time = False  # … before any topic or object: 3月3日、首相は…
    adnominal = False  # … or only modifies a noun: 6月の総会で退く。11日、… is of no June
    told_back, back_block = "", -1  # 前年の秋に始まる。10月に…: what a paragraph of a tale looks back to
    #: the paragraph in which a year opened a sentence, and whether it is when things happened: 2012年の春、…
    told_year = (-1, False)
    # where a tale stood before a paragraph on how things had come about: 発端は…。|停戦は…。十月二日、…
    stood, background, within = "", False, -1
    unknown = False  # the year spoken of belongs to a calendar that cannot be converted
    frames = framing_dates(view, _expressions(view))
    rows: dict[int, tuple[Dated, ...]] = {}
    for sentence in view.sentences:
        frame = frames.get(sentence.index, "")
        if view.clipping(sentence).index != clipping and not story:
            clipping, previous, day = view.clipping(sentence).index, "", ""
        if story and sentence.block != within:
            if background and stood and previous[:4] < stood[:4]:
                previous, day = stood, ""
            stood, within = previous, sentence.block
            background = _BACKSTORY.search(sentence.text) is not None
        if story and _year_turned(view, sentence, previous):
            previous = f"{int(previous[:4]) + 1:04}-01"
        row: list[Dated] = []
        last: TimeExpression | None = None
        for expression in _expressions(view)[sentence.index]:
            anchor = view.anchor(sentence)
            if expression.foreign_year:
                previous, day, unknown = "", "", True
                continue
            if expression.year:
                unknown = False
            if story and previous and _is_ago(expression):
                expression = replace(expression, reference="previous")
            of_today = expression.reference == "anchor" and expression.unit in {"day", "week"}
            if unknown or (story and previous and of_today and _of_another_year(previous, anchor)):
                continue  # けさ in a tale is of its own days
            rest = _own_clause(view.text[expression.end : sentence.end])
            bare = not expression.year and not expression.unit and expression.weekday < 0
            framed = bare and bool(frame) and not unknown
            if (
                framed
                and block != sentence.block
                and (
                    previous[:4] != frame[:4]
                    or (_month_only(frame) and _opens_block(view, sentence, expression))
                )
            ):
                previous = frame
            told = bare and not story and not framed and block == sentence.block and bool(expression.month)
            if told and told_year[0] == sentence.block and _is_of_older_year(previous, anchor, expression):
                if not told_year[1]:
                    continue  # 2012年4月の協定締結から6年。10月3日、…: of a year that nobody says
                framed = True
            if (framed or story) and bare and expression.month and _before(expression, previous):
                if _turns_year(view, sentence, expression):
                    previous = calendar.shifted(previous, "year", 1)
                elif told:
                    continue
            carried = bare and not expression.month and _month_only(previous) and block == sentence.block
            fresh = _is_news(expression, anchor)
            carried = carried and (opens or not (adnominal or fresh))
            carried = carried or (
                not story and bool(row) and _goes_on(expression, last, row[-1][2], previous)
            )
            if bare and sets_time and not (story or fresh) and block == sentence.block:
                carried = carried or _of_month_before(expression, previous, anchor)
            other = not story and _of_another_year(previous, anchor)
            carried = carried and not ((fresh or adnominal) and other)
            if bare and not (story or framed or carried) and block == sentence.block:
                far = not expression.month and _of_another_year(previous, anchor)
                if far and not _is_news(expression, anchor):
                    continue  # 2023年に発足した。12日、…: of that year or of the report, nobody knows
            looks_back = (
                bare and back_block == sentence.block and bool(expression.month) and not expression.day
            )
            stands = previous
            previous = told_back if looks_back else previous
            iso = resolve(
                expression,
                anchor,
                future=not (story or framed) and looks_ahead(rest, anchor, expression),
                previous=(day if expression.unit == "day" else previous) or previous or anchor,
                following=bare and bool(previous) and (story or framed or carried),
            )
            told_back, previous = (iso or told_back) if looks_back else told_back, stands
            elsewhere = bool(row) and _ELSEWHERE.fullmatch(view.text, row[-1][1], expression.start)
            if iso and not elsewhere:
                # 前年の秋 in a tale looks back once: what follows goes on from where the tale stands
                back = story and expression.unit == "year" and expression.shift < 0
                back = back and expression.reference != "anchor"
                told_back, back_block = (iso, sentence.block) if back else (told_back, back_block)
                back = back or looks_back
                aside = bool(previous) and expression.shift < 0 and bool(_ASIDE.search(rest))
                # 8日、先月27日に失った|橋を奪い返した。同日…: of the 8th
                aside = aside or (bool(row) and bool(_OF_A_NOUN.match(rest)))
                # 使僧は九年前の|天正元年に主君と会っている。六月三日、…: of the year before that
                aside = aside or (story and last is not None and _leads_to(last, expression))
                # 13日夕までに島を押さえた。…前日に会っている: of the day of the report
                until = not story and expression.day > 0 and bool(_UNTIL.match(rest))
                keeps = (back or aside) and previous
                previous, block = (previous if keeps or until else iso), sentence.block
                if not (aside or until) and len(iso) == len("2025-01-01") and (story or iso <= anchor):
                    day = iso
                elif story and expression.year and expression.start - sentence.start <= _OPENING:
                    day = day if day.startswith(iso) else ""  # 1971年10月、入京。|翌日: no day is told
                row.append((expression.start, expression.end, iso))
                last = expression
                opens = expression.start - sentence.start <= _OPENING
                led = view.text[sentence.start : expression.start]
                sets_time = opens and not _TOPIC.search(led)
                if expression.year and not _TOPIC.search(led):
                    told_year = (sentence.block, not view.text.startswith("の", expression.end))
                adnominal = view.text.startswith("の", expression.end)
        rows[sentence.index] = tuple(row)
    return rows


#: 3日夜(日本時間〈4日〉未明): the same hour by another clock.
_ELSEWHERE = re.compile(
    r"(?:午前|午後|未明|早朝|朝|昼|夕方?|夜|深夜|正午|[0-9０-９時分半頃ごろ])*[（(](?:日本|現地|[ァ-ヴー一-龥]{1,6})時間(?:で)?、?"
)


def _opens_block(view: View, sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether *expression* is a bare day at the head of its block: a day of the month in the heading."""
    start = view.block(sentence).start
    return _is_bare_day(expression) and bool(_MARKS.fullmatch(view.text, start, expression.start))


def _turns_year(view: View, sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether the words before *expression* say that a new year began: 年が明けて1月15日."""
    return bool(_NEW_YEAR.search(view.text[sentence.start : expression.start]))


def _year_turned(view: View, sentence: Sentence, previous: str) -> bool:
    """Whether *sentence* of a tale tells of a new year: 昭和三十一年の暮れ、…。正月が明けると、…."""
    turned = _YEAR_TURNED.search(sentence.text)
    if turned is None or not previous:
        return False
    late = len(previous) == len("1956") or int(previous[5:7]) >= _AUTUMN
    return late and not any(e.year for e in _expressions(view)[sentence.index])


def _is_of_older_year(previous: str, anchor: str, expression: TimeExpression) -> bool:
    """Whether a month and day in a paragraph that tells of an old year are hardly of the report's own.

    2012年の春、戦争は三年目に入っていた。4月3日、…: of 2012, save where the report is of that April.
    """
    if not previous or not anchor or int(previous[:4]) > int(anchor[:4]) - _PAST_YEARS:
        return False
    return not calendar.is_just_past(anchor, expression.month, expression.day or 1)


def _before(expression: TimeExpression, previous: str) -> bool:
    _, month, day = calendar.parts(previous)
    return (expression.month, expression.day or 31) < (month, day)


def _is_ago(expression: TimeExpression) -> bool:
    """Whether *expression* looks back by a length of time: 九年前."""
    ago = expression.text.rstrip("夏秋冬春の").endswith("前")
    return ago and expression.unit != "" and expression.shift < 0


def _leads_to(expression: TimeExpression, following: TimeExpression) -> bool:
    """Whether *expression* looks back to the year that stands right behind it: 九年前の天正元年."""
    return _is_ago(expression) and following.year > 0 and following.start - expression.end <= 1


def _goes_on(expression: TimeExpression, last: TimeExpression | None, iso: str, previous: str) -> bool:
    """Whether a bare day is of the month that its sentence named before: 8月11日に始まり、13日に終わった."""
    if last is None or not _is_bare_day(expression) or iso != previous:
        return False
    return bool(last.month and last.day) and expression.day > last.day


def _of_month_before(expression: TimeExpression, previous: str, anchor: str) -> bool:
    """Whether a bare day comes after a day of an earlier month: 3月3日、…。5日、…, in a report of April."""
    earlier = len(previous) == len("2025-01-01") and previous[:7] < anchor[:7]
    return earlier and _is_bare_day(expression) and expression.day > int(previous[8:])


def _month_only(iso: str) -> bool:
    """Whether *iso* is a month; a bare day after it is one of that month: 4月に入り、…。8日、…."""
    return len(iso) == len("2025-01")


def _of_another_year(iso: str, anchor: str) -> bool:
    return bool(iso and anchor) and iso[:4] != anchor[:4]


def _is_news(expression: TimeExpression, anchor: str) -> bool:
    """Whether a bare day is one of the days before the report: its month need not be the one spoken of."""
    today = int(anchor[8:10] or 0)
    return bool(today and expression.day) and 0 <= today - expression.day < _FRESH


def _own_clause(text: str) -> str:
    """Return *text* up to the first 「…し、」, all of it where the sentence ends in a plan."""
    if _PLANNED_END.search(text):
        return text
    chain = _CHAIN.search(text)
    return text[: chain.end()] if chain else text


def is_story(view: View, expressions: list[TimeExpression]) -> bool:
    """Whether the document tells of the past: its years are not its own, and nothing counts from today."""
    year = int(view.document.date[:4] or 0)
    years = [e for e in expressions if e.year and not e.short_year]
    old = [e for e in years if abs(e.year - year) >= _OLD or e.foreign_year]
    near = [e for e in years if abs(e.year - year) < _OLD]
    near.extend(e for e in expressions if e.reference == "anchor" and not _is_of_any_time(view, e))
    # in news a bare day falls on the days before the report
    today = int(view.document.date[8:10] or 0)
    bare = [e for e in expressions if _is_bare_day(e)]
    news = 2 * sum(0 <= today - e.day < _FRESH for e in bare) > len(bare)
    news = news or _OWN_REPORT.search(view.text) is not None
    ages = len(old) == 1 and not near and not bare and 0 < old[0].year <= year - _AGES
    if ages or (
        not news and (_opens_long_ago(old, near, expressions, bare) or _of_unknown_eras(view, old, near))
    ):
        return True
    if _recalls(view) and _tells_of_old_years(view, expressions, near):
        return True
    few = _FEWEST_OLD if near else _FEWEST_OLD - 1
    return len(old) >= few and len(old) > len(near) and not news


def _tells_of_old_years(view: View, expressions: list[TimeExpression], near: list[TimeExpression]) -> bool:
    """Whether the first year of the text is an old one, and years as old stand there as often as others.

    A year without its century counts too: 六六年の秋.
    """
    year, near_to = int(view.document.date[:4] or 0), view.document.date
    years = [
        (e, calendar.full_year(e.year, near_to, near_to) if e.short_year else e.year)
        for e in expressions
        if e.year and near_to
    ]
    old = [e for e, full in years if abs(year - full) >= _OLD or e.foreign_year]
    return bool(old) and years[0][0] is old[0] and len(old) >= len(near)


def _recalls(view: View) -> bool:
    """Whether a heading says that the text recalls somebody's past: 私の履歴書, 追悼."""
    blocks = view.analysis.blocks
    lines = (view.text[b.start : b.end] for b in (*blocks[:_HEADINGS], *blocks[-1:]))
    return any("。" not in line and _RECALLS.search(line) for line in lines)


def _of_unknown_eras(view: View, old: list[TimeExpression], near: list[TimeExpression]) -> bool:
    """Whether the text counts by eras of its own, and by them more often than from today: 天弘三年三月、…."""
    known = {e.start for e in old}
    eras = sum(m.start() not in known for m in _UNKNOWN_ERA.finditer(view.text))
    return eras >= _FEWEST_OLD - 1 and eras > len(near)


def _opens_long_ago(
    old: list[TimeExpression],
    near: list[TimeExpression],
    expressions: list[TimeExpression],
    bare: list[TimeExpression],
) -> bool:
    """Whether the text opens on a day long ago and then counts its days: 1994年3月3日、…。4日、…。けさも…."""
    first = expressions[0] if expressions else None
    opens = first is not None and first in old and bool(first.month)
    if opens and first and not first.day:
        # 1932年9月、…。10月、…: one year, and months of it alone
        later = [e for e in expressions[1:] if not e.year and e.reference != "previous"]
        return not near and len(old) == 1 and len(later) > 0 and all(e.month and not e.unit for e in later)
    return opens and len(bare) > 1 and all(e.unit in {"day", "week"} and not e.year for e in near)


def _is_of_any_time(view: View, expression: TimeExpression) -> bool:
    """Whether what counts from today may stand in a tale as well: 十年前, 今日まで."""
    ago = expression.unit == "year" and expression.shift <= -_LONG_AGO
    return ago or bool(_TO_THIS_DAY.match(view.text, expression.start))


def _is_bare_day(expression: TimeExpression) -> bool:
    return bool(expression.day) and not (expression.month or expression.year or expression.unit)


def tells_story(view: View) -> bool:
    """Whether *view* is a tale of the past, so that its present tense tells what happened."""
    if view.source not in _STORY:
        _STORY[view.source] = is_story(view, [e for row in _expressions(view).values() for e in row])
    return _STORY[view.source]


def _expressions(view: View) -> dict[int, tuple[TimeExpression, ...]]:
    """Return the expressions of each sentence by its index, read once."""
    if view.source not in _FOUND:
        _FOUND[view.source] = {s.index: time_expressions(s.text, s.start) for s in view.sentences}
    return _FOUND[view.source]
