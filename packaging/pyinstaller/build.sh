#!/bin/sh
# Builds dist/flowdash-desktop, the application in one folder.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh

say "Building dist/flowdash-desktop (about a minute)"
run_quietly "Building the application" .venv/bin/python -m PyInstaller --noconfirm --log-level WARN \
    --distpath dist --workpath build/pyinstaller packaging/pyinstaller/flowdash-desktop.spec
say "Built dist/flowdash-desktop ($(du -sh dist/flowdash-desktop | cut -f 1))."
