"""A sentence in; the day of the heading it stands under (日付見出し), a line that is a date alone, out.

●20日(土) ⏎ 外相と1時間話し込む。 A chronicle tells under such a line what happened on that day; so does the
record of one day under its title, and a timeline behind the last hour that has a day.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.cues.meetings_when import HOUR_OF_ENTRY, OF_MORE_DAYS, OF_ONE_DAY
from kg.extract.cues.time import DAY_ALONE
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Sentence

_DAY_ALONE, _DAY = re.compile(DAY_ALONE), len("2031-05-20")
_OF_ONE_DAY, _HOUR = re.compile(OF_ONE_DAY), re.compile(HOUR_OF_ENTRY)
_OF_MORE_DAYS = re.compile(OF_MORE_DAYS)
_TITLES, _TITLE = 3, 60  #: blocks at the head of a text, characters of such a line
_KEPT: WeakKeyDictionary[View, dict[int, str]] = WeakKeyDictionary()


def day_of_heading(view: View, sentence: Sentence) -> str:
    """Return the ISO date of the last such line before *sentence*, "" where there is none."""
    if view not in _KEPT:
        _KEPT[view] = _headings(view)
    days = _KEPT[view]
    above = [block for block in days if block < sentence.block]
    if above:
        return days[max(above)]
    return _day_of_timeline(view, sentence) or _day_of_title(view, sentence)


def _day_of_timeline(view: View, sentence: Sentence) -> str:
    """Return the day of the entry with an hour that *sentence* stands in: 17日09:40 … ⏎ 11:15 …."""
    block = view.block(sentence)
    if not _HOUR.match(view.text, block.start, block.end):
        return ""
    for earlier in reversed(view.sentences[: sentence.index + 1]):
        start = view.block(earlier).start
        hour = _HOUR.match(view.text, start, view.block(earlier).end)
        if hour and hour["day"] and earlier.start == start:
            days = _full_days(view, earlier)
            return days[0] if days else ""
    heads = [s for s in view.sentences if s.block < _TITLES and len(s.text) <= _TITLE]
    named = {day for s in heads for day in _full_days(view, s)}
    return named.pop() if len(named) == 1 else ""


def _day_of_title(view: View, sentence: Sentence) -> str:
    """Return the day in the title of the record of one day, "" where *sentence* is of no such record."""
    for head in view.sentences:
        if head.block >= min(_TITLES, sentence.block):
            return ""
        title = view.text[view.block(head).start : view.block(head).end].strip()
        if len(title) > _TITLE or "。" in title[:-1] or _OF_MORE_DAYS.search(title):
            continue
        days = _full_days(view, head)
        if len(days) == 1 and _OF_ONE_DAY.search(title):
            return days[0]
    return ""


def _full_days(view: View, sentence: Sentence) -> list[str]:
    return [iso for _, _, iso in dated_expressions(view, sentence) if len(iso) == _DAY]


def _headings(view: View) -> dict[int, str]:
    """Return the days of the lines that are a date alone, by the block: () where there is but one."""
    found: dict[int, str] = {}
    for sentence in view.sentences:
        block = view.block(sentence)
        if _DAY_ALONE.fullmatch(view.text[block.start : block.end]):
            dates = _full_days(view, sentence)
            if len(dates) == 1:
                found[sentence.block] = dates[0]
    return found if len(found) > 1 else {}
