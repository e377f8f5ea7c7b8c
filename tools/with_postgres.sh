#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own: tools/with_postgres.sh COMMAND [WORDS…]
# The cluster lies in a temporary folder, listens on a free port of this machine only, and is gone afterwards.
# The command finds it in LOIVE_TEST_POSTGRES, and as its database in LOIVE_DATABASE.
set -euo pipefail

bin=${LOIVE_POSTGRES_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
if [ ! -x "$bin/initdb" ]; then
    echo "No PostgreSQL server is installed. On Debian: apt-get install postgresql-15" >&2
    exit 1
fi
if [ $# -eq 0 ]; then
    echo "Say what to run: tools/with_postgres.sh COMMAND" >&2
    exit 2
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/loive-postgres.XXXXXX")
# PostgreSQL never runs as root: root hands the folder and the process to another user of the machine.
as=()
if [ "$(id -u)" -eq 0 ]; then
    user=postgres
    id -u "$user" >/dev/null 2>&1 || user=nobody
    chown "$user" "$folder"
    as=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups)
fi
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

run() { (cd "$folder" && "${as[@]}" "$@"); }
finish() {
    run "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT

run "$bin/initdb" -D "$folder/data" -U loive -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 \
    || { cat "$folder/initdb.log" >&2; exit 1; }
# A cluster for tests: what a power cut would do to it does not matter.
run "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -o "-p $port -k $folder \
    -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >/dev/null \
    || { cat "$folder/data/server.log" >&2; exit 1; }

export LOIVE_TEST_POSTGRES="postgresql://loive@127.0.0.1:$port/loive"
export LOIVE_DATABASE="$LOIVE_TEST_POSTGRES"
"$@"
