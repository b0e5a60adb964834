"""The holdings of a sentence in; the same with how much of the place each holds (範囲) out.

Of two who share a town each has a part: 北部は X、南部は Y が支配. Finds no places and no holders.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import sentence_arguments
from kg.extract.control_scene import Holding
from kg.extract.cues.control_extent import COUNTED_PART, NO_MORE_THAN, OF_A_VERB, PART, WHOSE_PART
from kg.extract.view import View
from kg.records import Kind, Mention, Sentence

_PART = re.compile(PART)
_WHOSE, _OF_A_VERB = re.compile(WHOSE_PART), re.compile(OF_A_VERB)
_COUNTED_PART = re.compile(COUNTED_PART)
_NO_MORE = re.compile(NO_MORE_THAN)
_WHOSE_HEAD = re.compile(r"^(?:の(?:うち|中)?|のうちの|、)+")
_JOINING, _DIGITS = (
    frozenset("、とや・及び"),
    frozenset("0123456789０１２３４５６７８９一二三四五六七八九十百数"),
)
_BEFORE = 8  #: characters before a part that say of what it is one


def with_extents(view: View, sentence: Sentence, holdings: Sequence[Holding]) -> list[Holding]:
    """Return *holdings*, in the same order, each with the part of the place that the sentence gives it."""
    parts = [
        m for m in _PART.finditer(view.text, sentence.start, sentence.end) if _is_held(view, sentence, m)
    ]
    return [_one(view, sentence, holding, holdings, parts) for holding in holdings]


def _is_held(view: View, sentence: Sentence, part: re.Match[str]) -> bool:
    """Whether *part* is what a verb is said of, and of a land named before: not 北部の|ザレム市を."""
    low = max(sentence.start, part.start() - _BEFORE)
    opens = part.start() == sentence.start or bool(_WHOSE.search(view.text, low, part.start()))
    ends = {a.mention.end for a in sentence_arguments(view, sentence) if a.mention.kind is Kind.PLACE}
    glued = part.start() in ends  # ザレム市|北部を
    return (opens or glued) and bool(_OF_A_VERB.match(view.text, part.end()))


def _one(
    view: View,
    sentence: Sentence,
    holding: Holding,
    all_of_them: Sequence[Holding],
    parts: Sequence[re.Match[str]],
) -> Holding:
    no_more = _NO_MORE.match(view.text, holding.end, sentence.end)
    if no_more is not None:
        return _nothing_but(view, sentence, holding, no_more)
    before = [p for p in parts if p.end() <= holding.start]
    named = [m for m in view.mentions_in(sentence) if m.kind is Kind.PLACE and m.entities]
    counted = [part for m in named if holding.place in m.entities and (part := _counted(view, m, holding))]
    if counted:
        return replace(holding, extent=counted[-1])
    others = [m.start for m in named if _other(m, holding)]
    here = [p for p in before if not any(p.start() <= start < holding.start for start in others)]
    sharing = [
        h for h in all_of_them if (h.start, h.place, h.kind) == (holding.start, holding.place, holding.kind)
    ]
    if len(sharing) > 1:
        who = sorted(sharing, key=lambda h: _first_named(view, sentence, h.controller))
        return replace(holding, extent=here[who.index(holding)].group()) if len(here) == len(who) else holding
    nearest = here[-1] if here else None
    if nearest is None or nearest.start() < max(
        (h.end for h in all_of_them if h.end <= holding.start), default=0
    ):
        return holding
    return replace(holding, extent=nearest.group())


def _counted(view: View, land: Mention, holding: Holding) -> str:
    """Return how many villages of *land* are told of, "" where it is one of so many itself: 甲、乙の2村."""
    part = _COUNTED_PART.match(view.text, land.end, holding.start)
    listed = view.text[land.start - 1 : land.start] in _JOINING
    return part["part"] if part and not (listed and part["part"][0] in _DIGITS) else ""


def _other(mention: Mention, holding: Holding) -> bool:
    """Whether *mention* names another place than the one held, and not its holder."""
    return not set(mention.entities) & {holding.place, holding.controller}


def _first_named(view: View, sentence: Sentence, entity: str) -> int:
    return min((m.start for m in view.mentions_in(sentence) if entity in m.entities), default=sentence.end)


def _nothing_but(view: View, sentence: Sentence, holding: Holding, focus: re.Match[str]) -> Holding:
    """Return *holding* of no more than what the end of the sentence names: 支配するのは Y の|駅周辺だけだ."""
    start, end = focus.span("part")
    named = [m for m in view.mentions_in(sentence) if start <= m.start and m.end <= end]
    whose = [m.end for m in named if holding.place in m.entities]
    part = view.text[max([start, *whose]) : end]
    extent = _WHOSE_HEAD.sub("", part)
    return replace(holding, extent=extent) if extent else holding
