"""The words of a stretch in; all that they say by themselves, wherever they stand, out.

Puts together generic_words.py, person_shapes.py, office_shapes.py and endings.py, once for equal words. What
stands around the stretch is left to segments.py.
"""

from functools import lru_cache
from typing import NamedTuple

from kg.extract.cues.scripts import is_kanji, is_katakana, is_latin
from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.extract.cues.words import JOINT_KANJI
from kg.extract.endings import ENDINGS, ending_of, ending_voices, is_of_country
from kg.extract.generic_words import (
    COUNTED,
    begins_as_adverb,
    commonness,
    is_country_paper,
    is_deed,
    is_generic,
    is_nameable,
    is_no_name,
)
from kg.extract.labels import Voice, Votes, Word
from kg.extract.office_shapes import office_scores
from kg.extract.person_shapes import ends_in_platform, person_shape
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key


class Stretch(NamedTuple):
    """What the words of a stretch say by themselves, wherever they stand and whatever the document says."""

    words: tuple[Word, ...]
    text: str
    common: float  #: how common a noun it is
    joint: bool  #: one word that may be several countries
    fused: bool  #: a word of katakana that SudachiDict takes apart
    joint_words: bool  #: several words that may be one country or more each
    honorific: bool
    office: tuple[float, float] | None  #: scores at the start of a compound and inside one
    holds_office: bool  #: has an office for a part
    no_name: bool
    paper: bool  #: some paper of a country
    of_country: bool  #: some company of a country: 米製紙(大手)
    counted: bool  #: a number of things: 四十日
    nameable: bool
    generic: bool
    deed: bool  #: what one does or is: デビュー
    led: bool  #: common nouns before a name in katakana: 旧宗主国ヴァロワール
    latin: bool
    shape: float | None  #: how much speaks for a person's name; None where it cannot be one
    endings: tuple[Voice, ...]
    asked: frozenset[str]  #: keys of the votes that speak for or against it


@lru_cache(maxsize=65536)
def stretch_of(words: tuple[Word, ...], gazetteer: Gazetteer) -> Stretch:
    """Return what the *words* say by themselves."""
    text = "".join([w.text for w in words])
    no_name = is_no_name(gazetteer, text) or begins_as_adverb(words)
    return Stretch(
        words=words,
        text=text,
        common=commonness(words[0], text),
        joint=len(text) > 1 and all(c in JOINT_KANJI for c in text),
        fused=len(words) > 1 and is_katakana(text),
        joint_words=not any("地名" in w.tag or not all(c in JOINT_KANJI for c in w.text) for w in words),
        honorific=text in HONORIFICS,
        office=office_scores(words, text),
        holds_office=any(w.text in OFFICES for w in words),
        no_name=no_name,
        paper=is_country_paper(gazetteer, text),
        of_country=is_of_country(gazetteer, words, text),
        counted=bool(COUNTED.fullmatch(text)),
        nameable=is_nameable(words, text),
        generic=is_generic(text),
        led=len(words) > 1
        and is_katakana(words[-1].text)
        and words[0].tag.startswith("名詞-普通名詞-一般")
        and is_kanji(words[0].text),
        deed=len(words) == 1 and is_deed(words[0], gazetteer),
        latin=is_latin(text),
        shape=None if no_name or ends_in_platform(gazetteer, text) else person_shape(words, text),
        endings=()
        if no_name or is_of_country(gazetteer, words, text)
        else tuple(ending_voices(gazetteer, {}, words, text)),
        asked=_asked(text),
    )


def hears_votes(votes: Votes, text: str) -> bool:
    """Whether the document's votes can change how a stretch with this text is read."""
    return not _asked(text).isdisjoint(votes)


@lru_cache(maxsize=65536)
def _asked(text: str) -> frozenset[str]:
    """Return the keys of what a stretch asks the votes for: its name, and what stands before its ending."""
    stems = {text[: len(text) - len(ending_of(text, label))] for label in ENDINGS}
    return frozenset(map(name_key, {text, *stems}))
