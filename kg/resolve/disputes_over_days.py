"""Claims of many documents in; the same claims with what each contradicts over the days (反論), out.

Candidates come from an index of days and shared things, so that an archive is not compared pair by pair.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kg.records import Claim, Document
from kg.resolve.pairing import (
    ABROAD,
    Told,
    contrary,
    has_opposite,
    opposed_later,
    points,
    says_same,
    takes_back,
    told,
)
from kg.resolve.replies import reply_in
from kg.resolve.sides import Sides
from kg.resolve.wording import Wording

#: Days within which one document answers another.
_DAYS = 4
#: Points from which a denial answers another document; what comes this near the best is answered too.
_SURE, _NEXT = 2.0, 0.5
#: How many sentences on a speaker goes on with his denial, and how many characters they may have.
_GOES_ON, _GOES_ON_REACH = 2, 240
_DAY = len("2025-01-01")


def link_over_documents(
    claims: Iterable[Claim], sides: Sides, documents: Iterable[Document]
) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, linked to those of other documents that they answer.

    A claim answers one that was told at most four days before it. What somebody's own side admits later
    stands against what it said before; what has changed since then contradicts nothing.

    Args:
        claims: of all documents; entity ids are the same over them.
        sides: of all entities.
        documents: with their texts.
    """
    return _Archive(tuple(claims), sides, {d.doc_id: d for d in documents}).linked()


class _Archive:
    """The claims of many documents, compared over days."""

    def __init__(
        self,
        claims: Sequence[Claim],
        sides: Sides,
        documents: Mapping[str, Document],
    ) -> None:
        self.claims, self.by_id = claims, {c.claim_id: c for c in claims}
        self.documents = documents
        self.sides = sides
        self.wording = Wording(c.text for c in claims)
        self.told: dict[str, Told] = {}
        self.by_document: dict[str, list[Claim]] = {}
        for claim in claims:
            self.by_document.setdefault(claim.evidence[0].doc_id, []).append(claim)
        self.by_day: dict[tuple[str, str], list[Claim]] = {}
        for claim in claims:
            for thing in sorted({*claim.about, *claim.context, *self.sides.of(claim.speaker)}):
                self.by_day.setdefault((thing, self._day(claim)), []).append(claim)

    def linked(self) -> tuple[Claim, ...]:
        """Return the claims with what they contradict."""
        against: dict[str, set[str]] = {}
        denial, last = None, None  # the last denial that answers something, and who went on with it last
        for claim in self.claims:
            found = self._against(claim)
            if denial is not None and last is not None and not found and self._follows(last, claim):
                found = self._gone_on(denial, against[denial.claim_id], claim)
                last = claim if found else last
            elif found and self._told(claim).reply.surely:
                denial = last = claim
            against[claim.claim_id] = found
        return tuple(replace(c, contradicts=tuple(sorted(against[c.claim_id]))) for c in self.claims)

    def _against(self, claim: Claim) -> set[str]:
        found = set(claim.contradicts)
        if len(self._day(claim)) != _DAY:
            return found
        later = self._told(claim)
        if not (later.may_deny or later.stands or later.reply.withdraws or has_opposite(claim)):
            return found
        near = self._lately(
            {*claim.about, *claim.context, *claim.answers, *self.sides.of(claim.speaker)}, claim
        )
        if not found and later.may_deny:
            found |= self._denied(later, near)
        found |= {c.claim_id for c in near if self._stands_against(self._told(c), later)}
        found |= {c.claim_id for c in self._beside(claim) if contrary(self._told(c), later, self.sides)}
        return found | self._told_again(found, claim)

    def _beside(self, claim: Claim) -> list[Claim]:
        """Return what others said before *claim* in its document; other documents may tell their sides."""
        said = self.by_document[claim.evidence[0].doc_id]
        return [c for c in said if c.start < claim.start and c.speaker != claim.speaker]

    def _denied(self, later: Told, near: Sequence[Claim]) -> set[str]:
        """Return what a denial answers that answers nothing in its own document."""
        scored = {
            c.claim_id: points(self._told(c), later, self.wording, self.sides, apart=ABROAD)
            for c in near
            if c.speaker != later.claim.speaker and not self.sides.same(c.speaker, later.claim.speaker)
        }
        best = max(scored.values(), default=0.0)
        return {i for i, value in scored.items() if value >= max(_SURE, best - _NEXT)}

    def _stands_against(self, earlier: Told, later: Told) -> bool:
        one, other = earlier.claim, later.claim
        if one.speaker == other.speaker and later.reply.withdraws:
            return takes_back(later, earlier, self.wording)
        return opposed_later(earlier, later, self.sides)

    def _told_again(self, found: Iterable[str], claim: Claim) -> set[str]:
        """Return the other tellings of what *claim* contradicts: the statement of the day before."""
        return {
            c.claim_id
            for denied in map(self.by_id.__getitem__, found)
            for c in self._lately({*denied.about, *self.sides.of(denied.speaker)}, claim)
            if c.speaker == denied.speaker and says_same(denied, c, self.wording)
        }

    def _follows(self, before: Claim, claim: Claim) -> bool:
        """Whether *claim* stands so near after *before* that it may go on with it."""
        here, there = claim.evidence[0], before.evidence[0]
        if here.doc_id != there.doc_id or not 0 <= claim.start - before.end <= _GOES_ON_REACH:
            return False
        return self.documents[here.doc_id].text[before.end : claim.start].count("。") <= _GOES_ON

    def _gone_on(self, denial: Claim, answered: set[str], claim: Claim) -> set[str]:
        """Return what the denial before answers, or what else its accuser said of whoever goes on with it."""
        denied = [self._told(self.by_id[i]) for i in sorted(answered)]
        later = self._told(claim)
        if later.goes_on(self._told(denial), denied, self.sides):
            return {i for i in answered if not self.sides.same(self.by_id[i].speaker, claim.speaker)}
        if not later.reply.denies:
            return set()
        accusers = {(t.claim.speaker, t.claim.evidence[0].doc_id) for t in denied}
        own = self.sides.of(claim.speaker)
        return {
            c.claim_id
            for speaker, doc_id in sorted(accusers)
            for c in self.by_document[doc_id]
            if c.speaker == speaker != claim.speaker and self._accuses(c, own)
        }

    def _accuses(self, claim: Claim, side: frozenset[str]) -> bool:
        return any(self.sides.of(thing) & side for thing in claim.about)

    def _told(self, claim: Claim) -> Told:
        if claim.claim_id not in self.told:
            place = claim.evidence[0]
            text = self.documents[place.doc_id].text[place.start : place.end]
            reply = reply_in(claim, place.start, text, self.by_document[place.doc_id])
            self.told[claim.claim_id] = told(claim, reply, self.sides)
        return self.told[claim.claim_id]

    def _day(self, claim: Claim) -> str:
        """Return when *claim* was told: a document of the day tells what was said, and may give no date."""
        return self.documents[claim.evidence[0].doc_id].date or claim.date

    def _lately(self, matter: Iterable[str], claim: Claim) -> list[Claim]:
        """Return the claims of other documents about or by any of *matter* of the last days, each once."""
        last = date.fromisoformat(self._day(claim))
        days = [(last - timedelta(days=k)).isoformat() for k in range(_DAYS + 1)]
        found = (c for thing in sorted(matter) for d in days for c in self.by_day.get((thing, d), ()))
        own = claim.evidence[0].doc_id
        return list({c.claim_id: c for c in found if c.evidence[0].doc_id != own}.values())
