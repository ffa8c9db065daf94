#!/bin/sh
# Makes .venv ready: `setup.sh run` for using the app, `setup.sh dev` also for testing it, `setup.sh package` also
# for building it.
#
# Does nothing, and needs no network, while pyproject.toml, the pins and these scripts are the same as last time.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh
. packaging/setup/system-libraries.sh

mode=${1:-run}
constraints=packaging/constraints.txt
stamp=.venv/.ready-$mode
case $mode in
run) install=. ;;
dev | package) install='.[dev]' ;;
*) fail "usage: setup.sh run|dev|package" ;;
esac

# The folder is part of it: an environment does not survive being moved.
fingerprint() {
    {
        pwd -P
        cat pyproject.toml "$constraints" packaging/setup/*.sh
    } | cksum
}

is_ready() { [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint)" ]; }

is_ready && exit 0

# Two of these at once (two terminals) take turns.
if command -v flock >/dev/null 2>&1 && [ -z "${FLOWDASH_SETUP_LOCKED:-}" ]; then
    FLOWDASH_SETUP_LOCKED=1 exec flock pyproject.toml "$0" "$mode"
fi
is_ready && exit 0

python=$(find_python) || fail "Flowdash Desktop needs Python 3.11 or later, and none was found (PYTHON=/path/to/python names one)."

# Everything of the system at one go, so that a person without root is asked for one command only.
packages=
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    packages=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
fi
if is_linux; then
    packages="$packages $(missing_window_packages)"
    [ "$mode" = run ] || packages="$packages $(missing_test_packages)"
    [ "$mode" != package ] || packages="$packages $(missing_build_packages "$python")"
fi
# shellcheck disable=SC2086 # a list of words
bring_packages "some system packages" $packages

if ! { [ -x .venv/bin/python ] && .venv/bin/python -m pip --version && [ "$(cat .venv/.folder)" = "$(pwd -P)" ]; } >/dev/null 2>&1; then
    say "Creating the Python environment in .venv"
    rm -rf .venv
    run_quietly "Creating .venv" "$python" -m venv .venv
    pwd -P >.venv/.folder
fi
rm -f .venv/.ready-*

say "Installing the pinned Python packages (a minute or two the first time)"
pip() {
    PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore \
        run_quietly "Installing the Python packages" .venv/bin/python -m pip install --quiet --constraint "$constraints" "$@"
}
# The build tools come from the pins too, so the project itself is installed without fetching others.
pip hatchling editables
pip --no-build-isolation --editable "$install"

if is_linux; then
    missing=$(unresolved_qt_libraries | tr '\n' ' ')
    [ -z "$missing" ] || fail "Qt still misses these system libraries, please install them: $missing"
fi

fingerprint >"$stamp"
# Each mode has all of those before it.
[ "$mode" != package ] || fingerprint >.venv/.ready-dev
[ "$mode" = run ] || fingerprint >.venv/.ready-run
say "Ready."
