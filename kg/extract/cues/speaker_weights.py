"""Weights of the features by which a speaker who is left out is found; written by a script."""

WEIGHTS = {
    "bias": -2.675,
    "beside": -0.514,
    "block opens": 0.292,
    "distance": -0.729,
    "inside quotation": -0.02,
    "object": 0.118,
    "person": 1.316,
    "pronoun": -0.095,
    "quotation": 0.266,
    "same block": 1.021,
    "same sentence": -0.552,
    "source": 0.204,
    "speaking": 2.381,
    "spoke last": 1.287,
    "subject": -0.247,
    "times": -0.113,
    "title": 0.369,
    "topic": 0.195,
}
