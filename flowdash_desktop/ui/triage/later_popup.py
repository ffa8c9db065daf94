"""Until when a task is put off, and the list of the tasks that were."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.triage.button_popup import ButtonPopup
from flowdash_desktop.ui.typed_values import read_value, reading_text
from flowdash_desktop.ui.widgets.key_button import KeyButton
from flowdash_desktop.ui.widgets.text import short
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_SCHEMA = WorkflowSchema(Workflow("", ""))
_MOMENT = Field("", "", FieldKind.DATETIME)
_WIDTH, _LETTERS = 300, 44


class LaterPopup(ButtonPopup):
    """A few moments by digits, and a line for any other.

    Signals:
        chosen(object): a moment with a zone, None for once the task changes.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Later"))
        self.setMinimumWidth(_WIDTH)
        self._choices: list[tuple[str, datetime | None]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(4)
        title = QLabel(self.tr("Come back to this task"), self)
        set_variant(title, "tone", "section")
        self._column.addWidget(title)
        self.line = LineInput(self)
        self.line.setAccessibleName(self.tr("When"))
        self.line.setPlaceholderText(self.tr("tomorrow, fri 14:30, +2w"))
        self.said = QLabel("", self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self.said, "tone", "small")
        self.line.textEdited.connect(self._read)
        self.line.returnPressed.connect(self._take)
        self.buttons: list[KeyButton] = []

    def offer(self, choices: Sequence[tuple[str, datetime | None]]) -> None:
        """Offer these moments by their words."""
        self._choices = list(choices)
        for number, (words, moment) in enumerate(choices, start=1):
            button = self.with_arrows(KeyButton(self._theme, words, str(number), self))
            button.clicked.connect(partial(self._choose, moment))
            self._column.addWidget(button)
            self.buttons.append(button)
        self._column.addWidget(self.line)
        self._column.addWidget(self.said)

    def open_at(self, opener: QWidget) -> None:
        """Show it with the keyboard on the first moment."""
        self.show_with(opener, self.buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._choices):
            self._choose(self._choices[number][1])
        else:
            super().keyPressEvent(event)

    def _choose(self, moment: datetime | None) -> None:
        self.close()
        self.chosen.emit(moment)

    def _read(self, text: str) -> None:
        self.said.setText(reading_text(text, _MOMENT, _SCHEMA))

    def _take(self) -> None:
        """Take what is typed, where it is a moment."""
        try:
            value = read_value(self.line.text(), _MOMENT, _SCHEMA)
        except InvalidValueError:
            value = None
        if isinstance(value, datetime):
            self._choose(value)
        else:
            self.said.setText(self.tr("This is no date. Type one such as fri 14:30."))


class PutOffList(ButtonPopup):
    """The tasks that were put off; a press brings one back.

    Signals:
        brought_back(str): the key of a task.
    """

    brought_back = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, rows: Sequence[tuple[TaskKey, str]]) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Later"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        head = self.tr("Put off. A press brings a task back.") if rows else self.tr("No task is put off.")
        title = QLabel(head, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(title, "tone", "small")
        column.addWidget(title)
        self.rows: list[QPushButton] = []
        for key, words in rows:
            row = self.with_arrows(QPushButton(short(words, 2 * _LETTERS).replace("&", "&&"), self))
            row.setAutoDefault(True)
            set_variant(row, "variant", "quiet")
            row.clicked.connect(partial(self._bring, key))
            column.addWidget(row)
            self.rows.append(row)

    def open_at(self, opener: QWidget) -> None:
        """Show it with the keyboard on the first task."""
        self.show_with(opener, self.rows[0] if self.rows else None)

    def _bring(self, key: TaskKey) -> None:
        self.close()
        self.brought_back.emit(key)
