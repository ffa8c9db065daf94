"""A few words below an editor in a cell: what is wrong with what was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QWidget

from flowdash_desktop.ui.theme import Theme

_LEAST, _MOST = 240, 420


class ProblemBubble(QLabel):
    """Stands below its editor, or above where there is no room, moves and goes with it."""

    def __init__(self, theme: Theme, editor: QWidget, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self._theme = theme
        self._editor = editor
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(8, 5, 8, 5)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.tokens.error)
        self.setPalette(palette)
        editor.installEventFilter(self)
        editor.destroyed.connect(self.deleteLater)

    def say(self, words: str) -> None:
        """Show these words."""
        self.setText(words)
        self.setAccessibleName(words)
        natural = self.fontMetrics().horizontalAdvance(words) + 18
        width = min(max(natural, _LEAST), _MOST, self._around.width())
        self.resize(width, self.heightForWidth(width))
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the editor goes."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded box in the colours of an error."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.error, 1))
        painter.setBrush(tokens.error_field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)

    def _place(self) -> None:
        parent, editor = self._around.rect(), self._editor.geometry()
        at = QPoint(editor.left(), editor.bottom() + 5)
        if at.y() + self.height() > parent.height() and editor.top() - 4 - self.height() >= 0:
            at.setY(editor.top() - 4 - self.height())
        at.setX(max(0, min(at.x(), parent.width() - self.width())))
        self.move(at)
