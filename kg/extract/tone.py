"""A paragraph in; whether it goes on with somebody's own words or the writer takes over (地の文), out.

The writer names who speaks, or tells in another tone. Knows no layouts: who speaks is asked elsewhere.
"""

from kg import expressions as re
from kg.extract.cues.asking import ABOUT_HIM, OWN
from kg.extract.cues.voices import POLITE
from kg.extract.view import View
from kg.records import Block, Form, Kind, Mention

_ABOUT, _OWN, _POLITE = re.compile(ABOUT_HIM), re.compile(OWN), re.compile(POLITE)
_SENTENCES = re.compile(r"[^。！？!?]+[。！？!?]*")
#: Before an office: it is that of somebody or somewhere.
_MODIFIER = re.compile(r"[の一-龥々ァ-ヴー]")
QUOTED = re.compile(r"「[^「」]*(?:「[^「」]*」[^「」]*)*」")


def polite(words: str) -> bool:
    """Whether most sentences of *words* address somebody (です・ます), quotations in them aside."""
    sentences = _SENTENCES.findall(QUOTED.sub("", words) or words)
    return 2 * sum(bool(_POLITE.search(s.strip())) for s in sentences) > len(sentences) > 0


def words_of(view: View, block: Block) -> str:
    """Return what *block* says, without quotation marks around all of it."""
    text = view.text[block.words or block.start : block.end]
    return text[1:-1] if QUOTED.fullmatch(text) else text


def goes_on(view: View, block: Block, *, formal: bool) -> bool:
    """Whether *block* is in the tone of who spoke before it, *formal* (です・ます) or not."""
    words = words_of(view, block)
    if polite(words) or _OWN.search(QUOTED.sub("", words)):
        return True
    # 樋之口元副長官は…と答えた。: among plain answers the writer's own paragraphs are about somebody
    named = view.mentions_between(block.start, block.end)
    return not formal and not any(m.kind is Kind.PERSON for m in named)


def tells_of(view: View, block: Block, speaker: str) -> bool:
    """Whether *block* tells of *speaker* in the third person, outside quotation marks."""
    text = view.text[block.start : block.end]
    if _ABOUT.search(QUOTED.sub("", text)):
        return True
    quoted = [(block.start + m.start(), block.start + m.end()) for m in QUOTED.finditer(text)]
    return any(
        speaker in m.entities and _is_his(view, m) and not any(a <= m.start < b for a, b in quoted)
        for m in view.mentions_between(block.start, block.end)
    )


def _is_his(view: View, mention: Mention) -> bool:
    """Whether *mention* stands in the text and, being an office, is nobody else's: not 相手国の外相."""
    alone = mention.start == 0 or not _MODIFIER.match(view.text[mention.start - 1])
    return mention.end > mention.start and (mention.form is not Form.ROLE or alone)
