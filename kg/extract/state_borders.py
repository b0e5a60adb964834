"""A compound in; where the name of a state ends in it before a part of that state, out.

ノルデン連邦|ザーレック州 are two places. Only a name of its own can be such a part: ノルデン連邦軍 is one.
"""

from kg.extract.compounds import Compound
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.suffixes import PARTS_OF_STATES, STATES
from kg.extract.labels import Setting

_FEWEST = 4  #: words: name and state, name and part


def state_border(setting: Setting, compound: Compound) -> int:
    """Return the token at which the part of a state begins in *compound*, 0 where none does."""
    if compound.last - compound.first < _FEWEST:
        return 0
    words = [w.text for w in setting.words[compound.first : compound.last]]
    for i in range(1, len(words) - 2):
        part = next((n for n in range(i + 2, len(words)) if words[n] in PARTS_OF_STATES), 0)
        if words[i] in STATES and part and all(is_katakana(w) for w in words[i + 1 : part]):
            return compound.first + i + 1
    return 0
