"""A stretch of tokens in; how what the trained recogniser heard there bears on reading it as a name, out.

The names it heard are in the setting already: heard.py gathers them.
"""

from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.cues.titles import FIELD_WORDS, OFFICES, TRADE_ENDINGS
from kg.extract.cues.words import GENERIC_ORGANIZATIONS
from kg.extract.endings import ending_of, is_of_country
from kg.extract.generic_words import is_counted, is_country_paper, is_generic
from kg.extract.labels import ORGANIZATION, Setting
from kg.extract.stretches import Stretch
from kg.gazetteer import Gazetteer
from kg.records import Kind

#: What it costs a name that the recogniser did not hear at all, or heard otherwise.
_UNHEARD, _OVERLAP = -1.0, -2.0
#: … and for each character of what it heard that such a name leaves out.
_LEFT_OUT = 0.5
_LEFT_OUT_OF_PLACE = 0.1  #: it hears two places run together as one


def is_hearable(gazetteer: Gazetteer, stretch: Stretch, kind: Kind) -> bool:
    """Whether what the recogniser heard may be a name at all: not 外相, 当局; but 共産党, 大統領評議会."""
    text = stretch.text
    if text in FIELD_WORDS or is_counted(text) or is_country_paper(gazetteer, text):
        return False
    if kind == Kind.ORGANIZATION:
        if is_of_country(gazetteer, stretch.words, text) or _is_trade(stretch):
            return False
        if len(text) > 2 and ending_of(text, ORGANIZATION):
            return text not in GENERIC_ORGANIZATIONS
    return not is_generic(text) and OFFICES.isdisjoint([w.text for w in stretch.words])


def _is_trade(stretch: Stretch) -> bool:
    """Whether common nouns say what somebody does: 漆芸家, 絨毯商, 主力行."""
    common = all(w.tag.startswith(("名詞-普通名詞", "接尾辞", "接頭辞")) for w in stretch.words)
    return common and is_kanji(stretch.text) and stretch.text.endswith(TRADE_ENDINGS)


def unheard_cost(setting: Setting, span: tuple[int, int]) -> float:
    """Return what it costs a name that the recogniser did not hear, more where it heard another there."""
    if span in setting.learned:
        return 0.0
    for (start, end), kind in setting.learned.items():
        if span[0] < end and start < span[1]:
            left_out = (end - start) - (min(end, span[1]) - max(start, span[0]))
            return _OVERLAP - (_LEFT_OUT_OF_PLACE if kind == Kind.PLACE else _LEFT_OUT) * left_out
    return _UNHEARD


def is_heard_before(setting: Setting, first: int, stretch: Stretch, voice: str) -> bool:
    """Whether a place or body was heard right before the ending that speaks: 早瀬市|教育委員会."""
    start = setting.tokens[first].start
    stem = (start, start + len(stretch.text) - len(voice) + 1)
    return voice[:1] == "〜" and setting.learned.get(stem) in {Kind.PLACE, Kind.ORGANIZATION}


def is_full_name(setting: Setting, stretch: Stretch, span: tuple[int, int]) -> bool:
    """Whether GiNZA hears a full name with a common word and the recogniser the surname alone: 吉沢|成文."""
    given = stretch.words[-1].text
    if setting.ginza.get(span) != Kind.PERSON or not is_kanji(stretch.text) or len(stretch.text) > _LONGEST:
        return False
    if given in FIELD_WORDS or given in ORG_SUFFIXES or len(given) != _GIVEN:
        return False
    surnames = (at for at, kind in setting.learned.items() if kind == Kind.PERSON)
    return any(start == span[0] and end < span[1] for start, end in surnames)


_LONGEST, _GIVEN = 5, 2  #: characters of a full name and of a given name
