"""What the parts of the table may know of the view that they belong to: its rows, its columns and its colours."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.header.frozen_rows import FrozenCells
from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.rows.block import Block
from flowdash_desktop.ui.table.rows.highlights import Highlights
from flowdash_desktop.ui.table.rows.mode import TableMode
from flowdash_desktop.ui.table.rows.room_above import RoomAbove
from flowdash_desktop.ui.table.rows.room_below import RoomBelow
from flowdash_desktop.ui.table.rows.sticky_header import StickyHeader
from flowdash_desktop.ui.table.rows.viewport import take_own_viewport
from flowdash_desktop.ui.theme import Theme

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class TaskGrid(QTableView):
    """The base of the table's view: where its cells are seen.

    Attributes:
        theme: colours, fonts and icons.
        tasks: the model.
        header: the names of the columns.
        frozen: the cells of the first column, which stays while the others scroll.
        room: the room below the last row.
        room_above: the room above the first row.
        sticky: the header of a group that stays at the top.
        mode: whether the keyboard is on whole rows or on one cell.
        block: the columns that are selected in cell mode.
        highlights: which cells and rows stand out.
    """

    def __init__(self, theme: Theme, model: TaskTableModel, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.tasks = model
        self.room = RoomBelow(self)
        take_own_viewport(self)
        self.room_above = RoomAbove(self)
        self.header = TaskHeader(theme, self)
        self.frozen = FrozenCells(self, self.header)
        self.mode = TableMode(self)
        self.sticky = StickyHeader(self, model, theme)
        self.block = Block(self, self.header, self.mode)
        self.highlights = Highlights(self, self.header, self.mode)
        self.mode.changed.connect(self.viewport().update)

    @property
    def current_task(self) -> TaskKey | None:
        """The task of the current row."""
        return self.tasks.shown.key(self.currentIndex().row())

    def visualRect(self, index: _Index) -> QRect:
        """Where a cell is seen, in the viewport."""
        return self.frozen.seen_at(super().visualRect(index), index)

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell that is seen at a place in the viewport."""
        header = self.sticky.row_at(pos.y())
        return self.frozen.cell_at(pos) if header < 0 else self.tasks.index(header, self.header.first_section())

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Scroll until a cell is seen, covered by no frozen column, no header of a group and nothing at the bottom."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.frozen.uncover(index, across)
        self.room.uncover(index)
        self.sticky.uncover(index.row())

    def updateGeometries(self) -> None:
        """Bring the scroll bars in line with the rows, and with the room above and below them."""
        before = self.room.scrolled()
        super().updateGeometries()
        self.room_above.make()
        self.room.make(before)
