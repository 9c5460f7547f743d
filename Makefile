# Two commands: `make run` scores a small model on the built-in benchmark and trains it, `make test` runs the tests.
# Everything is installed into .venv and into the user's data folder ($QSPARK_HOME, if set).

PYTHON ?= $(firstword $(foreach v,3.11 3.12 3.13,$(shell python$(v) -c 'print("python$(v)")' 2>/dev/null)) python3)
# Training needs torch. This pin finds a CPU build where one is at hand; on a machine with
# a GPU it is the CUDA build. Without a GPU, TORCH='torch==2.13.0+cpu --index-url ...' (see pytorch.org) is smaller.
TORCH ?= torch==2.13.0
MODEL ?= qwen2.5-coder-0.5b
OUT ?= runs/quickstart

export PIP_DISABLE_PIP_VERSION_CHECK := 1
QSPARK := .venv/bin/qspark

.PHONY: run test test-slow lint clean

run: .venv/.run
	$(QSPARK) env create default
	$(QSPARK) models get $(MODEL)
	$(QSPARK) eval --model ov:$(MODEL) --tasks quickstart --max-new-tokens 512 --out $(OUT)
	$(QSPARK) run recipes/quickstart.yaml --set model=$(MODEL)

test: .venv/.test lint
	$(QSPARK) env create default
	$(QSPARK) env create qhe
	$(QSPARK) models get qwen2.5-coder-0.5b
	.venv/bin/pytest -n auto -m "not slow" $(ARGS)

test-slow: .venv/.test
	$(QSPARK) env create default
	$(QSPARK) env create qhe
	.venv/bin/pytest -n auto -m slow $(ARGS)

lint: .venv/.test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "QSpark needs Python 3.11 to 3.13: make PYTHON=python3.12 ..."; exit 2; }
	$(PYTHON) -m venv .venv

.venv/.run: .venv/bin/python pyproject.toml
	.venv/bin/pip install -q $(TORCH)
	.venv/bin/pip install -q -e '.[cpu,train]'
	touch $@

.venv/.test: .venv/bin/python pyproject.toml
	.venv/bin/pip install -q $(TORCH)
	.venv/bin/pip install -q -e '.[cpu,train,dev]'
	touch $@

clean:
	rm -rf .venv build dist
