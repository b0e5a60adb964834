"""The facts of a document to bytes and back, and the key that they are kept under.

In: facts, or bytes that were made here. Out: the other, without the text: whoever asks has it. The key
holds the document and the version of every rule, so facts of older rules are never found again.
"""

import io
import pickle
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import attrgetter
from typing import Any

from kg import records
from kg.analyse.cache import pipeline_version
from kg.gazetteer import Gazetteer
from kg.records import Document, Facts

_LEVEL = 3
#: What does not take part in reading one document.
_ELSEWHERE = frozenset(
    {
        "export",
        "evaluate",
        "mapping",
        "training",
        "model",
        "__pycache__",
        "cli.py",
        "corrections.py",
        "explain.py",
    }
    | {
        "graphs.py",
        "query.py",
        "query_index.py",
        "report.py",
        "review.py",
        "score.py",
        "validate.py",
    }
)


class FactsError(ValueError):
    """The bytes are damaged, or were not made here."""


class _Records(pickle.Unpickler):
    """Makes our records and nothing else, so that a file cannot run code."""

    def find_class(self, module: str, name: str) -> type:
        """Return a class of ``kg.records``.

        Raises:
            UnpicklingError: it is another's.
        """
        if module != "kg.records":
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        found: type = super().find_class(module, name)
        return found


def _values_of(kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    """Return what says how to make a record of *kind*: by its class and its values alone."""
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda record: (kind, (getattr(record, names[0]),))
    values = attrgetter(*names)
    return lambda record: (kind, values(record))


def _value_of(member: Enum) -> tuple[type, tuple[Any]]:
    """Say how to make a member of an enumeration; Python 3.11.2 does it by ``getattr``, which is none."""
    return type(member), (member.value,)


_KINDS = [kind for kind in vars(records).values() if isinstance(kind, type)]
#: A record is put away as its values alone: a third of the time of what dataclasses do, here and back.
_AS_VALUES: dict[type, Callable[[Any], tuple[type, tuple[Any, ...]]]] = {
    **{kind: _values_of(kind) for kind in _KINDS if is_dataclass(kind)},
    **{kind: _value_of for kind in _KINDS if issubclass(kind, Enum)},
}


def packed_facts(facts: Facts) -> bytes:
    """Return *facts* as bytes, without the document's text."""
    bare = replace(facts, document=replace(facts.document, text=""))
    pickled = io.BytesIO()
    pickler = pickle.Pickler(pickled, protocol=5)
    pickler.dispatch_table = _AS_VALUES
    pickler.dump(bare)
    return zlib.compress(pickled.getbuffer(), _LEVEL)


def unpacked_facts(packed: bytes) -> Facts:
    """Return the facts that ``packed_facts`` put away.

    Raises:
        FactsError: the bytes are damaged, or hold something else.
    """
    try:
        facts = _Records(io.BytesIO(zlib.decompress(packed))).load()
    # what a damaged pickle raises is not listed anywhere: "not exhaustive", says its documentation
    except Exception as error:
        raise FactsError(f"cannot read packed facts: {error}") from error
    if not isinstance(facts, Facts):
        raise FactsError("these bytes hold no facts")
    return facts


def facts_key(document: Document, rules: str) -> str:
    """Return the key of a document's facts under these rules: 40 hexadecimal digits."""
    # not the path: the same text says the same wherever it lies
    told = (document.doc_id, document.title, document.date, document.date_from, document.url)
    digest = blake2b(rules.encode(), digest_size=20)
    for part in (*told, document.source, document.text):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()


def version_of_rules(gazetteer: Gazetteer) -> str:
    """Return what the reading of a document depends on: libraries, model, our code and word lists, names."""
    return " ".join([pipeline_version(), "rules", digest_of_rules(), "names", gazetteer.own_names])


@cache
def digest_of_rules() -> str:
    """Return what tells our code and word lists from those of any other version."""
    digest = blake2b(digest_size=16)
    for name, file in sorted(_files(files("kg"), "")):
        digest.update(f"{name}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        if entry.name in _ELSEWHERE or entry.name.startswith("."):
            continue
        name = f"{path}/{entry.name}"
        found += _files(entry, name) if entry.is_dir() else [(name, entry)]
    return found
