"""The mentions of a sentence in; the same with houses that a number or their past names as places, out.

旧北浦小学校 is a house that the town may sell, 北浦病院跡地 its ground, 2号上屋 one of many. Knows no verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.former_sites import FORMER, GROUND, HOUSE, NUMBERED
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

_FORMER, _NUMBERED = Rare(FORMER), Rare(NUMBERED)
_GROUND, _HOUSE = re.compile(GROUND), re.compile(HOUSE)


def with_former_sites(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return *mentions*, none of which overlap, with the former sites of *sentence*, in text order."""
    sites = [*_former(sentence), *_numbered(sentence, mentions)]
    kept = [_with_ground(sentence, m) for m in mentions]
    kept = [m for m in kept if not any(m.start < s.end and s.start < m.end for s in sites)]
    return sorted((*kept, *sites), key=lambda m: (m.start, -m.end))


def _former(sentence: Sentence) -> Iterator[Mention]:
    for match in _FORMER.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Mention(
            start, end, match.group(), Kind.PLACE, sentence.index, span=(start, end), rule="former site"
        )


def _numbered(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield 鵜泊港2号上屋, with the place right before the number, where nobody has named it."""
    for match in _NUMBERED.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if any(m.start <= start and end <= m.end for m in mentions):
            continue
        lead = next(
            (m for m in mentions if m.end == start and m.kind is Kind.PLACE and m.form is Form.NAME), None
        )
        first = lead.start if lead else start
        text = sentence.text[first - sentence.start : match.end()]
        yield Mention(first, end, text, Kind.PLACE, sentence.index, span=(first, end), rule="numbered site")


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
