#!/bin/sh
# Inside of a fresh Debian: install the program for one person, start it from its menu entry, use it, remove it.
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /root
. ./fresh_system_steps.sh
installer=$(basename "$(ls ./flowdash-desktop-*.run)")

# A person without rights, with a home of their own, and the installer where a browser leaves it.
useradd --create-home person
install -D -o person -g person -m 644 "$installer" "/home/person/Downloads/$installer"
as_person() { timeout 300 runuser -u person -- env -i PATH=/usr/bin:/bin HOME=/home/person LANG=C.UTF-8 DISPLAY=:77 "$@"; }
run() { as_person sh "/home/person/Downloads/$installer" "$@"; }

step "install it, on a system without a desktop"
began=$(milliseconds)
quietly run --install
good "$(($(milliseconds) - began)) ms, $(du -sk /home/person/.local | cut -f1) KB"

entry=$(ls /home/person/.local/share/applications/*FlowdashDesktop.desktop)
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry")

step "the version"
quietly as_person "$program" --version
good "$(cat "$said")"

step "without a screen"
if as_person "$program" --sample >"$said" 2>&1; then bad "it started"; fi
[ "$(wc -l <"$said")" = 1 ] || bad "$(tail -n 20 "$said")"
good "$(cat "$said")"

step "bring a screen and what every desktop has"
quietly apt-get update
quietly apt-get install -y --no-install-recommends xvfb xauth libegl1 libgl1 libdbus-1-3 libfontconfig1 libxcb-cursor0 \
    libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 \
    libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1 libwayland-client0 libwayland-cursor0 libglib2.0-0 fonts-dejavu-core
good
start_screen
start_three_times "$program"
export_the_sample "$program"

step "install it again over itself"
quietly run --install
quietly as_person "$program" --version
good

step "remove it; the person's data stays"
quietly run --remove
[ -d /home/person/.local/share/flowdash-desktop ] || bad "the data is gone"
rm -rf /home/person/.local/share/flowdash-desktop
find /home/person -iname '*flowdash*' ! -path '*/Downloads/*' >/tmp/left
[ ! -s /tmp/left ] || bad "$(cat /tmp/left)"
good "$(tail -n 1 "$said")"
