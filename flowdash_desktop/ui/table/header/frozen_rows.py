"""A table whose first column stays where it is while the others scroll sideways below it."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from flowdash_desktop.ui.table.header.frozen_header import FrozenFirstHeader

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class FrozenFirstView(QTableView):
    """Tells where cells are seen: those of the frozen column at the view's edge, the others as ever.

    ``header`` is the view's ``FrozenFirstHeader``, to be made before it is asked.
    """

    header: FrozenFirstHeader

    def column_at(self, x: int) -> int:
        """The column that is seen at x of the viewport, -1 for none."""
        return self.header.section_at(x)

    def visualRect(self, index: _Index) -> QRect:
        """Where a cell is seen, in the viewport."""
        rect = super().visualRect(index)
        if index.isValid() and not rect.isEmpty() and index.column() == self.header.frozen_section():
            rect.moveLeft(self.header.shown_left(index.column()))
        return rect

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell that is seen at a place in the viewport."""
        row, column = self.rowAt(pos.y()), self.column_at(pos.x())
        return self.model().index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Scroll until a cell can be seen, also sideways from below the frozen column."""
        bar, section = self.horizontalScrollBar(), self.header.frozen_section()
        before = bar.value()
        super().scrollTo(index, hint)
        if not index.isValid() or section < 0:
            return
        if index.column() == section:
            bar.setValue(before)
            return
        left, width = self.columnViewportPosition(index.column()), self.columnWidth(index.column())
        covered = self.header.frozen_width() - left
        if self.isRightToLeft():
            covered = left + width - (self.viewport().width() - self.header.frozen_width())
        if covered > 0:
            bar.setValue(bar.value() - covered)

    def keep_clear(self, editor: QWidget, index: _Index) -> None:
        """Let an editor go below the frozen column, not over it, where its cell does."""
        span, cell = self.header.frozen_span(), editor.geometry()
        under = range(max(span.start, cell.left()), min(span.stop, cell.right() + 1))
        if not under or index.column() == self.header.frozen_section():
            editor.clearMask()
            return
        whole = QRect(0, 0, cell.width(), cell.height())
        hidden = QRect(under.start - cell.left(), 0, len(under), cell.height())
        editor.setMask(QRegion(whole).subtracted(QRegion(hidden)))
