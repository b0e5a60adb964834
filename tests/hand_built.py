"""Sentences and documents written down by hand, so that a rule is tested without a model.

A sentence is a string of morphemes, ``surface/tag``, with white space between; ``|`` ends a bunsetsu.
Tags are the short names of ``TAGS`` or SudachiDict's own; a surface alone is a common noun or a particle.
"""

import re
from dataclasses import replace

from kg.extract.cues.scripts import HIRAGANA
from kg.records import (
    Analysis,
    Block,
    BlockKind,
    Clipping,
    Document,
    Form,
    Kind,
    Mention,
    Sentence,
    Span,
    Token,
)

#: short name → (UD part of speech, SudachiDict's)
TAGS = {
    "n": ("NOUN", "名詞-普通名詞-一般"),
    "sahen": ("NOUN", "名詞-普通名詞-サ変可能"),
    "surname": ("PROPN", "名詞-固有名詞-人名-姓"),
    "given": ("PROPN", "名詞-固有名詞-人名-名"),
    "person": ("PROPN", "名詞-固有名詞-人名-一般"),
    "place": ("PROPN", "名詞-固有名詞-地名-一般"),
    "country": ("PROPN", "名詞-固有名詞-地名-国"),
    "proper": ("PROPN", "名詞-固有名詞-一般"),
    "num": ("NUM", "名詞-数詞"),
    "adv": ("NOUN", "名詞-普通名詞-副詞可能"),
    "counter": ("NOUN", "名詞-普通名詞-助数詞可能"),
    "suffix": ("NOUN", "接尾辞-名詞的-一般"),
    "dot": ("SYM", "補助記号-一般"),
    "p": ("ADP", "助詞-格助詞"),
    "sconj": ("SCONJ", "助詞-接続助詞"),
    "v": ("VERB", "動詞-一般"),
    "vs": ("VERB", "名詞-普通名詞-サ変可能"),
    "aux": ("AUX", "助動詞"),
    "suru": ("AUX", "動詞-非自立可能"),
    "adj": ("ADJ", "形容詞-一般"),
    "punct": ("PUNCT", "補助記号-句点"),
}


def tokens_of(morphemes: str, *, start: int = 0) -> tuple[Token, ...]:
    """Return the tokens of ``surface/tag=lemma …``, the first at offset *start*.

    >>> [(t.text, t.pos, t.bunsetsu) for t in tokens_of("ドレク は | 会談/vs し/suru=する た/aux")]
    [('ドレク', 'NOUN', 0), ('は', 'ADP', 0), ('会談', 'VERB', 1), ('し', 'AUX', 1), ('た', 'AUX', 1)]
    """
    tokens: list[Token] = []
    bunsetsu = 0
    for written in morphemes.split():
        if written == "|":
            bunsetsu += 1
            continue
        surface, _, rest = written.partition("/")
        tag, _, lemma = rest.partition("=")
        pos, full = TAGS[tag or _guess(surface)]
        base = lemma or surface
        end = start + len(surface)
        tokens.append(Token(start, end, surface, base, base, pos, full, "dep", len(tokens), bunsetsu))
        start = end
    return tuple(tokens)


def _guess(surface: str) -> str:
    if surface in {"・", "＝"}:
        return "dot"
    if not any(c.isalnum() for c in surface):
        return "punct"
    return "p" if HIRAGANA.fullmatch(surface) else "n"


def sentence_of(
    morphemes: str, *, start: int = 0, index: int = 0, block: int = 0, learned: dict[str, str] | None = None
) -> Sentence:
    """Return an analysed sentence; *learned* is what the recogniser says, surface → label."""
    tokens = tokens_of(morphemes, start=start)
    text = "".join(t.text for t in tokens)
    spans = []
    for surface, label in (learned or {}).items():
        at = start + text.index(surface)
        spans.append(Span(at, at + len(surface), label))
    return Sentence(index, block, start, start + len(text), text, tokens, learned=tuple(spans))


def analysis_of(*sentences: Sentence, doc_id: str = "0123456789abcdef", date: str = "") -> Analysis:
    """Return the document of *sentences*, a paragraph each, one newline between two."""
    placed, blocks, text = [], [], ""
    for i, sentence in enumerate(sentences):
        shift = len(text) - sentence.start
        tokens = tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in sentence.tokens)
        learned = tuple(Span(s.start + shift, s.end + shift, s.label) for s in sentence.learned)
        start, end = len(text), len(text) + len(sentence.text)
        placed.append(
            replace(sentence, index=i, block=i, start=start, end=end, tokens=tokens, learned=learned)
        )
        blocks.append(Block(i, start, end, BlockKind.BODY, 0))
        text += sentence.text + "\n"
    clipping = Clipping(0, 0, max(len(blocks) - 1, 0))
    return Analysis(Document(doc_id, text, date=date), tuple(blocks), (clipping,), tuple(placed))


def plain_analysis(text: str, *, doc_id: str = "0123456789abcdef", date: str = "") -> Analysis:
    """Return a document whose lines are paragraphs of one sentence each, without tokens."""
    sentences, blocks, start = [], [], 0
    for i, line in enumerate(text.split("\n")):
        end = start + len(line)
        sentences.append(Sentence(i, i, start, end, line))
        blocks.append(Block(i, start, end, BlockKind.BODY, 0))
        start = end + 1
    return Analysis(
        Document(doc_id, text, date=date), tuple(blocks), (Clipping(0, 0, len(blocks) - 1),), tuple(sentences)
    )


def prose_analysis(text: str, *, date: str = "") -> Analysis:
    """Return a document whose lines are paragraphs of sentences that end in 。, without tokens."""
    sentences, blocks, start = [], [], 0
    for i, line in enumerate(text.split("\n")):
        for part in re.findall("[^。]+。?", line):
            at = sentences[-1].end if sentences and sentences[-1].block == i else start
            sentences.append(Sentence(len(sentences), i, at, at + len(part), part))
        blocks.append(Block(i, start, start + len(line), BlockKind.BODY, 0))
        start += len(line) + 1
    clipping = Clipping(0, 0, len(blocks) - 1)
    return Analysis(
        Document("0123456789abcdef", text, date=date), tuple(blocks), (clipping,), tuple(sentences)
    )


def mention_of(
    analysis: Analysis, surface: str, kind: Kind, *, nth: int = 0, title: str = "", affiliation: str = ""
) -> Mention:
    """Return a name mention at the *nth* place where *surface* stands in the document."""
    start = -1
    for _ in range(nth + 1):
        start = analysis.document.text.index(surface, start + 1)
    end = start + len(surface)
    sentence = next(s for s in analysis.sentences if s.start <= start < s.end)
    return Mention(
        start,
        end,
        surface,
        kind,
        sentence.index,
        Form.NAME,
        title,
        affiliation,
        span=(start, end + len(title)),
    )
