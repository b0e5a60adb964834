"""Adds the trained recogniser of names (固有表現抽出) to a ja_ginza pipeline.

In: Docs that tok2vec has been over. Out: ``doc.spans["soukan_ner"]`` with PERSON, PLACE, ORGANIZATION, EVENT;
``doc.user_data["soukan_ner"]`` has (start, end, label) in characters, also what cuts a token (訪米).
Does not touch ``doc.ents``, weighs no other evidence and does not train (`python -m kg.training` does).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.analyse.recogniser_features import FeatureExtractor, Units
from kg.analyse.recogniser_network import LABELS, Network, Shape, decode, dense_features, log_softmax
from kg.errors import UsageError

SPANS_KEY = "soukan_ner"
FACTORY = "soukan_recogniser"
WEIGHTS = "recogniser.npz"
CONFIG = "recogniser.json"

Floats = NDArray[np.float32]

#: 「9時20分(UTC)」: capitals before or after a time of day look like a body's abbreviation
TIME_SCALES = frozenset({"UTC", "GMT", "JST"})


class Recogniser:
    """The pipeline component."""

    def __init__(self, nlp: Language, network: Network, convention: Sequence[float]) -> None:
        self.extractor = FeatureExtractor(nlp)
        self.network = network
        self.convention: Floats = np.asarray(convention, dtype="f")

    def __call__(self, doc: Doc) -> Doc:
        """Write the spans of one Doc."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Yield the Docs in order, with their spans."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            for doc, spans in zip(batch, self.spans(batch), strict=True):
                _write(doc, spans)
            yield from batch

    def spans(self, docs: Sequence[Doc]) -> list[list[tuple[int, int, str]]]:
        """Return (start, end, label) of each Doc's names, in characters; they may cut a token (訪米)."""
        units = self.extractor(docs)
        found: list[list[tuple[int, int, str]]] = [[] for _ in docs]
        filled = [i for i, u in enumerate(units) if len(u)]
        if filled:
            scores = self.score([units[i] for i in filled])
            for i, path in zip(filled, decode(scores, self.network.transitions), strict=True):
                text = docs[i].text
                found[i] = [s for s in labelled_spans(path, units[i]) if text[s[0] : s[1]] not in TIME_SCALES]
        return found

    def score(self, units: Sequence[Units]) -> list[Floats]:
        """Return the log-probabilities of the labels of each text's units; no text may be empty."""
        lengths = [len(u) for u in units]
        hashed = np.concatenate([u.hashed for u in units])
        dense = dense_features(units, self.extractor.vectors, [self.convention] * len(units))
        scores = log_softmax(self.network.predict(hashed, dense, lengths))
        return list(np.split(scores, np.cumsum(lengths)[:-1]))


def labelled_spans(path: Sequence[int] | NDArray[np.intp], units: Units) -> list[tuple[int, int, str]]:
    """Return (start, end, label) of a well-formed sequence of labels, in text order."""
    spans = []
    first = 0
    for i, label in enumerate(path):
        move, _, kind = LABELS[label].partition("-")
        if move in ("B", "U"):
            first = i
        if move in ("L", "U"):
            spans.append((int(units.starts[first]), int(units.ends[i]), kind))
    return spans


@Language.factory(FACTORY)
def make_recogniser(nlp: Language, name: str) -> Recogniser:
    """Make the component with the shipped weights."""
    return load_recogniser(nlp)


def load_recogniser(nlp: Language, folder: Traversable | None = None) -> Recogniser:
    """Return the component with the weights of a folder, of the package when none is given.

    Raises:
        UsageError: The pipeline is not ja_ginza's, or the folder holds no recogniser.
    """
    missing = [pipe for pipe in ("tok2vec", "ner") if pipe not in nlp.component_names]
    if missing:
        raise UsageError(f"pipeline {nlp.meta['name']} has no {' and no '.join(missing)}; load ja_ginza")
    source = folder or resources.files("kg") / "model"
    try:
        config = json.loads((source / CONFIG).read_text(encoding="utf-8"))
        with (source / WEIGHTS).open("rb") as file, np.load(file) as weights:
            network = Network(Shape(**config["shape"]))
            network.set_parameters(dict(weights))
    except (OSError, KeyError, ValueError) as error:
        raise UsageError(
            f"{source}: no recogniser there ({error}); train one with `python -m kg.training train`"
        ) from error
    return Recogniser(nlp, network, config["convention"])


def add_recogniser(nlp: Language) -> Language:
    """Put the recogniser at the end of a ja_ginza pipeline, once, and return the pipeline."""
    if FACTORY not in nlp.pipe_names:
        nlp.add_pipe(FACTORY, last=True)
    return nlp


def _write(doc: Doc, spans: Sequence[tuple[int, int, str]]) -> None:
    bounds = doc.to_array(["IDX", "LENGTH"]).astype(int) if spans else np.zeros((0, 2), dtype=int)
    first = {int(start): i for i, start in enumerate(bounds[:, 0])}
    last = {int(end): i + 1 for i, end in enumerate(bounds.sum(axis=1))}
    doc.spans[SPANS_KEY] = [
        Span(doc, first[start], last[end], label=label)
        for start, end, label in spans
        if start in first and end in last
    ]
    doc.user_data[SPANS_KEY] = spans
