"""A user's table of event codes in; what is known with its codes out.

The file has the columns of the packaged table: ``lemma,cameo,plover``. Codes what the rules found: a word
in the table makes no new event.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from kg.extract.event_codes import Code, packaged_codes, read_codes
from kg.records import Happening, Knowledge, Meeting
from kg.user_files import read_csv_text

_Event = TypeVar("_Event", Meeting, Happening)


def read_own_codes(path: str | Path) -> Mapping[str, Code]:
    """Return the table of a user's file.

    Raises:
        UsageError: the file cannot be read, or a line cannot be used.
    """
    return read_codes(read_csv_text(path), name=str(path))


def recoded(knowledge: Knowledge, own: Mapping[str, Code]) -> Knowledge:
    """Return *knowledge* with the codes of the user's table where it has the predicate of an event.

    The word of the text comes before the one that the packaged table files it under: 急襲 before 攻撃.
    """
    if not own:
        return knowledge
    return replace(
        knowledge,
        meetings=tuple(_coded(m, _first_with(m.code), own) for m in knowledge.meetings),
        happenings=tuple(_coded(h, _lemma(h.predicates, own), own) for h in knowledge.happenings),
    )


def _coded(event: _Event, lemma: str, own: Mapping[str, Code]) -> _Event:
    if lemma not in own:
        return event
    code, plover = own[lemma]
    return replace(event, code=code, plover=plover)


def _lemma(predicates: tuple[str, ...], own: Mapping[str, Code]) -> str:
    """Return the entry for the first of *predicates* that has one: itself, its stem or the end of it.

    攻め落と is the stem of 攻め落とす, and 総攻撃 ends in 攻撃.
    """
    for predicate in predicates:
        fits = [w for w in own if len(predicate) > 1 and (w.startswith(predicate) or predicate.endswith(w))]
        if fits:
            return max(fits, key=len)
    return ""


@cache
def _first_with(cameo: str) -> str:
    """Return the word that stands first in the packaged table for *cameo*: 会談 for 040."""
    return next((word for word, (code, _) in packaged_codes().items() if code == cameo), "")
