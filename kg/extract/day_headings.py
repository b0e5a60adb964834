"""A sentence in; the day of the heading it stands under (日付見出し), a line that is a date alone, out.

●20日(土) ⏎ 外相と1時間話し込む。 A chronicle tells under such a line what happened on that day.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.cues.time import DAY_ALONE
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Sentence

_DAY_ALONE, _DAY = re.compile(DAY_ALONE), len("2031-05-20")
_KEPT: WeakKeyDictionary[View, dict[int, str]] = WeakKeyDictionary()


def day_of_heading(view: View, sentence: Sentence) -> str:
    """Return the ISO date of the last such line before *sentence*, "" where there is none."""
    if view not in _KEPT:
        _KEPT[view] = _headings(view)
    days = _KEPT[view]
    above = [block for block in days if block < sentence.block]
    return days[max(above)] if above else ""


def _headings(view: View) -> dict[int, str]:
    """Return the days of the lines that are a date alone, by the block: () where there is but one."""
    found: dict[int, str] = {}
    for sentence in view.sentences:
        block = view.block(sentence)
        if _DAY_ALONE.fullmatch(view.text[block.start : block.end]):
            dates = [iso for _, _, iso in dated_expressions(view, sentence) if len(iso) == _DAY]
            if len(dates) == 1:
                found[sentence.block] = dates[0]
    return found if len(found) > 1 else {}
