"""The files that a desktop knows this application by: its entry in the menus, its description for stores, its icons.

Packages install them for everybody. ``install-desktop-entry`` does it for one person, where pip or pipx installed the
program, and ``remove-desktop-entry`` takes them away again.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from flowdash_desktop import APP_ID, APP_NAME, PROGRAM
from flowdash_desktop.app.options import INSTALL_ENTRY, REMOVE_ENTRY
from flowdash_desktop.app.paths import resources_dir

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Edges in pixels of the icons beside the one that scales."""
_QUOTED = '"`$\\'
"""What has a backslash before it in a quoted argument of an entry."""
_EMPTY_CACHE = "[MIME Cache]"


def desktop_files(resources: Path, program: str = PROGRAM) -> dict[str, bytes]:
    """The contents of the files by their path below a folder for shared data, such as ``/usr/share``.

    Args:
        resources: the folder of the program's resources.
        program: what the entry starts: a command that is found by its name, or an absolute path.
    """
    icons = resources / "icons" / "app"
    return {
        f"applications/{APP_ID}.desktop": _filled_in(resources / "linux" / "app.desktop", program),
        f"metainfo/{APP_ID}.metainfo.xml": _filled_in(resources / "linux" / "app.metainfo.xml", program),
        f"icons/hicolor/scalable/apps/{APP_ID}.svg": (icons / "app.svg").read_bytes(),
        f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg": (icons / "app-symbolic.svg").read_bytes(),
    }


def icon_file(size: int) -> str:
    """The path of an icon of one size, below a folder for shared data."""
    return f"icons/hicolor/{size}x{size}/apps/{APP_ID}.png"


def run(options: argparse.Namespace) -> int:
    """Install the files for this person, or remove them, and give the exit status."""
    if sys.platform in ("win32", "darwin"):
        print(f"{options.command} is for Linux desktops.", file=sys.stderr)
        return 2
    from platformdirs import user_data_path

    try:
        return _install(user_data_path()) if options.command == INSTALL_ENTRY else _remove(user_data_path())
    except OSError as error:
        print(f"{error.filename}: {error.strerror or error}.", file=sys.stderr)
        return 1


def _install(share: Path) -> int:
    program = _own_program()
    if program is None:
        print(f"The command {PROGRAM} is not installed, so no entry could start it.", file=sys.stderr)
        return 1
    resources = resources_dir()
    files = desktop_files(resources, program)
    try:
        from flowdash_desktop.ui.theme.icon_files import painted_icon

        files |= {icon_file(size): painted_icon(resources / "icons" / "app" / "app.svg", size) for size in SIZES}
    except ImportError:  # a library of the system is missing, which the window says; desktops can scale the icon
        pass
    for name, content in files.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        (share / name).write_bytes(content)
    _tell_desktop(share)
    print(f"{APP_NAME} is in the menu, and opens flowdash:// links. “{PROGRAM} {REMOVE_ENTRY}” undoes it.")
    return 0


def _remove(share: Path) -> int:
    names = [*desktop_files(resources_dir()), *map(icon_file, SIZES)]
    there = [share / name for name in names if (share / name).exists()]
    for path in there:
        path.unlink()
    if there:
        _tell_desktop(share)
    cache = share / "applications" / "mimeinfo.cache"
    with suppress(OSError):
        if there and cache.read_text(encoding="utf-8").strip() == _EMPTY_CACHE:
            cache.unlink()
    for path in there:
        with suppress(OSError):  # others have files there
            for folder in [*path.relative_to(share).parents][:-1]:
                (share / folder).rmdir()
    print(f"{APP_NAME} is not in the menu any more." if there else f"{APP_NAME} was not in the menu.")
    return 0


def _tell_desktop(share: Path) -> None:
    """Have the desktop notice what has changed; where it can't, the next log-in does."""
    applications, icons = share / "applications", share / "icons" / "hicolor"
    if (update := shutil.which("update-desktop-database")) is not None and applications.is_dir():
        subprocess.run([update, "-q", applications], check=False, stdin=subprocess.DEVNULL)
    with suppress(OSError):
        os.utime(icons)  # a cache of icons that is older than its folder is not used


def _own_program() -> str | None:
    """The absolute path of the command that was started; None where this runs without one."""
    if getattr(sys, "frozen", False):
        return sys.executable
    started, beside = Path(sys.argv[0]).absolute(), Path(sys.executable).absolute().parent / PROGRAM
    found = next((path for path in (started, beside) if path.name == PROGRAM and os.access(path, os.X_OK)), None)
    return str(found) if found is not None else shutil.which(PROGRAM)


def _filled_in(template: Path, program: str) -> bytes:
    text = template.read_text(encoding="utf-8")
    values = {
        "@APP_ID@": APP_ID,
        "@APP_NAME@": APP_NAME,
        "@DEVELOPER_ID@": APP_ID.rpartition(".")[0],
        "@EXEC@": _argument(program),
        "@TRY_EXEC@": program.replace("\\", "\\\\"),
        "@PROGRAM@": PROGRAM,
    }
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text.encode()


def _argument(program: str) -> str:
    """A path as the first argument of ``Exec``: quoted where it has to be, and escaped as every text of an entry."""
    if program.replace("-", "").replace("_", "").replace("/", "").replace(".", "").isalnum() and program.isascii():
        return program
    quoted = "".join(f"\\{letter}" if letter in _QUOTED else letter for letter in program).replace("%", "%%")
    return f'"{quoted}"'.replace("\\", "\\\\")
