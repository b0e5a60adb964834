"""Weights of the features by which a speaker who is left out is found; written by a script."""

WEIGHTS = {
    "bias": -2.088,
    "beside": -0.465,
    "block opens": 0.104,
    "distance": -0.688,
    "inside quotation": -0.053,
    "object": 0.035,
    "person": 0.874,
    "pronoun": -0.073,
    "quotation": 0.153,
    "same block": 0.654,
    "same sentence": -0.317,
    "source": 0.118,
    "speaking": 1.75,
    "spoke last": 1.04,
    "subject": -0.154,
    "times": -0.023,
    "title": 0.433,
    "topic": 0.321,
}
