"""What a build found out about itself: knowledge in, counts and names for the summary and report.json out.

Says what is in the graph, what was skipped and why, and what the rules saw and could not use.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.records import Facts, Factuality, Kind, Knowledge

_TOP = 10
_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Report:
    """Counts over a whole build."""

    counts: dict[str, int]  #: documents, passages, people, …
    documents: list[dict[str, str]]  #: id, input, title, date and where the date was found
    most_connected: list[tuple[str, int]]  #: name, facts it takes part in
    rules: dict[str, int]  #: rule → facts it made
    gaps: dict[str, dict[str, object]]  #: reason → count and examples
    skipped: list[tuple[str, str]] = field(default_factory=list)  #: input, why

    def to_json(self) -> str:
        """Return the report as JSON text."""
        content = {
            "counts": self.counts,
            "documents": self.documents,
            "mostConnected": [{"name": n, "facts": k} for n, k in self.most_connected],
            "rules": self.rules,
            "gaps": self.gaps,
            "skipped": [{"input": i, "why": w} for i, w in self.skipped],
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def report_of(knowledge: Knowledge, facts: Sequence[Facts], *, triples: int) -> Report:
    """Count what *knowledge* holds; *facts* say what each document gave before it was put together."""
    kinds = Counter(e.kind for e in knowledge.entities)
    counts = {
        "documents": len(knowledge.documents),
        "passages": sum(len(f.passages) for f in facts),
        "people": kinds[Kind.PERSON],
        "places": kinds[Kind.PLACE],
        "organisations": kinds[Kind.ORGANIZATION],
        "events": kinds[Kind.EVENT],
        "meetings": sum(m.factuality == Factuality.ACTUAL for m in knowledge.meetings),
        "meetings that did not happen or may not have": sum(
            m.factuality != Factuality.ACTUAL for m in knowledge.meetings
        ),
        "claims": len(knowledge.claims),
        "control facts": len(knowledge.controls),
        "other events": len(knowledge.happenings),
        "triples": triples,
        "skipped": len(knowledge.skipped),
    }
    return Report(
        counts=counts,
        documents=[
            {"id": d.doc_id, "input": d.path, "title": d.title, "date": d.date, "dateFrom": d.date_from}
            for d in knowledge.documents
        ],
        most_connected=_most_connected(knowledge),
        rules=_rules(knowledge),
        gaps=_gaps(knowledge),
        skipped=list(knowledge.skipped),
    )


def fact_counts(knowledge: Knowledge) -> Counter[str]:
    """Return entity id → number of facts it takes part in."""
    degree: Counter[str] = Counter()
    for meeting in knowledge.meetings:
        degree.update({*meeting.participants, *meeting.attendees})
    for claim in knowledge.claims:
        degree.update({claim.speaker, *claim.about})
    for control in knowledge.controls:
        degree.update({control.place, control.controller})
    for happening in knowledge.happenings:
        degree.update({entity for _, entity in happening.roles})
    return degree


def _most_connected(knowledge: Knowledge) -> list[tuple[str, int]]:
    degree = fact_counts(knowledge)
    names = {e.entity_id: e.name for e in knowledge.entities}
    ranked = sorted(degree.items(), key=lambda item: (-item[1], names[item[0]]))
    return [(names[entity], count) for entity, count in ranked[:_TOP]]


def _rules(knowledge: Knowledge) -> dict[str, int]:
    rules = Counter(
        fact.rule
        for facts in (knowledge.meetings, knowledge.claims, knowledge.controls, knowledge.happenings)
        for fact in facts
        if fact.rule
    )
    return dict(sorted(rules.items()))


def _gaps(knowledge: Knowledge) -> dict[str, dict[str, object]]:
    texts: dict[str, Counter[str]] = {}
    for gap in knowledge.gaps:
        texts.setdefault(gap.reason, Counter())[gap.text] += 1
    return {
        reason: {"count": sum(seen.values()), "examples": dict(seen.most_common(_EXAMPLES))}
        for reason, seen in sorted(texts.items())
    }
