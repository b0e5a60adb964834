"""A rule's name in; how often what it claims is right, measured on annotated documents, out.

The figures stand in ``cues/claim_precision.py`` and are written by ``python -m kg.training.claim_precision``.
"""

from kg.extract.cues.claim_precision import MEASURED

#: Weight of the prior: as if each rule had been seen this often at the precision of all rules together.
_PRIOR = 5


def confidence_of(rule: str) -> float:
    """Return the smoothed precision of *rule*; of all rules together if it was not measured."""
    right, wrong = (sum(row[i] for row in MEASURED.values()) for i in (0, 1))
    base = right / (right + wrong)
    hits, misses = MEASURED.get(rule, (0, 0))
    return round((hits + _PRIOR * base) / (hits + misses + _PRIOR), 2)
