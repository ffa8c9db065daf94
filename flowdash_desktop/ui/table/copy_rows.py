"""Copies rows in steps of a few milliseconds, so that a hundred thousand of them do not stop the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from flowdash_desktop.domain.field_types.notation import ENGLISH, notation
from flowdash_desktop.ui.table.clipboard import ROWS_FORMAT, are_texts, as_html, as_lines, copied_texts, heading

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_ROWS_A_STEP = 64
_SECONDS_A_TURN = 0.008
_MOST_IN_HTML = 5_000


class RowsCopier(QObject):
    """Puts tasks into the clipboard as tab-separated lines, and as a table for mails and spreadsheets. A newer copy
    takes the place of one that is under way.

    Args:
        view: whose rows.
    """

    def __init__(self, view: TaskRowsView) -> None:
        super().__init__(view)
        self._view = view
        self._lines: list[str] = []
        self._english: list[str] | None = None
        """The same lines in English; None where they are in English anyway."""
        self._html: list[str] | None = None
        """Rows of a table; None for so many that no mail takes them."""
        self._texts: list[bool] = []
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """True while a copy is under way: the clipboard still holds what it held before."""
        return self._timer.isActive()

    def copy(self, tasks: Sequence[int], columns: Sequence[int], *, with_names: bool = True) -> None:
        """Copy these columns of these tasks. A few are in the clipboard at once, many after some turns of the loop.

        Args:
            tasks: by their numbers (``row_ids``).
            columns: in the order in which they are copied.
            with_names: the names of the fields are the first line.
        """
        names = [heading(self._view.tasks, columns)] if with_names else []
        self._lines = [as_lines(names)]
        self._english = [as_lines(names)] if notation() != ENGLISH else None
        self._texts = are_texts(self._view.tasks, columns)
        self._html = [as_html(names, self._texts, "th")] if len(tasks) <= _MOST_IN_HTML else None
        self._steps = self._copying(tasks, columns)
        self._go_on()
        if self.is_busy:
            self._view.viewport().setCursor(Qt.CursorShape.BusyCursor)

    def _copying(self, tasks: Sequence[int], columns: Sequence[int]) -> Iterator[None]:
        for start in range(0, len(tasks), _ROWS_A_STEP):
            part = tasks[start : start + _ROWS_A_STEP]
            rows = list(copied_texts(self._view.tasks, part, columns))
            self._lines.append(as_lines(rows))
            if self._english is not None:
                self._english.append(as_lines(copied_texts(self._view.tasks, part, columns, english=True)))
            if self._html is not None:
                self._html.append(as_html(rows, self._texts))
            yield

    def _go_on(self) -> None:
        until = perf_counter() + _SECONDS_A_TURN
        for _ in self._steps:
            if perf_counter() >= until:
                self._timer.start(0)
                return
        self._timer.stop()
        self._view.viewport().unsetCursor()
        data = QMimeData()
        data.setText("".join(self._lines))
        data.setData(ROWS_FORMAT, "".join(self._english or ()).encode() or b"1")
        if self._html is not None:
            data.setHtml(f"<table>{''.join(self._html)}</table>")
        QGuiApplication.clipboard().setMimeData(data)
        self._lines, self._english, self._html = [], None, None
