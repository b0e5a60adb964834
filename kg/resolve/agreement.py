"""A claim of a document in; the claims before it that it agrees with or repeats (同意・追認) out.

Reads words of agreement that are not negated, whose view they name, and …も同様に. Finds no denials.
"""

from collections.abc import Mapping, Sequence

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import Claim
from kg.resolve.surroundings import sentence_of
from kg.resolve.wording import Wording

_AGREEING, _NOT = re.compile(cues.AGREEING), re.compile(cues.NOT_AGREEING)
_SAME_VIEW, _BEARING_OUT = re.compile(cues.SAME_VIEW), re.compile(cues.BEARING_OUT)
#: How many sentences back what is agreed with may stand.
_REACH = 3
#: Share of words from which two contents say the same.
_SAME = 0.6


def agreed(
    view: View, claim: Claim, others: Sequence[Claim], at: Mapping[str, int], wording: Wording
) -> set[str]:
    """Return the claims of *others* before *claim* that it agrees with.

    Args:
        view: of the document.
        claim: whose words may agree.
        others: claims of other speakers.
        at: index of the sentence of each claim.
        wording: of the document.
    """
    here = at[claim.claim_id]
    near = [c for c in others if c.start < claim.start and here - at[c.claim_id] <= _REACH]
    if not near:
        return set()
    text = sentence_of(view, claim).text
    outside = text.replace(claim.text, "〇")
    if claim.answers and _BEARING_OUT.search(outside) and not _NOT.search(outside):
        return _of_named(claim.answers, near)
    if _agrees(claim):
        named = [*claim.about, *(e for e in claim.context if e not in claim.about)]
        said_of = _of_named(named, near)
        if said_of or not named:
            return said_of or {max(near, key=lambda c: c.start).claim_id}
        return set()
    if _SAME_VIEW.search(outside):
        alike = [c for c in near if wording.likeness(c.text, claim.text) >= _SAME]
        last = [c for c in near if here - at[c.claim_id] <= 1]
        found = alike or last
        return {max(found, key=lambda c: c.start).claim_id} if found else set()
    return set()


def _agrees(claim: Claim) -> bool:
    words = bool(_AGREEING.search(claim.text)) or claim.verb in cues.AGREEMENT_VERBS
    return words and not _NOT.search(claim.text)


def _of_named(named: Sequence[str], near: Sequence[Claim]) -> set[str]:
    """Return the last claim of somebody in *named*."""
    found = [c for c in near if c.speaker in named]
    return {max(found, key=lambda c: c.start).claim_id} if found else set()
