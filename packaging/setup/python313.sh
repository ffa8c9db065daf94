#!/bin/sh
# Makes .venv-3.13 ready for the tests where a Python 3.13 is found: on the PATH, by pyenv, or named by PYTHON313.
# Exit status 3 where there is none. Needs no network while nothing has changed, like setup.sh.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh
. packaging/setup/environments.sh

folder=.venv-3.13

# find_python313: prints the first Python 3.13 that can make environments. pyenv's shims may lead to no Python.
find_python313() {
    for candidate in ${PYTHON313:-} python3.13 "${HOME:-/nonexistent}"/.pyenv/versions/3.13*/bin/python3; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info[:2] != (3, 13))' >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

python=$(find_python313) || exit 3
is_ready "$folder" dev && exit 0

# Two of these at once (two terminals) take turns.
if command -v flock >/dev/null 2>&1 && [ -z "${FLOWDASH_SETUP_LOCKED:-}" ]; then
    FLOWDASH_SETUP_LOCKED=1 exec flock pyproject.toml "$0"
fi
is_ready "$folder" dev && exit 0
make_environment "$folder" "$python"
install_project "$folder" '.[dev]'
fingerprint >"$folder/.ready-dev"
say "Ready for tests with Python 3.13."
