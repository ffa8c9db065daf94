"""A list whose current row has a ring while it has the keyboard, and no colour of its own otherwise."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QListWidget

_PEN = 2


class RingedList(QListWidget):
    """Rows of words."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the ring."""
        super().paintEvent(event)
        paint_ring(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take it away."""
        super().focusOutEvent(event)
        self.viewport().update()


def paint_ring(view: QAbstractItemView) -> None:
    """Paint a ring around the current row of a view that has the keyboard, or around all of it where it has none."""
    if not view.hasFocus():
        return
    viewport = view.viewport()
    rect = view.visualRect(view.currentIndex()) if view.currentIndex().isValid() else viewport.rect()
    rect.setLeft(0)
    rect.setRight(viewport.width() - 1)
    painter = QPainter(viewport)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(view.palette().color(QPalette.ColorRole.Accent), _PEN))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, 0, 0), 4, 4)
    painter.end()
