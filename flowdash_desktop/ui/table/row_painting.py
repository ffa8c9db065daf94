"""What belongs to a whole row: its background, the hairline below it, the bar of a selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows_view import TaskRowsView

_BAR = 3


def visible_rows(view: TaskRowsView, area: QRect) -> range:
    """The rows that show in an area of the viewport."""
    first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
    if first < 0:
        return range(0)
    return range(first, (last if last >= 0 else view.tasks.rowCount() - 1) + 1)


def paint_behind(view: TaskRowsView, painter: QPainter, area: QRect, selected: set[int]) -> None:
    """Tint selected rows and the one under the pointer, over the whole width."""
    tokens, width = view.theme.tokens, view.viewport().width()
    for row in visible_rows(view, area):
        if row in selected or row == view.hover_row:
            color = tokens.selection if row in selected else tokens.hover
            painter.fillRect(0, view.rowViewportPosition(row), width, view.rowHeight(row), color)


def paint_over(view: TaskRowsView, painter: QPainter, area: QRect, selected: set[int]) -> None:
    """Draw hairlines, the bars of selected rows, and the frame of the row that files are dragged over."""
    tokens, width = view.theme.tokens, view.viewport().width()
    start = width - _BAR if view.mirrored else 0
    for row in visible_rows(view, area):
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        painter.fillRect(0, top + height - 1, width, 1, tokens.line)
        if row in selected:
            painter.fillRect(start, top, _BAR, height, tokens.accent)
    target = view.drop_row
    if target >= 0:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent, 2))
        top = view.rowViewportPosition(target)
        painter.drawRoundedRect(QRect(1, top + 1, width - 2, view.rowHeight(target) - 2), 4, 4)
