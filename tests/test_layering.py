"""The rooms import each other one way only."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: room or file → modules it must not import, by their first names; lazy imports count
FORBIDDEN = {
    "kg/records.py": {"kg", "ontology", "spacy", "rdflib"},
    "kg/errors.py": {"kg", "ontology", "spacy", "rdflib"},
    "kg/report.py": {"kg.analyse", "kg.extract", "kg.resolve", "kg.export", "ontology", "spacy", "rdflib"},
    "kg/read": {
        "kg.analyse",
        "kg.extract",
        "kg.resolve",
        "kg.export",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "ontology",
        "spacy",
        "rdflib",
    },
    "kg/analyse": {
        "kg.read",
        "kg.extract",
        "kg.resolve",
        "kg.export",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "ontology",
        "rdflib",
    },
    "kg/gazetteer": {
        "kg.read",
        "kg.analyse",
        "kg.extract",
        "kg.resolve",
        "kg.export",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "ontology",
        "spacy",
        "rdflib",
    },
    "kg/extract": {
        "kg.read",
        "kg.analyse",
        "kg.resolve",
        "kg.export",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "ontology",
        "spacy",
        "rdflib",
    },
    "kg/resolve": {
        "kg.read",
        "kg.analyse",
        "kg.export",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "ontology",
        "spacy",
        "rdflib",
    },
    "kg/mapping": {
        "kg.read",
        "kg.analyse",
        "kg.extract",
        "kg.resolve",
        "kg.export",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "spacy",
    },
    "kg/export": {
        "kg.read",
        "kg.analyse",
        "kg.extract",
        "kg.resolve",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "spacy",
    },
    "kg/evaluate": {
        "kg.read",
        "kg.analyse",
        "kg.extract",
        "kg.resolve",
        "kg.mapping",
        "kg.pipeline",
        "kg.document_facts",
        "kg.together",
        "spacy",
    },
    "kg/query.py": {"kg.read", "kg.analyse", "kg.extract", "kg.resolve", "kg.pipeline", "spacy", "rdflib"},
    "kg/pipeline.py": {"spacy"},
    "kg/cli.py": {"spacy", "rdflib"},
    "ontology": {"kg", "spacy"},
}
SEES_SPACY = ("kg/analyse/", "kg/training/", "kg/spacy_pipeline.py")
SEES_RDFLIB = (
    "kg/mapping/",
    "kg/export/",
    "kg/graphs.py",
    "kg/evaluate/",
    "kg/pipeline.py",
    "ontology/",
)


@pytest.mark.parametrize("place", FORBIDDEN)
def test_a_room_does_not_import_what_it_must_not_know(place: str) -> None:
    """No file of a room imports what the room must not know, at the top or inside a function."""
    for file in files_of(place):
        known = {name for name in imported(file) for bad in FORBIDDEN[place] if within(name, bad)}
        assert not known, f"{file.relative_to(ROOT)} imports {sorted(known)}"


@pytest.mark.parametrize(
    ("library", "places"), [("spacy", SEES_SPACY), ("rdflib", SEES_RDFLIB)], ids=["spacy", "rdflib"]
)
def test_a_library_is_seen_by_few_files(library: str, places: tuple[str, ...]) -> None:
    """SpaCy is the analysers' affair and rdflib that of the files that handle graphs."""
    seen = {
        str(file.relative_to(ROOT))
        for place in ("kg", "ontology")
        for file in files_of(place)
        if any(within(name, library) for name in imported(file))
    }

    assert seen, f"nothing imports {library}: the test looks in the wrong place"
    assert sorted(file for file in seen if not file.startswith(places)) == []


def test_few_files_know_the_order_of_the_rooms() -> None:
    """Beside what reads a document, and spaCy's component, no file joins analysis to extraction."""
    joining = {
        str(file.relative_to(ROOT))
        for file in files_of("kg")
        if {"kg.analyse", "kg.extract"} <= {".".join(name.split(".")[:2]) for name in imported(file)}
        and not str(file.relative_to(ROOT)).startswith("kg/training/")
    }

    assert joining <= {
        "kg/document_facts.py",
        "kg/pipeline.py",
        "kg/spacy_pipeline.py",
        "kg/score.py",
    }
    assert "kg/document_facts.py" in joining


def test_word_lists_stand_in_cues() -> None:
    """The logic of extraction holds no list of Japanese words: those are data, in cues/."""
    offenders = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in files_of("kg/extract")
        if file.parent.name != "cues"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Set | ast.List | ast.Tuple) and sum(map(is_word, node.elts)) > MOST_WORDS
    ]

    assert offenders == []


MOST_WORDS = 12  #: in one display; a few particles beside each other are syntax, more are a word list


def is_word(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and any("ぁ" <= c <= "鿿" for c in node.value)
    )


def files_of(place: str) -> list[Path]:
    path = ROOT / place
    files = [path] if path.is_file() else sorted(path.rglob("*.py"))
    assert files, f"{place} holds no Python file"
    return files


def imported(file: Path) -> set[str]:
    """Return the modules that a file imports anywhere, with the names it takes from packages of ours."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def within(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")
