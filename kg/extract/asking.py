"""Blocks in; which of them ask and which answer below them, by the form of a document's questions, out.

An interview marks its questions in one way: a dash, a sign, brackets, bold type, a heading or a question
standing alone. Works on form alone; who asks and who answers is ``interview``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues.asking import ASKS, ASKS_PLAINLY, ENDS_TALK, FORMS, MARKED, PUT_TO_SOMEBODY, STRICT
from kg.extract.cues.voices import OTHER_LABEL, QUESTION_MARK
from kg.records import Block, BlockKind

_FORMS = {name: re.compile(pattern) for name, pattern in FORMS.items()}
_PUT = re.compile(PUT_TO_SOMEBODY)
_ASKS, _ASKS_PLAINLY = re.compile(ASKS), re.compile(ASKS_PLAINLY)
_ENDS, _MARK = re.compile(ENDS_TALK), re.compile(QUESTION_MARK)
_OTHER_LABEL = re.compile(OTHER_LABEL)
_SENTENCES = re.compile(r"[^。！？!?]+[。！？!?]*")
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
_NO_WORDS = frozenset({BlockKind.LINK, BlockKind.TAG, BlockKind.RELATED, BlockKind.ATTRIBUTION})
#: Questions that a document has at least.
_FEW = 2
#: One in so many of them ends as a question does.
_SHARE = 3
#: A question is no longer than this; without a mark it is shorter.
_LONGEST, _LONGEST_PLAIN = 240, 100
#: A heading of so few characters may end as a topic does and ask nothing: ■今後
_SHORT = 8
_PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the blocks below it that may answer it."""

    question: int  #: index of its block
    answers: tuple[int, ...]  #: indexes of blocks, up to the next question or what ends the talk
    last: bool  #: nothing is asked after it
    marked: bool  #: by a dash or a Q, which mark nothing but questions
    polite: bool  #: put to somebody: ですか, ください


def exchanges(text: str, blocks: Sequence[Block]) -> tuple[Exchange, ...]:
    """Return the questions of a document, of its usual form or marked, with what stands below each."""
    lines = [text[b.start : b.end] for b in blocks]
    by_form = _asked_by_form(lines, blocks)
    if not by_form:
        return ()
    usual = max(by_form, key=lambda form: len(by_form[form]))
    asked = {i: form for form in by_form if form == usual or form in MARKED for i in by_form[form]}
    places = sorted(asked)
    found = []
    for index, end in zip(places, [*places[1:], len(blocks)], strict=True):
        put = bool(_PUT.search(_words(lines[index], asked[index])))
        below = tuple(_below(lines, blocks, index, end))
        found.append(Exchange(index, below, index == places[-1], usual in MARKED, put))
    return tuple(x for x in found if x.answers)


def _asked_by_form(lines: Sequence[str], blocks: Sequence[Block]) -> dict[str, list[int]]:
    """Return form → where a line of it asks, of the forms that mark questions in the document."""
    forms = [_form(line, block) for line, block in zip(lines, blocks, strict=True)]
    found: dict[str, list[int]] = {}
    for form in sorted(set(forms) - {""}, key=lambda f: (list(_FORMS).index(f.split()[0]), f)):
        here = [i for i, other in enumerate(forms) if other == form]
        asking = [i for i in here if _asks(lines[i], blocks[i], form)]
        marked = asking if form == _PLAIN else here
        answered = [i for i in asking if i + 1 < len(lines) and i + 1 not in marked]
        ends = sum(bool(_ASKS_PLAINLY.search(_words(lines[i], form))) for i in asking)
        asked = len(asking) if form in STRICT else len(here)
        usual = len(answered) >= _FEW and 2 * len(answered) >= len(asking) and _SHARE * ends >= asked
        if usual or (form in MARKED and answered):
            found[form] = asking
    return found


def _form(line: str, block: Block) -> str:
    """Return how *line* is marked, with its sign where it has one; "" for what asks nothing."""
    if len(line) > _LONGEST or block.kind in _NO_WORDS - {BlockKind.RELATED}:
        return ""
    if block.words:
        return "letter" if _FORMS["letter"].fullmatch(line) else ""
    for name, pattern in _FORMS.items():
        match = pattern.fullmatch(line)
        if match and name == _PLAIN and _OTHER_LABEL.match(line):
            return ""  # 弁護人　なぜですか。
        if match:
            return f"{name} {match['sign']}" if name == "sign" else name
    return ""


def _words(line: str, form: str) -> str:
    match = _FORMS[form.split()[0]].fullmatch(line)
    return match["words"].strip() if match else ""


def _asks(line: str, block: Block, form: str) -> bool:
    """Whether *line* is a question of *form*."""
    if _form(line, block) != form:
        return False
    words = _words(line, form)
    if form in MARKED:
        return True
    if form == _PLAIN and (len(words) > _LONGEST_PLAIN or len(_SENTENCES.findall(words)) > _FEW):
        return False
    if form in STRICT:
        return block.kind is not BlockKind.BULLET and bool(_ASKS_PLAINLY.search(words))
    return bool((_ASKS if len(words) > _SHORT else _ASKS_PLAINLY).search(words))


def _below(lines: Sequence[str], blocks: Sequence[Block], question: int, end: int) -> list[int]:
    """Return the blocks between a question and *end* that may answer it."""
    found: list[int] = []
    for index in range(question + 1, end):
        block, line = blocks[index], lines[index]
        mark = _MARK.match(line)
        if block.words or (block.kind is BlockKind.TURN and mark is None):
            break  # somebody else's turn
        if mark is not None and mark["answer"] is not None:
            break  # an answer with a mark of its own
        if block.kind in _NO_WORDS or _ENDS.match(line):
            if found:
                break
            continue
        if block.kind in _TITLES and found:
            break
        found.append(index)
    return found
