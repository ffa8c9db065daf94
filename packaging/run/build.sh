#!/bin/sh
# Makes the self-extracting installer of dist/flowdash-desktop, and writes dist/SHA256SUMS.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH
.venv/bin/python packaging/pyinstaller/check_build.py dist/flowdash-desktop
.venv/bin/python packaging/run/build_run.py
