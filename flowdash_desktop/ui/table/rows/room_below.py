"""Lets a table scroll its rows clear of something that covers its bottom edge."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView

from flowdash_desktop.ui.table.header.frozen_rows import FrozenFirstView

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class RoomBelowView(FrozenFirstView):
    """A table whose last rows can be scrolled above a toast.

    Nothing scrolls by itself: the rows stay when a toast comes, and also when it leaves. A higher view at its end shows
    more above; the rows return to where they were when it is as low as before.
    """

    _covered = 0
    _room = 0
    """How far beyond the last row the table may be scrolled now."""
    _pushed: tuple[int, int, int] = (-1, -1, -1)
    """How far it was scrolled before a higher view left less to scroll, how far then, and how high all rows were."""

    def set_covered(self, height: int) -> None:
        """Tell how much of the bottom edge is covered."""
        if height != self._covered:
            self._covered = height
            self.updateGeometries()

    def updateGeometries(self) -> None:
        """Leave room below the last row while something covers it, or while the table is scrolled there."""
        bar = self.verticalScrollBar()
        was, pushed_to, of_rows = self._pushed
        before = was if (bar.value(), self.verticalHeader().length()) == (pushed_to, of_rows) else bar.value()
        super().updateGeometries()
        usual = bar.maximum()
        beyond = self.verticalHeader().length() - (self.viewport().height() - self._covered)
        wanted = max(0, beyond - usual) if self._covered else 0
        self._room = max(wanted, min(self._room, before - usual))
        if self._room > 0:
            bar.setMaximum(usual + self._room)
        now = min(before, bar.maximum())
        if bar.value() != now:
            bar.setValue(now)
        self._pushed = (before, now, self.verticalHeader().length()) if now < before else (-1, -1, -1)

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Scroll until a cell can be seen above what covers the bottom edge."""
        super().scrollTo(index, hint)
        if not self._covered or not index.isValid():
            return
        bottom = self.rowViewportPosition(index.row()) + self.rowHeight(index.row())
        if (hidden := bottom - (self.viewport().height() - self._covered)) > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + hidden)
