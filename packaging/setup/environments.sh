# shellcheck shell=sh
# Python environments: made, filled with the pinned packages, and left alone while nothing has changed.
# Sourced after common.sh.

constraints=packaging/constraints.txt

# The project's folder is part of it: an environment does not survive being moved.
fingerprint() {
    {
        pwd -P
        cat pyproject.toml "$constraints" packaging/setup/*.sh
    } | cksum
}

# is_ready FOLDER MODE: the environment was made ready for this mode, and nothing has changed since.
is_ready() { [ -x "$1/bin/python" ] && [ "$(cat "$1/.ready-$2" 2>/dev/null)" = "$(fingerprint)" ]; }

# make_environment FOLDER PYTHON: creates it, unless it is there and works.
make_environment() {
    if ! { [ -x "$1/bin/python" ] && "$1/bin/python" -m pip --version && [ "$(cat "$1/.folder")" = "$(pwd -P)" ]; } >/dev/null 2>&1; then
        say "Creating the Python environment in $1"
        rm -rf "$1"
        run_quietly "Creating $1" "$2" -m venv "$1"
        pwd -P >"$1/.folder"
    fi
    rm -f "$1"/.ready-*
}

# install_project FOLDER WHAT: the project itself, editable, and the pinned packages that it needs.
install_project() {
    say "Installing the pinned Python packages in $1 (a minute or two the first time)"
    # The build tools come from the pins too, so the project itself is installed without fetching others.
    install_pinned "$1" hatchling editables
    install_pinned "$1" --no-build-isolation --editable "$2"
}

install_pinned() {
    environment=$1
    shift
    PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore \
        run_quietly "Installing the Python packages" "$environment/bin/python" -m pip install --quiet \
        --constraint "$constraints" "$@"
}
