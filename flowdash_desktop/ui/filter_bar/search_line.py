"""The search field: narrows the tasks at every key press."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from flowdash_desktop.ui.theme import Theme

_HINT = "/"
_ICON = 16


class SearchLine(QLineEdit):
    """A line with a search icon, a button that clears it, and the key that leads here.

    Signals:
        leave_down: the person is done here and wants to be in the table (Down, Return, Escape when it is empty).
    """

    leave_down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Search tasks"))
        self.setAccessibleDescription(self.tr("Shows only tasks with these words; press / to come here"))
        self.setPlaceholderText(self.tr("Search tasks"))
        self.setMinimumWidth(140)
        self._clear = QAction(self.tr("Clear the search"), self)
        self.setTextMargins(_ICON + 6, 0, 0, 0)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        muted = self._theme.tokens.muted
        self._clear.setIcon(self._theme.icon("close", muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icon = self._theme.icon("search", self._theme.tokens.muted)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        icon.paint(painter, QRect(10, (self.height() - _ICON) // 2, _ICON, _ICON), mode=mode)
        if not self.text() and not self.hasFocus() and self.isEnabled():
            painter.setPen(self._theme.tokens.muted)
            spot = QRect(0, 0, self.width() - 12, self.height())
            painter.drawText(spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _HINT)
        painter.end()
