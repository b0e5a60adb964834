"""Control statements and the document's claims in; on whose word each stands, out.

Reads where a statement stands in a claim's content. Extracts neither of the two and judges no dispute.
"""

from bisect import bisect_right
from collections.abc import Sequence

from kg import expressions as re
from kg.extract.control_places import acts
from kg.extract.control_quoted import quoted_by
from kg.extract.control_scene import Holding
from kg.extract.cues.control import COMMUNITIES
from kg.extract.view import View
from kg.records import Claim, Kind, Status

#: In the ids of meetings and of what control rules read in the text.
_PREDICATE = re.compile("-[km]([0-9]+)")


def sentence_at(view: View, offset: int) -> int:
    """Return the index of the sentence that holds *offset*, the last one that starts before it."""
    return max(0, bisect_right(view.sentences, offset, key=lambda s: s.start) - 1)


def claims_by_sentence(view: View, claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """Return index of sentence → claims whose content touches it."""
    rows: dict[int, list[Claim]] = {}
    for claim in claims:
        last = sentence_at(view, max(claim.start, claim.end - 1))
        for index in range(sentence_at(view, claim.start), last + 1):
            rows.setdefault(index, []).append(claim)
    return rows


def claim_at(claims: Sequence[Claim], offset: int) -> Claim | None:
    """Return the innermost claim whose content holds *offset*, None where the narrator speaks."""
    inside = [c for c in claims if c.start <= offset < c.end]
    return min(inside, key=lambda c: c.end - c.start, default=None)


def predicate_at(fact_id: str) -> int:
    """Return where the predicate begins that tells a fact, which stands in its id; -1 where none does."""
    found = _PREDICATE.search(fact_id)
    return int(found[1]) if found else -1


def framed(
    view: View, holding: Holding, claims: Sequence[Claim]
) -> tuple[tuple[str, ...], tuple[str, ...], Status]:
    """Return who says so, in which claims, and the status that follows."""
    if holding.static:
        return (), (), Status.REPORTED
    claim = _own_of_equals([c for c in claims if may_speak(view, c.speaker)], holding)
    if holding.said_by and (claim is None or claim.speaker not in holding.said_by):
        return holding.said_by, (), Status.CLAIMED
    indirect = claim is not None and claim.quotation == "Indirect"
    background = holding.rule.endswith("relative") and indirect and not holding.said_by
    if claim is None and not background:
        teller = quoted_by(view, view.sentences[sentence_at(view, holding.start)], holding.start)
        if teller:
            return teller, (), Status.CLAIMED
    if claim is None or background:
        return (), (), Status.REPORTED
    return (claim.speaker,), (claim.claim_id,), Status.CLAIMED


def _own_of_equals(claims: Sequence[Claim], holding: Holding) -> Claim | None:
    """Return the innermost claim that states *holding*; of words that two say alike, the holder's own.

    X と Z がそれぞれ Y を支配していると主張した: the word of each is of himself.
    """
    claim = claim_at(claims, holding.start)
    if claim is None:
        return None
    alike = [c for c in claims if (c.start, c.end) == (claim.start, claim.end)]
    return next((c for c in alike if c.speaker == holding.controller), claim)


def may_speak(view: View, speaker: str) -> bool:
    """Whether words may be those of *speaker*: no island or hill that a sentence begins with."""
    if view.kind(speaker) is not Kind.PLACE:
        return True
    return acts(view, speaker) or view.entities[speaker].name.endswith(COMMUNITIES)
