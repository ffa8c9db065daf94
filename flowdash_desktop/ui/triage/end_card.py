"""The card at the end of a queue: what was decided, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.key_button import KeyButton
from flowdash_desktop.ui.widgets.text import plain_tooltip

_WIDTH = 520


class EndCard(QWidget):
    """Counts, a list of all decisions, and what can be done about them. Nothing of it is sent anywhere.

    Signals:
        leave_requested: back to the table.
        undo_all_requested: take all decisions back.
        go_on_requested: go through the tasks that are open again.
    """

    leave_requested = Signal()
    undo_all_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("The queue is done"))
        self.title = QLabel(self)
        set_variant(self.title, "tone", "title")
        self.counts = QLabel(self)
        set_variant(self.counts, "tone", "muted")
        for label in (self.title, self.counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._rows = QStringListModel(self)
        self.list = QListView(self)
        self.list.setModel(self._rows)
        self.list.setAccessibleName(self.tr("What was decided"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setTabKeyNavigation(False)
        self.leave = KeyButton(theme, self.tr("Back to the table"), "Esc", self)
        set_variant(self.leave, "variant", "primary")
        self.go_on = QPushButton(self)
        self.undo_all = QPushButton(self.tr("Undo all"), self)
        for button in (self.go_on, self.undo_all):
            button.setAutoDefault(True)
        self.leave.clicked.connect(self.leave_requested)
        self.go_on.clicked.connect(self.go_on_requested)
        self.undo_all.clicked.connect(self.undo_all_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.leave, self.go_on, self.undo_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = QWidget(self)
        inner.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 32, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.counts)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        self.hide()

    def show_summary(self, title: str, counts: str, decided: Sequence[str], left: str) -> None:
        """Show what was decided.

        Args:
            title: how the queue ended.
            counts: how often each action was chosen.
            decided: a line for each decision, the newest first.
            left: the words of the button that goes on with open tasks, ``""`` for none.
        """
        self.title.setText(title)
        self.counts.setText(counts)
        self.counts.setVisible(bool(counts))
        self._rows.setStringList(list(decided))
        self.list.setVisible(bool(decided))
        self.undo_all.setVisible(bool(decided))
        self.undo_all.setToolTip(plain_tooltip(self.tr("Takes back every decision of this queue that can be undone")))
        self.go_on.setText(left)
        self.go_on.setVisible(bool(left))

    def take_focus(self) -> None:
        """Give the way back the keyboard."""
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.panel)
        painter.end()
