"""A row of a form: what it is at the left, its input at the right, and below that what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_LABEL = 104


class _Label(QLabel):
    """A press on it ticks a box, or gives any other input the keyboard."""

    def __init__(self, text: str, field: QWidget, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._field = field

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act as the input does where it is pressed."""
        super().mouseReleaseEvent(event)
        if not self._field.isEnabled() or not self.rect().contains(event.position().toPoint()):
            return
        if isinstance(self._field, QCheckBox):
            self._field.click()
        elif self._field.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self._field.setFocus(Qt.FocusReason.MouseFocusReason)


class FormRow(QWidget):
    """One input with its label.

    Args:
        label: what it is.
        field: the input.
        parent: the owner.
        wide: the input stands below its label, with all of the width.
    """

    def __init__(self, label: str, field: QWidget, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self.field = field
        field.setAccessibleName(label)
        self._label = _Label(label, field, self)
        self._label.setWordWrap(True)
        set_variant(self._label, "tone", "muted")
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.hide()
        self._hint = ""
        if wide:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            for widget in (self._label, field, self._words):
                column.addWidget(widget)
            return
        self._label.setFixedWidth(_LABEL)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._label, 0, 0)
        start = Qt.AlignmentFlag.AlignLeft if isinstance(field, QCheckBox) else Qt.AlignmentFlag(0)
        grid.addWidget(field, 0, 1, start)
        grid.addWidget(self._words, 1, 1)
        grid.setColumnStretch(1, 1)

    def words(self) -> str:
        """What is said below the input."""
        return self._words.text()

    def fail(self, words: str) -> None:
        """Mark the input as wrong and say why; ``""`` where nothing is."""
        self._say(words or self._hint, "error" if words else "small")
        set_variant(self.field, "invalid", "true" if words else "")

    def hint(self, words: str) -> None:
        """Say what is to be known of the input, while nothing is wrong."""
        self._hint = words
        if self._words.property("tone") != "error":
            self._say(words, "small")

    def _say(self, words: str, tone: str) -> None:
        if words == self._words.text() and self._words.property("tone") == tone:
            return
        set_variant(self._words, "tone", tone)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.field.setAccessibleDescription(words)
        announce(self._words, Spoken.REFUSED, words if tone == "error" else "")
