"""What the head of a task says in triage mode beside its actions: when it is due, and its last comment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel, plain_tooltip


class TaskFacts(QWidget):
    """Two lines; one that has nothing to say takes no room.

    Args:
        theme: the look.
        parent: the owner.

    Attributes:
        due: when the task is due.
        comment: its last comment, cut off where it is longer than the line.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = QLabel(self)
        self.due.setTextFormat(Qt.TextFormat.PlainText)
        self.comment = ElidedLabel("", self)
        set_variant(self.comment, "tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.due)
        column.addWidget(self.comment)
        self.hide()

    def show_due(self, words: str, *, is_late: bool) -> None:
        """Say when the task is due; ``""`` for a task without a date."""
        set_variant(self.due, "tone", "warning" if is_late else "muted")
        self.due.setText(words)
        self.due.setVisible(bool(words))
        self._fit()

    def show_comment(self, words: str) -> None:
        """Say the last comment, ``""`` for none."""
        self.comment.setText(" ".join(words.split()))
        self.comment.setToolTip(plain_tooltip(words))
        self.comment.setVisible(bool(words))
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self.due.isHidden() and self.comment.isHidden()))
