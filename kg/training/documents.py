"""Reads annotated documents as texts for the recogniser: every sentence with the names that stand in it.

In: a folder of ``NAME.txt`` and ``NAME.gold.json`` (the form of ``tests/gold``). Out: a text a sentence.
The annotation lists names, not where they stand: what may or may not be a name in its place is left open.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.analyse.sentences import sentence_spans
from kg.errors import InputError
from kg.training.corpora import Entity, Text

_KINDS = {"Person": "PERSON", "Place": "PLACE", "Organization": "ORGANIZATION", "Event": "EVENT"}
OPEN = "IGNORE"
#: same script on both sides of an edge: the name is part of a longer word there
_ONE_WORD = re.compile(r"[ァ-ヺー]{2}|[A-Za-z0-9]{2}")
#: 同市, 両国: they name nothing themselves
_POINTING = re.compile(r"[同両本当]")


def read_documents(folder: Path, *, leave_out: Collection[str] = ()) -> Iterator[Text]:
    """Yield the sentences of every document of the folder that has a text of its own.

    Args:
        folder: Holds ``NAME.txt`` and ``NAME.gold.json``.
        leave_out: Names of documents that are kept for measuring.

    Raises:
        InputError: An annotation is not of that form.
    """
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        text_path = path.with_name(f"{name}.txt")
        if name in leave_out or not text_path.exists():
            continue
        try:
            kinds = kinds_of_names(json.loads(path.read_text(encoding="utf-8"))["entities"])
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path}: not an annotated document ({error})") from error
        yield from sentences_with_names(name, text_path.read_text(encoding="utf-8"), kinds)


def kinds_of_names(entities: Collection[Mapping[str, Any]]) -> dict[str, str]:
    """Return the kind of each name; IGNORE where the annotation does not settle it.

    >>> kinds_of_names([{"type": "Place", "names": ["アルバ塩湖", "塩湖"]}])
    {'アルバ塩湖': 'PLACE', '塩湖': 'IGNORE'}
    """
    kinds: dict[str, str] = {}
    for entity in entities:
        settled = not entity.get("optional") and not (entity.get("also_type") and entity["type"] != "Place")
        for name in entity["names"]:
            kind = _KINDS[entity["type"]] if settled and not _described(name, entity) else OPEN
            kinds[name] = kind if kinds.get(name, kind) == kind else OPEN
    return kinds


def _described(name: str, entity: Mapping[str, Any]) -> bool:
    """Whether the name may be a common noun that points at the entity: 塩湖 of アルバ塩湖."""
    if _POINTING.match(name):
        return True
    return entity["type"] != "Person" and any(
        longer != name and longer.endswith(name) for longer in entity["names"]
    )


def sentences_with_names(name: str, text: str, kinds: Mapping[str, str]) -> Iterator[Text]:
    """Yield the sentences of a text with every occurrence of a name, the longest one where several stand."""
    if not kinds:
        return
    pattern = re.compile("|".join(re.escape(n) for n in sorted(kinds, key=lambda n: (-len(n), n))))
    start = 0
    for line in text.splitlines(keepends=True):
        for a, b in sentence_spans(text, start, start + len(line.rstrip())):
            sentence = text[a:b]
            found: list[Entity] = [
                (m.start(), m.end(), kinds[m[0]]) for m in pattern.finditer(sentence) if _whole(sentence, m)
            ]
            yield Text(f"{name}-{a}", sentence, tuple(found), "mixed")
        start += len(line)


def _whole(sentence: str, match: re.Match[str]) -> bool:
    edges = (
        sentence[max(0, match.start() - 1) : match.start() + 1],
        sentence[match.end() - 1 : match.end() + 1],
    )
    return not any(_ONE_WORD.fullmatch(edge) for edge in edges)
