"""The possible speakers of a sentence in; sources that stand in a row (X紙、Y紙によると), each with all, out.

The last one of a row may be a name that nobody knows. Finds no other speakers.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.quotations import Masked
from kg.extract.speakers import Agent
from kg.extract.view import View
from kg.records import Kind, Sentence

#: Joins the bodies of a row: X紙、Y紙、及びZ紙.
_ROW = re.compile("(?:[、・]|と、?|や|、?(?:及び|および|並びに|ならびに))")
_UNKNOWN_LAST = re.compile(
    rf"{_ROW.pattern}[一-龥々ァ-ヴー・A-Za-z0-9０-９]{{2,20}}(?P<particle>に(?:よると|よれば))、?"
)


def with_source_rows(
    view: View, sentence: Sentence, masked: Masked, agents: Sequence[Agent]
) -> tuple[Agent, ...]:
    """Return *agents* in text order, each source with the bodies that stand in a row with it."""
    rows = _ending_unknown(view, sentence, masked, agents)
    others = [a for a in agents if all(a.head_end != r.head_end for r in rows)]
    told = (_with_fellows(view, sentence, masked, a) if a.source else a for a in (*others, *rows))
    return tuple(sorted(told, key=lambda a: (a.start, a.head_end)))


def _ending_unknown(view: View, sentence: Sentence, masked: Masked, agents: Sequence[Agent]) -> list[Agent]:
    """Return the sources of a row whose last one is nobody known: X紙、Y紙、テレビZによると."""
    match = _UNKNOWN_LAST.search(masked.mask)
    if match is None or any(a.source and a.entities for a in agents):
        return []
    before = [
        m
        for m in view.mentions_in(sentence)
        if m.kind is Kind.ORGANIZATION and m.entities and m.phrase_end - masked.base == match.start()
    ]
    return [
        Agent(
            m.start - masked.base,
            match.start("particle"),
            match.end(),
            match["particle"],
            m.entities,
            masked.text[m.start - masked.base : match.start("particle")],
        )
        for m in before[-1:]
    ]


def _with_fellows(view: View, sentence: Sentence, masked: Masked, agent: Agent) -> Agent:
    """Return a source with those that stand in a row before it: X紙、Y紙とZ紙によると."""
    if not agent.entities or agent.person:
        return agent
    bodies = [m for m in view.mentions_in(sentence) if m.kind is Kind.ORGANIZATION and m.entities]
    begin, row = agent.head_end, []
    for mention in reversed(bodies):
        first, last = mention.start - masked.base, mention.phrase_end - masked.base
        within = agent.start <= first and last <= agent.head_end
        if within or (first < begin and _ROW.fullmatch(masked.mask, last, min(begin, agent.start))):
            begin = first
            row.append(mention.entities[0])
    others = tuple(e for e in dict.fromkeys(row) if e not in agent.entities)
    return replace(agent, start=min(begin, agent.start), entities=agent.entities + others)
