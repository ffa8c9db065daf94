"""A button that shows the key that presses it, in a small box behind its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.theme.fonts import scaled

_GAP, _PAD, _EDGES = 8, 5, 24


class KeyButton(QPushButton):
    """Words and a key. The key is only shown here: whoever owns the button makes it work.

    Args:
        theme: the look.
        words: what it does.
        keys: what presses it, as in ``"Ctrl+N"``; ``""`` for none.
        parent: the owner.
    """

    def __init__(self, theme: Theme, words: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._keys = ""
        self.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        self.show_keys(keys)
        theme.changed.connect(self.updateGeometry)

    def show_keys(self, keys: str) -> None:
        """Show another key; ``""`` for none."""
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(self._keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for both."""
        hint = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self._plain())
        return QSize(max(hint.width(), words + self._cap_room() + _EDGES), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the words: the key gives way to them."""
        return QSize(self.fontMetrics().horizontalAdvance(self._plain()) + _EDGES, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then words and key in its middle."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        metrics = self.fontMetrics()
        words, cap = metrics.horizontalAdvance(self._plain()), self._cap_room()
        if words + cap > self.width() - _EDGES // 2:
            cap = 0
        left = (self.width() - words - cap) // 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setPen(self._ink())
        place = QRect(QPoint(left + (cap if mirrored else 0), 0), QSize(words + 1, self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._plain())
        if cap:
            self._paint_cap(painter, left if mirrored else left + words + _GAP, cap - _GAP)

    def _paint_cap(self, painter: QStylePainter, left: int, width: int) -> None:
        height = QFontMetrics(self._cap_font()).height() + 2
        box = QRectF(left, (self.height() - height) // 2, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.setOpacity(0.5)
        painter.setPen(QPen(self._ink(), 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.setOpacity(1.0)
        painter.setFont(self._cap_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _ink(self) -> QColor:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.disabled_text
        variants = {"primary": tokens.on_accent, "danger": tokens.on_danger, "link": tokens.link}
        return variants.get(str(self.property("variant") or ""), tokens.text)

    def _plain(self) -> str:
        return self.text().replace("&&", "&")

    def _cap_font(self) -> QFont:
        return scaled(self.font(), 0.85)

    def _cap_room(self) -> int:
        """The width of the key with the gap before it."""
        if not self._keys:
            return 0
        metrics = QFontMetrics(self._cap_font())
        return _GAP + max(metrics.horizontalAdvance(self._keys) + 2 * _PAD, metrics.height() + 2)
