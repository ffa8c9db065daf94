"""The cells of a first column that stays where it is while the others scroll sideways below it."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QTableView, QWidget

from flowdash_desktop.ui.table.header.frozen_header import FrozenFirstHeader

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class FrozenCells:
    """Tells where cells are seen: those of the frozen column at the view's edge, the others as ever.

    Args:
        view: the table.
        header: knows which column is frozen.
    """

    def __init__(self, view: QTableView, header: FrozenFirstHeader) -> None:
        self._view = view
        self._header = header

    def seen_at(self, rect: QRect, index: _Index) -> QRect:
        """Where a cell is seen, in the viewport; ``rect`` is where Qt has it."""
        if index.isValid() and not rect.isEmpty() and index.column() == self._header.frozen_section():
            rect.moveLeft(self._header.shown_left(index.column()))
        return rect

    def cell_at(self, pos: QPoint) -> QModelIndex:
        """The cell that is seen at a place in the viewport."""
        row, column = self._view.rowAt(pos.y()), self._header.section_at(pos.x())
        return self._view.model().index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def uncover(self, index: _Index, before: int) -> None:
        """Scroll on, sideways, until a cell can be seen from below the frozen column.

        Args:
            index: the cell.
            before: how far the table was scrolled sideways before Qt scrolled to the cell.
        """
        view, header, section = self._view, self._header, self._header.frozen_section()
        if not index.isValid() or section < 0:
            return
        bar = view.horizontalScrollBar()
        if index.column() == section:
            bar.setValue(before)
            return
        left, width = view.columnViewportPosition(index.column()), view.columnWidth(index.column())
        covered = header.frozen_width() - left
        if view.isRightToLeft():
            covered = left + width - (view.viewport().width() - header.frozen_width())
        if covered > 0:
            bar.setValue(bar.value() - covered)

    def keep_clear(self, editor: QWidget, index: _Index) -> None:
        """Let an editor go below the frozen column, not over it, where its cell does."""
        span, cell = self._header.frozen_span(), editor.geometry()
        under = range(max(span.start, cell.left()), min(span.stop, cell.right() + 1))
        if not under or index.column() == self._header.frozen_section():
            editor.clearMask()
            return
        whole = QRect(0, 0, cell.width(), cell.height())
        hidden = QRect(under.start - cell.left(), 0, len(under), cell.height())
        editor.setMask(QRegion(whole).subtracted(QRegion(hidden)))
