"""A question in place, beside what it is about, instead of a dialog in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import PlainLabel


class AskInline(QWidget):
    """A sentence and two buttons; Esc is the cautious one. Takes no room while nothing is asked.

    Signals:
        confirmed(): the person wants it.
        declined(): the person does not, or pressed Esc.
    """

    confirmed = Signal()
    declined = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._theme = theme
        self.subject: object = None
        self._before: QWidget | None = None
        self._question = PlainLabel("", self)
        self.yes = QPushButton(self)
        self.yes.setProperty("variant", "danger")
        self.yes.clicked.connect(self._confirm)
        self.no = QPushButton(self)
        self.no.clicked.connect(self._decline)
        for button in (self.yes, self.no):
            button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 8)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addLayout(buttons)
        self.hide()

    def ask(
        self,
        question: str,
        yes: str,
        no: str,
        subject: object,
        asker: QWidget | None = None,
        *,
        cautious: bool = False,
    ) -> None:
        """Ask.

        Args:
            question: a sentence in plain text.
            yes: the text of the button that does it.
            no: the text of the other, which Esc presses too.
            subject: what is asked about, kept in ``subject`` until there is an answer.
            asker: what gets the focus back where nothing had it before.
            cautious: the focus goes to ``no``, for what can't be brought back.
        """
        now = self.window().focusWidget()
        if now is None or not self.isAncestorOf(now):
            self._before = now or asker
        self.subject = subject
        self._question.setText(question)
        for button, text in ((self.yes, yes), (self.no, no)):
            button.setText(text)
            button.setAccessibleDescription(question)
        self.show()
        (self.no if cautious else self.yes).setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """The question, ``""`` while nothing is asked."""
        return "" if self.isHidden() else self._question.text()

    def dismiss(self) -> None:
        """Take the question back."""
        if not self.isHidden():
            self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc declines."""
        if event.key() == Qt.Key.Key_Escape:
            self._decline()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self._end()
        self.confirmed.emit()

    def _decline(self) -> None:
        self._end()
        self.declined.emit()

    def _end(self) -> None:
        had_focus = self.yes.hasFocus() or self.no.hasFocus()
        self.subject = None
        before, self._before = self._before, None
        if had_focus and before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
