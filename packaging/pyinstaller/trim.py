"""What a frozen folder can do without: Qt plugins that this app never loads, and then their libraries.

PyInstaller takes every plugin that the imported Qt modules could use. The GTK theme alone brings the
build machine's whole GTK, which does not belong on another machine.
"""

import posixpath
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from PyInstaller.depend import bindepend

Entry = tuple[str, str, str]
"""Path in the folder, path on the build machine, type code: PyInstaller's table-of-contents entry."""

UNUSED_QT = re.compile(
    r"""PySide6/(Qt/)?(
        plugins/egldeviceintegrations/
      | plugins/generic/
      | plugins/imageformats/(lib)?q(icns|pdf|tga|tiff|wbmp)\.
      | plugins/networkinformation/
      | plugins/platforminputcontexts/libqtvirtualkeyboard
      | plugins/platforms/lib(qeglfs|qlinuxfb|qminimal|qminimalegl|qvkkhrdisplay|qvnc)\.
      | plugins/platformthemes/libqgtk3\.
      | plugins/tls/
      | plugins/wayland-graphics-integration-client/
      | plugins/wayland-shell-integration/lib(fullscreen|ivi|wl)-shell
      | plugins/xcbglintegrations/
      | QtNetwork\.
      | translations/
    )""",
    re.VERBOSE,
)
LIBRARY = re.compile(r"(PySide6/Qt/lib/|shiboken6/)?lib[^/]+\.so[^/]*")
LOADED_BY_NAME = ("libpython3",)


def without_unused(entries: Iterable[Entry], *, languages: set[str]) -> list[Entry]:
    """Drop unused Qt plugins and Qt's own words in languages (`de`, `fr`, ...) that the app does not speak."""
    kept_words = {f"qtbase_{language}.qm" for language in languages}
    return [
        entry
        for entry in entries
        if Path(entry[0]).name in kept_words or not UNUSED_QT.search(entry[0].replace("\\", "/"))
    ]


def without_orphans(binaries: Iterable[Entry]) -> list[Entry]:
    """Drop shared libraries on Linux that nothing left in the folder is linked against."""
    entries = list(binaries)
    if not sys.platform.startswith("linux"):
        return entries
    needed: set[str] = set()
    for name, source, kind in entries:
        if kind != "SYMLINK" and not LIBRARY.fullmatch(name):
            # The loader's own answer, so what the libraries need in turn is in it.
            needed.update(Path(path).name for _, path in bindepend.get_imports(source) if path)
    return [
        entry
        for entry in entries
        if not LIBRARY.fullmatch(entry[0])
        or Path(entry[0]).name in needed
        or Path(entry[0]).name.startswith(LOADED_BY_NAME)
    ]


def without_dangling_links(entries: Iterable[Entry], present: Iterable[Entry]) -> list[Entry]:
    """Drop links to what is no longer among the files present."""
    there = {entry[0] for entry in present}
    return [
        (name, target, kind)
        for name, target, kind in entries
        if kind != "SYMLINK" or posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in there
    ]


OF_EVERY_DESKTOP = re.compile(
    r"lib(X11|X11-xcb|xcb|Xau|Xdmcp|expat|fontconfig|freetype|gcc_s|glib-2\.0|gthread-2\.0|pcre2-8|stdc\+\+)\.so\.[0-9]+"
)


def of_the_build_machine(entry: Entry) -> bool:
    """True for a library that every desktop has and that has to fit the machine rather than the build.

    Debian 12 builds two of them for a glibc that is newer than the one that the program itself needs.
    """
    return sys.platform.startswith("linux") and OF_EVERY_DESKTOP.fullmatch(entry[0]) is not None
