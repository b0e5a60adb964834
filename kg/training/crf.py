"""Sums over whole sequences of labels: a linear-chain CRF over the network's scores (forward and backward).

In: scores, scores of neighbours, and the labels that agree with the annotation. Out: masses, expectations.
Sequences that are not well-formed have no mass; what annotators left open is summed over. Does not decode.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.analyse.recogniser_network import FIRST, LABELS, LAST, WELL_FORMED

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

#: mass of a label that does not agree: annotations that cut each other allow no whole sequence
_FLOOR = 1e-9


@dataclass(frozen=True, slots=True)
class Sums:
    """What the forward and backward passes leave."""

    marginals: Doubles  #: (units, LABELS)
    pairs: Doubles  #: (texts, LABELS, LABELS): expected number of each pair of neighbours
    log_mass: Doubles  #: (texts,)


def sums(scores: Floats, transitions: Floats, lengths: Sequence[int], allowed: Floats | None = None) -> Sums:
    """Return the sums over all well-formed sequences, or over those that agree.

    Args:
        scores: (units, LABELS) of all texts, one after another.
        transitions: (LABELS, LABELS), added to the scores of neighbours.
        lengths: of the texts; none may be 0.
        allowed: (units, LABELS), 1 where a label agrees; none allows every label.
    """
    top = scores.max(axis=1, keepdims=True)
    weights = np.exp((scores - top).astype("d"))
    if allowed is not None:
        weights *= np.maximum(allowed, _FLOOR)
    moves = np.exp((transitions + WELL_FORMED).astype("d"))
    order = np.argsort(-np.asarray(lengths), kind="stable")
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))[order]
    sorted_lengths = np.asarray(lengths)[order]
    alive = [int((sorted_lengths > t).sum()) for t in range(int(sorted_lengths[0]))]
    ahead, scales = _forward(weights, moves, starts, alive, sorted_lengths)
    behind = _backward(weights, moves, starts, alive, sorted_lengths)
    marginals = ahead * behind
    marginals /= marginals.sum(axis=1, keepdims=True)
    pairs = np.zeros((len(lengths), len(LABELS), len(LABELS)))
    for t in range(1, len(alive)):
        at = starts[: alive[t]] + t
        joint = ahead[at - 1][:, :, None] * moves * (weights[at] * behind[at])[:, None, :]
        pairs[order[: alive[t]]] += joint / joint.sum(axis=(1, 2), keepdims=True)
    owners = np.repeat(np.arange(len(lengths)), lengths)
    log_mass = np.bincount(owners, weights=np.log(scales) + top[:, 0]).astype("d")
    return Sums(marginals, pairs, log_mass)


def _forward(
    weights: Doubles,
    moves: Doubles,
    starts: NDArray[np.intp],
    alive: Sequence[int],
    lengths: NDArray[np.intp],
) -> tuple[Doubles, Doubles]:
    ahead, scales = np.zeros_like(weights), np.ones(len(weights))
    last = np.exp(LAST.astype("d"))
    for t, n in enumerate(alive):
        at = starts[:n] + t
        reached = ahead[at - 1] @ moves if t else np.exp(FIRST.astype("d"))
        row = weights[at] * reached
        row[lengths[:n] == t + 1] *= last
        scales[at] = row.sum(axis=1)
        ahead[at] = row / scales[at][:, None]
    return ahead, scales


def _backward(
    weights: Doubles,
    moves: Doubles,
    starts: NDArray[np.intp],
    alive: Sequence[int],
    lengths: NDArray[np.intp],
) -> Doubles:
    behind = np.zeros_like(weights)
    last = np.exp(LAST.astype("d"))
    for t in range(len(alive) - 1, -1, -1):
        at = starts[: alive[t]] + t
        ends = lengths[: alive[t]] == t + 1
        behind[at[ends]] = last
        inner = at[~ends]
        row = (weights[inner + 1] * behind[inner + 1]) @ moves.T
        behind[inner] = row / row.sum(axis=1, keepdims=True)
    return behind
