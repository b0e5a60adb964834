"""Takes sentences of a news archive and lets trained networks label them.

In: JSON Lines of ``{"id", "text"}`` and networks. Out: examples with their mean probabilities as targets.
What the networks are unsure of stays unsure in the targets; no sentence is changed.
"""

import gzip
import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.analyse.recogniser_network import Network, dense_features, log_softmax
from kg.errors import InputError
from kg.training.corpora import Example, Text
from kg.training.crf import sums

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_SENTENCE = re.compile(r"(?:[^。「」]|「[^「」]*」)+。")
#: Lists of sources at the end of an article: the same few names again and again.
_SOURCE_LINE = re.compile(
    r"『|(?:社|新聞|ニュース|NEWS|ロイター|ドットコム|報知|スポーツ|放送|協会)、\d{4}年"
)


def read_sentences(path: Path, *, leave_out: Collection[str] = ()) -> Iterator[Text]:
    """Yield each sentence once, in the archive's order, but those of articles to leave out.

    Raises:
        InputError: A line is not of that form.
    """
    seen: set[str] = set()
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                article, text = str(record["id"]), record["text"]
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}:{number}: not an article ({error}); expected id and text"
                ) from error
            if article in leave_out:
                continue
            for i, sentence in enumerate(_SENTENCE.findall(text)):
                sentence = sentence.strip()
                if 15 < len(sentence) < 200 and sentence not in seen and not _SOURCE_LINE.search(sentence):
                    seen.add(sentence)
                    yield Text(f"{article}-{i}", sentence, (), "mixed")


def label(
    examples: Sequence[Example], networks: Sequence[Network], vectors: Floats, *, whole_sequences: bool
) -> Iterator[Example]:
    """Yield the examples with the mean of the networks' probabilities as targets."""
    for at in range(0, len(examples), 128):
        batch = examples[at : at + 128]
        units = [e.units for e in batch]
        lengths = [len(u) for u in units]
        hashed = np.concatenate([u.hashed for u in units])
        dense = dense_features(units, vectors, [e.convention for e in batch])
        scores = [n.predict(hashed, dense, lengths) for n in networks]
        pairs: list[Doubles | None] = [None] * len(batch)
        if whole_sequences:
            found = [sums(s, n.transitions, lengths) for s, n in zip(scores, networks, strict=True)]
            mean = np.mean([f.marginals for f in found], axis=0)
            pairs = list(np.mean([f.pairs for f in found], axis=0))
        else:
            mean = np.mean([np.exp(log_softmax(s)) for s in scores], axis=0)
        targets = np.split(mean.astype("f"), np.cumsum(lengths)[:-1])
        for example, allowed, neighbours in zip(batch, targets, pairs, strict=True):
            yield replace(example, allowed=allowed, pairs=neighbours, soft=True)
