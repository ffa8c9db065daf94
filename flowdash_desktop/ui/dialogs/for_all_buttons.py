"""Answers for all changes at once that need a person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.events import Answer
from flowdash_desktop.ui.theme import set_variant

_SEVERAL = 2


class ForAllButtons(QWidget):
    """*Retry all* and *Let all go*, hidden where there are not several changes to answer.

    Signals:
        asked(Answer): do this with all of them.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.retry, self.let_go = QPushButton(self), QPushButton(self)
        self.retry.setAccessibleDescription(self.tr("Send all changes again that can be sent as they are"))
        self.let_go.setAccessibleDescription(self.tr("Give up all changes that need you, after a question"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, answer in ((self.retry, Answer.RETRY), (self.let_go, Answer.DISCARD)):
            set_variant(button, "variant", "link")
            button.setAutoDefault(True)
            button.clicked.connect(lambda _on, answer=answer: self.asked.emit(answer))
            row.addWidget(button)
        self.hide()

    def show_counts(self, to_retry: int, needing: int) -> None:
        """Show for how many changes each button is."""
        self.retry.setText(self.tr("Retry all ({count})").format(count=counted(to_retry)))
        self.let_go.setText(self.tr("Let all go ({count})").format(count=counted(needing)))
        self.retry.setVisible(to_retry >= _SEVERAL)
        self.let_go.setVisible(needing >= _SEVERAL)
        self.setVisible(needing >= _SEVERAL)
