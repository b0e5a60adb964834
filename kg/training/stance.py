"""Annotated utterances in; weights of the stance features, and how well they carry over, out.

Run ``python -m kg.training.stance EXAMPLES.jsonl``: one JSON object a line with ``group`` (the document),
``stance`` and the fields of an ``Utterance``. Prints the accuracy on documents left out, writes the
weights that the claim rules read. Needs scikit-learn, which building graphs does not.
"""

import argparse
import gzip
import json
import sys
from pathlib import Path

from kg.extract.stance_features import Utterance, features

WEIGHTS = Path(__file__).parents[1] / "extract" / "stance_weights.json.gz"


def read_examples(path: Path) -> list[tuple[str, str, Utterance]]:
    """Return ``(group, stance, utterance)`` of each line of *path*."""
    examples = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        group, stance = fields.pop("group"), fields.pop("stance")
        examples.append((group, stance, Utterance(**fields)))
    return examples


def train(
    examples: list[tuple[str, str, Utterance]], *, strength: float, least: int
) -> tuple[dict[str, object], float]:
    """Return the weights, and the accuracy on documents left out."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.model_selection import GroupKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    rows = [features(utterance) for _, _, utterance in examples]
    labels = [stance for _, stance, _ in examples]
    groups = [group for group, _, _ in examples]
    model = make_pipeline(
        CountVectorizer(analyzer=tuple, binary=True, min_df=least),
        LinearSVC(C=strength, random_state=0),
    )
    predicted = cross_val_predict(model, rows, labels, groups=groups, cv=GroupKFold(10))
    accuracy = sum(p == label for p, label in zip(predicted, labels, strict=True)) / len(labels)
    model.fit(rows, labels)
    vectorizer, classifier = model[0], model[-1]
    names = vectorizer.get_feature_names_out()
    weights = {
        str(name): [round(float(classifier.coef_[k][i]), 3) for k in range(len(classifier.classes_))]
        for i, name in enumerate(names)
        if abs(classifier.coef_[:, i]).max() >= 0.02
    }
    bias = [round(float(b), 3) for b in classifier.intercept_]
    return {"classes": [str(c) for c in classifier.classes_], "bias": bias, "weights": weights}, accuracy


def main(argv: list[str] | None = None) -> int:
    """Train on the file that *argv* names and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument(
        "--strength", type=float, default=0.05, help="inverse of the penalty on large weights"
    )
    parser.add_argument("--least", type=int, default=3, help="leave out features seen less often")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args(argv)
    weights, accuracy = train(read_examples(args.examples), strength=args.strength, least=args.least)
    text = json.dumps(weights, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    args.out.write_bytes(gzip.compress(text.encode(), mtime=0))
    sys.stdout.write(f"{accuracy:.3f} on documents left out\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
