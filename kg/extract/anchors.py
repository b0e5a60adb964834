"""An analysed document in; for its blocks the day that きょう, 昨日 and bare days of them count from, out.

Words are of the day on which they were said: under a line that is a day alone (a journal, a record of
several days), and in the record of a press conference or a meeting whose head says when it was held
(日時：4月3日). All other blocks count from their clipping's date, or the document's.
"""

from kg import expressions as re
from kg.extract.cues.time import DAY_ALONE, HELD_ON, SESSION
from kg.extract.time import resolve, time_expressions
from kg.records import Analysis, Block, BlockKind

_HEAD = 4  #: blocks of a document that may say when it was held
_LINE = 48  #: characters of such a line
_DAY = len("2031-05-20")

_DAY_ALONE, _HELD_ON, _SESSION = re.compile(DAY_ALONE), re.compile(HELD_ON), re.compile(SESSION)


def day_anchors(analysis: Analysis) -> dict[int, str]:
    """Return the ISO date that the bare dates of a block count from, by its index, where the layout says one.

    A day after the document's own is one to come and anchors nothing.
    """
    document = analysis.document
    held = _held_on(analysis)
    anchors: dict[int, str] = {}
    for clipping in analysis.clippings:
        own = clipping.date or held or document.date
        day = "" if clipping.date else held
        for block in analysis.blocks[clipping.first : clipping.last + 1]:
            text = document.text[block.start : block.end]
            if _DAY_ALONE.fullmatch(text):
                day = _day_of(text, own, document.date)
            elif day:
                anchors[block.index] = day
    return anchors


def _held_on(analysis: Analysis) -> str:
    """Return the day on which what *analysis* records was said, "" where no line of its head tells."""
    document = analysis.document
    talk = any(block.kind is BlockKind.TURN for block in analysis.blocks)
    for block in analysis.blocks[:_HEAD]:
        text = document.text[block.start : block.end]
        if len(text) > _LINE or "。" in text:
            return ""
        if block.kind is BlockKind.TURN or not (
            _HELD_ON.match(text) or (talk and _tells_session(analysis, block))
        ):
            continue
        day = _day_of(text, document.date, document.date)
        if day:
            return day
    return ""


def _tells_session(analysis: Analysis, block: Block) -> bool:
    """Whether *block* or the line over it names a press conference, a speech or the like."""
    above = analysis.blocks[max(0, block.index - 1)]
    return bool(_SESSION.search(analysis.document.text, above.start, block.end))


def _day_of(text: str, anchor: str, document: str) -> str:
    """Return the one day that *text* tells, "" where it tells none, several or one to come."""
    days = {resolve(found, anchor) for found in time_expressions(text) if found.day}
    day = days.pop() if len(days) == 1 else ""
    return day if len(day) == _DAY and (not document or day <= document) else ""
