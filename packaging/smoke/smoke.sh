#!/bin/sh
# Starts the application that `make package` built, on a screen of its own.
set -eu
cd "$(dirname "$0")/../.."
exec xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24" .venv/bin/python packaging/smoke/smoke.py dist/flowdash-desktop
