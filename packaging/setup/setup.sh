#!/bin/sh
# Makes .venv ready: `setup.sh run` for using the app, `setup.sh dev` also for testing it, `setup.sh package` also
# for building it.
#
# Does nothing, and needs no network, while pyproject.toml, the pins and these scripts are the same as last time.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh
. packaging/setup/system-libraries.sh
. packaging/setup/environments.sh

mode=${1:-run}
case $mode in
run) install=. ;;
dev | package) install='.[dev]' ;;
*) fail "usage: setup.sh run|dev|package" ;;
esac

is_ready .venv "$mode" && exit 0

# Two of these at once (two terminals) take turns.
if command -v flock >/dev/null 2>&1 && [ -z "${FLOWDASH_SETUP_LOCKED:-}" ]; then
    FLOWDASH_SETUP_LOCKED=1 exec flock pyproject.toml "$0" "$mode"
fi
is_ready .venv "$mode" && exit 0

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

make_environment .venv "$python"
install_project .venv "$install"

if is_linux; then
    missing=$(unresolved_qt_libraries | tr '\n' ' ')
    [ -z "$missing" ] || fail "Qt still misses these system libraries, please install them: $missing"
fi

fingerprint >".venv/.ready-$mode"
# Each mode has all of those before it.
[ "$mode" != package ] || fingerprint >.venv/.ready-dev
[ "$mode" = run ] || fingerprint >.venv/.ready-run
say "Ready."
