"""What the parts of the table may know of the view that they belong to: its rows, its columns and its colours."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.rows.room_below import RoomBelowView
from flowdash_desktop.ui.theme import Theme


class TaskGrid(RoomBelowView):
    """The base of the table's view.

    Attributes:
        theme: colours, fonts and icons.
        tasks: the model.
        header: the names of the columns.
        hover_row: the row under the pointer, -1 for none.
        ring: the current cell while the keyboard is on the table, else no cell.
    """

    theme: Theme
    tasks: TaskTableModel
    header: TaskHeader
    hover_row = -1
    _hover_column = -1
    ring = QModelIndex()

    @property
    def current_task(self) -> TaskKey | None:
        """The task of the current row."""
        return self.tasks.shown.key(self.currentIndex().row())

    @property
    def drop_row(self) -> int:
        """The row that files are dragged over, -1 for none."""
        return -1

    def is_near(self, row: int, column: int) -> bool:
        """True for the cell under the pointer and the one with the ring."""
        return (row == self.hover_row and column == self._hover_column) or self.shows_ring_at(row, column)

    def shows_ring_at(self, row: int, column: int) -> bool:
        """True for the current cell while the keyboard is on the table."""
        ring = self.ring
        return ring.isValid() and ring.row() == row and ring.column() == column

    def _set_hover(self, row: int, column: int) -> None:
        if (row, column) == (self.hover_row, self._hover_column):
            return
        before, self.hover_row, self._hover_column = self.hover_row, row, column
        for changed in {before, row} - {-1}:
            self.viewport().update(
                0, self.rowViewportPosition(changed), self.viewport().width(), self.rowHeight(changed)
            )
