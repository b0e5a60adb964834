"""The words of a compound in; whether they are common nouns alone, wherever they stand, out: 首脳会談.

Most compounds are, and come again and again: none of their stretches need be read as a name where the
recognisers heard none and the document uses none of them as one. Decides nothing else.
"""

from functools import lru_cache

from kg.extract.compounds import Compound
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.labels import Setting, Word
from kg.extract.segments import LONGEST
from kg.extract.state_borders import state_border
from kg.extract.stretches import Stretch, asked_by, stretch_of
from kg.extract.surname_borders import surname_border
from kg.gazetteer import Gazetteer

#: It makes a name of whatever stands before it.
_ACCREDITED = "駐"


@lru_cache(
    maxsize=32768
)  # by what is said here alone; what stands around common nouns makes no names of them
def common_unless(words: tuple[Word, ...], gazetteer: Gazetteer) -> frozenset[str] | None:
    """Return the keys of the names that the document must use for *words* to be more than common nouns.

    None where they may be more without that: a name, an office, several countries in one word.
    """
    for word in words:
        if not _is_common(stretch_of((word,), gazetteer)) or word.text == _ACCREDITED:
            return None
        if is_katakana(word.text) and word.text not in COMMON_KATAKANA:
            return None  # may be a piece of a longer word
    bare, whole = Setting((), words, gazetteer, {}, {}, {}), Compound(0, len(words))
    if state_border(bare, whole) or surname_border(bare, whole) is not None:
        return None
    keys: set[str] = set()
    for first in range(len(words)):
        for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
            stretch = stretch_of(words[first:last], gazetteer)
            if not _is_common(stretch):
                return None
            if stretch.open:
                keys.update(asked_by(stretch.text))
    return frozenset(keys)


def _is_common(stretch: Stretch) -> bool:
    office = stretch.honorific or stretch.office is not None
    return stretch.silent and not (office or stretch.dotted or stretch.joint or stretch.joint_words)
