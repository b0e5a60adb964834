"""Token vectors for spaCy pipelines: weights are spaCy's, vectors equal but for the last bits, less time.

In: Docs; out: the same Docs with ``tensor``. Importing registers the factory ``soukan_tok2vec``.
Does not train differently: updates go through spaCy's own code, as do models of another shape.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import is_
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.pipeline.tok2vec import DEFAULT_TOK2VEC_MODEL, Tok2Vec
from spacy.tokens import Doc

from kg.analyse.blas import one_thread

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]

ROWS = 512  #: computed at a time: what stays in the processor's cache
WORDS = 32_768  #: embeddings remembered, one kilobyte each at ja_ginza's width
_LEXICAL = {"ORTH", "LOWER", "SHAPE", "PREFIX", "SUFFIX"}  # attributes that the written word alone decides
_AT_LEAST = 32  # words embedded at a time: BLAS rounds very small products differently


@dataclass(frozen=True, slots=True)
class Layer:
    """One convolution over three tokens: maxout and layer norm, added to its input."""

    weights: Floats  #: (3 x width, pieces x width), the outputs of a piece side by side
    bias: Floats  #: (pieces x width,)
    gain: Floats
    shift: Floats
    pieces: int

    def __call__(self, windows: Floats, products: Floats) -> Floats:
        """Return what is to be added to the middle of each window; ``products`` is overwritten."""
        np.dot(windows, self.weights, out=products)
        products += self.bias
        width = len(self.gain)
        best = np.maximum(products[:, :width], products[:, width : 2 * width])
        for piece in range(2, self.pieces):
            np.maximum(best, products[:, piece * width : (piece + 1) * width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + np.float32(1e-8)
        best *= (variance ** np.float32(-0.5))[:, None]
        best *= self.gain
        best += self.shift
        return best


@dataclass(slots=True)
class WordTable:
    """Embeddings of the words seen; refilled when it is full."""

    vocab: Any
    embed: Any
    numbers: dict[int, int] = field(default_factory=dict)
    rows: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    lock: Any = field(default_factory=Lock)

    def look_up(self, orths: Sequence[int]) -> Floats:
        """Return the embedding of each word, given its hash."""
        with self.lock:
            new = list(dict.fromkeys(orth for orth in orths if orth not in self.numbers))
            if new and len(self.numbers) + len(new) > WORDS:
                self.numbers.clear()
                new = list(dict.fromkeys(orths))
            if new:
                self._add(new)
            found: Floats = self.rows[[self.numbers[orth] for orth in orths]]
            return found

    def _add(self, orths: list[int]) -> None:
        words = [self.vocab.strings[orth] for orth in orths]
        doc = Doc(self.vocab, words=words + words[:1] * max(0, _AT_LEAST - len(words)))
        [vectors] = self.embed.predict([doc])
        first = len(self.numbers)
        needed = first + len(orths)
        if len(self.rows) < needed:
            grown = np.zeros((max(needed, 2 * len(self.rows)), vectors.shape[1]), dtype=np.float32)
            grown[:first] = self.rows[:first] if first else 0
            self.rows = grown
        self.rows[first:needed] = vectors[: len(orths)]
        self.numbers.update(zip(orths, range(first, needed), strict=True))


class FastTok2Vec(Tok2Vec):
    """spaCy's Tok2Vec with remembered embeddings, less padding and buffers that are used again.

    spaCy sets as many rows of zeros between Docs as there are layers and computes them all in each layer. Of
    these only some can still reach a token, and of these many are the same everywhere.
    """

    factory = "soukan_tok2vec"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._sources: list[Any] = []
        self._layers: list[Layer] = []
        self._words: WordTable | None = None

    def predict(self, docs: Iterable[Doc]) -> Any:
        """Return the vectors of each Doc's tokens."""
        batch = list(docs)
        words = self._table(batch[0].vocab) if any(len(doc) for doc in batch) else None
        if words is None:
            return super().predict(batch)
        orths = np.concatenate([doc.to_array(ORTH) for doc in batch]).tolist()
        lengths = [len(doc) for doc in batch]
        with one_thread():
            vectors = encode(words.look_up(orths), [length for length in lengths if length], self._layers)
        return np.split(vectors, np.cumsum(lengths)[:-1])

    def _table(self, vocab: Any) -> WordTable | None:
        """Return the words remembered, None for models of another shape; read exchanged weights anew."""
        sources = [*_parameters(self.model), vocab, vocab.vectors.data]
        same = len(sources) == len(self._sources) and all(map(is_, sources, self._sources))
        if not same:
            supported = is_supported(self.model)
            self._layers = list(read_layers(self.model.get_ref("encode"))) if supported else []
            self._words = WordTable(vocab, self.model.get_ref("embed")) if supported else None
            self._sources = sources
        return self._words


def is_supported(model: Any) -> bool:
    """Whether the model embeds lexical attributes and encodes with layers of windows of three tokens."""
    if not (model.has_ref("embed") and model.has_ref("encode")):
        return False
    embed, encode = model.get_ref("embed"), model.get_ref("encode")
    columns = [set(node.attrs["columns"]) for node in embed.walk() if node.name == "extract_features"]
    layers = ">>".join(["residual(expand_window>>maxout>>layernorm>>dropout)"] * encode.attrs.get("pad", 0))
    return (
        bool(columns)
        and all(column <= _LEXICAL for column in columns)
        and encode.name == f"with_array({layers})"
        and all(node.attrs["window_size"] == 1 for node in encode.walk() if node.name == "expand_window")
        and all(isinstance(array, np.ndarray) for array in _parameters(model))
    )


def _parameters(model: Any) -> Iterator[Any]:
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                yield node.get_param(name)


def read_layers(encode: Any) -> Iterator[Layer]:
    """Yield the encoder's layers in order, their weights laid out for one product a layer."""
    maxouts = [node for node in encode.walk() if node.name == "maxout"]
    norms = [node for node in encode.walk() if node.name == "layernorm"]
    for maxout, norm in zip(maxouts, norms, strict=True):
        weights = maxout.get_param("W")  # outputs x pieces x inputs
        yield Layer(
            weights=np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)),
            bias=np.ascontiguousarray(maxout.get_param("b").T).ravel(),
            gain=norm.get_param("G"),
            shift=norm.get_param("b"),
            pieces=weights.shape[1],
        )


@dataclass(frozen=True, slots=True)
class Padding:
    """Which rows between texts a layer computes, and which it need not."""

    computed: Rows  #: rows of tokens, and of padding that still reaches one
    constant: Rows  #: padding that no token has reached yet: the same everywhere


def encode(embeddings: Floats, lengths: Sequence[int], layers: Sequence[Layer]) -> Floats:
    """Return the vectors of the tokens of texts with these lengths, none of them 0.

    Args:
        embeddings: (tokens, width), of all texts together.
        lengths: of the texts; each is encoded as if it stood alone.
        layers: as ``read_layers`` gives them.
    """
    depth, width = len(layers), embeddings.shape[1]
    gaps = np.arange(len(lengths) + 1) * depth
    tokens = np.arange(sum(lengths)) + np.repeat(gaps[1:], lengths)
    firsts = np.append(0, np.cumsum(lengths)) + gaps  # first row of the padding before, between and after
    state = np.zeros((len(tokens) + depth * len(firsts), width), dtype=np.float32)
    state[tokens] = embeddings
    windows = np.empty((ROWS, 3, width), dtype=np.float32)
    products = np.empty((ROWS, layers[0].weights.shape[1]), dtype=np.float32)
    everywhere = np.zeros((2, width), dtype=np.float32)  # two rows: BLAS rounds a single one differently
    for number, layer in enumerate(layers, start=1):
        padding = _padding(tokens, firsts, depth, number)
        _advance(state, padding.computed, layer, windows, products)
        everywhere += layer(np.tile(everywhere, 3), products[:2])
        state[padding.constant] = everywhere[0]
    return state[tokens]


def _padding(tokens: Rows, firsts: Rows, depth: int, number: int) -> Padding:
    """Sort the rows for the layer of this number, counted from 1."""
    left = np.arange(1, depth + 1)  # distance from the text before
    right = depth + 1 - left
    constant = (left > number) & (right > number)
    needed = ((left <= depth - number) | (right <= depth - number)) & ~constant
    between = (firsts[:, None] + np.flatnonzero(needed)).ravel()
    return Padding(
        computed=np.sort(np.concatenate([tokens, between])),
        constant=(firsts[:, None] + np.flatnonzero(constant)).ravel(),
    )


def _advance(state: Floats, rows: Rows, layer: Layer, windows: Floats, products: Floats) -> None:
    """Replace these rows by the layer's output, in blocks of about equal size."""
    neighbours = np.clip(rows[:, None] + np.array([-1, 0, 1]), 0, len(state) - 1)
    added = np.empty((len(rows), state.shape[1]), dtype=np.float32)
    edges = np.linspace(0, len(rows), -(-len(rows) // ROWS) + 1).astype(int).tolist()
    for first, last in pairwise(edges):
        size = last - first
        np.take(state, neighbours[first:last], axis=0, out=windows[:size], mode="clip")
        added[first:last] = layer(windows[:size].reshape(size, -1), products[:size])
    state[rows] += added


@Language.factory(
    FastTok2Vec.factory, assigns=["doc.tensor"], default_config={"model": DEFAULT_TOK2VEC_MODEL}
)
def make_fast_tok2vec(nlp: Language, name: str, model: Any) -> FastTok2Vec:
    """Create the component; settings are those of spaCy's ``tok2vec``."""
    return FastTok2Vec(nlp.vocab, model, name)
