"""A sentence and a trigger in; the date, place, duration and channel of the meeting out.

Takes the nearest expression that stands before the trigger in the same clause. Finds no parties.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import Argument, innermost_quote, sentence_arguments
from kg.extract.cues.meetings import CHANNELS, GOING_AFTER, MEANS, PLACE_AFTER, SAME_DAY
from kg.extract.cues.meetings_together import (
    AIMED_AT,
    AT_A_PRESS_CONFERENCE,
    AT_THE_HOUSE,
    BEFELL,
    BEFELL_THERE,
    COUNTED_FROM,
    DATELINE,
    EVER_SINCE,
    HERE,
    INSIDE,
    OF_MATTER,
    OF_OTHER_DAYS,
    REGIONS,
    SINCE,
    SINCE_WHEN,
    TIME_OF_DAY,
    TOLD_THERE,
    WHERE_OR_WHEN,
    WHOLE,
)
from kg.extract.meetings_parties import home_quote
from kg.extract.situation_dates import dated_expressions, has_open_day
from kg.extract.view import View
from kg.records import Kind, Sentence

_PLACE_AFTER = re.compile(PLACE_AFTER)
_MEANS = re.compile(MEANS)
_GOING_AFTER = re.compile(GOING_AFTER)
_HOUSE = re.compile(r"[一-龥]{2,6}")
_AT = re.compile(
    r"(?:(?:郊外|近郊|市内)?の[一-龥ぁ-んァ-ヴー]{1,6}(?:[「『][^」』]{1,16}[」』])?)?[にへ](?!は|も|対|向|と)"
)
_CHAINED = re.compile(r"[しいきちみりびぎえけせてねめれべげで]、")
_BEFELL, _BEFELL_THERE = re.compile(BEFELL), re.compile(BEFELL_THERE)
_TALKS = re.compile(r"[一-龥]{0,4}(?:会談|協議|交渉|会議|会合|対話)")
_COUNTED_FROM, _SINCE_WHEN = re.compile(COUNTED_FROM), re.compile(SINCE_WHEN)
_LASTING = re.compile(r"(?:歩|旅し|待|かか|がか|かけ|続|過ご|滞在|泊|こも|話|語|論|議|と三晩|三晩)")
_LENGTH_ALONE = re.compile(r"[二三四五六七八九十]+日")
_BEFORE_LENGTH = frozenset("でに")
_OF_MATTER, _OF_OTHER_DAYS = re.compile(OF_MATTER), re.compile(OF_OTHER_DAYS)
_HERE, _DATELINE, _INSIDE = re.compile(HERE), re.compile(DATELINE), re.compile(INSIDE)
_AT_THE_HOUSE, _TIME_OF_DAY = re.compile(AT_THE_HOUSE), re.compile(TIME_OF_DAY)
_BEFORE = 60  # characters before the first party where the place may stand
_AIMED_AT = re.compile(AIMED_AT)
_PRESS, _TOLD_THERE = re.compile(AT_A_PRESS_CONFERENCE), re.compile(TOLD_THERE)
_ARTICLE = 30  # sentences
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


_HELD_THERE = re.compile(r"(?:の[^、。はが「」]{1,10})?で(?:開かれ|開催され|行われ|あっ)た")
#: Between a land or town and a place in it: ロシュタン|の首都|アクバルトを訪れ.
_WITHIN = re.compile(r"の[一-龥ァ-ヴー]{0,6}")


def place_of(view: View, sentence: Sentence, start: int, since: int, *, dative: bool = False) -> str:
    """Return the entity where the event at *start* happened, "" when the clause names none.

    *since*: Offset of the clause's first argument; a place named before it belongs to another clause.
    """
    here = _HERE.search(view.text, max(sentence.start, since - _BEFORE), start)
    if here and (best := dateline(view, sentence)):
        return best
    best = ""
    end = since
    own = home_quote(view, sentence, start)
    for arg in sentence_arguments(view, sentence):
        if (
            arg.mention.end > start
            or arg.mention.start < since - _BEFORE
            or arg.quote != own
            or arg.mention.kind not in {Kind.PLACE, Kind.ORGANIZATION}
        ):
            continue
        located = _PLACE_AFTER.match(view.text, arg.mention.end, start)
        located = located if located and not _MEANS.search(located.group()) else None
        two = len(arg.entities) > 1  # 両国の首脳会談で
        if two or _of_talks(view, sentence, arg) or _BEFELL_THERE.match(view.text, arg.mention.end, start):
            continue
        if located and _OF_MATTER.match(view.text, located.end(), start):
            continue
        if located and best and _housed(view, arg, end):
            continue
        body = arg.mention.kind is Kind.ORGANIZATION
        if body and located and best and _HELD_THERE.fullmatch(view.text, end, arg.start):
            continue  # ミランダで開かれた|東方海洋会議の会場で
        if located or (dative and _AT.match(view.text, arg.mention.end, start)):
            best, end = arg.entities[0], arg.mention.end
        elif _goes_to(view, arg, start):
            # somebody goes there after what the clause before told of another place
            inner = best and _WITHIN.fullmatch(view.text, end, arg.start) and not _housed(view, arg, end)
            earlier = best and not inner and not _CHAINED.search(view.text, end, arg.mention.start)
            best, end = (best, end) if earlier else (arg.entities[0], arg.mention.end)
    return best or _region(view, max(sentence.start, since - _BEFORE), start)


def _of_talks(view: View, sentence: Sentence, arg: Argument) -> bool:
    """Whether *arg* is a country that talks, and no place: 日朝|首脳会談で, 日ケルサ|外相会談で."""
    end, start = arg.mention.end, arg.mention.start
    glued = end - start == 1 or any(
        m.end == start for m in view.mentions_in(sentence) if m.kind is Kind.PLACE
    )
    return glued and bool(_TALKS.match(view.text, end))


def _housed(view: View, arg: Argument, place_end: int) -> bool:
    """Whether *arg* is a house that only the place before it tells apart: ベリーナ|の大統領府で."""
    a_room = arg.mention.rule == "venue" or bool(_HOUSE.fullmatch(arg.mention.text))
    return view.text[place_end : arg.start] == "の" and a_room


def _region(view: View, low: int, high: int) -> str:
    """Return the region that 都内で in ``[low, high)`` means, "" where the text does not name it."""
    inside = _INSIDE.search(view.text, low, high)
    if inside is None:
        return ""
    known = {e.name: i for i, e in sorted(view.entities.items()) if e.kind is Kind.PLACE}
    return next((known[name] for name in REGIONS[inside["region"]] if name in known), "")


def _goes_to(view: View, arg: Argument, start: int) -> bool:
    """Whether somebody goes to the place *arg*, or to the house of the body: ケルサに飛び, 本社を訪れ."""
    going = _GOING_AFTER if arg.mention.kind is Kind.PLACE else _AT_THE_HOUSE
    return bool(going.match(view.text, arg.mention.end, start))


def dateline(view: View, sentence: Sentence) -> str:
    """Return the place where the clipping of *sentence* was sent from (【カーリ20日】), "" if unknown."""
    for other in view.sentences[max(0, sentence.index - _ARTICLE) : sentence.index + 1]:
        if view.clipping(other) != view.clipping(sentence):
            continue
        for arg in sentence_arguments(view, other)[:3]:
            opens = _DATELINE.search(view.text, max(0, arg.mention.start - 16), arg.mention.start)
            if arg.mention.kind is Kind.PLACE and opens:
                return arg.entities[0]
    return ""


def place_taken_over(view: View, sentence: Sentence, people: Sequence[str]) -> str:
    """Return where somebody of *people* went in the sentence before, "" when it says nothing.

    X はケルサに飛んだ。Y と会談した。
    """
    before = view.sentences[sentence.index - 1] if sentence.index else sentence
    if before.block != sentence.block or before is sentence:
        return ""
    args = [a for a in sentence_arguments(view, before) if a.quote < 0]
    if not any(set(a.entities) & set(people) for a in args):
        return ""
    gone = any(_goes_to(view, a, before.end) and a.mention.kind is Kind.PLACE for a in args)
    return place_of(view, before, before.end, before.start) if gone else ""


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
    if _TOLD_THERE.match(view.text, start, sentence.end):
        # 4日会見し、X と交渉していることを明らかにした: the day of the press conference
        found = [e for e in found if not _PRESS.search(view.text, e[1], start)]
    found = [e for e in found if not view.text.startswith(EVER_SINCE, e[1])]
    # 会うのは4月以来だ tells the day they met before; 5日、4月以来の会談を行った the day of this one
    found = [e for e in found if not view.text.startswith(SINCE, e[1])] or found
    found = [e for e in found if not _AIMED_AT.match(view.text, e[1])] or found
    found = [e for e in found if not _OF_OTHER_DAYS.match(view.text, e[1], start)]
    # only of a whole year: a day that somebody came on mostly is the day they met
    found = [e for e in found if len(e[2]) > len("1987") or not _BEFELL.match(view.text, e[1], start)]
    before = [e for e in found if since <= e[0] < start and not _of_something(view, e)]
    if before:
        own_clause = [e for e in before if not _of_guest(view, e[1], start)]
        since_then = not own_clause and view.text[before[-1][1] :].startswith("から")
        return "" if since_then else (own_clause or before)[-1][2]
    beyond = [e for e in found if start <= e[0] < start + after]
    return beyond[0][2] if beyond else ""


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
