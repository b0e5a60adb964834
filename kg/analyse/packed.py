"""Analysed sentences to a few bytes and back: what workers return and what the cache keeps.

In: sentences with tokens; out: a compressed table of strings and numbers that holds no code and no texts.
Offsets in it are relative to the sentence, so it serves the same sentences at any place of any document.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

# not srsly.msgpack_dumps and _loads: they look through all installed packages each time, a millisecond
from srsly.msgpack._packer import Packer
from srsly.msgpack._unpacker import unpackb

from kg.records import Sentence, Span, Token

_LEVEL = 3  #: of compression: 9 saves a tenth and takes three times as long


class PackedError(ValueError):
    """The bytes are damaged or belong to other sentences."""


def pack(sentences: Sequence[Sentence]) -> bytes:
    """Return tokens and entities of the sentences as bytes, the same on every machine."""
    strings: dict[str, int] = {}

    def number(string: str) -> int:
        return strings.setdefault(string, len(strings))

    tokens = [
        (
            token.start - sentence.start,
            token.end - token.start,
            number(token.lemma),
            number(token.norm),
            number(token.pos),
            number(token.tag),
            number(token.dep),
            token.head - index,
            token.bunsetsu,
        )
        for sentence in sentences
        for index, token in enumerate(sentence.tokens)
    ]
    spans = [
        (span.start - sentence.start, span.end - sentence.start, number(span.label))
        for sentence in sentences
        for span in chain(sentence.ginza, sentence.learned)
    ]
    counts = [
        (len(sentence.text), len(sentence.tokens), len(sentence.ginza), len(sentence.learned))
        for sentence in sentences
    ]
    columns = [_numbers(table) for table in (counts, tokens, spans)]
    packed: bytes = Packer(use_bin_type=True).pack([list(strings), *columns])
    return zlib.compress(packed, _LEVEL)


def unpack(packed: bytes, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with the tokens and entities that ``pack`` put away.

    Raises:
        PackedError: the bytes are damaged or were made from sentences of other lengths.
    """
    try:
        strings, *columns = unpackb(zlib.decompress(packed), raw=False)
        counts, tokens, spans = (
            _rows(column, width) for column, width in zip(columns, (4, 9, 3), strict=True)
        )
        if [count[0] for count in counts] != [len(sentence.text) for sentence in sentences]:
            raise PackedError("made from other sentences")
        _, n_tokens, n_ginza, n_learned = (sum(column) for column in zip((0,) * 4, *counts, strict=True))
        if (n_tokens, n_ginza + n_learned) != (len(tokens), len(spans)):
            raise PackedError("numbers of tokens do not add up")
        return _restore(strings, counts, tokens, spans, sentences)
    except (zlib.error, struct.error, ValueError, TypeError, IndexError) as error:
        raise PackedError(f"cannot read a packed analysis: {error}") from error


def _restore(
    strings: list[str],
    counts: list[tuple[int, ...]],
    tokens: list[tuple[int, ...]],
    spans: list[tuple[int, ...]],
    sentences: Sequence[Sentence],
) -> tuple[Sentence, ...]:
    restored = []
    first_token = first_span = 0
    for sentence, (_, n_tokens, n_ginza, n_learned) in zip(sentences, counts, strict=True):
        base, text = sentence.start, sentence.text
        filled = tuple(
            Token(
                base + start,
                base + start + length,
                text[start : start + length],
                strings[lemma],
                strings[norm],
                strings[pos],
                strings[tag],
                strings[dep],
                index + head,
                phrase,
            )
            for index, (start, length, lemma, norm, pos, tag, dep, head, phrase) in enumerate(
                tokens[first_token : first_token + n_tokens]
            )
        )
        found = tuple(
            Span(base + start, base + end, strings[label])
            for start, end, label in spans[first_span : first_span + n_ginza + n_learned]
        )
        first_token, first_span = first_token + n_tokens, first_span + n_ginza + n_learned
        restored.append(replace(sentence, tokens=filled, ginza=found[:n_ginza], learned=found[n_ginza:]))
    return tuple(restored)


def _numbers(rows: Sequence[tuple[int, ...]]) -> bytes:
    """Return the rows column by column, which compresses better, as little-endian 32-bit integers."""
    numbers = list(chain.from_iterable(zip(*rows, strict=True)))
    return struct.pack(f"<{len(numbers)}i", *numbers)


def _rows(numbers: bytes, width: int) -> list[tuple[int, ...]]:
    values = struct.unpack(f"<{len(numbers) // 4}i", numbers)
    height = len(values) // width
    return list(zip(*(values[i * height : (i + 1) * height] for i in range(width)), strict=True))
