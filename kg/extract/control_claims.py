"""Control statements and the document's claims in; on whose word each stands and who disputes it, out.

Reads where a statement stands in a claim's content, and denials near it. Extracts neither of the two.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.arguments import sentence_groups
from kg.extract.control_scene import Holding
from kg.extract.cues.control import DENIAL_VERBS
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, Kind, PlaceControl, Stance, Status

#: A denial this many sentences on still speaks of the claim, if it names the place.
_FAR = 7


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


def framed(
    view: View, holding: Holding, claims: Sequence[Claim]
) -> tuple[tuple[str, ...], tuple[str, ...], Status]:
    """Return who says so, in which claims, and the status that follows."""
    if holding.static:
        return (), (), Status.REPORTED
    claim = claim_at(claims, holding.start)
    if holding.said_by and (claim is None or claim.speaker not in holding.said_by):
        return holding.said_by, (), Status.CLAIMED
    background = holding.rule.endswith("relative") and claim is not None and claim.quotation == "Indirect"
    if claim is None or background:
        return (), (), Status.REPORTED
    return (claim.speaker,), (claim.claim_id,), Status.CLAIMED


def disputed(
    view: View, controls: Sequence[PlaceControl], claims: Sequence[Claim]
) -> tuple[PlaceControl, ...]:
    """Return *controls* with ``disputed_by`` filled in from rival claims and denials near by."""
    against = _contradictions(claims)
    rows = claims_by_sentence(view, claims)
    by_place: dict[str, list[PlaceControl]] = {}
    for control in controls:
        by_place.setdefault(control.place, []).append(control)
    found: dict[tuple[str, str, bool], set[str]] = {}
    for control in controls:
        if control.status is Status.CLAIMED:
            others = {s for c in control.stated_in for s in against.get(c, ())}
            others |= _rivals(by_place[control.place], control) | _deniers(view, control, rows)
            found.setdefault(_fact(control), set()).update(others)
    return tuple(_contested(c, found.get(_fact(c), set())) for c in controls)


def _fact(control: PlaceControl) -> tuple[str, str, bool]:
    """Return what two speakers share who claim the same: whoever disputes one disputes the other."""
    return control.place, control.controller, control.kind is ControlKind.LOST


def _contested(control: PlaceControl, others: set[str]) -> PlaceControl:
    others = others - set(control.according_to)
    if control.status is not Status.CLAIMED or not others:
        return control
    return replace(control, disputed_by=tuple(sorted(others)), status=Status.CONTESTED)


def _contradictions(claims: Sequence[Claim]) -> dict[str, set[str]]:
    speaker = {c.claim_id: c.speaker for c in claims}
    against: dict[str, set[str]] = {}
    for claim in claims:
        for other in claim.contradicts:
            against.setdefault(other, set()).add(claim.speaker)
            if other in speaker:
                against.setdefault(claim.claim_id, set()).add(speaker[other])
    return against


def _rivals(controls: Sequence[PlaceControl], control: PlaceControl) -> set[str]:
    """Speakers who give the same place to somebody else, or say that its holder lost it."""
    found: set[str] = set()
    for other in controls:
        if not other.according_to or other is control:
            continue
        if _at_odds(control, other):
            found.update(other.according_to)
    return found


def _at_odds(one: PlaceControl, other: PlaceControl) -> bool:
    """Whether both cannot be so: two holders of one place, or a holder who has lost it."""
    same = one.controller == other.controller
    denied = other.factuality is Factuality.DENIED
    if denied:  # has not left: still there, so nobody else is
        return same != (other.kind is ControlKind.LOST)
    if other.factuality is not Factuality.ACTUAL:
        return False
    lost = (one.kind is ControlKind.LOST) != (other.kind is ControlKind.LOST)
    return same if lost else not same and one.kind is not ControlKind.LOST


def _deniers(view: View, control: PlaceControl, rows: Mapping[int, Sequence[Claim]]) -> set[str]:
    """Speakers who deny it in this sentence or the next, or later by the name of the place."""
    place = view.entities[control.place]
    names = (place.name, *place.aliases)
    evidence = control.evidence[0]
    at = sentence_at(view, evidence.start)
    found: set[str] = set()
    for index in range(at, min(at + _FAR, len(view.sentences))):
        sentence = view.sentences[index]
        if view.clipping(sentence) != view.clipping(view.sentences[at]):
            break
        text = sentence.text
        if index > at + 1 and not any(n in text for n in names):
            continue
        here = [c for c in rows.get(index, ()) if sentence.start <= c.start]
        denied = [c for c in here if c.stance is Stance.DENIES]
        if any(v in text for v in DENIAL_VERBS):
            found.update(c.speaker for c in here)
            if not denied and index > at:
                found.update(_topic(view, index))
        found.update(c.speaker for c in denied)
    return found


def _topic(view: View, index: int) -> set[str]:
    for group in sentence_groups(view, view.sentences[index]):
        if group.particle in {"は", "も"} and group.last.quote < 0:
            return {e for e in group.entities if view.kind(e) is not Kind.EVENT}
    return set()
