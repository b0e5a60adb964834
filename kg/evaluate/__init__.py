"""Graphs and gold annotations in, precision, recall and F1 out: ``kg evaluate``.

Micro-averaged over the documents. Counts apart what must be zero: negatives asserted as facts,
two people merged into one node, one entity split over several, a meeting told twice.
"""

from collections.abc import Sequence
from pathlib import Path

from kg.evaluate.figures import Evaluation, Figure, Tally

__all__ = ["Evaluation", "Figure", "evaluate", "evaluate_corpus"]


def evaluate(pairs: Sequence[tuple[Path | str, Path | str]]) -> Evaluation:
    """Measure graphs that were each built from one document.

    Args:
        pairs: A graph file and the gold file of its document.

    Raises:
        GraphError: A graph cannot be read.
        UsageError: A gold file cannot be used.
    """
    from kg.evaluate.gold import read_gold
    from kg.evaluate.predicted import Predicted
    from kg.evaluate.scoring import score
    from kg.graphs import read_graph

    tally = Tally()
    golds = [
        read_gold(Path(gold)) for _, gold in pairs
    ]  # a slip in the last is said before the first is scored
    for (graph, _), gold in zip(pairs, golds, strict=True):
        score(Predicted(read_graph(Path(graph))), gold, tally)
    return tally.evaluation()


def evaluate_corpus(graph: Path | str, golds: Sequence[Path | str]) -> Evaluation:
    """Measure one graph that was built from several documents.

    Args:
        graph: The graph file.
        golds: The gold files of the documents; the same id means the same entity or meeting.

    Raises:
        GraphError: The graph cannot be read.
        UsageError: A gold file cannot be used.
    """
    from kg.evaluate.gold import merge_golds, read_gold
    from kg.evaluate.predicted import Predicted
    from kg.evaluate.scoring import score
    from kg.graphs import read_graph

    tally = Tally()
    gold = merge_golds([read_gold(Path(path)) for path in golds])
    score(Predicted(read_graph(Path(graph))), gold, tally)
    return tally.evaluation()
