"""A resolve that a sentence tells of somebody in; whether another says so and no words of his are told, out.

首相は辞任の意向を固めたと関係者が明らかにした: a source speaks, the prime minister has said nothing yet.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.reporting_nouns import RESOLVING
from kg.extract.cues.resolved import ON_ITS_WORD, TOLD_BEHIND, TOLD_NEXT

_BEHIND, _BEFORE, _NEXT = re.compile(TOLD_BEHIND), re.compile(ON_ITS_WORD), re.compile(TOLD_NEXT)


def resolve_told_by_another(draft: Draft, reading: Reading, item: Attribution) -> bool:
    """Whether *item* is a resolve (方針を固めた) that this sentence or the next gives as another's word."""
    frame, mask = item.frame, reading.masked.mask
    if frame.kind != "noun" or not mask.startswith(RESOLVING, frame.verb_start):
        return False
    if _BEFORE.search(mask, 0, frame.verb_start) or _BEHIND.match(mask, frame.verb_end):
        return True
    following = draft.view.sentences[reading.sentence.index + 1 : reading.sentence.index + 2]
    ends = frame.verb_end >= len(mask.rstrip("。 　」")) - 2
    return ends and any(s.block == reading.sentence.block and _NEXT.match(s.text) for s in following)
