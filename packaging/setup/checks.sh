#!/bin/sh
# Every check of `make test`, each run to its end, so that one run shows all that is wrong.
set -u
cd "$(dirname "$0")/../.." || exit
unset PYTHONPATH
# Many tests start processes of their own: compiled anew by each, our modules would take a good part of the time.
unset PYTHONDONTWRITEBYTECODE
bin=.venv/bin
failed=

# Made-up values of each property. They are the same each time where the checks decide; `make examples` looks for new ones.
FLOWDASH_EXAMPLES=${FLOWDASH_EXAMPLES-25}
export FLOWDASH_EXAMPLES

# What runs on Python 3.13 as well: the layers below the window, and windows that open, change account and close.
PYTHON313_TESTS=${PYTHON313_TESTS-tests/unit/domain tests/unit/api tests/unit/store tests/unit/app
    tests/integration/app/test_command_line.py
    tests/unit/test_pyside_refcount.py tests/ui/async_qt tests/ui/editors
    tests/e2e/test_first_start.py tests/e2e/test_ending.py tests/e2e/test_accounts.py}

# in_scratch COMMAND...: with a home and a temporary folder of its own, of which nothing is left at the end.
in_scratch() { $bin/python packaging/setup/in_scratch.py "$@"; }

check() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed="$failed, $name"
}

# on_python313: some of the tests on Python 3.13, or a line that says why not.
on_python313() {
    if [ -z "$PYTHON313_TESTS" ]; then
        printf 'Not run: PYTHON313_TESTS is empty.\n'
        return 0
    fi
    sh packaging/setup/python313.sh
    case $? in
    0) ;;
    3)
        printf 'Not run: no Python 3.13 was found on the PATH or by pyenv (PYTHON313=/path/to/python names one).\n'
        return 0
        ;;
    *) return 1 ;;
    esac
    # shellcheck disable=SC2086 # a list of words
    FLOWDASH_EXAMPLES=10 in_scratch .venv-3.13/bin/python packaging/setup/run_tests.py -q -p no:schemathesis $PYTHON313_TESTS
}

# The layers below the window, with the branches counted that these tests take; then all others. Only tests of the
# contract use schemathesis, which takes a second of each process that imports it.
below_the_window() {
    in_scratch $bin/python packaging/setup/run_tests.py -p no:schemathesis --cov --cov-report= tests/unit tests/integration
}
all_others() {
    in_scratch $bin/python packaging/setup/run_tests.py --ignore=tests/unit --ignore=tests/integration
}

check "lint" $bin/ruff check .
check "format" $bin/ruff format --check .
check "types" $bin/mypy
check "imports" $bin/lint-imports --no-cache
# Two at a time, a file at a time, so that the tests of a file share their server; what takes longest begins first.
if [ $# -eq 0 ]; then
    check "tests below the window" below_the_window
    check "all other tests" all_others
else
    check "tests" in_scratch $bin/python packaging/setup/run_tests.py "$@"
fi
check "tests on Python 3.13" on_python313
[ $# -gt 0 ] || check "branches that the tests below the window run" $bin/python packaging/setup/branch_coverage.py

if [ -n "$failed" ]; then
    printf '\nFailed: %s\n' "${failed#, }"
    exit 1
fi
printf '\nAll checks passed.\n'
