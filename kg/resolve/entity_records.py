"""The mentions of one thing in; its entity record out: name, aliases, surname, class, evidence.

Decides nothing of what is one thing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.suffixes import ORG_SUFFIXES, PLACE_SUFFIXES
from kg.extract.written_sources import is_written_source
from kg.gazetteer import Entry
from kg.gazetteer.keys import name_key
from kg.records import Document, Entity, Evidence, Kind, Mention, Sentence
from kg.resolve.person_names import is_short_for


def entity_of(
    document: Document,
    sentences: Sequence[Sentence],
    group: Sequence[Mention],
    entry: Entry | None,
    why: Iterable[str],
) -> Entity:
    """Return the entity that the mentions of *group* name; *why* says why they are one thing."""
    counts = Counter(m.text for m in group)
    kind = group[0].kind
    name = _preferred(counts, kind, entry)
    evidence = sorted({_evidence(document, sentences, m) for m in group})
    aliases = tuple(sorted(set(counts) - {name}))
    return Entity(
        entity_id=f"{kind}:{name_key(name)}",
        kind=kind,
        name=name,
        aliases=aliases,
        surname=_surname(group, counts) if kind == Kind.PERSON else "",
        leaf=entry.leaf if entry else _leaf(name, kind),
        identifiers=entry.identifiers if entry else (),
        coordinates=entry.coordinates if entry else None,
        evidence=tuple(evidence),
        merges=tuple(sorted(set(why))),
    )


def _preferred(counts: Counter[str], kind: Kind, entry: Entry | None) -> str:
    if kind == Kind.PERSON:
        best = min(_as_written(counts), key=lambda s: (-len(s), -counts[s], s))
        return best if any(map(str.isascii, best.replace(" ", ""))) else re.sub(r"\s", "", best)
    long = [s for s in counts if len(s) > 1] or list(counts)
    if entry is not None and entry.canonical in long:
        return entry.canonical
    return min(long, key=lambda s: (s.isascii(), -counts[s], -len(s), s))


def _as_written(names: Collection[str]) -> Collection[str]:
    """Return the names in kanji where others only say how they are read: 呉載鎬, not オ・ジェホ, O Jae-ho."""
    kanji = [n for n in names if is_kanji(n) and len(n) > _SURNAME]
    return kanji or [n for n in names if not _LATIN.match(n)] or names


_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_SURNAME = 2  #: characters of most surnames


def _surname(group: Sequence[Mention], counts: Mapping[str, int]) -> str:
    """Return the surname: what stands alone and begins or ends the full name, else what its form tells."""
    full = max(_as_written(counts), key=lambda s: (len(s), s))
    for short in sorted(counts, key=lambda s: (len(s), s)):
        if (
            short != full
            and is_short_for(short, full)
            and (full.startswith(short) or full.endswith("・" + short))
        ):
            return short
    return next((m.surname for m in group if m.text == full and m.surname), "")


def _leaf(name: str, kind: Kind) -> str:
    table = {Kind.PLACE: PLACE_SUFFIXES, Kind.ORGANIZATION: ORG_SUFFIXES}.get(kind)
    if table is None:
        return ""
    for n in range(min(8, len(name)), 0, -1):
        if name[-n:] in table:
            return table[name[-n:]]
    return "WrittenSource" if kind is Kind.ORGANIZATION and is_written_source(name) else ""


def _evidence(document: Document, sentences: Sequence[Sentence], mention: Mention) -> Evidence:
    sentence = sentences[mention.sentence]
    return Evidence(document.doc_id, sentence.start, sentence.end)
