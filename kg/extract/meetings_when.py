"""A sentence and a trigger in; the date, place, duration and channel of the meeting out.

Takes the nearest expression that stands before the trigger in the same clause. Finds no parties.
"""

import re

from kg.extract.arguments import innermost_quote, sentence_arguments
from kg.extract.cues.meetings import CHANNELS
from kg.extract.meetings_parties import home_quote
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Kind, Sentence

_PLACE_AFTER = re.compile(
    r"(?:[（(][^）)]*[）)])?(?:[一-龥ァ-ヴーA-Za-z]{0,6})?(?:(?:の|にある|郊外の|近郊の)[一-龥ァ-ヴー々]{1,8}){0,2}(?:での|で(?!き|す|あ|ない)|では|でも|において|だった|でした)"
)
_GOING_AFTER = re.compile(
    r"[一-龥ァ-ヴー]{0,4}(?:を訪れ|を訪問|に入り|に入っ|入りし|に赴き|に移り|に到着|を訪ね|に招|へ招|に渡|に迎え)"
)
_AT = re.compile(r"(?:の[一-龥]{1,4})?に(?!は|も|対|向)")
_DURATION = re.compile(
    r"([0-9０-９一二三四五六七八九十]+)時間(半)?(?:([0-9０-９]+)分)?|([0-9０-９一二三四五六七八九十]+)分間?"
)
_ORDINAL = re.compile(r"([0-9０-９]{1,2})[回度]目")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九")}


def place_of(view: View, sentence: Sentence, start: int, since: int, *, dative: bool = False) -> str:
    """Return the entity where the event at *start* happened, "" when the clause names none.

    *since*: Offset of the clause's first argument; a place named before it belongs to another clause.
    """
    best = ""
    own = home_quote(view, sentence, start)
    for arg in sentence_arguments(view, sentence):
        if (
            arg.mention.end > start
            or arg.mention.start < since - 60
            or arg.quote != own
            or arg.mention.kind not in {Kind.PLACE, Kind.ORGANIZATION}
        ):
            continue
        if dative and _AT.match(view.text, arg.mention.end, start):
            best = arg.entities[0]
        located = _PLACE_AFTER.match(view.text, arg.mention.end, start)
        going = _GOING_AFTER.match(view.text, arg.mention.end, start) and arg.mention.kind is Kind.PLACE
        if located or (going and not best):
            best = arg.entities[0]
    return best


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
    found = [e for e in found if view.text[e[1]] != "の" or start - e[1] <= 9 or e[0] > start]
    before = [e for e in found if since <= e[0] < start]
    if before:
        return before[-1][2]
    beyond = [e for e in found if start <= e[0] < start + after]
    return beyond[0][2] if beyond else ""


def date_right_before(view: View, sentence: Sentence, offset: int) -> str:
    """Return the date that modifies what starts at *offset* (5日の…), else ""."""
    for start, end, iso in dated_expressions(view, sentence):
        if start < offset and view.text[end:offset] == "の":
            return iso
    return ""
