"""Annotated candidates in; weights by which a left-out speaker is found, and how well they carry over, out.

Run ``python -m kg.training.speakers CASES.jsonl``: one JSON object a line with ``group`` (the document),
``rule`` (1 the rules were right, 0 wrong, null no answer) and ``candidates``, each with ``features`` and
``right``. Needs scikit-learn, which building graphs does not.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[1] / "extract" / "cues" / "speaker_weights.py"
_HEAD = "Weights of the features by which a speaker who is left out is found; written by a script."
Case = dict[str, Any]


def fit(cases: Sequence[Case], strength: float) -> dict[str, float]:
    """Return the weight of each feature, and the bias."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows = [c for case in cases for c in case["candidates"]]
    vectorizer = DictVectorizer(sparse=False)
    table = vectorizer.fit_transform([c["features"] for c in rows])
    model = LogisticRegression(C=strength, max_iter=2000).fit(table, [bool(c["right"]) for c in rows])
    names = vectorizer.get_feature_names_out()
    weights = {str(n): round(float(w), 3) for n, w in zip(names, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 3)} | weights


def judge(cases: Sequence[Case], weights: dict[str, float], least: float) -> tuple[int, int]:
    """Return how often a speaker is named, and how often rightly."""
    import math

    named = right = 0
    for case in cases:
        scores = [
            (weights["bias"] + sum(weights.get(n, 0.0) * v for n, v in c["features"].items()), c["right"])
            for c in case["candidates"]
        ]
        if scores and 1 / (1 + math.exp(-max(scores)[0])) >= least:
            named += 1
            right += bool(max(scores)[1])
    return named, right


def left_out(cases: Sequence[Case], strength: float, least: float) -> tuple[int, int]:
    """Return the same over all documents, each judged by weights from the others."""
    figures = []
    for group in sorted({case["group"] for case in cases}):
        rest = [case for case in cases if case["group"] != group]
        here = [case for case in cases if case["group"] == group]
        figures.append(judge(here, fit(rest, strength), least))
    return sum(n for n, _ in figures), sum(r for _, r in figures)


def main(argv: list[str] | None = None) -> int:
    """Train on the file that *argv* names, print the figures and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--strength", type=float, default=0.1, help="inverse of the penalty on large weights")
    parser.add_argument("--least", type=float, default=0.3, help="likelihood from which on one is named")
    parser.add_argument("--out", type=Path, default=TABLE)
    args = parser.parse_args(argv)
    cases = [json.loads(line) for line in args.cases.read_text(encoding="utf-8").splitlines()]
    named, right = left_out(cases, args.strength, args.least)
    answered = [case["rule"] for case in cases if case["rule"] is not None]
    sys.stdout.write(f"learned: {right} right of {named} on documents left out of {len(cases)} cases\n")
    sys.stdout.write(f"rules: {sum(answered)} right of {len(answered)}\n")
    rows = "".join(f'    "{name}": {value},\n' for name, value in fit(cases, args.strength).items())
    args.out.write_text(f'"""{_HEAD}"""\n\nWEIGHTS = {{\n{rows}}}\n', encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
