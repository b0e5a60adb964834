"""A stretch of tokens where it stands in; how strongly each voice speaks for each kind of name, out.

Voices: the form of the words, their endings, dictionaries, what stands around them, the trained recogniser,
GiNZA's entities, and how the document uses the same name elsewhere. Each part here hears one sort of them.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.around_names import (
    BEFORE_NAMES,
    bracketed_office,
    class_noun,
    heads_town_before,
    in_bracketed_office,
    is_bearer,
    is_borne,
    is_held_site,
    is_led_by_common_words,
    is_led_firm,
    is_part_of_office,
    is_short_surname,
    is_without_side,
    office_lead,
    thing_after,
    thing_before,
)
from kg.extract.cues.neighbours import GIVING_LAND
from kg.extract.cues.scripts import NAME_DOTS, is_acronym, is_kanji, is_katakana, is_latin
from kg.extract.cues.suffixes import (
    HALLS,
    LANDFORMS_FIRST,
    LANDSCAPE,
    ONE_KANJI_SURNAMES,
    PLACE_SUFFIXES,
    TRADES,
)
from kg.extract.cues.time_eras import ERAS
from kg.extract.cues.titles import FIELD_WORDS, HEADS_OF_LANDS, HONORIFICS, OFFICES
from kg.extract.dictionaries import known_as
from kg.extract.endings import ending_of, ending_voices, runs_on
from kg.extract.generic_words import is_generic, is_so_many
from kg.extract.hearing import is_full_name, is_hearable, is_heard_before, unheard_cost
from kg.extract.labels import (
    LABEL_OF,
    ORGANIZATION,
    PERSON,
    PLACE,
    Setting,
    Voice,
)
from kg.extract.name_readings import Readings, is_thing_of_place, is_told_place
from kg.extract.person_shapes import is_plain_name
from kg.extract.stretches import Stretch, hears_votes
from kg.records import Kind

_YEAR, _LONGEST_YEAR = re.compile(r"(?:元|[0-9０-９一二三四五六七八九十]+)年"), 4
_LONE = -0.7  #: what it costs a surname alone that nobody heard, as many a common noun may be
_LABEL = 6.0  #: what is heard as a person and stands alone on its line, the label of a turn
_LONG_ENDING = 3  #: letters of a place's ending after a name that was heard: レント|回廊, but クルト|川
_OVERRULED = 1.5  #: what a person is heard with where the text tells of a place
_WITHOUT_SIDE = -9.0  #: what it costs a place to leave out a side that was heard in its name
_SHORT = 2  #: letters
_BEARER = 3.0  #: what is heard before the office of a state, though a common word
_CAPITALS = 2.0  #: what is heard as a person in capitals is a body more often: NSUA|司令官
_OF_FIRM, _OF_SOMEBODY = 6.0, 12.0
_OFFICE_IN_BRACKETS, _BODY_OF_OFFICE = 5.0, -9.0
_HEAD_OF_TOWN = 6.0
_FULL_NAME = 10.0
_COMMON_LEAD = -8.0
_LANDSCAPE = -4.0  #: what is a surname as well as a sort of place, and bare
_SITE = 6.0
_HELD_SITE = 0.8  #: what common nouns call is a name where somebody holds it
_TOLD_TWICE = 0.3  #: the ending of a name that the gazetteer has tells nothing new


def named(setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]) -> Readings | None:
    """Return the readings of a stretch as a name but for the last voices; None where it cannot be one."""
    last = first + len(stretch.words)
    if (stretch.no_name or stretch.deed) and is_bearer(setting, stretch.text, first, last, limit):
        bearer = Readings(setting, stretch, first, limit)
        bearer.say(PERSON, "recogniser", _BEARER)
        return bearer
    if stretch.no_name or thing_after(setting.words, last):
        return None
    beside = None
    if first and setting.words[first - 1].text[-1] in BEFORE_NAMES:
        if thing_before(setting.words, first):
            return None
        beside = class_noun(setting, first, limit) if stretch.nameable else None
    if stretch.deed and (beside is None or beside[0] != PLACE):
        return None
    readings = Readings(setting, stretch, first, limit)
    readings.beside = beside
    if first and setting.words[first - 1].text == "第":
        return None  # 第|四条
    if stretch.text in ERAS and (readings.learned != Kind.PERSON or _is_year(setting, last)):
        return None  # 天保以来, 康熙二十二年; but 正治 may be somebody
    if not _hear_words(readings):
        return None
    _hear_surroundings(readings)
    _hear_recognisers(readings)
    _hear_neighbours(readings)
    _hear_silence(readings)
    return readings


def _is_year(setting: Setting, last: int) -> bool:
    """Whether a year follows: 二十二年, 元年."""
    return bool(_YEAR.match("".join(word.text for word in setting.words[last : last + _LONGEST_YEAR])))


def _hear_words(readings: Readings) -> bool:
    """Hear the form of the words, their ending and dictionaries; say whether anybody takes it for a name."""
    setting, stretch = readings.setting, readings.stretch
    known = stretch.known
    if stretch.known_by_context:
        known = known_as(setting, stretch.words, stretch.text, readings.first, readings.limit)
    endings = _endings(setting, stretch)
    if stretch.shape is not None:
        readings.say(PERSON, "shape", stretch.shape)
    elif not (known or endings or stretch.nameable or readings.learned or readings.span in setting.ginza):
        return False
    if endings:
        _hear_endings(readings, endings, known)
    for label, voice, weight, leaf in known:
        readings.say(label, voice, weight, leaf)
    return True


def _hear_endings(readings: Readings, endings: Sequence[Voice], known: Sequence[Voice]) -> None:
    """Hear what the ending says, less where the name is *known* with it."""
    setting, stretch = readings.setting, readings.stretch
    sure = {label for label, voice, weight, _ in known if voice == "gazetteer" and weight > 4.0}
    if len(stretch.words) == 1 and readings.learned == Kind.PERSON:
        sure.add(PLACE)
    for label, voice, weight, leaf in endings:
        if label == ORGANIZATION and is_part_of_office(setting, voice, readings.last):
            continue
        told = label in sure or (label == ORGANIZATION and PLACE in sure)  # 四川|省
        readings.say(label, voice, weight * (_TOLD_TWICE if told else 1.0), leaf)
        short = label == PLACE and len(voice) < _LONG_ENDING
        if not short and is_heard_before(setting, readings.first, stretch, voice):
            readings.say(label, "heard before", 8.0)


def _endings(setting: Setting, stretch: Stretch) -> Sequence[Voice]:
    """Return what the ending says, with what the document says of the name before it."""
    if not setting.votes or not hears_votes(setting.votes, stretch.text):
        return stretch.endings
    return tuple(ending_voices(setting.gazetteer, setting.votes, stretch.words, stretch.text))


def _hear_surroundings(readings: Readings) -> None:
    """Hear what a border inside a word, a dot or 駐 before the stretch tell."""
    setting, stretch, words = readings.setting, readings.stretch, readings.stretch.words
    if readings.learned is not None and (cut := _heard_whole(readings, readings.learned)) is not None:
        readings.say(*cut)
    if len(words) > 2 and words[0].text in HALLS and words[1].text in NAME_DOTS:
        readings.say(PLACE, "ホテル〜", 4.0, "Facility")
    if len(words) > 2 and words[0].text in LANDFORMS_FIRST and words[1].text in NAME_DOTS:
        readings.say(PLACE, "フォート〜", 4.0)
    if len(stretch.text) == 1 and _is_country(readings) and not setting.votes.get(stretch.text):
        readings.labels.pop(PERSON, None)
    if readings.accredited:
        readings.say(PLACE, "駐〜", 3.0)
    if PLACE in readings.labels and _is_given(readings):
        readings.say(PLACE, "given as land", 7.0)


def _heard_whole(readings: Readings, kind: Kind) -> Voice | None:
    """Return what the ending says of a name that was heard whole where a word runs over it: 常呂|野市."""
    stretch, label = readings.stretch, LABEL_OF[kind]
    if kind == Kind.EVENT and PLACE_SUFFIXES.get(ending_of(stretch.text, PLACE)) == "Facility":
        return PLACE, "heard site", _SITE, "Facility"  # 第二学生会館
    if len(stretch.words) < 2 or label not in {PLACE, ORGANIZATION}:
        return None
    ending = ending_of(stretch.text, label)
    other = ending_of(stretch.text, ORGANIZATION if label == PLACE else PLACE)
    if len(ending) <= len(other) or any(voice[0] == label for voice in stretch.endings):
        return None
    if stretch.words[-1].text.endswith(ending) and len(stretch.words[-1].text) > len(ending):
        return label, f"〜{ending}", 5.0, ""
    return None


def _is_country(readings: Readings) -> bool:
    return readings.stretch.text in readings.setting.gazetteer.countries_by_abbreviation


def _is_given(readings: Readings) -> bool:
    """Whether a province that sounds like a surname is what is given or taken: 弟に|大隅|が|与え|られた."""
    after = [word.text for word in readings.setting.words[readings.last : readings.last + 2]]
    if len(after) < 2 or after[0] not in {"が", "を", "も"} or not after[1].startswith(GIVING_LAND):
        return False
    return any(voice == "gazetteer" for voice, _ in readings.labels[PLACE][2])


def _hear_recognisers(readings: Readings) -> None:
    """Hear the trained recogniser and GiNZA where they heard the very stretch."""
    setting, stretch, kind = readings.setting, readings.stretch, readings.learned
    by_ginza = setting.ginza.get(readings.span)
    if kind is None and by_ginza is None:
        return
    proper = stretch.nameable or bool(readings.labels) or is_latin(stretch.text)
    if kind == Kind.PERSON and is_acronym(stretch.text):
        readings.say(ORGANIZATION, "capitals", _CAPITALS)
    if kind is not None and is_hearable(setting.gazetteer, stretch, kind):
        readings.say(LABEL_OF[kind], "recogniser", _weight_of_learned(readings, kind, proper=proper))
        if kind == Kind.PERSON and len(setting.tokens) == 1 and stretch.shape is not None:
            readings.say(PERSON, "label", _LABEL)
        if kind == Kind.PLACE and runs_on(setting.gazetteer, stretch.words[:-1], PLACE):
            readings.say(PLACE, "several places", -3.0)
    if by_ginza is not None and not is_generic(stretch.text):
        readings.say(LABEL_OF[by_ginza], "GiNZA", 0.7 if proper else 0.2)


def _weight_of_learned(readings: Readings, kind: Kind, *, proper: bool) -> float:
    foreign = kind == Kind.ORGANIZATION and is_katakana(readings.stretch.text)
    if foreign and ORGANIZATION not in readings.labels:
        return 2.0  # it hears an organisation in many a foreign name
    if kind == Kind.PERSON and is_acronym(readings.stretch.text):
        return 1.0
    if kind != Kind.PERSON and is_thing_of_place(readings, readings.setting.votes):
        return 0.0
    if is_told_place(readings, readings.setting.votes):
        return _OVERRULED
    if len(readings.stretch.text) == 1 and not _is_country(readings):
        return 0.0
    return 4.0 if proper else 2.5 if kind == Kind.ORGANIZATION else 1.8


def _hear_neighbours(readings: Readings) -> None:
    """Hear what speaks against a person's name, and the offices that follow a firm or a surname."""
    setting, stretch, limit = readings.setting, readings.stretch, readings.limit
    formless = stretch.shape is None and PERSON in readings.labels
    if readings.accredited or (formless and not is_plain_name(setting.gazetteer, stretch.words)):
        readings.labels.pop(PERSON, None)
    if len(stretch.words) > 1 and stretch.words[-1].text in TRADES:
        _hear_trade(readings)
    led = len(stretch.words) == 2 and readings.first == limit[0]
    if led and is_led_firm(setting, stretch.words, readings.last):
        readings.say(ORGANIZATION, "〜社長", 6.0, "Company")
    if len(stretch.text) == 1 and is_short_surname(
        setting, stretch.text, readings.first, readings.last, limit
    ):
        readings.say(PERSON, "surname of one character", 6.5)
    if stretch.shape is not None and heads_town_before(setting, readings.first, readings.last):
        readings.say(PERSON, "head of the town", _HEAD_OF_TOWN)
    if stretch.shape is not None and readings.last == limit[1] and bracketed_office(setting, readings.last):
        readings.say(PERSON, "office in brackets", _OFFICE_IN_BRACKETS)
    if PERSON in readings.labels and in_bracketed_office(setting, readings.first, readings.last):
        readings.say(PERSON, "body of an office", _BODY_OF_OFFICE)
    follows = setting.words[readings.last].text if readings.last < limit[1] else ""
    borne = follows in HEADS_OF_LANDS or follows in HONORIFICS  # what has no field before it
    if stretch.shape is not None and borne and is_full_name(setting, stretch, readings.span):
        readings.say(PERSON, "full name", _FULL_NAME)
    if stretch.shape is not None and (
        lead := office_lead(setting, stretch.text, readings.first, readings.last, limit)
    ):
        readings.say(PERSON, "office before", lead)


def _hear_trade(readings: Readings) -> None:
    """Hear a firm in what was heard with its trade, 鯨井蒲鉾, or as somebody right before it: 白嶺|製粉."""
    before = (readings.span[0], readings.span[1] - len(readings.stretch.words[-1].text))
    whole = readings.learned in {Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION}
    if readings.stretch.words[-1].text in FIELD_WORDS and (readings.last < readings.limit[1] or not whole):
        return  # 野々垣敦|産業|部長
    if whole or readings.setting.learned.get(before) == Kind.PERSON:
        readings.labels.pop(PERSON, None)
        readings.say(ORGANIZATION, "〜trade", _OF_FIRM if whole else _OF_SOMEBODY, "Company")


def _hear_silence(readings: Readings) -> None:
    """Doubt what the recogniser did not hear, and what nothing at all speaks for."""
    stretch, labels = readings.stretch, readings.labels
    if readings.learned is None:
        if is_so_many(stretch.text) and stretch.text not in readings.setting.gazetteer:
            labels.pop(PLACE, None)
            labels.pop(PERSON, None)
        if PERSON in labels and _is_common_noun(readings):
            labels.pop(PERSON)
    if (
        ORGANIZATION in labels
        and readings.learned is None
        and is_led_by_common_words(readings.setting, readings.span)
    ):
        readings.say(ORGANIZATION, "common lead", _COMMON_LEAD)
    if (
        PERSON in labels
        and stretch.text in LANDSCAPE
        and not is_borne(readings.setting, readings.last, readings.limit)
    ):
        readings.say(PERSON, "landscape", _LANDSCAPE)
    if PLACE in labels and is_without_side(readings.setting, readings.first, readings.span):
        readings.say(PLACE, "side left out", _WITHOUT_SIDE)
    facility = PLACE in labels and labels[PLACE][1] == "Facility" and readings.learned is None
    if facility and is_held_site(readings.setting.words, readings.last):
        readings.say(PLACE, "held site", _HELD_SITE)
    if labels and (doubt := unheard_cost(readings.setting, readings.span)):
        for label in labels:
            readings.say(label, "unheard", doubt)
        if PERSON in labels and len(stretch.words) == 1 and is_kanji(stretch.text):
            readings.say(PERSON, "lone surname", _LONE)
    if not labels and stretch.nameable and not _is_led(stretch):
        readings.say(PLACE, "bare name", -1.2)
        readings.say(ORGANIZATION, "bare name", -1.2)


def _is_led(stretch: Stretch) -> bool:
    """Whether common nouns stand before a name in katakana: 旧宗主国ヴァロワール."""
    first, last = stretch.words[0], stretch.words[-1]
    common = first.tag.startswith("名詞-普通名詞-一般") and is_kanji(first.text)
    return len(stretch.words) > 1 and common and is_katakana(last.text)


def _is_common_noun(readings: Readings) -> bool:
    """Whether plain words before an office say whose it is, and nobody's name: 映画|監督, 熱帯病|学者."""
    words, setting = readings.stretch.words, readings.setting
    text = readings.stretch.text
    if not setting.learned or not is_kanji(text) or len(text) < _SHORT or text[0] in ONE_KANJI_SURNAMES:
        return False
    office = readings.last < readings.limit[1] and setting.words[readings.last].text in OFFICES
    return office and all(word.tag.startswith(("名詞-普通名詞", "接頭辞", "接尾辞")) for word in words)
