"""The chip at the end of a dimmed row that says why it is dimmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from flowdash_desktop.ui.table.dimmed_words import chip_words
from flowdash_desktop.ui.theme import FontRole

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows_view import TaskRowsView

_HEIGHT = 20
_PAD = 8
_MARGIN = 8
_MOST_OF_VIEW = 0.5


def paint_chip(painter: QPainter, view: TaskRowsView, row: int, top: int) -> None:
    """Paint it at the end of the row as it is seen, over at most half of the width."""
    conditions = view.why_dimmed(row)
    if not conditions:
        return
    tokens, font = view.theme.tokens, view.theme.font(FontRole.BODY)
    metrics = QFontMetrics(font)
    room = int(view.viewport().width() * _MOST_OF_VIEW) - 2 * _PAD
    text = metrics.elidedText(chip_words(conditions), Qt.TextElideMode.ElideRight, max(room, 0))
    width = metrics.horizontalAdvance(text) + 2 * _PAD
    left = _MARGIN if view.isRightToLeft() else view.viewport().width() - _MARGIN - width
    box = QRect(left, top + (view.theme.row_height - 1 - _HEIGHT) // 2, width, _HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(tokens.field_line)
    painter.setBrush(tokens.warning_field)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _HEIGHT / 2, _HEIGHT / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(font)
    painter.setPen(tokens.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
