"""Reads ja_ginza's own entities as the four kinds, for comparison.

In: Extended Named Entity labels as ja_ginza gives them. Out: PERSON, PLACE, ORGANIZATION, EVENT or nothing.
The table lies in ``ene_kinds.txt`` beside this file.
"""

from functools import cache
from importlib import resources

from spacy.tokens import Doc

from kg.training.corpora import Entity


@cache
def ene_kinds() -> dict[str, str]:
    """Return the kind of each Extended Named Entity label that has one."""
    lines = (resources.files("kg.training") / "ene_kinds.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if line.strip())
    return {label: kind for kind, _, labels in rows for label in labels.split()}


def ginza_entities(doc: Doc) -> list[Entity]:
    """Return ja_ginza's entities that are of one of the four kinds, in text order."""
    kinds = ene_kinds()
    return [(e.start_char, e.end_char, kinds[e.label_]) for e in doc.ents if e.label_ in kinds]
