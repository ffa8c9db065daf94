"""Says in one sentence which part of the system a window lacks; Qt itself would end with a core dump.

The sentences are in English: no translation can be shown before Qt runs.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase

from flowdash_desktop import APP_NAME

_ALIASES = {"Monospace", "Sans Serif", "Serif"}
"""What Qt lists without any font, too."""


def missing_fonts() -> str:
    """One sentence where the system has no font, ``""`` where it has one. There must be an application."""
    if set(QFontDatabase.families()) - _ALIASES:
        return ""
    return f"{APP_NAME} needs a font, and none is installed: DejaVu or Noto will do."


@contextmanager
def plugin_problems_said(missing_library: Callable[[str], str]) -> Iterator[None]:
    """Meanwhile, end with one sentence where Qt finds no way to the screen. Other messages are passed on afterwards.

    Args:
        missing_library: makes a sentence of what the system's loader has said, ``""`` where no library is missing.
    """
    passed_on: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            passed_on.append(words)
            return
        print(missing_library(_loader_error()) or words.partition("\n")[0], file=sys.stderr, flush=True)  # noqa: T201
        os._exit(1)  # Qt would abort, which leaves a core dump

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for words in passed_on:
            print(words, file=sys.stderr)  # noqa: T201


def _loader_error() -> str:
    """Why the plugin for X11 can't be loaded, in the words of the system."""
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error.__cause__ or error)  # PyInstaller puts an error of its own around it
    return ""
