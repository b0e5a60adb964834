"""The words of a stretch in; all that they say by themselves, wherever they stand, out.

Puts together generic_words.py, person_shapes.py, office_shapes.py and endings.py, once for equal words. What
stands around the stretch is left to segments.py.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from kg.extract.cues.scripts import KATAKANA_LETTERS, NAME_DOTS, is_katakana, is_latin
from kg.extract.cues.titles import HONORIFICS
from kg.extract.cues.words import DATELINE_AGENCIES, JOINT_KANJI, ONE_WHERE_BARE
from kg.extract.dictionaries import in_dictionaries
from kg.extract.endings import ENDINGS, ending_of, ending_voices, is_of_country, may_end
from kg.extract.generic_words import begins_as_adverb, commonness, is_deed, is_nameable, is_no_name
from kg.extract.labels import Voice, Votes, Word
from kg.extract.office_shapes import office_scores
from kg.extract.person_shapes import ends_in_platform, person_shape
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key

#: Down from here the form of the words says that they are nobody's name, whoever stands beside them.
_NOBODY = -6.0
#: Letters of a common word that the document may introduce as somebody's name.
_INTRODUCED = 2


class Stretch(NamedTuple):
    """What the words of a stretch say by themselves, wherever they stand and whatever the document says.

    From ``nameable`` on it tells of names: where there can be none, it is left at that.
    """

    words: tuple[Word, ...]
    text: str
    common: float  #: how common a noun a word is
    joint: bool  #: one word that may be several countries
    fused: bool  #: a word of katakana that SudachiDict takes apart
    joint_words: bool  #: several words that may be one country or more each
    honorific: bool
    office: tuple[float, float] | None  #: scores at the start of a compound and inside one
    dotted: bool  #: begins or ends with the dot inside a name
    no_name: bool
    nameable: bool = False
    deed: bool = False  #: what one does or is: デビュー
    shape: float | None = None  #: how much speaks for a person's name; None where it cannot be one
    endings: tuple[Voice, ...] = ()
    known: tuple[Voice, ...] = ()  #: what dictionaries say
    known_by_context: bool = False  #: what they say depends on what stands beside it

    open: bool = False  #: what the document says may change how it is read
    silent: bool = True  #: nothing speaks for a name but its form, and that against it: most words


@lru_cache(maxsize=65536)
def stretch_of(words: tuple[Word, ...], gazetteer: Gazetteer) -> Stretch:
    """Return what the *words* say by themselves."""
    first, several = words[0], len(words) > 1
    text = "".join([w.text for w in words]) if several else first.text
    # given by position: it takes half as long
    nameless = (
        words,
        text,
        0.0 if several else commonness(first, text),
        not several and len(text) > 1 and JOINT_KANJI.issuperset(text),
        several and text[0] in KATAKANA_LETTERS and is_katakana(text),
        several and JOINT_KANJI.issuperset(text) and not any("地名" in w.tag for w in words),
        text in HONORIFICS,
        office_scores(words, text),
        first.text in NAME_DOTS or words[-1].text in NAME_DOTS,
    )
    if is_no_name(gazetteer, text) or (several and begins_as_adverb(words)):
        return Stretch(*nameless, True)
    nameable = is_nameable(words, text)
    ends = may_end(text)
    shape = None if ends_in_platform(gazetteer, text) else person_shape(words, text)
    endings: tuple[Voice, ...] = ()
    if ends and not is_of_country(gazetteer, words, text):
        endings = tuple(ending_voices(gazetteer, {}, words, text))
    known = in_dictionaries(gazetteer, words, text) if len(text) > 1 or is_latin(text) else ()
    by_context = (
        text in DATELINE_AGENCIES
        or text in ONE_WHERE_BARE
        or (len(text) == 1 and text in gazetteer.countries_by_abbreviation)
    )
    formless = len(text) > 1 and (shape is None or shape <= _NOBODY)
    return Stretch(
        *nameless,
        False,
        nameable,
        not several and is_deed(first, gazetteer),
        shape,
        endings,
        known,
        by_context,
        len(text) < 2 or nameable or ends or (len(text) == _INTRODUCED and bool(shape)),
        formless and not (nameable or endings or known or by_context),
    )


def may_hear(initials: Collection[str], text: str) -> bool:
    """Whether a key with one of these first letters may be asked for: a kanji stays what it is in a key."""
    return text[0] in initials or not "一" <= text[0] <= "鿿" or "" in initials


def hears_votes(votes: Votes, text: str) -> bool:
    """Whether the document's votes can change how a stretch with this text is read."""
    return any(map(votes.__contains__, asked_by(text)))


@lru_cache(maxsize=65536)
def asked_by(text: str) -> tuple[str, ...]:
    """Return the keys of what a stretch asks the votes for: its name, and what stands before its ending."""
    stems = [text.removesuffix(ending) for label in ENDINGS if (ending := ending_of(text, label))]
    return (name_key(text), *map(name_key, stems))
