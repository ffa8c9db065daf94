"""Rows of our own popups: an icon, a text, a muted detail, a mark for the current one, small buttons at the end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QToolButton, QWidget

from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets import plain_tooltip
from flowdash_desktop.ui.widgets.focus.button_keys import ARROWS
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring
from flowdash_desktop.ui.widgets.key_caps import cap_width, paint_cap
from flowdash_desktop.ui.widgets.marks import DOT, paint_dot

ROW_HEIGHT = 32
_PAD = 10
_ICON = 16


class MenuRow(QAbstractButton):
    """A line that can be pressed; Up and Down go to the lines beside it."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        detail: str = "",
        current: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._words, self._detail, self.current = icon, text, detail, current
        self._dot: QColor | None = None
        self._tag = self._pin = ""
        self._tail = QHBoxLayout(self)
        self._tail.setContentsMargins(0, 0, 4, 0)
        self._tail.setSpacing(0)
        self._tail.addStretch(1)
        self._tail_width = 0
        self.last_stop: QWidget = self
        """Where Tab leaves the row: its last button, or the row itself."""
        self.set_text(text)
        self.set_current(current)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ARROWS, "up down")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(ROW_HEIGHT)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tooltip(text if len(text) > 28 else ""))
        self.updateGeometry()
        self.update()

    def set_detail(self, detail: str) -> None:
        """Say something else in muted text."""
        self._detail = detail
        self.set_current(self.current)
        self.updateGeometry()

    def set_marks(self, dot: QColor | None, tag: str, pin: str) -> None:
        """Put a dot in the place of the icon, and two things before the detail.

        Args:
            dot: the colour, None for the icon.
            tag: keys that lead to it.
            pin: what a pin means here, ``""`` for no pin.
        """
        self._dot, self._tag, self._pin = dot, tag, pin
        self.set_current(self.current)
        self.updateGeometry()

    def set_current(self, current: bool) -> None:
        """Mark it as the one that is in force, or not."""
        self.current = current
        here = self.tr("current") if current else ""
        self.setAccessibleDescription(", ".join(p for p in (self._detail, self._tag, self._pin, here) if p))
        self.update()

    def add_button(self, icon: str, name: str) -> QToolButton:
        """A small button at the end of the line."""
        button = QToolButton(self)
        button.setIcon(self._theme.icon(icon, self._theme.tokens.muted))
        button.setAccessibleName(name)
        button.setToolTip(plain_tooltip(name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tail.addWidget(button)
        QWidget.setTabOrder(self.last_stop, button)
        self.last_stop = button
        self._tail_width += button.sizeHint().width() + 4
        return button

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(FontRole.BODY))
        bold = QFontMetrics(self._theme.font(FontRole.MEDIUM))
        text = min(bold.horizontalAdvance(self._words), 260)
        detail = min(metrics.horizontalAdvance(self._detail), 200) + 12 if self._detail else 0
        icon = _ICON + 8 if self._icon or self._dot else 0
        detail += cap_width(self._theme, self._tag) + 8 if self._tag else 0
        detail += _ICON + 8 if self._pin else 0
        return QSize(2 * (_PAD + 4) + icon + text + detail + _ICON + 8 + self._tail_width, ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 0)

    def _step(self, by: int) -> None:
        rows = [row for row in self.window().findChildren(MenuRow) if row.isVisible() and row.isEnabled()]
        rows.sort(key=lambda row: row.mapTo(row.window(), row.rect().topLeft()).y())
        if self in rows:
            rows[(rows.index(self) + by) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(5, 1, -5, -1)
        if self.underMouse() or self.isDown() or has_ring(self):
            painter.setPen(QPen(tokens.focus, 2) if has_ring(self) else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.hover)
            painter.drawRoundedRect(box, 4, 4)
        left, right = _PAD + 4, self.width() - _PAD - 4 - self._tail_width
        ink = tokens.text if self.isEnabled() else tokens.disabled_text
        if self._dot is not None:
            paint_dot(painter, theme, QRect(left + (_ICON - DOT) // 2, 0, DOT, ROW_HEIGHT), self._dot)
            left += _ICON + 8
        elif self._icon:
            theme.icon(self._icon, tokens.muted).paint(painter, QRect(left, (ROW_HEIGHT - _ICON) // 2, _ICON, _ICON))
            left += _ICON + 8
        if self.current:
            right -= _ICON
            theme.icon("check", tokens.link).paint(painter, QRect(right, (ROW_HEIGHT - _ICON) // 2, _ICON, _ICON))
            right -= 8
        self._paint_words(painter, left, self._paint_marks(painter, right), ink)
        painter.end()

    def _paint_marks(self, painter: QPainter, right: int) -> int:
        """The pin and the keys before ``right``; what is left for the words ends where this gives."""
        theme, tokens = self._theme, self._theme.tokens
        if self._tag:
            width = cap_width(theme, self._tag)
            right -= width
            paint_cap(painter, theme, QPoint(right, ROW_HEIGHT // 2), self._tag)
            right -= 8
        if self._pin:
            right -= _ICON
            theme.icon("pin", tokens.muted).paint(painter, QRect(right, (ROW_HEIGHT - _ICON) // 2, _ICON, _ICON))
            right -= 8
        return right

    def _paint_words(self, painter: QPainter, left: int, right: int, ink: QColor) -> None:
        """The words between ``left`` and ``right``, and the detail at the end in at most three fifths of the room."""
        theme, tokens = self._theme, self._theme.tokens
        painter.setFont(theme.font(FontRole.MEDIUM if self.current else FontRole.BODY))
        metrics = painter.fontMetrics()
        small = QFontMetrics(theme.font(FontRole.BODY))
        detail_width = min(small.horizontalAdvance(self._detail) + 1, (right - left) * 3 // 5) if self._detail else 0
        text_width = right - left - (detail_width + 12 if detail_width else 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(ink)
        painter.drawText(
            QRect(left, 0, text_width, ROW_HEIGHT), middle, metrics.elidedText(self._words, elide, text_width)
        )
        if detail_width:
            painter.setPen(tokens.muted)
            painter.setFont(theme.font(FontRole.BODY))
            spot = QRect(right - detail_width, 0, detail_width, ROW_HEIGHT)
            painter.drawText(
                spot, middle | Qt.AlignmentFlag.AlignRight, small.elidedText(self._detail, elide, detail_width)
            )
