"""GiNZA (形態素・係り受け解析): sentences without tokens in, the same sentences with tokens and entities out.

The only file that loads the model; this project's fast components replace spaCy's and give the same output.
Does not split sentences: each is a Doc of its own, and has several roots where GiNZA sees several in it.
"""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
import spacy
from spacy.attrs import (  # type: ignore[import-not-found]
    DEP,
    HEAD,
    IDX,
    IS_SPACE,
    LEMMA,
    LENGTH,
    NORM,
    ORTH,
    POS,
    SENT_START,
    TAG,
)
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from kg import expressions as re
from kg.analyse.blas import one_thread
from kg.analyse.cache import installed_version
from kg.analyse.fast_ner import FastRecognizer
from kg.analyse.fast_parser import FastParser
from kg.analyse.fast_tok2vec import FastTok2Vec
from kg.errors import UsageError
from kg.records import Sentence, Span, Token

MODEL = "ja_ginza"
TESTED_VERSIONS = {"spacy": "3.8.", "ginza": "5.3.", "ja-ginza": "5.3."}
BATCH_SIZE = 64  #: more makes temporaries that are page-faulted in again for each batch
MAX_BYTES = 49_149  #: of UTF-8 that the tokenizer takes at once
FACTORIES = {"tok2vec": FastTok2Vec.factory, "parser": FastParser.factory, "ner": FastRecognizer.factory}
LEARNED_KEY = "soukan_ner"  #: of ``doc.user_data``, where the trained recogniser leaves (start, end, label)
_BREAKS = "。！？\n 、」"
_SURROGATES = re.compile("[\ud800-\udfff]")
_COLUMNS = [IDX, LENGTH, LEMMA, NORM, POS, TAG, DEP, HEAD, IS_SPACE, SENT_START, ORTH]


def load_ginza(*, fast: bool = True) -> Language:
    """Load ja_ginza.

    Args:
        fast: use this project's components and numpy's matrix product. Where spaCy or the model are not of
            the tested versions, they are left alone and a warning says so. Other pipelines of the process are
            not touched.

    Raises:
        UsageError: the model is not installed.
    """
    misfits = {
        name: installed_version(name)
        for name, start in TESTED_VERSIONS.items()
        if not installed_version(name).startswith(start)
    }
    if misfits and fast:
        found = ", ".join(f"{name} {number}" for name, number in misfits.items())
        warnings.warn(f"{found}: not tested with the fast analyser, using spaCy's own", stacklevel=2)
    components = {name: {"factory": factory} for name, factory in FACTORIES.items()}
    fits = fast and not misfits
    try:
        nlp = spacy.load(MODEL, config={"components": components} if fits else {})
    except OSError as error:
        raise UsageError(f"{MODEL} cannot be loaded; pip install ja-ginza ({error})") from error
    if fits:
        use_numpy_products(nlp)
    return nlp


def use_numpy_products(nlp: Language) -> None:
    """Let every model of the pipeline multiply with numpy's BLAS, which knows more CPUs than thinc's BLIS."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.components:
        for node in component.model.walk() if hasattr(component, "model") else ():
            node.ops = ops


def analyse_sentences(nlp: Language, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield each sentence with its tokens, GiNZA's entities and the trained recogniser's if it is in ``nlp``.

    White space is no token. Batches are of fixed size, so the result does not depend on who calls.
    """
    for first in range(0, len(sentences), BATCH_SIZE):
        batch = sentences[first : first + BATCH_SIZE]
        pieces = [cut(sentence.text) for sentence in batch]
        with one_thread():
            docs = iter(list(nlp.pipe((text for texts in pieces for text in texts), batch_size=BATCH_SIZE)))
        for sentence, texts in zip(batch, pieces, strict=True):
            yield _fill(sentence, [next(docs) for _ in texts])


def cut(text: str) -> list[str]:
    """Return the text as the tokenizer takes it: in pieces where it is too long, lone surrogates as U+FFFD.

    Pieces end after a full stop or comma where there is one.

    >>> cut("短い。")
    ['短い。']
    >>> [len(piece) for piece in cut("長" * 20000)]
    [12287, 7713]
    """
    pieces = []
    text = _SURROGATES.sub("\ufffd", text)
    while len(text.encode()) > MAX_BYTES:
        limit = MAX_BYTES // 4  # no character takes more than four bytes
        end = next((i for i in range(limit, limit // 2, -1) if text[i - 1] in _BREAKS), limit)
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def _fill(sentence: Sentence, docs: Iterable[Doc]) -> Sentence:
    tokens: list[Token] = []
    ginza: list[Span] = []
    learned: list[Span] = []
    start, phrases = sentence.start, 0
    for doc in docs:
        tokens += _tokens(doc, start=start, index=len(tokens), phrase=phrases)
        phrases = tokens[-1].bunsetsu + 1 if tokens else 0
        ginza += [Span(start + ent.start_char, start + ent.end_char, ent.label_) for ent in doc.ents]
        learned += [Span(start + a, start + b, label) for a, b, label in doc.user_data.get(LEARNED_KEY, ())]
        start += len(doc.text)
    return replace(sentence, tokens=tuple(tokens), ginza=tuple(ginza), learned=tuple(learned))


def _tokens(doc: Doc, *, start: int, index: int, phrase: int) -> list[Token]:
    """Return the Doc's tokens without white space, counted from the offset, index and phrase given."""
    if not len(doc):
        return []
    columns = doc.to_array(_COLUMNS)
    rows = columns.tolist()
    heads = (np.arange(len(doc)) + columns[:, 7].astype(np.int64)).tolist()
    kept = [not row[8] for row in rows]
    numbers = list(accumulate(kept, initial=index))
    labels = doc.user_data.get("bunsetu_bi_labels") or ["B"] * len(doc)
    strings = doc.vocab.strings
    tokens: list[Token] = []
    opens = False
    phrase -= 1
    for i, (idx, length, lemma, norm, pos, tag, dep, _, space, sent_start, orth) in enumerate(rows):
        opens = opens or labels[i] == "B" or sent_start == 1
        if space:
            continue
        phrase, opens = phrase + opens, False
        tokens.append(
            Token(
                start + idx,
                start + idx + length,
                strings[orth],
                strings[lemma],
                strings[norm],
                strings[pos] if pos else "",
                strings[tag],
                strings[dep],
                numbers[_visible(heads, kept, i)],
                phrase,
            )
        )
    return tokens


def _visible(heads: list[int], kept: list[bool], i: int) -> int:
    """Return the nearest head that is no white space; the token itself where there is none."""
    head = heads[i]
    while not kept[head]:
        if heads[head] == head:
            return i
        head = heads[head]
    return head


def sentence_of(doc: Doc) -> Sentence:
    """Return a Doc that went through the pipeline as one sentence record, offsets from 0."""
    return _fill(Sentence(0, 0, 0, len(doc.text), doc.text), [doc])
