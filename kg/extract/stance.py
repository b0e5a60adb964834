"""A content and its reporting verb in; the speaker's stance (発話態度) and the certainty out.

Decided by the end of the content, then by the verb. Knows nothing of who speaks.
"""

import re

from kg.extract.cues import stance as cues
from kg.records import Stance

_BY_NAME = {stance.value.lower(): stance for stance in Stance}
_CERTAINTY = tuple((grade, re.compile(pattern)) for grade, pattern in cues.CERTAINTY)
_CONTENT = tuple((_BY_NAME[name], re.compile(pattern)) for name, pattern in cues.CONTENT)


def stance_of(content: str, lemma: str, verb_stance: str, kind: str) -> Stance:
    """Return the stance of somebody who says *content* with the verb *lemma*."""
    if kind in {"yo", "wo"} and verb_stance:
        return _BY_NAME[verb_stance]
    tail = content.rstrip("。、!！?？」』 　")[-24:]
    for stance, pattern in _CONTENT:
        match = pattern.search(tail)
        if match and match.end() >= len(tail) - 8:
            return stance
    if verb_stance:
        return _BY_NAME[verb_stance]
    return Stance.ASSERTS


def certainty_of(text: str) -> str:
    """Return "probable", "possible", "hearsay" or "" for a content and what follows it in its sentence."""
    return next((grade for grade, pattern in _CERTAINTY if pattern.search(text)), "")
