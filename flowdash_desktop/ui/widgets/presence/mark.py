"""The mark of somebody else who is at a task: their initials in their colour, with a ring while they edit it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from flowdash_desktop.domain.presence import PersonThere
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.marks import paint_avatar

_RING = 3


def paint_person(painter: QPainter, theme: Theme, rect: QRect, person: PersonThere, name: str) -> None:
    """Paint the mark into a square, on a rim that parts it from what is below it."""
    color = theme.avatar_color(person.email)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens.panel)
    painter.drawEllipse(QRectF(rect))
    if person.is_editing:
        painter.setPen(QPen(color, 1.5))
        painter.drawEllipse(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75))
    painter.restore()
    inset = _RING if person.is_editing else 1
    paint_avatar(painter, theme, rect.adjusted(inset, inset, -inset, -inset), person.email, name)
