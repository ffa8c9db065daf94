"""For ``make bench``: say when the first rows are painted, and end."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView

_STAT = Path("/proc/self/stat")
_STARTED = 19
"""The place of the start among the values behind the program's name, in hundredths of a second since the boot."""


class _Painted(QObject):
    def __init__(self, table: QTableView, then: Callable[[], object]) -> None:
        super().__init__(table)
        self._table = table
        self._then = then
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._table.model().rowCount() > 0:
            self._table.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        print(f"first-rows {_since_start()}, {time.process_time():.3f} s of processor time", flush=True)  # noqa: T201
        self._then()


def _since_start() -> str:
    """How long ago this process was started, where the system says so (Linux does, to a hundredth of a second)."""
    if not _STAT.is_file():
        return "now"
    ticks = int(_STAT.read_text("ascii").rpartition(")")[2].split()[_STARTED])
    return f"{time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / 100:.3f} s after the start"


def print_first_rows(table: QTableView, then: Callable[[], object]) -> None:
    """Print ``first-rows ...`` with the time since the start once rows are on the screen, then call ``then``."""
    _Painted(table, then)
