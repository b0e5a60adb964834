"""A verb's dictionary form in; the regular expression of its stem before any of its endings (活用) out.

So word lists can name verbs as a dictionary does. Knows 五段, 一段 and サ変 verbs; tells no tense.
"""

import re
from collections.abc import Iterable

from kg.extract.cues.verb_forms import GODAN, GODAN_IN_RU, ICHIDAN, NOUN_END, SURU

_SURU_VERB = "する"
#: Kana before る of verbs of the 一段 class.
_E_AND_I = frozenset("いきぎしじちにひびみりえけげせぜてでねへべめれ")


def stem(verb: str) -> str:
    """Return what matches the stem of *verb* where an ending of its class follows.

    >>> [bool(re.search(stem("譲り受ける"), t)) for t in ("譲り受けました", "譲り受け、", "譲り渡した")]
    [True, True, False]
    >>> [bool(re.search(stem("払い下げる"), t)) for t in ("払い下げられた", "払い下げ価格")]
    [True, False]
    """
    if verb.endswith(_SURU_VERB):
        noun = re.escape(verb.removesuffix(_SURU_VERB))
        return rf"(?<![一-龥]){noun}(?:{SURU}|{NOUN_END})"
    root, last = re.escape(verb[:-1]), verb[-1]
    ichidan = last == "る" and verb[-2] in _E_AND_I and not verb.endswith(GODAN_IN_RU)
    return rf"(?<![一-龥]){root}{ICHIDAN if ichidan else GODAN[last]}"


def stems(verbs: Iterable[str]) -> str:
    """Return what matches the stem of any of *verbs*, the longer first."""
    return "|".join(stem(v) for v in sorted(verbs, key=len, reverse=True))
