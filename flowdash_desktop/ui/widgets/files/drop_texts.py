"""The words near the pointer while files are dragged: where they go, or why they can't."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from flowdash_desktop.ui.theme import Theme

_AWAY = QPoint(18, 22)
"""From the tip of the pointer, which would cover the words."""
_EDGE = 8


def back_words(lists: Sequence[Path]) -> str:
    """What a drop does with lists that were checked out: they come back one after the other."""
    words = QCoreApplication.translate("DropWords", "Bring back the edits in {name}")
    return words.format(name=", ".join(path.name for path in lists))


class DropWords(QLabel):
    """A rounded box over a widget; it takes no pointer and moves nothing.

    Args:
        theme: its colours.
        parent: over what it is shown.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(14, 8, 14, 8)
        self._refused = False
        self.hide()

    def say(self, words: str, at: QPoint, *, refused: bool) -> None:
        """Show words beside a point of the parent, in the colours of a refusal or not."""
        around = self._around.rect()
        self._refused = refused
        room = around.width() - 2 * _EDGE - 28
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, max(room, 60)))
        self.setAccessibleName(words)
        self.adjustSize()
        place = at + _AWAY
        if place.y() + self.height() > around.bottom() - _EDGE:
            place.setY(at.y() - self.height() - _EDGE)
        right = around.right() - self.width() - _EDGE
        self.move(max(_EDGE, min(place.x(), right)), max(_EDGE, place.y()))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words in a rounded box. Their colour is no palette's, which the style would put back when it is shown."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.text if self._refused else tokens.accent)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setPen(tokens.panel if self._refused else tokens.on_accent)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
