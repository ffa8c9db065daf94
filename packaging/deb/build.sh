#!/bin/sh
# Makes the Debian package of dist/flowdash-desktop, holds it against Debian's rules, and writes dist/SHA256SUMS.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh
. packaging/setup/system-libraries.sh

# shellcheck disable=SC2046 # a list of words
bring_packages "tools for the Debian package" $(missing_command_packages <<'LIST'
dpkg-deb dpkg
lintian lintian
rsvg-convert librsvg2-bin
appstreamcli appstream
LIST
)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH
.venv/bin/python packaging/pyinstaller/check_build.py dist/flowdash-desktop
.venv/bin/python packaging/deb/build_deb.py
appstreamcli validate --no-net build/deb/usr/share/metainfo/*.metainfo.xml
lintian --allow-root --fail-on error,warning dist/flowdash-desktop_*.deb
say "Built $(ls dist/flowdash-desktop_*.deb)."
