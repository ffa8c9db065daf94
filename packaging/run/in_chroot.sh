#!/bin/sh
# Inside of a fresh Debian: install the program for one person, start it from its menu entry, use it, remove it.
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /root
installer=$(basename "$(ls ./flowdash-desktop-*.run)")

step() { printf '%-52s' "$1"; }
good() { printf '%s\n' "${1:-ok}"; }
bad() {
    printf 'failed\n%s\n' "$1"
    exit 1
}
quietly() { "$@" >/tmp/said 2>&1 </dev/null || bad "$(tail -n 20 /tmp/said)"; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

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
good "$(cat /tmp/said)"

step "without a screen"
if as_person "$program" --sample >/tmp/said 2>&1; then bad "it started"; fi
[ "$(wc -l </tmp/said)" = 1 ] || bad "$(tail -n 20 /tmp/said)"
good "$(cat /tmp/said)"

step "bring a screen and what every desktop has"
quietly apt-get update
quietly apt-get install -y --no-install-recommends xvfb xauth libegl1 libgl1 libdbus-1-3 libfontconfig1 libxcb-cursor0 \
    libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 \
    libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1 libwayland-client0 libwayland-cursor0 libglib2.0-0 fonts-dejavu-core
good
Xvfb :77 -screen 0 1440x900x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
tries=0
until [ -e /tmp/.X11-unix/X77 ] || [ $tries -gt 100 ]; do
    tries=$((tries + 1))
    sleep 0.1
done

for start in first second third; do
    step "the sample from the menu entry, $start start"
    began=$(milliseconds)
    as_person FLOWDASH_BENCH_STARTUP=1 "$program" --sample >/tmp/said 2>&1 || bad "$(cat /tmp/said)"
    grep -q '^first-rows ' /tmp/said || bad "$(cat /tmp/said)"
    good "$(tr '\n' ' ' </tmp/said) until closed $(($(milliseconds) - began)) ms"
done

step "install it again over itself"
quietly run --install
quietly as_person "$program" --version
good

step "remove it; the person's data stays"
quietly run --remove
good "$(tail -n 1 /tmp/said)"
[ -d /home/person/.local/share/flowdash-desktop ] || bad "the data is gone"
rm -rf /home/person/.local/share/flowdash-desktop
find /home/person -iname '*flowdash*' ! -path '*/Downloads/*' >/tmp/left
[ ! -s /tmp/left ] || bad "$(cat /tmp/left)"
