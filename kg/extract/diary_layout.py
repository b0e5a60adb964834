"""A document's view in; the sections laid out as a record of somebody's days (動静, 日程), out.

Tells titles, days, entries and what ends a record by their form: clock times or items, in lines or running
on. Does not say whose record it is.
"""

from dataclasses import dataclass, field, replace

from kg import expressions as re
from kg.extract.cues import diary as cues
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Block, BlockKind, Kind, Sentence

CLOCK = re.compile(cues.CLOCK)
OPENS = re.compile(f"{cues.BEFORE_CLOCK}(?={cues.CLOCK})")
_ITEM = re.compile(cues.ITEM)
_TITLE, _TITLE_OF_DAY = re.compile(cues.TITLE), re.compile(cues.TITLE_OF_DAY)
_TITLED_LINE = re.compile(cues.TITLED_LINE)
_TITLED_LAST = re.compile(cues.LINE_TITLED_LAST, re.DOTALL)
_TITLE_LAST = re.compile(cues.TITLE_LAST)
_QUOTED_TITLE = re.compile(cues.QUOTED_TITLE)
_ITEM_DAY = re.compile(rf"(?:{cues.ITEM})?{cues.DATE}(?=[、　 :：(（])")
#: an entry that opens with its day and a space: prose has a comma there
_DATED = re.compile(rf"(?=[^ 　、]{{1,12}}?[月/／日]){cues.DATE}{cues.WEEKDAY}?[ 　]")
_DAY, _SLASHED = re.compile(cues.DAY), re.compile(cues.DAY_BY_SLASH)
_PARTING = re.compile(cues.PARTING)
_TELLS = re.compile(r"[とがにをへ](?![一-龥]{0,2}$)")
_TO_COME = re.compile(cues.TO_COME)
_HAS_BEEN = re.compile(cues.HAS_BEEN)
_MARKS = re.compile(cues.MARKS)
_OFFICES = "|".join(sorted(cues.HOLDERS, key=len, reverse=True))
_OFFICE_END = re.compile(rf"(?P<office>{_OFFICES})(?:{cues.HOUSE_OF_OFFICE})?(?:・[^・]{{2,12}})?[)）]?$")
_STYLE = re.compile("(?:陛下|殿下|閣下)$")
_OFFICE_ANYWHERE = re.compile(_OFFICES)
_PREDICATE = re.compile(r"[がをはで「」。]")
_VERBAL = re.compile(r"[たるすくぐうむぶつぬ][。」）)]?$")
_CLOSES = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.RELATED, BlockKind.ATTRIBUTION})
_LONGEST = 60  #: characters of a title
_OPENING = 8  #: sentences in which a column says what it is about
_LINE = 30  #: … of a line that only says whose or when
_FEWEST = 3  #: entries of a record without a title
_BETWEEN = 2  #: blocks without a clock time that a record may hold between two with one
_DAY_LENGTH = len("2031-05-20")


@dataclass(frozen=True, slots=True)
class Row:
    """A block of entries, with the day that stands above it or opens it."""

    sentences: tuple[Sentence, ...]
    day: str
    planned: bool


@dataclass(slots=True)
class Section:
    """Entries under one title."""

    heads: list[Sentence]  #: the title and what stands between it and the entries
    headed: bool
    office: str = ""  #: that the title names: 首相
    rows: list[Row] = field(default_factory=list)


def sections(view: View) -> tuple[Section, ...]:
    """Return the records of *view* in text order, also a title without entries."""
    walk = _Walk(view)
    for block in view.analysis.blocks:
        walk.take(block)
    found = tuple(s for s in walk.found if s.headed or _looks_like_one(s))
    last = () if any(s.rows for s in found) else _titled_last(view)
    return last or found or _told_of(view)


def _titled_last(view: View) -> tuple[Section, ...]:
    """Return the entries of a quoted diary, of which a bracket below them says whose it is: (X日記より)."""
    blocks: dict[int, list[Sentence]] = {}
    for sentence in view.sentences:
        blocks.setdefault(sentence.block, []).append(sentence)
    *entries, title = blocks.values() or [[]]
    if len(title) != 1 or not _TITLE_LAST.fullmatch(title[0].text.strip()):
        return ()
    section = Section(title, headed=True)
    for here in entries:
        opens = _ITEM_DAY.match(here[0].text) or _DATED.match(here[0].text)
        day = day_of(view, here[0], here[0].start + opens.end()) if opens else ""
        if day:
            late = bool(view.document.date) and day > view.document.date
            section.rows.append(Row(tuple(here), day, late))
    return (section,) if len(section.rows) >= _FEWEST - 1 else ()


def _told_of(view: View) -> tuple[Section, ...]:
    """Return the record that a column is about, without entries: サイトに「知事の一週間」が載る."""
    for sentence in view.sentences[:_OPENING]:
        for match in _QUOTED_TITLE.finditer(sentence.text):
            office = office_named(match["whose"])
            if office:
                return (Section([], headed=True, office=office),)
    return ()


def _looks_like_one(section: Section) -> bool:
    """Whether entries without a title are a record: enough clock times before bare nouns."""
    sentences = [s for row in section.rows for s in row.sentences]
    timed = [s for s in sentences if OPENS.match(s.text)]
    bare = sum(not _VERBAL.search(s.text) for s in timed)
    return len(timed) >= _FEWEST and 2 * len(timed) >= len(sentences) and 2 * bare >= len(timed)


def day_of(view: View, sentence: Sentence, until: int) -> str:
    """Return the day that *sentence* names before offset *until*, "" for none."""
    days = [d for a, _, d in dated_expressions(view, sentence) if a < until and len(d) == _DAY_LENGTH]
    return days[-1] if days else _by_slash(view, sentence)


def _by_slash(view: View, sentence: Sentence) -> str:
    """Return the day that opens an entry as 4/3: elsewhere that is a part of something."""
    year, opens = view.document.date[:4], _SLASHED.match(sentence.text)
    return f"{year}-{int(opens['month']):02}-{int(opens['day']):02}" if opens and year else ""


def past_clock(text: str) -> int:
    """Return where *text* goes on after the clock time that opens it, 0 where none does."""
    opens = OPENS.match(text)
    clock = CLOCK.match(text, opens.end() if opens else 0)
    return clock.end() if clock else 0


def office_named(text: str) -> str:
    """Return the office that ends *text*: 県知事 of 〇〇県知事, 大統領 of 大統領府."""
    match = _OFFICE_END.search(_STYLE.sub("", text)) or _OFFICE_END.search(text)
    return match["office"] if match else ""


class _Walk:
    """The walk over a document's blocks; holds the record that may go on."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.found: list[Section] = []
        self.section: Section | None = None
        self.closed: Section | None = None  #: the last one, which a day may open again
        self.day = ""
        self.planned = False
        self.between: list[Row] = []
        self.sentences: dict[int, list[Sentence]] = {}
        for sentence in view.sentences:
            self.sentences.setdefault(sentence.block, []).append(sentence)

    def take(self, block: Block) -> None:
        """Put *block* where it belongs."""
        here = self.sentences.get(block.index, [])
        if not here:
            return
        text = self.view.text[block.start : block.end]
        if self._titled_line(block, text, here):
            return
        if len(text) <= _LONGEST and (self._title(block, text, here) or self._line(text, here)):
            return
        if self._entries(block, text, here):
            return
        self._other(block, text, here)

    def _title(self, block: Block, text: str, here: list[Sentence]) -> bool:
        match = _TITLE.match(text) or _TITLE_OF_DAY.match(text)
        if match is None or block.kind is BlockKind.BULLET:
            return False
        whose = _MARKS.sub("", match["whose"], count=1).rstrip("の 　・、")
        office = office_named(whose) or office_named(match["rest"].strip(" 　()（）【】[]"))
        end = here[0].start + match.end("whose")
        if not (office or self._person_ends(end, match["whose"]) or self._named_behind(here[0], end)):
            return False
        # 首相の一日: no date
        after = here[0].start + match.start("rest" if match.re is _TITLE else 0)
        dates = {
            d for a, _, d in dated_expressions(self.view, here[0]) if a >= after and len(d) == _DAY_LENGTH
        }
        self._open(Section(list(here), headed=True, office=office))
        self.day = dates.pop() if len(dates) == 1 else ""
        self.planned = bool(_TO_COME.search(text)) and not _HAS_BEEN.search(text)
        return True

    def _titled_line(self, block: Block, text: str, here: list[Sentence]) -> bool:
        """Take a block of entries that begins or ends with a title in brackets."""
        line = _TITLED_LINE.match(text)
        first = bool(line and CLOCK.match(text, line.end()))
        line = line if first else _TITLED_LAST.match(text)
        if line is None or not self._title(block, line["title"], here[:1] if first else here[-1:]):
            return False
        until = line.end() if first else len(text)
        self.day = day_of(self.view, here[0], block.start + until) or self.day
        self._row(here)
        self.section, self.closed = None, self.section
        return True

    def _person_ends(self, offset: int, whose: str) -> bool:
        """Whether a name, with or without its office, stands right before *offset*."""
        end = offset - (len(whose) - len(whose.rstrip("の 　・、")))
        return any(
            m.kind is Kind.PERSON and m.start < end <= m.phrase_end + 1
            for m in self.view.mentions_between(max(offset - _LINE, 0), offset)
        )

    def _named_behind(self, line: Sentence, offset: int) -> bool:
        """Whether a name alone closes the title of a diary: 大正十一年日記抄　X."""
        last = [m for m in self.view.mentions_in(line) if m.kind is Kind.PERSON and m.start >= offset]
        return bool(last) and last[-1].phrase_end >= line.start + len(line.text.rstrip())

    def _open(self, section: Section) -> None:
        self.section, self.between = section, []
        self.found.append(section)

    def _line(self, text: str, here: list[Sentence]) -> bool:
        """Take a line that names a day, a half of it, what is to come, or whose entries follow."""
        if _PARTING.match(text):
            return True
        day = _DAY.match(text)
        day = None if day and _TELLS.search(day["who"]) else day  # 十一日 X議長と懇談
        iso = day_of(self.view, here[0], here[-1].end) if day else ""
        if day and iso:
            self._day(iso, day["who"], here)
            return True
        section = self.section
        if section is None or not section.headed or len(text) > _LINE or OPENS.match(text):
            return False
        bare = text.strip("【】[]()（）＜＞<>〈〉《》■□◇◆▽▼・:： 　")
        if _TO_COME.search(bare) and not _PREDICATE.search(bare) and not _ITEM.match(text):
            self.planned = True
            return True
        if _PREDICATE.search(bare) or _ITEM.match(text):
            return False
        office = office_named(bare.split("・")[0].split("(")[0].split("（")[0])
        if not section.rows and (office != bare or office == section.office):
            return False
        if office:
            self._open(Section(list(here), headed=True, office=office))
        return bool(office)

    def _day(self, iso: str, who: str, here: list[Sentence]) -> None:
        section = self.section or self.closed
        if section is None:
            section = Section([], headed=False)
            self._open(section)
        elif section is not self.section or (section.rows and _OFFICE_ANYWHERE.search(who)):
            heads = list(here) if _OFFICE_ANYWHERE.search(who) else list(section.heads)
            self._open(replace(section, heads=heads, rows=[]))
        elif not section.rows and section.headed and _OFFICE_ANYWHERE.search(who):
            section.heads.extend(here)
        self.day, self.between = self._ahead(iso), []

    def _ahead(self, iso: str) -> str:
        """Return *iso*, in a list of what is to come the next day of that name."""
        today = self.view.document.date
        later = f"{int(iso[:4]) + 1}{iso[4:]}"
        return later if self.planned and iso < today < later else iso

    def _entries(self, block: Block, text: str, here: list[Sentence]) -> bool:
        """Take a block that opens with a clock time or, below a title, as an item."""
        headed = self.section is not None and self.section.headed
        item = headed and (block.kind is BlockKind.BULLET or bool(_ITEM.match(text) or _DATED.match(text)))
        if not (OPENS.match(text) or item):
            return False
        if self.section is None:
            self._open(Section([], headed=False))
        assert self.section is not None
        self.section.rows.extend(self.between)
        self.between = []
        part: list[Sentence] = []
        for sentence in here:
            opens = OPENS.match(sentence.text) or _ITEM_DAY.match(sentence.text)
            day = day_of(self.view, sentence, sentence.start + opens.end()) if opens else ""
            if day and day != self.day:
                self._row(part)
                part, self.day = [], day
            part.append(sentence)
        self._row(part)
        return True

    def _row(self, part: list[Sentence]) -> None:
        if part and self.section is not None:
            late = bool(self.view.document.date) and self.day > self.view.document.date
            self.section.rows.append(Row(tuple(part), self.day, self.planned or late))

    def _other(self, block: Block, text: str, here: list[Sentence]) -> None:
        section = self.section
        if section is None:
            return
        if not section.rows:
            if section.headed and len(section.heads) < _FEWEST + 1:
                section.heads.extend(here[:_FEWEST])
                self.day = self.day or (day_of(self.view, here[0], block.end) if len(text) <= _LINE else "")
            elif not section.headed:
                self.section = None
            return
        if block.kind in _CLOSES or len(self.between) == _BETWEEN:
            self.closed, self.section, self.between = section, None, []
            self.planned = False
            return
        self.between.append(Row(tuple(here), self.day, self.planned))
