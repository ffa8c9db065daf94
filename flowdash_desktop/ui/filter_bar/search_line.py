"""The search field: narrows the tasks at every key press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from flowdash_desktop.ui.filter_bar.file_hits_button import FileHitsButton
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_HINT = "/"
_ICON = 16
_END = 34
"""Room for the key's name or the button that clears, at the end."""
_ROOMY = 360
_HINTED = 130


class SearchLine(LineInput):
    """A line with a search icon, a button that clears it, and the key that leads here.

    Signals:
        resized: it is wider or narrower than before.
        file_hit_chosen(int): open one of the files that were offered.
        leave_down: the person is done here and wants to be in the table (Down, Return, Escape when it is empty).
    """

    file_hit_chosen = Signal(int)
    leave_down = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Search tasks"))
        self.setAccessibleDescription(self.tr("Shows only tasks with these words; press / to come here"))
        self.setPlaceholderText(self.tr("Search tasks"))
        self.setMinimumWidth(140)
        self._clear = QAction(self.tr("Clear the search"), self)
        self._count: QLabel | None = None
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._file_hits = FileHitsButton(theme, self)
        self._file_hits.chosen.connect(self.file_hit_chosen)
        self._restyle()
        self._make_room()
        theme.changed.connect(self._restyle)

    @property
    def is_roomy(self) -> bool:
        """True while there is room for more than what is typed."""
        return self.width() >= _ROOMY

    def take_count(self, count: QLabel | None) -> None:
        """Show the result count at the line's end; None gives its room back."""
        self._count = count
        if count is not None:
            count.setParent(self)
            count.show()
        self._make_room()

    def show_file_hits(self, words: Sequence[str]) -> None:
        """Offer files that have the words of the search, in the place of the icon; none of them hides the offer."""
        self._file_hits.offer(words)

    def _make_room(self) -> None:
        """Keep what is typed clear of the icon and the count."""
        start, end, count = _ICON + 6, 0, self._count
        if count is not None:
            count.adjustSize()
            x = self.width() - _END - count.width()
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            count.move(_END if mirrored else x, (self.height() - count.height()) // 2)
            end = count.width() + 12
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setTextMargins(end + _ICON, 0, start, 0)
        else:
            self.setTextMargins(start, 0, end, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        hits = self._file_hits
        hits.move(self.width() - 4 - hits.width() if mirrored else 4, (self.height() - hits.height()) // 2)
        self.resized.emit()

    def _restyle(self) -> None:
        muted = self._theme.tokens.muted
        self._clear.setIcon(self._theme.icon("close", muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._file_hits.open_menu()
        elif key == Qt.Key.Key_Escape and self.text():
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
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 10 - _ICON if mirrored else 10
        if self._file_hits.isHidden():
            icon.paint(painter, QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON), mode=mode)
        if not self.text() and not self.hasFocus() and self.isEnabled() and self.width() >= _HINTED:
            painter.setPen(self._theme.tokens.muted)
            end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
            painter.drawText(self.rect().adjusted(12, 0, -12, 0), end | Qt.AlignmentFlag.AlignVCenter, _HINT)
        painter.end()
