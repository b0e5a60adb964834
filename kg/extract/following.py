"""A block that says that somebody's words follow in (内容は次の通り); the blocks that are those words, out.

Items of a list are all his, paragraphs as long as they are in his tone and the writer does not name him.
Reads no quotations: where they follow they have their own rules.
"""

from dataclasses import dataclass
from itertools import takewhile

from kg import expressions as re
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_draft import Discourse, Draft
from kg.extract.cues.asking import ENDS_TALK
from kg.extract.cues.following import (
    HERE_ARE_WORDS,
    ITEM,
    ITS_WORDS_AS_FOLLOWS,
    SAID_AS_FOLLOWS,
    TELLS_OF_SPEECH,
    TITLE_OF_WORDS,
    WORDS_AS_FOLLOWS,
)
from kg.extract.cues.sections import REPORTS
from kg.extract.tone import QUOTED, goes_on, polite, tells_of, words_of
from kg.extract.view import View
from kg.extract.voices import named_in
from kg.records import Block, BlockKind, Kind, Sentence

_WORDS, _ITS_WORDS = re.compile(WORDS_AS_FOLLOWS), re.compile(ITS_WORDS_AS_FOLLOWS)
_HERE = re.compile(HERE_ARE_WORDS)
_SAID, _TOLD, _TITLE = re.compile(SAID_AS_FOLLOWS), re.compile(TELLS_OF_SPEECH), re.compile(TITLE_OF_WORDS)
_ITEM, _ENDS, _REPORTS = re.compile(ITEM), re.compile(ENDS_TALK), re.compile(REPORTS)
_ANGLES, _DASHES = frozenset(">＞"), frozenset("—―─–‐")
_LISTED = frozenset({BlockKind.BULLET, BlockKind.BODY})


@dataclass(frozen=True, slots=True)
class Announced:
    """Whose words follow, and how many paragraphs they may be."""

    speaker: str
    all: bool  #: the whole text of a speech, not only what comes next
    titled: bool = False  #: a title says so, of all that stands below it


def announced_in(draft: Draft, sentences: list[Sentence], discourse: Discourse) -> Announced | None:
    """Return whose words follow below *sentences*, those of one block; None when nobody's."""
    if not sentences:
        return None
    last = sentences[-1]
    text = last.text
    titled = _TITLE.match(text) if len(sentences) == 1 else None
    match = _WORDS.fullmatch(text) or _HERE.match(text) or titled
    if match:
        start, end = last.start + match.start("who"), last.start + match.end("who")
        if len(_named(draft, start, end)) < 2:
            speaker = named_in(draft.view, draft.roles, start, end, last)
            if speaker:
                return Announced(speaker, all=True, titled=match is titled)
    if _SAID.search(text):
        speaker = _subject(draft, last, discourse)
        return Announced(speaker, all=False) if speaker else None
    before = draft.view.sentences[last.index - 1] if last.index else None
    if before is None or not _ITS_WORDS.match(text) or not _TOLD.search(before.text):
        return None
    speaker = _subject(draft, before, discourse)
    return Announced(speaker, all=True) if speaker else None


def speaks_behind(draft: Draft, sentences: list[Sentence], place: int, discourse: Discourse) -> str:
    """Return who speaks the rest of a paragraph behind 次のように語った at *place*, "" for nobody.

    Only where the rest is a quotation or in another tone: X氏は次のように語った。橋は来年開きます。
    """
    rest = "".join(s.text for s in sentences[place + 1 :])
    if not rest or not _SAID.search(sentences[place].text):
        return ""
    own = not QUOTED.sub("", rest).strip("。 　") or (
        "「" not in rest and polite(rest) and not polite(sentences[place].text)
    )
    return _subject(draft, sentences[place], discourse) if own else ""


def words_below(view: View, block: Block, announced: Announced) -> dict[int, int]:
    """Return block → where the words begin of what *announced* says in the blocks below *block*."""
    blocks = view.analysis.blocks[block.index + 1 :]
    if not blocks:
        return {}
    if _ITEM.match(view.text, blocks[0].start, blocks[0].end):
        return _items(view, blocks, announced.speaker)
    return _paragraphs(view, block, blocks, announced)


def _items(view: View, blocks: tuple[Block, ...], speaker: str) -> dict[int, int]:
    """Return the items of one list that *blocks* open with, those aside that tell of the speaker."""
    found: dict[int, int] = {}
    for block in blocks:
        match = _ITEM.match(view.text, block.start, block.end)
        if match is None or block.kind not in _LISTED or block.words:
            break
        if not tells_of(view, block, speaker):
            found[block.index] = match.end("mark")
    return found


def _paragraphs(view: View, head: Block, blocks: tuple[Block, ...], announced: Announced) -> dict[int, int]:
    """Return the paragraphs that *blocks* open with and that are the speaker's own."""
    found: dict[int, int] = {}
    formal = polite(words_of(view, blocks[0]))
    marked = formal and not polite(words_of(view, head))  # his tone is not the writer's
    if blocks[0].kind is BlockKind.QUOTE and view.text[blocks[0].start] in _ANGLES:
        cited = takewhile(lambda b: b.kind is BlockKind.QUOTE and view.text[b.start] in _ANGLES, blocks)
        return {block.index: block.start + 1 for block in cited}
    for block in blocks:
        text = view.text[block.start : block.end]
        if text[0] in _DASHES:
            break
        if block.kind is not BlockKind.BODY or block.words or text[0] in "「『" or _ENDS.match(text):
            break
        if tells_of(view, block, announced.speaker) or (not formal and _REPORTS.search(text)):
            break
        if found and not (announced.titled or goes_on(view, block, formal=formal)):
            break
        found[block.index] = block.start
        if not (marked or announced.all):
            break  # the next paragraph alone
    return found


def _named(draft: Draft, start: int, end: int) -> set[str]:
    here = draft.view.mentions_between(start, end)
    return {e for m in here if m.kind is Kind.PERSON for e in m.entities}


def _subject(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return the one who is the subject of *sentence*, else who spoke right before it."""
    reading = draft.reading(sentence)
    subject = next((a for a in reading.agents if a.subject), None)
    if subject is None:
        return discourse.near(sentence, reach=1) if discourse.claimed else ""
    return resolve_agent(draft, reading, subject, discourse) if len(subject.entities) < 2 else ""
