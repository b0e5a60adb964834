"""The tokens of a sentence in; the same with words parted that SudachiDict keeps together out.

長野県|飯山市, 英|紙, 駅|前, 下条|町長. Looks at the letters of one word and the next; decides nothing of names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.words import FACILITY_WORDS, JOINT_KANJI, PREFECTURES
from kg.records import Token

_ADDRESS = re.compile("(" + "|".join(PREFECTURES) + ")(.+)")
_BEFORE_FRONT = re.compile(r".*(?:" + "|".join(FACILITY_WORDS) + ")")
_TOWN = re.compile(r"([一-鿿]{2,4})([町村])")
_SURNAME, _COMMON = "名詞-固有名詞-人名-姓", "名詞-普通名詞-一般"


def mended(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of a sentence, fused words in their parts; the very same where there are none.

    Parts keep the word's place in the sentence's tree: none of them is looked up there.
    """
    if not any(_suspect(t.text, t.tag) for t in tokens):
        return tokens
    return tuple(_parted(tokens))


def _parted(tokens: Sequence[Token]) -> Iterator[Token]:
    skip = False
    for i, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        town = _TOWN.fullmatch(token.text) if "地名" in token.tag else None
        if town and i + 1 < len(tokens) and tokens[i + 1].text == "長" and not _is_town(tokens, i):
            border = token.end - 1
            yield replace(token, end=border, text=town[1], tag=_SURNAME)
            yield replace(tokens[i + 1], start=border, text=town[2] + "長", tag=_COMMON)
            skip = True
            continue
        pieces = _pieces(token.text, token.tag)
        if not pieces:
            yield token
            continue
        at = token.start
        for text, tag in pieces:
            yield replace(token, start=at, end=at + len(text), text=text, tag=tag)
            at += len(text)


def _is_town(tokens: Sequence[Token], i: int) -> bool:
    """Whether the same town is named elsewhere in the sentence."""
    return any(j != i and t.text == tokens[i].text for j, t in enumerate(tokens))


@lru_cache(maxsize=65536)
def _suspect(text: str, tag: str) -> bool:
    return bool(_pieces(text, tag)) or bool("地名" in tag and _TOWN.fullmatch(text))


@lru_cache(maxsize=65536)
def _pieces(text: str, tag: str) -> tuple[tuple[str, str], ...]:
    if len(text) < 2 or not tag.startswith("名詞"):
        return ()
    if "地名" in tag and (address := _ADDRESS.fullmatch(text)):
        return ((address[1], tag), (address[2], tag))
    if len(text) == 2 and text[1] in "紙誌" and text[0] in JOINT_KANJI:
        return ((text[0], _COMMON), (text[1], _COMMON))
    if text[-1] == "前" and _BEFORE_FRONT.fullmatch(text[:-1]):
        return ((text[:-1], tag), ("前", "接尾辞-名詞的-副詞可能"))
    return ()


def parted_by_names(token: Token, known: frozenset[str]) -> tuple[Token, Token] | None:
    """Return a word of katakana in two, where the document knows both as names: ドレク|カルヴェニア."""
    text = token.text
    if len(text) < 5 or text in known or not is_katakana(text) or "・" in text:
        return None
    for n in range(len(text) - 2, 1, -1):
        if text[:n] in known and text[n:] in known:
            border = token.start + n
            return replace(token, end=border, text=text[:n]), replace(token, start=border, text=text[n:])
    return None
