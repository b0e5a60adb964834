"""Rules of claims and how often each was right and wrong on annotated documents; written by a script."""

MEASURED = {
    "to/topic": (1, 0),
}
