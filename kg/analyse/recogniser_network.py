"""The recogniser's network: features of units in, scores of labels out.

In: features of units. Out: a score of each BILUO label for each unit, and the best well-formed path.
Does not see Docs and does not read files.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import (
    HashEmbed,
    Linear,
    Maxout,
    Model,
    NumpyOps,
    chain,
    clone,
    concatenate,
    expand_window,
    residual,
    use_ops,
    with_array,
)

from kg.analyse.recogniser_features import N_HASHED, Units

Floats = NDArray[np.float32]

KINDS = ("PERSON", "PLACE", "ORGANIZATION", "EVENT")
#: O, then begin, inside, last and unit of each kind.
LABELS = ("O", *(f"{move}-{kind}" for kind in KINDS for move in "BILU"))
#: The annotation conventions a text can be read by; see docs/recogniser.md.
CONVENTIONS = ("stockmark", "irex")
#: The name of the scores of neighbours among the weights.
TRANSITIONS = "transitions"


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    width: int = 128
    depth: int = 3
    hash_width: int = 48
    hash_rows: int = 2500
    pieces: int = 3
    context: int = 320
    vector: int = 300


class Network:
    """Hash embeddings, static vectors and ja_ginza's context, mixed and put through a window encoder."""

    def __init__(self, shape: Shape, *, seed: int = 0) -> None:
        self.shape = shape
        rng = np.random.default_rng(seed)
        ops = NumpyOps(use_blis=False)
        dropout = 0.0
        with use_ops("numpy", use_blis=False):
            hashes: list[Model[Any, Any]] = [
                HashEmbed(shape.hash_width, shape.hash_rows, seed=8 + column, column=column)
                for column in range(N_HASHED)
            ]
            self.embed: Model[Any, Any] = concatenate(*hashes)
            width_in = N_HASHED * shape.hash_width + shape.vector + shape.context + len(CONVENTIONS)
            self.mix: Model[Any, Any] = Maxout(
                shape.width, width_in, nP=shape.pieces, normalize=True, dropout=dropout
            )
            layer = residual(
                chain(
                    expand_window(1),
                    Maxout(shape.width, 3 * shape.width, nP=shape.pieces, normalize=True, dropout=dropout),
                )
            )
            self.encode: Model[Any, Any] = with_array(clone(layer, shape.depth), pad=shape.depth)
            self.output: Model[Any, Any] = Linear(len(LABELS), shape.width)
        for model in self.models:
            for node in model.walk():
                node.ops = ops
        np.random.seed(int(rng.integers(2**31)))
        self.embed.initialize(X=np.zeros((1, N_HASHED), dtype=np.uint64))
        self.mix.initialize()
        self.encode.initialize(X=[np.zeros((1, shape.width), dtype="f")])
        self.output.initialize()
        #: added to the scores of neighbours; 0 where the network learned each unit by itself
        self.transitions: Floats = np.zeros((len(LABELS), len(LABELS)), dtype="f")

    @property
    def models(self) -> tuple[Model[Any, Any], ...]:
        """The parts that hold weights, in the order in which they are stored."""
        return (self.embed, self.mix, self.encode, self.output)

    def begin_update(
        self, hashed: NDArray[np.uint64], dense: Floats, lengths: Sequence[int]
    ) -> tuple[Floats, Callable[[Floats], None]]:
        """Return the scores (units, LABELS) and a function that takes their gradient to the weights."""
        return self._run(hashed, dense, lengths, is_train=True)

    def predict(self, hashed: NDArray[np.uint64], dense: Floats, lengths: Sequence[int]) -> Floats:
        """Return the scores (units, LABELS), before the softmax."""
        return self._run(hashed, dense, lengths, is_train=False)[0]

    def _run(
        self, hashed: NDArray[np.uint64], dense: Floats, lengths: Sequence[int], *, is_train: bool
    ) -> tuple[Floats, Callable[[Floats], None]]:
        embedded, back_embed = self.embed(hashed, is_train)
        mixed, back_mix = self.mix(np.concatenate((embedded, dense), axis=1), is_train)
        cuts = np.cumsum(lengths)[:-1]
        encoded, back_encode = self.encode(list(np.split(mixed, cuts)), is_train)
        flat = np.concatenate(encoded)
        scores, back_output = self.output(flat, is_train)

        def back(gradient: Floats) -> None:
            d_mixed = back_encode(list(np.split(back_output(gradient), cuts)))
            d_input = back_mix(np.concatenate(d_mixed))
            back_embed(np.ascontiguousarray(d_input[:, : embedded.shape[1]]))

        return scores, back

    def parameters(self) -> dict[str, Floats]:
        """Return every weight by a name that is the same in every run."""
        layers = {
            f"{i}.{j}.{name}": np.asarray(node.get_param(name))
            for i, model in enumerate(self.models)
            for j, node in enumerate(model.walk())
            for name in node.param_names
            if node.has_param(name)
        }
        return {**layers, TRANSITIONS: self.transitions}

    def set_parameters(self, weights: dict[str, Floats]) -> None:
        """Replace every weight; transitions that were not learned may be left out.

        Raises:
            KeyError: A weight is missing.
        """
        none = np.zeros_like(self.transitions)
        self.transitions = np.array(weights.get(TRANSITIONS, none), dtype="f")
        for i, model in enumerate(self.models):
            for j, node in enumerate(model.walk()):
                for name in node.param_names:
                    if node.has_param(name):
                        value: Any = np.ascontiguousarray(weights[f"{i}.{j}.{name}"], dtype="f")
                        node.set_param(name, value)

    def config(self) -> dict[str, int]:
        """Return the sizes, for the file beside the weights."""
        return asdict(self.shape)


def dense_features(units: Sequence[Units], vectors: Floats, convention: Sequence[Floats]) -> Floats:
    """Return static vectors, ja_ginza's context and the convention of all units, one after another."""
    rows = np.concatenate([u.rows for u in units])
    static = vectors[rows]
    static[rows < 0] = 0
    context = np.concatenate([u.context for u in units])
    flags = np.concatenate([np.tile(c, (len(u), 1)) for u, c in zip(units, convention, strict=True)])
    return np.concatenate((static, context, flags.astype("f")), axis=1)


def log_softmax(scores: Floats) -> Floats:
    """Return log-probabilities of each row."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


def _transitions() -> tuple[Floats, Floats, Floats]:
    n = len(LABELS)
    allowed = np.full((n, n), -np.inf, dtype="f")
    for i, left in enumerate(LABELS):
        for j, right in enumerate(LABELS):
            open_ = left[0] in "BI"
            if (open_ and right[0] in "IL" and left[2:] == right[2:]) or (not open_ and right[0] in "OBU"):
                allowed[i, j] = 0
    first = np.array([0 if label[0] in "OBU" else -np.inf for label in LABELS], dtype="f")
    last = np.array([0 if label[0] in "OLU" else -np.inf for label in LABELS], dtype="f")
    return allowed, first, last


#: 0 where a label may follow another, begin or end a text, and minus infinity elsewhere
WELL_FORMED, FIRST, LAST = _transitions()


def decode(scores: Sequence[Floats], transitions: Floats | None = None) -> list[NDArray[np.intp]]:
    """Return the best well-formed sequence of labels for each text (Viterbi).

    Args:
        scores: One array (units, LABELS) of scores a text; a text may be empty.
        transitions: (LABELS, LABELS), added to the scores of neighbours.
    """
    moves = WELL_FORMED if transitions is None else WELL_FORMED + transitions
    order = sorted(range(len(scores)), key=lambda i: -len(scores[i]))
    paths: list[NDArray[np.intp]] = [np.zeros(0, dtype=np.intp)] * len(scores)
    for at in range(0, len(order), 64):
        group = [i for i in order[at : at + 64] if len(scores[i])]
        if group:
            for i, path in zip(group, _decode_group([scores[i] for i in group], moves), strict=True):
                paths[i] = path
    return paths


def _decode_group(scores: Sequence[Floats], moves: Floats) -> list[NDArray[np.intp]]:
    lengths = [len(s) for s in scores]
    longest, n = lengths[0], len(LABELS)
    best = np.stack([s[0] for s in scores]) + FIRST
    pointers = np.zeros((longest, len(scores), n), dtype=np.intp)
    finals: list[Floats] = [best[i] for i in range(len(scores))]
    alive = len(scores)
    for t in range(1, longest):
        while lengths[alive - 1] <= t:
            alive -= 1
        reach = best[:alive, :, None] + moves
        pointers[t, :alive] = reach.argmax(axis=1)
        best = reach.max(axis=1) + np.stack([s[t] for s in scores[:alive]])
        for i in range(alive):
            finals[i] = best[i]
    paths = []
    for i, length in enumerate(lengths):
        path = np.zeros(length, dtype=np.intp)
        path[-1] = int(np.argmax(finals[i] + LAST))
        for t in range(length - 1, 0, -1):
            path[t - 1] = pointers[t, i, path[t]]
        paths.append(path)
    return paths
