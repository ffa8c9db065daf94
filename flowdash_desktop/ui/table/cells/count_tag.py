"""A small label at an editor in a cell that says for how many tasks it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from flowdash_desktop.ui.theme import Theme

_GAP = 4


class CountTag(QLabel):
    """Stands beside its editor, where no list that the editor opens will cover it, and moves and goes with it.

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
        painter.setPen(self._theme.tokens.on_accent)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _place(self) -> None:
        self.adjustSize()
        editor = self._editor.geometry()
        left = editor.right() + _GAP
        if left + self.width() > self._around.width():
            left = max(0, editor.left() - _GAP - self.width())
        line = min(editor.height(), self._theme.row_height)
        self.move(left, editor.top() + (line - self.height()) // 2)
