"""A document's view and its control facts in; the facts with those who deny them in so many words out.

「…と発表したが、ベルカ軍は否定した。」 has no words of its own that a claim could hold: what is denied is the
fact told just before. Judges no contents.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.view import View
from kg.records import ControlKind, Factuality, PlaceControl, Sentence, Status
from kg.resolve.sides import Sides

#: A clause that tells a fact before the denier has more characters than this.
LEAST = 8
_DENIES = re.compile(cues.BARE_DENIAL)
#: So many sentences before, what is not recognised may be told where it is named: 併合, 制圧.
_REACH = 3
_PROTESTS = re.compile(cues.PROTESTS)
_FIRM = re.compile(cues.STANDS_FIRM)
_BY_RIGHT = frozenset({ControlKind.ANNEXED, ControlKind.SOVEREIGNTY})


def with_bare_denials(view: View, controls: Sequence[PlaceControl], sides: Sides) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order, with who denies what its sentence or the one before tells."""
    found: dict[str, set[str]] = {}
    by_right = any(c.kind in _BY_RIGHT for c in controls)
    for sentence in view.sentences if controls else ():
        protesters = _protesters(view, sentence, sides) if by_right else ()
        for denier, at, noun in (*_deniers(view, sentence), *protesters):
            for control in _told_before(view, controls, sentence, at, noun):
                if not is_own(control, denier, sides):
                    found.setdefault(control.control_id, set()).add(denier)
    return tuple(disputed(control, found.get(control.control_id, ())) for control in controls)


def _deniers(view: View, sentence: Sentence) -> Iterable[tuple[str, int, str]]:
    """Yield who denies something without words of his own, where in the sentence, and the noun of it."""
    for mention in view.mentions_in(sentence):
        after = sentence.text[mention.phrase_end - sentence.start :]
        match = _DENIES.match(after)
        if match and len(mention.entities) == 1:
            firm = cues.FIRM if _FIRM.search(match.group()) else ""
            yield mention.entities[0], mention.start, match["noun"] or firm


def _protesters(view: View, sentence: Sentence, sides: Sides) -> Iterable[tuple[str, int, str]]:
    """Yield the side that protests without words of its own: who is named last before the verb."""
    for mention in reversed(view.mentions_in(sentence)):
        after = sentence.text[mention.phrase_end - sentence.start :]
        if len(mention.entities) == 1 and _PROTESTS.match(after):
            if any(sides.acts(side) for side in sides.of(mention.entities[0])):
                yield mention.entities[0], mention.start, cues.PROTESTED
            return


def _told_before(
    view: View, controls: Sequence[PlaceControl], sentence: Sentence, at: int, noun: str
) -> Iterable[PlaceControl]:
    """Yield the facts of the clause before *at*, else those of the sentence before."""
    actual = [c for c in controls if c.factuality is Factuality.ACTUAL]
    if noun in cues.RIGHTS or noun == cues.PROTESTED:
        actual = [c for c in actual if c.kind in _BY_RIGHT]
    if noun == cues.FIRM:
        named = {e for m in view.mentions_in(sentence) for e in m.entities}
        return [c for c in actual if c.kind in _BY_RIGHT and c.place in named]
    here = [c for c in actual if c.evidence[0].start == sentence.start and at > sentence.start + LEAST]
    if here or sentence.index == 0:
        return here
    reach = _REACH if noun in cues.RIGHTS | cues.TAKINGS else 1
    for before in reversed(view.sentences[max(0, sentence.index - reach) : sentence.index]):
        there = [c for c in actual if c.evidence[0].start == before.start]
        if there and view.clipping(before) == view.clipping(sentence):
            return there
    return ()


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
