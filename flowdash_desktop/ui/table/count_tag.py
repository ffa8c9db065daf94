"""A small label at an editor in a cell that says for how many tasks it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from flowdash_desktop.ui.theme import Theme


class CountTag(QLabel):
    """Stands on the upper edge of its editor, below it where there is no room, moves and goes with it.

    Args:
        theme: the look.
        words: what it says.
        editor: whose.
        around: what both stand in.
    """

    def __init__(self, theme: Theme, words: str, editor: QWidget, around: QWidget) -> None:
        super().__init__(words, around)
        self._theme = theme
        self._editor = editor
        self._around = around
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(7, 1, 7, 2)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.tokens.on_accent)
        self.setPalette(palette)
        editor.installEventFilter(self)
        editor.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the editor goes."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
            self.show()
            self.raise_()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded box in the accent's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.accent)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.end()
        super().paintEvent(event)

    def _place(self) -> None:
        self.adjustSize()
        editor = self._editor.geometry()
        top = editor.top() - self.height() - 1
        if top < 0:
            top = editor.bottom() + 2
        left = max(0, min(editor.left(), self._around.width() - self.width()))
        self.move(left, top)
