"""Control facts and claims in; the same facts with everybody who disputes them (争う者) out.

A fact is disputed by who contradicts a claim that states it, by whose words about the place are at odds with
it, and by who gives the place to somebody else. Nobody disputes his own side. Finds no facts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.records import Claim, ControlKind, Factuality, PlaceControl, Stance, Status
from kg.resolve.bare_denials import is_accusation
from kg.resolve.extents import apart, parts_in
from kg.resolve.replies import denies_another_matter, repeats
from kg.resolve.rivals import Rivals, fact_of
from kg.resolve.sides import Sides
from kg.resolve.standpoints import Standpoint, at_odds, says_so, standpoints_of

_ANNOUNCED = re.compile(cues.ANNOUNCED)
_ABOUT = re.compile(cues.ABOUT_ONE)
#: So many characters from a narrated fact, a denial is one of it.
_NEAR = 400


def disputed_controls(
    controls: Iterable[PlaceControl],
    claims: Iterable[Claim],
    sides: Sides,
    whole_of: Mapping[str, str] | None = None,
) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, each with everybody who disputes it; only facts are disputed.

    A claimed fact that somebody disputes is contested. Disputers of the side on whose word it stands, or of
    the holder's, are left out: an ally who repeats it disputes nothing.

    Args:
        controls: the facts of one comparison.
        claims: of the same documents.
        sides: of everybody.
        whole_of: place → the place that it is a part of.
    """
    return _Quarrel(tuple(controls), tuple(claims), sides, whole_of or {}).disputed()


class _Quarrel:
    """The facts and claims of one comparison."""

    def __init__(
        self,
        controls: Sequence[PlaceControl],
        claims: Sequence[Claim],
        sides: Sides,
        whole_of: Mapping[str, str],
    ) -> None:
        self.controls, self.sides = controls, sides
        self.rivals = Rivals(controls, sides, whole_of)
        self.claims = {c.claim_id: c for c in claims}
        self.against: dict[str, list[Claim]] = {}
        self.answered: dict[str, list[Claim]] = {}
        self.of_place: dict[tuple[str, str], list[tuple[Claim, Standpoint]]] = {}
        self.stands = {c.claim_id: standpoints_of(c, sides) for c in claims}
        for claim in claims:
            for other in claim.contradicts:
                self.against.setdefault(other, []).append(claim)
                if other in self.claims:
                    self.answered.setdefault(claim.claim_id, []).append(self.claims[other])
            for stand in self.stands[claim.claim_id]:
                for place in sorted(stand.places):
                    self.of_place.setdefault((claim.evidence[0].doc_id, place), []).append((claim, stand))
        self.given_up = {
            (c.place, e)
            for c in controls
            if c.kind is ControlKind.LOST
            for e in c.evidence
            if self._admitted(c)
        }
        self.denied: dict[str, list[PlaceControl]] = {}
        for control in controls:
            if control.factuality is Factuality.DENIED and control.according_to:
                self.denied.setdefault(control.place, []).append(control)
        self.stated_places: dict[str, set[str]] = {}
        for control in controls:
            for stated in control.stated_in:
                self.stated_places.setdefault(stated, set()).add(control.place)

    def disputed(self) -> tuple[PlaceControl, ...]:
        """Return the facts with their disputers."""
        return tuple(self._one(control) for control in self.controls)

    def _one(self, control: PlaceControl) -> PlaceControl:
        control = self._restated(control)
        if control.factuality is not Factuality.ACTUAL:
            return control
        found = {*self._contradictors(control), *self._at_odds(control), *self.rivals.of(control)}
        others = {e for e in (found | {*control.disputed_by}) if not self._own_side(control, e)}
        others |= {*self.rivals.who_is_accused(control), *self.rivals.who_keeps_it(control)}
        others |= {*self._deniers_of_accusations(control), *self._deniers(control)}
        others |= self.sides.states_behind(others)
        status = control.status
        if status in {Status.CLAIMED, Status.CONTESTED}:
            status = Status.CONTESTED if others else Status.CLAIMED
        return replace(control, disputed_by=tuple(sorted(others)), status=status)

    def _restated(self, control: PlaceControl) -> PlaceControl:
        """Return a fact that its only claim denies as what its holder says: 制圧したとの発表を否定した.

        Of a report that nobody owns, the denial alone is known.
        """
        stating = [self.claims[i] for i in control.stated_in if i in self.claims]
        if not stating or not all(c.stance is Stance.DENIES and repeats(c) for c in stating):
            return control
        deniers = {c.speaker for c in stating}
        if deniers != {*control.according_to} or any(self.sides.same(d, control.controller) for d in deniers):
            return control
        if not all(_ANNOUNCED.search(c.text) for c in stating):
            return replace(control, factuality=Factuality.DENIED)
        return replace(
            control,
            according_to=(control.controller,),
            disputed_by=tuple(sorted({*control.disputed_by, *deniers})),
        )

    def _own_side(self, control: PlaceControl, disputer: str) -> bool:
        """Whether *disputer* is of the side whose word the fact is, or who holds, unless it is a loss."""
        if any(self.sides.same(disputer, teller) for teller in control.according_to):
            return True
        # read off the text: the accused says that it is no wrong
        accused = not control.according_to or is_accusation(control, self.sides)
        refuses = accused and disputer in control.disputed_by
        lost = control.kind is ControlKind.LOST
        return not (lost or refuses) and self.sides.same(disputer, control.controller)

    def _contradictors(self, control: PlaceControl) -> Iterator[str]:
        """Yield who contradicts a claim that states the fact, and whom an unforced one contradicts."""
        for stated in control.stated_in:
            for claim in self.against.get(stated, ()):
                if self._speaks_of(claim, control):
                    yield claim.speaker
            if stated in self.claims and self.claims[stated].verb not in cues.ADMISSIONS:
                for claim in self.answered.get(stated, ()):
                    if self._of_place(claim, control) and self._speaks_of(claim, control):
                        yield claim.speaker

    def _deniers(self, control: PlaceControl) -> Iterator[str]:
        """Yield on whose word the same is not so: …とするが、別の記録では落とせずに引き揚げたとある."""
        documents = {e.doc_id for e in control.evidence}
        lost = control.kind is ControlKind.LOST
        for other in self.denied.get(control.place, ()):
            together = documents & {e.doc_id for e in other.evidence}
            alike = self.sides.same(control.controller, other.controller)
            if together and alike and (other.kind is ControlKind.LOST) is lost:
                yield from (e for e in other.according_to if e not in control.according_to)

    def _deniers_of_accusations(self, control: PlaceControl) -> Iterator[str]:
        """Yield who refuses in so many words what a third party says of his own side's troops."""
        if control.kind is ControlKind.LOST:
            return
        for stated in control.stated_in:
            for claim in self.against.get(stated, ()):
                refuses = claim.stance is Stance.DENIES or claim.verb in cues.REBUTTALS
                teller = any(self.sides.same(claim.speaker, t) for t in control.according_to)
                if refuses and not teller and self._speaks_of(claim, control):
                    yield claim.speaker

    def _of_place(self, claim: Claim, control: PlaceControl) -> bool:
        """Whether *claim* says something of who holds places, or names this one."""
        return bool(self.stands[claim.claim_id]) or control.place in claim.about

    def _speaks_of(self, claim: Claim, control: PlaceControl) -> bool:
        """Whether a contradiction is of this fact's place: of two villages one may be denied, or given up."""
        if (control.place, claim.evidence[0]) in self.given_up or denies_another_matter(claim):
            return False
        placed = {p for stand in self.stands[claim.claim_id] if stand.placed for p in stand.places}
        told = {place for stated in control.stated_in for place in self.stated_places[stated]}
        if not placed:  # ナジャについては否定した
            ends = _ABOUT.findall(claim.text)
            placed = {p for p in told if any(e.endswith(n) for n in self.sides.names(p) for e in ends)}
        return not placed or control.place in placed or not placed & told

    def _at_odds(self, control: PlaceControl) -> Iterator[str]:
        """Yield whose words of the same document cannot be so beside the fact."""
        fact = fact_of(control, self.sides)
        if control.ended and not control.according_to:
            return  # of other times
        for doc_id in sorted({e.doc_id for e in control.evidence}):
            for claim, stand in self.of_place.get((doc_id, control.place), ()):
                if apart(control.extent, parts_in(claim.text)):
                    continue
                stated = claim.claim_id in control.stated_in
                admitted = self._admitted(control) and claim.start < control.evidence[0].start
                told = bool(control.according_to) or _answers(control, claim, stand)
                if told and not stated and not admitted and at_odds(fact, stand):
                    yield claim.speaker
                if not admitted and says_so(fact, stand):
                    against = self.against.get(claim.claim_id, ())
                    yield from (c.speaker for c in against if self._speaks_of(c, control))

    def _admitted(self, control: PlaceControl) -> bool:
        """Whether a fact is the loser's own word, which ends a dispute that came before."""
        lost = control.kind is ControlKind.LOST
        return lost and any(self.sides.same(control.controller, teller) for teller in control.according_to)


def _answers(control: PlaceControl, claim: Claim, stand: Standpoint) -> bool:
    """Whether *claim* stands where the narrator tells *control*: elsewhere he tells of other times.

    After it, who says what is so now answers it too.
    """
    after = claim.start > control.evidence[0].start and control.kind is not ControlKind.SOVEREIGNTY
    now = stand.denied or (after and not stand.news and stand.by_right is False)
    return now and any(
        abs(claim.start - e.start) <= _NEAR for e in control.evidence if e.doc_id == claim.evidence[0].doc_id
    )
