"""A few quiet words that float below an input while it is typed into. Nothing moves for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QWidget

from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.text import plain_text

_GAP = 3
_SECONDS = 4


class Hint(QLabel):
    """Stands below its input, or above where there is no room, and goes with it.

    Args:
        theme: the look.
        anchor: the input.
        around: what it may cover; an ancestor of the input.
    """

    def __init__(self, theme: Theme, anchor: QWidget, around: QWidget) -> None:
        super().__init__(around)
        self._theme, self._anchor, self._around = theme, anchor, around
        self._passing = ""
        self._steady = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 4, 8, 4)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(theme.font(FontRole.SMALL))
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self._pass_by)
        anchor.installEventFilter(self)
        anchor.destroyed.connect(self.deleteLater)
        self.hide()

    def say(self, words: str) -> None:
        """Show these words until others are said, ``""`` for none."""
        self._steady = words
        self._show()

    def say_once(self, words: str) -> None:
        """Show these words for some seconds, or until the input is left."""
        self._passing = words
        self._end.start(_SECONDS * 1000)
        self._show()

    def _pass_by(self) -> None:
        self._end.stop()
        self._passing = ""
        self._show()

    def _show(self) -> None:
        words = "\n".join(part for part in (self._passing, self._steady) if part)
        self.setText(plain_text(words))
        if not words:
            self.hide()
            return
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.tokens.text)
        self.setPalette(palette)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the input goes, and away when it is left."""
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        elif kind == QEvent.Type.Hide:
            self.hide()
        elif kind == QEvent.Type.FocusOut and self._passing:
            self._pass_by()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded box with a thin line."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.field_line, 1))
        painter.setBrush(tokens.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)

    def _place(self) -> None:
        room, anchor = self._around.rect(), self._anchor
        top_left = anchor.mapTo(self._around, QPoint(0, 0))
        at = QPoint(top_left.x(), top_left.y() + anchor.height() + _GAP)
        above = top_left.y() - _GAP - self.height()
        if at.y() + self.height() > room.height() and above >= 0:
            at.setY(above)
        at.setX(max(0, min(at.x(), room.width() - self.width())))
        self.move(at)
