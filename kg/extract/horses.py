"""The sentences of a document in; the names of race horses (競走馬) in it out: they are nobody of ours.

Only in texts about races, by what stands beside the name: 牝3歳, に騎乗, 1着は. Who is heard there under the
same name elsewhere in the text is the horse as well.
"""

from collections.abc import Iterable

from kg import expressions as re
from kg.extract.cues.horses import BEFORE, BEHIND, BETWEEN, NAME, RACES
from kg.patterns import Rare

_RACES = Rare(RACES)
_BEHIND = re.compile(rf"(?P<name>{NAME})[」』]?{BEHIND}")
_BEFORE = re.compile(rf"{BEFORE}(?P<name>{NAME})")
_LIST = re.compile(rf"(?=(?P<one>{NAME})[」』]?{BETWEEN}[「『]?(?P<other>{NAME}))")
_OFTEN = 2  #: words of races that make a text one about them


def horses_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the names of horses that *texts*, the sentences of one document, tell of.

    >>> sorted(horses_of(["額田騎手とレントヴァルカが優勝した。", "2着はベルザドリーム(牝4歳)。"]))
    ['ベルザドリーム', 'レントヴァルカ']
    >>> horses_of(["1着はベルザ、2着はドレクだった。"])
    frozenset()
    """
    raced = [text for text in texts if next(iter(_RACES.finditer(text)), None)]
    if sum(len(list(_RACES.finditer(text))) for text in raced) < _OFTEN:
        return frozenset()
    texts = list(texts)
    found = {m["name"] for text in texts for p in (_BEHIND, _BEFORE) for m in p.finditer(text)}
    pairs = [(m["one"], m["other"]) for text in texts for m in _LIST.finditer(text)]
    for _ in range(2):
        found.update(name for pair in pairs if found.intersection(pair) for name in pair)
    return frozenset(found)
