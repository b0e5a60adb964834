"""Fits the recogniser's network to examples.

In: examples with features and agreeing labels. Out: a network with averaged weights.
Does not read files and does not measure; `measure` compares spans.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Adam, Optimizer

from kg.analyse.recogniser_network import TRANSITIONS, Network, dense_features
from kg.training.corpora import Example
from kg.training.crf import sums

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

#: Adam does not mind the scale of a loss, its clipping does.
GRADIENT_SCALE = 100.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train."""

    steps: int = 2000
    batch_units: int = 1500
    learn_rate: float = 0.001
    warm_up: int = 100
    weight_decay: float = 0.01
    dropout: float = 0.3  #: of single features
    hide_word: float = (
        0.15  #: how often a unit's hashed features are replaced by nothing, so that it is a name never seen
    )
    hide_vector: float = 0.05
    average: float = 0.998  #: decay of the running average of weights
    seed: int = 0
    whole_sequences: bool = False  #: learn scores of neighbours too (a CRF), not each unit by itself


def train(
    network: Network,
    examples: Sequence[Example],
    vectors: Floats,
    plan: Plan,
    *,
    report: Callable[[int, float, Network], None] | None = None,
    report_every: int = 500,
) -> None:
    """Fit the network in place; its weights end as the running average over the steps.

    Args:
        network: Starts from its own weights.
        examples: At least one.
        vectors: ja_ginza's static vectors.
        plan: Two runs of one plan give the same weights.
        report: Called with the step, the mean loss since the last call and the network with averaged weights.
        report_every: In steps.
    """
    rng = np.random.default_rng(plan.seed)
    optimizer = Adam(plan.learn_rate, L2=plan.weight_decay, grad_clip=1.0, use_averages=False)
    average = {name: value.copy() for name, value in network.parameters().items()}
    batches = _batches(examples, plan.batch_units, rng)
    loss = 0.0
    for step in range(1, plan.steps + 1):
        optimizer.learn_rate = plan.learn_rate * min(
            1.0, step / plan.warm_up, (plan.steps - step + 1) / (0.6 * plan.steps)
        )
        loss += _update(network, next(batches), vectors, plan, rng, optimizer)
        for model in network.models:
            model.finish_update(optimizer)
        decay = min(plan.average, step / (step + 10))
        for name, value in network.parameters().items():
            average[name] *= decay
            average[name] += (1 - decay) * value
        if report and step % report_every == 0:
            current = {name: value.copy() for name, value in network.parameters().items()}
            network.set_parameters(average)
            report(step, loss / report_every, network)
            network.set_parameters(current)
            loss = 0.0
    network.set_parameters(average)


def _batches(examples: Sequence[Example], size: int, rng: np.random.Generator) -> Iterator[list[Example]]:
    while True:
        batch: list[Example] = []
        units = 0
        for i in rng.permutation(len(examples)):
            batch.append(examples[i])
            units += len(examples[i].units)
            if units >= size:
                yield batch
                batch, units = [], 0
        if batch:
            yield batch


def _update(
    network: Network,
    batch: Sequence[Example],
    vectors: Floats,
    plan: Plan,
    rng: np.random.Generator,
    optimizer: Optimizer,
) -> float:
    lengths = [len(e.units) for e in batch]
    hashed = np.concatenate([e.units.hashed for e in batch])
    hidden = rng.random(len(hashed)) < plan.hide_word
    # the tags of SudachiDict and the shape stay: they are what a new name shows
    for column in (0, 4, 5, 3, 7, 11):
        hashed[hidden, column] = 0
    dense = dense_features([e.units for e in batch], vectors, [e.convention for e in batch])
    blank = rng.random(len(dense)) < plan.hide_vector
    dense[blank, : network.shape.vector] = 0
    keep = rng.random(dense.shape, dtype="f") >= plan.dropout
    keep[:, -2:] = True
    dense *= keep / (1 - plan.dropout)
    scores, back = network.begin_update(hashed, dense, lengths)
    loss = _whole_sequences if plan.whole_sequences else _single_units
    gradient, moves, value = loss(network, batch, scores, lengths)
    scale = np.float32(GRADIENT_SCALE / len(hashed))
    down: Floats = gradient.astype("f")
    back(down * scale)
    if plan.whole_sequences:
        step: Any = moves.astype("f") * scale
        weights: Any = network.transitions
        network.transitions, _ = optimizer((0, TRANSITIONS), weights, step)
    return value


def _single_units(
    network: Network, batch: Sequence[Example], scores: Floats, lengths: Sequence[int]
) -> tuple[Floats | Doubles, Doubles, float]:
    """Return the gradients of the scores and of the transitions, which are not used, and the loss."""
    probability = np.exp(scores - scores.max(axis=1, keepdims=True))
    probability /= probability.sum(axis=1, keepdims=True)
    allowed = np.concatenate([e.allowed for e in batch])
    soft = np.repeat(np.array([e.soft for e in batch]), lengths)[:, None]
    agreeing = probability * allowed
    mass = np.maximum(agreeing.sum(axis=1, keepdims=True), 1e-8)
    target = np.where(soft, allowed, agreeing / mass)
    weight = np.repeat(np.array([e.weight for e in batch], dtype="f"), lengths)[:, None]
    gradient: Floats = weight * (probability - target)
    return gradient, np.zeros(network.transitions.shape), float(-np.log(mass).mean())


def _whole_sequences(
    network: Network, batch: Sequence[Example], scores: Floats, lengths: Sequence[int]
) -> tuple[Floats | Doubles, Doubles, float]:
    """Return the gradients of the scores and of the transitions, and the loss, of a linear-chain CRF."""
    allowed = np.concatenate([e.allowed for e in batch])
    soft = np.array([e.soft for e in batch])
    every = sums(scores, network.transitions, lengths)
    agreeing = sums(
        scores, network.transitions, lengths, np.where(np.repeat(soft, lengths)[:, None], 1, allowed)
    )
    marginals = np.where(np.repeat(soft, lengths)[:, None], allowed, agreeing.marginals)
    pairs = np.stack([agreeing.pairs[i] if e.pairs is None else e.pairs for i, e in enumerate(batch)])
    weight = np.array([e.weight for e in batch])
    moves = (weight[:, None, None] * (every.pairs - pairs)).sum(axis=0)
    value = float((every.log_mass - agreeing.log_mass).sum() / len(scores))
    return np.repeat(weight, lengths)[:, None] * (every.marginals - marginals), moves, value
