"""Blocks of a document in, sentences (文) out, with document offsets and without tokens.

Quotations and brackets are kept whole: 「行く。戻る」と述べた。 is one sentence. Works on characters
alone; a bracket that is never closed, or was never opened, does not hold up the rest of its block.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.records import Block, BlockKind, Document, Sentence

_CLOSER = {
    "「": "」",
    "『": "』",
    "(": ")",
    "（": "）",
    "【": "】",
    "〈": "〉",
    "《": "》",
    "“": "”",
    "〔": "〕",
}
_STOPS = frozenset("。！？!?．")
_BRACKET = re.compile(f"[{re.escape(''.join((*_CLOSER, *_CLOSER.values())))}]")
# Where a sentence may end, or a bracket may hold it together: nothing else needs a look.
_MARK = re.compile(f"[{re.escape(''.join((*_CLOSER, *sorted(_STOPS))))}\n]")
# What may stand between a full stop and the next sentence: 「…した😂 」
_TAIL = re.compile(r"[。．！？!?」』)）”…\s\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]*")
_LEAD = re.compile(
    r"(?:[\s\u3000\U0001F000-\U0001FAFF\u2600-\u27BF\u25A0-\u25FF\u2190-\u21FF\u2139\uFE0F\u200D・●○◆◇■□▪※*>—―-]"
    r"|[-–]\s)+"
)
# A reference to another text and nothing else: X新聞『見出し』(5月3日)。 Nobody says anything there.
_CITATION = re.compile(
    r"[^「『。]{0,40}『[^』]{8,}(?<!。)』[。.]?"  # the outlet and the title
    r"(?:\s*[（(][^)）]{0,40}[)）])?[。.]?"  # the date
)
# A full-width point that ends no sentence: Ｊ．ケネディ, １．５, and １．決定 at the head of a line.
_POINT_INSIDE = re.compile(
    r"(?<![A-Za-zＡ-Ｚａ-ｚ])[A-ZＡ-Ｚ]．(?=[A-ZＡ-Ｚァ-ヺ一-龥])"
    r"|[0-9０-９]．(?=[0-9０-９])|(?<!\S)[0-9０-９]{1,2}．(?=\S)"
)
_TITLED = "『"  #: every citation has it
_SILENT = frozenset({BlockKind.LINK, BlockKind.TAG})


def split_sentences(document: Document, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Return the sentences of all *blocks* that hold prose, in text order, numbered from 0.

    Links, tags and bare references (X新聞『見出し』) give none: see ``split_references``. Bullets, emoji and
    quote marks (``>``) before a sentence are not part of it.
    """
    return tuple(_numbered(document, blocks, 0, references=False))


def split_references(document: Document, blocks: Sequence[Block], first: int) -> tuple[Sentence, ...]:
    """Return the bare references of all *blocks* in text order, numbered from *first*.

    Nobody says anything in them: they are not analysed, and no part of what a document tells.
    """
    return tuple(_numbered(document, blocks, first, references=True))


def _numbered(
    document: Document, blocks: Sequence[Block], first: int, *, references: bool
) -> Iterator[Sentence]:
    text = document.text
    for block in blocks:
        if block.kind in _SILENT or (references and text.find(_TITLED, block.start, block.end) < 0):
            continue
        for start, end in _spans(text, block):
            if bool(_CITATION.fullmatch(text, start, end)) is references:
                yield Sentence(first, block.index, start, end, text[start:end])
                first += 1


def _spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the sentences of *block*; the label of a turn stands alone, as no part of what is said."""
    if block.words:
        yield from _trimmed(text, block.start, block.words)
    yield from sentence_spans(text, block.words or block.start, block.end)


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``[start, end)`` of each sentence in ``text[start:end]``, trimmed, never empty.

    >>> text = "「行く。戻る」と述べた。首相は笑った。"
    >>> [text[a:b] for a, b in sentence_spans(text, 0, len(text))]
    ['「行く。戻る」と述べた。', '首相は笑った。']
    """
    partner = _partners(text, start, end)
    pointed = text.find("．", start, end) >= 0
    inside = {m.end() - 1 for m in _POINT_INSIDE.finditer(text, start, end)} if pointed else set()
    cursor, i = start, start
    while mark := _MARK.search(text, i, end):
        i = mark.start()
        if i in partner:
            i = partner[i] + 1
            # 「…。」 alone in a row of quotations: the next 「 or prose starts a new sentence
            continue
        if text[i] in _STOPS and i not in inside:
            i = min(_after_stop(text, i), end)
            yield from _trimmed(text, cursor, i)
            cursor = i
            continue
        if text[i] == "\n":
            yield from _trimmed(text, cursor, i)
            cursor = i
        i += 1
    yield from _trimmed(text, cursor, end)


def _partners(text: str, start: int, end: int) -> dict[int, int]:
    """Return opening → closing offset of the outermost brackets that are closed in their block."""
    stack: list[int] = []
    pairs: dict[int, int] = {}
    for match in _BRACKET.finditer(text, start, end):
        char, i = match[0], match.start()
        if char in _CLOSER:
            stack.append(i)
        else:
            for depth in range(len(stack) - 1, -1, -1):
                if _CLOSER[text[stack[depth]]] == char:
                    pairs[stack[depth]] = i
                    del stack[depth:]
                    break
    return pairs


def _after_stop(text: str, i: int) -> int:
    tail = _TAIL.match(text, i)
    return max(tail.end() if tail else 0, i + 1)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lead = _LEAD.match(text, start, end)
    if lead:
        start = lead.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
