"""The small dot that says how far an edit is on its way to the server."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import FieldMark
from flowdash_desktop.ui.texts import state_text
from flowdash_desktop.ui.theme import Theme

_DIAMETER = 6


class MarkDot(QWidget):
    """Amber while an edit is saved here or sending, red when it needs the person, nothing when all is confirmed.

    Keeps its place when there is nothing to show, so that nothing moves; ``collapse`` gives the place away.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._theme = theme
        self._state: EditState | None = None
        self._collapsed = False
        self.setFixedSize(self.sizeHint())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """12 x 30 px: one control high."""
        return QSize(12, 30)

    def collapse(self) -> None:
        """Take no room while there is nothing to show."""
        self._collapsed = True
        self.setVisible(self._state is not None)

    def set_mark(self, mark: FieldMark | None) -> None:
        """Show the mark's state; its words are the tooltip and the accessible name."""
        state = None if mark is None else mark.state
        if state is not self._state:
            self._state = state
            words = "" if state is None else state_text(state)
            self.setToolTip(words)
            self.setAccessibleName(words)
            self.update()
            if self._collapsed:
                self.setVisible(state is not None)

    @property
    def state(self) -> EditState | None:
        """What is shown."""
        return self._state

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        if self._state is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.error if self._state is EditState.NEEDS_YOU else tokens.warning)
        area = QRectF(0, 0, _DIAMETER, _DIAMETER)
        area.moveCenter(QRectF(self.rect()).center())
        painter.drawEllipse(area)
