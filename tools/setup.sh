#!/usr/bin/env bash
# Makes .venv from the pinned, hashed requirement files. Nothing here runs as root or leaves the folder.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
if ! command -v "$python" >/dev/null; then
    echo "Python 3.11 or newer is needed. On Debian: apt-get install python3 python3-venv" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; $("$python" --version) was found." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "The venv module of Python is missing. On Debian: apt-get install python3-venv" >&2
    exit 1
fi

say() { printf '  %s\n' "$1"; }
[ -x .venv/bin/python ] || { say "making .venv"; "$python" -m venv .venv; }
export PIP_DISABLE_PIP_VERSION_CHECK=1 UV_PYTHON_DOWNLOADS=never
say "installing the installer"
.venv/bin/python -m pip install --quiet --require-hashes -r requirements/tool.txt
say "installing the requirements"
.venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements/dev.txt
.venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes --no-deps -r requirements/fonts.txt
.venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --no-index -e .
say "compiling translations and assets"
for folder in src/loive/locale/*/; do
    .venv/bin/pybabel --quiet compile --domain django --directory "$folder" 2>&1 | grep -v '^compiling' || true
done
.venv/bin/python -m loive assets
touch .venv/ready
