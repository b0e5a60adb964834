"""A document's view in; the records of somebody's days in it, entry by entry, each with its holder, out.

Whoever asks gets the same answer: meetings, claims and offices without a name share it. Makes no facts.
"""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from kg.extract.cues import diary as cues
from kg.extract.diary_holder import holder_of
from kg.extract.diary_layout import CLOCK, OPENS, Row, sections
from kg.extract.view import View
from kg.records import Sentence

#: a sentence and the part of it, from and to, that belongs to an entry
Part = tuple[Sentence, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands between one clock time and the next, or in one item."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Entries of one day: whose, when, and whether they are still to come."""

    holder: str  #: "" where nothing says whose record it is
    office: str
    day: str
    planned: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Diary:
    """All records of a document."""

    records: tuple[Record, ...]
    holders: dict[int, str]  #: sentence → whose record it stands in
    owners: tuple[tuple[str, str], ...]  #: office and holder of each record, also of one without entries
    protagonist: str = ""  #: whose days the document tells in prose, under or about the title of a record

    def record_of(self, sentence: int) -> Record | None:
        """Return the record that holds the sentence with this index, None when none does."""
        if sentence not in self.holders:
            return None
        return next(r for r in self.records for e in r.entries for s, _, _ in e.parts if s.index == sentence)


_PARTING = cues.BETWEEN_ENTRIES.replace("。", "")
_KEPT: WeakKeyDictionary[View, Diary] = WeakKeyDictionary()


def diary_of(view: View) -> Diary:
    """Return the records of *view*, read once."""
    if view not in _KEPT:
        _KEPT[view] = _read(view)
    return _KEPT[view]


def goes_on(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* goes on with an entry that an earlier one began."""
    if sentence.index not in diary_of(view).holders or not sentence.index:
        return False
    return view.sentences[sentence.index - 1].block == sentence.block and not OPENS.match(sentence.text)


def _read(view: View) -> Diary:
    records: list[Record] = []
    holders: dict[int, str] = {}
    owners: list[tuple[str, str]] = []
    told: set[str] = set()
    for section in sections(view):
        holder = holder_of(view, section)
        if not holder and not section.headed:
            continue  # a list of what happened when
        owners.append((section.office, holder))
        told.update({holder} if holder and not section.rows else ())
        for row in section.rows:
            entries = tuple(Entry(tuple(parts)) for parts in _entries(row))
            records.append(Record(holder, section.office, row.day, row.planned, entries))
            holders.update((s.index, holder) for s in row.sentences)
    protagonist = told.pop() if len(told) == 1 and not records else ""
    return Diary(tuple(records), holders, tuple(dict.fromkeys(owners)), protagonist)


def _entries(row: Row) -> list[list[Part]]:
    """Return the entries of *row*; a row without a clock time, or what stands before it, is one too."""
    found: list[list[Part]] = []
    for i, sentence in enumerate(row.sentences):
        text = sentence.text
        cuts = [m.start() for m in CLOCK.finditer(text) if _opens(text, m.start())]
        if not cuts or cuts[0] > 0:
            head = (sentence, 0, cuts[0] if cuts else len(text))
            if found:
                found[-1].append(head)
            elif i == 0 and (not cuts or not OPENS.match(text)):
                found.append([head])
        for low, high in zip(cuts, [*cuts[1:], len(text)], strict=False):
            found.append([(sentence, low, len(text[:high].rstrip(_PARTING)))])
    return found


def _opens(text: str, offset: int) -> bool:
    """Whether the clock time at *offset* begins an entry: at the line's beginning, after 。 or a mark."""
    before = OPENS.match(text)
    return offset == (before.end() if before else 0) or text[offset - 1 : offset] in cues.BETWEEN_ENTRIES
