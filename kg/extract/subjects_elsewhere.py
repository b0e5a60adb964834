"""A sentence whose subject no は or が before the content marks in; who speaks, out.

A topic behind the clause (「…」と述べ、Xは…), から of offices (大臣から、…旨を述べた) or beside a quotation.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.reporting_around import ANSWERS_BACK, NEW_CLAUSE, SAID_AND_GOES_ON
from kg.extract.cues.reporting_owners import FROM_SPEAKS
from kg.extract.quotations import Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

_FROM_SPEAKS = re.compile(FROM_SPEAKS)
_GOES_ON, _ANSWERS = re.compile(SAID_AND_GOES_ON), re.compile(ANSWERS_BACK)
#: …予定していたが、Yから: the contrast opens a clause of its own.
_NEW_CLAUSE = re.compile(NEW_CLAUSE)


def behind_clause(masked: Masked, frame: Frame, agents: Sequence[Agent]) -> tuple[Agent | None, str]:
    """Return the topic behind a clause that has no subject: 「…」と述べ、Xは着工を求めた.

    Not where he answers what is quoted: 「…」と述べ、Xは反発した. The rule says whether the verb has both
    clauses share their subject (述べながら、述べて、) or not (述べ、: it may be who spoke before).
    """
    if frame.adnominal or frame.inner or frame.silent or any(a.source for a in agents):
        return None, ""
    behind = next((a for a in agents if a.start >= frame.verb_end), None)
    if behind is None or not behind.topic or behind.place or masked.mask[behind.end - 1] == "も":
        return None, ""
    goes_on = _GOES_ON.fullmatch(masked.mask, frame.verb_start, behind.start)
    if goes_on is None or _ANSWERS.search(masked.mask, behind.end):
        return None, ""
    return behind, "topic-behind-clause" if goes_on["same"] else "topic-behind"


def from_beside(masked: Masked, frame: Frame, agents: Sequence[Agent]) -> Agent | None:
    """Return who から marks right before a quotation: …は予定していたが、Yから「…」として辞退を申し入れた.

    Where the clause has a subject, から is part of what is said: Xは、EUから「何も来ない」と述べた.
    """
    mask = masked.mask
    if frame.adnominal or frame.inner or frame.silent or not _FROM_SPEAKS.match(mask, frame.verb_start):
        return None
    begins = {q[0] for q in masked.quotes if frame.region <= q[0] < frame.content_end}
    for agent in (a for a in agents if a.particle in {"から", "からは"} and a.entities):
        end = agent.end + mask.startswith("は", agent.end)
        others = [a for a in agents if a.subject and frame.region <= a.start < agent.start]
        if end in begins and not (others and not _NEW_CLAUSE.search(mask, others[-1].end, agent.start)):
            return replace(agent, end=end)
    return None


def from_whom(masked: Masked, frame: Frame, agents: Sequence[Agent]) -> tuple[Agent | None, str]:
    """Return who speaks though から marks him, set off by a comma: 大臣から、監視船を引き渡す旨述べた."""
    if frame.adnominal or frame.inner or frame.silent:
        return None, ""
    said = _FROM_SPEAKS.match(masked.mask, frame.verb_start)
    found = [
        a
        for a in agents
        if a.particle in {"から", "からは"}
        and masked.mask[a.end - 1] == "、"
        and frame.region <= a.start
        and a.end <= frame.content_end
    ]
    return (found[-1], "from-subject") if said and found else (None, "")
