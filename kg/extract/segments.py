"""A stretch of tokens in; what it may be (person, place, …, office) and how strongly that is said, out.

Names are for name_voices.py to judge; common nouns, offices and joint names are read here. Decides nothing:
naming.py does.
"""

from collections.abc import Iterator, Sequence

from kg.extract.around_names import are_joint, dot_score, is_before_office, is_joint
from kg.extract.cues.titles import NO_OFFICE_BEFORE
from kg.extract.cues.words import ONE_OF_A_KIND
from kg.extract.labels import COMMON, HONORIFIC, JOINT, KIND_OF, OFFICE, Segment, Setting
from kg.extract.name_readings import Readings
from kg.extract.name_voices import named
from kg.extract.stretches import Stretch, hears_votes, stretch_of

_FUSED = -0.6  #: what it costs to take a word of katakana in pieces for a common noun
LONGEST = 9  #: tokens in one segment


def segments(setting: Setting, first: int, last: int, *, limit: tuple[int, int]) -> list[Segment]:
    """Return every reading of the tokens ``[first, last)``, a stretch of the compound *limit*.

    Neither border may run through a word of katakana: see ``cuts_word``.
    """
    stretch = stretch_of(setting.words[first:last], setting.gazetteer)
    return readings_of(setting, stretch, first, limit)[0]


def readings_of(
    setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]
) -> tuple[list[Segment], Readings | None]:
    """Return every reading of a *stretch* that begins at token *first* of the compound *limit*.

    Also what was heard of it as a name, None where it is none.
    """
    found = nameless_readings(setting, stretch, first, limit)
    joint = stretch.joint or stretch.joint_words
    if stretch.dotted or (joint and _is_joint_alone(stretch, found)):
        return found, None
    heard = named(setting, stretch, first, limit)
    return (found, None) if heard is None else (found + heard.segments(setting.votes), heard)


def heard_again(
    setting: Setting,
    stretch: Stretch,
    limit: tuple[int, int],
    before: tuple[Sequence[Segment], Readings],
) -> list[Segment]:
    """Return every reading of a *stretch* with the votes of *setting*, given what it was *before* them."""
    segments, heard = before
    if not heard.is_heard_alike(setting.votes):
        return readings_of(setting, stretch, heard.first, limit)[0]
    nameless = [s for s in segments if s.label not in KIND_OF]
    return nameless + heard.segments(setting.votes)


def nameless_readings(
    setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]
) -> list[Segment]:
    """Return what a stretch may be if it is no name: a common noun, countries in one word, an office."""
    if stretch.dotted:
        dot = [Segment(first, first + 1, COMMON, dot_score(setting, first))]
        return dot if len(stretch.words) == 1 else []
    found = _common_and_joint(setting, stretch, first, limit)
    if (stretch.honorific or stretch.office is not None) and not _is_joint_alone(stretch, found):
        found += _offices(setting, stretch, first, limit)
    return found


def _is_joint_alone(stretch: Stretch, found: Sequence[Segment]) -> bool:
    """Whether countries by one character each are all that a stretch may be; 日比 is a park as well."""
    joint = bool(found) and found[-1].label == JOINT
    return joint and (len(stretch.words) > 1 or stretch.text != "日比")


def may_be_named(setting: Setting, stretch: Stretch, first: int, end: int) -> bool:
    """Whether a stretch in a compound that stops at *end* may be a name for anything that can be heard of it.

    Where nothing but its form speaks, and against it, no division of the compound takes it for one.
    """
    if not stretch.silent:
        return True
    last = first + len(stretch.words)
    if last < end and (
        setting.words[last].text == "駐" or is_before_office(setting, stretch.text, last, end)
    ):
        return True
    span = (setting.tokens[first].start, setting.tokens[last - 1].end)
    heard = span in setting.learned or span in setting.ginza
    return heard or bool(setting.votes and hears_votes(setting.votes, stretch.text))


def _common_and_joint(
    setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]
) -> list[Segment]:
    """Return the stretch as a common noun and as countries by one character each: 日米韓."""
    words, last = stretch.words, first + len(stretch.words)
    found = []
    if len(words) == 1:
        found.append(Segment(first, last, COMMON, stretch.common))
        if stretch.joint and is_joint(setting, words[0], last, alone=limit[1] - limit[0] == 1):
            found.append(Segment(first, last, JOINT, 2.0 + 0.5 * (limit[1] - limit[0] > 1)))
        return found
    if stretch.fused and "・" not in stretch.text:
        found.append(Segment(first, last, COMMON, _FUSED))
    region = stretch.text in ONE_OF_A_KIND  # 北中米
    if stretch.joint_words and not region and are_joint(setting, first, last, limit):
        found.append(Segment(first, last, JOINT, 4.0 * len(words)))
    return found


def _offices(setting: Setting, stretch: Stretch, first: int, limit: tuple[int, int]) -> Iterator[Segment]:
    last = first + len(stretch.words)
    following = setting.tokens[last].text if last < limit[1] else ""
    if following in NO_OFFICE_BEFORE and not (following == "側近" and first > limit[0]):
        return
    if stretch.honorific and (first > limit[0] or stretch.text in {"両氏"}):
        yield Segment(first, last, HONORIFIC, 1.0)
    if stretch.office is not None:
        yield Segment(first, last, OFFICE, stretch.office[0 if first == limit[0] else 1])
