"""A document's view and claims in; the claims with what their sentences name and whose words they refuse.

What a content leaves to its sentence (町は落ちていない) is found here, so that claims of different documents
compare without their texts being read again. Links nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Claim, Kind, Mention, Sentence
from kg.resolve.sides import Sides

#: Between the owner of a statement and its noun: 側の, 氏が流した….
_OWNED = re.compile(
    r"^(?:側|政府側|サイド|陣営|当局|政府|軍|氏|さん)?(?:(?:の|による)[^。、「」]{0,12}?|が[^。、「」とのを]{1,14}た)"
    rf"{cues.STATEMENTS}(?=[をにはがもと、])"
)
_TOWN = re.compile(cues.TOWN_NOUNS)
_DATELINE = re.compile(cues.DATELINE)
#: How many sentences back the place is looked for that a sentence does not name.
_BACK = 3


def with_surroundings(view: View, claims: Sequence[Claim], sides: Sides) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, with ``context`` and ``answers``."""
    named = (m for m in view.mentions if m.kind is Kind.PLACE and m.entities)
    places = [m for m in named if not _in_dateline(view.sentences[m.sentence], m)]
    rows = []
    for claim in claims:
        sentence = sentence_of(view, claim)
        context = _named(view, sentence, claim, sides) | _town_meant(claim, places, sides)
        answers = {*_owners(view, claim, sentence)} - {claim.speaker}
        rows.append(replace(claim, context=tuple(sorted(context)), answers=tuple(sorted(answers))))
    return tuple(rows)


def sentence_of(view: View, claim: Claim) -> Sentence:
    """Return the sentence that *claim* begins in."""
    starts = [s for s in view.sentences if s.start <= claim.start]
    return starts[-1] if starts else view.sentences[0]


def _named(view: View, sentence: Sentence, claim: Claim, sides: Sides) -> set[str]:
    """Return what *sentence* names, and the place before it where it has none."""
    found = _spoken_of(view, sentence) - {claim.speaker}
    for before in reversed(view.sentences[max(0, sentence.index - _BACK) : sentence.index]):
        if any(sides.is_ground(e) for e in found) or view.clipping(before) != view.clipping(sentence):
            break
        there = _spoken_of(view, before)
        found |= {e for e in there if sides.is_ground(e)} if found else there
    return found - {claim.speaker}


def _spoken_of(view: View, sentence: Sentence) -> set[str]:
    """Return what *sentence* names, its dateline (【ザレム=ドレク】) aside."""
    told = (m for m in view.mentions_in(sentence) if not _in_dateline(sentence, m))
    return {e for m in told for e in m.entities}


def _in_dateline(sentence: Sentence, mention: Mention) -> bool:
    line = _DATELINE.match(sentence.text)
    if line is None or line.end() >= len(sentence.text.rstrip()):
        return False  # 【ザレムを解放】 is a headline
    return mention.start < sentence.start + line.end()


def _owners(view: View, claim: Claim, sentence: Sentence) -> Iterator[str]:
    """Yield whose statement the sentence speaks of: ケルミア側の発表を, 国防相の投稿を."""
    for mention in view.mentions_in(sentence):
        if claim.start <= mention.start < claim.end and claim.quotation == "Direct":
            continue
        if _OWNED.match(sentence.text[mention.phrase_end - sentence.start :]):
            yield from mention.entities


def _town_meant(claim: Claim, places: Sequence[Mention], sides: Sides) -> set[str]:
    """Return the place that a town noun in *claim* stands for, nothing when it has none."""
    noun = _TOWN.search(claim.text)
    if noun is None:
        return set()
    for mention in reversed(places):
        if mention.start < claim.start and _is_a(mention.entities[0], noun.group(1), sides):
            return {mention.entities[0]}
    return set()


def _is_a(place: str, noun: str, sides: Sides) -> bool:
    """Whether *place* can be meant by a town noun: 橋 by its ending, 町 where it is no land and no bridge."""
    names = sides.names(place)
    if noun in cues.OWN_NOUNS:
        return any(name.endswith(noun) for name in names)
    wide = sides.leaf(place) in cues.WIDE_LEAVES or not sides.is_ground(place)
    return not wide and not any(name.endswith(cues.OWN_NOUNS) for name in names)
