"""A view in; the meetings that the rows of a table tell (会談日|出席者|場所), out.

A heading or the title has to say that the rows are talks, and each cell of people has to be names only. Under
the title X 首相の会談一覧 the column 相手 names whom X met.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.cues import meetings_rows as cues
from kg.extract.cues.meetings_minutes import OF_A_HOUSE
from kg.extract.cues.table_rows import NOT_SO
from kg.extract.rows import Row, Span, listed_by, table_rows
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Factuality, Form, Kind, Meeting, Sentence

_TALKS, _HIS_TALKS = re.compile(cues.TALKS), re.compile(cues.HIS_TALKS)
_NOT_HELD, _AHEAD = re.compile(cues.NOT_HELD), re.compile(cues.AHEAD)
_NO_TALKS = re.compile(f"{NOT_SO}|{OF_A_HOUSE}")
_MOST = 12  #: a longer list is that of a body's members
_TITLES = 2  #: lines above the headings of which one may be the title


def meetings_of_rows(view: View) -> Iterator[Meeting]:
    """Yield the meetings that rows with a day, people and perhaps a place tell."""
    if not _TALKS.search(view.text):
        return
    first = {s.block: s for s in reversed(view.sentences)}
    for row in table_rows(view):
        when, who = _cell(row, cues.WHEN), _cell(row, cues.WHO)
        other = _cell(row, cues.OTHER_SIDE)
        if when is None or (who is None) == (other is None) or row.block not in first:
            continue
        if not _TALKS.search("".join((row.title, *row.cells))) or _NO_TALKS.search(row.title):
            continue
        people = _people(view, who) if who else _with_holder(view, row, other)
        text = view.text[min(a for a, _ in row.cells.values()) : max(b for _, b in row.cells.values())]
        days = [iso for s in view.sentences if s.block == row.block for iso in _days(view, s, when)]
        if 2 <= len(people) <= _MOST and len(days) == 1 and not _NOT_HELD.search(text):
            sentence = first[row.block]
            ahead = days[0] > view.document.date or _AHEAD.search(row.title + text)
            yield Meeting(
                meeting_id=f"{view.document.doc_id}-m{sentence.start}",
                participants=tuple(sorted(people)),
                place=_place(view, _cell(row, cues.WHERE)),
                date=days[0],
                factuality=Factuality.PLANNED if ahead else Factuality.ACTUAL,
                rule="row",
                evidence=(view.evidence(sentence),),
            )


def _cell(row: Row, heads: frozenset[str]) -> Span | None:
    """Return the cell under the one heading of *heads*, None where there is none or another."""
    found = [cell for head, cell in row.cells.items() if head in heads]
    return found[0] if len(found) == 1 else None


def _people(view: View, cell: Span | None) -> set[str]:
    """Return the people whom *cell* lists, nobody where it holds anything else."""
    named = listed_by(view, cell) if cell else []
    persons = all(m.kind is Kind.PERSON and m.form is Form.NAME for m in named)
    return {m.entities[0] for m in named} if persons else set()


def _with_holder(view: View, row: Row, other: Span | None) -> set[str]:
    """Return whom *other* names with the one whose talks the title says they are."""
    holders = {
        m.entities[0]
        for block in view.analysis.blocks[max(0, row.first - _TITLES) : row.first]
        for m in view.mentions_between(block.start, block.end)
        if m.kind is Kind.PERSON
        and len(m.entities) == 1
        and _HIS_TALKS.match(view.text, m.phrase_end, block.end)
    }
    others = _people(view, other)
    return holders | others if len(holders) == len(others) == 1 else set()


def _days(view: View, sentence: Sentence, cell: Span) -> list[str]:
    return [
        iso for start, end, iso in dated_expressions(view, sentence) if cell[0] <= start and end <= cell[1]
    ]


def _place(view: View, cell: Span | None) -> str:
    named = listed_by(view, cell) if cell else []
    return named[0].entities[0] if len(named) == 1 and named[0].kind is not Kind.PERSON else ""
