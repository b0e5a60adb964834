"""The mentions of each sentence in; the same with the names of estates and fiefs (荘園・知行) whole, out.

北郷三千石 is the land 北郷, and 二千石 alone nobody: a recogniser hears people in both. 刈谷庄 is one name
where 刈谷 was heard. Finds no names of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.control_civil import YIELD
from kg.extract.cues.seat_stems import ESTATE_BEHIND, LANDS_WITH_YIELDS
from kg.records import Form, Kind, Mention, Sentence

Found = Sequence[tuple[Sentence, list[Mention]]]
_YIELD = re.compile(rf"(?P<rest>.*?)(?:{YIELD})")
_ESTATE = re.compile(ESTATE_BEHIND)


def with_estates(found: Found) -> Found:
    """Return the sentences with names cut where a yield begins in them, and drawn out to the estate's end."""
    return [
        (sentence, [_whole(sentence, m) for old in ms if (m := _cut(old)) is not None])
        for sentence, ms in found
    ]


def _cut(mention: Mention) -> Mention | None:
    match = _YIELD.fullmatch(mention.text) if mention.form is Form.NAME else None
    if match is None:
        return mention
    rest = match["rest"]
    if not rest:
        return None
    land = rest.endswith(LANDS_WITH_YIELDS)
    end = mention.start + len(rest)
    return replace(
        mention,
        end=end,
        text=rest,
        kind=Kind.PLACE if land else mention.kind,
        surname="" if land else mention.surname,
        span=(mention.start, end),
    )


def _whole(sentence: Sentence, mention: Mention) -> Mention:
    if mention.kind is not Kind.PLACE or mention.form is not Form.NAME:
        return mention
    match = _ESTATE.match(sentence.text, mention.end - sentence.start)
    if match is None:
        return mention
    end = mention.end + match.end() - match.start()
    return replace(mention, end=end, text=mention.text + match.group(), span=(mention.start, end))
