#!/bin/sh
# fresh_systems.sh FILE SCRIPT: runs a script in fresh systems of Debian 12 and 13, with the file to try beside it.
# Needs root and a network: the systems are made by debootstrap, in build/chroots. CHROOTS names another folder of them,
# MIRROR another place of Debian's packages than debootstrap's own, and SUITES which systems.
set -eu
cd "$(dirname "$0")/../.."
. packaging/setup/common.sh
. packaging/setup/system-libraries.sh

is_root || fail "The systems of the test are made as root, with sudo."
tried=$1
script=$2
[ -e "$tried" ] || fail "There is nothing to be tried in dist."
# shellcheck disable=SC2046 # a list of words
bring_packages "debootstrap" $(missing_command_packages <<'LIST'
debootstrap debootstrap
LIST
)
chroots=${CHROOTS:-build/chroots}
mkdir -p "$chroots"

# Only a folder that this test has made is removed, and none with anything of the machine mounted in it.
begin_folder() {
    mkdir -p "$1"
    : >"$1/.made-by-test"
}
remove_made() {
    [ -e "$1" ] || return 0
    [ -e "$1/.made-by-test" ] || fail "$1 was not made by this test, so it is left alone. Move it, or set CHROOTS."
    if mountpoint -q "$1/proc"; then
        umount "$1/proc" || fail "$1/proc is mounted and can't be unmounted, so $1 is left alone."
    fi
    rm -rf --one-file-system "$1"
}

mounted=""
unmount() {
    if [ -n "$mounted" ] && mountpoint -q "$mounted"; then umount "$mounted" || umount --lazy "$mounted"; fi
    mounted=""
}
trap unmount EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for suite in ${SUITES:-bookworm trixie}; do
    base=$chroots/$suite
    if [ ! -e "$base/.made" ]; then
        say "Making a fresh $suite"
        remove_made "$base"
        begin_folder "$base"
        # shellcheck disable=SC2086 # one word, or none
        run_quietly "Making $suite" debootstrap --variant=minbase --include=ca-certificates "$suite" "$base" ${MIRROR:-}
        : >"$base/.made"
    fi
    root=$chroots/$suite-test
    remove_made "$root"
    begin_folder "$root"
    cp -a "$base/." "$root"
    : >"$root/.made-by-test"
    cp "$tried" packaging/setup/fresh_system_steps.sh "$root/root/"
    cp "$script" "$root/root/in_chroot.sh"
    say "== $suite"
    status=0
    mounted=$(realpath "$root")/proc
    mount --bind /proc "$root/proc" 2>/dev/null || mount -t proc proc "$root/proc"
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 sh /root/in_chroot.sh || status=$?
    unmount
    [ "$status" = 0 ] || fail "$suite: the test failed; its system is left in $root."
    remove_made "$root"
done
say "It installs, starts, works and leaves nothing behind."
