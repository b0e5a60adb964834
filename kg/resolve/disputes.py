"""Claims of one document in; the same claims with what each contradicts (反論) and supports (同意), out.

By position, pointing words, who is named and what both speak of. Changes nothing else of a claim but what it
is compared by, and finds no claims.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.view import View
from kg.records import Claim
from kg.resolve.agreement import agreed
from kg.resolve.pairing import SURE, Told, contrary, points, says_same, takes_back, told
from kg.resolve.replies import denied_within, reply_in
from kg.resolve.sides import Sides
from kg.resolve.surroundings import sentence_of, with_surroundings
from kg.resolve.wording import Wording

#: How many sentences back a denial may look for what it denies, and one that names whose statement it is.
_REACH, _NAMED_REACH = 3, 40
#: Rule of denials without content.
_BARE = "denial/"
#: How many sentences on a speaker goes on with his denial: 首相は国外に出ていない.
_GOES_ON = 2


def link_disputes(view: View, claims: Sequence[Claim], sides: Sides) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, linked to the claims of their document that they answer."""
    return _Talk(view, with_surroundings(view, claims, sides), sides).linked()


class _Talk:
    """The claims of one document, compared with each other."""

    def __init__(self, view: View, claims: Sequence[Claim], sides: Sides) -> None:
        self.view, self.claims, self.sides = view, claims, sides
        self.wording = Wording(s.text for s in view.sentences)
        sentences = [sentence_of(view, c) for c in claims]
        self.at = {c.claim_id: s.index for c, s in zip(claims, sentences, strict=True)}
        self.clip = {c.claim_id: view.clipping(s).index for c, s in zip(claims, sentences, strict=True)}
        self.told = {
            c.claim_id: told(c, reply_in(c, s.start, s.text, claims), self.sides)
            for c, s in zip(claims, sentences, strict=True)
        }
        self.against: dict[str, set[str]] = {}

    def linked(self) -> tuple[Claim, ...]:
        """Return the claims with their links."""
        for claim in self.claims:
            self.against[claim.claim_id] = self._against(self.told[claim.claim_id])
        return tuple(self._with_links(c) for c in self.claims)

    def _against(self, later: Told) -> set[str]:
        """Return what a claim contradicts."""
        others = self._others(later.claim)
        if later.wordless:
            said = self._said_with_it(later.claim)
            if said:
                return said
        found = self._denied(later, others) if later.may_deny else set()
        found |= {c.claim_id for c in others if contrary(self.told[c.claim_id], later, self.sides)}
        found = found or self._gone_on(later)
        again = {
            c.claim_id
            for i in found
            for c in others
            if c.speaker == self.told[i].claim.speaker and says_same(self.told[i].claim, c, self.wording)
        }
        return found | again | (self._taken_back(later) if later.reply.withdraws else set())

    def _said_with_it(self, claim: Claim) -> set[str]:
        """Return what the speaker's words before a bare denial contradict: 「…」と述べ、これを否定した."""
        return {
            i
            for c in self.claims
            if c.speaker == claim.speaker
            and c.start < claim.start
            and self.at[c.claim_id] == self.at[claim.claim_id]
            for i in self.against[c.claim_id]
        }

    def _with_links(self, claim: Claim) -> Claim:
        against = self.against[claim.claim_id]
        same = agreed(self.view, claim, self._others(claim), self.at, self.wording) - against
        return replace(
            claim,
            contradicts=tuple(sorted({*claim.contradicts, *against})),
            supports=tuple(sorted({*claim.supports, *same})),
        )

    def _others(self, claim: Claim) -> list[Claim]:
        """Return what others said before *claim*."""
        return [
            c
            for c in self.claims
            if c.speaker != claim.speaker and c.claim_id != claim.within and c.start < claim.start
        ]

    def _denied(self, later: Told, others: Sequence[Claim]) -> set[str]:
        """Return what a denial answers: what its sentence gives as another's, else the likeliest claim."""
        claim, here = later.claim, self.at[later.claim.claim_id]
        others_here = [c for c in self.claims if c.speaker != claim.speaker and self.at[c.claim_id] == here]
        owned = [c for c in others_here if c.rule.startswith("owned/") or denied_within(claim, c)]
        if owned and (later.reply.denies or later.reply.rebuffs):
            return {c.claim_id for c in owned}
        scored = [(self._points(c, later), c.start, c.claim_id) for c in others if self._reaches(c, claim)]
        best = max(scored, default=(0.0, 0, ""))
        if best[0] < SURE:
            return set()
        other = self.told[best[2]]
        before = self.against[best[2]]
        bare = later.claim.rule.startswith(_BARE)
        own = any(self.sides.same(self.told[i].claim.speaker, claim.speaker) for i in before)
        joins = (before or bare) and not own
        if joins and other.reply.surely and not contrary(other, later, self.sides):
            return before  # Aは否定した。Bも「事実無根」とした: both deny one report
        return {best[2]}

    def _reaches(self, other: Claim, claim: Claim) -> bool:
        distance = self.at[claim.claim_id] - self.at[other.claim_id]
        near = self.clip[other.claim_id] == self.clip[claim.claim_id] and distance <= _REACH
        return near or (bool(claim.answers) and distance <= _NAMED_REACH)

    def _points(self, other: Claim, later: Told) -> float:
        apart = self.at[later.claim.claim_id] - self.at[other.claim_id]
        if self.clip[other.claim_id] != self.clip[later.claim.claim_id]:
            apart = max(apart, _REACH + 1)
        elif later.reply.points and other.speaker == self._last_speaker(later.claim):
            apart = min(apart, 1)  # これに対し answers all that the last speaker said
        return points(self.told[other.claim_id], later, self.wording, self.sides, apart=apart)

    def _last_speaker(self, claim: Claim) -> str:
        before = [c for c in self.claims if c.start < claim.start and c.speaker != claim.speaker]
        return before[-1].speaker if before else ""

    def _gone_on(self, later: Told) -> set[str]:
        """Return what the denial just before answers, where its speaker's side goes on with it."""
        claim = later.claim
        for before in reversed(self.claims):
            distance = self.at[claim.claim_id] - self.at[before.claim_id]
            if before.start >= claim.start or self.clip[before.claim_id] != self.clip[claim.claim_id]:
                continue
            if distance > _GOES_ON:
                break
            answered = self.against.get(before.claim_id)
            if answered and later.goes_on(
                self.told[before.claim_id], [self.told[i] for i in sorted(answered)], self.sides
            ):
                return {i for i in answered if self.told[i].claim.speaker != claim.speaker}
        return set()

    def _taken_back(self, later: Told) -> set[str]:
        claim = later.claim
        return {
            c.claim_id
            for c in self.claims
            if c.speaker == claim.speaker
            and c.end < claim.start
            and takes_back(later, self.told[c.claim_id], self.wording)
        }
