# Each of these is the only command needed, also on a fresh machine: it sets up what it uses.

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test unit examples lint types format bench soak translations package dist-deb dist-deb-test dist-run dist-run-test smoke screenshots audit clean clean-all

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name what; do printf '%-18s %s\n' "$$name" "$$what"; done

setup: ## Make .venv and bring what the app needs
	@sh packaging/setup/setup.sh run
	@.venv/bin/python packaging/translations/compile_languages.py

setup-dev: ## The same, and what tests and packaging need
	@sh packaging/setup/setup.sh dev
	@.venv/bin/python packaging/translations/compile_languages.py

run: setup ## Start the app (ARGS="..." for its arguments)
	@.venv/bin/flowdash-desktop $(ARGS)

test: setup-dev ## Every check: lint, format, types, imports, tests (ARGS="..." for pytest)
	@sh packaging/setup/checks.sh $(ARGS)

unit: setup-dev ## The tests that need no server, with few made-up examples: the loop while writing code (ARGS="..." for pytest)
	@FLOWDASH_EXAMPLES=10 .venv/bin/python -m pytest -n 2 --dist loadfile -p no:benchmark -p no:schemathesis -q tests/unit $(ARGS)

lint: setup-dev ## Lint, format check and import rules
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/lint-imports --no-cache

types: setup-dev ## The strict type check
	@.venv/bin/mypy

format: setup-dev ## Put the code in the project's format
	@.venv/bin/ruff check --fix-only --quiet . ; .venv/bin/ruff format .

bench: setup-dev ## Measure start-up, table work and the local server beside others; reports, asserts nothing
	@.venv/bin/python -m pytest tests/benchmarks -o python_files='bench_*.py' --benchmark-columns=min,median,max,rounds --benchmark-sort=name $(ARGS)

examples: setup-dev ## Try each property below the window with new made-up values (EXAMPLES=1000; ARGS="..." for pytest)
	@FLOWDASH_EXAMPLES=$(or $(EXAMPLES),1000) .venv/bin/python -m pytest -n 2 --dist loadfile -p no:benchmark -p no:schemathesis -q tests/unit $(ARGS)

translations: setup-dev ## Bring the texts of all languages up to date with the code, name what is left to translate, and compile (LANGUAGE=nl begins another)
	@.venv/bin/python packaging/translations/update_languages.py $(LANGUAGE)

soak: setup-dev ## Ten minutes of faults and kill -9, then 200 rounds of killed writers and restores on each database, then 500 decisions by keys and 5,000 by one command on a bad line (MINUTES=, ROUNDS=, TRIAGE=, BULK=, SEED=, and ROUND= to do one round of the faults again); with WINDOW=1 the window instead (MINUTES=, SEED=, REPLAY=), with HOSTILE=1 bad answers instead (ANSWERS=, SEED=)
	@FLOWDASH_SOAK_MINUTES=$(or $(MINUTES),10) FLOWDASH_SOAK_ROUNDS=$(or $(ROUNDS),200) FLOWDASH_SOAK_TRIAGE=$(or $(TRIAGE),500) FLOWDASH_SOAK_BULK=$(or $(BULK),5000) $(if $(SEED),FLOWDASH_SOAK_SEED=$(SEED)) $(if $(ROUND),FLOWDASH_SOAK_ROUND=$(ROUND)) $(if $(WINDOW),FLOWDASH_SOAK_WINDOW=1) $(if $(HOSTILE),FLOWDASH_HOSTILE_KINDS=1000 FLOWDASH_SOAK_HOSTILE=$(or $(ANSWERS),100000)) $(if $(REPLAY),FLOWDASH_SOAK_REPLAY=$(REPLAY)) .venv/bin/python -m pytest $(if $(WINDOW),tests/soak/test_window.py,$(if $(HOSTILE),tests/hostile tests/soak/test_hostile.py,tests/soak)) $(ARGS)

package: ## Build the one-folder application into dist/
	@sh packaging/setup/setup.sh package
	@sh packaging/pyinstaller/build.sh

dist-deb: package ## Build the Debian package into dist/, with SHA256SUMS
	@sh packaging/deb/build.sh

dist-deb-test: dist-deb ## Install it in fresh Debian 12 and 13, start, use and remove it (needs root and a network)
	@sh packaging/deb/test.sh

dist-run: package ## Build the self-extracting installer for one person into dist/, with SHA256SUMS
	@sh packaging/run/build.sh

dist-run-test: dist-run ## Install it in fresh Debian 12 and 13, start, use and remove it (needs root and a network)
	@sh packaging/run/test.sh

smoke: package ## Build it and start it as on a machine without Python
	@sh packaging/smoke/smoke.sh

screenshots: setup-dev ## Take the pictures of the README anew
	@.venv/bin/python packaging/screenshots/make_screenshots.py

audit: setup-dev ## Hashes, licences, SBOM, known vulnerabilities and secrets (UPDATE=1 writes the hashes and the list of licences anew)
	@UPDATE=$(UPDATE) .venv/bin/python packaging/audit/audit.py

clean: ## Remove builds and caches
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
	@find . -name __pycache__ -type d -not -path "./.venv*/*" -prune -exec rm -rf {} +

clean-all: clean ## Remove .venv and .venv-3.13 too
	@rm -rf .venv .venv-3.13
