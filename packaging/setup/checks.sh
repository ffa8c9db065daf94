#!/bin/sh
# Every check of `make test`, each run to its end, so that one run shows all that is wrong.
set -u
cd "$(dirname "$0")/../.." || exit
unset PYTHONPATH
# Many tests start processes of their own: compiled anew by each, our modules would take a good part of the time.
unset PYTHONDONTWRITEBYTECODE
bin=.venv/bin
failed=

check() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed="$failed, $name"
}

check "lint" $bin/ruff check .
check "format" $bin/ruff format --check .
check "types" $bin/mypy
check "imports" $bin/lint-imports --no-cache
# Two at a time, a file at a time, so that the tests of a file share their server.
check "tests" $bin/python -m pytest -n 2 --dist loadfile -p no:benchmark "$@"

if [ -n "$failed" ]; then
    printf '\nFailed: %s\n' "${failed#, }"
    exit 1
fi
printf '\nAll checks passed.\n'
