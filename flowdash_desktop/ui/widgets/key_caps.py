"""A key as it is painted in a list: its words in a small box."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.theme.fonts import scaled

_PAD = 6


def _font(theme: Theme) -> QFont:
    return scaled(theme.font(FontRole.BODY), 0.85)


def cap_width(theme: Theme, keys: str) -> int:
    """The width of the box for a key, as this system writes it."""
    metrics = QFontMetrics(_font(theme))
    return max(metrics.horizontalAdvance(keys) + 2 * _PAD, cap_height(theme))


def cap_height(theme: Theme) -> int:
    """The height of the box for a key."""
    return QFontMetrics(_font(theme)).height() + 4


def paint_cap(painter: QPainter, theme: Theme, at: QPoint, keys: str) -> None:
    """Paint a key; ``at`` is the middle of the box's left side."""
    font = _font(theme)
    height = cap_height(theme)
    box = QRectF(at.x(), at.y() - height // 2, cap_width(theme, keys), height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.tokens.field_line, 1))
    painter.setBrush(theme.tokens.field)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(theme.tokens.muted)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
