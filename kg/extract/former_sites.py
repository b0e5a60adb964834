"""The mentions of a sentence in; the same with what closed institutions leave behind as places, out.

旧北浦小学校 is a house that the town may sell, 北浦病院跡地 the ground of one. Knows no predicates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.former_sites import FORMER, GROUND, HOUSE
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

_FORMER, _GROUND, _HOUSE = Rare(FORMER), re.compile(GROUND), re.compile(HOUSE)


def with_former_sites(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return *mentions*, none of which overlap, with the former sites of *sentence*, in text order."""
    sites = list(_former(sentence))
    kept = [_with_ground(sentence, m) for m in mentions]
    kept = [m for m in kept if not any(m.start < s.end and s.start < m.end for s in sites)]
    return sorted((*kept, *sites), key=lambda m: (m.start, -m.end))


def _former(sentence: Sentence) -> Iterator[Mention]:
    for match in _FORMER.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Mention(
            start, end, match.group(), Kind.PLACE, sentence.index, span=(start, end), rule="former site"
        )


def _with_ground(sentence: Sentence, mention: Mention) -> Mention:
    """Return the ground 北浦病院跡地 for the institution 北浦病院 before 跡地."""
    if mention.form is not Form.NAME or mention.kind is Kind.PERSON or not _HOUSE.search(mention.text):
        return mention
    ground = _GROUND.match(sentence.text, mention.end - sentence.start)
    if ground is None:
        return mention
    end = sentence.start + ground.end()
    text = sentence.text[mention.start - sentence.start : ground.end()]
    return replace(
        mention, end=end, text=text, kind=Kind.PLACE, span=(mention.start, end), rule="former site"
    )
