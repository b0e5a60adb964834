"""The name mentions of a document in; the same, bare surnames of houses (家) made organisations, out.

Chronicles call a family by its surname and its people by their given names. Joins no names.
"""

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.cues.scripts import is_katakana
from kg.records import Kind, Mention

#: What may stand after a surname that means the house.
_OF_HOUSES = frozenset({"", "氏"})
_HOUSE_TOLD = r"[家勢方衆](?![一-鿿])|の(?:手に(?:落|渡|帰)|兵|軍勢|旗|家臣|居城|支城|家中)"
_FULL_KANJI = re.compile(r"[一-鿿々ケヶノ之]{3,6}")


def with_houses(named: Sequence[Mention], text: str) -> list[Mention]:
    """Make a bare surname its house where the text calls the family's people by their given names alone.

    佐伯宗盛は…。宗盛は…。佐伯の手に落ちた: chronicles speak so, news do not. So does 佐伯勢, 佐伯の兵.
    """
    people = [m for m in named if m.kind == Kind.PERSON]
    untitled = {m.text for m in people} - {m.text for m in people if m.title not in _OF_HOUSES}
    given = untitled - {m.text for m in people if m.title}
    counts = Counter(m.text for m in people)
    fulls = [t for t in counts if _FULL_KANJI.fullmatch(t)]
    houses = set()
    for surname in (t for t in given if is_katakana(t)):
        if f"{surname}家" in text and any(f.endswith(f"・{surname}") for f in counts):
            houses.add(surname)
    for surname in (t for t in untitled if len(t) <= 3):
        bearers = [f for f in fulls if f.startswith(surname) and len(f) > len(surname)]
        by_given = [f for f in bearers if len(f) - len(surname) > 1 and f[len(surname) :] in given]
        others = [f for f in bearers if f not in by_given and counts[f] > 1]
        told = surname in given and re.search(f"{surname}(?:{_HOUSE_TOLD})", text)
        if bearers and ((by_given and not others) or told):
            houses.add(surname)
    return [
        dataclasses.replace(m, kind=Kind.ORGANIZATION, title="", surname="")
        if m.kind == Kind.PERSON and m.text in houses
        else m
        for m in named
    ]
