"""soukan: knowledge graphs from Japanese documents.

>>> import kg
>>> result = kg.build("seeds", out="graph")  # doctest: +SKIP
>>> nlp = kg.load_pipeline()                 # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.pipeline import BuildResult, build
    from kg.query import run_query
    from kg.spacy_pipeline import load_pipeline

__all__ = ["BuildResult", "build", "load_pipeline", "run_query"]

_HOMES = {
    "build": "kg.pipeline",
    "BuildResult": "kg.pipeline",
    "load_pipeline": "kg.spacy_pipeline",
    "run_query": "kg.query",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: ``kg --help`` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
