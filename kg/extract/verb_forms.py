"""A verb's dictionary form in; the regular expression of its stem before any of its endings (活用) out.

So word lists can name verbs as a dictionary does. Knows 五段, 一段 and サ変 verbs; tells no tense.
"""

from collections.abc import Iterable
from itertools import groupby

from kg import expressions as re
from kg.extract.cues.verb_forms import GODAN, GODAN_IN_RU, ICHIDAN, NOUN_END, SURU

_SURU_VERB = "する"
#: Kana before る of verbs of the 一段 class.
_E_AND_I = frozenset("いきぎしじちにひびみりえけげせぜてでねへべめれ")


def stems(verbs: Iterable[str]) -> str:
    """Return what matches the stem of any of *verbs*, the longer first, where an ending of its class follows.

    What stands before and after is written once for all verbs of a class: to compile it takes longest.

    >>> [bool(re.search(stems(["譲り受ける"]), t)) for t in ("譲り受けました", "譲り受け、", "譲り渡した")]
    [True, True, False]
    >>> [bool(re.search(stems(["払い下げる"]), t)) for t in ("払い下げられた", "払い下げ価格")]
    [True, False]
    """
    rows = groupby(sorted(map(_divided, verbs)), key=lambda row: row[1])
    classes = [rf"(?:{'|'.join(root for _, _, root in group)}){ending}" for ending, group in rows]
    return rf"(?<![一-龥])(?:{'|'.join(classes)})"


def _divided(verb: str) -> tuple[int, str, str]:
    """Return the rank of *verb*, the shortest last, what matches its ending, and what its root."""
    if verb.endswith(_SURU_VERB):
        return -len(verb), rf"(?:{SURU}|{NOUN_END})", re.escape(verb.removesuffix(_SURU_VERB))
    last = verb[-1]
    ichidan = last == "る" and verb[-2] in _E_AND_I and not verb.endswith(GODAN_IN_RU)
    return -len(verb), ICHIDAN if ichidan else GODAN[last], re.escape(verb[:-1])
