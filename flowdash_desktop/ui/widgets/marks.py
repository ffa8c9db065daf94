"""The two marks beside a name: a stage's dot and a person's avatar, painted the same wherever they appear."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from flowdash_desktop.ui.theme import Theme

DOT = 9
"""The diameter of a stage's dot, in logical pixels."""
AVATAR = 20
"""The diameter of an avatar, in logical pixels."""


def initials(name: str, email: str = "") -> str:
    """The first letters of the first and the last word of a name, of the e-mail's local part where it is blank."""
    words = [w for w in name.split("@")[0].replace(".", " ").replace("_", " ").split() if w[0].isalnum()]
    if not words:
        words = [w for w in email.split("@")[0].replace(".", " ").replace("_", " ").split() if w[0].isalnum()]
    return "".join(w[0] for w in (words[:1] + words[1:][-1:])).upper() or "?"


def paint_dot(painter: QPainter, theme: Theme, rect: QRect, color: QColor) -> None:
    """Paint a dot in the middle of ``rect``, 9 px wide where there is room."""
    side = min(DOT, rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(_middle(rect, side))
    painter.restore()


def paint_avatar(painter: QPainter, theme: Theme, rect: QRect, email: str, name: str) -> None:
    """Paint a person's initials on their colour, in the middle of ``rect``, 20 px wide where there is room."""
    side = min(AVATAR, rect.width(), rect.height())
    circle = _middle(rect, side)
    color = theme.avatar_color(email)
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(side * 0.42)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(circle)
    painter.setPen(theme.text_on(color))
    painter.setFont(font)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(name, email))
    painter.restore()


def _middle(rect: QRect, side: int) -> QRectF:
    return QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
