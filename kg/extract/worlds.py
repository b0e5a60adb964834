"""A sentence in; its stretches that tell of no real world (夢・作り話・図上演習・伝説・草案), out.

A stretch begins behind the words that open such a world and ends with the sentence, or where the text turns
back to what is real. Reads no predicates; a draft binds only what is still to come.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.cues import worlds as cues
from kg.extract.view import View
from kg.patterns import Rare, RareRows
from kg.records import BlockKind, Factuality, Sentence

_OTHERS = RareRows(
    (
        *((Rare(p), Factuality.HYPOTHETICAL) for p in cues.FICTION),
        *((Rare(p), Factuality.POSSIBLE) for p in cues.LEGEND),
    )
)
_FICTION, _SCENARIO = re.compile(cues.FICTION_HEADING), re.compile(cues.SCENARIO_HEADING)
_SCHEDULE, _DRAFTED = re.compile(cues.SCHEDULE_HEADING), re.compile(cues.DRAFT_HEADING)
_HEADINGS = (_FICTION, _SCENARIO, _SCHEDULE, _DRAFTED)
_ENTRY = re.compile(cues.ENTRY)
_PAST, _REAL = re.compile(r"[ただ][。」）)]*\s*$"), re.compile(cues.REAL)
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
_MARKED = frozenset("◇◆■□▼▽●○【《<＜")
_LINE = 40  #: characters of a heading
_BACK = re.compile(cues.BACK)
_DRAFT = tuple(Rare(p) for p in cues.DRAFT)
_DRAFT_BEFORE, _IT_SAYS = re.compile(cues.DRAFT_BEFORE), re.compile(cues.IT_SAYS)
_TO_COME = re.compile(cues.TO_COME)


def other_worlds(sentence: Sentence) -> Iterator[tuple[int, int, Factuality]]:
    """Yield the stretches of *sentence* that are made up, or handed down as a legend."""
    for match, status in _OTHERS.finditer(sentence.text):
        back = _BACK.search(sentence.text, match.end())
        end = back.start() if back else len(sentence.text)
        yield sentence.start + match.end(), sentence.start + end, status


def headed_worlds(view: View) -> Iterator[tuple[int, int, Factuality]]:
    """Yield the sentences below a line that says that they are made up, supposed (想定) or to come (予定)."""
    below: re.Pattern[str] | None = None
    clipping, by_mark = -1, False
    for sentence in view.sentences:
        kind = view.block_kind(sentence)
        if view.clipping(sentence).index != clipping:
            clipping, below = view.clipping(sentence).index, None
        marked = sentence.text[:1] in _MARKED
        entry = below is not None and _ENTRY.match(sentence.text)  # a short line of a list is no new heading
        if marked or (kind in _HEADS and not entry):
            heading = next((p for p in _HEADINGS if p.search(sentence.text[:_LINE])), None)
            below = heading or (below if marked and not by_mark else None)  # ■第一章 of a novel
            by_mark = marked if heading else by_mark
        if below is None or (below is _SCENARIO and _PAST.search(sentence.text)):
            continue
        if below in (_SCHEDULE, _DRAFTED):
            listed = "。" not in sentence.text if below is _SCHEDULE else _ENTRY.match(sentence.text)
            if listed and not _PAST.search(sentence.text):
                yield sentence.start, sentence.end, Factuality.PLANNED
        elif not _REAL.search(sentence.text):
            yield sentence.start, sentence.end, Factuality.HYPOTHETICAL


def drafted(view: View, sentence: Sentence, start: int, tail: str) -> bool:
    """Whether the predicate at *start* with *tail* after its stem is what a draft provides."""
    if not _TO_COME.match(tail):
        return False
    openers = (pattern.search(view.text, sentence.start, sentence.end) for pattern in _DRAFT)
    if any(match and match.end() <= start for match in openers):
        return True
    earlier = view.sentences[max(0, sentence.index - 1) : sentence.index]
    return bool(_IT_SAYS.match(sentence.text)) and any(_DRAFT_BEFORE.search(s.text) for s in earlier)
