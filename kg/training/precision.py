"""Gold documents in; the precision of every rule of the situation rooms, for ``cues/rule_precision.csv``.

A fact is right when gold has one with the same parties (or place and holder). Rules with too few facts
to tell are left out. Writes no graph.
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


def table(found: Iterable[Outcome]) -> list[tuple[str, str, int]]:
    """Return rows of (rule, precision, number of facts), sorted, without rules that have too few facts."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for rule, ok in found:
        total[rule] += 1
        right[rule] += ok
    return [(r, f"{right[r] / n:.2f}", n) for r, n in sorted(total.items()) if n >= _FEWEST]


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
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, help="the table; standard output when not given")
    arguments = parser.parse_args(argv)
    try:
        rows = [("rule", "precision", "facts"), *table(judged(arguments.gold, outcomes))]
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
