"""The words below an input, and the two answers to what the server has against it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.events import Answer
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce
from flowdash_desktop.ui.widgets.text import PlainLabel


class WordsBelow(QWidget):
    """Small words with *Retry* and *Discard* where they help. Takes no room while there is nothing to say.

    Signals:
        answered(Answer): which button was pressed.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, subject: str, parent: QWidget | None = None) -> None:
        """Make it empty; ``subject`` is what the words are about, for people who don't see where they stand."""
        super().__init__(parent)
        self._theme = theme
        self._subject = subject
        self._said = ("", "", False)
        self._actions: QWidget | None = None
        self.tab_after: QWidget | None = None
        """The widget behind which Tab reaches the buttons."""
        self._label = PlainLabel("", self)
        self._label.setContentsMargins(4, 0, 0, 0)  # as far in as the words of the buttons below
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(2)
        self._column.addWidget(self._label)
        self._take_font()
        theme.changed.connect(self._take_font)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._said[0]

    def say(self, words: str, tone: str = "error", actions: bool = False) -> None:
        """Say something, ``""`` for nothing.

        Args:
            words: what, as plain text.
            tone: ``error``, ``warning`` or ``muted``.
            actions: offer Retry and Discard.
        """
        if (words, tone, actions) == self._said:
            return
        new = words != self._said[0]
        self._said = (words, tone, actions)
        self._label.setText(words)
        if words:
            set_variant(self._label, "tone", tone)
        if actions and self._actions is None:
            self._actions = self._make_actions()
        if self._actions is not None:
            self._actions.setVisible(actions)
        self.setVisible(bool(words))
        if words and new:
            announce(self._label, Spoken.REFUSED, words)

    def _make_actions(self) -> QWidget:
        actions = QWidget(self)
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        last = self.tab_after
        for text, answer in ((self.tr("Retry"), self._retry), (self.tr("Discard"), self._discard)):
            button = QPushButton(text, actions)
            button.setProperty("variant", "link")
            button.setAccessibleDescription(self._subject)
            button.clicked.connect(answer)
            row.addWidget(button)
            if last is not None:
                QWidget.setTabOrder(last, button)
            last = button
        row.addStretch()
        self._column.addWidget(actions)
        return actions

    def _retry(self) -> None:
        self.answered.emit(Answer.RETRY)

    def _discard(self) -> None:
        self.answered.emit(Answer.DISCARD)

    def _take_font(self) -> None:
        self._label.setFont(self._theme.font(FontRole.SMALL))
