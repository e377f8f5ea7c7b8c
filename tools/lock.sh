#!/usr/bin/env bash
# Pins requirements/*.in anew: hashes, no index address, every platform.
set -euo pipefail
cd "$(dirname "$0")/.."
pin() { .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-annotate --no-header "$@"; }
pin requirements/tool.in -o requirements/tool.txt
pin requirements/run.in -o requirements/run.txt
pin requirements/dev.in -o requirements/dev.txt
pin --no-deps requirements/fonts.in -o requirements/fonts.txt
