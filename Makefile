# Every target sets up what it needs in .venv; only Python (3.11 or later) and make must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
OUT ?= graph
GOLD ?= tests/gold
NEWS ?=

.PHONY: graph test check score bench clean

graph: $(READY)  ## build the graph of seeds/ into graph/
	$(BIN)/kg build seeds --out $(OUT)

test: $(READY) check  ## lint, types and all tests
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict kg ontology

score: $(READY)  ## measure on annotated documents: make score GOLD=FOLDER
	$(BIN)/python -m kg.score $(GOLD)

bench: $(READY)  ## measure analyser, builds, graphs and queries on this machine: make bench NEWS=articles.jsonl.gz
	$(BIN)/python benchmarks/bench.py $(if $(NEWS),--input $(NEWS))
	$(BIN)/python benchmarks/build.py $(if $(NEWS),--input $(NEWS) --documents 300 1000)
	$(BIN)/python benchmarks/stores.py
	$(BIN)/python benchmarks/plot.py

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $(READY)

clean:
	rm -rf $(VENV) $(OUT)
