"""A document's view, its facts and claims in; the words by which somebody without a name answers them, out.

先方は「町は落ちていない」と述べた; 報道官は否定した, after what his ministry did. Nobody is named who says
them, so they are no claims of the graph; they tell whose side disputes a fact.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues import nameless_answers as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.view import View
from kg.records import Claim, Factuality, Form, PlaceControl, Sentence, Stance
from kg.resolve.sides import Sides

RULE = "nameless-answer"
_ANSWERER = re.compile(cues.OPENING + cues.ANSWERERS)
_OPENING = re.compile(cues.OPENING)
_WORDS = tuple(re.compile(p) for p in (cues.REFUSED, cues.QUOTED, cues.TOLD))
_REFUSED = _WORDS[0]
_DENYING, _CLEFT = re.compile(cues.DENYING), re.compile(cues.CLEFT)
_DIFFERS, _REFUSES = re.compile(cues.DIFFERS), re.compile(cues.REFUSES)
#: So many sentences after a fact somebody may answer it.
_REACH = 3
#: Particles of whoever a sentence is about.
_ABOUT = frozenset({*SUBJECT_PARTICLES, "では", "には"})


def nameless_answers(
    view: View, controls: Sequence[PlaceControl], claims: Sequence[Claim], sides: Sides
) -> tuple[Claim, ...]:
    """Return what those without a name answer to *controls*, in text order, as words of their side."""
    actual = [c for c in controls if c.factuality is Factuality.ACTUAL]
    if not actual:
        return ()
    spoken = {c.start for c in claims}
    found = []
    for sentence in view.sentences:
        before = _told_before(view, actual, sentence)
        if not before or any(sentence.start <= s < sentence.end for s in spoken):
            continue
        claim = _answer(view, sentence, before, sides)
        if claim is not None:
            found.append(claim)
    return tuple(found)


def _told_before(view: View, actual: Sequence[PlaceControl], sentence: Sentence) -> list[PlaceControl]:
    """Return the facts of the sentences right before *sentence* in its clipping."""
    near = view.sentences[max(0, sentence.index - _REACH) : sentence.index]
    starts = {s.start for s in near if view.clipping(s) == view.clipping(sentence)}
    return [c for c in actual if c.evidence[0].start in starts]


def _answer(view: View, sentence: Sentence, facts: Sequence[PlaceControl], sides: Sides) -> Claim | None:
    text = sentence.text
    for side, start, end in _refusers(view, sentence):
        refused = _claim(view, sentence, side, (start, end), Stance.DENIES)
        return None if any(_is_theirs(c, side, sides) for c in facts) else refused
    who = _ANSWERER.match(text)
    if who is None:
        opening = _OPENING.match(text)
        at = opening.end() if opening else 0
        words = _REFUSED.match(text, at)
        side = _spoken_of(view, sentence, sides) if words else ""
    elif _names_somebody(view, sentence, who):
        return None
    else:
        at = who.end()
        words = next((m for p in _WORDS if (m := p.match(text, at))), None)
        if who["other"]:
            side = _other_side(view, sentence, facts, sides)
        else:
            side = _spoken_of(view, sentence, sides)
    if words is None or not side or any(_is_theirs(c, side, sides) for c in facts):
        return None
    denies = _DENYING.search(text, words.start("text")) is not None
    return _claim(view, sentence, side, words.span("text"), Stance.DENIES if denies else Stance.ASSERTS)


def _refusers(view: View, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Yield the side that refuses without words: これにかみついたのが X だ, X の説明は違う."""
    cleft = _CLEFT.match(sentence.text)
    for mention in view.mentions_in(sentence):
        at, end = mention.start - sentence.start, mention.phrase_end - sentence.start
        if len(mention.entities) != 1:
            continue
        if cleft and at >= cleft.end() and "、" not in sentence.text[cleft.end() : at]:
            yield mention.entities[0], 0, cleft.end()
        for pattern in (_DIFFERS, _REFUSES):
            match = pattern.match(sentence.text[end:])
            if match:
                yield mention.entities[0], end, end + match.end()


def _names_somebody(view: View, sentence: Sentence, who: re.Match[str]) -> bool:
    """Whether a mention tells already who answers."""
    start, end = sentence.start + who.start(), sentence.start + who.end()
    return any(m.entities and m.start < end and start < m.end for m in view.mentions_in(sentence))


def _is_theirs(control: PlaceControl, side: str, sides: Sides) -> bool:
    return any(sides.same(side, t) for t in (*control.according_to, control.controller))


def _parties(view: View, sentence: Sentence, sides: Sides) -> list[Group]:
    """Return the groups of *sentence* that name a country or a body."""
    return [g for g in sentence_groups(view, sentence) if len(g.entities) == 1 and sides.acts(g.entities[0])]


def _spoken_of(view: View, sentence: Sentence, sides: Sides) -> str:
    """Return the country or body that the sentence before is about, "" where it names none as that."""
    if not sentence.index:
        return ""
    before = view.sentences[sentence.index - 1]
    if view.clipping(before) != view.clipping(sentence):
        return ""
    about = [g for g in _parties(view, before, sides) if g.particle in _ABOUT or _leads(g)]
    return about[0].entities[0] if about else ""


def _leads(group: Group) -> bool:
    """Whether an official without a name stands for the body: X 国防省の報道官は."""
    return group.particle == "の" and group.last.mention.form is Form.NAME


def _other_side(view: View, sentence: Sentence, facts: Sequence[PlaceControl], sides: Sides) -> str:
    """Return the only party named so far that is not of the side that the facts are of."""
    found: dict[str, str] = {}
    for before in view.sentences[: sentence.index]:
        if view.clipping(before) != view.clipping(sentence):
            continue
        for group in _parties(view, before, sides):
            entity = group.entities[0]
            if any(_is_theirs(c, entity, sides) for c in facts):
                continue
            known = next((k for k in found if sides.same(k, entity)), entity)
            found[known] = entity
    return next(iter(found.values())) if len(found) == 1 else ""


def _claim(view: View, sentence: Sentence, side: str, span: tuple[int, int], stance: Stance) -> Claim:
    start, end = span
    text = sentence.text[start:end]
    return Claim(
        claim_id=f"{view.evidence(sentence).doc_id}-n{sentence.start}",
        speaker=side,
        text=text,
        start=sentence.start + start,
        end=sentence.start + end,
        stance=stance,
        verb=cues.REFUSAL if stance is Stance.DENIES else "",
        about=tuple(
            dict.fromkeys(
                e
                for m in view.mentions_between(sentence.start + start, sentence.start + end)
                for e in m.entities
            )
        ),
        rule=RULE,
        evidence=(view.evidence(sentence),),
    )
