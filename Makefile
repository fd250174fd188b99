# The one door. Everything here works from a fresh clone with only Python >= 3.11, make and git.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
QML := $(sort $(wildcard ui/*.qml ui/Kiosk/*/*.qml ui/QtQuick/*/*/*/*.qml))
WORDS := $(sort $(wildcard kiosk/bridge/*.py)) kiosk/app/printing/wording.py
TS := $(sort $(wildcard resources/translations/*.ts))
QM := $(TS:.ts=.qm)
# Compiled once: hundreds of processes of the suite start from it, whatever the shell says.
export PYTHONDONTWRITEBYTECODE :=
TEST_ENV := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

.DEFAULT_GOAL := help
.PHONY: help run test test-clock check proof bench tour screenshots setup system translations lock format package parts debs release reproducible bundle machine clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: setup ## set up, then try everything: a hub on this machine, a throw-away event, the kiosk
	@$(BIN)/petition-kiosk demo

tour: setup ## the same day off-screen, as numbered pictures in tour/
	@$(BIN)/petition-kiosk tour tour

screenshots: setup ## every screen in every state, checked, on contact sheets in .build/screenshots; 20 minutes
	@$(BIN)/petition-kiosk screenshots .build/screenshots

test: check ## set up, check, and run the whole suite, two processes more than cores: it waits a lot
	@packaging/system-libraries.sh tests
	@$(TEST_ENV) $(BIN)/python -m pytest --numprocesses $$(($$(nproc) + 2)) --dist worksteal

check: setup ## ruff, mypy, layers, qmllint, qmlformat
	@packaging/check.sh $(BIN)

test-clock: check ## the whole suite on other days: leap day, turn of the year, clocks that change, 2035
	@packaging/system-libraries.sh tests
	@$(TEST_ENV) $(BIN)/python -m tests.shifted

proof: setup ## the long proofs: hundreds of kills, lists in LibreOffice; takes its time
	@packaging/system-libraries.sh proof
	@PROOF=1 $(TEST_ENV) $(BIN)/python -m pytest -m proof

bench: setup ## side-by-side measurements, printed as ratios
	@packaging/system-libraries.sh tests
	@$(TEST_ENV) $(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench_hub

setup: $(VENV)/.ready $(QM) ## virtual environment, locked dependencies, system libraries

system: ## system libraries that the wheels do not bring
	@packaging/system-libraries.sh

$(VENV)/.ready: packaging/locks/dev.txt pyproject.toml packaging/system-libraries.sh
	@packaging/system-libraries.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked dependencies into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement packaging/locks/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

%.qm: %.ts | $(VENV)/.ready
	@$(BIN)/pyside6-lrelease -silent $<

translations: $(VENV)/.ready ## bring the .ts files up to date with the sources
	@for ts in $(TS); do plural=; [ $$ts = resources/translations/kiosk_en.ts ] && plural=-pluralonly; \
	  $(BIN)/pyside6-lupdate -silent -locations none -source-language en $$plural $(QML) $(WORDS) -ts $$ts; done

lock: $(VENV)/.ready ## resolve the dependencies anew
	@packaging/lock.sh $(BIN)

format: $(VENV)/.ready ## format Python and QML
	@$(BIN)/ruff format --quiet . && $(BIN)/ruff check --fix --quiet .
	@$(BIN)/pyside6-qmlformat -i $(QML)

package: setup ## a wheel in dist/, with interface, campaigns and translations inside
	@rm -f dist/*.whl && $(BIN)/python -m hatchling build --target wheel && ls dist

parts: setup ## tablet, hub and office each in an environment of its own: size, import time
	@packaging/parts.sh $(BIN)

debs: ## the Debian packages in dist/, for the release that this runs on: tablet, its session, hub
	@packaging/debs.sh

bundle: setup ## the tablet's part as one folder that needs no Python, in dist/bundle
	@packaging/bundle/build.sh $(BIN)

release: setup ## everything of a release in dist/: KEY=… signs it; UNSIGNED=yes leaves it unsigned
	@packaging/release.sh $(BIN) "$(KEY)" "$(UNSIGNED)"

reproducible: setup ## a release's files twice, in other folders, on other days: the same bytes?
	@packaging/system-libraries.sh tests
	@packaging/reproducible.sh $(BIN)

machine: setup ## a Debian 13 that starts into the packages in dist/, in QEMU, as root: build it, start it, a picture
	@packaging/system-libraries.sh machine
	@packaging/machine/build.sh
	@$(BIN)/python packaging/machine/machine.py

clean: ## remove everything that can be made again
	@rm -rf $(VENV) .build dist tour .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	@rm -f $(QM)
