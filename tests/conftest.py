"""Fixtures of the whole suite: the analyser, loaded once, and the gazetteer."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.language import Language

from kg.document_facts import document_entities, document_facts, prepare
from kg.gazetteer import Gazetteer
from kg.gazetteer import load as load_gazetteer
from kg.records import Analysis, Document, Entity, Factuality


@pytest.fixture(scope="session")
def nlp() -> Language:
    """GiNZA with the trained recogniser, as a build uses it."""
    from kg.analyse.ginza import load_ginza
    from kg.analyse.recogniser import add_recogniser

    return add_recogniser(load_ginza())


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The packaged names of the world."""
    return load_gazetteer()


@pytest.fixture(scope="session")
def analyse(nlp: Language) -> Callable[..., Analysis]:
    """Return a function from a text (and its date) to its analysis; a text is analysed once."""
    from kg.analyse.ginza import analyse_sentences

    known: dict[tuple[str, str], Analysis] = {}

    def run(text: str, date: str = "") -> Analysis:
        if (text, date) not in known:
            bare = prepare(Document("0123456789abcdef", text, date=date))
            sentences = tuple(analyse_sentences(nlp, bare.sentences))
            known[text, date] = replace(bare, sentences=sentences)
        return known[text, date]

    return run


@pytest.fixture
def holdings(
    analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> Callable[[str], set[tuple[str, str, str]]]:
    """Return place, holder and kind of what a text tells as a fact."""

    def of(text: str) -> set[tuple[str, str, str]]:
        facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
        names = {e.entity_id: e.name for e in facts.entities}
        actual = [c for c in facts.controls if c.factuality is Factuality.ACTUAL]
        return {(names[c.place], names[c.controller], str(c.kind)) for c in actual}

    return of


@pytest.fixture
def meetings(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Callable[[str], set[tuple[str, ...]]]:
    """Return who met whom as a text tells it as a fact, by the names of all who took part."""

    def of(text: str) -> set[tuple[str, ...]]:
        facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
        names = {e.entity_id: e.name for e in facts.entities}
        actual = [m for m in facts.meetings if m.factuality is Factuality.ACTUAL]
        return {tuple(sorted(names[p] for p in m.participants)) for m in actual}

    return of


@pytest.fixture
def named(
    analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> Callable[[str], dict[str, tuple[str, Entity]]]:
    """Return each name of a text that means one thing, with its kind and that thing."""

    def of(text: str) -> dict[str, tuple[str, Entity]]:
        mentions, entities = document_entities(analyse(text), gazetteer)
        return {m.text: (m.kind.value, entities[m.entities[0]]) for m in mentions if len(m.entities) == 1}

    return of
