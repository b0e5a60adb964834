"""Compares recognised spans with annotated ones: exact span and kind.

In: spans and annotated texts. Out: precision, recall and F1 per kind and over all.
Spans that touch what the annotators left open are not counted.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.training.corpora import Entity


def tally(
    found: Iterable[Entity],
    annotated: Sequence[Entity],
    kinds: Sequence[str],
    counts: Counter[tuple[str, str]],
) -> None:
    """Add one text's spans to ``counts`` under (kind, "right"), (kind, "wrong") and (kind, "missed")."""
    open_ = [(s, e) for s, e, kind in annotated if kind == "IGNORE"]
    gold = {span for span in annotated if span[2] in kinds}
    seen = {span for span in found if span[2] in kinds}
    for span in seen & gold:
        counts[span[2], "right"] += 1
    for span in gold - seen:
        counts[span[2], "missed"] += 1
    for start, end, kind in seen - gold:
        if not any(start < e and s < end for s, e in open_):
            counts[kind, "wrong"] += 1


def f1(counts: Counter[tuple[str, str]], kinds: Iterable[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over these kinds; 0 where nothing was found or annotated."""
    right, wrong, missed = (sum(counts[k, what] for k in kinds) for what in ("right", "wrong", "missed"))
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    return precision, recall, 2 * right / (2 * right + wrong + missed) if right else 0.0
