#!/bin/sh
# Inside of a fresh Debian: install the package, start it from its menu entry, use it, remove it.
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /root
package=$(ls ./flowdash-desktop_*.deb)

step() { printf '%-52s' "$1"; }
good() { printf '%s\n' "${1:-ok}"; }
bad() {
    printf 'failed\n%s\n' "$1"
    exit 1
}
quietly() { "$@" >/tmp/said 2>&1 </dev/null || bad "$(tail -n 20 /tmp/said)"; }
files() { find / -xdev \( -path /proc -o -path /tmp -o -path /root -o -path /var/cache -o -path /var/log -o -path /var/lib/apt -o -path /run \) -prune -o -print | sort; }

quietly apt-get update
step "install a screen, which a desktop has"
quietly apt-get install -y --no-install-recommends xvfb xauth
good

step "install the package"
dpkg-query -W -f '${Package}\n' | sort >/tmp/packages-before
files >/tmp/files-before
quietly apt-get install -y --no-install-recommends "$package"
good "$(dpkg-query -W -f '${Version}, ${Installed-Size} KB' flowdash-desktop)"

Xvfb :77 -screen 0 1440x900x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
tries=0
until [ -e /tmp/.X11-unix/X77 ] || [ $tries -gt 100 ]; do
    tries=$((tries + 1))
    sleep 0.1
done

entry=$(ls /usr/share/applications/*FlowdashDesktop.desktop)
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry")

# As a person without rights, with a home of their own.
useradd --create-home person
as_person() { timeout 120 runuser -u person -- env -i PATH=/usr/bin:/bin HOME=/home/person LANG=C.UTF-8 DISPLAY=:77 "$@"; }

step "the version"
quietly as_person "$program" --version
good "$(cat /tmp/said)"

for start in first second third; do
    step "the sample from the menu entry, $start start"
    began=$(date +%s%N)
    as_person FLOWDASH_BENCH_STARTUP=1 "$program" --sample >/tmp/said 2>&1 || bad "$(cat /tmp/said)"
    ended=$(date +%s%N)
    grep -q '^first-rows ' /tmp/said || bad "$(cat /tmp/said)"
    good "$(cat /tmp/said | tr '\n' ' ') until closed $(((ended - began) / 1000000)) ms"
done

step "use: export the sample and read it back"
as_person sh -c "$program export-tasks /home/person/tasks.xlsx --workflow \"\$($program export-tasks /home/person/none.xlsx 2>&1 | sed -n 's/.*: \([^ ]*\) (.*/\1/p' | sed 's/,.*//' | head -n 1)\"" >/tmp/said 2>&1 || bad "$(cat /tmp/said)"
[ -s /home/person/tasks.xlsx ] || bad "no file: $(cat /tmp/said)"
good

# What is missing is said in one sentence.
for name in libEGL.so.1 libGL.so.1 libxcb-cursor.so.0; do
    step "without $name"
    found=$(find /usr/lib -name "$name*" ! -path '*/flowdash-desktop/*')
    for file in $found; do mv "$file" "$file.away"; done
    if as_person "$program" --sample >/tmp/said 2>&1; then bad "it started"; fi
    for file in $found; do mv "$file.away" "$file"; done
    [ "$(wc -l </tmp/said)" = 1 ] && grep -q "$name" /tmp/said || bad "$(tail -n 20 /tmp/said)"
    good "$(cat /tmp/said)"
done
step "without fonts"
mv /usr/share/fonts /usr/share/fonts.away
if as_person "$program" --sample >/tmp/said 2>&1; then bad "it started"; fi
mv /usr/share/fonts.away /usr/share/fonts
[ "$(wc -l </tmp/said)" = 1 ] && grep -q "font" /tmp/said || bad "$(tail -n 20 /tmp/said)"
good "$(cat /tmp/said)"

step "remove it, and what came with it"
userdel --remove person 2>/dev/null || true
quietly apt-get purge -y flowdash-desktop
dpkg-query -W -f '${Package}\n' | sort | comm -13 /tmp/packages-before - >/tmp/packages-new
# shellcheck disable=SC2046 # a list of words
[ ! -s /tmp/packages-new ] || quietly apt-get purge -y $(cat /tmp/packages-new)
files | comm -13 /tmp/files-before - | grep -i flowdash >/tmp/left || true
[ ! -s /tmp/left ] || bad "$(cat /tmp/left)"
good
