#!/bin/sh
# ruff, then mypy. mypy wants the package under its name, whatever the checkout is called.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -m ruff check .
mkdir -p build/lint
ln -sfn "$PWD" build/lint/augure
config=$PWD/pyproject.toml
cache=$PWD/.mypy_cache
python=$PWD/.venv/bin/python
cd build/lint
"$python" -m mypy --config-file "$config" --cache-dir "$cache" -p augure.processing.pipeline
