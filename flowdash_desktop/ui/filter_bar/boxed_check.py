"""A check box with the outline of a button, for a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring

_HEIGHT = 30
_PAD = 11
_BOX = 16


class BoxedCheck(QCheckBox):
    """Ticked by a press anywhere on it, Space or Return."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = 2 * _PAD + _BOX
        if self.text():
            width += 8 + self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, max(_HEIGHT, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, enabled = self._theme.tokens, self.isEnabled()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_outline(painter)
        left = self.width() - _PAD - _BOX if mirrored else _PAD
        box = QRect(left, (self.height() - _BOX) // 2, _BOX, _BOX)
        self._paint_box(painter, box)
        painter.setPen(tokens.text if enabled else tokens.disabled_text)
        room = self.width() - 2 * _PAD - _BOX - 8
        words = QRect(_PAD if mirrored else box.right() + 9, 0, room, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_outline(self, painter: QPainter) -> None:
        tokens, enabled, ring = self._theme.tokens, self.isEnabled(), has_ring(self)
        line = tokens.field_line if enabled else tokens.line
        painter.setPen(QPen(tokens.focus, 2) if ring else QPen(line, 1))
        painter.setBrush(tokens.hover if enabled and (self.underMouse() or self.isDown()) else tokens.panel)
        inset = 1.0 if ring else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 6, 6)

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        """The box, and the tick in it."""
        tokens, enabled, on = self._theme.tokens, self.isEnabled(), self.isChecked()
        fill = tokens.accent if enabled else tokens.disabled_text
        edge = tokens.muted if enabled else tokens.line
        painter.setPen(QPen(fill if on else edge, 1))
        painter.setBrush(fill if on else tokens.field)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            painter.drawPixmap(box, self._theme.pixmap("check", _BOX, tokens.on_accent, self.devicePixelRatioF()))
