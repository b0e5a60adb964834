"""A name and documents in; why it became what it is in the graph out, as records and as text.

Shows each mention with the voices that spoke, what the document's other mentions say, the thing it became
and why other names are the same thing. Decides nothing: it runs the build's own steps and looks on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.document_facts import document_entities
from kg.extract.labels import KIND_OF, Label, Segment, Setting, Votes
from kg.extract.naming import readings
from kg.extract.segments import segments
from kg.gazetteer import Gazetteer
from kg.gazetteer import load as load_gazetteer
from kg.gazetteer.keys import name_key
from kg.pipeline import analyse_inputs
from kg.records import Analysis, Document, Entity, Facts, Form, Mention
from kg.together import put_together

if TYPE_CHECKING:
    from kg.pipeline import AnalysisCache

Voices = tuple[tuple[str, float], ...]
_AROUND = 18  #: characters shown either side of a mention


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a stretch of text may be, and how much speaks for it."""

    label: Label
    score: float
    voices: Voices


@dataclass(frozen=True, slots=True)
class Seen:
    """A place in a text where the name stands."""

    start: int
    end: int
    text: str
    context: str
    mention: Mention | None  #: None where it was not taken for a name
    readings: tuple[Reading, ...]  #: of exactly this stretch, the strongest first
    within: str = ""  #: the longer name or word it was read as a part of


@dataclass(frozen=True, slots=True)
class Told:
    """What one document says of the name."""

    document: Document
    seen: tuple[Seen, ...]
    votes: tuple[tuple[str, float], ...]  #: kind, weight: how the document uses the name
    names: Mapping[str, str]  #: entity id of this document → kind and name


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a name became what it is."""

    name: str
    documents: tuple[Told, ...]  #: only those that have the name
    entities: tuple[Entity, ...]  #: over all documents, as in the graph
    names: Mapping[str, str]  #: entity id → name, for what these refer to

    def to_text(self, *, brief: bool = False) -> str:
        """Return the explanation as lines to read; *brief* leaves the single mentions out."""
        if not self.documents:
            return f"{self.name}: in none of the documents\n"
        lines = [line for e in self.entities for line in _entity_lines(e, self.names)]
        if not self.entities:
            lines.append(f"{self.name}: never taken for a name")
        for told in self.documents:
            lines.extend(_document_lines(told, brief=brief))
        return "\n".join(lines) + "\n"


def explain(
    name: str,
    inputs: Sequence[str | Path] | str | Path,
    *,
    date: str = "",
    gazetteer: Gazetteer | None = None,
    cache: "AnalysisCache | None" = None,
    stdin: BinaryIO | None = None,
) -> Explanation:
    """Return why *name* became what it is in the graph of *inputs*.

    Args:
        name: as texts write it; spelling variants of it are found too.
        inputs: files, folders and globs, as for a build.
        date: as for a build.
        gazetteer: the packaged one when None.
        cache: where analyses are kept; with one, documents that were built before are not analysed again.
        stdin: what ``-`` reads.
    """
    names = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    analyses = analyse_inputs(names, date=date, cache=cache, stdin=stdin)
    return explain_analyses(name, analyses, gazetteer or load_gazetteer())


def explain_analyses(name: str, analyses: Iterable[Analysis], gazetteer: Gazetteer) -> Explanation:
    """Return the same of documents that are analysed already."""
    told: list[Told] = []
    facts: list[Facts] = []
    for analysis in analyses:
        mentions, entities = document_entities(analysis, gazetteer)
        facts.append(Facts(analysis.document, passages=(), entities=tuple(entities.values())))
        found = _told(name, analysis, mentions, entities, gazetteer)
        if found.seen:
            told.append(found)
    knowledge = put_together(facts, gazetteer)
    key = name_key(name)
    own = tuple(e for e in knowledge.entities if key in map(name_key, (e.name, *e.aliases)))
    return Explanation(name, tuple(told), own, {e.entity_id: e.name for e in knowledge.entities})


def _told(
    name: str,
    analysis: Analysis,
    mentions: Sequence[Mention],
    entities: Mapping[str, Entity],
    gazetteer: Gazetteer,
) -> Told:
    key = name_key(name)
    ids = {i for i, e in entities.items() if key in map(name_key, (e.name, *e.aliases))}
    own = {m.start: m for m in mentions if ids & set(m.entities) or name_key(m.text) == key}
    spans = {(m.start, m.end): m for m in own.values()}
    overlooked = {
        span
        for span in _occurrences(name, analysis)
        if not any(a < span[1] and span[0] < b for a, b in spans)
    }
    wanted = {*spans, *overlooked}
    views = dict(_readings(analysis, gazetteer, wanted)) if wanted else {}
    votes = next((v.votes for v in views.values()), {})
    text = analysis.document.text
    seen = []
    for start, end in sorted(wanted):
        view = views.get((start, end), _View((), "", {}))
        context = (
            text[max(0, start - _AROUND) : start] + "〈" + text[start:end] + "〉" + text[end : end + _AROUND]
        )
        seen.append(
            Seen(
                start,
                end,
                text[start:end],
                " ".join(context.split()),
                spans.get((start, end)),
                view.readings,
                view.holder if (start, end) in overlooked else "",
            )
        )
    weights = sorted(votes.get(key, {}).items(), key=lambda vote: (-vote[1], str(vote[0])))
    return Told(
        analysis.document,
        tuple(seen),
        tuple((str(kind), round(weight, 2)) for kind, weight in weights if weight),
        {i: f"{e.kind} {e.name}" for i, e in entities.items()},
    )


def _occurrences(name: str, analysis: Analysis) -> Iterator[tuple[int, int]]:
    at = analysis.document.text.find(name)
    while name and at >= 0:
        yield at, at + len(name)
        at = analysis.document.text.find(name, at + len(name))


@dataclass(frozen=True, slots=True)
class _View:
    """How a stretch of text was looked at."""

    readings: tuple[Reading, ...]
    holder: str
    votes: Votes


def _readings(
    analysis: Analysis, gazetteer: Gazetteer, spans: Iterable[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], _View]]:
    """Yield for each stretch how it can be read, and the part of its compound that holds it."""
    open_ = set(spans)
    for _, setting, parts in readings(analysis.sentences, gazetteer, common=True):
        if not parts:
            continue
        first, last = parts[0].first, parts[-1].last
        start, end = setting.tokens[first].start, setting.tokens[last - 1].end
        for span in [s for s in open_ if start <= s[0] and s[1] <= end]:
            found = tuple(_of_span(setting, span, (first, last)))
            yield span, _View(found, _holder(setting, parts, span), setting.votes)


def _of_span(setting: Setting, span: tuple[int, int], limit: tuple[int, int]) -> list[Reading]:
    inside = [
        i for i in range(*limit) if span[0] <= setting.tokens[i].start and setting.tokens[i].end <= span[1]
    ]
    if not inside or (setting.tokens[inside[0]].start, setting.tokens[inside[-1]].end) != span:
        return []
    found = segments(setting, inside[0], inside[-1] + 1, limit=limit)
    return sorted(
        (Reading(s.label, round(s.score, 2), s.voices) for s in found), key=lambda r: (-r.score, r.label)
    )


def _holder(setting: Setting, parts: Sequence[Segment], span: tuple[int, int]) -> str:
    for part in parts:
        start, end = setting.tokens[part.first].start, setting.tokens[part.last - 1].end
        if start <= span[0] and span[1] <= end:
            return f"{''.join(t.text for t in setting.tokens[part.first : part.last])} ({part.label})"
    return "".join(t.text for t in setting.tokens[parts[0].first : parts[-1].last])


# --- text ----------------------------------------------------------------------------------------


def _entity_lines(entity: Entity, names: Mapping[str, str]) -> Iterator[str]:
    leaf = f"/{entity.leaf}" if entity.leaf else ""
    yield f"{entity.name}  {entity.kind}{leaf}  (id {entity.entity_id}, {len(entity.evidence)} sentences)"
    if entity.certainty < 1:
        rival = f", {entity.rival} comes next" if entity.rival else ""
        yield f"  type      {entity.certainty:.0%} of the mentions' weight{rival}"
    if entity.aliases:
        yield f"  also      {'、'.join(entity.aliases)}"
    for office in entity.offices:
        yield f"  office    {names.get(office.organization, '')} {office.title} {office.date}".rstrip()
    if entity.country:
        yield f"  country   {names.get(entity.country, entity.country)}"
    for identifier in entity.identifiers:
        yield f"  known as  {identifier.iri} ({identifier.source})"
    if entity.coordinates:
        yield f"  lies at   {entity.coordinates[0]}, {entity.coordinates[1]}"
    for reason in entity.merges:
        yield f"  merged    {reason}"
    for other in entity.possibly_same:
        yield f"  perhaps   {names.get(other, other)} (not merged)"


def _document_lines(told: Told, *, brief: bool) -> Iterator[str]:
    document = told.document
    title = document.title or document.path or document.doc_id
    taken = [s for s in told.seen if s.mention is not None]
    yield ""
    yield f"{title} {document.date}".rstrip()
    yield f"  {len(taken)} mentions, {len(told.seen) - len(taken)} not taken for this name"
    if told.votes:
        yield "  the document's votes: " + ", ".join(f"{kind} {weight:+.1f}" for kind, weight in told.votes)
    for seen in () if brief else told.seen:
        yield from _seen_lines(seen, told.names)


def _seen_lines(seen: Seen, names: Mapping[str, str]) -> Iterator[str]:
    yield f"  {seen.start:>6}  {seen.context}"
    mention = seen.mention
    if mention is None:
        yield f"          no mention: read as part of {seen.within or 'no name'}"
    else:
        beside = " ".join(filter(None, (mention.affiliation, mention.title)))
        became = "、".join(names.get(i, i) for i in mention.entities) or "nothing"
        form = "" if mention.form == Form.NAME else f" ({mention.form})"
        yield f"          → {became}{form}, by {mention.rule}" + (f"; beside it: {beside}" if beside else "")
    for reading in seen.readings:
        if reading.label in KIND_OF or reading.voices:
            voices = ", ".join(f"{voice} {weight:+.1f}" for voice, weight in reading.voices)
            yield f"            {reading.label:12} {reading.score:+.1f}  {voices}".rstrip()
