"""Letters typed on cells that can't be edited lead to the next row that begins with them."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_ROWS_A_STEP = 256
_MOST_SECONDS = 0.012


class TypeAhead:
    """Looks down the current column from the current row on, and from the top again, for a few milliseconds at most.

    Qt's own way asks the model for every single cell, however many there are.

    Args:
        view: whose rows.
    """

    def __init__(self, view: TaskRowsView) -> None:
        self._view = view
        self._typed = ""
        self._last = 0.0

    def typed(self, letters: str) -> None:
        """Some more letters; after a while without any they begin a new text."""
        view, now = self._view, perf_counter()
        pause = QApplication.keyboardInputInterval() / 1000
        self._typed = self._typed + letters if now - self._last <= pause else letters
        self._last = now
        current = view.currentIndex()
        same = self._typed.count(self._typed[:1]) == len(self._typed)
        begins, further = (self._typed[:1], 1) if same else (self._typed, 0)
        if current.isValid() and begins.strip():
            row = self._find(begins.casefold(), current.row() + further, current.column(), now + _MOST_SECONDS)
            if row >= 0 and row != current.row():
                view.current.go_to(view.tasks.shown.key(row))

    def _find(self, begins: str, start: int, column: int, until: float) -> int:
        model = self._view.tasks
        for rows in (range(start, model.rowCount()), range(min(start, model.rowCount()))):
            for first in range(rows.start, rows.stop, _ROWS_A_STEP):
                part = range(first, min(first + _ROWS_A_STEP, rows.stop))
                for row, text in zip(part, model.cells.texts(column, part), strict=True):
                    if text.casefold().startswith(begins):
                        return row
                if perf_counter() > until:
                    return -1
        return -1
