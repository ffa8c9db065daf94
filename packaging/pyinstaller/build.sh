#!/bin/sh
# Builds dist/flowdash-desktop, the application in one folder.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh

# The same sources make the same files: dates are those of the last change, and sets have one order.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
PYTHONHASHSEED=0
export SOURCE_DATE_EPOCH PYTHONHASHSEED

say "Building dist/flowdash-desktop (about a minute)"
run_quietly "Building the application" .venv/bin/python -m PyInstaller --noconfirm --log-level WARN \
    --distpath dist --workpath build/pyinstaller packaging/pyinstaller/flowdash-desktop.spec
[ "$(uname -s)" != Linux ] || .venv/bin/python packaging/pyinstaller/check_build.py dist/flowdash-desktop
say "Built dist/flowdash-desktop ($(du -sh dist/flowdash-desktop | cut -f 1))."
