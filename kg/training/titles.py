"""Counts the words that stand right beside annotated people, to see which titles the word lists lack.

In: annotated texts. Out: how many people have a title that the lists know, and the words they do not know.
Writes no list: `docs/recogniser.md` says what came of it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.training.corpora import Text

_EDGE = "はがもをにのとでやへ、。（(「」・"
_AFTER = re.compile(rf"([一-鿿]{{1,8}})(?=[{_EDGE}])")
_BEFORE = re.compile(rf"(?:^|[{_EDGE}])([一-鿿]{{2,8}})$")
_ENDINGS = tuple(office for office in OFFICES if len(office) > 1)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside people."""

    people: int
    known: Counter[str] = field(default_factory=Counter)  #: offices and honorifics of the lists
    after: Counter[str] = field(default_factory=Counter)  #: other words between the name and a particle
    before: Counter[str] = field(default_factory=Counter)  #: … and between a particle and the name


def words_beside_people(texts: Iterable[Text]) -> Beside:
    """Return the words of kanji right before and after the people of annotated texts."""
    people = 0
    known: Counter[str] = Counter()
    after: Counter[str] = Counter()
    before: Counter[str] = Counter()
    for text in texts:
        for start, end, kind in text.entities:
            if kind != "PERSON":
                continue
            people += 1
            for match, unknown in (
                (_AFTER.match(text.text, end), after),
                (_BEFORE.search(text.text[:start]), before),
            ):
                if match:
                    (known if _is_known(match[1]) else unknown)[match[1]] += 1
    return Beside(people, known, after, before)


def _is_known(word: str) -> bool:
    return word in OFFICES or word in HONORIFICS or word.endswith(_ENDINGS)
