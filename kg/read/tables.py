"""Lines in; the same without the bars at the edges of rows, and what people said in a table as turns, out.

| 3月10日 | X が Y と会談 | is the line that it would be without its bars. A row of headings that names a
column of speakers and one behind it of words (日付 | 発言者 | 発言) makes turns of speech of its rows, which
keep what stands from the speaker to the words. Resolves no names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg import expressions as re
from kg.read.dates import has_date
from kg.read.layout import Labelled
from kg.read.lines import Line, cues, split_mark

#: How cells are parted: one sort holds for a table.
_BETWEEN = (
    re.compile(r"[ 　]*[|｜][ 　]*"),
    re.compile(r"[ 　]*\t[ 　]*"),
    re.compile(r"[ 　]*,[ 　]*"),
    re.compile("　+| {2,}"),
)
_EDGES = re.compile(r"[|｜][ 　]*(?P<row>[^ 　].*?)[ 　|｜]*[|｜]")
_RULE = re.compile(r"[|｜:\-―─ 　]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row; offsets count from the start of its line."""

    start: int
    end: int
    text: str


def rows_apart(lines: Sequence[Line]) -> tuple[list[Line], dict[int, Labelled]]:
    """Return *lines* with each row of words cut to its speaker and words, and their labels by place."""
    cut: list[Line] = [_without_edges(line) for line in lines]
    spoken: dict[int, Labelled] = {}
    for place, line in enumerate(lines):
        for between in _BETWEEN:
            heads = _cells(line, between)
            columns = _columns([cell.text for cell in heads])
            if columns is None:
                continue
            for row, cells in _rows(lines, place + 1, between, len(heads)):
                who, words = cells[columns[0]], cells[columns[1]]
                if not who.text or not words.text:
                    continue
                day = next((c.text for c in cells[: columns[0]] if has_date(c.text)), "")
                old = lines[row]
                start, end = old.start + who.start, old.start + words.end
                text = old.text[who.start : words.end]
                cut[row] = replace(old, start=start, end=end, text=text, rest=text, mark="")
                spoken[row] = Labelled(row, who.text, old.start + words.start, day)
            break
    return cut, spoken


def _without_edges(line: Line) -> Line:
    """Return *line* without the bars that open and close it, as it is where it has none or nothing else."""
    row = _EDGES.fullmatch(line.text)
    if row is None or _RULE.fullmatch(line.text):
        return line
    text = row["row"].lstrip("|｜ 　")
    start = line.start + row.end("row") - len(text)
    mark, rest = split_mark(text)
    return replace(line, start=start, end=start + len(text), text=text, rest=rest, mark=mark)


def _rows(
    lines: Sequence[Line], first: int, between: re.Pattern[str], width: int
) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the place and cells of the rows below a row of headings, to the first line that is none."""
    for place in range(first, len(lines)):
        if _RULE.fullmatch(lines[place].text):
            continue
        cells = _cells(lines[place], between)
        if len(cells) != width:
            return
        yield place, cells


def _cells(line: Line, between: re.Pattern[str]) -> list[Cell]:
    """Return the cells of *line*, () where nothing parts them; the bars at its edges are no cells."""
    text = line.text
    cuts = [m.span() for m in between.finditer(text)]
    if not cuts:
        return []
    edges = [(0, 0), *cuts, (len(text), len(text))]
    cells = [Cell(a[1], b[0], text[a[1] : b[0]]) for a, b in pairwise(edges) if a[1] <= b[0]]
    if cells and not cells[0].text:
        cells = cells[1:]
    return cells[:-1] if cells and not cells[-1].text else cells


def _columns(heads: Sequence[str]) -> tuple[int, int] | None:
    """Return the columns of who speaks and, behind it, of what is said."""
    who = [i for i, head in enumerate(heads) if head in cues()["speaker_columns"]]
    words = [i for i, head in enumerate(heads) if head in cues()["words_columns"]]
    return (who[0], words[0]) if len(who) == len(words) == 1 and who[0] < words[0] else None
