"""The words of a stretch in; how much speaks for an office (役職) made of them, out: 中東担当特使.

Whether an office may stand there is for segments.py to say.
"""

from collections.abc import Sequence

from kg.extract.cues.scripts import NAME_DOTS, is_katakana, is_latin
from kg.extract.cues.titles import (
    HEADS_OF_LANDS,
    LANDS,
    OFFICE_HEADS,
    OFFICE_PREFIXES,
    OFFICES,
    WEAK_HEADS,
)
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.labels import Word

_HEADS = OFFICES | OFFICE_HEADS
_HEAD_ENDS = frozenset(head[-1] for head in _HEADS)
_PREFIXES_BY_LETTER = {
    letter: tuple(p for p in OFFICE_PREFIXES if p[0] == letter) for letter in {p[0] for p in OFFICE_PREFIXES}
}


def office_scores(tokens: Sequence[Word], text: str) -> tuple[float, float] | None:
    """Return the scores of an office at the start of a compound and inside one; None where it is none."""
    if text[-1] not in _HEAD_ENDS:
        return None
    prefixes = _PREFIXES_BY_LETTER.get(text[0], ())
    if text in OFFICES or any(text.startswith(p) and text[len(p) :] in OFFICES for p in prefixes):
        own = 2.2 + 0.9 * len(tokens)
        return own, own + (8.0 if "地名" in tokens[0].tag else 0.0)  # 船岡|欧州局長
    if len(tokens) > 7 or any(t.text in NAME_DOTS for t in tokens):
        return None
    prefix = 0
    while prefix < len(tokens) - 1 and tokens[prefix].text in OFFICE_PREFIXES:
        prefix += 1
    bare = "".join(t.text for t in tokens[prefix:])
    if prefix and bare in OFFICES:
        return (2.3 + 0.9 * len(tokens),) * 2
    if len(tokens) == 1:
        return None
    heads = [n for n in (1, 2, 3) if "".join(t.text for t in tokens[-n:]) in _HEADS]
    if not heads:
        return None
    body = tokens[prefix : len(tokens) - heads[-1]]
    charge = any(t.text in {"担当", "駐", "付"} for t in tokens)
    region = "地名" in tokens[0].tag and tokens[1].text == "担当"  # 中東担当特使
    for token in body:
        if "人名" in token.tag or (("地名" in token.tag or is_latin(token.text)) and not charge):
            return None
        if is_katakana(token.text) and token.text not in COMMON_KATAKANA and not charge:
            return None
    head = "".join(t.text for t in tokens[-heads[-1] :])
    if head in HEADS_OF_LANDS and any(t.text not in LANDS for t in body):
        return None  # 成文|知事: somebody's given name
    length = 0.25 * len(tokens) + (6.0 if region else 0.0)
    return (0.2 if head in WEAK_HEADS else 2.2) + length, 2.2 + length
