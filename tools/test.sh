#!/usr/bin/env bash
# Every test that this machine can run: on SQLite, then what is stored again on PostgreSQL, then in Chromium.
# Says what it left out and why. With LOIVE_CI=1 nothing may be left out for want of PostgreSQL or Chromium.
set -uo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed=0
left_out=()

stage() { # stage NAME PYTEST-WORDS…
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    $python -m pytest -q --junitxml="$results/$name.xml" "$@" || { failed=1; echo "$name" >>"$results/failed"; }
}
on_postgres() {
    stage postgresql -n 2 -p tests.storage -m "not browser and not slow"
}

postgres=${LOIVE_TEST_POSTGRES:-}
unset LOIVE_DATABASE LOIVE_DATA LOIVE_KEY_FILE
stage sqlite -n 2 -m "not browser and not slow and not postgres"

if [ -n "$postgres" ]; then
    LOIVE_DATABASE=$postgres on_postgres
elif compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; then
    export python results failed
    export -f stage on_postgres
    bash tools/with_postgres.sh bash -c 'on_postgres; exit $failed' || failed=1
else
    left_out+=("PostgreSQL: no server is installed (Debian: postgresql-15)")
fi

if command -v chromium >/dev/null || command -v chromium-browser >/dev/null; then
    stage browser -m "browser and not slow" tests
else
    left_out+=("Chromium: no browser is installed (Debian: chromium)")
fi

$python tools/closing.py "$results" "${left_out[@]+"${left_out[@]}"}" || failed=1
exit $failed
