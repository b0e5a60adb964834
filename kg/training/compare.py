"""Compares ways to learn: each unit by itself, whole sequences (a CRF), and neighbours counted afterwards.

In: examples, texts to measure on, seeds. Out: a row of F1 for each way and seed, and their means.
Compares teachers, which see what somebody annotated; the student of each adds the same news.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kg.analyse.recogniser import labelled_spans
from kg.analyse.recogniser_features import FeatureExtractor
from kg.analyse.recogniser_network import (
    KINDS,
    LABELS,
    WELL_FORMED,
    Network,
    decode,
    dense_features,
    log_softmax,
)
from kg.training.build import Recipe, fit
from kg.training.corpora import Example
from kg.training.measure import f1, tally

Floats = NDArray[np.float32]

UNITS, SEQUENCES = "each unit", "sequences"
COUNTED = "counted"
#: how much the counts of neighbours weigh beside a network that has seen the neighbours' units
_COUNTED = 0.5


def compare(
    examples: Sequence[Example],
    extractor: FeatureExtractor,
    tests: Mapping[str, Sequence[Example]],
    seeds: Sequence[int],
    recipe: Recipe,
    report: Callable[[str], None],
) -> Iterator[tuple[str, str, list[float]]]:
    """Yield (way, seed, F1 of each test), each way's mean last."""
    neighbours = counted(examples)
    rows: dict[str, list[list[float]]] = defaultdict(list)
    for seed in seeds:
        for way in (UNITS, SEQUENCES):
            plan = replace(recipe.teacher, seed=seed, whole_sequences=way == SEQUENCES)
            network = fit(examples, extractor, plan, recipe, report)
            measured = {way: network.transitions}
            if way == UNITS:
                measured[COUNTED] = _COUNTED * neighbours
            for name, transitions in measured.items():
                network.transitions = transitions
                row = [_f1(network, texts, extractor.vectors, recipe.convention) for texts in tests.values()]
                rows[name].append(row)
                yield name, str(seed), row
    for name, each in rows.items():
        yield name, "mean", [float(value) for value in np.mean(each, axis=0)]


def counted(examples: Sequence[Example]) -> Floats:
    """Return how much likelier each pair of neighbours is than by chance, as logarithms."""
    n = len(LABELS)
    pairs = np.full((n, n), 0.5)
    for example in examples:
        settled = example.allowed.sum(axis=1) == 1
        labels = example.allowed.argmax(axis=1)
        both = settled[:-1] & settled[1:]
        np.add.at(pairs, (labels[:-1][both], labels[1:][both]), 1)
    pairs[np.isinf(WELL_FORMED)] = 0
    joint = pairs / pairs.sum()
    chance = np.outer(joint.sum(axis=1), joint.sum(axis=0))
    likelier: Floats = np.where(pairs > 0, np.log(np.maximum(joint, 1e-12) / chance), 0).astype("f")
    return likelier


def _f1(network: Network, examples: Sequence[Example], vectors: Floats, convention: Sequence[float]) -> float:
    counts: Counter[tuple[str, str]] = Counter()
    flags = np.asarray(convention, dtype="f")
    kinds = KINDS if all(e.source.convention == "stockmark" for e in examples) else KINDS[:3]
    for at in range(0, len(examples), 128):
        batch = examples[at : at + 128]
        units = [e.units for e in batch]
        lengths = [len(u) for u in units]
        dense = dense_features(units, vectors, [flags] * len(units))
        scores = network.predict(np.concatenate([u.hashed for u in units]), dense, lengths)
        split = np.split(log_softmax(scores), np.cumsum(lengths)[:-1])
        for example, path in zip(batch, decode(split, network.transitions), strict=True):
            tally(labelled_spans(path, example.units), example.source.entities, kinds, counts)
    return f1(counts, kinds)[2]
