"""Control facts in; on whose word each place is held or owned by somebody else (競合する主張) out.

Two who each give one place to their own side dispute each other, whether by arms or by right; so do two facts
that cannot both be so. What the narrator tells has a rival only in a fact told right beside it. What was told
of other times is no rival. Reads no text.
"""

from collections.abc import Iterable, Iterator, Mapping

from kg.extract.cues.disputes import GENERIC_FORCES
from kg.records import ControlKind, Evidence, Factuality, Kind, PlaceControl
from kg.resolve.extents import apart
from kg.resolve.sides import Sides
from kg.resolve.situations import compatible
from kg.resolve.standpoints import Standpoint, at_odds

_CHANGES = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED, ControlKind.LOST})
#: Whose a place is, or is made to be, and not who is there.
_BY_RIGHT = {ControlKind.SOVEREIGNTY: True, ControlKind.ANNEXED: None}
#: What one calls the other side's holding of one's own place.
_ACCUSATIONS = frozenset({ControlKind.OCCUPIED, ControlKind.ANNEXED})
#: So many characters apart, a narrated fact and a claim stand side by side.
_BESIDE = 200


def fact_of(control: PlaceControl, sides: Sides) -> Standpoint:
    """Return what *control* says as a standpoint."""
    return Standpoint(
        sides.of(control.controller),
        frozenset({control.place}),
        placed=True,
        holds=control.kind is not ControlKind.LOST,
        news=control.kind in _CHANGES,
        denied=False,
        by_right=_BY_RIGHT.get(control.kind, False),
    )


class Rivals:
    """The facts of one comparison, by place."""

    def __init__(self, controls: Iterable[PlaceControl], sides: Sides, whole_of: Mapping[str, str]) -> None:
        """Index *controls* by their place and by what it is a part of."""
        self.sides, self.whole_of = sides, whole_of
        self.parts_of: dict[str, list[str]] = {}
        for part, whole in whole_of.items():
            self.parts_of.setdefault(whole, []).append(part)
        self.at: dict[str, list[PlaceControl]] = {}
        for control in controls:
            if control.factuality is Factuality.ACTUAL:
                self.at.setdefault(control.place, []).append(control)

    def of(self, control: PlaceControl) -> Iterator[str]:
        """Yield on whose word somebody else holds or owns the place, or all of it, at the same time."""
        fact = fact_of(control, self.sides)
        for other in self._others(control):
            if not other.according_to:
                continue
            if _is_background(control, other) or self._ended(control, other):
                continue
            rival = fact_of(other, self.sides)
            if not control.according_to and (
                other.place != control.place or not self._beside(control, other)
            ):
                continue
            same_kind = at_odds(fact, rival, anywhere=True) and (
                other.place == control.place or rival.by_right
            )
            if same_kind or self._each_his_own(control, other):
                yield from other.according_to

    def _ended(self, control: PlaceControl, other: PlaceControl) -> bool:
        """Whether *control* tells without a source that the holder lost what he had said before to hold."""
        later = other.evidence[0].start < control.evidence[0].start
        untold = control.kind is ControlKind.LOST and not control.according_to
        return later and untold and self.sides.same(control.controller, other.controller)

    def who_is_accused(self, control: PlaceControl) -> Iterator[str]:
        """Yield on whose word the holder owns a place that somebody else says he occupies."""
        for other in self._others(control):
            if self._accuses(control, other):
                yield from other.according_to

    def who_keeps_it(self, control: PlaceControl) -> Iterator[str]:
        """Yield the country that holds, as told, what another calls its own, and who accuses it."""
        if control.kind is not ControlKind.SOVEREIGNTY or not self._own_word(control):
            return
        for other in self._others(control):
            kept = other.kind not in {ControlKind.LOST, ControlKind.SOVEREIGNTY} and not other.according_to
            if kept and not self.sides.same(control.controller, other.controller):
                states = list(filter(self.sides.is_party, sorted(self.sides.of(other.controller))))
                land = self.sides.kind(other.controller) is Kind.PLACE and other.kind is ControlKind.CONTROLS
                yield from states or ([other.controller] if land else [])
            if self._accuses(other, control):
                yield from other.according_to

    def _accuses(self, one: PlaceControl, other: PlaceControl) -> bool:
        """Whether *one* says that somebody occupies what *other*, his own word, says is his."""
        if one.kind not in _ACCUSATIONS or not one.according_to or self._own_word(one):
            return False
        if any(self.sides.same(a, b) for a in one.according_to for b in other.according_to):
            return False
        nameless = any(name in GENERIC_FORCES for name in self.sides.names(one.controller))
        theirs = nameless or self.sides.same(one.controller, other.controller)
        return theirs and self._own_word(other) and other.kind is ControlKind.SOVEREIGNTY

    def _others(self, control: PlaceControl) -> Iterator[PlaceControl]:
        """Yield the other facts of the same documents and time about the place, its whole and its parts."""
        documents = {e.doc_id for e in control.evidence}
        whole = self.whole_of.get(control.place, "")
        for place in (control.place, whole, *self.parts_of.get(control.place, ())):
            for other in self.at.get(place, ()):
                together = documents & {e.doc_id for e in other.evidence}
                lasting = together and self._both_by_right(control, other)
                same_time = compatible(control.date, other.date) and bool(together or control.date)
                if apart(control.extent, other.extent) or _of_other_times(control, other):
                    continue  # the north is ours, the south theirs
                if other is not control and (same_time or lasting):
                    yield other

    def _both_by_right(self, control: PlaceControl, other: PlaceControl) -> bool:
        """Whether each of two says that the place is his by right, which does not change from day to day."""
        rights = control.kind is other.kind is ControlKind.SOVEREIGNTY
        return rights and self._own_word(control) and self._own_word(other)

    def _own_word(self, control: PlaceControl) -> bool:
        """Whether the holder's own side says that it holds."""
        holds = control.kind is not ControlKind.LOST
        return holds and any(self.sides.same(teller, control.controller) for teller in control.according_to)

    def _each_his_own(self, control: PlaceControl, other: PlaceControl) -> bool:
        """Whether two sides each say that the place is theirs; two captures follow each other.

        Two that one sentence tells in the same words (双方が制圧を主張) do not.
        """
        if self.sides.same(control.controller, other.controller):
            return False
        at_once = control.kind is other.kind and control.evidence[0] == other.evidence[0]
        changes = control.kind in _CHANGES and other.kind in _CHANGES and not at_once
        part = control.place != other.place and ControlKind.SOVEREIGNTY not in {control.kind, other.kind}
        return not changes and not part and self._own_word(control) and self._own_word(other)

    def _beside(self, control: PlaceControl, other: PlaceControl) -> bool:
        """Whether the two are told side by side."""
        return any(_apart(a, b) <= _BESIDE for a in control.evidence for b in other.evidence)


def _of_other_times(control: PlaceControl, other: PlaceControl) -> bool:
    """Whether the narrator tells one of the two as over: かつては X が治めていた."""
    return any(c.ended and not c.according_to for c in (control, other))


def _is_background(control: PlaceControl, other: PlaceControl) -> bool:
    """Whether a relative clause tells from whom *other* says the place was taken: X が持つ町を取得した."""
    beside = control.rule.endswith("relative") and control.evidence[0] == other.evidence[0]
    return beside and not control.according_to and other.kind is not ControlKind.SOVEREIGNTY


def _apart(first: Evidence, second: Evidence) -> int:
    if first.doc_id != second.doc_id:
        return _BESIDE + 1
    return max(first.start, second.start) - min(first.end, second.end)
