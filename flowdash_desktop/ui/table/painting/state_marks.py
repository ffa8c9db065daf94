"""The marks in the gutter before a row. Each state has a shape of its own, so none is told by its colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

MARK = 8
"""The side of a mark, in pixels."""
STATE_START = 5
"""Where the mark of what is not confirmed stands, from the row's start; behind the bar of a selected row."""
NEWS_START = 15
"""Where the mark of what others changed stands."""


def paint_refused(painter: QPainter, rect: QRect, color: QColor) -> None:
    """A triangle: the server did not take something, and a person is needed."""
    box = QRectF(rect)
    corners = [QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]
    _begin(painter, color)
    painter.drawPolygon(QPolygonF(corners))


def paint_waiting(painter: QPainter, rect: QRect, color: QColor) -> None:
    """A ring: saved here, on its way to the server."""
    _begin(painter, color)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 2))
    painter.drawEllipse(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5))


def paint_changed(painter: QPainter, rect: QRect, color: QColor) -> None:
    """A diamond: others changed the task."""
    box = QRectF(rect)
    middle = box.center()
    corners = [
        QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y()),
        QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y()),
    ]  # fmt: skip
    _begin(painter, color)
    painter.drawPolygon(QPolygonF(corners))


def _begin(painter: QPainter, color: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
