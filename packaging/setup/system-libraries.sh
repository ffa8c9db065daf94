# shellcheck shell=sh
# The system's side of a Qt window on Linux: which shared libraries and fonts are still missing.
# Sourced after common.sh.

# soname and the Debian package that has it. This is what the xcb and Wayland plugins of
# PySide6-Essentials are linked against and do not bring along.
qt_libraries() {
    cat <<'LIST'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
LIST
}

# missing_window_packages: Debian packages of the libraries that the loader does not know, and fonts if none is there
# (the second has the scripts of East Asia, which the sample workspace uses too).
missing_window_packages() {
    known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)
    qt_libraries | while read -r soname package; do
        case $known in
        *"$soname "*) ;;
        *) printf '%s\n' "$package" ;;
        esac
    done
    has_font || printf '%s\n' fonts-dejavu-core fonts-droid-fallback
}

has_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" \
        "${XDG_DATA_HOME:-${HOME:-/nonexistent}/.local/share}/fonts"; do
        if [ -d "$folder" ] &&
            [ -n "$(find -L "$folder" \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print 2>/dev/null | head -n 1)" ]; then
            return 0
        fi
    done
    return 1
}

# unresolved_qt_libraries: what the installed plugins themselves still do not find; nothing where all is well.
unresolved_qt_libraries() {
    command -v ldd >/dev/null 2>&1 || return 0
    for plugin in .venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so; do
        [ -e "$plugin" ] || continue
        ldd "$plugin" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p'
    done | sort -u
}

# missing_command_packages: reads `command package` lines; looks also where a plain user's PATH does not reach.
missing_command_packages() {
    while read -r name package; do
        PATH="$PATH:/usr/sbin:/sbin" command -v "$name" >/dev/null 2>&1 || printf '%s\n' "$package"
    done
}

# missing_test_packages: a screen, a session bus with a keyring, the validators of the desktop's metadata, nginx, and a
# PostgreSQL, whose server programs are on nobody's PATH.
missing_test_packages() {
    has_postgresql || printf '%s\n' postgresql
    missing_command_packages <<'LIST' | sort -u
Xvfb xvfb
xauth xauth
dbus-run-session dbus
gnome-keyring-daemon gnome-keyring
desktop-file-validate desktop-file-utils
appstreamcli appstream
nginx nginx-light
LIST
}

has_postgresql() {
    command -v initdb >/dev/null 2>&1 && return 0
    for program in /usr/lib/postgresql/*/bin/initdb; do
        [ -x "$program" ] && return 0
    done
    return 1
}

# missing_build_packages PYTHON: PyInstaller needs objdump, and Python as a shared library, which Debian packs separately.
missing_build_packages() {
    missing_command_packages <<'LIST'
objdump binutils
LIST
    "$1" - <<'CODE'
import ctypes, sys, sysconfig

library = "libpython%d.%d.so.1.0" % sys.version_info[:2]
for name in (library, "%s/%s" % (sysconfig.get_config_var("LIBDIR"), library)):
    try:
        ctypes.CDLL(name)
        break
    except OSError:
        pass
else:
    print("libpython%d.%d" % sys.version_info[:2])
CODE
}
