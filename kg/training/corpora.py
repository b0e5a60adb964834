"""Reads annotated texts and analyses them into the recogniser's features.

In: JSON Lines of ``{"id", "text", "entities": [[start, end, kind, original]]}``. Out: examples with targets.
Does not train; does not choose what is held back (`split` does that by the text's identifier alone).
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from kg.analyse.recogniser_features import FeatureExtractor, Units
from kg.analyse.recogniser_network import CONVENTIONS, KINDS, LABELS
from kg.errors import InputError

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Entity = tuple[int, int, str]  #: start, end, kind; the kind is one of KINDS or IGNORE

_KINDS = {"ORGANISATION": "ORGANIZATION"}
_INDEX = {label: i for i, label in enumerate(LABELS)}


@dataclass(frozen=True, slots=True)
class Text:
    """An annotated text."""

    text_id: str
    text: str
    entities: tuple[Entity, ...]
    convention: str  #: one of CONVENTIONS, or "mixed"


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A text with its features and what the network should say of each unit."""

    source: Text
    units: Units
    allowed: Floats  #: (units, LABELS): 1 for every label that agrees with the annotation
    convention: Floats
    weight: float = 1.0
    soft: bool = False  #: ``allowed`` holds probabilities to be matched
    pairs: Doubles | None = None  #: … and these are how often each pair of neighbours is to be expected


def read_texts(path: Path, convention: str) -> Iterator[Text]:
    """Yield the annotated texts of a JSON Lines file, plain or gzipped.

    Raises:
        InputError: A line is not of that form.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                entities = tuple((s, e, _KINDS.get(k, k)) for s, e, k, *_ in record["entities"])
                yield Text(str(record["id"]), record["text"], entities, convention)
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}:{number}: not an annotated text ({error}); expected id, text and entities"
                ) from error


def split(texts: Iterable[Text], *, held_back: float = 0.1) -> tuple[list[Text], list[Text]]:
    """Return (training part, held-back part); a text's part depends on its identifier alone."""
    train: list[Text] = []
    held: list[Text] = []
    for text in texts:
        number = int.from_bytes(hashlib.blake2b(text.text_id.encode(), digest_size=4).digest())
        (held if number / 2**32 < held_back else train).append(text)
    return train, held


def analyse(
    nlp: Language, texts: Sequence[Text], extractor: FeatureExtractor, *, weight: float = 1.0
) -> Iterator[Example]:
    """Yield one example a text; an entity that does not end at a unit's edge is left open to the network."""
    with nlp.select_pipes(enable=["tok2vec"]):
        for at in range(0, len(texts), 64):
            batch = texts[at : at + 64]
            units = extractor(list(nlp.pipe([t.text for t in batch], batch_size=64)))
            for text, seen in zip(batch, units, strict=True):
                if len(seen):
                    yield Example(text, seen, targets(text, seen), convention_flags(text.convention), weight)


def convention_flags(convention: str) -> Floats:
    """Return the convention as one-hot input; another name than these stands half-way between them."""
    if convention not in CONVENTIONS:
        return np.full(len(CONVENTIONS), 1 / len(CONVENTIONS), dtype="f")
    return np.array([float(c == convention) for c in CONVENTIONS], dtype="f")


def targets(text: Text, units: Units) -> Floats:
    """Return which labels agree with the annotation at each unit.

    An IREX text says nothing of events, so outside its names EVENT agrees as well as O.
    """
    outside = np.zeros(len(LABELS), dtype="f")
    outside[0] = 1
    if text.convention == "irex":
        outside[[i for i, label in enumerate(LABELS) if label.endswith("-EVENT")]] = 1
    allowed = np.tile(outside, (len(units), 1))
    first = {int(s): i for i, s in enumerate(units.starts)}
    last = {int(e): i for i, e in enumerate(units.ends)}
    for start, end, kind in text.entities:
        touched = np.flatnonzero((units.starts < end) & (units.ends > start))
        if kind not in KINDS or start not in first or end not in last:
            allowed[touched] = 1
            continue
        a, b = first[start], last[end]
        allowed[a : b + 1] = 0
        if a == b:
            allowed[a, _INDEX[f"U-{kind}"]] = 1
        else:
            allowed[a, _INDEX[f"B-{kind}"]] = 1
            allowed[a + 1 : b, _INDEX[f"I-{kind}"]] = 1
            allowed[b, _INDEX[f"L-{kind}"]] = 1
    return allowed
