# Fall Line. `make run` is all that a newcomer needs; `make help` lists the rest.

PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: help run setup test check bench bench-peers crowd cuts load torture fuzz fill mutants sizes tables types pictures bundle vendor clean
.DEFAULT_GOAL := help

# Compiled once, Python's modules need not be compiled for every server that a test starts.
unexport PYTHONDONTWRITEBYTECODE

help: ## list what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 13

run: setup ## install what is missing and open the lab on port $(PORT)
	@$(BIN)/python -m app --port $(PORT)

setup: .venv/installed ## install what Fall Line needs into .venv

test: .venv/installed-dev node_modules/installed ## run every test
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4

check: .venv/installed-dev node_modules/installed ## formatting, lint, types and architecture
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/test_architecture.py tests/test_vendor.py tests/test_bundle.py tests/test_types.py
	@if [ -x node_modules/.bin/tsc ]; then \
	    node_modules/.bin/biome check && node_modules/.bin/tsc --noEmit && node tools/vendor.mjs --check; \
	  else echo "The page's JavaScript was not checked: that needs npm."; fi

bench: .venv/installed-dev ## measure speed, each figure a ratio within one run
	@$(BIN)/python -m bench

bench-peers: .venv/installed-dev .venv-peers/installed ## set the engine's step beside C, Numba, JAX, Keras and scikit-learn
	@$(BIN)/python -m bench.peers

crowd: .venv/installed-dev ## hold a lesson of 60 pages for five minutes while connections break, and compare them with the server
	@$(BIN)/python -m tools.crowd

cuts: .venv/installed-dev ## break the connections of the page's own code 1,000 times, and compare it with the server
	@$(BIN)/python -m tools.cuts

load: .venv/installed-dev ## have 100 viewers watch beside four runs in training, and say what it costs
	@$(BIN)/python -m tools.load

fuzz: .venv/installed-fuzz ## send each parser what a coverage-guided fuzzer makes up, ten minutes each
	@$(BIN)/python -m tools.fuzz

torture: .venv/installed-dev ## kill 300 servers in the middle of their work, and see that nothing acknowledged is lost
	@$(BIN)/python -m tools.torture

fill: .venv/installed-dev ## fill 20 disks under servers, and see that nothing acknowledged is lost (Linux)
	@$(BIN)/python -m tools.full_disk

mutants: .venv/installed-dev node_modules/installed ## change single characters and see whether a test notices
	@$(BIN)/python -m tools.mutants

sizes: .venv/installed-dev ## count lines, files, and the longest chains of imports
	@$(BIN)/python -m tools.sizes

tables: .venv/installed-dev ## bring the documents' tables of settings up to date
	@$(BIN)/python -m tools.tables

types: .venv/installed-dev ## bring the page's types of the server's answers up to date
	@$(BIN)/python -m tools.types

pictures: .venv/installed-dev ## take the README's pictures of the page anew
	@$(BIN)/python -m tools.screenshots

bundle: node_modules/installed ## put the page's modules and style sheets together in static/dist
	@node tools/bundle.mjs

vendor: node_modules/installed ## rebuild static/vendor from the npm packages (maintainers)
	@node tools/vendor.mjs

clean: ## remove what was installed and built
	rm -rf .venv .venv-peers node_modules build dist .hypothesis .pytest_cache .mypy_cache .ruff_cache .coverage htmlcov
	find app bench tests tools -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Fall Line needs Python 3.11 or newer, and there is no '$(PYTHON)' here."; \
	  echo "Install it, or name another one: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Fall Line needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version)."; \
	  echo "Name a newer one: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { \
	  rm -rf .venv; echo "On Debian and Ubuntu, 'apt install python3-venv' adds what is missing."; exit 1; }

.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing what Fall Line needs into .venv …"
	@$(BIN)/python -m tools.requirements | $(INSTALL) --requirement /dev/stdin
	@touch $@

.venv/installed-dev: .venv/installed
	@echo "Installing the tests' tools into .venv …"
	@$(BIN)/python -m tools.requirements dev | $(INSTALL) --requirement /dev/stdin
	@touch $@

.venv/installed-fuzz: .venv/installed-dev
	@$(BIN)/python -m tools.requirements fuzz | $(INSTALL) --requirement /dev/stdin
	@touch $@

.venv-peers/installed: bench/peers/requirements.txt | .venv/bin/python
	@echo "Installing what the engine is compared with into .venv-peers …"
	@$(BIN)/python -m venv .venv-peers
	@.venv-peers/bin/python -m pip --disable-pip-version-check install --quiet --requirement $<
	@touch $@

node_modules/installed: package.json
	@if command -v npm >/dev/null; then \
	    npm install --no-package-lock --no-audit --no-fund --silent && touch $@; \
	  elif [ -n "$$CI" ]; then echo "npm must be installed in CI."; exit 1; \
	  else echo "Without npm the page's JavaScript is not checked."; fi
