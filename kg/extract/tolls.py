"""A sentence with its claims in; the dead and injured that it counts, and whose figures they are, out.

One toll a source, in the order in which the text gives them. Judges nobody's figures.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.attack_nouns import happens
from kg.extract.casualties import figures
from kg.extract.control_claims import claim_at
from kg.extract.cues.casualties import (
    ANOTHER_TOPIC,
    BRACKETED,
    ELSEWHERE,
    ON_THE_WORD_OF,
    SAID,
    TOLL_OF,
    TOWN_LEAVES,
)
from kg.extract.view import View
from kg.records import Claim, Factuality, Happening, Kind, Sentence, Toll
from kg.tolls import joined, main_figures

_ELSEWHERE = re.compile(ELSEWHERE)
_TOLL_OF = re.compile(TOLL_OF)
_SAID, _BRACKET = re.compile(SAID), re.compile(BRACKETED)
_ANOTHER = re.compile(ANOTHER_TOPIC)
#: Sentences after an attack that may give its toll.
_AFTER = 3


def tolls_between(
    view: View, sentence: Sentence, claims: Sequence[Claim], low: int, high: int
) -> tuple[Toll, ...]:
    """Return the tolls that stand in ``[low, high)`` of *sentence*: of each source the first of a sort."""
    rows: dict[tuple[str, ...], dict[str, int]] = {}
    for figure in figures(view.text[low:high]):
        row = rows.setdefault(_source(view, sentence, claims, low + figure.start), {})
        if figure.name not in row:
            row[figure.name] = figure.number
            if figure.at_least:
                row["atLeast"] = 1
    evidence = (view.evidence(sentence),)
    return tuple(Toll(tuple(sorted(row.items())), source, evidence) for source, row in rows.items())


def _source(view: View, sentence: Sentence, claims: Sequence[Claim], offset: int) -> tuple[str, ...]:
    """Return whose figure stands at *offset*: a claim's speaker, X によると, X は…とした, or (X)."""
    claim = claim_at(claims, offset)
    if claim is not None:
        return (claim.speaker,)
    groups = [g for g in sentence_groups(view, sentence) if g.end <= offset]
    by = [g for g in groups if g.particle in ON_THE_WORD_OF]
    if not by and _SAID.match(view.text, offset, sentence.end):
        topics = [g for g in groups if g.particle == "は" and view.kind(g.entities[0]) is not Kind.PLACE]
        by = [g for g in topics if not _ANOTHER.search(view.text, g.end, offset)]
    bracket = _BRACKET.match(view.text, offset, sentence.end)
    named = [
        m for m in view.mentions_in(sentence) if bracket and m.start == bracket.start("who") and m.entities
    ]
    if named:
        return named[-1].entities[:1]
    return by[-1].entities[:1] if by else ()


def with_tolls(attack: Happening, tolls: Sequence[Toll]) -> Happening:
    """Return *attack* with *tolls* beside those that it has, and the figures that stand for it."""
    if not tolls:
        return attack
    every = joined((*attack.tolls, *tolls))
    others = [v for v in attack.values if v[0] not in {"killed", "injured", "atLeast"}]
    values = tuple(sorted((*others, *main_figures(every).items()), key=lambda v: v[0]))
    evidence = tuple(dict.fromkeys((*attack.evidence, *(e for toll in tolls for e in toll.evidence))))
    return replace(attack, tolls=every, values=values, evidence=evidence)


def with_aftermath(view: View, attack: Happening, sentence: Sentence, claims: Sequence[Claim]) -> Happening:
    """Return *attack* with the dead and injured of *sentence*, which comes after it."""
    last = next(s for s in view.sentences if s.start == attack.evidence[-1].start)
    near = sentence.index - last.index <= _AFTER and view.clipping(last) == view.clipping(sentence)
    if not near or attack.factuality is not Factuality.ACTUAL or of_another(view, attack, sentence):
        return attack
    return with_tolls(attack, tolls_between(view, sentence, claims, sentence.start, sentence.end))


def of_another(view: View, attack: Happening, sentence: Sentence) -> bool:
    """Whether *sentence* speaks of another attack than *attack*, or of another place."""
    if _ELSEWHERE.search(sentence.text) or happens(sentence.text):
        return True
    near = {attack.place, *(e for _, e in attack.roles)}
    at = [g for g in sentence_groups(view, sentence) if g.particle in {"では", "でも"}]
    towns = [e for g in at for e in g.entities if view.entities[e].leaf in TOWN_LEAVES]
    return bool(towns) and not near & set(towns)


def attack_on(view: View, attacks: Sequence[Happening], sentence: Sentence) -> int:
    """Return the index of the attack whose toll *sentence* gives by the place (Y の死者は), else -1."""
    named = {
        e
        for g in sentence_groups(view, sentence)
        for e in g.entities
        if view.kind(e) is Kind.PLACE and g.particle == "の" and _TOLL_OF.match(view.text, g.last.content_end)
    }
    for index in reversed(range(len(attacks))):
        attack = attacks[index]
        hit = {attack.place, *(e for role, e in attack.roles if role == "target")}
        if attack.factuality is Factuality.ACTUAL and hit & named:
            return index
    return -1
