# Two commands matter: `make demo` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
OUT := out

.PHONY: demo test lint types layers tests validators bench clean

# The main job on the embedded default: resolution 51/34 as a Word file.
demo: $(VENV)/.installed
	@$(BIN)/drafter build examples/hrc-51-34.es.yaml --output-dir $(OUT) --force

# Everything that CI runs.
test: lint types layers tests

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

tests: $(VENV)/.dev validators
	$(BIN)/pytest -n 2

# The Open XML SDK's validator runs on Node.js; without npm its tests are skipped, with a reason.
validators:
	@if command -v npm >/dev/null 2>&1; then $(MAKE) -s tests/validators/node_modules/.installed; fi

tests/validators/node_modules/.installed: tests/validators/package.json
	cd tests/validators && npm install --no-audit --no-fund --silent
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(PIP) install -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(PIP) install -e '.[spell,ocr]'
	$(BIN)/python tests/requirements.py | xargs $(PIP) install
	@touch $@

clean:
	rm -rf $(VENV) $(OUT) build dist tests/validators/node_modules
