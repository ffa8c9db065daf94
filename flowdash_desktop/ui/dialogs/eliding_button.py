"""A flat button with a picture and words that give way where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.widgets import plain_tooltip
from flowdash_desktop.ui.widgets.speech.interfaces import SEEN

_GAP = 5
_DOT = 8
_MOST_LETTERS = 200


class ElidingButton(QPushButton):
    """Ends its words in an ellipsis where they don't fit; the tool tip then has all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show these; plain text."""
        self._words = harmless_line(words, _MOST_LETTERS)
        self.setProperty(SEEN, self._words.replace("&", "&&"))
        self._elide()
        self.updateGeometry()

    def words(self) -> str:
        """All of the words, whatever fits."""
        return self._words

    def set_tip(self, tip: str) -> None:
        """A tool tip (plain text); words that do not fit stand above it."""
        self._tip = tip
        self._elide()

    def set_picture(self, picture: QPixmap) -> None:
        """Show this in front of the words, a little apart from them."""
        ratio = picture.devicePixelRatio()
        size = picture.deviceIndependentSize().toSize() + QSize(_GAP, 0)
        wider = QPixmap(size * ratio)
        wider.setDevicePixelRatio(ratio)
        wider.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wider)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(_GAP if mirrored else 0, 0, picture)
        painter.end()
        self.setIcon(QIcon(wider))
        self.setIconSize(size)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        hidden = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self._shown())
        return QSize(hint.width() + max(0, hidden), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.iconSize().width() + 60), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    def _elide(self) -> None:
        room = self.width() - (self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words))
        fits = self.fontMetrics().horizontalAdvance(self._words) <= room or not self.isVisible()
        shown = self._words
        if not fits:
            shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, room))
        if shown != self._shown():
            self.setText(shown.replace("&", "&&"))
        tips = (self._tip,) if fits else (self._words, self._tip)
        self.setToolTip(plain_tooltip("\n".join(tip for tip in tips if tip)))


def dot_picture(color: QColor, ratio: float) -> QPixmap:
    """A dot of 8 px, for what stands in words beside it."""
    pixmap = QPixmap(QSize(_DOT, _DOT) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(0, 0, _DOT, _DOT)
    painter.end()
    return pixmap
