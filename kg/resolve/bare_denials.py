"""A document's view and its control facts in; the facts with those who deny them in so many words out.

「…と発表したが、ベルカ軍は否定した。」 has no words of its own that a claim could hold: what is denied is the
fact told just before. Judges no contents.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import ControlKind, Factuality, Kind, PlaceControl, Sentence, Status
from kg.resolve.sides import Sides

#: A clause that tells a fact before the denier has more characters than this.
LEAST = 8
_DENIES = re.compile(cues.BARE_DENIAL)
#: So many sentences before, what is not recognised may be told where it is named: 併合, 制圧.
_REACH = 3
_PROTESTS = re.compile(cues.PROTESTS)
_FIRM = re.compile(cues.STANDS_FIRM)
_HAD_SAID = re.compile(cues.TOLD_BEFORE)
_TAKEN = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED, ControlKind.OCCUPIED, ControlKind.LOST})
_BY_RIGHT = frozenset({ControlKind.ANNEXED, ControlKind.SOVEREIGNTY})


def with_bare_denials(view: View, controls: Sequence[PlaceControl], sides: Sides) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, with who denies what its sentence or the one before tells."""
    found: dict[str, set[str]] = {}
    by_right = any(c.kind in _BY_RIGHT for c in controls)
    for sentence in view.sentences if controls else ():
        protesters = _protesters(view, sentence, sides) if by_right else ()
        for denial in (*_deniers(view, sentence), *protesters):
            facts = _told_of(view, controls, sentence, denial) if denial.places else ()
            for control in facts or _told_before(view, controls, sentence, denial):
                if not is_own(control, denial.who, sides):
                    found.setdefault(control.control_id, set()).add(denial.who)
    return tuple(disputed(control, found.get(control.control_id, ())) for control in controls)


class _Denial(NamedTuple):
    """Who denies something without words of his own, and what the text says of it."""

    who: str
    at: int  #: where the denier is named
    noun: str  #: what is denied, in a word: 発表, 制圧
    places: frozenset[str] = frozenset()  #: which of those told of before: 町については, 町の陥落を


def _deniers(view: View, sentence: Sentence) -> Iterable[_Denial]:
    """Yield the denials of *sentence* that have no words of their own."""
    for mention in view.mentions_in(sentence):
        after = sentence.text[mention.phrase_end - sentence.start :]
        match = _DENIES.match(after)
        if match and len(mention.entities) == 1:
            firm = cues.FIRM if _FIRM.search(match.group()) else ""
            places = (
                place
                for part in ("of", "whose")
                for other in view.mentions_between(*_span(match, part, mention.phrase_end))
                if other.kind is Kind.PLACE
                for place in other.entities
            )
            yield _Denial(mention.entities[0], mention.start, match["noun"] or firm, frozenset(places))


def _span(match: re.Match[str], part: str, base: int) -> tuple[int, int]:
    """Return where *part* of *match* stands in the document; an empty stretch where it matched nothing."""
    start, end = match.span(part)
    return (base + start, base + end) if start >= 0 else (base, base)


def _protesters(view: View, sentence: Sentence, sides: Sides) -> Iterable[_Denial]:
    """Yield the side that protests without words of its own: who is named last before the verb."""
    for mention in reversed(view.mentions_in(sentence)):
        after = sentence.text[mention.phrase_end - sentence.start :]
        if len(mention.entities) == 1 and _PROTESTS.match(after):
            if any(sides.acts(side) for side in sides.of(mention.entities[0])):
                yield _Denial(mention.entities[0], mention.start, cues.PROTESTED)
            return


def _told_of(
    view: View, controls: Sequence[PlaceControl], sentence: Sentence, denial: _Denial
) -> Iterable[PlaceControl]:
    """Return the changes of hands told last of the places of *denial*, in whatever entry of the document."""
    changes = [c for c in controls if c.factuality is Factuality.ACTUAL and c.kind in _TAKEN]
    changes = [c for c in changes if c.place in denial.places]
    before = [c for c in changes if c.evidence[0].start <= denial.at - LEAST]
    last = max((c.evidence[0].start for c in before), default=-1)
    there = [c for c in before if c.evidence[0].start == last]
    return there or told_behind(view, changes, sentence)


def _told_before(
    view: View, controls: Sequence[PlaceControl], sentence: Sentence, denial: _Denial
) -> Iterable[PlaceControl]:
    """Return the facts of the clause before *denial*, else those of the sentence before, else behind it."""
    actual = [c for c in controls if c.factuality is Factuality.ACTUAL]
    if denial.places:  # 町については否定した: not of what else is told beside it
        actual = [c for c in actual if c.place in denial.places]
    if denial.noun in cues.RIGHTS or denial.noun == cues.PROTESTED:
        actual = [c for c in actual if c.kind in _BY_RIGHT]
    if denial.noun == cues.FIRM:
        named = {e for m in view.mentions_in(sentence) for e in m.entities}
        return [c for c in actual if c.kind in _BY_RIGHT and c.place in named]
    here = [c for c in actual if c.evidence[0].start == sentence.start and denial.at > sentence.start + LEAST]
    if here:
        return here
    reach = _REACH if denial.noun in cues.RIGHTS | cues.TAKINGS else 1
    for before in reversed(view.sentences[max(0, sentence.index - reach) : sentence.index]):
        there = [c for c in actual if c.evidence[0].start == before.start]
        if there and view.clipping(before) == view.clipping(sentence):
            return there
    return told_behind(view, actual, sentence)


def told_behind(view: View, controls: Sequence[PlaceControl], sentence: Sentence) -> list[PlaceControl]:
    """Return the facts of the sentence after *sentence*, where it tells what somebody had said before."""
    behind = view.sentences[sentence.index + 1 : sentence.index + 2]
    if not behind or view.clipping(behind[0]) != view.clipping(sentence):
        return []
    if not _HAD_SAID.search(behind[0].text):
        return []
    return [c for c in controls if c.evidence[0].start == behind[0].start]


def is_own(control: PlaceControl, denier: str, sides: Sides) -> bool:
    """Whether who denies is the one who says so, or holds; who is accused of holding may deny it."""
    lost = control.kind is ControlKind.LOST
    own = () if lost or is_accusation(control, sides) else (control.controller,)
    tellers = (*control.according_to, *own)
    return any(sides.same(denier, teller) for teller in tellers)


def is_accusation(control: PlaceControl, sides: Sides) -> bool:
    """Whether the fact is another party's word alone, and of a sort that its holder may refuse."""
    tellers = control.according_to
    wrong = control.kind in {ControlKind.OCCUPIED, ControlKind.ANNEXED, ControlKind.CONTROLS}
    return (
        wrong
        and bool(tellers)
        and all(sides.takes_sides(t) and not sides.same(t, control.controller) for t in tellers)
    )


def disputed(control: PlaceControl, deniers: Iterable[str]) -> PlaceControl:
    """Return *control* disputed by *deniers* too; a claimed one is contested then."""
    others = {*control.disputed_by, *deniers}
    if others == {*control.disputed_by}:
        return control
    claimed = control.status is Status.CLAIMED
    status = Status.CONTESTED if claimed else control.status
    return replace(control, disputed_by=tuple(sorted(others)), status=status)
