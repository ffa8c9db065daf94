#!/bin/sh
# Installs the Debian package in fresh systems of Debian 12 and 13, starts it, uses it, and removes it again.
# Needs root and a network: the systems are made by debootstrap, in build/chroots. CHROOTS names another folder of them.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh
. packaging/setup/system-libraries.sh

is_root || fail "The systems of the test are made as root: sudo make dist-deb-test."
# shellcheck disable=SC2046 # a list of words
bring_packages "debootstrap" $(missing_command_packages <<'LIST'
debootstrap debootstrap
LIST
)
package=$(ls dist/flowdash-desktop_*.deb)
chroots=${CHROOTS:-build/chroots}
mirror=${MIRROR:-http://deb.debian.org/debian}
mkdir -p "$chroots"
for suite in ${SUITES:-bookworm trixie}; do
    base=$chroots/$suite
    if [ ! -e "$base/.made" ]; then
        say "Making a fresh $suite"
        rm -rf "$base"
        run_quietly "Making $suite" debootstrap --variant=minbase --include=ca-certificates "$suite" "$base" "$mirror"
        : >"$base/.made"
    fi
    root=$chroots/$suite-test
    rm -rf "$root"
    cp -a "$base" "$root"
    cp "$package" packaging/deb/in_chroot.sh "$root/root/"
    say "== $suite"
    status=0
    mount --bind /proc "$root/proc" 2>/dev/null || mount -t proc proc "$root/proc"
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 sh /root/in_chroot.sh || status=$?
    umount "$root/proc"
    [ "$status" = 0 ] || fail "$suite: the test failed; its system is left in $root."
    rm -rf "$root"
done
say "The package installs, starts, works and leaves nothing behind."
