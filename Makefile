# Every target does its own set-up (system libraries where it may, .venv, the locked dependencies).
PYTHON := .venv/bin/python
TESTS ?=
SECONDS ?= 120
.DEFAULT_GOAL := help
.PHONY: help setup run test check bench bench-anchoring bench-extraction faults fuzz screenshots lock messages keys

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 18

setup:
	@sh .ci/setup

run: setup ## Open the window on a sample library that is thrown away; without a display, show the same job in pictures
	@$(PYTHON) -m tests.tour

test: setup ## All tests
	$(PYTHON) -m pytest -n 2 --dist loadfile $(TESTS)

check: setup ## Style, types, layers, house rules and all tests
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m pyright --pythonpath $(PYTHON)
	.venv/bin/lint-imports
	$(PYTHON) -m pytest -n 2 --dist loadfile

bench: setup ## Measure speed and memory; writes tests/bench/RESULTS.md
	$(PYTHON) -m tests.bench

bench-anchoring: setup ## Measure how highlights survive new revisions: DATA=folder of the cases
	$(PYTHON) -m tests.bench.anchoring $(DATA)

bench-extraction: setup ## Measure how web pages are read, beside two others: DATA=folder of the pages
	$(PYTHON) -m tests.bench.extraction $(DATA)

faults: setup ## Kill, cut off and damage; compare what is left with what was promised
	$(PYTHON) -m tests.faults

fuzz: setup ## Give spoiled files to every importer for a while: SECONDS=120
	$(PYTHON) -m tests.fuzz $(SECONDS)

screenshots: setup ## Make the pictures in docs/screenshots again
	$(PYTHON) -m tests.tour --pictures docs/screenshots

lock: ## Choose the newest allowed dependencies and write requirements.lock
	python3 -m venv .run/lock && .run/lock/bin/pip install --quiet uv
	.run/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --extra dev pyproject.toml -o requirements.lock

messages: setup ## Collect the sentences to translate, merge them into French, compile
	@$(PYTHON) .ci/messages.py

keys: setup ## Write docs/keys.md, the page of commands and keys
	@$(PYTHON) .ci/keys.py
