"""Judged claims in; the table of right and wrong by rule that gives claims their confidence, out.

Run ``python -m kg.training.claim_precision JUDGED.jsonl``: one JSON object a line with ``rule`` and
``right``. Judges nothing itself.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

TABLE = Path(__file__).parents[1] / "extract" / "cues" / "claim_precision.py"
_HEAD = "Rules of claims and how often each was right and wrong on annotated documents; written by a script."


def table_text(lines: list[str]) -> str:
    """Return the Python text of the table that the JSON *lines* give, sorted by rule."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for line in lines:
        judged = json.loads(line)
        (right if judged["right"] else wrong)[judged["rule"]] += 1
    rows = "".join(f'    "{rule}": ({right[rule]}, {wrong[rule]}),\n' for rule in sorted({*right, *wrong}))
    return f'"""{_HEAD}"""\n\nMEASURED = {{\n{rows}}}\n'


def main(argv: list[str] | None = None) -> int:
    """Write the table from the file that *argv* names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("judged", type=Path)
    parser.add_argument("--out", type=Path, default=TABLE)
    args = parser.parse_args(argv)
    args.out.write_text(table_text(args.judged.read_text(encoding="utf-8").splitlines()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
