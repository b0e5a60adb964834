"""Trains the learned parts from public corpora; building graphs does not need it."""
