"""The report for whoever looks for a fault: versions, the system, settings and the end of the log, without what people
wrote, and without names, addresses and keys."""

from __future__ import annotations

import locale
import os
import platform
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from flowdash_desktop import APP_NAME, __version__, version_line
from flowdash_desktop.domain.text.log_lines import without_texts
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.preferences import Account

LOG, CRASH = "flowdash-desktop.log", "crash-report.txt"
SETTINGS = (
    "density", "appearance", "details place", "details place while shown", "deletions on closing",
    "files before other fields", "typing always edits", "menu bar", "tell difference",
)  # fmt: skip
"""The settings that are the program's own words. All others may hold names."""
_PACKAGES = (
    "httpx",
    "msgspec",
    "polars",
    "pypdfium2",
    "pillow",
    "qasync",
    "keyring",
    "SQLAlchemy",
    "starlette",
    "uvicorn",
)
_HEADS = (f"{APP_NAME} ", "Fatal Python error", "Windows fatal exception", "Thread 0x", "Current thread 0x")
"""How the lines of a crash begin that are the program's and Python's own."""
_LAST_LINES, _LAST_BYTES = 200, 100_000
_DESKTOP = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_SCALE_FACTOR", "QT_QPA_PLATFORM", "QT_IM_MODULE")
_OWN_WORD = re.compile(r"[a-z][a-z -]{0,24}")


def versions() -> list[str]:
    """What this is made of, a line each."""
    return [
        f"{APP_NAME} {__version__}",
        f"Qt {qVersion()}",
        f"PySide {PySide6.__version__}",
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]


def _packages() -> Iterator[str]:
    for name in _PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue  # a build of one folder has no such notes


def system() -> Iterator[str]:
    """The desktop, the screens and the language."""
    yield f"window system: {QGuiApplication.platformName()}"
    for name in _DESKTOP:
        if value := os.environ.get(name):
            yield f"{name}: {value[:60]}"
    for screen in QGuiApplication.screens():
        size, ratio = screen.size(), screen.devicePixelRatio()
        yield f"screen: {size.width()} x {size.height()} at {ratio:g}, {screen.logicalDotsPerInch():.0f} dpi"
    yield f"language: {QLocale().name()}, encoding {locale.getpreferredencoding(False)}"
    yield f"packed as one folder: {'yes' if getattr(sys, 'frozen', False) else 'no'}"


def settings(values: Mapping[str, object]) -> Iterator[str]:
    """Settings whose values are the program's own words, true or false, or numbers."""
    for name in SETTINGS:
        value = values.get(name)
        if isinstance(value, bool | int) or (isinstance(value, str) and _OWN_WORD.fullmatch(value)):
            yield f"{name}: {value}"


def state(accounts: Sequence[Account], session: Session | None, tasks: int) -> Iterator[str]:
    """How many accounts there are beside the first local one, and how the one that is shown stands. No names."""
    yield f"accounts that were added: {len(accounts)}"
    if session is not None:
        status = session.status
        yield f"account that is shown: {session.account.kind.value}"
        yield f"connection: {status.connection.value}"
        yield f"changes: {status.waiting} wait, {status.sending} are sent, {status.needs_you} need you"
        yield f"tasks that are shown: {tasks}"


def last_lines(file: Path) -> list[str]:
    """The end of a text file; nothing where it can't be read."""
    try:
        with file.open("rb") as opened:
            opened.seek(max(0, file.stat().st_size - _LAST_BYTES))
            text = opened.read(_LAST_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return []
    return text.splitlines()[-_LAST_LINES:]


def crash(folder: Path) -> list[str]:
    """The report of the last crash: its kind, and of each thread the modules with numbers of lines."""
    found: list[str] = []
    for line in last_lines(folder / CRASH):
        found += [line.partition(" 0x")[0]] if line.startswith(_HEADS) else without_texts([line])
    return found


def report(folder: Path, some_settings: Sequence[str], some_state: Sequence[str], some_system: Sequence[str]) -> str:
    """All of it. Reads files, so it belongs on a thread.

    Args:
        folder: where the logs are.
        some_settings: see ``settings``.
        some_state: see ``state``.
        some_system: see ``system``; it asks Qt, so it is made by the thread of the window.
    """
    parts = {
        "Versions": [*versions(), *_packages()],
        "System": some_system,
        "Settings": some_settings,
        "State": some_state,
        "Last crash": crash(folder),
        "Log, without texts": list(without_texts(last_lines(folder / LOG), [version_line()])),
        "Log of the local server, without texts": list(without_texts(last_lines(folder / "server.log"))),
    }
    return "\n".join(f"{title}\n{_indented(lines)}\n" for title, lines in parts.items())


def _indented(lines: Sequence[str]) -> str:
    return "\n".join(f"  {line}" for line in lines) or "  nothing"
