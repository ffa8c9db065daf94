"""Blank room above the first row while rows leave there, so that the rows under the pointer stay under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView


class RoomAbove(QObject):
    """The room above the first row, by which a table at its top holds the rows that are left where they are.

    It closes when the pointer leaves the rows, when the person scrolls them, and when they ask for other rows. It takes
    a third of the view at most: who decides by keys while the pointer rests there would see ever fewer rows.

    Args:
        view: the table, with the viewport that it keeps.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._room = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer leaves, or the person scrolls."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.Hide):
            self.close()
        return False

    def scroll_to(self, value: int) -> None:
        """Scroll so far; where that is above the first row, only while the pointer is on the rows."""
        bar = self._view.verticalScrollBar()
        if value < bar.minimum() and self._view.viewport().underMouse():
            self._room = min(-value, self._view.viewport().height() // 3)
            self.make()
        bar.setValue(value)

    def make(self) -> None:
        """Leave the room, after Qt gave the scroll bar its usual range."""
        if self._room:
            self._view.verticalScrollBar().setMinimum(-self._room)

    def close(self) -> None:
        """Have the first row at the top again."""
        if self._room:
            self._room = 0
            self._view.verticalScrollBar().setMinimum(0)
