"""A sheet over the rest of the window, for the pane at the side where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant

_SHADOW = 8
_WIDEST = 440
_LEAST_BESIDE = 64
"""So much of the rows stays in sight beside the sheet."""


class SideSheet(QWidget):
    """Holds the pane over the rows, at the end of their line, with a button that leads back to them.

    Signals:
        closed: the person went back to the rows.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back_button = QPushButton(self.tr("Back to the tasks"), self)
        self.back_button.setAccessibleName(self.tr("Close details"))
        self.back_button.setToolTip(self.tr("Close the details (Esc)"))
        self.back_button.setAutoDefault(True)
        set_variant(self.back_button, "variant", "quiet")
        self.back_button.clicked.connect(self.closed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SHADOW + 1, 2, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def take(self, pane: QWidget) -> None:
        """Hold the pane from now on; it is shown with the sheet."""
        self._column.addWidget(pane, 1)
        pane.show()

    def cover(self, area: QRect) -> None:
        """Take the end of an area of the parent."""
        width = min(_WIDEST, area.width() - _LEAST_BESIDE) + _SHADOW + 1
        place = QRect(area.left(), area.top(), width, area.height())
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            place.moveRight(area.right())
        self.setGeometry(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the line at its edge and a shadow on the rows."""
        painter, tokens = QPainter(self), self._theme.tokens
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for step in range(_SHADOW):
            x = self.width() - 1 - step if mirrored else step
            painter.fillRect(x, 0, 1, self.height(), QColor(0, 0, 0, 4 * (step + 1)))
        ground = self.rect().adjusted(0 if mirrored else _SHADOW, 0, -_SHADOW if mirrored else 0, 0)
        painter.fillRect(ground, tokens.panel)
        edge = ground.right() if mirrored else ground.left()
        painter.fillRect(edge, 0, 1, self.height(), tokens.line)

    def _restyle(self) -> None:
        self.back_button.setIcon(self._theme.icon("chevron-left"))
        self.update()
