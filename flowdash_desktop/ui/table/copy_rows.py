"""Copies rows in steps of a few milliseconds, so that a hundred thousand of them do not stop the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from flowdash_desktop.ui.table.clipboard import as_lines, copied_texts, heading

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_ROWS_A_STEP = 64
_SECONDS_A_TURN = 0.008


class RowsCopier(QObject):
    """Puts tasks into the clipboard as tab-separated lines; a newer copy takes the place of one that is under way.

    Args:
        view: whose rows.
    """

    def __init__(self, view: TaskRowsView) -> None:
        super().__init__(view)
        self._view = view
        self._lines: list[str] = []
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """True while a copy is under way: the clipboard still holds what it held before."""
        return self._timer.isActive()

    def copy(self, tasks: Sequence[int], columns: Sequence[int]) -> None:
        """Copy these columns of these tasks, given by their numbers (``row_ids``).

        A few are in the clipboard at once, many after some turns of the loop.
        """
        self._lines = [heading(self._view.tasks, columns)]
        self._steps = self._copying(tasks, columns)
        self._go_on()
        if self.is_busy:
            self._view.viewport().setCursor(Qt.CursorShape.BusyCursor)

    def _copying(self, tasks: Sequence[int], columns: Sequence[int]) -> Iterator[None]:
        for start in range(0, len(tasks), _ROWS_A_STEP):
            self._lines.append(as_lines(copied_texts(self._view.tasks, tasks[start : start + _ROWS_A_STEP], columns)))
            yield

    def _go_on(self) -> None:
        until = perf_counter() + _SECONDS_A_TURN
        for _ in self._steps:
            if perf_counter() >= until:
                self._timer.start(0)
                return
        self._timer.stop()
        self._view.viewport().unsetCursor()
        QGuiApplication.clipboard().setText("".join(self._lines))
        self._lines = []
