"""Facts with their rule's name in; the same with the precision that the rule had on gold, out.

The figures stand in ``cues/rule_precision.csv`` beside the numbers of facts they were measured on, in
documents read for errors and in others, which count more; `kg.training.precision` measures them again. A rule
that was never measured gets no figure.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TypeVar

from kg.records import Happening, Meeting, PlaceControl

Fact = TypeVar("Fact", Meeting, PlaceControl, Happening)


@cache
def precisions() -> Mapping[str, float]:
    """Return rule → precision, between 0 and 1."""
    text = files("kg.extract.cues").joinpath("rule_precision.csv").read_text(encoding="utf-8")
    return {row["rule"]: float(row["precision"]) for row in csv.DictReader(io.StringIO(text))}


def with_confidence(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return *facts* with ``confidence`` set where their rule was measured."""
    known = precisions()
    return tuple(replace(f, confidence=known[f.rule]) if f.rule in known else f for f in facts)
