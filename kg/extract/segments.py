"""A stretch of tokens in; what it may be (person, place, …, office) and how strongly that is said, out.

Names are for name_voices.py to judge; common nouns, offices and joint names are read here. Decides nothing:
naming.py does.
"""

from collections.abc import Iterator

from kg.extract.around_names import are_joint, dot_score, is_joint
from kg.extract.cues.scripts import NAME_DOTS
from kg.extract.cues.titles import NO_OFFICE_BEFORE
from kg.extract.labels import Label, Segment, Setting
from kg.extract.name_voices import named
from kg.extract.stretches import Stretch, hears_votes, stretch_of

_FUSED = -0.6  #: what it costs to take a word of katakana in pieces for a common noun
LONGEST = 9  #: tokens in one segment


def segments(setting: Setting, first: int, last: int, *, limit: tuple[int, int]) -> list[Segment]:
    """Return every reading of the tokens ``[first, last)``, a stretch of the compound *limit*.

    Neither border may run through a word of katakana: see ``cuts_word``.
    """
    return readings_of(setting, stretch_of(setting.words[first:last], setting.gazetteer), first, limit)


def readings_of(setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]) -> list[Segment]:
    """Return every reading of a *stretch* that begins at token *first* of the compound *limit*."""
    words, last = stretch.words, first + len(stretch.words)
    if words[0].text in NAME_DOTS or words[-1].text in NAME_DOTS:
        dot = [Segment(first, last, Label.COMMON, dot_score(setting, first))]
        return dot if len(words) == 1 else []
    if stretch.silent and _is_unheard(setting, stretch, first, last):
        return []
    found = list(_common_and_joint(setting, stretch, first, limit))
    if found and found[-1].label == Label.JOINT and (len(words) > 1 or stretch.text != "日比"):
        return found
    found += _offices(setting, stretch, first, limit)
    names = named(setting, stretch, first, limit)
    if names is not None:
        found += [Segment(first, last, label, *said) for label, said in names.labels.items()]
    return found


def _is_unheard(setting: Setting, stretch: Stretch, first: int, last: int) -> bool:
    """Whether neither a recogniser nor the document takes a stretch for a name."""
    span = (setting.tokens[first].start, setting.tokens[last - 1].end)
    unheard = span not in setting.learned and span not in setting.ginza
    return unheard and not (setting.votes and hears_votes(setting.votes, stretch.text))


def _common_and_joint(
    setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]
) -> Iterator[Segment]:
    """Yield the stretch as a common noun and as countries by one character each: 日米韓."""
    words, last = stretch.words, first + len(stretch.words)
    if len(words) == 1:
        yield Segment(first, last, Label.COMMON, stretch.common)
        if stretch.joint and is_joint(setting, words[0], last, alone=limit[1] - limit[0] == 1):
            yield Segment(first, last, Label.JOINT, 2.0 + 0.5 * (limit[1] - limit[0] > 1))
        return
    if stretch.fused and "・" not in stretch.text:
        yield Segment(first, last, Label.COMMON, _FUSED)
    if stretch.joint_words and are_joint(setting, first, last, limit):
        yield Segment(first, last, Label.JOINT, 4.0 * len(words))


def _offices(setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]) -> Iterator[Segment]:
    last = first + len(stretch.words)
    following = setting.tokens[last].text if last < limit[1] else ""
    if following in NO_OFFICE_BEFORE and not (following == "側近" and first > limit[0]):
        return
    if stretch.honorific and (first > limit[0] or stretch.text in {"両氏"}):
        yield Segment(first, last, Label.HONORIFIC, 1.0)
    if stretch.office is not None:
        yield Segment(first, last, Label.OFFICE, stretch.office[0 if first == limit[0] else 1])
