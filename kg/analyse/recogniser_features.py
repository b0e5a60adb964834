"""What the recogniser sees of an analysed sentence.

In: spaCy Docs that ja_ginza has analysed as far as its tok2vec. Out: units and their features as arrays.
Does not learn and does not decide: `recogniser_network` scores units, `recogniser` makes spans of the scores.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

import numpy as np
import sudachipy  # type: ignore[import-untyped]
from numpy.typing import NDArray
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.vocab import Vocab

# The weights were trained on what these sets split: they change only with a new training.
#: Country characters that Japanese writes together (日米韓) or behind a prefix (訪米, 在日).
COUNTRY_CHARACTERS = frozenset("日米英仏独伊露ソ中韓朝台印豪加欧蘇宇清普葡蘭西越比泰")
COUNTRY_PREFIXES = frozenset("訪渡在駐対全親反来帰滞離嫌抗")
#: Characters that end a place or force, and those that follow them in one morpheme (県内, 市外).
PLACE_ENDINGS = frozenset("都道府県市区町村州島")
AFTER_PLACE = frozenset("内外勢域民")

N_HASHED = 12  #: columns of ``Units.hashed``
_CACHE_LIMIT = 200_000
_LONGEST_WORD = 100  #: that is looked up: Sudachi refuses very long ones

_Key = tuple[int, int, int, bool]  # orth, tag, norm, whether Sudachi splits it
_Piece = tuple[int, tuple[int, ...], int]  # length, hashed columns, row of the static vector


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """The shortest morphemes (短単位) of one Doc and their features."""

    starts: NDArray[np.int32]  #: offset in the Doc's text
    ends: NDArray[np.int32]
    tokens: NDArray[np.intp]  #: index of the token it belongs to
    hashed: NDArray[np.uint64]  #: (units, N_HASHED)
    rows: NDArray[np.int32]  #: row of the static vector, -1 without one
    context: NDArray[np.float32]  #: (units, n): what ja_ginza's own networks make of the token

    def __len__(self) -> int:
        return len(self.starts)


@lru_cache(maxsize=100_000)
def character_shape(text: str) -> str:
    """Return the kinds of characters in a row, with a length class: ``K4h1`` for ウクライナの."""
    runs = ((kind, len(list(run))) for kind, run in groupby(text, _character_kind))
    return "".join(f"{kind}{min(length, 4)}" for kind, length in runs)


@lru_cache(maxsize=20_000)
def _character_kind(character: str) -> str:
    name = unicodedata.name(character, "")
    if name.startswith("CJK UNIFIED"):
        return "c"
    if "KATAKANA" in name:
        return "K"
    if name.startswith("HIRAGANA"):
        return "h"
    if character.isdigit():
        return "d"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return character


def split_short(text: str) -> list[str]:
    """Return the pieces of a morpheme in which names stand unmarked.

    >>> split_short("日米"), split_short("訪米"), split_short("県内"), split_short("国内")
    (['日', '米'], ['訪', '米'], ['県', '内'], ['国内'])
    """
    if 2 <= len(text) <= 4:
        if all(c in COUNTRY_CHARACTERS for c in text):
            return list(text)
        if len(text) == 2 and text[0] in COUNTRY_PREFIXES and text[1] in COUNTRY_CHARACTERS:
            return list(text)
        if len(text) == 2 and text[0] in PLACE_ENDINGS and text[1] in AFTER_PLACE:
            return list(text)
    return [text]


@cache
def _dictionary() -> Any:
    return sudachipy.Dictionary()


@lru_cache(maxsize=100_000)
def known_as(text: str) -> str:
    """Return every kind of word that Sudachi's dictionary has under this spelling, "-" where it has none.

    >>> known_as("大地"), known_as("バルスラント")
    ('人名-名 人名-姓 普通名詞', '-')
    """
    kinds = set()
    for entry in _dictionary().lookup(text) if len(text) <= _LONGEST_WORD else ():
        first, second, third, fourth, *_ = entry.part_of_speech()
        if second == "固有名詞":
            kinds.add(third if fourth == "*" else f"{third}-{fourth}")
        else:
            kinds.add(second if first == "名詞" else first)
    return " ".join(sorted(kinds)) or "-"


class FeatureExtractor:
    """Turns Docs into Units; keeps a table of the morphemes it has seen."""

    def __init__(self, nlp: Language) -> None:
        self.vocab: Vocab = nlp.vocab
        self.vectors: NDArray[np.float32] = np.asarray(nlp.vocab.vectors.data, dtype="f")
        self._ner = _NerHead(nlp)
        self._seen: dict[_Key, list[tuple[int, int]]] = {}
        self._size = 0
        self._hashed = np.zeros((4096, N_HASHED), dtype=np.uint64)
        self._rows = np.zeros(4096, dtype=np.int32)
        self._lengths = np.zeros(4096, dtype=np.int32)

    @property
    def context_width(self) -> int:
        """Width of ``Units.context``."""
        width: int = self._ner.width_in + self._ner.width_out
        return width

    def __call__(self, docs: Sequence[Doc]) -> list[Units]:
        """Return the units of each Doc; a Doc without tokens gives none."""
        tensors = [np.asarray(doc.tensor, dtype="f").reshape(len(doc), -1) for doc in docs if len(doc)]
        context = self._ner(np.concatenate(tensors) if tensors else self._ner.nothing)
        ends = np.cumsum([len(doc) for doc in docs])
        return [self._units(doc, context[end - len(doc) : end]) for doc, end in zip(docs, ends, strict=True)]

    def _units(self, doc: Doc, context: NDArray[np.float32]) -> Units:
        splits = doc.user_data.get("sub_tokens")
        pieces: list[int] = []
        tokens: list[int] = []
        starts: list[int] = []
        for i, (orth, tag, norm, start) in enumerate(doc.to_array(["ORTH", "TAG", "NORM", "IDX"]).tolist()):
            short = splits[i][0] if splits and splits[i] else None
            key = (orth, tag, norm, bool(short))
            known = self._seen.get(key)
            if known is None:
                known = self._add(key, self._pieces(doc[i].text, doc[i].tag_, doc[i].norm_, short))
            for piece, length in known:
                pieces.append(piece)
                tokens.append(i)
                starts.append(start)
                start += length
        ids = np.asarray(pieces, dtype=np.intp)
        first = np.asarray(starts, dtype=np.int32)
        return Units(
            first,
            first + self._lengths[ids],
            np.asarray(tokens, dtype=np.intp),
            self._hashed[ids],
            self._rows[ids],
            context[tokens],
        )

    def _add(self, key: _Key, pieces: Sequence[_Piece]) -> list[tuple[int, int]]:
        if self._size + len(pieces) > len(self._lengths):
            if self._size > _CACHE_LIMIT:
                self._seen.clear()
                self._size = 0
            else:
                self._hashed = np.concatenate((self._hashed, np.zeros_like(self._hashed)))
                self._rows = np.concatenate((self._rows, np.zeros_like(self._rows)))
                self._lengths = np.concatenate((self._lengths, np.zeros_like(self._lengths)))
        known = []
        for length, columns, row in pieces:
            self._hashed[self._size] = columns
            self._rows[self._size] = row
            self._lengths[self._size] = length
            known.append((self._size, length))
            self._size += 1
        self._seen[key] = known
        return known

    def _pieces(self, text: str, tag: str, norm: str, subs: Any) -> list[_Piece]:
        short = [(s.surface, s.tag, s.norm) for s in subs] if subs else [(text, tag, norm)]
        if sum(len(surface) for surface, _, _ in short) != len(text):
            short = [(text, tag, norm)]
        parts = [
            (piece, short_tag, short_norm if piece == surface else piece)
            for surface, short_tag, short_norm in short
            for piece in split_short(surface)
        ]
        pieces = []
        for i, (surface, short_tag, short_norm) in enumerate(parts):
            place = "S" if len(parts) == 1 else "B" if i == 0 else "E" if i == len(parts) - 1 else "M"
            columns = (
                short_norm,
                tag,
                short_tag,
                surface[:1],
                surface[-1:],
                surface[-2:],
                character_shape(surface),
                text,
                place + character_shape(text),
                place + known_as(surface),
                known_as(text),
                surface[-3:],
            )
            row = self.vocab.vectors.find(key=get_string_id(surface))
            pieces.append((len(surface), tuple(get_string_id(f"{c}") if c else 0 for c in columns), int(row)))
        return pieces


class _NerHead:
    """ja_ginza's hidden layer for a token outside any entity, as one matrix product.

    Its three state features are the token, the entity start and the token before; with no entity open the
    last two are padding, so the state is a function of the token alone.
    """

    def __init__(self, nlp: Language) -> None:
        model = nlp.get_pipe("ner").model  # type: ignore[attr-defined]
        linear = next(node for node in model.get_ref("tok2vec").walk() if node.name == "linear")
        lower = model.get_ref("lower")
        self._linear_w = np.asarray(linear.get_param("W"), dtype="f")
        self._linear_b = np.asarray(linear.get_param("b"), dtype="f")
        weights, pad, bias = (np.asarray(lower.get_param(name), dtype="f") for name in ("W", "pad", "b"))
        # weights: (features, outputs, pieces, inputs); the first feature is the token itself
        self._lower_w = np.ascontiguousarray(weights[0].transpose(1, 0, 2))
        self._lower_b = (pad[0, 1] + pad[0, 2] + bias).T
        self.width_in = self._linear_w.shape[1]
        self.width_out = self._lower_w.shape[1]
        self.nothing: NDArray[np.float32] = np.zeros((0, self.width_in), dtype="f")

    def __call__(self, tensor: NDArray[np.float32]) -> NDArray[np.float32]:
        own = tensor @ self._linear_w.T + self._linear_b
        hidden = np.max([own @ w.T + b for w, b in zip(self._lower_w, self._lower_b, strict=True)], axis=0)
        return np.concatenate((tensor, hidden), axis=1)
