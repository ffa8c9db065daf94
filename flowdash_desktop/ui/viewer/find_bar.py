"""The line that looks for words in the file that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.viewer.commands import ICONS, Command, command_tip, command_words
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.viewing.search_messages import Query

_PAUSE = 150
"""So long after the last letter the search begins, in milliseconds."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """A line, how many matches there are, and the ways to the next one.

    Signals:
        searched(object): search for this ``Query``, or None for nothing.
        step_requested(int): go to the next match (1) or the one before (-1).
        closed: the person has done with it.
    """

    searched = Signal(object)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineInput(self)
        self.line.setPlaceholderText(self.tr("Find in this file"))
        self.line.setAccessibleName(self.tr("Find in this file"))
        self.line.setMaximumWidth(320)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName(self.tr("Matches"))
        set_variant(self.count, "tone", "muted")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.line.textEdited.connect(self._edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        for command, by in ((Command.PREVIOUS_MATCH, -1), (Command.NEXT_MATCH, 1)):
            button = IconButton(theme, ICONS[command], self)
            button.name(command_words(command))
            button.setToolTip(command_tip(command))
            button.clicked.connect(lambda _checked=False, by=by: self._step(by))
            row.addWidget(button)
        row.addWidget(self.count)
        row.addStretch(1)
        close = IconButton(theme, "close", self)
        close.name(self.tr("Close the search"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.hide()

    def open(self) -> None:
        """Show it, ready to type over what was looked for before."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_words(self, words: str) -> None:
        """Show it for a search that another part has begun; the keyboard stays where it is."""
        self.line.setText(words)
        self.line.setCursorPosition(0)
        self.show()

    def say(self, words: str) -> None:
        """Say how many matches there are."""
        self.count.setText(words if self.line.text() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc closes."""
        if event.key() in _ENTER:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self, text: str) -> None:
        if not text:
            self.count.clear()
        self._pause.start()

    def _search(self) -> None:
        text = self.line.text()
        self.searched.emit(Query(text) if text.strip() else None)

    def _step(self, by: int) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._search()
        else:
            self.step_requested.emit(by)
