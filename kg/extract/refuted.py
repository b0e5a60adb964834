"""A document's view in; which stretches of it the text itself refuses (訂正, 作り話, 夢, 真偽を問う) out.

A correction withdraws what it quotes and every sentence before that tells the same; a legend, rumour or book
that the text calls wrong is refused; what somebody asks about (本当ですか) is open. Reads no predicates.
"""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.cues import refuted as cues
from kg.extract.cues.table_rows import VERDICT_CELLS
from kg.extract.rows import barred_cells
from kg.extract.view import Source, View
from kg.extract.worlds import headed_worlds, other_worlds
from kg.patterns import AnyOf, Rare
from kg.records import Factuality, Sentence

_CORRECTION, _EARLIER = re.compile(cues.OWN_CORRECTION), re.compile(cues.EARLIER)
_REFUTED_BY = (
    cues.REFUTED_CLAUSE,
    cues.REFUTED_STATEMENT,
    cues.REFUTED_SOURCE,
    cues.REFUTED_ENTRY,
    cues.REFUTED_REPORT,
    cues.REFUTED_BELIEF,
    cues.REFUTED_NOUN,
    cues.REFUTED_QUOTE,
    cues.REFUTED_FOOTAGE,
)
_CLAUSES = tuple(Rare(p) for p in _REFUTED_BY)
_ANY_CLAUSE = AnyOf(*_CLAUSES)
_CORRECTED = (Rare(cues.CORRECTED_REPORT), Rare(cues.CORRECTED_PRINT))
_CORRECTS = re.compile(cues.CORRECTS)
_BEFORE = re.compile(cues.CLAUSE_BEFORE)
_VERDICT, _UNDER = re.compile(cues.VERDICT), re.compile(cues.UNDER_VERDICT)
_RETRACTS, _ANNOUNCED = re.compile(cues.ANNOUNCER_TAKES_BACK), re.compile(cues.ANNOUNCED)
_DOUBTED, _REPORTED = re.compile(cues.DOUBTED), re.compile(cues.REPORTED)
_STORY_REFUSED, _STORY_DOUBTED = re.compile(cues.STORY_REFUSED), re.compile(cues.STORY_DOUBTED)
_TOLD_STORY, _FAR = re.compile(cues.STORY_TOLD), Rare(cues.FAR_STORY_REFUSED)
#: Words that a withdrawn sentence shares with its correction.
_WORD = re.compile(r"[ァ-ヴー]{2,}|[一-龥]{2,}|[A-Za-z0-9]{2,}")
_ENOUGH = 2
#: So many sentences back, a verdict may look for what it is on.
_REACH = 5
_NEAR = 4  #: sentences, the corrected one included, one of which says that it is a correction

_CELLS = {Factuality(status): re.compile(words) for status, words in VERDICT_CELLS.items()}
_BAR = re.compile(r"[|｜\t]")

Stretch = tuple[int, int, Factuality]
_KNOWN: WeakKeyDictionary[Source, tuple[tuple[Stretch, ...], tuple[tuple[int, int], ...]]] = (
    WeakKeyDictionary()
)


def refused(view: View, offset: int) -> Factuality | None:
    """Return what the text makes of the stretch that holds *offset*, None where it stands."""
    return next((status for start, end, status in _read(view)[0] if start <= offset < end), None)


def corrections(view: View) -> tuple[tuple[int, int], ...]:
    """Return the quotations that the text quotes from itself to take them back: nobody says them."""
    return _read(view)[1]


def _read(view: View) -> tuple[tuple[Stretch, ...], tuple[tuple[int, int], ...]]:
    if view.source not in _KNOWN:
        own = tuple(_own_corrections(view))
        stretches = [*((a, b, Factuality.DENIED) for a, b in own), *_withdrawn(view, own)]
        for sentence in view.sentences:
            stretches.extend(_refuted(sentence))
            stretches.extend(_corrected(view, sentence))
            stretches.extend(_judged(view, sentence))
            stretches.extend(other_worlds(sentence))
        stretches.extend(headed_worlds(view))
        stretches.extend(_judged_rows(view))
        _KNOWN[view.source] = tuple(stretches), own
    return _KNOWN[view.source]


def _own_corrections(view: View) -> Iterator[tuple[int, int]]:
    for sentence in view.sentences:
        for quote in view.clauses(sentence).quotes:
            if quote.depth or not quote.closed:
                continue
            before = view.text[sentence.start : quote.start]
            if _EARLIER.search(before) and _CORRECTION.match(view.text[quote.end : sentence.end]):
                yield quote.start, quote.end


def _withdrawn(view: View, own: tuple[tuple[int, int], ...]) -> Iterator[Stretch]:
    """Yield the sentences before a correction that tell what it takes back."""
    for start, end in own:
        words = set(_WORD.findall(view.text[start:end]))
        if len(words) < _ENOUGH:
            continue
        for sentence in view.sentences:
            if sentence.end <= start and words <= set(_WORD.findall(sentence.text)):
                yield sentence.start, sentence.end, Factuality.DENIED


def _refuted(sentence: Sentence) -> Iterator[Stretch]:
    """Yield the clauses of *sentence* that it calls a legend, a rumour or an error."""
    if not _ANY_CLAUSE.may_be_in(sentence.text):
        return
    for match in (m for pattern in _CLAUSES for m in pattern.finditer(sentence.text)):
        before = [m.end() for m in _BEFORE.finditer(sentence.text, 0, match.start())]
        opened = sentence.text.rfind("「", 0, match.start()) + 1
        closed = sentence.text.rfind("」", 0, match.start()) + 1
        if closed == match.start():  # 「…」という偽情報: no more than the quotation
            opened = closed = sentence.text.rfind("「", 0, closed)
        start = max(before[-1] if before else 0, opened if opened >= closed else 0)
        yield sentence.start + start, sentence.start + match.start(), Factuality.DENIED


def _corrected(view: View, sentence: Sentence) -> Iterator[Stretch]:
    """Yield what the text told earlier and *sentence* puts right: 前号で、…と書きましたが、….  訂正します."""
    for match in (m for pattern in _CORRECTED for m in pattern.finditer(sentence.text)):
        near = view.sentences[sentence.index : sentence.index + _NEAR]
        if any(_CORRECTS.search(s.text) for s in near):
            yield sentence.start + match.start("said"), sentence.start + match.end("said"), Factuality.DENIED


def _judged_rows(view: View) -> Iterator[Stretch]:
    """Yield the rows of a table of which another cell says what they are worth: 4月5日 | … | 誤り."""
    for block in view.analysis.blocks if _BAR.search(view.text) else ():
        for start, end in barred_cells(view, block.index)[1:]:
            for status, words in _CELLS.items():
                if words.fullmatch(view.text, start, end):
                    yield block.start, block.end, status


def _of_story(sentence: Sentence) -> Factuality | None:
    """Return what *sentence* makes of the story before it, None where it says nothing of the kind."""
    if _STORY_REFUSED.match(sentence.text):
        return Factuality.DENIED
    return Factuality.POSSIBLE if _STORY_DOUBTED.match(sentence.text) else None


def _judged(view: View, sentence: Sentence) -> Iterator[Stretch]:
    """Yield what *sentence*, a bare verdict or question, is on."""
    for far in _FAR.finditer(sentence.text):
        for told in view.sentences[: sentence.index]:
            if far["name"] in told.text and _TOLD_STORY.search(told.text):
                yield told.start, told.end, Factuality.DENIED
    before = view.sentences[max(0, sentence.index - _REACH) : sentence.index]
    if _VERDICT.match(sentence.text):
        for told in reversed(before):
            match = _UNDER.search(told.text)
            if match:
                quoted = told.text.find("」") + 1 if "「" in match.group() else len(told.text)
                yield told.start, told.start + (quoted or len(told.text)), Factuality.DENIED
                return
    elif before and _TOLD_STORY.search(before[-1].text) and (status := _of_story(sentence)) is not None:
        yield before[-1].start, before[-1].end, status
    elif _RETRACTS.match(sentence.text) and before and _ANNOUNCED.search(before[-1].text):
        yield before[-1].start, before[-1].end, Factuality.DENIED
    elif _DOUBTED.match(sentence.text) and before and _REPORTED.search(before[-1].text):
        yield before[-1].start, before[-1].end, Factuality.POSSIBLE
