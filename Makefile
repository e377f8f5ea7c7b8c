# Every command of the project. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PY := .venv/bin/python
UV := .venv/bin/uv
export UV_PYTHON_DOWNLOADS := never
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help setup demo test test-slow test-postgres test-browser check lint format types contracts docs bench size lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */\1\t/' | awk -F'\t' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: .venv/ready ## make the environment in .venv (pinned and hashed)

.venv/ready: requirements/dev.txt requirements/fonts.txt requirements/tool.txt pyproject.toml tools/setup.sh $(wildcard src/loive/locale/*/en/LC_MESSAGES/django.po) $(wildcard src/loive/web/assets/css/*.css)
	@bash tools/setup.sh

demo: setup ## fill the demonstration province and serve it on 127.0.0.1:8000
	@$(PY) -m loive demo

test: setup ## every test that this machine can run (SQLite; PostgreSQL and Chromium where present)
	@bash tools/test.sh

test-slow: setup ## the slow tests
	@$(PY) -m pytest -m slow -q

test-postgres: setup ## the storage tests on a PostgreSQL of their own
	@bash tools/with_postgres.sh $(PY) -m pytest -q -n 2 -m "not browser and not slow"

test-browser: setup ## the stories in Chromium
	@$(PY) -m pytest -q -m browser tests

check: lint types contracts ## format, lint, types and import contracts

lint: setup ## formatting and lint
	@.venv/bin/ruff format --check . && .venv/bin/ruff check .

format: setup ## format the code
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

types: setup ## types
	@.venv/bin/mypy

contracts: setup ## the import contracts
	@.venv/bin/lint-imports

docs: setup ## rebuild the generated pages of docs/
	@$(PY) tools/make_docs.py

bench: setup ## the measurements, each beside a named baseline
	@$(PY) -m bench

size: setup ## the longest files and functions; never fails
	@$(PY) tools/size.py

lock: ## pin the requirements anew, with hashes
	@bash tools/lock.sh

clean: ## remove the environment and the demonstration
	@rm -rf .venv var keys
