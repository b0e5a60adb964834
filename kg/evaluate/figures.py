"""Counts of right, wrong and missed in, precision, recall and F1 out, as records and as text.

Knows nothing of graphs or gold.
"""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the evaluation: counts of true and false positives and false negatives."""

    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 when nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """Share of what should be found that was; 0 when nothing should."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What measuring gave; ``figures`` by name, sorted."""

    figures: dict[str, Figure]
    errors: tuple[str, ...] = ()  #: one line each, in the order of the documents

    def to_json(self) -> dict[str, dict[str, float]]:
        """Return the figures as plain numbers: tp, fp, fn, p, r, f1."""
        return {
            what: {
                "tp": figure.tp,
                "fp": figure.fp,
                "fn": figure.fn,
                "p": figure.precision,
                "r": figure.recall,
                "f1": figure.f1,
            }
            for what, figure in self.figures.items()
        }

    def to_text(self) -> str:
        """Return the figures as a table, ending in a line break."""
        lines = [f"{'what':24}{'P':>7}{'R':>7}{'F1':>7}{'tp':>6}{'fp':>6}{'fn':>6}"]
        for what, figure in self.figures.items():
            shares = f"{figure.precision:7.3f}{figure.recall:7.3f}{figure.f1:7.3f}"
            lines.append(f"{what:24}{shares}{figure.tp:6}{figure.fp:6}{figure.fn:6}")
        return "\n".join(lines) + "\n"


@dataclass(slots=True)
class Tally:
    """The one thing here that changes: counts by name, and a line for each error."""

    document: str = ""  #: id of the gold that is being scored
    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    errors: list[str] = field(default_factory=list)

    def add(self, what: str, *, tp: int = 0, fp: int = 0, fn: int = 0) -> None:
        """Count; a figure exists once it was counted, even with nothing."""
        count = self.counts[what]
        count[0] += tp
        count[1] += fp
        count[2] += fn

    def judge(self, what: str, right: bool) -> None:
        """Count something that should be found: right, or missed."""
        self.add(what, tp=int(right), fn=int(not right))

    def note(self, *parts: object) -> None:
        """Describe an error."""
        self.errors.append(" ".join(str(part) for part in (self.document, *parts) if part not in ("", None)))

    def evaluation(self) -> Evaluation:
        """Return what was counted."""
        return Evaluation(
            {what: Figure(*self.counts[what]) for what in sorted(self.counts)}, tuple(self.errors)
        )
