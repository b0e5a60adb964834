"""A stretch of tokens in; what it may be (person, place, …, office) and how strongly each voice says so, out.

Voices: the form of the words, their endings, dictionaries, what stands around them, the trained recogniser,
GiNZA's entities, and how the document uses the same name elsewhere. Decides nothing: naming.py does.
"""

from collections.abc import Iterator, Sequence

from kg.extract.around_names import (
    are_joint,
    class_noun,
    dot_score,
    is_joint,
    is_led_firm,
    is_part_of_office,
    is_short_surname,
    office_lead,
    thing_after,
    thing_before,
)
from kg.extract.cues.scripts import NAME_DOTS, is_kanji, is_katakana
from kg.extract.cues.suffixes import HALLS
from kg.extract.cues.titles import NO_OFFICE_BEFORE
from kg.extract.dictionaries import known_as
from kg.extract.endings import ending_of, ending_voices, runs_on
from kg.extract.hearing import is_hearable, is_heard_before, unheard_cost
from kg.extract.labels import INTRODUCED, LABEL_OF, Label, Segment, Setting, Word
from kg.extract.person_shapes import is_plain_name
from kg.extract.stretches import Stretch, stretch_of
from kg.gazetteer.keys import name_key
from kg.records import Kind

_FUSED = -0.6  #: what it costs to take a word of katakana in pieces for a common noun
_LONE = -0.7  #: what it costs a surname alone that nobody heard, as many a common noun may be
_TOLD_TWICE = 0.3  #: the ending of a name that the gazetteer has tells nothing new
#: What an ending gains by a name that was heard before it; not one of one character after a place: クルト|川.
_HEARD_BEFORE, _LONG_ENDING = (8.0, 0.0), 3
LONGEST = 9  #: tokens in one segment


def _heard_whole(
    setting: Setting, span: tuple[int, int], stretch: Stretch
) -> tuple[Label, str, float, str] | None:
    """Return what the ending says of a name that was heard whole where a word runs over it: 常呂|野市."""
    kind = setting.learned.get(span)
    if kind not in {Kind.PLACE, Kind.ORGANIZATION} or not stretch.text:
        return None
    label = LABEL_OF[kind]
    ending = ending_of(stretch.text, label)
    other = ending_of(stretch.text, Label.ORGANIZATION if label == Label.PLACE else Label.PLACE)
    if (
        len(ending) <= len(other)
        or len(stretch.words) < 2
        or any(voice[0] == label for voice in stretch.endings)
    ):
        return None
    if stretch.words[-1].text.endswith(ending) and len(stretch.words[-1].text) > len(ending):
        return label, f"〜{ending}", 5.0, ""
    return None


def segments(setting: Setting, first: int, last: int, *, limit: tuple[int, int]) -> Iterator[Segment]:
    """Yield every reading of the tokens ``[first, last)``, a stretch of the compound *limit*.

    Neither border may run through a word of katakana: see ``cuts_word``.
    """
    words = setting.words[first:last]
    if words[0].text in NAME_DOTS or words[-1].text in NAME_DOTS:
        if len(words) == 1:
            yield Segment(first, last, Label.COMMON, dot_score(setting, first))
        return
    stretch = stretch_of(words, setting.gazetteer)
    if len(words) == 1:
        yield Segment(first, last, Label.COMMON, stretch.common)
        if stretch.joint and is_joint(setting, words[0], last, alone=limit[1] - limit[0] == 1):
            yield Segment(first, last, Label.JOINT, 2.0 + 0.5 * (limit[1] - limit[0] > 1))
            if stretch.text != "日比":
                return
    elif stretch.fused and "・" not in stretch.text:
        yield Segment(first, last, Label.COMMON, _FUSED)
    if len(words) > 1 and stretch.joint_words and are_joint(setting, first, last, limit):
        yield Segment(first, last, Label.JOINT, 4.0 * len(words))
        return
    following = setting.tokens[last].text if last < limit[1] else ""
    if following not in NO_OFFICE_BEFORE or (following == "側近" and first > limit[0]):
        if stretch.honorific and (first > limit[0] or stretch.text in {"両氏"}):
            yield Segment(first, last, Label.HONORIFIC, 1.0)
        if stretch.office is not None:
            yield Segment(first, last, Label.OFFICE, stretch.office[0 if first == limit[0] else 1])
    for label, (score, leaf, voices) in _names(setting, words, stretch, first, limit).items():
        yield Segment(first, last, label, score, leaf, voices)


def _names(
    setting: Setting, words: Sequence[Word], stretch: Stretch, first: int, limit: tuple[int, int]
) -> dict[Label, tuple[float, str, tuple[tuple[str, float], ...]]]:
    readings: dict[Label, tuple[float, str, tuple[tuple[str, float], ...]]] = {}
    last, text = first + len(words), stretch.text
    if stretch.no_name or thing_before(setting.words, first) or thing_after(setting.words, last):
        return readings
    class_label = class_noun(setting, first, limit) if stretch.nameable else None
    if stretch.deed and (class_label is None or class_label[0] != Label.PLACE):
        return readings

    def say(label: Label, voice: str, weight: float, leaf: str = "") -> None:
        score, old, voices = readings.get(label, (0.0, "", ()))
        readings[label] = (score + weight, leaf or old, (*voices, (voice, weight)))

    span = (setting.tokens[first].start, setting.tokens[last - 1].end)
    shape, endings = stretch.shape, stretch.endings
    if shape is not None:
        say(Label.PERSON, "shape", shape)
    if not stretch.asked.isdisjoint(setting.votes):
        endings = tuple(ending_voices(setting.gazetteer, setting.votes, words, text))
    known = known_as(setting, words, text, first, limit)
    if not (known or endings or readings or stretch.nameable) and not (
        span in setting.learned or span in setting.ginza
    ):
        return readings  # nothing and nobody says that it is a name
    sure = {label for label, voice, weight, _ in known if voice == "gazetteer" and weight > 4.0}
    if len(words) == 1 and setting.learned.get(span) == Kind.PERSON:
        sure.add(Label.PLACE)
    for label, voice, weight, leaf in endings:
        if is_part_of_office(setting, voice, last):
            continue
        say(label, voice, weight * (_TOLD_TWICE if label in sure else 1.0), leaf)
        if is_heard_before(setting, first, stretch, voice):
            say(label, "heard before", _HEARD_BEFORE[label == Label.PLACE and len(voice) < _LONG_ENDING])
    for label, voice, weight, leaf in known:
        say(label, voice, weight, leaf)
    if (cut := _heard_whole(setting, span, stretch)) is not None:
        say(*cut)
    if len(words) > 2 and words[0].text in HALLS and words[1].text in NAME_DOTS:
        say(Label.PLACE, "ホテル〜", 4.0, "Facility")
    if len(text) == 1 and text in setting.gazetteer.countries_by_abbreviation and not setting.votes.get(text):
        readings.pop(Label.PERSON, None)
    accredited = first > 0 and setting.words[first - 1].text[:1] == "駐" and stretch.nameable
    if accredited:
        say(Label.PLACE, "駐〜", 3.0)
    proper = stretch.nameable or stretch.latin or bool(readings)
    if span in setting.learned and is_hearable(stretch, setting.learned[span]):
        weight = 4.0 if proper else 2.5 if setting.learned[span] == Kind.ORGANIZATION else 1.8
        if len(text) == 1 and text not in setting.gazetteer.countries_by_abbreviation:
            weight = 0.0
        foreign = setting.learned[span] == Kind.ORGANIZATION and is_katakana(text)
        if foreign and Label.ORGANIZATION not in readings:
            weight = 2.0  # it hears an organisation in many a foreign name
        say(LABEL_OF[setting.learned[span]], "recogniser", weight)
        if setting.learned[span] == Kind.PLACE and runs_on(setting.gazetteer, words[:-1], Label.PLACE):
            say(Label.PLACE, "several places", -3.0)
    if span in setting.ginza and not stretch.generic:
        say(LABEL_OF[setting.ginza[span]], "GiNZA", 0.7 if proper else 0.2)
    if accredited or (
        shape is None and Label.PERSON in readings and not is_plain_name(setting.gazetteer, words)
    ):
        readings.pop(Label.PERSON, None)
    if len(words) > 1 and first == limit[0] and is_led_firm(setting, words, last):
        say(Label.ORGANIZATION, "〜社長", 6.0, "Company")
    if is_short_surname(setting, stretch.text, first, last, limit):
        say(Label.PERSON, "surname of one character", 6.5)
    if shape is not None and (lead := office_lead(setting, first, last, limit)):
        say(Label.PERSON, "office before", lead)
    doubt = unheard_cost(setting, span)
    if doubt:
        for label in readings:
            say(label, "unheard", doubt)
        if len(words) == 1 and Label.PERSON in readings and is_kanji(text):
            say(Label.PERSON, "lone surname", _LONE)
    if not readings and stretch.nameable and not stretch.led:
        for label in (Label.PLACE, Label.ORGANIZATION):
            say(label, "bare name", -1.2)
    votes = setting.votes.get(name_key(text)) if setting.votes else None
    if votes and not stretch.nameable:
        votes = votes if votes.get(Kind.PERSON, 0.0) >= INTRODUCED and len(text) == 2 and shape else None
    if votes:
        best = max(votes.values())
        for kind in (Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION):
            label = LABEL_OF[kind]
            weight = votes.get(kind, 0.0)
            if label not in readings and weight < 1.5:
                continue
            if label == Label.PERSON and shape is None and label not in readings:
                continue
            others = max((w for k, w in votes.items() if k != kind), default=0.0)
            most = 0.0 if label == Label.PERSON and shape is None else 3.5
            say(label, "document", max(-3.0, min(most, weight - others)) if best else 0.0)
    if class_label:
        say(class_label[0], "class noun", 2.5, class_label[1])
    return readings
