"""The control of long text: as high as its text, from three lines to eight."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.editors.control import Control
from flowdash_desktop.ui.editors.shown_value import TEXT, ShownValue
from flowdash_desktop.ui.widgets.text_inputs import TextInput

_FEWEST_LINES = 3
_MOST_LINES = 8


class GrowingText(TextInput):
    """A text box that grows with its text; Tab leaves it.

    Attributes:
        goes_with: what stands below it and is to be seen with it, None for nothing.
    """

    _outgrown = Signal()

    def __init__(self, parent: QWidget | None = None, *, fewest: int = _FEWEST_LINES) -> None:
        """Make it blank, and ``fewest`` lines high."""
        super().__init__(parent)
        self.goes_with: QWidget | None = None
        self._fewest = fewest
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Queued: a scroll bar that comes or goes within a resize would leave the lines broken at the old width.
        self._outgrown.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        self.document().documentLayout().documentSizeChanged.connect(self._outgrown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._outgrown.emit()
        if self._lines_needed() <= _MOST_LINES:
            self.verticalScrollBar().setValue(0)  # a new line has scrolled before there was room for it

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text only while it has the focus: else the wheel scrolls what the box stands in."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _lines_needed(self) -> int:
        return round(self.document().size().height())

    def _fit(self) -> None:
        needed = self._lines_needed()
        lines = max(self._fewest, min(_MOST_LINES, needed))
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if needed > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        chrome = max(0, self.height() - self.viewport().height()) + 2 * self.document().documentMargin()
        height = math.ceil(lines * self.fontMetrics().lineSpacing() + chrome)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


class LongTextControl(Control):
    """Text of many lines. Ctrl+Enter commits, Enter is a line break."""

    input: GrowingText
    shown: ShownValue
    breaks_lines = True

    def make_input(self) -> GrowingText:
        """The text box."""
        box = GrowingText(self.parent_widget)
        self.shown = ShownValue(*TEXT)
        box.real_text = self.text
        box.textChanged.connect(self._text_changed)
        self._quiet = False
        return box

    def _text_changed(self) -> None:
        if not self._quiet:
            self.editor.edited()

    def text(self) -> str:
        """All lines, with what the box shows as marks."""
        return self.shown.typed(self.input.full_text())

    def set_text(self, text: str) -> None:
        """Show this text; the cursor stays where it is while the box has the keyboard."""
        text = text.replace("\r\n", "\n")
        if text == self.text():
            return
        self._quiet = True
        at = self.input.textCursor().position()
        self.input.setPlainText(self.shown.show(text))
        self.shown.shown = self.input.full_text()
        self.lock(bool(self.reason))
        if self.input.hasFocus():
            cursor = self.input.textCursor()
            cursor.setPosition(min(at, len(self.input.full_text())))
            self.input.setTextCursor(cursor)
        self._quiet = False

    def show_draft(self, text: str) -> None:
        """Show a draft with the cursor at its end, where it is typed on."""
        super().show_draft(text)
        if not self.input.hasFocus():
            self.input.moveCursor(QTextCursor.MoveOperation.End)

    def lock(self, locked: bool) -> None:
        """Let the text be read and copied only, as one is that is too long for the box."""
        self.input.setReadOnly(locked or self.shown.is_cut)
