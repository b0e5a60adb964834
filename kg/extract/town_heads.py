"""A name beside the office of who heads a town in; where the name of the town or of somebody ends there, out.

額田亮市|長は is somebody, 汐見市|長・国枝真理子 a town and who heads it. Hears no names.
"""

from collections.abc import Iterator

from kg.extract.cues.titles import TOWN_LETTERS
from kg.records import Form, Kind, Mention, Sentence

_OF_NEXT, _FORMER = frozenset("・の 　"), "元前"


def runs_into_town(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the last letter of a name begins the office of who heads a town: 額田亮市|長は."""
    after = sentence.text[end - sentence.start : end - sentence.start + 1]
    return after == "長" and end - start > 2 and sentence.text[end - sentence.start - 1] in TOWN_LETTERS


def is_office_of_next(sentence: Sentence, stop: int) -> bool:
    """Whether somebody's full name was heard right behind an office and ・, の or a blank."""
    if sentence.text[stop - sentence.start : stop - sentence.start + 1] not in _OF_NEXT:
        return False
    return any(s.start == stop + 1 and s.end - s.start > 2 and s.label == "PERSON" for s in sentence.learned)


def town_and_head(sentence: Sentence, start: int, end: int, stop: int) -> Iterator[Mention]:
    """Yield the town that ends in the first letter of its head's office, and the head: 汐見市|長."""
    text, base = sentence.text, sentence.start
    town = text[start - base : end + 1 - base]
    yield Mention(
        start, end + 1, town, Kind.PLACE, sentence.index, span=(start, end + 1), rule="town of an office"
    )
    title = text[end - base : stop - base]
    before = text[start - base - 1 : start - base] if start > base else ""
    yield Mention(
        end + 1,
        stop,
        text[end + 1 - base : stop - base],
        Kind.PERSON,
        sentence.index,
        form=Form.ROLE,
        title=before + title if before and before in _FORMER else title,
        affiliation=town,
        span=(start, stop),
        rule="office",
    )
