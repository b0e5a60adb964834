"""Texts in; how much of their words two of them share, the rare words counting more, out.

Words are read off the characters, so that contents of different documents compare without an analyser.
"""

import math
from collections import Counter
from collections.abc import Iterable, Set
from functools import cached_property, lru_cache

from kg import expressions as re
from kg.extract.cues.disputes import EMPTY_WORDS

_WORD = re.compile(
    r"(?P<kanji>[一-龥々]{2,})|(?P<stem>[一-龥](?=[ぁ-ん]))|[ァ-ヴー]{3,}|[A-Za-zＡ-Ｚａ-ｚ]{2,}"
    r"|[0-9０-９]+(?:[月日時年]|人|キロ)?"
)
#: Fewer words than this make no likeness.
_ENOUGH = 2
#: A verb's stem says less than a word: 出, 見, 行.
_STEM_WEIGHT = 0.6


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """Return the content words of *text*: of long kanji words their pairs, of verbs their stems.

    >>> sorted(words_of("橋を爆破した"))
    ['橋', '爆破']
    """
    found: set[str] = set()
    for match in _WORD.finditer(text):
        run = match[0]
        if match.lastgroup == "kanji":
            found.update(run[i : i + 2] for i in range(len(run) - 1))
        else:
            found.add(run)
    return frozenset(found - EMPTY_WORDS)


class Wording:
    """How rare each word is among the texts of one comparison."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take *texts*; their words are counted when the first two are compared, in most documents never."""
        self._texts = tuple(texts)

    @cached_property
    def _in(self) -> Counter[str]:
        """In how many texts each word is."""
        return Counter(word for text in self._texts for word in words_of(text))

    def weight(self, words: Set[str]) -> float:
        """Return how much *words* say together."""
        return sum(self._one(word) for word in sorted(words))

    def likeness(self, first: str, second: str) -> float:
        """Return the share, by weight, of the shorter text's words that the other has too."""
        a, b = words_of(first), words_of(second)
        if min(len(a), len(b)) < _ENOUGH:
            return 0.0
        return self.weight(a & b) / (min(self.weight(a), self.weight(b)) or 1.0)

    def shared(self, whole: str, part: str, *, without: Set[str]) -> float:
        """Return the share, by weight, of the words of *part*, some left out, that *whole* has too."""
        words = words_of(part) - without
        return self.weight(words & words_of(whole)) / (self.weight(words) or 1.0)

    def _one(self, word: str) -> float:
        rare = math.log(1 + len(self._texts) / (1 + self._in[word]))
        return rare * (_STEM_WEIGHT if len(word) == 1 else 1.0)
