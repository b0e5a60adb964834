"""Short annotated cases and the graphs of their texts in; how many of their facts are right, out.

A case is a line ``TEXT => FACT ; FACT``, ``-`` where nothing is to be found; tests/gold/README.md has the
form. Kinds of fact that no case of a file asks for are not judged there. Builds no graphs: kg.score does.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.evaluate.figures import Tally
from kg.evaluate.gold import comparable
from kg.evaluate.predicted import Names, Predicted

#: What a case without a date of its own was published on.
PUBLISHED = "2031-05-04"
_FACT = re.compile(
    r"M (?P<parties>[^@#]+?)(?: @(?P<place>[^#]+?))?(?: #(?P<date>[0-9-]+))?"
    r"|(?P<kind>[HLS]) (?P<holder>[^>]+)>(?P<held>.+?)(?: by (?P<by>.+?))?(?P<disputed> dis)?"
    r"|Q (?P<speaker>[^|]+)\|(?P<words>[^|]+)(?:\|(?P<stance>[a-z]+))?"
)
_KINDS = {"lost": "L", "sovereignty": "S"}
_UNREAD = 3  #: one case in so many is set aside by its digest


@dataclass(frozen=True, slots=True)
class Fact:
    """What is to be found: a meeting (M), a holding (H), loss (L) or right (S), or a claim (Q)."""

    kind: str
    names: tuple[str, ...]  #: participants; holder and place; the speaker
    place: str = ""
    date: str = ""
    by: str = ""  #: on whose word
    disputed: bool = False
    words: str = ""  #: of the claim's content
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A passage and all its facts."""

    where: str  #: file and line
    text: str
    facts: tuple[Fact, ...]

    @property
    def is_unread(self) -> bool:
        """Whether the case belongs to the third whose errors nobody reads."""
        return int(hashlib.md5(self.text.encode(), usedforsecurity=False).hexdigest(), 16) % _UNREAD == 0


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file in order; lines without `` => `` and those that begin with ``#`` are none.

    Raises:
        UsageError: the file cannot be read, or an answer has not the form.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    found = []
    for number, line in enumerate(lines, 1):
        text, arrow, answer = line.strip().rpartition(" => ")
        if arrow and not text.startswith("#"):
            where = f"{path.name}:{number}"
            facts = [] if answer.strip() == "-" else answer.split(" ; ")
            found.append(Case(where, text.strip(), tuple(_fact(f.strip(), where) for f in facts)))
    if not found:
        raise UsageError(f"{path}: no case, a line TEXT => FACT ; FACT")
    return found


def kinds_of(cases: Iterable[Case]) -> frozenset[str]:
    """Return the kinds that *cases* ask for: M, H (with L and S) and Q."""
    return frozenset("H" if f.kind in "HLS" else f.kind for case in cases for f in case.facts)


def score_case(predicted: Predicted, case: Case, kinds: frozenset[str], tally: Tally) -> None:
    """Add to *tally* what *predicted*, the graph of the text alone, has right of *case*."""
    tally.document = case.where
    if "M" in kinds:
        _score_meetings(predicted, [f for f in case.facts if f.kind == "M"], tally)
    if "H" in kinds:
        _score_control(predicted, [f for f in case.facts if f.kind in "HLS"], tally)
    if "Q" in kinds:
        _score_claims(predicted, [f for f in case.facts if f.kind == "Q"], tally)


def _fact(answer: str, where: str) -> Fact:
    match = _FACT.fullmatch(answer)
    if match is None:
        raise UsageError(f"{where}: {answer!r} is no fact: M A+B, H HOLDER>PLACE or Q SPEAKER|WORDS|STANCE")
    if match["parties"]:
        names = tuple(match["parties"].split("+"))
        return Fact("M", names, place=match["place"] or "", date=match["date"] or "")
    if match["kind"]:
        names = (match["holder"], match["held"])
        return Fact(match["kind"], names, by=match["by"] or "", disputed=bool(match["disputed"]))
    return Fact("Q", (match["speaker"],), words=match["words"], stance=match["stance"] or "")


def _score_meetings(predicted: Predicted, wanted: Sequence[Fact], tally: Tally) -> None:
    told = [n for n in predicted.nodes("Meeting") if predicted.is_actual(n)]
    parties = {n: predicted.called(n, "participant") for n in told}
    for fact in wanted:
        hit = next((n for n in told if _same_people(parties[n], fact.names)), None)
        tally.judge("meetings", hit is not None)
        if hit is None:
            tally.note("meeting missed", "+".join(fact.names))
            continue
        told.remove(hit)
        if fact.place:
            tally.judge("meeting places", _any_is(predicted.called(hit, "place"), fact.place))
        if fact.date:
            tally.judge("meeting dates", predicted.text(hit, "date").startswith(fact.date))
    for node in told:
        tally.add("meetings", fp=1)
        tally.note("meeting wrong", [sorted(names)[:1] for names in parties[node]])


def _score_control(predicted: Predicted, wanted: Sequence[Fact], tally: Tally) -> None:
    told = [n for n in predicted.nodes("PlaceControl") if predicted.is_actual(n)]
    holdings = {n: _holding(predicted.term(n, "controlKind")) for n in told}
    parties = {n: (predicted.called(n, "controller"), predicted.called(n, "place")) for n in told}
    for fact in wanted:
        fitting = [n for n in told if holdings[n] == fact.kind]
        hit = next((n for n in fitting if all(map(_any_is, parties[n], fact.names))), None)
        tally.judge("control", hit is not None)
        if hit is None:
            tally.note("control missed", fact.kind, ">".join(fact.names))
            continue
        told.remove(hit)
        sources = predicted.called(hit, "accordingTo")
        tally.judge("control claimant", _any_is(sources, fact.by) if fact.by else not sources)
        if fact.disputed:
            tally.judge("control disputed", bool(predicted.called(hit, "disputedBy")))
    for node in told:
        tally.add("control", fp=1)
        names = [sorted(n)[:1] for pair in parties[node] for n in pair]
        tally.note("control wrong", predicted.term(node, "controlKind"), names)


def _score_claims(predicted: Predicted, wanted: Sequence[Fact], tally: Tally) -> None:
    told = predicted.nodes("Claim")
    for fact in wanted:
        there = [n for n in told if any(comparable(fact.words) in text for text in predicted.texts(n))]
        hit = next((n for n in there if _any_is(predicted.called(n, "speaker"), fact.names[0])), None)
        tally.judge("claims", hit is not None)
        if hit is None:
            tally.note("claim missed", fact.names[0], fact.words)
            continue
        told.remove(hit)
        if fact.stance:
            tally.judge("claim stance", predicted.term(hit, "stance") == fact.stance)
    for node in told:
        tally.add("claims", fp=1)
        tally.note("claim wrong", predicted.called(node, "speaker"), predicted.texts(node)[:1])


def _holding(kind: str | None) -> str:
    """Return H, L or S for a kind of control."""
    return _KINDS.get(kind or "", "H")


def _same_people(parties: Sequence[Names], wanted: Sequence[str]) -> bool:
    return len(parties) == len(wanted) and all(_any_is(parties, name) for name in wanted)


def _any_is(called: Iterable[Names], wanted: str) -> bool:
    """Whether one of the things goes by *wanted*, or by a longer or shorter form of it."""
    name = comparable(wanted)
    return any(_fits(name, other) for names in called for other in names)


def _fits(name: str, other: str) -> bool:
    return name == other or (len(other) > 1 and other in name) or (len(name) > 1 and name in other)
