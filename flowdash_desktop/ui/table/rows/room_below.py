"""Lets a table scroll its rows clear of something that covers its bottom edge."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QTableView

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NOWHERE = (-1, -1, -1)


class RoomBelow:
    """The room below the last row, by which a table's last rows can be scrolled above a toast.

    Nothing scrolls by itself: the rows stay when a toast comes, and also when it leaves. A higher view at its end shows
    more above; the rows return to where they were when it is as low as before.

    Args:
        view: the table.
    """

    def __init__(self, view: QTableView) -> None:
        self._view = view
        self._covered = 0
        self._room = 0
        """How far beyond the last row the table may be scrolled now."""
        self._pushed = _NOWHERE
        """How far it was scrolled before a higher view left less to scroll, how far then, and how high all rows are."""

    def set_covered(self, height: int) -> None:
        """Tell how much of the bottom edge is covered."""
        if height != self._covered:
            self._covered = height
            self._view.updateGeometries()

    def scrolled(self) -> int:
        """How far the table is scrolled, or was before a higher view left less to scroll."""
        value = self._view.verticalScrollBar().value()
        was, pushed_to, of_rows = self._pushed
        return was if (value, self._view.verticalHeader().length()) == (pushed_to, of_rows) else value

    def make(self, before: int) -> None:
        """Leave room while something covers the bottom edge, or while the table is scrolled there.

        Args:
            before: how far the table was ``scrolled`` before Qt gave the scroll bar another range.
        """
        view, bar = self._view, self._view.verticalScrollBar()
        usual, rows = bar.maximum(), view.verticalHeader().length()
        beyond = rows - (view.viewport().height() - self._covered)
        wanted = max(0, beyond - usual) if self._covered else 0
        self._room = max(wanted, min(self._room, before - usual))
        if self._room > 0:
            bar.setMaximum(usual + self._room)
        now = min(before, bar.maximum())
        if bar.value() != now:
            bar.setValue(now)
        self._pushed = (before, now, rows) if now < before else _NOWHERE

    def uncover(self, index: _Index) -> None:
        """Scroll on until a cell can be seen above what covers the bottom edge."""
        view = self._view
        if not self._covered or not index.isValid():
            return
        bottom = view.rowViewportPosition(index.row()) + view.rowHeight(index.row())
        if (hidden := bottom - (view.viewport().height() - self._covered)) > 0:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + hidden)
