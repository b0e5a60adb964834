"""Gold documents in; right and wrong claims by rule out, for ``cues/claim_precision.py``.

A claim is right when gold has one of the same speaker whose key stands in its text, wrong when gold gives
that key to somebody else or to nobody. Claims that gold does not list are not counted. Writes no graph.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.evaluate.gold import Gold, comparable
from kg.records import Facts
from kg.training.precision import Outcome, judged, names_of

TABLE = Path(__file__).parents[1] / "extract" / "cues" / "claim_precision.py"
_HEAD = "Rules of claims and how often each was right and wrong on annotated documents; written by a script."


def claim_outcomes(facts: Facts, gold: Gold) -> Iterator[Outcome]:
    """Yield (rule, right) for every claim of *facts* about which *gold* says something."""
    same = names_of(facts, gold)
    for claim in facts.claims:
        text = comparable(claim.text)
        told = [g for g in gold.claims if comparable(g.key) in text]
        if any(same(claim.speaker, g.speaker) for g in told):
            yield claim.rule, True
        elif told or any(comparable(g.key) in text for g in gold.non_claims):
            yield claim.rule, False


def table_text(found: Iterable[Outcome]) -> str:
    """Return the Python text of the table, sorted by rule."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for rule, ok in found:
        (right if ok else wrong)[rule] += 1
    rows = "".join(f'    "{rule}": ({right[rule]}, {wrong[rule]}),\n' for rule in sorted({*right, *wrong}))
    return f'"""{_HEAD}"""\n\nMEASURED = {{\n{rows}}}\n'


def main(argv: Sequence[str] | None = None) -> int:
    """Write the table for the gold files named in *argv*; return 0, or 2 when one cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m kg.training.claim_precision", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=TABLE)
    arguments = parser.parse_args(argv)
    try:
        text = table_text(judged(arguments.gold, claim_outcomes))
    except KgError as error:
        sys.stderr.write(f"claim_precision: {error}\n")
        return 2
    arguments.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
