#!/bin/sh
# Inside of a fresh Debian: install the package, start it from its menu entry, use it, remove it.
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /root
. ./fresh_system_steps.sh
package=$(ls ./flowdash-desktop_*.deb)

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

start_screen
entry=$(ls /usr/share/applications/*FlowdashDesktop.desktop)
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry")

# As a person without rights, with a home of their own.
useradd --create-home person
as_person() { timeout 120 runuser -u person -- env -i PATH=/usr/bin:/bin HOME=/home/person LANG=C.UTF-8 DISPLAY=:77 "$@"; }

step "the version"
quietly as_person "$program" --version
good "$(cat "$said")"

start_three_times "$program"
export_the_sample "$program"

# What is missing is said in one sentence.
for name in libEGL.so.1 libGL.so.1 libxcb-cursor.so.0; do
    step "without $name"
    found=$(find /usr/lib -name "$name*" ! -path '*/flowdash-desktop/*')
    for file in $found; do mv "$file" "$file.away"; done
    if as_person "$program" --sample >"$said" 2>&1; then bad "it started"; fi
    for file in $found; do mv "$file.away" "$file"; done
    [ "$(wc -l <"$said")" = 1 ] && grep -q "$name" "$said" || bad "$(tail -n 20 "$said")"
    good "$(cat "$said")"
done
step "without fonts"
mv /usr/share/fonts /usr/share/fonts.away
if as_person "$program" --sample >"$said" 2>&1; then bad "it started"; fi
mv /usr/share/fonts.away /usr/share/fonts
[ "$(wc -l <"$said")" = 1 ] && grep -q "font" "$said" || bad "$(tail -n 20 "$said")"
good "$(cat "$said")"

step "remove it, and what came with it"
userdel --remove person 2>/dev/null || true
quietly apt-get purge -y flowdash-desktop
dpkg-query -W -f '${Package}\n' | sort | comm -13 /tmp/packages-before - >/tmp/packages-new
# shellcheck disable=SC2046 # a list of words
[ ! -s /tmp/packages-new ] || quietly apt-get purge -y $(cat /tmp/packages-new)
files | comm -13 /tmp/files-before - | grep -i flowdash >/tmp/left || true
[ ! -s /tmp/left ] || bad "$(cat /tmp/left)"
good
