"""Weights of the features by which a speaker who is left out is found; written by a script."""

WEIGHTS = {
    "bias": -2.646,
    "block opens": -0.073,
    "distance": -0.535,
    "inside quotation": -0.102,
    "object": 0.0,
    "person": 0.488,
    "pronoun": -0.185,
    "quotation": 0.347,
    "same block": 0.51,
    "same sentence": -0.006,
    "source": 0.175,
    "speaking": 1.205,
    "spoke last": 0.984,
    "subject": 0.003,
    "times": 0.1,
    "title": 0.606,
    "topic": 0.593,
}
