"""Gold documents in; the precision of every rule of the situation rooms, for ``cues/rule_precision.csv``.

A fact is right when gold has one with the same parties (or place and holder). What rules find in documents
that were read for their errors says less of other texts than what they find in unread ones, and counts less.
Rules with too few facts to tell are left out. Writes no graph.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from kg.errors import KgError
from kg.evaluate.gold import Gold, Which, comparable, read_gold
from kg.records import Document, Entity, Facts, Factuality, Happening, Meeting, PlaceControl

_FEWEST = 3
#: What a fact of a document counts that rules were written with in view; one of an unread document counts 1.
_READ = 0.25
#: How many facts that are right as often as all unread ones each rule begins with.
_PRIOR = 2.0
_HOLDS = frozenset({"captured", "liberated", "controls", "occupied", "annexed"})

Outcome = tuple[str, bool]
Same = Callable[[str, Which], bool]
Fact = TypeVar("Fact", Meeting, PlaceControl, Happening)


def outcomes(facts: Facts, gold: Gold) -> Iterator[Outcome]:
    """Yield (rule, right) for every actual meeting, control statement and attack of *facts*."""
    same = names_of(facts, gold)
    for meeting in _actual(facts.meetings):
        yield (
            meeting.rule,
            any(
                all(any(same(o, p) for o in meeting.participants) for p in g.participants)
                and all(any(same(o, p) for p in (*g.participants, *g.others)) for o in meeting.participants)
                for g in gold.meetings
            ),
        )
    for control in _actual(facts.controls):
        kind = str(control.kind).lower()
        yield (
            control.rule,
            any(
                same(control.place, g.place)
                and same(control.controller, g.controllers)
                and (kind == g.kind or {kind, g.kind} <= _HOLDS)
                for g in gold.control
            ),
        )
    for event in _actual(facts.happenings):
        if event.type == "Attack":
            yield event.rule, _attack_right(event, gold, same)


def _attack_right(event: Happening, gold: Gold, same: Same) -> bool:
    attackers = [e for r, e in event.roles if r == "attacker"]
    targets = [e for r, e in event.roles if r == "target"]
    return any(
        any(same(a, g.attacker) for a in attackers) and any(same(t, g.target) for t in targets)
        for g in gold.attacks
    )


def _forms(entity: Entity) -> frozenset[str]:
    return frozenset(comparable(name) for name in (entity.name, *entity.aliases))


def _actual(facts: Iterable[Fact]) -> list[Fact]:
    return [f for f in facts if f.factuality is Factuality.ACTUAL]


def table(read: Iterable[Outcome], unread: Iterable[Outcome] = ()) -> list[tuple[str, str, int, int]]:
    """Return rows of (rule, precision, facts read, facts unread), sorted, without rules of too few facts.

    Without *unread* ones the precision is that of the facts of *read* documents.
    """
    seen, found = Counter(read), Counter(unread)
    known = found.total()
    often = sum(n for (_, right), n in found.items() if right) / known if known else 0.0
    weight, prior = (_READ, _PRIOR) if known else (1.0, 0.0)
    rows = []
    for rule in sorted({rule for rule, _ in (*seen, *found)}):
        counts = [(weight, seen[rule, True], seen[rule, False]), (1.0, found[rule, True], found[rule, False])]
        facts = [right + wrong for _, right, wrong in counts]
        if sum(facts) < _FEWEST:
            continue
        right = prior * often + sum(each * right for each, right, _ in counts)
        weighed = prior + sum(each * n for (each, _, _), n in zip(counts, facts, strict=True))
        rows.append((rule, f"{right / weighed:.2f}", facts[0], facts[1]))
    return rows


def judged(golds: Sequence[Path], judge: Callable[[Facts, Gold], Iterable[Outcome]]) -> Iterator[Outcome]:
    """Yield what *judge* says of each gold file's document (``X.gold.json``, ``X.txt`` beside it)."""
    from kg.analyse.parallel import analyse_documents
    from kg.document_facts import document_facts, prepare
    from kg.gazetteer import load
    from kg.read import read_inputs

    gazetteer = load()
    for path in golds:
        text = path.with_name(path.name.removesuffix(".gold.json") + ".txt")
        documents = [d for d in read_inputs([str(text)]) if isinstance(d, Document)]
        for analysis in analyse_documents(prepare(d) for d in documents):
            yield from judge(document_facts(analysis, gazetteer), read_gold(path))


def names_of(facts: Facts, gold: Gold) -> Same:
    """Return whether an entity of *facts* and one (or any of several) of *gold* share a name."""
    names = {e.entity_id: _forms(e) for e in facts.entities}
    golden = {e.id: e.names for e in gold.entities}

    def same(ours: str, theirs: Which) -> bool:
        ids = (theirs,) if isinstance(theirs, str) else theirs
        return any(names.get(ours, frozenset()) & golden.get(i, frozenset()) for i in ids)

    return same


def main(argv: Sequence[str] | None = None) -> int:
    """Write the table for the gold files named in *argv*; return 0, or 2 when one cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m kg.training.precision", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="gold of documents that were read for errors")
    parser.add_argument("--unread", nargs="*", type=Path, default=[], help="gold of documents that were not")
    parser.add_argument("--out", type=Path, help="the table; standard output when not given")
    arguments = parser.parse_args(argv)
    try:
        read, unread = (judged(golds, outcomes) for golds in (arguments.gold, arguments.unread))
        rows = [("rule", "precision", "read", "unread"), *table(read, unread)]
    except KgError as error:
        sys.stderr.write(f"precision: {error}\n")
        return 2
    if arguments.out:
        with arguments.out.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(rows)
    else:
        csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
