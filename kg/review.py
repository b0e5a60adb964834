"""Knowledge in; its doubtful merges and types out, as lines of the corrections file, weightiest first.

Every line says what to correct if the graph is wrong: a user writes keep, or deletes the line, where it is
right, and gives the rest back with --corrections. Lines without an action ask for one. Decides nothing.
"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.corrections import COLUMNS, COMMENTS
from kg.gazetteer.keys import name_key, nfkc
from kg.records import Correction, Entity, Evidence, Gap, Kind, Knowledge
from kg.report import fact_counts

_CERTAIN = 0.8  #: kinds from here on are not asked about
_LEAST = 0.1  #: smaller doubts are not shown
_EXAMPLE = 120
#: how doubtful a merge is, by the reason it gives; of two that fit, the first
_MERGES = (
    ("named last before it", 0.5),
    ("called so before the other came up", 0.3),
    ("spelling, same office", 0.4),
    ("in the other documents", 0.0),
    ("another document", 0.25),
    ("same office", 0.2),
    ("abbreviation in brackets", 0.05),
    ("same name", 0.05),
    ("short name", 0.05),
)
_OTHER_MERGE = 0.3
_SAME, _TWO_KINDS, _ROLE, _BARE = 0.5, 0.4, 0.3, 0.15
_UNRESOLVED = "unresolved role"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the graph may have wrong, and the correction if it has."""

    action: str  #: "" where the user has to choose one
    kind: str
    name: str
    reason: str
    facts: int  #: that the thing takes part in
    doubt: float  #: from 0 to 1
    example: str
    other: str = ""
    value: str = ""

    @property
    def weight(self) -> float:
        """How much depends on it."""
        return (1 + self.facts) * self.doubt


def doubts(knowledge: Knowledge) -> tuple[Doubt, ...]:
    """Return what is doubtful, the most consequential first."""
    desk = _Desk(knowledge)
    found = {
        doubt
        for entity in knowledge.entities
        for doubt in (*desk.merges(entity), *desk.kinds(entity), *desk.doubles(entity), *desk.bare(entity))
    }
    found |= set(desk.two_kinds()) | set(desk.roles(knowledge.gaps))
    shown = _one_line_each(doubt for doubt in found if doubt.doubt >= _LEAST)
    return tuple(
        sorted(
            shown, key=lambda d: (-round(d.weight, 6), d.kind, d.name, d.action, d.other, d.value, d.reason)
        )
    )


def _one_line_each(found: Iterable[Doubt]) -> Iterator[Doubt]:
    """Put together what asks for the same correction for several reasons; the greatest doubt leads."""
    lines: dict[tuple[str, ...], list[Doubt]] = defaultdict(list)
    for doubt in found:
        lines[doubt.action, doubt.kind, doubt.name, doubt.other, doubt.value].append(doubt)
    for same in lines.values():
        first, *rest = sorted(same, key=lambda d: (-d.doubt, d.reason))
        yield replace(first, reason="; ".join([first.reason, *(d.reason for d in rest)])) if rest else first


def review_table(knowledge: Knowledge) -> str:
    """Return the doubts as the text of a CSV file that `kg.corrections.read_corrections` reads."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, *COMMENTS])
    for d in doubts(knowledge):
        writer.writerow([d.action, d.kind, d.name, d.other, d.value, d.reason, d.facts, d.doubt, d.example])
    # with a byte order mark, by which spreadsheet programs know UTF-8
    return "\ufeff" + out.getvalue()


class _Desk:
    """Look-ups over one build's knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.facts = fact_counts(knowledge)
        self.texts = {d.doc_id: d.text for d in knowledge.documents}
        self.entities = {e.entity_id: e for e in knowledge.entities}
        forms = [(e.kind, nfkc(form)) for e in knowledge.entities for form in {e.name, *e.aliases}]
        self._bearers = Counter(forms)
        self._names = Counter(nfkc(e.name) for e in knowledge.entities)
        self._kept_roles = {c.name for c in knowledge.corrections if c.action == "keep"}

    def merges(self, entity: Entity) -> Iterator[Doubt]:
        """Names put together for a weak reason: split them if they are two things."""
        for reason in entity.merges:
            doubt = next((d for ending, d in _MERGES if reason.endswith(ending)), _OTHER_MERGE)
            other = _named_in(reason, entity)
            if other and nfkc(other) not in {c.other for c in _kept(entity)}:
                yield self._doubt("split", entity, f"put together: {reason}", doubt, other=other, shown=other)

    def kinds(self, entity: Entity) -> Iterator[Doubt]:
        """A kind decided by a close vote, or for a name that only weak voices know."""
        if entity.certainty >= _CERTAIN:
            return
        doubt = round(1 - entity.certainty, 2)
        if entity.rival:
            reason = f"{entity.kind} by a close vote, {entity.rival} comes next"
            yield self._doubt("retype", entity, reason, doubt, value=entity.rival)
        else:
            yield self._doubt("drop", entity, f"{entity.kind} on weak evidence, may be no name", doubt)

    def doubles(self, entity: Entity) -> Iterator[Doubt]:
        """Things that may be the same and were not merged."""
        for other_id in entity.possibly_same:
            other = self.entities.get(other_id)
            if other is not None:
                doubt = round(_SAME / len(entity.possibly_same), 2)
                reason = "may be the same, not put together"
                yield self._doubt("merge", other, reason, doubt, other=self._handle(entity), facts=entity)

    def bare(self, entity: Entity) -> Iterator[Doubt]:
        """A person of whom nothing but one name is known."""
        known = entity.aliases or entity.offices or entity.possibly_same
        if entity.kind == Kind.PERSON and not known and not _kept(entity):
            reason = "only this name is known; to give the whole one, write rename and the value"
            yield self._doubt("", entity, reason, _BARE)

    def two_kinds(self) -> Iterator[Doubt]:
        """One name that is two kinds of thing."""
        groups: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities.values():
            groups[name_key(entity.name)].append(entity)
        for group in groups.values():
            first, *rest = sorted(
                group, key=lambda e: (-self.facts[e.entity_id], -len(e.evidence), e.entity_id)
            )
            for entity in rest:
                if entity.kind != first.kind and not _told_apart(entity, first):
                    reason = f"{first.name} is a {first.kind} and a {entity.kind}"
                    yield self._doubt(
                        "merge",
                        first,
                        reason,
                        _TWO_KINDS,
                        other=entity.entity_id,
                        facts=entity,
                        shown=entity.name,
                    )

    def roles(self, gaps: Sequence[Gap]) -> Iterator[Doubt]:
        """Offices whose holder no text names."""
        groups: dict[str, list[Evidence]] = defaultdict(list)
        for gap in gaps:
            if gap.reason == _UNRESOLVED and nfkc(gap.text) not in self._kept_roles:
                groups[gap.text].append(gap.evidence)
        for role, evidence in groups.items():
            reason = "nobody is known to hold this office; nothing to correct, the texts do not say"
            yield Doubt(
                "", Kind.PERSON, role, reason, len(evidence), _ROLE, _sentence(min(evidence), self.texts)
            )

    def _doubt(
        self,
        action: str,
        entity: Entity,
        reason: str,
        doubt: float,
        *,
        other: str = "",
        value: str = "",
        shown: str = "",
        facts: Entity | None = None,
    ) -> Doubt:
        about = facts or entity
        handle = self._handle(entity)
        return Doubt(
            action,
            entity.kind,
            handle,
            reason if handle == entity.name else f"{entity.name}: {reason}",
            self.facts[about.entity_id],
            doubt,
            _example(about, shown or about.name, self.texts),
            other=other,
            value=value,
        )

    def _handle(self, entity: Entity) -> str:
        """Return how a correction names the entity: its name where that is enough, else its id."""
        name = nfkc(entity.name)
        alone = self._names[name] == 1 and self._bearers[entity.kind, name] == 1
        return entity.name if alone else entity.entity_id


def _kept(entity: Entity) -> list[Correction]:
    """Return what the user wrote keep for."""
    return [c for c in entity.corrections if c.action == "keep"]


def _told_apart(a: Entity, b: Entity) -> bool:
    """Whether the user said that these are two things: one line of theirs stands with both."""
    return any(c.other and c in b.corrections for c in _kept(a))


def _named_in(reason: str, entity: Entity) -> str:
    """Return the other name that a reason (``X = Y: why``) is about, "" when it has none left."""
    told = reason.rpartition(":")[0] or reason
    sides = [side.strip() for side in told.replace("(", " = ").rstrip(")").split(" = ")]
    for side in sides:
        if side in entity.aliases:
            return side
    starts = [a for a in entity.aliases if any(side.startswith(a) for side in sides)]
    return max(starts, key=lambda a: (len(a), a), default="")


def _example(entity: Entity, name: str, texts: Mapping[str, str]) -> str:
    """Return a sentence with that name, the shortest of a usable length, on one line."""
    fitting = [s for e in entity.evidence if name in (s := _sentence(e, texts))]
    if fitting:
        return min(fitting, key=lambda s: (len(s) < 2 * len(name), len(s), s))
    return _sentence(entity.evidence[0], texts) if entity.evidence else ""


def _sentence(evidence: Evidence, texts: Mapping[str, str]) -> str:
    text = " ".join(texts.get(evidence.doc_id, "")[evidence.start : evidence.end].split())
    text = text if len(text) <= _EXAMPLE else text[: _EXAMPLE - 1] + "…"
    # a spreadsheet would take it for a formula
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text
