"""The six dots by which a section of the pane is dragged, and the line that shows where it falls."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from flowdash_desktop.ui.theme import Theme

_WIDTH, _HEIGHT = 16, 24
_RADIUS, _APART = 1.25, 4.5
_LINE = 2


class DragHandle(QWidget):
    """Six dots. The heading that they are in hears the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(_WIDTH, _HEIGHT))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def name(self, tip: str, accessible: str) -> None:
        """Say what the handle is for, as tooltip and as accessible name."""
        self.setToolTip(tip)
        self.setAccessibleName(accessible)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots in two columns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.text if self.underMouse() else self._theme.tokens.muted)
        middle = QPointF(self.width() / 2, self.height() / 2)
        for column in (-0.5, 0.5):
            for row in (-1, 0, 1):
                painter.drawEllipse(middle + QPointF(column, row) * _APART, _RADIUS, _RADIUS)


class DropLine(QFrame):
    """A line across an area, where a section falls when it is dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("line", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_at(self, viewport: QWidget, y: int) -> None:
        """Show the line at this height of a viewport, or at its nearest edge, in pixels."""
        if self.parentWidget() is not viewport:
            self.setParent(viewport)
        top = max(0, min(y - _LINE // 2, viewport.height() - _LINE))
        self.setGeometry(0, top, viewport.width(), _LINE)
        self.raise_()
        self.show()
