"""For ``make bench``: say when the first rows are painted, and end."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView


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
        print(f"first-rows {time.process_time():.3f}", flush=True)  # noqa: T201 - the bench reads it
        self._then()


def print_first_rows(table: QTableView, then: Callable[[], object]) -> None:
    """Print ``first-rows <seconds of processor time so far>`` once rows are on the screen, then call ``then``."""
    _Painted(table, then)
