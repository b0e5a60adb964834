"""Evaluations in; Markdown tables of them out: a column for each set of documents, a row for each document.

Knows nothing of graphs or gold.
"""

from collections.abc import Mapping, Sequence

from kg.evaluate.figures import Evaluation, Figure

#: rows that show P / R / F1
_BALANCED = {
    "entities": "entities",
    "entities:Person": "… people",
    "entities:Place": "… places",
    "entities:Organization": "… organisations",
    "meetings": "meetings",
    "claims": "claims",
    "control": "control",
}
#: rows of which only a share can be right, below the row that they refine
_SHARES = {
    "meetings": {
        "meeting dates": "… dates of those found",
        "meeting places": "… places of those found",
    },
    "claims": {
        "claim content": "… content of those found",
        "claim stance": "… stance of those found",
    },
    "control": {
        "control claimant": "… claimant of those found",
        "control disputed": "… disputed ones marked so",
        "attacks": "attacks found",
    },
}
#: rows that count what must not be
_FAULTS = {
    "negatives asserted": "planned or denied, asserted as fact (count)",
    "merged people": "two people in one node (count)",
    "split entities": "one thing in two nodes (count)",
    "duplicate meetings": "one meeting in two nodes (count)",
}
_KINDS = ("entities", "meetings", "claims", "control")
_NONE = Figure(0, 0, 0)


def table_of_sets(sets: Mapping[str, Evaluation]) -> str:
    """Return a table with a column for each named evaluation: P / R / **F1**, the share right, or a count."""
    lines = [_row(["P / R / **F1**, or the share right", *sets]), "|---" * (len(sets) + 1) + "|"]
    for what, label in _BALANCED.items():
        lines.append(_row([label, *(_balanced(e.figures.get(what, _NONE)) for e in sets.values())]))
        for part, name in _SHARES.get(what, {}).items():
            lines.append(_row([name, *(_share(e.figures.get(part, _NONE)) for e in sets.values())]))
    for what, label in _FAULTS.items():
        lines.append(_row([label, *(str(e.figures.get(what, _NONE).fp) for e in sets.values())]))
    return "\n".join(lines) + "\n"


def table_of_documents(documents: Sequence[tuple[str, str, Evaluation]]) -> str:
    """Return a table of F1 with a row for each (document, set it belongs to, evaluation)."""
    lines = [_row(["document", "set", *_KINDS]), "|---" * (len(_KINDS) + 2) + "|"]
    for name, belongs, evaluation in documents:
        figures = (evaluation.figures.get(kind, _NONE) for kind in _KINDS)
        lines.append(_row([name, belongs, *("–" if f == _NONE else f"{f.f1:.2f}" for f in figures)]))
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _balanced(figure: Figure) -> str:
    if figure == _NONE:
        return "–"
    return f"{figure.precision:.3f} / {figure.recall:.3f} / **{figure.f1:.3f}**"


def _share(figure: Figure) -> str:
    return "–" if figure == _NONE else f"{figure.recall:.3f}"
