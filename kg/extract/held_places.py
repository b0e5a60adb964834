"""A document's view in; the view with the common nouns that stand for the place named before them, out.

Whoever holds ザレムの関 or ザレム南方の3高地 holds it of ザレム. Only the rules of who holds which place read
them; this states nothing.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.control_places import is_state
from kg.extract.cues import held_places as cues
from kg.extract.cues.control import PARTS
from kg.extract.cues.control_phrases import MORE_PARTS, PART_ENDS
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_THING = re.compile(
    rf"(?:{cues.TOWARDS})?の(?:(?:{cues.TOWARDS})の)?(?P<noun>{cues.COUNTED}|{cues.HEADS}|{cues.LAND}){cues.FOLLOWED}"
)
_LAND = re.compile(cues.LAND)
_PART = re.compile(rf"(?:{PARTS}|{MORE_PARTS}|{PART_ENDS})")


def with_held_places(view: View) -> View:
    """Return *view* with a mention of its place for every such noun."""
    found = [m for sentence in view.sentences for m in _things(view, sentence)]
    if not found:
        return view
    mentions = sorted((*view.mentions, *found), key=lambda m: (m.start, -m.end))
    return View(view.analysis, mentions, view.entities, like=view)


def _things(view: View, sentence: Sentence) -> Iterator[Mention]:
    named = [m for m in view.mentions_in(sentence) if m.entities]
    for mention in named:
        if mention.kind is not Kind.PLACE or mention.form is not Form.NAME:
            continue
        match = _THING.match(view.text, mention.end, sentence.end)
        if match is None or is_state(view, mention.entities[0]):
            continue
        if match.start("noun") == mention.end + 1 and _PART.fullmatch(match["noun"]):
            continue  # ザレムの市庁舎: the rules know it as a part
        if _LAND.fullmatch(match["noun"]) and mention.text.endswith(cues.OWNERS_OF_LAND):
            continue
        span = match.span("noun")
        if not _taken(named, *span):
            yield Mention(
                *span,
                match["noun"],
                Kind.PLACE,
                sentence.index,
                entities=mention.entities,
                span=span,
                rule=cues.HELD_PLACE,
            )


def _taken(named: Sequence[Mention], start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in named)
