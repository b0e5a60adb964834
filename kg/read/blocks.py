"""A document in, its blocks (段落) and clippings (切り抜き) out.

A block is a line; a clipping is what belongs together: one article, post or statement. Works on
form alone, so that it needs no model; a break too many costs less than two articles in one.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.read.dates import near_date, opens_with_date
from kg.read.forms import classify_lines
from kg.read.header_parts import parts_of
from kg.read.lines import Line, cues, ends_sentence
from kg.records import Block, BlockKind, Clipping, Document

_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.LINK, BlockKind.TAG, BlockKind.HEADING, BlockKind.RELATED})
_SIGNED = re.compile("[。！？!?」』][ 　]?[(（][^()（）。]{2,24}[)）]$")
_PROSE = frozenset({BlockKind.BODY, BlockKind.QUOTE, BlockKind.BULLET, BlockKind.TURN})
_MOST_ABOVE = 6


def split_blocks(document: Document) -> tuple[tuple[Block, ...], tuple[Clipping, ...]]:
    """Return the blocks and clippings of *document*, in text order.

    Blocks exclude surrounding white space and never overlap; every block is in one clipping, and
    clippings are runs of blocks. ``Clipping.attribution`` is mostly its last block; its first
    where the label stands above the words; a block of an earlier clipping where a header such as
    「Xさんの投稿」 stands above several dated posts.
    """
    lines = classify_lines(document.text)
    starts = _clipping_starts(lines)
    clippings: list[Clipping] = []
    blocks: list[Block] = []
    header = -1
    for index, (first, last) in enumerate(_runs(starts, len(lines))):
        header = _header(lines, first, last, header)
        attribution = _attribution(lines, first, last, header)
        date = _own_date(lines, first, last, document.date)
        who = _who(lines[attribution]) if attribution >= 0 else (0, 0)
        clippings.append(Clipping(index, first, last, attribution, date, who))
        blocks += [
            Block(place, lines[place].start, lines[place].end, lines[place].kind, index, lines[place].words)
            for place in range(first, last + 1)
        ]
    return tuple(blocks), tuple(clippings)


def _runs(starts: set[int], size: int) -> list[tuple[int, int]]:
    edges = sorted({0, *starts} - {size})
    return [(first, after - 1) for first, after in pairwise([*edges, size])] if size else []


def _clipping_starts(lines: Sequence[Line]) -> set[int]:
    """Return the places where a clipping starts, from separators first, then from attributions."""
    usual = _usual_blanks(lines)
    starts: set[int] = set()
    current = 0
    for place in range(1, len(lines)):
        if _breaks(lines, place, current, usual):
            starts.add(place)
            current = place
    for place, line in enumerate(lines):
        if line.kind is BlockKind.ATTRIBUTION and not _is_speaker_label(line):
            first = max((s for s in starts if s <= place), default=0)
            # a date below words whose label stands above them closes them, and takes none of them away
            if _names(line) and not any(_is_speaker_label(lines[i]) for i in range(first, place)):
                starts.add(_attributed_from(lines, place, first))
            if _below_label(lines, place):
                continue  # the handle and the time of the words that follow
            if place + 1 < len(lines) and lines[place + 1].kind in _PROSE | {BlockKind.HEADLINE}:
                starts.add(place + 1)
    return starts


def _breaks(lines: Sequence[Line], place: int, first: int, usual: int) -> bool:
    """Say whether a clipping starts at *place*, the running one having started at *first*."""
    line, above = lines[place], lines[place - 1]
    # titles alone do not make a clipping: what follows belongs to them
    if all(lines[i].kind in _TITLES for i in range(first, place)):
        return False
    if line.kind in (BlockKind.LINK, BlockKind.TAG, BlockKind.RELATED):
        return False
    if line.opens or above.kind in (BlockKind.LINK, BlockKind.TAG):
        return True
    if line.kind is BlockKind.HEADING and any(_is_speaker_label(lines[i]) for i in range(first, place)):
        return True
    if line.blanks > max(usual, 1):
        return True
    if above.kind is BlockKind.RELATED:
        return _closed_by_related(lines, place)
    return line.blanks > 0 and _style_changes(lines, place, first)


def _is_speaker_label(line: Line) -> bool:
    """Attribution lines mostly close a clipping; those that open one stand above the words."""
    return line.kind is BlockKind.ATTRIBUTION and line.opens


def _below_label(lines: Sequence[Line], place: int) -> bool:
    """Whether the line at *place* goes on with the header of a post: its handle, its time."""
    while place and not lines[place].blanks and lines[place - 1].kind is BlockKind.ATTRIBUTION:
        place -= 1
        if _is_speaker_label(lines[place]):
            return True
    return False


def _usual_blanks(lines: Sequence[Line]) -> int:
    counts = Counter(line.blanks for line in lines[1:])
    return max(counts, key=lambda blanks: (counts[blanks], blanks)) if counts else 0


def _closed_by_related(lines: Sequence[Line], place: int) -> bool:
    """関連記事: does not end an article that goes on in the same indent; 原題: does. Notes do not."""
    top = place - 1
    while top > 0 and lines[top - 1].kind is BlockKind.RELATED:
        top -= 1
    labels = {lines[i].label for i in range(top, place)} - {""}
    if labels & set(cues()["closing_labels"]):
        return True
    if not labels:
        return False
    return top == 0 or not lines[place].indent or lines[top - 1].indent != lines[place].indent


def _style_changes(lines: Sequence[Line], place: int, first: int) -> bool:
    """Say whether body text goes from indented to not, or back after more than an opening paragraph."""
    line, above = lines[place], lines[place - 1]
    if (
        line.kind is not BlockKind.BODY
        or above.kind is not BlockKind.BODY
        or bool(line.indent) == bool(above.indent)
    ):
        return False
    bodies = [lines[i] for i in range(first, place) if lines[i].kind not in _TITLES]
    return len(bodies) > 1 or bool(above.indent)


def _attributed_from(lines: Sequence[Line], place: int, first: int) -> int:
    """Return the first line of the words that the line at *place* attributes, at or after *first*."""
    top = place
    while top > first and lines[top - 1].kind is BlockKind.RELATED:
        top -= 1
    if top > first and lines[top - 1].kind in _PROSE:
        top -= 1
    inside = lines[top].end == lines[place].start
    item = lines[top].kind is BlockKind.BULLET and inside
    while top > first and place - top < _MOST_ABOVE and _same_voice(lines[top - 1], lines[top]):
        if item and lines[top - 1].mark == lines[top].mark:
            break  # ○…。（X委員）: who signs one item of a list has not said the others
        if inside and _SIGNED.search(lines[top - 1].text):
            break  # …。（知事）: somebody else signs it
        top -= 1
    while top > first and lines[top - 1].kind in _TITLES - {BlockKind.RELATED, BlockKind.LINK}:
        top -= 1
    return top


def _same_voice(above: Line, below: Line) -> bool:
    """Say whether *above* can be the words of whoever wrote *below*: adjacent, or no report and alike."""
    if above.kind not in _PROSE:
        return False
    if below.blanks == 0:
        return True
    narration = re.sub("「[^」]*」", "", above.text)
    personal = any(word in narration for word in cues()["personal"])
    return (
        personal
        and not _reports(above)
        and above.kind is below.kind
        and bool(above.indent) == bool(below.indent)
    )


def _reports(line: Line) -> bool:
    ending = line.text.rstrip("。 ")
    return any(ending.endswith(word) for word in cues()["report_endings"])


def _header(lines: Sequence[Line], first: int, last: int, running: int) -> int:
    """Return the block that says whose posts follow, while dated posts go on below it."""
    for place in range(first, last + 1):
        line = lines[place]
        if line.opens and line.kind in (BlockKind.HEADLINE, BlockKind.HEADING):
            if _names_poster(line):
                return place
            if not line.date_text or line.kind is BlockKind.HEADLINE:
                return -1
            if not lines[place].rest or _is_day_row(line):
                return -1
    return running


def _names_poster(line: Line) -> bool:
    """プラサート知事のフェイスブック names somebody, 返信欄から nobody."""
    text = line.rest.strip("【】 　")
    ending = max((word for word in cues()["post_headers"] if text.endswith(word)), key=len, default="")
    return (bool(ending) and text != ending) or (
        line.kind is BlockKind.HEADING and bool(line.label) and line.date_text == line.label
    )


def _is_day_row(line: Line) -> bool:
    """📡 2025/10/06 starts a day; ⚡️ 6日 21:14 is one more post under the same header."""
    return ":" not in line.rest and "時" not in line.rest


def _attribution(lines: Sequence[Line], first: int, last: int, header: int) -> int:
    """Return the block that names whose words the clipping's are, -1 when none does."""
    named = [p for p in range(first, last + 1) if lines[p].kind is BlockKind.ATTRIBUTION and _names(lines[p])]
    labelled = [p for p in named if lines[p].label]
    if named:
        return (labelled or named)[-1]
    dated = any(
        lines[p].opens and lines[p].kind in (BlockKind.TURN, BlockKind.HEADING)
        for p in range(first, last + 1)
    )
    return header if header >= 0 and (dated or first <= header <= last) else -1


def _who(line: Line) -> tuple[int, int]:
    """Return where the header *line* names who speaks, between days, platforms and offices."""
    parts = parts_of(line.mark, line.rest)
    if parts is None or parts.who not in line.text:
        return (0, 0)
    start = line.start + line.text.index(parts.who)
    return start, start + len(parts.who)


def _names(line: Line) -> bool:
    return bool(line.label) or line.date_text == line.text


def _own_date(lines: Sequence[Line], first: int, last: int, reference: str) -> str:
    """Return the date that the clipping itself carries, from its attribution first, then from its head."""
    span = lines[first : last + 1]
    dated = [line for line in span if line.kind is BlockKind.TURN and line.opens]  # below the head of a table
    signed = [line for line in reversed(span) if line.kind is BlockKind.ATTRIBUTION]
    for line in [*signed, *span[:3], *dated]:
        if line.kind is BlockKind.HEADLINE:
            value = "" if _is_entry(span, line) else _headline_date(line, reference)
        else:
            value = near_date(line.date_text, reference) if line.date_text else ""
        if value:
            return value
    return ""


def _is_entry(span: Sequence[Line], line: Line) -> bool:
    """Say whether *line* is one of a list with a date each, and dates itself alone."""
    below = span[span.index(line) + 1 :][:1]
    return bool(below) and opens_with_date(line.text) and opens_with_date(below[0].text)


def _headline_date(line: Line, reference: str) -> str:
    """Return the date at the end of a headline: 【…】11日, not 「【会談は25日】」."""
    text = line.date_text.rstrip("】)） 朝昼夜付")
    cut = max(text.rfind(mark) for mark in " 　】(（")
    return near_date(text[cut + 1 :], reference) if text and not ends_sentence(text) else ""
