"""Minutes (議事要旨) and reports on a journey (訪問結果概要) in; the meetings that their lines tell, out.

出席: X 副市長、Y 課長; (1) X 大統領表敬(16日午前). Reads lines that are no sentences, and nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import meetings_minutes as cues
from kg.extract.cues.diary import DAY_BY_SLASH
from kg.extract.meetings_rows import meetings_of_rows
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Factuality, Form, Kind, Meeting, Mention, Sentence

_MINUTES, _OF_A_HOUSE = re.compile(cues.MINUTES), re.compile(cues.OF_A_HOUSE)
_PRESENT, _WHEN, _WHERE = re.compile(cues.PRESENT), re.compile(cues.WHEN), re.compile(cues.WHERE)
_GOES_ON, _NOT_THERE = re.compile(cues.GOES_ON), re.compile(cues.NOT_THERE)
_JOURNEY, _NUMBERED = re.compile(cues.JOURNEY), re.compile(cues.NUMBERED)
_TALK, _OTHER_SIDE = re.compile(cues.ITEM_TALK), re.compile(cues.OTHER_SIDE)
_SECTION, _STAY = re.compile(cues.SECTION), re.compile(cues.STAY)
_CALLED_OFF = re.compile(cues.CALLED_OFF)
_OPENING, _CLOSING, _COLONS = frozenset("(（[［〔【<＜"), frozenset(")）]］〕】>＞"), frozenset(":：")
_CAME, _RECEIVED = re.compile(cues.CAME_LINE), re.compile(cues.RECEIVED_LINE)
_RECEIVED_BY, _DID_NOT_COME = re.compile(cues.RECEIVED_BY), re.compile(cues.DID_NOT_COME)
_SLASHED = re.compile(DAY_BY_SLASH)
_POSTED = frozenset("在駐")
_HOUSES = frozenset({Kind.PLACE, Kind.ORGANIZATION})
_HEADINGS = 8  #: lines over that of those who came in which the heading may stand
_MOST = 12  #: a longer list is that of a body's members
_LINES = 6  #: of those who came
_NEAR = 3  #: sentences behind an item that may name the other side


def minuted_meetings(view: View, found: Sequence[Meeting] = ()) -> tuple[Meeting, ...]:
    """Return the meetings that lines of minutes and of reports on journeys tell, without those *found*."""
    told = {(m.participants, e.start) for m in found for e in m.evidence}
    rows = (*_of_minutes(view), *_of_journeys(view), *_of_callers(view), *meetings_of_rows(view))
    return tuple(m for m in rows if not any((m.participants, e.start) in told for e in m.evidence))


def _of_minutes(view: View) -> Iterator[Meeting]:
    for sentence in view.sentences:
        if not _PRESENT.match(view.text, sentence.start, sentence.end):
            continue
        heads = [line for line in _lines_above(view, sentence) if _MINUTES.search(line)]
        people = tuple(sorted(_who_came(view, sentence)))
        if heads and not any(_OF_A_HOUSE.search(line) for line in heads) and 2 <= len(people) <= _MOST:
            yield _meeting(view, sentence, people, _when(view, sentence), _where(view, sentence))


def _of_callers(view: View) -> Iterator[Meeting]:
    """Yield who came to whom: two lines of a record (面会者: X / 応対者: Y), a row of a list (X 応対:Y)."""
    for sentence in view.sentences:
        row = _RECEIVED_BY.search(view.text, sentence.start, sentence.end)
        if row and "。" not in sentence.text and not _DID_NOT_COME.search(sentence.text):
            people = _outside_brackets(view, sentence)
            guests = [m.entities[0] for m in people if m.end <= row.start()]
            hosts = [m.entities[0] for m in people if m.start >= row.end()]
            days = [iso for _, _, iso in dated_expressions(view, sentence)] or [_by_slash(view, sentence)]
            yield from _call(view, sentence, guests, hosts, days[0], "")
        if "。" in sentence.text or not _CAME.match(view.text, sentence.start, sentence.end):
            continue  # 先方:X 外相は停戦を求めた。
        near = view.sentences[max(0, sentence.index - 2) : sentence.index + 3]
        received = [s for s in near if "。" not in s.text and _RECEIVED.match(view.text, s.start, s.end)]
        if len(received) == 1:
            guests, hosts = (
                [m.entities[0] for m in _outside_brackets(view, s)] for s in (sentence, received[0])
            )
            yield from _call(view, sentence, guests, hosts, _when(view, sentence), _where(view, sentence))


def _call(
    view: View, sentence: Sentence, guests: Sequence[str], hosts: Sequence[str], date: str, place: str
) -> Iterator[Meeting]:
    """Yield the meeting of the first of *guests* and of *hosts*; the others sat by."""
    if guests and hosts and guests[0] not in hosts:
        made = _meeting(view, sentence, tuple(sorted((guests[0], hosts[0]))), date, place)
        ahead = date > view.document.date or any("予定" in line for line in _lines_above(view, sentence))
        told = Factuality.PLANNED if ahead else Factuality.ACTUAL
        yield replace(made, attendees=tuple(sorted({*guests[1:], *hosts[1:]})), factuality=told)


def _outside_brackets(view: View, sentence: Sentence) -> list[Mention]:
    return [
        m
        for m in _people(view, sentence)
        if view.text.count("(", sentence.start, m.start) == view.text.count(")", sentence.start, m.start)
        and view.text[m.start - 1 : m.start] not in _POSTED  # 在|セルダ大使
    ]


def _by_slash(view: View, sentence: Sentence) -> str:
    """Return the day with which a row of a list opens: 4/2(水) 10:00."""
    year, opens = view.document.date[:4], _SLASHED.match(sentence.text)
    return f"{year}-{int(opens['month']):02}-{int(opens['day']):02}" if opens and year else ""


def _lines_above(view: View, sentence: Sentence) -> list[str]:
    """Return the lines over *sentence*, the heading of the paper among them, whatever parts it has."""
    above = view.sentences[max(0, sentence.index - _HEADINGS) : sentence.index]
    return [s.text.strip() for s in above if "。" not in s.text]


def _who_came(view: View, sentence: Sentence) -> Iterator[str]:
    """Yield the people of the line *sentence* and of those behind it that go on with it."""
    for other in view.sentences[sentence.index : sentence.index + _LINES]:
        line_start = view.text.rfind("\n", 0, other.start) + 1
        if other is not sentence and not _GOES_ON.match(view.text, line_start):
            return
        gone = _NOT_THERE.search(view.text, other.start, other.end)
        until = gone.start() if gone else other.end
        yield from dict.fromkeys(m.entities[0] for m in _people(view, other) if m.start < until)
        if gone or "。" in other.text:
            return


def _people(view: View, sentence: Sentence) -> list[Mention]:
    return [
        m
        for m in view.mentions_in(sentence)
        if m.kind is Kind.PERSON and m.form is Form.NAME and len(m.entities) == 1 and not _heads(view, m)
    ]


def _heads(view: View, mention: Mention) -> bool:
    """Whether *mention* stands in brackets or before a colon, of whom those behind are: (カルナ)ソラ次官."""
    before, after = view.text[mention.start - 1 : mention.start], view.text[mention.end : mention.end + 1]
    return not mention.title and ((before in _OPENING and after in _CLOSING) or after in _COLONS)


def _around(view: View, sentence: Sentence) -> Sequence[Sentence]:
    """Return the lines near *sentence* that may say when and where."""
    return view.sentences[max(0, sentence.index - _HEADINGS) : sentence.index + _LINES]


def _when(view: View, sentence: Sentence) -> str:
    lines = [s for s in _around(view, sentence) if _WHEN.match(view.text, s.start, s.end)]
    return next((iso for s in lines for _, _, iso in dated_expressions(view, s)), "")


def _where(view: View, sentence: Sentence) -> str:
    lines = [s for s in _around(view, sentence) if _WHERE.match(view.text, s.start, s.end)]
    named = (m for s in lines for m in view.mentions_in(s) if m.kind in _HOUSES and m.entities)
    return next((m.entities[0] for m in named), "")


def _of_journeys(view: View) -> Iterator[Meeting]:
    traveller = land = ""
    for sentence in view.sentences:
        if "。" in sentence.text:
            continue
        land = _land_visited(view, sentence) or land
        for person in _people(view, sentence):
            if _JOURNEY.match(view.text, person.end, sentence.end):
                traveller = person.entities[0]
        opens = _NUMBERED.match(view.text, sentence.start, sentence.end)
        talk = opens and _TALK.search(view.text, opens.end(), sentence.end)
        if traveller and talk and not _CALLED_OFF.search(sentence.text):
            guest = _met(view, sentence, talk.end())
            days = [iso for _, _, iso in dated_expressions(view, sentence)]
            if guest and guest != traveller:
                pair = tuple(sorted((traveller, guest)))
                yield _meeting(
                    view, sentence, pair, days[0] if days else "", _in_brackets(view, sentence) or land
                )


def _land_visited(view: View, sentence: Sentence) -> str:
    """Return the land whose section *sentence* heads: 2 カルネ共和国(17日~19日)."""
    named = [m for m in view.mentions_in(sentence) if m.entities]
    if len(named) != 1 or named[0].kind is not Kind.PLACE:
        return ""
    opens = _SECTION.fullmatch(view.text, sentence.start, named[0].start)
    closes = _STAY.fullmatch(view.text[named[0].end : sentence.end].rstrip())
    return named[0].entities[0] if opens and closes else ""


def _in_brackets(view: View, sentence: Sentence) -> str:
    """Return the house or town in the brackets behind an item: 水産大臣会談(16日午後、水産省)."""
    opens = sentence.text.rfind("(")
    places = [
        m
        for m in view.mentions_in(sentence)
        if m.entities and m.start > sentence.start + opens > sentence.start
    ]
    placed = [m for m in places if m.kind in _HOUSES]
    return placed[0].entities[0] if placed else ""


def _met(view: View, sentence: Sentence, end: int) -> str:
    """Return whom the item *sentence* has been about: named in it, else as the other side behind it."""
    named = [m for m in _people(view, sentence) if m.end <= end]
    if named:
        return named[0].entities[0] if len({m.entities for m in named}) == 1 else ""
    for other in view.sentences[sentence.index + 1 : sentence.index + 1 + _NEAR]:
        people = _people(view, other)
        if people and _OTHER_SIDE.search(view.text[other.start : people[0].start]):
            return people[0].entities[0]
    return ""


def _meeting(view: View, sentence: Sentence, people: tuple[str, ...], date: str, place: str) -> Meeting:
    return Meeting(
        meeting_id=f"{view.document.doc_id}-m{sentence.start}",
        participants=people,
        place=place,
        date=date,
        rule="minutes",
        evidence=(view.evidence(sentence),),
    )
