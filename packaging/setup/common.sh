# shellcheck shell=sh
# What the set-up scripts share: words on the terminal, and the system's packages.
# Sourced by sh; the caller has set -eu and stands in the project's folder.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

is_linux() { [ "$(uname -s)" = Linux ]; }

is_debian_like() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

# run_quietly WHAT COMMAND...: nothing on the terminal unless it fails, then all of it.
run_quietly() {
    what=$1
    shift
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        cat "$log" >&2
        rm -f "$log"
        fail "$what did not work; what it said is above."
    fi
}

# bring_packages WHY PACKAGE...: installs Debian packages as root, or names the one command that does.
bring_packages() {
    why=$1
    shift
    [ $# -gt 0 ] || return 0
    if is_debian_like && is_root; then
        say "Installing $why: $*"
        export DEBIAN_FRONTEND=noninteractive
        if ! apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 </dev/null; then
            # The package lists may be missing or old.
            run_quietly "Reading the package lists" apt-get update -qq
            run_quietly "Installing $why" apt-get install -y -qq --no-install-recommends "$@"
        fi
    elif is_debian_like; then
        fail "This system still needs $why. Please run this once, then try again:" "
    sudo apt-get install --no-install-recommends $*"
    else
        fail "This system still needs $why. On Debian the packages are called: $*"
    fi
}

# find_python: prints the first Python 3.11 or later.
find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}
