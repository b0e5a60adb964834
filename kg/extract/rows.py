"""A view in; its lines taken apart as rows of a table (表) and as labels with what they say (所在地:X), out.

By form alone: bars, tabs, commas and wide spaces between cells, colons behind labels. What headings mean,
whoever asks knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from kg import expressions as re
from kg.extract.cues import table_rows as cues
from kg.extract.view import View
from kg.records import Mention

#: How cells are parted: one sort holds for a table.
_BETWEEN = tuple(map(re.compile, (r"[|｜]", r"\t", r",", r"　+| {2,}")))
_RULE = re.compile(r"[|｜:：\-―─=＝+ 　]+")
_LABEL = re.compile(
    r"[ 　]*[・■◆●○【]?(?P<label>[^ 　:：|｜\t。、「」]{1,14})[ 　]*】?"
    r"(?:[ 　]*[:：|｜\t]|　)[ 　]*(?=[^ 　:：])"
)
_BEHIND = re.compile(rf"[ 　]*(?:[(（](?!{cues.NOT_ALL})[^()（）]*[)）])?")
_NEXT = re.compile(rf"{_BEHIND.pattern}[ 　]*(?:[、，,・／/と]|(?<=[ 　])|$)[ 　]*")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the headings of its table; cells are spans of the document's text."""

    block: int  #: index of its block
    first: int  #: index of the block of the headings
    title: str  #: of the lines above the headings, the last that is no row
    cells: dict[str, Span]  #: by heading


def table_rows(view: View) -> Iterator[Row]:
    """Yield the rows of every table of *view*, under whatever stands in its first line."""
    blocks = view.analysis.blocks
    place = 0
    while place < len(blocks):
        between, heads = _cells(view, place)
        rows = list(_below(view, place + 1, between, len(heads))) if between else []
        title = view.text[blocks[place - 1].start : blocks[place - 1].end] if place else ""
        names = [view.text[a:b] for a, b in heads]
        for block, cells in rows:
            yield Row(block, place, title, dict(zip(names, cells, strict=True)))
        place = rows[-1][0] + 1 if rows else place + 1


def labelled(view: View, place: int) -> tuple[str, Span] | None:
    """Return the label of the line that is block *place* and the span behind it, None where it has none."""
    start, end = _trimmed(view, *_line(view, place))
    match = _LABEL.match(view.text, start, end)
    if match is None or "。" in view.text[match.end() : end]:
        return None
    return match["label"], _trimmed(view, match.end(), end)


def barred_cells(view: View, place: int) -> list[Span]:
    """Return the cells of the line that is block *place*, () where no bars or tabs part it."""
    between, cells = _cells(view, place)
    return cells if between in _BETWEEN[:2] else []


def named_by(view: View, span: Span) -> Mention | None:
    """Return the name that is all that *span* holds, notes in brackets behind it aside."""
    mentions = [m for m in view.mentions_between(*span) if _begins(m, span[0]) and len(m.entities) == 1]
    behind = [m for m in mentions if _BEHIND.fullmatch(view.text, m.phrase_end, span[1])]
    return behind[0] if behind else None


def listed_by(view: View, span: Span) -> list[Mention]:
    """Return the names that *span* lists, () where one of its parts is no name."""
    found: list[Mention] = []
    at = span[0]
    while at < span[1]:
        here = [m for m in view.mentions_between(at, span[1]) if _begins(m, at) and len(m.entities) == 1]
        behind = ((m, _NEXT.match(view.text, m.phrase_end, span[1])) for m in here)
        one = next(((m, after) for m, after in behind if after), None)
        if one is None:
            return []
        found.append(one[0])
        at = max(one[1].end(), at + 1)
    return found


def _begins(mention: Mention, at: int) -> bool:
    """Whether *mention* begins at *at*, with the land or body before it or without."""
    return mention.start == at or (mention.span[1] > 0 and mention.span[0] == at)


def _line(view: View, place: int) -> Span:
    """Return the whole line of block *place*, with the bars at its edges."""
    block = view.analysis.blocks[place]
    end = view.text.find("\n", block.end)
    return view.text.rfind("\n", 0, block.start) + 1, end if end >= 0 else len(view.text)


def _below(view: View, first: int, between: re.Pattern[str], width: int) -> Iterator[tuple[int, list[Span]]]:
    for place in range(first, len(view.analysis.blocks)):
        start, end = _line(view, place)
        if _RULE.fullmatch(view.text, start, end):
            continue
        mark, cells = _cells(view, place)
        if mark is not between or len(cells) != width:
            return
        yield place, cells


def _cells(view: View, place: int) -> tuple[re.Pattern[str] | None, list[Span]]:
    """Return what parts the line of block *place* and its cells, None and () where nothing does."""
    start, end = _trimmed(view, *_line(view, place), " 　\n")
    for between in _BETWEEN:
        cuts = [m.span() for m in between.finditer(view.text, start, end)]
        if cuts:
            edges = [(start, start), *cuts, (end, end)]
            cells = [_trimmed(view, a[1], b[0]) for a, b in pairwise(edges)]
            cells = cells[1:] if cuts[0][0] == start else cells
            cells = cells[:-1] if cuts[-1][1] == end else cells
            return (between, cells) if len(cells) > 1 else (None, [])
    return None, []


def _trimmed(view: View, start: int, end: int, blank: str = " 　|｜\t\n") -> Span:
    text = view.text[start:end]
    left = sum(1 for _ in takewhile(lambda c: c in blank, text))
    right = sum(1 for _ in takewhile(lambda c: c in blank, reversed(text))) if left < len(text) else 0
    return start + left, end - right
