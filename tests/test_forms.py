"""Whole documents in the forms that papers have: what took place in them is found, and nothing else is told."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kg.analyse.parallel import analyse_documents
from kg.document_facts import Facts, document_facts, prepare
from kg.gazetteer import load
from kg.read import read_text

_FILE = Path(__file__).parent / "data" / "forms.txt"
_STATUS = "actual|planned|denied|desired|possible|hypothetical"
_MEETING = re.compile(rf"> (?P<status>{_STATUS}) (?P<who>[^|]+\+[^|]+?)(?: \| (?P<day>\S+))?")
_HOLDING = re.compile(rf"> (?P<status>{_STATUS}) (?P<who>\S+ [a-z]+ \S+)")

Told = tuple[str, str, str]  #: status, who with whom or who has what, day


@dataclass
class Form:
    """A document and what it tells."""

    name: str
    day: str
    lines: list[str] = field(default_factory=list)
    facts: list[Told] = field(default_factory=list)


def read_forms() -> list[Form]:
    """Return the documents of the file."""
    forms: list[Form] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        fact = _MEETING.fullmatch(line) or _HOLDING.fullmatch(line)
        if line.startswith("#### "):
            name, day = line[5:].split()
            forms.append(Form(name, day))
        elif fact and forms:
            who = _plain(*fact["who"].split("+"))
            forms[-1].facts.append((fact["status"], who, fact.groupdict().get("day") or ""))
        elif forms and line != "> -":
            forms[-1].lines.append(line)
    return forms


def _plain(*names: str) -> str:
    """Return *names* in one order, as identifiers spell them."""
    return "+".join(sorted(re.sub("[・ー]|(?<![a-z]) (?![a-z])", "", n) for n in names))


FORMS = read_forms()


@pytest.fixture(scope="module")
def told() -> dict[str, set[Told]]:
    """Return what is read out of each document, all read in one pass."""
    world = load()
    documents = [prepare(read_text("\n".join(f.lines) + "\n", date=f.day, path="x.txt")) for f in FORMS]
    analyses = analyse_documents(documents, jobs=1)
    return {f.name: _told(document_facts(a, world)) for f, a in zip(FORMS, analyses, strict=True)}


def _told(facts: Facts) -> set[Told]:
    def named(*entities: str) -> str:
        return _plain(*(e.partition(":")[2] for e in entities))

    meetings = {(m.factuality.value.lower(), named(*m.participants), m.date) for m in facts.meetings}
    holdings = {
        (c.factuality.value.lower(), f"{named(c.controller)} {c.kind.value.lower()} {named(c.place)}", "")
        for c in facts.controls
        if c.controller and c.place
    }
    return meetings | holdings


@pytest.mark.model
@pytest.mark.parametrize("form", FORMS, ids=[f.name for f in FORMS])
def test_a_form_tells_what_took_place(form: Form, told: dict[str, set[Told]]) -> None:
    """Each fact listed is found, on its day if one is given; nothing else is told as a fact."""
    found = told[form.name]
    for status, who, day in form.facts:
        assert any((status, who) == f[:2] and day in {"", f[2]} for f in found), (who, found)
    facts = {who for status, who, _ in form.facts if status == "actual"}
    assert {who for status, who, _ in found if status == "actual"} <= facts


def test_the_forms_are_read() -> None:
    """Every document has a text; most say what they tell."""
    assert len(FORMS) > 10
    assert all(f.lines for f in FORMS)
