"""The words of a stretch in; all that they say by themselves, wherever they stand, out.

Puts together generic_words.py, person_shapes.py, office_shapes.py and endings.py, once for equal words. What
stands around the stretch is left to segments.py.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from kg.extract.cues.scripts import NAME_DOTS, is_kanji, is_katakana, is_latin
from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.extract.cues.words import DATELINE_AGENCIES, JOINT_KANJI, ONE_WHERE_BARE
from kg.extract.dictionaries import in_dictionaries
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

#: Down from here the form of the words says that they are nobody's name, whoever stands beside them.
_NOBODY = -6.0


class Stretch(NamedTuple):
    """What the words of a stretch say by themselves, wherever they stand and whatever the document says.

    From ``paper`` on it tells of names: where there can be none, it is left at that.
    """

    words: tuple[Word, ...]
    text: str
    common: float  #: how common a noun it is
    joint: bool  #: one word that may be several countries
    fused: bool  #: a word of katakana that SudachiDict takes apart
    joint_words: bool  #: several words that may be one country or more each
    honorific: bool
    office: tuple[float, float] | None  #: scores at the start of a compound and inside one
    dotted: bool  #: begins or ends with the dot inside a name
    no_name: bool
    paper: bool = False  #: some paper of a country
    of_country: bool = False  #: some company of a country: 米製紙(大手)
    counted: bool = False  #: a number of things: 四十日
    nameable: bool = False
    generic: bool = False
    holds_office: bool = False  #: has an office for a part
    deed: bool = False  #: what one does or is: デビュー
    led: bool = False  #: common nouns before a name in katakana: 旧宗主国ヴァロワール
    latin: bool = False
    shape: float | None = None  #: how much speaks for a person's name; None where it cannot be one
    endings: tuple[Voice, ...] = ()
    known: tuple[Voice, ...] = ()  #: what dictionaries say
    known_by_context: bool = False  #: what they say depends on what stands beside it

    silent: bool = True  #: nothing speaks for a name but its form, and that against it: most words


@lru_cache(maxsize=65536)
def stretch_of(words: tuple[Word, ...], gazetteer: Gazetteer) -> Stretch:
    """Return what the *words* say by themselves."""
    text = "".join([w.text for w in words])
    no_name = is_no_name(gazetteer, text) or begins_as_adverb(words)
    nameless = Stretch(
        words=words,
        text=text,
        common=commonness(words[0], text),
        joint=len(text) > 1 and all(c in JOINT_KANJI for c in text),
        fused=len(words) > 1 and is_katakana(text),
        joint_words=len(words) > 1
        and not any("地名" in w.tag or not all(c in JOINT_KANJI for c in w.text) for w in words),
        honorific=text in HONORIFICS,
        office=office_scores(words, text),
        dotted=words[0].text in NAME_DOTS or words[-1].text in NAME_DOTS,
        no_name=no_name,
    )
    return nameless if no_name else _as_name(nameless, gazetteer)


def _as_name(stretch: Stretch, gazetteer: Gazetteer) -> Stretch:
    """Return *stretch* with what its words say of it as a name."""
    words, text = stretch.words, stretch.text
    of_country = is_of_country(gazetteer, words, text)
    letter = len(text) == 1 and not is_latin(text)
    nameable = is_nameable(words, text)
    shape = None if ends_in_platform(gazetteer, text) else person_shape(words, text)
    endings = () if of_country else tuple(ending_voices(gazetteer, {}, words, text))
    known = () if letter else in_dictionaries(gazetteer, words, text)
    by_context = (
        text in DATELINE_AGENCIES
        or text in ONE_WHERE_BARE
        or (len(text) == 1 and text in gazetteer.countries_by_abbreviation)
    )
    return stretch._replace(
        paper=is_country_paper(gazetteer, text),
        of_country=of_country,
        counted=bool(COUNTED.fullmatch(text)),
        nameable=nameable,
        generic=is_generic(text),
        holds_office=any(w.text in OFFICES for w in words),
        led=len(words) > 1
        and is_katakana(words[-1].text)
        and words[0].tag.startswith("名詞-普通名詞-一般")
        and is_kanji(words[0].text),
        deed=len(words) == 1 and is_deed(words[0], gazetteer),
        latin=is_latin(text),
        shape=shape,
        endings=endings,
        known=known,
        known_by_context=by_context,
        silent=len(text) > 1
        and (shape is None or shape <= _NOBODY)
        and not (nameable or endings or known or by_context),
    )


def may_hear(initials: Collection[str], text: str) -> bool:
    """Whether a key with one of these first letters may be asked for: a kanji stays what it is in a key."""
    return text[0] in initials or not "一" <= text[0] <= "鿿" or "" in initials


def hears_votes(votes: Votes, text: str) -> bool:
    """Whether the document's votes can change how a stretch with this text is read."""
    return not asked_by(text).isdisjoint(votes)


@lru_cache(maxsize=65536)
def asked_by(text: str) -> frozenset[str]:
    """Return the keys of what a stretch asks the votes for: its name, and what stands before its ending."""
    stems = {text[: len(text) - len(ending_of(text, label))] for label in ENDINGS}
    return frozenset(map(name_key, {text, *stems}))
