"""What the documentation says is so: its commands run, its links lead somewhere, its notebooks run."""

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef

from kg.query import list_queries
from ontology.namespaces import NAMESPACE
from ontology.terms import vocabulary

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md"), *ROOT.glob("tests/*/*.md")])
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
COMMANDS = ("build", "explain", "query", "evaluate", "validate")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE_NAME = re.compile(r"^# ([\w.-]+\.rq):")


def blocks(page, language):
    """Return the blocks of a page in a language, in order."""
    return [code for found, code in BLOCK.findall(page.read_text(encoding="utf-8")) if found == language]


def relative(path):
    return str(path.relative_to(ROOT))


PYTHON_PAGES = [page for page in PAGES if blocks(page, "python")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder that looks like the project's to a command, with nothing built in it."""
    path = tmp_path_factory.mktemp("reader")
    for name in ("seeds", "tests", "docs"):
        (path / name).symlink_to(ROOT / name)
    return path


def run(command, cwd):
    """Run a line of a console block and return what it prints, messages included."""
    command = re.sub(r"(^|\| )kg ", rf"\1{shlex.quote(sys.executable)} -m kg ", command)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT), "SOUKAN_CACHE": str(cwd / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}"
    return done.stdout


def matches(shown, printed):
    """Say whether *printed* is what the page shows, in which ``...`` stands for anything."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"\n?\.{3}\n?", normal(shown)))
    return re.fullmatch(pattern, normal(printed), re.DOTALL) is not None


def normal(text):
    # columns are as wide as their widest cell, which the page need not show
    return "\n".join(re.sub(r" {2,}|-{3,}", " ", line).strip() for line in text.splitlines())


@pytest.mark.model
def test_console_blocks_of_the_readme_run(folder):
    """Each command of a console block runs, in order, and prints what the page shows."""
    for code in blocks(ROOT / "README.md", "sparql"):
        (folder / FILE_NAME.match(code)[1]).write_text(code, encoding="utf-8")
    consoles = blocks(ROOT / "README.md", "console")
    assert len(consoles) >= 5

    for console in consoles:
        steps = re.split(r"^\$ ", console, flags=re.MULTILINE)
        assert steps[0] == "", f"a console block begins with a command: {console}"
        for step in steps[1:]:
            command, _, shown = step.partition("\n")
            printed = run(command, folder)
            assert matches(shown, printed), f"{command} printed\n{printed}\nthe page shows\n{shown}"


def test_a_shown_output_that_differs_is_noticed():
    """The comparison accepts other widths and what ``...`` stands for, and nothing else."""
    assert matches("date ...\n...\n", "date   place\n-----\n2025  X\n")
    assert matches("a\n", "a\n")
    assert matches("a\n...\n", "a\n")
    assert matches("a\n...\n", "a\nb\nc\n")
    assert not matches("a\n", "b\n")
    assert not matches("a\n", "a\nb\n")


@pytest.mark.model
@pytest.mark.parametrize("page", PYTHON_PAGES, ids=relative)
def test_python_blocks_run(page, folder, monkeypatch):
    """The Python of a page runs from top to bottom."""
    monkeypatch.chdir(folder)
    namespace = {"__name__": "__main__"}

    with redirect_stdout(io.StringIO()):
        for code in blocks(page, "python"):
            exec(compile(code, relative(page), "exec"), namespace)


def test_pages_with_python_are_found():
    """The README and the pages on reading and the gazetteer have code to run."""
    assert {"README.md", "docs/reading.md", "docs/gazetteer.md"} <= set(map(relative, PYTHON_PAGES))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command):
    """Each command of ``kg`` is named and shown in use."""
    assert f"`kg {command} " in README
    assert any(
        f"kg {command} " in console
        for page in ("console", "sh")
        for console in blocks(ROOT / "README.md", page)
    )


def test_the_commands_tested_are_all_there_are():
    """A new command must be documented."""
    from kg.cli import _parser

    (subcommands,) = (action.choices for action in _parser()._actions if isinstance(action.choices, dict))
    assert set(subcommands) == set(COMMANDS)


def test_make_targets_named_and_defined_are_the_same():
    """The README names every target of the Makefile, and no other."""
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)

    assert set(re.findall(r"(?:^|`)make ([a-z]+)\b", README, re.MULTILINE)) == set(phony.split())


def test_the_readme_names_the_queries_people_rely_on():
    """The named queries that the README mentions exist."""
    named = {query.name for query in list_queries()}
    mentioned = {"met", "claims", "control", "denials", "evidence", "timeline"}

    assert mentioned <= named
    assert all(f"`{name}`" in README for name in mentioned)


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_links_lead_somewhere(page):
    """Every link and picture of a page that points into the project finds its file."""
    for target in re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_picture_is_small():
    """The picture in the README does not weigh the repository down."""
    picture = ROOT / "docs" / "page.png"

    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 400_000


@pytest.mark.parametrize("page", ["README.md", "docs/accuracy.md"])
def test_measured_figures_have_their_place(page):
    """The table of figures stands between two marks."""
    text = (ROOT / page).read_text(encoding="utf-8")

    assert text.count("<!-- accuracy -->") == text.count("<!-- /accuracy -->") == 1


def test_terms_are_labelled_in_both_languages():
    """Every term of the vocabulary has a label in Japanese and in English, and a comment."""
    graph = vocabulary()
    terms = {
        term
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in graph.subjects(RDF.type, kind)
        if isinstance(term, URIRef) and term.startswith(NAMESPACE)
    }

    assert len(terms) > 50
    for term in terms:
        labels = {text.language for text in graph.objects(term, RDFS.label) if isinstance(text, Literal)}
        assert {"ja", "en"} <= labels, term
        assert graph.value(term, RDFS.comment) or graph.value(term, SKOS.definition), term


def test_there_are_notebooks():
    """The tour is there."""
    assert "01_tour.ipynb" in [path.name for path in NOTEBOOKS]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=relative)
def test_notebooks_are_kept_without_output(path):
    """A notebook is committed as written: no output, no counts, nothing of the machine it ran on."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]

    assert cells
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
    assert set(notebook["metadata"]) <= {"kernelspec", "language_info"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=relative)
def test_notebooks_define_nothing(path):
    """A notebook uses the library; what it would define belongs there."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert not re.search(r"^\s*(def|class) ", "".join(cell["source"]), re.MULTILINE)


@pytest.mark.model
@pytest.mark.parametrize("path", NOTEBOOKS, ids=relative)
def test_notebooks_run(path, tmp_path, monkeypatch):
    """A notebook runs from top to bottom and shows a table and pictures."""
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    shutil.copy(path, tmp_path / "notebooks")
    notebook = nbformat.read(path, as_version=4)

    resources = {"metadata": {"path": str(tmp_path / "notebooks")}}
    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3", resources=resources).execute()

    shown = [set(o.get("data", {})) for c in notebook.cells for o in c.get("outputs", [])]
    assert any("text/markdown" in kinds for kinds in shown)
    assert sum("text/html" in kinds for kinds in shown) >= 2
    assert (tmp_path / "graph" / "graph.html").exists()
