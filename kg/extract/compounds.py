"""The tokens of a sentence in; its nominal compounds (複合名詞) out.

A compound is a run of nouns with nothing between them: ロシア外務省報道官, トランプ米大統領側近. Knows
nothing of what the parts mean.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.extract.cues.scripts import KATAKANA, NAME_DOTS, is_latin
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.words import NOUN_LIKE, TIME_WORDS
from kg.records import Token

_JOINERS = frozenset("・＝=-‐–&＆")
_DEPENDING = _JOINERS | {"前"}  #: nominal or not by what stands beside it
_NUMBER = "名詞-数詞"


class Compound(NamedTuple):
    """A run of nominal tokens, as indexes into the sentence's tokens: ``[first, last)``."""

    first: int
    last: int


def find_compounds(
    tokens: Sequence[Token], held: Collection[int] = (), spaced: Collection[int] = ()
) -> Iterator[Compound]:
    """Yield the maximal nominal runs of a sentence in text order.

    Counted expressions (25日, 3時間) and words of time end a run; 第7艦隊 and F16 do not, nor do the tokens
    *held* together by a name that was heard: オットー3世, 馬朝旭, 関ヶ原の戦い. A blank ends a run too, but
    not the one inside a Latin name or before a token that is *spaced*, a given name: 佐伯 和也.
    """
    first = None
    i = 0
    while i < len(tokens):
        token = tokens[i]
        parted = first is not None and tokens[i - 1].end != token.start and i not in spaced
        if first is not None and parted and not _one_line(tokens, i):
            yield Compound(first, i)
            first = None
        skip = 0
        if i in held:
            nominal = True
        elif token.tag == _NUMBER and (skip := _number_length(tokens, i)):
            nominal = False
        elif token.text in _DEPENDING:
            nominal = _nominal(tokens, i)
        else:
            nominal = _content(token.text, token.tag)
        if nominal:
            first = i if first is None else first
        elif first is not None:
            yield Compound(first, i)
            first = None
        i += skip or 1
    if first is not None:
        yield Compound(first, len(tokens))


def _one_line(tokens: Sequence[Token], i: int) -> bool:
    """Whether the blank before token *i* is one inside a name, New York, and parts no lines or columns."""
    left, right = tokens[i - 1], tokens[i]
    return right.start - left.end == 1 and is_latin(left.text) and is_latin(right.text)


def _nominal(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token that is nominal beside some others alone is so here."""
    token = tokens[i]
    if token.text in _JOINERS:
        beside = (tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens))
        return 0 < i < len(tokens) - 1 and all(_content(t.text, t.tag) for t in beside)
    return _office_follows(tokens, i + 1) or _content(token.text, token.tag)


def _office_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether an office begins at token *i*: 前|外務|次官, not 前|に."""
    words = [t.text for t in tokens[i : i + 3]]
    return any("".join(words[:n]) in OFFICES for n in range(1, len(words) + 1))


@lru_cache(maxsize=65536)
def _content(text: str, tag: str) -> bool:
    if text in TIME_WORDS or text.isspace():
        return False
    if tag.startswith(("名詞", "接頭辞", "接尾辞-名詞的", "記号-文字")):
        return not tag.startswith("名詞-助動詞語幹")
    if tag.startswith(("形状詞", "連体詞")):
        return text in NOUN_LIKE
    katakana = bool(KATAKANA.fullmatch(text)) and text not in NAME_DOTS
    return katakana or is_latin(text)


def _is_regnal(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number after a name in katakana counts its bearers: ウルム|二|世."""
    if i == 0 or i + 1 == len(tokens):
        return False
    name, following = tokens[i - 1], tokens[i + 1]
    return name.end == tokens[i].start and bool(KATAKANA.fullmatch(name.text)) and following.text == "世"


def _number_length(tokens: Sequence[Token], i: int) -> int:
    """Return how many tokens from the number *i* on make a counted expression, 0 when none does."""
    if i and (tokens[i - 1].text == "第" or is_latin(tokens[i - 1].text) or tokens[i - 1].text in {"-", "‐"}):
        return 0
    if _is_regnal(tokens, i):
        return 0
    n = 1
    while i + n < len(tokens) and (tokens[i + n].tag == _NUMBER or tokens[i + n].text in "・.．,"):
        n += 1
    if i + n < len(tokens) and "助数詞" in tokens[i + n].tag:
        return n + 1
    return n
