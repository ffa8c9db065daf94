#!/bin/sh
# Installs the self-extracting installer's program in fresh systems of Debian 12 and 13, starts it, uses it, and removes
# it again.
set -eu
cd "$(dirname "$0")/../.."
exec sh packaging/setup/fresh_systems.sh "$(ls -t dist/flowdash-desktop-*.run | head -n 1)" packaging/run/in_chroot.sh
