"""Meetings, control and attacks in one-line cases of many styles, without a model.

They stand in ``data/events.txt``; those of rule by right in ``data/holdings.txt``, those of news agencies in
``data/newswire.txt``, traps in ``data/traps.txt``, of people who were together in ``data/together.txt``.
"""

import re
from pathlib import Path

import pytest
from marked_view import marked_view

from kg.extract.attacks import extract_attacks
from kg.extract.control import extract_control
from kg.extract.meetings import extract_meetings
from kg.extract.view import View
from kg.records import Claim, Evidence, Factuality

_PATHS = tuple(
    Path(__file__).parent / "data" / name
    for name in ("events.txt", "holdings.txt", "newswire.txt", "traps.txt", "together.txt")
)
_WORDS = re.compile(r"[{](?P<speaker>[^:{}]+):(?P<content>[^{}]+)[}]")


def _cases() -> list[tuple[str, str, bool]]:
    lines = [x for path in _PATHS for x in path.read_text(encoding="utf-8").splitlines()]
    rows = [tuple(line.split(" => ")) for line in lines if " => " in line and not line.startswith("# ")]
    return [(text.removeprefix("? "), answer.strip(), text.startswith("? ")) for text, answer in rows]


def _names() -> dict[str, str]:
    texts = [path.read_text(encoding="utf-8") for path in _PATHS]
    lines = [x for text in texts for x in text.splitlines() if x.startswith("@")]
    return {name: line[1:].split()[0] for line in lines for name in line.split()[1:]}


def _view(case: str) -> tuple[View, list[Claim]]:
    """Mark every name of *case* and make a claim of ``{X:…}``."""
    names = _names()
    pattern = "|".join(sorted(names, key=len, reverse=True))
    spoken = [(m["speaker"], m["content"]) for m in _WORDS.finditer(case)]
    plain = _WORDS.sub(lambda m: f"「{m['content']}」", case)
    view = marked_view(re.sub(pattern, lambda m: f"〈{m.group()}:{names[m.group()]}〉", plain))
    claims = []
    for number, (speaker, content) in enumerate(spoken):
        start = view.text.index(content)
        end = start + len(content)
        evidence = (Evidence("d", start, end),)
        claims.append(Claim(f"c{number}", speaker, content, start, end, evidence=evidence))
    return view, claims


def _found(case: str, *, places: bool = False) -> dict[str, set[str]]:
    view, claims = _view(case)
    meetings = [m for m in extract_meetings(view, claims) if m.factuality is Factuality.ACTUAL]
    controls = [c for c in extract_control(view, claims) if c.factuality is Factuality.ACTUAL]
    attacks = [a for a in extract_attacks(view, claims) if a.factuality is Factuality.ACTUAL]
    return {
        "M": {
            " ".join(
                x
                for x in ("M", "+".join(sorted(m.participants)), m.date, places and m.place and f"@{m.place}")
                if x
            )
            for m in meetings
        },
        "C": {f"C {c.controller}>{c.place} {c.kind}" for c in controls},
        "A": {
            f"A {a}>{t}"
            for h in attacks
            for r, a in h.roles
            for s, t in h.roles
            if r == "attacker" and s == "target"
        },
    }


def _wanted(answer: str) -> set[str]:
    facts = [] if answer.startswith("-") else answer.split(" ; ")
    wanted = set()
    for fact in facts:
        kind, parties, *rest = fact.split()
        shown = "+".join(sorted(parties.split("+"))) if kind == "M" else parties
        wanted.add(" ".join([kind, shown, *rest]))
    return wanted


@pytest.mark.parametrize(
    ("case", "answer"),
    [
        pytest.param(t, a, marks=[pytest.mark.xfail(strict=True, reason="not solved yet")] if open_ else [])
        for t, a, open_ in _cases()
    ],
)
def test_the_events_of_a_line(case: str, answer: str) -> None:
    """Each line gives the meetings and control facts that stand beside it, and no others."""
    found, wanted = _found(case, places="@" in answer), _wanted(answer)
    assert found["M"] | found["C"] == {w for w in wanted if not w.startswith("A")}
    if answer == "--" or " A " in f" {answer}":
        assert found["A"] == {w for w in wanted if w.startswith("A")}


def test_the_cases_are_many() -> None:
    """The file of cases is read whole."""
    assert len(_cases()) >= 100


def test_one_word_tells_one_thing_of_a_place_and_a_holder() -> None:
    """No two control facts of a text are put under one id, however many patterns read the word."""
    mixed = "地図はノルカやミルタ島もどの国の領土にも属さないとせず、ケルサの領土としていた。"
    for case in (mixed, *(text for text, _, _ in _cases())):
        ids = [c.control_id for c in extract_control(*_view(case))]
        assert len(set(ids)) == len(ids), case
