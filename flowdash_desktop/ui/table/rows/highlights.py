"""What stands out among the rows: the cell under the pointer, the ring of the keyboard, the row that files go to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QTableView

from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.table.rows.mode import TableMode


class Highlights(QObject):
    """Follows the pointer and the keyboard, and has the rows painted anew that stand out otherwise.

    Args:
        view: the table, with the viewport that it keeps.
        header: tells which column is seen where.
        mode: whether the ring is for a row or for a cell.

    Attributes:
        hover_row: the row under the pointer, -1 for none.
        ring: the current cell while the keyboard is on the table, else no cell. In row mode it stands for its row.
        drop_row: the row that files are dragged over, -1 for none.
        is_pointing: the person has moved the pointer on the rows since the last key.
    """

    def __init__(self, view: QTableView, header: TaskHeader, mode: TableMode) -> None:
        super().__init__(view)
        self._view, self._mode = view, mode
        self._header = header
        self.hover_row = self._hover_column = -1
        self.ring = QModelIndex()
        self.drop_row = -1
        self.is_pointing = False
        self._by_keyboard = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer leaves the rows."""
        if event.type() == QEvent.Type.Leave:
            self.clear_hover()
            self.is_pointing = False
        return False

    def point_at(self, at: QPoint) -> None:
        """The pointer is at a place of the viewport."""
        self.is_pointing = True
        seen = self._view.indexAt(at)  # maybe the header of a group, over a row
        row = seen.row() if seen.isValid() else self._view.rowAt(at.y())
        self._set_hover(row, self._header.section_at(at.x()))

    def clear_hover(self) -> None:
        """No cell is under the pointer, as far as is known."""
        self._set_hover(-1, -1)

    def set_by_keyboard(self, by_keyboard: bool) -> None:
        """Tell whether the person works by keyboard: then the current cell has a ring."""
        self.is_pointing = self.is_pointing and not by_keyboard
        if by_keyboard != self._by_keyboard:
            self._by_keyboard = by_keyboard
            self._view.viewport().update()

    def find_ring(self) -> None:
        """Note which cell has the ring, before the rows are painted."""
        view, mode = self._view, self._mode
        is_shown = self._by_keyboard or (mode.has_cell and not mode.always_edits)  # a click gives a cell cursor
        self.ring = view.currentIndex() if is_shown and view.hasFocus() else QModelIndex()

    def is_near(self, row: int, column: int) -> bool:
        """True for the cell under the pointer and the one with the ring."""
        if row == self.hover_row and column == self._hover_column:
            return True
        ring = self.ring
        return ring.isValid() and self._mode.has_cell and ring.row() == row and ring.column() == column

    def _set_hover(self, row: int, column: int) -> None:
        if (row, column) == (self.hover_row, self._hover_column):
            return
        view, before = self._view, self.hover_row
        self.hover_row, self._hover_column = row, column
        for changed in {before, row} - {-1}:
            top, height = view.rowViewportPosition(changed), view.rowHeight(changed)
            view.viewport().update(0, max(top, 0), view.viewport().width(), height)
